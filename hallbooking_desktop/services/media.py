"""Photos of venues and rooms: sent, kept in sizes, put in order, read back (SPEC 3).

The bytes go to the document store before the row that points at them, and leave it after: a failure in between leaves
a file that nobody points at, which `MediaService.clean` finds later, and never a row that points nowhere.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import re
import uuid
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import (
    DocumentsUnavailable,
    NotFound,
    PhotoLimitReached,
    PictureRefused,
    StaleVersion,
)
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.photos import (
    LONGEST_CAPTION,
    MOST_BYTES,
    MOST_PHOTOS,
    PhotoSize,
    PictureKind,
    file_id,
    media_of,
)
from hallbooking_desktop.persistence import photos as stored
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.photos import Owner, PhotoChange
from hallbooking_desktop.persistence.pictures import Pictures
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.commands_media import PhotoEdit, PhotosOf
from hallbooking_desktop.services.imaging import Imaging, Rendition
from hallbooking_desktop.services.snapshots import PhotoSnapshot
from hallbooking_desktop.services.texts import check_number, check_typed

if TYPE_CHECKING:
    from hallbooking_desktop.persistence.mongo import FileStore, StoredFile

log = logging.getLogger(__name__)

#: Returns the store of files once it is there; raises `DocumentsUnavailable`.
Files = Callable[[], "Awaitable[FileStore]"]

_TOPICS: Final = {"venue": Topic.VENUE, "room": Topic.ROOM}
_RIGHTS: Final = {"venue": Action.EDIT_VENUE, "room": Action.EDIT_ROOM}
_NOWHERE: Final = {"venue": "There is no such venue.", "room": "There is no such hall."}
_KINDS: Final = frozenset(PictureKind)
_MEDIA_ID: Final = re.compile(r"[0-9a-f]{32}")
#: Nobody takes so long from a picture's files to its row.
_YOUNG: Final = timedelta(hours=1)
#: One picture unpacked may take 200 MB.
_AT_ONCE: Final = 2


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file as it is served. It never changes, so it may be kept for ever; ``etag`` is strong."""

    content: bytes
    content_type: str
    etag: str


