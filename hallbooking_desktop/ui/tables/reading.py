"""All rows that a table's filters let through, page by page, without keeping the window waiting."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from typing import Final, TypeAlias, TypeVar

from hallbooking_desktop.ui.models.plain import plain_text
from hallbooking_desktop.ui.tables.source import Rows, parts_of, words_of

R = TypeVar("R")
Line: TypeAlias = tuple[str, ...]
#: How many rows are done, and of how many.
Told: TypeAlias = Callable[[int, int], None]
#: The most that services hand out at once.
PAGE: Final = 500
#: So many rows of a page are asked for again with the next one.
_OVERLAP: Final = 20
#: After so long the window gets its turn.
_SLICE_SECONDS: Final = 0.003


async def pages_of_all(rows: Rows[R]) -> AsyncIterator[tuple[Sequence[R], int]]:
    """Yield the rows from the first to the last, and how many there are.

    No row comes twice. Pages are counted off one after the other while others go on working: up to twenty rows may
    vanish from before a page between two loads and none is lost; a row that moves meanwhile because what it is sorted
    by changed may be left out. What a row says is as it was when its page was loaded.
    """
    seen: set[int] = set()
    offset = 0
    while True:
        page = await rows.fetch(rows.sort_key, PAGE, offset)
        known = [rows.identity(row) in seen for row in page.rows]
        if offset and page.rows and not any(known[:_OVERLAP]):
            # So many vanished that the pages do not touch any more.
            offset = max(0, offset - PAGE // 2)
            continue
        fresh = [row for row, before in zip(page.rows, known, strict=True) if not before]
        seen.update(rows.identity(row) for row in fresh)
        yield fresh, page.total
        if not page.rows or offset + len(page.rows) >= page.total:
            return
        offset += max(1, len(page.rows) - _OVERLAP)


async def pages_of_ranges(rows: Rows[R], ranges: Sequence[tuple[int, int]]) -> AsyncIterator[tuple[Sequence[R], int]]:
    """Yield the rows that stand in these places, first and last of each range; those that are here are not loaded."""
    total = sum(last - first + 1 for first, last in ranges)
    for first, last in ranges:
        place = first
        while place <= last:
            size = min(PAGE, last - place + 1)
            here = [rows.row_at(row) for row in range(place, place + size)]
            kept = [row for row in here if row is not None]
            if len(kept) < size:
                kept = list((await rows.fetch(rows.sort_key, size, place)).rows)
            yield kept, total
            place += size


def headings(rows: Rows[R], columns: Sequence[int], *, plain: bool) -> Line:
    """Return what stands over the columns; for other programs a column may become several."""
    if plain:
        return tuple(part.title for number in columns for part in parts_of(rows, number))
    return tuple(rows.columns[number].title for number in columns)


async def lines(
    rows: Rows[R],
    columns: Sequence[int],
    pages: AsyncIterator[tuple[Sequence[R], int]],
    *,
    plain: bool = False,
    told: Told | None = None,
) -> AsyncGenerator[list[Line], None]:
    """Yield the rows as texts, some hundreds at a time; the window has its turn every few milliseconds."""
    parts = [part for number in columns for part in parts_of(rows, number)]
    done, since = 0, time.perf_counter()
    async for page, total in pages:
        since = time.perf_counter()
        written: list[Line] = []
        for row in page:
            cells = tuple(plain_text(part.value(row)) for part in parts) if plain else words_of(rows, row, columns)
            written.append(cells)
            if time.perf_counter() - since > _SLICE_SECONDS:
                await asyncio.sleep(0)
                since = time.perf_counter()
        done += len(written)
        if told is not None:
            told(done, max(done, total))
        yield written
