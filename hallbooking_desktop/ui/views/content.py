"""The website: its pages, each of them as it is written, and the versions of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.pages import PageKind
from hallbooking_desktop.services.commands_content import PageQuery
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.ui.content.keys import page_commands, text_keys
from hallbooking_desktop.ui.content.library import LibrarySheet
from hallbooking_desktop.ui.content.listing import PagesListing
from hallbooking_desktop.ui.content.sheet import PageSheet
from hallbooking_desktop.ui.content.versions import VersionsView
from hallbooking_desktop.ui.content.words import KioskPage
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.palette.commands import Command, KeyTable, native
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.widgets.dialogs import may_discard
from hallbooking_desktop.ui.widgets.leading import lead_all

#: So often it is looked whether a document store that is gone is back.
_LOOK_MS = 2_000


class ContentView(QWidget):
    """The view behind “Website”: the list; over it a page that is written, or its versions."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._asking = False
        self._probe = Latest[object](self, "is the document store back")
        self.listing = PagesListing(desk, self)
        self.sheet: PageSheet | None = None
        self.versions: VersionsView | None = None
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.listing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.listing.open_wanted.connect(self.open_page)
        self.listing.new_wanted.connect(self.make_new)
        self.listing.draft_wanted.connect(self._open_draft)
        self.listing.pictures_wanted.connect(self.show_pictures)
        self.listing.kiosk.write_wanted.connect(self._write)
        self.listing.details.versions_wanted.connect(self.show_versions)
        self._timer = self.startTimer(_LOOK_MS)

    # --- the shell's calls -------------------------------------------------------------------------------------------

    @property
    def model(self) -> Any:  # noqa: ANN401 - what the shell's walk over the views asks for
        """The list's model, while the list is shown."""
        return self.listing.model

    @property
    def table(self) -> Any:  # noqa: ANN401 - likewise
        """The list's table."""
        return self.listing.table

    @property
    def states(self) -> Any:  # noqa: ANN401 - likewise
        """How the list stands."""
        return self.listing.states

    def close_panel(self) -> None:
        """Close what stands beside the list."""
        self.listing.close_panel()

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed is not saved."""
        return self.sheet is not None and self.sheet.is_dirty

    def give_up(self) -> None:
        """Forget what was typed: somebody said that it may be lost."""
        if self.sheet is not None:
            self.sheet.give_up()

    def activate(self) -> None:
        """Load what is shown."""
        if self.stack.currentWidget() is self.listing:
            self.listing.activate()

    def refresh(self) -> None:
        """Load anew what is shown; what is typed stays."""
        if self.versions is not None:
            self.versions.reload()
        elif self.sheet is None:
            self.listing.refresh()

    def focus_search(self) -> None:
        """Put the cursor into the list's search field, or search in the text."""
        if self.stack.currentWidget() is self.listing:
            self.listing.focus_search()
        elif self.sheet is not None and self.versions is None:
            self.sheet.editor.show_mode("write")
            self.sheet.editor.find_bar.begin()

    def key_table(self) -> KeyTable:
        """Return the keys of what is shown."""
        if self.stack.currentWidget() is self.listing:
            return self.listing.key_table()
        own = [(self.tr("Escape"), self.tr("Back to the list"))]
        if self.sheet is not None and self.versions is None:
            own = [(native("Ctrl+S"), self.tr("Save the page")), *own]
            return [(self.tr("This page"), own), *text_keys(self.sheet.editor)]
        return [(self.tr("Versions"), own)]

    def commands(self) -> Iterator[Command]:
        """Yield what can be done with what is shown, for the palette."""
        if self.stack.currentWidget() is self.listing:
            yield from self.listing.commands()
        elif self.sheet is not None and self.versions is None:
            yield from page_commands(self.sheet.head, self.sheet.foot)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def make_new(self) -> None:
        """Begin a page."""
        self._when_free(lambda: self._show_sheet().open_new("", "", PageKind.PAGE))

    def open_page(self, page_id: int) -> None:
        """Show a page to be written: another view may have asked."""
        if self.sheet is not None and self.sheet.base.page_id == page_id:
            self._close_versions()
            return
        self._when_free(lambda: self._show_sheet().open_page(page_id))

    def _write(self, page: KioskPage, language: str) -> None:
        title, address = page.title(language), page.address(language)
        self._when_free(lambda: self._show_sheet().open_new(title, address, page.kind))

    def _open_draft(self, draft: KeptDraft) -> None:
        self._when_free(lambda: self._show_sheet().open_draft(draft))

    def show_versions(self, page_id: int) -> None:
        """Show the versions of a page."""
        self._close_versions()
        self.versions = VersionsView(self.desk, page_id, self.stack)
        self.versions.closed.connect(self._close_versions)
        self._show(self.versions)

    def show_pictures(self) -> None:
        """Show the pictures of the website."""
        LibrarySheet(self.desk, self, picking=False).open()

    def _show_sheet(self) -> PageSheet:
        self._drop_sheet()
        self.sheet = PageSheet(self.desk, self.stack)
        self.sheet.closed.connect(self._close_sheet)
        self.sheet.versions_wanted.connect(self.show_versions)
        self.sheet.titled.connect(self.setWindowTitle)
        self._show(self.sheet)
        return self.sheet

    def _show(self, widget: QWidget) -> None:
        lead_all(widget)
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def _drop_sheet(self) -> None:
        self._close_versions()
        if self.sheet is not None:
            self.stack.removeWidget(self.sheet)
            self.sheet.deleteLater()
            self.sheet = None
            self.setWindowTitle("")

    def _close_sheet(self) -> None:
        self._drop_sheet()
        self.stack.setCurrentWidget(self.listing)
        self.listing.activate()
        self.listing.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_versions(self) -> None:
        if self.versions is None:
            return
        self.stack.removeWidget(self.versions)
        self.versions.deleteLater()
        self.versions = None
        if self.sheet is not None:
            self.stack.setCurrentWidget(self.sheet)
            self.sheet.editor.focus_text()
        else:
            self.stack.setCurrentWidget(self.listing)
            self.listing.activate()
            self.listing.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _when_free(self, act: Callable[[], object]) -> None:
        """Act, after asking if something typed would be lost."""
        if not self.is_dirty:
            act()
        elif not self._asking:
            spawn(self, self._ask(act), "leave a page")

    async def _ask(self, act: Callable[[], object]) -> None:
        self._asking = True
        try:
            free = await may_discard(self, (self.sheet.title,) if self.sheet is not None else ())
        finally:
            self._asking = False
        if free:
            self.give_up()
            act()

    # --- the document store ------------------------------------------------------------------------------------------

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Look whether what could not be loaded can be loaded by now: nothing else tells."""
        if self.isVisible() and self._failed() is not None and not self._probe.busy:
            query = PageQuery(limit=1)
            self._probe.start(self.desk.read(lambda s, a: s.cms.pages(a, query)), self._back, _still_gone)

    def _failed(self) -> Callable[[], None] | None:
        """Return what loads anew where that failed."""
        shown = self.stack.currentWidget()
        if isinstance(shown, PagesListing) and shown.states.state == "failed":
            return shown.model.reload
        if isinstance(shown, PageSheet | VersionsView) and shown.states.state == "failed":
            return shown.reload
        return None

    def _back(self, _: object) -> None:
        if (again := self._failed()) is not None:
            again()


def _still_gone(_: DomainError) -> None:
    """Wait for the next look."""
