"""What a wanted booking comes to: its claims, its price, and whether the venue's rules allow it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.availability import check_bookable, check_closures, check_open
from hallbooking_desktop.domain.errors import AddonUnavailable, NotFound, RoomUnavailable, ValidationFailed
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.pricing import AddonPrice, PriceLine, PriceTotals, price_room, total_price
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import catalogue
from hallbooking_desktop.persistence.catalogue import BookableRoom
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.commands import AddonChoice, Discount
from hallbooking_desktop.services.snapshots import BookingAddon, QuoteLine
from hallbooking_desktop.services.texts import check_number

NO_ROOM = "There is no such hall."

#: A warning, not a refusal: more guests than the room holds.
CAPACITY = "capacity"

#: Beyond these something was mistyped; they also keep every amount within its column.
_LONGEST = timedelta(days=366)
_MOST_OF_AN_ADDON = 100_000


@dataclass(frozen=True, slots=True)
class Plan:
    """A booking of a room for a range, priced. Nothing is stored yet."""

    room: BookableRoom
    range: TimeRange
    base_rate: Decimal
    lines: tuple[PriceLine, ...]
    addons: tuple[BookingAddon, ...]
    totals: PriceTotals
    discount: Discount | None
    turn_round: bool = True

    @property
    def claimed(self) -> TimeRange:
        """The range with the room's setup before and teardown after."""
        room = self.room.room
        if not self.turn_round:
            return self.range
        return self.range.widened(timedelta(minutes=room.setup_minutes), timedelta(minutes=room.teardown_minutes))

    def quote_lines(self) -> tuple[QuoteLine, ...]:
        """Return the price line by line, room first."""
        room = (QuoteLine(line.label, line.hours, line.rate, line.amount, "room") for line in self.lines)
        extras = (QuoteLine(a.name, Decimal(a.quantity), a.unit_price, a.subtotal, "addon") for a in self.addons)
        return (*room, *extras)

    def columns(self) -> dict[str, Any]:
        """Return the booking's columns that the plan decides."""
        return {
            "room_id": self.room.room.id,
            "venue_id": self.room.venue.id,
            "starts_at": self.range.start,
            "ends_at": self.range.end,
            "setup_minutes": self.room.room.setup_minutes,
            "teardown_minutes": self.room.room.teardown_minutes,
            "room_rate": self.base_rate,
            "room_subtotal": self.totals.room_subtotal,
            "addons_subtotal": self.totals.addons_subtotal,
            "discount": self.totals.discount,
            "discount_percent": self.discount.percent if self.discount else None,
            "discount_reason": self.discount.reason if self.discount else "",
            "tax_included": self.totals.tax_included,
            "total_cost": self.totals.total,
        }

    def addon_rows(self) -> list[dict[str, Any]]:
        """Return the rows of booking_addons."""
        return [
            {
                "addon_id": a.addon_id,
                "name": a.name,
                "unit_price": a.unit_price,
                "quantity": a.quantity,
                "subtotal": a.subtotal,
            }
            for a in self.addons
        ]

    def line_rows(self) -> list[dict[str, Any]]:
        """Return the rows of booking_price_lines."""
        return [
            {"position": n, "label": line.label, "hours": line.hours, "rate": line.rate, "amount": line.amount}
            for n, line in enumerate(self.lines)
        ]


async def load_room(read: ReadWork, room_id: int) -> BookableRoom:
    """Return the room with all that decides about booking it.

    Raises:
        NotFound: there is no such room.
    """
    room = await catalogue.bookable_room(read, check_number(room_id, "room", NO_ROOM))
    if room is None:
        raise NotFound(NO_ROOM, entity="room", id=room_id)
    return room


def make_plan(
    room: BookableRoom,
    wanted: TimeRange,
    choices: Sequence[AddonChoice],
    currency: Currency,
    *,
    discount: Discount | None = None,
    customer_group: str | None = None,
    base_rate: Decimal | None = None,
    sold: Mapping[int, BookingAddon] | None = None,
    agreed: Sequence[PriceLine] | None = None,
) -> Plan:
    """Price a booking. ``sold`` add-ons, ``base_rate`` and ``agreed`` lines keep what was agreed at booking.

    Raises:
        AddonUnavailable: an add-on is of another venue or no longer sold.
        ValidationFailed: a quantity below 1, the same add-on twice, a discount without a reason, longer than a year.
    """
    if wanted.duration > _LONGEST:
        raise ValidationFailed({"end_time": "A booking lasts at most a year."})
    if discount is not None and not discount.reason.strip():
        raise ValidationFailed({"discount_reason": "Please say why there is a discount."})
    rate = room.room.rate_per_hour if base_rate is None else base_rate
    lines = (
        price_room(wanted, room.venue.zone, rate, room.price_rules, customer_group, currency)
        if agreed is None
        else tuple(agreed)
    )
    addons = _addons(room, choices, sold or {}, currency)
    totals = total_price(
        lines,
        [AddonPrice(a.unit_price, a.quantity) for a in addons],
        currency=currency,
        discount_percent=discount.percent if discount else None,
        discount_amount=discount.amount if discount else None,
        tax_rate_percent=room.venue.tax_rate_percent,
    )
    return Plan(room, wanted, rate, lines, addons, totals, discount)


