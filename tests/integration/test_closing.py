"""Closing and blocking over bookings: each gets what was decided, in one go, or nothing happens at all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import (
    ClosingRefused,
    DatabaseUnavailable,
    Forbidden,
    InsufficientFunds,
    NotFound,
    RoomUnavailable,
    SlotTaken,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import (
    AuditQuery,
    BookingDraft,
    Cancellation,
    Move,
    NewBlock,
    PaymentOrder,
    PersonChoice,
    WalletAdjustment,
)
from hallbooking_desktop.services.commands_catalogue import NewRoom
from hallbooking_desktop.services.commands_closing import Affected, Closing, ClosingKind, Decision, Fate
from hallbooking_desktop.services.registry import Services
from tests.support.postgres import DatabaseAddress
from tests.support.world import Person, World

Between = Callable[..., TimeRange]
HOUR = timedelta(hours=1)


@pytest.fixture
def between(at: Callable[..., TimeRange]) -> Between:
    """Return a maker of ranges: from one hour to another, three days ahead, or ``day`` days later."""
    return lambda start, end, day=0: at(3 + day, start, end - start)


async def book(
    services: Services, world: World, room: int, span: TimeRange, who: Person | None = None, *, paid: bool = True
) -> int:
    draft = BookingDraft(room, span, customers=(PersonChoice((who or world.alice).id),))
    booking = await services.bookings.create(world.admin.actor, draft)
    if paid:
        await services.bookings.pay(world.admin.actor, booking.id, PaymentOrder(PaymentMethod.CASH))
    return booking.id


def decided(found: tuple[Affected, ...], fates: dict[int, Fate | Move]) -> tuple[Decision, ...]:
    """Return the decisions about what was found: a fate, or where to."""
    out = []
    for item in found:
        fate = fates[item.booking.id]
        move = fate if isinstance(fate, Move) else None
        kind = Fate.MOVE if isinstance(fate, Move) else fate
        out.append(Decision(item.booking.id, item.booking.version, kind, move))
    return tuple(out)


async def everything(database: Database) -> dict[str, list[Any]]:
    """Return all that a closing could touch."""
    tables = ("bookings", "claims", "blocks", "closures", "wallet_entries", "payments", "outbox", "audit_log")
    async with database.read(consistent=True) as read:
        return {
            name: [tuple(row) for row in await read.execute(text(f"SELECT * FROM {name} ORDER BY id"))]
            for name in tables
        } | {"wallets": [tuple(row) for row in await read.execute(text("SELECT id, balance FROM wallets ORDER BY id"))]}


async def balance(services: Services, world: World, person: Person) -> Decimal:
    return (await services.wallets.of(world.admin.actor, person.id)).balance


async def thirty(services: Services, world: World, between: Between) -> list[int]:
    """Have fifteen paid bookings in three halls on each of two days."""
    people = (world.alice, world.bob, world.walk_in)
    rooms = (world.ballroom, world.garden_north, world.garden_south)
    return [
        await book(
            services,
            world,
            rooms[n % 3],
            between(8 + n // 3 % 5 * 2, 10 + n // 3 % 5 * 2, day=n // 15),
            people[n % 3],
        )
        for n in range(30)
    ]


async def test_who_must_move_is_offered_halls_that_hold_them(
    services: Services, world: World, between: Between
) -> None:
    """Seventy guests would be moved into a hall for sixty by one key, and ten into none of the small ones."""
    mo, span = world.moderator.actor, between(9, 11)
    offered = {}
    for guests in (None, 70, 10):
        draft = BookingDraft(world.ballroom, span, customers=(PersonChoice(world.alice.id),), expected_guests=guests)
        number = (await services.bookings.create(world.admin.actor, draft)).id
        wanted = Closing(world.city, world.ballroom, between(8, 20), ClosingKind.BLOCK)
        (found,) = await services.closing.affected(mo, wanted)
        offered[guests] = {a.room_id for a in found.alternatives if a.room_id != world.ballroom}
        await services.bookings.cancel(world.admin.actor, number, Cancellation())
    assert offered[70] == set()
    assert offered[None] == {world.garden}
    assert offered[10] > {world.garden}


async def test_a_block_with_each_fate(services: Services, world: World, database: Database, between: Between) -> None:
    """A guest is moved without being told, or money is kept that the venue owes, or a party is thrown out."""
    mo = world.moderator.actor
    moved = await book(services, world, world.ballroom, between(9, 11))
    cancelled = await book(services, world, world.ballroom, between(12, 14), world.bob)
    kept = await book(services, world, world.ballroom, between(16, 18))
    wanted = Closing(world.city, world.ballroom, between(8, 20), ClosingKind.BLOCK, "New floor")
    found = await services.closing.affected(mo, wanted)
    assert [(item.booking.id, item.paid) for item in found] == [(moved, 200), (cancelled, 200), (kept, 200)]
    assert all(not a.range.overlaps(wanted.range) or a.room_id != world.ballroom for i in found for a in i.alternatives)
    assert any(a.room_id == world.garden and a.range == between(9, 11) for a in found[0].alternatives)
    fates = {moved: Move(between(9, 11), world.garden, leave_due=True), cancelled: Fate.CANCEL, kept: Fate.KEEP}
    done = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, fates)))
    assert (done.cancelled, done.moved, done.kept, done.refunded) == ((cancelled,), (moved,), (kept,), 200)
    assert (await services.bookings.details(mo, moved)).room.id == world.garden
    ended = await services.bookings.details(mo, cancelled)
    assert ended.cancellation is not None
    assert (ended.cancellation.refund_amount, ended.cancellation.reason) == (200, "New floor")
    assert await balance(services, world, world.bob) == 220
    assert await balance(services, world, world.alice) == 540, "a cheaper hall gives the difference back"
    blocks = [await services.blocks.block(mo, number) for number in done.block_ids]
    assert [block.range for block in blocks] == [between(8, 16), between(18, 20)], "who stays keeps the time"
    with pytest.raises(SlotTaken):
        await book(services, world, world.ballroom, between(9, 11))
    async with database.read() as read:
        events = (
            (
                await read.execute(
                    text("SELECT event FROM outbox WHERE booking_id = ANY(:ids) ORDER BY id"),
                    {"ids": [moved, cancelled]},
                )
            )
            .scalars()
            .all()
        )
        (log,) = (await read.execute(text("SELECT after FROM audit_log WHERE action = 'block.created'"))).scalars()
    assert {"booking.rescheduled", "booking.cancelled", "refund.credited"} <= set(events)
    assert (log["cancelled"], log["moved"], log["kept"]) == ([cancelled], [moved], [kept])


async def test_a_closure_of_the_house_over_thirty_bookings(
    services: Services, world: World, database: Database, between: Between
) -> None:
    """Thirty parties, and one cannot be moved: half of them would have their money and half of them a hall."""
    admin = world.admin.actor
    ids = await thirty(services, world, between)
    span = TimeRange(between(8, 20).start, between(8, 20, day=1).end)
    wanted = Closing(world.city, None, span, reason="Flood")
    found = await services.closing.affected(admin, wanted)
    assert sorted(item.booking.id for item in found) == ids
    later = [
        Move(TimeRange(i.booking.range.start + timedelta(days=7), i.booking.range.end + timedelta(days=7)))
        for i in found
    ]
    fates: dict[int, Fate | Move] = {
        item.booking.id: (Fate.CANCEL, later[n], Fate.KEEP)[n % 3] for n, item in enumerate(found)
    }
    before = await everything(database)
    broken = {**fates, found[28].booking.id: Move(between(8, 10, day=1))}
    with pytest.raises(ClosingRefused) as refusal:
        await services.closing.carry_out(admin, replace(wanted, decisions=decided(found, broken)))
    assert refusal.value.details["booking_id"] == found[28].booking.id
    assert isinstance(refusal.value.details["cause"], RoomUnavailable), "it was to go into the closed days"
    assert await everything(database) == before, "something of it happened"
    done = await services.closing.carry_out(admin, replace(wanted, decisions=decided(found, fates)), "key-1")
    assert (len(done.cancelled), len(done.moved), len(done.kept)) == (10, 10, 10)
    after = await everything(database)
    again = await services.closing.carry_out(admin, replace(wanted, decisions=decided(found, fates)), "key-1")
    assert again == done, "a second press of the button is another closure"
    assert await everything(database) == after
    async with database.read() as read:
        owed, given = (
            await read.execute(
                text(
                    "SELECT (SELECT sum(refund_amount) FROM bookings WHERE id = ANY(:ids) AND status = 'cancelled'),"
                    " (SELECT sum(amount) FROM wallet_entries WHERE type = 'REFUND')"
                ),
                {"ids": ids},
            )
        ).one()
    assert owed == given == done.refunded


async def test_a_connection_that_breaks_in_the_middle(
    services: Services, world: World, database: Database, between: Between, database_address: DatabaseAddress
) -> None:
    """The network fails while ten guests are paid back: some would have their money and others a closed door."""
    await thirty(services, world, between)
    wanted = Closing(world.city, world.ballroom, between(8, 20), ClosingKind.BLOCK, "Flood")
    found = await services.closing.affected(world.admin.actor, wanted)
    fates: dict[int, Fate | Move] = {item.booking.id: Fate.CANCEL for item in found}
    before = await everything(database)
    async with await psycopg.AsyncConnection.connect(database_address.superuser_url) as other:
        # A claim that was written without the rooms' locks and is not committed: the block's own claim waits for it.
        # Its time is free; the cancellations are written by then.
        cursor = await other.execute(
            "INSERT INTO blocks (venue_id, room_id, starts_at, ends_at) VALUES (%s, %s, %s, %s) RETURNING id",
            (world.city, world.ballroom, between(18.5, 19).start, between(18.5, 19).end),
        )
        (block_id,) = await cursor.fetchone() or (0,)
        await other.execute(
            "INSERT INTO claims (room_id, block_id, claimed) VALUES (%s, %s, tstzrange(%s, %s))",
            (world.ballroom, block_id, between(18.5, 19).start, between(18.5, 19).end),
        )
        closing = asyncio.create_task(
            services.closing.carry_out(world.admin.actor, replace(wanted, decisions=decided(found, fates)))
        )
        async with await psycopg.AsyncConnection.connect(database_address.superuser_url, autocommit=True) as killer:
            killed = False
            async with asyncio.timeout(30):
                while not killed:
                    cursor = await killer.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    )
                    killed = bool(await cursor.fetchall())
                    await asyncio.sleep(0.01)
        with pytest.raises(DatabaseUnavailable):
            await closing
        await other.rollback()
    assert await everything(database) == before, "something of it happened"
    done = await services.closing.carry_out(world.admin.actor, replace(wanted, decisions=decided(found, fates)))
    assert len(done.cancelled) == 5


async def test_two_parties_trade_places(services: Services, world: World, between: Between) -> None:
    """The clerk would have to move one of them twice."""
    admin = world.admin.actor
    first = await book(services, world, world.ballroom, between(9, 11))
    second = await book(services, world, world.studio, between(9, 11))
    wanted = Closing(world.city, None, between(9, 10))
    found = await services.closing.affected(admin, wanted)
    await services.closing.carry_out(
        admin, replace(wanted, decisions=decided(found, {first: Fate.KEEP, second: Fate.KEEP}))
    )
    wanted = Closing(world.city, None, between(10, 11))
    found = await services.closing.affected(admin, wanted)
    swap = {
        first: Move(between(11, 13), world.studio, leave_due=True),
        second: Move(between(11, 13), world.ballroom, leave_due=True),
    }
    await services.closing.carry_out(admin, replace(wanted, decisions=decided(found, swap)))
    wanted = Closing(world.city, None, between(11, 11.5))
    found = await services.closing.affected(admin, wanted)
    back = {
        first: Move(between(11.5, 13.5), world.ballroom, leave_due=True),
        second: Move(between(11.5, 13.5), world.studio, leave_due=True),
    }
    done = await services.closing.carry_out(admin, replace(wanted, decisions=decided(found, back)))
    assert set(done.moved) == {first, second}
    assert (await services.bookings.details(admin, first)).room.id == world.ballroom


async def test_two_moves_to_one_place(services: Services, world: World, database: Database, between: Between) -> None:
    """Two parties would be sent to the same hall, or the clerk told that too many people want it."""
    first = await book(services, world, world.ballroom, between(9, 11))
    second = await book(services, world, world.garden, between(9, 11))
    wanted = Closing(world.city, None, between(9, 11))
    found = await services.closing.affected(world.admin.actor, wanted)
    before = await everything(database)
    fates = {first: Move(between(12, 14), world.studio), second: Move(between(12, 14), world.studio)}
    with pytest.raises(ClosingRefused) as refusal:
        await services.closing.carry_out(world.admin.actor, replace(wanted, decisions=decided(found, fates)))
    assert refusal.value.details["booking_id"] == second
    assert isinstance(refusal.value.details["cause"], SlotTaken)
    assert await everything(database) == before


async def test_what_was_not_seen_is_not_decided_about(services: Services, world: World, between: Between) -> None:
    """A booking that came while the clerk was deciding would lie in a closed hall and nobody know."""
    first = await book(services, world, world.ballroom, between(9, 11))
    wanted = Closing(world.city, world.ballroom, between(8, 20))
    found = await services.closing.affected(world.admin.actor, wanted)
    second = await book(services, world, world.ballroom, between(12, 14))
    with pytest.raises(StaleVersion):
        await services.closing.carry_out(
            world.admin.actor, replace(wanted, decisions=decided(found, {first: Fate.KEEP}))
        )
    found = await services.closing.affected(world.admin.actor, wanted)
    await services.bookings.move(world.admin.actor, second, Move(between(15, 17)))
    with pytest.raises(StaleVersion):
        await services.closing.carry_out(
            world.admin.actor, replace(wanted, decisions=decided(found, {first: Fate.KEEP, second: Fate.CANCEL}))
        )


async def test_a_divisible_hall_and_who_stays_in_a_part(services: Services, world: World, between: Between) -> None:
    """The other half would be booked while the floor is open."""
    kept = await book(services, world, world.garden_north, between(10, 12))
    wanted = Closing(world.city, world.garden, between(8, 20), ClosingKind.BLOCK)
    found = await services.closing.affected(world.admin.actor, wanted)
    assert [item.booking.id for item in found] == [kept]
    done = await services.closing.carry_out(
        world.admin.actor, replace(wanted, decisions=decided(found, {kept: Fate.KEEP}))
    )
    blocks = [await services.blocks.block(world.admin.actor, number) for number in done.block_ids]
    assert sorted((block.room_id, block.range) for block in blocks) == [
        (world.garden_north, between(8, 10)),
        (world.garden_north, between(12, 20)),
        (world.garden_south, between(8, 20)),
    ]


@pytest.mark.parametrize("taken", ["the whole", "a part"])
async def test_a_divisible_hall_goes_out_of_service(
    services: Services, world: World, database: Database, between: Between, taken: str
) -> None:
    """The floor is rotten, and whoever booked the other half of it, or all of it, is forgotten."""
    mo = world.moderator.actor
    whole = await book(services, world, world.garden, between(8, 10))
    north = await book(services, world, world.garden_north, between(12, 14), world.bob)
    south = await book(services, world, world.garden_south, between(12, 14, day=400), world.bob)
    await book(services, world, world.ballroom, between(8, 10))
    before = await standing(database)
    room = world.garden if taken == "the whole" else world.garden_north
    met = [whole, north, south] if taken == "the whole" else [whole, north]
    wanted = Closing.out_of_service(world.city, room, services.closing._context.clock())
    assert await services.closing.how_many(mo, wanted) == len(met)
    found = await services.closing.affected(mo, wanted)
    assert [item.booking.id for item in found] == met
    assert all(other.room_id not in {world.garden, room} for item in found for other in item.alternatives)
    assert await standing(database) == before, "looking changes nothing"
    fates: dict[int, Fate | Move] = {
        whole: Move(between(8, 10), world.studio, leave_due=True),
        north: Fate.CANCEL,
        south: Fate.KEEP,
    }
    done = await services.closing.carry_out(mo, replace(wanted, reason="Rotten floor", decisions=decided(found, fates)))
    assert (done.taken_out, done.moved, done.cancelled) == (room, (whole,), (north,))
    assert done.refunded == Decimal(90), "the venue's fault: all of it"
    assert not (await services.catalogue.room(mo, room)).in_service
    with pytest.raises(RoomUnavailable):
        await book(services, world, world.garden, between(15, 16))
    (entry,) = (await services.audit.entries(world.admin.actor, AuditQuery(entity="room", entity_id=room))).rows
    assert (entry.before, entry.after["moved"], entry.after["cancelled"]) == ({"in_service": True}, [whole], [north])
    await services.closing.take_back(mo, done)
    assert (await services.catalogue.room(mo, room)).in_service
    assert await standing(database) == before
    with pytest.raises(StaleVersion):
        await services.closing.take_back(mo, done)


async def test_a_hall_that_is_out_of_service_has_its_bookings_dealt_with(
    services: Services, world: World, between: Between
) -> None:
    """It was taken out in a hurry, with guests ahead; nobody could give them another hall in one go."""
    mo = world.moderator.actor
    kept = await book(services, world, world.ballroom, between(9, 11))
    room = await services.catalogue.room(mo, world.ballroom)
    await services.catalogue.update_room(mo, room.id, room.version, replace(NewRoom.of(room), in_service=False))
    wanted = Closing.out_of_service(world.city, world.ballroom, services.closing._context.clock())
    found = await services.closing.affected(mo, wanted)
    with pytest.raises(ClosingRefused):
        move = Move(between(9, 11, day=1), leave_due=True)
        await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, {kept: move})))
    move = Move(between(9, 11), world.garden, leave_due=True)
    done = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, {kept: move})))
    assert (done.taken_out, done.moved) == (None, (kept,))
    await services.closing.take_back(mo, done)
    assert (await services.bookings.details(mo, kept)).room.id == world.ballroom
    assert not (await services.catalogue.room(mo, world.ballroom)).in_service, "it was out before"


async def test_what_is_blocked_already_stays_as_it_is(services: Services, world: World, between: Between) -> None:
    """A day could not be blocked for repairs because an inspection has an hour of it, which nobody decides about."""
    admin = world.admin.actor
    before = await services.blocks.create(admin, NewBlock(world.ballroom, between(9, 10), "Inspection"))
    wanted = Closing(world.city, world.ballroom, between(8, 20), ClosingKind.BLOCK, "Repairs")
    done = await services.closing.carry_out(admin, wanted)
    made = [await services.blocks.block(admin, number) for number in done.block_ids]
    assert [block.range for block in made] == [between(8, 9), between(10, 20)]
    with pytest.raises(ValidationFailed) as refused:
        await services.closing.carry_out(admin, wanted)
    assert "already" in refused.value.fields["range"]
    await services.closing.take_back(admin, done)
    left = await services.blocks.ahead(admin, world.city, world.ballroom)
    assert [block.id for block in left] == [before.id]


async def test_what_cannot_be_closed(services: Services, world: World, between: Between) -> None:
    """A whole house is blocked, yesterday is closed, or another venue's hall."""
    admin = world.admin.actor
    for wrong in (
        Closing(world.city, None, between(8, 20), ClosingKind.BLOCK),
        Closing(world.city, None, between(8, 20), ClosingKind.OUT_OF_SERVICE),
        Closing(world.city, world.great_hall, between(8, 20)),
        Closing(world.city, world.ballroom, between(8, 20, day=-400)),
    ):
        with pytest.raises(ValidationFailed):
            await services.closing.affected(admin, wrong)
    with pytest.raises(Forbidden):
        await services.closing.affected(world.berlin_moderator.actor, Closing(world.city, None, between(8, 20)))


