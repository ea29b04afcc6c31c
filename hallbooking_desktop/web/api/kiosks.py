"""Kiosks as staff manage them: made, paired by a code, named, revoked."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.web.callers import Key, Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present_people import kiosk, kiosk_with_code
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import people as schemas

router = calls("Kiosks", "/kiosks")
#: Answers with a code are not kept for repeats: only its sum may be in the database. The service makes it anew.
codes_router = APIRouter(prefix="/kiosks", tags=["Kiosks"])


@router.get("", responses=answers(list[schemas.Kiosk], 401, 403, 422, 429, 503))
async def kiosks(
    services: TheServices, actor: Somebody, venue_id: int | None = None, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Return a page of kiosks of the own venue (moderators) or all (admins), revoked ones last."""
    found = await services.kiosks.page(actor, venue_id, limit, offset)
    return page([kiosk(row) for row in found.rows], found.total)


@codes_router.post(
    "", status_code=201, responses=answers(schemas.KioskWithCode, 401, 403, 404, 409, 422, 429, 503, status=201)
)
async def create(services: TheServices, actor: Somebody, key: Key, wanted: schemas.NewKiosk) -> Response:
    """Make a kiosk of a venue (its staff); the answer has the code that pairs a tablet within a quarter of an hour."""
    venue_id = actor.venue_id if wanted.venue_id is None else wanted.venue_id
    if venue_id is None and actor.is_staff:
        raise ValidationFailed({"venue_id": "Please choose the venue."})
    return Answer(kiosk_with_code(await services.kiosks.create(actor, venue_id or 0, wanted.name, key)), 201)


@codes_router.post(
    "/{kiosk_id}/code",
    status_code=201,
    responses=answers(schemas.KioskWithCode, 401, 403, 404, 409, 422, 429, 503, status=201),
)
async def new_code(services: TheServices, actor: Somebody, key: Key, kiosk_id: int) -> Response:
    """Make another code (the venue's staff), for a tablet that takes the paired one's place once it is typed there."""
    return Answer(kiosk_with_code(await services.kiosks.new_code(actor, kiosk_id, key)), 201)


@router.put("/{kiosk_id}", responses=answers(schemas.Kiosk, 401, 403, 404, 422, 429, 503))
async def rename(services: TheServices, actor: Somebody, kiosk_id: int, wanted: schemas.KioskName) -> Response:
    """Give a kiosk another name (the venue's staff)."""
    return Answer(kiosk(await services.kiosks.rename(actor, kiosk_id, wanted.name)))


@router.delete("/{kiosk_id}", responses=answers(schemas.Kiosk, 401, 403, 404, 422, 429, 503))
async def revoke(services: TheServices, actor: Somebody, kiosk_id: int) -> Response:
    """Revoke a kiosk for good, at once (the venue's staff); what was booked there stays."""
    return Answer(kiosk(await services.kiosks.revoke(actor, kiosk_id)))
