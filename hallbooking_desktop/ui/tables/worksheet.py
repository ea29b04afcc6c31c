"""Work over a table's rows that takes its time: how far it is, a way to stop it, and what went wrong."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.states import PATIENCE_MS
from hallbooking_desktop.ui.tables.csvfile import file_problem
from hallbooking_desktop.ui.tables.reading import PAGE, Told
from hallbooking_desktop.ui.tasks import Debounce
from hallbooking_desktop.ui.widgets.dialogs import Sheet


class WorkSheet(Sheet):
    """Says how far the work is; Cancel stops it. A failure is said in it, and the work can be tried again.

    What is done at once shows nothing. ``elsewhere`` asks for another place, where the work has one.
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        work: Callable[[Told], Coroutine[Any, Any, object]],
        parent: QWidget,
        elsewhere: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(title, parent, width=420)
        self.formats = desk.formats
        self._desk = desk
        self._stopping = False
        self.primary.setText(self.tr("Try again"))
        self.primary.setAccessibleName(self.primary.text())
        self.words = QLabel(self.tr("Reading the rows…"), self)
        self.words.setProperty("kind", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.body.addWidget(self.words)
        self.body.addWidget(self.bar)
        self.elsewhere = QPushButton(self.tr("Another place…"), self)
        self.elsewhere.setAccessibleName(self.tr("Another place"))
        self.elsewhere.setAutoDefault(False)
        self.elsewhere.hide()
        self.elsewhere.clicked.connect(self.reject)
        if elsewhere is not None:
            self.elsewhere.clicked.connect(elsewhere)
        self._movable = elsewhere is not None
        self.footer.insertWidget(self.footer.count() - 1, self.elsewhere)
        self.on_submit(lambda: work(self._told))
        self.finished.connect(self.deleteLater)
        self._patience = Debounce(self, PATIENCE_MS, self.open)

    def begin(self, total: int) -> None:
        """Start the work on so many rows."""
        self._take_primary()
        if total > PAGE:
            self.open()
            self.way_out.setFocus()
        else:
            self._patience()

    def _told(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        number = self._desk.formats.number
        text = self.tr("%1 of %2 rows").replace("%1", number(done)).replace("%2", number(total))
        self.words.setText(text)
        self.bar.setAccessibleDescription(text)

    async def _run(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await super()._run(work)
        except OSError as error:
            self.note.say(file_problem(error), "danger")
            self.elsewhere.setVisible(self._movable)
            self._stay()
        finally:
            self._patience.cancel()

    def refuse(self, error: Any) -> None:  # noqa: ANN401 - what a sheet refuses
        """Show a refusal, and the sheet if it did not show yet."""
        super().refuse(error)
        self._stay()

    def _stay(self) -> None:
        """Show what is said: nothing is under way any more."""
        if self.isHidden():
            self.open()
        self.fit()
        self.primary.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Offer to try again only when nothing is under way."""
        with contextlib.suppress(RuntimeError):  # The window may be gone when the work hears that it should stop.
            super().set_busy(busy)
            # The bar tells how far it is; one moving thing is enough.
            self._line.stop()
            self.primary.setVisible(not busy)
            self.words.setVisible(busy)
            self.bar.setVisible(busy)

    def reject(self) -> None:
        """Stop the work first, then leave."""
        if self._task is not None and not self._task.done():
            if not self._stopping:
                self._stopping = True
                self._task.add_done_callback(lambda _: self._leave())
                self._task.cancel()
            return
        super().reject()

    def _leave(self) -> None:
        with contextlib.suppress(RuntimeError):
            super().reject()
