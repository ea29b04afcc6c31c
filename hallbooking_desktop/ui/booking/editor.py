"""The booking editor: a new booking, once or repeating, with its price beside it while it is typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange, local_date
from hallbooking_desktop.services.commands import BookingDraft, PersonChoice, SeriesDraft
from hallbooking_desktop.services.snapshots import (
    AddonSnapshot,
    Alternative,
    AvailabilitySnapshot,
    BookingDetails,
    QuoteSnapshot,
    RoomSnapshot,
    SeriesPreview,
    VenueSnapshot,
)
from hallbooking_desktop.ui.booking.cost import CostPanel
from hallbooking_desktop.ui.booking.form import BookingForm
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.moments import When
from hallbooking_desktop.ui.booking.newcustomer import as_match
from hallbooking_desktop.ui.booking.window import FormWindow
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import zone_of
from hallbooking_desktop.ui.messages import exact_sentence, field_sentences, sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn

if TYPE_CHECKING:
    from hallbooking_desktop.services.catalogue import CatalogueService

_PAUSE_MS = 180


class BookingEditor(FormWindow):
    """Makes bookings. ``booked`` carries the ``BookingDetails`` made and whether payment is to be taken next."""

    booked = Signal(object, bool)

    def __init__(
        self,
        desk: Desk,
        *,
        room_id: int | None = None,
        span: TimeRange | None = None,
        draft: BookingDraft | None = None,
        customer_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("New booking"), parent)
        self._desk = desk
        self._room_id = draft.room_id if draft is not None else room_id
        self._span = draft.range if draft is not None else span
        self._given = draft
        self._people = draft.customers if draft is not None else ()
        if customer_id is not None:
            self._people = (PersonChoice(customer_id),)
        self._initial: object = None
        self._keys = RequestKey(desk)
        self._busy = False
        self.form = BookingForm(desk, editing=False, parent=self)
        self.cost = CostPanel(desk, self)
        self.stack = StateStack(self.form, self)
        self.primary.setText(self.tr("Take &payment…"))
        self.secondary.setText(self.tr("Hol&d"))
        self.secondary.setToolTip(self.tr("Keep the hall without payment for now"))
        self.lay_out(self.stack, self.cost)
        self._quote: Latest[QuoteSnapshot] = Latest(self, "quote")
        self._day: Latest[AvailabilitySnapshot] = Latest(self, "availability of a day")
        self._series: Latest[SeriesPreview] = Latest(self, "preview of a series")
        self._venue: Latest[None] = Latest(self, "halls of a venue")
        self._price_soon = Debounce(self, _PAUSE_MS, self._price)
        self._series_soon = Debounce(self, _PAUSE_MS, self._preview)
        self._day_soon = Debounce(self, 40, self._look_at_day)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.changed.connect(self._changed)
        form.priced.connect(self._price_soon)
        form.when.changed.connect(self._moved)
        form.place.room_chosen.connect(self._room_chosen)
        form.place.venue_chosen.connect(lambda venue_id: self._venue.start(self._load_halls(venue_id), self._nothing))
        form.repeats.toggled.connect(self._show_buttons)
        form.repeat.changed.connect(self._series_soon)
        form.repeat.skipping_changed.connect(self._show_buttons)
        self.cost.alternative.connect(self._take)
        self.primary.clicked.connect(lambda: self._submit(pay=not self._is_series))
        self.secondary.clicked.connect(lambda: self._submit(pay=False))
        self._desk.changed.connect(self._elsewhere)

    # --- loading ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Show the window and load what it offers."""
        self.show()
        self.stack.loading()
        spawn(self, self._load(), "booking editor")

    async def _load(self) -> None:
        try:
            venues = await self._desk.read(lambda s, a: s.catalogue.venues(a))
            await self._load_place(venues)
            await self._show_given()
        except DomainError as error:
            self.stack.failed(error, self.start)
            self._show_buttons()
            return
        self.stack.ready()
        self._initial = self._state()
        self._show_buttons()
        self._refresh()
        self._price_soon.flush()
        self._day_soon.flush()
        (self.form.particulars.title if self._people else self.form.people.field).setFocus()

    async def _load_place(self, venues: tuple[VenueSnapshot, ...]) -> None:
        own = self._desk.actor.venue_id
        if own is not None:
            venues = tuple(venue for venue in venues if venue.id == own)
        chosen = venues[0].id if venues else None
        room_id = self._room_id
        if room_id is not None:
            chosen = (await self._desk.read(lambda s, a: s.catalogue.room(a, room_id))).venue_id
        self.form.place.show_venues(venues, chosen)
        if chosen is not None:
            await self._load_halls(chosen)

    async def _load_halls(self, venue_id: int) -> None:
        rooms, addons = await self._desk.read(lambda s, a: _halls(s.catalogue, a, venue_id))
        self._show_halls(rooms, addons)

    def _show_halls(self, rooms: tuple[RoomSnapshot, ...], addons: tuple[AddonSnapshot, ...]) -> None:
        form = self.form
        form.place.show_rooms(rooms, self._room_id)
        form.addons.show_addons(addons, self._given.addons if self._given else ())
        venue, room = form.place.venue, form.place.room
        if venue is None or room is None:
            return
        zone = zone_of(room.timezone)
        form.when.set_zone(room.timezone, venue.rules.slot_step_minutes)
        if self._span is not None:
            form.when.set_range(self._span, room.timezone)
            self._span = None
        elif self._initial is None:
            form.when.set_when(_next_hours(self._desk, zone))
        form.when.minimum_day(local_date(self._desk.clock(), zone))
        form.repeat.set_first(form.when.when.day)
        self._refresh()

    async def _show_given(self) -> None:
        if self._given is not None:
            self.form.show_draft(self._given)
        for choice in self._people:
            user_id = choice.user_id
            person = await self._desk.read(lambda s, a, u=user_id: s.users.customer(a, u))  # type: ignore[misc]
            self.form.people.add_person(as_match(person), choice.role)

    def _nothing(self, _: None) -> None:
        self._changed()

    # --- what changes -----------------------------------------------------------------------------------------------

    @property
    def _is_series(self) -> bool:
        return self.form.repeats.isChecked()

    def _state(self) -> object:
        return self.form.draft(), self._is_series, self.form.people.is_naming, self.form.discount.is_begun

    @property
    def is_dirty(self) -> bool:
        """Tell whether anything was typed since the editor opened."""
        return self._initial is not None and self._state() != self._initial

    def _changed(self) -> None:
        self.note.say("")
        self._show_buttons()

    def _moved(self) -> None:
        self.form.repeat.set_first(self.form.when.when.day)
        self._refresh()

    def _room_chosen(self, room_id: int) -> None:
        self._room_id = room_id
        room, venue = self.form.place.room, self.form.place.venue
        if room is not None and venue is not None:
            self.form.when.set_zone(room.timezone, venue.rules.slot_step_minutes)
        self._changed()
        self._refresh()

    def _take(self, choice: Alternative) -> None:
        """Apply a free alternative."""
        self.form.place.choose_room(choice.room_id)
        room = self.form.place.room
        if room is not None:
            self.form.when.set_when(When.of(choice.range, zone_of(room.timezone)))
        self.note.say("")
        self.primary.setFocus()

    def _elsewhere(self, notice: ChangeNotice) -> None:
        if not self._busy and notice.concerns(Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE, Topic.ADDON):
            self._refresh()

    def _refresh(self) -> None:
        venue = self.form.place.venue
        step = venue.rules.slot_step_minutes if venue is not None else 15
        self.form.strip.show_when(self.form.when.when, step)
        self._price_soon()
        self._day_soon()
        if self._is_series:
            self._series_soon()

    def _look_at_day(self) -> None:
        room, day = self.form.place.room, self.form.when.when.day
        if room is not None:
            look = self._desk.read(lambda s, a: s.availability.of_day(a, room.id, day))
            self._day.start(look, self.form.strip.show_day, lambda _: self.form.strip.show_day(None))

    def _price(self) -> None:
        draft = self.form.draft(for_price=True)
        if draft is None:
            return
        self.cost.set_busy(True)
        self._quote.start(
            self._desk.read(lambda s, a: s.bookings.quote(a, draft)),
            lambda quote: self._show_price(draft, quote),
            lambda error: self._no_price(draft, error),
        )

    def _show_price(self, draft: BookingDraft, quote: QuoteSnapshot) -> None:
        self.cost.set_busy(False)
        self.cost.show_quote(quote, zone=self._zone, room_id=draft.room_id, wanted=draft.range)
        self._show_buttons()

    def _no_price(self, draft: BookingDraft, error: DomainError) -> None:
        self.cost.set_busy(False)
        if not self.form.place_errors(error):
            self.cost.show_refusal(error, zone=self._zone, room_id=draft.room_id, wanted=draft.range)

    @property
    def _zone(self) -> str:
        room = self.form.place.room
        return room.timezone if room is not None else "UTC"

    def _preview(self) -> None:
        series = self._series_draft()
        if series is not None:
            look = self._desk.read(lambda s, a: s.series.preview(a, series))
            self._series.start(look, self._show_series, self._no_series)

    def _series_draft(self) -> SeriesDraft | None:
        draft, rule = self.form.draft(), self.form.repeat.rule()
        if draft is None or rule is None or not self._is_series:
            return None
        return SeriesDraft(draft, rule, self.form.repeat.skips)

    def _show_series(self, preview: SeriesPreview) -> None:
        self.form.repeat.show_preview(preview, self._zone)
        self._show_buttons()

    def _no_series(self, error: DomainError) -> None:
        self.form.repeat.show_refusal(error)
        self._show_buttons()

    def _show_buttons(self, *_: object) -> None:
        series, ready = self._is_series, self.stack.state == "ready" and not self._busy
        if series and self.form.repeat.preview is None and not self._series.busy:
            self._series_soon()
        self.secondary.setVisible(not series)
        many = self.form.repeat.bookable
        if series and many:
            self.primary.setText(self.tr("Hol&d %n bookings", "", many).replace("%n", str(many)))
        else:
            self.primary.setText(self.tr("Hol&d the series") if series else self.tr("Take &payment…"))
        extra = ""
        if series and self.form.repeat.preview is not None:
            total = self._desk.formats.money(self.form.repeat.preview.total)
            extra = self.tr("The price is that of the first date. The series comes to %1.").replace("%1", total)
        self.cost.extra.say(extra)
        self.primary.setEnabled(ready and (not series or many > 0))
        self.secondary.setEnabled(ready)

    # --- sending ----------------------------------------------------------------------------------------------------

    def _submit(self, *, pay: bool) -> None:
        if self._busy or self.stack.state != "ready":
            return
        draft = self.form.draft()
        problem = self.form.find_problem()
        if draft is None and not problem:
            problem = self.tr("Choose a hall and a time.")
        self.note.say(problem)
        if not problem and draft is not None:
            spawn(self, self._send(draft, pay=pay), "booking sent")

    async def _send(self, draft: BookingDraft, *, pay: bool) -> None:
        self._set_busy(True)
        try:
            made = await self._create(draft)
        except DomainError as error:
            self._set_busy(False)
            self._refused(draft, error)
            return
        self._set_busy(False)
        self.close_done()
        self.booked.emit(made, pay)

    async def _create(self, draft: BookingDraft) -> tuple[BookingDetails, ...]:
        series = self._series_draft()
        if series is None:
            key = self._keys.of(draft)
            return (await self._desk.write(lambda s, a: s.bookings.create(a, draft, key)),)
        key = self._keys.of(series)
        return await self._desk.write(lambda s, a: s.series.create(a, series, key))

    def _refused(self, draft: BookingDraft, error: DomainError) -> None:
        """Say it where it belongs; everything typed stays."""
        placed = self.form.place_errors(error)
        if error.code in {"CONFLICT_DETECTED", "ROOM_UNAVAILABLE", "BOOKING_RULE_BROKEN"}:
            self.cost.show_refusal(error, zone=self._zone, room_id=draft.room_id, wanted=draft.range)
            if self._quote.busy:  # Asked when the time was free, its answer would wipe out the refusal: ask again.
                self._price()
            self._day_soon()
            if self._is_series:
                self._series_soon()
        said = " ".join(field_sentences(error).values())
        self.note.say(
            said or (exact_sentence(error, self._desk.formats) if placed else sentence(error, self._desk.formats))
        )

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.set_busy(busy)
        if not busy:
            self._show_buttons()


async def _halls(
    catalogue: CatalogueService, actor: Actor, venue_id: int
) -> tuple[tuple[RoomSnapshot, ...], tuple[AddonSnapshot, ...]]:
    return await catalogue.rooms(actor, venue_id), await catalogue.addons(actor, venue_id)


def _next_hours(desk: Desk, zone: ZoneInfo) -> When:
    """Return two hours from the next full hour, at a time of day at which halls are usually open."""
    now = desk.clock().astimezone(zone)
    first, last = 9, 20
    start = max(first, now.hour + 1)
    day = now.date() if start <= last else now.date() + timedelta(days=1)
    start = start if start <= last else first
    return When(day, start * 60, (start + 2) * 60)
