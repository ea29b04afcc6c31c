"""What is known of one page, and what can be done with it without opening it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.content.changes import PageChanges
from hallbooking_desktop.ui.content.kiosk import kiosk_address, show_on_kiosk
from hallbooking_desktop.ui.content.model import DELETED, names_of_staff
from hallbooking_desktop.ui.content.words import (
    kind_text,
    language_of,
    language_text,
    purpose,
    word_count,
)
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.plain import NOTHING
from hallbooking_desktop.ui.views.record_panel import RecordPanel
from hallbooking_desktop.ui.widgets.pill import StatusPill

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page, None once it is deleted; its versions, the latest first; what those are called who saved them."""

    page: PageSnapshot | None
    versions: tuple[PageRevision, ...]
    names: dict[int, str]

    @property
    def last(self) -> PageRevision:
        """The newest version."""
        return self.versions[0]


async def known_page(desk: Desk, page_id: int) -> KnownPage:
    """Await what is known of a page, deleted or not."""
    names = await desk.read(names_of_staff)
    versions = await desk.read(lambda s, a: s.cms.revisions(a, page_id))
    try:
        page = await desk.read(lambda s, a: s.cms.page(a, page_id))
    except NotFound:
        return KnownPage(None, versions, names)
    return KnownPage(page, versions, names)


class PagePanel(RecordPanel[KnownPage]):
    """Beside the list. ``open_wanted`` and ``versions_wanted`` carry the page's number."""

    open_wanted = Signal(int)
    versions_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Content", "The chosen page"), parent)
        self.changes = PageChanges(desk, self)
        self.pill = StatusPill(parent=self)
        self.under_title.addWidget(self.pill)
        self.under_title.addStretch(1)
        self.open = self._button(self.tr("Open"), "edit", lambda known: self.open_wanted.emit(known.last.page_id))
        self.show_it = self._button(
            self.tr("Show on the kiosk"), "monitor", lambda known: show_on_kiosk(desk, known.last.slug)
        )
        self.publish = self._button(self.tr("Publish"), "globe", lambda known: self._set_public(known, public=True))
        self.withdraw = self._button(
            self.tr("Make it a draft"), "eye-off", lambda known: self._set_public(known, public=False)
        )
        self.versions = self._button(
            self.tr("Versions"), "history", lambda known: self.versions_wanted.emit(known.last.page_id)
        )
        self.bring_back = self._button(self.tr("Bring back"), "undo", lambda known: self.changes.bring_back(known.last))
        self.delete = self._button(self.tr("Delete…"), "trash", self._delete)
        self._all = (
            self.open,
            self.show_it,
            self.publish,
            self.withdraw,
            self.versions,
            self.bring_back,
            self.delete,
        )
        desk.endpoint_changed.connect(self._show_buttons)

    def _button(self, text: str, mark: str, act: Callable[[KnownPage], object]) -> QPushButton:
        return self.add_button(text, mark, partial(self._act, act))

    def _act(self, act: Callable[[KnownPage], object]) -> None:
        if self.known is not None:
            act(self.known)

    def show_record(self, identity: int) -> None:
        """Load a page and show what is known of it."""
        if identity != self.identity:
            for button in self._all:
                button.hide()
        super().show_record(identity)

    async def read(self, identity: int) -> KnownPage:
        """Await what is known of a page, deleted or not."""
        return await known_page(self.desk, identity)

    def concerns(self, notice: ChangeNotice) -> bool:
        """Tell whether this page changed."""
        return self.identity in notice.ids(Topic.PAGE) or notice.concerns(Topic.EVERYTHING)

    def _show_buttons(self) -> None:
        if self.known is None:
            return
        page = self.known.page
        public = page is not None and page.status is PageStatus.PUBLISHED
        self.open.setVisible(page is not None)
        self.versions.show()
        self.publish.setVisible(page is not None and not public)
        self.withdraw.setVisible(public)
        self.delete.setVisible(page is not None)
        self.bring_back.setVisible(page is None)
        self.show_it.setVisible(page is not None and self.desk.endpoint is not None)
        address = kiosk_address(self.desk, self.known.last.slug)
        self.show_it.setEnabled(public and bool(address))
        why = self.tr("Publish it first: the kiosk shows no drafts") if not public else address
        self.show_it.setToolTip(why or self.tr("The kiosk's endpoint does not run"))

    def show_known(self, known: KnownPage) -> None:
        """Show what is known of a page."""
        last, page, formats = known.last, known.page, self.desk.formats
        state = DELETED if page is None else page.status.value
        self.title.setText(last.title)
        self.pill.set_status(state)
        self._show_buttons()
        self.clear()
        part = self.section()
        if text := purpose(last.slug):
            part.words(text, "small")
        facts = [
            (self.tr("Address"), last.slug),
            (self.tr("Kind"), kind_text(last.kind)),
            (self.tr("Language"), language_text(language_of(last.slug)) or NOTHING),
            (self.tr("Length"), counts.words(word_count(last.html_content))),
            (self.tr("Last changed"), formats.local(last.saved_at, weekday=False)),
            (self.tr("By"), known.names.get(last.saved_by or 0, NOTHING)),
        ]
        if page is not None:
            facts.append((self.tr("Written first"), formats.local(page.created_at, weekday=False)))
            if page.published_at is not None:
                facts.append((self.tr("Published"), formats.local(page.published_at, weekday=False)))
        for label, value in facts:
            part.pair(label, value)
        if page is not None and page.former_slugs:
            part.words(self.tr("Also found at: %1").replace("%1", ", ".join(page.former_slugs)), "small")
        if page is None:
            part.words(self.tr("It is deleted. Its versions are kept, and it can be brought back as a draft."), "small")
        self._show_versions(known)
        self.finish()

    def _show_versions(self, known: KnownPage) -> None:
        part = self.section(self.tr("Versions"))
        for each in known.versions[:5]:
            who = known.names.get(each.saved_by or 0, NOTHING)
            part.entry(
                self.desk.formats.local(each.saved_at, weekday=False),
                who,
                self.tr("Version %1").replace("%1", str(each.version)),
            )
        if self.desk.actions.can(Do.SHOW_HISTORY):
            number = known.last.page_id
            part.link(self.tr("Who did what to this page"), lambda: self._history(number))

    def _history(self, page_id: int) -> None:
        self.desk.actions.run(Do.SHOW_HISTORY, "page", page_id)

    # --- acting ------------------------------------------------------------------------------------------------------

    def _set_public(self, known: KnownPage, *, public: bool) -> None:
        if known.page is not None:
            self.changes.set_public(known.page, public=public)

    def _delete(self, known: KnownPage) -> None:
        if known.page is not None:
            self.changes.delete(known.page)
