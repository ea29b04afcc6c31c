"""The text that is written: a canvas with a cursor, and what keys, mouse, clipboard and drops do to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.editor.building import Writer, dress_blocks, flattened
from hallbooking_desktop.ui.editor.canvas import Canvas
from hallbooking_desktop.ui.editor.clipboard import Clipboard
from hallbooking_desktop.ui.editor.commands import Commands
from hallbooking_desktop.ui.editor.formats import atom_in, block_format, style_of
from hallbooking_desktop.ui.editor.keys import KeyBook
from hallbooking_desktop.ui.editor.lists import Lists
from hallbooking_desktop.ui.editor.look import console_look
from hallbooking_desktop.ui.editor.model import Figure, Page
from hallbooking_desktop.ui.editor.pictures import Pictures
from hallbooking_desktop.ui.editor.tables import Tables
from hallbooking_desktop.ui.editor.typist import Typist

_MODS: Final = Qt.KeyboardModifier
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVE: Final = QTextCursor.MoveOperation


class PageText(Canvas):
    """Where a page is written.

    ``state_changed``: the cursor is elsewhere or the text is another, so buttons may have to look different.
    ``figure_opened`` carries nothing: the picture under the cursor is to be described. ``menu_wanted`` carries where.
    """

    state_changed = Signal()
    figure_opened = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, pictures: Pictures, paste: Callable[[str], str], parent: QWidget | None = None) -> None:
        self.keys = KeyBook()
        super().__init__(pictures, console_look(), parent, draft=True)
        self.commands = Commands(self)
        self.lists = Lists(self.commands)
        self.tables = Tables(self.commands)
        self.typist = Typist(self.commands, self.lists, self.tables)
        self.clipboard = Clipboard(self.commands, paste)
        self._leaves = False
        self._in_atom = False
        self.setAcceptDrops(True)
        self.setProperty("own_palette_key", True)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.document().contentsChanged.connect(self.state_changed)

    # --- keys --------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something here before the window does."""
        return self.keys.wants(event) or super().event(event)

    def leave(self, *, back: bool) -> None:
        """Put the keys where they go after, or before, the text."""
        # Its own one types a tab.
        QWidget.focusNextPrevChild(self, not back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what the key is for."""
        act = self.keys.find(event)
        if act is not None:
            self._leaves = False
            self.typist.forget()
            act()
            return
        if event.key() == Qt.Key.Key_Escape:
            self._leaves = True
            event.ignore()
            return
        leaves, self._leaves = self._leaves, False
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._tab(event, leaves=leaves)
        elif event.key() in _ENTER:
            self._enter(event)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif not self._erase(event) and not self._leave_atom(event):
            if self._is_text(event):
                self.typist.type(event.text())
                self.ensureCursorVisible()
            else:
                self.typist.forget()
                super().keyPressEvent(event)

    def _tab(self, event: QKeyEvent, *, leaves: bool) -> None:
        back = event.key() == Qt.Key.Key_Backtab
        if leaves or event.modifiers() & _MODS.ControlModifier or not self.typist.tab(back=back):
            self.leave(back=back)

    def _enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & _MODS.ShiftModifier:
            self.typist.line_break()
        elif isinstance(atom_in(self.textCursor().block()), Figure):
            self.figure_opened.emit()
        else:
            self.typist.enter()
        self.ensureCursorVisible()

    def _erase(self, event: QKeyEvent) -> bool:
        word = bool(event.modifiers() & _MODS.ControlModifier)
        if event.key() == Qt.Key.Key_Backspace:
            self.typist.erase(forward=False, word=word)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() & _MODS.ShiftModifier:
            self.typist.erase(forward=True, word=word)
        else:
            return False
        self.ensureCursorVisible()
        return True

    @staticmethod
    def _is_text(event: QKeyEvent) -> bool:
        mods = event.modifiers()
        # Together they are AltGr, which types letters on many keyboards.
        alone = bool(mods & _MODS.ControlModifier) == bool(mods & _MODS.AltModifier)
        return bool(event.text()) and event.text().isprintable() and alone and not mods & _MODS.MetaModifier

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what is composed as letters are taken; on a picture, below it."""
        if (event.preeditString() or event.commitString()) and atom_in(self.textCursor().block()) is not None:
            self.typist.below_atom()
        if event.commitString() and not event.preeditString() and not event.replacementLength():
            super().inputMethodEvent(QInputMethodEvent())
            self.typist.type(event.commitString())
            return
        super().inputMethodEvent(event)

    # --- pictures, rules and kept parts under the cursor ------------------------------------------------------------

    def _cursor_moved(self) -> None:
        """Select what is one letter as a whole: nothing can be typed beside it."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and atom_in(cursor.block()) is not None:
            cursor.setPosition(cursor.block().position())
            cursor.setPosition(cursor.block().position() + 1, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            return
        self.state_changed.emit()

    def _leave_atom(self, event: QKeyEvent) -> bool:
        """Go on with the arrows from what is selected as one letter."""
        cursor = self.textCursor()
        if event.modifiers() != _MODS.NoModifier or atom_in(cursor.block()) is None:
            return False
        rtl = cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (Qt.Key.Key_Right, Qt.Key.Key_Left) if rtl else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in {left, Qt.Key.Key_Up}:
            moved = cursor.movePosition(_MOVE.PreviousBlock)
            cursor.movePosition(_MOVE.EndOfBlock)
        elif event.key() in {right, Qt.Key.Key_Down}:
            moved = cursor.movePosition(_MOVE.NextBlock)
        else:
            return False
        if moved:
            self.setTextCursor(cursor)
        return True

    # --- mouse -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a link with Ctrl held down."""
        self.typist.forget()
        href = self.link_at(event.position().toPoint())
        if href and event.modifiers() & _MODS.ControlModifier and event.button() is Qt.MouseButton.LeftButton:
            QDesktopServices.openUrl(QUrl(href))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Describe the picture that is clicked twice."""
        block = self.cursorForPosition(event.position().toPoint()).block()
        if isinstance(atom_in(block), Figure):
            self.figure_opened.emit()
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where Ctrl and a click would open a link."""
        super().mouseMoveEvent(event)
        opens = event.modifiers() & _MODS.ControlModifier and self.link_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor)

    def link_at(self, place: QPoint) -> str:
        """Return where the link leads that is shown at a place of the viewport."""
        at = (
            self.document()
            .documentLayout()
            .hitTest(place + QPoint(0, self.verticalScrollBar().value()), Qt.HitTestAccuracy.ExactHit)
        )
        if at < 0:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(at + 1, self.document().characterCount() - 1))
        return style_of(cursor.charFormat()).href

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, where the pointer or the cursor is."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().bottomLeft() if by_key else event.pos()
        if not by_key and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Forget that Escape was pressed some time ago."""
        self._leaves = False
        super().focusInEvent(event)

    # --- clipboard ---------------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and pictures."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop."""
        self.typist.forget()
        self.clipboard.insert(source)
        self.ensureCursorVisible()

    def paste_plain(self) -> None:
        """Paste the words alone."""
        self.clipboard.insert_plain()
        self.ensureCursorVisible()

    def cut(self) -> None:
        """Copy and take away."""
        if self.textCursor().hasSelection():
            self.copy()
            self.typist.erase(forward=False)

    # --- steps -------------------------------------------------------------------------------------------------------

    def undo_step(self) -> None:
        """Take the last step back."""
        self.typist.forget()
        self.undo()

    def redo_step(self) -> None:
        """Take it again."""
        self.typist.forget()
        self.redo()

    def show_page(self, page: Page) -> None:
        """Show another page; what is being pasted belongs to the one before."""
        self.clipboard.give_up()
        super().show_page(page)

    def replace_page(self, page: Page) -> None:
        """Show another page, as one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(block_format((), "p"))
        Writer(cursor, self.look).write(tuple(flattened(page)), fresh=True)
        dress_blocks(self.document().begin(), QTextBlock(), self.look)
        cursor.endEditBlock()
        self.moveCursor(_MOVE.Start)

    def bind(self, keys: str, act: Callable[[], None]) -> None:
        """Let keys do something here."""
        self.keys.bind(QKeySequence(keys), act)
