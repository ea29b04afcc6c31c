"""What others do between a change to several bookings and its undo: it works, or is refused and changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import Attendance, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import (
    AddonUnavailable,
    DomainError,
    HoldExpired,
    IdempotencyMismatch,
    NotFound,
    RoomUnavailable,
    StaleVersion,
    UndoRefused,
    ValidationFailed,
)
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingEdit,
    Cancellation,
    Move,
    NewBlock,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
    SeriesMove,
    WalletAdjustment,
)
from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.series import SeriesService
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.books import EVERYTHING
from tests.support.world import World

At = Callable[..., TimeRange]
CASH, WALLET = PaymentOrder(PaymentMethod.CASH), PaymentOrder(PaymentMethod.WALLET)
#: Cheaper, so that wallets are credited, and away from where they were.
AWAY = SeriesMove(timedelta(hours=3), timedelta(hours=-1))
#: All that a refused undo may not touch.
_ALL = """
SELECT (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.id) FROM bookings b),
       (SELECT jsonb_agg(jsonb_build_array(c.room_id, c.claimed, c.booking_id) ORDER BY c.room_id, c.claimed)
          FROM claims c),
       (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.id) FROM wallets w),
       (SELECT jsonb_agg(to_jsonb(u) ORDER BY u.id) FROM booking_undos u),
       (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM outbox o),
       (SELECT count(*) FROM audit_log), (SELECT count(*) FROM payments), (SELECT count(*) FROM wallet_entries)
"""
#: How evenings stand: place, price and money, not how often they were changed.
_STANDING = """
SELECT b.id, b.room_id, b.starts_at, b.ends_at, b.status, b.total_cost, b.paid, b.room_rate, b.setup_minutes,
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.addon_id) FROM booking_addons a WHERE a.booking_id = b.id)
  FROM bookings b WHERE b.series_id = :series ORDER BY b.id
"""


@dataclass(slots=True)
class Season:
    """A choir's four evenings in the ballroom, with coffee, paid in cash; and what was done with them last."""

    services: Services
    database: Database
    world: World
    number: int
    ids: tuple[int, ...]
    left_at: dict[int, int]

    async def standing(self) -> list[Any]:
        async with self.database.read() as read:
            return [tuple(row) for row in await read.execute(text(_STANDING), {"series": self.number})]

    async def everything(self) -> Any:
        async with self.database.read() as read:
            return tuple((await read.execute(text(_ALL))).one())

    async def balance(self, person: int | None = None) -> Decimal:
        return (await self.services.wallets.of(self.world.admin.actor, person or self.world.alice.id)).balance

    async def move(self, wanted: SeriesMove = AWAY) -> tuple[BookingDetails, ...]:
        return self._left(await self.services.series.move(self.world.moderator.actor, self.number, None, wanted))

    async def edit(self, changes: BookingEdit) -> tuple[BookingDetails, ...]:
        return self._left(await self.services.series.edit(self.world.moderator.actor, self.number, None, changes))

    def _left(self, done: tuple[BookingDetails, ...]) -> tuple[BookingDetails, ...]:
        self.left_at = {one.id: one.version for one in done}
        return done

    async def take_back(self, key: str | None = None) -> tuple[BookingDetails, ...]:
        return await self.services.series.take_back(self.world.moderator.actor, self.number, self.left_at, key)

    async def refused(self, cause: type[DomainError] | str, booking: int | None = None) -> None:
        """See it refused for this, of this booking, and nothing changed."""
        before = await self.everything()
        with pytest.raises(UndoRefused) as refusal:
            await self.take_back()
        found, said = refusal.value.details["cause"], refusal.value.details["booking_id"]
        if isinstance(cause, str):
            assert (type(found), found.details["reason"]) == (UndoRefused, cause)
        else:
            assert isinstance(found, cause), repr(found)
        assert booking is None or said == booking
        assert await self.everything() == before

    async def sql(self, statement: str, **values: Any) -> None:
        async with self.database.work(self.world.system) as work:
            await work.execute(text(statement), values)


