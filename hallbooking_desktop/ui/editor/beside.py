"""The preview beside the text of a wide window: renewed a little after each change, and never in anybody's way."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from hallbooking_desktop.ui.editor.pictures import Pictures
from hallbooking_desktop.ui.editor.preview import Preview

#: Cleans HTML: calls the first with it when it is ready, or the second with a sentence that says why it cannot be.
Cleaner = Callable[[str, Callable[[str], None], Callable[[str], None]], None]
_WAIT_MS: Final = 300
#: A page that takes long to show is shown more seldom: so much of the time is left for who writes.
_REST: Final = 10
#: In an editor that is less wide, at the usual size of text, there is no room for both.
ROOM: Final = 1_200


def unchanged(html: str, done: Callable[[str], None], refused: Callable[[str], None]) -> None:  # noqa: ARG001
    """Clean nothing."""
    done(html)


class LivePreview(Preview):
    """Shows what ``html`` returns, cleaned, after each ``touch``. One cleaning is under way at a time."""

    def __init__(self, pictures: Pictures, html: Callable[[], str], parent: QWidget) -> None:
        super().__init__(pictures, parent)
        self.clean: Cleaner = unchanged
        self._html = html
        self._given: str | None = None
        self._cleaning = self._again = False
        self._took = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.renew)

    def touch(self) -> None:
        """Something was changed."""
        if self.isVisible():
            self._timer.start(max(_WAIT_MS, round(self._took * 1_000 * _REST)))

    def renew(self) -> None:
        """Show what is there now, once it is clean."""
        self._timer.stop()
        self._again = self._cleaning
        if self._cleaning or not self.isVisible():
            return
        html = self._html()
        if html != self._given:
            self._given, self._cleaning = html, True
            self.clean(html, self._show_clean, self._show_refusal)

    def _show_clean(self, html: str) -> None:
        begun = time.perf_counter()
        self.show_html(html)
        self._took = time.perf_counter() - begun
        self._cleaned()

    def _show_refusal(self, why: str) -> None:
        self.show_refusal(why)
        self._cleaned()

    def _cleaned(self) -> None:
        self._cleaning = False
        if self._again:
            self._timer.start(_WAIT_MS)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was changed while nobody looked."""
        super().showEvent(event)
        self._given = None
        self.renew()

    def follow(self, text: QTextEdit) -> None:
        """Show the part that the text shows, as far as the two are alike in length."""
        theirs, mine = text.verticalScrollBar(), self.paper.verticalScrollBar()
        if theirs.maximum() > 0:
            mine.setValue(round(mine.maximum() * theirs.value() / theirs.maximum()))
