"""A page on the screen: a text view that draws what our formats mean. To be read, and the ground of the editor."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from hallbooking_desktop.ui.editor.atoms import Atoms
from hallbooking_desktop.ui.editor.building import fill
from hallbooking_desktop.ui.editor.copying import fill_copy
from hallbooking_desktop.ui.editor.dresser import Dresser
from hallbooking_desktop.ui.editor.extracting import Reader
from hallbooking_desktop.ui.editor.formats import ATOM_TYPE, P, table_at, text_of
from hallbooking_desktop.ui.editor.ground import Ground
from hallbooking_desktop.ui.editor.look import Look
from hallbooking_desktop.ui.editor.model import Page
from hallbooking_desktop.ui.editor.pictures import Pictures
from hallbooking_desktop.ui.theme import set_kind

#: The measure of a line that reads well, in rem.
_WIDEST: Final = 50
_EDGE: Final = 1.2


class Canvas(QTextEdit):
    """Shows a page in a look."""

    def __init__(self, pictures: Pictures, look: Look, parent: QWidget | None = None, *, draft: bool = False) -> None:
        super().__init__(parent)
        self.look = look
        self.pictures = pictures
        set_kind(self, "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptRichText(False)
        self.document().setDefaultFont(look.font())
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(1)
        self._atoms = Atoms(self.document(), pictures, look, draft=draft)
        self.document().documentLayout().registerHandler(ATOM_TYPE, self._atoms)
        self.dresser = Dresser(self.document(), look)
        self.reader = Reader(self.document())
        pictures.arrived.connect(self._show_picture)

    @property
    def page(self) -> Page:
        """What is shown."""
        return self.reader.page()

    def show_page(self, page: Page) -> None:
        """Show a page; what was done before cannot be undone any more."""
        self.dresser.forget()
        fill(self.document(), page, self.look)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def use_look(self, look: Look) -> None:
        """Show the same in another look. Only other sizes cost what was to be undone."""
        other_sizes = look.rem != self.look.rem
        page = self.page if other_sizes else ()
        changed = self.document().isModified()
        self.look = self._atoms.look = look
        self.document().setDefaultFont(look.font())
        if other_sizes:
            place = self.textCursor().position()
            self.dresser.forget()
            fill(self.document(), page, look)
            self._put_cursor(place)
            self.document().setModified(changed)
        self.dresser.use(look)
        self.resize_margins()
        self.viewport().update()

    def _put_cursor(self, place: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _show_picture(self, src: str) -> None:
        """Make room for a picture that came, wherever it is shown."""
        block = self.document().begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                fragment = place.fragment()
                if text_of(fragment.charFormat(), P.SRC) == src:
                    self.document().markContentsDirty(fragment.position(), fragment.length())
                place += 1
            block = block.next()
        self.viewport().update()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy clean HTML, and the words."""
        # Made by Qt, not here: the clipboard outlives the interpreter, which a class of ours would call in the end.
        data = super().createMimeDataFromSelection()
        fill_copy(data, self.textCursor())
        return data

    # --- painting ----------------------------------------------------------------------------------------------------

    def shown_blocks(self, area: QRectF) -> list[QTextBlock]:
        """Return the blocks that touch a part of the viewport, with a neighbour at each end."""
        layout = self.document().documentLayout()
        top, bottom = area.top() + self._scrolled(), area.bottom() + self._scrolled()
        first = self.cursorForPosition(QPointF(0, area.top()).toPoint()).block()
        block = first if first.isValid() else self.document().begin()
        # In a row of a table the blocks of other cells stand as high.
        table = table_at(QTextCursor(block))
        if table is not None:
            row = table.cellAt(block.position()).row()
            # A cell that goes through several rows begins in the first of them.
            row = min(table.cellAt(row, column).row() for column in range(table.columns()))
            block = table.cellAt(row, 0).firstCursorPosition().block()
        block = block.previous() if block.previous().isValid() else block
        found = []
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > bottom and self._begins_below(block):
                found.append(block)
                break
            if rect.bottom() >= top - self.look.px(2):
                found.append(block)
            block = block.next()
        return found

    @staticmethod
    def _begins_below(block: QTextBlock) -> bool:
        """Tell whether nothing after a block that is below stands higher: other cells of its row may."""
        table = table_at(QTextCursor(block))
        return table is None or table.cellAt(block.position()).firstPosition() == block.position()

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes, then the text, then the marks of lists."""
        area = QRectF(event.rect())
        blocks = self.shown_blocks(area)
        ground = Ground(self.document().documentLayout(), self.look)
        painter = QPainter(self.viewport())
        painter.translate(0, -self._scrolled())
        ground.boxes(painter, blocks)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -self._scrolled())
        ground.marks(painter, blocks)
        ground.captions(painter, self.document().rootFrame())
        painter.end()

    # --- size --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to be read, in the middle of what there is."""
        self.resize_margins()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the page's own font: the window's style sheet brings that of fields."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "look"):
            self.document().setDefaultFont(self.look.font())

    def resize_margins(self) -> None:
        """Leave free at both sides what the lines do not need."""
        edge = self.look.px(_EDGE)
        side = max(edge, (self.width() - self.look.px(_WIDEST)) // 2)
        margins = self.viewportMargins()
        if (margins.left(), margins.top()) != (side, edge):
            self.setViewportMargins(side, edge, side, 0)
