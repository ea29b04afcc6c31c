"""Writes the demo's pages once the document store is up: what the kiosk shows under About, Terms and FAQ."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import text

from hallbooking_desktop.app.demo.people import ADMIN_ID
from hallbooking_desktop.app.paths import shipped
from hallbooking_desktop.domain.errors import AlreadyExists, DatabaseUnavailable, DocumentsUnavailable
from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.domain.permissions import SYSTEM, Actor, Role, Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.commands_content import PageDraft

log = logging.getLogger(__name__)

_AUTHOR: Final = Actor(ADMIN_ID, Role.ADMIN, Source.JOB)
_WANTED: Final = text("""
SELECT EXISTS (SELECT FROM app_settings WHERE key = 'demo_accounts')
       AND NOT EXISTS (SELECT FROM app_settings WHERE key = 'demo_pages')
""")
_DONE: Final = text("INSERT INTO app_settings (key, value) VALUES ('demo_pages', 'true') ON CONFLICT DO NOTHING")
#: The first line of a page's file says what it is; the file's name is its address.
_FIRST_LINE: Final = re.compile(r"<!-- (\w+): (.+) -->\n")


class DemoPages:
    """Looks now and then whether there is a demo without pages, and then writes them."""

    EVERY: Final = 3.0

    def __init__(self, database: Database, cms: CmsService) -> None:
        self._database = database
        self._cms = cms
        self._over = False
        self._task: asyncio.Task[None] | None = None

    async def look(self) -> int:
        """Begin where it is time to; never waits for the store."""
        if not self._over and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._try(), name="the demo's pages")
        return 0

    async def stop(self) -> None:
        """Give up what is under way; what is written stays, and the rest is written the next time."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _try(self) -> None:
        try:
            await self.write()
        except (DocumentsUnavailable, DatabaseUnavailable):
            log.debug("The demo's pages wait for the document store.")
        except Exception:
            self._over = True  # A fault is there the next time too.
            log.exception("The demo's pages could not be written.")

    async def write(self) -> int:
        """Write the pages unless that was done before; return how many were written.

        Raises:
            DocumentsUnavailable: they cannot be kept now.
        """
        async with self._database.read() as read:
            if not await read.scalar(_WANTED):
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
        self._over = True
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
