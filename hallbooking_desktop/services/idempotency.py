"""Idempotency keys: a repeated call gets the first answer and moves no money again (SPEC 4).

Used inside a unit of work, as the change's first and last steps. A refusal rolls the key back with everything else, so
that the call can be tried again with the same key.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from hallbooking_desktop.domain.errors import IdempotencyMismatch, ValidationFailed
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.timeranges import as_utc
from hallbooking_desktop.persistence import idempotency as keys
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.idempotency import Scope
from hallbooking_desktop.persistence.once import Call, Kept, Repeated, claimed_elsewhere, keep_answer, kept_answer, once
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.texts import is_storable

__all__ = [
    "LONGEST_KEY",
    "AnswerService",
    "Call",
    "Kept",
    "Repeated",
    "Scope",
    "check_key",
    "claim_key",
    "claimed_elsewhere",
    "fingerprint",
    "forget_expired",
    "once",
    "store_answer",
]

LONGEST_KEY = 255


def fingerprint(*parts: object) -> str:
    """Return a hash of what was asked: commands, ids, amounts. Equal amounts and instants count as equal."""
    text = json.dumps([_canonical(part) for part in parts], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _canonical(value: object) -> Any:  # noqa: ANN401 - any JSON-able value
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, {f.name: _canonical(getattr(value, f.name)) for f in fields(value)}]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return ["decimal", str(value.normalize() if value.is_finite() else value)]
    if isinstance(value, date | timedelta):
        return str(value) if isinstance(value, timedelta) else _moment(value)
    if isinstance(value, Mapping):
        return {str(key): _canonical(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted((_canonical(item) for item in value), key=json.dumps)
    if isinstance(value, tuple | list):
        return [_canonical(item) for item in value]
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError(type(value).__name__)


def _moment(value: date) -> str:
    return (as_utc(value) if isinstance(value, datetime) else value).isoformat()


def check_key(key: str) -> None:
    """Refuse a key that is none.

    Raises:
        ValidationFailed: it is empty or longer than 255 characters.
    """
    if not 0 < len(key) <= LONGEST_KEY or not is_storable(key):
        raise ValidationFailed({"idempotency_key": f"An idempotency key has 1 to {LONGEST_KEY} characters."})


async def claim_key(work: UnitOfWork, route: str, key: str | None, body_hash: str) -> Mapping[str, Any] | None:
    """Claim a key as the change's first step; return the stored answer if the same was asked before.

    ``route`` is the method and the path, ids filled in: ``PUT /bookings/12/reschedule``. ``body_hash`` is the
    `fingerprint` of what is asked. Without a key nothing happens. A first call that is still running is waited for.

    Raises:
        IdempotencyMismatch: the key came with something else.
        ValidationFailed: the key is empty or longer than 255 characters.
    """
    if key is None:
        return None
    check_key(key)
    before = await keys.claim(work, _scope(work, route, key), body_hash)
    if before is None:
        return None
    if before.body_hash != body_hash:
        raise IdempotencyMismatch
    return before.body or {}


async def store_answer(
    work: UnitOfWork, route: str, key: str | None, body: Mapping[str, Any], status: int = 200
) -> None:
    """Keep the answer as the change's last step; amounts and instants are stored as text."""
    if key is not None:
        await keys.store(work, _scope(work, route, key), status, body)


async def forget_expired(db: Database) -> int:
    """Delete keys older than 24 hours; return how many there were."""
    async with db.work(SYSTEM) as work:
        return await keys.forget(work)


class AnswerService:
    """The rendered first answers of calls with a key, so that a repeat is answered to the letter alike."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def keep(self, scope: Scope, status: int, answer: str) -> tuple[int, str] | None:
        """Keep an answer unless there is one; return the one that counts, None where no key was claimed."""
        async with self._db.read() as read:
            return await keep_answer(read, scope, status, answer)

    async def kept(self, scope: Scope, body_hash: str | None = None) -> Kept | None:
        """Return what is kept of a call with this key, if it asked ``body_hash``; None: whatever it asked."""
        async with self._db.read() as read:
            return await kept_answer(read, scope, body_hash)

    async def is_repeat(self, scope: Scope, body_hash: str) -> bool:
        """Tell whether a call was made before with this key; one that is under way is waited for.

        Raises:
            IdempotencyMismatch: the key came with something else.
        """
        async with self._db.work(SYSTEM) as work:
            before = await keys.claim(work, scope, body_hash)
            # Whoever only asks does not use the key up.
            await work.abandon()
        if before is not None and before.body_hash != body_hash:
            raise IdempotencyMismatch
        return before is not None


def _scope(work: UnitOfWork, route: str, key: str) -> keys.Scope:
    method, _, path = route.partition(" ")
    return keys.Scope(work.actor.user_id, method, path, key)
