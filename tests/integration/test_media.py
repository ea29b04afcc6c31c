"""Photos of venues and rooms, from the sent file to what a kiosk shows: real database, real document server."""

from __future__ import annotations

import asyncio
import re
import uuid
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    DocumentsUnavailable,
    Forbidden,
    NotFound,
    PhotoLimitReached,
    PictureRefused,
    StaleVersion,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.photos import MOST_BYTES, MOST_PHOTOS, PhotoSize
from hallbooking_desktop.infrastructure.imaging import renditions
from hallbooking_desktop.persistence.catalogue import bookable_room
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.mongo.files import FileStore
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.commands_media import PhotoEdit, PhotosOf
from hallbooking_desktop.services.media import MediaService
from hallbooking_desktop.services.registry import Services
from tests.support.pictures import SVG, bomb, opened, picture
from tests.support.world import World

PICTURE = picture(2000, 1000)


@dataclass(slots=True)
class Shelf:
    """The document store, which may be out of reach for a while."""

    files: FileStore
    away: bool = False
    asked: list[str] = field(default_factory=list)

    async def __call__(self) -> FileStore:
        if self.away:
            raise DocumentsUnavailable
        return self.files

    async def ids(self) -> set[str]:
        return {file_id async for file_id in self.files.ids()}


@pytest.fixture
async def shelf(documents: Documents) -> Shelf:
    return Shelf(await documents.files())


@pytest.fixture
def media(database: Database, shelf: Shelf, clock: ManualClock) -> MediaService:
    return MediaService(database, shelf, renditions, clock)


async def count(database: Database, table: str) -> int:
    async with database.read() as read:
        return int(await read.scalar(text(f"SELECT count(*) FROM {table}")))


async def test_a_photo_is_sent_and_seen(
    media: MediaService, services: Services, world: World, database: Database, database_url: str
) -> None:
    """Guests would choose a hall without having seen it, or the desk would not know who put a picture there."""
    heard: asyncio.Queue[ChangeNotice] = asyncio.Queue()
    listener = ChangeListener(database_url, heard.put_nowait, lambda _: None)
    await listener.start()
    of = PhotosOf.room(world.ballroom)
    made = await media.add(world.moderator.actor, of, PICTURE, "  By candlelight ")
    assert (made.caption, made.position) == ("By candlelight", 0)
    assert re.fullmatch("[0-9a-f]{32}", made.media_id)
    assert await media.photos(GUEST, of) == (made,)
    assert (await services.catalogue.room(GUEST, world.ballroom)).photos == (made,)
    assert (await services.catalogue.room(GUEST, world.studio)).photos == ()
    async with database.read() as read:
        bookable = await bookable_room(read, world.ballroom)
        assert bookable is not None
        assert [photo.media_id for photo in bookable.room.photos] == [made.media_id]
        row = (await read.execute(text("SELECT * FROM audit_log ORDER BY id DESC LIMIT 1"))).one()
    assert (row.action, row.entity, row.entity_id, row.venue_id) == (
        "room.photo_added",
        "room",
        world.ballroom,
        world.city,
    )
    assert row.after["media_id"] == made.media_id
    async with asyncio.timeout(5):
        while (await heard.get()).ids(Topic.ROOM) != {world.ballroom}:
            pass
    await listener.stop()


async def test_its_sizes_are_served_to_everybody(media: MediaService, world: World) -> None:
    """A kiosk would load the wrong size, or load it again each time."""
    made = await media.add(world.admin.actor, PhotosOf.room(world.ballroom), PICTURE)
    served = {size: await media.read(GUEST, made.media_id, size) for size in PhotoSize}
    assert [opened(file.content).width for file in served.values()] == [2000, 1600, 480]
    assert len({file.etag for file in served.values()}) == 3
    assert {file.content_type for file in served.values()} == {"image/jpeg"}
    again = await media.add(world.admin.actor, PhotosOf.room(world.ballroom), PICTURE)
    assert (await media.read(GUEST, again.media_id)).etag == served[PhotoSize.FULL].etag
    small = await media.add(world.admin.actor, PhotosOf.room(world.ballroom), picture(900, 600))
    assert await media.read(GUEST, small.media_id, PhotoSize.LARGE) == await media.read(GUEST, small.media_id)


@pytest.mark.parametrize("media_id", ["", "0" * 32, "../../etc/passwd", "x" * 5000, "a\0b", "{id}-thumb"])
async def test_what_is_no_picture_is_not_served(media: MediaService, shelf: Shelf, world: World, media_id: str) -> None:
    """Other files of the store could be read by guessing their names."""
    made = await media.add(world.admin.actor, PhotosOf.room(world.ballroom), PICTURE)
    with pytest.raises(NotFound):
        await media.read(GUEST, media_id.replace("{id}", made.media_id))
    other = uuid.uuid4().hex
    await shelf.files.put(b"secret", "backup.tar", {"kind": "backup"}, file_id=other)
    with pytest.raises(NotFound):
        await media.read(GUEST, other)


