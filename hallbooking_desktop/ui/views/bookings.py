"""The bookings' list: any number of bookings, found by venue, hall, state, day and words, each with its panel."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDateEdit, QWidget

from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingQuery, ByVenue
from hallbooking_desktop.services.snapshots import BookingRow, Page, RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking import periods, whose
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.filters.saved import FilterState
from hallbooking_desktop.ui.formats import zone_of
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part, money_part
from hallbooking_desktop.ui.reports.charts import Behind
from hallbooking_desktop.ui.reports.counted import counted_of, explained, said, state_of
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import font, tokens
from hallbooking_desktop.ui.views.listing import ListingView
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.inputs import Chips, GivenChip, NarrowChoice
from hallbooking_desktop.ui.widgets.pill import status_text
from hallbooking_desktop.ui.widgets.rows import EDGE, PAD

translate = QCoreApplication.translate
_STATES = ("pending", "confirmed", "completed", "cancelled")
_PILL_COLUMN = 5
#: So long after the first rows have come they are surely painted.
_AFTER_ROWS_MS = 50
#: So near that nobody asks which year.
_YEAR_UNDERSTOOD = timedelta(days=180)


def _when_parts() -> tuple[Part[BookingRow], ...]:
    """Return a booking's time for other programs: the clock at the venue, and which clock that is."""
    return (
        Part(translate("Bookings", "Start"), lambda r: r.range.start.astimezone(zone_of(r.timezone))),
        Part(translate("Bookings", "End"), lambda r: r.range.end.astimezone(zone_of(r.timezone))),
        Part(translate("Bookings", "Time zone"), lambda r: r.timezone),
    )


def _hall_parts() -> tuple[Part[BookingRow], ...]:
    return (
        Part(translate("Bookings", "Hall"), lambda r: r.room_name),
        Part(translate("Bookings", "Venue"), lambda r: r.venue_name),
    )


