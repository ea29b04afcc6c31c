"""The pictures of the website: sent, described, found again, and removed when no page shows them (SPEC 10)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import NotFound, PictureInUse, StaleVersion, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.photos import PhotoSize, PictureKind
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.pages import Pages
from hallbooking_desktop.persistence.pictures import Pictures
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.commands_content import PictureQuery
from hallbooking_desktop.services.media import MediaService
from hallbooking_desktop.services.people_checks import clean_line
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_content import PictureSnapshot

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.mongo import Document

LONGEST_ALT: Final = 300
_LONGEST_NAME: Final = 200
_MOST_ROWS: Final = 500
_TRIES: Final = 5
_NO_PICTURE: Final = "There is no such picture."
_MEDIA_ID: Final = re.compile(r"[0-9a-f]{32}")
_FOLDERS: Final = re.compile(r"^.*[/\\]")


class LibraryService:
    """Pictures for pages; admins alone see and change them here, everybody sees them on the pages.

    Every call raises `DocumentsUnavailable` while the store is out of reach.
    """

    def __init__(self, db: Database, documents: Documents, media: MediaService, clock: Clock) -> None:
        self._db = db
        self._pictures = Pictures(documents)
        self._pages = Pages(documents)
        self._media = media
        self._clock = clock

    # --- reading

    async def pictures(self, actor: Actor, query: PictureQuery) -> Page[PictureSnapshot]:
        """Return a page of the pictures, the latest first, at most 500."""
        require(actor, Action.EDIT_CONTENT)
        words = query.words.casefold().split()
        found = [each for each in await self._pictures.all() if _has(each, words)]
        limit, offset = min(max(query.limit, 1), _MOST_ROWS), max(query.offset, 0)
        shown = await self._pages.pictures()
        rows = tuple(_snapshot(each, _used_by(each.id, shown)) for each in found[offset : offset + limit])
        return Page(rows, len(found), offset)

    async def picture(self, actor: Actor, media_id: str) -> PictureSnapshot:
        """Return a picture.

        Raises:
            NotFound: there is no such picture in the library.
        """
        require(actor, Action.EDIT_CONTENT)
        return _snapshot(await self._found(media_id), await self._pages.shows(media_id))

    # --- changing

    async def add(self, actor: Actor, content: bytes, name: str, alt: str) -> PictureSnapshot:
        """Keep a picture. What it is is told by its bytes, whatever it is called.

        Raises:
            ValidationFailed: nothing says what is to be seen on it.
            PictureRefused: it is no picture, damaged, or too large.
        """
        require(actor, Action.EDIT_CONTENT)
        fields: dict[str, Any] = {
            "name": clean_line(_FOLDERS.sub("", name), "name", _LONGEST_NAME) or "picture",
            "alt": _described(alt),
        }
        await self._media.ready()
        renditions = await self._media.rendered(content)
        full = next(each for each in renditions if each.size is PhotoSize.FULL)
        fields |= {"width": full.width, "height": full.height, "size_bytes": len(full.content)}
        fields |= {"added_at": self._clock(), "added_by": actor.user_id}
        media_id = await self._media.keep(renditions, PictureKind.WEBSITE)
        try:
            async with self._db.work(actor) as work:
                made = await self._pictures.add(media_id, fields)
                _record(work, "page.picture_added", after=_noted(made))
        except BaseException:
            await asyncio.shield(self._media.forget({media_id}))
            raise
        return _snapshot(made, ())

    async def describe(self, actor: Actor, media_id: str, alt: str) -> PictureSnapshot:
        """Say something else about a picture; pages that show it keep what they say.

        Raises:
            NotFound: it is not there any more.
            ValidationFailed: nothing says what is to be seen on it.
        """
        require(actor, Action.EDIT_CONTENT)
        words = _described(alt)
        before = await self._found(media_id)
        if before.fields["alt"] == words:
            return _snapshot(before, await self._pages.shows(media_id))
        async with self._db.work(actor) as work:
            made = await self._changed(before, alt=words)
            _record(work, "page.picture_described", before=_noted(before), after=_noted(made))
        return _snapshot(made, await self._pages.shows(media_id))

    async def remove(self, actor: Actor, media_id: str) -> None:
        """Delete a picture and its files. Older versions of pages that show it keep its words.

        Raises:
            NotFound: it is not there any more.
            PictureInUse: a page shows it, be it a draft; ``pages`` are their titles.
        """
        require(actor, Action.EDIT_CONTENT)
        before = await self._found(media_id)
        await self._check_unused(media_id)
        async with self._db.work(actor) as work:
            gone = await self._changed(before, removed=True)
            try:
                # A page that was saved meanwhile counts, too.
                await self._check_unused(media_id)
            except BaseException:
                await asyncio.shield(self._pictures.change(gone, removed=False))
                raise
            _record(work, "page.picture_removed", before=_noted(before))
        await self._media.forget({media_id})

    async def _check_unused(self, media_id: str) -> None:
        if pages := await self._pages.shows(media_id):
            raise PictureInUse(pages=list(pages))

    async def _found(self, media_id: str) -> Document:
        if not _MEDIA_ID.fullmatch(media_id):
            raise NotFound(_NO_PICTURE, entity="picture")
        try:
            return await self._pictures.get(media_id)
        except NotFound as error:
            raise NotFound(_NO_PICTURE, entity="picture", id=media_id) from error

    async def _changed(self, before: Document, **fields: Any) -> Document:  # noqa: ANN401 - of a document
        for _ in range(_TRIES):
            try:
                return await self._pictures.change(before, **fields)
            except StaleVersion:
                before = await self._found(before.id)
        raise StaleVersion


def _described(alt: str) -> str:
    words = clean_line(alt, "alt", LONGEST_ALT)
    if not words:
        raise ValidationFailed({"alt": "Say what is to be seen, for those who do not see the picture."})
    return words


def _has(picture: Document, words: list[str]) -> bool:
    text = f"{picture.fields['name']} {picture.fields['alt']}".casefold()
    return all(word in text for word in words)


def _used_by(media_id: str, shown: tuple[tuple[str, frozenset[str]], ...]) -> tuple[str, ...]:
    return tuple(sorted(title for title, media in shown if media_id in media))


def _record(
    work: UnitOfWork,
    action: str,
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    work.audit(action, entity="page", entity_id=None, before=before, after=after)
    work.changed(Topic.PAGE, 0)


def _noted(picture: Document) -> dict[str, Any]:
    return {"media_id": picture.id, **{name: picture.fields[name] for name in ("name", "alt")}}


def _snapshot(picture: Document, used_by: tuple[str, ...]) -> PictureSnapshot:
    fields = picture.fields
    return PictureSnapshot(
        media_id=picture.id,
        name=fields["name"],
        alt=fields["alt"],
        width=fields["width"],
        height=fields["height"],
        size_bytes=fields["size_bytes"],
        added_at=fields["added_at"],
        added_by=fields["added_by"],
        used_by=used_by,
    )
