"""What callers ask of content pages: frozen requests."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.domain.pages import PageKind, PageStatus


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A page as it is typed. Without a slug it gets one from the title. The HTML is cleaned on the way in."""

    title: str
    html_content: str = ""
    slug: str | None = None
    kind: PageKind = PageKind.PAGE
    status: PageStatus = PageStatus.DRAFT


@dataclass(frozen=True, slots=True)
class PageQuery:
    """A page of pages, by title; ``status=None`` asks for all, which only admins get."""

    status: PageStatus | None = PageStatus.PUBLISHED
    kind: PageKind | None = None
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True, slots=True)
class PictureQuery:
    """A page of the library's pictures, the latest first: those whose name or description has all the words."""

    words: str = ""
    limit: int = 100
    offset: int = 0
