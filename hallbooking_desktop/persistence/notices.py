"""Change notices: LISTEN on a connection of its own, reconnecting by itself."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

import psycopg

from hallbooking_desktop.domain.events import RELOAD_EVERYTHING, ChangeNotice
from hallbooking_desktop.persistence.database import psycopg_url
from hallbooking_desktop.persistence.work import CHANNEL, decode_changes

log = logging.getLogger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0


class ChangeListener:
    """Hands every committed change to ``on_notice``; says through ``on_state`` whether the connection stands.

    What happened while the connection was lost is unknown, so a new connection begins with RELOAD_EVERYTHING.
    """

    def __init__(
        self, url: str, on_notice: Callable[[ChangeNotice], None], on_state: Callable[[bool], None] | None = None
    ) -> None:
        self._conninfo = psycopg_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._on_notice = on_notice
        self._on_state = on_state or (lambda _up: None)
        self._task: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()

    async def start(self) -> None:
        """Begin to listen; returns when the first connection stands or the first attempt failed."""
        self._task = asyncio.create_task(self._listen(), name="change listener")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ready.wait(), 5)

    async def stop(self) -> None:
        """Stop listening."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def _listen(self) -> None:
        pause, first, up = _FIRST_PAUSE, True, True
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    self._conninfo,
                    autocommit=True,
                    connect_timeout=5,
                    keepalives_idle=10,
                    application_name="hallbooking listen",
                ) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    pause, up = _FIRST_PAUSE, True
                    self._ready.set()
                    self._on_state(True)
                    if not first:
                        self._on_notice(RELOAD_EVERYTHING)
                    first = False
                    async for notice in connection.notifies():
                        self._on_notice(ChangeNotice(decode_changes(notice.payload)))
            except psycopg.Error as error:
                if up:
                    log.info("The change listener lost its connection: %s", type(error).__name__)
                    self._on_state(False)
                up, first = False, False
                self._ready.set()
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
