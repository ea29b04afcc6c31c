"""Signing up, in and out: who holds a token is who they say, and nobody else gets one."""

from __future__ import annotations

import asyncio
import statistics
import time

import pytest
from passlib.hash import bcrypt
from sqlalchemy import text

from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    InvalidCredentials,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import Role, Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.passwords import ROUNDS, Passwords
from hallbooking_desktop.services.tokens import Tokens
from tests.support.world import PASSWORD, World, add_person

NEW = "Another-Horse-7"


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


@pytest.mark.timed
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


async def test_first_admin_is_made_from_the_command_line(auth: AuthService) -> None:
    """A fresh installation could not be administered."""
    made = await auth.create_admin("root@hall.example", PASSWORD, "Root")
    assert made.role is Role.ADMIN
    assert (await auth.sign_in("root@hall.example", PASSWORD)).actor.role is Role.ADMIN
    with pytest.raises(AlreadyExists):
        await auth.create_admin("ROOT@hall.example", PASSWORD)
    with pytest.raises(ValidationFailed):
        await auth.create_admin("other@hall.example", "weak")
