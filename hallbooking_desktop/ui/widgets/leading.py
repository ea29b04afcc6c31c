"""Labels that begin where the language does: Qt puts a name at the side from which its own script is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget


def lead(label: QLabel) -> None:
    """Let a label begin, or end, at the side where the interface's language does, whatever stands in it."""
    alignment = label.alignment()
    aside = alignment & (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight)
    if aside and not alignment & Qt.AlignmentFlag.AlignAbsolute:
        upright = alignment & Qt.AlignmentFlag.AlignVertical_Mask
        is_rtl = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        begins = bool(alignment & Qt.AlignmentFlag.AlignLeft)
        side = Qt.AlignmentFlag.AlignRight if is_rtl is begins else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(upright | side | Qt.AlignmentFlag.AlignAbsolute)


def lead_all(root: QWidget) -> None:
    """Do so with all labels in a window or a view."""
    for label in root.findChildren(QLabel):
        lead(label)
