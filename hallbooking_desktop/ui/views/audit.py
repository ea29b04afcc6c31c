"""The audit log: every change that was made, found by who, what, which thing, where, when and from where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.snapshots import Page, UserSnapshot, VenueSnapshot
from hallbooking_desktop.services.snapshots_audit import AuditLine
from hallbooking_desktop.ui.audit.panel import AuditPanel
from hallbooking_desktop.ui.audit.period import bounds
from hallbooking_desktop.ui.audit.words import (
    action_text,
    actions,
    actions_of,
    actor_text,
    entities,
    role_name,
    source_text,
    sources,
    thing_text,
)
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part
from hallbooking_desktop.ui.tables.widths import moment_width
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.listing import ListingView
from hallbooking_desktop.ui.widgets.inputs import NarrowChoice
from hallbooking_desktop.ui.widgets.rows import EDGE

translate = QCoreApplication.translate
_PROGRAM = "program"
_Known = tuple[tuple[UserSnapshot, ...], tuple[VenueSnapshot, ...]]


class AuditModel(PagedModel[AuditLine]):
    """Lines of the log that fit a query, newest first or oldest first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        columns = (
            Column[AuditLine](
                translate("Audit", "When"),
                lambda r: formats.local(r.entry.at, weekday=False),
                "at",
                "muted",
                moment_width(formats, EDGE),
                parts=(Part(translate("Audit", "When"), lambda r: r.entry.at.astimezone(formats.viewer_zone)),),
            ),
            Column[AuditLine](translate("Audit", "Who"), actor_text, "", "strong", 142),
            Column[AuditLine](translate("Audit", "What"), lambda r: action_text(r.entry.action), "", "text", 176),
            Column[AuditLine](translate("Audit", "Thing"), thing_text, "", "text", 200, stretch=True),
            Column[AuditLine](translate("Audit", "Venue"), lambda r: r.venue or "\u2014", "", "muted", 150, drop=2),
            Column[AuditLine](
                translate("Audit", "From"), lambda r: source_text(r.entry.source), "", "muted", 130, drop=1
            ),
        )
        super().__init__(columns, "-at")
        self.query = AuditQuery()

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[AuditLine]:
        """Await a page of the log."""
        query = replace(self.query, limit=limit, offset=offset, oldest_first=not sort.startswith("-"))
        return await self._desk.read(lambda s, a: s.audit.lines(a, query))


