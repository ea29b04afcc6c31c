"""One page as it is written: head, text, and the foot that saves it; its draft is kept at this computer meanwhile."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError, NotFound, StaleVersion
from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.services.paste import pasted_html
from hallbooking_desktop.services.paste_pictures import left_pictures
from hallbooking_desktop.services.snapshots_content import PageSnapshot, PictureSnapshot
from hallbooking_desktop.ui.content.autosave import Autosave, forget_draft
from hallbooking_desktop.ui.content.base import Base, as_saved, same_text
from hallbooking_desktop.ui.content.foot import PageFoot
from hallbooking_desktop.ui.content.head import PageHead
from hallbooking_desktop.ui.content.intake import Intake
from hallbooking_desktop.ui.content.kiosk import kiosk_address, show_on_kiosk
from hallbooking_desktop.ui.content.leftover import Found, LeftoverBanner, page_and_drafts
from hallbooking_desktop.ui.content.library import LibrarySheet
from hallbooking_desktop.ui.content.pictures import PageCleaner, PagePictures
from hallbooking_desktop.ui.content.rivals import Rivals
from hallbooking_desktop.ui.content.strangers import StrangersBanner
from hallbooking_desktop.ui.content.undo import unchange_page, unmake_page
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.editor.editor import PageEditor
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.messages import field_sentences, sentence
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.banner import Banner
from hallbooking_desktop.ui.widgets.dialogs import confirm, may_discard

#: Whether the preview stands beside the text in a wide window.
_BESIDE: Final = "content/preview_beside"


class PageSheet(QWidget):
    """In place of the list. ``closed`` comes when it is left, ``versions_wanted`` carries the page's number.

    ``titled`` carries what the window is to be called.
    """

    closed = Signal()
    versions_wanted = Signal(int)
    titled = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("A page of the website"))
        self._desk = desk
        self.base = Base()
        self._taking: KeptDraft | None = None
        #: What was pressed: publish it, or make it a draft; None leaves it as it is.
        self._pressed: PageStatus | None = None
        self._touched = self._saving = self._asking = self._filling = False
        self._typing = self._wanted = 0
        self._load = Latest[Found](self, "page")
        self.autosave = Autosave(desk, self._to_keep, self)
        self._build()
        self._connect()
        self._show_foot()

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.head = PageHead(self)
        self.left, self.news = LeftoverBanner(self._desk, self), Banner(self)
        self.strangers = StrangersBanner(self)
        self.editor = PageEditor(PagePictures(self._desk, self), pasted_html, self)
        self.editor.set_cleaner(PageCleaner(self._desk, self), PageCleaner(self._desk, self))
        self.editor.show_beside(self._desk.layout.flag(_BESIDE, default=True))
        self.foot = PageFoot(self._desk, self)
        self.intake = Intake(self._desk, self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.editor)
        splitter.setStretchFactor(0, 1)
        self.rivals = Rivals(self._desk, self, self.news, splitter)
        self._body = body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self.head, self.left, self.news, self.strangers):
            inner.addWidget(widget)
        inner.addWidget(splitter, 1)
        inner.addWidget(self.foot)
        self.states = StateStack(body, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)

    def _connect(self) -> None:
        head, editor, foot, rivals = self.head, self.editor, self.foot, self.rivals
        head.edited.connect(self._head_edited)
        head.close_wanted.connect(self.leave)
        editor.changed.connect(self._changed)
        editor.save_wanted.connect(self.save)
        editor.beside_chosen.connect(lambda wanted: self._desk.layout.keep(_BESIDE, wanted))
        editor.picture_wanted.connect(self._choose_picture)
        editor.files_dropped.connect(self.intake.take_files)
        editor.picture_pasted.connect(self.intake.take)
        editor.pictures_left.connect(self.strangers.tell)
        self.strangers.wanted.connect(self.intake.take_left)
        self.intake.added.connect(self._insert)
        self.intake.refused.connect(lambda said: foot.note.say(said, "danger"))
        foot.save.clicked.connect(self.save)
        foot.save_key.activated.connect(self.save)
        foot.publish.clicked.connect(lambda: self._store(PageStatus.PUBLISHED))
        foot.withdraw.clicked.connect(lambda: self._store(PageStatus.DRAFT))
        head.versions.clicked.connect(self._show_versions)
        head.show_it.clicked.connect(lambda: show_on_kiosk(self._desk, self.base.slug))
        self.left.wanted.connect(self._take_left)
        rivals.shown.connect(self._fill)
        rivals.mine.connect(self._keep_mine)
        rivals.theirs.connect(self._take_theirs)
        self.autosave.kept.connect(lambda _: self._show_foot())
        self.autosave.failed.connect(foot.cannot_keep)
        self._desk.endpoint_changed.connect(self._show_foot)
        self.destroyed.connect(self.autosave.hold.release)

    # --- opening -----------------------------------------------------------------------------------------------------

    def open_page(self, page_id: int) -> None:
        """Load a page and show it, with what was left of it at this computer."""
        self._wanted = page_id
        self._body.setEnabled(False)  # What is typed before it is there would be taken for a page of its own.
        self.states.loading()
        found = page_and_drafts(self._desk, page_id)
        self._load.start(found, self._arrived, self._not_loaded)

    def _not_loaded(self, error: DomainError) -> None:
        """Say why there is nothing; a draft of a page that never was is gone on with as a page of its own."""
        if not isinstance(error, NotFound):
            self.states.failed(error, self.reload, (self.tr("Back to the list"), self.leave))
            return
        draft, self._taking = self._taking, None
        self._open_deleted(draft)

    def reload(self) -> None:
        """Try again to load what could not be loaded."""
        self.open_page(self._wanted)

    def _arrived(self, found: Found) -> None:
        known, drafts = found
        wanted, self._taking = self._taking if self._taking in drafts else None, None
        if known.page is None:
            self._open_deleted(wanted)
            return
        self._fill(known.page)
        differing = []
        for draft in drafts:
            if same_text(draft, known.page):
                forget_draft(self._desk, draft)  # The program ended between saving and forgetting it.
            else:
                differing.append(draft)
        self._show_ready()
        self.editor.focus_text()
        if wanted in differing:
            self._go_on(wanted)
            self.rivals.meet(known)
        elif differing:
            self.left.offer(differing[0], self.base)

    def _show_ready(self) -> None:
        self._body.setEnabled(True)
        self.states.ready()

    def _open_deleted(self, draft: KeptDraft | None) -> None:
        """Show a draft of what is deleted as a page of its own; without one there is nothing to show."""
        if draft is None:
            self.states.empty(self.tr("There is no such page any more."), self.tr("Back to the list"), self.closed.emit)
            return
        self.open_new("", "", draft.kind)
        self._go_on(draft)
        self.news.say(self.tr("This page was deleted. Saved now, your text becomes a new page."), "warning")

    def open_draft(self, draft: KeptDraft) -> None:
        """Go on with what was left."""
        if draft.page_id is not None:
            self._taking = draft
            self.open_page(draft.page_id)
            return
        self.open_new("", "", draft.kind)
        self._go_on(draft)

    def open_new(self, title: str, slug: str, kind: PageKind) -> None:
        """Begin a page."""
        self.base = Base()
        self.head.fill(title, slug, kind, own_slug=bool(slug), stored_slug="")
        self._set_text("")
        self._show_foot()
        self._show_ready()
        if title:
            self.editor.focus_text()
        else:
            self.head.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, page: PageSnapshot) -> None:
        self.base = Base(page, page.version)
        self.head.fill(page.title, page.slug, page.kind, own_slug=True, stored_slug=page.slug)
        self._set_text(page.html_content)
        self.rivals.forget()
        self._show_foot()

    def _set_text(self, html: str) -> None:
        self._filling = True
        self.editor.set_html(html)
        self.editor.set_modified(False)
        self._touched = False
        self._filling = False
        self.strangers.hide()

    # --- typing ------------------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What the page is called as it is typed."""
        return self.head.title.text().strip()

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed is not saved."""
        return self._touched or self.editor.is_modified()

    @property
    def is_saving(self) -> bool:
        """Tell whether it is being saved just now."""
        return self._saving

    def _head_edited(self) -> None:
        self._touched = True
        self._changed()

    def _changed(self) -> None:
        if self._filling:
            return
        self._typing += 1
        if self.is_dirty:
            self.autosave.touch()
            self.rivals.typed()
        elif self.autosave.key:
            self.autosave.forget()  # All of it was taken back.
        self._show_foot()

    def typed(self) -> KeptDraft:
        """Return the text as it is typed now."""
        return self._draft_of(self.editor.html())

    def _draft_of(self, html: str) -> KeptDraft:
        head, base = self.head, self.base
        return KeptDraft(
            key="",
            page_id=base.page_id,
            version=base.version,
            title=self.title,
            slug=head.slug,
            own_slug=head.own_slug,
            kind=head.chosen_kind,
            html=html,
            kept_at=self._desk.clock(),
        )

    def _to_keep(self) -> KeptDraft | None:
        return self._draft_of(self.editor.as_typed()) if self.is_dirty else None

    def _show_foot(self) -> None:
        self.titled.emit(self.title)
        self.head.show_page(self.base.page, kiosk_address(self._desk, self.base.slug))
        self.foot.show_state(self.base, dirty=self.is_dirty, kept_at=self.autosave.at, saving=self._saving)

    def _take_left(self, draft: KeptDraft) -> None:
        if self.is_dirty:
            try:
                self.autosave.leave()  # What is typed now is kept as the other was.
            except OSError:
                self._cannot_leave()
                self.left.offer(draft, self.base)
                return
        self._go_on(draft)

    def _cannot_leave(self) -> None:
        """Say why what is typed stays in the place of what was wanted."""
        said = self.tr("Your text stays here: it cannot be kept at this computer. Is its disk full?")
        self.foot.note.say(said, "danger")

    def _go_on(self, draft: KeptDraft) -> None:
        """Show a draft as what is typed."""
        self.left.hide()
        self.autosave.adopt(draft)
        if self.base.page is not None:
            self.base = Base(self.base.page, draft.version)
        self.head.fill(draft.title, draft.slug, draft.kind, own_slug=draft.own_slug, stored_slug=self.base.slug)
        self._set_text(draft.html)
        self._touched = True
        self._show_foot()
        self.editor.focus_text()

    # --- saving ------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save what is typed; the page is as public as before."""
        if self.is_dirty or self.base.page is None:
            self._store(self.base.status)

    def _store(self, status: PageStatus) -> None:
        if not self._saving and self.states.state == "ready":
            self._pressed = status if status is not self.base.status else None
            spawn(self, self._store_now(status), "save a page")

    async def _store_now(self, status: PageStatus) -> None:
        self._saving = True
        self.foot.note.say("")
        self._show_foot()
        draft, typing = self.typed(), self._typing
        try:
            self._stored(await self._write(draft, status), draft, typing)
        except StaleVersion:
            if not await self.rivals.refused(self._refuse):
                await self._save_anew(draft, status, typing)
        except NotFound:
            await self._save_anew(draft, status, typing)
        except DomainError as error:
            self.head.refuse(error, self._refuse)
        finally:
            self._saving = False
            self._show_foot()
        self.rivals.saving_ended()

    def _refuse(self, error: DomainError) -> None:
        said = " ".join(field_sentences(error).values()) or sentence(error, self._desk.formats)
        kept = self.tr("Your text stays here, and a draft of it is kept at this computer.")
        self.foot.note.say(f"{said} {kept}", "danger")

    async def _write(self, draft: KeptDraft, status: PageStatus) -> PageSnapshot:
        wanted, number, version = as_saved(draft, status), self.base.page_id, self.base.version
        if number is None or version is None:
            return await self._desk.write(lambda s, a: s.cms.create(a, wanted))
        return await self._desk.write(lambda s, a: s.cms.update(a, number, version, wanted))

    def _stored(self, after: PageSnapshot, draft: KeptDraft, typing: int) -> None:
        """Take over what was saved; what was typed meanwhile is still to be saved."""
        self._pressed = None
        before = self.base.page
        self.base = Base(after, after.version)
        self.rivals.forget()
        self.left.hide()
        self.head.is_stored(after.slug)
        if typing == self._typing:
            if after.html_content != draft.html:
                self._set_text(after.html_content)
                self.strangers.tell(left_pictures(draft.html))
            self.editor.source_is_saved()
            self.editor.set_modified(False)
            self._touched = False
            self.autosave.forget()
        self.foot.saved_at(self._desk.clock())
        back = unmake_page(self._desk, after) if before is None else unchange_page(self._desk, before, after.version)
        public = after.status is PageStatus.PUBLISHED and (before is None or before.status is not after.status)
        said = self.tr("%1 is published.") if public else self.tr("Saved: %1")
        offer_undo(self._desk, said.replace("%1", isolated(after.title)), back)

    async def _save_anew(self, draft: KeptDraft, status: PageStatus, typing: int) -> None:
        """Ask whether a page that somebody deleted is to be one again, with what is typed."""
        text = self.tr("Somebody deleted this page meanwhile. Your text can be saved as a new page at its address.")
        if await confirm(self, self.tr("The page is gone"), text, self.tr("Save as a new page")):
            self.base = Base()
            try:
                self._stored(await self._write(draft, status), draft, typing)
            except DomainError as error:
                self.head.refuse(error, self._refuse)

    def _keep_mine(self, theirs: PageSnapshot) -> None:
        self.base = Base(theirs, theirs.version)
        self._store(self._pressed or theirs.status)

    def _take_theirs(self, theirs: PageSnapshot) -> None:
        """Show theirs; what was typed is kept as a draft that can be taken up again."""
        self._pressed = None
        try:
            mine = self.autosave.leave()
        except OSError:
            self._cannot_leave()
            return
        self._fill(theirs)
        if mine is not None:
            self.left.offer(mine, self.base)

    # --- pictures ----------------------------------------------------------------------------------------------------

    def _choose_picture(self) -> None:
        sheet = LibrarySheet(self._desk, self, picking=True)
        sheet.chosen.connect(self._insert)
        sheet.open()

    def _insert(self, picture: PictureSnapshot) -> None:
        self.editor.insert_picture(picture.media_id, picture.alt, picture.width, picture.height)
        self.editor.focus_text()

    # --- leaving -----------------------------------------------------------------------------------------------------

    def _show_versions(self) -> None:
        if self.base.page_id is not None:
            self.versions_wanted.emit(self.base.page_id)

    def give_up(self) -> None:
        """Forget what was typed: somebody said that it may be lost."""
        self.autosave.forget()
        self._touched = False
        self.editor.set_modified(False)

    def leave(self) -> None:
        """Go back to the list; what was typed is asked about first."""
        if not self.is_dirty:
            self.closed.emit()
        elif not self._asking:
            spawn(self, self._leave_after_asking(), "leave a page")

    async def _leave_after_asking(self) -> None:
        self._asking = True
        try:
            free = await may_discard(self, (isolated(self.title),) if self.title else ())
        finally:
            self._asking = False
        if free:
            self.give_up()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Esc; in the text it only lets the keys out."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not self.editor.isAncestorOf(focus):
            self.leave()
            return
        super().keyPressEvent(event)
