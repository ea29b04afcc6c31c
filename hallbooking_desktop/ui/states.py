"""Loading, ready, empty and failed: every view shows them the same way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.theme import colour, tokens

#: Work shorter than this shows no progress: it would only flicker.
PATIENCE_MS = 150


class BusyLine(QWidget):
    """A thin moving line along the top edge while something loads over what is already shown."""

    HEIGHT = 3

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Loading"))
        self._position = 0.0
        self._timer = 0
        self.hide()

    def start(self) -> None:
        """Show the line and move it."""
        if not self._timer:
            self._timer = self.startTimer(33)
        self.show()
        self.raise_()

    def stop(self) -> None:
        """Hide the line."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        self.hide()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Move on a little."""
        self._position = (self._position + 0.025) % 1.35
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the moving part."""
        painter = QPainter(self)
        width = self.width()
        left = round((self._position - 0.35) * width)
        painter.fillRect(left, 0, round(width * 0.35), self.HEIGHT, colour(tokens().accent))


class Skeleton(QWidget):
    """Grey bars where rows will stand."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint bars of different lengths, fading out downwards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        values = tokens()
        step, height = values.row_height, values.px(10)
        lengths = (0.22, 0.34, 0.28, 0.4, 0.3)
        for number, top in enumerate(range(step, self.height() - step, step)):
            painter.setBrush(colour(values.line, max(20, 220 - number * 22)))
            left = 16
            for part in range(3):
                length = round(self.width() * lengths[(number + part) % len(lengths)] * 0.7)
                painter.drawRoundedRect(left, top, length, height, height / 2, height / 2)
                left += length + values.s24
                if left > self.width():
                    break


#: What a button is called, and what it does.
Way = tuple[str, Callable[[], None]]


class _Message(QScrollArea):
    """A calm word in the middle, with one thing to do about it, and perhaps a way out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        values = tokens()
        inside = QWidget(self)
        inside.setProperty("kind", "clear")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._icon = IconLabel("info", "text_faint", 28, self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = QLabel(self)
        self._text.setProperty("kind", "muted")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self._act: Callable[[], None] | None = None
        self.button.clicked.connect(self._clicked)
        self.leave = QPushButton(self)
        self._leave: Callable[[], None] | None = None
        self.leave.clicked.connect(self._left)
        column = QVBoxLayout(inside)
        column.setSpacing(values.s12)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(
        self,
        text: str,
        icon: str,
        token: str,
        action_text: str,
        act: Callable[[], None] | None,
        leave: Way | None = None,
    ) -> None:
        """Show a sentence and perhaps buttons."""
        self._act = act
        name, self._leave = leave or ("", None)
        self.leave.setText(name)
        self.leave.setAccessibleName(name)
        self.leave.setVisible(leave is not None)
        self._icon.show_icon(icon, token)
        self._text.setText(text)
        self._fit()
        self.button.setText(action_text)
        self.button.setAccessibleName(action_text)
        self.button.setVisible(bool(action_text) and act is not None)

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def _fit(self) -> None:
        """Write as wide as is good to read, and as there is room for."""
        values = tokens()
        self._text.setFixedWidth(max(values.px(120), min(values.px(420), self.viewport().width() - 2 * values.s16)))
        # A layout that centres a label does not ask how high its wrapped text is.
        self._text.setMinimumHeight(max(0, self._text.heightForWidth(self._text.width())))

    def minimumSizeHint(self) -> QSize:
        """Want no more than a narrow column: the text follows the width."""
        return QSize(tokens().px(150), tokens().px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as wide as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _clicked(self) -> None:
        if self._act is not None:
            self._act()

    def _left(self) -> None:
        if self._leave is not None:
            self._leave()


class StateStack(QWidget):
    """Shows ``content`` when it is ready, else why it is not. ``changed`` carries the name of the new state."""

    changed = Signal(str)

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._state = "ready"
        self._was_ready = False
        self._timer = 0
        self._message = _Message(self)
        self._skeleton = Skeleton(self)
        self._stack = QStackedLayout()
        for page in (content, self._message, self._skeleton):
            self._stack.addWidget(page)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self._stack)
        self._line = BusyLine(self)

    @property
    def state(self) -> str:
        """One of loading, ready, empty, failed."""
        return self._state

    @property
    def text(self) -> str:
        """What is said in place of the content."""
        return self._message.text if self._state in {"empty", "failed"} else ""

    def loading(self) -> None:
        """Say that something is on its way: after 150 ms, over what is there, or as grey bars if nothing is."""
        self._set("loading")
        if not self._timer:
            self._timer = self.startTimer(PATIENCE_MS)

    def ready(self) -> None:
        """Show the content."""
        self._was_ready = True
        self._quiet()
        self._stack.setCurrentWidget(self._content)
        self._set("ready")

    def empty(
        self, text: str, action_text: str = "", action: Callable[[], None] | None = None, *, icon: str = "info"
    ) -> None:
        """Say why there is nothing, and what can be done about it."""
        self._quiet()
        self._was_ready = False
        self._message.say(text, icon, "text_faint", action_text, action)
        self._stack.setCurrentWidget(self._message)
        self._set("empty")

    def failed(self, error: DomainError, retry: Callable[[], None], leave: Way | None = None) -> None:
        """Say what went wrong, with a way to try again, and perhaps one to somewhere else."""
        self._quiet()
        self._was_ready = False
        self._message.say(sentence(error), "alert", "warning", self.tr("Try again"), retry, leave)
        self._stack.setCurrentWidget(self._message)
        self._set("failed")

    def _set(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    def _quiet(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        self._line.stop()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Show progress: it takes longer than a blink."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        if self._state != "loading":
            return
        if not self._was_ready:
            self._stack.setCurrentWidget(self._skeleton)
        self._line.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line along the top edge."""
        super().resizeEvent(event)
        self._line.setGeometry(0, 0, self.width(), BusyLine.HEIGHT)

    def hideEvent(self, event: QEvent) -> None:
        """Stop moving what nobody sees."""
        self._line.stop()
        super().hideEvent(event)  # type: ignore[arg-type]