class AuditView(ListingView[AuditLine]):
    """The view behind “Audit log”."""

    #: Whatever changes leaves a line.
    topics = tuple(Topic)
    key = "audit"
    filters_are_loaded = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._lines = AuditModel(desk)
        self.details = AuditPanel(desk)
        super().__init__(
            desk,
            translate("Audit", "Audit log"),
            translate("Audit", "Number of a thing, or a name"),
            self._lines,
            self.details,
            parent,
        )
        self._people = Latest[_Known](self, "staff and venues")
        self._pick_first = False
        self._build_filters()
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.details.history_wanted.connect(self._all_changes)
        self.model.arrived.connect(self._choose_first)

    # --- filters -----------------------------------------------------------------------------------------------------

    def _build_filters(self) -> None:
        self.period = NarrowChoice(self.tr("Period"), self)
        for key, text in (
            ("all", self.tr("Any time")),
            ("today", self.tr("Today")),
            ("week", self.tr("Last 7 days")),
            ("month", self.tr("Last 30 days")),
            ("days", self.tr("From day to day…")),
        ):
            self.period.addItem(text, key)
        self.first, self.last = self._day(self.tr("First day")), self._day(self.tr("Last day"))
        self.who = NarrowChoice(self.tr("Who"), self)
        self.thing = NarrowChoice(self.tr("Thing"), self)
        self.thing.addItem(self.tr("All things"), None)
        for key, text in entities().items():
            self.thing.addItem(text, key)
        self.what = NarrowChoice(self.tr("What"), self)
        self.venue = NarrowChoice(self.tr("Venue"), self)
        self.source = NarrowChoice(self.tr("From where"), self)
        self.source.addItem(self.tr("From anywhere"), None)
        for key, text in sources().items():
            self.source.addItem(text, key)
        for key, field in (
            ("period", self.period),
            ("first", self.first),
            ("last", self.last),
            ("who", self.who),
            ("thing", self.thing),
            ("what", self.what),
            ("venue", self.venue),
            ("source", self.source),
        ):
            self.add_filter(key, field.accessibleName(), field)
        for combo in (self.who, self.what, self.venue, self.source):
            combo.activated.connect(lambda _: self.filter_changed())
        self.period.activated.connect(lambda _: self._period_chosen())
        self.thing.activated.connect(lambda _: self._thing_chosen())
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _: self.filter_changed())
        self._fill_actions()
        self._fill_people(((), ()))

    def _day(self, name: str) -> QDateEdit:
        today = self.desk.clock().astimezone(self.desk.formats.viewer_zone).date()
        field = QDateEdit(QDate(today.year, today.month, today.day), self)
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.hide()
        return field

    def _period_chosen(self) -> None:
        self.filter_was_set("period")
        if not self.first.isHidden():
            self.first.setFocus()
        self.filter_changed()

    def filter_was_set(self, key: str) -> None:
        """Ask for the days of a period of one's own; offer what can be done to the chosen sort of thing."""
        if key == "period":
            for day in (self.first, self.last):
                day.setVisible(self.period.currentData() == "days")
        elif key == "thing":
            self._fill_actions()

    def _thing_chosen(self) -> None:
        self._fill_actions()
        self.filter_changed()

    def _fill_actions(self) -> None:
        entity, kept = self.thing.currentData(), self.what.currentData()
        self.what.clear()
        self.what.addItem(self.tr("Any change"), None)
        known = actions() if entity is None else actions_of(entity)
        texts: dict[str, set[str]] = {}
        for action, text in known.items():
            texts.setdefault(text, set()).add(action)
        # Qt compares data by value only where it is of a kind of its own.
        for text, wanted in sorted(texts.items()):
            self.what.addItem(text, " ".join(sorted(wanted)))
        self.what.setCurrentIndex(max(0, self.what.findData(kept)))

    def begin(self) -> None:
        """Load the log, and the people and venues to filter by."""
        super().begin()
        self._load_people()

    def _load_people(self) -> None:
        async def both() -> _Known:
            staff = await self.desk.read(lambda s, a: s.users.staff(a))
            return staff, await self.desk.read(lambda s, a: s.catalogue.venues(a))

        self._people.start(both(), self._people_arrived, self.filters_failed)

    def _people_arrived(self, known: _Known) -> None:
        self._fill_people(known)
        self.filters_there()

    def _fill_people(self, known: _Known) -> None:
        for combo, first in ((self.who, self.tr("Everybody")), (self.venue, self.tr("All venues"))):
            combo.clear()
            combo.addItem(first, None)
        for person in known[0]:
            self.who.addItem(person.full_name, person.id)
        for role in ("customer", "guest"):
            self.who.addItem(self.tr("Any %1").replace("%1", role_name(role)), role)
        self.who.addItem(self.tr("The program"), _PROGRAM)
        for venue in known[1]:
            self.venue.addItem(venue.name, venue.id)

    def filter_changed(self) -> None:
        """Take the filters over and reload."""
        who = self.who.currentData()
        days = (_chosen(self.first), _chosen(self.last))
        start, end = bounds(str(self.period.currentData()), self.desk.clock(), self.desk.formats.viewer_zone, days)
        self._lines.query = AuditQuery(
            entity=self.thing.currentData(),
            actor_id=who if isinstance(who, int) else None,
            actor_role=who if who in {"customer", "guest"} else None,
            program=who == _PROGRAM,
            actions=frozenset(str(self.what.currentData() or "").split()),
            start=start,
            end=end,
            venue_id=self.venue.currentData(),
            source=self.source.currentData(),
            text=self.search.text(),
        )
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that nothing was changed yet."""
        return self.tr("Nothing is in the log yet. Every change that is made from now on appears here."), "history"

    # --- the panel ---------------------------------------------------------------------------------------------------

    def panel_width(self) -> int:
        """Return how wide the panel opens: two values stand side by side."""
        return tokens().column(430)

    def show_details(self, identity: int) -> None:
        """Show one line."""
        self.details.show_entry(identity)

    def show_history(self, entity: str, entity_id: int) -> None:
        """Show all changes of one thing, the newest of them chosen: another view asked."""
        self.filter_set.clear()
        self.thing.setCurrentIndex(max(0, self.thing.findData(entity)))
        self._fill_actions()
        self.search.set_quietly(f"#{entity_id}")
        self.table.choose(None)
        self._pick_first = True
        self.table.setFocus()
        self.filter_changed()

    def _all_changes(self, line: AuditLine) -> None:
        if line.entry.entity_id is not None:
            self.show_history(line.entry.entity, line.entry.entity_id)

    def _choose_first(self) -> None:
        if self._pick_first and self.model.rowCount():
            self._pick_first = False
            self.table.selectRow(0)


def _chosen(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
