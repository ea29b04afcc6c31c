"""Reports: what came of a period, in figures and charts, compared with another; each bar leads to its bookings."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QFrame, QTabWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DocumentsUnavailable, DomainError, ValidationFailed
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action, Scope, scope_of
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.services.snapshots_reports import Reported
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.palette.commands import Command, KeyTable
from hallbooking_desktop.ui.reports.charts import Behind, Findings, Parts
from hallbooking_desktop.ui.reports.export import Exporter
from hallbooking_desktop.ui.reports.findings import Maker
from hallbooking_desktop.ui.reports.parts import PARTS, Part, framed
from hallbooking_desktop.ui.reports.periods import Against, Choice, compared, period_of
from hallbooking_desktop.ui.reports.section import SectionView
from hallbooking_desktop.ui.reports.words import against_text, choice_text, span_text
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.header import HeaderBar

#: Where a period was kept, so was most likely what it is compared with: both are shown together.
_AT_ONCE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Ask:
    """What the filters say."""

    period: Period
    against: Period | None
    venue_id: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a section found, and since when that is true."""

    ask: Ask
    findings: Findings
    computed_at: datetime
    from_cache: bool


class ReportsView(QWidget):
    """The view behind “Reports”. A section is loaded when it is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sections = {part.key: SectionView(desk, part.title(), self._shown, self) for part in PARTS}
        self._found: dict[str, Found] = {}
        #: What was shown when news came of figures computed anew.
        self._before: dict[str, Found] = {}
        self._anew: set[str] = set()
        #: What is on its way to each section, or came last.
        self._asked: dict[str, Ask] = {}
        self._loads = {part.key: Latest[Found](self, f"report of {part.key}") for part in PARTS}
        self._venues: Latest[tuple[VenueSnapshot, ...]] = Latest(self, "venues of the reports")
        self._began = False
        self._build_header()
        self._build_filters()
        self.note = Note("danger", parent=self)
        self.tabs = QTabWidget(self)
        self.tabs.setProperty("rtl", self.isRightToLeft())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the report"))
        for part in PARTS:
            self.tabs.addTab(self.sections[part.key], part.title())
            self.sections[part.key].opened.connect(self._show_bookings)
        self.tabs.currentChanged.connect(lambda _: self._look())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._bar)
        column.addWidget(self.note)
        column.addWidget(self.tabs, 1)
        desk.changed.connect(self.on_change)

    # --- building ----------------------------------------------------------------------------------------------------

    def _build_header(self) -> None:
        self.header = HeaderBar(self.tr("Reports"), self)
        self.header.count.setWordWrap(True)
        self.export = Exporter(self.desk, self, self.everything, self._refuse)
        self.export_button = self.header.add_tool(
            self.tr("Save"), "download", self.tr("Print the report, or save it as PDF, CSV or XLSX")
        )
        self.export.fill(self.export_button)
        self.refresh_button = self.header.add_tool(
            self.tr("Refresh"), "refresh", self.tr("Compute it anew (F5): reports are kept for an hour")
        )
        self.refresh_button.clicked.connect(self.refresh)

    def _build_filters(self) -> None:
        values = tokens()
        self._bar = QFrame(self)
        self._bar.setProperty("kind", "bar")
        row = FlowLayout(self._bar, spacing=values.s8)
        row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        self.period = self._combo(self.tr("Period"), [(choice, choice_text(choice)) for choice in Choice])
        self.period.setCurrentIndex(list(Choice).index(Choice.MONTH))
        self.first, self.last = self._day(self.tr("First day")), self._day(self.tr("Last day"))
        self.against = self._combo(self.tr("Compared with"), [(each, against_text(each)) for each in Against])
        self.venue = self._combo(self.tr("Venue"), [])
        self.venue.addItem(self.tr("All venues"), None)
        self.venue.setVisible(scope_of(self.desk.actor.role, Action.VIEW_REPORTS) is Scope.ALL)
        for widget in (self.period, self.first, self.last, self.against, self.venue):
            row.addWidget(widget)
        self.period.activated.connect(lambda _: self._period_chosen())
        for combo in (self.against, self.venue):
            combo.activated.connect(lambda _: self._look())
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _: self._look())

    def _combo(self, name: str, items: list[tuple[Any, str]]) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for key, text in items:
            combo.addItem(text, str(key))
        return combo

    def _day(self, name: str) -> QDateEdit:
        today = self._today()
        field = QDateEdit(QDate(today.year, today.month, today.day), self)
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.hide()
        return field

    def _today(self) -> date:
        return self.desk.clock().astimezone(self.desk.formats.viewer_zone).date()

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Load when first shown."""
        began, self._began = self._began, True
        self._look()
        if not began and not self.venue.isHidden():
            self._venues.start(self.desk.read(lambda s, a: s.catalogue.venues(a)), self._fill_venues)

    def refresh(self) -> None:
        """Compute anew what is shown."""
        self._look(refresh=True)

    def key_table(self) -> KeyTable:
        """Return the keys of the charts."""
        return [
            (
                self.tr("A chart that has the keys"),
                [
                    (self.tr("←   →"), self.tr("The values one after another; ↑ ↓ between what is compared")),
                    (self.tr("Enter"), self.tr("The bookings behind the value")),
                    ("F5", self.tr("Compute anew")),
                ],
            )
        ]

    def commands(self) -> Iterator[Command]:
        """Yield the ways out, for the palette."""
        yield from self.export.commands()

    def on_change(self, notice: ChangeNotice) -> None:
        """Show what somebody else had computed anew."""
        if self._began and self.isVisible() and notice.concerns(Topic.REPORT) and self.desk.connected:
            # What is being computed anew is as new, and the news is of its own first half.
            self._before, self._found = self._found, {}
            self._look()

    # --- what is asked -----------------------------------------------------------------------------------------------

    def _fill_venues(self, venues: tuple[VenueSnapshot, ...]) -> None:
        kept = self.venue.currentData()
        self.venue.clear()
        self.venue.addItem(self.tr("All venues"), None)
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)
        self.venue.setCurrentIndex(max(0, self.venue.findData(kept)))

    def _period_chosen(self) -> None:
        chosen = self.period.currentData() == Choice.DAYS
        for day in (self.first, self.last):
            day.setVisible(chosen)
        if chosen:
            self.first.setFocus()
        self._look()

    def _ask(self) -> Ask:
        days = (_chosen(self.first), _chosen(self.last))
        period = period_of(Choice(self.period.currentData()), self._today(), days, self._first_weekday)
        return Ask(period, compared(period, Against(self.against.currentData())), self.venue.currentData())

    @property
    def _first_weekday(self) -> int:
        return self.desk.formats.locale.firstDayOfWeek().value - 1

    @property
    def part(self) -> Part:
        """The section that is looked at."""
        return PARTS[self.tabs.currentIndex()]

    def found(self) -> Found | None:
        """Return what the section that is looked at has found."""
        return self._found.get(self.part.key)

    def _look(self, *, refresh: bool = False) -> None:
        """Load what is looked at, unless it is there."""
        if not self._began:
            return
        part, section = self.part, self.sections[self.part.key]
        try:
            ask = self._ask()
        except ValidationFailed:
            self._loads[part.key].cancel()
            text = self.tr("A report covers ten years at most. Choose days that are closer together.")
            section.states.empty(text, icon="calendar")
            return
        found, load = self._found.get(part.key), self._loads[part.key]
        if load.busy and part.key in self._anew and self._asked[part.key] == ask and not refresh:
            # It is being computed anew: that is the newest there can be, whoever comes back to it meanwhile.
            if found is not None:
                self._show_stamp(found)
            return
        if found is not None and found.ask == ask and not refresh:
            if not load.busy or self._asked[part.key] != ask:
                # What else was asked for meanwhile is wanted no more, nor what was said of it.
                load.cancel()
                if section.states.state != "ready":
                    section.show_findings(found.findings)
            self._show_stamp(found)
            return
        self._asked[part.key] = ask
        (self._anew.add if refresh else self._anew.discard)(part.key)
        self.header.count.setText("")
        self.note.say("")
        section.states.loading()
        self._loads[part.key].start(
            self._read(part, ask, refresh=refresh, section=section),
            lambda found: self._arrived(part, found),
            lambda error: self._failed(part, error),
        )

    async def _read(self, part: Part, ask: Ask, *, refresh: bool, section: SectionView | None = None) -> Found:
        """Read a part. ``section`` shows meanwhile what can be shown already."""

        async def reading(period: Period) -> Reported[Any]:
            query = ReportQuery(period.start, period.end, ask.venue_id, refresh)
            return await self.desk.read(lambda s, a: part.call(s, a, query))

        compares = ask.against is not None and part.is_compared
        maker = Maker(self.desk.formats, ask.period, ask.venue_id, self._first_weekday, compares)
        first, before = asyncio.create_task(reading(ask.period)), None
        try:
            if section is not None and not section.tiles and part.nothing is not None:
                # What was kept is there at once; else the frame is built while the database works.
                await asyncio.wait({first}, timeout=_AT_ONCE_SECONDS)
                if not first.done():
                    section.show_frame(framed(part.make(maker, part.nothing(ask.period), None, ask.against)))
            now = await first
        finally:
            first.cancel()
        if ask.against is not None and compares:
            # One after the other: the database works out the first alone, and somebody looks at it already.
            comparing = asyncio.create_task(reading(ask.against))
            try:
                await asyncio.wait({comparing}, timeout=_AT_ONCE_SECONDS if now.from_cache else 0)
                if section is not None and not comparing.done():
                    section.show_findings(part.make(replace(maker, awaits=True), now.report, None, ask.against))
                    # The line along the top says that more is on its way.
                    section.states.loading()
                before = await comparing
            finally:
                comparing.cancel()
        findings = part.make(maker, now.report, None if before is None else before.report, ask.against)
        return Found(ask, findings, now.computed_at, now.from_cache)

    async def everything(self) -> tuple[Parts, str, int | None]:
        """Read all parts as the filters say; return them with their names, what is shown in words, and the venue."""
        ask = self._ask()
        parts, since = [], []
        for part in PARTS:
            found = self._found.get(part.key)
            if found is None or found.ask != ask:
                try:
                    found = await self._read(part, ask, refresh=False)
                except DocumentsUnavailable:
                    # Only what was noted day by day is nowhere else; the rest is worth having without it.
                    continue
            parts.append((part.title(), found.findings))
            since.append(found.computed_at)
        at = self.desk.formats.local(min(since, default=self.desk.clock()), weekday=False)
        words = joined((self._words(ask, compared=True), self.tr("computed %1").replace("%1", at)))
        own = scope_of(self.desk.actor.role, Action.VIEW_REPORTS) is not Scope.ALL
        return parts, words, self.desk.actor.venue_id if own else ask.venue_id

    def _words(self, ask: Ask, *, compared: bool) -> str:
        words = [self.venue.currentText()] if not self.venue.isHidden() else []
        return joined([self._days_text(ask, compared=compared), *words])

    def _shown(self) -> str:
        """Say which days of which venue are looked at."""
        found = self.found()
        return self._words(self._ask() if found is None else found.ask, compared=self.part.is_compared)

    def _refuse(self, text: str) -> None:
        self.note.say(text, "danger")

    def _arrived(self, part: Part, found: Found) -> None:
        before = self._before.pop(part.key, None)
        if before is not None and (before.ask, before.computed_at) == (found.ask, found.computed_at):
            # They may be news of ours: these are the figures that were just computed, not kept ones.
            found = replace(found, from_cache=before.from_cache)
        self._found[part.key] = found
        self.sections[part.key].show_findings(found.findings)
        if part is self.part:
            self._show_stamp(found)

    def _failed(self, part: Part, error: DomainError) -> None:
        section = self.sections[part.key]
        if part.key in self._found and self.desk.connected:
            self._found.pop(part.key)
        section.states.failed(error, self._look)

    def _show_stamp(self, found: Found) -> None:
        """Say which days these are, since when the figures are true, and whether they were kept."""
        days = self._days_text(found.ask, compared=self.part.is_compared)
        at = self.desk.formats.local(found.computed_at, weekday=False)
        kept = self.tr("from the cache, computed %1") if found.from_cache else self.tr("computed %1")
        self.header.count.setText(joined((days, kept.replace("%1", at))))

    def _days_text(self, ask: Ask, *, compared: bool) -> str:
        formats = self.desk.formats
        days = span_text(formats, ask.period.start, ask.period.end)
        if ask.against is None or not compared:
            return days
        other = span_text(formats, ask.against.start, ask.against.end)
        return self.tr("%1, compared with %2").replace("%1", days).replace("%2", other)

    # --- the bookings behind a bar -----------------------------------------------------------------------------------

    def _show_bookings(self, behind: Behind) -> None:
        self.desk.actions.run(Do.SHOW_COUNTED, behind)


def _chosen(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
