"""What stands beside the sign-in form: a day of halls and bookings, drawn lightly."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.theme import colour, tokens


class Ornament(QWidget):
    """The other half of the page: a day of halls and bookings, drawn lightly."""

    _BARS = (
        (0.06, 0.22, "confirmed"),
        (0.34, 0.30, "accent"),
        (0.72, 0.20, "pending"),
        (0.02, 0.34, "accent"),
        (0.46, 0.18, "confirmed"),
        (0.70, 0.26, "completed"),
        (0.14, 0.16, "pending"),
        (0.38, 0.44, "confirmed"),
        (0.04, 0.20, "completed"),
        (0.30, 0.26, "accent"),
        (0.62, 0.30, "confirmed"),
        (0.18, 0.40, "accent"),
        (0.66, 0.16, "pending"),
        (0.08, 0.28, "confirmed"),
        (0.44, 0.36, "completed"),
        (0.10, 0.18, "accent"),
    )
    _ROWS = (3, 3, 2, 3, 2, 2, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the gradient and the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values = tokens()
        wash = QLinearGradient(QPointF(0, 0), QPointF(self.width(), self.height()))
        wash.setColorAt(0, colour("#2a3478" if not values.dark else "#151a38"))
        wash.setColorAt(1, colour("#4a5fd9" if not values.dark else "#273070"))
        painter.fillRect(self.rect(), wash)
        rows = len(self._ROWS)
        step = max(54.0, self.height() / (rows + 1.6))
        top = (self.height() - step * (rows - 1)) / 2
        painter.setPen(colour("#ffffff", 22))
        for column in range(1, 8):
            x = self.width() * column / 8
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        bars = iter(self._BARS)
        shades = {"confirmed": 70, "accent": 44, "pending": 28, "completed": 18}
        for row, count in enumerate(self._ROWS):
            for _ in range(count):
                left, width, kind = next(bars)
                box = QRectF(self.width() * left, top + row * step - 19, self.width() * width, 38)
                painter.setBrush(colour("#ffffff", shades[kind]))
                painter.drawRoundedRect(box, 8, 8)
                painter.setBrush(colour("#ffffff", shades[kind] + 60))
                painter.drawRoundedRect(QRectF(box.left() + 12, box.top() + 11, min(90.0, box.width() * 0.5), 5), 2, 2)
                painter.setBrush(colour("#ffffff", shades[kind] + 24))
                painter.drawRoundedRect(QRectF(box.left() + 12, box.top() + 22, min(56.0, box.width() * 0.3), 5), 2, 2)
