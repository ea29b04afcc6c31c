"""Content pages between the document store and callers: what is typed, what is kept, what is handed out and noted."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.pages import LONGEST_SLUG, PageKind, PageStatus, is_slug, media_in, slug_of
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.services.people_checks import clean_line
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot
from hallbooking_desktop.services.texts import is_storable

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.mongo import Document


_UNSTORABLE: Final = "This text has characters that cannot be stored."


def checked_html(html: str) -> str:
    """Return a page's HTML as it is stored.

    Raises:
        ValidationFailed: it cannot be.
    """
    if not is_storable(html):
        raise ValidationFailed({"html_content": _UNSTORABLE})
    return clean_html(html)


async def typed(draft: PageDraft, slug: str | None = None) -> dict[str, Any]:
    """Return what was typed as it is stored. ``slug`` is what the address stays without a new one."""
    title = clean_line(draft.title, "title")
    problems = {} if title else {"title": "A page needs a title."}
    address = (draft.slug or "").strip() or slug or slug_of(title)
    if not is_slug(address):
        problems["slug"] = f"An address is made of a–z, 0–9 and single hyphens, at most {LONGEST_SLUG} of them."
    if not is_storable(draft.html_content):
        problems["html_content"] = _UNSTORABLE
    if problems:
        raise ValidationFailed(problems)
    html = await asyncio.to_thread(clean_html, draft.html_content)
    return {
        "title": title,
        "slug": address,
        "kind": draft.kind.value,
        "html_content": html,
        "media": sorted(media_in(html)),
        "status": draft.status.value,
    }


def record(work: UnitOfWork, action: str, after: Document | None, before: Document | None) -> None:
    """Note what was done to a page, and tell the other processes."""
    page = after or before
    assert page is not None  # noqa: S101 - one of the two is there
    number: int = page.fields["number"]
    work.audit(action, entity="page", entity_id=number, before=_noted(before), after=_noted(after))
    work.changed(Topic.PAGE, number)


def _noted(page: Document | None) -> dict[str, Any] | None:
    if page is None:
        return None
    return {"version": page.version, **{name: page.fields[name] for name in ("title", "slug", "kind", "status")}}


def page_snapshot(page: Document, former_slugs: tuple[str, ...] = ()) -> PageSnapshot:
    """Return a page as it is handed out."""
    fields = page.fields
    published: datetime | None = fields["published_at"]
    return PageSnapshot(
        id=fields["number"],
        title=fields["title"],
        slug=fields["slug"],
        kind=PageKind(fields["kind"]),
        html_content=fields["html_content"],
        status=PageStatus(fields["status"]),
        author_id=fields["author_id"],
        version=page.version,
        created_at=fields["created_at"],
        updated_at=fields["updated_at"],
        published_at=published,
        saved_by=fields["saved_by"],
        former_slugs=tuple(slug for slug in former_slugs if slug != fields["slug"]),
    )


def revision_snapshot(kept: Document, lost: frozenset[str] = frozenset()) -> PageRevision:
    """Return a version as it is handed out. ``lost`` are pictures that are no more."""
    fields = kept.fields
    return PageRevision(
        page_id=fields["number"],
        version=fields["of_version"],
        title=fields["title"],
        slug=fields["slug"],
        kind=PageKind(fields["kind"]),
        html_content=fields["html_content"],
        status=PageStatus(fields["status"]),
        saved_by=fields["saved_by"],
        saved_at=fields["updated_at"],
        lost_pictures=tuple(sorted(media_in(fields["html_content"]) & lost)),
    )
