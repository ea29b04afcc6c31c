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
    #: Addresses that it had while it was public, and that lead to it still.
    former_slugs: tuple[str, ...] = ()


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
    #: Pictures that it shows and that were removed from the library since, by their media ids.
    lost_pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureSnapshot:
    """A picture of the website, in pages at ``/media/{media_id}``. ``size_bytes`` is that of its largest file."""

    media_id: str
    name: str
    #: What is to be seen on it, for those who do not see it.
    alt: str
    width: int
    height: int
    size_bytes: int
    added_at: datetime
    added_by: int | None
    #: The titles of the pages that show it, drafts too.
    used_by: tuple[str, ...]
