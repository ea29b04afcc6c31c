"""A wallet's statement: which days, on whose paper, and the ways out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError, ValidationFailed
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.services.snapshots import VenueSnapshot, WalletSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.papers import Make, PaperWays, usual_size
from hallbooking_desktop.ui.reports.periods import Choice, period_of
from hallbooking_desktop.ui.reports.words import choice_text
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors

_OFFERED = (Choice.MONTH, Choice.LAST_MONTH, Choice.YEAR, Choice.LAST_YEAR, Choice.DAYS)


class StatementSheet(Sheet):
    """Asks for the days, and makes the statement. A moderator's is on the own venue's paper."""

    def __init__(self, desk: Desk, parent: QWidget, wallet: WalletSnapshot) -> None:
        title = self.tr("Statement of %1").replace("%1", wallet.owner)
        super().__init__(title, parent, primary=self.tr("Save as PDF…"), width=420)
        self._desk = desk
        self._wallet = wallet
        self.formats = desk.formats
        self._ways = PaperWays(desk, parent, desk.say)
        self._venues = Latest[tuple[VenueSnapshot, ...]](self, "venues whose paper there is")
        self.period = QComboBox(self)
        for choice in _OFFERED:
            self.period.addItem(choice_text(choice), choice.value)
        self.start, self.end = self._day(self.tr("First day")), self._day(self.tr("Last day"))
        self.venue = QComboBox(self)
        self._days = [Field(self.start.accessibleName(), self.start, parent=self)]
        self._days.append(Field(self.end.accessibleName(), self.end, parent=self))
        self._paper_of = Field(self.tr("On the paper of"), self.venue, parent=self)
        self.fields = {
            "period": Field(self.tr("Period"), self.period, parent=self),
            "start_date": self._days[0],
            "end_date": self._days[1],
            "venue": self._paper_of,
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        self.period.currentIndexChanged.connect(lambda _: self._show_days())
        self.print = text_button(self.tr("Print…"), "print", parent=self)
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._print)
        self.footer.insertWidget(self.footer.indexOf(self.primary), self.print)
        self.on_submit(self._save)
        self._load_venues()
        self._show_days()
        self.period.setFocus()

    def _day(self, name: str) -> QDateEdit:
        today = self._today()
        field = QDateEdit(QDate(today.year, today.month, today.day), self)
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        return field

    def _today(self) -> date:
        return self._desk.clock().astimezone(self._desk.formats.viewer_zone).date()

    def _show_days(self) -> None:
        for field in self._days:
            field.setVisible(self.period.currentData() == Choice.DAYS.value)
        self.fit()

    def _load_venues(self) -> None:
        own = self._desk.actor.venue_id
        self._paper_of.setVisible(own is None)
        self._enable(ready=False)
        self._venues.start(self._desk.read(lambda s, a: s.catalogue.venues(a)), self._fill, self.refuse)

    def _fill(self, venues: tuple[VenueSnapshot, ...]) -> None:
        own = self._desk.actor.venue_id
        for venue in venues:
            if own in {None, venue.id}:
                self.venue.addItem(venue.name, venue.id)
        self._paper_of.setVisible(self.venue.count() > 1)
        self._enable(ready=self.venue.count() > 0)
        self.fit()

    def _enable(self, *, ready: bool) -> None:
        for button in (self.primary, self.print):
            button.setEnabled(ready)

    @property
    def chosen(self) -> Period:
        """The days that are chosen; raises `ValidationFailed` where they are no period."""
        days = [date(day.year(), day.month(), day.day()) for day in (self.start.date(), self.end.date())]
        return period_of(Choice(self.period.currentData()), self._today(), (days[0], days[1]))

    def _make(self) -> Make:
        period, venue_id, owner = self.chosen, self.venue.currentData(), self._wallet.user_id
        if venue_id is None:
            raise ValidationFailed({"venue": self.tr("There is no venue yet whose paper could be used.")})
        return lambda s, a, size: s.papers.statement(a, owner, period, venue_id, size)

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the field, or above."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)
        self.fit()

    def _print(self) -> None:
        try:
            make = self._make()
        except DomainError as error:
            self.refuse(error)
            return
        self._ways.print(self.windowTitle(), make)
        self.accept()

    async def _save(self) -> None:
        await self._ways.save(self._make(), usual_size(self._desk))
