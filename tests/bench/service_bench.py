"""The service layer's rows, without the HTTP endpoint: what each use case takes beside the bare statements."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import statistics
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import bcrypt
import psycopg

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import DomainError, SlotTaken
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingDraft, BookingQuery, NewBlock, SearchQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.services.snapshots import SearchResult
from hallbooking_desktop.services.tokens import TokenKind
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.search_answers import SearchAnswers
from tests.bench.cases import Cases, find_cases, open_services
from tests.bench.data import Server
from tests.bench.load import Call, Load, at_once, in_turn, paced
from tests.bench.others import other_process
from tests.bench.replay import Spoken, Yardstick, listening
from tests.bench.rows import Check, Latency, Row, at_least, at_most, broken, rate
from tests.support.doubting import forgetful_search

GROUP = "service layer, large set (in one process, no endpoint yet)"
_WRITES = 20
_RECORDED = 300


def _slots(_query: SearchQuery, found: SearchResult) -> bytes:
    """Return the free times of each hall."""
    spans = {m.room.id: [(s.start.timestamp(), s.end.timestamp()) for s in m.available] for m in found.matches}
    return json.dumps(spans).encode()


@dataclass(frozen=True, slots=True)
class Effort:
    """How long each measurement lasts, and from how many tasks it is asked."""

    seconds: float = 2.0
    rounds: int = 3
    tasks: int = 4
    crowd: int = 16


class ServiceBench:
    """The services over a copy of the data that is measured, and a twin for what is said again."""

    def __init__(self, server: Server, effort: Effort) -> None:
        self.effort = effort
        self._server = server
        self.url, self.twin = server.copy(), server.copy()
        self.database: Database
        self.services: Services
        self.cases: Cases
        self._used = self._used_near = 0

    async def open(self) -> None:
        """Open the services and find something to ask."""
        self.database, self.services = open_services(self.url)
        self._answers = SearchAnswers(self.services.search, Presenter(Currency(), ""))
        self._forgetful = forgetful_search(self.database, utc_now)
        with self._server.superuser(self.url) as connection:
            self.cases = await find_cases(self.services, connection, 20_000)
        if len(self.cases.free) < 3_000:
            raise SystemExit(f"Only {len(self.cases.free)} free times were found: is this the large set?")

    async def close(self) -> None:
        """Close the connections."""
        await self.database.close()

    async def rows(self) -> list[Row]:
        """Measure everything."""
        found: list[Row] = []
        for measure in (
            self.search,
            self.search_anew,
            self.search_again,
            self.mine,
            self.create,
            self.conflict,
            self.sign_in,
            self.crowd,
        ):
            try:
                made = await measure()
            except (DomainError, RuntimeError, StopIteration, StopAsyncIteration) as error:
                made = broken(GROUP, measure.__name__, error)
            found += made if isinstance(made, list) else [made]
        return found

    # --- helpers -----------------------------------------------------------------------------------------------------

    async def _record(self, call: Call, count: int) -> list[Spoken]:
        kept = []
        for number in range(count):
            async with listening() as spoken:
                await call(number)
            kept.append(spoken)
        return kept

    @contextlib.contextmanager
    def _yardstick(self, url: str) -> Iterator[Yardstick]:
        stick = Yardstick(url)
        try:
            yield stick
        finally:
            stick.close()

    async def _said_again(self, url: str, spoken: list[Spoken]) -> Load:
        with self._yardstick(url) as stick:
            for number in range(min(50, len(spoken))):
                stick.say(spoken[number])
            say = lambda number: stick.say(spoken[number % len(spoken)])  # noqa: E731 - one use
            return await asyncio.to_thread(in_turn, say, seconds=self.effort.seconds, rounds=self.effort.rounds)

    async def _measured(self, call: Call, *, first: int = 0) -> tuple[Load, Load]:
        """Return the load from several tasks and from one alone, warmed up."""
        effort = self.effort
        await at_once(call, tasks=effort.tasks, seconds=0.3, rounds=1, first=first)
        many = await at_once(call, tasks=effort.tasks, seconds=effort.seconds, rounds=effort.rounds, first=first + 1000)
        one = await at_once(call, tasks=1, seconds=effort.seconds, rounds=1, first=first + 500_000)
        return many, one

    def _note(self, one: Load) -> str:
        return f"{self.effort.tasks} tasks; one at a time {rate(one.rate)}"

    def drafts(self, count: int) -> tuple[BookingDraft, ...]:
        """Hand out free times, each once."""
        begin, self._used = self._used, self._used + count
        if self._used > len(self.cases.free):
            raise SystemExit("There are not enough free times in the data.")
        return self.cases.free[begin : self._used]

    def _customer(self, number: int) -> Actor:
        return self.cases.customers[number % len(self.cases.customers)]

    @contextlib.asynccontextmanager
    async def _writing(self, url: str) -> AsyncIterator[Callable[[], int]]:
        """Let another process write 20 bookings a second on the days that are searched; yields how to count them."""
        count = int(_WRITES * (self.effort.seconds * (self.effort.rounds + 1) + 12))
        begin, self._used_near = self._used_near, self._used_near + count
        with other_process(
            url, "write", self.cases.near[begin : self._used_near], self.cases.customers, rate=_WRITES
        ) as worker:
            yield lambda: worker.count

    # --- reads -------------------------------------------------------------------------------------------------------

    async def _search_anew(self, number: int) -> object:
        return await self._forgetful.rooms(self.cases.admin, self.cases.searches[number % len(self.cases.searches)])

    async def _search_kept(self, number: int) -> object:
        query = self.cases.searches[number % len(self.cases.searches)]
        return await self._answers.answer(self.cases.admin, query)

    async def search_anew(self) -> Row:
        """Ask the same without anything remembered of earlier answers: what a day that changed costs."""
        spoken = await self._record(self._search_anew, len(self.cases.searches) // 5)
        yardstick = await self._said_again(self.url, spoken)
        many, one = await self._measured(self._search_anew)
        ratio = many.rate / yardstick.rate
        return Row(
            GROUP,
            "a search made anew (not promised)",
            rate(many.rate),
            f"{rate(yardstick.rate)} ({len(spoken[0])} statement, 1 connection)",
            (),
            many.latency,
            notes=(self._note(one),),
            figures={"rate": many.rate, "one": one.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    async def search(self) -> Row:
        """100 dates by 5 capacities in turn, while another process writes."""
        spoken = await self._record(self._search_anew, len(self.cases.searches) // 5)
        sizes = [
            len((await self.services.search.rooms(self.cases.admin, q)).matches) for q in self.cases.searches[10:100:9]
        ]
        async with self._writing(self.url) as written:
            begun, before = time.perf_counter(), written()
            yardstick = await self._said_again(self.url, spoken)
            for number in range(len(self.cases.searches)):
                await self._search_kept(number)
            many, one = await self._measured(self._search_kept)
            writes = (written() - before) / (time.perf_counter() - begun)
        fresh = await self._reflects_commits()
        ratio = many.rate / yardstick.rate
        return Row(
            GROUP,
            f"search as JSON: 100 dates x 5 capacities, {writes:.0f} bookings/s written",
            rate(many.rate),
            f"{rate(yardstick.rate)} ({len(spoken[0])} statement, 1 connection)",
            (
                at_least(ratio, 0.6, f"\u2265 60 % ({ratio:.0%})"),
                at_least(many.rate, 1000, "\u2265 1,000/s"),
                Check("every acknowledged commit seen", fresh),
            ),
            many.latency,
            Latency(120, 450, 500),
            (self._note(one) + f"; halls with slots: {statistics.median(sizes):.0f}",),
            {"rate": many.rate, "one": one.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    async def _reflects_commits(self) -> bool:
        """Tell whether a search sees each block that another process's services acknowledged just before."""
        database, others = open_services(self.url, pool_size=2)
        query = self.cases.searches[40]
        seen = []
        await self.services.search.encoded(self.cases.admin, query, _slots)
        for match in (await self.services.search.rooms(self.cases.admin, query)).matches[:10]:
            slot = match.available[0]
            span = TimeRange(slot.start, min(slot.end, slot.start + timedelta(minutes=30)))
            if match.room.part_ids:
                continue
            with contextlib.suppress(SlotTaken):
                await others.blocks.create(self.cases.admin, NewBlock(match.room.id, span, "bench"))
                again = json.loads(await self.services.search.encoded(self.cases.admin, query, _slots))
                free = again.get(str(match.room.id), ())
                seen.append(
                    not any(start < span.end.timestamp() and span.start.timestamp() < end for start, end in free)
                )
        await database.close()
        return bool(seen) and all(seen)

    async def search_again(self) -> Row:
        """Repeat one search over and over."""
        query = self.cases.searches[30]
        many, one = await self._measured(lambda _: self._answers.answer(self.cases.admin, query))
        return Row(
            GROUP,
            "the same search repeated",
            rate(many.rate),
            "",
            (at_least(many.rate, 8000, "\u2265 8,000/s"),),
            many.latency,
            notes=(self._note(one),),
            figures={"rate": many.rate, "one": one.rate},
        )

    def _mine(self) -> Call:
        auth = self.services.auth
        tokens = []
        for actor in self.cases.customers:
            assert actor.user_id is not None
            tokens.append(auth._tokens.make(TokenKind.ACCESS, actor.user_id, 1))

        async def call(number: int) -> object:
            return await self.services.own_bookings.of_bearer(tokens[number % len(tokens)])

        return call

    async def mine(self) -> Row:
        """My bookings, 20 of them, the token checked."""
        call = self._mine()
        spoken = await self._record(call, len(self.cases.customers))
        yardstick = await self._said_again(self.url, spoken)
        many, one = await self._measured(call)
        ratio = many.rate / yardstick.rate
        return Row(
            GROUP,
            "my bookings: 20 of them as JSON, token checked",
            rate(many.rate),
            f"{rate(yardstick.rate)} ({len(spoken[0])} statements, 1 connection)",
            (at_least(ratio, 0.35, f"\u2265 35 % ({ratio:.0%})"), at_least(many.rate, 1300, "\u2265 1,300/s")),
            many.latency,
            Latency(80, 200, 1000),
            (self._note(one),),
            {"rate": many.rate, "one": one.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    # --- writes ------------------------------------------------------------------------------------------------------

    def number_alike(self, first: int) -> None:
        """Let the database and its twin give the next booking the same number: what is recorded names it."""
        for url in (self.url, self.twin):
            with self._server.superuser(url) as connection:
                connection.execute("SELECT setval(pg_get_serial_sequence('bookings', 'id'), %s)", [first])

    def _create(self, drafts: tuple[BookingDraft, ...]) -> Call:
        left = iter(drafts)

        async def call(number: int) -> object:
            return await self.services.bookings.create(self._customer(number), next(left))

        return call

    async def create(self) -> Row:
        """Bookings that succeed: the twin database hears the very statements that were recorded."""
        effort = self.effort
        self.number_alike(5_000_000)
        spoken = await self._record(self._create(self.drafts(_RECORDED)), _RECORDED)
        with self._yardstick(self.twin) as stick:
            for number in range(30):
                stick.say(spoken[number])
            say = lambda number: stick.say(spoken[number + 30])  # noqa: E731 - one use
            yardstick = await asyncio.to_thread(in_turn, say, seconds=60, rounds=1, most=_RECORDED - 30)
        enough = self._create(self.drafts(int(800 * effort.seconds * effort.rounds)))
        await at_once(enough, tasks=8, seconds=0.2, rounds=1)
        many = await at_once(enough, tasks=8, seconds=effort.seconds, rounds=effort.rounds)
        one = await at_once(
            self._create(self.drafts(int(500 * effort.seconds))), tasks=1, seconds=effort.seconds, rounds=1
        )
        ratio = one.rate / yardstick.rate
        return Row(
            GROUP,
            "create a booking with an add-on",
            rate(many.rate),
            f"{rate(yardstick.rate)} ({len(spoken[0])} statements, 1 connection)",
            (
                at_least(ratio, 0.4, f"\u2265 40 % ({ratio:.0%}, one at a time)"),
                at_least(many.rate, 300, "\u2265 300/s"),
            ),
            many.latency,
            notes=(f"8 tasks; one at a time {rate(one.rate)}; WAL flushed at each commit",),
            figures={"rate": many.rate, "one": one.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    async def conflict(self) -> Row:
        """Bookings that cannot be: what is in the way, and alternatives."""
        taken = self.cases.taken
        offered: list[int] = []

        async def call(number: int) -> object:
            try:
                await self.services.bookings.create(self._customer(number), taken[number % len(taken)])
            except SlotTaken as error:
                offered.append(len(error.details["alternatives"]))
                return error
            raise AssertionError("this time should be taken")

        with self._yardstick(self.url) as stick:
            insert = "INSERT INTO claims (room_id, booking_id, claimed) VALUES (%s, %s, tstzrange(%s, %s))"

            def bare(number: int) -> None:
                draft = taken[number % len(taken)]
                with contextlib.suppress(psycopg.errors.ExclusionViolation):
                    stick.connection.execute(
                        insert, (draft.room_id, self.cases.bookings[0], draft.range.start, draft.range.end)
                    )
                    raise AssertionError("this time should be taken")

            in_turn(bare, seconds=0.3, rounds=1)
            yardstick = await asyncio.to_thread(in_turn, bare, seconds=self.effort.seconds, rounds=self.effort.rounds)
        spoken = (await self._record(call, 20))[-1]
        many, one = await self._measured(call)
        ratio = many.rate / yardstick.rate
        return Row(
            GROUP,
            "create that conflicts, with alternatives",
            rate(many.rate),
            f"{rate(yardstick.rate)} (the bare failing INSERT)",
            (at_least(ratio, 0.12, f"\u2265 12 % ({ratio:.0%})"), at_least(many.rate, 400, "\u2265 400/s")),
            many.latency,
            Latency(150, 500, 100),
            (
                self._note(one)
                + f"; {len(spoken)} statements; alternatives: {statistics.median(offered):.0f} (least {min(offered)})",
            ),
            {"rate": many.rate, "one": one.rate, "yardstick": yardstick.rate, "ratio": ratio},
        )

    async def report_said(self, start: date, end: date) -> Load:
        """Say again what the report on bookings of all venues asks of the database."""
        query = ReportQuery(start, end, refresh=True)
        spoken = await self._record(lambda _: self.services.reports.bookings(self.cases.admin, query), 1)
        return await self._said_again(self.url, spoken)

    # --- sign-in and crowds ------------------------------------------------------------------------------------------

    async def sign_in(self) -> list[Row]:
        """Sign-in is one bcrypt; and what it does to everybody else."""
        account = self._server.data.account("customer")
        cores = os.cpu_count() or 1
        secret, hashed = b"Some-Pass-1!", bcrypt.hashpw(b"Some-Pass-1!", bcrypt.gensalt(12))
        single = in_turn(lambda _: bcrypt.checkpw(secret, hashed), seconds=2, rounds=1)
        most = cores * 1000 / single.median

        async def call(_number: int) -> object:
            return await self.services.auth.sign_in(account.email, account.password)

        alone = await at_once(call, tasks=2 * cores, seconds=max(3.0, self.effort.seconds), rounds=2)
        mine = self._mine()
        seconds = max(6.0, self.effort.seconds * 2)
        idle = await paced(mine, rate=100, seconds=seconds)
        async with asyncio.TaskGroup() as group:
            group.create_task(paced(call, rate=most / 2, seconds=seconds))
            others = group.create_task(paced(mine, rate=100, seconds=seconds - 0.5))
        beside = others.result()
        share = alone.rate / most
        promise = Latency(200, 600, 50)
        return [
            Row(
                GROUP,
                "sign-in alone",
                f"{alone.rate:.1f}/s",
                f"{most:.1f}/s ({cores} cores / bcrypt-12 of {single.median:.0f} ms)",
                (at_least(share, 0.9, f"\u2265 90 % ({share:.0%})"),),
                alone.latency,
                promise,
                (f"{2 * cores} tasks; {alone.rate / cores:.1f}/s per core",),
                {"rate": alone.rate, "yardstick": most, "ratio": share},
            ),
            Row(
                GROUP,
                "others' p99 while people sign in at half that rate",
                f"{beside.p99:.1f} ms",
                f"{idle.p99:.1f} ms (idle: 100 reads/s)",
                (at_most(beside.p99, 3 * idle.p99, f"\u2264 3 x ({beside.p99 / idle.p99:.1f} x)"),),
                figures={"p99": beside.p99, "yardstick": idle.p99},
            ),
        ]

    async def crowd(self) -> list[Row]:
        """How long a read takes when sixteen ask at once."""
        rows = []
        for name, call in (
            ("search", self._search_kept),
            ("my bookings", self._mine()),
            ("one booking's details", self._details),
            ("a page of 100,000 bookings", self._page),
        ):
            await at_once(call, tasks=self.effort.crowd, seconds=0.3, rounds=1)
            load = await at_once(call, tasks=self.effort.crowd, seconds=self.effort.seconds, rounds=self.effort.rounds)
            rows.append(
                Row(
                    GROUP,
                    f"p99 at {self.effort.crowd} tasks: {name}",
                    f"{load.p99:.1f} ms",
                    "",
                    (at_most(load.p99, 50, "\u2264 50 ms"),),
                    load.latency,
                    figures={"p99": load.p99, "rate": load.rate},
                )
            )
        return rows

    async def _details(self, number: int) -> object:
        return await self.services.bookings.details(
            self.cases.admin, self.cases.bookings[number % len(self.cases.bookings)]
        )

    async def _page(self, number: int) -> object:
        query = replace(BookingQuery(limit=200), offset=(number * 7919) % 90_000)
        return await self.services.bookings.page(self.cases.admin, query)
