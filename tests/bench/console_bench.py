"""The console's rows: the real program as processes of its own, watched from inside by `tests.bench.probe`."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres
from hallbooking_desktop.services.commands import BookingDraft
from tests.bench.cases import Cases, find_cases, open_services
from tests.bench.data import ROOT, DataSet, Server, make_folder
from tests.bench.others import other_process
from tests.bench.rows import Row, at_least, at_most, broken, milliseconds
from tests.bench.wrk import Asked, ask

GROUP = "console, large set (a process of its own)"
_PATIENCE = 180
#: As long as the probe reloads under load, and begun a little before: the endpoint ends with its console.
_LOAD_SECONDS = 8
_RUNS = 5
#: The first free times are for single bookings, those after them for the process that writes all the time.
_APART = 1_000
Seen = dict[str, Any]


class Probe:
    """A console that is watched: started, spoken with, read out when it has ended.

    ``endpoint``: whether it runs one, without limits; None leaves that as it is for everybody.
    """

    def __init__(
        self, scenario: str, folder: Path, *, email: str = "", password: str = "", endpoint: bool | None = None
    ) -> None:
        self._result = Path(tempfile.mkstemp(prefix="bench-", suffix=".json")[1])
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "BENCH_RESULT": str(self._result),
            "BENCH_EMAIL": email,
            "BENCH_PASSWORD": password,
            "BENCH_SPAWNED": str(time.time()),
        }
        if endpoint is not None:
            environment |= {"ENDPOINT_ENABLED": str(endpoint).lower(), "RATE_LIMIT_ENABLED": "false"}
        self._scenario = scenario
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.probe", scenario, str(folder)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            # As a desktop starts it: where the kernel shares the processor out among sessions, apart from the load.
            start_new_session=os.name == "posix",
        )

    def hear(self) -> str:
        """Return the next line it says."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the console ended early while it was watched ({self._scenario})")
        return line.strip()

    def say(self, word: str) -> None:
        """Say a line to it."""
        assert self._process.stdin is not None
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()

    def seen(self) -> Seen:
        """Wait for its end and return what it saw."""
        try:
            self._process.communicate(timeout=_PATIENCE)
            if self._process.returncode:
                raise RuntimeError(f"the console failed while it was watched ({self._scenario})")
            found: Seen = json.loads(self._result.read_text(encoding="utf-8"))
        finally:
            self.end()
        return found

    def end(self) -> None:
        """End it, whatever it does."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
        self._result.unlink(missing_ok=True)


def rows(data: DataSet) -> list[Row]:
    """Measure everything; nothing may run on the data folder meanwhile."""
    account = data.account("admin")
    known = {"email": account.email, "password": account.password}
    found = _attempted("start", lambda: _starting(data))
    found += _attempted("first run", lambda: [_first_run()])
    with _kept_running(data) as server:
        found += _attempted(
            "bookings table", lambda: _table(Probe("table", data.folder, **known, endpoint=False).seen())
        )
        found += _attempted("palette", lambda: [_typing(Probe("typing", data.folder, **known, endpoint=False).seen())])
        found += _attempted("reports", lambda: _reports(Probe("reports", data.folder, **known, endpoint=False).seen()))
        found += _attempted("memory", lambda: [_memory(Probe("memory", data.folder, **known).seen())])
        found += _attempted("with others", lambda: asyncio.run(_with_others(data, server, known)))
    return found


def _attempted(what: str, measure: Callable[[], list[Row]]) -> list[Row]:
    try:
        return measure()
    except (DomainError, RuntimeError, OSError, subprocess.SubprocessError) as error:
        return [broken(GROUP, what, error)]


@contextlib.contextmanager
def _kept_running(data: DataSet) -> Iterator[Server]:
    server = Server(data)
    try:
        _tidy(server)
        yield server
    finally:
        _tidy(server)
        server.close()


# --- starting --------------------------------------------------------------------------------------------------------


def _starting(data: DataSet) -> list[Row]:
    Probe("start", data.folder).seen()  # the bytecode is written, the files are in memory
    own = [_servers_start(data.folder) for _ in range(3)]
    bare = [Probe("bare", data.folder).seen()["painted"] for _ in range(_RUNS)]
    starts = [Probe("start", data.folder).seen() for _ in range(_RUNS)]
    window, servers = statistics.median(bare), statistics.median(own)
    painted = statistics.median(s["painted"] for s in starts)
    possible = statistics.median(s["possible"] for s in starts)
    more = possible - window - servers
    return [
        Row(
            GROUP,
            "start: the sign-in window is painted",
            milliseconds(painted),
            f"{milliseconds(window)} (a bare PySide6 window)",
            (at_most(painted, 5 * window, f"\u2264 5 x ({painted / window:.1f} x)"),),
            notes=(f"median of {_RUNS} starts; existing data, servers stopped, bytecode warm",),
            figures={"painted": painted, "yardstick": window},
        ),
        Row(
            GROUP,
            "start: sign-in is possible",
            milliseconds(possible),
            f"{milliseconds(window + servers)} (that + PostgreSQL's start)",
            (at_most(more, 1000, f"\u2264 1 s more ({milliseconds(more)} more)"),),
            notes=(f"PostgreSQL's own start {milliseconds(servers)}; the document server starts in the background",),
            figures={"possible": possible, "yardstick": window + servers, "more": more},
        ),
    ]


def _servers_start(folder: Path) -> float:
    """Return the milliseconds that the embedded PostgreSQL takes to start, until it answers."""
    embedded = EmbeddedPostgres(folder, watch=False)
    begun = time.perf_counter()
    embedded.acquire()
    spent = (time.perf_counter() - begun) * 1000
    embedded.release()
    return spent


def _first_run() -> Row:
    spent, told = [], set()
    for _ in range(3):
        base = Path(tempfile.mkdtemp(prefix="hallbooking-first-", dir="/var/tmp" if os.name == "posix" else None))  # noqa: S108
        base.rmdir()
        make_folder(base)
        try:
            seen = Probe("first_run", base / "data").seen()
        finally:
            shutil.rmtree(base, ignore_errors=True)
        spent.append(seen["possible"])
        told |= set(seen["told"])
    first = statistics.median(spent)
    return Row(
        GROUP,
        "first run: databases made, demo data filled in",
        milliseconds(first),
        "",
        (at_most(first, 8000, "\u2264 8 s"), at_least(len(told), 3, "progress shown")),
        notes=(f"told meanwhile: {', '.join(sorted(told))}",),
        figures={"first": first},
    )


# --- the reports -----------------------------------------------------------------------------------------------------


def _reports(seen: Seen) -> list[Row]:
    computed, kept = seen["computed"], seen["kept"]
    told = "; ".join(f"{key} {value:.0f}" for key, value in (*computed.items(), *seen["parts"].items()))
    return [
        Row(
            GROUP,
            "reports: opened, first chart (computed)",
            milliseconds(seen["opened"]),
            "",
            (at_most(seen["opened"], 300, "\u2264 300 ms"),),
            notes=(f"longer periods and other parts, computed: {told}",),
            figures={"opened": seen["opened"], **computed},
        ),
        Row(
            GROUP,
            "reports: a period that was computed before",
            milliseconds(max(kept.values())),
            "",
            (at_most(max(kept.values()), 50, "\u2264 50 ms"),),
            figures=kept,
        ),
    ]


# --- the table -------------------------------------------------------------------------------------------------------


def _table(seen: Seen) -> list[Row]:
    sorts = {key: max(spent) for key, spent in seen["sort"].items()}
    slowest_sort, slowest_filter = (
        max(sorts, key=sorts.__getitem__),
        max(seen["filter"], key=seen["filter"].__getitem__),
    )
    longest = max(seen["stalls"], key=seen["stalls"].__getitem__)
    stall = max(seen["stalls"].values())
    jump = max(seen["jump"])
    scroll = seen["scroll"]
    about = f"bookings table, {seen['total']:,} rows"
    return [
        Row(
            GROUP,
            f"{about}: opened, first rows",
            milliseconds(seen["first"]),
            "",
            (at_most(seen["first"], 150, "\u2264 150 ms"),),
            figures={"first": seen["first"]},
        ),
        Row(
            GROUP,
            f"{about}: jump to the end or anywhere",
            milliseconds(jump),
            "",
            (at_most(jump, 150, "\u2264 150 ms"),),
            notes=(f"longest of {len(seen['jump'])}; median {milliseconds(statistics.median(seen['jump']))}",),
            figures={"jump": jump},
        ),
        Row(
            GROUP,
            f"{about}: sorted by any column",
            milliseconds(sorts[slowest_sort]),
            "",
            (at_most(sorts[slowest_sort], 150, "\u2264 150 ms"),),
            notes=(f"slowest: {slowest_sort}; all: " + ", ".join(f"{k} {v:.0f}" for k, v in sorts.items()),),
            figures=sorts,
        ),
        Row(
            GROUP,
            f"{about}: filtered",
            milliseconds(seen["filter"][slowest_filter]),
            "",
            (at_most(seen["filter"][slowest_filter], 150, "\u2264 150 ms"),),
            notes=(f"slowest: {slowest_filter}; " + ", ".join(f"{k} {v:.0f}" for k, v in seen["filter"].items()),),
            figures=seen["filter"],
        ),
        Row(
            GROUP,
            f"{about}: longest frame",
            milliseconds(max(scroll["frame"], *seen["frames"])),
            "",
            (
                at_most(max(scroll["frame"], *seen["frames"]), 16, "painting \u2264 16 ms"),
                at_most(scroll["stall"], 16, f"scrolling, 10 ms timer late \u2264 16 ms ({scroll['stall']:.1f})"),
                at_most(stall, 16, f"else \u2264 16 ms ({stall:.1f}, {longest})"),
            ),
            notes=(f"{scroll['frames']} frames while scrolling; median frame {seen['median_frame']:.1f} ms",),
            figures={"stall": stall, "scroll_stall": scroll["stall"], "scroll_frame": scroll["frame"]},
        ),
        _saving(about, seen["saved"]),
    ]


def _saving(about: str, saved: Seen) -> Row:
    """Return how the window fares while all rows become a file, and then a text on the clipboard."""
    late = {name: saved[f"{name}_stall"] for name in ("save", "copy")}
    return Row(
        GROUP,
        f"{about}: all of them saved as CSV",
        f"{saved['save']:.1f} s",
        "",
        tuple(at_most(ms, 16, f"{name}: 10 ms timer late \u2264 16 ms ({ms:.1f})") for name, ms in late.items()),
        notes=(f"{saved['megabytes']:.1f} MB; copied in {saved['copy']:.1f} s",),
        figures=saved,
    )


def _typing(seen: Seen) -> Row:
    every = sorted(spent for answers in seen["answers"].values() for spent in answers)
    slowest = max(seen["answers"], key=lambda text: max(seen["answers"][text]))
    p99, local = every[int(len(every) * 0.99)], max(seen["local"])
    return Row(
        GROUP,
        "palette: a letter typed, everything found is painted",
        f"{milliseconds(p99)} (p99)",
        "",
        (
            at_most(p99, 50, "\u2264 50 ms"),
            at_most(local, 50, f"what is in memory \u2264 50 ms ({local:.1f})"),
        ),
        notes=(
            f"{len(every)} letters of {len(seen['answers'])} texts; median {milliseconds(statistics.median(every))}",
            f"longest {milliseconds(every[-1])} ({slowest}); 10 ms timer late {seen['stall']:.1f} ms",
        ),
        figures={"p99": p99, "median": statistics.median(every), "longest": every[-1], "local": local},
    )


def _memory(seen: Seen) -> Row:
    after = max([*seen["views"].values(), seen["after"]])
    return Row(
        GROUP,
        "memory: idle / after every view",
        f"{seen['idle']:.0f} MB / {after:.0f} MB",
        "",
        (at_most(seen["idle"], 250, "\u2264 250 MB"), at_most(after, 400, "\u2264 400 MB")),
        notes=(
            "resident, the console's process alone: " + ", ".join(f"{k} {v:.0f}" for k, v in seen["views"].items()),
        ),
        figures={"idle": seen["idle"], "after": after},
    )


# --- with other processes --------------------------------------------------------------------------------------------


async def _with_others(data: DataSet, server: Server, known: dict[str, str]) -> list[Row]:
    database, services = open_services(server.app_url, pool_size=2)
    try:
        with server.superuser() as connection:
            cases = await find_cases(services, connection, 3_000)
        return [
            _stalls(data, server, known, cases),
            *(_attempted("beside the endpoint", lambda: [_stalls_beside_endpoint(data, known, cases)])),
            *await _changes(data, known, cases, services),
        ]
    finally:
        await database.close()


def _stalls(data: DataSet, server: Server, known: dict[str, str], cases: Cases) -> Row:
    probe = Probe("stall", data.folder, **known, endpoint=False)
    try:
        if probe.hear() != "load":
            raise RuntimeError("the console did not ask for load")
        with other_process(server.app_url, "hammer", cases.free[_APART:], cases.customers) as other:
            time.sleep(0.5)
            begun, before = time.perf_counter(), other.count
            probe.say("loaded")
            probe.hear()
            calls = (other.count - before) / (time.perf_counter() - begun)
        seen = probe.seen()
    finally:
        probe.end()
    idle, loaded, alone = seen["idle"], seen["under load"], seen["reloading"]
    return Row(
        GROUP,
        "longest stall while a week reloads, another process under load",
        f"{loaded['longest']:.1f} ms",
        f"{idle['longest']:.1f} ms (idle)",
        (at_most(loaded["longest"], 16, "\u2264 16 ms"),),
        notes=(
            f"10 ms timer; p99 {loaded['p99']:.1f} ms; {loaded['reloads']} reloads of {loaded['reload']:.0f} ms each",
            f"without load {alone['longest']:.1f} ms, reload {alone['reload']:.0f} ms",
            f"the other process made {calls:.0f} rounds/s from 8 tasks",
        ),
        figures={"idle": idle["longest"], "reloading": alone["longest"], "under_load": loaded["longest"]},
    )


def _stalls_beside_endpoint(data: DataSet, known: dict[str, str], cases: Cases) -> Row:
    """Ask the endpoint that the console runs as much as it can answer, while the window reloads a week."""
    searches = [f"/search/rooms?city={query.city}&date={query.day}&limit=200" for query in cases.searches]
    probe = Probe("stall", data.folder, **known, endpoint=True)
    try:
        word, _, address = probe.hear().partition(" ")
        if word != "load" or not address:
            raise RuntimeError("the console runs no endpoint")
        with ThreadPoolExecutor(1) as beside:
            asking = beside.submit(
                ask, address, [Asked(path) for path in searches], connections=16, seconds=_LOAD_SECONDS, rounds=1
            )
            time.sleep(0.5)
            probe.say("loaded")
            probe.hear()
            told = asking.result()
        seen = probe.seen()
    finally:
        probe.end()
    idle, loaded, alone = seen["idle"], seen["under load"], seen["reloading"]
    return Row(
        GROUP,
        "longest stall while a week reloads, the endpoint under full load",
        f"{loaded['longest']:.1f} ms",
        f"{idle['longest']:.1f} ms (idle)",
        (at_most(loaded["longest"], 16, "\u2264 16 ms"),),
        notes=(
            f"10 ms timer; p99 {loaded['p99']:.1f} ms; {loaded['reloads']} reloads of {loaded['reload']:.0f} ms each",
            f"without load {alone['longest']:.1f} ms, reload {alone['reload']:.0f} ms",
            f"the endpoint answered {told.rate:,.0f} searches/s over 16 connections, p99 {told.p99:.0f} ms",
        ),
        figures={"idle": idle["longest"], "reloading": alone["longest"], "under_load": loaded["longest"]},
    )


async def _changes(data: DataSet, known: dict[str, str], cases: Cases, services: Any) -> list[Row]:
    """Make bookings of one day here; the console, a process of its own, shows that day."""
    first = cases.free[0].range.start.date()
    venue = (await services.catalogue.room(cases.admin, cases.free[0].room_id)).venue_id
    own = {room.id for room in await services.catalogue.rooms(cases.admin, venue)}
    drafts = [d for d in cases.free[:_APART] if d.room_id in own and d.range.start.date() == first][:16]
    if len(drafts) < 8:
        raise RuntimeError("the data has too few free times on one day of one venue")
    probe = Probe("change", data.folder, **known, endpoint=False)
    found = []
    try:
        probe.say(f"{venue} {first.isoformat()}")
        half = len(drafts) // 2
        for where, some in (("calendar", drafts[:half]), ("bookings table", drafts[half:])):
            while probe.hear() != "watching":
                pass
            spent = [await _until_seen(probe, services, cases, draft) for draft in some]
            probe.say("next" if where == "calendar" else "done")
            found.append(
                Row(
                    GROUP,
                    f"change in one process \u2192 on screen in another: {where}",
                    milliseconds(statistics.median(spent)),
                    "",
                    (at_most(max(spent), 200, f"\u2264 200 ms (longest {milliseconds(max(spent))})"),),
                    notes=(f"{len(spent)} bookings, from before the call that makes one to after the paint",),
                    figures={"median": statistics.median(spent), "longest": max(spent)},
                )
            )
        probe.seen()
    finally:
        probe.end()
    return found


async def _until_seen(probe: Probe, services: Any, cases: Cases, draft: BookingDraft) -> float:
    await asyncio.sleep(0.4)
    begun = time.time()
    made = await services.bookings.create(cases.customers[0], replace(draft, title="Seen?"))
    giving_up = asyncio.get_running_loop().call_later(15, probe.end)
    while True:
        word, *rest = (await asyncio.to_thread(probe.hear)).split()
        if word == "seen" and int(rest[0]) == made.id:
            giving_up.cancel()
            return (float(rest[1]) - begun) * 1000


def _tidy(server: Server) -> None:
    """Take away what was booked in the kept data, past the guards that keep the program from doing so."""
    mine = "(SELECT id FROM bookings WHERE title IN ('Bench', 'Worker', 'Seen?'))"
    with server.superuser() as connection:
        connection.execute("SET session_replication_role = replica")
        for table in ("claims", "payments", "outbox", "booking_customers", "booking_addons", "booking_price_lines"):
            connection.execute(f"DELETE FROM {table} WHERE booking_id IN {mine}")  # type: ignore[arg-type]
        connection.execute(f"DELETE FROM bookings WHERE id IN {mine}")  # type: ignore[arg-type]
