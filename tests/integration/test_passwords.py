"""Passwords changed, forgotten and set anew by mail."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.errors import (
    InvalidCredentials,
    StaleVersion,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.users import UsersService
from tests.support.codes import mailed_code
from tests.support.postgres import DatabaseAddress
from tests.support.world import PASSWORD, World, add_person

NEW = "Another-Horse-7"


async def count(database: Database, what: str) -> int:
    async with database.read() as read:
        return int(await read.scalar(text(f"SELECT count(*) FROM {what}")))


async def test_changing_the_password(auth: AuthService, world: World) -> None:
    """Whoever knew the old password would stay signed in, or the one who changed it be thrown out."""
    here, there = [await auth.sign_in("alice@mail.example", PASSWORD) for _ in range(2)]
    with pytest.raises(InvalidCredentials):
        await auth.change_password(here.actor, "Wrong-Horse-1", NEW)
    for weak in ("short", PASSWORD):
        with pytest.raises(ValidationFailed) as refused:
            await auth.change_password(here.actor, PASSWORD, weak)
        assert list(refused.value.fields) == ["new_password"]
    fresh = await auth.change_password(here.actor, PASSWORD, NEW)
    assert (await auth.actor_for(fresh.access_token)).user_id == world.alice.id
    for token in (here.access_token, there.access_token):
        with pytest.raises(Unauthenticated):
            await auth.actor_for(token)
    with pytest.raises(InvalidCredentials):
        await auth.sign_in("alice@mail.example", PASSWORD)
    await auth.sign_in("alice@mail.example", NEW)


async def test_two_changes_of_a_password_at_once(auth: AuthService, world: World) -> None:
    """A thief who changes the password in the same second could undo its owner's change unseen."""
    signed = await auth.sign_in("alice@mail.example", PASSWORD)
    tries = (auth.change_password(signed.actor, PASSWORD, f"{NEW}{n}") for n in range(3))
    results = await asyncio.gather(*tries, return_exceptions=True)
    won = [result for result in results if not isinstance(result, BaseException)]
    assert len(won) == 1
    assert all(isinstance(r, StaleVersion | InvalidCredentials) for r in results if isinstance(r, BaseException))


async def test_forgotten_password_is_reset_by_mail_once(auth: AuthService, database: Database, world: World) -> None:
    """Somebody who forgot the password could never come back, or a mail found later would open the account."""
    signed = await auth.sign_in("alice@mail.example", PASSWORD)
    await auth.forgot_password("ALICE@mail.example", Source.KIOSK)
    code = await mailed_code(database, world.alice.id)
    with pytest.raises(ValidationFailed) as refused:
        await auth.reset_password(code, "weak")
    assert list(refused.value.fields) == ["new_password"], "a weak password must not use the code up"
    await auth.reset_password(f" {code}\n", NEW)
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    await auth.sign_in("alice@mail.example", NEW)
    with pytest.raises(ValidationFailed) as refused:
        await auth.reset_password(code, "Third-Horse-3")
    assert list(refused.value.fields) == ["token"]
    async with database.read() as read:
        kept = (await read.execute(text("SELECT code_hash FROM one_time_codes"))).scalars().all()
    assert code not in kept, "the table of codes must not open accounts"


async def test_code_runs_out_after_a_day(
    auth: AuthService, database: Database, world: World, database_address: DatabaseAddress
) -> None:
    """A mail from last week would open the account."""
    await auth.forgot_password("alice@mail.example")
    code = await mailed_code(database, world.alice.id)
    with psycopg.connect(database_address.owner_url) as owner:
        lasts: list[Any] = owner.execute("SELECT expires_at - created_at FROM one_time_codes").fetchall()
        owner.execute("UPDATE one_time_codes SET expires_at = clock_timestamp()")
    assert abs(lasts[0][0] - timedelta(hours=24)) < timedelta(seconds=1)
    with pytest.raises(ValidationFailed):
        await auth.reset_password(code, NEW)


async def test_newer_code_ends_the_older(auth: AuthService, database: Database, world: World) -> None:
    """Every mail ever sent would be another key to the account."""
    await auth.forgot_password("alice@mail.example")
    first = await mailed_code(database, world.alice.id)
    await auth.forgot_password("alice@mail.example")
    second = await mailed_code(database, world.alice.id)
    with pytest.raises(ValidationFailed):
        await auth.reset_password(first, NEW)
    tries = (auth.reset_password(second, f"{NEW}{n}") for n in range(3))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(result is None for result in results) == 1, "a code was used more than once"


async def test_forgotten_password_says_nothing_about_strangers(
    auth: AuthService, users: UsersService, database: Database, world: World
) -> None:
    """A stranger could find out who is a customer, or somebody let go get back in."""
    await users.deactivate(world.admin.actor, world.bob.id)
    for email in ("nobody@mail.example", "rubbish", "", "\0", "bob@mail.example"):
        await auth.forgot_password(email)
    assert await count(database, "outbox") == 0
    assert await count(database, "one_time_codes") == 0
    await auth.forgot_password("alice@mail.example")
    code = await mailed_code(database, world.alice.id)
    await users.deactivate(world.admin.actor, world.alice.id)
    with pytest.raises(ValidationFailed):
        await auth.reset_password(code, NEW)


async def test_caller_with_an_email_gets_a_first_password_by_mail(
    auth: AuthService, database: Database, world: World
) -> None:
    """A customer whom the desk wrote down could never use the kiosk with their own bookings."""
    async with database.work(world.system) as work:
        caller = await add_person(work, "Caller", "caller@mail.example", password_hash=None)
    await auth.forgot_password("caller@mail.example")
    await auth.reset_password(await mailed_code(database, caller.id), NEW)
    assert (await auth.sign_in("caller@mail.example", NEW)).user.id == caller.id


async def test_no_password_or_code_is_in_the_audit_log(auth: AuthService, database: Database, world: World) -> None:
    """Whoever may read the log could sign in as anybody."""
    signed = await auth.sign_in("alice@mail.example", PASSWORD)
    await auth.change_password(signed.actor, PASSWORD, NEW)
    await auth.forgot_password("alice@mail.example")
    code = await mailed_code(database, world.alice.id)
    await auth.reset_password(code, "Third-Horse-3")
    await auth.sign_out(replace(signed.actor, source=Source.CONSOLE))
    async with database.read() as read:
        rows = (await read.execute(text("SELECT action, to_jsonb(a)::text AS line FROM audit_log a ORDER BY id"))).all()
    assert [row.action for row in rows] == [
        "user.password_changed",
        "user.password_code_sent",
        "user.password_reset",
        "user.signed_out",
    ]
    for secret in (PASSWORD, NEW, "Third-Horse-3", code, "alice@mail.example", "$2b$"):
        assert not any(secret in row.line for row in rows)
