"""Reading the audit log: who changed what, when, from where (SPEC 4)."""

from __future__ import annotations

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.timeranges import as_utc
from hallbooking_desktop.persistence import audit
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.snapshots import AuditEntry, Page

MOST_ROWS = 500


class AuditService:
    """The log as admins read it, and a booking's own history."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def entries(self, actor: Actor, query: AuditQuery) -> Page[AuditEntry]:
        """Return a page of the log, newest first; at most 500 rows.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.VIEW_AUDIT)
        wanted = audit.Filter(
            entity=query.entity,
            entity_id=query.entity_id,
            actor_id=query.actor_id,
            start=query.start and as_utc(query.start, "start"),
            end=query.end and as_utc(query.end, "end"),
            actions=query.actions,
        )
        limit, offset = min(max(query.limit, 0), MOST_ROWS), max(query.offset, 0)
        async with self._db.read(consistent=True) as read:
            rows, total = await audit.page(read, wanted, limit=limit, offset=offset)
        return Page(tuple(_entry(row) for row in rows), total, offset)

    async def of_booking(self, actor: Actor, booking_id: int) -> tuple[AuditEntry, ...]:
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
            rows = await audit.of_booking(read, booking_id)
        return tuple(_entry(row) for row in rows)


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
