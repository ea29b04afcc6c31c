"""The demo's bookings with all that hangs on them, as rows of the tables; priced by the program's own rules."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from hallbooking_desktop.app.demo.catalogue import DemoAddon, DemoRoom
from hallbooking_desktop.app.demo.fates import Fate, Story
from hallbooking_desktop.app.demo.money import Money, refund_of, taken_for
from hallbooking_desktop.app.demo.names import OCCASIONS
from hallbooking_desktop.app.demo.people import DemoPeople, DemoPerson
from hallbooking_desktop.app.demo.schedule import to_instant
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.pricing import BASE_LABEL, price_room, tax_in
from hallbooking_desktop.domain.refunds import Refund
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.copying import copy_line

COLUMNS: Mapping[str, str] = {
    "bookings": (
        "id venue_id room_id series_id series_index status starts_at ends_at setup_minutes teardown_minutes"
        " hold_expires_at title event_type expected_guests layout customer_notes setup_notes internal_notes online"
        " source customer_key room_rate room_subtotal addons_subtotal discount discount_percent discount_reason"
        " tax_included total_cost refund_basis rescheduled calendar_sequence attendance confirmed_at cancelled_at"
        " cancel_kind cancel_reason refund_policy refund_percent refund_amount cancellation_fee created_by created_at"
    ),
    "booking_customers": "booking_id user_id role",
    "booking_addons": "booking_id addon_id name unit_price quantity subtotal",
    "booking_price_lines": "booking_id position label hours rate amount",
    "booking_reschedules": (
        "booking_id old_room_id old_starts_at old_ends_at old_cost new_room_id new_starts_at new_ends_at new_cost"
        " rescheduled_by rescheduled_at reason"
    ),
    "claims": "room_id booking_id block_id claimed",
}
_CENT = Decimal("0.01")
_STATUS = {Fate.CONFIRMED: "confirmed", Fate.HELD: "pending", Fate.PART_PAID: "pending"}
_KINDS = {Fate.CANCELLED: "customer", Fate.VENUE_FAULT: "venue_fault", Fate.EXPIRED: "expired"}
_REASONS = {
    Fate.CANCELLED: "Plans changed",
    Fate.VENUE_FAULT: "The heating failed",
    Fate.EXPIRED: "The hold ran out unpaid.",
}
_TEN = Decimal(10)


class Cost(NamedTuple):
    """What a booking costs, for how many guests, with which add-ons (id, quantity)."""

    room: Decimal
    addons: Decimal
    discount: Decimal
    tax: Decimal
    total: Decimal
    guests: int
    sold: list[tuple[int, int]]


class Trace(NamedTuple):
    """A line for the audit log; sorts by time."""

    at: int
    action: str
    booking_id: int
    venue_id: int
    actor_id: int | None
    role: str
    source: str
    before: str | None
    after: str


@dataclass(slots=True)
class Chunk:
    """Rows of some bookings, ready for COPY, by table."""

    lines: dict[str, list[str]] = field(default_factory=lambda: {table: [] for table in COLUMNS})


@dataclass(slots=True)
class Written:
    """What the chunks leave to be written when all bookings stand."""

    money: list[Money] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    #: booking, room, user, stars, text index, minutes
    reviews: list[tuple[int, int, int, int, int, int]] = field(default_factory=list)


class BookingMaker:
    """Turns stories into rows, in the order of their numbers."""

    def __init__(
        self,
        rooms: Iterable[DemoRoom],
        people: DemoPeople,
        now: int,
        known_share: float,
        currency: Currency,
        chance: random.Random,
    ) -> None:
        self._rooms = {room.id: room for room in rooms}
        self._people = people
        self._now = now
        self._known_share = known_share
        self._currency = currency
        self._chance = chance
        #: room -> the series' number and its customer
        self._series: dict[int, tuple[int, DemoPerson]] = {}
        self.written = Written()

    def start_series(self, room: DemoRoom) -> tuple[int, DemoPerson]:
        """Give a room's weekly series a number and somebody whose it is."""
        self._series[room.id] = (len(self._series) + 1, self._people.choose(room.venue.city.language, self._chance))
        return self._series[room.id]

    def chunk(self, stories: Iterable[Story], first_id: int) -> Chunk:
        """Return the rows of bookings numbered from ``first_id``."""
        chunk = Chunk()
        for number, story in enumerate(stories, start=first_id):
            self._add(chunk, number, story)
        return chunk

    def _add(self, chunk: Chunk, number: int, story: Story) -> None:
        slot, fate = story.slot, story.fate
        room = self._rooms[slot.room_id]
        customer, series_id = self._customer(room, slot.series_index)
        cost = self._cost(room, story, customer, number, chunk)
        source, by = self._source(room, customer, series_id)
        moved = self._move(chunk, number, room, story, cost.total, by) if fate is Fate.CONFIRMED else 0
        money = taken_for(
            number, story, room, customer.id, cost.total, source, by, self._now, self._currency, self._chance
        )
        back = refund_of(story, sum((m.amount for m in money), ZERO), self._currency)
        if back is not None and back.amount:
            staff = self._people.moderators[room.venue.id] if fate is Fate.VENUE_FAULT else by
            money.append(Money(story.ended, number, customer.id, "wallet", -back.amount, "", staff))
        self.written.money += money
        start, end = to_instant(slot.start), to_instant(slot.end)
        status = _STATUS.get(fate, "cancelled")
        cancelled = status == "cancelled"
        confirmed = fate is Fate.CONFIRMED or (cancelled and bool(money))
        title, event, layout = self._chance.choice(OCCASIONS) if series_id is None else OCCASIONS[2]
        chunk.lines["bookings"].append(
            copy_line(
                (
                    number,
                    room.venue.id,
                    room.id,
                    series_id,
                    slot.series_index if series_id else None,
                    status,
                    start,
                    end,
                    room.setup,
                    room.teardown,
                    None if fate is Fate.CONFIRMED else to_instant(story.hold),
                    title,
                    event,
                    cost.guests,
                    layout,
                    "Please have the heating on early." if number % 23 == 0 else "",
                    "Two extra tables at the entrance." if number % 17 == 0 else "",
                    "Regular customer, prefers a call." if number % 31 == 0 else "",
                    event == "conference" and number % 3 == 0,
                    source,
                    customer.name_key,
                    room.rate,
                    cost.room,
                    cost.addons,
                    cost.discount,
                    _TEN if cost.discount else None,
                    "Regular customer" if cost.discount else "",
                    cost.tax,
                    cost.total,
                    to_instant(min(slot.start, moved)) if moved else start,
                    bool(moved),
                    int(bool(moved)) + int(cancelled and fate is not Fate.EXPIRED),
                    self._attendance(story),
                    to_instant(money[0].at if money else story.created) if confirmed else None,
                    to_instant(story.ended) if cancelled else None,
                    _KINDS.get(fate),
                    _REASONS.get(fate, ""),
                    back.policy if back else "",
                    back.percent if back else None,
                    back.amount if back else ZERO if cancelled else None,
                    back.fee if back else ZERO if cancelled else None,
                    by,
                    to_instant(story.created),
                )
            )
        )
        chunk.lines["booking_customers"].append(f"{number}\t{customer.id}\torganiser")
        if not cancelled:
            claimed = f'["{to_instant(slot.start - room.setup)}","{to_instant(slot.end + room.teardown)}")'
            chunk.lines["claims"] += [f"{leaf}\t{number}\t\\N\t{claimed}" for leaf in room.leaf_ids]
        self._review(number, story, room, customer)
        self._trace(number, story, room, customer, cost, source, by, back)

    def _customer(self, room: DemoRoom, series_index: int) -> tuple[DemoPerson, int | None]:
        if series_index >= 0:
            series_id, person = self._series[room.id]
            return person, series_id
        if room.venue.id == 1 and self._chance.random() < self._known_share:
            return self._people.known_customer, None
        return self._people.choose(room.venue.city.language, self._chance), None

    def _source(self, room: DemoRoom, customer: DemoPerson, series_id: int | None) -> tuple[str, int]:
        draw = self._chance.random()
        if series_id is None and customer.email and draw < 0.4:  # noqa: PLR2004 - share of what customers book themselves
            return ("kiosk" if draw < 0.2 else "api"), customer.id  # noqa: PLR2004 - half of it
        return "console", self._people.moderators[room.venue.id]

    def _cost(self, room: DemoRoom, story: Story, customer: DemoPerson, number: int, chunk: Chunk) -> Cost:
        slot, chance = story.slot, self._chance
        if room.rules:
            wanted = TimeRange(to_instant(slot.start), to_instant(slot.end))
            priced = price_room(wanted, room.venue.zone, room.rate, room.rules, customer.group, self._currency)
            subtotal = sum((line.amount for line in priced), ZERO)
            chunk.lines["booking_price_lines"] += [
                copy_line((number, place, line.label, line.hours, line.rate, line.amount))
                for place, line in enumerate(priced)
            ]
        else:
            minutes = slot.end - slot.start
            subtotal = (room.rate * minutes / 60).quantize(_CENT, ROUND_HALF_UP)
            hours = round(Decimal(minutes) / 60, 6)
            chunk.lines["booking_price_lines"].append(copy_line((number, 0, BASE_LABEL, hours, room.rate, subtotal)))
        guests = chance.randint(max(room.capacity // 5, 1), room.capacity)
        extras, sold = ZERO, []
        if chance.random() < 0.35:  # noqa: PLR2004 - share
            for addon in chance.sample(room.venue.addons, chance.randint(1, 2)):
                quantity = _quantity(addon, guests)
                extras += addon.price * quantity
                sold.append((addon.id, quantity))
                chunk.lines["booking_addons"].append(
                    copy_line((number, addon.id, addon.name, addon.price, quantity, addon.price * quantity))
                )
        discount = (subtotal + extras) / _TEN if number % 33 == 0 else ZERO
        discount = discount.quantize(_CENT, ROUND_HALF_UP)
        total = subtotal + extras - discount
        tax = tax_in(total, room.venue.tax_percent, self._currency)
        return Cost(subtotal, extras, discount, tax, total, guests, sold)

    def _move(self, chunk: Chunk, number: int, room: DemoRoom, story: Story, total: Decimal, by: int) -> int:
        """Give some of the confirmed bookings a history; return the earlier start, 0 without one."""
        slot = story.slot
        if slot.series_index >= 0 or number % 25:
            return 0
        shift = self._chance.choice((-7, -2, -1, 1, 3, 7)) * 1440
        old_start, old_end = slot.start + shift, slot.end + shift
        latest = min(slot.start, old_start, self._now, story.created + 9000) - 1
        if latest <= story.created + 60:
            return 0
        moved_at = self._chance.randint(story.created + 60, latest)
        chunk.lines["booking_reschedules"].append(
            copy_line(
                (
                    number,
                    room.id,
                    to_instant(old_start),
                    to_instant(old_end),
                    total,
                    room.id,
                    to_instant(slot.start),
                    to_instant(slot.end),
                    total,
                    by,
                    to_instant(moved_at),
                    "Customer requested",
                )
            )
        )
        self.written.traces.append(
            Trace(
                moved_at,
                "booking.rescheduled",
                number,
                room.venue.id,
                by,
                "moderator" if by in self._people.moderators.values() else "customer",
                "console",
                f'{{"room_id": {room.id}, "range": ["{_iso(old_start)}", "{_iso(old_end)}"]}}',
                f'{{"room_id": {room.id}, "range": ["{_iso(slot.start)}", "{_iso(slot.end)}"]}}',
            )
        )
        return old_start

    def _attendance(self, story: Story) -> str | None:
        if story.fate is not Fate.CONFIRMED or story.slot.start > self._now:
            return None
        draw = self._chance.random()
        if story.slot.end > self._now:
            return "arrived" if draw < 0.8 else None  # noqa: PLR2004 - share
        return "left" if draw < 0.9 else "no_show" if draw < 0.94 else None  # noqa: PLR2004 - shares

    def _review(self, number: int, story: Story, room: DemoRoom, customer: DemoPerson) -> None:
        if story.fate is Fate.CONFIRMED and story.slot.end < self._now and self._chance.random() < 0.2:  # noqa: PLR2004
            at = min(story.slot.end + self._chance.randint(60, 6000), self._now)
            stars = self._chance.choice((5, 5, 5, 5, 4, 4, 4, 3, 2))
            self.written.reviews.append((number, room.id, customer.id, stars, number, at))

    def _trace(
        self,
        number: int,
        story: Story,
        room: DemoRoom,
        customer: DemoPerson,
        cost: Cost,
        source: str,
        by: int,
        back: Refund | None,
    ) -> None:
        """Write that it was made, and how it ended, as the program itself would."""
        slot, venue_id = story.slot, room.venue.id
        role = "customer" if by == customer.id else "moderator"
        self.written.traces.append(
            Trace(
                story.created,
                "booking.created",
                number,
                venue_id,
                by,
                role,
                source,
                None,
                f'{{"room_id": {room.id}, "range": ["{_iso(slot.start)}", "{_iso(slot.end)}"], "status": "pending",'
                f' "total_cost": "{cost.total}", "customers": [[{customer.id}, "organiser"]],'
                f' "addons": {[list(item) for item in cost.sold]}, "hold_expires_at": "{_iso(story.hold)}"}}',
            )
        )
        if story.fate is Fate.EXPIRED:
            before = f'{{"status": "pending", "hold_expires_at": "{_iso(story.hold)}"}}'
            after = '{"status": "cancelled"}'
            action = "booking.hold_expired"
            self.written.traces.append(
                Trace(story.ended, action, number, venue_id, None, "admin", "job", before, after)
            )
        elif back is not None:
            paid = back.amount + back.fee
            self.written.traces.append(
                Trace(
                    story.ended,
                    "booking.cancelled",
                    number,
                    venue_id,
                    by,
                    role,
                    source,
                    f'{{"status": "{"confirmed" if paid else "pending"}", "paid": "{paid}"}}',
                    f'{{"status": "cancelled", "kind": "{_KINDS[story.fate]}", "reason": "{_REASONS[story.fate]}",'
                    f' "policy": "{back.policy}", "refund": "{back.amount}", "fee": "{back.fee}"}}',
                )
            )


def _quantity(addon: DemoAddon, guests: int) -> int:
    return max(round(guests * addon.share), 1) if addon.share else 1


def _iso(minutes: int) -> str:
    return f"{to_instant(minutes):%Y-%m-%dT%H:%M:%SZ}"