@pytest.fixture
async def season(services: Services, database: Database, world: World, at: At) -> AsyncIterator[Season]:
    """Begin a season, and see afterwards that the books balance."""
    mo = world.moderator.actor
    first = BookingDraft(
        world.ballroom, at(5, 9, 3), (AddonChoice(world.coffee, 4),), (PersonChoice(world.alice.id),), title="Choir"
    )
    made = await services.series.create(mo, SeriesDraft(first, RecurrenceRule("FREQ=WEEKLY;COUNT=4")))
    number = made[0].series_id or 0
    await services.series.pay(mo, number, CASH)
    yield Season(services, database, world, number, tuple(one.id for one in made), {})
    async with database.read() as read:
        broken = (await read.execute(EVERYTHING)).all()
    assert not broken, broken


async def test_prices_that_rose_in_between(season: Season, world: World) -> None:
    """The choir would come back to another price than it was promised, or the hall would be set up for longer."""
    before, held = await season.standing(), await season.balance()
    await season.move()
    await season.sql("UPDATE rooms SET rate_per_hour = rate_per_hour * 2, setup_minutes = 45")
    await season.sql("UPDATE addons SET price = price * 2")
    await season.sql("UPDATE venues SET deposit_percent = 50, tax_rate_percent = 19")
    await season.take_back()
    assert (await season.standing(), await season.balance()) == (before, held)
    await season.edit(BookingEdit(addons=(AddonChoice(world.projector, 1),)))
    await season.sql("UPDATE addons SET price = price * 2")
    await season.take_back()
    assert (await season.standing(), await season.balance()) == (before, held)


Others = Callable[[Season], Awaitable[Any]]


def _mo(season: Season) -> Any:
    return season.world.moderator.actor


@pytest.mark.parametrize(
    ("what", "cause"),
    [
        (lambda s: s.services.bookings.edit(_mo(s), s.ids[2], None, BookingEdit(title="Orchestra")), StaleVersion),
        (lambda s: s.services.bookings.cancel(_mo(s), s.ids[2], Cancellation("Ill")), StaleVersion),
        (
            lambda s: s.services.bookings.move(_mo(s), s.ids[2], Move(TimeRange(*_later(s)), leave_due=True)),
            StaleVersion,
        ),
        (lambda s: s.services.bookings.take_back(_mo(s), s.ids[2], s.left_at[s.ids[2]]), StaleVersion),
    ],
    ids=["edited", "cancelled", "moved", "taken back alone"],
)
async def test_somebody_went_on_from_one_evening(season: Season, what: Others, cause: type[DomainError]) -> None:
    """What a colleague did to one evening would be overwritten, or three evenings would go home and one not."""
    await season.move()
    await what(season)
    await season.refused(cause, season.ids[2])


def _later(season: Season) -> tuple[datetime, datetime]:
    start = utc_now().replace(hour=16, minute=0, second=0, microsecond=0) + timedelta(days=90)
    return start, start + timedelta(hours=2)


async def test_one_evening_was_paid_in_between(season: Season) -> None:
    """Money that came in would hang on a price that is no more."""
    await season.move(SeriesMove(timedelta(hours=1), timedelta(hours=1)))
    # It counts for the version, or for the money: both are looked at.
    await season.services.bookings.pay(season.world.moderator.actor, season.ids[1], CASH)
    before = await season.everything()
    with pytest.raises(UndoRefused) as refusal:
        await season.take_back()
    assert refusal.value.details["booking_id"] == season.ids[1]
    assert await season.everything() == before


async def test_an_evening_that_was_cancelled_and_is_back(season: Season) -> None:
    """It would be taken for the one that was moved, though money went to and fro since."""
    await season.move()
    mo = season.world.moderator.actor
    await season.services.bookings.cancel(mo, season.ids[0], Cancellation("Flood", venue_fault=True))
    await season.services.bookings.reinstate(mo, season.ids[0])
    await season.refused(StaleVersion, season.ids[0])