async def test_photos_are_put_in_order_and_described(media: MediaService, world: World, services: Services) -> None:
    """The best picture would not come first, and its words would be lost on the way."""
    of, desk = PhotosOf.room(world.ballroom), world.moderator.actor
    first, second, third = [await media.add(desk, of, PICTURE, words) for words in ("one", "two", "three")]
    arranged = await media.arrange(desk, of, (PhotoEdit(third.id), PhotoEdit(first.id, "1"), PhotoEdit(second.id)))
    assert [(photo.id, photo.caption, photo.position) for photo in arranged] == [
        (third.id, "three", 0),
        (first.id, "1", 1),
        (second.id, "two", 2),
    ]
    assert (await services.catalogue.room(GUEST, world.ballroom)).photos == arranged
    said = await media.describe(desk, of, second.id, "Zwei 二 ٢")
    assert (await media.photos(GUEST, of))[2] == said
    for wrong in ((PhotoEdit(first.id),), (PhotoEdit(first.id),) * 3, tuple(PhotoEdit(n) for n in (1, 2, 2**40))):
        with pytest.raises(StaleVersion):
            await media.arrange(desk, of, wrong)
    with pytest.raises(ValidationFailed):
        await media.describe(desk, of, second.id, "x" * 201)
    with pytest.raises(NotFound):
        await media.describe(desk, PhotosOf.room(world.studio), second.id, "of another room")
    await media.remove(desk, of, third.id)
    fourth = await media.add(desk, of, PICTURE, "four")
    assert [photo.caption for photo in await media.photos(GUEST, of)] == ["1", "Zwei 二 ٢", "four"]
    assert fourth.position == 3


async def test_a_deleted_photo_is_gone(media: MediaService, shelf: Shelf, world: World, database: Database) -> None:
    """A picture that had to go would still be served."""
    of = PhotosOf.room(world.ballroom)
    made = await media.add(world.moderator.actor, of, PICTURE)
    async with database.work(world.system) as work:
        await work.execute(
            text("INSERT INTO photos (room_id, media_id, position) VALUES (:room, :media, 0)"),
            {"room": world.studio, "media": made.media_id},
        )
    await media.remove(world.moderator.actor, of, made.id)
    assert len(await shelf.ids()) == 3, "another hall shows the same picture"
    (left,) = await media.photos(GUEST, PhotosOf.room(world.studio))
    await media.remove(world.moderator.actor, PhotosOf.room(world.studio), left.id)
    assert await shelf.ids() == set()
    for size in PhotoSize:
        with pytest.raises(NotFound):
            await media.read(GUEST, made.media_id, size)
    with pytest.raises(NotFound):
        await media.remove(world.moderator.actor, of, made.id)


async def test_who_may_change_photos(media: MediaService, world: World, shelf: Shelf) -> None:
    """A moderator could put pictures into another venue's halls, a guest into any."""
    room, venue = PhotosOf.room(world.ballroom), PhotosOf.venue(world.city)
    of_room = await media.add(world.moderator.actor, room, PICTURE)
    of_venue = await media.add(world.admin.actor, venue, PICTURE)
    kept = await shelf.ids()
    people = {world.berlin_moderator.actor: Forbidden, world.alice.actor: Forbidden, GUEST: Unauthenticated}
    for actor, refusal, of, photo in (
        *((actor, refusal, room, of_room) for actor, refusal in people.items()),
        *((actor, refusal, venue, of_venue) for actor, refusal in people.items()),
        (world.moderator.actor, Forbidden, venue, of_venue),
    ):
        for call in (
            lambda a, o, _: media.add(a, o, PICTURE),
            lambda a, o, p: media.arrange(a, o, (PhotoEdit(p.id, "x"),)),
            lambda a, o, p: media.describe(a, o, p.id, "x"),
            lambda a, o, p: media.remove(a, o, p.id),
        ):
            with pytest.raises(refusal):
                await call(actor, of, photo)
        assert await media.photos(actor, of) == (photo,)
    assert await shelf.ids() == kept
    for of in (PhotosOf.room(10**6), PhotosOf.venue(2**60), PhotosOf.room(-1)):
        with pytest.raises(NotFound):
            await media.add(world.admin.actor, of, PICTURE)


