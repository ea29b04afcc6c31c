"""Paging: ``limit`` and ``offset``, alike for every list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, TypeVar

from fastapi import Query

T = TypeVar("T")

MOST_ROWS = 500
_FARTHEST = 2**31 - 1

Limit = Annotated[int, Query(ge=1, le=MOST_ROWS, description="rows of a page")]
Offset = Annotated[int, Query(ge=0, le=_FARTHEST, description="rows before the page")]


def cut(rows: Sequence[T], limit: int, offset: int) -> Sequence[T]:
    """Return one page of what is already in memory."""
    return rows[offset : offset + limit]
