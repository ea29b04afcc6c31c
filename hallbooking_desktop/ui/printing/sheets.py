"""Pages one below another as they will be on paper; each is drawn when it comes into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hallbooking_desktop.ui.printing.document import Around, Pages, page_of, translate
from hallbooking_desktop.ui.theme import colour, tokens

#: pixels around pages
_GAP = 16
#: pixels of pages' pictures that are kept (four bytes each); those in sight are kept always
_KEPT = 12_000_000
#: pixels for each point
_ZOOMS = (0.25, 4.0)


class Sheets(QAbstractScrollArea):
    """``page_changed`` carries the number (from 0) of the page in the middle. ``fit``: width, page, or empty."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around: Around | None = None
        self._pages: Pages | None = None
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._timer = 0
        self._scale = 1.0
        self._page = 0
        self.fit = "width"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Printing", "Pages"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_pages(self, around: Around, pages: Pages) -> None:
        """Show a document from its first page on."""
        self._around, self._pages = around, pages
        self._pictures.clear()
        self._page = 0
        self._measure()
        self.verticalScrollBar().setValue(0)
        self._tell()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count if self._pages is not None else 0

    @property
    def page(self) -> int:
        """The number of the page in the middle, from 0."""
        return self._page

    def go_to(self, number: int) -> None:
        """Show a page from its top."""
        if self.count:
            number = min(max(number, 0), self.count - 1)
            self.verticalScrollBar().setValue(round(number * self._step))
            self._set_page(number)

    def set_fit(self, fit: str) -> None:
        """Make a page as wide as the view (width), or wholly visible (page)."""
        self.fit = fit
        self._keep_place(self._measure)

    def zoom(self, factor: float) -> None:
        """Show larger or smaller."""
        self.fit = ""
        self._scale = min(max(self._scale * factor, _ZOOMS[0]), _ZOOMS[1])
        self._keep_place(self._measure)

    def _keep_place(self, change: Any) -> None:  # noqa: ANN401 - something to call
        share = self.verticalScrollBar().value() / max(1.0, self._step)
        change()
        self.verticalScrollBar().setValue(round(share * self._step))

    # --- where pages stand -------------------------------------------------------------------------------------------

    @property
    def _size(self) -> tuple[float, float]:
        width, height = self._around.size if self._around is not None else (1.0, 1.0)
        return width * self._scale, height * self._scale

    @property
    def _step(self) -> float:
        return self._size[1] + _GAP

    def _measure(self) -> None:
        """Choose the scale and the scroll bars' ranges."""
        if self._around is None:
            return
        width, height = self._around.size
        view = self.viewport().size()
        across = max(50, view.width() - 2 * _GAP) / width
        if self.fit == "width":
            self._scale = min(across, _ZOOMS[1])
        elif self.fit == "page":
            self._scale = min(across, max(50, view.height() - 2 * _GAP) / height)
        self._pictures.clear()
        down, over = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, round(self.count * self._step + _GAP - view.height())))
        down.setPageStep(view.height())
        down.setSingleStep(40)
        over.setRange(0, max(0, round(self._size[0] + 2 * _GAP - view.width())))
        over.setPageStep(view.width())
        self.viewport().update()

    def _rect(self, number: int) -> QRect:
        width, height = (round(side) for side in self._size)
        spare = self.viewport().width() - width
        left = spare // 2 if spare >= 2 * _GAP else _GAP - self.horizontalScrollBar().value()
        return QRect(left, round(_GAP + number * self._step) - self.verticalScrollBar().value(), width, height)

    def _visible(self) -> Iterator[int]:
        top = self.verticalScrollBar().value() - _GAP
        first = max(0, int(top // self._step))
        for number in range(first, self.count):
            if self._rect(number).top() > self.viewport().height():
                return
            yield number

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + min(self.viewport().height(), self._step) / 2 - _GAP
        self._set_page(min(max(int(middle // self._step), 0), max(0, self.count - 1)))
        self.viewport().update()

    def _set_page(self, number: int) -> None:
        if number != self._page:
            self._page = number
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(page_of(self._page, self.count))
        self.page_changed.emit(self._page)

    # --- drawing -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what is there; what is not comes page by page."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour(tokens().sunken))
        missing = False
        for number in self._visible():
            rect = self._rect(number)
            picture = self._pictures.get(number)
            if picture is None:
                painter.fillRect(rect, Qt.GlobalColor.white)
                missing = True
            else:
                painter.drawPixmap(rect.topLeft(), picture)
                self._pictures.move_to_end(number)
            painter.setPen(colour(tokens().line_strong))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        if missing and not self._timer:
            self._timer = self.startTimer(0)

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Draw one page that is in sight, then let others work."""
        number = next((n for n in self._visible() if n not in self._pictures), None)
        if number is None or self._around is None or self._pages is None:
            self.killTimer(self._timer)
            self._timer = 0
            return
        self._pictures[number] = self.picture(number)
        pixels = self._pictures[number].width() * self._pictures[number].height()
        kept = max(len(list(self._visible())), _KEPT // max(1, pixels))
        while len(self._pictures) > kept:
            self._pictures.popitem(last=False)
        self.viewport().update()

    def picture(self, number: int) -> QPixmap:
        """Return a page as it is drawn."""
        assert self._around is not None  # noqa: S101 - asked for where there are pages
        assert self._pages is not None  # noqa: S101 - likewise
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self._size[0] * ratio), round(self._size[1] * ratio))
        picture.fill(QColor(255, 255, 255))
        painter = QPainter(picture)
        painter.scale(self._scale * ratio, self._scale * ratio)
        self._around.paint(painter, self._pages, number)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into the new size."""
        super().resizeEvent(event)
        self._keep_place(self._measure)

    # --- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, or scroll."""
        key = event.key()
        pages = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }
        if key in pages and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.go_to(pages[Qt.Key(key)])
        elif event.text() in {"+", "="}:
            self.zoom(1.25)
        elif event.text() == "-":
            self.zoom(1 / 1.25)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 if event.angleDelta().y() > 0 else 1 / 1.25)
            event.accept()
        else:
            super().wheelEvent(event)
