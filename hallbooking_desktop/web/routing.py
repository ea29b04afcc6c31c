"""Routers whose changing calls honour ``Idempotency-Key``: a repeat is answered as the first was, to the letter."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from python_multipart.multipart import parse_options_header
from starlette.responses import Response

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError, Forbidden, Unauthenticated
from hallbooking_desktop.services.idempotency import Call, Repeated, Scope, check_key, once
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.web.problems import own_problem

_CHANGING: Final = frozenset({"POST", "PUT", "DELETE"})
#: Signing in is not stored (SPEC 4).
_NOT_STORED: Final = "/auth/"
#: How long a repeat waits for the answer of the first call, which has just committed, in steps of 50 ms.
_LOOKS: Final = 40
_PAUSE: Final = 0.05
_OK: Final = 300

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def calls(tag: str, prefix: str = "") -> APIRouter:
    """Return a router for the calls of one theme."""
    return APIRouter(prefix=prefix, tags=[tag], route_class=OnceRoute)


class OnceRoute(APIRoute):
    """A route whose changing calls honour ``Idempotency-Key``."""

    def get_route_handler(self) -> Handler:
        """Return the route's handler, wrapped where it changes things."""
        original = super().get_route_handler()
        if not _CHANGING & (self.methods or set()) or self.path.startswith(_NOT_STORED):
            return original

        async def handler(request: Request) -> Response:
            key = request.headers.get("Idempotency-Key")
            if key is None:
                return await original(request)
            check_key(key)
            body_hash = hashlib.sha256(request.url.query.encode() + b"\0" + await _sent(request)).hexdigest()
            call = Call(request.method, request.url.path, key, body_hash)
            services: Services = request.app.state.endpoint.services
            try:
                with once(call):
                    response = await original(request)
            except Repeated as repeated:
                return await _again(request, services, call.scope(repeated.actor_id))
            except (Unauthenticated, Forbidden, DatabaseUnavailable):
                raise
            except DomainError:
                # Done the first time, it may be refused for what it did: the page is gone, the version is another.
                if not await _was_made(services, call, _scope(request, call)):
                    raise
                return await _again(request, services, _scope(request, call))
            if response.status_code >= _OK:
                return response
            scope = _scope(request, call)
            first = await services.answers.keep(scope, response.status_code, bytes(response.body).decode())
            return response if first is None else _rendered(*first)

        return handler


async def _sent(request: Request) -> bytes:
    """Return the body; of a form with files without what divides its parts, which is another one in each repeat."""
    body = await request.body()
    kind, options = parse_options_header(request.headers.get("Content-Type"))
    boundary = options.get(b"boundary") if kind == b"multipart/form-data" else None
    return body.replace(boundary, b"") if boundary else body


def _scope(request: Request, call: Call) -> Scope:
    return call.scope(request.scope.get("state", {}).get("user_id"))


async def _was_made(services: Services, call: Call, scope: Scope) -> bool:
    """Tell whether a refused call was made before."""
    if not call.claimed:
        return await services.answers.is_repeat(scope, call.body_hash)
    # The key that is there can be this very call's, which came half way.
    kept = await services.answers.kept(scope, call.body_hash)
    return kept is not None and kept.answer is not None


async def _again(request: Request, services: Services, scope: Scope) -> Response:
    """Return the first call's answer; it may be on its way from the database to the one who asked first."""
    for _ in range(_LOOKS):
        kept = await services.answers.kept(scope)
        if kept is not None and kept.status is not None and kept.answer is not None:
            return _rendered(kept.status, kept.answer)
        await asyncio.sleep(_PAUSE)
    return own_problem(request.scope, "ANSWER_LOST")


def _rendered(status: int, answer: str) -> Response:
    return Response(answer, status, media_type="application/json")
