"""A table as words: what is copied, saved as CSV and printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableText:
    """All rows that a list's filters let through, in the order and with the columns that are shown.

    ``conditions`` says in words which filters were set; ``trailing`` are the columns aligned at the line's end.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    conditions: str = ""
    trailing: frozenset[int] = frozenset()
