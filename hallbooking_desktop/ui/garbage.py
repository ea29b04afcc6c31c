"""Garbage is collected on the window's thread only: elsewhere a collection would destroy widgets under Qt's feet."""

from __future__ import annotations

import gc
from typing import Any

from PySide6.QtCore import QObject

_EVERY_MS = 250
_YOUNG = 10_000
_MIDDLE = 20
_OLD = 40


class Garbage(QObject):
    """Takes collections over from Python, which would run them on whichever thread makes the next object."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = self.startTimer(_EVERY_MS)

    def settle(self) -> None:
        """Leave what the start made out of all later collections: it never becomes garbage."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Hand collections back to Python."""
        self.killTimer(self._timer)
        gc.enable()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Collect as much as has gathered; the old generation rarely."""
        young, middle, old = gc.get_count()
        if young < _YOUNG and middle < _MIDDLE:
            return
        if old >= _OLD and middle >= _MIDDLE:
            gc.collect()
        elif middle >= _MIDDLE:
            gc.collect(1)
        else:
            gc.collect(0)
