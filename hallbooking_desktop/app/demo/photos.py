"""Hangs the demo's photos once the document store is up: drawn by a child process, long after the sign-in."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select, text

from hallbooking_desktop.app.demo.places import ELSEWHERE, METROPOLIS
from hallbooking_desktop.domain.errors import DatabaseUnavailable, DocumentsUnavailable
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.photos import PhotoSize, file_id
from hallbooking_desktop.infrastructure.processes import DRAWING_COMMAND, child_environment, own_command
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.tables import app_settings, photos
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.imaging import Rendition
from hallbooking_desktop.services.media import MediaService

if TYPE_CHECKING:
    from hallbooking_desktop.app.demo.pictures.album import Shot

log = logging.getLogger(__name__)

_SETTING: Final = "demo_photos"
_WANTED: Final = text("""
SELECT EXISTS (SELECT FROM app_settings WHERE key = 'demo_accounts')
       AND NOT EXISTS (SELECT FROM app_settings WHERE key = 'demo_photos')
""")
_PLACES: Final = text("""
SELECT v.id, NULL AS room_id, '' AS kind, v.city FROM venues v
 WHERE NOT EXISTS (SELECT FROM photos p WHERE p.venue_id = v.id)
 UNION ALL
SELECT r.venue_id, r.id, r.type, v.city FROM rooms r JOIN venues v ON v.id = r.venue_id
 WHERE NOT EXISTS (SELECT FROM photos p WHERE p.room_id = r.id)
 ORDER BY 1, 2
""")
_LANGUAGES: Final = {city.name: city.language for city in (METROPOLIS, *ELSEWHERE)}
_SIZES: Final = {PhotoSize.FULL: (1600, 1000), PhotoSize.THUMB: (480, 300)}


class DemoPhotos:
    """Looks now and then whether there is a demo without photos, and then has them drawn beside everything else."""

    EVERY: Final = 10.0

    def __init__(self, database: Database, media: MediaService) -> None:
        self._database = database
        self._media = media
        self._over = False
        self._task: asyncio.Task[None] | None = None

    async def look(self) -> int:
        """Begin where it is time to; never waits for the drawing."""
        if self._over or (self._task is not None and not self._task.done()):
            return 0
        async with self._database.read() as read:
            wanted = bool(await read.scalar(_WANTED))
            self._over = not wanted and bool(
                await read.scalar(select(app_settings.c.key).where(app_settings.c.key == _SETTING))
            )
        if wanted:
            self._task = asyncio.create_task(self._try(), name="the demo's photos")
        return 0

    async def stop(self) -> None:
        """Give up what is under way; nothing is hung before all is there."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _try(self) -> None:
        try:
            await self.hang()
        except (DocumentsUnavailable, DatabaseUnavailable):
            log.info("The demo's photos wait for the document store.")
        except Exception:
            self._over = True  # A fault is there the next time too.
            log.exception("The demo's photos could not be made.")

    async def hang(self) -> None:
        """Draw, keep and hang the photos.

        Raises:
            DocumentsUnavailable: they cannot be kept now.
        """
        from hallbooking_desktop.app.demo.pictures.album import Place, album  # noqa: PLC0415 - loads Pillow

        await self._media.ready()
        async with self._database.read() as read:
            rows = (await read.execute(_PLACES)).all()
        hangings = album([Place(row.id, row.room_id, row.kind, _LANGUAGES.get(row.city, "en")) for row in rows])
        shots: Sequence[Shot] = sorted({hanging.shot for hanging in hangings})
        kept: dict[Shot, str] = {}
        with tempfile.TemporaryDirectory(prefix="hallbooking-photos-") as folder:
            await _drawn(_orders(shots), folder)
            for shot in shots:
                kept[shot] = await self._media.keep(await asyncio.to_thread(_renditions, Path(folder), shot.name))

        async def change(work: UnitOfWork) -> None:
            # Those of the rows that remember what is read of them are to be read again.
            for table in ("venues", "rooms"):
                await work.execute(text(f"UPDATE {table} SET version = version"))  # noqa: S608 - two names of ours
            rows = [
                {
                    f"{hanging.entity}_id": hanging.id,
                    f"{'room' if hanging.entity == 'venue' else 'venue'}_id": None,
                    "media_id": kept[hanging.shot],
                    "caption": hanging.caption,
                    "position": hanging.position,
                }
                for hanging in hangings
            ]
            if rows:
                await work.execute(insert(photos), rows)
            await work.execute(insert(app_settings).values(key=_SETTING, value=len(shots)))
            work.changed(Topic.EVERYTHING, 0)

        await self._database.run(SYSTEM, change)
        self._over = True


def _orders(shots: Iterable[Shot]) -> list[str]:
    """Return what the child is told: each scene once, with the names it is wanted under."""
    wanted: dict[tuple[str, int], dict[bool, str]] = {}
    for shot in shots:
        wanted.setdefault((shot.scene, shot.look), {})[shot.mirrored] = shot.name
    return [f"{scene}:{look}:{names.get(False, '')}:{names.get(True, '')}" for (scene, look), names in wanted.items()]


async def _drawn(orders: Sequence[str], folder: str) -> None:
    """Have the pictures drawn; whoever stops waiting stops the drawing."""
    # The loops that psycopg wants cannot start processes everywhere: a thread waits for this one.
    process = subprocess.Popen(  # noqa: S603, ASYNC220 - our own program, and it is started in a moment
        own_command(DRAWING_COMMAND, folder, *orders),
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) if sys.platform == "win32" else 0,
    )
    try:
        status = await asyncio.to_thread(process.wait)
    except asyncio.CancelledError:
        process.kill()
        process.wait()
        raise
    if status:
        raise RuntimeError(f"the drawing of the demo's photos ended with {status}")


def _renditions(folder: Path, name: str) -> tuple[Rendition, ...]:
    return tuple(
        Rendition(size, (folder / f"{file_id(name, size)}.jpg").read_bytes(), "image/jpeg", width, height)
        for size, (width, height) in _SIZES.items()
    )
