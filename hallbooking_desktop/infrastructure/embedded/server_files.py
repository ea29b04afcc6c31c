"""What PostgreSQL's server says about itself in its files: its process, its state, its log."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_STATUS_LINE: Final = 7
_ROTATE_BYTES: Final = 5_000_000
_TAIL_BYTES: Final = 4_000


@dataclass(frozen=True, slots=True)
class PidFile:
    """The content of ``postmaster.pid``: a process id that may have been reused, and the state last written."""

    pid: int
    status: str

    @classmethod
    def read(cls, cluster: Path) -> PidFile | None:
        """Return what the file says, or ``None`` if there is none or it is not whole yet."""
        try:
            lines = (cluster / "postmaster.pid").read_text(encoding="utf-8", errors="replace").splitlines()
            pid = int(lines[0])
        except (OSError, ValueError, IndexError):
            return None
        return cls(pid, lines[_STATUS_LINE].strip() if len(lines) > _STATUS_LINE else "")


def is_postmaster(pid: int, cluster: Path) -> bool:
    """Tell whether process ``pid`` is a PostgreSQL server of ``cluster``, and not another that got a reused id."""
    if pid <= 0:
        return False
    if Path("/proc/self/cwd").exists():
        try:
            return os.path.realpath(cluster) == os.path.realpath(Path(f"/proc/{pid}/cwd").readlink())
        except OSError:
            return False
    outcome = subprocess.run(  # noqa: S603 - a fixed command line
        ["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)], check=False, capture_output=True, text=True
    )
    return str(cluster) in outcome.stdout


def end_holders(lock: Path, is_ours: Callable[[int], bool]) -> bool:
    """Kill the processes of ours that have the lock file open; tells whether this system lets us look for them.

    ``is_ours`` keeps those alive that only ask whether it is locked.
    """
    if not Path("/proc/self/fd").is_dir():
        return False
    wanted = os.path.realpath(lock)
    for descriptors in Path("/proc").glob("[0-9]*/fd"):
        pid = int(descriptors.parent.name)
        with contextlib.suppress(OSError):
            has_it_open = any(str(entry.readlink()) == wanted for entry in descriptors.iterdir())
            if has_it_open and is_ours(pid):
                os.kill(pid, signal.SIGKILL)
    return True


def open_log(path: Path) -> int:
    """Open the server's log for appending, the old one kept beside it once it has grown."""
    if path.exists() and path.stat().st_size > _ROTATE_BYTES:
        path.replace(path.with_suffix(path.suffix + ".1"))
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    if sys.platform != "win32":
        flags |= os.O_NOFOLLOW
    return os.open(path, flags, 0o600)


def log_tail(path: Path) -> str:
    """Return the last lines of a log, to be shown with a failure."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL_BYTES))
            lines = file.read().decode("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(line for line in lines[-6:] if line.strip())