async def test_what_is_refused_leaves_nothing(
    media: MediaService, world: World, shelf: Shelf, database: Database
) -> None:
    """The store would fill with files that nobody can see."""
    of = PhotosOf.room(world.ballroom)
    before = await count(database, "audit_log")
    for content in (b"", SVG, bomb(), PICTURE[:-5000], b"\xff" * (MOST_BYTES + 1)):
        with pytest.raises(PictureRefused):
            await media.add(world.moderator.actor, of, content)
    with pytest.raises(ValidationFailed):
        await media.add(world.moderator.actor, of, PICTURE, "a\0b")
    shelf.away = True
    with pytest.raises(DocumentsUnavailable):
        await media.add(world.moderator.actor, of, PICTURE)
    shelf.away = False
    assert await shelf.ids() == set()
    assert (await count(database, "photos"), await count(database, "audit_log")) == (0, before)


async def test_there_are_twelve_at_most(media: MediaService, world: World, shelf: Shelf, database: Database) -> None:
    """Two who send at the same time could fill a hall's page without end."""
    of = PhotosOf.room(world.ballroom)
    async with database.work(world.system) as work:
        await work.execute(
            text(
                "INSERT INTO photos (room_id, media_id, position)"
                " SELECT :room, md5(n::text), n FROM generate_series(1, :most - 2) n"
            ),
            {"room": world.ballroom, "most": MOST_PHOTOS},
        )
    outcomes = await asyncio.gather(
        *(media.add(world.moderator.actor, of, PICTURE) for _ in range(5)), return_exceptions=True
    )
    assert sum(isinstance(outcome, PhotoLimitReached) for outcome in outcomes) == 3
    assert len(await media.photos(GUEST, of)) == MOST_PHOTOS
    assert len(await shelf.ids()) == 2 * 3
    with pytest.raises(PhotoLimitReached):
        await media.add(world.moderator.actor, of, PICTURE)


async def test_files_that_nobody_points_at_are_cleaned_up(
    media: MediaService, world: World, shelf: Shelf, clock: ManualClock, database: Database
) -> None:
    """What a crash leaves between file and row would stay for ever; or a picture under way would be taken away."""
    of = PhotosOf.room(world.ballroom)
    kept = await media.add(world.moderator.actor, of, PICTURE)
    gone = await media.add(world.moderator.actor, of, PICTURE)
    await media.keep(renditions(PICTURE))
    await shelf.files.put(b"x", "page.bin", {"kind": "page"}, file_id="other")
    shelf.away = True
    await media.remove(world.moderator.actor, of, gone.id)
    shelf.away = False
    assert await media.photos(GUEST, of) == (kept,)
    assert await media.clean() == 0, "they are young"
    clock.advance(timedelta(hours=2))
    assert await media.clean() == 2
    assert await shelf.ids() == {kept.media_id, f"{kept.media_id}-large", f"{kept.media_id}-thumb", "other"}
    assert await media.clean() == 0


async def test_a_picture_without_its_row_is_taken_back(
    media: MediaService, world: World, shelf: Shelf, database: Database
) -> None:
    """A hall that was deleted while its picture was sent would leave files behind."""
    async with database.work(world.system) as work:
        room = int(
            await work.scalar(
                text(
                    "INSERT INTO rooms (venue_id, name, name_key, capacity, rate_per_hour)"
                    " VALUES (:venue, 'Gone', 'gone', 1, 1) RETURNING id"
                ),
                {"venue": world.city},
            )
        )
    put = shelf.files.put

    async def put_and_delete(*args: object, **more: object) -> str:
        async with database.work(world.system) as work:
            await work.execute(text("DELETE FROM rooms WHERE id = :id"), {"id": room})
        return await put(*args, **more)

    shelf.files.put = put_and_delete  # type: ignore[method-assign]
    with pytest.raises(NotFound):
        await media.add(world.moderator.actor, PhotosOf.room(room), PICTURE)
    assert await shelf.ids() == set()


async def test_the_search_sees_new_photos_and_editors_are_not_disturbed(
    media: MediaService, services: Services, world: World, clock: ManualClock
) -> None:
    """The search would show yesterday's pictures; somebody who edits the hall's price would be told to begin anew."""
    query = SearchQuery((clock() + timedelta(days=3)).date(), venue_id=world.city)

    async def shown() -> tuple[str, ...]:
        found = await services.search.rooms(GUEST, query)
        return next(m for m in found.matches if m.room.id == world.ballroom).room.photos

    version = (await services.catalogue.room(GUEST, world.ballroom)).version
    assert await shown() == ()
    made = await media.add(world.moderator.actor, PhotosOf.room(world.ballroom), PICTURE)
    assert await shown() == (made,)
    await media.remove(world.moderator.actor, PhotosOf.room(world.ballroom), made.id)
    assert await shown() == ()
    assert (await services.catalogue.room(GUEST, world.ballroom)).version == version