async def test_the_minute_is_over(season: Season) -> None:
    """An undo an hour later would surprise everybody."""
    await season.move()
    await season.sql(
        "UPDATE booking_undos SET made_at = made_at - interval '61 s' WHERE booking_id = :b", b=season.ids[3]
    )
    await season.refused("late", season.ids[3])


async def test_its_day_has_come_meanwhile(season: Season, at: At) -> None:
    """An evening that was moved a moment before it began could not go back to where everybody sits."""
    before = await season.standing()
    await season.move()
    begun = utc_now() - timedelta(minutes=1)
    await season.sql(
        "UPDATE booking_undos SET before = jsonb_set(jsonb_set(before, '{booking,starts_at}', to_jsonb(:s ::text)),"
        " '{booking,ends_at}', to_jsonb(:e ::text)) WHERE booking_id = :b",
        s=begun.isoformat(),
        e=(begun + timedelta(hours=3)).isoformat(),
        b=season.ids[0],
    )
    back = await season.take_back()
    assert back[0].range.start == begun
    assert (await season.standing())[1:] == before[1:]
    mo = season.world.moderator.actor
    assert (await season.services.bookings.mark(mo, season.ids[0], Attendance.ARRIVED)).id == season.ids[0]


async def test_what_was_given_back_was_spent(season: Season) -> None:
    """The wallet would be overdrawn by the last evening, the first ones having gone home."""
    credit = await season.balance()
    await season.move()
    credit = await season.balance() - credit
    admin = season.world.admin.actor
    spent = WalletAdjustment(-(await season.balance()) + credit * 3 / 4, "Paid out at the desk")
    await season.services.wallets.adjust(admin, season.world.alice.id, spent)
    await season.refused("spent", season.ids[3])


async def test_two_records_became_one(season: Season, world: World) -> None:
    """The money would be asked of somebody who is no more, and the evenings would be theirs again."""
    await season.move()
    held = await season.balance()
    bob = await season.balance(world.bob.id)
    await season.services.users.merge(world.admin.actor, world.bob.id, world.alice.id)
    assert await season.balance(world.bob.id) == held + bob
    back = await season.take_back()
    assert {one.organiser.user_id for one in back} == {world.bob.id}
    assert await season.balance(world.bob.id) == Decimal(520)
    # And of whom both were there, one is.
    await season.edit(
        BookingEdit(customers=(PersonChoice(world.walk_in.id), PersonChoice(world.bob.id, CustomerRole.PAYER)))
    )
    held = await season.balance(world.bob.id)
    await season.services.users.merge(world.admin.actor, world.bob.id, world.walk_in.id)
    back = await season.take_back()
    assert {person.user_id for one in back for person in one.customers} == {world.bob.id}
    assert await season.balance(world.bob.id) == held


async def test_a_customer_who_was_shut_out(season: Season, world: World) -> None:
    """A mistake of the desk would stay because the account was closed in the same minute."""
    before = await season.standing()
    await season.move()
    await season.services.users.deactivate(world.admin.actor, world.alice.id)
    await season.take_back()
    assert await season.standing() == before


async def test_the_hall_was_archived(season: Season, world: World, services: Services) -> None:
    """A choir would stand in a hall that the house does not have any more."""
    admin = world.admin.actor
    hall = await services.catalogue.create_room(admin, NewRoom(world.city, "Attic", 100, Decimal(10)))
    await season.move(SeriesMove(room_id=hall.id))
    await services.catalogue.delete_room(admin, world.ballroom)
    assert (await services.catalogue.room(admin, world.ballroom)).archived, "what has a history is not deleted"
    await season.refused(RoomUnavailable)
    # Whoever did not leave has nothing to come back to.
    await season.edit(BookingEdit(title="Orchestra"))
    await season.take_back()
    await services.catalogue.archive_room(admin, world.ballroom, archived=False)
    await season.edit(BookingEdit(title="Choir"))
    await season.take_back()


