"""Recurring bookings on the real database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import BookingStatus, PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import Forbidden, NotFound, SlotTaken, UndoRefused, ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import (
    BookingDraft,
    BookingEdit,
    BookingQuery,
    Cancellation,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
    SeriesMove,
)
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.series import SeriesService
from tests.support.world import World

At = Callable[..., TimeRange]
HOUR = SeriesMove(timedelta(hours=1))


def weekly(world: World, span: TimeRange, count: int = 4, *, skip: bool = False) -> SeriesDraft:
    first = BookingDraft(world.ballroom, span, customers=(PersonChoice(world.alice.id),), title="Choir")
    return SeriesDraft(first, RecurrenceRule(f"FREQ=WEEKLY;COUNT={count}"), skip_problems=skip)


async def test_preview_names_what_does_not_fit(
    series: SeriesService, bookings: BookingService, world: World, at: At
) -> None:
    """The clerk sees the one Tuesday that is taken before promising all of them."""
    mo = world.moderator.actor
    await bookings.create(mo, BookingDraft(world.ballroom, at(19, 10), customers=(PersonChoice(world.bob.id),)))
    shown = await series.preview(mo, weekly(world, at(5, 10)))
    assert [item.problem for item in shown.occurrences] == ["", "", "conflict", ""]
    assert shown.total == 600
    with pytest.raises(SlotTaken):
        await series.create(mo, weekly(world, at(5, 10)))
    assert (await bookings.page(mo, BookingQuery())).total == 1, "all or nothing: nothing"
    made = await series.create(mo, weekly(world, at(5, 10), skip=True))
    assert [m.range for m in made] == [at(5, 10), at(12, 10), at(26, 10)]
    assert len({m.series_id for m in made}) == 1


async def test_series_holds_last_until_two_days_before(
    series: SeriesService, world: World, at: At, clock: ManualClock
) -> None:
    """A choir that pays weekly keeps its evenings until 48 hours before each."""
    made = await series.create(world.moderator.actor, weekly(world, at(5, 10)))
    assert [m.hold_expires_at for m in made] == [m.range.start - timedelta(hours=48) for m in made]
    assert all(m.hold_expires_at and m.hold_expires_at > clock() for m in made)


async def test_this_and_following(series: SeriesService, bookings: BookingService, world: World, at: At) -> None:
    """One change for the rest of the season, all or nothing, and the evenings before stay as they are."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    number = made[0].series_id
    assert number is not None
    await series.edit(mo, number, 2, BookingEdit(title="Orchestra"))
    assert [m.title for m in await series.occurrences(mo, number)] == ["Choir", "Choir", "Orchestra", "Orchestra"]
    moved = await series.move(mo, number, 1, HOUR)
    assert [m.range for m in moved] == [at(12, 11), at(19, 11), at(26, 11)]
    await bookings.create(mo, BookingDraft(world.ballroom, at(26, 13), customers=(PersonChoice(world.bob.id),)))
    with pytest.raises(SlotTaken):
        await series.move(mo, number, None, HOUR)
    assert (await bookings.details(mo, made[0].id)).range == at(5, 10), "nothing was moved"
    paid = await series.pay(mo, number, PaymentOrder(PaymentMethod.CASH))
    assert {m.status for m in paid} == {BookingStatus.CONFIRMED}
    ended = await series.cancel(mo, number, 2, Cancellation("Summer"))
    assert [m.cancellation.refund_amount for m in ended if m.cancellation] == [Decimal(150), Decimal(150)]
    assert len(await series.occurrences(mo, number)) == 2


