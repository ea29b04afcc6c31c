"""Content pages: written by admins, read by everybody, every version kept; on the real document store."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    DatabaseUnavailable,
    DocumentsUnavailable,
    NotFound,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import RELOAD_EVERYTHING, ChangeNotice, Topic
from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.commands_content import PageDraft, PageQuery
from hallbooking_desktop.services.page_cache import LIFE_SECONDS, PageCache
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from tests.support.documents import no_documents
from tests.support.world import World

ABOUT = PageDraft("About us", "<p>We run <b>halls</b>.<script>x()</script></p>", status=PageStatus.PUBLISHED)


@pytest.fixture
def cms(services: Services) -> CmsService:
    return services.cms


async def test_a_page_is_cleaned_kept_and_read_by_everybody(
    cms: CmsService, world: World, clock: ManualClock, services: Services
) -> None:
    """Visitors would not find the terms that they agree to, or nobody could say who wrote them."""
    admin = world.admin.actor
    made = await cms.create(admin, ABOUT)
    assert (made.slug, made.version, made.kind, made.author_id) == ("about-us", 1, PageKind.PAGE, world.admin.id)
    assert made.html_content == "<p>We run <strong>halls</strong>.</p>"
    assert made.created_at == made.updated_at == made.published_at == clock()
    assert await cms.by_slug(GUEST, "about-us") == made
    assert await cms.page(world.alice.actor, made.id) == made
    assert (await cms.pages(GUEST, PageQuery())).rows == (made,)
    log = await services.audit.entries(admin, AuditQuery(entity="page", entity_id=made.id))
    (entry,) = log.rows
    assert (entry.action, entry.actor_id) == ("page.created", world.admin.id)
    assert entry.after == {"version": 1, "title": "About us", "slug": "about-us", "kind": "page", "status": "published"}


async def test_drafts_are_for_admins_alone(cms: CmsService, world: World) -> None:
    """What is not decided yet would be read by customers."""
    admin = world.admin.actor
    draft = await cms.create(admin, PageDraft("New prices", "<p>Soon</p>", kind=PageKind.POST))
    assert draft.published_at is None
    for reader in (GUEST, world.alice.actor, world.moderator.actor):
        with pytest.raises(NotFound):
            await cms.by_slug(reader, "new-prices")
        with pytest.raises(NotFound):
            await cms.page(reader, draft.id)
        for status in PageStatus.DRAFT, PageStatus.PUBLISHED, None:
            assert (await cms.pages(reader, PageQuery(status))).total == 0
    assert await cms.by_slug(admin, "new-prices") == draft
    assert (await cms.pages(admin, PageQuery())).rows == ()
    for status in PageStatus.DRAFT, None:
        assert (await cms.pages(admin, PageQuery(status))).rows == (draft,)
    assert (await cms.pages(admin, PageQuery(None, PageKind.FAQ))).total == 0


async def test_two_pages_cannot_have_one_address(cms: CmsService, world: World) -> None:
    """A link would lead now here, now there."""
    admin = world.admin.actor
    first = await cms.create(admin, ABOUT)
    second = await cms.create(admin, PageDraft("Imprint", slug="imprint"))
    assert first.id != second.id
    for attempt in (
        cms.create(admin, PageDraft("About us")),
        cms.create(admin, PageDraft("Other", slug="about-us")),
        cms.update(admin, second.id, 1, PageDraft("Imprint", slug="about-us")),
    ):
        with pytest.raises(AlreadyExists) as refused:
            await attempt
        assert refused.value.details["field"] == "slug"
    outcomes = await asyncio.gather(
        *(cms.create(admin, PageDraft(f"Page {n}", slug="the-same" if n < 2 else None)) for n in range(6)),
        return_exceptions=True,
    )
    made = [page for page in outcomes if isinstance(page, PageSnapshot)]
    assert len(made) == 5
    assert len({page.id for page in made} | {first.id, second.id}) == 7, "two pages share a number"


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (PageDraft(" \n "), "title"),
        (PageDraft("x" * 201), "title"),
        (PageDraft("من نحن"), "slug"),
        (PageDraft("About", slug="About Us"), "slug"),
        (PageDraft("About", slug="../users"), "slug"),
        (PageDraft("About", "half a letter \ud800"), "html_content"),
        (PageDraft("About", "x" * 200_001), "html_content"),
    ],
)
async def test_what_cannot_be_a_page_is_said_by_field(
    cms: CmsService, world: World, draft: PageDraft, field: str
) -> None:
    """An editor would lose a text without knowing why."""
    with pytest.raises(ValidationFailed) as refused:
        await cms.create(world.admin.actor, draft)
    assert field in refused.value.fields
    assert (await cms.pages(world.admin.actor, PageQuery(None))).total == 0


async def test_every_save_is_a_version_that_can_come_back(cms: CmsService, world: World, clock: ManualClock) -> None:
    """A paragraph that was deleted by mistake would be gone for good."""
    admin = world.admin.actor
    made = await cms.create(admin, PageDraft("Terms", "<p>One</p>", kind=PageKind.POLICY))
    clock.advance(timedelta(minutes=1))
    published = await cms.update(
        admin, made.id, 1, PageDraft("Terms of use", "<p>Two</p>", kind=PageKind.POLICY, status=PageStatus.PUBLISHED)
    )
    assert (published.version, published.slug, published.published_at) == (2, "terms", clock())
    assert published.created_at == made.created_at
    with pytest.raises(StaleVersion) as stale:
        await cms.update(admin, made.id, 1, PageDraft("Mine"))
    assert stale.value.details["version"] == 2
    kept = await cms.revisions(admin, made.id)
    assert [(each.version, each.title, each.html_content, each.status) for each in kept] == [
        (2, "Terms of use", "<p>Two</p>", PageStatus.PUBLISHED),
        (1, "Terms", "<p>One</p>", PageStatus.DRAFT),
    ]
    back = await cms.restore(admin, made.id, 1, version=2)
    assert (back.version, back.title, back.html_content) == (3, "Terms", "<p>One</p>")
    assert back.status is PageStatus.PUBLISHED, "going back to an old text took the page off the kiosk"
    assert (await cms.by_slug(GUEST, "terms")).html_content == "<p>One</p>"
    with pytest.raises(StaleVersion):
        await cms.restore(admin, made.id, 1, version=2)
    with pytest.raises(NotFound):
        await cms.restore(admin, made.id, 9)
    assert [each.version for each in await cms.revisions(admin, made.id)] == [3, 2, 1]


async def test_a_deleted_page_is_gone_and_can_come_back(cms: CmsService, world: World) -> None:
    """A page taken away by mistake would have to be written anew."""
    admin = world.admin.actor
    made = await cms.create(admin, ABOUT)
    with pytest.raises(StaleVersion):
        await cms.delete(admin, made.id, version=7)
    await cms.delete(admin, made.id, version=1)
    for reader in (GUEST, admin):
        with pytest.raises(NotFound):
            await cms.by_slug(reader, "about-us")
    with pytest.raises(NotFound):
        await cms.delete(admin, made.id)
    another = await cms.create(admin, PageDraft("Another"))
    assert another.id != made.id, "another page took the deleted one's number, and so its versions"
    assert [each.version for each in await cms.revisions(admin, made.id)] == [1]
    back = await cms.restore(admin, made.id, 1)
    assert (back.id, back.version, back.status, back.slug) == (made.id, 2, PageStatus.DRAFT, "about-us")
    await cms.delete(admin, made.id)
    await cms.create(admin, ABOUT)
    with pytest.raises(AlreadyExists):
        await cms.restore(admin, made.id, 1)
    for number in (0, 999, 2**40):
        with pytest.raises(NotFound):
            await cms.revisions(admin, number)


async def test_the_kiosk_shows_the_page_in_its_language(cms: CmsService, world: World) -> None:
    """A visitor who reads no English would get English, though there is a translation."""
    await cms.create(world.admin.actor, ABOUT)
    german = await cms.create(
        world.admin.actor, PageDraft("Über uns", "<p>Hallo</p>", slug="about-us-de", status=PageStatus.PUBLISHED)
    )
    assert await cms.in_language(GUEST, "about-us", "de") == german
    assert (await cms.in_language(GUEST, "about-us", "ar")).slug == "about-us"
    with pytest.raises(NotFound):
        await cms.in_language(GUEST, "nothing", "de")


async def test_a_change_elsewhere_is_seen_at_once(
    cms: CmsService, world: World, database: Database, database_url: str, documents: Documents, clock: ManualClock
) -> None:
    """The kiosk would go on showing what the office has taken back."""
    office = CmsService(database, documents, clock)
    heard = asyncio.Event()

    def on_notice(notice: ChangeNotice) -> None:
        cms.heard(notice)
        if notice.ids(Topic.PAGE):
            heard.set()

    listener = ChangeListener(database_url, on_notice)
    await listener.start()
    try:
        made = await office.create(world.admin.actor, ABOUT)
        await asyncio.wait_for(heard.wait(), 5)
        assert await cms.by_slug(GUEST, "about-us") == made
        assert cms.published.fresh("about-us") == made, "every reader asks the store"
        heard.clear()
        await office.update(world.admin.actor, made.id, 1, PageDraft("About us", "<p>New</p>", status=made.status))
        await asyncio.wait_for(heard.wait(), 5)
        assert (await cms.by_slug(GUEST, "about-us")).html_content == "<p>New</p>"
        heard.clear()
        await office.delete(world.admin.actor, made.id)
        await asyncio.wait_for(heard.wait(), 5)
        with pytest.raises(NotFound):
            await cms.by_slug(GUEST, "about-us")
    finally:
        await listener.stop()


async def test_a_copy_lives_five_seconds_and_never_outlives_a_change(cms: CmsService, world: World) -> None:
    """After a lost notice, or one that came while the page was read, an old text would be shown for ever."""
    page = await cms.create(world.admin.actor, ABOUT)
    stored: PageSnapshot | None = page
    reads = itertools.count(1)
    asked = 0
    now = 100.0
    going_on = asyncio.Event()
    going_on.set()

    async def load(_slug: str) -> PageSnapshot | None:
        nonlocal asked
        asked, found = next(reads), stored
        await going_on.wait()
        return found

    cache = PageCache(load, lambda: now)
    assert await asyncio.gather(*(cache.get("about-us") for _ in range(50))) == [page] * 50
    assert asked == 1, "everybody who came at once asked the store"
    now += LIFE_SECONDS - 0.01
    assert await cache.get("about-us") is page
    assert asked == 1
    now += 0.02
    assert cache.fresh("about-us") is None
    assert await cache.get("about-us") == page
    assert asked == 2

    cache.drop()
    going_on.clear()
    slow = asyncio.create_task(cache.get("about-us"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    stored = None
    cache.drop()
    after_the_change = asyncio.create_task(cache.get("about-us"))
    await asyncio.sleep(0)
    going_on.set()
    assert await slow == page
    assert await after_the_change is None, "who asked after the change got what was read before it"
    assert cache.fresh("about-us") is None

    cms.heard(RELOAD_EVERYTHING)
    assert cms.published.fresh("about-us") is None


async def test_without_the_store_nothing_is_changed_or_noted(
    database: Database, world: World, clock: ManualClock, services: Services
) -> None:
    """The audit log would tell of pages that were never saved."""
    lost = CmsService(database, no_documents(), clock)
    for call in (
        lost.create(world.admin.actor, ABOUT),
        lost.by_slug(GUEST, "about-us"),
        lost.pages(GUEST, PageQuery()),
    ):
        with pytest.raises(DocumentsUnavailable):
            await call
    assert (await services.audit.entries(world.admin.actor, AuditQuery(entity="page"))).total == 0


async def test_without_the_database_no_page_is_saved(
    documents: Documents, world: World, clock: ManualClock, cms: CmsService
) -> None:
    """A page would change and nobody could say who did it."""
    unreachable = Database("postgresql://desk@127.0.0.1:1/hall")
    lost = CmsService(unreachable, documents, clock)
    with pytest.raises(DatabaseUnavailable):
        await lost.create(world.admin.actor, ABOUT)
    await unreachable.close()
    assert (await cms.pages(world.admin.actor, PageQuery(None))).total == 0


async def test_a_save_that_broke_off_leaves_its_version(cms: CmsService, world: World, documents: Documents) -> None:
    """A version would be missing after the program was killed between a page and its revision."""
    made = await cms.create(world.admin.actor, ABOUT)
    pages = await documents.collection("pages")
    found = await pages.get(str(made.id))
    await pages.replace(found.id, 1, {**found.fields, "html_content": "<p>Second</p>"})
    assert [each.version for each in await cms.revisions(world.admin.actor, made.id)] == [2, 1]
    await cms.update(world.admin.actor, made.id, 2, ABOUT)
    kept = await cms.revisions(world.admin.actor, made.id)
    assert [(each.version, each.html_content) for each in kept][1] == (2, "<p>Second</p>")
