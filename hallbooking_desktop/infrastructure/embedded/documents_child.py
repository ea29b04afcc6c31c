"""The child process that serves the documents of one data dir: the wheel's handler on a listener of ours.

It holds a file lock for as long as it lives, says ``READY`` on standard output when it accepts, and ends by itself
when no process uses it any more (also when all of them were killed).
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from nx_27017.handler import NeoSQLiteHandler
from nx_27017.server import handle_client

from hallbooking_desktop.infrastructure.embedded.documents_files import READY_LINE, Paths
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.infrastructure.locks import FileLock, LockTimeout, UserCount

_CHECK_SECONDS: Final = 1.0
_AGAIN_SECONDS: Final = 0.02
_LOCK_SECONDS: Final = 10.0
_SOCKET_UMASK: Final = 0o177


class DurableHandler(NeoSQLiteHandler):  # type: ignore[misc]
    """The wheel's handler, with every acknowledged write on the disk, whatever write concern a caller asks for."""

    def _open_db_conn(self, db_name: str) -> Any:  # noqa: ANN401 - the wheel has no types
        connection = super()._open_db_conn(db_name)
        connection.db.execute("PRAGMA synchronous = FULL")
        return connection

    def _apply_write_concern(self, db: Any, db_name: str, write_concern: Any) -> None:  # noqa: ANN401 - likewise
        """Keep what `_open_db_conn` set."""


class DocumentsServer:
    """The listener and what decides about its end."""

    def __init__(self, paths: Paths, data: Path) -> None:
        self._paths = paths
        self._handler = DurableHandler(data_dir=str(data))
        self._knocked = asyncio.Event()
        self._start_lock = FileLock(paths.start_lock)

    async def run(self, socket: Path | None, certificates: Path | None, port: int) -> None:
        """Serve until nobody uses the documents any more. The start lock is then held until the process has ended."""
        if socket is not None:
            mask = os.umask(_SOCKET_UMASK)
            try:
                server = await asyncio.start_unix_server(self._serve, socket)
            finally:
                os.umask(mask)
        else:
            server = await self._listen_on_loopback(certificates, port)
            port = server.sockets[0].getsockname()[1]
        place = {"socket": None if socket is None else str(socket), "port": port}
        StateFile(self._paths.state).write({"pid": os.getpid(), **place})
        sys.stdout.write(f"{READY_LINE}\n")
        sys.stdout.flush()
        # Whoever started us may end; nobody reads what comes after this line.
        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123, ASYNC230 - a device
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        await self._until_unused()
        server.close()
        self._handler.close_all()

    async def _listen_on_loopback(self, certificates: Path | None, port: int) -> asyncio.Server:
        if certificates is None:
            raise ValueError("a loopback listener needs certificates")
        from hallbooking_desktop.infrastructure.embedded.certificates import (  # noqa: PLC0415 - seldom needed
            ensure_certificates,
        )

        context = ensure_certificates(certificates).server_context()
        with contextlib.suppress(OSError):
            return await asyncio.start_server(self._serve, "127.0.0.1", port, ssl=context)
        # Somebody else has the port that was ours before.
        return await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            await handle_client(reader, writer, self._handler)
        self._knocked.set()

    async def _until_unused(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._knocked.wait(), _CHECK_SECONDS)
            self._knocked.clear()
            # Under the start lock nobody can come in between the question and our end.
            if self._start_lock.try_acquire():
                if UserCount(self._paths.users).empty():
                    return
                self._start_lock.release()
            else:
                # Somebody starts or leaves; look again when that is done.
                await asyncio.sleep(_AGAIN_SECONDS)
                self._knocked.set()


def main(arguments: Sequence[str]) -> int:
    """Run the child; returns the exit status."""
    parser = argparse.ArgumentParser(prog="embedded-documents", description="Serves the documents of one data dir.")
    parser.add_argument("--control", type=Path, required=True, help="folder of the locks and the state file")
    parser.add_argument("--data", type=Path, required=True, help="folder of the databases")
    parser.add_argument("--socket", type=Path, help="Unix socket to listen on")
    parser.add_argument("--certificates", type=Path, help="folder of certificates, to listen on the loopback address")
    parser.add_argument("--port", type=int, default=0, help="port on the loopback address; 0 picks a free one")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    paths = Paths(options.control)
    lock = FileLock(paths.server_lock)
    try:
        lock.acquire(_LOCK_SECONDS)
    except LockTimeout:
        sys.stderr.write("The documents of this data folder are served by another process already.\n")
        return 1
    state = StateFile(paths.state)
    state.write({**state.read(), "pid": os.getpid()})
    # Ctrl+C in the terminal of the console that started us is meant for that console.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    async def serve() -> None:
        await DocumentsServer(paths, options.data).run(options.socket, options.certificates, options.port)

    asyncio.run(serve())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