# --- taken back


async def standing(database: Database) -> dict[str, list[str]]:
    """Return what a closing and its undo must leave alike: where everybody is, and whose money is where."""
    queries = {
        "bookings": "SELECT id, status, room_id, starts_at, ends_at, total_cost, paid, cancel_kind FROM bookings",
        "claims": "SELECT room_id, booking_id, claimed::text FROM claims ORDER BY 1, 2, 3",
        "wallets": "SELECT user_id, balance FROM wallets WHERE balance <> 0",
        "closures": "SELECT venue_id FROM closures",
        "blocks": "SELECT id FROM blocks WHERE removed_at IS NULL",
        "told": "SELECT booking_id, event FROM outbox WHERE status = 'waiting' AND event = 'booking.cancelled'",
    }
    async with database.read(consistent=True) as read:
        return {name: sorted(map(str, await read.execute(text(sql)))) for name, sql in queries.items()}


@pytest.mark.parametrize("kind", [ClosingKind.CLOSURE, ClosingKind.BLOCK])
async def test_a_closing_is_taken_back(
    services: Services, world: World, database: Database, between: Between, kind: ClosingKind
) -> None:
    """The wrong hall was closed, and ten parties are somewhere else or nowhere."""
    mo = world.moderator.actor
    ids = [await book(services, world, world.ballroom, between(9 + n, 10 + n), world.bob) for n in range(6)]
    unpaid = await book(services, world, world.ballroom, between(16, 17), world.alice, paid=False)
    before = await standing(database)
    wanted = Closing(world.city, world.ballroom, between(8, 20), kind, "Wrong hall")
    found = await services.closing.affected(mo, wanted)
    fates: dict[int, Fate | Move] = {
        **dict.fromkeys([*ids[:3], unpaid], Fate.CANCEL),
        # To a cheaper hall, to another day; and two that stay.
        ids[3]: Move(between(12, 13), world.garden_north, leave_due=True),
        ids[4]: Move(between(13, 14, day=1)),
        ids[5]: Fate.KEEP,
    }
    done = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, fates)), "close")
    assert await standing(database) != before
    again = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, fates)), "close")
    assert again == done, "what is undone is told alike, however often it is asked"
    await services.closing.take_back(mo, done, "undo")
    assert await standing(database) == before
    await services.closing.take_back(mo, done, "undo")
    assert await standing(database) == before
    with pytest.raises((NotFound, ClosingRefused)):
        await services.closing.take_back(mo, done)


