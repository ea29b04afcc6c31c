"""When a slot is taken: what is in the way, and the nearest free alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from hallbooking_desktop.domain.alternatives import RoomFree, nearest
from hallbooking_desktop.domain.availability import free_ranges, open_ranges
from hallbooking_desktop.domain.errors import SlotTaken
from hallbooking_desktop.domain.permissions import Action, Actor, allows
from hallbooking_desktop.domain.rooms import leaves, sharing
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import claims
from hallbooking_desktop.persistence.around import look_around
from hallbooking_desktop.persistence.catalogue import ClosureRecord, RoomRecord
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.booking_planning import Plan
from hallbooking_desktop.services.snapshots import Alternative, InTheWay

#: How far around the wanted time other times of the same room are looked for.
_AROUND = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a range cannot be had, and what can be had instead."""

    in_the_way: tuple[InTheWay, ...]
    alternatives: tuple[Alternative, ...]

    def refusal(self) -> SlotTaken:
        """Return the error that says so."""
        first = self.in_the_way[0] if self.in_the_way else None
        what = f"{first.room_name} is taken then." if first else "Somebody just took this time."
        return SlotTaken(what, in_the_way=self.in_the_way, alternatives=self.alternatives)


async def find_conflict(
    read: ReadWork,
    actor: Actor,
    plan: Plan,
    now: datetime,
    *,
    besides_booking: int | None = None,
    besides_block: int | None = None,
    found: Sequence[Mapping[str, Any]] | None = None,
) -> Conflict | None:
    """Return what stands in a plan's way with alternatives, or None if its claims are free.

    ``found``: what is in the way, if that was looked up already.
    """
    if found is None:
        found = await claims.in_the_way(
            read, plan.room.leaf_ids, plan.claimed, besides_booking=besides_booking, besides_block=besides_block
        )
    live = [row for row in found if not row["expired"]]
    if not live:
        return None
    # Who has the slot is for the venue's staff alone.
    may_know = allows(actor, Action.VIEW_CALENDAR, venue_ids=frozenset({plan.room.venue.id}))
    in_the_way = tuple(
        InTheWay(
            room_id=row["room_id"],
            room_name=row["room_name"],
            range=TimeRange(row["starts_at"], row["ends_at"]),
            status=row["status"],
            booking_id=row["booking_id"] if may_know else None,
            block_id=row["block_id"] if may_know else None,
            title=row["title"] if may_know else "",
        )
        for row in live
    )
    return Conflict(in_the_way, await alternatives(read, plan, now, besides_booking))


async def alternatives(
    read: ReadWork, plan: Plan, now: datetime, besides_booking: int | None, guests: int | None = None
) -> tuple[Alternative, ...]:
    """Look for other times of the same room within days, and for other rooms at just this time.

    Those are not too small for the guests; where nobody knows how many come, not half as large as the room.
    """
    venue, room = plan.room.venue, plan.room.room
    around = TimeRange(plan.range.start - _AROUND, plan.range.end + _AROUND)
    seen = await look_around(
        read, venue.id, plan.room.leaf_ids, around=around, here=plan.range, besides_booking=besides_booking
    )
    others = {r.id: r for r in seen.rooms if not r.archived}
    parts = {r.id: r.part_ids for r in others.values() if r.part_ids}
    closures, taken = seen.closures, seen.taken

    def free(other: RoomRecord, window: TimeRange) -> RoomFree:
        own = leaves(other.id, parts)
        hours = venue.hours if other.own_hours is None else other.own_hours
        return RoomFree(
            other.id,
            free_ranges(
                open_ranges(hours, _closed(closures, sharing(other.id, parts)), window, venue.zone),
                (item for leaf in own for item in taken.get(leaf, ())),
                setup=timedelta(minutes=other.setup_minutes),
                teardown=timedelta(minutes=other.teardown_minutes),
            ),
        )

    smallest = room.capacity // 2 if guests is None else min(guests, room.capacity)
    fitting = sorted(
        (r for r in others.values() if r.in_service and r.id != room.id and r.capacity >= smallest),
        key=lambda r: (r.capacity < room.capacity, abs(r.capacity - room.capacity), r.id),
    )
    suggestions = nearest(
        plan.range,
        free(room, around) if room.id in others and plan.room.in_service else RoomFree(room.id, ()),
        (free(other, plan.range) for other in fitting),
        venue.zone,
        step_minutes=venue.slot_step_minutes,
        not_before=now + timedelta(minutes=venue.notice_minutes or 0),
    )
    return tuple(
        Alternative(s.room_id, room.name if s.room_id == room.id else others[s.room_id].name, s.range)
        for s in suggestions
    )


def _closed(closures: Iterable[ClosureRecord], room_ids: frozenset[int]) -> list[TimeRange]:
    return [closure.range for closure in closures if closure.room_id is None or closure.room_id in room_ids]
