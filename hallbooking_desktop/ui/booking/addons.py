"""Add-ons with a stepper each; what is not in stock cannot be asked for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from hallbooking_desktop.services.commands import AddonChoice
from hallbooking_desktop.services.snapshots import AddonSnapshot, BookingAddon
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.leading import lead

_MOST = 9999


class NumberField(QLineEdit):
    """A whole number from nothing to ``most``; Up and Down change it. ``changed`` comes with each new number."""

    changed = Signal()

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__("0", parent)
        self._value = 0
        self._most = most
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(tokens().px(56))
        self.setAccessibleName(name)
        self.textChanged.connect(self._read)
        self.editingFinished.connect(self._write)

    def value(self) -> int:
        """Return the number."""
        return self._value

    def maximum(self) -> int:
        """Return the highest number."""
        return self._most

    def set_maximum(self, most: int) -> None:
        """Say which is the highest number."""
        self._most = most

    def set_value(self, value: int) -> None:
        """Show a number, and say so if it is another."""
        value = min(max(value, 0), self._most)
        if value != self._value:
            self._value = value
            self._write()
            self.changed.emit()

    def _read(self, text: str) -> None:
        if text.isdecimal() and int(text) <= self._most:
            self.set_value(int(text))

    def _write(self) -> None:
        if self.text() != str(self._value):
            self.setText(str(self._value))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.set_value(self._value + by)


class Stepper(QWidget):
    """A number between a minus and a plus; the arrow keys work too."""

    changed = Signal()

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberField(self.tr("How many: %1").replace("%1", name), most, self)
        self.fewer = self._button("minus", self.tr("One fewer: %1").replace("%1", name), -1)
        self.more = self._button("plus", self.tr("One more: %1").replace("%1", name), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.fewer, self.number, self.more):
            row.addWidget(widget)
        self.number.changed.connect(self._changed)
        self.setFocusProxy(self.number)
        self._show_ends()

    def _button(self, mark: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(mark))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self.number.set_value(self.number.value() + by))
        return button

    def _changed(self) -> None:
        self._show_ends()
        self.changed.emit()

    def _show_ends(self) -> None:
        self.fewer.setEnabled(self.number.value() > 0)
        self.more.setEnabled(self.number.value() < self.number.maximum())


class AddonLine(QWidget):
    """One add-on: name, price, what there is of it, and how many."""

    def __init__(self, desk: Desk, addon: AddonSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addon = addon
        name = QLabel(addon.name, self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(addon.description)
        lead(name)
        said = [desk.formats.money(addon.price)]
        if addon.stock is not None:
            said.append(self.tr("%n in stock", "", addon.stock).replace("%n", str(addon.stock)))
        about = QLabel(joined(said), self)
        set_kind(about, "small")
        most = _MOST if addon.stock is None else addon.stock
        self.stepper = Stepper(addon.name, most, self)
        self.stepper.setEnabled(most > 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(name, 1)
        row.addWidget(about)
        row.addWidget(self.stepper)


class AddonsPart(QWidget):
    """The venue's add-ons. ``changed`` comes when a number changed."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[AddonLine] = []
        self._none = QLabel(self.tr("This venue offers no add-ons."), self)
        set_kind(self._none, "muted")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        set_kind(self._said, "error")
        self._said.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._none)
        column.addLayout(self._column)
        column.addWidget(self._said)

    @property
    def choices(self) -> tuple[AddonChoice, ...]:
        """What is wanted."""
        wanted = ((line.addon.id, line.stepper.number.value()) for line in self._lines)
        return tuple(AddonChoice(addon_id, quantity) for addon_id, quantity in wanted if quantity)

    def line(self, addon_id: int) -> AddonLine | None:
        """Return an add-on's line."""
        return next((line for line in self._lines if line.addon.id == addon_id), None)

    def show_addons(self, addons: Iterable[AddonSnapshot], chosen: Iterable[AddonChoice] = ()) -> None:
        """Show a venue's add-ons with what is chosen of them."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        numbers = {choice.addon_id: choice.quantity for choice in chosen}
        self._lines = [AddonLine(self._desk, addon, self) for addon in addons]
        for line in self._lines:
            number = line.stepper.number
            number.set_maximum(max(number.maximum(), numbers.get(line.addon.id, 0)))
            number.set_value(numbers.get(line.addon.id, 0))
            line.stepper.changed.connect(self._changed)
            self._column.addWidget(line)
        self._none.setVisible(not self._lines)

    def set_error(self, text: str) -> None:
        """Say what is wrong with the add-ons."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _changed(self) -> None:
        self.set_error("")
        self.changed.emit()


def sold(addon: BookingAddon, venue_id: int) -> AddonSnapshot:
    """Return an add-on as sold once, for a form in which it must still be seen though it is no longer offered."""
    return AddonSnapshot(addon.addon_id, venue_id, addon.name, "", addon.unit_price, None, active=False, version=0)
