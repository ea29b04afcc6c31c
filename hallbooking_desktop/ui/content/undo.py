"""Taking back what was done to a page: that it was made, changed or deleted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.history import Back


def draft_of(page: PageSnapshot) -> PageDraft:
    """Return a page as it would be typed again."""
    return PageDraft(page.title, page.html_content, page.slug, page.kind, page.status)


def unchange_page(desk: Desk, before: PageSnapshot, version: int) -> Back:
    """Return what takes back that a page was changed once, which left it at ``version``."""
    versions, thing = desk.history.versions, ("page", before.id)

    async def back() -> str:
        left_at = versions.now(thing, version)
        after = await desk.write(lambda s, a: s.cms.update(a, before.id, left_at, draft_of(before)))
        versions.went_back(thing, before.version, after.version)
        return QCoreApplication.translate("Undo", "%1 is as it was.").replace("%1", isolated(before.title))

    return Back(back)


def unmake_page(desk: Desk, page: PageSnapshot) -> Back:
    """Return what takes back that a page was made."""
    versions = desk.history.versions

    async def back() -> str:
        version = versions.now(("page", page.id), page.version)
        await desk.write(lambda s, a: s.cms.delete(a, page.id, version))
        return QCoreApplication.translate("Undo", "%1 is deleted; its text is kept.").replace(
            "%1", isolated(page.title)
        )

    return Back(back)


def bring_back_page(desk: Desk, before: PageSnapshot) -> Back:
    """Return what takes back that a page was deleted: it is as public as it was, and where it was."""

    async def back() -> str:
        await desk.write(lambda s, a: s.cms.undelete(a, before.id, before.version))
        return QCoreApplication.translate("Undo", "%1 is back.").replace("%1", isolated(before.title))

    return Back(back)
