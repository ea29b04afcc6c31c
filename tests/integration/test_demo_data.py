"""The demo: what whoever tries the program sees first."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.app.demo import DemoAccount, demo_accounts, is_empty, load_demo
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import InUse
from hallbooking_desktop.domain.people import name_key, password_problems
from hallbooking_desktop.domain.permissions import GUEST, SYSTEM, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingQuery, CalendarQuery
from hallbooking_desktop.services.registry import Services
from tests.support.postgres import DatabaseAddress
from tests.support.services import QUICK_PASSWORDS

Load = Callable[..., Coroutine[Any, Any, tuple[DemoAccount, ...]]]


@pytest.fixture
def load(database: Database, database_address: DatabaseAddress, clock: ManualClock) -> Load:
    """Return what loads the small demo as the program does."""
    return partial(load_demo, database, clock=clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)


@pytest.fixture
async def accounts(load: Load) -> tuple[DemoAccount, ...]:
    """Load the small demo."""
    return await load()


async def one(database: Database, statement: str) -> Any:
    async with database.read() as read:
        return await read.scalar(text(statement))


async def test_it_begins_as_promised(accounts: tuple[DemoAccount, ...], services: Services) -> None:
    """Venue 1 and room 1 are those that the documentation names."""
    venue = await services.catalogue.venue(GUEST, 1)
    room = await services.catalogue.room(GUEST, 1)
    assert (venue.name, venue.city, venue.timezone) == ("City Center Hall", "Metropolis", "UTC")
    assert (room.name, room.venue_id, room.capacity, room.setup_minutes, room.teardown_minutes) == (
        "Grand Ballroom",
        1,
        100,
        0,
        0,
    )
    assert set(room.amenities) == {"wifi", "projector", "parking"}
    assert await services.catalogue.addons(GUEST, 1)
    assert not [rule for rule in await services.catalogue.price_rules(SYSTEM, 1) if rule.room_id in {None, 1}]
    assert len(await services.catalogue.venues(GUEST)) == 3
    assert len(await services.catalogue.rooms(GUEST)) == 20


async def test_its_people_can_sign_in(
    accounts: tuple[DemoAccount, ...], services: Services, database: Database
) -> None:
    """The accounts on the sign-in screen work, and their password is a good one."""
    assert [account.role for account in accounts] == ["admin", "moderator", "customer"]
    assert await demo_accounts(database) == accounts
    for account in accounts:
        assert password_problems(account.password) == ()
        signed_in = await services.auth.sign_in(account.email, account.password, Source.CONSOLE)
        assert signed_in.actor.role == account.role
        assert signed_in.actor.venue_id == (1 if account.role == "moderator" else None)


async def test_there_is_something_today(
    accounts: tuple[DemoAccount, ...], services: Services, clock: ManualClock
) -> None:
    """The first calendar that is opened is not empty, in any venue."""
    midnight = clock().replace(hour=0, minute=0, second=0)
    for venue in (1, 2, 3):
        window = TimeRange(midnight, midnight + timedelta(days=1))
        found = await services.calendar.calendar(SYSTEM, CalendarQuery(venue, window))
        assert found.entries, f"nothing happens at venue {venue} today"


async def test_nothing_contradicts_itself(accounts: tuple[DemoAccount, ...], database: Database) -> None:
    """Wallets equal their ledgers, what was paid equals the payments, every booking has its trace."""
    for wrong, what in (
        (
            (
                "wallets w WHERE balance <> (SELECT coalesce(sum(amount), 0) FROM wallet_entries e"
                " WHERE e.wallet_id = w.id AND e.status = 'COMPLETED')"
            ),
            "a wallet differs from its ledger",
        ),
        (
            "bookings b WHERE paid <> (SELECT coalesce(sum(amount), 0) FROM payments p WHERE p.booking_id = b.id)",
            "what was paid differs from the payments",
        ),
        ("bookings WHERE status <> 'cancelled' AND paid > total_cost", "somebody paid too much"),
        ("bookings WHERE status = 'confirmed' AND paid <= 0", "a booking is confirmed without money"),
        ("bookings WHERE status = 'cancelled' AND paid <> cancellation_fee", "a refund and a fee do not add up"),
        (
            (
                "bookings b WHERE NOT EXISTS (SELECT FROM audit_log a WHERE a.entity = 'booking' AND a.entity_id = b.id"
                " AND a.action = 'booking.created')"
            ),
            "a booking has no trace in the audit log",
        ),
        (
            "bookings WHERE room_subtotal <> (SELECT sum(amount) FROM booking_price_lines WHERE booking_id = id)",
            "the price lines do not add up",
        ),
        (
            (
                "bookings WHERE created_at > least(starts_at, clock_timestamp()) OR confirmed_at < created_at"
                " OR cancelled_at < created_at OR cancelled_at > clock_timestamp()"
            ),
            "something happened before it could",
        ),
        (
            (
                "bookings b JOIN venues v ON v.id = b.venue_id WHERE b.status <> 'cancelled'"
                " AND mod(extract(minute FROM b.starts_at AT TIME ZONE v.timezone)::int, v.slot_step_minutes) <> 0"
            ),
            "a booking begins off the grid",
        ),
        (
            "claims a JOIN claims b ON a.room_id = b.room_id AND a.id < b.id AND a.claimed && b.claimed",
            "a room is booked twice",
        ),
    ):
        assert await one(database, f"SELECT count(*) FROM {wrong}") == 0, what


async def test_every_state_is_there(accounts: tuple[DemoAccount, ...], database: Database) -> None:
    """Each thing that the program can show has an example."""
    for example in (
        "bookings WHERE status = 'pending' AND paid = 0 AND hold_expires_at > clock_timestamp()",
        "bookings WHERE status = 'pending' AND paid > 0",
        "bookings WHERE status = 'confirmed' AND ends_at < clock_timestamp() AND attendance = 'left'",
        "bookings WHERE status = 'confirmed' AND starts_at > clock_timestamp()",
        "bookings WHERE status = 'confirmed' AND paid < total_cost",
        "bookings WHERE cancel_kind = 'customer' AND refund_amount > 0",
        "bookings WHERE cancel_kind = 'venue_fault' AND refund_percent = 100",
        "bookings WHERE cancel_kind = 'expired'",
        "bookings WHERE series_id IS NOT NULL",
        "bookings WHERE discount > 0",
        "bookings WHERE setup_minutes > 0",
        "booking_reschedules",
        "booking_addons",
        "blocks",
        "closures WHERE room_id IS NOT NULL",
        "room_parts",
        "price_rules",
        "claims WHERE upper(claimed) - lower(claimed) > interval '0' AND block_id IS NOT NULL",
        "reviews WHERE NOT hidden",
        "favourites WHERE user_id = 3",
        "queries WHERE status = 'OPEN'",
        "wallet_entries WHERE type = 'CREDIT' AND status = 'COMPLETED'",
        "outbox WHERE status = 'delivered'",
        "users WHERE role = 'customer' AND email IS NULL",
        (
            "bookings b JOIN venues v ON v.id = b.venue_id WHERE (starts_at AT TIME ZONE timezone)::date"
            " < ((ends_at - interval '1 minute') AT TIME ZONE timezone)::date"
        ),
        *(f"payments WHERE method = '{method}'" for method in ("wallet", "cash", "card", "bank_transfer")),
    ):
        assert await one(database, f"SELECT count(*) FROM {example}") > 0, f"no example of {example}"
    async with database.read() as read:
        names = (await read.execute(text("SELECT full_name, name_key, email, phone FROM users"))).all()
    scripts = {unicodedata.name(name[0]).split()[0] for name, *_ in names}
    assert {"LATIN", "ARABIC", "CYRILLIC", "GREEK", "HEBREW", "DEVANAGARI", "CJK"} <= scripts
    assert all(key == name_key(name) for name, key, *_ in names), "a customer cannot be found by name"
    assert all(email is None or email.endswith(("example.com", "example.org", "example.net")) for *_, email, _ in names)
    assert len({phone for *_, phone in names if phone}) == sum(phone is not None for *_, phone in names)


async def test_the_customer_has_a_history(accounts: tuple[DemoAccount, ...], services: Services) -> None:
    """Whoever signs in as the customer finds own bookings and money in the wallet."""
    signed_in = await services.auth.sign_in(accounts[2].email, accounts[2].password, Source.API)
    page = await services.bookings.page(SYSTEM, BookingQuery(customer_id=signed_in.user.id))
    assert 10 <= page.total <= 45
    assert (await services.wallets.mine(signed_in.actor)).balance >= 500


async def test_the_same_day_gives_the_same_demo(
    accounts: tuple[DemoAccount, ...],
    database: Database,
    clock: ManualClock,
    postgres_server: Any,
    migrated_template: Any,
) -> None:
    """A picture of the demo, or a number from it, can be found again."""
    digest = (
        "SELECT md5(string_agg(b.id || b.status || b.starts_at || b.total_cost || b.paid || b.customer_key, ','"
        " ORDER BY b.id)) || (SELECT sum(balance) FROM wallets) FROM bookings b"
    )
    fresh = postgres_server.create_database(migrated_template)
    again = Database(fresh.app_url)
    try:
        await load_demo(again, "small", clock, owner_url=fresh.owner_url, passwords=QUICK_PASSWORDS)
        assert await one(again, digest) == await one(database, digest)
    finally:
        await again.close()
        postgres_server.drop_database(fresh)


async def test_only_into_an_empty_database(accounts: tuple[DemoAccount, ...], load: Load, database: Database) -> None:
    """Real data is never mixed with the demo's."""
    before = await one(database, "SELECT count(*) FROM bookings")
    with pytest.raises(InUse, match="not empty"):
        await load()
    assert await one(database, "SELECT count(*) FROM bookings") == before


