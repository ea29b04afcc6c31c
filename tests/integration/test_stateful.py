"""Bookings, payments, moves, cancellations, holds and adjustments in any order: the books always balance."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine, Iterable
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
from tests.support.books import EVERYTHING, STANDING
from tests.support.counts import LONG, rounds
from tests.support.database import Shelf
from tests.support.world import World, make_world

T = TypeVar("T")

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
        #: The series; and of each change to one: the versions at which it left the dates, and how they stood before.
        self.repeated: list[int] = []
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
        coffee, customers = (AddonChoice(w.coffee, 3),), (PersonChoice(w.alice.id),)
        self.begin_series(BookingDraft(w.studio, self.span((1, 18, 2)), coffee, customers), PaymentMethod.CASH)

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
        return self.standings([number]).get(number)

    def standings(self, numbers: Iterable[int]) -> dict[int, Any]:
        async def look() -> Any:
            async with self.database.read() as read:
                return (await read.execute(STANDING, {"b": list(numbers)})).all()

        return {row[0]["id"]: tuple(row) for row in self.run(look())}

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
        self.begin_series(first, pay)

    def begin_series(self, first: BookingDraft, pay: PaymentMethod | None) -> None:
        desk = self.world.moderator.actor
        draft = SeriesDraft(first, RecurrenceRule("FREQ=DAILY;COUNT=3"), skip_problems=True)
        made = self.attempt(self.series.create(desk, draft))
        if made is None:
            return
        self.made.extend(booking.id for booking in made)
        number = made[0].series_id or 0
        self.repeated.append(number)
        if pay is not None:
            self.attempt(self.series.pay(desk, number, PaymentOrder(pay)))

    @rule(n=st.integers(0, 3), start=st.none() | st.integers(0, 2), fault=st.booleans())
    def end_series(self, n: int, start: int | None, fault: bool) -> None:
        series = self.repeated[n % len(self.repeated)]
        wanted = Cancellation("why not", venue_fault=fault)
        ended = self.attempt(self.series.cancel(self.world.moderator.actor, series, start, wanted))
        if ended is not None:
            self.ended.append((series, tuple(booking.id for booking in ended)))

    @rule(n=st.integers(0, 3))
    def series_back(self, n: int) -> None:
        if self.ended:
            series, ids = self.ended[-1 - n % len(self.ended)]
            self.attempt(self.series.reinstate(self.world.moderator.actor, series, ids))

    @rule(n=st.integers(0, 3), start=st.none() | st.integers(0, 2), days=st.integers(-1, 2), longer=st.integers(-1, 1))
    def move_series(self, n: int, start: int | None, days: int, longer: int) -> None:
        series, wanted = (
            self.repeated[n % len(self.repeated)],
            SeriesMove(timedelta(days=days), timedelta(hours=longer)),
        )
        self.change_series(series, self.series.move(self.world.moderator.actor, series, start, wanted))

    @rule(
        n=st.integers(0, 3),
        start=st.none() | st.integers(0, 2),
        coffee=st.none() | st.integers(0, 5),
        percent=st.sampled_from([0, 10, 100]),
    )
    def edit_series(self, n: int, start: int | None, coffee: int | None, percent: int) -> None:
        series = self.repeated[n % len(self.repeated)]
        addons = None if coffee is None else (AddonChoice(self.world.coffee, coffee),) if coffee else ()
        discount = Discount("Regular", percent=Decimal(percent)) if percent else None
        wanted = BookingEdit(addons=addons, discount=discount, title="Choir")
        self.change_series(series, self.series.edit(self.world.moderator.actor, series, start, wanted))

    def change_series(self, series: int, what: Coroutine[Any, Any, tuple[BookingDetails, ...]]) -> None:
        """Change several dates: all or none."""
        before = self.standings(self.made)
        done = self.attempt(what)
        if done is None:
            assert self.standings(self.made) == before, "refused, yet something was changed"
        else:
            self.shifted.append((series, {b.id: b.version for b in done}, {b.id: before[b.id] for b in done}))

    @rule(n=st.integers(0, 2))
    def series_home(self, n: int) -> None:
        if self.shifted:
            series, versions, expected = self.shifted[-1 - n % len(self.shifted)]
            before = self.standings(self.made)
            taken = self.attempt(self.series.take_back(self.world.moderator.actor, series, versions))
            # Back again, they may push away a hold that has run out.
            expected = before if taken is None else expected
            assert self.standings(expected) == expected, "they are not as they were"

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
        kind=st.sampled_from([ClosingKind.CLOSURE, ClosingKind.BLOCK]),
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
