"""The pictures of the website: real database, real document server, real pictures."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import ExitStack, suppress
from datetime import timedelta

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    DatabaseUnavailable,
    DocumentsUnavailable,
    NotFound,
    PictureInUse,
    PictureRefused,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.photos import PhotoSize, PictureKind
from hallbooking_desktop.infrastructure.embedded import DocumentsAddress, EmbeddedDocuments
from hallbooking_desktop.infrastructure.imaging import renditions
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.persistence.pictures import Pictures
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.commands_content import PageDraft, PictureQuery
from hallbooking_desktop.services.commands_media import PhotosOf
from hallbooking_desktop.services.library import LibraryService
from hallbooking_desktop.services.media import MediaService
from hallbooking_desktop.services.registry import Services
from tests.support.pictures import SVG, picture
from tests.support.postgres import scratch_folder
from tests.support.world import World

PICTURE = picture(2000, 1000)


@pytest.fixture
def library(services: Services) -> LibraryService:
    return services.library


def shown(media_id: str) -> str:
    return f'<figure><img src="/media/{media_id}" alt="The hall"></figure>'


async def file_ids(documents: Documents) -> set[str]:
    return {name async for name in (await documents.files()).ids()}


async def test_a_picture_is_kept_found_and_described(
    library: LibraryService, services: Services, world: World, clock: ManualClock, database_url: str
) -> None:
    """Whoever writes a page would have no pictures, or readers who cannot see them no words."""
    admin = world.admin.actor
    heard: asyncio.Queue[ChangeNotice] = asyncio.Queue()
    listener = ChangeListener(database_url, heard.put_nowait, lambda _: None)
    await listener.start()
    made = await library.add(admin, PICTURE, "C:\\photos\\Ballroom.JPG", "  The ballroom\nby night ")
    assert (made.name, made.alt, made.width, made.height) == ("Ballroom.JPG", "The ballroom by night", 2000, 1000)
    assert (made.added_at, made.added_by, made.used_by) == (clock(), world.admin.id, ())
    full = await services.media.read(GUEST, made.media_id)
    assert len(full.content) == made.size_bytes
    assert (await services.media.read(GUEST, made.media_id, PhotoSize.THUMB)).content_type == "image/jpeg"
    clock.advance(timedelta(minutes=1))
    other = await library.add(admin, PICTURE, "", "Ein Saal")
    assert other.name == "picture"
    assert (await library.pictures(admin, PictureQuery())).rows == (other, made)
    assert (await library.pictures(admin, PictureQuery("NIGHT ball"))).rows == (made,)
    assert (await library.pictures(admin, PictureQuery("night saal"))).total == 0
    second = await library.pictures(admin, PictureQuery(limit=1, offset=1))
    assert (second.rows, second.total) == ((made,), 2)
    said = await library.describe(admin, made.media_id, "At night")
    assert said == await library.picture(admin, made.media_id)
    assert said.alt == "At night"
    log = await services.audit.entries(admin, AuditQuery(entity="page"))
    assert [entry.action for entry in log.rows] == [
        "page.picture_described",
        "page.picture_added",
        "page.picture_added",
    ]
    async with asyncio.timeout(5):
        for _ in range(3):
            while not (await heard.get()).concerns(Topic.PAGE):
                pass
    await listener.stop()


async def test_what_cannot_be_a_picture_of_the_website_leaves_nothing(
    library: LibraryService, world: World, documents: Documents
) -> None:
    """The store would fill with files that nobody can see."""
    admin = world.admin.actor
    for alt in ("", " \n ", "x" * 301):
        with pytest.raises(ValidationFailed) as refused:
            await library.add(admin, PICTURE, "a.jpg", alt)
        assert refused.value.fields.keys() == {"alt"}
    for content in (b"", SVG, PICTURE[:-5000]):
        with pytest.raises(PictureRefused):
            await library.add(admin, content, "a.jpg", "A hall")
    assert await file_ids(documents) == set()
    for media_id in ("", "0" * 32, "../x", "a\0b", "\ud800"):
        with pytest.raises(NotFound):
            await library.picture(admin, media_id)
        with pytest.raises(NotFound):
            await library.remove(admin, media_id)


async def test_a_picture_that_is_shown_stays(
    library: LibraryService, services: Services, world: World, documents: Documents
) -> None:
    """A page would have a hole where somebody else deleted a picture."""
    admin, cms = world.admin.actor, services.cms
    made = await library.add(admin, PICTURE, "a.jpg", "A hall")
    draft = await cms.create(admin, PageDraft("Draft", shown(made.media_id)))
    page = await cms.create(admin, PageDraft("Page", shown(made.media_id), status=PageStatus.PUBLISHED))
    assert (await library.picture(admin, made.media_id)).used_by == ("Draft", "Page")
    with pytest.raises(PictureInUse) as refused:
        await library.remove(admin, made.media_id)
    assert refused.value.details["pages"] == ["Draft", "Page"]
    await cms.delete(admin, draft.id)
    await cms.update(admin, page.id, 1, PageDraft("Page", "<p>Nothing</p>", status=PageStatus.PUBLISHED))
    assert [each.lost_pictures for each in await cms.revisions(admin, page.id)] == [(), ()]
    await library.remove(admin, made.media_id)
    assert await file_ids(documents) == set()
    assert (await library.pictures(admin, PictureQuery())).total == 0
    assert [each.lost_pictures for each in await cms.revisions(admin, page.id)] == [(), (made.media_id,)]
    with pytest.raises(NotFound):
        await library.describe(admin, made.media_id, "Gone")


async def test_pages_from_before_pictures_were_noted_count_too(
    library: LibraryService, services: Services, world: World, documents: Documents
) -> None:
    """A picture on an old page could be deleted."""
    admin = world.admin.actor
    made = await library.add(admin, PICTURE, "a.jpg", "A hall")
    page = await services.cms.create(admin, PageDraft("Old", shown(made.media_id)))
    pages = await documents.collection("pages")
    found = await pages.get(str(page.id))
    await pages.replace(found.id, 1, {name: value for name, value in found.fields.items() if name != "media"})
    assert (await library.picture(admin, made.media_id)).used_by == ("Old",)


async def test_cleaning_up_spares_the_library(
    library: LibraryService, services: Services, world: World, clock: ManualClock, documents: Documents
) -> None:
    """Each hour the job would delete the website's pictures."""
    made = await library.add(world.admin.actor, PICTURE, "a.jpg", "A hall")
    await services.media.keep(renditions(PICTURE))
    clock.advance(timedelta(hours=2))
    assert await services.media.clean() == 1
    assert {name.partition("-")[0] for name in await file_ids(documents)} == {made.media_id}


