"""The endpoint's rows: the real ``serve`` with its request log on, asked by wrk, beside yardsticks of the same run."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import bcrypt
import httpx
import psycopg

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.commands import BookingDraft
from hallbooking_desktop.services.tokens import TokenKind, Tokens
from tests.bench.cases import CONFIG
from tests.bench.data import ROOT, make_folder
from tests.bench.load import in_turn, paced
from tests.bench.rows import Check, Latency, Row, at_least, at_most, broken, rate
from tests.bench.service_bench import ServiceBench
from tests.bench.wrk import Asked, Told, ask, installed
from tests.support.serving import served

GROUP = "endpoint, large set (one worker, request log on, limits off, wrk on the same two cores)"
_CROWD = 16
_RECORDED = 300
_NOT_YET = 503


class HttpBench:
    """The endpoint over the database that the service layer's rows were measured on."""

    def __init__(self, bench: ServiceBench) -> None:
        self._bench = bench
        self._tokens = Tokens(CONFIG.tokens, utc_now)
        self._address = ""
        self.seconds = max(1.0, bench.effort.seconds)
        self.rounds = bench.effort.rounds

    async def rows(self) -> list[Row]:
        """Measure everything."""
        if not installed():
            return [broken(GROUP, "the endpoint", RuntimeError("wrk is not installed: apt-get install wrk"))]
        found: list[Row] = []
        with tempfile.TemporaryDirectory(prefix="hallbooking-bench-") as name:
            folder = Path(name) / "data"
            make_folder(folder)
            self._leave_demo()
            with served(folder, "--port", "0", environment=self._settings()) as running:
                self._address = running.address
                for measure in (
                    self.page,
                    self.search,
                    self.search_again,
                    self.mine,
                    self.create,
                    self.conflict,
                    self.report,
                    self.sign_in,
                ):
                    try:
                        made = await measure()
                    except (DomainError, RuntimeError, OSError, httpx.HTTPError, subprocess.SubprocessError) as error:
                        made = broken(GROUP, measure.__name__, error)
                    found += made if isinstance(made, list) else [made]
        return found

    def _leave_demo(self) -> None:
        """Keep the endpoint from drawing the demo's photos and writing its pages while it is measured."""
        with self._bench._server.superuser(self._bench.url) as connection:
            for key in ("demo_photos", "demo_pages"):
                connection.execute(
                    "INSERT INTO app_settings (key, value) VALUES (%s, '0') ON CONFLICT DO NOTHING", [key]
                )

    def _settings(self) -> dict[str, str]:
        return {"POSTGRES_URL": self._bench.url, "RATE_LIMIT_ENABLED": "false"}

    async def _ask(
        self,
        requests: Sequence[Asked],
        connections: int = _CROWD,
        *,
        rounds: int | None = None,
        seconds: float | None = None,
    ) -> Told:
        return await asyncio.to_thread(
            ask,
            self._address,
            requests,
            connections=connections,
            seconds=seconds or self.seconds,
            rounds=self.rounds if rounds is None else rounds,
        )

    def _token(self, user_id: int | None) -> str:
        assert user_id is not None
        return self._tokens.make(TokenKind.ACCESS, user_id, 1)

    async def _get(self, path: str, token: str = "") -> httpx.Response:
        async with httpx.AsyncClient(base_url=self._address, timeout=60) as client:
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            answer = await client.get(path, headers=headers)
        if answer.status_code != 200:
            raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
        return answer

    # --- reads -------------------------------------------------------------------------------------------------------

    async def page(self) -> Row:
        """Read a published page, beside an application that knows nothing but its bytes."""
        async with httpx.AsyncClient(base_url=self._address, timeout=60) as client:
            admin = {"Authorization": f"Bearer {self._token(self._bench.cases.admin.user_id)}"}
            page = {"title": "About us", "slug": "bench-about", "status": "published", "kind": "page"}
            text = "<h2>Halls</h2>" + "<p>Rooms for every occasion, five minutes from the station.</p>" * 30
            for _ in range(60):
                made = await client.post("/cms", json={**page, "html_content": text}, headers=admin)
                if made.status_code != _NOT_YET:
                    break
                # The document store starts behind the endpoint.
                await asyncio.sleep(0.5)
        path = "/cms/slug/bench-about"
        body = (await self._get(path)).content
        await self._ask([Asked(path)], rounds=1)
        many = await self._ask([Asked(path)])
        with _bare(body) as address:
            bare = await asyncio.to_thread(
                ask, address, [Asked(path)], connections=_CROWD, seconds=self.seconds, rounds=self.rounds
            )
        ratio = many.rate / bare.rate
        return Row(
            GROUP,
            f"GET /cms/slug/…, {len(body):,} bytes",
            rate(many.rate),
            f"{rate(bare.rate)} (a bare ASGI app, the same bytes)",
            (at_least(ratio, 0.25, f"≥ 25 % ({ratio:.0%})"), *_read_checks(many)),
            many.latency,
            Latency(50, 100, 5000),
            figures={"rate": many.rate, "yardstick": bare.rate, "ratio": ratio},
        )

    def _searches(self) -> list[Asked]:
        found = []
        for query in self._bench.cases.searches:
            capacity = "" if query.min_capacity is None else f"&capacity={query.min_capacity}"
            found.append(Asked(f"/search/rooms?city={query.city}&date={query.day}{capacity}&limit=200"))
        return found

    async def search(self) -> Row:
        """100 dates by 5 capacities in turn, while another process writes 20 bookings a second."""
        bench = self._bench
        spoken = await bench._record(bench._search_anew, len(bench.cases.searches) // 5)
        requests = self._searches()
        for request in requests:
            await self._get(request.path)
        async with bench._writing(bench.url) as written:
            yardstick = await bench._said_again(bench.url, spoken)
            begun, before = time.perf_counter(), written()
            many = await self._ask(requests)
            writes = (written() - before) / (time.perf_counter() - begun)
        found = (await self._get(requests[30].path)).json()
        ratio = many.rate / yardstick.rate
        return Row(
            GROUP,
            f"GET /search/rooms: 100 dates x 5 capacities, {writes:.0f} bookings/s written",
            rate(many.rate),
            f"{rate(yardstick.rate)} (its SQL, 1 connection)",
            (
                at_least(ratio, 0.6, f"≥ 60 % ({ratio:.0%})"),
                at_least(many.rate, 1000, "≥ 1,000/s"),
                *_read_checks(many),
            ),
            many.latency,
            Latency(120, 450, 500),
            (f"one of them: {found['count']} halls; each was asked once before (fresh: test_freshness.py)",),
            {"rate": many.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    async def search_again(self) -> Row:
        """Repeat one search over and over."""
        request = self._searches()[30]
        await self._ask([request], rounds=1)
        many = await self._ask([request])
        return Row(
            GROUP,
            "the same search repeated",
            rate(many.rate),
            "",
            (at_least(many.rate, 8000, "≥ 8,000/s"), *_read_checks(many)),
            many.latency,
            figures={"rate": many.rate},
        )

    def _mine(self) -> list[Asked]:
        return [Asked("/bookings/me", token=self._token(actor.user_id)) for actor in self._bench.cases.customers]

    async def mine(self) -> Row:
        """My bookings, 20 of them, the token checked."""
        bench = self._bench
        yardstick = await bench._said_again(bench.url, await bench._record(bench._mine(), len(bench.cases.customers)))
        await self._ask(self._mine(), rounds=1)
        many = await self._ask(self._mine())
        ratio = many.rate / yardstick.rate
        return Row(
            GROUP,
            "GET /bookings/me (20 of them, token checked)",
            rate(many.rate),
            f"{rate(yardstick.rate)} (its SQL, 1 connection)",
            (
                at_least(ratio, 0.35, f"≥ 35 % ({ratio:.0%})"),
                at_least(many.rate, 1300, "≥ 1,300/s"),
                *_read_checks(many),
            ),
            many.latency,
            Latency(80, 200, 1000),
            figures={"rate": many.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    # --- writes ------------------------------------------------------------------------------------------------------

    def _posts(self, drafts: Sequence[BookingDraft]) -> list[Asked]:
        tokens = [self._token(actor.user_id) for actor in self._bench.cases.customers]
        return [
            Asked("/bookings", "POST", tokens[number % len(tokens)], _body(draft))
            for number, draft in enumerate(drafts)
        ]

    async def create(self) -> Row:
        """Bookings that succeed, each another free time."""
        bench = self._bench
        bench.number_alike(6_000_000)
        spoken = await bench._record(bench._create(bench.drafts(_RECORDED)), _RECORDED)
        with bench._yardstick(bench.twin) as stick:
            # The twin numbers its rows as the recorded statements say.
            say = lambda number: stick.say(spoken[number])  # noqa: E731 - one use
            yardstick = await asyncio.to_thread(in_turn, say, seconds=60, rounds=1, most=_RECORDED)
        one = await self._ask(self._posts(bench.drafts(int(700 * self.seconds))), 1, rounds=1)
        many = await self._ask(self._posts(bench.drafts(int(900 * self.seconds))), 8, rounds=1)
        ratio = one.rate / yardstick.rate
        return Row(
            GROUP,
            "POST /bookings that succeeds, with an add-on",
            rate(many.rate),
            f"{rate(yardstick.rate)} ({len(spoken[0])} statements, 1 connection)",
            (
                at_least(ratio, 0.4, f"≥ 40 % ({ratio:.0%}, one at a time)"),
                at_least(many.rate, 300, "≥ 300/s"),
                Check("none refused", one.refused + many.refused == 0),
            ),
            many.latency,
            notes=(f"8 connections; one at a time {rate(one.rate)}; WAL flushed at each commit",),
            figures={"rate": many.rate, "one": one.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    async def conflict(self) -> Row:
        """Bookings that cannot be, with alternatives."""
        bench, taken = self._bench, self._bench.cases.taken
        with bench._yardstick(bench.url) as stick:
            insert = "INSERT INTO claims (room_id, booking_id, claimed) VALUES (%s, %s, tstzrange(%s, %s))"

            def bare(number: int) -> None:
                draft = taken[number % len(taken)]
                try:
                    stick.connection.execute(
                        insert, (draft.room_id, bench.cases.bookings[0], draft.range.start, draft.range.end)
                    )
                except psycopg.errors.ExclusionViolation:
                    return
                raise RuntimeError("this time should be taken")

            yardstick = await asyncio.to_thread(in_turn, bare, seconds=self.seconds, rounds=self.rounds)
        requests = self._posts(taken)
        await self._ask(requests, rounds=1)
        many = await self._ask(requests)
        ratio = many.rate / yardstick.rate
        all_refused = many.refused >= many.rate * self.seconds * self.rounds * 0.9
        return Row(
            GROUP,
            "POST /bookings that conflicts, with alternatives",
            rate(many.rate),
            f"{rate(yardstick.rate)} (the bare failing INSERT)",
            (
                at_least(ratio, 0.12, f"≥ 12 % ({ratio:.0%})"),
                at_least(many.rate, 400, "≥ 400/s"),
                Check("all refused", all_refused),
            ),
            many.latency,
            Latency(150, 500, 100),
            figures={"rate": many.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    # --- reports and signing in -------------------------------------------------------------------------------------

    async def report(self) -> list[Row]:
        """Report a year over all venues: from the copy, and computed."""
        year = datetime.now(UTC).year
        token = self._token(self._bench.cases.admin.user_id)
        path = f"/reports/bookings?start_date={date(year, 1, 1)}&end_date={date(year, 12, 31)}"
        await self._get(path, token)
        many = await self._ask([Asked(path, token=token)])
        spent = []
        for _ in range(5):
            begun = time.perf_counter()
            answer = await self._get(f"{path}&refresh=true", token)
            spent.append((time.perf_counter() - begun) * 1000)
            if answer.json()["from_cache"]:
                raise RuntimeError("a refreshed report came from the cache")
        computed = statistics.median(spent)
        alone = (await self._bench.report_said(date(year, 1, 1), date(year, 12, 31))).median
        ratio = computed / alone
        return [
            Row(
                GROUP,
                "GET /reports/bookings, a year, all venues: cached",
                rate(many.rate),
                "",
                (at_least(many.rate, 2000, "≥ 2,000/s"), *_read_checks(many)),
                many.latency,
                Latency(300, 1500, 50),
                figures={"rate": many.rate},
            ),
            Row(
                GROUP,
                "the same, computed",
                f"{computed:.0f} ms",
                f"{alone:.0f} ms (its SQL, 1 connection)",
                (at_most(ratio, 1.5, f"≤ 1.5 × its SQL ({ratio:.2f} ×)"),),
                notes=(
                    "median of 5, asked for with refresh: stored and told to the other processes before it answers",
                ),
                figures={"milliseconds": computed, "yardstick": alone, "ratio": ratio},
            ),
        ]

    async def sign_in(self) -> list[Row]:
        """Sign-in is one bcrypt; and what it does to everybody else."""
        cores = os.cpu_count() or 1
        secret, hashed = b"Some-Pass-1!", bcrypt.hashpw(b"Some-Pass-1!", bcrypt.gensalt(12))
        single = await asyncio.to_thread(in_turn, lambda _: bcrypt.checkpw(secret, hashed), seconds=2, rounds=1)
        most = cores * 1000 / single.median
        account = self._bench._server.data.account("customer")
        body = json.dumps({"email": account.email, "password": account.password})
        # Long enough that those which begin or end outside weigh little.
        alone = await self._ask([Asked("/auth/login", "POST", "", body)], 2 * cores, rounds=1, seconds=15)
        if alone.refused:
            raise RuntimeError("a sign-in was refused")
        seconds = max(6.0, self.seconds * 2)
        mine = self._mine()
        async with httpx.AsyncClient(base_url=self._address, timeout=60) as client:

            async def read(number: int) -> object:
                asked = mine[number % len(mine)]
                return await client.get(asked.path, headers={"Authorization": f"Bearer {asked.token}"})

            async def enter(_number: int) -> object:
                return await client.post("/auth/login", content=body, headers={"Content-Type": "application/json"})

            idle = await paced(read, rate=100, seconds=seconds)
            async with asyncio.TaskGroup() as group:
                group.create_task(paced(enter, rate=most / 2, seconds=seconds))
                others = group.create_task(paced(read, rate=100, seconds=seconds - 0.5))
            beside = others.result()
        share = alone.rate / most
        return [
            Row(
                GROUP,
                "POST /auth/login alone",
                f"{alone.rate:.1f}/s",
                f"{most:.1f}/s ({cores} cores / bcrypt-12 of {single.median:.0f} ms)",
                (at_least(share, 0.9, f"≥ 90 % ({share:.0%})"),),
                alone.latency,
                Latency(200, 600, 50),
                (f"{2 * cores} connections; {alone.rate / cores:.1f}/s per core",),
                {"rate": alone.rate, "yardstick": most, "ratio": share},
            ),
            Row(
                GROUP,
                "others' p99 while people sign in at half that rate",
                f"{beside.p99:.1f} ms",
                f"{idle.p99:.1f} ms (idle: 100 reads/s)",
                (at_most(beside.p99, 3 * idle.p99, f"≤ 3 x ({beside.p99 / idle.p99:.1f} x)"),),
                figures={"p99": beside.p99, "yardstick": idle.p99},
            ),
        ]


def _body(draft: BookingDraft) -> str:
    return json.dumps(
        {
            "room_id": draft.room_id,
            "start_time": draft.range.start.isoformat(),
            "end_time": draft.range.end.isoformat(),
            "addons": [{"addon_id": each.addon_id, "quantity": each.quantity} for each in draft.addons],
            "title": draft.title,
        }
    )


def _read_checks(told: Told) -> tuple[Check, ...]:
    return (
        at_most(told.p99, 50, f"p99 at {_CROWD} connections ≤ 50 ms ({told.p99:.1f})"),
        Check("none refused", told.refused == 0),
    )


@contextmanager
def _bare(body: bytes) -> Iterator[str]:
    with socket.socket() as free, tempfile.NamedTemporaryFile() as file:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        file.write(body)
        file.flush()
        with subprocess.Popen([sys.executable, "-m", "tests.bench.bare", file.name, str(port)], cwd=ROOT) as process:
            try:
                _until_open(port)
                yield f"http://127.0.0.1:{port}"
            finally:
                process.terminate()


def _until_open(port: int) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the bare application did not start")
