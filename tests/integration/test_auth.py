"""Signing up, in and out: who holds a token is who they say, and nobody else gets one."""

from __future__ import annotations

import asyncio
import base64
import json
import statistics
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

import jwt
import psycopg
import pytest
from passlib.hash import bcrypt
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    InvalidCredentials,
    StaleVersion,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import Role, Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.passwords import ROUNDS, Passwords
from hallbooking_desktop.services.tokens import TokenKind, Tokens, TokenSettings
from hallbooking_desktop.services.users import UsersService
from tests.support.postgres import DatabaseAddress
from tests.support.world import PASSWORD, World, add_person

NEW = "Another-Horse-7"


async def mailed_code(database: Database, user_id: int) -> str:
    """Return the newest code that waits in the outbox for somebody."""
    async with database.read() as read:
        found = await read.scalar(
            text(
                "SELECT payload ->> 'code' FROM outbox WHERE event = 'password.reset' AND user_id = :user"
                " ORDER BY id DESC LIMIT 1"
            ),
            {"user": user_id},
        )
    assert found is not None, "no message with a code waits in the outbox"
    return str(found)


async def count(database: Database, what: str) -> int:
    async with database.read() as read:
        return int(await read.scalar(text(f"SELECT count(*) FROM {what}")))


async def test_sign_up_makes_a_customer_who_can_sign_in(auth: AuthService, database: Database) -> None:
    """A new customer could not come back, or would be more than a customer."""
    signed = await auth.sign_up("  New.Person@Mail.Example ", PASSWORD, " New   Person ", Source.KIOSK)
    assert (signed.user.email, signed.user.full_name) == ("New.Person@mail.example", "New Person")
    assert (signed.user.role, signed.actor.role, signed.actor.source) == (Role.CUSTOMER, Role.CUSTOMER, Source.KIOSK)
    again = await auth.sign_in("new.person@MAIL.example", PASSWORD, Source.API)
    assert again.user.id == signed.user.id
    assert (await auth.actor_for(again.access_token)).user_id == signed.user.id
    nameless = await auth.sign_up("solo@mail.example", PASSWORD)
    assert nameless.user.full_name == "solo"
    async with database.read() as read:
        row = (await read.execute(text("SELECT actor_id, source, action, after FROM audit_log ORDER BY id"))).first()
    assert row is not None
    assert tuple(row) == (signed.user.id, "kiosk", "user.created", {"role": "customer"})


@pytest.mark.parametrize(
    "email", ["", "nobody", "a@", "@b.example", "a b@c.example", "a@b@c.example", "a@.example", "x" * 65 + "@c.example"]
)
async def test_sign_up_needs_a_valid_email(auth: AuthService, email: str) -> None:
    """Confirmations would be sent to addresses that cannot exist."""
    with pytest.raises(ValidationFailed) as refused:
        await auth.sign_up(email, PASSWORD)
    assert list(refused.value.fields) == ["email"]


@pytest.mark.parametrize(
    "password", ["", "Short-1", "no-upper-case-1", "NO-LOWER-CASE-1", "No-Digit-Here", "NoSymbol123", "Password-1"]
)
async def test_weak_password_is_refused(auth: AuthService, database: Database, password: str) -> None:
    """An account could be opened by whoever tries the commonest passwords."""
    with pytest.raises(ValidationFailed) as refused:
        await auth.sign_up("weak@mail.example", password)
    assert list(refused.value.fields) == ["password"]
    assert await count(database, "users") == 0


async def test_email_is_taken_whatever_its_case(auth: AuthService, world: World) -> None:
    """One person could have two accounts, or open somebody else's by typing their e-mail."""
    for email in ("alice@mail.example", "ALICE@Mail.Example"):
        with pytest.raises(AlreadyExists) as refused:
            await auth.sign_up(email, NEW)
        assert refused.value.details["field"] == "email"
    assert (await auth.sign_in("alice@mail.example", PASSWORD)).user.id == world.alice.id


async def test_signing_up_at_once_makes_one_account(auth: AuthService, database: Database) -> None:
    """Two taps on the kiosk's button would make two accounts."""
    tries = (auth.sign_up(email, PASSWORD) for email in ("a@mail.example", "A@mail.example", "a@MAIL.example"))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["AlreadyExists", "AlreadyExists", "SignedIn"]
    assert await count(database, "users") == 1


