"""Load from a process of its own: wrk, told what to ask by a file."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.rows import Latency

_SCRIPT: Final = Path(__file__).with_suffix(".lua")
_UNITS: Final = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
_TIME: Final = r"([\d.]+)(us|ms|s|m)"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    path: str
    method: str = "GET"
    token: str = ""
    body: str = ""

    def line(self) -> str:
        """Return the request as the script reads it."""
        return f"{self.method}\t{self.path}\t{self.token}\t{self.body}\n"


@dataclass(frozen=True, slots=True)
class Told:
    """What wrk tells of its rounds: the median rate, the worst p99, how many answers were refusals."""

    rate: float
    average: float
    p99: float
    refused: int

    @property
    def latency(self) -> Latency:
        """The same as a row tells it."""
        return Latency(self.average, self.p99, self.rate)


def installed() -> bool:
    """Tell whether wrk is there."""
    return shutil.which("wrk") is not None


def ask(address: str, requests: Iterable[Asked], *, connections: int, seconds: float, rounds: int = 3) -> Told:
    """Ask the requests in turn from so many connections for so long, several times over."""
    with tempfile.NamedTemporaryFile("w", suffix=".requests", encoding="utf-8") as file:
        file.writelines(asked.line() for asked in requests)
        file.flush()
        found = [_round(address, file.name, connections, seconds) for _ in range(rounds)]
    return Told(
        statistics.median(each.rate for each in found),
        statistics.median(each.average for each in found),
        statistics.median(each.p99 for each in found),
        sum(each.refused for each in found),
    )


def _round(address: str, file: str, connections: int, seconds: float) -> Told:
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--latency"]
    command += ["--timeout", "10s", "-s", str(_SCRIPT), address, "--", file]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    if errors and any(int(count) for count in errors.groups()):
        raise RuntimeError(errors.group(0))
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    return Told(
        float(_found(r"Requests/sec:\s+([\d.]+)", said).group(1)),
        _milliseconds(rf"Latency\s+{_TIME}", said),
        _milliseconds(rf"99%\s+{_TIME}", said),
        int(refused.group(1)) if refused else 0,
    )


def _found(pattern: str, text: str) -> re.Match[str]:
    match = re.search(pattern, text)
    if match is None:
        raise RuntimeError(f"wrk did not say {pattern}: {text}")
    return match


def _milliseconds(pattern: str, text: str) -> float:
    match = _found(pattern, text)
    return float(match.group(1)) * _UNITS[match.group(2)]
