"""Which keys do what in the text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

#: What Shift makes of a digit on an American keyboard; where it makes something else, the key's place tells.
_SHIFTED: Final = {
    Qt.Key.Key_Ampersand: "7",
    Qt.Key.Key_Asterisk: "8",
    Qt.Key.Key_ParenLeft: "9",
    Qt.Key.Key_ParenRight: "0",
}
#: The place of 7, the first of four, among the keys of Windows and of X11; others do not tell places.
_PLACE_OF_7: Final = {"win32": 8, "linux": 16}.get(sys.platform, 1_000)


class KeyBook:
    """Keys, and what they do."""

    def __init__(self) -> None:
        self._acts: dict[str, Callable[[], None]] = {}

    def bind(self, keys: QKeySequence, act: Callable[[], None]) -> None:
        """Let keys do something."""
        self._acts[keys.toString()] = act

    def wants(self, event: QEvent) -> bool:
        """Tell whether an event asks if keys are a shortcut elsewhere, which they are not: accept it then."""
        if event.type() is not QEvent.Type.ShortcutOverride or self.find(event) is None:
            return False
        event.accept()
        return True

    def find(self, event: QEvent) -> Callable[[], None] | None:
        """Return what the keys of an event do."""
        if not isinstance(event, QKeyEvent):
            return None
        found = self._acts.get(QKeySequence(event.keyCombination()).toString())
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if found is not None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != both:
            return found
        place = event.nativeScanCode() - _PLACE_OF_7
        digit = "7890"[place] if place in range(4) else _SHIFTED.get(Qt.Key(event.key()), "")
        return self._acts.get(f"Ctrl+Shift+{digit}")