async def test_a_cancelled_series_comes_back_as_one(
    services: Services, series: SeriesService, bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A choir loses its season by one wrong click, or half of it is lost in taking that back."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    number, ids = made[0].series_id or 0, [one.id for one in made]
    await series.pay(mo, number, PaymentOrder(PaymentMethod.WALLET), 2)
    held = (await services.wallets.of(world.admin.actor, world.alice.id)).balance
    before = [await bookings.details(mo, one) for one in ids]
    shown = await series.preview_cancel(mo, number, 1, Cancellation("Summer"))
    assert (shown.bookings, shown.paid, shown.refund, shown.to_wallet_of) == (3, 400, 300, "Alice Martin")
    ended = await series.cancel(mo, number, 1, Cancellation("Summer"))
    assert (await services.wallets.of(world.admin.actor, world.alice.id)).balance == held + shown.refund
    back = await series.reinstate(mo, number, [one.id for one in ended], "key")
    assert await series.reinstate(mo, number, [one.id for one in ended], "key") == back
    for old, new in zip(before, [await bookings.details(mo, one) for one in ids], strict=True):
        assert (new.status, new.paid, new.range, new.hold_expires_at) == (
            old.status,
            old.paid,
            old.range,
            old.hold_expires_at,
        )
        assert new.cancellation is None
    assert (await services.wallets.of(world.admin.actor, world.alice.id)).balance == held
    async with database.read() as read:
        told = await read.execute(text("SELECT DISTINCT status FROM outbox WHERE event LIKE '%cancelled'"))
        assert told.scalars().all() == ["withdrawn"]


async def test_one_evening_that_is_gone_keeps_all_away(
    services: Services, series: SeriesService, bookings: BookingService, world: World, at: At
) -> None:
    """Some evenings would be back and the choir could not tell which."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    number, ids = made[0].series_id or 0, [one.id for one in made]
    await series.pay(mo, number, PaymentOrder(PaymentMethod.CASH))
    await series.cancel(mo, number, None, Cancellation("Flood", venue_fault=True))
    await bookings.create(mo, BookingDraft(world.ballroom, at(19, 11), customers=(PersonChoice(world.bob.id),)))
    with pytest.raises(UndoRefused) as refusal:
        await series.reinstate(mo, number, ids)
    assert refusal.value.details["booking_id"] == ids[2], "which one is in question is not said"
    assert isinstance(refusal.value.details["cause"], SlotTaken)
    assert not await series.occurrences(mo, number)
    other = await series.create(mo, weekly(world, at(5, 14)))
    with pytest.raises(NotFound):
        await series.reinstate(mo, number, [ids[0], other[0].id])
    with pytest.raises(UndoRefused) as refusal:
        await series.reinstate(mo, other[0].series_id or 0, [one.id for one in other])
    assert refusal.value.details["booking_id"] == other[0].id
    with pytest.raises(Forbidden):
        await series.reinstate(world.berlin_moderator.actor, number, ids)


async def test_a_moved_series_goes_back_as_one(
    services: Services, series: SeriesService, bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A choir's season stands on the wrong weekday by one wrong key, or half of it does after that is taken back."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    number, ids = made[0].series_id or 0, [one.id for one in made]
    await series.pay(mo, number, PaymentOrder(PaymentMethod.WALLET), 2)
    held = (await services.wallets.of(world.admin.actor, world.alice.id)).balance
    before = [await bookings.details(mo, one) for one in ids]
    # A week on, so that each goes to where the next one was; an hour longer, and dearer.
    wanted = SeriesMove(timedelta(days=7), timedelta(hours=1))
    shown = await series.preview_move(mo, number, 1, wanted)
    assert (shown.bookings, shown.old_total, shown.new_total, shown.left_due) == (3, 600, 900, 500)
    assert not shown.problems
    moved = await series.move(mo, number, 1, wanted, "key")
    assert [m.range for m in moved] == [at(19, 10, 3), at(26, 10, 3), at(33, 10, 3)]
    assert await series.move(mo, number, 1, wanted, "key") == moved
    left_at = {one.id: one.version for one in moved}
    back = await series.take_back(mo, number, left_at, "back")
    assert await series.take_back(mo, number, left_at, "back") == back
    for old, new in zip(before, [await bookings.details(mo, one) for one in ids], strict=True):
        assert (new.range, new.status, new.paid, new.total_cost, new.hold_expires_at) == (
            old.range,
            old.status,
            old.paid,
            old.total_cost,
            old.hold_expires_at,
        )
    assert (await services.wallets.of(world.admin.actor, world.alice.id)).balance == held
    async with database.read() as read:
        told = await read.execute(text("SELECT DISTINCT status FROM outbox WHERE event = 'booking.rescheduled'"))
        assert told.scalars().all() == ["withdrawn"]


async def test_what_a_cheaper_season_gave_back_is_charged_again(
    services: Services, series: SeriesService, world: World, at: At
) -> None:
    """The choir would sing for nothing, or the ledger would show money that came from nowhere."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    number = made[0].series_id or 0
    await series.pay(mo, number, PaymentOrder(PaymentMethod.CASH))
    held = (await services.wallets.of(world.admin.actor, world.alice.id)).balance
    shorter = SeriesMove(longer=timedelta(hours=-1))
    shown = await series.preview_move(mo, number, None, shorter)
    assert (shown.credited, shown.left_due) == (400, 0)
    moved = await series.move(mo, number, None, shorter)
    assert (await services.wallets.of(world.admin.actor, world.alice.id)).balance == held + 400
    await series.take_back(mo, number, {one.id: one.version for one in moved})
    assert (await services.wallets.of(world.admin.actor, world.alice.id)).balance == held


async def test_one_evening_that_cannot_go_back_keeps_all_where_they_are(
    series: SeriesService, bookings: BookingService, world: World, at: At
) -> None:
    """Some evenings would be on Tuesday, some on Wednesday, and nobody told which is in the way of which."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    number, ids = made[0].series_id or 0, [one.id for one in made]
    moved = await series.move(mo, number, None, HOUR)
    left_at = {one.id: one.version for one in moved}

    async def refused(versions: dict[int, int]) -> UndoRefused:
        with pytest.raises(UndoRefused) as refusal:
            await series.take_back(mo, number, versions)
        assert [(await bookings.details(mo, one)).range for one in ids] == [m.range for m in moved]
        return refusal.value

    # Nine to eleven: the choir now begins at eleven.
    rival = await bookings.create(mo, BookingDraft(world.ballroom, at(19, 9), customers=(PersonChoice(world.bob.id),)))
    refusal = await refused(left_at)
    assert refusal.details["booking_id"] == ids[2]
    assert refusal.details["cause"].details["in_the_way"][0].booking_id == rival.id
    edited = await bookings.edit(mo, ids[1], None, BookingEdit(title="Orchestra"))
    refusal = await refused(left_at)
    assert (refusal.details["booking_id"], edited.id) == (ids[1], ids[1])
    with pytest.raises(NotFound):
        await series.take_back(mo, number, {rival.id: rival.version})
    with pytest.raises(Forbidden):
        await series.take_back(world.berlin_moderator.actor, number, left_at)


async def test_the_preview_of_a_move_names_each_date_that_does_not_fit(
    series: SeriesService, bookings: BookingService, world: World, at: At
) -> None:
    """The clerk promises the whole season, and one evening is somebody else's wedding."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    rival = await bookings.create(mo, BookingDraft(world.ballroom, at(20, 11), customers=(PersonChoice(world.bob.id),)))
    wanted = SeriesMove(timedelta(days=1))
    shown = await series.preview_move(mo, made[0].series_id or 0, None, wanted)
    (problem,) = shown.problems
    assert (problem.booking_id, problem.range, problem.problem) == (made[2].id, at(20, 10), "conflict")
    assert problem.in_the_way[0].booking_id == rival.id
    with pytest.raises(SlotTaken):
        await series.move(mo, made[0].series_id or 0, None, wanted)
    assert [m.range for m in await series.occurrences(mo, made[0].series_id or 0)] == [m.range for m in made]


async def test_series_is_for_the_venues_staff(series: SeriesService, world: World, at: At) -> None:
    """A customer cannot hold every Tuesday of the year, nor another venue's desk."""
    for actor in (world.alice.actor, world.berlin_moderator.actor):
        with pytest.raises(Forbidden):
            await series.create(actor, weekly(world, at(5, 10)))
    with pytest.raises(NotFound):
        await series.cancel(world.moderator.actor, 77, None, Cancellation())
    with pytest.raises(ValidationFailed):
        await series.preview(
            world.moderator.actor, SeriesDraft(weekly(world, at(5, 10)).first, RecurrenceRule("FREQ=WEEKLY"))
        )


async def test_series_keeps_the_wall_clock(series: SeriesService, world: World, clock: ManualClock) -> None:
    """A Berlin choir that sings at 19:00 sings at 19:00 after the clocks change, too."""
    berlin = ZoneInfo("Europe/Berlin")
    monday = clock().astimezone(berlin).replace(hour=19, minute=0, second=0) + timedelta(days=7)
    while monday.weekday() != 0:
        monday += timedelta(days=1)
    first = BookingDraft(
        world.great_hall, TimeRange(monday, monday + timedelta(hours=2)), customers=(PersonChoice(world.alice.id),)
    )
    shown = await series.preview(world.admin.actor, SeriesDraft(first, RecurrenceRule("FREQ=WEEKLY;COUNT=53")))
    assert {item.local_start.hour for item in shown.occurrences} == {19}
    assert len({item.range.start.hour for item in shown.occurrences}) == 2, "a year has both summer and winter time"
    assert {item.problem for item in shown.occurrences} == {""}


async def test_series_is_made_once(series: SeriesService, bookings: BookingService, world: World, at: At) -> None:
    """A double click makes one series."""
    mo = world.moderator.actor
    first = await series.create(mo, weekly(world, at(5, 10)), "key")
    again = await series.create(mo, weekly(world, at(5, 10)), "key")
    assert [m.id for m in first] == [m.id for m in again]
    assert (await bookings.page(mo, BookingQuery())).total == 4
