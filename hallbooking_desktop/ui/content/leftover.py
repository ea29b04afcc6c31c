"""A draft of a page that was left at this computer, offered above its text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.ui.content.autosave import forget_draft, left_drafts
from hallbooking_desktop.ui.content.base import Base, state_of, state_of_draft
from hallbooking_desktop.ui.content.difference import DifferenceView
from hallbooking_desktop.ui.content.panel import KnownPage, known_page
from hallbooking_desktop.ui.content.words import moment
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.widgets.banner import Banner
from hallbooking_desktop.ui.widgets.dialogs import Sheet, may_discard

#: A page, and the drafts of it that were left, the newest first.
Found = tuple[KnownPage, tuple[KeptDraft, ...]]


async def page_and_drafts(desk: Desk, page_id: int) -> Found:
    """Await a page and what was left of it at this computer."""
    known = await known_page(desk, page_id)
    return known, tuple(draft for draft in await left_drafts(desk) if draft.page_id == page_id)


class LeftoverBanner(Banner):
    """Says that there is one: ``wanted`` carries the ``KeptDraft`` that somebody wants to go on with."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._base = Base()

    def offer(self, draft: KeptDraft, base: Base) -> None:
        """Say that there is a draft beside what is shown, and what can be done with it."""
        self._base = base
        when = moment(draft.kept_at, self._desk.clock(), self._desk.formats)
        self.say(
            self.tr("You have changes of %1 that were not saved.").replace("%1", when),
            "warning",
            closable=False,
            offers=(
                (self.tr("Go on with them"), partial(self._take, draft)),
                (self.tr("Look at the differences"), partial(self._compare, draft)),
                (self.tr("Discard them"), partial(self._discard, draft)),
            ),
        )

    def _take(self, draft: KeptDraft) -> None:
        self.hide()
        self.wanted.emit(draft)

    def _compare(self, draft: KeptDraft) -> None:
        sheet = Sheet(self.tr("What was not saved"), self, primary=self.tr("Go on with them"), width=860)
        view = DifferenceView(sheet)
        view.setMinimumHeight(320)
        mine = state_of_draft(draft, self._base.status, self.tr("Not saved"))
        page = self._base.page
        view.compare(state_of(page, self.tr("Saved")) if page is not None else mine, mine)
        sheet.body.addWidget(view, 1)
        sheet.submitted.connect(partial(self._take, draft))
        sheet.open()

    def _discard(self, draft: KeptDraft) -> None:
        spawn(self, self._discard_after_asking(draft), "discard a draft")

    async def _discard_after_asking(self, draft: KeptDraft) -> None:
        if await may_discard(self, (isolated(draft.title),)):
            forget_draft(self._desk, draft)
            self.hide()
