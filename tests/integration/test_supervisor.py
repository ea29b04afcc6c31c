"""A child process kept alive for the consoles of one data folder: real processes, real signals, real locks."""

from __future__ import annotations

import asyncio
import os
import signal
import stat
import sys
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from hallbooking_desktop.app.supervisor import CannotStart, ChildPlan, Launch, Supervisor
from hallbooking_desktop.services.endpoint import ChildPhase, ChildProblem, ChildState
from tests.support.supervising import QUICK, Console, Script

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

Make = Callable[..., Supervisor]


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
async def make(tmp_path: Path, script: Script) -> AsyncIterator[Make]:
    """Return a maker of started supervisors on one data folder."""
    made: list[Supervisor] = []

    def start(plan: ChildPlan | None = None, told: Callable[[ChildState], None] | None = None) -> Supervisor:
        supervisor = Supervisor(plan or script.plan(), tmp_path, on_state=told, pace=QUICK)
        supervisor.start()
        made.append(supervisor)
        return supervisor

    yield start
    for supervisor in made:
        await supervisor.stop()


async def until(holds: Callable[[], object], seconds: float = 8.0) -> float:
    """Wait until something holds; return how long it took."""
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < seconds, "it did not come about"
        await asyncio.sleep(0.005)
    return time.monotonic() - begun


def running(supervisor: Supervisor, other_than: int | None = None) -> bool:
    state = supervisor.state
    return state.phase is ChildPhase.RUNNING and state.pid not in {None, other_than}


async def test_a_child_is_started_told_of_and_ended_by_its_pipe(make: Make, tmp_path: Path) -> None:
    """The kiosk would not be served, nobody would know where, or it would stay behind when the window is closed."""
    seen: list[ChildPhase] = []
    supervisor = make(told=lambda state: seen.append(state.phase))
    await until(lambda: running(supervisor))
    state = supervisor.state
    assert state.address.startswith("http://127.0.0.1:")
    assert state.pid is not None
    child = psutil.Process(state.pid)
    kept = tmp_path / "children" / "small.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    await supervisor.stop()
    assert not child.is_running()
    assert seen == [ChildPhase.STARTING, ChildPhase.RUNNING, ChildPhase.STOPPED]


@pytest.mark.timed
async def test_a_killed_child_is_there_again_at_once(make: Make) -> None:
    """A crash at the kiosk would end the day's business."""
    supervisor = make()
    await until(lambda: running(supervisor))
    for number in range(1, 4):
        await asyncio.sleep(QUICK.sound)
        first = supervisor.state.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        assert await until(lambda before=first: running(supervisor, before)) < 2
        assert supervisor.state.restarts == number


async def test_a_child_that_hangs_is_replaced(make: Make) -> None:
    """The kiosk would stand still until somebody notices."""
    supervisor = make()
    await until(lambda: running(supervisor))
    first = supervisor.state.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)
    await until(lambda: running(supervisor, first))
    assert not psutil.pid_exists(first)


@pytest.mark.timed
async def test_a_child_that_cannot_run_is_tried_with_pauses_and_says_why(make: Make, script: Script) -> None:
    """It would be started thousands of times an hour, and nobody would learn what is wrong."""
    script.words.append("refuse")
    supervisor = make()
    await until(lambda: len(script.started) >= 5)
    gaps = [b - a for a, b in zip(script.started, script.started[1:], strict=False)]
    assert gaps[0] < gaps[2], "the pauses must grow"
    assert min(gaps[2:]) >= QUICK.pauses[-1]
    await until(lambda: supervisor.state.phase is ChildPhase.FAILED)
    assert supervisor.state.problem is ChildProblem.ENDED
    assert supervisor.state.detail == "The cellar is flooded. Pump it out."
    assert supervisor.state.next_try is not None
    script.words[:] = ["crash"]
    await until(lambda: not supervisor.state.detail)
    assert supervisor.state.problem is ChildProblem.ENDED, "a traceback is nothing to show to people"
    script.words.clear()
    await until(lambda: running(supervisor))
    assert supervisor.state.problem is ChildProblem.NONE


