"""One run of the real console, watched from inside: ``python -m tests.bench.probe SCENARIO DATA_DIR``.

What was seen goes to the file that BENCH_RESULT names, as JSON. BENCH_SPAWNED is when the parent started this process.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hallbooking_desktop.app.console import Console

Seen = dict[str, Any]


def since_spawned() -> float:
    """Return the milliseconds since the parent started this process."""
    return (time.time() - float(os.environ["BENCH_SPAWNED"])) * 1000


def keep(seen: Seen) -> None:
    """Write what was seen."""
    Path(os.environ["BENCH_RESULT"]).write_text(json.dumps(seen), encoding="utf-8")


async def parent_says(expected: str = "") -> str:
    """Wait for a line of the parent's."""
    line = await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    if expected and line.strip() != expected:
        raise RuntimeError(f"the parent said {line!r}")
    return line.strip()


def tell(word: str) -> None:
    """Say a line to the parent."""
    print(word, flush=True)


# --- starting --------------------------------------------------------------------------------------------------------


def bare(_folder: Path) -> None:
    """Open a window of PySide6 with nothing in it, to the end of its first paint."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the time of the import is measured
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 - likewise
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415 - likewise

    application = QApplication([])

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, done)

    def done() -> None:
        keep({"painted": since_spawned()})
        application.quit()

    window = Bare()
    window.resize(1280, 800)
    window.show()
    application.exec()


def start(folder: Path, *, demo: bool = False) -> None:
    """Start the console until sign-in is possible."""
    seen: Seen = {"told": []}
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the time of the import is measured
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 - likewise

    from hallbooking_desktop.ui.sign_in import SignInPage  # noqa: PLC0415 - likewise
    from tests.support.console import until  # noqa: PLC0415 - likewise

    ready, starting, paint = SignInPage.ready, SignInPage.starting, SignInPage.paintEvent

    def is_ready(page: SignInPage) -> None:
        seen.setdefault("possible", since_spawned())
        ready(page)

    def is_starting(page: SignInPage, text: str) -> None:
        seen["told"].append(text)
        starting(page, text)

    def is_painted(page: SignInPage, event: QPaintEvent) -> None:
        paint(page, event)
        if "painted" not in seen:
            QTimer.singleShot(0, lambda: seen.setdefault("painted", since_spawned()))

    SignInPage.ready, SignInPage.starting = is_ready, is_starting  # type: ignore[method-assign]
    SignInPage.paintEvent = is_painted  # type: ignore[method-assign]

    async def script(console: Console) -> None:
        page = console.window.page
        await until(lambda: "possible" in seen, 120, "sign-in did not become possible")
        seen["failure"] = page.note.text
        if demo:
            await until(page._accounts.count, 20, "the demo's accounts are not offered")
        await asyncio.sleep(0.1)
        seen["memory"] = _memory()
        keep(seen)

    _run(folder, script, demo=demo)


def first_run(folder: Path) -> None:
    """Start the console on nothing: databases made, demo data filled in."""
    start(folder, demo=True)


def _run(folder: Path, script: Callable[[Console], Awaitable[None]], *, demo: bool = False) -> None:
    from tests.support.console import run_console  # noqa: PLC0415 - heavy; not for the bare window

    status = run_console(folder, script, demo=demo)
    if status:
        raise SystemExit(status)


def _memory() -> float:
    import psutil  # noqa: PLC0415 - only where it is asked for

    return float(psutil.Process().memory_info().rss) / 1e6


# --- signed in -------------------------------------------------------------------------------------------------------


def table(folder: Path) -> None:
    """Use the bookings' table as a person does."""
    from tests.bench.watching import TableWatch  # noqa: PLC0415 - needs Qt

    _signed_in(folder, lambda console: TableWatch(console).run())


def stall(folder: Path) -> None:
    """Reload a week while another process is under full load."""
    from tests.bench.watching import watch_stalls  # noqa: PLC0415 - needs Qt

    _signed_in(folder, lambda console: watch_stalls(console, parent_says, tell))


def change(folder: Path) -> None:
    """Show what another process changes."""
    from tests.bench.watching import watch_changes  # noqa: PLC0415 - needs Qt

    _signed_in(folder, lambda console: watch_changes(console, parent_says, tell))


def memory(folder: Path) -> None:
    """Look into every view and see what is kept."""
    from tests.bench.watching import look_everywhere  # noqa: PLC0415 - needs Qt

    _signed_in(folder, lambda console: look_everywhere(console, _memory))


def typing(folder: Path) -> None:
    """Type into the palette."""
    from tests.bench.letters import watch_typing  # noqa: PLC0415 - needs Qt

    _signed_in(folder, watch_typing)


def reports(folder: Path) -> None:
    """Open the reports and go from period to period."""
    from tests.bench.report_watch import watch_reports  # noqa: PLC0415 - needs Qt

    _signed_in(folder, watch_reports)


def _signed_in(folder: Path, script: Callable[[Console], Awaitable[Seen]]) -> None:
    from tests.support.console import sign_in  # noqa: PLC0415 - needs Qt

    async def whole(console: Console) -> None:
        shell = await sign_in(console, os.environ["BENCH_EMAIL"], os.environ["BENCH_PASSWORD"])
        keep(await script(console))
        # The console opens where it was left; the next run begins with the calendar, too.
        shell.show_view("calendar")

    _run(folder, whole)


SCENARIOS: dict[str, Callable[[Path], None]] = {
    f.__name__: f for f in (bare, start, first_run, table, typing, stall, change, memory, reports)
}

if __name__ == "__main__":
    SCENARIOS[sys.argv[1]](Path(sys.argv[2]))
