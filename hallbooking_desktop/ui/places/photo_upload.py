"""Files on their way: one after the other, with how far it is, and a way to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from hallbooking_desktop.domain.errors import (
    DatabaseUnavailable,
    DocumentsUnavailable,
    DomainError,
    Forbidden,
    PhotoLimitReached,
)
from hallbooking_desktop.services.commands_media import PhotosOf
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.picture_files import picture_content

#: After these the next file would be refused for the same reason.
_HOPELESS = (PhotoLimitReached, Forbidden, DatabaseUnavailable, DocumentsUnavailable)


class UploadBar(QFrame):
    """Shows what is being sent. ``added`` carries whose photo was added, ``refused`` a file's name and why."""

    added = Signal(object)
    refused = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[tuple[PhotosOf, Path]] = []
        self._task: asyncio.Task[None] | None = None
        self._sent = 0
        values = tokens()
        self.setProperty("kind", "footer")
        self.words = QLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel = text_button(self.tr("Cancel"), "x", parent=self)
        self.cancel.setToolTip(self.tr("Leave out the files that have not been sent"))
        self.cancel.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        row.setSpacing(values.s12)
        row.addWidget(self.words)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def busy(self) -> bool:
        """Tell whether files are on their way."""
        return self._task is not None and not self._task.done()

    def send(self, of: PhotosOf, paths: Sequence[Path]) -> None:
        """Send files, after those that wait already."""
        self._waiting += [(of, path) for path in paths]
        if not self.busy:
            self._sent = 0
            self._task = spawn(self, self._run(), "photos on their way")

    def stop(self) -> None:
        """Leave out what has not been sent; what is under way comes to its end."""
        self._waiting.clear()
        self.cancel.setEnabled(False)

    async def _run(self) -> None:
        self.cancel.setEnabled(True)
        self.show()
        try:
            while self._waiting:
                of, path = self._waiting.pop(0)
                self._tell(path.name)
                await self._send_one(of, path)
                self._sent += 1
        finally:
            self.hide()

    def _tell(self, name: str) -> None:
        total = self._sent + 1 + len(self._waiting)
        self.progress.setRange(0, total)
        self.progress.setValue(self._sent)
        text = self.tr("Adding %1 of %2: %3")
        text = text.replace("%1", str(self._sent + 1)).replace("%2", str(total)).replace("%3", name)
        self.words.setText(self.words.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, tokens().px(420)))
        self.words.setAccessibleName(text)

    async def _send_one(self, of: PhotosOf, path: Path) -> None:
        try:
            content = await asyncio.to_thread(picture_content, path)
            await self._desk.write(lambda s, a: s.media.add(a, of, content))
        except DomainError as error:
            self.refused.emit(path.name, error)
            if isinstance(error, _HOPELESS):
                self._waiting.clear()
        else:
            self.added.emit(of)
