"""The outermost layer: a request id in and out, security headers on everything, the caller's real address."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ID: Final = re.compile(rb"[A-Za-z0-9._\-]{1,64}")

#: For answers that are no pages: nothing in them is to be run, shown in a frame or guessed at.
_HEADERS: Final[tuple[tuple[bytes, bytes], ...]] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
)
#: Pages bring a policy of their own; who may read an answer depends on the Origin, without which CORS is not asked.
_UNLESS_GIVEN: Final = (
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"vary", b"Origin"),
)
_HTTPS_ONLY: Final = (b"strict-transport-security", b"max-age=31536000")


class Identity:
    """Gives every request an id and every answer its security headers; pages bring their own CSP."""

    def __init__(self, app: ASGIApp, trusted_proxies: Iterable[str] = ()) -> None:
        self._app = app
        self._proxies = frozenset(trusted_proxies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = forwarded = b""
        for name, value in scope["headers"]:
            if name == b"x-request-id":
                asked = value
            elif name == b"x-forwarded-for":
                forwarded = value
        request_id = asked.decode("ascii") if _ID.fullmatch(asked) else secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        client = scope.get("client")
        if forwarded and client and client[0] in self._proxies:
            # The last address that the proxy itself has seen; those before it anybody may have written.
            scope["client"] = (forwarded.rpartition(b",")[2].strip().decode("latin-1"), 0)
        added = [(b"x-request-id", request_id.encode()), *_HEADERS]
        if scope.get("scheme") == "https":
            added.append(_HTTPS_ONLY)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                own = (each for each in _UNLESS_GIVEN if each[0] not in given)
                message["headers"] = [*message["headers"], *added, *own]
            await send(message)

        await self._app(scope, receive, send_with_headers)
