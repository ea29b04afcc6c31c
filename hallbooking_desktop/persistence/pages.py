"""Content pages in the document store, and every version that each of them had."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.errors import AlreadyExists, DocumentsUnavailable, NotFound
from hallbooking_desktop.domain.pages import media_in

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.documents import Documents
    from hallbooking_desktop.persistence.mongo import Document, VersionedCollection

_PAGES: Final = "pages"
_REVISIONS: Final = "page_revisions"
#: A document for each address that a page had; its id is the address.
_ADDRESSES: Final = "page_addresses"
_PAGE_INDEXES: Final = ((((("slug", 1),)), True), ((("number", 1),), False))
_REVISION_INDEXES: Final = (((("number", 1), ("of_version", 1)), False),)
_ADDRESS_INDEXES: Final = (((("number", 1),), False),)
_TRIES: Final = 20

Fields = Mapping[str, Any]


class Pages:
    """Pages by number. A version never changes once it is replaced: it is kept as a revision before that.

    Every call raises `DocumentsUnavailable` while the store is out of reach.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    async def add(self, fields: Fields) -> Document:
        """Store a new page under the next number; raises `AlreadyExists` if its slug is taken."""
        pages = await self._pages()
        for _ in range(_TRIES):
            number = await self._next_number()
            try:
                page = await pages.create({**fields, "number": number}, document_id=str(number))
            except AlreadyExists as error:
                if error.details.get("field") != "id":
                    raise
                continue
            await self._keep(page)
            return page
        raise DocumentsUnavailable("The document store is too busy; please try again.")

    async def replace(self, before: Document, fields: Fields) -> Document:
        """Store a page's next version, whole; raises `StaleVersion`, `NotFound` or `AlreadyExists`."""
        await self._keep(before)
        number = before.fields["number"]
        page = await (await self._pages()).replace(before.id, before.version, {**fields, "number": number})
        await self._keep(page)
        return page

    async def bring_back(self, number: int, version: int, fields: Fields) -> Document:
        """Store a page again that was deleted, as this version; raises `AlreadyExists`."""
        pages = await self._pages()
        page = await pages.create({**fields, "number": number}, document_id=str(number), version=version)
        await self._keep(page)
        return page

    async def delete(self, page: Document) -> None:
        """Remove a page; its revisions stay. Raises `StaleVersion` or `NotFound`."""
        await self._keep(page)
        await (await self._pages()).delete(page.id, page.version)

    async def get(self, number: int) -> Document:
        """Return a page; raises `NotFound`."""
        return await (await self._pages()).get(str(number))

    async def is_there(self, number: int) -> bool:
        """Tell whether there is such a page."""
        return await (await self._pages()).find_one({"number": number}) is not None

    async def by_slug(self, slug: str) -> Document | None:
        """Return the page at an address."""
        return await (await self._pages()).find_one({"slug": slug})

    async def page(self, wanted: Fields, *, limit: int, offset: int) -> tuple[tuple[Document, ...], int]:
        """Return some of the pages that fit, by title, and how many there are."""
        pages = await self._pages()
        found = await pages.find(wanted, sort=[("title", 1), ("number", 1)], limit=limit, skip=offset)
        return found, await pages.count(wanted)

    async def shows(self, media: str) -> tuple[str, ...]:
        """Return the titles of the pages that show a picture."""
        return tuple(sorted(title for title, shown in await self.pictures() if media in shown))

    async def pictures(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """Return each page's title and the pictures that it shows."""
        pages = await self._pages()
        return tuple([await self._shown(page) for page in await pages.find(only=("title", "media"))])

    async def deleted(self) -> tuple[Document, ...]:
        """Return the last version of each page that is not there any more, the latest first."""
        kept = await self._revisions()
        there = {page.fields["number"] for page in await (await self._pages()).find(only=("number",))}
        last: dict[int, Document] = {}
        for each in await kept.find(sort=[("of_version", 1)], only=("number", "of_version")):
            if each.fields["number"] not in there:
                last[each.fields["number"]] = each
        found = [await kept.get(each.id) for each in last.values()]
        return tuple(sorted(found, key=lambda each: each.fields["updated_at"], reverse=True))

    # --- former addresses

    async def led_to(self, slug: str) -> Document | None:
        """Return the page that had this address before."""
        try:
            return await self.get((await (await self._addresses()).get(slug)).fields["number"])
        except NotFound:
            return None

    async def former_slugs(self, numbers: Collection[int]) -> Mapping[int, tuple[str, ...]]:
        """Return the addresses that pages had and still answer to, by number."""
        found: dict[int, list[str]] = {number: [] for number in numbers}
        wanted: Fields = {"number": {"$in": list(numbers)}} if len(numbers) > 1 else {"number": next(iter(numbers), 0)}
        for each in await (await self._addresses()).find(wanted):
            found[each.fields["number"]].append(each.id)
        return {number: tuple(sorted(slugs)) for number, slugs in found.items()}

    async def remember(self, slug: str, number: int) -> None:
        """Have an address lead to a page that leaves it."""
        addresses = await self._addresses()
        for _ in range(_TRIES):
            try:
                await addresses.create({"number": number}, document_id=slug)
            except AlreadyExists:
                await self.forget(slug)
            else:
                return

    async def forget(self, slug: str) -> None:
        """Have an address lead nowhere but to the page that has it."""
        with contextlib.suppress(NotFound):
            await (await self._addresses()).delete(slug)

    # --- versions

    async def revisions(self, number: int) -> tuple[Document, ...]:
        """Return every version of a page, the latest first; none if there never was such a page."""
        kept = await self._revisions()
        found = await kept.find({"number": number}, sort=[("of_version", -1)])
        try:
            page = await self.get(number)
        except NotFound:
            return found
        if not found or found[0].fields["of_version"] < page.version:
            # The program ended between the page and its revision.
            await self._keep(page)
            found = await kept.find({"number": number}, sort=[("of_version", -1)])
        return found

    async def _shown(self, page: Document) -> tuple[str, frozenset[str]]:
        title, media = page.fields["title"], page.fields.get("media")
        if media is None:
            # It was saved before pictures were noted with it.
            return title, media_in((await self.get(int(page.id))).fields["html_content"])
        return title, frozenset(media)

    async def _next_number(self) -> int:
        latest = [
            found.fields["number"]
            for collection in (await self._pages(), await self._revisions())
            for found in await collection.find(sort=[("number", -1)], limit=1)
        ]
        return max(latest, default=0) + 1

    async def _keep(self, page: Document) -> None:
        """Keep a version as a revision; that it is there already is well, for it is the same."""
        fields = {**page.fields, "of_version": page.version}
        try:
            await (await self._revisions()).create(fields, document_id=f"{page.id}-{page.version}")
        except AlreadyExists:
            return

    async def _pages(self) -> VersionedCollection:
        return await self._documents.collection(_PAGES, _PAGE_INDEXES)

    async def _addresses(self) -> VersionedCollection:
        return await self._documents.collection(_ADDRESSES, _ADDRESS_INDEXES)

    async def _revisions(self) -> VersionedCollection:
        return await self._documents.collection(_REVISIONS, _REVISION_INDEXES)
