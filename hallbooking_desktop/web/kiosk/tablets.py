"""Which paired tablet a call comes from."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Request
from starlette.responses import Response

from hallbooking_desktop.domain.errors import Unauthenticated
from hallbooking_desktop.services.snapshots_kiosks import KioskSnapshot
from hallbooking_desktop.web.callers import KIOSK_COOKIE, TheServices

#: As long as browsers keep a cookie; each load of the kiosk's page begins it anew.
_COOKIE_SECONDS: Final = 400 * 24 * 3600
_UNPAIRED: Final = "This tablet is not paired. Please type the code that the console shows."


async def tablet_or_none(request: Request, services: TheServices) -> KioskSnapshot | None:
    """Return the paired tablet that calls; None for any other browser, and for a tablet that was revoked."""
    token = request.cookies.get(KIOSK_COOKIE)
    if not token:
        return None
    try:
        return await services.kiosks.kiosk_for(token)
    except Unauthenticated:
        return None


async def tablet(found: Annotated[KioskSnapshot | None, Depends(tablet_or_none)]) -> KioskSnapshot:
    """Return the paired tablet that calls.

    Raises:
        Unauthenticated: it is none, or not any more; detail ``reason``: kiosk.
    """
    if found is None:
        raise Unauthenticated(_UNPAIRED, reason="kiosk")
    return found


def remember(request: Request, response: Response, token: str) -> None:
    """Give the tablet its token, out of reach of scripts and of pages elsewhere."""
    response.set_cookie(
        KIOSK_COOKIE,
        token,
        max_age=_COOKIE_SECONDS,
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


Tablet = Annotated[KioskSnapshot, Depends(tablet)]
TabletOrNone = Annotated[KioskSnapshot | None, Depends(tablet_or_none)]