async def test_the_hall_was_closed(season: Season, world: World, services: Services, at: At) -> None:
    """A choir would come back before a closed door, and nobody would have been asked about it."""
    mo = world.moderator.actor
    await season.move()
    evening = TimeRange(at(12, 0).start, at(12, 11).end)
    closure, _ = await services.catalogue.add_closure(mo, world.city, None, evening, "Flood")
    await season.refused(RoomUnavailable, season.ids[1])
    before = await season.everything()
    with pytest.raises(RoomUnavailable) as refusal:
        await services.bookings.take_back(mo, season.ids[1], season.left_at[season.ids[1]])
    assert refusal.value.details["reason"] == "closure"
    assert await season.everything() == before
    await services.catalogue.remove_closure(mo, closure.id)
    await season.take_back()


async def test_who_stayed_in_a_closed_hall_may_go_back_there(
    season: Season, world: World, services: Services, at: At
) -> None:
    """A party that was let stay in a closed house, and was dragged out of it by mistake, could not come back."""
    mo = world.moderator.actor
    evening = TimeRange(at(12, 0).start, at(12, 11.5).end)
    await services.catalogue.add_closure(mo, world.city, None, evening, "Paint")
    before = await season.standing()
    await season.move(SeriesMove(timedelta(hours=6)))
    await season.take_back()
    assert await season.standing() == before
    await season.edit(BookingEdit(addons=()))
    await services.catalogue.add_closure(mo, world.city, world.ballroom, evening, "Floor")
    await season.take_back()
    assert await season.standing() == before


async def test_a_cancelled_evening_does_not_come_back_to_a_closed_hall(
    season: Season, world: World, services: Services, at: At
) -> None:
    """As with moves: cancelled, then closed, then undone from another desk's list."""
    mo = world.moderator.actor
    await services.series.cancel(mo, season.number, None, Cancellation("Flood", venue_fault=True))
    evening = TimeRange(at(12, 0).start, at(12, 11).end)
    closure, _ = await services.catalogue.add_closure(mo, world.city, None, evening, "Flood")
    before = await season.everything()
    with pytest.raises(UndoRefused) as refusal:
        await services.series.reinstate(mo, season.number, season.ids)
    assert isinstance(refusal.value.details["cause"], RoomUnavailable)
    assert await season.everything() == before
    await services.catalogue.remove_closure(mo, closure.id)
    assert len(await services.series.reinstate(mo, season.number, season.ids)) == len(season.ids)


async def test_an_addon_that_was_deleted_can_come_back(season: Season, world: World, services: Services) -> None:
    """Nobody would have it any more, it would be deleted for good, and the undo would end in an error."""
    admin = world.admin.actor
    flowers = await services.catalogue.create_addon(admin, NewAddon(world.city, "Flowers", Decimal(10), stock=9))
    await season.edit(BookingEdit(addons=(AddonChoice(flowers.id, 2),)))
    before = await season.standing()
    await season.edit(BookingEdit(addons=()))
    assert not await services.catalogue.delete_addon(admin, flowers.id), "an undo needs it"
    await season.take_back()
    assert await season.standing() == before


async def test_an_addon_that_somebody_else_has_by_now(season: Season, world: World, services: Services, at: At) -> None:
    """Two parties would be promised the same projector."""
    mo = world.moderator.actor
    await season.edit(BookingEdit(addons=(AddonChoice(world.projector, 2),)))
    await season.edit(BookingEdit(addons=()))
    draft = BookingDraft(world.studio, at(12, 10), (AddonChoice(world.projector, 1),), (PersonChoice(world.bob.id),))
    await services.bookings.create(mo, draft)
    await season.refused(AddonUnavailable, season.ids[1])


