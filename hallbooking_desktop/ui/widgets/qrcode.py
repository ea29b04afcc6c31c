"""A QR code painted from its modules: sharp at every size, dark on white in both looks, so that cameras read it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hallbooking_desktop.ui.theme import tokens

#: The quiet zone that readers need, in modules.
_QUIET = 3


class QrCode(QWidget):
    """Shows a text as a QR code; nothing while the text is empty."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = tokens().px(side)
        self._text = ""
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What the code says."""
        return self._text

    @property
    def modules(self) -> tuple[bytes, ...]:
        """The code's rows, one byte a module, 1 for dark."""
        return self._rows

    def show_text(self, text: str, name: str = "") -> None:
        """Encode a text; ``name`` is what a screen reader says of it."""
        self.setAccessibleName(name or text)
        if text == self._text:
            return
        self._text = text
        self._rows = ()
        if text:
            import segno  # noqa: PLC0415 - only this needs it

            self._rows = tuple(bytes(row) for row in segno.make(text, error="m", micro=False).matrix)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square's size."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the modules as whole device pixels."""
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(QRectF(self.rect()), tokens().radius, tokens().radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio = self.devicePixelRatioF()
        count = len(self._rows) + 2 * _QUIET
        module = max(1, int(self.width() * ratio) // count) / ratio
        edge = (self.width() - module * len(self._rows)) / 2
        ink = QColor("#000000")
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(edge + x * module, edge + y * module, module, module), ink)
