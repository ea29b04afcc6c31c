"""Kiosks: paired by a code, known by a token, revoked at once; and people written down at them."""

from __future__ import annotations

import asyncio
import hashlib
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    Forbidden,
    NotFound,
    TransitionRefused,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import SYSTEM, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingDraft
from hallbooking_desktop.services.commands_engagement import WalkIn
from hallbooking_desktop.services.kiosks import ALPHABET
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_kiosks import KioskState, PairedKiosk
from hallbooking_desktop.services.tokens import TokenKind, Tokens
from tests.support.services import TOKEN_SETTINGS
from tests.support.world import World


@pytest.fixture
async def lobby(services: Services, world: World) -> PairedKiosk:
    """Pair a tablet in Metropolis's lobby."""
    made = await services.kiosks.create(world.moderator.actor, world.city, "Lobby")
    return await services.kiosks.pair(made.code)


async def run(database: Database, statement: str, **parameters: Any) -> None:
    async with database.work(SYSTEM) as work:
        await work.execute(text(statement), parameters)


async def one(database: Database, statement: str, **parameters: Any) -> Any:
    async with database.read() as read:
        return await read.scalar(text(statement), parameters)


async def test_a_tablet_is_paired_by_its_code(services: Services, world: World) -> None:
    """Staff could not put a tablet into the lobby."""
    made = await services.kiosks.create(world.moderator.actor, world.city, "  Lobby  left ")
    assert (made.kiosk.name, made.kiosk.venue_name, made.kiosk.state) == (
        "Lobby left",
        "City Center Hall",
        KioskState.WAITING,
    )
    assert len(made.code) == 8
    assert set(made.code) <= set(ALPHABET)
    assert not set("01OIL") & set(ALPHABET), "letters and digits would be taken for one another"
    assert made.kiosk.code_expires_at is not None
    assert timedelta(minutes=14) < made.kiosk.code_expires_at - made.kiosk.created_at < timedelta(minutes=16)
    typed = f" {made.code[:4].lower()}-{made.code[4:].lower()} "
    paired = await services.kiosks.pair(typed)
    assert (paired.kiosk.name, paired.kiosk.venue_id, paired.kiosk.timezone) == ("Lobby left", world.city, "UTC")
    assert await services.kiosks.kiosk_for(paired.token) == paired.kiosk
    (row,) = (await services.kiosks.page(world.moderator.actor)).rows
    assert (row.state, row.code_expires_at, row.paired_at is not None) == (KioskState.PAIRED, None, True)


async def test_a_code_is_good_once_and_for_a_quarter_of_an_hour(
    services: Services, world: World, database: Database
) -> None:
    """Whoever looked over a shoulder would pair a tablet of their own."""
    mo = world.moderator.actor
    used = await services.kiosks.create(mo, world.city, "Lobby")
    await services.kiosks.pair(used.code)
    late = await services.kiosks.create(mo, world.city, "Foyer")
    await run(
        database,
        "UPDATE kiosks SET code_expires_at = clock_timestamp() - interval '1 second' WHERE id = :id",
        id=late.kiosk.id,
    )
    replaced = await services.kiosks.create(mo, world.city, "Bar")
    fresh = await services.kiosks.new_code(mo, replaced.kiosk.id)
    gone = await services.kiosks.create(mo, world.city, "Roof")
    await services.kiosks.revoke(mo, gone.kiosk.id)
    for code in (used.code, late.code, replaced.code, gone.code, "", "ABCDEFGH", "x" * 5_000, "\0\ud800"):
        with pytest.raises(ValidationFailed) as refused:
            await services.kiosks.pair(code)
        assert set(refused.value.fields) == {"code"}
    rows = {row.name: row for row in (await services.kiosks.page(mo)).rows}
    assert rows["Foyer"].code_expires_at is None, "a code that has run out is shown as good"
    assert (await services.kiosks.pair(fresh.code)).kiosk.name == "Bar"


async def test_two_tablets_cannot_use_one_code(services: Services, world: World) -> None:
    """Two tablets would stand for one kiosk, and one of them be forgotten."""
    made = await services.kiosks.create(world.admin.actor, world.berlin, "Empfang")
    done = await asyncio.gather(*(services.kiosks.pair(made.code) for _ in range(5)), return_exceptions=True)
    assert sorted(type(answer).__name__ for answer in done) == ["PairedKiosk"] + ["ValidationFailed"] * 4


async def test_only_sums_are_kept(services: Services, world: World, database: Database) -> None:
    """A copy of the database would hold the key to every tablet."""
    made = await services.kiosks.create(world.admin.actor, world.city, "Lobby")
    kept = await one(database, "SELECT code_hash FROM kiosks")
    assert kept == hashlib.sha256(made.code.encode()).hexdigest()
    paired = await services.kiosks.pair(made.code)
    kept = await one(database, "SELECT token_hash FROM kiosks")
    assert kept == hashlib.sha256(paired.token.encode()).hexdigest()
    everywhere = await one(
        database, "SELECT string_agg(t::text, '') FROM (SELECT before, after FROM audit_log) t, (SELECT 1) x"
    )
    assert made.code not in everywhere
    assert paired.token not in everywhere
    assert made.code not in repr(made)
    assert paired.token not in repr(paired)


