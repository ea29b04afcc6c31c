"""Workbooks for spreadsheets: numbers are numbers, texts are texts and never formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from xlsxwriter import Workbook

from hallbooking_desktop.services.papers import Cell, CellKind, CellTable

_LONGEST_NAME: Final = 31
#: What a sheet's name must not hold.
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]")
_FORMATS: Final = {
    CellKind.COUNT: "#,##0",
    CellKind.PERCENT: "0.0",
    CellKind.DECIMAL: "0.00",
    CellKind.DAY: "yyyy-mm-dd",
}
_WIDEST, _NARROWEST = 60, 9


def make(tables: Sequence[CellTable], decimals: int) -> bytes:
    """Return a workbook with a sheet for each table; amounts have ``decimals`` of them."""
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(written, options) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        money = "#,##0" + ("." + "0" * decimals if decimals else "")
        formats = {kind: book.add_format({"num_format": code}) for kind, code in _FORMATS.items()}
        formats[CellKind.MONEY] = book.add_format({"num_format": money})
        names: set[str] = set()
        for table in tables:
            sheet = book.add_worksheet(_name(table.title, names))
            for column, heading in enumerate(table.headings):
                sheet.write_string(0, column, heading, head)
            for row, cells in enumerate(table.rows, 1):
                for column, cell in enumerate(cells):
                    _write(sheet, row, column, cell, formats)
            sheet.freeze_panes(1, 0)
            for column in range(len(table.headings)):
                sheet.set_column(column, column, _width(table, column))
    return written.getvalue()


def _write(sheet: Any, row: int, column: int, cell: Cell, formats: dict[CellKind, Any]) -> None:  # noqa: ANN401
    value = cell.value
    if value is None:
        return
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, formats[CellKind.DAY])
    elif isinstance(value, int | Decimal):
        sheet.write_number(row, column, value, formats.get(cell.kind))
    else:
        sheet.write_string(row, column, value)


def _name(title: str, taken: set[str]) -> str:
    """Return a name that a sheet may have, and no other has yet."""
    plain = _NOT_IN_NAMES.sub(" ", title).strip("' ") or "1"
    name, number = plain[:_LONGEST_NAME], 2
    while name.casefold() in taken:
        end = f" {number}"
        name, number = plain[: _LONGEST_NAME - len(end)] + end, number + 1
    taken.add(name.casefold())
    return name


def _width(table: CellTable, column: int) -> int:
    texts = [table.headings[column], *(str(row[column].value) for row in table.rows if column < len(row))]
    return min(_WIDEST, max(_NARROWEST, *map(len, texts)) + 2)
