"""Finding a room."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from fastapi import Depends, Query, Request
from starlette.responses import Response

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.web.callers import Anyone, TheEndpoint
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import catalogue as schemas
from hallbooking_desktop.web.search_answers import SearchAnswers

router = calls("Search", "/search")

_TIME = r"^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$"
WallTime = Annotated[str | None, Query(pattern=_TIME, description="venue-local, such as 14:30")]
Price = Annotated[Decimal | None, Query(ge=0, max_digits=12, allow_inf_nan=False)]


async def wanted(
    endpoint: TheEndpoint,
    city: str | None = None,
    day: Annotated[date | None, Query(alias="date", description="venue-local; default today in UTC")] = None,
    capacity: Annotated[int | None, Query(ge=0, le=1_000_000, description="at least so many people")] = None,
    amenities: Annotated[list[str] | None, Query(max_length=50, description="all of them; repeat the name")] = None,
    min_price: Price = None,
    max_price: Price = None,
    start: WallTime = None,
    end: WallTime = None,
    type_: Annotated[str | None, Query(alias="type")] = None,
    favorites_only: bool = False,
    venue_id: int | None = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> SearchQuery:
    """Return what is searched for."""
    first, last = minutes(start, "start"), minutes(end, "end")
    if first is not None and last is not None and last <= first:
        # Until after midnight.
        last += 24 * 60
    return SearchQuery(
        day=day or endpoint.clock().date(),
        city=city,
        venue_id=venue_id,
        start_minute=first,
        end_minute=last,
        min_capacity=capacity,
        amenities=tuple(dict.fromkeys(name.strip() for name in amenities or () if name.strip())),
        min_price=min_price,
        max_price=max_price,
        type=type_,
        favourites_only=favorites_only,
        limit=limit,
        offset=offset,
    )


@router.get("/rooms", responses=answers(schemas.SearchAnswer, 401, 422, 429, 503))
async def rooms(
    request: Request,
    actor: Anyone,
    query: Annotated[SearchQuery, Depends(wanted)],
) -> Response:
    """Return the rooms that are free on the day, or throughout the wanted time, best first; says what was relaxed."""
    searches: SearchAnswers = request.app.state.searches
    body = await searches.answer(actor, query)
    searches.learn(request.scope["query_string"], query)
    return Response(body, media_type="application/json")


def minutes(text: str | None, field: str) -> int | None:
    """Return a wall-clock time as minutes of the day."""
    if text is None:
        return None
    found = int(text[:2]) * 60 + int(text[3:5])
    if found > 24 * 60:
        raise ValidationFailed({field: "A day ends at 24:00."})
    return found
