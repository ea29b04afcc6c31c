"""Moving the occurrences of a series: where each goes, and what that would do before it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.errors import DomainError, RoomUnavailable, RuleBroken, SlotTaken, ValidationFailed
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import bookings, claims
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services import booking_changes, booking_conflicts
from hallbooking_desktop.services.booking_context import BookingContext, Locked, Raced, roles_of
from hallbooking_desktop.services.booking_many import make_room
from hallbooking_desktop.services.booking_mapping import people_of
from hallbooking_desktop.services.booking_money import Settlement
from hallbooking_desktop.services.booking_planning import Plan, check_plan, check_stock, load_room
from hallbooking_desktop.services.commands import Move, SeriesMove
from hallbooking_desktop.services.snapshots import InTheWay, OccurrenceProblem, SeriesMovePreview


def moved(span: TimeRange, zone: ZoneInfo, wanted: SeriesMove) -> TimeRange:
    """Return where an occurrence goes, by the clocks of its venue.

    Raises:
        ValidationFailed: out of the calendar, or nothing is left of it.
    """
    start, end = span.start.astimezone(zone), span.end.astimezone(zone)
    try:
        return TimeRange(start + wanted.shift, end + wanted.shift + wanted.longer)
    except OverflowError as error:
        raise ValidationFailed({"shift": "That is too far."}) from error


async def move(
    context: BookingContext, work: UnitOfWork, actor: Actor, row: Mapping[str, Any], wanted: SeriesMove
) -> None:
    """Move one occurrence; the caller holds the locks and has released the claims of all that move with it.

    Raises:
        SlotTaken: another booking is there, or another occurrence goes there.
    """
    room = await load_room(work, row["room_id"])
    span = moved(TimeRange(row["starts_at"], row["ends_at"]), room.venue.zone, wanted)
    order = Move(span, wanted.room_id, wanted.reason, leave_due=True)
    try:
        await booking_changes.move(context, work, actor, row["id"], order, careful=True)
    except Raced as raced:
        # Seen before anything was written, among what this very move has made of the others.
        await make_room(context, work, actor, raced.plan, row["id"])
        raise


async def preview(
    context: BookingContext, read: ReadWork, actor: Actor, booking_ids: Sequence[int], wanted: SeriesMove
) -> SeriesMovePreview:
    """Return what a move of these occurrences would do; what is in the way of one is said, not raised."""
    rows = await bookings.whole_bookings(read, booking_ids)
    problems: list[OccurrenceProblem] = []
    totals: list[Settlement] = []
    new_total = ZERO
    placed: list[Plan] = []
    for row in rows:
        plan = await _plan(context, read, row, wanted)
        problem = await _problem(read, actor, row, plan, booking_ids, placed)
        placed.append(plan)
        if problem is not None:
            problems.append(problem)
        new_total += plan.totals.total
        booking = Locked(row, roles_of(people_of(row)))
        totals.append(booking_changes.settlement_of(context, actor, booking, plan, leave_due=True))
    return SeriesMovePreview(
        bookings=len(rows),
        old_total=sum((row["total_cost"] for row in rows), ZERO),
        new_total=new_total,
        credited=sum((settled.credited for settled in totals), ZERO),
        left_due=sum((settled.left_due for settled in totals), ZERO),
        problems=tuple(problems),
    )


async def _plan(context: BookingContext, read: ReadWork, row: Mapping[str, Any], wanted: SeriesMove) -> Plan:
    room = await load_room(read, row["room_id"])
    span = moved(TimeRange(row["starts_at"], row["ends_at"]), room.venue.zone, wanted)
    return await booking_changes.replan(context, read, row, span, wanted.room_id or row["room_id"])


async def _problem(
    read: ReadWork,
    actor: Actor,
    row: Mapping[str, Any],
    plan: Plan,
    together: Sequence[int],
    placed: Sequence[Plan],
) -> OccurrenceProblem | None:
    """Return what keeps an occurrence away; those that move with it are not in its way, but where they go is."""
    in_the_way: tuple[InTheWay, ...] = ()
    try:
        booking_changes.refuse_move(row)
        check_plan(plan, row["now"])
        await check_stock(read, plan, besides=together)
        found = await claims.in_the_way(read, plan.room.leaf_ids, plan.claimed)
        others = [each for each in found if each["booking_id"] not in together]
        conflict = await booking_conflicts.find_conflict(read, actor, plan, row["now"], found=others)
        if conflict is not None:
            in_the_way = conflict.in_the_way
            raise conflict.refusal()
        if any(_meet(plan, other) for other in placed):
            raise SlotTaken("Two dates of the series would be at the same time.")
    except DomainError as error:
        return OccurrenceProblem(row["id"], plan.range, problem_of(error), error.message, in_the_way)
    return None


def _meet(one: Plan, other: Plan) -> bool:
    return not set(one.room.leaf_ids).isdisjoint(other.room.leaf_ids) and one.claimed.overlaps(other.claimed)


def problem_of(error: DomainError) -> str:
    """Return the code of what is wrong with a date, as `Occurrence` has them."""
    if isinstance(error, SlotTaken):
        return "conflict"
    if isinstance(error, RoomUnavailable):
        reason = str(error.details.get("reason", "closed"))
        return reason if reason in {"closed", "closure"} else "closed"
    if isinstance(error, RuleBroken):
        return "past" if error.details.get("rule") == "past" else "rule"
    return "rule"
