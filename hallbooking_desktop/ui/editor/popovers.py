"""The small cards of the editor: a link, the size of a new table, a table's caption."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.tokens import colour
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.floating import FloatingCard
from hallbooking_desktop.ui.widgets.forms import Field

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALLOWED: Final = frozenset({"http", "https", "mailto", "tel"})
_MAIL: Final = re.compile(r"[^\s@/:]+@[^\s@/]+\.[^\s@/]+")
_PHONE: Final = re.compile(r"\+?[\d\s()/.-]{5,}")
_DOMAIN: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_LONGEST: Final = 2_000


def address_of(typed: str) -> str | None:
    """Return where a link leads that somebody typed, or None if it leads nowhere that a page may link to."""
    text = typed.strip()
    if not text or len(text) > _LONGEST:
        return None
    if _MAIL.fullmatch(text):
        return f"mailto:{text}"
    if _PHONE.fullmatch(text):
        return "tel:" + re.sub(r"[^\d+]", "", text)
    if _DOMAIN.fullmatch(text):
        return f"https://{text}"
    scheme = _SCHEME.match(text)
    if scheme is None or scheme[1].lower() not in _ALLOWED:
        return None
    rest = text[scheme.end() :]
    if scheme[1].lower() in {"http", "https"} and (not rest.startswith("//") or len(rest) < 4):  # noqa: PLR2004
        return None
    return None if not rest or re.search(r"\s", text) else text


class EditorCard(FloatingCard):
    """A card below what it is about, over the editor."""

    def corner(self, area: QRect, anchor: QRect) -> QPoint:
        """Return the place below the anchor, or above it where there is no room."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = QPoint(anchor.right() - self.width() if rtl else anchor.left(), anchor.bottom() + 6)
        if at.y() + self.height() > area.bottom() and anchor.top() - 6 - self.height() > area.top():
            at.setY(anchor.top() - 6 - self.height())
        return self.within(area, at)


class LinkCard(EditorCard):
    """Asks where a link leads. ``taken`` carries the address, or nothing where the link is to go."""

    taken = Signal(str)
    opened = Signal(str)

    WIDTH = 380

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._href = ""
        self.setAccessibleName(self.tr("Link"))
        self.address = QLineEdit(self.page)
        self.address.setPlaceholderText(self.tr("example.com, a mail address or a number"))
        self.field = Field(self.tr("Address"), self.address, "", self.page)
        self.done = text_button(self.tr("Link"), "", "primary", self.page)
        self.open_ = text_button(self.tr("Open"), "", "", self.page)
        self.remove = text_button(self.tr("Remove"), "", "", self.page)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.done, self.open_, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self.field)
        self.column.addLayout(row)
        self.done.clicked.connect(self._take)
        self.address.returnPressed.connect(self._take)
        self.open_.clicked.connect(lambda: self.opened.emit(self._href))
        self.remove.clicked.connect(self._take_nothing)

    def ask(self, href: str, anchor: QRect) -> None:
        """Ask about a link that is there, or a new one."""
        self._href = href
        self.address.setText(href.removeprefix("mailto:") if href.startswith("mailto:") else href)
        self.field.set_error("")
        self.open_.setVisible(bool(href))
        self.remove.setVisible(bool(href))
        self.show_beside(anchor)
        self.address.setFocus()
        self.address.selectAll()

    def _take(self) -> None:
        address = address_of(self.address.text())
        if address is None:
            self.field.set_error(self.tr("Type an address such as https://example.com, a mail address or a number."))
            self.place()
            self.address.setFocus()
            return
        self.hide()
        self.taken.emit(address)

    def _take_nothing(self) -> None:
        self.hide()
        self.taken.emit("")


class SizeGrid(QWidget):
    """A grid of squares: as many as are marked are the cells of a new table."""

    changed = Signal()
    taken = Signal()

    ROWS = 8
    COLUMNS = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows, self.columns = 3, 3
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Size of the table"))
        self.setAccessibleDescription(self.tr("Choose rows and columns with the arrow keys, then press Enter"))

    @property
    def side(self) -> int:
        """The side of a square with its gap."""
        return tokens().px(24)

    def sizeHint(self) -> QSize:
        """Return room for all squares."""
        return QSize(self.COLUMNS * self.side, self.ROWS * self.side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def choose(self, rows: int, columns: int) -> None:
        """Mark so many squares."""
        self.rows, self.columns = min(max(1, rows), self.ROWS), min(max(1, columns), self.COLUMNS)
        self.changed.emit()
        self.update()

    def _at(self, event: QMouseEvent) -> tuple[int, int]:
        x = int(event.position().x())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return int(event.position().y()) // self.side + 1, x // self.side + 1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what the pointer spans."""
        self.choose(*self._at(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what the pointer spans."""
        self.choose(*self._at(event))
        self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the size with the arrows, take it with Enter."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wider, narrower = (Qt.Key.Key_Left, Qt.Key.Key_Right) if rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        steps = {Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0), wider: (0, 1), narrower: (0, -1)}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.choose(self.rows + step[0], self.columns + step[1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the squares."""
        values, side = tokens(), self.side
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for row in range(self.ROWS):
            for column in range(self.COLUMNS):
                marked = row < self.rows and column < self.columns
                x = self.width() - (column + 1) * side if rtl else column * side
                painter.setPen(colour(values.accent if marked else values.line_strong))
                painter.setBrush(colour(values.accent_soft if marked else values.surface))
                painter.drawRoundedRect(QRect(x + 2, row * side + 2, side - 4, side - 4), 3, 3)


class TableCard(EditorCard):
    """Asks how large a new table is. ``taken`` carries rows and columns."""

    taken = Signal(int, int)

    WIDTH = 228

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("New table"))
        self.grid = SizeGrid(self.page)
        self._words = QLabel(self.page)
        set_kind(self._words, "small")
        self.column.addWidget(self.grid)
        self.column.addWidget(self._words)
        self.grid.changed.connect(self._say)
        self.grid.taken.connect(self._take)

    def ask(self, anchor: QRect) -> None:
        """Ask, beginning with a small table."""
        self.grid.choose(3, 3)
        self.show_beside(anchor)
        self.grid.setFocus()

    def _say(self) -> None:
        text = self.tr("%1 rows, %2 columns").replace("%1", str(self.grid.rows)).replace("%2", str(self.grid.columns))
        self._words.setText(text)
        self.grid.setAccessibleName(text)

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self.grid.rows, self.grid.columns)


class WordsCard(EditorCard):
    """Asks for a line of words. ``taken`` carries them."""

    taken = Signal(str)

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.words = QLineEdit(self.page)
        done = text_button(self.tr("Done"), "", "primary", self.page)
        self.column.addWidget(Field(label, self.words, "", self.page))
        self.column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeading)
        done.clicked.connect(self._take)
        self.words.returnPressed.connect(self._take)

    def ask(self, words: str, anchor: QRect) -> None:
        """Ask, beginning with the words that are there."""
        self.words.setText(words)
        self.show_beside(anchor)
        self.words.setFocus()
        self.words.selectAll()

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self.words.text().strip())
