"""A booking's papers: its confirmation, its invoice, and its entry for a calendar."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Final

from fastapi import Depends, Query, Request
from starlette.responses import Response

from hallbooking_desktop.domain.errors import LinkRefused, Unauthenticated
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.services.links import Link, Purpose
from hallbooking_desktop.services.papers import Paper, PaperSize
from hallbooking_desktop.web.callers import Anyone, TheEndpoint
from hallbooking_desktop.web.encoding import matches
from hallbooking_desktop.web.problems import documented
from hallbooking_desktop.web.routing import calls

router = calls("Papers", "/bookings")
_PDF: Final = "application/pdf"
_ICS: Final = "text/calendar"
_LATEST: Final = 2**53


def the_link(
    expires: Annotated[
        int | None, Query(ge=0, le=_LATEST, description="of a signed link: when it ends, in seconds since 1970")
    ] = None,
    signature: Annotated[str | None, Query(max_length=100, description="of a signed link")] = None,
) -> Link | None:
    """Return the signed link that the call came by, if it did.

    Raises:
        LinkRefused: half of it is missing.
    """
    if expires is None and signature is None:
        return None
    if expires is None or signature is None:
        raise LinkRefused
    return Link(expires, signature)


TheLink = Annotated[Link | None, Depends(the_link)]
Format = Annotated[PaperSize, Query(alias="format", description="what it is printed on; receipt is a roll of 80 mm")]


def answered(media_type: str) -> dict[int | str, dict[str, Any]]:
    """Return the documentation of a call that answers with a file."""
    content = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    file: dict[int | str, dict[str, Any]] = {
        200: {"description": "The paper", "content": content},
        304: {"description": "Not Modified"},
    }
    return file | documented(401, 403, 404, 422, 429, 503)


@router.get("/{booking_id}/confirmation.pdf", response_class=Response, responses=answered(_PDF))
async def confirmation(
    request: Request,
    endpoint: TheEndpoint,
    actor: Anyone,
    link: TheLink,
    booking_id: int,
    size: Format = PaperSize.A4,
) -> Response:
    """Return the booking's confirmation; an unpaid one is provisional. By token, or by a signed link without one."""
    papers = endpoint.services.papers
    if link is not None:
        return served(request, await papers.linked(Purpose.CONFIRMATION, booking_id, link, size))
    return served(request, await papers.confirmation(_signed_in(actor), booking_id, size))


@router.get("/{booking_id}/invoice.pdf", response_class=Response, responses=answered(_PDF))
async def invoice(
    request: Request,
    endpoint: TheEndpoint,
    actor: Anyone,
    link: TheLink,
    booking_id: int,
    size: Format = PaperSize.A4,
) -> Response:
    """Return the booking's invoice, which is its receipt once something was paid. By token or signed link."""
    papers = endpoint.services.papers
    if link is not None:
        return served(request, await papers.linked(Purpose.INVOICE, booking_id, link, size))
    return served(request, await papers.invoice(_signed_in(actor), booking_id, size))


@router.get("/{booking_id}/calendar.ics", response_class=Response, responses=answered(_ICS))
async def calendar(request: Request, endpoint: TheEndpoint, actor: Anyone, link: TheLink, booking_id: int) -> Response:
    """Return the booking as an iCalendar file; a cancelled one cancels its entry. By token or signed link."""
    papers = endpoint.services.papers
    if link is not None:
        return served(request, await papers.linked(Purpose.CALENDAR, booking_id, link))
    return served(request, await papers.calendar(_signed_in(actor), booking_id))


def served(request: Request, paper: Paper) -> Response:
    """Return a paper to be shown or saved, for this reader alone; 304 if the reader has just that already."""
    tag = f'"{hashlib.blake2b(paper.content, digest_size=12).hexdigest()}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Content-Disposition": f'inline; filename="{paper.filename}"',
        # The address may hold a signature: it is told to nobody whom the paper leads to.
        "Referrer-Policy": "no-referrer",
    }
    if matches(request.headers.get("If-None-Match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(paper.content, headers=headers, media_type=paper.content_type)


def _signed_in(actor: Anyone) -> Anyone:
    if actor.role is Role.GUEST:
        raise Unauthenticated
    return actor
