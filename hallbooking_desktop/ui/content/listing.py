"""The list of pages, with what the kiosk shows and what was left unsaved above it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.ui.content.autosave import forget_draft, left_drafts
from hallbooking_desktop.ui.content.kiosk import KioskPages
from hallbooking_desktop.ui.content.model import DELETED, PageLine, PageSearch, PagesModel
from hallbooking_desktop.ui.content.panel import PagePanel
from hallbooking_desktop.ui.content.unsaved import LeftDrafts
from hallbooking_desktop.ui.content.words import kind_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.palette.commands import Command, KeyTable, native
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.views.listing import ListingView
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import may_discard
from hallbooking_desktop.ui.widgets.inputs import Chips
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
_MARKS = {PageStatus.PUBLISHED.value: "globe", PageStatus.DRAFT.value: "edit", DELETED: "trash"}


class PagesListing(ListingView[PageLine]):
    """``open_wanted`` carries a page's number, ``new_wanted`` nothing, ``pictures_wanted`` asks for the library."""

    topics = (Topic.PAGE,)
    key = "content"
    open_wanted = Signal(int)
    new_wanted = Signal()
    draft_wanted = Signal(object)
    pictures_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._pages = PagesModel(desk)
        self.details = PagePanel(desk)
        super().__init__(
            desk,
            translate("Content", "Website"),
            translate("Content", "Title, address or who changed it"),
            self._pages,
            self.details,
            parent,
        )
        self._drafts = Latest[tuple[KeptDraft, ...]](self, "drafts")
        kinds = [(kind.value, kind_text(kind), "") for kind in PageKind]
        states = [(state, status_text(state), mark) for state, mark in _MARKS.items()]
        self.kinds = Chips(kinds, several=False, parent=self)
        self.state = Chips(states, several=False, parent=self)
        for key, label, chips in (("kind", self.tr("Kind"), self.kinds), ("state", self.tr("State"), self.state)):
            chips.changed.connect(lambda _: self.filter_changed())
            self.add_filter(key, label, chips)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.pictures = text_button(self.tr("Pictures…"), "photo", parent=self)
        self.pictures.setToolTip(self.tr("The pictures of the website: add, describe, delete"))
        self.pictures.clicked.connect(self.pictures_wanted)
        self.new = text_button(self.tr("New page"), "plus", "primary", self)
        self.new.setToolTip(self.tr("New page (%1)").replace("%1", native("Ctrl+N")))
        self.new.clicked.connect(self.new_wanted)
        for button in (self.pictures, self.new):
            self.header.row.addWidget(button)
        self.left = LeftDrafts(desk, self)
        self.kiosk = KioskPages(desk.layout, self)
        self._place_above()
        self.details.open_wanted.connect(self.open_wanted)
        self.left.go_on_wanted.connect(self.draft_wanted)
        self.left.discard_wanted.connect(self._discard)
        self.kiosk.open_wanted.connect(self.open_wanted)
        self.model.arrived.connect(lambda: self.kiosk.show_known(self._pages.known))

    def _place_above(self) -> None:
        """Put the drafts below the title, the kiosk's pages above the table."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.left)
            column.insertWidget(3, self.kiosk)

    # --- what a list says -------------------------------------------------------------------------------------------

    def filter_changed(self) -> None:
        """Take the filters over and reload."""
        kind, state = next(iter(self.kinds.chosen), None), next(iter(self.state.chosen), "")
        self._pages.search = PageSearch(self.search.text().strip(), PageKind(kind) if kind else None, state)
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that there is no page."""
        return self.tr("There are no pages yet. The kiosk shows those that are named above."), "globe"

    def show_details(self, identity: int) -> None:
        """Show what is known of a page."""
        self.details.show_record(identity)

    def _enter_panel(self, identity: int) -> None:
        """Open the page; of a deleted one there is only what is known of it."""
        row = self.model.find(identity)
        line = self.model.row_at(row) if row is not None else None
        if line is not None and line.state == DELETED:
            super()._enter_panel(identity)
        else:
            self.open_wanted.emit(identity)

    def activate(self) -> None:
        """Load what is shown, and what was left unsaved."""
        super().activate()
        self.load_drafts()

    def refresh(self) -> None:
        """Load anew what is shown."""
        super().refresh()
        self.load_drafts()

    def key_table(self) -> KeyTable:
        """Return the keys of the list."""
        (name, keys), *rest = super().key_table()
        own = [
            (native("Ctrl+N"), self.tr("New page")),
            (self.tr("Enter"), self.tr("Open the page")),
            (self.tr("Delete"), self.tr("Delete the page; it can be brought back")),
        ]
        return [(name, own + [line for line in keys if line[0] != translate("Listing", "Enter")]), *rest]

    def commands(self) -> Iterator[Command]:
        """Yield what can be done with the website, for the palette."""
        yield Command("new-page", self.tr("New page"), self.new_wanted.emit, "plus", "Ctrl+N", self.tr("website write"))
        yield Command("pictures", self.tr("Pictures of the website"), self.pictures_wanted.emit, "photo")
        yield from super().commands()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen page after asking."""
        known = self.details.known
        chosen = self.table.hasFocus() and known is not None and not self.panel.isHidden()
        if event.key() == Qt.Key.Key_Delete and chosen and self.details.delete.isVisible():
            self.details.delete.click()
            return
        super().keyPressEvent(event)

    # --- drafts ------------------------------------------------------------------------------------------------------

    def load_drafts(self) -> None:
        """Look what was left unsaved at this computer."""
        self._drafts.start(left_drafts(self.desk), self.left.show_drafts)

    def _discard(self, draft: KeptDraft) -> None:
        spawn(self, self._discard_after_asking(draft), "discard a draft")

    async def _discard_after_asking(self, draft: KeptDraft) -> None:
        title = isolated(draft.title.strip()) or self.tr("without a title")
        if await may_discard(self, (title,)):
            forget_draft(self.desk, draft)
            self.load_drafts()
