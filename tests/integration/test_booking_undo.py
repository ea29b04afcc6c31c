"""Taking back moves, extensions and edits, over the real database: the booking and the money as they were."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import BookingStatus, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import Forbidden, LedgerRefused, SlotTaken, UndoRefused
from hallbooking_desktop.domain.money import ZERO
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import ledger
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.booking_undo import forget_changes
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingEdit,
    Discount,
    Move,
    PaymentOrder,
    PersonChoice,
)
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.postgres import DatabaseAddress
from tests.support.world import World

At = Callable[..., TimeRange]
WALLET, CASH = PaymentOrder(PaymentMethod.WALLET), PaymentOrder(PaymentMethod.CASH)

#: All of a booking but what counts its changes; what it claims; whose wallet holds what.
STANDING = """
SELECT to_jsonb(b) - 'version' - 'calendar_sequence',
       (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM booking_price_lines l WHERE l.booking_id = b.id),
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.addon_id) FROM booking_addons a WHERE a.booking_id = b.id),
       (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.user_id, c.role) FROM booking_customers c WHERE c.booking_id = b.id),
       (SELECT jsonb_agg(jsonb_build_array(c.room_id, c.claimed) ORDER BY c.room_id) FROM claims c
         WHERE c.booking_id = b.id),
       (SELECT jsonb_object_agg(w.user_id, w.balance) FROM wallets w WHERE w.balance <> 0)
  FROM bookings b WHERE b.id = :b
"""


@pytest.fixture
async def paid(bookings: BookingService, world: World, at: At) -> BookingDetails:
    """Return Alice's evening in the garden, with coffee and a tenth off, paid from her wallet."""
    draft = BookingDraft(
        world.garden,
        at(5, 18),
        (AddonChoice(world.coffee, 3),),
        (PersonChoice(world.alice.id),),
        discount=Discount("Regular", percent=Decimal(10)),
    )
    made = await bookings.create(world.moderator.actor, draft)
    return await bookings.pay(world.alice.actor, made.id, WALLET)


async def standing(database: Database, booking_id: int) -> tuple[Any, ...]:
    async with database.read() as read:
        return tuple((await read.execute(text(STANDING), {"b": booking_id})).one())


async def messages(database: Database, booking_id: int) -> list[tuple[str, str]]:
    statement = text("SELECT event, status FROM outbox WHERE booking_id = :b ORDER BY id")
    async with database.read() as read:
        return [(row.event, row.status) for row in await read.execute(statement, {"b": booking_id})]


async def dearer(database: Database, world: World) -> None:
    """Let the price of the halls rise behind the bookings' back, as it does each year."""
    async with database.work(world.system) as work:
        await work.execute(text("UPDATE rooms SET rate_per_hour = rate_per_hour * 2, setup_minutes = 45"))


@pytest.mark.parametrize("to", ["dearer", "left due", "cheaper", "longer", "another day"])
async def test_a_move_leaves_no_trace_but_in_the_history(
    bookings: BookingService, world: World, paid: BookingDetails, at: At, database: Database, to: str
) -> None:
    """A slip of the mouse would cost a customer money, or give the venue's away."""
    mo = world.moderator.actor
    before = await standing(database, paid.id)
    await dearer(database, world)
    where = {
        "dearer": Move(at(5, 20), world.ballroom),
        "left due": Move(at(5, 20), world.ballroom, leave_due=True),
        "cheaper": Move(at(6, 9, 0.5), world.garden_north),
        "longer": Move(at(5, 18, 4)),
        "another day": Move(at(8, 18)),
    }[to]
    moved = await bookings.move(mo, paid.id, where)
    after = await standing(database, paid.id)
    assert after != before
    back = await bookings.take_back(mo, paid.id, moved.version)
    assert await standing(database, paid.id) == before
    assert (back.range, back.amount_due, back.total_cost) == (paid.range, ZERO, paid.total_cost)
    away, home = back.reschedules
    assert (away.new, home.original, home.new) == (moved.range, moved.range, paid.range)
    assert (home.original_cost, home.new_cost, home.reason) == (moved.total_cost, paid.total_cost, "Taken back")
    said = await messages(database, paid.id)
    assert ("booking.rescheduled", "withdrawn") in said
    assert ("booking.rescheduled", "waiting") not in said, "nobody was told, so nobody is told otherwise"
    with pytest.raises(UndoRefused):
        await bookings.take_back(mo, paid.id, back.version)


