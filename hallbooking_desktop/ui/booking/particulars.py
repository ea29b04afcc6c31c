"""What sort of event it is, and the notes about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.booking.timefield import roomy
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.forms import Field

_MOST_GUESTS = 100_000


def _choice(options: Sequence[str], hint: str, parent: QWidget) -> QComboBox:
    """Return a field that offers words and takes any others."""
    box = QComboBox(parent)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(["", *options])
    if (line := box.lineEdit()) is not None:
        line.setPlaceholderText(hint)
    return box


class ParticularsPart(QWidget):
    """Title, kind, guests, layout, online. ``changed`` comes with each change, ``guests_changed`` if it may warn."""

    changed = Signal()
    guests_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("For example: Garcia wedding"))
        kinds = (
            self.tr("Wedding"),
            self.tr("Conference"),
            self.tr("Meeting"),
            self.tr("Party"),
            self.tr("Concert"),
            self.tr("Course"),
            self.tr("Exhibition"),
        )
        layouts = (
            self.tr("Theatre"),
            self.tr("Banquet"),
            self.tr("Classroom"),
            self.tr("U-shape"),
            self.tr("Boardroom"),
            self.tr("Reception, standing"),
        )
        self.kind = _choice(kinds, self.tr("Any"), self)
        self.layout_ = _choice(layouts, self.tr("As it is"), self)
        self.guests = QSpinBox(self)
        self.guests.setRange(0, _MOST_GUESTS)
        self.guests.setSpecialValueText(self.tr("not known"))
        self.guests.setSingleStep(5)
        roomy(self.guests)
        self.online = QCheckBox(self.tr("Also &online, as a video meeting"), self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(Field(self.tr("&Title"), self.title, parent=self), 0, 0, 1, 3)
        grid.addWidget(Field(self.tr("&Kind of event"), self.kind, parent=self), 1, 0)
        grid.addWidget(Field(self.tr("Expected &guests"), self.guests, parent=self), 1, 1)
        grid.addWidget(Field(self.tr("&Layout"), self.layout_, parent=self), 1, 2)
        grid.addWidget(self.online, 2, 0, 1, 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.title.textChanged.connect(self.changed)
        self.kind.currentTextChanged.connect(self.changed)
        self.layout_.currentTextChanged.connect(self.changed)
        self.online.toggled.connect(self.changed)
        self.guests.valueChanged.connect(self.changed)
        self.guests.valueChanged.connect(self.guests_changed)

    @property
    def expected_guests(self) -> int | None:
        """How many are expected; None if nobody knows."""
        return self.guests.value() or None

    def show_booking(self, booking: BookingDetails) -> None:
        """Show what a booking says."""
        self.title.setText(booking.title)
        self.kind.setCurrentText(booking.event_type)
        self.layout_.setCurrentText(booking.layout)
        self.guests.setValue(booking.expected_guests or 0)
        self.online.setChecked(booking.online)


class NotesPart(QWidget):
    """Three sorts of notes. ``changed`` comes with each key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.customer, self.setup, self.internal = (self._area() for _ in range(3))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("For the &customer"), self.customer, self.tr("printed and mailed"), self), 1)
        row.addWidget(Field(self.tr("&For set-up"), self.setup, self.tr("on the day sheet"), self), 1)
        row.addWidget(Field(self.tr("&Internal"), self.internal, self.tr("staff only"), self), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)

    def _area(self) -> QPlainTextEdit:
        area = QPlainTextEdit(self)
        area.setTabChangesFocus(True)
        area.setFixedHeight(tokens().px(64))
        area.textChanged.connect(self.changed)
        return area

    def show_booking(self, booking: BookingDetails) -> None:
        """Show what a booking says."""
        self.customer.setPlainText(booking.customer_notes)
        self.setup.setPlainText(booking.setup_notes)
        self.internal.setPlainText(booking.internal_notes)
