"""Runs a child process for all consoles on a data folder: started, watched, restarted, taken over, ended in order.

The holder of a file lock runs it; the others show what the holder writes into a small file, and take over when the
lock comes free. The child ends by itself when its holder is gone.

To load what a child needs takes seconds on a busy computer. So each console keeps a spare where the child knows
``--standby``: loaded, and waiting for the word that says how to begin. A killed child is then replaced at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.infrastructure.children import Child
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.infrastructure.folders import make_private
from hallbooking_desktop.infrastructure.locks import FileLock
from hallbooking_desktop.infrastructure.processes import child_environment
from hallbooking_desktop.services.endpoint import ChildPhase, ChildProblem, ChildState

log = logging.getLogger(__name__)

_KILLED_SECONDS: Final = 2.0


class CannotStart(Exception):
    """The child cannot even be tried: why, and what its state's ``detail`` says of it."""

    def __init__(self, problem: ChildProblem, detail: str = "") -> None:
        self.problem = problem
        self.detail = detail
        super().__init__(f"{problem.value} {detail}".strip())


@dataclass(frozen=True, slots=True)
class Launch:
    """How one start of a child is done: its arguments, and what its environment has beside ours.

    ``address`` is where we reach it, if that is not what it tells others.
    """

    arguments: Sequence[str]
    extra: Mapping[str, str] = field(default_factory=dict)
    address: str = ""


@dataclass(frozen=True, slots=True)
class ChildPlan:
    """What is run. ``prepare`` gets the address of the run before, or nothing; it may raise `CannotStart`.

    ``command`` makes a command line of arguments. ``standby``: the child understands ``--standby``. ``ready`` begins
    the line on which the child tells its address. ``alive`` asks a running child whether it answers. ``revision`` is
    what the child was started with: when it changes, the child is started anew.
    """

    name: str
    ready: str
    command: Callable[..., Sequence[str]]
    prepare: Callable[[str], Awaitable[Launch]]
    alive: Callable[[str], Awaitable[bool]]
    revision: Callable[[], object] = lambda: None
    standby: bool = False


@dataclass(frozen=True, slots=True)
class Pace:
    """How often is looked and how long is waited, in seconds."""

    look: float = 0.1
    ready: float = 60.0
    ask: float = 3.0
    #: A child that does not answer so many times in a row hangs.
    misses: int = 2
    end: float = 5.0
    #: A child that was ready for so long was sound; whatever ends it, it is started again at once.
    sound: float = 2.0
    #: Before each try after one that failed; the last for all that follow.
    pauses: tuple[float, ...] = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
    #: After the child, or another console's, is there: the spare must not be in the way of a sign-in.
    spare: float = 8.0


@dataclass(slots=True)
class _Life:
    """One run of the child: the futures are of the supervisor's loop."""

    child: Child
    ready: asyncio.Future[str]
    ended: asyncio.Future[int]


