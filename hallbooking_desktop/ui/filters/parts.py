"""The fields by which a list is filtered, told and set as plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QDate, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from hallbooking_desktop.ui.filters.saved import FilterState
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.widgets.inputs import Chips, GivenChip, SearchField

translate = QCoreApplication.translate
FilterField: TypeAlias = QLineEdit | Chips | GivenChip | QComboBox | QSpinBox | QDateEdit | QCheckBox


@dataclass(frozen=True, slots=True)
class FilterPart:
    """One field. ``key`` is what its value is remembered by, ``label`` what people call it."""

    key: str
    label: str
    field: FilterField

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever JSON has
        """What is set; None where nothing is, or where the field does not show."""
        widget = self.field
        if isinstance(widget, GivenChip):
            return widget.given
        if _is_away(widget):
            return None
        if isinstance(widget, QLineEdit):
            return widget.text().strip() or None
        if isinstance(widget, QSpinBox):
            return widget.value() if widget.value() > widget.minimum() else None
        if isinstance(widget, Chips):
            return sorted(widget.chosen) or None
        if isinstance(widget, QComboBox):
            return widget.currentData() if widget.currentIndex() > 0 else None
        if isinstance(widget, QDateEdit):
            return widget.date().toString(Qt.DateFormat.ISODate)
        return widget.isChecked() or None

    @property
    def words(self) -> str:
        """What is set, as people read it; nothing where nothing is."""
        value, widget = self.value, self.field
        if value is None:
            return ""
        if isinstance(widget, SearchField):
            return f"“{value}”"
        if isinstance(widget, QCheckBox):
            return self.label
        if isinstance(widget, GivenChip):
            return widget.words
        if isinstance(widget, Chips):
            text = ", ".join(widget.labels)
        else:
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        return f"{self.label}: {text}"

    def clear(self) -> None:
        """Set nothing."""
        self.put(None)

    def put(self, value: Any) -> bool:  # noqa: ANN401 - whatever JSON has
        """Set a value, silently where the field can; tell whether all of it is still to be had."""
        widget = self.field
        if isinstance(widget, GivenChip):
            return widget.give(value)
        if value is not None and _is_away(widget):
            return False
        if isinstance(widget, QLineEdit):
            text = value if isinstance(value, str) else ""
            if isinstance(widget, SearchField):
                widget.set_quietly(text)
            else:
                widget.setText(text)
            return value is None or isinstance(value, str)
        if isinstance(widget, Chips):
            wanted = [key for key in value if isinstance(key, str)] if isinstance(value, list) else []
            widget.choose(wanted)
            return value is None or len(widget.chosen) == len(value)
        blocker = QSignalBlocker(widget)
        try:
            return self._put_quietly(widget, value)
        finally:
            blocker.unblock()

    @staticmethod
    def _put_quietly(widget: QComboBox | QSpinBox | QDateEdit | QCheckBox, value: Any) -> bool:  # noqa: ANN401 - likewise
        if isinstance(widget, QComboBox):
            place = widget.findData(value) if isinstance(value, int | str) else -1
            widget.setCurrentIndex(max(0, place))
            return value is None or place >= 0
        if isinstance(widget, QSpinBox):
            number = value if isinstance(value, int) else widget.minimum()
            widget.setValue(number)
            return value is None or widget.value() == value
        if isinstance(widget, QDateEdit):
            day = QDate.fromString(value, Qt.DateFormat.ISODate) if isinstance(value, str) else QDate()
            if day.isValid():
                widget.setDate(day)
            return value is None or day.isValid()
        widget.setChecked(value is True)
        return value is None or isinstance(value, bool)


def _is_away(widget: QWidget) -> bool:
    """Tell whether a field was hidden, not only a page that was never shown."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


@dataclass(slots=True)
class FilterSet:
    """All fields of a view in their order. ``was_set`` is told each key after its field got a value.

    A field that decides about others (a venue about the halls to choose from) stands before them.
    """

    was_set: Callable[[str], object] = lambda _: None
    parts: list[FilterPart] = field(default_factory=list)

    def add(self, part: FilterPart) -> None:
        """Add a field."""
        self.parts.append(part)

    @property
    def state(self) -> FilterState:
        """What is set."""
        return {part.key: value for part in self.parts if (value := part.value) is not None}

    @property
    def words(self) -> str:
        """What is set, in words."""
        return joined(part.words for part in self.parts)

    def clear(self) -> None:
        """Set nothing."""
        self.put({})

    def put(self, state: FilterState) -> tuple[str, ...]:
        """Set all fields; return what people call those whose value is not to be had any more."""
        gone = []
        for part in self.parts:
            if not part.put(state.get(part.key)):
                gone.append(part.label)
            self.was_set(part.key)
        known = {part.key for part in self.parts}
        if any(key not in known for key in state):
            gone.append(translate("Filters", "something that this version does not know"))
        return tuple(gone)