class MediaService:
    """Photos: everybody looks at them, staff change those of their venue's rooms, admins the venues' too."""

    def __init__(
        self, db: Database, files: Files, imaging: Imaging, clock: Clock, pictures: Pictures | None = None
    ) -> None:
        self._db = db
        self._pictures = pictures
        self._files = files
        self._imaging = imaging
        self._clock = clock
        self._places = asyncio.Semaphore(_AT_ONCE)

    # --- reading

    async def photos(self, actor: Actor, of: PhotosOf) -> tuple[PhotoSnapshot, ...]:
        """Return the photos in their order.

        Raises:
            NotFound: there is no such venue or room.
        """
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            return await _listed(read, await _owner(read, of))

    async def read(self, actor: Actor, media_id: str, size: PhotoSize = PhotoSize.FULL) -> MediaFile:
        """Return a picture in a size; where it was never larger than LARGE, that is the whole of it.

        Raises:
            NotFound: there is no such picture.
        """
        require(actor, Action.BROWSE)
        if not _MEDIA_ID.fullmatch(media_id):
            raise NotFound("There is no such picture.", entity="media")
        files = await self._files()
        try:
            return _served(await files.get(file_id(media_id, size)))
        except NotFound:
            if size is not PhotoSize.LARGE:
                raise
            return _served(await files.get(media_id))

    # --- changing

    async def add(self, actor: Actor, of: PhotosOf, content: bytes, caption: str = "") -> PhotoSnapshot:
        """Keep a picture as the last of the photos. What it is is told by its bytes, whatever it is called.

        Raises:
            PictureRefused: it is no picture, damaged, or too large.
            PhotoLimitReached: there are twelve already.
            DocumentsUnavailable: it cannot be kept now.
        """
        words = check_typed("caption", caption, LONGEST_CAPTION)
        async with self._db.read() as read:
            owner = await self._allowed(read, actor, of)
            _check_room_for_more(await stored.photos_of(read, owner))
        media_id = await self.keep(await self.rendered(content))

        async def change(work: UnitOfWork) -> PhotoSnapshot:
            present = await _locked(work, owner)
            _check_room_for_more(present)
            position = max((photo.position for photo in present), default=-1) + 1
            photo_id = await stored.add(work, owner, media_id, words, position)
            made = PhotoSnapshot(photo_id, media_id, words, position)
            _tell(work, owner, "photo_added", after={"photo_id": photo_id, "media_id": media_id, "caption": words})
            return made

        try:
            return await self._db.run(actor, change)
        except BaseException:
            # The commit may have gone through all the same: who points at the picture decides.
            await asyncio.shield(self.forget({media_id}))
            raise

    async def arrange(self, actor: Actor, of: PhotosOf, wanted: Sequence[PhotoEdit]) -> tuple[PhotoSnapshot, ...]:
        """Put the photos in this order, with these words; all of them must be named.

        Raises:
            StaleVersion: a photo was added or deleted in the meantime.
        """
        words = {
            edit.id: None if edit.caption is None else check_typed("caption", edit.caption, LONGEST_CAPTION)
            for edit in wanted
        }
        async with self._db.read() as read:
            owner = await self._allowed(read, actor, of)

        async def change(work: UnitOfWork) -> tuple[PhotoSnapshot, ...]:
            present = {photo.id: photo for photo in await _locked(work, owner)}
            if len(words) != len(wanted) or words.keys() != present.keys():
                raise StaleVersion
            changes = [
                PhotoChange(number, position, present[number].caption if said is None else said)
                for position, (number, said) in enumerate(words.items())
            ]
            fresh = [
                item
                for item in changes
                if (item.position, item.caption) != (present[item.id].position, present[item.id].caption)
            ]
            if fresh:
                await stored.change(work, fresh)
                _tell(
                    work,
                    owner,
                    "photos_arranged",
                    before={"photos": [[photo.id, photo.caption] for photo in present.values()]},
                    after={"photos": [[item.id, item.caption] for item in changes]},
                )
            return tuple(
                PhotoSnapshot(item.id, present[item.id].media_id, item.caption, item.position) for item in changes
            )

        return await self._db.run(actor, change)

    async def describe(self, actor: Actor, of: PhotosOf, photo_id: int, caption: str) -> PhotoSnapshot:
        """Say something else about a photo.

        Raises:
            NotFound: it is not there any more.
        """
        words = check_typed("caption", caption, LONGEST_CAPTION)
        async with self._db.read() as read:
            owner = await self._allowed(read, actor, of)

        async def change(work: UnitOfWork) -> PhotoSnapshot:
            photo = _found(await _locked(work, owner), photo_id)
            if photo.caption != words:
                await stored.change(work, [PhotoChange(photo.id, photo.position, words)])
                before, after = {"caption": photo.caption}, {"photo_id": photo.id, "caption": words}
                _tell(work, owner, "photo_described", before=before, after=after)
            return PhotoSnapshot(photo.id, photo.media_id, words, photo.position)

        return await self._db.run(actor, change)

    async def remove(self, actor: Actor, of: PhotosOf, photo_id: int) -> None:
        """Delete a photo, and its files where no other photo shows them.

        Raises:
            NotFound: it is not there any more.
        """
        async with self._db.read() as read:
            owner = await self._allowed(read, actor, of)

        async def change(work: UnitOfWork) -> str:
            photo = _found(await _locked(work, owner), photo_id)
            await stored.remove(work, photo.id)
            before = {"photo_id": photo.id, "media_id": photo.media_id, "caption": photo.caption}
            _tell(work, owner, "photo_removed", before=before)
            return photo.media_id

        await self.forget({await self._db.run(actor, change)})

    # --- files

    async def ready(self) -> None:
        """Raise `DocumentsUnavailable` while no file can be kept."""
        await self._files()

    async def rendered(self, content: bytes) -> tuple[Rendition, ...]:
        """Return a sent picture in its sizes. What it is is told by its bytes, whatever it is called.

        Raises:
            PictureRefused: it is no picture, damaged, or too large.
        """
        if len(content) > MOST_BYTES:
            raise PictureRefused("The file is too large.", reason="too_large", size=len(content), most=MOST_BYTES)
        async with self._places:
            return await asyncio.to_thread(self._imaging, content)

    async def keep(self, renditions: Sequence[Rendition], kind: PictureKind = PictureKind.PHOTO) -> str:
        """Keep a picture's files and return the name that a row or document may point at.

        Raises:
            DocumentsUnavailable: they cannot be kept now.
        """
        files = await self._files()
        media_id = uuid.uuid4().hex
        for rendition in renditions:
            facts = {
                "kind": kind.value,
                "content_type": rendition.content_type,
                "width": rendition.width,
                "height": rendition.height,
                "etag": hashlib.sha256(rendition.content).hexdigest()[:32],
                "kept_at": int(self._clock().timestamp()),
            }
            name = file_id(media_id, rendition.size)
            await files.put(rendition.content, f"{name}.jpg", facts, file_id=name)
        return media_id

    async def clean(self) -> int:
        """Delete the files that nothing points at and that are old enough; return how many pictures that were."""
        await self._label()
        files = await self._files()
        limit = (self._clock() - _YOUNG).timestamp()
        old: dict[str, bool] = {}
        async for file in files.listing():
            if file.metadata.get("kind") in self._own_kinds:
                media_id = media_of(file.id)
                old[media_id] = old.get(media_id, True) and file.metadata.get("kept_at", 0) < limit
        return await self.forget({media_id for media_id, is_old in old.items() if is_old})

    @property
    def _own_kinds(self) -> frozenset[PictureKind]:
        """The kinds of which is known here who points at them."""
        return _KINDS if self._pictures is not None else frozenset({PictureKind.PHOTO})

    async def _label(self) -> None:
        """Say of the website's pictures what they are.

        They were kept as photos once; a program from before the library, which may still run beside this one, deletes
        photos that no venue or hall shows.
        """
        if self._pictures is None:
            return
        files = await self._files()
        photos = {each.id: each async for each in files.listing() if each.metadata.get("kind") == PictureKind.PHOTO}
        held = await self._pictures.held({media_of(name) for name in photos})
        for name, photo in photos.items():
            if media_of(name) in held:
                with contextlib.suppress(NotFound):
                    await files.relabel(name, {**photo.metadata, "kind": PictureKind.WEBSITE.value})

    async def forget(self, media: Collection[str]) -> int:
        """Delete the files of those that are neither photos nor pictures of the website; later, if not now."""
        try:
            async with self._db.read() as read:
                left = set(media) - await stored.used(read, media)
            if self._pictures is not None:
                left -= await self._pictures.held(left)
            files = await self._files()
            for media_id in left:
                for size in PhotoSize:
                    with contextlib.suppress(NotFound):
                        await files.delete(file_id(media_id, size))
        except DocumentsUnavailable:
            log.info("Pictures that are not needed any more stay until the document store can be reached.")
            return 0
        return len(left)

    @staticmethod
    async def _allowed(read: ReadWork, actor: Actor, of: PhotosOf) -> Owner:
        owner = await _owner(read, of)
        require(actor, _RIGHTS[of.entity], venue_ids=frozenset({owner.venue_id}))
        return owner


