"""The console as it is started: the window first, everything behind it, one window a data folder, an end in order."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hallbooking_desktop.ui.first_window import FirstWindow
from tests.support.postgres import scratch_folder

# Runs the real console without a screen; says when the page was painted and when one could sign in.
_DRIVER = """
import sys, time
begin = time.perf_counter()
from pathlib import Path
from PySide6.QtCore import QTimer
from hallbooking_desktop.app import console
made = console.Console.__init__
def init(self, *args, **kwargs):
    made(self, *args, **kwargs)
    page = self.window.page
    page.painted.connect(lambda: print("PAINTED", time.perf_counter() - begin, flush=True))
    ready = page.ready
    def told():
        ready()
        print("READY", time.perf_counter() - begin, flush=True)
    page.ready = told
    self.window.raise_window = lambda: print("RAISED", flush=True)
    self._place.raised.connect(self.window.raise_window)
console.Console.__init__ = init
status = console.run(Path(sys.argv[1]))
import threading
from hallbooking_desktop.ui.tasks import registry
print("LEFT", [t.name for t in threading.enumerate() if not t.daemon and t is not threading.main_thread()],
      registry().running, flush=True)
sys.exit(status)
"""


class Run:
    """One start of the console."""

    def __init__(self, data: Path, **settings: str) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("POSTGRES")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1", **settings}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _DRIVER, str(data)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def line(self, word: str) -> str:
        """Wait for a line that begins with a word."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(word):
                return line
        assert self.process.stderr is not None
        pytest.fail(f"The console ended without saying {word}: {self.process.stderr.read()}")

    def end(self) -> str:
        """End it politely and return what it left."""
        self.process.send_signal(signal.SIGTERM)
        left = self.line("LEFT")
        assert self.process.wait(30) == 0
        return left

    def kill(self) -> None:
        """Make sure that nothing stays."""
        if self.process.poll() is None:
            for child in psutil.Process(self.process.pid).children(recursive=True):
                child.kill()
            self.process.kill()
            self.process.wait(10)
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


@pytest.fixture
def data() -> Iterator[Path]:
    folder = scratch_folder()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.skipif(sys.platform == "win32", reason="ended by SIGTERM")
def test_the_console_starts_shows_itself_and_ends_in_order(data: Path) -> None:
    """It would start blank, hang when closed, or leave servers running."""
    first = Run(data)
    second: Run | None = None
    try:
        painted = float(first.line("PAINTED").split()[1])
        ready = float(first.line("READY").split()[1])
        assert painted < ready, "the window must not wait for the databases"
        second = Run(data)
        assert first.line("RAISED"), "a second start raises the first window"
        assert second.process.wait(30) == 0
        assert first.end().strip() == "LEFT [] ()"
        time.sleep(0.3)
        assert not [p for p in psutil.process_iter(["cmdline"]) if str(data) in " ".join(p.info["cmdline"] or [])]
    finally:
        first.kill()
        if second is not None:
            second.kill()


def _endpoint(data: Path) -> str:
    """Wait until the console's endpoint runs; return its address."""
    kept = data / "children" / "endpoint.json"
    end = time.monotonic() + 60
    while time.monotonic() < end:
        found = json.loads(kept.read_text(encoding="utf-8")) if kept.is_file() else {}
        if found.get("phase") == "running":
            return str(found["address"])
        time.sleep(0.1)
    log = (data / "logs" / "hallbooking.log").read_text(encoding="utf-8")
    pytest.fail(f"The endpoint does not run: {found}\n{log[-6000:]}")


def _left(data: Path) -> list[list[str]]:
    return [
        p.info["cmdline"]
        for p in psutil.process_iter(["cmdline"])
        if str(data) in " ".join(p.info["cmdline"] or []) and "serve" in p.info["cmdline"]
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="ended by SIGTERM")
def test_the_console_brings_the_kiosk_and_takes_it_along(data: Path) -> None:
    """The kiosk would not be there, or go on without its console, on a database that nobody looks after."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port = str(tried.getsockname()[1])
    settings = {"ENDPOINT_ENABLED": "true", "ENDPOINT_PORT": port}
    console = Run(data, **settings)
    try:
        console.line("READY")
        address = _endpoint(data)
        assert address == f"http://127.0.0.1:{port}"
        assert httpx.get(f"{address}/health/live").status_code == 200
        assert console.end().strip() == "LEFT [] ()"
        assert not _left(data)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{address}/health/live")
    finally:
        console.kill()
    killed = Run(data, **settings)
    try:
        killed.line("READY")
        address = _endpoint(data)
        killed.process.kill()
        end = time.monotonic() + 20
        while _left(data):
            assert time.monotonic() < end, "the endpoint goes on without its console"
            time.sleep(0.1)
    finally:
        killed.kill()


def test_the_place_of_the_first_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """Two windows would open where one was wanted, or none after a crash."""
    first, other = FirstWindow(tmp_path), FirstWindow(tmp_path / "elsewhere")
    assert first.take()
    assert other.take(), "another data folder has its own window"
    assert not FirstWindow(tmp_path).take()
    first.leave()
    again = FirstWindow(tmp_path)
    assert again.take()
    again.leave()
    other.leave()
