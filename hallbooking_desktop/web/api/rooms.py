"""Rooms, when they are free, and add-ons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from fastapi import Query, Request
from starlette.responses import Response

from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom
from hallbooking_desktop.services.snapshots import RoomSnapshot
from hallbooking_desktop.web.api.venues import intervals, removed
from hallbooking_desktop.web.callers import Anyone, Somebody, TheEndpoint
from hallbooking_desktop.web.encoding import Answer, page, tagged
from hallbooking_desktop.web.paging import Limit, Offset, cut
from hallbooking_desktop.web.present import availability
from hallbooking_desktop.web.presenting import ThePresenter
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import catalogue as schemas
from hallbooking_desktop.web.schemas.common import Removed

router = calls("Rooms", "/rooms")
addons_router = calls("Add-ons", "/addons")


@router.get("", responses=answers(list[schemas.Room], 401, 422, 429, 503, cached=True))
async def rooms(
    request: Request,
    endpoint: TheEndpoint,
    actor: Anyone,
    present: ThePresenter,
    venue_id: int | None = None,
    type_: Annotated[str | None, Query(alias="type")] = None,
    capacity: Annotated[int | None, Query(ge=0)] = None,
    include_archived: bool = False,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """Return the rooms by venue and name; archived ones only to those who may edit them."""
    found = await endpoint.services.catalogue.rooms(actor, venue_id, include_archived)
    if type_ is not None:
        found = tuple(room for room in found if room.type.casefold() == type_.strip().casefold())
    if capacity is not None:
        found = tuple(room for room in found if room.capacity >= capacity)
    rows = await _shown(endpoint, actor, present, cut(found, limit, offset))
    return tagged(request, page(rows, len(found)))


@router.get("/{room_id}", responses=answers(schemas.Room, 401, 404, 422, 429, 503, cached=True))
async def room(request: Request, endpoint: TheEndpoint, actor: Anyone, present: ThePresenter, room_id: int) -> Response:
    """Return one room."""
    found = await endpoint.services.catalogue.room(actor, room_id)
    (shown,) = await _shown(endpoint, actor, present, [found])
    return tagged(request, Answer(shown))


@router.get(
    "/{room_id}/availability",
    responses=answers(schemas.Availability, 401, 404, 422, 429, 503, cached=True),
)
async def available(
    request: Request,
    endpoint: TheEndpoint,
    actor: Anyone,
    room_id: int,
    day: Annotated[date, Query(alias="date", description="venue-local")],
) -> Response:
    """Return a room's day: what can be booked, what is held, what stands in the way. Venue-local wall-clock times."""
    return tagged(request, Answer(availability(await endpoint.services.availability.of_day(actor, room_id, day))))


@router.post("", status_code=201, responses=answers(schemas.Room, 401, 403, 404, 409, 422, 429, 503, status=201))
async def create(endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, wanted: schemas.NewRoom) -> Response:
    """Make a room (the venue's staff)."""
    new = NewRoom(wanted.venue_id, wanted.name, wanted.capacity, wanted.rate_per_hour)
    made = await endpoint.services.catalogue.create_room(actor, replace(new, **_given(wanted)))
    (shown,) = await _shown(endpoint, actor, present, [made])
    return Answer(shown, 201)


@router.put("/{room_id}", responses=answers(schemas.Room, 401, 403, 404, 409, 422, 429, 503))
async def update(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, room_id: int, wanted: schemas.RoomChanges
) -> Response:
    """Change a room (the venue's staff); what is left out stays. Existing bookings keep what they were made with."""
    catalogue = endpoint.services.catalogue
    before = await catalogue.room(actor, room_id)
    version = before.version if wanted.version is None else wanted.version
    changed = await catalogue.update_room(actor, room_id, version, replace(_typed(before), **_given(wanted)))
    (shown,) = await _shown(endpoint, actor, present, [changed])
    return Answer(shown)


