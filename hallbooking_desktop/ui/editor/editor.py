"""The editor of a page: written as it will look, as HTML, or seen as visitors see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.services.paste_pictures import left_pictures
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.editor.actions import MODE_KEYS, EditorActions, paragraph_styles
from hallbooking_desktop.ui.editor.beside import ROOM, Cleaner, LivePreview, unchanged
from hallbooking_desktop.ui.editor.cards import Cards
from hallbooking_desktop.ui.editor.findbar import FindBar
from hallbooking_desktop.ui.editor.look import console_look
from hallbooking_desktop.ui.editor.lost import lost_tags
from hallbooking_desktop.ui.editor.model import Figure
from hallbooking_desktop.ui.editor.pictures import PictureLoader, Pictures
from hallbooking_desktop.ui.editor.preview import Preview
from hallbooking_desktop.ui.editor.reader import page_of
from hallbooking_desktop.ui.editor.source import SourceText
from hallbooking_desktop.ui.editor.text import PageText
from hallbooking_desktop.ui.editor.toolbar import ToolBar, native
from hallbooking_desktop.ui.editor.writer import html_of
from hallbooking_desktop.ui.states import BusyLine
from hallbooking_desktop.ui.theme import set_kind, theme, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note

_WAIT_MS: Final = 300
#: So long at a time the text is read that was changed: nobody notices it.
_SLICE_MS: Final = 4
#: Of these more is said than that they are gone.
_SHOWN: Final = frozenset({"img", "figure", "figcaption"})
MODES: Final = ("write", "source", "preview")


class PageEditor(QWidget):
    """Edits the HTML of a page.

    ``changed`` comes with each change and costs nothing: ask for ``html()`` when it is needed. ``picture_wanted`` asks
    for one to be chosen, ``files_dropped`` brings the paths of some and ``picture_pasted`` an image with what it shows;
    each ends with ``insert_picture``. ``pictures_left`` carries each ``LeftPicture`` that a page cannot show.
    ``save_wanted`` comes with Ctrl+S. ``beside_chosen`` tells whether somebody wants the preview beside the text where
    there is room for it.
    """

    changed = Signal()
    picture_wanted = Signal()
    files_dropped = Signal(object)
    picture_pasted = Signal(QImage, str)
    pictures_left = Signal(object)
    save_wanted = Signal()
    beside_chosen = Signal(bool)

    def __init__(self, pictures: PictureLoader, paste: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cleaner: Cleaner = unchanged
        self._modified = False
        self._quiet = False
        self._known: tuple[int, str] | None = None
        self.pictures = Pictures(pictures, self)
        self.text = PageText(self.pictures, paste, self)
        self.source = SourceText(self)
        self.preview = Preview(self.pictures, self)
        self.beside = LivePreview(self.pictures, self.html, self)
        self.find_bar = FindBar(self.text, self)
        self.note = Note("info", parent=self)
        self.tool_bar = ToolBar(self)
        self.cards = Cards(self.text, self)
        self.busy = BusyLine(self.text)
        self.actions_ = EditorActions(self)
        self.tool_bar.add_styles(paragraph_styles())
        self.tool_bar.add(*self.actions_.tools())
        self.actions_.bind()
        self.actions_.bind_everywhere()
        self._timers = [QTimer(self) for _ in range(4)]
        self._arrange()
        self._connect()
        self._show_state()
        self._show_count()

    def _arrange(self) -> None:
        writing = QWidget(self)
        column = QVBoxLayout(writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_bar)
        column.addWidget(self.find_bar)
        sides = QSplitter(Qt.Orientation.Horizontal, writing)
        sides.setChildrenCollapsible(False)
        for side in (self.text, self.beside):
            sides.addWidget(side)
        sides.setSizes([1_000, 1_000])
        column.addWidget(sides, 1)
        self._stack = QStackedWidget(self)
        for widget in (writing, self.source, self.preview):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.note)
        outer.addWidget(self._stack, 1)
        outer.addWidget(self._build_foot())
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.text.setAccessibleDescription(
            self.tr("Tab nests items of lists and goes through tables. Escape and then Tab, or F6, leaves the text.")
        )
        self.text.setPlaceholderText(self.tr("Write here, or paste from elsewhere"))

    def _build_foot(self) -> QFrame:
        values = tokens()
        foot = QFrame(self)
        foot.setProperty("kind", "footer")
        self._words = QLabel(foot)
        set_kind(self._words, "small")
        self.modes: dict[str, QPushButton] = {}
        row = QHBoxLayout(foot)
        row.setContentsMargins(values.s12, 5, values.s12, 5)
        row.setSpacing(values.s8)
        group = QButtonGroup(foot)
        names = (self.tr("Write"), self.tr("Source"), self.tr("Preview"))
        for mode, name, mark in zip(MODES, names, ("edit", "code", "eye"), strict=True):
            button = text_button(name, mark, "chip", foot)
            button.setCheckable(True)
            if mode in MODE_KEYS:
                button.setToolTip(f"{name} ({native(MODE_KEYS[mode])})")
            group.addButton(button)
            button.clicked.connect(lambda _=False, m=mode: self.show_mode(m))
            self.modes[mode] = button
            row.addWidget(button)
        self.beside_button = text_button(self.tr("Preview beside the text"), "panel", "chip", foot)
        self.beside_button.setCheckable(True)
        # A click leaves the keys in the text.
        self.beside_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.beside_button.clicked.connect(self.beside_chosen)
        self.beside_button.toggled.connect(self._fit_beside)
        row.addWidget(self.beside_button)
        row.addStretch(1)
        row.addWidget(self._words)
        self.modes["write"].setChecked(True)
        return foot

    def _connect(self) -> None:
        text = self.text
        for timer, wait, act in zip(
            self._timers,
            (0, _WAIT_MS, _WAIT_MS, 0),
            (self._show_state, self._show_count, self._clean_preview, self._read_ahead),
            strict=True,
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(act)
        self.tool_bar.style_chosen.connect(self._choose_style)
        text.state_changed.connect(self._timers[0].start)
        text.document().contentsChanged.connect(self._text_changed)
        text.figure_opened.connect(self.cards.ask_figure)
        text.menu_wanted.connect(lambda place: self.actions_.context_menu().popup(place))
        text.verticalScrollBar().valueChanged.connect(lambda _: self.beside.follow(text))
        text.clipboard.files.connect(self.files_dropped)
        text.clipboard.picture.connect(self.picture_pasted)
        text.clipboard.left_out.connect(self.pictures_left)
        text.clipboard.working.connect(self._show_working)
        self.source.textChanged.connect(self._source_changed)
        theme().changed.connect(self._use_theme)

    # --- the page ----------------------------------------------------------------------------------------------------

    def set_cleaner(self, clean: Cleaner, live: Cleaner | None = None) -> None:
        """Say who cleans HTML: it is given HTML, and what to call with it when it is clean, or with why it cannot be.

        ``live`` does so for the preview beside the text, where the one for all else gives up what it was asked before.
        """
        self._cleaner = clean
        self.beside.clean = live or clean

    def show_beside(self, wanted: bool) -> None:
        """Show the preview beside the text, or not, where there is room for it."""
        self.beside_button.setChecked(wanted)

    def _fit_beside(self) -> None:
        room = self.width() >= tokens().px(ROOM)
        self.beside_button.setVisible(room and self.mode == "write")
        self.beside.setVisible(room and self.beside_button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room for them."""
        super().resizeEvent(event)
        self._fit_beside()

    def set_html(self, html: str) -> None:
        """Show a page. What was done to the one before cannot be undone any more."""
        with self._quietly():
            self.cards.close()
            self.note.say("")
            self.text.show_page(page_of(html))
            if self.mode == "source":
                self._show_source()
        self._modified = False
        for preview in (self.preview, self.beside):
            preview.expect_another()
        if self.mode == "preview":
            self._clean_preview()
        self.beside.touch()
        self._show_count()
        self._show_state()
        self._timers[3].start()

    def _read_ahead(self) -> None:
        """Read what was changed a little at a time, so that the HTML is there at once when it is asked for."""
        if not self.text.reader.ahead(_SLICE_MS):
            self._timers[3].start()

    def html(self) -> str:
        """Return the page as it is to be stored; of the source what stands there, which nobody cleaned yet."""
        if self.mode == "source" and self._source_is_newer:
            return html_of(page_of(self.source.toPlainText()))
        revision = self.text.document().revision()
        if self._known is None or self._known[0] != revision:
            self._known = (revision, self.text.reader.html())
        return self._known[1]

    def as_typed(self) -> str:
        """Return what ``html`` does, but of the source just what stands there: it costs nothing."""
        newer = self.mode == "source" and self._source_is_newer
        return self.source.toPlainText() if newer else self.html()

    def is_modified(self) -> bool:
        """Tell whether something was changed since the page was shown or ``set_modified(False)``."""
        return self._modified

    def set_modified(self, modified: bool) -> None:
        """Say whether there is something that is not saved."""
        self._modified = modified

    def source_is_saved(self) -> None:
        """Take over what stands in the source, if it is shown: it was saved as it stands."""
        if self.mode == "source" and self._source_is_newer:
            with self._quietly():
                self.text.show_page(page_of(self.source.toPlainText()))
            self.source.document().setModified(False)

    def word_count(self) -> int:
        """Return how many words the page has, without captions."""
        return len(self.text.toPlainText().replace("\ufffc", " ").split())

    def focus_text(self) -> None:
        """Put the keys where somebody writes."""
        (self.source if self.mode == "source" else self.text).setFocus()

    def insert_picture(self, media_id: str, alt: str, width: int, height: int) -> None:
        """Put one of our pictures where the cursor is."""
        self.show_mode("write")
        sizes = (str(width) if width > 0 else "", str(height) if height > 0 else "")
        self.text.commands.insert_atom(Figure(f"/media/{media_id}", alt, *sizes))
        self.text.setFocus()
        self.text.ensureCursorVisible()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Let what is done in the block be no change of somebody's."""
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before
            self._known = None

    def _text_changed(self) -> None:
        if not self._quiet:
            self._modified = True
            self._timers[1].start()
            self._timers[3].start()
            self.beside.touch()
            if self.mode == "preview":
                self._timers[2].start()
            self.changed.emit()

    # --- what the cursor is in ---------------------------------------------------------------------------------------

    def _choose_style(self, key: str) -> None:
        self.actions_.choose_style(key)
        self.text.setFocus()

    def _show_state(self) -> None:
        actions = self.actions_
        self.tool_bar.show_state(actions.checked(), actions.enabled(), actions.style_here())

    def _show_count(self) -> None:
        working = self.text.clipboard.is_working
        self._words.setText(self.tr("Pasting…") if working else counts.words(self.word_count()))

    def _show_working(self, working: bool) -> None:
        self._show_count()
        if working:
            self.busy.setGeometry(0, 0, self.text.width(), BusyLine.HEIGHT)
            self.busy.start()
        else:
            self.busy.stop()

    def _use_theme(self) -> None:
        with self._quietly():
            self.text.use_look(console_look())

    # --- write, source, preview --------------------------------------------------------------------------------------

    @property
    def mode(self) -> str:
        """Which of the three is shown."""
        return MODES[self._stack.currentIndex()]

    @property
    def _source_is_newer(self) -> bool:
        return self.source.document().isModified()

    def show_mode(self, mode: str) -> None:
        """Show one of the three. What was written as HTML is cleaned and taken over first."""
        before = self.mode
        self.modes[mode].setChecked(True)
        if mode == before:
            return
        self.cards.close()
        taken = before == "source" and self._source_is_newer
        if mode == "source":
            self._stop_pasting()
            self._show_source()
        self._stack.setCurrentIndex(MODES.index(mode))
        self._fit_beside()
        if taken:
            self._take_source()
        elif mode == "preview":
            self._clean_preview()
        (self.text, self.source, self.preview.paper)[MODES.index(mode)].setFocus()

    def toggle_mode(self, mode: str) -> None:
        """Show one of the three, or the text again."""
        self.show_mode("write" if self.mode == mode else mode)

    def _stop_pasting(self) -> None:
        """Paste nothing into a text that is about to be written otherwise."""
        if self.text.clipboard.is_working:
            self.text.clipboard.give_up()
            self.note.say(self.tr("What you pasted was not there yet and is left out. Paste it again."), "warning")

    def _show_source(self) -> None:
        with self._quietly():
            self.source.setPlainText(html_of(self.text.page))
            self.source.document().setModified(False)

    def _source_changed(self) -> None:
        if not self._quiet and self._source_is_newer:
            self._modified = True
            self.changed.emit()

    def _take_source(self) -> None:
        """Take over at once what was typed; what may not be there goes when it is known."""
        typed = self.source.toPlainText()
        self.source.document().setModified(False)
        document = self.text.document()
        before = document.revision()
        self.text.replace_page(page_of(typed))
        self._cleaner(typed, partial(self._show_taken, typed, (before, document.revision())), self._not_taken)

    def _not_taken(self, why: str) -> None:
        """Say why what was typed cannot be on a page; it stays to be mended."""
        self.note.say(why, "warning")
        if self.mode == "preview":
            self.preview.show_refusal(why)

    def _show_taken(self, typed: str, revisions: tuple[int, int], clean: str) -> None:
        """Show what is left of the HTML that was typed; not over what was written since, which saving cleans, too."""
        document = self.text.document()
        if document.revision() != revisions[1]:
            return
        page = page_of(clean)
        if html_of(page) != html_of(self.text.page):
            if revisions[0] != revisions[1]:
                document.undo()  # Both are one step.
            self.text.replace_page(page)
        pictures = left_pictures(typed)
        gone = [tag for tag in lost_tags(typed, clean) if not (pictures and tag in _SHOWN)]
        lost = ", ".join(f"<{tag}>" for tag in gone)
        words = self.tr("Left out, because a page may not have it: %1").replace("%1", lost) if lost else ""
        self.note.say(words, "warning")
        if pictures:
            self.pictures_left.emit(pictures)
        if self.mode == "preview":
            self._clean_preview()

    def _clean_preview(self) -> None:
        self._cleaner(self.html(), self.preview.show_html, self.preview.show_refusal)
