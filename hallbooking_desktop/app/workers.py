"""Several workers behind one address: this process listens, keeps the databases and does the jobs; they answer."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Final

from hallbooking_desktop.app.container import Container, Purpose
from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.infrastructure.processes import child_environment, own_command
from hallbooking_desktop.web.metrics import SHARED_FOLDER

log = logging.getLogger(__name__)

#: A worker that ends sooner than this after its start is not started again at once.
_QUICK_SECONDS: Final = 5.0
_PAUSE_SECONDS: Final = 1.0
_START_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 15.0
_READY: Final = b"READY "


class _Worker:
    """One child that answers requests on the socket that it inherits; it ends when our end of its pipe does."""

    def __init__(self, command: list[str], listener: socket.socket, environment: dict[str, str]) -> None:
        self._command = command
        self._listener = listener
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = threading.Event()
        self._answers = False
        self.ready = threading.Event()
        self.address = ""
        self._thread = threading.Thread(target=self._keep, name="worker", daemon=True)
        self._thread.start()

    def _keep(self) -> None:
        while not self._ending.is_set():
            started = time.monotonic()
            self._answers = False
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=self._environment,
                pass_fds=(self._listener.fileno(),),
            )
            assert self._process.stdout is not None  # noqa: S101 - a pipe was asked for
            for line in self._process.stdout:
                if line.startswith(_READY):
                    self.address = line.removeprefix(_READY).decode().strip()
                    self._answers = True
                    self.ready.set()
            status = self._process.wait()
            if self._ending.is_set():
                return
            log.error("A worker ended with status %s; it is started again.", status)
            if time.monotonic() - started < _QUICK_SECONDS:
                time.sleep(_PAUSE_SECONDS)

    def begin_stop(self) -> None:
        """Let the worker finish what it is answering; one that is still starting answers nobody."""
        self._ending.set()
        if self._process is None:
            return
        if not self._answers:
            self._process.kill()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def stop(self) -> None:
        """Wait for its end; a worker that does not end is killed."""
        process = self._process
        if process is None:
            return
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            log.warning("A worker did not end in time and is killed.")
            process.kill()
            process.wait()
        self._thread.join(_PAUSE_SECONDS * 2)


async def run(configuration: Configuration, options: argparse.Namespace, listener: socket.socket) -> int:
    """Start the workers, say READY when all accept, and keep them until the end is asked for.

    Raises:
        StartupFailed: this system cannot share a listening socket, or the workers do not start.
    """
    if sys.platform == "win32":
        raise StartupFailed("Several workers are not possible on Windows: leave --workers out.")
    from hallbooking_desktop.app.serve import ended_by  # noqa: PLC0415 - serve imports this module

    ending = asyncio.Event()
    figures = Path(tempfile.mkdtemp(prefix="hallbooking-metrics-"))
    with ended_by(ending, supervised=options.supervised):
        async with Container(configuration, Purpose.SERVE).running(lambda sentence: log.info("%s", sentence)):
            environment = child_environment({SHARED_FOLDER: str(figures)})
            command = own_command(
                "serve",
                "--supervised",
                "--listener",
                str(listener.fileno()),
                "--data-dir",
                str(configuration.data_dir.root),
            )
            workers = [_Worker(command, listener, environment) for _ in range(options.workers)]
            try:
                await _started(workers, ending)
                await ending.wait()
            finally:
                for worker in workers:
                    worker.begin_stop()
                await asyncio.gather(*(asyncio.to_thread(worker.stop) for worker in workers))
    shutil.rmtree(figures, ignore_errors=True)
    return 0


async def _started(workers: list[_Worker], ending: asyncio.Event) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not all(worker.ready.is_set() for worker in workers):
        if ending.is_set():
            return
        if time.monotonic() > deadline:
            raise StartupFailed("The workers did not start in time; the log says more.")
        await asyncio.sleep(0.02)
    print(f"READY {workers[0].address}", flush=True)
