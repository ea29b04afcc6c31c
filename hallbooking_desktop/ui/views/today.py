"""The start page “Today”: who comes, who is in, what runs out, what must be made ready, what was left to say."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QComboBox, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, scope_of
from hallbooking_desktop.services.commands import TodayQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.services.snapshots_today import Alert, OpenQuery, TodayBooking, TodaySnapshot, TurnRound
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.palette.commands import KeyTable
from hallbooking_desktop.ui.queries.answer import AnswerSheet
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Debounce, Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.today.attendance import AttendanceCard
from hallbooking_desktop.ui.today.card import ListCard
from hallbooking_desktop.ui.today.holds import HoldsCard
from hallbooking_desktop.ui.today.notes import NotesCard
from hallbooking_desktop.ui.today.page import DayPage, Rows, page_of, progress_of, ticking, words_of
from hallbooking_desktop.ui.today.rows import Row
from hallbooking_desktop.ui.today.takings import TakingsCard
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.header import HeaderBar

translate = QCoreApplication.translate
_TICK_MS: Final = 1_000
#: Below this width at 100 % text the cards stand in one column.
_TWO_COLUMNS: Final = 840
_TOPICS: Final = (Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE, Topic.QUERY, Topic.HANDOVER, Topic.TAKINGS)


class TodayView(QWidget):
    """The view behind “Today”. One timer for all that counts down; the day is read anew each minute and on changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Today", "Today"))
        self.desk = desk
        self.snapshot: TodaySnapshot | None = None
        self._timer = 0
        self._minute = self._counted = desk.clock().replace(second=0, microsecond=0)
        self._is_stale = self._again = self._wants_focus = False
        self._lapsed: set[int] = set()
        self._load = Latest[DayPage](self, "today")
        self._venues = Latest[tuple[VenueSnapshot, ...]](self, "venues of today")
        self._build_header()
        self._build_cards()
        self._lay_out()
        self._soon = Debounce(self, 10, self._read)
        for card in (self.arrivals, self.progress, self.holds, self.notes):
            card.done.connect(self._soon)
        for listed in (self.alerts, self.arrivals, self.progress, self.holds, self.turn_rounds, self.queries):
            listed.list.opened.connect(self._open)
        desk.changed.connect(self.on_change)

    # --- building ----------------------------------------------------------------------------------------------------

    def _build_header(self) -> None:
        self.header = HeaderBar(translate("Today", "Today"), self)
        # The date takes what the title and the buttons leave, in two lines where the text is large.
        self.header.count.setWordWrap(True)
        self.venue = QComboBox(self)
        self.venue.setAccessibleName(self.tr("Venue"))
        self.venue.setToolTip(self.tr("Venue"))
        self.venue.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.venue.addItem(self.tr("All venues"), None)
        self.venue.setVisible(scope_of(self.desk.actor.role, Action.VIEW_TODAY) is Scope.ALL)
        self.venue.activated.connect(lambda _: self._read())
        self.header.row.addWidget(self.venue)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.new = text_button(self.tr("New booking"), "plus", parent=self)
        self.new.setToolTip(self.tr("New booking (Ctrl+N)"))
        self.new.clicked.connect(lambda: self.desk.actions.run(Do.NEW_BOOKING, None))
        self.header.row.addWidget(self.new)

    def _build_cards(self) -> None:
        desk = self.desk
        self.content = QWidget(self)
        self.content.setProperty("kind", "clear")
        inside = self.content
        self.alerts = ListCard(
            self.tr("Needs attention"), "bell", self.tr("Nothing needs attention right now."), 5, inside, flat=True
        )
        self.arrivals = AttendanceCard(
            desk, self.tr("Arrivals"), "user-check", self.tr("Nobody is expected today."), 9, inside, leads=True
        )
        self.progress = AttendanceCard(
            desk, self.tr("In progress"), "hall", self.tr("No hall is in use right now."), 6, inside, leads=False
        )
        nothing = self.tr("No hall has to be made ready in the next hours.")
        self.turn_rounds = ListCard(self.tr("Turn-rounds"), "transfer", nothing, 6, inside)
        self.holds = HoldsCard(desk, inside)
        self.takings = TakingsCard(desk, inside)
        self.notes = NotesCard(desk, inside)
        self.queries = ListCard(self.tr("New queries"), "mail", self.tr("Every query has been answered."), 5, inside)
        self.answer = self.queries.add_button(
            self.tr("Answer…"), "edit", Qt.Key.Key_R, self.tr("Read the question and answer it"), self._answer
        )
        self.queries.list.chosen.connect(lambda: self.answer.setEnabled(self.queries.thing is not None))
        self.answer.setEnabled(False)

    def _lay_out(self) -> None:
        values = tokens()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(values.s16)
        for cards, stretch in (
            ((self.arrivals, self.progress, self.turn_rounds), 5),
            ((self.holds, self.notes, self.takings, self.queries), 4),
        ):
            side = QVBoxLayout()
            side.setSpacing(values.s16)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            self._columns.addLayout(side, stretch)
        inner = QVBoxLayout(self.content)
        inner.setContentsMargins(values.s24, values.s16, values.s16, values.s24)
        inner.setSpacing(values.s16)
        inner.addWidget(self.alerts)
        inner.addLayout(self._columns)
        inner.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidget(self.content)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.states = StateStack(self.area, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.states, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards into one column where two would be too narrow."""
        super().resizeEvent(event)
        wide = self.width() >= tokens().px(_TWO_COLUMNS)
        kind = QBoxLayout.Direction
        wanted = kind.LeftToRight if wide else kind.TopToBottom
        if self._columns.direction() is not wanted:
            self._columns.setDirection(wanted)

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Load when first shown, and what changed while it was hidden. The keys go to the arrivals."""
        self._wants_focus = True
        if self.snapshot is None:
            # Until there is a list, the page itself has the keys: without a focus they would be lost.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.states.loading()
            self._load_venues()
            self._read()
            return
        if self._is_stale or self._is_new_minute():
            self._read()
        self._take_focus()

    def _take_focus(self) -> None:
        """Give the keys to the arrivals, unless somebody is at work in another part of the page already."""
        focused = QApplication.focusWidget()
        elsewhere = focused is None or focused is self or not self.isAncestorOf(focused)
        if self._wants_focus and self.isVisible() and elsewhere:
            target = self.notes.field if self.arrivals.list.isHidden() else self.arrivals.list
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wants_focus = False

    @property
    def is_dirty(self) -> bool:
        """Tell whether a note for the next shift is typed and not left yet."""
        return bool(self.notes.field.text().strip())

    def refresh(self) -> None:
        """Load anew."""
        self._load_venues()
        self._read()

    def key_table(self) -> KeyTable:
        """Return the keys of the day's lists."""
        return [
            (
                self.tr("Parties of today"),
                [
                    ("A   N   L", self.tr("Arrived, no-show, left")),
                    ("E", self.tr("Extend; then 1, 3 or 6")),
                    (self.tr("Enter"), self.tr("Open the booking")),
                ],
            ),
            (self.tr("Holds"), [("P   R", self.tr("Take the payment, release the hall"))]),
            (
                self.tr("Notes and queries"),
                [
                    (self.tr("Space   F2"), self.tr("The note is done; change what you wrote")),
                    ("R", self.tr("Read the question and answer it")),
                ],
            ),
        ]

    # --- reading -----------------------------------------------------------------------------------------------------

    def _load_venues(self) -> None:
        if not self.venue.isHidden():
            self._venues.start(self.desk.read(lambda s, a: s.catalogue.venues(a)), self._fill_venues, lambda _: None)

    def _fill_venues(self, venues: tuple[VenueSnapshot, ...]) -> None:
        kept = self.venue.currentData()
        self.venue.clear()
        self.venue.addItem(self.tr("All venues"), None)
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)
        self.venue.setCurrentIndex(max(0, self.venue.findData(kept)))

    def _read(self) -> None:
        """Read the day; while it is being read, remember that it must be read once more."""
        query = TodayQuery(self.venue.currentData())
        if self._load.busy:
            self._again = True
            return
        self._is_stale = self._again = False
        self._minute = self.desk.clock().replace(second=0, microsecond=0)
        formats, clock = self.desk.formats, self.desk.clock

        async def page(services: Services, actor: Actor) -> DayPage:
            return page_of(await services.today.day(actor, query), formats, clock())

        self._load.start(self.desk.read(page), self._arrived, self._failed)

    def _arrived(self, page: DayPage) -> None:
        self.snapshot, self._counted = page.day, self._minute
        self._show(page)
        self.states.ready()
        self._take_focus()
        if self._again:
            self._soon()

    def _failed(self, error: DomainError) -> None:
        if self.snapshot is None:
            self.states.failed(error, self._retry)
        elif self.desk.connected:
            self.desk.report(error)
        if self._again and self.desk.connected:
            self._soon()

    def _retry(self) -> None:
        self.states.loading()
        self._load_venues()
        self._read()

    def on_change(self, notice: ChangeNotice) -> None:
        """Read again what concerns the venues shown; a hidden page waits until it is shown."""
        if self.snapshot is None or not self._concerns(notice):
            return
        if self.isVisible():
            self._soon()
        else:
            self._is_stale = True

    def _concerns(self, notice: ChangeNotice) -> bool:
        chosen = self.desk.actor.venue_id if self.venue.isHidden() else self.venue.currentData()
        return any(
            change.topic is Topic.EVERYTHING
            or (change.topic in _TOPICS and (chosen is None or change.venue_id in {None, chosen}))
            for change in notice.changes
        )

    # --- showing -----------------------------------------------------------------------------------------------------

    def _show(self, page: DayPage) -> None:
        found = page.day
        self._show_title(found)
        self._put(self.alerts, page.alerts)
        self._put(self.arrivals, page.arrivals)
        self._put(self.progress, page.progress)
        self._put(self.holds, page.holds)
        self._put(self.turn_rounds, page.turn_rounds)
        self._put(self.queries, page.queries)
        self.takings.show_takings(found.takings)
        still = sum(not row.done for row in page.notes)
        own = found.venues[0].id if len(found.venues) == 1 else None
        self.notes.show_notes(page.notes, self.desk.formats.number(still) if still else "", own)
        self._choose_next(found, self.desk.clock())

    def _show_title(self, found: TodaySnapshot) -> None:
        formats = self.desk.formats
        days = sorted({venue.day for venue in found.venues})
        said = formats.date(days[0]) if days else ""
        if len(days) > 1:
            said = self.tr("each venue by its own calendar")
        elif len(found.venues) == 1:
            venue = found.venues[0]
            if note := formats.zone_note(found.now, venue.timezone):
                said = self.tr("%1 · times in %2").replace("%1", said).replace("%2", note)
        self.header.count.setText(said)

    def _put(self, card: ListCard, rows: Rows) -> None:
        card.show_rows(rows, self.desk.formats.number(len(rows)) if rows else "")

    def _choose_next(self, found: TodaySnapshot, now: datetime) -> None:
        """Choose who is expected next, where nothing is chosen yet: whoever comes in is one key from being noted."""
        listed = self.arrivals.list
        if listed.current is not None:
            return
        expected = next((b for b in found.arrivals if b.attendance is None and b.range.end > now), None)
        if expected is not None:
            listed.choose(("booking", expected.id))

    # --- time passes -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count."""
        super().showEvent(event)
        if not self._timer:
            self._timer = self.startTimer(_TICK_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting: nobody sees it."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        super().hideEvent(event)

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002 - Qt's signature
        """Count on; each minute read the day anew: what was ahead is late, what was in time is over."""
        found, now = self.snapshot, self.desk.clock()
        if found is None:
            return
        if self._is_new_minute() or self._has_lapsed(found):
            self._read()
        words = words_of(found, self.desk.formats, now)
        minute = now.replace(second=0, microsecond=0)
        if minute != self._counted and not self.desk.connected:
            # Without the database, too, it is known how long somebody still has.
            self._counted = minute
            self._put(self.progress, progress_of(found, words, now))
            self._put(self.holds, tuple(map(words.hold, found.holds)))
        else:
            self.holds.list.rows.update(ticking(found, words, now))

    def _has_lapsed(self, found: TodaySnapshot) -> bool:
        """Tell whether a hold has run out since it was last asked for; the database's clock decides whether it goes."""
        now = self.desk.clock()
        out = {hold.id for hold in found.holds if hold.hold_expires_at is not None and hold.hold_expires_at <= now}
        is_new = not out <= self._lapsed
        self._lapsed = out
        return is_new

    def _is_new_minute(self) -> bool:
        return self.desk.clock().replace(second=0, microsecond=0) != self._minute

    # --- opening -----------------------------------------------------------------------------------------------------

    def _open(self, row: Row) -> None:
        """Open what a row is about: its booking, or its question."""
        thing = row.thing
        if isinstance(thing, Alert):
            thing = thing.booking or thing.query
        if isinstance(thing, TodayBooking):
            self.desk.actions.run(Do.OPEN_BOOKING, thing.id)
        elif isinstance(thing, OpenQuery):
            self._open_query(thing)
        elif isinstance(thing, TurnRound):
            self._open_turn_round(thing)

    def _open_query(self, query: OpenQuery) -> None:
        sheet = AnswerSheet(self.desk, self, query.id, query.subject)
        sheet.submitted.connect(self._soon)
        sheet.open()

    def _answer(self) -> None:
        query = self.queries.thing
        if isinstance(query, OpenQuery):
            self._open_query(query)

    def _open_turn_round(self, turn: TurnRound) -> None:
        begins = turn.begins
        if begins.kind == "booking":
            self.desk.actions.run(Do.OPEN_BOOKING, begins.id)
            return
        venue_id = next((v.id for v in self.snapshot.venues if v.name == turn.venue_name), 0) if self.snapshot else 0
        self.desk.actions.run(Do.SHOW_IN_CALENDAR, venue_id, begins.range.start, None)
