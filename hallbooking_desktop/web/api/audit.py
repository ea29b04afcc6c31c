"""The audit log."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from starlette.responses import Response

from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.web.callers import Somebody, TheEndpoint
from hallbooking_desktop.web.encoding import page
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present import audit_line
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import bookings as schemas
from hallbooking_desktop.web.schemas.common import Instant

router = calls("Audit", "/audit")


@router.get("", responses=answers(list[schemas.AuditLine], 401, 403, 422, 429, 503))
async def entries(
    endpoint: TheEndpoint,
    actor: Somebody,
    entity: Annotated[str | None, Query(max_length=50)] = None,
    entity_id: int | None = None,
    actor_id: int | None = None,
    start: Instant | None = None,
    end: Instant | None = None,
    action: Annotated[list[str] | None, Query(max_length=50)] = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Return a page of the log, newest first (admins)."""
    query = AuditQuery(entity, entity_id, actor_id, start, end, limit, offset, frozenset(action or ()))
    found = await endpoint.services.audit.entries(actor, query)
    return page([audit_line(entry) for entry in found.rows], found.total)
