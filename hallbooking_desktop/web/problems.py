"""Refusals as problem details (RFC 9457): a status by the refusal's kind, a stable ``code``, the fields at fault."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Route

from hallbooking_desktop.domain.errors import DomainError, Kind, ValidationFailed
from hallbooking_desktop.services.snapshots import Alternative, InTheWay
from hallbooking_desktop.web.encoding import encode

log = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
#: How soon a caller may ask again when a database is out of reach, in seconds.
_RETRY_AFTER: Final = "2"

STATUS: Final[Mapping[Kind, int]] = {
    Kind.INVALID: 422,
    Kind.UNAUTHENTICATED: 401,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.CONFLICT: 409,
    Kind.STALE: 409,
    Kind.UNPROCESSABLE: 422,
    Kind.UNAVAILABLE: 503,
}

#: Refusals of the endpoint itself: code -> (status, meaning). Those of the services are the `DomainError` classes.
OWN_CODES: Final[Mapping[str, tuple[int, str]]] = {
    "BAD_REQUEST": (400, "The request is not one that can be understood."),
    "UNTRUSTED_HOST": (400, "The endpoint does not answer to this host name; TRUSTED_HOSTS lists those that count."),
    "ROUTE_NOT_FOUND": (404, "There is no such address."),
    "METHOD_NOT_ALLOWED": (405, "This address does not take this method; Allow lists those that it takes."),
    "ANSWER_LOST": (
        409,
        "This was done before, but its answer was lost. Look at how things stand; it is not repeated.",
    ),
    "BODY_TOO_LARGE": (413, "The body is larger than the endpoint takes."),
    "UNSUPPORTED_MEDIA_TYPE": (415, "The body is of a type that this address does not take."),
    "RATE_LIMITED": (429, "Too many requests from this address; Retry-After says in how many seconds to try again."),
    "TOO_MANY_STREAMS": (503, "Too many tablets watch already; Retry-After says in how many seconds to try again."),
    "INTERNAL_ERROR": (500, "Something went wrong that the program did not expect; nothing was changed."),
}
_SEVERAL_HAVE: Final = frozenset({"UNTRUSTED_HOST", "ANSWER_LOST", "TOO_MANY_STREAMS"})
_BY_STATUS: Final = {status: code for code, (status, _) in OWN_CODES.items() if code not in _SEVERAL_HAVE}


class Problem(BaseModel):
    """Problem details (RFC 9457). ``code`` is stable; ``detail`` is for people."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(description="a URI that names the problem; about:blank adds nothing to the status")
    title: str
    status: int
    code: str = Field(description="stable, for programs; the README lists all")
    detail: str
    instance: str = Field(description="the path that was asked for")
    request_id: str | None = None
    errors: dict[str, str] = Field(default_factory=dict, description="what is wrong, by field")


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the documentation of a call's refusals for OpenAPI."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in sorted(statuses)
    }


def answers(model: Any, *statuses: int, status: int = 200, cached: bool = False) -> dict[int | str, dict[str, Any]]:  # noqa: ANN401 - a type
    """Return the documentation of what a call answers: a model, and refusals by their statuses.

    ``cached``: a caller who has the answer already is told 304.
    """
    unchanged: dict[int | str, dict[str, Any]] = {304: {"description": "Not Modified"}} if cached else {}
    return {status: {"model": model}} | unchanged | documented(*statuses)


def problem(
    scope: Mapping[str, Any],
    status: int,
    code: str,
    detail: str,
    *,
    errors: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    **details: object,
) -> Response:
    """Return a refusal as a response, and note it for the request's log line."""
    state = scope.get("state", {})
    state["error"] = {"error_code": code, "message": detail}
    body = {
        **{name: _shown(value) for name, value in details.items()},
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "instance": scope.get("path", ""),
        "request_id": state.get("request_id"),
        "errors": dict(errors or {}),
    }
    return Response(encode(body), status, dict(headers or {}), media_type=MEDIA_TYPE)


def own_problem(scope: Mapping[str, Any], code: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return one of the endpoint's own refusals."""
    status, meaning = OWN_CODES[code]
    return problem(scope, status, code, meaning, headers=headers)


def refusal(scope: Mapping[str, Any], error: DomainError) -> Response:
    """Return a service's refusal."""
    headers = {}
    if error.kind is Kind.UNAUTHENTICATED:
        headers["WWW-Authenticate"] = "Bearer"
    if error.kind is Kind.UNAVAILABLE:
        headers["Retry-After"] = _RETRY_AFTER
    fields = error.fields if isinstance(error, ValidationFailed) else {}
    details = {name: value for name, value in error.details.items() if name != "fields"}
    return problem(
        scope, STATUS[error.kind], error.code, error.message, errors=fields, headers=headers, **_reserved(details)
    )


def defect(scope: Mapping[str, Any], error: Exception) -> Response:
    """Return what is said of a failure that nobody expected, and log it."""
    reference = secrets.token_hex(4)
    log.critical("%s: %s failed", reference, scope.get("path"), exc_info=error)
    status, meaning = OWN_CODES["INTERNAL_ERROR"]
    return problem(scope, status, "INTERNAL_ERROR", f"{meaning} The log has it under {reference}.")


def install(app: FastAPI) -> None:
    """Answer every failure of the application with problem details."""

    async def on_domain_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, DomainError)  # noqa: S101 - registered for this class only
        return refusal(request.scope, error)

    async def on_invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class only
        return refusal(request.scope, ValidationFailed(_fields(error)))

    async def on_http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class only
        code = _BY_STATUS.get(error.status_code, "BAD_REQUEST")
        headers = dict(error.headers or {})
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            # The router names those of the first route that fits; others have the same path.
            headers["Allow"] = ", ".join(sorted(_methods(request)))
        return own_problem(request.scope, code, headers)

    async def on_defect(request: Request, error: Exception) -> Response:
        return defect(request.scope, error)

    app.add_exception_handler(DomainError, on_domain_error)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(Exception, on_defect)


def _methods(request: Request) -> set[str]:
    routes = (route for route in request.app.routes if isinstance(route, Route))
    return {
        method
        for route in routes
        if route.matches(request.scope)[0] is not Match.NONE
        for method in route.methods or ()
    }


def _fields(error: RequestValidationError) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in error.errors():
        place = [str(part) for part in item["loc"]]
        name = ".".join(place[1:] if place[:1] in (["body"], ["query"], ["path"], ["header"]) else place)
        found.setdefault(name or "body", str(item["msg"]))
    return found


def _reserved(details: Mapping[str, object]) -> dict[str, object]:
    """Return a refusal's details without those that the problem's own members are named like."""
    renamed = {"status": "current_status"}
    own = {*Problem.model_fields, "scope"} - renamed.keys()
    return {renamed.get(name, name): value for name, value in details.items() if name not in own}


def _shown(value: object) -> object:
    if isinstance(value, InTheWay):
        shown = {
            "room_id": value.room_id,
            "room_name": value.room_name,
            "start_time": value.range.start,
            "end_time": value.range.end,
            "status": value.status,
        }
        known = {"booking_id": value.booking_id, "block_id": value.block_id, "title": value.title or None}
        return shown | {name: item for name, item in known.items() if item is not None}
    if isinstance(value, Alternative):
        return {
            "room_id": value.room_id,
            "room_name": value.room_name,
            "start_time": value.range.start,
            "end_time": value.range.end,
        }
    if isinstance(value, tuple | list | frozenset | set):
        return [_shown(item) for item in value]
    if isinstance(value, datetime) or value is None:
        return value
    return value