def plan_block(room: BookableRoom, wanted: TimeRange) -> Plan:
    """Return the plan of a block: it costs nothing, and claims just its range, without setup and teardown."""
    totals = PriceTotals(ZERO, ZERO, ZERO, ZERO, ZERO)
    return Plan(room, wanted, room.room.rate_per_hour, (), (), totals, None, turn_round=False)


def _addons(
    room: BookableRoom, choices: Sequence[AddonChoice], sold: Mapping[int, BookingAddon], currency: Currency
) -> tuple[BookingAddon, ...]:
    offered = {addon.id: addon for addon in room.addons}
    chosen: dict[int, BookingAddon] = {}
    for choice in choices:
        if choice.quantity < 1:
            raise ValidationFailed({"addons": "The quantity of an add-on is at least 1."})
        if choice.quantity > _MOST_OF_AN_ADDON:
            raise ValidationFailed({"addons": f"The quantity of an add-on is at most {_MOST_OF_AN_ADDON}."})
        if choice.addon_id in chosen:
            raise ValidationFailed({"addons": "The same add-on is listed twice."})
        before, now = sold.get(choice.addon_id), offered.get(choice.addon_id)
        if before is not None:
            name, price = before.name, before.unit_price
        elif now is not None:
            name, price = now.name, now.price
        else:
            raise AddonUnavailable("This add-on is not offered at this venue.", addon_id=choice.addon_id)
        subtotal = currency.round(price * choice.quantity)
        chosen[choice.addon_id] = BookingAddon(choice.addon_id, name, price, choice.quantity, subtotal)
    return tuple(chosen.values())


def check_plan(plan: Plan, now: datetime) -> None:
    """Refuse what the room's state, hours, closures or the venue's rules forbid.

    Raises:
        RoomUnavailable: archived, out of service, closed.
        RuleBroken: in the past, off the step, too short, too long, too soon, too far ahead.
    """
    _check_standing(plan)
    room = plan.room
    check_bookable(
        plan.range, room.venue.zone, room.hours, room.closed_ranges, room.venue, now, in_service=room.in_service
    )


def check_extension(plan: Plan, added: TimeRange) -> None:
    """Refuse an extension into closed hours; the rules for making a booking do not bind one that is in progress."""
    _check_standing(plan)
    check_open(added, plan.room.venue.zone, plan.room.hours, plan.room.closed_ranges)


async def check_since(read: ReadWork, plan: Plan, since: datetime) -> None:
    """Refuse to give a place back that was given up meanwhile; what it was closed for before does not count.

    Raises:
        RoomUnavailable: archived, or closed since.
    """
    _check_standing(plan)
    closed = [closure for closure in plan.room.closures if closure.range.overlaps(plan.range)]
    new = await catalogue.made_since(read, [closure.id for closure in closed], since) if closed else frozenset()
    check_closures(plan.range, plan.room.venue.zone, (closure.range for closure in closed if closure.id in new))


def _check_standing(plan: Plan) -> None:
    if plan.room.room.archived:
        raise RoomUnavailable("This hall is no longer offered.", reason="archived")


async def check_stock(
    read: ReadWork, plan: Plan, *, besides: int | Collection[int] | None = None, lock: bool = False
) -> None:
    """Refuse more of an add-on than is in stock at any moment of the range; what ``besides`` have counts as here.

    Raises:
        AddonUnavailable: details ``addon_id`` and ``left``.
    """
    stocks = {addon.id: addon.stock for addon in plan.room.addons if addon.stock is not None}
    wanted = [addon for addon in plan.addons if addon.addon_id in stocks]
    if not wanted:
        return
    ids = sorted(addon.addon_id for addon in wanted)
    others = [besides] if isinstance(besides, int) else besides or ()
    out = await rows.addon_use(read, ids, plan.range.start, plan.range.end, besides=others, lock=lock)
    for addon in wanted:
        uses = [(r["starts_at"], r["ends_at"], r["quantity"]) for r in out if r["addon_id"] == addon.addon_id]
        left = (stocks[addon.addon_id] or 0) - _peak(uses, plan.range.start)
        if addon.quantity > left:
            raise AddonUnavailable(
                f"Only {max(left, 0)} of “{addon.name}” are free then.", addon_id=addon.addon_id, left=max(left, 0)
            )


def _peak(uses: Sequence[tuple[datetime, datetime, int]], start: datetime) -> int:
    """Return the most that is out at once from ``start`` on: use only grows where one begins."""
    moments = {start, *(begin for begin, _, _ in uses if begin > start)}
    return max(sum(n for begin, end, n in uses if begin <= moment < end) for moment in moments)


def warnings_of(plan: Plan, expected_guests: int | None) -> tuple[str, ...]:
    """Return the codes of what is unwise but allowed."""
    return (CAPACITY,) if expected_guests is not None and expected_guests > plan.room.room.capacity else ()


def paid_towards(row: Mapping[str, Any]) -> Decimal:
    """Return what was paid and not kept as a fee: what counts towards the price."""
    paid: Decimal = row["paid"] - row["retained"]
    return max(paid, ZERO)
