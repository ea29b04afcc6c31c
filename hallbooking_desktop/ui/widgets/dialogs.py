"""Dialogs that never nest an event loop: they are opened, and awaited."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.formats import Formats, led
from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.states import BusyLine
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.voice import announce
from hallbooking_desktop.ui.widgets.final import Final
from hallbooking_desktop.ui.widgets.leading import lead_all
from hallbooking_desktop.ui.widgets.scrolling import Roomy

translate = QCoreApplication.translate
#: So much a dialog leaves free of the window that it is over.
_EDGE = 48
_NARROWEST, _WIDEST = 460, 2_000
#: kind -> icon and its token
MARKS = {"info": ("info", "info"), "warning": ("alert", "warning"), "danger": ("alert", "danger_text")}


class Note(QFrame):
    """A sentence in a box: info, warning or danger, each with its mark."""

    def __init__(self, kind: str = "info", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._said = text
        self._mark = IconLabel(*MARKS["info"], parent=self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.say(text, kind)

    @property
    def text(self) -> str:
        """What is said."""
        return self._said

    def say(self, text: str, kind: str | None = None) -> None:
        """Say a sentence; an empty one hides the box."""
        self._kind = kind or self._kind
        self.setProperty("kind", f"note-{self._kind}")
        for widget in (self, self._text):  # The words take their colour from the box that they are in.
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        is_news = text != self._said
        self._said = text
        self._text.setText(led(text))
        self._text.setAccessibleName(text)
        self._mark.show_icon(*MARKS[self._kind])
        self.setVisible(bool(text))
        if text and is_news and self.isVisible():
            announce(self, text, urgent=self._kind == "danger")


class Sheet(QDialog):
    """A dialog with a title, a body, one primary action and a way out. Open it with ``open()`` and await ``outcome()``.

    ``submit`` is awaited when the primary action is taken; while it runs the dialog is busy, a refusal is shown in it,
    and only success closes it.
    """

    submitted = Signal()

    def __init__(
        self, title: str, parent: QWidget | None = None, *, primary: str = "", danger: bool = False, width: int = 460
    ) -> None:
        super().__init__(parent)
        values = tokens()
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(values.px(width), _room(parent)))
        self.formats: Formats | None = None
        self._waiting: list[asyncio.Future[int]] = []
        self._submit: Callable[[], Coroutine[Any, Any, object]] | None = None
        self._task: asyncio.Task[None] | None = None
        self._asking = self._given_up = False
        self._heading = QLabel(title, self)
        self._heading.setWordWrap(True)
        self._heading.setProperty("kind", "subtitle")
        self._final: Final | None = None
        self.note = Note("danger", parent=self)
        self._area = Roomy(self._others, self)
        self._area.wanted.connect(self._grow, Qt.ConnectionType.QueuedConnection)
        self.body = self._area.column
        self.body.setSpacing(values.s12)
        self.primary = QPushButton(primary or self.tr("Save"), self)
        self.primary.setProperty("kind", "danger" if danger else "primary")
        self.primary.setDefault(True)
        self.primary.clicked.connect(self._take_primary)
        self.way_out = QPushButton(self.tr("Cancel"), self)
        self.way_out.setAutoDefault(False)
        self.way_out.clicked.connect(self._give_up)
        for button in (self.primary, self.way_out):
            button.setAccessibleName(button.text())
        self.footer = QHBoxLayout()
        self.footer.addStretch(1)
        self.footer.addWidget(self.way_out)
        self.footer.addWidget(self.primary)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(values.s24, values.s24, values.s24, values.s16)
        column.setSpacing(values.s16)
        column.addWidget(self._heading)
        column.addWidget(self.note)
        column.addWidget(self._area, 1)
        column.addLayout(self.footer)
        self._line = BusyLine(self)
        self.finished.connect(self._finish)

    @property
    def is_dirty(self) -> bool:
        """Tell whether somebody typed something here; passwords are typed again easily enough."""
        lines = (
            line.isModified() and line.text() and line.echoMode() is QLineEdit.EchoMode.Normal
            for line in self.findChildren(QLineEdit)
        )
        return any(lines) or any(text.document().isModified() for text in self.findChildren(QPlainTextEdit))

    def on_submit(self, submit: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Say what the primary action awaits."""
        self._submit = submit

    def say_final(self, instead: str = "") -> None:
        """Say above the buttons that it cannot be taken back, and what helps instead."""
        if self._final is not None:
            self._final.say(instead)
            return
        self._final = Final(instead, self)
        self._column.insertWidget(self._column.count() - 1, self._final)

    async def outcome(self) -> bool:
        """Wait until the dialog is closed; tell whether its primary action was done."""
        future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        return await future == QDialog.DialogCode.Accepted.value

    def set_busy(self, busy: bool) -> None:
        """Show that the dialog works, and let nobody send it twice."""
        self.primary.setEnabled(not busy)
        self._line.setGeometry(0, 0, self.width(), BusyLine.HEIGHT)
        if busy:
            self._line.start()
        else:
            self._line.stop()

    def refuse(self, error: DomainError) -> None:
        """Show a refusal; a dialog with fields overrides this and puts it beside them."""
        self.note.say(sentence(error, self.formats))
        self.fit()

    def fit(self) -> None:
        """Grow to what is shown now."""
        layout = self.layout()
        if layout is not None:
            self._area.updateGeometry()
            layout.activate()
            width = max(self.width(), layout.totalMinimumSize().width())
            self.resize(width, max(self.height(), layout.totalHeightForWidth(width)))

    def _others(self) -> int:
        """Return how high everything but the body is."""
        margins, width = self._column.contentsMargins(), self._area.width()
        fixed = [w for w in (self._heading, self.note, self._final) if w is not None and not w.isHidden()]
        height = self.footer.sizeHint().height() + margins.top() + margins.bottom() + self._column.spacing()
        for widget in fixed:
            wanted = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
            height += wanted + self._column.spacing()
        return height

    def _grow(self) -> None:
        """Have room for what came to be shown."""
        if self.isVisible():
            Sheet.fit(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the labels begin where the language does; be as high as what is shown, and as the screen lets it be."""
        super().showEvent(event)
        lead_all(self)
        self.fit()

    def _give_up(self) -> None:
        self._given_up = True
        self.reject()
        self._given_up = False

    def reject(self) -> None:
        """Close; a slip on Esc or the cross asks first if something typed would be lost, the way out says it all."""
        if self._given_up or not self.is_dirty:
            super().reject()
        elif not self._asking:
            spawn(self, self._ask(), "unsaved text")

    async def _ask(self) -> None:
        self._asking = True
        try:
            if await may_discard(self):
                self._give_up()
        finally:
            self._asking = False

    def _take_primary(self) -> None:
        if self._submit is None:
            self.accept()
        elif self._task is None or self._task.done():
            self._task = spawn(self, self._run(self._submit()), "dialog")

    async def _run(self, work: Coroutine[Any, Any, object]) -> None:
        self.note.say("")
        self.set_busy(True)
        try:
            await work
        except DomainError as error:
            self.refuse(error)
        else:
            self.submitted.emit()
            self.accept()
        finally:
            self.set_busy(False)

    def _finish(self, code: int) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(code)
        self._waiting.clear()


def _room(parent: QWidget | None) -> int:
    """Return how wide a dialog may be: large text does not make it wider than the window."""
    window = parent.window() if parent is not None else None
    if window is None or not window.isVisible():
        return _WIDEST
    return max(window.width() - _EDGE, _NARROWEST)


async def confirm(
    parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False, final: bool = False
) -> bool:
    """Ask a question and await the answer. ``final``: what is asked about cannot be taken back."""
    sheet = Sheet(title, parent, primary=yes, danger=danger)
    words = QLabel(text, sheet)
    words.setWordWrap(True)
    words.setProperty("kind", "muted")
    sheet.body.addWidget(words)
    if final:
        sheet.say_final()
    sheet.open()
    return await sheet.outcome()


class DiscardSheet(Sheet):
    """Asks whether what was typed may be thrown away. The way out is the safe one, and has the keys."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(title, parent, primary=translate("Unsaved", "Discard"), danger=True)
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setProperty("kind", "muted")
        self.body.addWidget(words)
        self.way_out.setText(translate("Unsaved", "Keep editing"))
        self.way_out.setAccessibleName(self.way_out.text())
        self.way_out.setAutoDefault(True)
        self.primary.setDefault(False)
        self.primary.setAutoDefault(False)
        self.way_out.setDefault(True)
        self.way_out.setFocus()


async def may_discard(parent: QWidget, names: Sequence[str] = ()) -> bool:
    """Ask whether what was typed may be thrown away, and await the answer; ``names`` of the places tell what it is."""
    text = translate("Unsaved", "What you typed here has not been saved and would be lost.")
    if names:
        text = translate("Unsaved", "This has not been saved and would be lost: %1.").replace("%1", ", ".join(names))
    sheet = DiscardSheet(parent, translate("Unsaved", "Discard what you typed?"), text)
    sheet.open()
    return await sheet.outcome()
