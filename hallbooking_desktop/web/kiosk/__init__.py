"""The kiosk: its pages, its own few calls, and the stream that tells tablets what was booked elsewhere (SPEC 12)."""

from __future__ import annotations

from hallbooking_desktop.web.kiosk.routes import kiosk_router

__all__ = ["kiosk_router"]
