"""The right button's menu: what can be done with the entry, or the free time, under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.icons import icon


def pop_up(parent: QWidget, at: QPoint, actions: Sequence[tuple[str, str, Callable[[], object]]]) -> QMenu:
    """Show a menu of icons, texts and what they do; it goes away by itself."""
    menu = QMenu(parent)
    for picture, text, act in actions:
        action = menu.addAction(icon(picture), text)
        action.triggered.connect(lambda _=False, act=act: act())
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu


def open_text() -> str:
    """Return the words for opening."""
    return translate("Calendar", "Open")


def move_text() -> str:
    """Return the words for moving with the arrows."""
    return translate("Calendar", "Move with the arrow keys")


def remove_text(*, is_block: bool) -> str:
    """Return the words for cancelling a booking, or for removing a block."""
    return translate("Calendar", "Remove block …") if is_block else translate("Calendar", "Cancel booking …")


def new_text() -> str:
    """Return the words for booking."""
    return translate("Calendar", "New booking here")


def block_text() -> str:
    """Return the words for blocking."""
    return translate("Calendar", "Block this time")
