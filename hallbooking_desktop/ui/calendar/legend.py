"""The states of entries, each with its colour and mark: a legend that filters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.calendar.look import Look
from hallbooking_desktop.ui.calendar.scene import STATUSES
from hallbooking_desktop.ui.calendar.words import status_name
from hallbooking_desktop.ui.icons import STATUS_MARKS
from hallbooking_desktop.ui.theme import theme, tokens


class _State(QCheckBox):
    """One state: a tick, its swatch as entries look, its name."""

    def __init__(self, status: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.status = status
        self._look: Look | None = None
        self.setAccessibleName(status_name(status))
        self.setChecked(True)
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._look = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for tick, swatch and name."""
        hint = super().sizeHint()
        width = hint.width() + tokens().px(34) + self.fontMetrics().horizontalAdvance(status_name(self.status)) + 12
        return QSize(width, max(hint.height(), tokens().px(24)))

    def minimumSizeHint(self) -> QSize:
        """Take no less: a box without a text of its own would do with less."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """Let the name be clicked too."""
        del pos
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick, then the swatch and the name."""
        super().paintEvent(event)
        if self._look is None:
            self._look = Look(tokens(), self.devicePixelRatioF())
        look, painter = self._look, QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        tick = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width, height = tokens().px(24), tokens().px(16)
        left = tick.left() - 8 - width if rtl else tick.right() + 9
        swatch = QRectF(left, (self.height() - height) / 2, width, height)
        shade = look.statuses[self.status]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade.hatch if self.status == "block" else shade.fill)
        painter.drawRoundedRect(swatch, 4, 4)
        if self.status == "pending":
            pen = QPen(shade.edge, 1)
            pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        mark = look.icon("lock" if self.status == "block" else STATUS_MARKS[self.status], shade.edge)
        painter.drawPixmap(round(swatch.center().x() - look.mark / 2), round(swatch.center().y() - look.mark / 2), mark)
        painter.setPen(look.colour("text" if self.isChecked() else "text_faint"))
        painter.setFont(look.small)
        if rtl:
            words = QRectF(0, 0, left - 8, self.height())
            # Absolute: else a painter that goes to the left takes the right for the left.
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, status_name(self.status))
            return
        words = QRectF(left + width + 8, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, status_name(self.status))


class StatusFilter(QWidget):
    """Which states are shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.boxes = [_State(status, self) for status in STATUSES]
        for box in self.boxes:
            box.toggled.connect(self.changed)
            column.addWidget(box)

    def chosen(self) -> frozenset[str]:
        """Return the states that are ticked."""
        return frozenset(box.status for box in self.boxes if box.isChecked())

    def left_out(self) -> frozenset[str]:
        """Return the states that are not ticked."""
        return frozenset(box.status for box in self.boxes) - self.chosen()

    def leave_out(self, statuses: frozenset[str]) -> None:
        """Tick all states but these; where that would be none, all of them."""
        known = frozenset(box.status for box in self.boxes)
        if known - statuses:
            for box in self.boxes:
                box.setChecked(box.status not in statuses)