@pytest.mark.parametrize("kind", [ClosingKind.CLOSURE, ClosingKind.BLOCK])
async def test_nobody_comes_back_alone_to_what_was_closed(
    services: Services, world: World, database: Database, between: Between, kind: ClosingKind
) -> None:
    """One party of those that a closing moved or cancelled would stand before the closed door, by one Undo."""
    mo = world.moderator.actor
    moved = await book(services, world, world.ballroom, between(9, 11), world.bob)
    cancelled = await book(services, world, world.ballroom, between(12, 14), world.alice)
    stood = await standing(database)
    wanted = Closing(world.city, world.ballroom, between(8, 20), kind, "Flood")
    found = await services.closing.affected(mo, wanted)
    fates: dict[int, Fate | Move] = {moved: Move(between(9, 11, day=1)), cancelled: Fate.CANCEL}
    done = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, fates)))
    before = await everything(database)
    refused = RoomUnavailable if kind is ClosingKind.CLOSURE else SlotTaken
    version = (await services.bookings.details(mo, moved)).version
    with pytest.raises(refused):
        await services.bookings.take_back(mo, moved, version)
    with pytest.raises(refused):
        await services.bookings.reinstate(mo, cancelled)
    assert await everything(database) == before
    await services.closing.take_back(mo, done)
    assert await standing(database) == stood