async def test_revoking_ends_a_tablet_at_once(services: Services, world: World, lobby: PairedKiosk) -> None:
    """A stolen tablet would go on booking."""
    mo = world.moderator.actor
    gone = await services.kiosks.revoke(mo, lobby.kiosk.id)
    assert (gone.state, gone.revoked_at is not None) == (KioskState.REVOKED, True)
    with pytest.raises(Unauthenticated):
        await services.kiosks.kiosk_for(lobby.token)
    with pytest.raises(Unauthenticated):
        await services.kiosks.walk_in(lobby.kiosk, WalkIn("Wanda", "+1 202 555 0143"))
    with pytest.raises(TransitionRefused):
        await services.kiosks.new_code(mo, lobby.kiosk.id)
    assert (await services.kiosks.revoke(mo, lobby.kiosk.id)) == gone
    for token in ("", "x", lobby.token[:-1], "\0", "\ud800", "x" * 100_000):
        with pytest.raises(Unauthenticated):
            await services.kiosks.kiosk_for(token)


async def test_a_new_tablet_takes_the_old_ones_place(services: Services, world: World, lobby: PairedKiosk) -> None:
    """While staff fetch the new tablet the old one would be dead; or afterwards still alive."""
    again = await services.kiosks.new_code(world.moderator.actor, lobby.kiosk.id)
    assert (again.kiosk.state, again.kiosk.code_expires_at is not None) == (KioskState.PAIRED, True)
    assert (await services.kiosks.kiosk_for(lobby.token)).id == lobby.kiosk.id
    second = await services.kiosks.pair(again.code)
    assert second.kiosk == lobby.kiosk
    with pytest.raises(Unauthenticated):
        await services.kiosks.kiosk_for(lobby.token)


async def test_last_seen_is_written_once_a_minute(
    services: Services, world: World, lobby: PairedKiosk, database: Database
) -> None:
    """Every call of every tablet would write; or staff would not see which one is off."""
    seen = "SELECT last_seen_at FROM kiosks"
    first = await one(database, seen)
    await services.kiosks.kiosk_for(lobby.token)
    assert await one(database, seen) == first
    await run(database, "UPDATE kiosks SET last_seen_at = last_seen_at - interval '61 seconds'")
    await services.kiosks.kiosk_for(lobby.token)
    assert await one(database, seen) >= first
    await run(database, "UPDATE kiosks SET last_seen_at = last_seen_at - interval '61 seconds'")
    async with database.work(world.system) as booking:
        await booking.execute(text("SELECT id FROM kiosks FOR NO KEY UPDATE"))
        await asyncio.wait_for(services.kiosks.kiosk_for(lobby.token), 2)


async def test_staff_manage_their_own_houses_kiosks(services: Services, world: World, lobby: PairedKiosk) -> None:
    """A moderator would end another house's tablets, or a customer name them."""
    mo, bea, admin = world.moderator.actor, world.berlin_moderator.actor, world.admin.actor
    there = await services.kiosks.create(admin, world.berlin, "Empfang")
    assert [row.name for row in (await services.kiosks.page(mo)).rows] == ["Lobby"]
    assert [row.name for row in (await services.kiosks.page(admin)).rows] == ["Lobby", "Empfang"]
    assert [row.name for row in (await services.kiosks.page(admin, world.berlin)).rows] == ["Empfang"]
    assert (await services.kiosks.page(admin, limit=1, offset=1)).total == 2
    assert (await services.kiosks.page(admin, 2**40)).total == 0
    for call in (
        services.kiosks.page(mo, world.berlin),
        services.kiosks.create(mo, world.berlin, "Mine"),
        services.kiosks.rename(mo, there.kiosk.id, "Mine"),
        services.kiosks.new_code(mo, there.kiosk.id),
        services.kiosks.revoke(bea, lobby.kiosk.id),
        services.kiosks.revoke(world.alice.actor, lobby.kiosk.id),
    ):
        with pytest.raises(Forbidden):
            await call
    assert (await services.kiosks.rename(mo, lobby.kiosk.id, "Bar")).name == "Bar"
    assert (await services.kiosks.kiosk_for(lobby.token)).name == "Bar"
    for name in ("", "  \0 ", "x" * 101):
        with pytest.raises(ValidationFailed):
            await services.kiosks.rename(mo, lobby.kiosk.id, name)
        with pytest.raises(ValidationFailed):
            await services.kiosks.create(mo, world.city, name)
    for number in (9_999, 0, 2**40):
        with pytest.raises(NotFound):
            await services.kiosks.revoke(admin, number)
        with pytest.raises(NotFound):
            await services.kiosks.create(admin, number, "Lost")