async def test_a_hold_that_ran_out(season: Season, world: World, services: Services, at: At) -> None:
    """Evenings that nobody paid would be held for ever, or some of them."""
    mo = world.moderator.actor
    first = BookingDraft(world.studio, at(5, 9, 3), customers=(PersonChoice(world.bob.id),))
    made = await services.series.create(mo, SeriesDraft(first, RecurrenceRule("FREQ=WEEKLY;COUNT=3")))
    unpaid = Season(services, season.database, world, made[0].series_id or 0, tuple(one.id for one in made), {})
    await unpaid.move()
    ran_out = "UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s' WHERE id = :b"
    await unpaid.sql(ran_out, b=unpaid.ids[1])
    await unpaid.sql(
        "UPDATE booking_undos SET before = jsonb_set(before, '{booking,hold_expires_at}',"
        " to_jsonb(clock_timestamp() - interval '1 s')) WHERE booking_id = :b",
        b=unpaid.ids[1],
    )
    await unpaid.refused(HoldExpired, unpaid.ids[1])
    assert await services.bookings.release_expired() == 1
    await unpaid.refused(StaleVersion, unpaid.ids[1])
    # Somebody else's hold in the old place, run out, is no reason to stay away.
    rival = await services.bookings.create(
        mo, BookingDraft(world.studio, at(5, 9, 1), customers=(PersonChoice(world.alice.id),))
    )
    await unpaid.sql(ran_out, b=rival.id)
    unpaid.left_at = {number: version for number, version in unpaid.left_at.items() if number != unpaid.ids[1]}
    assert len(await unpaid.take_back()) == 2


# --- at once ----------------------------------------------------------------------------------------------------------


async def _at_once(*calls: Awaitable[Any]) -> list[Any]:
    """Do all at once; whoever loses is told in words."""
    ends = await asyncio.gather(*calls, return_exceptions=True)
    for end in ends:
        assert not isinstance(end, BaseException) or isinstance(end, DomainError), repr(end)
    return [end for end in ends if not isinstance(end, BaseException)]


@pytest.fixture
async def other(database_url: str) -> AsyncIterator[SeriesService]:
    """Return the series as another session has them."""
    database = Database(database_url)
    yield SeriesService(BookingContext(database, utc_now))
    await database.close()


@pytest.mark.parametrize("kind", ["move", "edit"])
async def test_two_sessions_take_it_back_at_once(season: Season, other: SeriesService, kind: str) -> None:
    """The money would be asked for twice, or the second undo would take back what was before."""
    before, held = await season.standing(), await season.balance()
    for _ in range(3):
        await (season.move() if kind == "move" else season.edit(BookingEdit(addons=())))
        admin = season.world.admin.actor
        done = await _at_once(season.take_back(), other.take_back(admin, season.number, season.left_at))
        assert len(done) == 1
        assert (await season.standing(), await season.balance()) == (before, held)


async def test_the_same_key_from_two_sessions_is_one_undo(season: Season, other: SeriesService) -> None:
    """A repeated request after a lost answer would be refused, and people would not know where the choir is."""
    await season.move()
    mo = season.world.moderator.actor
    one, two = await _at_once(season.take_back("key"), other.take_back(mo, season.number, season.left_at, "key"))
    assert one == two
    with pytest.raises(IdempotencyMismatch):
        await other.take_back(mo, season.number, {season.ids[0]: 99}, "key")


async def test_the_undo_against_one_evening_alone(season: Season) -> None:
    """Two desks at once: one evening would be taken back twice."""
    before, held = await season.standing(), await season.balance()
    await season.move()
    mo, alone = season.world.moderator.actor, season.ids[1]
    await _at_once(season.take_back(), season.services.bookings.take_back(mo, alone, season.left_at[alone]))
    away = [now for now, was in zip(await season.standing(), before, strict=True) if now != was]
    assert len(away) in {0, 3}
    if not away:
        assert await season.balance() == held


async def test_everybody_wants_the_place_that_it_left(season: Season, world: World, services: Services, at: At) -> None:
    """The undo, a new booking, a block, a moved booking and another series at once: a hall would be sold twice."""
    mo, bob = world.moderator.actor, (PersonChoice(world.bob.id),)
    single = await services.bookings.create(mo, BookingDraft(world.ballroom, at(6, 9, 3), customers=bob))
    first = BookingDraft(world.ballroom, at(6, 18), customers=bob)
    rivals = await services.series.create(mo, SeriesDraft(first, RecurrenceRule("FREQ=WEEKLY;COUNT=4")))
    rival = rivals[0].series_id or 0
    await season.move()
    done = await _at_once(
        season.take_back(),
        services.bookings.create(mo, BookingDraft(world.ballroom, at(12, 10), customers=bob)),
        services.blocks.create(mo, NewBlock(world.ballroom, at(12, 9, 3))),
        services.bookings.move(mo, single.id, Move(at(12, 9, 3), leave_due=True)),
        services.series.move(mo, rival, None, SeriesMove(timedelta(days=-1, hours=-9))),
    )
    assert done, "one of them has it"


