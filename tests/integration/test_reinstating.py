"""Taking back a cancellation, over the real database."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from hallbooking_desktop.domain.bookings import BookingStatus, PaymentMethod
from hallbooking_desktop.domain.errors import Forbidden, HoldExpired, InsufficientFunds, SlotTaken, TransitionRefused
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import AddonChoice, BookingDraft, Cancellation, PaymentOrder, PersonChoice
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.postgres import DatabaseAddress
from tests.support.world import Person, World

At = Callable[..., TimeRange]
WALLET = PaymentOrder(PaymentMethod.WALLET)


@pytest.fixture
async def paid(bookings: BookingService, world: World, at: At) -> BookingDetails:
    """Return Alice's evening in the studio with a projector: 105.00 from her wallet, which held 500.00."""
    draft = BookingDraft(
        world.studio, at(5, 18), (AddonChoice(world.projector, 1),), customers=(PersonChoice(world.alice.id),)
    )
    made = await bookings.create(world.moderator.actor, draft)
    return await bookings.pay(world.alice.actor, made.id, WALLET)


async def outbox(database: Database, booking_id: int) -> list[tuple[str, str]]:
    async with database.read() as read:
        rows = await read.execute(
            text("SELECT event, status FROM outbox WHERE booking_id = :b ORDER BY id"), {"b": booking_id}
        )
        return [(row.event, row.status) for row in rows]


async def balance(services: Services, person: Person) -> Decimal:
    return (await services.wallets.mine(person.actor)).balance


def past_the_guards(address: DatabaseAddress, statement: str, *parameters: object) -> None:
    with psycopg.connect(address.superuser_url) as connection:
        connection.execute("SET session_replication_role = 'replica'")
        connection.execute(statement, parameters)


async def test_all_is_as_it_was(
    services: Services, bookings: BookingService, world: World, paid: BookingDetails, database: Database
) -> None:
    """One wrong click costs a customer the hall, and the desk an hour of telephone calls."""
    mo = world.moderator.actor
    gone = await bookings.cancel(mo, paid.id, Cancellation("Wrong line", venue_fault=True))
    assert (gone.status, await balance(services, world.alice)) == (BookingStatus.CANCELLED, Decimal("500.00"))
    back = await bookings.reinstate(mo, paid.id)
    assert (back.status, back.range, back.amount_due, back.addons) == (
        paid.status,
        paid.range,
        paid.amount_due,
        paid.addons,
    )
    assert back.cancellation is None
    assert await balance(services, world.alice) == Decimal("395.00")
    with pytest.raises(SlotTaken):
        await bookings.create(mo, BookingDraft(world.studio, paid.range, customers=(PersonChoice(world.bob.id),)))
    events = await outbox(database, paid.id)
    assert [event for event in events if event[1] == "withdrawn"] == [
        ("booking.cancelled", "withdrawn"),
        ("refund.credited", "withdrawn"),
    ]
    assert "booking.reinstated" not in dict(events), "nobody was told, so nobody is told otherwise"
    async with database.read() as read:
        actions = (await read.execute(text("SELECT action FROM audit_log ORDER BY id"))).scalars().all()
    assert actions[-2:] == ["booking.cancelled", "booking.reinstated"]
    again = await bookings.cancel(mo, paid.id, Cancellation("This one", venue_fault=True))
    assert (again.status, await balance(services, world.alice)) == (BookingStatus.CANCELLED, Decimal("500.00"))


async def test_a_cancellation_waits_a_minute_before_it_is_told(
    bookings: BookingService, world: World, paid: BookingDetails, database: Database
) -> None:
    """The mail would be out before anybody could take the cancellation back."""
    await bookings.cancel(world.moderator.actor, paid.id, Cancellation("Wrong line"))
    async with database.read() as read:
        waits = await read.execute(
            text("SELECT event, extract(epoch FROM available_at - created_at) AS s FROM outbox WHERE booking_id = :b"),
            {"b": paid.id},
        )
        seconds = {row.event: float(row.s) for row in waits}
    assert seconds["booking.confirmed"] < 1
    assert 59 < seconds["booking.cancelled"] < 61
    assert 59 < seconds["refund.credited"] < 61


async def test_who_was_told_is_told_again(
    bookings: BookingService, world: World, paid: BookingDetails, database: Database
) -> None:
    """A customer would believe the mail, and stay at home."""
    mo = world.moderator.actor
    await bookings.cancel(mo, paid.id, Cancellation("Wrong line"))
    async with database.work(world.system) as work:
        await work.execute(text("UPDATE outbox SET status = 'delivered' WHERE event = 'booking.cancelled'"))
    await bookings.reinstate(mo, paid.id)
    events = await outbox(database, paid.id)
    assert ("booking.cancelled", "delivered") in events
    assert ("refund.credited", "withdrawn") in events
    assert ("booking.reinstated", "waiting") in events


