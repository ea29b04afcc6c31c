"""Forms: a label above each field, what is wrong below it, the focus where it is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.messages import field_sentences
from hallbooking_desktop.ui.voice import announce


def mark_invalid(field: QWidget, text: str = "") -> None:
    """Mark a field wrong, or right again with an empty text; screen readers are told the text."""
    invalid = bool(text)
    field.setAccessibleDescription(text)
    if field.property("invalid") == invalid or (not invalid and field.property("invalid") is None):
        return
    field.setProperty("invalid", invalid)
    field.style().unpolish(field)
    field.style().polish(field)


class Field(QWidget):
    """A label, its field, a hint, and room for what is wrong. Typing takes the complaint away."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._caption = caption = QLabel(label, self)
        caption.setProperty("kind", "small")
        caption.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._hint = hint
        self._below = QLabel(hint, self)
        self._below.setWordWrap(True)
        self._below.setProperty("kind", "caption")
        self._below.setVisible(bool(hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addWidget(field)
        column.addWidget(self._below)
        for name in ("textEdited", "currentIndexChanged", "valueChanged", "textChanged"):
            signal = getattr(field, name, None)
            if signal is not None:
                signal.connect(lambda *_: self.set_error(""))
                break

    @property
    def error(self) -> str:
        """What is wrong, or nothing."""
        return self._below.text() if self._below.property("kind") == "error" else ""

    def set_label(self, label: str) -> None:
        """Call the field something else."""
        self._caption.setText(label)
        self.field.setAccessibleName(label.replace("&", ""))

    def set_hint(self, hint: str) -> None:
        """Say something helpful below the field."""
        self._hint = hint
        if not self.error:
            self._below.setText(hint)
            self._below.setVisible(bool(hint))

    def set_error(self, text: str) -> None:
        """Say what is wrong with the field; nothing takes it back."""
        if not text and not self.error:
            return
        mark_invalid(self.field, text)
        self._below.setText(text or self._hint)
        self._below.setProperty("kind", "error" if text else "caption")
        self._below.style().unpolish(self._below)
        self._below.style().polish(self._below)
        self._below.setVisible(bool(text or self._hint))


def show_field_errors(fields: Mapping[str, Field], error: DomainError) -> bool:
    """Show what a refusal says about fields, focus the first; tell whether all of it found a place."""
    said = field_sentences(error)
    first = True
    for name, field in fields.items():
        field.set_error(said.get(name, ""))
        if name in said and first:
            field.field.setFocus()
            announce(field.field, said[name], urgent=True)
            first = False
    return bool(said) and set(said) <= set(fields)
