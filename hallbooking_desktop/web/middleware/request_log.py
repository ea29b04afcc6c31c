"""The request log: one JSON object a request, with what is secret in the address redacted; and the metrics."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hallbooking_desktop.web.metrics import Metrics

SERVICE: Final = "hall-booking-backend"
REDACTED: Final = "[redacted]"
_SECRET: Final = ("password", "token", "secret", "signature", "email", "phone", "code", "key", "text")
_MOST_PARAMETERS: Final = 50
_LONGEST_VALUE: Final = 200
#: The route of what no route took: as a template their number would be unbounded.
UNROUTED: Final = "(none)"
_SERVER_ERRORS: Final = 500


class RequestLog:
    """Notes every request that passed the guards; ``write`` must not block."""

    def __init__(self, app: ASGIApp, metrics: Metrics, write: Callable[[dict[str, object]], None] | None) -> None:
        self._app = app
        self._metrics = metrics
        self._write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status, size = 500, 0

        async def noted(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception:
            if status < _SERVER_ERRORS:
                raise
        finally:
            seconds = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", None) or scope["state"].get("route", UNROUTED)
            self._metrics.observe(scope["method"], route, status, seconds)
            if self._write is not None:
                self._write(entry(scope, route, status, seconds, size))


def entry(scope: Scope, route: str, status: int, seconds: float, size: int) -> dict[str, object]:
    """Return a request's line of the log."""
    state = scope.get("state", {})
    error: dict[str, Any] | None = state.get("error")
    level = "ERROR" if status >= _SERVER_ERRORS else "WARNING" if error else "INFO"
    return {
        "timestamp": datetime.now(UTC),
        "level": level,
        "service": SERVICE,
        "request": {
            "method": scope["method"],
            "endpoint": route,
            "path": scope["path"],
            "query_params": _parameters(scope.get("query_string", b"")),
            "user_id": state.get("user_id"),
            "request_id": state.get("request_id"),
        },
        "response": {"status_code": status, "duration_ms": round(seconds * 1000, 3), "size_bytes": size},
        "error": error,
    }


def _parameters(query: bytes) -> dict[str, str]:
    if not query:
        return {}
    try:
        pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True, max_num_fields=_MOST_PARAMETERS)
    except ValueError:
        return {"": REDACTED}
    return {
        name[:_LONGEST_VALUE]: REDACTED if any(part in name.lower() for part in _SECRET) else value[:_LONGEST_VALUE]
        for name, value in pairs
    }
