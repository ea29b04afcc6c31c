"""The most asked calls, answered before the router: search, one's own bookings. What they do not know they pass on.

They answer to the letter as the routed calls do, which a test compares; nothing but speed is gained here.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.types import ASGIApp, Receive, Scope, Send

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.snapshots import SearchResult
from hallbooking_desktop.web.encoding import encode
from hallbooking_desktop.web.endpoint import Endpoint
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.problems import refusal

#: How many addresses of searches are known by heart.
_MOST_KNOWN: Final = 20_000
_LONGEST_KNOWN: Final = 500
_BEARER: Final = b"bearer "
_JSON: Final = (b"content-type", b"application/json")
Answering = Callable[[Scope, Send], Awaitable[bool]]


class Searches:
    """Searches by the letters of their address, once the routed call has read and checked them."""

    def __init__(self, present: Presenter) -> None:
        self._known: OrderedDict[bytes, SearchQuery] = OrderedDict()

        def to_bytes(query: SearchQuery, found: SearchResult) -> bytes:
            return encode(present.search(query, found))

        # One function for good: answers are kept beside it.
        self.to_bytes = to_bytes

    def learn(self, query_string: bytes, query: SearchQuery) -> None:
        """Remember what an address asks for; one that says no date means another day tomorrow."""
        if len(query_string) <= _LONGEST_KNOWN and b"date=" in query_string and not query.favourites_only:
            self._known[query_string] = query
            if len(self._known) > _MOST_KNOWN:
                self._known.popitem(last=False)

    def find(self, query_string: bytes) -> SearchQuery | None:
        """Return what an address asks for, if that is known."""
        return self._known.get(query_string)


class HotPaths:
    """Answers the hottest calls itself."""

    def __init__(self, app: ASGIApp, endpoint: Endpoint, searches: Searches) -> None:
        self._app = app
        self._services = endpoint.services
        self._searches = searches
        self._paths: dict[str, Answering] = {"/search/rooms": self._search, "/bookings/me": self._own_bookings}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["method"] == "GET":
            answering = self._paths.get(scope["path"])
            if answering is not None:
                try:
                    if await answering(scope, send):
                        return
                except DomainError as error:
                    await refusal(scope, error)(scope, receive, send)
                    return
        await self._app(scope, receive, send)

    async def _search(self, scope: Scope, send: Send) -> bool:
        """Answer a guest's search whose address is known."""
        query = self._searches.find(scope["query_string"])
        if query is None or _header(scope, b"authorization") is not None:
            return False
        scope["state"]["route"] = "/search/rooms"
        await _send(send, await self._services.search.encoded(GUEST, query, self._searches.to_bytes))
        return True

    async def _own_bookings(self, scope: Scope, send: Send) -> bool:
        """Answer the first page of somebody's own bookings."""
        token = _header(scope, b"authorization")
        if token is None or scope["query_string"] or token[: len(_BEARER)].lower() != _BEARER:
            return False
        scope["state"]["route"] = "/bookings/me"
        found = await self._services.own_bookings.of_bearer(token[len(_BEARER) :].strip().decode("latin-1"))
        scope["state"]["user_id"] = found.user_id
        await _send(send, found.body)
        return True


def _header(scope: Scope, wanted: bytes) -> bytes | None:
    for name, value in scope["headers"]:
        if name == wanted:
            found: bytes = value
            return found
    return None


async def _send(send: Send, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    start: dict[str, Any] = {
        "type": "http.response.start",
        "status": 200,
        "headers": [(b"content-length", str(len(body)).encode()), _JSON, *headers],
    }
    await send(start)
    await send({"type": "http.response.body", "body": body})
