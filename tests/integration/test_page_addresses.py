"""Pages that moved: what was printed, linked or bookmarked leads on, and nobody is led astray."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import AlreadyExists, NotFound, StaleVersion
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.commands_content import PageDraft, PageQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from tests.support.world import World

PAGE = PageDraft("Prices", "<p>Costs 10</p>", "prices", status=PageStatus.PUBLISHED)


@pytest.fixture
def cms(services: Services) -> CmsService:
    return services.cms


async def moved(cms: CmsService, world: World, page: PageSnapshot, slug: str) -> PageSnapshot:
    draft = PageDraft(page.title, page.html_content, slug, page.kind, page.status)
    return await cms.update(world.admin.actor, page.id, page.version, draft)


async def test_a_former_address_leads_to_the_page(cms: CmsService, world: World) -> None:
    """Every link and every printed code would be dead after the page got a better address."""
    page = await cms.create(world.admin.actor, PAGE)
    assert page.former_slugs == ()
    await cms.by_slug(GUEST, "prices")
    second = await moved(cms, world, page, "rates")
    assert (second.slug, second.former_slugs) == ("rates", ("prices",))
    third = await moved(cms, world, second, "fees")
    assert third.former_slugs == ("prices", "rates")
    for reader in (GUEST, world.admin.actor):
        for slug in ("prices", "rates", "fees"):
            assert await cms.by_slug(reader, slug) == third
            assert await cms.by_slug(reader, slug) == third, "the second time it is another"
    assert await cms.page(GUEST, page.id) == third
    assert (await cms.pages(GUEST, PageQuery())).rows == (third,)
    back = await moved(cms, world, third, "prices")
    assert back.former_slugs == ("fees", "rates")
    assert (await cms.by_slug(GUEST, "fees")).slug == "prices"


async def test_the_page_that_takes_an_address_has_it(cms: CmsService, world: World) -> None:
    """Visitors would be led away from a page that is there."""
    admin = world.admin.actor
    first = await moved(cms, world, await cms.create(admin, PAGE), "rates")
    waiting = await cms.create(admin, replace(PAGE, title="New prices", status=PageStatus.DRAFT))
    assert (await cms.by_slug(GUEST, "prices")).id == first.id, "a draft took a page off the website"
    assert (await cms.by_slug(admin, "prices")).id == waiting.id
    out = await cms.update(admin, waiting.id, 1, replace(PAGE, title="New prices"))
    assert (await cms.by_slug(GUEST, "prices")).id == out.id
    assert (await cms.page(admin, first.id)).former_slugs == ()
    gone = await moved(cms, world, out, "new-prices")
    assert (await cms.by_slug(GUEST, "prices")).id == gone.id, "who left an address last is who is found there"
    assert (await cms.by_slug(GUEST, "rates")).id == first.id


async def test_a_deleted_pages_former_addresses_end(cms: CmsService, world: World) -> None:
    """An old link would lead to a page that the office took away, or fail with a fault."""
    admin = world.admin.actor
    page = await moved(cms, world, await cms.create(admin, PAGE), "rates")
    await cms.delete(admin, page.id)
    for slug in ("prices", "rates"):
        for reader in (GUEST, admin):
            with pytest.raises(NotFound):
                await cms.by_slug(reader, slug)
    back = await cms.restore(admin, page.id, 2)
    assert (back.slug, back.former_slugs, back.status) == ("rates", ("prices",), PageStatus.DRAFT)
    with pytest.raises(NotFound):
        await cms.by_slug(GUEST, "prices")


async def test_taking_back_that_a_page_was_deleted_leaves_nothing_changed(
    cms: CmsService, world: World, clock: ManualClock
) -> None:
    """After a wrong key and Undo, old links would be dead, and the page look new."""
    admin = world.admin.actor
    page = await moved(cms, world, await cms.create(admin, PAGE), "rates")
    clock.advance(timedelta(days=3))
    page = await cms.update(admin, page.id, page.version, replace(PAGE, slug="rates", html_content="<p>Costs 12</p>"))
    assert await cms.by_slug(GUEST, "prices") == page
    await cms.delete(admin, page.id, page.version)
    clock.advance(timedelta(minutes=1))
    with pytest.raises(StaleVersion):
        await cms.undelete(admin, page.id, page.version - 1)
    back = await cms.undelete(admin, page.id, page.version)
    assert back == replace(page, version=page.version + 1, updated_at=back.updated_at)
    assert back.published_at == page.published_at != back.updated_at
    for slug in ("prices", "rates"):
        assert await cms.by_slug(GUEST, slug) == back
    with pytest.raises(StaleVersion):
        await cms.undelete(admin, page.id, page.version)
    with pytest.raises(NotFound):
        await cms.undelete(admin, 999, 1)


async def test_a_deleted_pages_former_address_may_be_taken(cms: CmsService, world: World) -> None:
    """A page that came back would lead visitors away from one that is there."""
    admin = world.admin.actor
    page = await moved(cms, world, await cms.create(admin, PAGE), "rates")
    await cms.delete(admin, page.id)
    other = await cms.create(admin, replace(PAGE, title="New prices"))
    back = await cms.undelete(admin, page.id, page.version)
    assert back.former_slugs == ()
    assert (await cms.by_slug(GUEST, "prices")).id == other.id
    await cms.delete(admin, page.id)
    await moved(cms, world, other, "rates")
    with pytest.raises(AlreadyExists):
        await cms.undelete(admin, page.id, back.version)


async def test_what_nobody_could_know_is_not_kept(cms: CmsService, world: World) -> None:
    """Every title that was tried while a page was written would be taken for ever."""
    admin = world.admin.actor
    draft = await cms.create(admin, replace(PAGE, status=PageStatus.DRAFT))
    again = await moved(cms, world, draft, "rates")
    assert again.former_slugs == ()
    for reader in (GUEST, admin):
        with pytest.raises(NotFound):
            await cms.by_slug(reader, "prices")
    public = await cms.update(admin, draft.id, 2, replace(PAGE, slug="rates"))
    hidden = await cms.update(admin, draft.id, 3, replace(PAGE, slug="fees", status=PageStatus.DRAFT))
    assert (public.former_slugs, hidden.former_slugs) == ((), ("rates",))
    with pytest.raises(NotFound):
        await cms.by_slug(GUEST, "rates")
    assert await cms.by_slug(admin, "rates") == hidden


async def test_a_translation_moves_as_well(cms: CmsService, world: World) -> None:
    """The kiosk would show English to a German visitor because the German page got another address."""
    admin = world.admin.actor
    english = await cms.create(admin, PAGE)
    german = await cms.create(admin, PageDraft("Preise", "<p>Zehn</p>", "prices-de", status=PageStatus.PUBLISHED))
    moved_german = await moved(cms, world, german, "rates-de")
    assert await cms.in_language(GUEST, "prices", "de") == moved_german
    moved_english = await moved(cms, world, english, "rates")
    assert await cms.in_language(GUEST, "prices", "de") == moved_german
    assert await cms.in_language(GUEST, "rates", "de") == moved_german
    assert await cms.in_language(GUEST, "prices", "ar") == moved_english


async def test_deleted_pages_are_listed_with_what_they_were(cms: CmsService, world: World) -> None:
    """Who deletes a page by mistake would have to know its number to get it back."""
    admin = world.admin.actor
    first = await cms.create(admin, PAGE)
    await cms.update(admin, first.id, 1, replace(PAGE, html_content="<p>Costs 12</p>"))
    second = await cms.create(admin, PageDraft("News"))
    assert await cms.deleted(admin) == ()
    await cms.delete(admin, first.id)
    await cms.delete(admin, second.id)
    found = {each.page_id: each for each in await cms.deleted(admin)}
    assert found.keys() == {first.id, second.id}
    assert (found[first.id].version, found[first.id].html_content) == (2, "<p>Costs 12</p>")
    await cms.restore(admin, first.id, 2)
    assert [each.page_id for each in await cms.deleted(admin)] == [second.id]
    difference = await cms.diff(admin, first.id, 1, 2)
    assert [(each.kind, each.before, each.after) for each in difference] == [("changed", "Costs 10", "Costs 12")]
    with pytest.raises(NotFound):
        await cms.diff(admin, first.id, 1, 9)
    assert await cms.clean(admin, "<div>x<script>y</script></div>") == "<p>x</p>"