class Supervisor:
    """One child of one data folder. ``on_state`` is called on the loop of `start` at each change of ``state``."""

    def __init__(
        self,
        plan: ChildPlan,
        data_dir: Path,
        *,
        on_state: Callable[[ChildState], None] | None = None,
        clock: Clock = utc_now,
        pace: Pace | None = None,
    ) -> None:
        folder = make_private(data_dir / "children")
        self._plan = plan
        self._pace = pace or Pace()
        self._clock = clock
        self._on_state = on_state or (lambda _state: None)
        self._lock = FileLock(folder / f"{plan.name}.lock")
        self._file = StateFile(folder / f"{plan.name}.json")
        self._state = ChildState(ChildPhase.STARTING)
        self._life: _Life | None = None
        self._spare: _Life | None = None
        self._spare_at = 0.0
        self._task: asyncio.Task[None] | None = None
        self._failures = 0
        self._restart_wanted = False

    @property
    def state(self) -> ChildState:
        """How the child stands."""
        return self._state

    @property
    def holds(self) -> bool:
        """Tell whether this process runs the child."""
        return self._lock.held

    def start(self) -> None:
        """Begin, on the running loop."""
        self._task = asyncio.create_task(self._run(), name=f"supervise {self._plan.name}")

    async def stop(self) -> None:
        """End the child if it is ours: by its pipe first, then by a signal, then at once. Another console may go on."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        life, self._life = self._life, None
        spare, self._spare = self._spare, None
        await asyncio.gather(self._end(life), self._end(spare))
        if self._lock.held:
            self._publish(ChildState(ChildPhase.STOPPED, since=self._clock(), restarts=self._state.restarts))
            self._lock.release()

    def restart(self) -> None:
        """Have the child ended and started again, if it is ours."""
        self._restart_wanted = True

    # --- holding or following ----------------------------------------------------------------------------------------

    async def _run(self) -> None:
        self._spare_at = time.monotonic() + self._pace.spare
        while not self._lock.try_acquire():
            self._show(self._published())
            self._keep_spare()
            await asyncio.sleep(self._pace.look)
        before = _parsed(self._file.read())
        address = before.address if before is not None and before.phase is not ChildPhase.STOPPED else ""
        while True:
            try:
                address = await self._live(address)
            except Exception as error:
                log.exception("%s could not be run; it is tried again", self._plan.name)
                await self._end_own()
                self._fail(ChildProblem.ENDED, error.strerror or "" if isinstance(error, OSError) else "")
            await self._pause()

    def _published(self) -> ChildState:
        """Return what the holder says; it may not have said anything yet."""
        found = _parsed(self._file.read())
        return replace(found, here=False) if found is not None else ChildState(ChildPhase.STARTING, here=False)

    def _show(self, state: ChildState) -> None:
        if state != self._state:
            self._state = state
            self._on_state(state)

    def _publish(self, state: ChildState) -> None:
        if state != self._state:
            with contextlib.suppress(OSError):
                self._file.write(_plain(state))
        self._show(state)

    # --- one run of the child ----------------------------------------------------------------------------------------

    async def _live(self, before: str) -> str:
        """Start the child and stay with it until it has ended; return its address, or the one before."""
        plan = self._plan
        revision, self._restart_wanted = plan.revision(), False
        again = ChildPhase.RESTARTING if before else ChildPhase.STARTING
        if self._state.phase is not ChildPhase.FAILED:
            self._publish(replace(self._state, phase=again, pid=None, since=self._clock(), here=True))
        try:
            launch = await plan.prepare(before)
        except CannotStart as error:
            self._fail(error.problem, error.detail)
            return before
        life = self._life = self._begin(launch)
        try:
            async with asyncio.timeout(self._pace.ready):
                await asyncio.wait((life.ready, life.ended), return_when=asyncio.FIRST_COMPLETED)
        except TimeoutError:
            log.warning("%s did not become ready in %.0f s; it is ended", plan.name, self._pace.ready)
            await self._end_own()
            self._fail(ChildProblem.SLOW)
            return before
        if not life.ready.done():
            self._ended_by_itself(life)
            return before
        address = launch.address or life.ready.result()
        ready_at = time.monotonic()
        self._publish(
            ChildState(ChildPhase.RUNNING, address, life.child.pid, self._clock(), restarts=self._state.restarts)
        )
        log.info("%s runs at %s, process %d", plan.name, address, life.child.pid)
        problem = await self._watch(life, address, revision)
        if time.monotonic() - ready_at >= self._pace.sound or self._restart_wanted:
            self._failures = 0
        if problem is None:
            return address
        self._state = replace(self._state, restarts=self._state.restarts + 1)
        if problem is ChildProblem.HANGS:
            log.warning("%s does not answer; it is ended and started again", plan.name)
            life.child.kill()
            await self._end_own()
            self._fail(problem)
        else:
            self._ended_by_itself(life)
        return address

    def _begin(self, launch: Launch) -> _Life:
        """Start the child: the spare, if there is one, else a new process."""
        spare, self._spare = self._spare, None
        self._spare_at = time.monotonic() + self._pace.spare
        if spare is not None and not spare.ended.done():
            word = {"arguments": list(launch.arguments), "environment": dict(launch.extra)}
            if spare.child.tell(json.dumps(word)):
                return spare
        return self._launch(self._plan.command(*launch.arguments), launch.extra)

    def _launch(self, command: Sequence[str], extra: Mapping[str, str]) -> _Life:
        loop = asyncio.get_running_loop()
        ready: asyncio.Future[str] = loop.create_future()
        ended: asyncio.Future[int] = loop.create_future()

        def settle(future: asyncio.Future[Any], value: object) -> None:
            # The loop may have ended before the child did.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(lambda: None if future.done() else future.set_result(value))

        child = Child(
            command,
            child_environment(extra),
            self._plan.ready,
            lambda address: settle(ready, address),
            lambda status: settle(ended, status),
        )
        return _Life(child, ready, ended)

    def _keep_spare(self) -> None:
        """Start a spare when it is time; one that ended by itself is followed by another after a while."""
        if not self._plan.standby:
            return
        if self._spare is not None and self._spare.ended.done():
            self._spare, self._spare_at = None, time.monotonic() + self._pace.pauses[-1]
        if self._spare is None and time.monotonic() >= self._spare_at:
            try:
                self._spare = self._launch(self._plan.command("--standby"), {})
            except OSError as error:
                log.info("there is no spare for %s: %s", self._plan.name, error)
                self._spare_at = time.monotonic() + self._pace.pauses[-1]

    async def _watch(self, life: _Life, address: str, revision: object) -> ChildProblem | None:
        """Stay until the child has ended, hangs, or is to be started anew (None; then it has ended)."""
        ask_at, misses = time.monotonic() + self._pace.ask, 0
        while True:
            await asyncio.wait((life.ended,), timeout=self._pace.look)
            if life.ended.done():
                return ChildProblem.ENDED
            self._keep_spare()
            if self._restart_wanted or self._plan.revision() != revision:
                self._restart_wanted = True
                self._publish(replace(self._state, phase=ChildPhase.RESTARTING, since=self._clock()))
                await self._end_own()
                return None
            if time.monotonic() >= ask_at:
                misses = 0 if await self._plan.alive(address) or life.ended.done() else misses + 1
                if misses >= self._pace.misses:
                    return ChildProblem.HANGS
                ask_at = time.monotonic() + self._pace.ask

    def _ended_by_itself(self, life: _Life) -> None:
        words = life.child.last_words
        status = life.ended.result()
        log.warning("%s ended with status %d: %s", self._plan.name, status, " | ".join(words[-5:]) or "no word")
        self._life = None
        # What the program says to people is one plain line; a traceback is for the log.
        plain = words[-1] if words and status > 0 and not any(w.startswith("Traceback") for w in words) else ""
        self._fail(ChildProblem.ENDED, plain)

    def _fail(self, problem: ChildProblem, detail: str = "") -> None:
        pauses = self._pace.pauses
        pause = pauses[min(self._failures, len(pauses) - 1)]
        self._failures += 1
        now = self._clock()
        state = replace(self._state, pid=None, since=now, problem=problem, detail=detail, here=True)
        if pause:
            state = replace(state, phase=ChildPhase.FAILED, next_try=now + timedelta(seconds=pause))
        else:
            state = replace(state, phase=ChildPhase.RESTARTING, next_try=None)
        self._publish(state)

    async def _pause(self) -> None:
        """Wait for the next try; a change of what is wanted shortens it."""
        state, revision = self._state, self._plan.revision()
        while state.phase is ChildPhase.FAILED and state.next_try is not None and self._clock() < state.next_try:
            if self._restart_wanted or self._plan.revision() != revision:
                self._failures = 0
                return
            await asyncio.sleep(self._pace.look)

    async def _end_own(self) -> None:
        life, self._life = self._life, None
        await self._end(life)

    async def _end(self, life: _Life | None) -> None:
        """End a child: politely, then firmly."""
        if life is None or life.ended.done():
            return
        life.child.ask_to_end()
        for patience, then in ((self._pace.end, life.child.terminate), (_KILLED_SECONDS, life.child.kill)):
            await asyncio.wait((life.ended,), timeout=patience)
            if life.ended.done():
                return
            then()
        await asyncio.wait((life.ended,), timeout=_KILLED_SECONDS)


def _plain(state: ChildState) -> dict[str, Any]:
    """Return a state as the file holds it."""
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(state).items()}


def _parsed(kept: Mapping[str, Any]) -> ChildState | None:
    """Return the state that the file holds; None if it holds none that this program understands."""
    try:
        values = {name: kept[name] for name in ChildState.__dataclass_fields__}
        for name in ("since", "next_try"):
            values[name] = datetime.fromisoformat(values[name]) if values[name] else None
        values["phase"], values["problem"] = ChildPhase(values["phase"]), ChildProblem(values["problem"])
        return ChildState(**values)
    except (KeyError, ValueError, TypeError):
        return None
