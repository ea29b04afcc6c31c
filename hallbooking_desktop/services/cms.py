"""Content pages: what everybody reads, what admins write, and every version that was saved (SPEC 10)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    DatabaseUnavailable,
    NotFound,
    StaleVersion,
)
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.pages import PageStatus, is_slug, media_in
from hallbooking_desktop.domain.permissions import Action, Actor, allows, require
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.pages import Pages
from hallbooking_desktop.persistence.pictures import Pictures
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.cms_pages import checked_html, page_snapshot, record, revision_snapshot, typed
from hallbooking_desktop.services.commands_content import PageDraft, PageQuery
from hallbooking_desktop.services.page_cache import PageCache
from hallbooking_desktop.services.page_diff import DiffBlock, page_diff
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot
from hallbooking_desktop.services.texts import check_number

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
        self._pictures = Pictures(documents)
        self.published = PageCache(self._read_published)

    def heard(self, notice: ChangeNotice) -> None:
        """Take note of what changed anywhere."""
        if notice.concerns(Topic.PAGE):
            self.published.drop()

    # --- reading

    async def by_slug(self, actor: Actor, slug: str) -> PageSnapshot:
        """Return the page at an address, or that had it before and moved: then its ``slug`` is another.

        A draft only to admins.

        Raises:
            NotFound: there is no such page, or not for everybody yet.
        """
        require(actor, Action.BROWSE)
        page = await self.published.get(slug) if is_slug(slug) else None
        if page is not None and page.slug == slug:
            return page
        if is_slug(slug) and allows(actor, Action.EDIT_CONTENT):
            draft = await self._pages.by_slug(slug) or await self._pages.led_to(slug)
            page = page if draft is None else await self._handed_out(draft)
        if page is None:
            raise NotFound(_NO_PAGE, entity="page", slug=slug)
        return page

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
        found = await self._handed_out(await self._found(page_id))
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
        former = await self._pages.former_slugs({each.fields["number"] for each in found})
        return Page(tuple(page_snapshot(each, former[each.fields["number"]]) for each in found), total, offset)

    async def revisions(self, actor: Actor, page_id: int) -> tuple[PageRevision, ...]:
        """Return every version of a page, the latest first; a deleted page's too (admins).

        Raises:
            NotFound: there never was such a page.
        """
        require(actor, Action.EDIT_CONTENT)
        found = await self._pages.revisions(check_number(page_id, "page", _NO_PAGE))
        if not found:
            raise NotFound(_NO_PAGE, entity="page", id=page_id)
        return await self._revisions(found)

    async def diff(self, actor: Actor, page_id: int, before: int, after: int) -> tuple[DiffBlock, ...]:
        """Compare two versions of a page; a deleted page's too (admins).

        Raises:
            NotFound: there is no such page or version.
        """
        kept = {each.version: each.html_content for each in await self.revisions(actor, page_id)}
        if before not in kept or after not in kept:
            raise NotFound(_NO_VERSION, entity="page", id=page_id)
        return await asyncio.to_thread(page_diff, kept[before], kept[after])

    async def deleted(self, actor: Actor) -> tuple[PageRevision, ...]:
        """Return the last version of each deleted page, the latest first, which `restore` brings back (admins)."""
        require(actor, Action.EDIT_CONTENT)
        return await self._revisions(await self._pages.deleted())

    async def clean(self, actor: Actor, html: str) -> str:
        """Return what would be stored of a page's HTML (admins).

        Raises:
            ValidationFailed: it cannot be stored; ``fields`` has ``html_content``.
        """
        require(actor, Action.EDIT_CONTENT)
        return await asyncio.to_thread(checked_html, html)

    # --- writing

    async def create(self, actor: Actor, draft: PageDraft) -> PageSnapshot:
        """Make a page (admins).

        Raises:
            ValidationFailed: no title, or no address to be made of it; too long or too deeply nested HTML.
            AlreadyExists: another page has that address; ``field`` is slug.
        """
        require(actor, Action.EDIT_CONTENT)
        fields = await typed(draft)
        now = self._clock()
        fields |= {"author_id": actor.user_id, "saved_by": actor.user_id, "created_at": now, "updated_at": now}
        fields["published_at"] = now if draft.status is PageStatus.PUBLISHED else None
        async with self._writing(actor) as (work, saved):
            page = saved(await self._named(self._pages.add(fields)))
            await self._take_address(page)
            record(work, "page.created", page, None)
        return page_snapshot(page)

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
        return await self._save(actor, "page.updated", before, await typed(draft, before.fields["slug"]))

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
        content["media"] = sorted(media_in(content["html_content"]))
        try:
            before = await self._pages.get(page_id)
        except NotFound:
            draft = {"slug": wanted.fields["slug"], "status": PageStatus.DRAFT.value}
            return await self._bring_back(actor, kept[0], content | draft)
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
            # Its former addresses lead nowhere now, but to it again should it come back.
            await self._pages.delete(before)
            record(work, "page.deleted", None, saved(before))

    async def undelete(self, actor: Actor, page_id: int, version: int) -> PageSnapshot:
        """Take back that a page was deleted at ``version`` (admins): it is as public as it was, and since when.

        Raises:
            NotFound: there never was such a page.
            StaleVersion: it is back already, or was deleted again since.
            AlreadyExists: its address has been taken.
        """
        require(actor, Action.EDIT_CONTENT)
        last, *_ = await self._pages.revisions(check_number(page_id, "page", _NO_PAGE)) or (None,)
        if last is None:
            raise NotFound(_NO_PAGE, entity="page", id=page_id)
        if last.fields["of_version"] != version or await self._pages.is_there(page_id):
            raise StaleVersion(version=last.fields["of_version"])
        return await self._bring_back(actor, last, {})

    async def _save(self, actor: Actor, action: str, before: Document, changes: dict[str, Any]) -> PageSnapshot:
        now = self._clock()
        fields = {name: value for name, value in before.fields.items() if name != "number"} | changes
        fields |= {"saved_by": actor.user_id, "updated_at": now}
        if fields["status"] == PageStatus.PUBLISHED and before.fields["status"] != PageStatus.PUBLISHED:
            fields["published_at"] = now
        left = before.fields["slug"]
        async with self._writing(actor) as (work, saved):
            if fields["slug"] != left and before.fields["status"] == PageStatus.PUBLISHED:
                # First, so that there is no moment at which nothing answers to it.
                await self._pages.remember(left, before.fields["number"])
            page = saved(await self._named(self._pages.replace(before, fields)))
            await self._take_address(page)
            record(work, action, page, before)
        return await self._handed_out(page)

    async def _take_address(self, page: Document) -> None:
        """Have a public page's address be nobody's former one: who has it answers to it."""
        if page.fields["status"] == PageStatus.PUBLISHED:
            await self._pages.forget(page.fields["slug"])

    async def _bring_back(self, actor: Actor, last: Document, changes: dict[str, Any]) -> PageSnapshot:
        """Have a deleted page again, as it was last but for the changes."""
        fields = {name: value for name, value in last.fields.items() if name not in {"number", "of_version"}} | changes
        fields |= {"saved_by": actor.user_id, "updated_at": self._clock()}
        number, version = last.fields["number"], last.fields["of_version"] + 1
        async with self._writing(actor) as (work, saved):
            page = saved(await self._named(self._pages.bring_back(number, version, fields)))
            await self._take_address(page)
            record(work, "page.restored", page, None)
        return await self._handed_out(page)

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
        if found is None or found.fields["status"] != PageStatus.PUBLISHED:
            # A draft that waits at an address keeps nobody from the page that was there.
            found = await self._pages.led_to(slug)
        if found is None or found.fields["status"] != PageStatus.PUBLISHED:
            return None
        return await self._handed_out(found)

    async def _handed_out(self, page: Document) -> PageSnapshot:
        number = page.fields["number"]
        return page_snapshot(page, (await self._pages.former_slugs((number,)))[number])

    async def _revisions(self, found: tuple[Document, ...]) -> tuple[PageRevision, ...]:
        shown = frozenset().union(*(media_in(each.fields["html_content"]) for each in found))
        lost = await self._pictures.lost(shown)
        return tuple(revision_snapshot(each, lost) for each in found)