async def test_a_series_a_block_and_a_move_to_one_place(
    season: Season, world: World, services: Services, at: At
) -> None:
    """Three desks go for one evening in the same second: two of them would be told yes."""
    mo, bob = world.moderator.actor, (PersonChoice(world.bob.id),)
    single = await services.bookings.create(mo, BookingDraft(world.garden, at(6, 9, 3), customers=bob))
    done = await _at_once(
        services.series.move(mo, season.number, None, SeriesMove(timedelta(hours=4), room_id=world.garden)),
        services.blocks.create(mo, NewBlock(world.garden_north, at(19, 14))),
        services.bookings.move(mo, single.id, Move(at(19, 13, 3))),
    )
    assert len(done) == 1


async def test_a_merge_and_the_undo_at_once(season: Season, world: World, services: Services) -> None:
    """The money would be split between a person and their former record."""
    total = await season.balance() + await season.balance(world.bob.id)
    await season.move()
    done = await _at_once(season.take_back(), services.users.merge(world.admin.actor, world.bob.id, world.alice.id))
    assert len(done) == 2
    assert await season.balance(world.bob.id) == total


# --- what makes no sense ----------------------------------------------------------------------------------------------


async def test_numbers_that_nobody_has(season: Season, world: World, services: Services) -> None:
    """A broken or hostile caller would see an error from inside the program."""
    mo = world.moderator.actor
    await season.move()
    first = season.ids[0]
    before = await season.everything()
    for left_at in ({}, {-1: 1}, {0: 0}, {2**31: 1}, {2**70: 1}, {first: 1, 2**40: 1}):
        with pytest.raises((NotFound, ValidationFailed)):
            await services.series.take_back(mo, season.number, left_at)
    for version in (-1, 0, 2**31, 2**70):
        with pytest.raises(UndoRefused):
            await services.series.take_back(mo, season.number, {first: version})
        with pytest.raises((UndoRefused, StaleVersion)):
            await services.bookings.take_back(mo, first, version)
    for number in (-1, 0, 2**31, 2**70):
        with pytest.raises(NotFound):
            await services.series.take_back(mo, number, season.left_at)
        with pytest.raises((NotFound, ValidationFailed)):
            await services.series.reinstate(mo, season.number, [first, number])
    with pytest.raises((NotFound, ValidationFailed)):
        await services.series.move(mo, season.number, 2**40, AWAY)
    assert await season.everything() == before


@pytest.mark.parametrize(
    "wanted",
    [
        SeriesMove(timedelta.max),
        SeriesMove(timedelta.min),
        SeriesMove(timedelta(days=400 * 365)),
        SeriesMove(longer=timedelta(hours=-3)),
        SeriesMove(longer=timedelta(days=-30)),
        SeriesMove(longer=timedelta(days=3000)),
        SeriesMove(timedelta(days=-30)),
        SeriesMove(timedelta(minutes=1)),
        SeriesMove(timedelta(hours=12)),
        SeriesMove(room_id=2**40),
        SeriesMove(room_id=-1),
        SeriesMove(timedelta(hours=1), reason="x" * 100_000),
        SeriesMove(timedelta(hours=1), reason="\x00"),
    ],
    ids=str,
)
async def test_moves_that_make_no_sense(season: Season, wanted: SeriesMove) -> None:
    """They would be half done, or end in an error from inside the program."""
    before = await season.everything()
    with pytest.raises(DomainError):
        await season.move(wanted)
    assert await season.everything() == before
