"""What the database refuses by itself, whoever writes: claims, rooms' parts, organisers. No service is asked."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.blocks import BlockService
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import BookingDraft, NewBlock, PersonChoice
from tests.support.postgres import DatabaseAddress
from tests.support.world import World


@pytest.fixture
async def booking(bookings: BookingService, world: World, at: Callable[..., TimeRange]) -> int:
    """Make one booking of the whole garden: two claims."""
    draft = BookingDraft(world.garden, at(5, 10), customers=(PersonChoice(world.alice.id),))
    return (await bookings.create(world.moderator.actor, draft)).id


def refused(address: DatabaseAddress, *statements: str) -> str | None:
    """Run statements as the schema's owner in one transaction; return the violated constraint."""
    try:
        with psycopg.connect(address.owner_url) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()  # here, for one that fails in leaving the block leaves the connection open
    except psycopg.Error as error:
        return error.diag.constraint_name
    return None


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM claims WHERE booking_id = {b} AND room_id = (SELECT max(room_id) FROM claims)",
        "UPDATE claims SET claimed = tstzrange(lower(claimed), upper(claimed) - interval '1 min')",
        "UPDATE bookings SET ends_at = ends_at + interval '1 hour' WHERE id = {b}",
        "UPDATE bookings SET room_id = (SELECT id FROM rooms WHERE name = 'Studio') WHERE id = {b}",
        "UPDATE bookings SET status = 'cancelled', cancelled_at = now(), cancel_kind = 'customer' WHERE id = {b}",
    ],
)
async def test_a_live_booking_has_exactly_its_claims(
    database_address: DatabaseAddress, booking: int, statement: str
) -> None:
    """A booking without all of its claims could be booked over; a cancelled one with claims blocks the hall forever."""
    assert refused(database_address, statement.format(b=booking)) == "claims_complete"


async def test_a_block_has_its_claims_too(
    database_address: DatabaseAddress, blocks: BlockService, world: World, at: Callable[..., TimeRange]
) -> None:
    """A hall under repair stays closed even if a program forgets the claim."""
    block = await blocks.create(world.moderator.actor, NewBlock(world.garden, at(5, 10)))
    assert refused(database_address, f"DELETE FROM claims WHERE block_id = {block.id}") == "claims_complete"
    assert refused(database_address, f"UPDATE blocks SET removed_at = now() WHERE id = {block.id}") == "claims_complete"


async def test_the_exclusion_is_the_judge(database_address: DatabaseAddress, booking: int, world: World) -> None:
    """Two claims on one room at one time are impossible, whatever writes them."""
    insert = (
        "INSERT INTO claims (room_id, booking_id, claimed)"
        f" SELECT {world.garden_north}, {booking}, claimed FROM claims LIMIT 1"
    )
    assert refused(database_address, "DROP INDEX uq_claims_booking_id_room_id", insert) == "ex_claims_no_overlap"


@pytest.mark.parametrize(
    "claimed",
    [
        "'empty'",
        "tstzrange(now(), NULL)",
        "tstzrange(NULL, now())",
        "tstzrange(now(), 'infinity')",
        "'[2030-01-01,2030-01-02]'",
    ],
)
async def test_ranges_that_slip_through_an_exclusion(
    database_address: DatabaseAddress, booking: int, world: World, claimed: str
) -> None:
    """Empty and infinite ranges never overlap in the way the constraint asks: they are refused before."""
    statement = f"INSERT INTO claims (room_id, booking_id, claimed) VALUES ({world.studio}, {booking}, {claimed})"
    assert refused(database_address, statement) == "ck_claims_claimed_sane"


async def test_a_hall_is_not_rebuilt_under_its_bookings(
    database_address: DatabaseAddress, booking: int, world: World
) -> None:
    """Taking a part out of a booked hall would leave a claim on a room that is not booked."""
    assert refused(database_address, "DELETE FROM room_parts") == "room_parts_fixed"
    add = f"INSERT INTO room_parts VALUES ({world.garden}, {world.studio})"
    assert refused(database_address, add) == "room_parts_fixed"


async def test_rooms_are_no_circle(database_address: DatabaseAddress, world: World) -> None:
    """A hall that is part of itself can never be booked, nor its venue shown."""
    circle = f"INSERT INTO room_parts VALUES ({world.garden_north}, {world.garden})"
    assert refused(database_address, circle) == "room_parts_no_circle"
    abroad = f"INSERT INTO room_parts VALUES ({world.garden}, {world.great_hall})"
    assert refused(database_address, abroad) == "room_parts_one_venue"


async def test_a_booking_keeps_its_organiser(database_address: DatabaseAddress, booking: int, world: World) -> None:
    """Without an organiser nobody gets the refund; with two, whoever asks first."""
    assert (
        refused(database_address, f"DELETE FROM booking_customers WHERE booking_id = {booking}")
        == "booking_has_organiser"
    )
    second = f"INSERT INTO booking_customers VALUES ({booking}, {world.bob.id}, 'organiser')"
    assert refused(database_address, second) == "uq_booking_customers_one_organiser"


async def test_what_was_paid_is_counted_by_payments(database_address: DatabaseAddress, booking: int) -> None:
    """Nobody writes a booking paid without a payment, edits one, or brings a cancelled booking back."""
    assert refused(database_address, f"UPDATE bookings SET paid = 100 WHERE id = {booking}") == "paid_by_payments"
    pay = f"INSERT INTO payments (booking_id, method, amount) VALUES ({booking}, 'cash', 10)"
    assert refused(database_address, pay, "UPDATE payments SET amount = 1") == "payments_append_only"
    assert refused(database_address, pay, "DELETE FROM payments") == "payments_append_only"
    too_much = f"INSERT INTO payments (booking_id, method, amount) VALUES ({booking}, 'cash', -10)"
    assert refused(database_address, too_much) == "ck_payments_refunds_go_to_wallets"


async def test_the_program_is_not_the_owner(database_address: DatabaseAddress, booking: int) -> None:
    """The role that desks connect with cannot delete money or history, nor turn the guards off."""
    with psycopg.connect(database_address.app_url, autocommit=True) as connection:
        connection.execute("SET ROLE hallbooking_app")
        for statement in (
            "DELETE FROM audit_log",
            "TRUNCATE audit_log",
            "UPDATE audit_log SET action = 'nothing'",
            "DELETE FROM wallet_entries",
            "UPDATE wallets SET balance = 1000000",
            "UPDATE wallet_entries SET amount = 1",
            "DELETE FROM payments",
            "DELETE FROM outbox",
            "ALTER TABLE claims DROP CONSTRAINT ex_claims_no_overlap",
            "ALTER TABLE wallet_entries DISABLE TRIGGER ALL",
            "DROP TABLE bookings",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
