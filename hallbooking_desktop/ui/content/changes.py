"""What is done to a whole page: published, made a draft again, deleted, brought back; each with a way back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot
from hallbooking_desktop.ui.content.undo import bring_back_page, draft_of, unchange_page, unmake_page
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import confirm


class PageChanges(QObject):
    """Changes pages and says so. ``changed`` carries the page's number."""

    changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent

    def set_public(self, page: PageSnapshot, *, public: bool) -> None:
        """Publish a page, or make it a draft again."""
        spawn(self, self._set_public(page, public=public), "publish a page")

    async def _set_public(self, page: PageSnapshot, *, public: bool) -> None:
        status = PageStatus.PUBLISHED if public else PageStatus.DRAFT
        draft = replace(draft_of(page), status=status)
        try:
            after = await self._desk.write(lambda s, a: s.cms.update(a, page.id, page.version, draft))
        except DomainError as error:
            self._desk.report(error)
            return
        said = self.tr("%1 is published.") if public else self.tr("%1 is a draft; the kiosk does not show it any more.")
        offer_undo(self._desk, said.replace("%1", isolated(page.title)), unchange_page(self._desk, page, after.version))
        self.changed.emit(page.id)

    def delete(self, page: PageSnapshot) -> None:
        """Delete a page after asking."""
        spawn(self, self._delete(page), "delete a page")

    async def _delete(self, page: PageSnapshot) -> None:
        title = self.tr("Delete “%1”?").replace("%1", isolated(page.title))
        text = self.tr("Nobody will see it any more. Its versions are kept, and it can be brought back.")
        if not await confirm(self._over, title, text, self.tr("Delete"), danger=True):
            return
        try:
            await self._desk.write(lambda s, a: s.cms.delete(a, page.id, page.version))
        except DomainError as error:
            self._desk.report(error)
            return
        said = self.tr("%1 is deleted.").replace("%1", isolated(page.title))
        offer_undo(self._desk, said, bring_back_page(self._desk, page))
        self.changed.emit(page.id)

    def bring_back(self, version: PageRevision) -> None:
        """Bring a deleted page back, as it was in a version."""
        spawn(self, self._bring_back(version), "bring a page back")

    async def _bring_back(self, version: PageRevision) -> None:
        try:
            page = await self._desk.write(lambda s, a: s.cms.restore(a, version.page_id, version.version))
        except DomainError as error:
            self._desk.report(error)
            return
        said = self.tr("%1 is back, as a draft.").replace("%1", isolated(page.title))
        offer_undo(self._desk, said, unmake_page(self._desk, page))
        self.changed.emit(page.id)

    def restore(self, page: PageSnapshot, version: PageRevision) -> None:
        """Make an earlier version the newest; ``page`` is what was decided on."""
        spawn(self, self._restore(page, version), "restore a version")

    async def _restore(self, page: PageSnapshot, version: PageRevision) -> None:
        try:
            after = await self._desk.write(lambda s, a: s.cms.restore(a, page.id, version.version, page.version))
        except DomainError as error:
            self._desk.report(error)
            return
        said = self.tr("Version %1 is the newest again, as version %2.")
        said = said.replace("%1", str(version.version)).replace("%2", str(after.version))
        back = unchange_page(self._desk, page, after.version)
        offer_undo(self._desk, said, back, f"{isolated(page.title)}: {said}")
        self.changed.emit(page.id)
