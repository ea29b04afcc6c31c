"""Labels that begin where the language does: Qt puts a Latin name at the left of a window written from the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget


def lead(label: QLabel) -> None:
    """Let a label begin at the right in a language written from there, whatever stands in it."""
    if QApplication.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return
    alignment = label.alignment()
    if alignment & Qt.AlignmentFlag.AlignLeft and not alignment & Qt.AlignmentFlag.AlignAbsolute:
        upright = alignment & Qt.AlignmentFlag.AlignVertical_Mask
        label.setAlignment(upright | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)


def lead_all(root: QWidget) -> None:
    """Do so with all labels in a window or a view."""
    for label in root.findChildren(QLabel):
        lead(label)
