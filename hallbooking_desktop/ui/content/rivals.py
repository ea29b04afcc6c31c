"""Somebody else saves the page that is being written: said at once, compared, and decided about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from hallbooking_desktop.domain.errors import DomainError, NotFound
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.ui.content.base import Base, name_of_saver, state_of, state_of_draft
from hallbooking_desktop.ui.content.conflict import Beside, Choice, ConflictSheet
from hallbooking_desktop.ui.content.difference import PageState
from hallbooking_desktop.ui.content.panel import KnownPage, known_page
from hallbooking_desktop.ui.content.words import moment, somebody
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import led
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn
from hallbooking_desktop.ui.widgets.banner import Banner


class Written(Protocol):
    """The text that is being written."""

    base: Base

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed is not saved."""

    @property
    def is_saving(self) -> bool:
        """Tell whether it is being saved just now."""

    def typed(self) -> KeptDraft:
        """Return the text as it is typed now."""


class Rivals(QObject):
    """Watches the page of a text. All signals carry the page as somebody else saved it.

    ``shown`` comes when nothing is typed: it takes the place of what is shown. ``mine`` and ``theirs`` say which of two
    texts is to be the newest.
    """

    shown = Signal(object)
    mine = Signal(object)
    theirs = Signal(object)

    def __init__(self, desk: Desk, text: Written, news: Banner, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._desk = desk
        self._text = text
        self._news = news
        self._splitter = splitter
        self._asking = self._missed = False
        self._look = Latest[KnownPage](self, "page that somebody saved")
        self.newer: KnownPage | None = None
        self.beside = Beside(splitter)
        self.beside.closed.connect(self.beside.hide)
        self.beside.decide_wanted.connect(self.decide)
        splitter.addWidget(self.beside)
        self._again = Debounce(self, 1_000, self._show_beside)
        desk.changed.connect(self._on_change)

    def forget(self) -> None:
        """Nobody is ahead of the text: it was shown or saved anew."""
        self.newer = None
        self._news.hide()
        self.beside.hide()

    def typed(self) -> None:
        """Something was typed: what stands beside is compared with it soon."""
        if not self.beside.isHidden():
            self._again()

    # --- news --------------------------------------------------------------------------------------------------------

    def _on_change(self, notice: ChangeNotice) -> None:
        number = self._text.base.page_id
        if number is None or not (number in notice.ids(Topic.PAGE) or notice.concerns(Topic.EVERYTHING)):
            return
        if self._text.is_saving:
            self._missed = True  # It may be the news of what is being saved.
        else:
            self._look.start(known_page(self._desk, number), self._looked, lambda _: None)

    def saving_ended(self) -> None:
        """Look what came while the text was saved."""
        number = self._text.base.page_id
        if self._missed and number is not None:
            self._look.start(known_page(self._desk, number), self._looked, lambda _: None)
        self._missed = False

    def _looked(self, known: KnownPage) -> None:
        if self._text.is_saving:
            self._missed = True
        elif known.page is None:
            self._news.say(self.tr("Somebody has just deleted this page. Your text is still here."), "warning")
        else:
            self.meet(known)

    def meet(self, known: KnownPage) -> None:
        """Say who is ahead of the text, if anybody is."""
        page, version = known.page, self._text.base.version
        if page is None or version is None or page.version <= version:
            return
        text = self.tr("%1 has just saved this page.").replace("%1", somebody(name_of_saver(known)))
        if not self._text.is_dirty:
            self.shown.emit(page)
            shown = self.tr("You see the newest version.")
            self._news.say(f"{text} {shown}")
            return
        self.newer = known
        self._text.base = Base(page, version)
        offers = ((self.tr("Compare…"), self.decide), (self.tr("Show theirs beside"), self._open_beside))
        unsaved = self.tr("Yours is not saved.")
        self._news.say(f"{text} {unsaved}", "warning", closable=False, offers=offers)
        self._show_beside()

    async def refused(self, failed: Callable[[DomainError], None]) -> bool:
        """Ask what is to become of the two texts: saving was refused, as somebody else was quicker.

        Return whether there is a page still; it may have been deleted since.
        """
        number = self._text.base.page_id
        if number is None:
            return True
        try:
            known = await known_page(self._desk, number)
        except NotFound:
            return False
        except DomainError as error:
            failed(error)
            return True
        if known.page is None:
            return False
        self.meet(known)
        self.decide()
        return True

    # --- deciding ----------------------------------------------------------------------------------------------------

    def _sides(self) -> tuple[PageState, PageState] | None:
        """Return theirs and mine."""
        newer = self.newer
        if newer is None or newer.page is None:
            return None
        theirs = led(self.tr("%1, %2").replace("%1", somebody(name_of_saver(newer))).replace("%2", self._when(newer)))
        mine = state_of_draft(self._text.typed(), self._text.base.status, self.tr("Yours, not saved"))
        return state_of(newer.page, theirs), mine

    def _when(self, known: KnownPage) -> str:
        return moment(known.last.saved_at, self._desk.clock(), self._desk.formats)

    def decide(self) -> None:
        """Show both texts and ask which is to be the newest."""
        if not self._asking and self.newer is not None and self.newer.page is not None:
            spawn(self, self._decide(self.newer, self.newer.page), "two texts of one page")

    async def _decide(self, newer: KnownPage, page: PageSnapshot) -> None:
        sides = self._sides()
        if sides is None:
            return
        said = self.tr("%1 saved this page (%2) while you were writing.")
        said = said.replace("%1", somebody(name_of_saver(newer))).replace("%2", self._when(newer))
        sheet = ConflictSheet(self._splitter, said, *sides)
        sheet.open()
        self._asking = True
        try:
            await sheet.outcome()
        finally:
            self._asking = False
        if sheet.choice is Choice.MINE:
            self.mine.emit(page)
        elif sheet.choice is Choice.THEIRS:
            self.theirs.emit(page)
        else:
            self._open_beside()

    def _open_beside(self) -> None:
        self.beside.show()
        width = self._splitter.width()
        self._splitter.setSizes([width * 3 // 5, width * 2 // 5])
        self._show_beside()

    def _show_beside(self) -> None:
        sides = self._sides() if not self.beside.isHidden() else None
        if sides is not None:
            theirs, mine = sides
            self.beside.compare(mine, theirs)
