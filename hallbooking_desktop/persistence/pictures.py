"""The pictures of the website: what is known of each. Their files are kept beside those of photos."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.persistence.pages import Pages

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.documents import Documents
    from hallbooking_desktop.persistence.mongo import Document, VersionedCollection

_PICTURES: Final = "pictures"
_INDEXES: Final = (((("removed", 1), ("added_at", -1)), False),)


class Pictures:
    """Pictures by the id of their files. One that was removed is remembered: older versions of pages name it.

    Every call raises `DocumentsUnavailable` while the store is out of reach.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    async def add(self, media_id: str, fields: Mapping[str, Any]) -> Document:
        """Store a picture."""
        return await (await self._pictures()).create({**fields, "removed": False}, document_id=media_id)

    async def get(self, media_id: str) -> Document:
        """Return a picture; raises `NotFound`, also for a removed one."""
        found = await (await self._pictures()).get(media_id)
        if found.fields["removed"]:
            raise NotFound
        return found

    async def change(self, before: Document, **fields: Any) -> Document:  # noqa: ANN401 - of a document
        """Store other fields; raises `StaleVersion` or `NotFound`."""
        return await (await self._pictures()).replace(before.id, before.version, {**before.fields, **fields})

    async def all(self) -> tuple[Document, ...]:
        """Return the pictures, the latest first."""
        return await (await self._pictures()).find({"removed": False}, sort=[("added_at", -1), ("_id", 1)])

    async def held(self, media: Collection[str]) -> frozenset[str]:
        """Return which of these are pictures of the website, or are shown by a page all the same."""
        held = await self._among(media, removed=False)
        if left := frozenset(media) - held:
            shown = await Pages(self._documents).pictures()
            held |= left & frozenset(each for _, media_of_page in shown for each in media_of_page)
        return held

    async def lost(self, media: Collection[str]) -> frozenset[str]:
        """Return which of these were, and are no more."""
        return await self._among(media, removed=True)

    async def _among(self, media: Collection[str], *, removed: bool) -> frozenset[str]:
        if not media:
            return frozenset()
        found = await (await self._pictures()).find({"removed": removed}, only=("removed",))
        return frozenset(each.id for each in found) & frozenset(media)

    async def _pictures(self) -> VersionedCollection:
        return await self._documents.collection(_PICTURES, _INDEXES)
