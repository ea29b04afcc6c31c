"""The kiosk's addresses: its page and files, pairing, walk-ins, prices, the code at the end, the stream of changes."""

from __future__ import annotations

from datetime import UTC
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from hallbooking_desktop.domain.errors import DatabaseUnavailable, NotFound, ValidationFailed
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands_engagement import WalkIn
from hallbooking_desktop.services.snapshots_kiosks import KioskSnapshot
from hallbooking_desktop.web.callers import KIOSK_COOKIE, Anyone, Key, Somebody, TheEndpoint, TheServices
from hallbooking_desktop.web.encoding import Answer
from hallbooking_desktop.web.endpoint import Endpoint
from hallbooking_desktop.web.kiosk.codes import can_be_reached, picture
from hallbooking_desktop.web.kiosk.live import Live
from hallbooking_desktop.web.kiosk.pages import Pages
from hallbooking_desktop.web.kiosk.tablets import Tablet, TabletOrNone, remember, tablet_or_none
from hallbooking_desktop.web.presenting import ThePresenter
from hallbooking_desktop.web.problems import answers, own_problem
from hallbooking_desktop.web.schemas import kiosk as schemas
from hallbooking_desktop.web.schemas.common import Id, Instant

_RETRY_AFTER = "5"


def kiosk_router(endpoint: Endpoint) -> APIRouter:
    """Return the kiosk's addresses for one process's endpoint."""
    pages = Pages(endpoint.resources / "kiosk")
    router = APIRouter(prefix="/kiosk", tags=["Kiosk"])
    _add_pages(router, pages)
    _add_calls(router, pages)
    _add_stream(router, Live(endpoint))
    return router


def _add_pages(router: APIRouter, pages: Pages) -> None:
    @router.get("", include_in_schema=False)
    async def page(request: Request, services: TheServices) -> Response:
        """Return the kiosk; where the tablet is not paired, the page that pairs it."""
        try:
            tablet = await tablet_or_none(request, services)
        except DatabaseUnavailable:
            return pages.page("unavailable.html", 503, {"Retry-After": _RETRY_AFTER})
        if tablet is None:
            return pages.page("pairing.html")
        response = pages.page("kiosk.html", venue=tablet.venue_name)
        remember(request, response, request.cookies[KIOSK_COOKIE])
        return response

    @router.get("/page/{slug}", include_in_schema=False)
    async def text(services: TheServices, actor: Anyone, slug: str) -> Response:
        """Return a page of the website by itself, in the kiosk's letters: what staff look at from the console."""
        found = await services.cms.by_slug(actor, slug)
        if found.slug != slug:
            # Browsers keep such an answer for ever, and an address may be taken by another page.
            return RedirectResponse(f"/kiosk/page/{found.slug}", 308, headers={"Cache-Control": "no-store"})
        language = next((code for code in pages.languages if found.slug.endswith(f"-{code}")), pages.languages[0])
        return pages.page("page.html", title=found.title, content=found.html_content, language=language)

    @router.get("/files/{version}/{name:path}", include_in_schema=False)
    async def part(request: Request, version: str, name: str) -> Response:
        """Return a script, a style, a font or the words of a language."""
        found = pages.part(name, version, request.headers.get("If-None-Match", ""))
        return own_problem(request.scope, "ROUTE_NOT_FOUND") if found is None else found


