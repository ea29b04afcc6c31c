"""One transaction: what was changed, its audit rows, its outbox rows, its one notice, committed together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection

from hallbooking_desktop.domain.events import Change, Event, Topic
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.driver import Statement, roll_back, run_together, set_reading

#: The channel of change notices.
CHANNEL = "hallbooking_changes"

#: NOTIFY takes 8,000 bytes; beyond this many changes a notice says "everything".
_MOST_CHANGES = 200

# Audit, outbox and notice in one round trip. The notice is last, for it serialises commits.
_RECORD = """
WITH audited AS (
    INSERT INTO audit_log (actor_id, actor_role, source, request_id, action, entity, entity_id, venue_id, before, after)
    SELECT %(actor_id)s::int, %(actor_role)s::text, %(source)s::text, %(request_id)s::text,
           a.action, a.entity, a.entity_id, a.venue_id, a.before, a.after
      FROM jsonb_to_recordset(%(audits)s::jsonb)
           AS a(n int, action text, entity text, entity_id bigint, venue_id int, before jsonb, after jsonb)
     ORDER BY a.n
    RETURNING id
), numbered AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM audited
), sent AS (
    INSERT INTO outbox (audit_id, event, booking_id, user_id, payload, available_at)
    SELECT a.id, o.event, o.booking_id, o.user_id, o.payload, clock_timestamp() + make_interval(secs => o.wait)
      FROM jsonb_to_recordset(%(messages)s::jsonb)
           AS o(n int, audit int, event text, booking_id int, user_id int, payload jsonb, wait float)
      LEFT JOIN numbered a ON a.n = o.audit
     ORDER BY o.n
)
SELECT CASE WHEN %(notice)s::text <> '' THEN pg_notify(%(channel)s::text, %(notice)s::text) END
"""
_COMMIT: Statement = ("COMMIT", {})


def plain(value: Any) -> Any:  # noqa: ANN401 - any JSON-able value
    """Return a value as JSON can hold it: amounts as strings, instants in ISO 8601 ending in Z."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, TimeRange):
        return [plain(value.start), plain(value.end)]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)


class ReadWork:
    """Statements that only read."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:  # noqa: ANN401
        """Run a statement and return its rows, all fetched."""
        return await self.connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:  # noqa: ANN401
        """Run a statement and return the first column of its first row, or None."""
        return await self.connection.scalar(statement, parameters)


class UnitOfWork(ReadWork):
    """Statements that change things, and the record of what they changed."""

    def __init__(self, connection: AsyncConnection, actor: Actor) -> None:
        super().__init__(connection)
        self.actor = actor
        self.is_abandoned = False
        self._audits: list[dict[str, Any]] = []
        self._messages: list[dict[str, Any]] = []
        self._changes: dict[Change, None] = {}

    def audit(
        self,
        action: str,
        *,
        entity: str,
        entity_id: int | None,
        venue_id: int | None = None,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Add a row to the append-only log: ids of people, never their data."""
        self._audits.append(
            {
                "n": len(self._audits),
                "action": action,
                "entity": entity,
                "entity_id": entity_id,
                "venue_id": venue_id,
                "before": plain(before),
                "after": plain(after),
            }
        )

    def outbox(
        self,
        event: Event,
        *,
        booking_id: int | None = None,
        user_id: int | None = None,
        payload: Mapping[str, Any],
        wait: timedelta = timedelta(0),
    ) -> None:
        """Add a message that a job delivers after the commit. It belongs to the audit row that was added last.

        ``wait``: so long it is kept back, for what can be taken back meanwhile.
        """
        self._messages.append(
            {
                "n": len(self._messages),
                "audit": len(self._audits) - 1,
                "event": event.value,
                "booking_id": booking_id,
                "user_id": user_id,
                "payload": plain(payload),
                "wait": wait.total_seconds(),
            }
        )

    def changed(self, topic: Topic, entity_id: int, venue_id: int | None = None) -> None:
        """Tell the program's other processes, at commit, that this changed."""
        self._changes[Change(topic, entity_id, venue_id)] = None

    async def abandon(self) -> None:
        """Roll back and let go of every lock at once; what follows in the block only reads, each statement alone."""
        self._audits, self._messages, self._changes = [], [], {}
        await roll_back(self.connection)
        await set_reading(self.connection, reading=True)
        self.is_abandoned = True

    async def flush(self) -> None:
        """Write audit, outbox and notice, and commit: the end of the transaction, in one round trip."""
        if not (self._audits or self._messages or self._changes):
            return
        parameters = {
            "actor_id": self.actor.user_id,
            "actor_role": self.actor.role.value,
            "source": self.actor.source.value,
            "request_id": self.actor.request_id,
            "audits": json.dumps(self._audits),
            "messages": json.dumps(self._messages),
            "channel": CHANNEL,
            "notice": encode_changes(tuple(self._changes)),
        }
        self._audits, self._messages, self._changes = [], [], {}
        await run_together(self.connection, ((_RECORD, parameters), _COMMIT))


def encode_changes(changes: tuple[Change, ...]) -> str:
    """Return the changes as a notice's payload: ``[[topic, id, venue], …]``."""
    if not changes:
        return ""
    if len(changes) > _MOST_CHANGES:
        changes = (Change(Topic.EVERYTHING, 0),)
    return json.dumps([[c.topic.value, c.id, c.venue_id] for c in changes], separators=(",", ":"))


def decode_changes(payload: str) -> tuple[Change, ...]:
    """Return the changes of a notice's payload."""
    return tuple(Change(Topic(topic), entity_id, venue_id) for topic, entity_id, venue_id in json.loads(payload))
