"""A process that supervises one small child until it is told to stop, or killed: ``supervising.py DATA_DIR``.

Prints each new state as a line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hallbooking_desktop.app.supervisor import ChildPlan, Launch, Pace, Supervisor
from hallbooking_desktop.infrastructure.network import answers
from hallbooking_desktop.services.endpoint import ChildState

ROOT = Path(__file__).resolve().parents[2]
QUICK = Pace(look=0.02, ready=5.0, ask=0.2, misses=2, end=1.0, sound=0.3, pauses=(0.0, 0.1, 0.2), spare=0.1)


@dataclass(slots=True)
class Script:
    """What the child is told to do, and how often it was started; to be changed while it runs."""

    words: list[str] = field(default_factory=list)
    revision: int = 0
    standby: bool = False
    started: list[float] = field(default_factory=list)

    def plan(self) -> ChildPlan:
        """Return the plan of the small child."""
        return ChildPlan(
            "small",
            "READY ",
            self._command,
            self._prepare,
            self._alive,
            lambda: self.revision,
            standby=self.standby,
        )

    @staticmethod
    def _command(*words: str) -> list[str]:
        # Its neighbours must not stand before modules of their names.
        return [sys.executable, "-P", str(ROOT / "tests" / "support" / "small_child.py"), "0", *words]

    async def _prepare(self, before: str) -> Launch:
        self.started.append(time.monotonic())
        return Launch(tuple(self.words))

    @staticmethod
    async def _alive(address: str) -> bool:
        return await answers(address, "/", 0.3)


class Console:
    """Runs this file in a process of its own."""

    def __init__(self, data_dir: Path) -> None:
        command = [sys.executable, "-m", "tests.support.supervising", str(data_dir)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)

    def until(self, phase: str, *, here: bool) -> dict[str, Any]:
        """Return the first state with that phase from now on."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            found: dict[str, Any] = json.loads(line)
            if found["phase"] == phase and found["here"] == here:
                return found
        raise AssertionError(f"it ended without being {phase}")

    def kill(self) -> None:
        """Kill it as `kill -9` does."""
        self.process.kill()
        self.close()

    def stop(self) -> None:
        """End it in order."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.close()

    def close(self) -> None:
        """Wait for its end and let go of its pipes."""
        self.process.wait(20)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()


async def main(data_dir: str) -> None:
    """Supervise until standard input ends."""

    def told(state: ChildState) -> None:
        print(json.dumps({"phase": state.phase, "here": state.here, "pid": state.pid, "address": state.address}))
        sys.stdout.flush()

    supervisor = Supervisor(Script().plan(), Path(data_dir), on_state=told, pace=QUICK)
    supervisor.start()
    await asyncio.to_thread(sys.stdin.read)
    await supervisor.stop()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
