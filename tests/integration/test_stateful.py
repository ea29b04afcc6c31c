"""Bookings, payments, moves, cancellations, holds and adjustments in any order: the books always balance."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.blocks import BlockService
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.closing import ClosingService
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingEdit,
    Cancellation,
    Discount,
    Move,
    NewBlock,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
    SeriesMove,
    TopUp,
    WalletAdjustment,
)
from hallbooking_desktop.services.commands_closing import Closed, Closing, ClosingKind, Decision, Fate
from hallbooking_desktop.services.series import SeriesService
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.services.wallets import WalletService
from tests.support.counts import LONG, rounds
from tests.support.database import Shelf
from tests.support.world import World, make_world

T = TypeVar("T")

#: What must never be otherwise, each as a query that finds what breaks it.
INVARIANTS = {
    "two claims overlap": """
        SELECT a.id FROM claims a JOIN claims b ON a.room_id = b.room_id AND a.id < b.id AND a.claimed && b.claimed""",
    "a live booking lacks a claim, or an ended one has some": """
        SELECT b.id FROM bookings b
         WHERE (SELECT count(*) FROM claims c WHERE c.booking_id = b.id)
            <> CASE WHEN b.status = 'cancelled' THEN 0 ELSE (SELECT count(*) FROM room_leaves(b.room_id)) END""",
    "a wallet differs from its ledger, or is overdrawn": """
        SELECT w.id FROM wallets w WHERE w.balance < 0 OR w.balance <> (
            SELECT coalesce(sum(e.amount), 0) FROM wallet_entries e
             WHERE e.wallet_id = w.id AND e.status = 'COMPLETED')""",
    "what was paid differs from the payments": """
        SELECT b.id FROM bookings b
         WHERE b.paid <> (SELECT coalesce(sum(p.amount), 0) FROM payments p WHERE p.booking_id = b.id)""",
    "a cancelled booking keeps something other than its fees": """
        SELECT b.id FROM bookings b WHERE b.status = 'cancelled' AND b.paid <> b.retained + b.cancellation_fee""",
    "money came in that is neither on live bookings, nor given back, nor kept as fees": """
        SELECT 1 WHERE (SELECT coalesce(sum(amount), 0) FROM payments WHERE amount > 0) <>
            (SELECT coalesce(sum(paid), 0) FROM bookings WHERE status <> 'cancelled')
          - (SELECT coalesce(sum(amount), 0) FROM payments WHERE amount < 0)
          + (SELECT coalesce(sum(retained + cancellation_fee), 0) FROM bookings WHERE status = 'cancelled')""",
    "a payment by wallet differs from its ledger entry": """
        SELECT p.id FROM payments p JOIN wallet_entries e ON e.id = p.wallet_entry_id
         WHERE p.amount <> -e.amount OR e.booking_id <> p.booking_id""",
    "a ledger entry of a booking has no payment": """
        SELECT e.id FROM wallet_entries e LEFT JOIN payments p ON p.wallet_entry_id = e.id
         WHERE e.booking_id IS NOT NULL AND p.id IS NULL""",
    "a confirmed booking was paid less than its deposit ever was": """
        SELECT b.id FROM bookings b WHERE b.status = 'confirmed' AND b.paid = 0 AND b.total_cost > 0
           AND NOT EXISTS (SELECT FROM payments p WHERE p.booking_id = b.id)""",
    "a balance after an entry does not follow from the one before": """
        SELECT id FROM (SELECT id, balance_after - amount AS before,
                               lag(balance_after, 1, 0) OVER (PARTITION BY wallet_id ORDER BY completed_at, id) AS last
                          FROM wallet_entries WHERE status = 'COMPLETED') e WHERE before <> last""",
    "a booking was made, moved, paid or ended without its audit row, or the reverse": """
        SELECT b.id FROM bookings b CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE a.action = 'booking.created') AS made,
                   count(*) FILTER (WHERE a.action IN ('booking.cancelled', 'booking.hold_expired'))
                   - count(*) FILTER (WHERE a.action = 'booking.reinstated') AS ended,
                   count(*) FILTER (WHERE a.action IN ('booking.rescheduled', 'booking.move_taken_back')) AS moved,
                   count(*) FILTER (WHERE a.action = 'booking.paid') AS paid
              FROM audit_log a WHERE a.entity = 'booking' AND a.entity_id = b.id) log
         WHERE log.made <> 1 OR log.ended <> CAST(b.status = 'cancelled' AS int)
            OR log.moved <> (SELECT count(*) FROM booking_reschedules r WHERE r.booking_id = b.id)
            OR log.paid <> (SELECT count(*) FROM outbox o
                             WHERE o.booking_id = b.id AND o.event = 'payment.received')""",
    "an outbox row speaks of a change that its audit row does not": """
        SELECT o.id FROM outbox o JOIN audit_log a ON a.id = o.audit_id
         WHERE a.entity = 'booking' AND a.entity_id <> o.booking_id""",
    "somebody is told of a cancellation that was taken back, or not of one that stands": """
        SELECT b.id FROM bookings b
         WHERE (SELECT count(*) FROM outbox o
                 WHERE o.booking_id = b.id AND o.event = 'booking.cancelled' AND o.status = 'waiting')
            <> CAST(b.cancel_kind IN ('customer', 'venue_fault') IS TRUE AS int)""",
    "a ledger entry is compensated twice, or by another amount": """
        SELECT e.id FROM wallet_entries e JOIN wallet_entries c ON c.compensates_id = e.id GROUP BY e.id
        HAVING count(*) <> 1 OR sum(c.amount) <> -e.amount OR min(c.wallet_id) <> e.wallet_id""",
    "a price does not add up": """
        SELECT b.id FROM bookings b WHERE b.room_subtotal <> (SELECT coalesce(sum(amount), 0) FROM booking_price_lines l
            WHERE l.booking_id = b.id) OR b.addons_subtotal <> (SELECT coalesce(sum(subtotal), 0) FROM booking_addons a
            WHERE a.booking_id = b.id)""",
}
EVERYTHING = text(
    " UNION ALL ".join(f"SELECT '{name}' AS broken, q.id FROM ({query}) AS q(id)" for name, query in INVARIANTS.items())
)

#: All of a booking but what counts its changes; what it claims and costs.
STANDING = text("""
SELECT to_jsonb(b) - 'version' - 'calendar_sequence',
       (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM booking_price_lines l WHERE l.booking_id = b.id),
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.addon_id) FROM booking_addons a WHERE a.booking_id = b.id),
       (SELECT jsonb_agg(jsonb_build_array(c.room_id, c.claimed) ORDER BY c.room_id) FROM claims c
         WHERE c.booking_id = b.id)
  FROM bookings b WHERE b.id = :b