async def test_a_child_that_cannot_even_be_tried_says_why(make: Make) -> None:
    """“Failed” alone helps nobody when a port is taken."""

    async def prepare(before: str) -> Launch:
        raise CannotStart(ChildProblem.PORT_TAKEN, "8000")

    async def alive(address: str) -> bool:
        return True

    supervisor = make(ChildPlan("blocked", "READY ", lambda *_: (), prepare, alive))
    await until(lambda: supervisor.state.phase is ChildPhase.FAILED)
    assert (supervisor.state.problem, supervisor.state.detail) == (ChildProblem.PORT_TAKEN, "8000")


async def test_a_change_of_what_is_wanted_starts_it_anew(make: Make, script: Script) -> None:
    """“Allow tablets” would count from tomorrow on."""
    supervisor = make()
    await until(lambda: running(supervisor))
    first = supervisor.state.pid
    script.revision += 1
    await until(lambda: running(supervisor, first))
    second = supervisor.state.pid
    supervisor.restart()
    await until(lambda: running(supervisor, second))
    assert supervisor.state.restarts == 0, "asked for, so no failure"


async def test_a_spare_takes_the_place_at_once_and_ends_with_the_others(make: Make, script: Script) -> None:
    """On a busy computer a crash would stop the kiosk for as long as loading the program takes."""
    script.standby = True
    supervisor = make()
    await until(lambda: running(supervisor))
    await until(lambda: supervisor._spare is not None)
    spare = supervisor._spare
    assert spare is not None
    first = supervisor.state.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await until(lambda: running(supervisor, first))
    assert supervisor.state.pid == spare.child.pid
    await until(lambda: supervisor._spare is not None)
    second = supervisor._spare
    assert second is not None
    os.kill(second.child.pid, signal.SIGKILL)
    await until(lambda: supervisor._spare is not None and supervisor._spare is not second)
    third = supervisor._spare
    assert third is not None
    await supervisor.stop()
    for life in (spare, third):
        assert not psutil.pid_exists(life.child.pid)


async def test_a_stubborn_child_is_ended_all_the_same(make: Make, script: Script) -> None:
    """The window could not be closed."""
    script.words.append("stubborn")
    supervisor = make()
    await until(lambda: running(supervisor))
    child = psutil.Process(supervisor.state.pid)
    begun = time.monotonic()
    await supervisor.stop()
    assert QUICK.end <= time.monotonic() - begun < QUICK.end + 2
    assert not child.is_running()


async def test_two_in_one_folder_run_one_child(make: Make, script: Script) -> None:
    """Two windows would serve two kiosks, or the second show nothing."""
    first = make()
    await until(lambda: running(first))
    second = make()
    await until(lambda: running(second))
    assert second.state.pid == first.state.pid
    assert not second.state.here
    assert len(script.started) == 1
    await first.stop()
    await until(lambda: running(second) and second.holds)
    assert second.state.here


@pytest.mark.timed
def test_who_is_left_takes_over_from_a_killed_console(tmp_path: Path) -> None:
    """One crashed window would take the kiosk down for the whole house."""
    first = Console(tmp_path)
    held = first.until("running", here=True)
    second = Console(tmp_path)
    try:
        assert second.until("running", here=False)["pid"] == held["pid"]
        orphan = psutil.Process(held["pid"])
        begun = time.monotonic()
        first.kill()
        taken = second.until("running", here=True)
        assert time.monotonic() - begun < 2
        assert taken["pid"] != held["pid"]
        orphan.wait(2)
        child = psutil.Process(taken["pid"])
    finally:
        second.kill()
    # Nobody is left: the child ends by itself.
    child.wait(2)


def test_a_file_of_another_version_is_no_state(tmp_path: Path) -> None:
    """After an update every console would fail to start."""
    (tmp_path / "children").mkdir()
    (tmp_path / "children" / "small.json").write_text('{"phase": "dancing"}', encoding="utf-8")
    supervisor = Supervisor(Script().plan(), tmp_path, clock=lambda: datetime.now(UTC))
    assert supervisor._published().phase is ChildPhase.STARTING
