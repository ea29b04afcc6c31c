"""Races between processes, with the protection and without it: the negative control must double book."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest

from hallbooking_desktop.domain.timeranges import TimeRange
from tests.support.counts import LONG, rounds
from tests.support.postgres import DatabaseAddress
from tests.support.world import Person, World

pytestmark = pytest.mark.timeout(1200 if LONG else 300)

ROOT = Path(__file__).parents[2]
#: Every racer is answered within a second (SPEC: staff who never wait).
PATIENCE = 1.0
#: Races that must end with exactly one winner, each time.
ROUNDS = rounds(20, 200)

OVERLAPS = """
SELECT count(*) FROM claims a JOIN claims b ON a.room_id = b.room_id AND a.id < b.id AND a.claimed && b.claimed
"""


class Racer:
    """One process that races."""

    def __init__(self, *, unprotected: bool) -> None:
        command = [sys.executable, "-m", "tests.concurrency.racer"]
        self.process = subprocess.Popen(
            [*command, "--unprotected"] if unprotected else command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def send(self, order: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        said: dict[str, Any] = json.loads(self.process.stdout.readline())
        return said

    def sit(self, url: str, person: Person) -> None:
        """Let it work at a database as somebody."""
        who = json.dumps([person.id, person.role.value, person.venue_id])
        self.send({"do": "sit", "url": url, "person": who})

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


class Stable:
    """The processes that race; those of one race stay for the next, since starting one takes a second."""

    def __init__(self) -> None:
        self._resting: dict[bool, list[Racer]] = {False: [], True: []}

    @contextmanager
    def __call__(self, url: str, *people: Person, unprotected: bool = False) -> Iterator[list[Racer]]:
        """Yield a racer for each, sitting at the database."""
        resting = self._resting[unprotected]
        while len(resting) < len(people):
            resting.append(Racer(unprotected=unprotected))
        racing = [resting.pop() for _ in people]
        try:
            for racer, person in zip(racing, people, strict=True):
                racer.sit(url, person)
            assert [racer.answer() for racer in racing] == [{"ok": 0}] * len(racing)
            yield racing
            for racer in racing:
                racer.send({"do": "leave"})
            assert [racer.answer() for racer in racing] == [{"ok": 0}] * len(racing)
        except BaseException:
            # What they still had to say would be taken for the next race's.
            for racer in racing:
                racer.close()
            raise
        resting.extend(racing)

    def close(self) -> None:
        """End them."""
        for racer in (*self._resting[False], *self._resting[True]):
            racer.close()


@pytest.fixture(scope="module")
def racers() -> Iterator[Stable]:
    made = Stable()
    yield made
    made.close()


def race(started: list[Racer], *orders: dict[str, Any]) -> list[dict[str, Any]]:
    """Give each racer its order for the same instant; return the answers, none of which may be a breakdown."""
    at = time.time() + 0.02
    for racer, order in zip(started, orders, strict=True):
        racer.send({**order, "at": at})
    answers = [racer.answer() for racer in started]
    assert not [answer for answer in answers if "broke" in answer], answers
    return answers


def create(room: int, span: TimeRange, customer: int) -> dict[str, Any]:
    return {
        "do": "create",
        "room": room,
        "start": span.start.isoformat(),
        "end": span.end.isoformat(),
        "customer": customer,
    }


def slot(clock: Callable[[], datetime], n: int) -> TimeRange:
    """Return the n-th of many free two-hour slots."""
    day, place = divmod(n, 6)
    start = clock().replace(hour=8, minute=0, second=0, microsecond=0) + timedelta(days=3 + day, hours=2 * place)
    return TimeRange(start, start + timedelta(hours=2))


def scalar(address: DatabaseAddress, statement: str, *parameters: object) -> Any:
    with psycopg.connect(address.owner_url) as connection:
        row = connection.execute(statement, parameters).fetchone()
    assert row is not None
    return row[0]


def winners(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [answer for answer in answers if "ok" in answer]


@pytest.mark.timed
async def test_two_desks_one_slot(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """Two consoles grab one slot: one booking and one clear refusal with alternatives, every single time."""
    slowest = 0.0
    with racers(database_address.app_url, world.moderator, world.admin) as started:
        for n in range(ROUNDS):
            order = create(world.ballroom, slot(clock, n), world.alice.id)
            answers = race(started, order, order)
            won = winners(answers)
            assert len(won) == 1, f"round {n}: {answers}"
            lost = next(answer for answer in answers if "ok" not in answer)
            assert lost["refused"] == "CONFLICT_DETECTED", lost
            assert lost["alternatives"] > 0, "a refusal offers something else"
            slowest = max(slowest, *(answer["seconds"] for answer in answers))
    assert slowest < PATIENCE
    assert scalar(database_address, OVERLAPS) == 0


async def test_negative_control_double_books(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """Without locks and constraint the very same race double books: the test above measures the protection."""
    with psycopg.connect(database_address.owner_url) as connection:
        connection.execute("ALTER TABLE claims DROP CONSTRAINT ex_claims_no_overlap")
    with racers(database_address.app_url, world.moderator, world.admin, unprotected=True) as started:
        double = 0
        for n in range(ROUNDS):
            order = create(world.ballroom, slot(clock, n), world.alice.id)
            double += len(winners(race(started, order, order))) > 1
    assert double > 0, "the unprotected race never double booked: it proves nothing"
    assert scalar(database_address, OVERLAPS) >= double


@pytest.mark.timed
async def test_partly_overlapping_slots(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """Four desks want times that overlap each other in part: whoever wins, nothing overlaps and all are answered."""
    people = (world.moderator, world.admin, world.moderator, world.admin)
    with racers(database_address.app_url, *people) as started:
        for n in range(rounds(8, 50)):
            first = slot(clock, n)
            spans = [TimeRange(first.start + timedelta(minutes=15 * k), first.end) for k in range(4)]
            answers = race(started, *(create(world.ballroom, span, world.alice.id) for span in spans))
            assert len(winners(answers)) == 1, answers
            assert max(answer["seconds"] for answer in answers) < PATIENCE
    assert scalar(database_address, OVERLAPS) == 0


async def test_whole_hall_against_its_halves(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """Either the whole hall is booked, or its halves are; never both, and never a deadlock that somebody sees."""
    with racers(database_address.app_url, world.moderator, world.admin, world.moderator) as started:
        for n in range(rounds(10, 100)):
            span = slot(clock, n)
            whole, *halves = race(
                started,
                *(create(r, span, world.alice.id) for r in (world.garden, world.garden_north, world.garden_south)),
            )
            assert ("ok" in whole) != any("ok" in half for half in halves), (whole, halves)
    assert scalar(database_address, OVERLAPS) == 0


async def test_reschedule_against_create(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """A booking is moved to where somebody books at that moment: one gets it, and a failed move keeps its old slot."""
    with racers(database_address.app_url, world.moderator, world.admin) as started:
        for n in range(rounds(10, 100)):
            old, wanted = slot(clock, 2 * n), slot(clock, 2 * n + 1)
            standing = race(started[:1], create(world.ballroom, old, world.alice.id))[0]["ok"]
            move = {"do": "move", "booking": standing, "start": wanted.start.isoformat(), "end": wanted.end.isoformat()}
            moved, made = race(started, move, create(world.ballroom, wanted, world.bob.id))
            assert ("ok" in moved) != ("ok" in made), (moved, made)
            starts = scalar(database_address, "SELECT starts_at FROM bookings WHERE id = %s", standing)
            assert starts == (wanted if "ok" in moved else old).start
    assert scalar(database_address, OVERLAPS) == 0


async def test_hold_expiry_against_payment(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """Money and the end of the hold meet: either it is paid and stands, or it expired and no money moved."""
    outcomes = set()
    with racers(database_address.app_url, world.moderator, world.admin) as started:
        for n in range(rounds(10, 60)):
            booking = race(started[:1], create(world.ballroom, slot(clock, n), world.alice.id))[0]["ok"]
            with psycopg.connect(database_address.owner_url) as connection:
                connection.execute(
                    "UPDATE bookings SET hold_expires_at = clock_timestamp() + interval '21 ms' WHERE id = %s",
                    (booking,),
                )
            race(started, {"do": "pay", "booking": booking, "method": "cash"}, {"do": "release"})
            race(started[1:], {"do": "release"})
            status, paid, claims = scalar(
                database_address,
                "SELECT ARRAY[status, paid::text, (SELECT count(*)::text FROM claims WHERE booking_id = b.id)]"
                " FROM bookings b WHERE id = %s",
                booking,
            )
            outcomes.add(status)
            if status == "confirmed":
                assert (Decimal(paid), claims) == (200, "1")
            else:
                await asyncio.sleep(0.03)
                race(started[1:], {"do": "release"})
                row = scalar(
                    database_address,
                    "SELECT ARRAY[status, paid::text, (SELECT count(*)::text FROM claims WHERE booking_id = b.id)]"
                    " FROM bookings b WHERE id = %s",
                    booking,
                )
                assert (row[0], Decimal(row[1]), row[2]) == ("cancelled", 0, "0")
    assert outcomes


async def test_two_payments_from_one_wallet(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """500.00 pay two bookings of 200.00, not three, however simultaneously they are asked for."""
    people = (world.moderator, world.admin, world.moderator)
    with racers(database_address.app_url, *people) as started:
        for n in range(rounds(3, 20)):
            made = [
                race(started[:1], create(world.ballroom, slot(clock, 3 * n + k), world.alice.id))[0]["ok"]
                for k in range(3)
            ]
            answers = race(started, *({"do": "pay", "booking": b, "method": "wallet"} for b in made))
            assert len(winners(answers)) == 2, answers
            assert {a["refused"] for a in answers if "refused" in a} == {"INSUFFICIENT_FUNDS"}
            with psycopg.connect(database_address.owner_url) as connection:
                connection.execute(
                    "INSERT INTO wallet_entries (wallet_id, type, amount) SELECT id, 'CREDIT', 400 FROM wallets"
                    " WHERE user_id = %s",
                    (world.alice.id,),
                )
    assert scalar(database_address, "SELECT balance FROM wallets WHERE user_id = %s", world.alice.id) == 500
    assert (
        scalar(
            database_address,
            "SELECT count(*) FROM wallets w WHERE balance <> (SELECT sum(amount) FROM wallet_entries e"
            " WHERE e.wallet_id = w.id AND status = 'COMPLETED')",
        )
        == 0
    )


async def test_one_idempotency_key_pays_once(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime]
) -> None:
    """The same payment arrives twice at once, as after a double click: the money moves once, both get the answer."""
    with racers(database_address.app_url, world.moderator, world.moderator) as started:
        for n in range(rounds(5, 50)):
            booking = race(started[:1], create(world.ballroom, slot(clock, n), world.alice.id))[0]["ok"]
            pay = {"do": "pay", "booking": booking, "method": "cash", "amount": "50", "key": f"k{n}"}
            answers = race(started, pay, pay)
            assert [answer.get("ok") for answer in answers] == [booking, booking], answers
            assert scalar(database_address, "SELECT paid FROM bookings WHERE id = %s", booking) == 50


@pytest.mark.parametrize("people", [2, 5])
@pytest.mark.timed
async def test_worst_wait_on_one_slot(
    racers: Stable, database_address: DatabaseAddress, world: World, clock: Callable[[], datetime], people: int
) -> None:
    """However many want the slot, the last to hear of it hears within a second."""
    who = [world.moderator if n % 2 else world.admin for n in range(people)]
    with racers(database_address.app_url, *who) as started:
        for n in range(rounds(3, 20)):
            order = create(world.ballroom, slot(clock, n), world.alice.id)
            answers = race(started, *([order] * people))
            assert len(winners(answers)) == 1
            assert max(answer["seconds"] for answer in answers) < PATIENCE
