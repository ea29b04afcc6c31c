"""Answers as JSON: money as numbers with the currency's decimals, instants in UTC ending in ``Z``."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import msgspec
from fastapi import Request
from starlette.responses import Response

_encoder = msgspec.json.Encoder(decimal_format="number")
encode = _encoder.encode

#: What a wall clock shows at the end of a day, which is no ``time`` of Python's.
END_OF_DAY = "24:00:00"


class Answer(Response):
    """A JSON answer."""

    media_type = "application/json"

    def __init__(self, content: object, status: int = 200, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(encode(content), status, headers)


def page(rows: list[object], total: int) -> Answer:
    """Return one page of a list as an array, with the whole count in ``X-Total-Count``."""
    return Answer(rows, headers={"X-Total-Count": str(total)})


def tagged(request: Request, answer: Response) -> Response:
    """Return a public answer with an ETag, or 304 when the caller has just that already."""
    tag = etag(bytes(answer.body))
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if total := answer.headers.get("X-Total-Count"):
        headers["X-Total-Count"] = total
    if matches(request.headers.get("If-None-Match", ""), tag):
        return Response(status_code=304, headers=headers)
    answer.headers.update(headers)
    return answer


def etag(body: bytes) -> str:
    """Return the tag of an answer's bytes."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def matches(if_none_match: str, tag: str) -> bool:
    """Tell whether an ``If-None-Match`` header names the tag (RFC 9110, compared weakly)."""
    wanted = {part.strip().removeprefix("W/") for part in if_none_match.split(",")}
    return tag in wanted or "*" in wanted


def wall_time(moment: datetime, zone: ZoneInfo, day: date) -> str:
    """Return an instant of ``day`` as the venue's clocks show it; the end of the day is ``24:00:00``."""
    local = moment.astimezone(zone)
    return END_OF_DAY if local.date() > day else f"{local.hour:02}:{local.minute:02}:{local.second:02}"


def number(amount: Decimal) -> Decimal:
    """Return a quantity or a rate without needless zeros behind the point."""
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize()
