"""Content pages: what everybody reads, what admins write, and every version that was saved (SPEC 10)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    DatabaseUnavailable,
    NotFound,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.pages import LONGEST_SLUG, PageKind, PageStatus, is_slug, slug_of
from hallbooking_desktop.domain.permissions import Action, Actor, allows, require
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.pages import Pages
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.commands_content import PageDraft, PageQuery
from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.services.page_cache import PageCache
from hallbooking_desktop.services.people_checks import clean_line
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot
from hallbooking_desktop.services.texts import check_number, is_storable

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.mongo import Document

MOST_ROWS: Final = 500
_NO_PAGE = "There is no such page."
_NO_VERSION = "There is no such version of the page."
_TAKEN = "Another page has this address already."


class CmsService:
    """Pages in the document store; who changed what is in PostgreSQL, which also tells the other processes.

    Every call raises `DocumentsUnavailable` while the store is out of reach; a published page is answered from memory
    for at most five seconds.
    """

    def __init__(self, db: Database, documents: Documents, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._pages = Pages(documents)
        self.published = PageCache(self._read_published)

    def heard(self, notice: ChangeNotice) -> None:
        """Take note of what changed anywhere."""
        if notice.concerns(Topic.PAGE):
            self.published.drop()

    # --- reading

    async def by_slug(self, actor: Actor, slug: str) -> PageSnapshot:
        """Return the page at an address; a draft only to admins.

        Raises:
            NotFound: there is no such page, or not for everybody yet.
        """
        require(actor, Action.BROWSE)
        if (page := await self.published.get(slug) if is_slug(slug) else None) is not None:
            return page
        draft = await self._pages.by_slug(slug) if is_slug(slug) and allows(actor, Action.EDIT_CONTENT) else None
        if draft is None:
            raise NotFound(_NO_PAGE, entity="page", slug=slug)
        return _snapshot(draft)

    async def in_language(self, actor: Actor, slug: str, language: str) -> PageSnapshot:
        """Return the published page in a language (``about-de``), else the page itself.

        Raises:
            NotFound: there is neither.
        """
        require(actor, Action.BROWSE)
        for wanted in (f"{slug}-{language.lower()}", slug):
            if is_slug(wanted) and (page := await self.published.get(wanted)) is not None:
                return page
        raise NotFound(_NO_PAGE, entity="page", slug=slug)

    async def page(self, actor: Actor, page_id: int) -> PageSnapshot:
        """Return a page; a draft only to admins.

        Raises:
            NotFound: there is no such page, or not for everybody yet.
        """
        require(actor, Action.BROWSE)
        found = _snapshot(await self._found(page_id))
        if found.status is not PageStatus.PUBLISHED and not allows(actor, Action.EDIT_CONTENT):
            raise NotFound(_NO_PAGE, entity="page", id=page_id)
        return found

    async def pages(self, actor: Actor, query: PageQuery) -> Page[PageSnapshot]:
        """Return a page of the pages by title, at most 500; whoever is no admin gets published ones only."""
        require(actor, Action.BROWSE)
        status = query.status if allows(actor, Action.EDIT_CONTENT) else PageStatus.PUBLISHED
        if status is not query.status is not None:
            return Page((), 0, query.offset)
        limit, offset = min(max(query.limit, 1), MOST_ROWS), max(query.offset, 0)
        wanted = {"status": status, "kind": query.kind}
        found, total = await self._pages.page(
            {name: value.value for name, value in wanted.items() if value is not None}, limit=limit, offset=offset
        )
        return Page(tuple(_snapshot(each) for each in found), total, offset)

    async def revisions(self, actor: Actor, page_id: int) -> tuple[PageRevision, ...]:
        """Return every version of a page, the latest first; a deleted page's too (admins).

        Raises:
            NotFound: there never was such a page.
        """
        require(actor, Action.EDIT_CONTENT)
        found = await self._pages.revisions(check_number(page_id, "page", _NO_PAGE))
        if not found:
            raise NotFound(_NO_PAGE, entity="page", id=page_id)
        return tuple(_revision(each) for each in found)

    # --- writing

    async def create(self, actor: Actor, draft: PageDraft) -> PageSnapshot:
        """Make a page (admins).

        Raises:
            ValidationFailed: no title, or no address to be made of it; too long or too deeply nested HTML.
            AlreadyExists: another page has that address; ``field`` is slug.
        """
        require(actor, Action.EDIT_CONTENT)
        fields = await _typed(draft)
        now = self._clock()
        fields |= {"author_id": actor.user_id, "saved_by": actor.user_id, "created_at": now, "updated_at": now}
        fields["published_at"] = now if draft.status is PageStatus.PUBLISHED else None
        async with self._writing(actor) as (work, saved):
            page = saved(await self._named(self._pages.add(fields)))
            _record(work, "page.created", page, None)
        return _snapshot(page)

    async def update(self, actor: Actor, page_id: int, version: int, draft: PageDraft) -> PageSnapshot:
        """Save a page's next version, made from ``version`` (admins). Without a slug it keeps its address.

        Raises:
            NotFound: there is no such page.
            StaleVersion: somebody else saved it meanwhile.
            ValidationFailed, AlreadyExists: as `create`.
        """
        require(actor, Action.EDIT_CONTENT)
        before = await self._found(page_id)
        if before.version != version:
            raise StaleVersion(version=before.version)
        return await self._save(actor, "page.updated", before, await _typed(draft, before.fields["slug"]))

    async def restore(self, actor: Actor, page_id: int, revision: int, version: int | None = None) -> PageSnapshot:
        """Make an earlier version's title, kind and contents the newest (admins); address and status stay.

        A deleted page comes back as a draft. ``version``, if given, is the one that the decision was made on.

        Raises:
            NotFound: there is no such page or version.
            StaleVersion: somebody else saved the page meanwhile.
            AlreadyExists: the deleted page's address has been taken.
        """
        require(actor, Action.EDIT_CONTENT)
        check_number(page_id, "page", _NO_PAGE)
        kept = await self._pages.revisions(page_id)
        wanted = next((each for each in kept if each.fields["of_version"] == revision), None)
        if wanted is None:
            raise NotFound(_NO_VERSION, entity="page", id=page_id)
        content = {name: wanted.fields[name] for name in ("title", "kind", "html_content")}
        try:
            before = await self._pages.get(page_id)
        except NotFound:
            return await self._bring_back(actor, page_id, kept[0], wanted, content)
        if version is not None and before.version != version:
            raise StaleVersion(version=before.version)
        stays = {name: before.fields[name] for name in ("slug", "status")}
        return await self._save(actor, "page.restored", before, content | stays)

    async def delete(self, actor: Actor, page_id: int, version: int | None = None) -> None:
        """Take a page away (admins); its versions stay, and `restore` brings it back.

        Raises:
            NotFound: there is no such page.
            StaleVersion: somebody else saved it meanwhile.
        """
        require(actor, Action.EDIT_CONTENT)
        before = await self._found(page_id)
        if version is not None and before.version != version:
            raise StaleVersion(version=before.version)
        async with self._writing(actor) as (work, saved):
            await self._pages.delete(before)
            _record(work, "page.deleted", None, saved(before))

    async def _save(self, actor: Actor, action: str, before: Document, changes: dict[str, Any]) -> PageSnapshot:
        now = self._clock()
        fields = {name: value for name, value in before.fields.items() if name != "number"} | changes
        fields |= {"saved_by": actor.user_id, "updated_at": now}
        if fields["status"] == PageStatus.PUBLISHED and before.fields["status"] != PageStatus.PUBLISHED:
            fields["published_at"] = now
        async with self._writing(actor) as (work, saved):
            page = saved(await self._named(self._pages.replace(before, fields)))
            _record(work, action, page, before)
        return _snapshot(page)

    async def _bring_back(
        self, actor: Actor, page_id: int, last: Document, wanted: Document, content: dict[str, Any]
    ) -> PageSnapshot:
        fields = {name: value for name, value in last.fields.items() if name not in {"number", "of_version"}} | content
        fields |= {"slug": wanted.fields["slug"], "status": PageStatus.DRAFT.value}
        fields |= {"saved_by": actor.user_id, "updated_at": self._clock()}
        async with self._writing(actor) as (work, saved):
            page = saved(await self._named(self._pages.bring_back(page_id, last.fields["of_version"] + 1, fields)))
            _record(work, "page.restored", page, None)
        return _snapshot(page)

    @asynccontextmanager
    async def _writing(self, actor: Actor) -> AsyncIterator[tuple[UnitOfWork, Callable[[Document], Document]]]:
        """Open the transaction that notes the change. It is opened first, so that no page is saved without a database.

        The second of the pair is told what was saved.
        """
        done: list[Document] = []

        def saved(page: Document) -> Document:
            done.append(page)
            return page

        try:
            async with self._db.work(actor) as work:
                yield work, saved
        except DatabaseUnavailable as error:
            if not done:
                raise
            raise DatabaseUnavailable(
                "The page is saved, but the database was lost before it was noted in the audit log."
            ) from error
        finally:
            self.published.drop()

    async def _named(self, write: Any) -> Document:  # noqa: ANN401 - an awaitable write
        try:
            page: Document = await write
        except AlreadyExists as error:
            raise AlreadyExists(_TAKEN, field="slug") from error
        return page

    async def _found(self, page_id: int) -> Document:
        try:
            return await self._pages.get(check_number(page_id, "page", _NO_PAGE))
        except NotFound as error:
            raise NotFound(_NO_PAGE, entity="page", id=page_id) from error

    async def _read_published(self, slug: str) -> PageSnapshot | None:
        found = await self._pages.by_slug(slug)
        return None if found is None or found.fields["status"] != PageStatus.PUBLISHED else _snapshot(found)


async def _typed(draft: PageDraft, slug: str | None = None) -> dict[str, Any]:
    """Return what was typed as it is stored. ``slug`` is what the address stays without a new one."""
    title = clean_line(draft.title, "title")
    problems = {} if title else {"title": "A page needs a title."}
    address = (draft.slug or "").strip() or slug or slug_of(title)
    if not is_slug(address):
        problems["slug"] = f"An address is made of a–z, 0–9 and single hyphens, at most {LONGEST_SLUG} of them."
    if not is_storable(draft.html_content):
        problems["html_content"] = "This text has characters that cannot be stored."
    if problems:
        raise ValidationFailed(problems)
    return {
        "title": title,
        "slug": address,
        "kind": draft.kind.value,
        "html_content": await asyncio.to_thread(clean_html, draft.html_content),
        "status": draft.status.value,
    }


def _record(work: UnitOfWork, action: str, after: Document | None, before: Document | None) -> None:
    page = after or before
    assert page is not None  # noqa: S101 - one of the two is there
    number: int = page.fields["number"]
    work.audit(action, entity="page", entity_id=number, before=_noted(before), after=_noted(after))
    work.changed(Topic.PAGE, number)


def _noted(page: Document | None) -> dict[str, Any] | None:
    if page is None:
        return None
    return {"version": page.version, **{name: page.fields[name] for name in ("title", "slug", "kind", "status")}}


def _snapshot(page: Document) -> PageSnapshot:
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
    )


def _revision(kept: Document) -> PageRevision:
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
    )
