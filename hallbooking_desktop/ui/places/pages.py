"""The pages about a place: what is typed on one of them is kept until it is saved or given up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.domain.errors import AlreadyExists, DomainError
from hallbooking_desktop.ui.booking.timefield import roomy
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.undo import unchange_place
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors


class Page(QWidget):
    """One part of what is known of a place. ``touched`` comes when what is typed may differ from what is stored."""

    touched = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.place: Place | None = None

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed would be lost."""
        return False

    def show_place(self, place: Place) -> None:
        """Show a place as it is stored; what was typed is lost."""
        self.place = place

    def is_stored(self) -> None:
        """Take what is typed for what is stored: it was just saved."""

    def activate(self) -> None:
        """Load what stands only on this page: it is being looked at."""

    def take_keys(self) -> None:
        """Give the keys to the first thing on the page."""
        first = next((w for w in self.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        (first or self).setFocus(Qt.FocusReason.TabFocusReason)

    async def save(self, version: int | None) -> None:
        """Store what is typed over the version that was shown; None: over whatever is there now."""

    def back(self, before: Place) -> Back:
        """Return what takes back that this page was saved."""
        return unchange_place(self.desk, before)

    def refuse(self, error: DomainError) -> str:
        """Show what is wrong beside its fields; return what there is no field for."""
        return sentence(error, self.desk.formats)


#: Fields stand in two columns from this width on, at 100 % text.
_TWO_COLUMNS = 460


class FormPage(Page):
    """A page of fields in two columns, made by a subclass through ``add`` and ``add_wide``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        values = tokens()
        self.fields: dict[str, Field] = {}
        self._stored: dict[str, Any] = {}
        self._filling = False
        self._placed: list[tuple[Field, bool]] = []
        #: The fields that begin a line.
        self._breaks: set[int] = set()
        self._columns = 0
        body = QWidget(self)
        body.setProperty("kind", "clear")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(values.s16)
        self.grid.setVerticalSpacing(values.s12)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(values.s24, values.s16, values.s24, values.s24)
        self.column.setSpacing(values.s16)
        self.column.addLayout(self.grid)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._body = body

    def add(self, name: str, label: str, editor: QWidget, hint: str = "", *, wide: bool = False) -> None:
        """Put a field into the next free place; a wide one takes a line."""
        field = Field(label, editor, hint, parent=self._body)
        self.fields[name] = field
        self._placed.append((field, wide))
        watch(editor, self._changed)

    def new_line(self) -> None:
        """Let the next field begin a line."""
        self._breaks.add(len(self._placed))

    def _arrange(self, columns: int) -> None:
        """Put the fields into two columns, or one where there is no room for two."""
        self._columns, place = columns, 0
        for column in range(2):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, (field, wide) in enumerate(self._placed):
            if (wide or number in self._breaks) and place % columns:
                place += 1
            row, column = divmod(place, columns)
            self.grid.addWidget(field, row, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            place += columns if wide else 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many columns as there is room for."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= tokens().px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._arrange(columns)

    def _changed(self, *_: object) -> None:
        if not self._filling:
            self.touched.emit()

    # --- what is typed -----------------------------------------------------------------------------------------------

    def typed(self) -> Mapping[str, Any]:
        """Return what stands in the fields, to be compared."""
        return {name: value_of(field.field) for name, field in self.fields.items()}

    @property
    def is_dirty(self) -> bool:
        """Tell whether the fields hold something else than what is stored."""
        return self.place is not None and dict(self.typed()) != self._stored

    def is_stored(self) -> None:
        """Take what is typed for what is stored: it was just saved."""
        self._stored = dict(self.typed())

    def show_place(self, place: Place) -> None:
        """Fill the fields."""
        super().show_place(place)
        self._filling = True
        self.fill(place)
        editable = self.may_edit(place)
        for field in self.fields.values():
            field.set_error("")
            field.field.setEnabled(editable)
        self._filling = False
        self._stored = dict(self.typed())
        self.touched.emit()

    def may_edit(self, place: Place) -> bool:
        """Tell whether the fields can be changed."""
        return place.may_edit(self.desk.actor)

    def fill(self, place: Place) -> None:
        """Put what is stored into the fields."""
        raise NotImplementedError

    def refuse(self, error: DomainError) -> str:
        """Show what is wrong beside its fields; return what there is no field for."""
        if isinstance(error, AlreadyExists) and (field := self.fields.get(str(error.details.get("field")))):
            field.set_error(sentence(error, self.desk.formats))
            field.field.setFocus()
            return ""
        return "" if show_field_errors(self.fields, error) else sentence(error, self.desk.formats)


def watch(editor: QWidget, call: Any) -> None:  # noqa: ANN401 - a slot of any arguments
    """Call when an editor holds something else."""
    for name in ("textChanged", "currentTextChanged", "valueChanged", "toggled", "changed"):
        signal = getattr(editor, name, None)
        if signal is not None:
            signal.connect(call)
            return


def value_of(editor: QWidget) -> Any:  # noqa: ANN401 - whatever an editor holds
    """Return what stands in an editor."""
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QSpinBox | QDoubleSpinBox):
        return editor.value()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    value = getattr(editor, "value", None)
    return value() if callable(value) else None


def number_field(
    largest: int, *, none: str = "", suffix: str = "", least: int = 0, parent: QWidget | None = None
) -> QSpinBox:
    """Return a field for a whole number; with ``none``, 0 stands for nothing and reads so."""
    field = QSpinBox(parent)
    field.setRange(least, largest)
    field.setSpecialValueText(none)
    field.setSuffix(f" {suffix}" if suffix else "")
    field.setKeyboardTracking(True)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    roomy(field)
    return field


def text_field(longest: int = 200, parent: QWidget | None = None) -> QLineEdit:
    """Return a field for a line of text."""
    field = QLineEdit(parent)
    field.setMaxLength(longest)
    return field


def words_field(lines: int = 4, parent: QWidget | None = None) -> QPlainTextEdit:
    """Return a field for several lines."""
    field = QPlainTextEdit(parent)
    field.setTabChangesFocus(True)
    field.setFixedHeight(tokens().px(20 * lines + 16))
    return field
