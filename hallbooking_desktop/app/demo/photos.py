"""The demo's photos."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, text

from hallbooking_desktop.app.demo.chores import DemoChore
from hallbooking_desktop.app.demo.places import ELSEWHERE, METROPOLIS
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


class DemoPhotos(DemoChore):
    """Pictures for every hall: drawn by a child process, long after the sign-in; hung when all are there."""

    WHAT = "the demo's photos"
    SETTING = "demo_photos"
    EVERY = 10.0

    def __init__(self, database: Database, media: MediaService) -> None:
        super().__init__(database)
        self._media = media

    async def make(self) -> None:
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
            await work.execute(insert(app_settings).values(key=self.SETTING, value=len(shots)))
            work.changed(Topic.EVERYTHING, 0)

        await self._database.run(SYSTEM, change)


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
