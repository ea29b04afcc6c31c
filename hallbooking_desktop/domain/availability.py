"""When a room is open and free: opening hours, closures, claims and the venue's booking rules (SPEC 4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.errors import RoomUnavailable, RuleBroken, ValidationFailed
from hallbooking_desktop.domain.timeranges import (
    TimeRange,
    local_date,
    local_day,
    local_instant,
    merged,
    subtracted,
)

DAY_MINUTES = 1440
_NOTHING = timedelta(0)


class Opening(Protocol):
    """Open from ``opens`` to ``closes`` on a weekday (0 Monday): local minutes; ``closes`` may exceed 1440."""

    @property
    def weekday(self) -> int:
        """0 Monday to 6 Sunday."""

    @property
    def opens(self) -> int:
        """Local minute of the day."""

    @property
    def closes(self) -> int:
        """Local minute of the day, past 1440 when it closes on the next day."""


class StepRules(Protocol):
    """The venue's rules that shape a slot; None means no rule."""

    @property
    def slot_step_minutes(self) -> int:
        """Bookings start and end on this grid of the local wall clock, counted from midnight."""

    @property
    def shortest_minutes(self) -> int | None:
        """The shortest booking."""


class BookingRulesLike(StepRules, Protocol):
    """All of a venue's booking rules."""

    @property
    def longest_minutes(self) -> int | None:
        """The longest booking."""

    @property
    def notice_minutes(self) -> int | None:
        """How long before the start a booking is made at the latest."""

    @property
    def horizon_days(self) -> int | None:
        """How many local days ahead a booking is made at the earliest."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A range, setup and teardown included, that a confirmed booking ("booked") or a block ("blocked") takes."""

    range: TimeRange
    status: str = "booked"


@dataclass(frozen=True, slots=True)
class Hold:
    """A range that an unpaid booking keeps for a while."""

    range: TimeRange
    hold_expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Unavailable:
    """A part of the day that cannot be booked; ``status``: booked, blocked, closed, closure, out_of_service."""

    range: TimeRange
    status: str


@dataclass(frozen=True, slots=True)
class DayAvailability:
    """A room's local day. Available and unavailable parts make up the whole day; tentative ones lie on top."""

    day: date
    available: tuple[TimeRange, ...]
    tentative: tuple[Hold, ...]
    unavailable: tuple[Unavailable, ...]


def check_hours(hours: Iterable[Opening]) -> None:
    """Refuse hours that are no hours.

    Raises:
        ValidationFailed: a weekday outside 0 to 6, an opening outside the day, a closing that is not within 24 hours.
    """
    for item in hours:
        within = 0 <= item.opens < DAY_MINUTES and item.opens < item.closes <= item.opens + DAY_MINUTES
        if item.weekday not in range(7) or not within:
            raise ValidationFailed(
                {"hours": "Opening hours begin within the day and close at most 24 hours later, after they open."}
            )


def open_ranges(
    hours: Iterable[Opening], closures: Iterable[TimeRange], window: TimeRange, zone: ZoneInfo
) -> tuple[TimeRange, ...]:
    """Return when it is open within the window: hours less closures, cut to the window, touching ranges joined."""
    by_weekday: dict[int, list[Opening]] = {}
    for item in hours:
        by_weekday.setdefault(item.weekday, []).append(item)
    found: list[TimeRange] = []
    day = local_date(window.start, zone) - timedelta(days=1)  # Yesterday's hours may run past midnight.
    last = local_date(window.end, zone)
    while day <= last:
        for item in by_weekday.get(day.weekday(), ()):
            start = max(local_instant(day, item.opens, zone), window.start)
            end = min(local_instant(day, item.closes, zone), window.end)
            if start < end:
                found.append(TimeRange(start, end))
        day += timedelta(days=1)
    return tuple(subtracted(found, closures))


def free_ranges(
    open_: Iterable[TimeRange],
    taken: Iterable[TimeRange],
    *,
    setup: timedelta = _NOTHING,
    teardown: timedelta = _NOTHING,
) -> tuple[TimeRange, ...]:
    """Return where a booking may lie so that it, with the room's own setup and teardown, meets no claim.

    The setup and teardown themselves may lie outside the open ranges.
    """
    return tuple(subtracted(open_, (claim.widened(teardown, setup) for claim in taken)))


