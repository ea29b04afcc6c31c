"""A grid of photos, moved with the mouse or with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hallbooking_desktop.ui.icons import pixmap
from hallbooking_desktop.ui.models.photos import PhotosModel
from hallbooking_desktop.ui.theme import colour, font, theme, tokens

_WIDTH, _PICTURE, _WORDS, _GAP = 232, 145, 34, 16

Index = QModelIndex | QPersistentModelIndex


class PhotoDelegate(QStyledItemDelegate):
    """Paints one photo: the picture, its number where the order matters, its caption below."""

    def __init__(self, parent: QWidget, *, numbered: bool) -> None:
        super().__init__(parent)
        self._numbered = numbered

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the size of every photo."""
        values = tokens()
        return QSize(values.px(_WIDTH) + _GAP, values.px(_PICTURE + _WORDS) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one photo."""
        values = tokens()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        whole = option.rect.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)
        picture = QRect(whole.left(), whole.top(), whole.width(), values.px(_PICTURE))
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(picture), values.radius, values.radius)
        painter.setClipPath(shape)
        painter.fillRect(picture, colour(values.line_soft))
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            painter.drawImage(picture, image, _covering(image.size(), picture.size()))
        else:
            mark = pixmap("photo", values.text_faint, values.px(28), painter.device().devicePixelRatio())
            painter.drawPixmap(picture.center() - QPoint(values.px(14), values.px(14)), mark)
        painter.setClipping(False)
        edge = values.focus if focused else values.accent if selected else values.line
        painter.setPen(QPen(colour(edge), 3 if selected else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(picture).adjusted(0.5, 0.5, -0.5, -0.5), values.radius, values.radius)
        if self._numbered:
            self._number(painter, picture, index.row() + 1)
        words = QRect(whole.left(), picture.bottom() + 4, whole.width(), values.px(_WORDS) - 4)
        caption = str(index.data() or "")
        painter.setFont(font("small"))
        painter.setPen(colour(values.text if caption else values.text_faint))
        shown = QFontMetrics(font("small")).elidedText(
            caption or self.tr("No caption"), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    @staticmethod
    def _number(painter: QPainter, picture: QRect, number: int) -> None:
        values = tokens()
        size = values.px(22)
        box = QRectF(picture.left() + 8, picture.top() + 8, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(values.surface, 230))
        painter.drawRoundedRect(box, size / 2, size / 2)
        painter.setFont(font("caption"))
        painter.setPen(colour(values.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number))


def _covering(picture: QSize, place: QSize) -> QRect:
    """Return the middle part of a picture that fills a place."""
    part = place.scaled(picture, Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPoint((picture.width() - part.width()) // 2, (picture.height() - part.height()) // 2)
    return QRect(corner, part)


class PhotoGrid(QListView):
    """The photos of a ``PhotosModel``. ``moved`` carries a row and where it is to stand.

    ``delete_wanted`` comes on Delete, ``caption_wanted`` on F2, ``opened`` on Enter and a double click.
    """

    moved = Signal(int, int)
    delete_wanted = Signal()
    caption_wanted = Signal()
    opened = Signal()

    def __init__(self, model: PhotosModel, parent: QWidget | None = None, *, numbered: bool = True) -> None:
        super().__init__(parent)
        self._editable = False
        self._pressed: tuple[int, QPoint] | None = None
        self._target: int | None = None
        self.setModel(model)
        self._delegate = PhotoDelegate(self, numbered=numbered)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setViewportMargins(_GAP, _GAP // 2, _GAP // 2, _GAP // 2)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        theme().changed.connect(self.doItemsLayout)

    def set_editable(self, editable: bool) -> None:
        """Let photos be moved, or not."""
        self._editable = editable

    @property
    def row(self) -> int:
        """The chosen photo's row, or -1."""
        index = self.currentIndex()
        return index.row() if index.isValid() else -1

    def choose(self, row: int) -> None:
        """Choose a photo."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose no photo because the window came to the front: whether they were there by then is chance."""
        chosen = self.row >= 0
        super().focusInEvent(event)
        if not chosen and event.reason() not in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.setCurrentIndex(QModelIndex())

    # --- by keyboard -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, ask for deletion with Delete and for the caption with F2."""
        key, row = event.key(), self.row
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in _STEPS:
            if self._editable and row >= 0:
                step = _STEPS[Qt.Key(key)]
                self.moved.emit(row, row + (-step if self.isRightToLeft() else step))
            return
        if row >= 0 and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_wanted.emit()
            return
        if row >= 0 and key == Qt.Key.Key_F2:
            self.caption_wanted.emit()
            return
        if row >= 0 and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    # --- by mouse ----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a photo, and perhaps begin to move it."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        ours = self._editable and event.button() is Qt.MouseButton.LeftButton and index.isValid()
        self._pressed = (index.row(), place) if ours else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the photo would stand."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        row, start = self._pressed
        place = event.position().toPoint()
        if self._target is None and (place - start).manhattanLength() < QApplication.startDragDistance():
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._target = self._row_near(place, row)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the photo where it was let go."""
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        self.unsetCursor()
        self.viewport().update()
        if pressed is not None and target is not None:
            if target != pressed[0]:
                self.moved.emit(pressed[0], target)
            return
        super().mouseReleaseEvent(event)

    def _row_near(self, place: QPoint, row: int) -> int:
        """Return the row of the photo whose middle is nearest."""
        best, least = row, None
        for number in range(self.model().rowCount()):
            away = (self.visualRect(self.model().index(number, 0)).center() - place).manhattanLength()
            if least is None or away < least:
                best, least = number, away
        return best

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photos, and where one would stand."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values = tokens()
        if self._pressed is not None and self._target is not None and self._target != self._pressed[0]:
            place = self.visualRect(self.model().index(self._target, 0))
            after = (self._target > self._pressed[0]) != self.isRightToLeft()
            x = place.right() + 1 if after else place.left()
            painter.fillRect(x - 2, place.top() + _GAP // 2, 4, values.px(_PICTURE), colour(values.accent))


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
