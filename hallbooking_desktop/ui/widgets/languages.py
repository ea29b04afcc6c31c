"""The choice of the language in which somebody is written to."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from hallbooking_desktop.ui.preferences import LANGUAGES
from hallbooking_desktop.ui.translations import language_name


def known_language(code: str) -> str:
    """Return a language's name, or its code where the console does not speak it."""
    return language_name(code) if code in LANGUAGES else code


class LanguageBox(QComboBox):
    """The languages that the console speaks, and the one that is stored; it begins with the desk's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for code in LANGUAGES[1:]:
            self.addItem(language_name(code), code)
        self.setCurrentIndex(max(0, self.findData(QLocale().name().partition("_")[0])))

    @property
    def code(self) -> str:
        """The language that is chosen."""
        return str(self.currentData())

    def choose(self, code: str) -> None:
        """Choose a language, also one that the console does not speak."""
        if self.findData(code) < 0:
            self.addItem(known_language(code), code)
        self.setCurrentIndex(self.findData(code))