async def test_who_comes_back_to_another_hall_pays_what_it_was(
    services: Services, world: World, database: Database, between: Between
) -> None:
    """The halls became dearer, and whoever was moved by mistake would pay the new price for the old promise."""
    mo = world.moderator.actor
    moved = await book(services, world, world.ballroom, between(9, 11))
    before = await services.bookings.details(mo, moved)
    stood = await standing(database)
    async with database.work(world.system) as work:
        await work.execute(text("UPDATE rooms SET rate_per_hour = rate_per_hour * 2, teardown_minutes = 30"))
    wanted = Closing(world.city, world.ballroom, between(8, 20), ClosingKind.CLOSURE, "Wrong hall")
    found = await services.closing.affected(mo, wanted)
    fates: dict[int, Fate | Move] = {moved: Move(between(9, 11), world.garden)}
    done = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, fates)))
    there = await services.bookings.details(mo, moved)
    assert (there.total_cost, there.amount_due) == (Decimal(320), Decimal(0)), "a move costs the difference"
    assert (await services.wallets.of(world.admin.actor, world.alice.id)).balance == Decimal(380)
    await services.closing.take_back(mo, done)
    after = await services.bookings.details(mo, moved)
    assert (after.total_cost, after.lines, after.claimed, after.amount_due) == (
        before.total_cost,
        before.lines,
        before.claimed,
        before.amount_due,
    )
    assert [move.reason for move in after.reschedules] == ["Wrong hall", "Taken back"]
    assert await standing(database) == stood


