"""The demo's pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import text

from hallbooking_desktop.app.demo.chores import DemoChore
from hallbooking_desktop.app.demo.people import ADMIN_ID
from hallbooking_desktop.app.paths import shipped
from hallbooking_desktop.domain.errors import AlreadyExists
from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.domain.permissions import SYSTEM, Actor, Role, Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.commands_content import PageDraft

_AUTHOR: Final = Actor(ADMIN_ID, Role.ADMIN, Source.JOB)
_DONE: Final = text("INSERT INTO app_settings (key, value) VALUES ('demo_pages', 'true') ON CONFLICT DO NOTHING")
#: The first line of a page's file says what it is; the file's name is its address.
_FIRST_LINE: Final = re.compile(r"<!-- (\w+): (.+) -->\n")


class DemoPages(DemoChore):
    """What the kiosk shows under About, Terms and FAQ."""

    WHAT = "the demo's pages"
    SETTING = "demo_pages"
    EVERY = 3.0

    def __init__(self, database: Database, cms: CmsService) -> None:
        super().__init__(database)
        self._cms = cms

    async def make(self) -> None:
        """Write the pages."""
        await self.write()

    async def write(self) -> int:
        """Write the pages unless that was done before; return how many were written.

        Raises:
            DocumentsUnavailable: they cannot be kept now.
        """
        if not await self.is_wanted():
            return 0
        written = 0
        for draft in demo_pages():
            try:
                await self._cms.create(_AUTHOR, draft)
            except AlreadyExists:
                # Another process was quicker, or this is what the last attempt left.
                continue
            written += 1
        async with self._database.work(SYSTEM) as work:
            await work.execute(_DONE)
        return written


def demo_pages() -> Iterator[PageDraft]:
    """Yield the demo's pages: each in English, and in German and Arabic with the language behind its address."""
    for path in sorted((shipped("resources") / "demo" / "pages").glob("*.html")):
        yield _draft(path)


def _draft(path: Path) -> PageDraft:
    content = path.read_text("utf-8")
    first = _FIRST_LINE.match(content)
    if first is None:
        raise ValueError(f"{path.name} does not say what it is")
    return PageDraft(first[2], content[first.end() :], path.stem, PageKind(first[1]), PageStatus.PUBLISHED)
