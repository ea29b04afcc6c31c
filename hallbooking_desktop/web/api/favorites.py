"""Favourites: the rooms and venues that somebody likes."""

from __future__ import annotations

from starlette.responses import Response

from hallbooking_desktop.services.commands_engagement import NewFavourite
from hallbooking_desktop.web.callers import Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present_people import favorite
from hallbooking_desktop.web.problems import answers, documented
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import engagement as schemas

router = calls("Favourites", "/favorites")


@router.get("", responses=answers(list[schemas.Favorite], 401, 403, 422, 429, 503))
async def mine(services: TheServices, actor: Somebody, limit: Limit = 100, offset: Offset = 0) -> Response:
    """Return a page of one's own favourites, the latest first."""
    found = await services.favourites.mine(actor, limit, offset)
    return page([favorite(row) for row in found.rows], found.total)


@router.post("", status_code=201, responses=answers(schemas.Favorite, 401, 403, 404, 422, 429, 503, status=201))
async def add(services: TheServices, actor: Somebody, wanted: schemas.NewFavorite) -> Response:
    """Add a room or a venue; what is among the favourites already stays there once."""
    made = await services.favourites.add(actor, NewFavourite(wanted.room_id, wanted.venue_id))
    return Answer(favorite(made), 201)


@router.delete(
    "/{favorite_id}",
    status_code=204,
    responses={**documented(401, 403, 404, 422, 429, 503), 204: {"description": "No Content"}},
)
async def remove(services: TheServices, actor: Somebody, favorite_id: int) -> Response:
    """Take one of one's own favourites away."""
    await services.favourites.remove(actor, favorite_id)
    return Response(status_code=204)