class BookingsModel(PagedModel[BookingRow]):
    """Bookings that fit a query, in the query's order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        columns = (
            Column[BookingRow](translate("Bookings", "No."), lambda r: str(r.id), "id", "muted", 80, drop=1),
            Column[BookingRow](
                translate("Bookings", "When"), self._when, "start", "text", self._widest(desk), parts=_when_parts()
            ),
            Column[BookingRow](
                translate("Bookings", "Hall"), self._hall, "room_name", "text", 190, drop=3, parts=_hall_parts()
            ),
            Column[BookingRow](
                translate("Bookings", "Title"), lambda r: r.title or "\u2014", "title", "strong", 200, stretch=True
            ),
            Column[BookingRow](
                translate("Bookings", "Customer"), lambda r: r.customer, "customer", "text", 150, drop=5
            ),
            Column[BookingRow](translate("Bookings", "Status"), lambda r: r.status, "status", "pill", 124),
            Column[BookingRow](
                translate("Bookings", "Total"),
                lambda r: formats.money(r.total_cost),
                "total_cost",
                "number",
                104,
                drop=2,
                parts=(money_part(translate("Bookings", "Total"), formats.currency, lambda r: r.total_cost),),
            ),
            Column[BookingRow](
                translate("Bookings", "Due"),
                lambda r: formats.money(r.amount_due) if r.amount_due else "\u2014",
                "amount_due",
                "number",
                96,
                drop=4,
                tone=lambda r: "warning" if r.amount_due else "text_faint",
                parts=(money_part(translate("Bookings", "Due"), formats.currency, lambda r: r.amount_due),),
            ),
        )
        super().__init__(columns, "-start")
        self.query = BookingQuery()

    @staticmethod
    def _widest(desk: Desk) -> int:
        """Return how wide a time is at 100 % text: the clock has twelve hours in some languages, 24 in others."""
        late = datetime(2030, 11, 27, 22, 30, tzinfo=UTC)
        sample = desk.formats.range(TimeRange(late, late + timedelta(minutes=89)), "UTC")
        return round(QFontMetrics(font("body")).horizontalAdvance(sample) / tokens().scale) + EDGE + PAD + 6

    def _when(self, row: BookingRow) -> str:
        near = abs(row.range.start - self._desk.clock()) < _YEAR_UNDERSTOOD
        return self._desk.formats.range(row.range, row.timezone, year=not near)

    def _hall(self, row: BookingRow) -> str:
        own = self._desk.actor.venue_id
        return row.room_name if own is not None else f"{row.room_name}, {row.venue_name}"

    def spoken(self, column: int, text: str) -> str:
        """Return the name of a state for its pill."""
        return status_text(text) if column == _PILL_COLUMN else text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[BookingRow]:
        """Await a page of bookings."""
        query = replace(self.query, sort=sort, limit=limit, offset=offset)
        return await self._desk.read(lambda s, a: s.bookings.page(a, query))


class BookingsView(ListingView[BookingRow]):
    """The view behind “Bookings”."""

    topics = (Topic.BOOKING,)
    key = "bookings"
    filters_are_loaded = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._bookings = BookingsModel(desk)
        self.details = BookingDetailsPanel(desk)
        super().__init__(
            desk,
            translate("Bookings", "Bookings"),
            translate("Bookings", "Number, title, customer or phone"),
            self._bookings,
            self.details,
            parent,
        )
        self._venues: tuple[VenueSnapshot, ...] = ()
        self._rooms: tuple[RoomSnapshot, ...] = ()
        #: What another view asked for before there were venues to choose.
        self._wanted: FilterState = {}
        self._places = Latest[tuple[tuple[VenueSnapshot, ...], tuple[RoomSnapshot, ...]]](self, "venues and halls")
        self._build_filters()
        self._build_header()
        actions = desk.actions
        self.details.pay.connect(lambda number: actions.run(Do.PAY_BOOKING, number))
        self.details.edit.connect(lambda number: actions.run(Do.EDIT_BOOKING, number))
        self.details.move_wanted.connect(lambda number: actions.run(Do.MOVE_BOOKING, number))
        self.details.cancel.connect(lambda number: actions.run(Do.CANCEL_BOOKING, number))
        self.details.shown.connect(lambda _: self.in_calendar.setEnabled(True))

    def _build_filters(self) -> None:
        marks = {"pending": "clock", "confirmed": "check", "completed": "flag", "cancelled": "x"}
        self.chips = Chips([(state, status_text(state), marks[state]) for state in _STATES], parent=self)
        self.chips.changed.connect(lambda _: self.filter_changed())
        self.period = NarrowChoice(self.tr("Period"), self)
        periods = (
            ("all", self.tr("Any day")),
            ("today", self.tr("Today")),
            ("week", self.tr("Next 7 days")),
            ("month", self.tr("Next 30 days")),
            ("past_week", self.tr("Last 7 days")),
            ("past_month", self.tr("Last 30 days")),
            ("days", self.tr("From day to day…")),
        )
        for key, text in periods:
            self.period.addItem(text, key)
        self.first, self.last = self._day(self.tr("First day")), self._day(self.tr("Last day"))
        self.venue = NarrowChoice(self.tr("Venue"), self)
        self.venue.addItem(self.tr("All venues"), None)
        self.venue.setVisible(self.desk.actor.venue_id is None)
        self.room = NarrowChoice(self.tr("Hall"), self)
        self.room.addItem(self.tr("All halls"), None)
        self.counted = GivenChip(lambda value: (said(self.desk.formats, value), explained(value)), self)
        self.counted.taken_away.connect(self.filter_changed)
        self.add_filter("counted", self.tr("From a report"), self.counted)
        self.add_filter("status", self.tr("Status"), self.chips)
        for key, field in (
            ("period", self.period),
            ("first", self.first),
            ("last", self.last),
            ("venue", self.venue),
            ("room", self.room),
        ):
            self.add_filter(key, field.accessibleName(), field)
        self.customer = GivenChip(whose.said, self)
        self.customer.taken_away.connect(self.filter_changed)
        self.add_filter("customer", self.tr("Customer"), self.customer)
        self.period.activated.connect(lambda _: self._period_chosen())
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _: self.filter_changed())
        self.venue.activated.connect(lambda _: self._venue_chosen())
        self.room.activated.connect(lambda _: self.filter_changed())

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(QDate.currentDate(), self)
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

    def _build_header(self) -> None:
        self.in_calendar = self.header.add_tool(
            self.tr("Show in the calendar"), "calendar", self.tr("Show the chosen booking in the calendar")
        )
        self.in_calendar.setEnabled(False)
        self.in_calendar.clicked.connect(self._to_calendar)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.new = text_button(self.tr("New booking"), "plus", "primary", self)
        self.new.clicked.connect(lambda: self.desk.actions.run(Do.NEW_BOOKING, None))
        self.new.setVisible(self.desk.actions.can(Do.NEW_BOOKING))
        self.desk.actions.registered.connect(self._offer_new)
        self.header.row.addWidget(self.new)

    def _to_calendar(self) -> None:
        found = self.details.booking
        if found is not None:
            self.desk.actions.run(Do.SHOW_IN_CALENDAR, found.room.venue_id, found.range.start, found.id)

    def _offer_new(self) -> None:
        self.new.setVisible(self.desk.actions.can(Do.NEW_BOOKING))

    # --- filters -----------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Load the list, and the venues and halls to filter by: after the rows, unless those wait for them."""
        super().begin()
        if self.saved_filters.opening is not None:
            self._load_places()
            return
        once = Qt.ConnectionType.SingleShotConnection
        self.model.state_changed.connect(lambda _: QTimer.singleShot(_AFTER_ROWS_MS, self, self._load_places), once)

    def _load_places(self) -> None:
        async def both() -> tuple[tuple[VenueSnapshot, ...], tuple[RoomSnapshot, ...]]:
            venues = await self.desk.read(lambda s, a: s.catalogue.venues(a))
            return venues, await self.desk.read(lambda s, a: s.catalogue.rooms(a))

        self._places.start(both(), self._fill_places, self.filters_failed)

    def _fill_places(self, found: tuple[tuple[VenueSnapshot, ...], tuple[RoomSnapshot, ...]]) -> None:
        own = self.desk.actor.venue_id
        self._venues = tuple(v for v in found[0] if own in {None, v.id})
        self._rooms = tuple(r for r in found[1] if own in {None, r.venue_id})
        kept = self.venue.currentData()
        self.venue.clear()
        self.venue.addItem(self.tr("All venues"), None)
        for venue in self._venues:
            self.venue.addItem(venue.name, venue.id)
        self.venue.setCurrentIndex(max(0, self.venue.findData(kept)))
        self._fill_rooms()
        self.filters_there()

    def _fill_rooms(self) -> None:
        kept = self.room.currentData()
        venue = self.venue.currentData()
        self.room.clear()
        self.room.addItem(self.tr("All halls"), None)
        several = venue is None and len(self._venues) > 1
        for room in self._rooms:
            if venue in {None, room.venue_id}:
                self.room.addItem(f"{room.name}, {room.venue_name}" if several else room.name, room.id)
        self.room.setCurrentIndex(max(0, self.room.findData(kept)))

    def _venue_chosen(self) -> None:
        self._fill_rooms()
        self.filter_changed()

    def filter_changed(self) -> None:
        """Take the filters over and reload."""
        span, by_venue = self._bounds()
        self._bookings.query = BookingQuery(
            venue_id=self.venue.currentData(),
            room_id=self.room.currentData(),
            customer_id=whose.customer_of(self.customer.given),
            status=self.chips.chosen,
            start=None if span is None else span.start,
            end=None if span is None else span.end,
            by_venue=by_venue,
            text=self.search.text().strip(),
            counted=counted_of(self.counted.given),
        )
        self.model.reload()

    def _bounds(self) -> tuple[TimeRange | None, ByVenue]:
        """Return the chosen period as instants: days of the chosen venue, else of each by its own clocks."""
        choice = str(self.period.currentData())
        if choice == "all":
            return None, ()
        wanted, now, chosen = self.venue.currentData(), self.desk.clock(), (_chosen(self.first), _chosen(self.last))
        shown = [venue for venue in self._venues if wanted in {None, venue.id}]
        zone = shown[0].timezone if shown else "UTC"
        return periods.span(choice, chosen, now, zone), periods.spans(choice, chosen, now, shown)

    def filter_was_set(self, key: str) -> None:
        """Ask for the days of a period of one's own; offer the halls of the venue."""
        if key == "period":
            for day in (self.first, self.last):
                day.setVisible(self.period.currentData() == "days")
        elif key == "venue":
            self._fill_rooms()

    def filters_there(self) -> None:
        """Set what another view asked for, once there are venues and halls to choose."""
        super().filters_there()
        if self._wanted:
            self.apply_filter_state(self._wanted)
            self._wanted = {}

    def nothing(self) -> tuple[str, str]:
        """Say that there are no bookings yet."""
        return self.tr("There are no bookings yet. The first one you make appears here."), "bookings"

    # --- the panel ---------------------------------------------------------------------------------------------------

    def panel_width(self) -> int:
        """Return how wide the panel opens."""
        return tokens().column(384)

    def show_details(self, identity: int) -> None:
        """Show one booking."""
        self.details.show_booking(identity)

    def open_booking(self, booking_id: int) -> None:
        """Show one booking, whether the list holds it or not: another view asked."""
        self.open_record(booking_id)

    def show_bookings_of(self, user_id: int, name: str) -> None:
        """Show all bookings of a customer: another view asked."""
        self._wanted = {}
        self.apply_filter_state({"customer": whose.state_of(user_id, name)})
        self.table.setFocus()

    def show_bookings(
        self, start: date, end: date, venue_id: int | None, room_id: int | None, states: frozenset[str]
    ) -> None:
        """Show the bookings of some days: another view asked."""
        state: dict[str, object] = {"period": "days", "first": start.isoformat(), "last": end.isoformat()}
        if states:
            state["status"] = sorted(states)
        if venue_id is not None and not self.venue.isHidden():
            state["venue"] = venue_id
        if room_id is not None:
            state["room"] = room_id
        if self._filters_there:
            self.apply_filter_state(state)
        else:
            self._wanted = state
        self.table.setFocus()

    def show_counted(self, behind: Behind) -> None:
        """Show just the bookings that a value of the reports counts: that view asked."""
        self._wanted = {}
        self.apply_filter_state({"counted": state_of(behind), "status": sorted(behind.states)})
        self.table.setFocus()

    def on_change(self, notice: ChangeNotice) -> None:
        """Reload what is shown; venues and halls too when they changed."""
        super().on_change(notice)
        if self._began and notice.concerns(Topic.VENUE, Topic.ROOM):
            self._load_places()


def _chosen(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
