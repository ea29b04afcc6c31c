"""Content pages as services hand them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hallbooking_desktop.domain.pages import PageKind, PageStatus


@dataclass(frozen=True, slots=True)
class PageSnapshot:
    """A page. ``html_content`` is clean: it holds semantic tags only, and nothing that runs."""

    id: int
    title: str
    slug: str
    kind: PageKind
    html_content: str
    status: PageStatus
    author_id: int | None
    version: int
    created_at: datetime
    updated_at: datetime
    #: When it was last made public; None for what never was.
    published_at: datetime | None
    #: Who saved this version; None for the program.
    saved_by: int | None


@dataclass(frozen=True, slots=True)
class PageRevision:
    """A page as one save left it. ``saved_by`` saved it, at ``saved_at``."""

    page_id: int
    version: int
    title: str
    slug: str
    kind: PageKind
    html_content: str
    status: PageStatus
    saved_by: int | None
    saved_at: datetime
