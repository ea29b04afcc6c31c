"""The way from the calendar to paper: never before its period has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.palette.commands import Command

if TYPE_CHECKING:
    from hallbooking_desktop.ui.calendar.view import CalendarView


class Printing(QObject):
    """Opens the preview of what is shown, at once or when it has been loaded."""

    def __init__(self, desk: Desk, view: CalendarView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._wanted = False
        view.states.changed.connect(self._go_on)

    @property
    def command(self) -> Command:
        """What the palette offers."""
        return Command("print-calendar", translate("Calendar", "Print the calendar"), self.start, "print", "Ctrl+P")

    def start(self) -> None:
        """Print what is shown; while it is on its way, wait for it."""
        self._wanted = False
        if self._view.states.state == "loading":
            self._wanted = True
            return
        shown = self._view.shown()
        if shown is None:
            self._desk.say(translate("Calendar", "There is nothing to print: no hall is shown."))
            return
        from hallbooking_desktop.ui.printing.calendar import print_calendar  # noqa: PLC0415 - not before it is needed

        print_calendar(self._desk, self._view, shown)

    def _go_on(self, state: str) -> None:
        wanted, self._wanted = self._wanted, self._wanted and state == "loading"
        if wanted and state == "ready":
            # When all of the view knows what has come.
            QTimer.singleShot(0, self, self.start)