def slots_within(ranges: Iterable[TimeRange], zone: ZoneInfo, rules: StepRules | None) -> tuple[TimeRange, ...]:
    """Return the ranges trimmed to the slot grid, without those shorter than the shortest booking."""
    if rules is None:
        return tuple(ranges)
    step = rules.slot_step_minutes
    shortest = timedelta(minutes=max(rules.shortest_minutes or 0, 0))
    out: list[TimeRange] = []
    for item in ranges:
        start, end = snapped(item.start, zone, step, later=True), snapped(item.end, zone, step, later=False)
        if start < end and end - start >= shortest:
            out.append(TimeRange(start, end))
    return tuple(out)


def snapped(moment: datetime, zone: ZoneInfo, step: int, *, later: bool) -> datetime:
    """Return the next (or the last) instant on the slot grid of the local wall clock, which starts anew at midnight."""
    while not _on_grid(moment, zone, step):
        wall = moment.astimezone(zone)
        past = timedelta(
            minutes=(wall.hour * 60 + wall.minute) % step, seconds=wall.second, microseconds=wall.microsecond
        )
        whole = min(timedelta(minutes=step), timedelta(days=1) - _since_midnight(wall) + past)
        moment += whole - past if later else -past
    return moment


def day_availability(
    day: date,
    zone: ZoneInfo,
    hours: Iterable[Opening],
    closures: Iterable[TimeRange],
    confirmed_claims: Iterable[Claim],
    holds: Iterable[Hold] = (),
    *,
    setup: timedelta = _NOTHING,
    teardown: timedelta = _NOTHING,
    rules: StepRules | None = None,
    in_service: bool = True,
) -> DayAvailability:
    """Return the available, tentative and unavailable parts of a room's local day.

    Claims are those of the room's leaves and may lie outside the day. With ``rules``, available parts are trimmed to
    what can really be booked (`slots_within`). A day that the zone skipped has no parts.
    """
    try:
        whole = local_day(day, zone)
    except ValidationFailed:
        return DayAvailability(day, (), (), ())
    if not in_service:
        return DayAvailability(day, (), (), (Unavailable(whole, "out_of_service"),))
    closed_ranges = tuple(closures)
    claims = tuple(confirmed_claims)
    hours_of_day = open_ranges(hours, (), whole, zone)
    free = free_ranges(
        subtracted(hours_of_day, closed_ranges), (c.range for c in claims), setup=setup, teardown=teardown
    )
    available = slots_within(free, zone, rules)
    booked = [claim.range for claim in claims if claim.status != "blocked"]
    blocked = [claim.range for claim in claims if claim.status == "blocked"]
    causes = (
        ("booked", booked),
        ("blocked", blocked),
        ("closure", closed_ranges),
        ("closed", subtracted((whole,), hours_of_day)),
        ("booked", [item.widened(teardown, setup) for item in booked]),
        ("blocked", [item.widened(teardown, setup) for item in blocked]),
    )
    tentative = sorted(
        (Hold(part, hold.hold_expires_at) for hold in holds if (part := hold.range.intersection(whole))),
        key=lambda hold: hold.range,
    )
    return DayAvailability(day, available, tuple(tentative), _explained(subtracted((whole,), available), causes))


def check_open(
    wanted: TimeRange,
    zone: ZoneInfo,
    hours: Iterable[Opening],
    closures: Iterable[TimeRange],
    *,
    in_service: bool = True,
) -> None:
    """Refuse a range in which the room is not open throughout; hours that meet at midnight count as one.

    Raises:
        RoomUnavailable: reason out_of_service, closed (detail ``open``: the ranges around) or closure (``closures``).
    """
    if not in_service:
        raise RoomUnavailable("The hall is out of service.", reason="out_of_service")
    openings = tuple(hours)
    if any(item.contains(wanted) for item in open_ranges(openings, (), wanted, zone)):
        check_closures(wanted, zone, closures)
        return
    days = TimeRange(
        local_instant(local_date(wanted.start, zone), 0, zone), local_instant(local_date(wanted.end, zone), 1440, zone)
    )
    around = open_ranges(openings, (), days, zone)
    text = f"Open: {', '.join(_spoken(item, zone) for item in around)}." if around else "It does not open on that day."
    raise RoomUnavailable(f"The hall is closed for some or all of that time. {text}", reason="closed", open=around)


def check_closures(wanted: TimeRange, zone: ZoneInfo, closures: Iterable[TimeRange]) -> None:
    """Refuse a range into which a closure reaches.

    Raises:
        RoomUnavailable: reason closure (``closures``).
    """
    in_the_way = tuple(closure for closure in merged(closures) if closure.overlaps(wanted))
    if in_the_way:
        text = ", ".join(_spoken(item, zone) for item in in_the_way)
        raise RoomUnavailable(f"The hall is closed then: {text}.", reason="closure", closures=in_the_way)