async def test_wrong_password_and_unknown_email_get_one_answer(auth: AuthService, world: World) -> None:
    """A stranger could find out who is a customer."""
    answers = []
    for email, password in [
        ("alice@mail.example", "Wrong-Horse-1"),
        ("nobody@mail.example", PASSWORD),
        ("no e-mail at all", PASSWORD),
        ("zero\0byte@mail.example", PASSWORD),
        ("alice@mail.example", ""),
        ("", ""),
        ("alice@mail.example", "x" * 100_000),
    ]:
        with pytest.raises(InvalidCredentials) as refused:
            await auth.sign_in(email, password)
        answers.append((refused.value.message, dict(refused.value.details)))
    assert answers == [("The e-mail or the password is wrong.", {})] * len(answers)


async def test_unknown_email_takes_as_long_as_a_wrong_password(
    database: Database, tokens: Tokens, world: World
) -> None:
    """A stranger with a stopwatch could find out who is a customer."""
    auth = AuthService(database, tokens, Passwords(rounds=10))
    passwords = Passwords(rounds=10)
    async with database.work(world.system) as work:
        await add_person(work, "Real", "real@mail.example")
        hashed = await passwords.hash(PASSWORD)
        await work.execute(text("UPDATE users SET password_hash = :h WHERE email = 'real@mail.example'"), {"h": hashed})

    async def seconds(email: str) -> float:
        began = time.perf_counter()
        with pytest.raises(InvalidCredentials):
            await auth.sign_in(email, "Wrong-Horse-1")
        return time.perf_counter() - began

    known, unknown = [], []
    for _ in range(7):
        known.append(await seconds("real@mail.example"))
        unknown.append(await seconds("nobody@mail.example"))
    ratio = statistics.median(unknown) / statistics.median(known)
    assert 0.6 < ratio < 1.6, f"an unknown e-mail takes {ratio:.2f} times as long"


async def test_hash_is_bcrypt_with_twelve_rounds() -> None:
    """A stolen database would give its passwords away too quickly, or other programs could not read the hashes."""
    passwords = Passwords()
    hashed = await passwords.hash(PASSWORD)
    assert ROUNDS == 12
    assert hashed.startswith("$2b$12$")
    assert bcrypt.verify(PASSWORD, hashed)
    assert await passwords.verify(PASSWORD, hashed)
    assert not await passwords.verify(PASSWORD, None)


async def test_hashing_does_not_hold_up_the_loop() -> None:
    """While one person signs in, everybody else at the kiosk and the desks would wait."""
    passwords = Passwords()
    worst, running = 0.0, True

    async def beat() -> None:
        nonlocal worst
        while running:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            worst = max(worst, time.perf_counter() - began)

    beating = asyncio.create_task(beat())
    began = time.perf_counter()
    await passwords.hash(PASSWORD)
    took = time.perf_counter() - began
    running = False
    await beating
    assert worst < took / 2, f"the loop stood still for {worst:.3f} s of {took:.3f} s"


@pytest.mark.parametrize("length", [71, 72, 73, 200, 1024])
async def test_long_password_counts_to_its_last_letter(auth: AuthService, length: int) -> None:
    """Whoever types a long sentence could sign in with its beginning alone, or not sign up at all."""
    password = ("Aa1-" + "x" * length)[:length]
    await auth.sign_up("long@mail.example", password)
    await auth.sign_in("long@mail.example", password)
    for other in (password[:-1], password[:-1] + "y", password + "x"):
        with pytest.raises(InvalidCredentials):
            await auth.sign_in("long@mail.example", other)


@pytest.mark.parametrize("password", ["Aa1-" + "é" * 40, "Aa1-null\0byte", "Пароль-7-наш-дом", "Fest-7-🎉🎉🎉🎉🎉🎉"])
async def test_passwords_of_any_script_work(auth: AuthService, password: str) -> None:
    """Somebody whose keyboard is not English could not sign in."""
    await auth.sign_up("script@mail.example", password)
    await auth.sign_in("script@mail.example", password)
    with pytest.raises(InvalidCredentials):
        await auth.sign_in("script@mail.example", password[:-1] + "!")
    if "\0" in password:
        with pytest.raises(InvalidCredentials):
            await auth.sign_in("script@mail.example", password.partition("\0")[0])


async def test_password_typed_with_another_keyboard_is_the_same(auth: AuthService) -> None:
    """The same letters, composed otherwise by another system, would be a wrong password."""
    await auth.sign_up("accent@mail.example", "Caf\u00e9-Latte-1")
    await auth.sign_in("accent@mail.example", "Cafe\u0301-Latte-1")


