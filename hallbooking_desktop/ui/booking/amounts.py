"""Fields for amounts and percentages in the booking dialogs."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.widgets.inputs import MoneyField

#: Digits, Arabic ones too, with the separators and spaces that languages put between them.
_TYPED = QRegularExpression(r"[\d\x{0660}-\x{0669}.,\x{066B}\x{066C}\s\x{00A0}\x{202F}]{0,20}")


def money_field(desk: Desk, parent: QWidget) -> MoneyField:
    """Return a field for an amount that is not negative."""
    field = MoneyField(desk.formats, parent=parent)
    field.setValidator(QRegularExpressionValidator(_TYPED, field))
    return field
