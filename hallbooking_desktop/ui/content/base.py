"""What a text is based on: the version that it was begun from, and what came of the page since then."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.ui.content.difference import PageState
from hallbooking_desktop.ui.content.panel import KnownPage


@dataclass(frozen=True, slots=True)
class Base:
    """``page`` is the newest that is known of it, ``version`` the one that the text was begun from.

    Both are None for a page that was not made yet.
    """

    page: PageSnapshot | None = None
    version: int | None = None

    @property
    def page_id(self) -> int | None:
        """The page's number."""
        return self.page.id if self.page is not None else None

    @property
    def status(self) -> PageStatus:
        """Whether everybody sees the page at present."""
        return self.page.status if self.page is not None else PageStatus.DRAFT

    @property
    def slug(self) -> str:
        """The address that the page has at present; empty for a new one."""
        return self.page.slug if self.page is not None else ""


def state_of(page: PageSnapshot, name: str) -> PageState:
    """Return a stored page as one side of a comparison."""
    return PageState(name, page.title, page.slug, page.kind, page.status, page.html_content)


def state_of_draft(draft: KeptDraft, status: PageStatus, name: str) -> PageState:
    """Return a draft as one side of a comparison."""
    return PageState(name, draft.title, draft.slug, draft.kind, status, draft.html)


def same_text(draft: KeptDraft, page: PageSnapshot) -> bool:
    """Tell whether a draft has nothing that the page does not have."""
    mine = (draft.title, draft.slug, draft.kind, draft.html)
    return mine == (page.title, page.slug, page.kind, page.html_content)


def as_saved(draft: KeptDraft, status: PageStatus) -> PageDraft:
    """Return a draft as it is saved."""
    return PageDraft(draft.title, draft.html, draft.slug or None, draft.kind, status)


def name_of_saver(known: KnownPage) -> str:
    """Return who saved a page last; empty for the program."""
    return known.names.get(known.last.saved_by or 0, "")
