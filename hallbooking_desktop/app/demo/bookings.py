"""The demo's bookings with all that hangs on them, as rows of the tables; priced by the program's own rules."""

from __future__ import annotations

import random
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hallbooking_desktop.app.demo.catalogue import DemoAddon, DemoRoom
from hallbooking_desktop.app.demo.fates import Fate, Story
from hallbooking_desktop.app.demo.money import Money, refund_of, taken_for
from hallbooking_desktop.app.demo.names import LOCAL_OCCASIONS, OCCASIONS, WEEKLY
from hallbooking_desktop.app.demo.people import DemoPeople, DemoPerson
from hallbooking_desktop.app.demo.records import Chunk, Cost, Facts, Trace, Written
from hallbooking_desktop.app.demo.schedule import stamp, to_instant
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.pricing import BASE_LABEL, price_room, tax_in
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.copying import copy_line

_CENT = Decimal("0.01")
_STATUS = {Fate.CONFIRMED: "confirmed", Fate.HELD: "pending", Fate.PART_PAID: "pending"}
_KINDS = {Fate.CANCELLED: "customer", Fate.VENUE_FAULT: "venue_fault", Fate.EXPIRED: "expired"}
_REASONS = {
    Fate.CANCELLED: "Plans changed",
    Fate.VENUE_FAULT: "The heating failed",
    Fate.EXPIRED: "The hold ran out unpaid.",
}
_TEN = Decimal(10)


