"""Buttons made one way: text, icon, look, accessible name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

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


class LinkButton(QPushButton):
    """A link-like button of any length: what does not fit into one line goes on in the next."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text.split()
        self.setProperty("kind", "link")
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _around(self) -> QSize:
        """Return what the look takes around the text."""
        lines = self.text().replace("&&", "&").split("\n")
        metrics = self.fontMetrics()
        text = QSize(max(map(metrics.horizontalAdvance, lines)), len(lines) * metrics.lineSpacing())
        return super().sizeHint() - text

    def _lines(self, width: int) -> list[str]:
        """Break the text at its spaces, as a label does."""
        metrics, room = self.fontMetrics(), width - self._around().width()
        lines = [""]
        for word in self._words:
            longer = f"{lines[-1]} {word}".lstrip()
            if lines[-1] and metrics.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def sizeHint(self) -> QSize:
        """Return the size of the text in one line."""
        metrics = self.fontMetrics()
        text = QSize(metrics.horizontalAdvance(" ".join(self._words)), metrics.lineSpacing())
        return self._around() + text

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word, in one line."""
        metrics = self.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self._words), default=0)
        return self._around() + QSize(longest, metrics.lineSpacing())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in a width."""
        return self._around().height() + len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text where the width ends."""
        super().resizeEvent(event)
        shown = "\n".join(self._lines(self.width())).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
