"""On whose behalf a call is made: the bearer of a token, a guest, and the kiosk that it comes from."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from hallbooking_desktop.domain.errors import Unauthenticated
from hallbooking_desktop.domain.permissions import GUEST, Actor, Role, Source
from hallbooking_desktop.services.idempotency import claimed_elsewhere
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.web.endpoint import Endpoint

KIOSK_COOKIE: Final = "hallbooking_kiosk"
_LOOKING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_bearer = HTTPBearer(auto_error=False, description="the access token of POST /auth/login")


async def the_endpoint(request: Request) -> Endpoint:
    """Return the process's endpoint."""
    endpoint: Endpoint = request.app.state.endpoint
    return endpoint


async def the_services(endpoint: Annotated[Endpoint, Depends(the_endpoint)]) -> Services:
    """Return the use cases."""
    return endpoint.services


async def bearer_token(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str | None:
    """Return the token that came with the call.

    Raises:
        Unauthenticated: there is an Authorization header without one.
    """
    if credentials is None:
        if "authorization" in request.headers:
            raise Unauthenticated("The Authorization header is not of the form “Bearer …”.")
        return None
    return credentials.credentials


async def anyone(
    request: Request,
    endpoint: Annotated[Endpoint, Depends(the_endpoint)],
    token: Annotated[str | None, Depends(bearer_token)],
) -> Actor:
    """Return the person whose token came with the call, or a guest; what they change at a kiosk is changed there.

    Raises:
        Unauthenticated: the token does not count (any more), nor the kiosk's (detail ``reason``: kiosk).
    """
    state = request.scope.setdefault("state", {})
    if token is None:
        actor = GUEST
    else:
        actor = await endpoint.services.auth.actor_for(token, Source.API)
        state["user_id"] = actor.user_id
    tablet = request.cookies.get(KIOSK_COOKIE)
    if tablet and request.method not in _LOOKING:
        kiosk = await endpoint.services.kiosks.kiosk_for(tablet)
        actor = actor.at_kiosk(kiosk.id, kiosk.venue_id)
    return actor.via(state.get("request_id"))


async def somebody(actor: Annotated[Actor, Depends(anyone)]) -> Actor:
    """Return the person whose token came with the call.

    Raises:
        Unauthenticated: a guest called.
    """
    if actor.role is Role.GUEST:
        raise Unauthenticated
    return actor


async def key(
    idempotency_key: Annotated[
        str | None,
        Header(description="any text of 1 to 255 characters; a repeated call with it gets the first answer"),
    ] = None,
) -> str | None:
    """Return the call's idempotency key, for a use case that claims it by itself."""
    claimed_elsewhere()
    return idempotency_key


TheEndpoint = Annotated[Endpoint, Depends(the_endpoint)]
TheServices = Annotated[Services, Depends(the_services)]
Anyone = Annotated[Actor, Depends(anyone)]
Somebody = Annotated[Actor, Depends(somebody)]
Key = Annotated[str | None, Depends(key)]