async def test_who_has_no_password_cannot_sign_in(auth: AuthService, world: World, database: Database) -> None:
    """A walk-in's record would be open to anybody who types their e-mail."""
    async with database.work(world.system) as work:
        await add_person(work, "Caller", "caller@mail.example", password_hash=None)
    for email, password in [("caller@mail.example", ""), ("caller@mail.example", PASSWORD), ("", PASSWORD)]:
        with pytest.raises(InvalidCredentials):
            await auth.sign_in(email, password)
    with pytest.raises(AlreadyExists):
        await auth.sign_up("caller@mail.example", PASSWORD)


async def test_tokens_say_what_they_are(auth: AuthService, tokens: Tokens, world: World, clock: ManualClock) -> None:
    """Other programs could not read the tokens, or one kind would pass as the other."""
    signed = await auth.sign_in("alice@mail.example", PASSWORD)
    now = int(clock().timestamp())
    access = jwt.decode(signed.access_token, options={"verify_signature": False})
    refresh = jwt.decode(signed.refresh_token, options={"verify_signature": False})
    assert access == {"sub": str(world.alice.id), "iat": now, "exp": now + 1800, "type": "access", "ver": 1}
    assert refresh == {"sub": str(world.alice.id), "iat": now, "exp": now + 7 * 86400, "type": "refresh", "ver": 1}
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.refresh_token)
    with pytest.raises(Unauthenticated):
        await auth.refresh(signed.access_token)
    with pytest.raises(Unauthenticated):
        tokens.read(TokenKind.ACCESS, jwt.encode(access | {"type": "refresh"}, "a" * 64, algorithm="HS256"))


async def test_forged_tokens_are_refused(auth: AuthService, world: World, clock: ManualClock) -> None:
    """Somebody could write themselves an admin's token."""
    good: dict[str, Any] = {
        "sub": str(world.admin.id),
        "iat": int(clock().timestamp()),
        "exp": int(clock().timestamp()) + 600,
        "type": "access",
        "ver": 1,
    }
    assert (await auth.actor_for(jwt.encode(good, "a" * 64, algorithm="HS256"))).role is Role.ADMIN
    plain = base64.urlsafe_b64encode(json.dumps(good).encode()).rstrip(b"=").decode()
    head = base64.urlsafe_b64encode(b'{"alg":"none","typ":"JWT"}').rstrip(b"=").decode()
    forged = [
        "",
        "rubbish",
        "a.b.c",
        "\0",
        f"{head}.{plain}.",
        jwt.encode(good, "r" * 64, algorithm="HS256"),
        jwt.encode(good, "a" * 64, algorithm="HS512"),
        jwt.encode(good, "another secret of enough length!!", algorithm="HS256"),
        *(
            jwt.encode({k: v for k, v in good.items() if k != gone}, "a" * 64, algorithm="HS256")
            for gone in ("sub", "iat", "exp", "type", "ver")
        ),
        *(
            jwt.encode(good | wrong, "a" * 64, algorithm="HS256")
            for wrong in (
                {"sub": "x"},
                {"sub": "999999"},
                {"sub": "1 OR 1=1"},
                {"sub": "99999999999999999999"},
                {"ver": 2},
                {"ver": "x"},
                {"exp": 10**18},
                {"exp": "soon"},
            )
        ),
    ]
    for token in forged:
        with pytest.raises(Unauthenticated):
            await auth.actor_for(token)


def test_secrets_must_be_long_and_differ() -> None:
    """Tokens could be forged by guessing, or one kind signed as the other."""
    for access, refresh in (("a" * 31, "r" * 32), ("a" * 32, "r" * 31), ("s" * 32, "s" * 32)):
        with pytest.raises(ValueError, match="secret"):
            TokenSettings(access_secret=access, refresh_secret=refresh)
    assert "a" * 32 not in repr(TokenSettings(access_secret="a" * 32, refresh_secret="r" * 32))


