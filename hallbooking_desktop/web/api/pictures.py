"""Pictures for content pages: sent, listed, described, deleted. The pictures themselves are under ``/media``."""

from __future__ import annotations

from typing import Annotated

from fastapi import File, Form, Path, Query, UploadFile
from starlette.responses import Response

from hallbooking_desktop.domain.photos import FORMAT_NAMES
from hallbooking_desktop.services.commands_content import PictureQuery
from hallbooking_desktop.services.library import LONGEST_ALT
from hallbooking_desktop.web.callers import Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present_content import picture
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas.common import Done, Text
from hallbooking_desktop.web.schemas.content import Picture, PictureChange

router = calls("Pages", "/cms/pictures")

Sent = Annotated[UploadFile, File(description=f"One of {FORMAT_NAMES}, at most 10 MB")]
Alt = Annotated[Text, Form(max_length=LONGEST_ALT, description="what is to be seen, for those who do not see it")]
MediaId = Annotated[str, Path(max_length=64)]
Words = Annotated[Text, Query(max_length=200, description="all of them are in the name or the description")]


@router.get("", responses=answers(list[Picture], 401, 403, 422, 429, 503))
async def listed(
    services: TheServices, actor: Somebody, words: Words = "", limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Return the pictures, the latest first (admins)."""
    found = await services.library.pictures(actor, PictureQuery(words, limit, offset))
    return page([picture(each) for each in found.rows], found.total)


@router.post("", status_code=201, responses=answers(Picture, 400, 401, 403, 413, 422, 429, 503, status=201))
async def send(services: TheServices, actor: Somebody, file: Sent, alt: Alt) -> Response:
    """Add a picture (admins). It is told by its content, re-encoded, and loses its metadata."""
    return Answer(picture(await services.library.add(actor, await file.read(), file.filename or "", alt)), 201)


@router.put("/{media_id}", responses=answers(Picture, 401, 403, 404, 409, 422, 429, 503))
async def describe(services: TheServices, actor: Somebody, media_id: MediaId, wanted: PictureChange) -> Response:
    """Say something else about a picture (admins); pages that show it keep what they say."""
    return Answer(picture(await services.library.describe(actor, media_id, wanted.alt)))


@router.delete("/{media_id}", responses=answers(Done, 401, 403, 404, 409, 422, 429, 503))
async def delete(services: TheServices, actor: Somebody, media_id: MediaId) -> Response:
    """Delete a picture that no page shows (admins)."""
    await services.library.remove(actor, media_id)
    return Answer({"success": True, "message": "The picture was deleted."})
