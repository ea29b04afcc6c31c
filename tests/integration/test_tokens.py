"""Tokens: who holds one is who it says, as long as it lasts, and nobody can write one."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from typing import Any

import jwt
import psycopg
import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    InvalidCredentials,
    Unauthenticated,
)
from hallbooking_desktop.domain.permissions import Role, Source
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.tokens import TokenKind, Tokens, TokenSettings
from hallbooking_desktop.services.users import UsersService
from tests.support.postgres import DatabaseAddress
from tests.support.world import PASSWORD, World

NEW = "Another-Horse-7"


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


def test_a_token_that_was_read_before_is_judged_again(tokens: Tokens, clock: ManualClock) -> None:
    """What is remembered to save time would let a token pass as the other kind, live for ever, or fill the memory."""
    token = tokens.make(TokenKind.ACCESS, 7, 1)
    assert tokens.read(TokenKind.ACCESS, token) == tokens.read(TokenKind.ACCESS, token)
    for _ in range(2):
        with pytest.raises(Unauthenticated):
            tokens.read(TokenKind.REFRESH, token)
        with pytest.raises(Unauthenticated):
            tokens.read(TokenKind.ACCESS, token[:-2] + ("AA" if not token.endswith("AA") else "BB"))
    for number in range(1, 5_000):
        tokens.read(TokenKind.ACCESS, tokens.make(TokenKind.ACCESS, number, 1))
    assert len(tokens._known) < 5_000
    last = tokens.make(TokenKind.ACCESS, 7, 2)
    tokens.read(TokenKind.ACCESS, last)
    clock.advance(timedelta(minutes=30))
    for _ in range(2):
        with pytest.raises(Unauthenticated, match="run out"):
            tokens.read(TokenKind.ACCESS, last)


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
