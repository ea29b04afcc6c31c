"""Buttons made one way: text, icon, look, accessible name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.theme import set_kind


def text_button(text: str, mark: str = "", kind: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a button; ``kind`` is one of the style sheet's looks, ``mark`` an icon's name."""
    button = QPushButton(f" {text}" if mark else text, parent)
    button.setAccessibleName(text.rstrip("…"))
    if mark:
        button.setIconSize(icon_size(16))
        button.setIcon(icon(mark))
    set_look(button, kind, mark)
    return button


def tool_button(name: str, mark: str, tip: str, parent: QWidget | None = None) -> QToolButton:
    """Return a small button with an icon alone."""
    button = QToolButton(parent)
    button.setIcon(icon(mark))
    button.setIconSize(icon_size(18))
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def set_look(button: QPushButton, kind: str, mark: str = "") -> None:
    """Give a button another look, its icon in the colour that goes with it."""
    if kind:
        set_kind(button, kind)
    if mark:
        token = {"primary": "on_accent", "danger": "on_danger"}.get(kind, "text_muted")
        button.setIcon(icon(mark, token))
