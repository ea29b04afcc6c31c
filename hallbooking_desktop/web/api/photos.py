"""Photos of venues and rooms: sent, listed, put in order, deleted; and the pictures themselves, for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from fastapi import File, Form, Path, Request, UploadFile
from starlette.responses import Response

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.photos import FORMAT_NAMES, LONGEST_CAPTION, PhotoSize
from hallbooking_desktop.services.commands_media import PhotoEdit, PhotosOf
from hallbooking_desktop.services.snapshots import PhotoSnapshot
from hallbooking_desktop.web.callers import Anyone, Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, matches, page, tagged
from hallbooking_desktop.web.paging import MOST_ROWS, Limit, Offset, cut
from hallbooking_desktop.web.present import photo
from hallbooking_desktop.web.problems import answers, documented
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas.catalogue import Photo, PhotoChange
from hallbooking_desktop.web.schemas.common import Done, Text

rooms_router = calls("Photos", "/rooms/{room_id}/photos")
venues_router = calls("Photos", "/venues/{venue_id}/photos")
media_router = calls("Photos", "/media")

_LISTED: Final = answers(list[Photo], 401, 404, 422, 429, 503, cached=True)
_SENT: Final = answers(Photo, 400, 401, 403, 404, 409, 413, 422, 429, 503, status=201)
_ARRANGED: Final = answers(list[Photo], 401, 403, 404, 409, 422, 429, 503)
_DELETED: Final = answers(Done, 401, 403, 404, 409, 422, 429, 503)
#: What a name stands for never changes, so nobody needs to ask twice.
_FOR_EVER: Final = "public, max-age=31536000, immutable"

Sent = Annotated[UploadFile, File(description=f"One of {FORMAT_NAMES}, at most 10 MB")]
Caption = Annotated[Text, Form(max_length=LONGEST_CAPTION)]
Wanted = list[PhotoChange]
MediaId = Annotated[str, Path(max_length=64)]


# --- rooms


@rooms_router.get("", responses=_LISTED)
async def of_room(
    request: Request, services: TheServices, actor: Anyone, room_id: int, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Return a room's photos in their order."""
    return tagged(request, _page(await services.media.photos(actor, PhotosOf.room(room_id)), limit, offset))


@rooms_router.post("", status_code=201, responses=_SENT)
async def send_to_room(
    services: TheServices, actor: Somebody, room_id: int, file: Sent, caption: Caption = ""
) -> Response:
    """Add a photo of a room (the venue's staff). It is told by its content, re-encoded, and loses its metadata."""
    return Answer(photo(await services.media.add(actor, PhotosOf.room(room_id), await file.read(), caption)), 201)


@rooms_router.put("", responses=_ARRANGED)
async def arrange_room(services: TheServices, actor: Somebody, room_id: int, wanted: Wanted) -> Response:
    """Put all photos of a room in this order, with these captions (the venue's staff)."""
    return await _arranged(services, actor, PhotosOf.room(room_id), wanted)


@rooms_router.delete("/{photo_id}", responses=_DELETED)
async def delete_of_room(services: TheServices, actor: Somebody, room_id: int, photo_id: int) -> Response:
    """Delete a photo of a room (the venue's staff)."""
    await services.media.remove(actor, PhotosOf.room(room_id), photo_id)
    return _deleted()


# --- venues


@venues_router.get("", responses=_LISTED)
async def of_venue(
    request: Request, services: TheServices, actor: Anyone, venue_id: int, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Return a venue's photos in their order."""
    return tagged(request, _page(await services.media.photos(actor, PhotosOf.venue(venue_id)), limit, offset))


@venues_router.post("", status_code=201, responses=_SENT)
async def send_to_venue(
    services: TheServices, actor: Somebody, venue_id: int, file: Sent, caption: Caption = ""
) -> Response:
    """Add a photo of a venue (admins). It is told by its content, re-encoded, and loses its metadata."""
    return Answer(photo(await services.media.add(actor, PhotosOf.venue(venue_id), await file.read(), caption)), 201)


@venues_router.put("", responses=_ARRANGED)
async def arrange_venue(services: TheServices, actor: Somebody, venue_id: int, wanted: Wanted) -> Response:
    """Put all photos of a venue in this order, with these captions (admins)."""
    return await _arranged(services, actor, PhotosOf.venue(venue_id), wanted)


@venues_router.delete("/{photo_id}", responses=_DELETED)
async def delete_of_venue(services: TheServices, actor: Somebody, venue_id: int, photo_id: int) -> Response:
    """Delete a photo of a venue (admins)."""
    await services.media.remove(actor, PhotosOf.venue(venue_id), photo_id)
    return _deleted()


# --- the pictures


@media_router.head("/{media_id}", include_in_schema=False)
@media_router.get(
    "/{media_id}",
    response_class=Response,
    responses={
        200: {"description": "The picture", "content": {"image/jpeg": {"schema": {"type": "string"}}}},
        304: {"description": "Not Modified"},
        **documented(401, 404, 422, 429, 503),
    },
)
async def picture(
    request: Request, services: TheServices, actor: Anyone, media_id: MediaId, size: PhotoSize = PhotoSize.FULL
) -> Response:
    """Return a picture in a size: ``full`` fits 2560 pixels, ``large`` 1600, ``thumb`` is 480 wide."""
    file = await services.media.read(actor, media_id, size)
    tag = f'"{file.etag}"'
    headers = {"ETag": tag, "Cache-Control": _FOR_EVER}
    if matches(request.headers.get("If-None-Match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(file.content, headers=headers, media_type=file.content_type)


async def _arranged(services: TheServices, actor: Actor, of: PhotosOf, wanted: Sequence[PhotoChange]) -> Response:
    edits = [PhotoEdit(change.photo_id, change.caption) for change in wanted]
    return _page(await services.media.arrange(actor, of, edits))


def _page(photos: Sequence[PhotoSnapshot], limit: int = MOST_ROWS, offset: int = 0) -> Answer:
    return page([photo(one) for one in cut(photos, limit, offset)], len(photos))


def _deleted() -> Answer:
    return Answer({"success": True, "message": "The photo was deleted."})
