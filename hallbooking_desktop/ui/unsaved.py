"""What somebody typed and did not save: found the same way in every window, and asked about before it is lost.

A view or dialog says so by a property ``is_dirty``; a ``Sheet`` knows by itself what was typed into it. What is kept
of it somewhere is forgotten by its method ``give_up``, where it has one, once somebody said that it may be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget


@dataclass(frozen=True, slots=True)
class Unsaved:
    """One place with something typed: what it is called, and its view's key where it is no dialog."""

    name: str
    widget: QWidget
    key: str = ""

    def give_up(self) -> None:
        """Forget what was typed: somebody said that it may be lost."""
        give_up = getattr(self.widget, "give_up", None)
        if give_up is not None:
            give_up()


def dialogs_with_text(window: QWidget) -> Iterator[Unsaved]:
    """Yield the dialogs of a window that would lose something typed, also those that a lock hides."""
    for dialog in window.findChildren(QDialog):
        if getattr(dialog, "is_dirty", False):
            yield Unsaved(dialog.windowTitle(), dialog)
