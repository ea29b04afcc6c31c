"""Signing up, in and out; passwords forgotten and changed (SPEC 2)."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from hallbooking_desktop.domain.errors import InvalidCredentials, Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.permissions import GUEST, SYSTEM, Actor, Role, Source
from hallbooking_desktop.persistence import people
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.people import UserRecord
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.flights import Gathered
from hallbooking_desktop.services.passwords import Passwords, check_password
from hallbooking_desktop.services.people_checks import (
    clean_email,
    clean_line,
    name_columns,
    user_snapshot,
)
from hallbooking_desktop.services.snapshots import SignedIn, UserSnapshot
from hallbooking_desktop.services.tokens import TokenKind, Tokens

CODE_HOURS = 24


class AuthService:
    """Who somebody is. A customer without e-mail or password cannot sign in."""

    def __init__(self, db: Database, tokens: Tokens, passwords: Passwords) -> None:
        self._db = db
        self._tokens = tokens
        self._passwords = passwords
        self._bearers: Gathered[int, UserRecord] = Gathered(self._users, "bearers")

    async def sign_up(self, email: str, password: str, full_name: str = "", source: Source = Source.API) -> SignedIn:
        """Make a customer and open a session.

        Raises:
            ValidationFailed: the e-mail is none, or the password too weak.
            AlreadyExists: somebody has this e-mail, be it a walk-in who never signed in.
        """
        actor = replace(GUEST, source=source)
        record = await self._make(actor, Role.CUSTOMER, email, password, full_name)
        return self._session(record, source)

    async def create_admin(
        self, email: str, password: str, full_name: str = "", source: Source = Source.CLI
    ) -> UserSnapshot:
        """Make an admin, on behalf of the program itself: on the command line, or the first one of an installation.

        Raises:
            ValidationFailed: the e-mail is none, or the password too weak.
            AlreadyExists: somebody has this e-mail.
        """
        actor = replace(SYSTEM, source=source)
        return user_snapshot(await self._make(actor, Role.ADMIN, email, password, full_name))

    async def _make(self, actor: Actor, role: Role, email: str, password: str, full_name: str) -> UserRecord:
        address = clean_email(email)
        check_password(password)
        name = clean_line(full_name, "full_name") or address.partition("@")[0]
        hashed = await self._passwords.hash(password)
        async with self._db.work(actor) as work:
            values = name_columns(name) | {"email": address, "password_hash": hashed, "role": role.value}
            record = await people.add_user(work, values)
            # Who signs up acts for the first time.
            work.actor = self._actor(record, actor.source) if role is Role.CUSTOMER else actor
            work.audit("user.created", entity="user", entity_id=record.id, after={"role": role})
            work.changed(Topic.USER, record.id)
        return record

    async def sign_in(self, email: str, password: str, source: Source = Source.API) -> SignedIn:
        """Open a session. An unknown e-mail takes as long, and is answered as, a wrong password.

        Raises:
            InvalidCredentials: they do not fit, or belong to somebody who may no longer sign in.
        """
        async with self._db.read() as read:
            record = await people.by_email(read, _searchable(email))
        fits = await self._passwords.verify(password, record.password_hash if record else None)
        if record is None or not fits or not record.usable:
            raise InvalidCredentials
        return self._session(record, source)

    async def refresh(self, refresh_token: str, source: Source = Source.API) -> SignedIn:
        """Return a new access token; the refresh token stays as it is.

        Raises:
            Unauthenticated: the refresh token has run out, was ended, or is none.
        """
        record = await self._bearer(TokenKind.REFRESH, refresh_token)
        return replace(self._session(record, source), refresh_token=refresh_token)

    async def actor_for(self, access_token: str, source: Source = Source.API) -> Actor:
        """Return on whose behalf a call with this access token is made; roles count as they are now.

        Raises:
            Unauthenticated: the token has run out, was ended, or is none; or the person was deactivated or merged.
        """
        return self._actor(await self._bearer(TokenKind.ACCESS, access_token), source)

    async def sign_out(self, actor: Actor) -> None:
        """End every token of the actor, on every device."""
        user_id = _person(actor)
        async with self._db.work(actor) as work:
            await people.end_tokens(work, user_id)
            work.audit("user.signed_out", entity="user", entity_id=user_id)
            work.changed(Topic.USER, user_id)

    async def change_password(self, actor: Actor, old: str, new: str) -> SignedIn:
        """Set a new password, end every token, and open a new session here.

        Raises:
            InvalidCredentials: the old password is wrong.
            ValidationFailed: field ``new_password``: the new one is too weak, or the old one.
        """
        user_id = _person(actor)
        async with self._db.read() as read:
            record = await people.user(read, user_id)
        if record is None or not await self._passwords.verify(old, record.password_hash):
            raise InvalidCredentials("The old password is wrong.")
        check_password(new, "new_password")
        if new == old:
            raise ValidationFailed({"new_password": "Choose a password that differs from the old one."})
        hashed = await self._passwords.hash(new)
        async with self._db.work(actor) as work:
            # By version: a password that was changed meanwhile is not changed back.
            record = await self._set_password(work, record, hashed, "user.password_changed")
        return self._session(record, actor.source)

    async def forgot_password(self, email: str, source: Source = Source.API) -> None:
        """Send a one-time code, valid 24 hours, to whoever has this e-mail; says nothing about whether somebody has.

        It is also how a customer whom the desk wrote down with an e-mail gets a first password.
        """
        async with self._db.read() as read:
            record = await people.by_email(read, _searchable(email))
        if record is None or not record.usable:
            return
        async with self._db.work(replace(GUEST, source=source)) as work:
            await send_code(work, record.id)

    async def reset_password(self, token: str, new_password: str, source: Source = Source.API) -> None:
        """Set a new password by a mailed code, and end every token.

        Raises:
            ValidationFailed: field ``token``: the code is unknown, used or older than 24 hours; field ``new_password``.
        """
        check_password(new_password, "new_password")
        refusal = ValidationFailed({"token": "This code was used already or has run out. Please ask for a new one."})
        async with self._db.read() as read:
            # Looked at first: a made-up code costs no hash.
            if not await people.code_counts(read, hash_code(token)):
                raise refusal
        hashed = await self._passwords.hash(new_password)
        async with self._db.work(replace(GUEST, source=source)) as work:
            user_id = await people.use_code(work, hash_code(token))
            record = await people.user(work, user_id) if user_id is not None else None
            if record is None or not record.usable:
                raise refusal
            work.actor = self._actor(record, source)
            await self._set_password(work, record, hashed, "user.password_reset")

    async def _set_password(self, work: UnitOfWork, record: UserRecord, hashed: str, action: str) -> UserRecord:
        values = {"password_hash": hashed, "token_version": record.token_version + 1}
        changed = await people.change_user(work, record.id, record.version, values)
        await people.end_codes(work, record.id)
        work.audit(action, entity="user", entity_id=record.id)
        work.changed(Topic.USER, record.id)
        return changed

    async def _bearer(self, kind: TokenKind, token: str) -> UserRecord:
        claims = self._tokens.read(kind, token)
        record = await self._bearers.get(claims.user_id)
        if record is not None and not record.active and record.merged_into_id is None:
            raise Unauthenticated("Your account is deactivated.", reason="deactivated")
        if record is None or not record.usable or record.token_version != claims.version:
            raise Unauthenticated("Your session was ended; please sign in again.", reason="ended")
        return record

    async def _users(self, user_ids: Iterable[int]) -> dict[int, UserRecord]:
        async with self._db.read() as read:
            return await people.users_by_id(read, user_ids)

    def _session(self, record: UserRecord, source: Source) -> SignedIn:
        return SignedIn(
            user=user_snapshot(record),
            actor=self._actor(record, source),
            access_token=self._tokens.make(TokenKind.ACCESS, record.id, record.token_version),
            refresh_token=self._tokens.make(TokenKind.REFRESH, record.id, record.token_version),
        )

    @staticmethod
    def _actor(record: UserRecord, source: Source) -> Actor:
        return Actor(record.id, Role(record.role), source, record.assigned_venue_id, record.full_name)


async def send_code(work: UnitOfWork, user_id: int) -> None:
    """Make a one-time code for a new password and put its message into the outbox; only its hash is kept elsewhere."""
    await make_code(work, user_id, mailed=True)


async def make_code(work: UnitOfWork, user_id: int, *, mailed: bool) -> tuple[str, datetime]:
    """Make a one-time code; return it and when it runs out. ``mailed``: its message goes into the outbox."""
    code = secrets.token_urlsafe(32)
    expires_at = await people.add_code(work, user_id, hash_code(code), CODE_HOURS)
    work.audit("user.password_code_sent", entity="user", entity_id=user_id)
    if mailed:
        work.outbox(Event.PASSWORD_RESET, user_id=user_id, payload={"code": code, "expires_at": expires_at})
    return code, expires_at


def hash_code(code: str) -> str:
    """Return what is kept of a one-time code."""
    return hashlib.sha256(code.strip().encode("utf-8", "replace")).hexdigest()


def _searchable(email: str) -> str:
    """Return the e-mail as it would have been stored, or as it is when it is none: nobody has that."""
    try:
        return clean_email(email)
    except ValidationFailed:
        return email.encode("utf-8", "replace").decode().replace("\0", "")


def _person(actor: Actor) -> int:
    if actor.user_id is None:
        raise Unauthenticated
    return actor.user_id
