from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.run import PARTS, ROOT, parts_of

PASSES = "def test_it() -> None: ...\n"
FAILS = "def test_it() -> None:\n    raise AssertionError('so it says')\n"
TIMED = """import pathlib, pytest, time

HERE = pathlib.Path(__file__)

def test_work() -> None:
    time.sleep(0.5)
    HERE.with_suffix(".worked").touch()

@pytest.mark.timed
def test_time() -> None:
    assert len(list(HERE.parents[1].glob("*/*.worked"))) == 2
    assert not list(HERE.parents[1].glob("*/*.timing"))
    HERE.with_suffix(".timing").touch()
    time.sleep(0.5)
    HERE.with_suffix(".timing").unlink()
"""
ONCE = """import pathlib, pytest

@pytest.mark.MARK
def test_it() -> None:
    before = pathlib.Path(__file__).with_suffix(".before")
    seen, _ = before.exists(), before.touch()
    assert seen

@pytest.mark.MARK
def test_another() -> None: ...
"""
WAITS = """import pathlib, pytest, time

@pytest.fixture
def server():
    yield
    pathlib.Path(__file__).with_suffix(".ended").touch()

def test_it(server) -> None:
    pathlib.Path(__file__).with_suffix(".begun").touch()
    time.sleep(60)
"""


@pytest.fixture
def suite(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a maker of suites with one file."""

    def make(name: str, content: str) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        (folder / f"test_{name}.py").write_text(content, encoding="utf-8")
        return folder

    return make


def begin(*suites: Path, long: bool = False) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.run", "-m", "not long", *map(str, suites)]
    environment = os.environ | {"HALLBOOKING_LONG": str(int(long))}
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment)


def test_every_file_is_in_one_part() -> None:
    """What a new file tests would never be run."""
    for name, count in PARTS.items():
        suite = ROOT / "tests" / name
        parts = parts_of([suite])
        assert len(parts) == count
        files = [file for part in parts for file in part.paths]
        assert sorted(files) == sorted(suite.rglob("test_*.py"))


def test_what_failed_is_said_at_the_end_and_the_others_are_told(suite: Callable[[str, str], Path]) -> None:
    """A failure would pass for a success, or hide what the other suites found."""
    good, bad, empty = suite("good", PASSES), suite("bad", FAILS), suite("empty", "")
    run = begin(good, bad, empty)
    said = run.communicate(timeout=90)[0]
    assert run.returncode == 1
    assert said.endswith(f"Failed: {bad}\n")
    assert "1 passed" in said
    assert "so it says" in said
    assert str(empty) not in said


def test_what_is_timed_runs_alone_and_last(suite: Callable[[str, str], Path]) -> None:
    """A program that is quick enough would be called slow, because another suite took the processor."""
    run = begin(suite("one", TIMED), suite("two", TIMED))
    said = run.communicate(timeout=90)[0]
    assert run.returncode == 0, said
    assert said.index("== what is timed") > max(said.index("/one"), said.index("/two"))


def test_what_failed_of_a_time_is_run_once_more_alone(suite: Callable[[str, str], Path]) -> None:
    """A busy machine would refuse a good change; a race in the database's suites would be let through."""
    racing = suite("racing", ONCE.replace("MARK", "filterwarnings('ignore')"))
    run = begin(suite("busy", ONCE.replace("MARK", "timed")))
    strict = begin(suite("strict", ONCE.replace("MARK", "timed")), long=True)
    race = begin(racing)
    said = run.communicate(timeout=90)[0]
    assert run.returncode == 0, said
    assert "1 failed, 1 passed" in said
    assert said.index("== what is timed, what failed, alone") < said.index("1 passed, 1 deselected")
    assert said.endswith("make these steady: what is timed\n")
    assert strict.communicate(timeout=90)[0].endswith("Failed: what is timed\n")
    assert race.communicate(timeout=90)[0].endswith(f"Failed: {racing}\n")
    assert strict.returncode == race.returncode == 1


def test_what_fails_alone_too_has_failed(suite: Callable[[str, str], Path]) -> None:
    """A second chance would be a way out."""
    run = begin(suite("late", FAILS.replace("def ", "import pytest\n\n@pytest.mark.timed\ndef ", 1)))
    said = run.communicate(timeout=90)[0]
    assert run.returncode == 1
    assert said.count("1 failed") == 2
    assert said.endswith("Failed: what is timed\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupted_run_stops_what_its_suites_began(suite: Callable[[str, str], Path]) -> None:
    """Ctrl+C would leave servers behind."""
    slow = suite("slow", WAITS)
    run = begin(slow)
    until = time.monotonic() + 60
    while not (slow / "test_slow.begun").exists():
        assert time.monotonic() < until
        time.sleep(0.05)
    os.kill(run.pid, signal.SIGINT)
    run.communicate(timeout=60)
    assert run.returncode == 130
    assert (slow / "test_slow.ended").exists()