@router.delete("/{room_id}", responses=answers(Removed, 401, 403, 404, 409, 422, 429, 503))
async def delete(endpoint: TheEndpoint, actor: Somebody, room_id: int) -> Response:
    """Delete a room that was never booked, or archive it (the venue's staff)."""
    return Answer(removed(gone=await endpoint.services.catalogue.delete_room(actor, room_id)))


async def _shown(
    endpoint: TheEndpoint, actor: Anyone, present: ThePresenter, found: Sequence[RoomSnapshot]
) -> list[object]:
    """Return rooms with how many people like them."""
    hearts = await endpoint.services.favourites.counts(actor, [room.id for room in found])
    return [present.room(room) | {"favorites_count": hearts[room.id]} for room in found]


def _typed(room: RoomSnapshot) -> NewRoom:
    shared = NewRoom.__dataclass_fields__.keys() & RoomSnapshot.__dataclass_fields__.keys()
    return NewRoom(**{name: getattr(room, name) for name in shared})


def _given(wanted: schemas.RoomChanges) -> dict[str, Any]:
    said = wanted.model_dump(exclude_unset=True, exclude={"version", "opening_hours", "status", "venue_id"})
    given: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    for name in ("amenities", "part_ids"):
        if name in given:
            given[name] = tuple(getattr(wanted, name))
    if wanted.status is not None:
        given["in_service"] = wanted.status == "open"
    if "opening_hours" in wanted.model_fields_set:
        given["own_hours"] = None if wanted.opening_hours is None else intervals(wanted.opening_hours)
    return given


# --- add-ons


@addons_router.get("", responses=answers(list[schemas.Addon], 401, 422, 429, 503, cached=True))
async def addons(
    request: Request,
    endpoint: TheEndpoint,
    actor: Anyone,
    present: ThePresenter,
    venue_id: int,
    include_inactive: bool = False,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """Return the add-ons of a venue by name."""
    found = await endpoint.services.catalogue.addons(actor, venue_id, include_inactive)
    rows: list[object] = [present.addon(addon) for addon in cut(found, limit, offset)]
    return tagged(request, page(rows, len(found)))


@addons_router.post(
    "", status_code=201, responses=answers(schemas.Addon, 401, 403, 404, 409, 422, 429, 503, status=201)
)
async def create_addon(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, wanted: schemas.NewAddon
) -> Response:
    """Make an add-on of a venue (admins)."""
    new = NewAddon(wanted.venue_id, wanted.name, wanted.price)
    made = await endpoint.services.catalogue.create_addon(actor, replace(new, **_addon_given(wanted)))
    return Answer(present.addon(made), 201)


@addons_router.put("/{addon_id}", responses=answers(schemas.Addon, 401, 403, 404, 409, 422, 429, 503))
async def update_addon(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, addon_id: int, wanted: schemas.AddonChanges
) -> Response:
    """Change an add-on (admins); what is left out stays. Bookings keep the price that they were made with."""
    catalogue = endpoint.services.catalogue
    before = await catalogue.addon(actor, addon_id)
    version = before.version if wanted.version is None else wanted.version
    typed = NewAddon(before.venue_id, before.name, before.price, before.description, before.stock, before.active)
    return Answer(
        present.addon(await catalogue.update_addon(actor, addon_id, version, replace(typed, **_addon_given(wanted))))
    )


@addons_router.delete("/{addon_id}", responses=answers(Removed, 401, 403, 404, 409, 422, 429, 503))
async def delete_addon(endpoint: TheEndpoint, actor: Somebody, addon_id: int) -> Response:
    """Delete an add-on that was never sold, or archive it (admins)."""
    return Answer(removed(gone=await endpoint.services.catalogue.delete_addon(actor, addon_id)))


def _addon_given(wanted: schemas.AddonChanges) -> dict[str, Any]:
    said = wanted.model_dump(exclude_unset=True, exclude={"version", "venue_id"})
    return {name: value for name, value in said.items() if value is not None or name == "stock"}