def claim_lines(stories: Iterable[Story], rooms: Iterable[DemoRoom]) -> list[str]:
    """Return the claims of the bookings that are live, numbered from 1 in the order of their stories."""
    by_id = {room.id: room for room in rooms}
    lines = []
    for number, story in enumerate(stories, start=1):
        if story.fate in _STATUS:
            room = by_id[story.slot.room_id]
            start, end = story.slot.start - room.setup, story.slot.end + room.teardown
            claimed = f'["{stamp(start)}","{stamp(end)}")'
            lines += [f"{leaf}\t{number}\t\\N\t{claimed}" for leaf in room.leaf_ids]
    return lines


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
        room = self._rooms[story.slot.room_id]
        customer, series_id = self._customer(room, story.slot.series_index)
        cost = self._cost(room, story, customer, number, chunk)
        source, by = self._source(room, customer, series_id)
        moved = self._move(chunk, number, room, story, cost.total, by) if story.fate is Fate.CONFIRMED else 0
        money = taken_for(
            number, story, room, customer.id, cost.total, source, by, self._now, self._currency, self._chance
        )
        paid = sum((m.amount for m in money), ZERO)
        back = refund_of(story, paid, self._currency)
        if back is not None and back.amount:
            staff = self._people.moderators[room.venue.id] if story.fate is Fate.VENUE_FAULT else by
            money.append(Money(story.ended, number, customer.id, "wallet", -back.amount, "", staff))
            paid -= back.amount
        self.written.money += money
        paid_at = money[0].at if money else 0
        facts = Facts(number, story, room, customer, series_id, cost, source, by, moved, paid_at, paid, back)
        self._write(chunk, facts)
        self._review(facts)
        self._trace(facts)

    def _write(self, chunk: Chunk, facts: Facts) -> None:
        chunk.lines["bookings"].append(
            copy_line((*self._booked(facts), *self._noted(facts), *_priced(facts), *self._ended(facts)))
        )
        chunk.lines["booking_customers"].append(f"{facts.number}\t{facts.customer.id}\torganiser")

    def _booked(self, facts: Facts) -> tuple[Any, ...]:
        """Return the columns from ``id`` to ``hold_expires_at``."""
        story, room = facts.story, facts.room
        slot = story.slot
        return (
            facts.number,
            room.venue.id,
            room.id,
            facts.series_id,
            slot.series_index if facts.series_id else None,
            _STATUS.get(story.fate, "cancelled"),
            stamp(slot.start),
            stamp(slot.end),
            room.setup,
            room.teardown,
            None if story.fate is Fate.CONFIRMED else stamp(story.hold),
        )

    def _noted(self, facts: Facts) -> tuple[Any, ...]:
        """Return the columns from ``title`` to ``customer_key``."""
        number = facts.number
        occasions = LOCAL_OCCASIONS.get(facts.room.venue.city.language, OCCASIONS)
        title, event, layout = self._chance.choice(occasions) if facts.series_id is None else WEEKLY
        return (
            title,
            event,
            facts.cost.guests,
            layout,
            "Please have the heating on early." if number % 23 == 0 else "",
            "Two extra tables at the entrance." if number % 17 == 0 else "",
            "Regular customer, prefers a call." if number % 31 == 0 else "",
            event == "conference" and number % 3 == 0,
            facts.source,
            facts.customer.name_key,
        )

    def _ended(self, facts: Facts) -> tuple[Any, ...]:
        """Return the columns from ``refund_basis`` to ``paid``."""
        story, back, moved = facts.story, facts.back, facts.moved
        cancelled = story.fate not in _STATUS
        confirmed = story.fate is Fate.CONFIRMED or (cancelled and facts.paid_at)
        nothing = ZERO if cancelled else None
        return (
            stamp(min(story.slot.start, moved or story.slot.start)),
            bool(moved),
            int(bool(moved)) + int(back is not None),
            self._attendance(story),
            stamp(facts.paid_at or story.created) if confirmed else None,
            stamp(story.ended) if cancelled else None,
            _KINDS.get(story.fate),
            _REASONS.get(story.fate, ""),
            back.policy if back else "",
            back.percent if back else None,
            back.amount if back else nothing,
            back.fee if back else nothing,
            facts.by,
            stamp(story.created),
            facts.paid,
        )

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
                    stamp(old_start),
                    stamp(old_end),
                    total,
                    room.id,
                    stamp(slot.start),
                    stamp(slot.end),
                    total,
                    by,
                    stamp(moved_at),
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
                f'{{"room_id": {room.id}, "range": ["{stamp(old_start)}", "{stamp(old_end)}"]}}',
                f'{{"room_id": {room.id}, "range": ["{stamp(slot.start)}", "{stamp(slot.end)}"]}}',
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

    def _review(self, facts: Facts) -> None:
        story, number = facts.story, facts.number
        if story.fate is Fate.CONFIRMED and story.slot.end < self._now and self._chance.random() < 0.2:  # noqa: PLR2004
            at = min(story.slot.end + self._chance.randint(60, 6000), self._now)
            stars = self._chance.choice((5, 5, 5, 5, 4, 4, 4, 3, 2))
            self.written.reviews.append((number, facts.room.id, facts.customer.id, stars, number, at))

    def _trace(self, facts: Facts) -> None:
        """Write that it was made, and how it ended, as the program itself would."""
        number, story, room, customer, _, cost, source, by, _, _, _, back = facts
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
                f'{{"room_id": {room.id}, "range": ["{stamp(slot.start)}", "{stamp(slot.end)}"], "status": "pending",'
                f' "total_cost": "{cost.total}", "customers": [[{customer.id}, "organiser"]],'
                f' "addons": {[list(item) for item in cost.sold]}, "hold_expires_at": "{stamp(story.hold)}"}}',
            )
        )
        if story.fate is Fate.EXPIRED:
            before = f'{{"status": "pending", "hold_expires_at": "{stamp(story.hold)}"}}'
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


def _priced(facts: Facts) -> tuple[Any, ...]:
    """Return the columns from ``room_rate`` to ``total_cost``."""
    cost = facts.cost
    return (
        facts.room.rate,
        cost.room,
        cost.addons,
        cost.discount,
        _TEN if cost.discount else None,
        "Regular customer" if cost.discount else "",
        cost.tax,
        cost.total,
    )