async def test_tokens_run_out(auth: AuthService, world: World, clock: ManualClock) -> None:
    """A token found a week later would still open the program."""
    signed = await auth.sign_in("mo@hall.example", PASSWORD, Source.CONSOLE)
    clock.advance(timedelta(minutes=29, seconds=59))
    actor = await auth.actor_for(signed.access_token, Source.CONSOLE)
    assert (actor.user_id, actor.role, actor.venue_id) == (world.moderator.id, Role.MODERATOR, world.city)
    clock.advance(timedelta(seconds=1))
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    renewed = await auth.refresh(signed.refresh_token, Source.CONSOLE)
    assert renewed.refresh_token == signed.refresh_token
    assert renewed.actor == actor
    assert (await auth.actor_for(renewed.access_token, Source.CONSOLE)) == actor
    clock.advance(timedelta(days=7))
    with pytest.raises(Unauthenticated):
        await auth.refresh(signed.refresh_token)


async def test_signing_out_ends_every_token(auth: AuthService, world: World) -> None:
    """A tablet left in the hall would stay signed in."""
    desk = await auth.sign_in("alice@mail.example", PASSWORD)
    tablet = await auth.sign_in("alice@mail.example", PASSWORD)
    await auth.sign_out(desk.actor)
    for token in (desk.access_token, tablet.access_token):
        with pytest.raises(Unauthenticated):
            await auth.actor_for(token)
    with pytest.raises(Unauthenticated):
        await auth.refresh(tablet.refresh_token)
    await auth.sign_in("alice@mail.example", PASSWORD)
    with pytest.raises(Unauthenticated):
        await auth.sign_out(world.guest)


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


async def test_deactivation_ends_every_token(auth: AuthService, users: UsersService, world: World) -> None:
    """A moderator who was let go could go on booking until the token runs out."""
    signed = await auth.sign_in("mo@hall.example", PASSWORD)
    await users.deactivate(world.admin.actor, world.moderator.id)
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    with pytest.raises(Unauthenticated):
        await auth.refresh(signed.refresh_token)
    with pytest.raises(InvalidCredentials):
        await auth.sign_in("mo@hall.example", PASSWORD)
    await users.reactivate(world.admin.actor, world.moderator.id)
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    await auth.sign_in("mo@hall.example", PASSWORD)


async def test_role_counts_as_it_is_now(auth: AuthService, world: World, database_address: DatabaseAddress) -> None:
    """A moderator moved to another venue would keep the rights of the old one until the token runs out."""
    signed = await auth.sign_in("mo@hall.example", PASSWORD)
    with psycopg.connect(database_address.owner_url) as owner:
        owner.execute("UPDATE users SET assigned_venue_id = %s WHERE id = %s", [world.berlin, world.moderator.id])
    assert (await auth.actor_for(signed.access_token)).venue_id == world.berlin


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
        lasts = owner.execute("SELECT expires_at - created_at FROM one_time_codes").fetchone()
        owner.execute("UPDATE one_time_codes SET expires_at = clock_timestamp()")
    assert lasts is not None
    assert abs(lasts[0] - timedelta(hours=24)) < timedelta(seconds=1)
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


async def test_first_admin_is_made_from_the_command_line(auth: AuthService) -> None:
    """A fresh installation could not be administered."""
    made = await auth.create_admin("root@hall.example", PASSWORD, "Root")
    assert made.role is Role.ADMIN
    assert (await auth.sign_in("root@hall.example", PASSWORD)).actor.role is Role.ADMIN
    with pytest.raises(AlreadyExists):
        await auth.create_admin("ROOT@hall.example", PASSWORD)
    with pytest.raises(ValidationFailed):
        await auth.create_admin("other@hall.example", "weak")


async def test_no_password_or_code_is_in_the_audit_log(auth: AuthService, database: Database, world: World) -> None:
    """Whoever may read the log could sign in as anybody."""
    signed = await auth.sign_in("alice@mail.example", PASSWORD)
    await auth.change_password(signed.actor, PASSWORD, NEW)
    await auth.forgot_password("alice@mail.example")
    code = await mailed_code(database, world.alice.id)
    await auth.reset_password(code, "Third-Horse-3")
    await auth.sign_out(replace(signed.actor, source=Source.CONSOLE))
    async with database.read() as read:
        rows = (await read.execute(text("SELECT action, to_jsonb(a)::text FROM audit_log a ORDER BY id"))).all()
    assert [row[0] for row in rows] == [
        "user.password_changed",
        "user.password_code_sent",
        "user.password_reset",
        "user.signed_out",
    ]
    for secret in (PASSWORD, NEW, "Third-Horse-3", code, "alice@mail.example", "$2b$"):
        assert not any(secret in row[1] for row in rows)
