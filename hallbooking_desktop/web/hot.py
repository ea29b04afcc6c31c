"""The most asked calls, answered before the router. What they do not know they pass on.

They answer to the letter as the routed calls do, which a test compares; nothing but speed is gained here.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple

from pydantic import ValidationError
from starlette.datastructures import State
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import GUEST, Actor, Source
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.web.api.bookings import answer_created
from hallbooking_desktop.web.encoding import encode, etag, matches
from hallbooking_desktop.web.endpoint import Endpoint
from hallbooking_desktop.web.known import letters
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.present_content import page as page_members
from hallbooking_desktop.web.problems import defect, refusal
from hallbooking_desktop.web.report_answers import ReportAnswers
from hallbooking_desktop.web.schemas.bookings import NewBooking
from hallbooking_desktop.web.search_answers import SearchAnswers

_PAGES: Final = "/cms/slug/"
_REPORTS: Final = "/reports/"
_MOST_PAGES: Final = 1_000
_LARGEST_BOOKING: Final = 16_384
_BEARER: Final = b"bearer "
_UNCACHED: Final = (b"cache-control", b"no-cache")
_JSON: Final = (b"content-type", b"application/json")


class Hot(NamedTuple):
    """An answer that needs no framework."""

    body: bytes
    headers: tuple[tuple[bytes, bytes], ...] = ()
    status: int = 200


Answering = Callable[[Scope], Awaitable[Hot | None]]


class HotPaths:
    """Answers the hottest calls itself."""

    def __init__(self, app: ASGIApp, endpoint: Endpoint, shared: State) -> None:
        self._app = app
        self._endpoint = endpoint
        self._services = endpoint.services
        self._present: Presenter = shared.presenter
        self._searches: SearchAnswers = shared.searches
        self._reports: ReportAnswers = shared.reports
        self._pages: dict[str, _Page] = {}
        self._paths: dict[str, Answering] = {"/search/rooms": self._search, "/bookings/me": self._own_bookings}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http":
            if scope["method"] == "GET":
                answering = self._answering(scope["path"])
                if answering is not None:
                    await self._get(answering, scope, receive, send)
                    return
            elif scope["method"] == "POST" and scope["path"] == "/bookings" and _is_plain_booking(scope):
                await self._book(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _answering(self, path: str) -> Answering | None:
        if path.startswith(_PAGES):
            return self._page
        if path.startswith(_REPORTS):
            return self._report
        return self._paths.get(path)

    async def _get(self, answering: Answering, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            hot = await answering(scope)
        except DomainError as error:
            await refusal(scope, error)(scope, receive, send)
        except Exception as error:  # noqa: BLE001 - logged and told, as the framework does
            await defect(scope, error)(scope, receive, send)
        else:
            if hot is None:
                await self._app(scope, receive, send)
            else:
                await _send(send, hot)

    async def _search(self, scope: Scope) -> Hot | None:
        """Answer a guest's search whose address is known."""
        query = self._searches.find(scope["query_string"])
        if query is None or _header(scope, b"authorization") is not None:
            return None
        scope["state"]["route"] = "/search/rooms"
        return Hot(await self._searches.answer(GUEST, query))

    async def _own_bookings(self, scope: Scope) -> Hot | None:
        """Answer the first page of somebody's own bookings."""
        token = _token(scope)
        if token is None or scope["query_string"]:
            return None
        scope["state"]["route"] = "/bookings/me"
        found = await self._services.own_bookings.of_bearer(token)
        scope["state"]["user_id"] = found.user_id
        return Hot(found.body)

    async def _report(self, scope: Scope) -> Hot | None:
        """Answer a call for a report whose address is known."""
        token, known = _token(scope), self._reports.known.find(letters(scope))
        if token is None or known is None:
            return None
        scope["state"]["route"] = scope["path"]
        return Hot(await self._reports.answer(known[0], await self._actor(scope, token), known[1]))

    async def _page(self, scope: Scope) -> Hot | None:
        """Answer a guest's call for a published page that is in memory."""
        slug = scope["path"][len(_PAGES) :]
        found = self._services.cms.published.fresh(slug)
        if found is None or _header(scope, b"authorization") is not None:
            return None
        scope["state"]["route"] = "/cms/slug/{slug}"
        kept = self._pages.get(slug)
        if kept is None or kept.page is not found:
            if found.slug != slug:
                # It moved.
                return None
            body = encode(page_members(found))
            tag = etag(body)
            kept = self._pages[slug] = _Page(found, body, tag, ((b"etag", tag.encode()), _UNCACHED))
            if len(self._pages) > _MOST_PAGES:
                del self._pages[next(iter(self._pages))]
        if matches((_header(scope, b"if-none-match") or b"").decode("latin-1"), kept.tag):
            return Hot(b"", kept.headers, 304)
        return Hot(kept.body, kept.headers)

    async def _book(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Make a booking; whatever is not quite as expected is the routed call's to judge."""
        body, messages = await _read(receive)
        token = _token(scope)
        wanted = None if body is None else _wanted(body)
        if wanted is None or token is None:
            await self._app(scope, _again(messages, receive), send)
            return
        scope["state"]["route"] = "/bookings"
        answer: Response
        try:
            answer = await answer_created(self._endpoint, await self._actor(scope, token), self._present, None, wanted)
        except DomainError as error:
            answer = refusal(scope, error)
        except Exception as error:  # noqa: BLE001 - logged and told, as the framework does
            answer = defect(scope, error)
        await answer(scope, receive, send)

    async def _actor(self, scope: Scope, token: str) -> Actor:
        """Return whose token it is, as `callers.somebody` does."""
        state = scope["state"]
        actor = await self._services.auth.actor_for(token, Source.API)
        state["user_id"] = actor.user_id
        return actor.via(state.get("request_id"))


class _Page(NamedTuple):
    """A page's answer, written once."""

    page: PageSnapshot
    body: bytes
    tag: str
    headers: tuple[tuple[bytes, bytes], ...]


def _is_plain_booking(scope: Scope) -> bool:
    """Tell whether a booking comes as most do: from a person, not a tablet; in JSON; without a key, and short."""
    headers = dict(scope["headers"])
    if len(headers) != len(scope["headers"]):
        # Which of two counts is the routed call's to say.
        return False
    length = headers.get(b"content-length", b"")
    return (
        b"idempotency-key" not in headers
        and b"cookie" not in headers
        and b"transfer-encoding" not in headers
        and headers.get(b"content-type") == _JSON[1]
        and length.isdigit()
        and int(length) <= _LARGEST_BOOKING
    )


async def _read(receive: Receive) -> tuple[bytes | None, list[Message]]:
    """Return a body, and the messages that it came in; None where it broke off."""
    messages: list[Message] = []
    while True:
        message = await receive()
        messages.append(message)
        if message["type"] != "http.request":
            return None, messages
        if not message.get("more_body"):
            return b"".join(each.get("body", b"") for each in messages), messages


def _again(messages: list[Message], receive: Receive) -> Receive:
    """Return what gives the messages once more, and then what comes after them."""
    left = iter(messages)

    async def repeated() -> Message:
        message = next(left, None)
        return await receive() if message is None else message

    return repeated


def _wanted(body: bytes) -> NewBooking | None:
    try:
        return NewBooking.model_validate(json.loads(body))
    except (ValueError, ValidationError, RecursionError):
        return None


def _token(scope: Scope) -> str | None:
    """Return the token that came with a call; None where the routed call has to look at it."""
    found = [value for name, value in scope["headers"] if name == b"authorization"]
    if len(found) != 1 or found[0][: len(_BEARER)].lower() != _BEARER:
        return None
    token: str = found[0][len(_BEARER) :].strip().decode("latin-1")
    return token or None


def _header(scope: Scope, wanted: bytes) -> bytes | None:
    for name, value in scope["headers"]:
        if name == wanted:
            found: bytes = value
            return found
    return None


async def _send(send: Send, hot: Hot) -> None:
    body = hot.body
    told = () if hot.status == 304 else ((b"content-length", str(len(body)).encode()), _JSON)  # noqa: PLR2004 - HTTP's
    start: dict[str, Any] = {
        "type": "http.response.start",
        "status": hot.status,
        "headers": [*told, *hot.headers],
    }
    await send(start)
    await send({"type": "http.response.body", "body": body})
