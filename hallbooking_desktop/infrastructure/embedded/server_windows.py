"""PostgreSQL's server process on Windows: on the loopback address, started and stopped by ``pg_ctl``.

``pg_ctl`` drops an administrator's rights, which the server refuses to have.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from hallbooking_desktop.infrastructure.accounts import Account
from hallbooking_desktop.infrastructure.embedded.programs import program
from hallbooking_desktop.infrastructure.embedded.server_files import PidFile
from hallbooking_desktop.infrastructure.processes import child_environment

_NO_WINDOW: Final = 0x08000000
_POLL_SECONDS: Final = 0.05


class WindowsServer:
    """The server of one cluster: started, asked for its state and stopped, by whichever process."""

    def __init__(self, cluster: Path, installation: Path, _account: Account | None, _lock: Path, log: Path) -> None:
        self._cluster = cluster
        self._installation = installation
        self._log = log

    def running(self) -> bool:
        """Tell whether the server's main process lives."""
        return self._control("status").returncode == 0

    def ready(self) -> bool:
        """Tell whether the server says that it accepts connections; only a query proves it."""
        found = PidFile.read(self._cluster)
        return found is not None and found.status.startswith("ready")

    def start(self, settings: Mapping[str, str]) -> None:
        """Start the server and return at once. No value may hold a space: they are handed over in one string."""
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._control("start", "-W", "-s", "-l", str(self._log), "-o", options)

    def stop(self) -> None:
        """Stop the server and wait until it is gone: first politely, then by force."""
        for mode in ("fast", "immediate"):
            if self._control("stop", "-m", mode, "-w", "-t", "60").returncode == 0:
                return

    def wait_until_gone(self, seconds: float) -> bool:
        """Wait until the server is gone; tells whether that came true in time."""
        deadline = time.monotonic() + seconds
        while self.running():
            if time.monotonic() >= deadline:
                return False
            time.sleep(_POLL_SECONDS)
        return True

    def end_leftovers(self) -> None:
        """Stop by force; PostgreSQL's processes end with their main process."""
        self._control("stop", "-m", "immediate", "-w", "-t", "10")

    def _control(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - PostgreSQL's own programs
            [str(program("pg_ctl", self._installation)), *arguments, "-D", str(self._cluster)],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=child_environment({"LC_ALL": "C"}),
            creationflags=_NO_WINDOW,
        )
