"""The demo's photos: what a guest sees first in the lobby."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from hallbooking_desktop.app.demo import load_demo
from hallbooking_desktop.app.demo.photos import DemoPhotos
from hallbooking_desktop.app.demo.pictures.album import Place, album, draw
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.domain.permissions import GUEST, SYSTEM
from hallbooking_desktop.domain.photos import MOST_PHOTOS, PhotoSize
from hallbooking_desktop.infrastructure.imaging import renditions
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.mongo import FileStore
from hallbooking_desktop.services.commands_media import PhotosOf
from hallbooking_desktop.services.media import MediaService
from hallbooking_desktop.services.registry import Services
from tests.support.pictures import opened, picture
from tests.support.postgres import DatabaseAddress
from tests.support.services import QUICK_PASSWORDS


class Later:
    """A document store that is not there yet."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self.there = False

    async def files(self) -> FileStore:
        if not self.there:
            raise DocumentsUnavailable
        return await self._documents.files()


@pytest.fixture
def later(documents: Documents) -> Later:
    """Return the document store as it is just after the start."""
    return Later(documents)


async def test_every_hall_of_the_demo_has_pictures(
    database: Database,
    database_address: DatabaseAddress,
    services: Services,
    clock: ManualClock,
    later: Later,
) -> None:
    """The kiosk of somebody who tries the program would be grey boxes, or it would start later for their sake."""
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    media = MediaService(database, later.files, renditions, clock)
    photos = DemoPhotos(database, media)
    for _ in range(3):
        await photos.look()
        await asyncio.sleep(0.05)
    later.there = True
    own = await media.add(SYSTEM, PhotosOf.room(2), picture(), "Our own")
    async with asyncio.timeout(100):
        while len(await media.photos(GUEST, PhotosOf.room(1))) < 2:
            await photos.look()
            await asyncio.sleep(0.1)
    assert await media.photos(GUEST, PhotosOf.room(2)) == (own,), "what somebody sent is left alone"
    seen: set[str] = set()
    for room in await services.catalogue.rooms(GUEST):
        if room.id == 2:
            continue
        assert len(room.photos) >= 2, room.name
        assert all(photo.caption for photo in room.photos)
        seen |= {photo.media_id for photo in room.photos}
    for venue in await services.catalogue.venues(GUEST):
        assert venue.photos
        seen |= {photo.media_id for photo in venue.photos}
    etags = set()
    for media_id in seen:
        full, thumb = await media.read(GUEST, media_id), await media.read(GUEST, media_id, PhotoSize.THUMB)
        assert (opened(full.content).size, opened(thumb.content).size) == ((1600, 1000), (480, 300))
        assert (await media.read(GUEST, media_id, PhotoSize.LARGE)).etag == full.etag
        etags.add(full.etag)
    assert len(etags) == len(seen) > 30, "each picture is another one"
    said = {photo.caption for room in await services.catalogue.rooms(GUEST) for photo in room.photos}
    assert said >= {"Laid for a dinner", "Festlich gedeckt", "جاهزة لعشاء رسمي"}
    before = len(await media.photos(GUEST, PhotosOf.room(1)))
    await DemoPhotos(database, media).look()
    assert len(await media.photos(GUEST, PhotosOf.room(1))) == before


async def test_an_installation_that_is_no_demo_gets_none(
    database: Database, clock: ManualClock, world: object, later: Later
) -> None:
    """Drawn halls would appear among a customer's real ones."""
    photos = DemoPhotos(database, MediaService(database, later.files, renditions, clock))
    await photos.look()
    assert photos._task is None


async def test_who_leaves_while_they_are_drawn_leaves_nothing(
    database: Database, database_address: DatabaseAddress, clock: ManualClock, later: Later
) -> None:
    """The program would not end, or half of the pictures would hang for ever."""
    await load_demo(database, "small", clock, owner_url=database_address.owner_url, passwords=QUICK_PASSWORDS)
    later.there = True
    photos = DemoPhotos(database, MediaService(database, later.files, renditions, clock))
    await photos.look()
    await asyncio.sleep(0.5)
    async with asyncio.timeout(2):
        await photos.stop()
    async with database.read() as read:
        assert await read.scalar(text("SELECT count(*) FROM photos")) == 0


def test_many_houses_share_few_pictures() -> None:
    """A demo of five hundred halls would draw for minutes and fill the disk."""
    kinds = ("ballroom", "hall", "hall", "hall", "club", "meeting room", "classroom", "theatre", "terrace", "studio")
    places = [Place(venue, None, "", "en") for venue in range(1, 51)]
    places += [Place(v, 10 * v + n, kind, "de") for v in range(1, 51) for n, kind in enumerate(kinds)]
    hung = album(places)
    assert len({hanging.shot for hanging in hung}) <= 24
    per_place: dict[tuple[str, int], int] = {}
    for hanging in hung:
        per_place[hanging.entity, hanging.id] = per_place.get((hanging.entity, hanging.id), 0) + 1
    assert len(per_place) == 550
    assert max(per_place.values()) <= MOST_PHOTOS


def test_a_picture_is_the_same_each_time() -> None:
    """Screenshots and tests of the demo would differ from run to run."""
    assert draw("banquet", 0).tobytes() == draw("banquet", 0).tobytes()
    assert draw("banquet", 0).tobytes() != draw("banquet", 1).tobytes()