async def test_a_walk_in_books_alone(
    services: Services, world: World, lobby: PairedKiosk, database: Database, clock: ManualClock
) -> None:
    """Somebody without an account could not book at the lobby's tablet."""
    walked = await services.kiosks.walk_in(lobby.kiosk, WalkIn(" Wanda  Walker ", "(202) 555-0143", language="ar"))
    user = walked.user
    assert (user.full_name, user.phone, user.email, user.role, user.language) == (
        "Wanda Walker",
        "+12025550143",
        None,
        Role.CUSTOMER,
        "ar",
    )
    assert await one(database, "SELECT created_in_venue_id FROM users WHERE id = :id", id=user.id) == world.city
    assert await services.users.customer(world.moderator.actor, user.id), "the house does not know who walked in"
    actor = (await services.auth.actor_for(walked.access_token)).at_kiosk(lobby.kiosk.id, lobby.kiosk.venue_id)
    assert (actor, actor.source) == (walked.actor, Source.KIOSK)
    start = (clock() + timedelta(days=3)).replace(hour=10, minute=0, second=0)
    draft = BookingDraft(world.ballroom, TimeRange(start, start + timedelta(hours=2)))
    booking = await services.bookings.create(actor, draft)
    assert booking.organiser.user_id == user.id
    assert await one(database, "SELECT kiosk_id FROM bookings WHERE id = :id", id=booking.id) == lobby.kiosk.id
    with pytest.raises(Unauthenticated):
        await services.auth.refresh(walked.access_token)
    assert Tokens(TOKEN_SETTINGS, clock).read(TokenKind.ACCESS, walked.access_token).user_id == user.id
    assert walked.access_token not in repr(walked)


async def test_a_kiosk_books_rooms_of_its_own_venue(
    services: Services, world: World, lobby: PairedKiosk, clock: ManualClock
) -> None:
    """From one house's lobby somebody would hold another house's rooms, which nobody there could take a payment for."""
    walked = await services.kiosks.walk_in(lobby.kiosk, WalkIn("Wanda Walker", "(202) 555-0143"))
    start = (clock() + timedelta(days=3)).replace(hour=10, minute=0, second=0)
    there = TimeRange(start, start + timedelta(hours=2))
    with pytest.raises(Forbidden, match="own venue"):
        await services.bookings.create(walked.actor, BookingDraft(world.great_hall, there))
    assert (await services.bookings.create(walked.actor, BookingDraft(world.ballroom, there))).room.id == world.ballroom


async def test_a_typed_email_opens_no_account(
    services: Services, world: World, lobby: PairedKiosk, database: Database
) -> None:
    """Whoever types a neighbour's address would book, and pay, as the neighbour."""
    before = await one(database, "SELECT count(*) FROM users")
    with pytest.raises(AlreadyExists, match="sign in") as refused:
        await services.kiosks.walk_in(lobby.kiosk, WalkIn("Alice Martin", None, "ALICE@mail.example"))
    assert refused.value.details["field"] == "email"
    assert await one(database, "SELECT count(*) FROM users") == before
    fresh = await services.kiosks.walk_in(lobby.kiosk, WalkIn("Alice Martin", None, "wanda@mail.example"))
    assert (fresh.user.email, fresh.user.id != world.alice.id) == ("wanda@mail.example", True)


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (WalkIn("Wanda"), {"phone"}),
        (WalkIn("Wanda", " ", " "), {"phone"}),
        (WalkIn("", None, None), {"full_name", "phone"}),
        (WalkIn("Wanda", "no number"), {"phone"}),
        (WalkIn("Wanda", None, "no mail"), {"email"}),
        (WalkIn("x" * 300, "+12025550143"), {"full_name"}),
        (WalkIn("Wanda", "+12025550143", language="<script>"), {"language"}),
    ],
)
async def test_odd_walk_ins_are_refused(
    services: Services, lobby: PairedKiosk, database: Database, typed: WalkIn, fields: set[str]
) -> None:
    """Nobody could be called back, or the form would fail without a word."""
    before = await one(database, "SELECT count(*) FROM users")
    with pytest.raises(ValidationFailed) as refused:
        await services.kiosks.walk_in(lobby.kiosk, typed)
    assert set(refused.value.fields) == fields
    assert await one(database, "SELECT count(*) FROM users") == before


async def test_a_venue_with_kiosks_is_archived_not_deleted(
    services: Services, world: World, database: Database
) -> None:
    """Deleting a new house that has a tablet would fail without a word."""
    async with database.work(world.system) as work:
        venue = await work.scalar(
            text(
                "INSERT INTO venues (name, name_key, city, city_key, timezone) VALUES ('New', 'new', 'X', 'x', 'UTC')"
                " RETURNING id"
            )
        )
    made = await services.kiosks.create(world.admin.actor, venue, "Lobby")
    paired = await services.kiosks.pair(made.code)
    await services.kiosks.walk_in(paired.kiosk, WalkIn("Wanda", "+12025550143"))
    assert await services.catalogue.delete_venue(world.admin.actor, venue) is False