async def test_what_cannot_come_back_keeps_all_closed(
    services: Services, world: World, database: Database, between: Between
) -> None:
    """Half of an undo: some parties are back in a hall that others find closed."""
    mo = world.moderator.actor
    moved = await book(services, world, world.ballroom, between(9, 11), world.bob)
    cancelled = await book(services, world, world.ballroom, between(12, 14), world.alice)
    wanted = Closing(world.city, world.ballroom, between(8, 20), ClosingKind.CLOSURE, "Wrong hall")
    found = await services.closing.affected(mo, wanted)
    fates: dict[int, Fate | Move] = {moved: Move(between(9, 11, day=1)), cancelled: Fate.CANCEL}
    done = await services.closing.carry_out(mo, replace(wanted, decisions=decided(found, fates)))
    spent = await services.bookings.create(
        world.admin.actor,
        BookingDraft(world.garden, between(8, 20, day=3), customers=(PersonChoice(world.alice.id),)),
    )
    await services.bookings.pay(world.alice.actor, spent.id, PaymentOrder(PaymentMethod.WALLET, Decimal(600)))
    before = await everything(database)
    with pytest.raises(ClosingRefused) as refusal:
        await services.closing.take_back(mo, done)
    assert refusal.value.details["booking_id"] == cancelled
    assert isinstance(refusal.value.details["cause"], InsufficientFunds)
    assert await everything(database) == before, "something of it happened"
    await services.wallets.adjust(world.admin.actor, world.alice.id, WalletAdjustment(Decimal(500), "Found"))
    await services.bookings.move(mo, moved, Move(between(15, 17, day=1)))
    before = await everything(database)
    with pytest.raises(ClosingRefused) as refusal:
        await services.closing.take_back(mo, done)
    assert refusal.value.details["booking_id"] == moved
    assert isinstance(refusal.value.details["cause"], StaleVersion), "somebody has gone on with it since"
    assert await everything(database) == before
    with pytest.raises(Forbidden):
        await services.closing.take_back(world.berlin_moderator.actor, done)
