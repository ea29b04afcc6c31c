"""A field for a time of day: type it as you say it, or step it with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from hallbooking_desktop.ui.booking.moments import DAY, parse_time
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.inputs import taken_whole


def roomy(box: QAbstractSpinBox) -> None:
    """Let a spin box be as high, its text as far from its frame, and a click into it mean what it does elsewhere."""
    box.lineEdit().setTextMargins(7, 0, 7, 0)
    box.setMaximumHeight(tokens().control_height)
    taken_whole(box)


class TimeField(QSpinBox):
    """Minutes of the day. Up and Down go by the venue's step, Page Up and Page Down by the hour."""

    def __init__(self, locale: QLocale, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.setLocale(locale)
        self.setRange(0, DAY - 1)
        self.setWrapping(True)
        self.setKeyboardTracking(False)
        self.setAccelerated(False)
        self.setAccessibleName(name)
        roomy(self)
        self.set_step(15)

    def set_step(self, minutes: int) -> None:
        """Say by how many minutes the arrows go."""
        self.setSingleStep(minutes)

    def minute(self) -> int:
        """Return the time of day in minutes, as typed so far if that can be read."""
        typed = self._parsed(self.lineEdit().text())
        return self.value() if typed is None else typed

    def set_minute(self, minute: int) -> None:
        """Show a time without telling anybody."""
        blocked = self.blockSignals(True)
        self.setValue(minute % DAY)
        self.blockSignals(blocked)

    def _parsed(self, text: str) -> int | None:
        return parse_time(text, self._locale.amText(), self._locale.pmText())

    def textFromValue(self, value: int) -> str:
        """Write the time as the language does."""
        return self._locale.toString(QTime(value // 60, value % 60), QLocale.FormatType.ShortFormat)

    def valueFromText(self, text: str) -> int:
        """Read what was typed; what cannot be read leaves the time as it was."""
        typed = self._parsed(text)
        return self.value() if typed is None else typed

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; it is judged when the field is left."""
        state = QValidator.State.Acceptable if self._parsed(text) is not None else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:  # noqa: ARG002 - Qt's signature
        """Put the time back that was there when something unreadable was typed."""
        return self.textFromValue(self.value())

    def stepBy(self, steps: int) -> None:
        """Step on the grid: from 10:07, one step of 15 minutes up is 10:15."""
        if abs(steps) >= 10:  # noqa: PLR2004 - what Page Up asks for
            self.setValue((self.value() + (60 if steps > 0 else -60)) % DAY)
            return
        step = self.singleStep()
        grid = self.value() // step * step
        if steps < 0 and grid != self.value():
            steps += 1
        self.setValue((grid + steps * step) % DAY)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form unless the field is being used."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
