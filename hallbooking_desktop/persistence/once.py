"""A call that is to change things once: its idempotency key is claimed as the first step of its first unit of work.

The caller says so around the call (`once`); `Database.work` does it, so that no use case has to think of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from hallbooking_desktop.domain.errors import IdempotencyMismatch
from hallbooking_desktop.persistence.idempotency import Scope, claim
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork


@dataclass(slots=True)
class Call:
    """One state-changing call with a key. ``body_hash`` says what it asks."""

    method: str
    route: str
    key: str
    body_hash: str
    #: The key is in the database, or a use case claims it by itself.
    claimed: bool = False

    def scope(self, actor_id: int | None) -> Scope:
        """Return what the key belongs to."""
        return Scope(actor_id, self.method, self.route, self.key)


class Repeated(Exception):
    """The call was made before; nothing was changed now. ``kept`` is what was stored with its key."""

    def __init__(self, kept: Mapping[str, Any] | None, actor_id: int | None) -> None:
        super().__init__()
        self.kept = kept
        self.actor_id = actor_id


_current: ContextVar[Call | None] = ContextVar("call", default=None)


@contextmanager
def once(call: Call) -> Iterator[None]:
    """Let the first unit of work inside claim the call's key."""
    token = _current.set(call)
    try:
        yield
    finally:
        _current.reset(token)


def claimed_elsewhere() -> None:
    """Say that a use case claims the current call's key by itself."""
    call = _current.get()
    if call is not None:
        call.claimed = True


async def claim_current(work: UnitOfWork) -> Call | None:
    """Claim the current call's key, if it is still to be claimed; return the call, to be marked after the commit.

    Raises:
        Repeated: it was made before.
        IdempotencyMismatch: the key came with something else.
    """
    call = _current.get()
    if call is None or call.claimed:
        return None
    before = await claim(work, call.scope(work.actor.user_id), call.body_hash)
    if before is None:
        return call
    if before.body_hash != call.body_hash:
        raise IdempotencyMismatch
    raise Repeated(before.body, work.actor.user_id)


_KEEP = text("""
WITH kept AS (
    UPDATE idempotency_keys SET status = :status,
           body = coalesce(body, '{}') || jsonb_build_object('answer', CAST(:answer AS text))
     WHERE actor_id = :actor_id AND method = :method AND route = :route AND key = :key
       AND NOT coalesce(body, '{}') ? 'answer'
    RETURNING status, body
)
SELECT status, body ->> 'answer' AS answer FROM kept
UNION ALL
SELECT status, body ->> 'answer' AS answer FROM idempotency_keys
 WHERE actor_id = :actor_id AND method = :method AND route = :route AND key = :key AND body ? 'answer'
   AND NOT EXISTS (SELECT FROM kept)
""")


async def keep_answer(read: ReadWork, scope: Scope, status: int, answer: str) -> tuple[int, str] | None:
    """Keep a rendered answer beside its key, unless there is one; return the one that is kept, None without a key."""
    row = (await read.execute(_KEEP, scope.columns() | {"status": status, "answer": answer})).first()
    return None if row is None else (row.status, row.answer)


_FIND = text("""
SELECT status, body ->> 'answer' AS answer FROM idempotency_keys
 WHERE actor_id = :actor_id AND method = :method AND route = :route AND key = :key
   AND body_hash = coalesce(:body_hash, body_hash) AND created_at >= clock_timestamp() - interval '24 hours'
""")


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept beside a key that counts; ``answer`` is None while the first call has yet to render it."""

    status: int | None
    answer: str | None


async def kept_answer(read: ReadWork, scope: Scope, body_hash: str | None = None) -> Kept | None:
    """Return what is kept beside a key, if ``body_hash`` was asked."""
    row = (await read.execute(_FIND, scope.columns() | {"body_hash": body_hash})).first()
    return None if row is None else Kept(row.status, row.answer)