async def test_numbering_goes_on_behind_it(
    accounts: tuple[DemoAccount, ...], services: Services, database: Database
) -> None:
    """The first thing made after the demo does not collide with it."""
    customers = await one(database, "SELECT max(id) FROM users")
    async with database.work(SYSTEM) as work:
        for table, columns, values in (
            ("users", "full_name, name_key, role", "'New', 'new', 'customer'"),
            ("booking_series", "venue_id, rrule", "1, 'FREQ=DAILY'"),
            ("closures", "venue_id, starts_at, ends_at", "1, '2030-01-01Z', '2030-01-02Z'"),
            ("audit_log", "actor_role, source, action, entity", "'admin', 'cli', 'x', 'x'"),
        ):
            await work.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"))
    assert await one(database, "SELECT max(id) FROM users") == customers + 1


@pytest.mark.parametrize("reached", [0.1, 0.5, 0.9, 0.97])
async def test_a_failed_load_leaves_nothing(load: Load, database: Database, reached: float) -> None:
    """A load that is broken off can be begun again."""

    def break_off(share: float) -> None:
        if share > reached:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await load(progress=break_off)
    async with database.read() as read:
        assert await is_empty(read)
    await load()


async def test_any_day_of_the_year(load: Load) -> None:
    """The demo loads on the day of a clock change and on a leap day too."""
    for day in (datetime(2027, 3, 28, 1, 30, tzinfo=UTC), datetime(2028, 2, 29, 23, 59, tzinfo=UTC)):
        with pytest.raises(RuntimeError):
            await load(clock=lambda day=day: day, progress=_stop_at_the_end)


def _stop_at_the_end(share: float) -> None:
    if share >= 1:
        raise RuntimeError