async def test_who_was_faster_keeps_the_hall(
    services: Services, bookings: BookingService, world: World, paid: BookingDetails
) -> None:
    """The hall would be sold twice by an Undo."""
    mo = world.moderator.actor
    await bookings.cancel(mo, paid.id, Cancellation("Wrong line", venue_fault=True))
    await bookings.create(mo, BookingDraft(world.studio, paid.range, customers=(PersonChoice(world.bob.id),)))
    with pytest.raises(SlotTaken):
        await bookings.reinstate(mo, paid.id)
    assert (await bookings.details(mo, paid.id)).status is BookingStatus.CANCELLED
    assert await balance(services, world.alice) == Decimal("500.00")


async def test_a_hold_that_ran_out_meanwhile_is_released(
    bookings: BookingService, world: World, paid: BookingDetails, database: Database
) -> None:
    """A hold that is nobody's any more would keep the booking from coming back."""
    mo = world.moderator.actor
    await bookings.cancel(mo, paid.id, Cancellation("Wrong line"))
    hold = await bookings.create(mo, BookingDraft(world.studio, paid.range, customers=(PersonChoice(world.bob.id),)))
    async with database.work(world.system) as work:
        await work.execute(
            text("UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s' WHERE id = :b"),
            {"b": hold.id},
        )
    assert (await bookings.reinstate(mo, paid.id)).status is BookingStatus.CONFIRMED


async def test_a_refund_that_is_spent_does_not_come_back(
    bookings: BookingService, world: World, paid: BookingDetails, at: At
) -> None:
    """A wallet would be overdrawn, or the hall given away unpaid."""
    mo = world.moderator.actor
    await bookings.cancel(mo, paid.id, Cancellation("Wrong line", venue_fault=True))
    other = await bookings.create(
        mo, BookingDraft(world.ballroom, at(6, 10, 4.5), customers=(PersonChoice(world.alice.id),))
    )
    await bookings.pay(world.alice.actor, other.id, WALLET)
    with pytest.raises(InsufficientFunds, match="spent"):
        await bookings.reinstate(mo, paid.id)
    assert (await bookings.details(mo, paid.id)).status is BookingStatus.CANCELLED


async def test_after_a_minute_it_is_final(
    bookings: BookingService, world: World, paid: BookingDetails, database: Database, database_address: DatabaseAddress
) -> None:
    """A booking that was cancelled last week would stand again, over the customer's head."""
    mo = world.moderator.actor
    await bookings.cancel(mo, paid.id, Cancellation("Wrong line"))
    earlier = "UPDATE bookings SET cancelled_at = cancelled_at - make_interval(secs => %s) WHERE id = %s"
    past_the_guards(database_address, earlier, 61, paid.id)
    with pytest.raises(TransitionRefused, match="minute"):
        await bookings.reinstate(mo, paid.id)
    past_the_guards(database_address, earlier, 10, paid.id)
    for change in (
        "status = 'confirmed', cancelled_at = NULL, cancel_kind = NULL",
        "cancelled_at = clock_timestamp()",
    ):
        with pytest.raises(IntegrityError, match="cancel"):
            async with database.work(world.system) as work:
                await work.execute(text(f"UPDATE bookings SET {change} WHERE id = :b"), {"b": paid.id})


async def test_holds_come_back_while_they_last(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """An option that was struck by mistake would be lost, or one that is over would hold the hall again."""
    mo = world.moderator.actor
    held = await bookings.create(mo, BookingDraft(world.studio, at(5, 9), customers=(PersonChoice(world.bob.id),)))
    await bookings.cancel(mo, held.id, Cancellation("Wrong line"))
    back = await bookings.reinstate(mo, held.id)
    assert (back.status, back.hold_expires_at) == (BookingStatus.PENDING, held.hold_expires_at)
    await bookings.cancel(mo, held.id, Cancellation("Wrong line"))
    over = text("UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s' WHERE id = :b")
    async with database.work(world.system) as work:
        await work.execute(over, {"b": held.id})
    with pytest.raises(HoldExpired):
        await bookings.reinstate(mo, held.id)
    other = await bookings.create(mo, BookingDraft(world.studio, at(6, 9), customers=(PersonChoice(world.bob.id),)))
    async with database.work(world.system) as work:
        await work.execute(over, {"b": other.id})
    assert await bookings.release_expired() == 1
    with pytest.raises(TransitionRefused, match="ran out"):
        await bookings.reinstate(mo, other.id)
    with pytest.raises(TransitionRefused, match="not cancelled"):
        standing = BookingDraft(world.studio, at(7, 9), customers=(PersonChoice(world.bob.id),))
        await bookings.reinstate(mo, (await bookings.create(mo, standing)).id)


async def test_the_venues_staff_only(bookings: BookingService, world: World, paid: BookingDetails) -> None:
    """A customer would undo what the venue decided."""
    await bookings.cancel(world.moderator.actor, paid.id, Cancellation("Flood", venue_fault=True))
    for actor in (world.alice.actor, world.bob.actor, world.berlin_moderator.actor):
        with pytest.raises(Forbidden):
            await bookings.reinstate(actor, paid.id)
    assert (await bookings.reinstate(world.admin.actor, paid.id)).status is BookingStatus.CONFIRMED
