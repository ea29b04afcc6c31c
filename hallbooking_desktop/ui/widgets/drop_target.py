"""A place on which files may be dropped, whatever is shown there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hallbooking_desktop.ui.theme import colour, tokens


class DropTarget(QWidget):
    """Holds a widget and welcomes files over it. ``dropped`` carries their paths."""

    dropped = Signal(object)

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self._frame = _Welcome(self)
        self._frame.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, and nothing else."""
        if _paths(event.mimeData()):
            self._frame.show()
            self._frame.raise_()
            _accept(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome them everywhere."""
        _accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget them."""
        self._frame.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self._frame.hide()
        _accept(event)
        self.dropped.emit(_paths(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frame around everything."""
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())


class _Welcome(QWidget):
    """The frame around the place while files are held over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a dashed frame over a light ground."""
        values = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(values.accent), 2, Qt.PenStyle.DashLine))
        painter.setBrush(colour(values.accent, 28))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), values.radius_large, values.radius_large)


def _accept(event: QDropEvent) -> None:
    # A copy, whatever the file manager proposes: nobody's files are moved away.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _paths(mime: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