async def test_the_ledger_shows_both_and_can_do_it_once(
    services: Services, bookings: BookingService, world: World, paid: BookingDetails, at: At, database: Database
) -> None:
    """An entry that is compensated twice is money out of nothing."""
    mo = world.moderator.actor
    moved = await bookings.move(mo, paid.id, Move(at(5, 18, 4)))
    await bookings.take_back(mo, paid.id, moved.version)
    newest, charge = (await services.wallets.entries(world.admin.actor, world.alice.id)).rows[:2]
    assert (newest.amount, newest.type) == (-charge.amount, "CREDIT")
    assert charge.amount < 0
    assert newest.description == f"Change of booking {paid.id} taken back"
    for amount in (-charge.amount, Decimal(1)):
        with pytest.raises(LedgerRefused):
            async with database.work(world.system) as work:
                await ledger.post(work, world.alice.id, "CREDIT", amount, booking_id=paid.id, compensates=charge.id)


async def test_an_edit_is_taken_back_whole(
    bookings: BookingService, world: World, paid: BookingDetails, database: Database
) -> None:
    """Ten percent would become an amount, a credit would stay, or the notes would be those of another evening."""
    mo = world.moderator.actor
    before = await standing(database, paid.id)
    for edit in (
        BookingEdit(addons=()),
        BookingEdit(addons=(AddonChoice(world.projector, 1), AddonChoice(world.coffee, 9))),
        BookingEdit(discount=Discount("Friend", amount=Decimal(5))),
        BookingEdit(title="Choir", expected_guests=12, internal_notes="Bring a key", online=True),
        BookingEdit(customers=(PersonChoice(world.bob.id), PersonChoice(world.alice.id, CustomerRole.PAYER))),
    ):
        after = await bookings.edit(mo, paid.id, None, edit)
        assert await standing(database, paid.id) != before
        back = await bookings.take_back(mo, paid.id, after.version)
        assert await standing(database, paid.id) == before
        assert back.amount_due == ZERO
    assert not back.reschedules
    assert {status for event, status in await messages(database, paid.id) if event == "booking.changed"} == {
        "withdrawn"
    }


async def test_an_extension_is_taken_back(
    bookings: BookingService, world: World, paid: BookingDetails, database: Database
) -> None:
    """Half an hour that nobody wanted stays on the bill."""
    mo = world.moderator.actor
    before = await standing(database, paid.id)
    longer = await bookings.extend(mo, paid.id, 30)
    assert longer.amount_due > ZERO
    await bookings.take_back(mo, paid.id, longer.version)
    assert await standing(database, paid.id) == before


