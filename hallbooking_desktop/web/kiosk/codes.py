"""The code a tablet shows at the end, for the customer's phone or the desk's scanner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import segno

_QUIET: Final = 2
_NEAR: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Picture:
    """A QR code as one path of an SVG of ``size`` modules a side, its quiet zone included."""

    size: int
    path: str


def can_be_reached(base_url: str) -> bool:
    """Tell whether a phone may reach the endpoint: not where only this machine does."""
    return (urlsplit(base_url).hostname or "") not in _NEAR


def picture(text: str) -> Picture:
    """Return a text as a QR code."""
    rows = segno.make(text, error="m", micro=False).matrix
    steps: list[str] = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            if x > start:
                steps.append(f"M{start + _QUIET} {y + _QUIET}h{x - start}v1h-{x - start}z")
            x += 1
    return Picture(len(rows) + 2 * _QUIET, "".join(steps))