def _add_calls(router: APIRouter, pages: Pages) -> None:
    @router.get("/config", responses=answers(schemas.KioskConfig, 429, 503))
    async def config(endpoint: TheEndpoint, tablet: TabletOrNone) -> Response:
        """Return what a tablet must know: whether it is paired, where it stands, the currency, how long it waits."""
        settings = endpoint.config
        return Answer(
            {
                "paired": tablet is not None,
                "name": tablet.name if tablet else "",
                "venue": _place(tablet) if tablet else None,
                "currency": {"code": settings.currency.code, "decimals": settings.currency.minor_units},
                "idle_seconds": settings.kiosk_idle_seconds,
                "hold_minutes": int(settings.holds.by_customer.total_seconds() // 60),
                "languages": pages.languages,
                "now": endpoint.clock(),
                "server_time_zone": "UTC",
                "version": pages.version,
            },
            headers={"Cache-Control": "no-store"},
        )

    @router.post("/pair", responses=answers(schemas.Paired, 422, 429, 503))
    async def pair(request: Request, services: TheServices, key: Key, wanted: schemas.PairingCode) -> Response:
        """Pair this tablet with the kiosk whose code the console shows; its token goes into a cookie."""
        paired = await services.kiosks.pair(wanted.code, key)
        response = Answer({"paired": True, "name": paired.kiosk.name, "venue": _place(paired.kiosk)})
        remember(request, response, paired.token)
        return response

    @router.post(
        "/walk-in", status_code=201, responses=answers(schemas.WalkInSession, 401, 409, 422, 429, 503, status=201)
    )
    async def walk_in(services: TheServices, tablet: Tablet, key: Key, typed: schemas.WalkInWish) -> Response:
        """Write down somebody who stands at the tablet, and open a short session for them."""
        found = await services.kiosks.walk_in(
            tablet, WalkIn(typed.full_name, typed.phone, typed.email, typed.language or "en"), key
        )
        user = found.user
        shown = {"id": user.id, "full_name": user.full_name, "email": user.email, "phone": user.phone}
        return Answer({"user": shown, "access_token": found.access_token, "token_type": "bearer"}, 201)

    @router.get("/prices", responses=answers(schemas.Prices, 401, 404, 422, 429, 503))
    async def prices(
        services: TheServices,
        actor: Anyone,
        present: ThePresenter,
        venue_id: Id,
        start: Annotated[Instant, Query(description="with a zone")],
        end: Annotated[Instant, Query(description="with a zone")],
    ) -> Response:
        """Return what each room of a venue costs for a time, price rules counted, add-ons not."""
        if end <= start:
            raise ValidationFailed({"end": "The end is after the start."})
        rooms = await services.catalogue.rooms(actor, venue_id)
        if not rooms:
            raise NotFound("There is no such venue.", entity="venue", id=venue_id)
        totals = await services.bookings.prices(actor, [room.id for room in rooms], TimeRange(start, end))
        shown = [{"room_id": room_id, "total": present.money(total)} for room_id, total in totals.items()]
        return Answer({"start_time": start.astimezone(UTC), "end_time": end.astimezone(UTC), "prices": shown})

    @router.get("/bookings/{booking_id}/code", responses=answers(schemas.Code, 401, 403, 404, 422, 429, 503))
    async def code(endpoint: TheEndpoint, actor: Somebody, booking_id: int) -> Response:
        """Return one's booking as a QR code: a link to the confirmation where phones reach us, else its number."""
        found = await endpoint.services.bookings.details(actor, booking_id)
        link = can_be_reached(endpoint.config.base_url)
        drawn = picture(endpoint.confirmation_url(found.id) if link else str(found.id))
        return Answer({"kind": "link" if link else "number", "size": drawn.size, "path": drawn.path})


def _add_stream(router: APIRouter, live: Live) -> None:
    @router.get("/events", include_in_schema=False)
    async def events(request: Request, venue_id: Id) -> Response:
        """Stream which rooms of a venue changed. Public; ends with the process."""
        if live.is_full or request.app.state.endpoint.stopping.is_set():
            return own_problem(request.scope, "TOO_MANY_STREAMS", {"Retry-After": _RETRY_AFTER})
        last = request.headers.get("Last-Event-ID", "")
        number = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else 0  # noqa: PLR2004 - digits
        return StreamingResponse(
            live.stream(venue_id, number),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )


def _place(tablet: KioskSnapshot) -> dict[str, object]:
    return {"id": tablet.venue_id, "name": tablet.venue_name, "timezone": tablet.timezone}
