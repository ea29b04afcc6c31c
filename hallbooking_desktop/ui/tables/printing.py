"""Who prints tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.tabletext import TableText

Printer: TypeAlias = Callable[[Desk, QWidget, TableText], None]


def offer_printing() -> Printer | None:
    """Return who prints a table; None where nobody does, and then no table offers it."""
    from hallbooking_desktop.ui.printing.tables import print_table  # noqa: PLC0415 - not before somebody prints

    return print_table
