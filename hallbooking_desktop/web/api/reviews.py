"""Reviews: what people say of a room once their booking is over."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from hallbooking_desktop.services.commands_engagement import NewReview, ReviewQuery
from hallbooking_desktop.web.callers import Anyone, Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page, tagged
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present_people import review, room_review
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import engagement as schemas

router = calls("Reviews")


@router.get(
    "/rooms/{room_id}/reviews",
    responses=answers(list[schemas.RoomReview], 401, 404, 422, 429, 503, cached=True),
)
async def of_room(
    request: Request, services: TheServices, actor: Anyone, room_id: int, limit: Limit = 50, offset: Offset = 0
) -> Response:
    """Return a page of a room's visible reviews, the latest first."""
    found = await services.reviews.of_room(actor, room_id, limit, offset)
    return tagged(request, page([room_review(row) for row in found.rows], found.total))


@router.get("/reviews", responses=answers(list[schemas.Review], 401, 403, 422, 429, 503))
async def reviews(
    services: TheServices,
    actor: Somebody,
    mine: Annotated[bool, Query(description="staff: one's own instead of everybody's")] = False,
    venue_id: int | None = None,
    room_id: int | None = None,
    rating: Annotated[int | None, Query(ge=1, le=5)] = None,
    hidden: bool | None = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Return one's own reviews; to staff those of the own venue (moderators) or all, hidden ones too (admins)."""
    if mine or not actor.is_staff:
        found = await services.reviews.mine(actor, limit, offset)
    else:
        found = await services.reviews.page(actor, ReviewQuery(venue_id, room_id, hidden, rating, limit, offset))
    return page([review(row) for row in found.rows], found.total)


@router.post(
    "/reviews", status_code=201, responses=answers(schemas.Review, 401, 403, 404, 409, 422, 429, 503, status=201)
)
async def post(services: TheServices, actor: Somebody, wanted: schemas.NewReview) -> Response:
    """Review one's own booking that is over; one review a booking."""
    made = await services.reviews.post(actor, NewReview(wanted.booking_id, wanted.rating, wanted.comment))
    return Answer(review(made), 201)


@router.post("/reviews/{review_id}/hide", responses=answers(schemas.Review, 401, 403, 404, 422, 429, 503))
async def hide(services: TheServices, actor: Somebody, review_id: int, wanted: schemas.HideWish) -> Response:
    """Hide a review with a reason (admins); the room's average no longer counts it."""
    return Answer(review(await services.reviews.hide(actor, review_id, wanted.reason)))


@router.post("/reviews/{review_id}/unhide", responses=answers(schemas.Review, 401, 403, 404, 422, 429, 503))
async def unhide(services: TheServices, actor: Somebody, review_id: int) -> Response:
    """Show a hidden review again (admins)."""
    return Answer(review(await services.reviews.unhide(actor, review_id)))