async def test_what_became_paid_by_a_fall_in_price_is_held_again(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A booking would stay confirmed that was paid by half."""
    mo = world.moderator.actor
    draft = BookingDraft(world.ballroom, at(5, 18, 4), customers=(PersonChoice(world.alice.id),))
    made = await bookings.create(mo, draft)
    await bookings.pay(mo, made.id, PaymentOrder(PaymentMethod.CASH, Decimal(200)))
    before = await standing(database, made.id)
    moved = await bookings.move(mo, made.id, Move(at(5, 18, 1)))
    assert moved.status is BookingStatus.CONFIRMED
    back = await bookings.take_back(mo, made.id, moved.version)
    assert (back.status, await standing(database, made.id)) == (BookingStatus.PENDING, before)
    assert ("booking.confirmed", "withdrawn") in await messages(database, made.id)


async def test_one_change_after_another(
    bookings: BookingService, world: World, paid: BookingDetails, at: At, database: Database
) -> None:
    """Ctrl+Z twice in the calendar would refuse the second time."""
    mo = world.moderator.actor
    before = await standing(database, paid.id)
    first = await bookings.move(mo, paid.id, Move(at(5, 18, 4)))
    between = await standing(database, paid.id)
    second = await bookings.move(mo, paid.id, Move(at(6, 18, 1)))
    with pytest.raises(UndoRefused):
        await bookings.take_back(mo, paid.id, first.version)
    back = await bookings.take_back(mo, paid.id, second.version)
    assert await standing(database, paid.id) == between
    await bookings.take_back(mo, paid.id, back.version)
    assert await standing(database, paid.id) == before


async def test_what_happened_since_has_the_last_word(
    services: Services,
    bookings: BookingService,
    world: World,
    paid: BookingDetails,
    at: At,
    database: Database,
    database_address: DatabaseAddress,
) -> None:
    """An undo would overwrite what a colleague did, take a hall twice or overdraw a wallet."""
    mo = world.moderator.actor

    async def refused(version: int) -> str:
        before = await standing(database, paid.id)
        with pytest.raises(UndoRefused) as refusal:
            await bookings.take_back(mo, paid.id, version)
        assert await standing(database, paid.id) == before
        return str(refusal.value.details["reason"])

    assert await refused(paid.version) == "nothing"
    moved = await bookings.move(mo, paid.id, Move(at(5, 18, 4), leave_due=True))
    await bookings.pay(mo, paid.id, PaymentOrder(PaymentMethod.CASH, Decimal(1)))
    assert await refused(moved.version) == "paid"
    edited = await bookings.edit(mo, paid.id, None, BookingEdit(title="Choir"))
    assert await refused(moved.version) == "changed"
    with psycopg.connect(database_address.superuser_url) as connection:
        connection.execute("UPDATE booking_undos SET made_at = made_at - interval '61 s'")
    assert await refused(edited.version) == "late"
    moved = await bookings.move(mo, paid.id, Move(at(6, 18)))
    await bookings.create(mo, BookingDraft(world.garden, at(5, 20), customers=(PersonChoice(world.bob.id),)))
    before = await standing(database, paid.id)
    with pytest.raises(SlotTaken):
        await bookings.take_back(mo, paid.id, moved.version)
    assert await standing(database, paid.id) == before
    for stranger in (world.alice.actor, world.berlin_moderator.actor):
        with pytest.raises(Forbidden):
            await bookings.take_back(stranger, paid.id, moved.version)


async def test_what_is_spent_does_not_come_back(
    services: Services, bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A wallet would be overdrawn, or the hall kept at half its price."""
    mo = world.moderator.actor
    draft = BookingDraft(world.ballroom, at(5, 10, 5), customers=(PersonChoice(world.bob.id),))
    made = await bookings.create(mo, draft)
    await bookings.pay(mo, made.id, CASH)
    moved = await bookings.move(mo, made.id, Move(at(5, 10, 1)))
    balance = (await services.wallets.of(world.admin.actor, world.bob.id)).balance
    other = await bookings.create(mo, BookingDraft(world.studio, at(6, 10, 8), customers=(PersonChoice(world.bob.id),)))
    await bookings.pay(world.bob.actor, other.id, WALLET)
    assert balance > (await services.wallets.of(world.admin.actor, world.bob.id)).balance
    before = await standing(database, made.id)
    with pytest.raises(UndoRefused) as refusal:
        await bookings.take_back(mo, made.id, moved.version)
    assert refusal.value.details["reason"] == "spent"
    assert await standing(database, made.id) == before


async def test_who_was_told_is_told_again(
    bookings: BookingService, world: World, paid: BookingDetails, at: At, database: Database
) -> None:
    """A customer would come at the time of the mail."""
    mo = world.moderator.actor
    moved = await bookings.move(mo, paid.id, Move(at(6, 18)))
    async with database.work(world.system) as work:
        await work.execute(text("UPDATE outbox SET status = 'delivered' WHERE event = 'booking.rescheduled'"))
    await bookings.take_back(mo, paid.id, moved.version)
    assert [status for event, status in await messages(database, paid.id) if event == "booking.rescheduled"] == [
        "delivered",
        "waiting",
    ]


async def test_two_who_became_one_in_between(
    services: Services, bookings: BookingService, world: World, paid: BookingDetails, at: At
) -> None:
    """The money would go to a person who is no more, or the booking would be theirs again."""
    mo = world.moderator.actor
    moved = await bookings.move(mo, paid.id, Move(at(5, 18, 4)))
    await services.users.merge(world.admin.actor, world.bob.id, world.alice.id)
    held = (await services.wallets.of(world.admin.actor, world.bob.id)).balance
    back = await bookings.take_back(mo, paid.id, moved.version)
    assert back.organiser.user_id == world.bob.id
    now = (await services.wallets.of(world.admin.actor, world.bob.id)).balance
    assert now == held + moved.total_cost - paid.total_cost


async def test_it_is_done_once_and_forgotten(
    bookings: BookingService, world: World, paid: BookingDetails, at: At, database: Database
) -> None:
    """A double click would undo twice; what people wrote would be kept for ever."""
    mo = world.moderator.actor
    moved = await bookings.move(mo, paid.id, Move(at(6, 18)))
    first = await bookings.take_back(mo, paid.id, moved.version, "key")
    assert await bookings.take_back(mo, paid.id, moved.version, "key") == first
    await bookings.edit(mo, paid.id, None, BookingEdit(internal_notes="Secret"))
    assert await forget_changes(database) == 0
    async with database.work(world.system) as work:
        await work.execute(text("UPDATE booking_undos SET made_at = made_at - interval '3 min'"))
    assert await forget_changes(database) == 1
