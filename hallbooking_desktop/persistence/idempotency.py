"""The first answers to state-changing calls, kept so that a repeat is answered alike and changes nothing (SPEC 4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork, plain

#: The program itself, which is no user.
_NOBODY = 0

# A second call with the key waits here until the first one has committed or rolled back. A key that has run out is
# taken over as if it were new.
_CLAIM = text("""
INSERT INTO idempotency_keys AS k (actor_id, method, route, key, body_hash)
VALUES (:actor_id, :method, :route, :key, :body_hash)
ON CONFLICT (actor_id, method, route, key) DO UPDATE
   SET body_hash = excluded.body_hash, status = NULL, body = NULL, created_at = clock_timestamp()
 WHERE k.created_at < clock_timestamp() - interval '24 hours'
RETURNING key
""")
_FIND = text("""
SELECT body_hash, status, body FROM idempotency_keys
 WHERE actor_id = :actor_id AND method = :method AND route = :route AND key = :key
""")
_ANSWER = text("""
UPDATE idempotency_keys SET status = :status, body = CAST(:body AS jsonb)
 WHERE actor_id = :actor_id AND method = :method AND route = :route AND key = :key
""")
_FORGET = text("DELETE FROM idempotency_keys WHERE created_at < clock_timestamp() - interval '24 hours'")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a key belongs to: one actor, one method, one route."""

    actor_id: int | None
    method: str
    route: str
    key: str

    def columns(self) -> dict[str, Any]:
        """Return the key's columns."""
        return {
            "actor_id": _NOBODY if self.actor_id is None else self.actor_id,
            "method": self.method,
            "route": self.route,
            "key": self.key,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """What the first call with a key asked (a hash) and was answered."""

    body_hash: str
    status: int | None
    body: Mapping[str, Any] | None


async def claim(work: UnitOfWork, scope: Scope, body_hash: str) -> Answer | None:
    """Insert the key, or return the answer that it was given before."""
    columns = scope.columns()
    if (await work.execute(_CLAIM, columns | {"body_hash": body_hash})).first() is not None:
        return None
    row = (await work.execute(_FIND, columns)).one()
    return Answer(row.body_hash, row.status, row.body)


async def store(work: UnitOfWork, scope: Scope, status: int, body: Mapping[str, Any]) -> None:
    """Keep the answer to a claimed key."""
    columns = scope.columns()
    await work.execute(_ANSWER, columns | {"status": status, "body": json.dumps(plain(body))})


async def forget(work: ReadWork) -> int:
    """Delete keys that have run out; return how many."""
    return (await work.execute(_FORGET)).rowcount
