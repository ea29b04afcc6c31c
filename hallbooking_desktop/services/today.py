"""The page of the day: arrivals, what is in progress, holds, turn-rounds, questions, money, notes, alerts (SPEC 13)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, PaymentMethod
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.holds import HoldPolicy
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, require, scope_of
from hallbooking_desktop.domain.rooms import leaves
from hallbooking_desktop.domain.timeranges import TimeRange, local_date, local_day
from hallbooking_desktop.domain.today import HOLDS_AHEAD, is_ended, is_over_running, is_under_way
from hallbooking_desktop.persistence import catalogue as stored
from hallbooking_desktop.persistence import handover, today
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.today import UseRecord
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.catalogue_reading import venue_of
from hallbooking_desktop.services.commands import TodayQuery
from hallbooking_desktop.services.handover import note_snapshot
from hallbooking_desktop.services.snapshots_today import (
    MethodTakings,
    OpenQuery,
    Takings,
    TodayBooking,
    TodaySnapshot,
    TodayVenue,
)
from hallbooking_desktop.services.today_alerts import Closed, alerts
from hallbooking_desktop.services.today_rooms import House, turn_rounds, with_latest_ends

#: So long before the day its bookings are still looked at: people may be in the house after their end, past midnight.
_BEFORE = timedelta(hours=6)
#: So long after the day its bookings are still looked at: what follows one that ends at midnight.
_AFTER = timedelta(hours=6)


class TodayService:
    """What the staff of a venue look at all day, in one snapshot."""

    def __init__(
        self, db: Database, clock: Clock, currency: Currency | None = None, holds: HoldPolicy | None = None
    ) -> None:
        self._db = db
        self._clock = clock
        self._currency = currency or Currency()
        # Staff's are all shown, however long the house lets them last, by the database's clock.
        self._holds_ahead = max(HOLDS_AHEAD, (holds or HoldPolicy()).by_staff + timedelta(days=1))

    async def day(self, actor: Actor, query: TodayQuery | None = None) -> TodaySnapshot:
        """Return the day of a venue, or of all venues, each by its own calendar.

        Raises:
            Forbidden: another venue's.
            NotFound: there is no such venue.
            ValidationFailed: the day is none that a calendar of ours reaches.
        """
        wanted = query or TodayQuery()
        venue_id = _venue_id(actor, wanted.venue_id)
        now = self._clock()
        async with self._db.read(consistent=True) as read:
            venues = await _venues(read, venue_id, wanted.day, now)
            if not venues:
                return _nothing(now)
            house = await _house(read, venue_id, venues)
            ids = [venue.id for venue in venues]
            windows = [
                (room, TimeRange(day.start - _BEFORE, day.end + _AFTER)) for room, day in house.leaf_days(venues)
            ]
            uses = await today.uses(read, windows)
            holds = await today.holds(read, ids, now + self._holds_ahead)
            asked = await today.open_queries(read, ids, every=venue_id is None)
            # Who looks at all venues sees also what was taken nobody knows where, by the first one's calendar.
            elsewhere = venues[0].id if venue_id is None else None
            money = await today.takings(read, [(venue.id, venue.range) for venue in venues], elsewhere=elsewhere)
            notes = await handover.of_venues(read, ids, min(venue.range.start for venue in venues))
            closures = await stored.closures(read, venue_id=venue_id, since=now)
        days = {venue.id: venue for venue in venues}
        bookings = with_latest_ends([_booking(use, house) for use in uses if use.kind == "booking"], uses, house)
        held = with_latest_ends([_booking(use, house) for use in holds], uses, house)
        queries = tuple(OpenQuery(*row) for row in asked)
        closed = [
            Closed(closure.range, closure.reason, house.rooms_met(closure))
            for closure in closures
            if closure.venue_id in days
        ]
        paid = [b for b in bookings if b.status is BookingStatus.CONFIRMED]
        # Who stayed past midnight is still to be seen out.
        shown = _chosen(bookings, lambda b: _meets(b, days) or is_over_running(b.range, b.attendance, now))
        ended = _chosen(shown, lambda b: b.status is BookingStatus.CONFIRMED and is_ended(b.range, b.attendance, now))
        return TodaySnapshot(
            now=now,
            venues=venues,
            arrivals=_chosen(paid, lambda b: _begins(b, days)),
            in_progress=_by_end(_chosen(paid, lambda b: is_under_way(b.range, b.attendance, now))),
            ended=_by_end(ended),
            holds=tuple(held),
            turn_rounds=turn_rounds(uses, house, days, now),
            queries=queries,
            takings=self._takings(money),
            notes=tuple(note_snapshot(row) for row in notes),
            alerts=alerts(
                shown,
                _chosen(bookings, lambda b: _begins(b, days)),
                held,
                queries,
                closed,
                house.out_of_service,
                now,
            ),
        )

    def _takings(self, rows: Iterable[tuple[str, Decimal, Decimal, int, Decimal]]) -> Takings:
        exact = self._currency.round
        found = {PaymentMethod(row[0]): row[1:] for row in rows}
        # What is paid from a wallet was taken when it came into the wallet.
        used, back, _, _ = found.pop(PaymentMethod.WALLET, (ZERO, ZERO, 0, ZERO))
        lines = tuple(
            MethodTakings(method, exact(taken), exact(topped_up), payments)
            for method in PaymentMethod
            if method in found
            for taken, _, payments, topped_up in [found[method]]
        )
        return Takings(lines, exact(sum((line.taken for line in lines), ZERO)), exact(used), exact(back))


def _venue_id(actor: Actor, wanted: int | None) -> int | None:
    """Return the venue that is looked at; None: all."""
    if scope_of(actor.role, Action.VIEW_TODAY) is Scope.ALL:
        return wanted
    venue_id = actor.venue_id if wanted is None else wanted
    require(actor, Action.VIEW_TODAY, venue_ids=frozenset({venue_id} if venue_id is not None else ()))
    return venue_id


async def _venues(read: ReadWork, venue_id: int | None, day: date | None, now: datetime) -> tuple[TodayVenue, ...]:
    found = await stored.venues(read) if venue_id is None else (await venue_of(read, venue_id),)
    made = []
    for venue in found:
        shown = local_date(now, venue.zone) if day is None else day
        made.append(TodayVenue(venue.id, venue.name, venue.timezone, shown, local_day(shown, venue.zone)))
    return tuple(made)


async def _house(read: ReadWork, venue_id: int | None, venues: Sequence[TodayVenue]) -> House:
    rooms = await stored.rooms(read, venue_id=venue_id, archived=True)
    shown = {venue.id for venue in venues}
    parts = {room.id: room.part_ids for room in rooms if room.part_ids}
    return House(
        {room.id: room for room in rooms if room.venue_id in shown},
        {room.id: leaves(room.id, parts) for room in rooms},
        parts,
    )


def _booking(use: UseRecord, house: House) -> TodayBooking:
    room = house.rooms[use.room_id]
    return TodayBooking(
        id=use.id,
        venue_id=use.venue_id,
        venue_name=room.venue_name,
        timezone=room.timezone,
        room_id=use.room_id,
        room_name=room.name,
        title=use.title,
        customer=use.customer or "",
        range=TimeRange(use.starts_at, use.ends_at),
        status=BookingStatus(use.status),
        attendance=None if use.attendance is None else Attendance(use.attendance),
        guests=use.guests,
        layout=use.layout,
        amount_due=use.amount_due,
        hold_expires_at=use.hold_expires_at,
        version=use.version,
    )


def _chosen(bookings: Iterable[TodayBooking], which: Callable[[TodayBooking], bool]) -> tuple[TodayBooking, ...]:
    return tuple(booking for booking in bookings if which(booking))


def _by_end(bookings: Iterable[TodayBooking]) -> tuple[TodayBooking, ...]:
    return tuple(sorted(bookings, key=lambda b: (b.range.end, b.id)))


def _begins(booking: TodayBooking, days: Mapping[int, TodayVenue]) -> bool:
    day = days[booking.venue_id].range
    return day.start <= booking.range.start < day.end


def _meets(booking: TodayBooking, days: Mapping[int, TodayVenue]) -> bool:
    return booking.range.overlaps(days[booking.venue_id].range)


def _nothing(now: datetime) -> TodaySnapshot:
    """Return the day of a house without venues."""
    return TodaySnapshot(now, (), (), (), (), (), (), (), Takings((), ZERO, ZERO, ZERO), (), ())
