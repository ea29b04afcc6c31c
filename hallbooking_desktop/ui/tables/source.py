"""What a table's rows can be asked, wherever they come from: a model of pages, or one that holds them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.ui.models.paged import Column
from hallbooking_desktop.ui.models.plain import Part

R = TypeVar("R")


class Rows(Protocol[R]):
    """Rows in an order, with columns that write them."""

    columns: tuple[Column[R], ...]

    @property
    def total(self) -> int:
        """How many there are."""

    @property
    def sort_key(self) -> str:
        """What they are sorted by."""

    def row_at(self, row: int) -> R | None:
        """Return a row if it is here."""

    def identity(self, row: R) -> int:
        """Return what tells one row from another."""

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text for people."""

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[R]:
        """Await a page."""


def column_names(columns: Sequence[Column[Any]]) -> tuple[str, ...]:
    """Return a name for each column that stays the same in every language."""
    return tuple(column.key or f"#{number}" for number, column in enumerate(columns))


def parts_of(rows: Rows[R], number: int) -> tuple[Part[R], ...]:
    """Return what a column becomes for other programs: its text, unless it says otherwise."""
    column = rows.columns[number]
    return column.parts or (Part(column.title, lambda row: rows.spoken(number, column.text(row))),)


def words_of(rows: Rows[R], row: R, columns: Sequence[int]) -> tuple[str, ...]:
    """Return a row's cells as the screen has them."""
    return tuple(rows.spoken(number, rows.columns[number].text(row)) for number in columns)
