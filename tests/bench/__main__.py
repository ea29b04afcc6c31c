"""`make bench`: every row beside its yardstick, measured in the same run. ``--check`` fails when one is missed."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from pathlib import Path

from tests.bench.data import ROOT, loaded, serving
from tests.bench.rows import Row, lines_of, summary, write_json
from tests.bench.service_bench import Effort, ServiceBench

GROUPS = ("service", "http", "console", "calendar")
RESULT = ROOT / "build" / "bench" / "results.json"


def main() -> int:
    """Measure, print, keep."""
    options = _options()
    effort = Effort(0.7, 1) if options.quick else Effort()
    data = loaded("large")
    rows: list[Row] = []
    begun = time.perf_counter()
    if {"service", "http"} & set(options.only):
        with serving(data) as server:
            rows += asyncio.run(_services(ServiceBench(server, effort), options.only))
        if "service" in options.only and os.environ.get("BENCH_HUGE"):
            from tests.bench.huge_bench import rows as huge  # noqa: PLC0415 - loads a million bookings

            rows += asyncio.run(huge(data, loaded("huge"), effort))
    if "console" in options.only:
        from tests.bench.console_bench import rows as console  # noqa: PLC0415 - not for the services alone

        rows += console(data)
    if "calendar" in options.only:
        from tests.bench.calendar_bench import rows as calendar  # noqa: PLC0415 - needs Qt

        rows += calendar()
    print("\n".join(lines_of(rows)))
    print(f"\n{summary(rows)} ({time.perf_counter() - begun:.0f} s)")
    write_json(rows, options.json, load_seconds=data.load_seconds)
    return 1 if options.check and not all(row.met for row in rows) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit with 1 if any row is missed")
    parser.add_argument("--quick", action="store_true", help="short measurements, to see that they work")
    parser.add_argument("--only", action="append", choices=GROUPS, help="these rows alone; may be repeated")
    parser.add_argument("--json", type=Path, default=RESULT, help="where the figures are kept")
    options = parser.parse_args()
    options.only = options.only or list(GROUPS)
    return options


async def _services(bench: ServiceBench, only: list[str]) -> list[Row]:
    from tests.bench.http_bench import HttpBench  # noqa: PLC0415 - needs the endpoint's libraries

    await bench.open()
    try:
        found = await bench.rows() if "service" in only else []
        return found + (await HttpBench(bench).rows() if "http" in only else [])
    finally:
        await bench.close()


if __name__ == "__main__":
    sys.exit(main())
