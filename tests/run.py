"""Runs suites, three beside each other: ``python -m tests.run -m "not long" tests/unit tests/web ...``.

Each runs in a process of its own, so that a crash in one names it and the others are still told. What a suite says is
printed when it has ended, whole. Tests that hold the program to a time come last, with nothing beside them.

What drives windows or holds to a time can fail because other suites had the processors: what failed there is run once
more, alone, and named either way. Nothing else gets a second chance, for a race there is the program's: not the
database's suites, and nothing at all in the long forms.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.support.counts import LONG
from tests.support.postgres import SHARED_FOLDER, scratch_folder

ROOT = Path(__file__).resolve().parents[1]
#: The suites that take longest, so that the others fill the gaps at the end; the longest of all in so many parts.
LONGEST_FIRST = ("ui", "integration", "end2end", "web", "faults", "concurrency", "unit")
#: In their long forms: fifty kills take longer than all the rest.
if LONG:
    LONGEST_FIRST = ("faults", "web", "concurrency", "ui", "integration", "end2end", "unit")
PARTS = {"integration": 4, "ui": 4, "web": 2}
#: One more than there are processors at the least: what waits for a server or a browser leaves its own to the others.
LANES = 3
#: A file's size says roughly how long it takes; how many bytes those count for of which it does not.
HEAVY = {
    "test_permissions_matrix.py": 150_000,
    "test_stateful.py": 80_000,
    "test_embedded_postgres.py": 70_000,
    "test_demo_data.py": 50_000,
    "test_cli.py": 50_000,
    "test_demo_photos.py": 25_000,
    "test_schema.py": 25_000,
    "test_freshness.py": 40_000,
    "test_large_text.py": 120_000,
    "test_console.py": 60_000,
    "test_photos.py": 40_000,
    "test_fuzz.py": 100_000,
    "test_serve.py": 60_000,
    "test_calls.py": 30_000,
}
_TIMED = "mark.timed"
TIMED_PART = "what is timed"
#: Whose failures are run again, alone.
SECOND_CHANCE = ("tests/ui", "tests/end2end", TIMED_PART)
#: Pytest's own word for a suite of which nothing was asked for.
NOTHING_TO_RUN = 5
#: So long an interrupted suite may take to stop the servers it started.
_END_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Part:
    """What one process runs."""

    name: str
    paths: tuple[Path, ...]


def parts_of(suites: Iterable[Path]) -> list[Part]:
    """Return the processes to run, the longest first; a suite is split by its files, whatever files there are."""
    found: list[Part] = []
    for suite in sorted(suites, key=_rank):
        count = PARTS.get(suite.name, 1)
        if count == 1:
            found.append(Part(str(suite), (suite,)))
            continue
        # The heaviest file to the part that has least so far.
        shares: list[list[Path]] = [[] for _ in range(count)]
        sizes = [0] * count
        for file in sorted(suite.rglob("test_*.py"), key=lambda file: (-_weight(file), file)):
            least = sizes.index(min(sizes))
            shares[least].append(file)
            sizes[least] += _weight(file)
        found += [
            Part(f"{suite} {number}/{count}", tuple(sorted(share))) for number, share in enumerate(shares, 1) if share
        ]
    return found


def _weight(file: Path) -> int:
    return HEAVY.get(file.name) or file.stat().st_size


def _rank(suite: Path) -> tuple[int, str]:
    known = suite.name in LONGEST_FIRST
    return (LONGEST_FIRST.index(suite.name) if known else len(LONGEST_FIRST), suite.name)


def timed_of(suites: Iterable[Path]) -> list[Part]:
    """Return the one process that runs what is timed, of all suites; what says nothing of time is not even read."""
    files = (file for suite in suites for file in sorted(suite.rglob("test_*.py")))
    timed = tuple(file for file in files if _TIMED in file.read_text(encoding="utf-8"))
    return [Part(TIMED_PART, timed)] if timed else []


class Run:
    """One run of several parts."""

    def __init__(self, caches: Path) -> None:
        self.failed: list[Part] = []
        self._caches = caches
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._interrupted = False

    def all_of(self, parts: Iterable[Part], expression: str, lanes: int = LANES) -> None:
        """Run the parts, so many at a time as there are lanes."""
        waiting = deque(parts)
        threads = [threading.Thread(target=self._lane, args=(waiting, expression)) for _ in range(lanes)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _lane(self, waiting: deque[Part], expression: str) -> None:
        while not self._interrupted:
            try:
                part = waiting.popleft()
            except IndexError:
                return
            self._one(part, expression)

    def second_chance(self, expression: str) -> list[str]:
        """Run what failed of windows and times once more, alone; return the parts of which all passed now."""
        again = [part for part in self.failed if part.name.startswith(SECOND_CHANCE)]
        self.failed = [part for part in self.failed if part not in again]
        before = list(self.failed)
        for part in again:
            self._one(part, expression, "--last-failed", "--last-failed-no-failures=none")
        return [part.name for part in again if part not in self.failed[len(before) :]]

    def _one(self, part: Part, expression: str, *more: str) -> None:
        cache = self._caches / part.name.replace("/", "-").replace(" ", "-")
        command = [sys.executable, "-m", "pytest", "-q", "-m", expression, "-o", f"cache_dir={cache}", *more]
        command += map(str, part.paths)
        begun = time.monotonic()
        with tempfile.TemporaryFile() as said:
            with self._lock:
                if self._interrupted:
                    return
                # In a session of its own: Ctrl+C reaches it once, from here.
                process = subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=ROOT, start_new_session=True
                )
                self._running.add(process)
            status = process.wait()
            took = divmod(round(time.monotonic() - begun), 60)
            with self._lock:
                self._running.discard(process)
                if status == NOTHING_TO_RUN and not more:
                    return
                if status != 0:
                    self.failed.append(part)
                again = ", what failed, alone" if more else ""
                _tell(f"\n== {part.name}{again} ({took[0]}:{took[1]:02})", said)

    def interrupt(self) -> None:
        """End what runs, in order first: each suite stops the servers that it started."""
        with self._lock:
            self._interrupted = True
            running = list(self._running)
        for process in running:
            process.send_signal(signal.SIGINT)
        until = time.monotonic() + _END_SECONDS
        for process in running:
            try:
                process.wait(max(0.0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def _tell(headline: str, said: IO[bytes]) -> None:
    print(headline, flush=True)
    said.seek(0)
    sys.stdout.buffer.write(said.read())
    sys.stdout.buffer.flush()


def main() -> int:
    """Run the suites of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-m", dest="expression", required=True, help="which tests, as pytest's -m")
    parser.add_argument("suites", nargs="+", type=Path, help="their folders")
    options = parser.parse_args()
    # Said outright: what runs in the background is made to ignore Ctrl+C, and the suites would inherit that.
    for which in (signal.SIGINT, signal.SIGTERM):
        signal.signal(which, signal.default_int_handler)
    # One PostgreSQL for all: the first process that needs it starts it, the last stops it.
    shared = scratch_folder()
    os.environ[SHARED_FOLDER] = str(shared)
    passed_alone: list[str] = []
    with tempfile.TemporaryDirectory() as caches:
        run = Run(Path(caches))
        expression = f"({options.expression})"
        try:
            run.all_of(parts_of(options.suites), f"{expression} and not timed")
            run.all_of(timed_of(options.suites), f"{expression} and timed", lanes=1)
            if not LONG:
                passed_alone = run.second_chance(expression)
        except KeyboardInterrupt:
            run.interrupt()
            return 130
        finally:
            shutil.rmtree(shared, ignore_errors=True)
    if passed_alone:
        print(f"\nFailed beside others, passed alone; make these steady: {', '.join(passed_alone)}")
    if run.failed:
        print(f"\nFailed: {', '.join(part.name for part in run.failed)}")
    return 1 if run.failed else 0


if __name__ == "__main__":
    sys.exit(main())