""")
SLOTS = st.tuples(st.integers(1, 6), st.sampled_from([8, 9, 10, 10.5, 12, 14]), st.sampled_from([1, 1.5, 2, 3]))
PLACES = st.integers(0, 4)
WEEK = timedelta(days=7)


class Desk(RuleBasedStateMachine):
    """What staff, customers, an admin and the clock may do, in any order; refusals are fine, wrong books are not."""

    shelf: Shelf

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.database = Database(self.shelf.take().app_url, pool_size=2)
        context = BookingContext(self.database, utc_now)
        self.bookings, self.blocks, self.closing = (
            BookingService(context),
            BlockService(context),
            ClosingService(context),
        )
        self.series = SeriesService(context)
        self.wallets = WalletService(self.database, context.currency)
        self.world: World = self.run(make_world(self.database))
        self.made: list[int] = []
        self.blocked: list[int] = []
        self.closed: list[Closed] = []
        #: How a booking was before a change, and its version after it; a series and what was cancelled in one go.
        self.changed: list[tuple[Any, int]] = []
        self.ended: list[tuple[int, tuple[int, ...]]] = []
        #: A series, the versions at which a move left its dates, and how they stood before.
        self.shifted: list[tuple[int, dict[int, int], dict[int, Any]]] = []

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(what)

    def teardown(self) -> None:
        self.run(self.database.close())
        self.loop.close()
        self.shelf.give_back()

    def attempt(self, what: Coroutine[Any, Any, T]) -> T | None:
        with suppress(DomainError):
            return self.run(what)
        return None

    def span(self, slot: tuple[int, float, float]) -> TimeRange:
        day, hour, hours = slot
        start = utc_now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=day, hours=hour)
        return TimeRange(start, start + timedelta(hours=hours))

    def room(self, place: int) -> int:
        w = self.world
        return (w.ballroom, w.studio, w.garden, w.garden_north, w.garden_south)[place]

    def booking(self, n: int) -> int:
        return self.made[n % len(self.made)] if self.made else 0

    @initialize(deposit=st.sampled_from([100, 50, 0]))
    def set_up(self, deposit: int) -> None:
        async def change() -> None:
            async with self.database.work(SYSTEM) as work:
                await work.execute(text("UPDATE venues SET deposit_percent = :d"), {"d": deposit})

        self.run(change())
        # Something to work on from the first step: a day of the desk is never empty.
        w = self.world
        for who, day, hour in ((w.alice, 1, 9), (w.bob, 3, 10), (w.walk_in, 4, 12), (w.alice, 5, 14)):
            draft = BookingDraft(w.ballroom, self.span((day, hour, 2)), customers=(PersonChoice(who.id),))
            self.made.append(self.run(self.bookings.create(w.moderator.actor, draft)).id)
        self.run(self.bookings.pay(w.alice.actor, self.made[0], PaymentOrder(PaymentMethod.WALLET)))
        self.run(self.bookings.pay(w.moderator.actor, self.made[1], PaymentOrder(PaymentMethod.CASH)))
        self.blocked.append(
            self.run(self.blocks.create(w.moderator.actor, NewBlock(w.garden, self.span((2, 9, 2)), "Floor"))).id
        )

    @rule(
        slot=SLOTS, place=PLACES, coffee=st.integers(0, 3), who=st.integers(0, 3), percent=st.sampled_from([0, 10, 100])
    )
    def book(self, slot: tuple[int, float, float], place: int, coffee: int, who: int, percent: int) -> None:
        w = self.world
        person = (w.alice, w.bob, w.walk_in, w.alice)[who]
        actor = person.actor if who == 3 else w.moderator.actor
        discount = Discount("Regular", percent=Decimal(percent)) if percent and who != 3 else None
        draft = BookingDraft(
            self.room(place),
            self.span(slot),
            (AddonChoice(w.coffee, coffee),) if coffee else (),
            (PersonChoice(person.id),),
            discount=discount,
        )
        made = self.attempt(self.bookings.create(actor, draft))
        if made is not None:
            self.made.append(made.id)

    @rule(
        n=st.integers(0, 9),
        method=st.sampled_from(PaymentMethod),
        part=st.sampled_from([None, "20", "33.33"]),
        own=st.booleans(),
    )
    def pay(self, n: int, method: PaymentMethod, part: str | None, own: bool) -> None:
        actor = self.world.alice.actor if own else self.world.moderator.actor
        order = PaymentOrder(method, None if part is None else Decimal(part), "ref")
        self.attempt(self.bookings.pay(actor, self.booking(n), order))

    @rule(n=st.integers(0, 9), slot=SLOTS, place=st.none() | PLACES, own=st.booleans(), leave=st.booleans())
    def move(self, n: int, slot: tuple[int, float, float], place: int | None, own: bool, leave: bool) -> None:
        actor = self.world.alice.actor if own else self.world.moderator.actor
        wanted = Move(self.span(slot), None if place is None else self.room(place), leave_due=leave)
        self.change(n, self.bookings.move(actor, self.booking(n), wanted))

    def change(self, n: int, what: Coroutine[Any, Any, BookingDetails]) -> None:
        before = self.standing(self.booking(n))
        after = self.attempt(what)
        if after is not None:
            self.changed.append((before, after.version))

    def standing(self, number: int) -> Any:
        async def look() -> Any:
            async with self.database.read() as read:
                return (await read.execute(STANDING, {"b": number})).one_or_none()

        found = self.run(look())
        return None if found is None else tuple(found)

    @rule(n=st.integers(0, 3))
    def change_back(self, n: int) -> None:
        if not self.changed:
            return
        before, version = self.changed[-1 - n % len(self.changed)]
        number = before[0]["id"]
        if self.attempt(self.bookings.take_back(self.world.moderator.actor, number, version)) is not None:
            assert self.standing(number) == before, "it is not as it was"

    @rule(n=st.integers(0, 9), coffee=st.integers(0, 5), own=st.booleans())
    def edit(self, n: int, coffee: int, own: bool) -> None:
        actor = self.world.alice.actor if own else self.world.moderator.actor
        addons = (AddonChoice(self.world.coffee, coffee),) if coffee else ()
        self.change(n, self.bookings.edit(actor, self.booking(n), None, BookingEdit(addons=addons)))

    @rule(n=st.integers(0, 9), how=st.sampled_from(["policy", "own", "fault", "override"]))
    def cancel(self, n: int, how: str) -> None:
        w = self.world
        actor = {"policy": w.moderator, "own": w.alice, "fault": w.moderator, "override": w.admin}[how].actor
        percent = Decimal("33.3") if how == "override" else None
        wanted = Cancellation("why not", venue_fault=how == "fault", override_percent=percent)
        self.attempt(self.bookings.cancel(actor, self.booking(n), wanted))

    @rule(n=st.integers(0, 9), admin=st.booleans())
    def reinstate(self, n: int, admin: bool) -> None:
        actor = (self.world.admin if admin else self.world.moderator).actor
        self.attempt(self.bookings.reinstate(actor, self.booking(n)))

    @rule(n=st.integers(0, 9), minutes=st.sampled_from([15, 30, 60]))
    def extend(self, n: int, minutes: int) -> None:
        self.change(n, self.bookings.extend(self.world.moderator.actor, self.booking(n), minutes))

    @rule(slot=SLOTS, place=PLACES, pay=st.none() | st.sampled_from([PaymentMethod.CASH, PaymentMethod.WALLET]))
    def repeat(self, slot: tuple[int, float, float], place: int, pay: PaymentMethod | None) -> None:
        w = self.world
        first = BookingDraft(self.room(place), self.span(slot), customers=(PersonChoice(w.alice.id),))
        draft = SeriesDraft(first, RecurrenceRule("FREQ=DAILY;COUNT=3"), skip_problems=True)
        made = self.attempt(self.series.create(w.moderator.actor, draft))
        if made is None:
            return
        self.made.extend(booking.id for booking in made)
        if pay is not None:
            self.attempt(self.series.pay(w.moderator.actor, made[0].series_id or 0, PaymentOrder(pay)))

    @rule(n=st.integers(0, 9), start=st.none() | st.integers(0, 2), fault=st.booleans())
    def end_series(self, n: int, start: int | None, fault: bool) -> None:
        series = self.standing(self.booking(n))[0]["series_id"] if self.made else None
        if series is not None:
            wanted = Cancellation("why not", venue_fault=fault)
            ended = self.attempt(self.series.cancel(self.world.moderator.actor, series, start, wanted))
            if ended is not None:
                self.ended.append((series, tuple(booking.id for booking in ended)))

    @rule(n=st.integers(0, 3))
    def series_back(self, n: int) -> None:
        if self.ended:
            series, ids = self.ended[-1 - n % len(self.ended)]
            self.attempt(self.series.reinstate(self.world.moderator.actor, series, ids))

    @rule(n=st.integers(0, 9), start=st.none() | st.integers(0, 2), days=st.integers(-1, 2), longer=st.integers(-1, 1))
    def move_series(self, n: int, start: int | None, days: int, longer: int) -> None:
        series = self.standing(self.booking(n))[0]["series_id"] if self.made else None
        if series is None:
            return
        before = {number: self.standing(number) for number in self.made}
        wanted = SeriesMove(timedelta(days=days), timedelta(hours=longer))
        moved = self.attempt(self.series.move(self.world.moderator.actor, series, start, wanted))
        if moved is not None:
            self.shifted.append((series, {b.id: b.version for b in moved}, {b.id: before[b.id] for b in moved}))

    @rule(n=st.integers(0, 3))
    def series_home(self, n: int) -> None:
        if self.shifted:
            series, versions, before = self.shifted[-1 - n % len(self.shifted)]
            if self.attempt(self.series.take_back(self.world.moderator.actor, series, versions)) is not None:
                assert {number: self.standing(number) for number in before} == before, "they are not as they were"

    @rule(n=st.integers(0, 9))
    def run_out(self, n: int) -> None:
        async def change() -> None:
            async with self.database.work(SYSTEM) as work:
                await work.execute(
                    text(
                        "UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s'"
                        " WHERE id = :b AND status = 'pending'"
                    ),
                    {"b": self.booking(n)},
                )

        self.run(change())

    @rule()
    def release(self) -> None:
        self.run(self.bookings.release_expired())

    @rule(slot=SLOTS, place=PLACES)
    def block(self, slot: tuple[int, float, float], place: int) -> None:
        made = self.attempt(self.blocks.create(self.world.moderator.actor, NewBlock(self.room(place), self.span(slot))))
        if made is not None:
            self.blocked.append(made.id)

    @rule(n=st.integers(0, 4), slot=st.none() | SLOTS)
    def change_block(self, n: int, slot: tuple[int, float, float] | None) -> None:
        block = self.blocked[n % len(self.blocked)] if self.blocked else 0
        actor = self.world.moderator.actor
        self.attempt(
            self.blocks.remove(actor, block) if slot is None else self.blocks.move(actor, block, self.span(slot))
        )

    @rule(
        slot=SLOTS,
        place=PLACES,
        kind=st.sampled_from(ClosingKind),
        fates=st.lists(st.sampled_from(Fate), min_size=1, max_size=4),
    )
    def close(self, slot: tuple[int, float, float], place: int, kind: ClosingKind, fates: list[Fate]) -> None:
        actor = self.world.moderator.actor
        wanted = Closing(self.world.city, self.room(place), self.span(slot), kind, "why not")
        found = self.attempt(self.closing.affected(actor, wanted)) or ()
        decisions = []
        for item, fate in zip(found, itertools.cycle(fates), strict=False):
            later = TimeRange(item.booking.range.start + WEEK, item.booking.range.end + WEEK)
            move = Move(later, leave_due=True) if fate is Fate.MOVE else None
            decisions.append(Decision(item.booking.id, item.booking.version, fate, move))
        done = self.attempt(self.closing.carry_out(actor, replace(wanted, decisions=tuple(decisions))))
        if done is not None:
            self.closed.append(done)
            self.blocked.extend(done.block_ids)

    @rule(n=st.integers(0, 3))
    def open_again(self, n: int) -> None:
        if self.closed:
            self.attempt(self.closing.take_back(self.world.moderator.actor, self.closed[n % len(self.closed)]))

    @rule(
        amount=st.sampled_from(["10", "0.01", "250.50", "-5", "-1000"]), whose=st.integers(0, 2), top_up=st.booleans()
    )
    def adjust(self, amount: str, whose: int, top_up: bool) -> None:
        w = self.world
        person = (w.alice, w.bob, w.walk_in)[whose]
        if top_up:
            self.attempt(self.wallets.top_up(w.admin.actor, person.id, TopUp(Decimal(amount))))
        else:
            self.attempt(self.wallets.adjust(w.admin.actor, person.id, WalletAdjustment(Decimal(amount), "because")))

    @invariant()
    def books_balance(self) -> None:
        async def look() -> list[Any]:
            async with self.database.read() as read:
                return list((await read.execute(EVERYTHING)).all())

        broken = self.run(look())
        assert not broken, broken


@pytest.mark.timeout(3600 if LONG else 600)
def test_the_books_balance_whatever_happens(database_shelf: Shelf) -> None:
    """No order of the desk's actions may double book, lose or make money, or change something unrecorded."""
    Desk.shelf = database_shelf
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=rounds(20, 500),
            stateful_step_count=30,
            deadline=None,
            database=None,
            derandomize=False,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        ),
    )
