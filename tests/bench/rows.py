"""What a benchmark's row is, and how the rows are printed and kept."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a row must reach, in words, and whether it did."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds, and how many calls a second there were meanwhile."""

    average: float
    p99: float
    rate: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report. ``promised``: average and p99 in ms and requests a second of the first promise."""

    group: str
    what: str
    measured: str
    yardstick: str = ""
    checks: tuple[Check, ...] = ()
    latency: Latency | None = None
    promised: Latency | None = None
    notes: tuple[str, ...] = ()
    figures: dict[str, float] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        """Tell whether everything asked of it was reached."""
        return all(check.met for check in self.checks)


def broken(group: str, what: str, error: BaseException) -> Row:
    """Return a row for what could not be measured: it counts as missed."""
    reason = f"{type(error).__name__}: {error}".splitlines()[0]
    return Row(group, what, "not measured", checks=(Check("can be measured", met=False),), notes=(reason,))


def at_least(value: float, least: float, text: str) -> Check:
    """Return a check that a figure is large enough."""
    return Check(text, value >= least)


def at_most(value: float, most: float, text: str) -> Check:
    """Return a check that a figure is small enough."""
    return Check(text, value <= most)


def rate(value: float) -> str:
    """Write a number of calls a second."""
    return f"{value:,.0f}/s"


def milliseconds(value: float) -> str:
    """Write a duration."""
    return f"{value / 1000:.2f} s" if value >= 1000 else f"{value:.1f} ms"


_WIDTHS = (58, 22, 34)


def lines_of(rows: Sequence[Row]) -> Iterable[str]:
    """Yield the table, a group after the other; under a row what is to be said about it."""
    group = None
    head = ("what", "measured", "yardstick, same run")
    yield "  ".join(text.ljust(width) for text, width in zip(head, _WIDTHS, strict=True)) + "  target"
    for row in rows:
        if row.group != group:
            group = row.group
            yield ""
            yield f"-- {group} " + "-" * (150 - len(group))
        cells = (row.what, row.measured, row.yardstick or "\u2013")
        targets = "; ".join(f"{c.text}: {'met' if c.met else 'MISSED'}" for c in row.checks) or "(told only)"
        yield "  ".join(text.ljust(width) for text, width in zip(cells, _WIDTHS, strict=True)) + "  " + targets
        if row.latency is not None:
            yield f"    {_latency_line(row)}"
        for note in row.notes:
            yield f"    {note}"


def _latency_line(row: Row) -> str:
    seen, promised = row.latency, row.promised
    assert seen is not None
    text = f"average {seen.average:.1f} ms, p99 {seen.p99:.1f} ms at {rate(seen.rate)}"
    if promised is None:
        return text
    kept = seen.average <= promised.average and seen.p99 <= promised.p99 and seen.rate >= promised.rate
    wanted = f"{promised.average:.0f} ms / {promised.p99:,.0f} ms / {rate(promised.rate)}"
    return f"{text}; first promised {wanted}: {'kept' if kept else 'NOT KEPT'}"


def summary(rows: Sequence[Row]) -> str:
    """Say how many rows were met and name those that were not."""
    missed = [row.what for row in rows if not row.met]
    if not missed:
        return f"All {len(rows)} rows met."
    return f"{len(rows) - len(missed)} of {len(rows)} rows met; missed: {'; '.join(missed)}."


def write_json(rows: Sequence[Row], path: Path, **facts: Any) -> None:
    """Keep the rows with what they were measured on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    machine = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
    }
    content = {**machine, **facts, "rows": [{**asdict(row), "met": row.met} for row in rows]}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
