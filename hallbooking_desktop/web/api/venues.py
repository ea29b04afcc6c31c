"""Venues."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi import Request
from starlette.responses import Response

from hallbooking_desktop.domain.availability import check_hours
from hallbooking_desktop.services.commands_catalogue import DEFAULT_HOURS, NewVenue
from hallbooking_desktop.services.snapshots import BookingRules, HoursInterval, VenueSnapshot
from hallbooking_desktop.web.callers import Anyone, Somebody, TheEndpoint
from hallbooking_desktop.web.encoding import Answer, page, tagged
from hallbooking_desktop.web.paging import Limit, Offset, cut
from hallbooking_desktop.web.presenting import ThePresenter
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import catalogue as schemas
from hallbooking_desktop.web.schemas.common import Removed

router = calls("Venues", "/venues")


@router.get(
    "",
    responses=answers(list[schemas.Venue], 401, 422, 429, 503, cached=True),
)
async def venues(
    request: Request,
    endpoint: TheEndpoint,
    actor: Anyone,
    present: ThePresenter,
    city: str | None = None,
    include_archived: bool = False,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """Return the venues by name; archived ones only to those who may edit them."""
    found = await endpoint.services.catalogue.venues(actor, include_archived)
    if city is not None:
        found = tuple(venue for venue in found if venue.city.casefold() == city.strip().casefold())
    rows: list[object] = [present.venue(venue) for venue in cut(found, limit, offset)]
    return tagged(request, page(rows, len(found)))


@router.get(
    "/{venue_id}",
    responses=answers(schemas.Venue, 401, 404, 422, 429, 503, cached=True),
)
async def venue(
    request: Request, endpoint: TheEndpoint, actor: Anyone, present: ThePresenter, venue_id: int
) -> Response:
    """Return one venue."""
    return tagged(request, Answer(present.venue(await endpoint.services.catalogue.venue(actor, venue_id))))


@router.post("", status_code=201, responses=answers(schemas.Venue, 401, 403, 409, 422, 429, 503, status=201))
async def create(endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, wanted: schemas.NewVenue) -> Response:
    """Make a venue (admins)."""
    new = NewVenue(name=wanted.name, city=wanted.city, timezone=wanted.timezone)
    given = _given(wanted)
    opened = DEFAULT_HOURS if wanted.opening_hours is None else intervals(wanted.opening_hours)
    made = await endpoint.services.catalogue.create_venue(actor, replace(new, **given, hours=opened))
    return Answer(present.venue(made), 201)


@router.put("/{venue_id}", responses=answers(schemas.Venue, 401, 403, 404, 409, 422, 429, 503))
async def update(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, venue_id: int, wanted: schemas.VenueChanges
) -> Response:
    """Change a venue (admins); what is left out stays."""
    catalogue = endpoint.services.catalogue
    opened = None if wanted.opening_hours is None else intervals(wanted.opening_hours)
    # Before anything is changed: the hours are a step of their own.
    check_hours(opened or ())
    before = await catalogue.venue(actor, venue_id)
    version = before.version if wanted.version is None else wanted.version
    changed = await catalogue.update_venue(actor, venue_id, version, replace(typed(before), **_given(wanted)))
    if opened is not None:
        await catalogue.set_hours(actor, opened, venue_id=venue_id, version=changed.version)
        changed = await catalogue.venue(actor, venue_id)
    return Answer(present.venue(changed))


@router.delete("/{venue_id}", responses=answers(Removed, 401, 403, 404, 409, 422, 429, 503))
async def delete(endpoint: TheEndpoint, actor: Somebody, venue_id: int) -> Response:
    """Delete a venue in which nothing ever happened, with its rooms, or archive it (admins)."""
    gone = await endpoint.services.catalogue.delete_venue(actor, venue_id)
    return Answer(removed(gone=gone))


def removed(*, gone: bool) -> dict[str, object]:
    """Return what became of something that was to be deleted."""
    message = "It is deleted." if gone else "Something else refers to it: it is kept in the archive, out of use."
    return {"success": True, "archived": not gone, "message": message}


def intervals(hours: list[schemas.Hours]) -> tuple[HoursInterval, ...]:
    """Return opening hours as the services take them."""
    return tuple(HoursInterval(each.weekday, each.opens, each.closes) for each in hours)


def typed(venue: VenueSnapshot) -> NewVenue:
    """Return what was typed about a venue."""
    shared = NewVenue.__dataclass_fields__.keys() & VenueSnapshot.__dataclass_fields__.keys()
    return NewVenue(**{name: getattr(venue, name) for name in shared})


def _given(wanted: schemas.VenueChanges) -> dict[str, Any]:
    """Return what was said, as fields of a command; to say null is to say nothing where null makes no sense."""
    said = wanted.model_dump(exclude_unset=True, exclude={"version", "opening_hours", "rules"})
    given = {name: value for name, value in said.items() if value is not None or name == "total_capacity"}
    if wanted.rules is not None:
        given["rules"] = BookingRules(**wanted.rules.model_dump())
    return given
