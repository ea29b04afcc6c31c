"""A child process of ours, with threads that read what it says: an event loop without subprocesses can use it too.

The child's standard input is a pipe that we hold. It closes when we end, however we end, and a child that was started
with ``--supervised`` takes that as the word to end as well.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

_KEPT_LINES: Final = 20
_LONGEST_LINE: Final = 500
_TAIL_SECONDS: Final = 1.0
#: How far a child stands back for the window when both want the processor, as ``nice`` counts.
_STANDS_BACK: Final = 10


class Child:
    """A running child. ``on_ready`` is called with what follows ``ready`` on its line, ``on_end`` with the status.

    Both are called on threads of this class, ``on_ready`` at most once, ``on_end`` exactly once.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        ready: str,
        on_ready: Callable[[str], None],
        on_end: Callable[[int], None],
    ) -> None:
        self._ready = ready
        self._on_ready = on_ready
        self._on_end = on_end
        self._said: deque[str] = deque(maxlen=_KEPT_LINES)
        windows = sys.platform == "win32"
        self._process = subprocess.Popen(  # noqa: S603 - our own command line
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=dict(environment),
            # Ctrl+C in our terminal is meant for us; we end the child in order.
            start_new_session=not windows,
            creationflags=_windows_flags() if windows else 0,
        )
        _stand_back(self._process.pid)
        self._readers = (self._thread("errors", self._read_errors), self._thread("words", self._read_words))
        self._thread("end", self._wait)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    @property
    def last_words(self) -> tuple[str, ...]:
        """The last lines that it said on standard error."""
        return tuple(self._said)

    def tell(self, line: str) -> bool:
        """Write it a line; tell whether its pipe took it. A child that stands by waits for one, others for none."""
        if self._process.stdin is None:
            return False
        try:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def ask_to_end(self) -> None:
        """Close its pipe: it finishes what it began and ends."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def terminate(self) -> None:
        """Ask it by a signal, should it not have noticed the pipe."""
        with contextlib.suppress(OSError):
            self._process.terminate()

    def kill(self) -> None:
        """End it now."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def _thread(self, name: str, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=work, name=f"child-{self._process.pid}-{name}", daemon=True)
        thread.start()
        return thread

    def _read_words(self) -> None:
        told = False
        with self._process.stdout or contextlib.nullcontext(()) as lines:
            for line in lines:
                if not told and line.startswith(self._ready):
                    told = True
                    self._on_ready(line[len(self._ready) :].strip())

    def _read_errors(self) -> None:
        with self._process.stderr or contextlib.nullcontext(()) as lines:
            for line in lines:
                if line.strip():
                    self._said.append(line.rstrip()[:_LONGEST_LINE])

    def _wait(self) -> None:
        status = self._process.wait()
        self.ask_to_end()
        # A grandchild may keep the other ends of the pipes open: its words are not waited for.
        for reader in self._readers:
            reader.join(_TAIL_SECONDS)
        self._on_end(status)


def _stand_back(pid: int) -> None:
    # What it starts itself inherits this. Where the system does not allow it, the child runs as any other.
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, 0) + _STANDS_BACK)
    if sys.platform == "linux":
        # It does not take the processor from the window the moment a request comes in; the window does so from it.
        with contextlib.suppress(OSError):
            os.sched_setscheduler(pid, os.SCHED_BATCH, os.sched_param(0))
        # Where the kernel shares the processor out among sessions first, the priority above counts within one only.
        with contextlib.suppress(OSError):
            Path(f"/proc/{pid}/autogroup").write_text(str(_STANDS_BACK), encoding="ascii")


def _windows_flags() -> int:
    if sys.platform == "win32":
        return (
            subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        )
    return 0
