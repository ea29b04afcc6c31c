"""Reading the audit log: who changed what, when, from where (SPEC 4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.timeranges import as_utc
from hallbooking_desktop.persistence import audit
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.snapshots import AuditEntry, Page
from hallbooking_desktop.services.snapshots_audit import PAIRS, REFERENCES, AuditDetails, AuditLine

MOST_ROWS = 500
#: A longer number is nothing's.
_MOST_DIGITS: Final = 18


class AuditService:
    """The log as admins read it, and a booking's own history."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def entries(self, actor: Actor, query: AuditQuery) -> Page[AuditEntry]:
        """Return a page of the log as it is kept, newest first; at most 500 rows.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.VIEW_AUDIT)
        async with self._db.read(consistent=True) as read:
            rows, total, offset = await _page(read, query)
        return Page(tuple(_entry(row) for row in rows), total, offset)

    async def lines(self, actor: Actor, query: AuditQuery) -> Page[AuditLine]:
        """Return a page of the log with the names of people, things and venues; at most 500 rows.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.VIEW_AUDIT)
        async with self._db.read(consistent=True) as read:
            rows, total, offset = await _page(read, query)
            return Page(await _lines(read, rows), total, offset)

    async def details(self, actor: Actor, entry_id: int) -> AuditDetails:
        """Return one line, and what everything is called that its values mention by number.

        Raises:
            Forbidden: the actor is no admin.
            NotFound: there is no such line.
        """
        require(actor, Action.VIEW_AUDIT)
        async with self._db.read() as read:
            row = await audit.one(read, entry_id)
            if row is None:
                raise NotFound("There is no such line of the audit log.", entity="audit", id=entry_id)
            (line,) = await _lines(read, [row])
            called, _ = await audit.names(read, mentioned(line.entry))
        return AuditDetails(line, called)

    async def of_booking(self, actor: Actor, booking_id: int) -> tuple[AuditLine, ...]:
        """Return a booking's history, oldest first: for admins and for the staff of its venue.

        Raises:
            NotFound: there is no such booking.
            Forbidden: the actor is not on the staff, or of another venue.
        """
        if not actor.is_staff:
            require(actor, Action.VIEW_AUDIT)
        async with self._db.read() as read:
            venue_id = await audit.venue_of_booking(read, booking_id)
            if venue_id is None:
                raise NotFound("There is no such booking.", entity="booking", id=booking_id)
            require(actor, Action.VIEW_BOOKING, venue_ids=frozenset({venue_id}))
            return await _lines(read, await audit.of_booking(read, booking_id))


def mentioned(entry: AuditEntry) -> Iterator[tuple[str, int]]:
    """Go through the things that an entry's values name by number."""
    for values in (entry.before or {}, entry.after or {}):
        for name, value in values.items():
            if (kind := REFERENCES.get(name)) is not None:
                yield from ((kind, number) for number in _numbers(value if isinstance(value, list) else [value]))
            elif (kind := PAIRS.get(name)) is not None and isinstance(value, list):
                firsts = (pair[0] for pair in value if isinstance(pair, list) and pair)
                yield from ((kind, number) for number in _numbers(firsts))


def _numbers(values: Iterable[object]) -> Iterator[int]:
    return (value for value in values if isinstance(value, int) and not isinstance(value, bool))


async def _page(read: ReadWork, query: AuditQuery) -> tuple[list[audit.AuditRecord], int, int]:
    typed = query.text.replace("\0", " ").strip().lstrip("#")
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS else None
    wanted = audit.Filter(
        entity=query.entity,
        entity_id=query.entity_id if number is None else number,
        actor_id=query.actor_id,
        start=query.start and as_utc(query.start, "start"),
        end=query.end and as_utc(query.end, "end"),
        actions=query.actions,
        actor_role=query.actor_role,
        program=query.program,
        venue_id=query.venue_id,
        source=query.source,
        words=tuple(name_key(typed).split()) if number is None else (),
    )
    limit, offset = min(max(query.limit, 0), MOST_ROWS), max(query.offset, 0)
    rows, total = await audit.page(read, wanted, limit=limit, offset=offset, oldest_first=query.oldest_first)
    return rows, total, offset


async def _lines(read: ReadWork, rows: Sequence[audit.AuditRecord]) -> tuple[AuditLine, ...]:
    things: set[tuple[str, int]] = set()
    for row in rows:
        for kind, number in (("user", row.actor_id), (row.entity, row.entity_id), ("venue", row.venue_id)):
            if number is not None:
                things.add((kind, number))
    called, known = await audit.names(read, things)
    return tuple(
        AuditLine(
            _entry(row),
            actor=called.get(("user", row.actor_id or 0), ""),
            subject=called.get((row.entity, row.entity_id or 0), ""),
            about=known.get((row.entity, row.entity_id or 0), ""),
            venue=called.get(("venue", row.venue_id or 0), ""),
            timezone=known.get(("venue", row.venue_id or 0), ""),
        )
        for row in rows
    )


def _entry(row: audit.AuditRecord) -> AuditEntry:
    return AuditEntry(
        id=row.id,
        at=row.at,
        actor_id=row.actor_id,
        actor_role=row.actor_role,
        source=row.source,
        action=row.action,
        entity=row.entity,
        entity_id=row.entity_id,
        venue_id=row.venue_id,
        before=row.before,
        after=row.after,
    )