async def _owner(read: ReadWork, of: PhotosOf) -> Owner:
    message = _NOWHERE[of.entity]
    found = await stored.owner(read, of.entity, check_number(of.id, of.entity, message))
    if found is None:
        raise NotFound(message, entity=of.entity, id=of.id)
    return found


async def _listed(read: ReadWork, owner: Owner) -> tuple[PhotoSnapshot, ...]:
    return tuple(PhotoSnapshot(*photo) for photo in await stored.photos_of(read, owner))


async def _locked(work: UnitOfWork, owner: Owner) -> tuple[PhotoSnapshot, ...]:
    """Return the photos as they stay until the commit."""
    if not await stored.touch(work, owner):
        raise NotFound(_NOWHERE[owner.entity], entity=owner.entity, id=owner.id)
    return await _listed(work, owner)


def _found(photos: Sequence[PhotoSnapshot], photo_id: int) -> PhotoSnapshot:
    for photo in photos:
        if photo.id == photo_id:
            return photo
    raise NotFound("There is no such photo.", entity="photo", id=photo_id)


def _check_room_for_more(present: Sequence[object]) -> None:
    if len(present) >= MOST_PHOTOS:
        raise PhotoLimitReached(most=MOST_PHOTOS)


def _tell(
    work: UnitOfWork,
    owner: Owner,
    what: str,
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    work.audit(
        f"{owner.entity}.{what}",
        entity=owner.entity,
        entity_id=owner.id,
        venue_id=owner.venue_id,
        before=before,
        after=after,
    )
    work.changed(_TOPICS[owner.entity], owner.id, owner.venue_id)


def _served(file: StoredFile) -> MediaFile:
    if file.metadata.get("kind") not in _KINDS:
        raise NotFound("There is no such picture.", entity="media")
    return MediaFile(file.content, str(file.metadata["content_type"]), str(file.metadata["etag"]))
