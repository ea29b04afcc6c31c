"""The demo's pages: written once the document store is up, whenever that is, and once only."""

from __future__ import annotations

import asyncio
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from sqlalchemy import text

from hallbooking_desktop.app.container import Container, Purpose
from hallbooking_desktop.app.demo.pages import DemoPages, demo_pages
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DocumentsUnavailable, NotFound
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.domain.permissions import GUEST, SYSTEM
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.commands_content import PageQuery
from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.services.registry import Services
from tests.support.desk import configured
from tests.support.documents import no_documents
from tests.support.postgres import DatabaseAddress
from tests.support.world import World

SLUGS = ("about", "faq", "house-rules", "terms")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def _plain(html: str) -> str:
    """Return a page without what is no difference: lines' ends between blocks, and what links all say."""
    return html.replace(' rel="noopener"', "").replace("\n", "")


def test_the_pages_are_clean_and_alike_in_every_language() -> None:
    """A translation would lack a paragraph of the terms, or cleaning would take something from a page."""
    pages = {draft.slug: draft for draft in demo_pages()}
    assert set(pages) == {f"{slug}{suffix}" for slug in SLUGS for suffix in ("", "-de", "-ar")}
    for slug in SLUGS:
        shapes = []
        for suffix in ("", "-de", "-ar"):
            page = pages[slug + suffix]
            assert page.kind is pages[slug].kind
            assert _plain(clean_html(page.html_content)) == _plain(page.html_content)
            found = _Text()
            found.feed(page.html_content)
            shapes.append([tag for tag in found.tags if tag != "bdi"])
        assert shapes[0] == shapes[1] == shapes[2], slug


async def test_demo_data_writes_them_and_only_once(fresh_data: Path, database_address: DatabaseAddress) -> None:
    """The kiosk of the demo would have nothing under About, or an admin's deleted page would come back each morning."""
    container = Container(configured(fresh_data, database_address), Purpose.COMMAND)
    async with container.running():
        await container.load_demo("small")
        cms = container.services.cms
        assert (await cms.pages(GUEST, PageQuery())).total == 12
        terms = await cms.in_language(GUEST, "terms", "de")
        assert (terms.title, terms.status, terms.author_id) == ("Buchungsbedingungen", PageStatus.PUBLISHED, 1)
        assert "75 %" in terms.html_content
        await cms.delete(SYSTEM, terms.id)
        assert await DemoPages(container.database, cms).write() == 0
        with pytest.raises(NotFound):
            await cms.by_slug(GUEST, "terms-de")


async def test_a_console_writes_them_when_the_store_is_up(fresh_data: Path, database_address: DatabaseAddress) -> None:
    """The first start of the demo would wait for the pages, or be without them for ever."""
    container = Container(configured(fresh_data, database_address), Purpose.CONSOLE, demo=True)
    async with container.running():
        deadline = time.monotonic() + 30
        while True:
            try:
                if (await container.services.cms.pages(GUEST, PageQuery())).total == 12:
                    break
            except DocumentsUnavailable:
                pass
            assert time.monotonic() < deadline, "the pages are not written"
            await asyncio.sleep(0.1)


async def test_what_was_begun_is_finished(
    services: Services, database: Database, world: World, clock: ManualClock
) -> None:
    """A start that was broken off would leave half of the pages."""
    drafts = list(demo_pages())
    await services.cms.create(SYSTEM, drafts[3])
    async with database.work(SYSTEM) as work:
        await work.execute(text("INSERT INTO app_settings (key, value) VALUES ('demo_accounts', '[]')"))
    pages = DemoPages(database, CmsService(database, no_documents(), clock))
    with pytest.raises(DocumentsUnavailable):
        await pages.write()
    assert await DemoPages(database, services.cms).write() == 11
    assert (await services.cms.pages(GUEST, PageQuery())).total == 12


async def test_without_a_demo_nothing_is_written(services: Services, database: Database) -> None:
    """A company's own kiosk would show the terms of the demo."""
    assert await DemoPages(database, services.cms).write() == 0
    assert (await services.cms.pages(GUEST, PageQuery())).total == 0