async def kinds(documents: Documents) -> dict[str, set[str]]:
    """Return what the files of each picture are kept as."""
    found: dict[str, set[str]] = {}
    async for each in (await documents.files()).listing():
        found.setdefault(each.id.partition("-")[0], set()).add(each.metadata["kind"])
    return found


async def test_the_library_is_not_kept_as_photos(
    library: LibraryService, services: Services, world: World, clock: ManualClock, documents: Documents
) -> None:
    """A program of the version before, which knows photos alone, would delete the website's pictures each hour."""
    made = await library.add(world.admin.actor, PICTURE, "a.jpg", "A hall")
    photo = await services.media.add(world.moderator.actor, PhotosOf.room(world.ballroom), PICTURE)
    assert await kinds(documents) == {made.media_id: {"picture"}, photo.media_id: {"photo"}}
    files = await documents.files()
    async for each in files.listing():
        await files.relabel(each.id, {**each.metadata, "kind": "photo"})
    lost = await services.media.keep(renditions(PICTURE), PictureKind.WEBSITE)
    before = await services.media.read(GUEST, made.media_id)
    clock.advance(timedelta(hours=2))
    assert await services.media.clean() == 1
    assert lost not in await kinds(documents), "it is nobody's"
    assert await kinds(documents) == {made.media_id: {"picture"}, photo.media_id: {"photo"}}
    assert await services.media.read(GUEST, made.media_id) == before


async def test_without_the_database_no_picture_is_kept(
    services: Services, world: World, clock: ManualClock, documents: Documents, database: Database
) -> None:
    """There would be pictures of which nobody can say who put them there."""
    unreachable = Database("postgresql://desk@127.0.0.1:1/hall")
    media = MediaService(database, documents.files, renditions, clock, Pictures(documents))
    lost = LibraryService(unreachable, documents, media, clock)
    with pytest.raises(DatabaseUnavailable):
        await lost.add(world.admin.actor, PICTURE, "a.jpg", "A hall")
    await unreachable.close()
    assert (await services.library.pictures(world.admin.actor, PictureQuery())).total == 0
    assert await file_ids(documents) == set()


async def test_it_comes_back_by_itself_with_the_store(database: Database, world: World, clock: ManualClock) -> None:
    """After the document server was away for a minute, the console would have to be started anew."""
    admin = world.admin.actor
    running = ExitStack()
    folder = scratch_folder()
    here: list[DocumentsAddress] = [running.enter_context(EmbeddedDocuments(folder / "data", watch=False))]
    documents = Documents(lambda: here[-1], "comes_back")
    media = MediaService(database, documents.files, renditions, clock, Pictures(documents))
    library, cms = LibraryService(database, documents, media, clock), CmsService(database, documents, clock)
    try:
        made = await library.add(admin, PICTURE, "a.jpg", "A hall")
        page = await cms.create(admin, PageDraft("News", shown(made.media_id), status=PageStatus.PUBLISHED))
        running.close()
        # Beside each other: each waits some seconds for the store.
        refused = await asyncio.gather(
            library.pictures(admin, PictureQuery()),
            library.add(admin, PICTURE, "b.jpg", "A hall"),
            cms.create(admin, PageDraft("Old news")),
            cms.by_slug(GUEST, "news"),
            return_exceptions=True,
        )
        for error in refused:
            assert isinstance(error, DocumentsUnavailable), error
            assert error.message.endswith(".")
        here.append(running.enter_context(EmbeddedDocuments(folder / "data", watch=False)))
        async with asyncio.timeout(30):
            while True:
                with suppress(DocumentsUnavailable):
                    found = await library.pictures(admin, PictureQuery())
                    break
        assert [each.media_id for each in found.rows] == [made.media_id]
        assert await cms.by_slug(GUEST, "news") == page
        await cms.update(admin, page.id, 1, PageDraft("News", "<p>New</p>", status=PageStatus.PUBLISHED))
        await library.remove(admin, made.media_id)
    finally:
        await documents.close()
        running.close()
        shutil.rmtree(folder, ignore_errors=True)
