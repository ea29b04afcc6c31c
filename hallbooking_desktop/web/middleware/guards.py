"""Refusals before anything else is done: a host that is not ours, an address that asks too often, a body too large."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hallbooking_desktop.web.limits import Limits
from hallbooking_desktop.web.problems import own_problem


class TrustedHosts:
    """Answers only to the host names that the endpoint is reached by (a guard against DNS rebinding)."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._all = "*" in self._hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or self._all or host_of(scope) in self._hosts:
            await self._app(scope, receive, send)
            return
        await own_problem(scope, "UNTRUSTED_HOST")(scope, receive, send)


def host_of(scope: Scope) -> str:
    """Return the name in the Host header, without its port, in lower case; nothing where it is unclear."""
    found = [value for name, value in scope["headers"] if name == b"host"]
    if len(found) != 1:
        # Who stands before us might have gone by another of them.
        return ""
    text = found[0].decode("latin-1").strip().lower()
    if text.startswith("["):
        name, closed, port = text[1:].partition("]")
        if not closed or port[:1] not in {"", ":"}:
            return ""
        port = port[1:]
    else:
        name, _, port = text.partition(":")
    return str(name) if not port or port.isdecimal() else ""


class RateLimited:
    """Refuses what is too much from one address, in words and with ``Retry-After``."""

    def __init__(self, app: ASGIApp, limits: Limits, on_refused: Callable[[Scope], None]) -> None:
        self._app = app
        self._limits = limits
        self._on_refused = on_refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["method"] != "OPTIONS":
            client = scope.get("client")
            seconds = self._limits.refused(client[0] if client else "", scope["method"], scope["path"])
            if seconds is not None:
                answer = own_problem(scope, "RATE_LIMITED", {"Retry-After": str(seconds)})
                self._on_refused(scope)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)


class BodyCap:
    """Refuses bodies larger than the endpoint takes, announced or not."""

    def __init__(self, app: ASGIApp, largest: int, largest_upload: int) -> None:
        self._app = app
        self._largest = largest
        self._largest_upload = largest_upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        upload = headers.get(b"content-type", b"").startswith(b"multipart/form-data")
        largest = self._largest_upload if upload else self._largest
        announced = headers.get(b"content-length", b"0")
        if not announced.isdigit():
            await own_problem(scope, "BAD_REQUEST")(scope, receive, send)
            return
        if int(announced) > largest:
            await own_problem(scope, "BODY_TOO_LARGE", {"Connection": "close"})(scope, receive, send)
            return
        come, started = 0, False

        async def counted() -> Message:
            nonlocal come
            message = await receive()
            come += len(message.get("body", b""))
            return message if come <= largest else {"type": "http.disconnect"}

        async def noted(message: Message) -> None:
            nonlocal started
            if come <= largest:
                started = True
                await send(message)

        try:
            await self._app(scope, counted, noted)
        finally:
            # Whatever the application made of a body that broke off, the caller is told why.
            if come > largest and not started:
                await own_problem(scope, "BODY_TOO_LARGE", {"Connection": "close"})(scope, receive, send)
