"""The tour over a desk: everything but what is spoken of is dimmed, and a card stands beside it. Nothing moves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPainterPath, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.theme import colour, set_kind, tokens
from hallbooking_desktop.ui.tour.steps import Step, card_place, steps_for
from hallbooking_desktop.ui.voice import tell
from hallbooking_desktop.ui.widgets.buttons import set_look, text_button
from hallbooking_desktop.ui.widgets.leading import lead_all
from hallbooking_desktop.ui.widgets.panel import text_label

_DIM: Final = 130
_ROUND: Final = 8.0


class _Dots(QWidget):
    """One dot a step, the present one filled; told in words beside it."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = count
        self._at = 0
        self.setFixedSize(self._step() * count, tokens().px(12))

    @staticmethod
    def _step() -> int:
        return tokens().px(12)

    def show_step(self, number: int) -> None:
        """Fill another dot."""
        self._at = number
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots, the first where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values, step = tokens(), self._step()
        size = step * 0.55
        for number in range(self._count):
            place = number if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self._count - 1 - number
            dot = QRectF(place * step + (step - size) / 2, (self.height() - size) / 2, size, size)
            painter.setPen(QPen(colour(values.accent if number == self._at else values.line_strong), 1.2))
            painter.setBrush(colour(values.accent) if number == self._at else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)


class _Card(QFrame):
    """Title, words, where one is, and the ways on."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        values = tokens()
        self._count = count
        set_kind(self, "card")
        self.title = text_label("", "subtitle", self)
        self.words = text_label("", "", self)
        self.dots = _Dots(count, self)
        self.where = QLabel(self)
        set_kind(self.where, "caption")
        self.leave = text_button(self.tr("Leave"), kind="ghost", parent=self)
        self.leave.setToolTip(self.tr("Leave the tour (Esc)"))
        self.back = text_button(self.tr("Back"), parent=self)
        self.next = text_button(self.tr("Next"), kind="primary", parent=self)
        foot = QHBoxLayout()
        foot.setSpacing(values.s8)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        steps = QHBoxLayout()
        steps.setSpacing(values.s8)
        steps.addWidget(self.dots)
        steps.addWidget(self.where, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s16, values.s16, values.s16, values.s12)
        column.setSpacing(values.s8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(values.s4)
        column.addLayout(steps)
        column.addLayout(foot)

    def show_step(self, step: Step, number: int) -> None:
        """Say what this step is about."""
        self.title.setText(step.title)
        self.words.setText(step.text)
        self.dots.show_step(number)
        where = self.tr("%1 of %2").replace("%1", str(number + 1)).replace("%2", str(self._count))
        self.where.setText(where)
        self.setAccessibleName(f"{step.title} ({where})")
        self.back.setEnabled(number > 0)
        last = number == self._count - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        set_look(self.next, "primary")
        lead_all(self)

    def wanted(self, width: int) -> QSize:
        """Return the size that the words need at a width."""
        self.ensurePolished()
        layout = self.layout()
        # A button that has the keys is a little higher.
        height = layout.totalHeightForWidth(width) + 4 if layout is not None else 0
        return QSize(width, height)


class Tour(QWidget):
    """One walk through the steps. Clicks go through to the desk, except on the card. ``left`` comes at its end."""

    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shell = shell
        self._before = shell.key
        self._number = 0
        self._target: QWidget | None = None
        self._hole = QRect()
        self.steps = steps_for(shell)
        self.card = _Card(len(self.steps), shell)
        self.card.next.clicked.connect(lambda: self.go(self._number + 1))
        self.card.back.clicked.connect(lambda: self.go(self._number - 1))
        self.card.leave.clicked.connect(self.leave)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._key("Esc", self.leave)
        self._key("Right", partial(self._turn, -1 if rtl else 1))
        self._key("Left", partial(self._turn, 1 if rtl else -1))
        shell.installEventFilter(self)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self.card)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def start(self) -> None:
        """Begin with the first step."""
        self.show()
        self.raise_()
        self.card.show()
        self.card.raise_()
        self.go(0)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self._number]

    def _turn(self, by: int) -> None:
        if 0 <= self._number + by < len(self.steps):
            self.go(self._number + by)

    def go(self, number: int) -> None:
        """Show another step; after the last the tour is over."""
        if number >= len(self.steps):
            self.leave()
            return
        self._number = max(0, number)
        step = self.step
        if step.view:
            self._shell.show_view(step.view)
        self._watch(step.target(self._shell))
        self.card.show_step(step, self._number)
        self.raise_()
        self.card.raise_()
        self.card.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange()
        tell(self.card, step.text)

    def leave(self) -> None:
        """Go away; the desk is where it was before."""
        self._watch(None)
        self._shell.removeEventFilter(self)
        self.card.hide()
        self.hide()
        self._shell.show_view(self._before)
        self.card.deleteLater()
        self.deleteLater()
        self.left.emit()

    def _watch(self, target: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)
            target.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._target = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Point at the same thing wherever it has gone."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        around = self._shell.rect()
        self.setGeometry(around)
        target, hole = self._target, QRect()
        if target is not None and target.isVisible():
            hole = QRect(target.mapTo(self._shell, target.rect().topLeft()), target.size()).intersected(around)
        self._hole = hole
        size = self.card.wanted(min(tokens().px(340), around.width() - 2 * tokens().s24))
        middle = QRect(around.center(), QSize(1, 1))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.card.setGeometry(card_place(hole if hole.isValid() else middle, size, around, mirrored=mirrored))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim everything but what is spoken of, and put a line around that."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = QPainterPath()
        dim.addRect(QRectF(self.rect()))
        if self._hole.isValid():
            light = QPainterPath()
            light.addRoundedRect(QRectF(self._hole).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
            dim = dim.subtracted(light)
            painter.fillPath(dim, colour(tokens().shadow, _DIM))
            painter.setPen(QPen(colour(tokens().accent), 2))
            painter.drawPath(light)
        else:
            painter.fillPath(dim, colour(tokens().shadow, _DIM))