def check_rules(wanted: TimeRange, zone: ZoneInfo, rules: BookingRulesLike, now: datetime) -> None:
    """Refuse a range that breaks a booking rule of the venue.

    Lengths are elapsed time; the grid and the horizon follow the venue's wall clock.

    Raises:
        RuleBroken: rule past, step, shortest, longest, notice or horizon, and ``limit`` (minutes; the horizon's days).
    """
    minutes = wanted.duration / timedelta(minutes=1)
    notice = rules.notice_minutes or 0
    if wanted.start < now:
        raise RuleBroken("The start is in the past.", rule="past")
    step = rules.slot_step_minutes
    if not (_on_grid(wanted.start, zone, step) and _on_grid(wanted.end, zone, step)):
        raise RuleBroken(f"Bookings start and end on a step of {_length(step)}.", rule="step", limit=step)
    if rules.shortest_minutes is not None and minutes < rules.shortest_minutes:
        limit = rules.shortest_minutes
        raise RuleBroken(f"The shortest booking is {_length(limit)}.", rule="shortest", limit=limit)
    if rules.longest_minutes is not None and minutes > rules.longest_minutes:
        limit = rules.longest_minutes
        raise RuleBroken(f"The longest booking is {_length(limit)}.", rule="longest", limit=limit)
    if wanted.start < now + timedelta(minutes=notice):
        raise RuleBroken(f"Bookings are made at least {_length(notice)} ahead.", rule="notice", limit=notice)
    horizon = rules.horizon_days
    if horizon is not None and local_date(wanted.start, zone) > local_date(now, zone) + timedelta(days=horizon):
        raise RuleBroken(f"Bookings are made at most {horizon} days ahead.", rule="horizon", limit=horizon)


def check_bookable(
    wanted: TimeRange,
    zone: ZoneInfo,
    hours: Iterable[Opening],
    closures: Iterable[TimeRange],
    rules: BookingRulesLike,
    now: datetime,
    *,
    in_service: bool = True,
) -> None:
    """Refuse what the room's state, the venue's rules, hours or closures forbid; claims are the database's to judge.

    Raises:
        RoomUnavailable: `check_open`.
        RuleBroken: `check_rules`.
    """
    if not in_service:
        raise RoomUnavailable("The hall is out of service.", reason="out_of_service")
    check_rules(wanted, zone, rules, now)
    check_open(wanted, zone, hours, closures)


def hh_mm_ss(moment: datetime, day: date, zone: ZoneInfo) -> str:
    """Return a slot's bound as the venue's clocks show it on the day; the day's end is ``24:00:00``."""
    if moment == local_instant(day, DAY_MINUTES, zone):
        return "24:00:00"
    return f"{moment.astimezone(zone):%H:%M:%S}"


def _explained(
    parts: Iterable[TimeRange], causes: Iterable[tuple[str, Iterable[TimeRange]]]
) -> tuple[Unavailable, ...]:
    """Give each part its cause, the first that covers it; what only the slot grid left over joins its neighbour."""
    left = list(parts)
    out: list[Unavailable] = []
    for status, covers in causes:
        rest = subtracted(left, covers)
        out.extend(Unavailable(part, status) for part in subtracted(left, rest))
        left = rest
    for part in left:
        touching = (u.status for u in out if part.start == u.range.end or u.range.start == part.end)
        out.append(Unavailable(part, next(touching, "closed")))
    return tuple(
        Unavailable(part, status)
        for part, status in sorted(
            (part, status)
            for status in {u.status for u in out}
            for part in merged(u.range for u in out if u.status == status)
        )
    )


def _on_grid(moment: datetime, zone: ZoneInfo, step: int) -> bool:
    wall = moment.astimezone(zone)
    return (wall.hour * 60 + wall.minute) % step == 0 and wall.second == 0 and wall.microsecond == 0


def _since_midnight(wall: datetime) -> timedelta:
    return timedelta(hours=wall.hour, minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond)


def _spoken(item: TimeRange, zone: ZoneInfo) -> str:
    start, end = item.start.astimezone(zone), item.end.astimezone(zone)
    same_day = start.date() == end.date()
    return f"{start:%Y-%m-%d %H:%M} to {end:%H:%M}" if same_day else f"{start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}"


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    parts += [f"{rest} minute{'s' if rest != 1 else ''}"] if rest or not hours else []
    return " ".join(parts)
