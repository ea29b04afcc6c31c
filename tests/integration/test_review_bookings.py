"""What a second look at the booking services found: each test names what somebody would lose."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.errors import (
    DomainError,
    Forbidden,
    HoldExpired,
    HoldLimitReached,
    IdempotencyMismatch,
    InsufficientFunds,
    NotFound,
    TransitionRefused,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import SYSTEM, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.blocks import BlockService
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    BookingEdit,
    BookingQuery,
    Cancellation,
    Discount,
    Move,
    NewBlock,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
    SeriesMove,
)
from hallbooking_desktop.services.series import SeriesService
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.world import World

At = Callable[..., TimeRange]
CASH = PaymentOrder(PaymentMethod.CASH)
WALLET = PaymentOrder(PaymentMethod.WALLET)
BEYOND = 2**31


def draft(world: World, span: TimeRange, room: int | None = None, **more: Any) -> BookingDraft:
    """Return a wanted booking of Alice's."""
    return BookingDraft(room or world.ballroom, span, **{"customers": (PersonChoice(world.alice.id),), **more})


async def run(database: Database, statement: str, **parameters: Any) -> None:
    async with database.work(SYSTEM) as work:
        await work.execute(text(statement), parameters)


async def one(database: Database, statement: str, **parameters: Any) -> Any:
    async with database.read() as read:
        return await read.scalar(text(statement), parameters)


async def paid_booking(bookings: BookingService, world: World, span: TimeRange, **more: Any) -> BookingDetails:
    made = await bookings.create(world.moderator.actor, draft(world, span, **more))
    return await bookings.pay(world.moderator.actor, made.id, CASH)


async def begin(database: Database, booking_id: int) -> None:
    """Let a booking have begun an hour ago."""
    await run(
        database,
        "WITH moved AS (UPDATE bookings SET starts_at = clock_timestamp() - interval '1 hour',"
        " refund_basis = clock_timestamp() - interval '1 hour',"
        " hold_expires_at = clock_timestamp() - interval '2 hours' WHERE id = :b RETURNING id, starts_at, ends_at)"
        " UPDATE claims c SET claimed = tstzrange(m.starts_at, m.ends_at) FROM moved m WHERE c.booking_id = m.id",
        b=booking_id,
    )


# --- people and permissions -------------------------------------------------------------------------------------------


async def test_customers_attach_nobody_but_themselves(bookings: BookingService, world: World, at: At) -> None:
    """Names, e-mails and phones of all customers could be read off by attaching one number after the other."""
    alice, bob = world.alice.actor, world.bob.id
    both = (PersonChoice(world.alice.id), PersonChoice(bob, CustomerRole.ATTENDEE))
    with pytest.raises(Forbidden):
        await bookings.create(alice, draft(world, at(3, 10), customers=both))
    with pytest.raises(Forbidden):
        await bookings.create(
            alice,
            draft(world, at(3, 10), customers=(PersonChoice(bob), PersonChoice(world.alice.id, CustomerRole.PAYER))),
        )
    made = await bookings.create(alice, draft(world, at(3, 10), customers=()))
    with pytest.raises(Forbidden):
        await bookings.edit(alice, made.id, made.version, BookingEdit(customers=both))
    together = await bookings.edit(world.moderator.actor, made.id, made.version, BookingEdit(customers=both))
    kept = await bookings.edit(alice, made.id, together.version, BookingEdit(customers=both))
    assert len(kept.customers) == 2, "whom the desk attached, the organiser may keep"
    payer = (PersonChoice(world.alice.id), PersonChoice(bob, CustomerRole.PAYER))
    await bookings.edit(world.moderator.actor, made.id, None, BookingEdit(customers=payer))
    with pytest.raises(Forbidden):
        await bookings.edit(world.bob.actor, made.id, None, BookingEdit(customers=payer[:1]))


async def test_customers_see_no_contact_data_of_each_other(bookings: BookingService, world: World, at: At) -> None:
    """Whoever shares a booking would learn the others' e-mail addresses and telephone numbers."""
    both = (PersonChoice(world.alice.id), PersonChoice(world.bob.id, CustomerRole.ATTENDEE))
    made = await bookings.create(world.moderator.actor, draft(world, at(3, 10), customers=both))
    assert made.customers[1].email == world.bob.email, "the desk needs it"
    seen = await bookings.details(world.alice.actor, made.id)
    assert [(p.email, p.phone) for p in seen.customers] == [(world.alice.email, world.alice.phone), (None, None)]


async def test_attendees_do_not_decide(bookings: BookingService, world: World, at: At) -> None:
    """A guest of the wedding could cancel it, or move it, at the organiser's cost."""
    both = (PersonChoice(world.alice.id), PersonChoice(world.bob.id, CustomerRole.ATTENDEE))
    made = await paid_booking(bookings, world, at(5, 10), customers=both)
    bob = world.bob.actor
    assert (await bookings.details(bob, made.id)).id == made.id, "but may look"
    for refused in (
        lambda: bookings.cancel(bob, made.id, Cancellation()),
        lambda: bookings.preview_cancel(bob, made.id, Cancellation()),
        lambda: bookings.move(bob, made.id, Move(at(6, 10))),
        lambda: bookings.preview_move(bob, made.id, Move(at(6, 10))),
        lambda: bookings.edit(bob, made.id, made.version, BookingEdit(title="Mine")),
    ):
        with pytest.raises(Forbidden):
            await refused()


async def test_customer_pays_a_difference_from_the_own_wallet(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """One customer's dearer wishes would be paid from another's wallet."""
    people = (PersonChoice(world.bob.id), PersonChoice(world.alice.id, CustomerRole.PAYER))
    made = await paid_booking(bookings, world, at(5, 10), customers=people)
    with pytest.raises(InsufficientFunds):
        await bookings.move(world.bob.actor, made.id, Move(at(6, 10, 3)))
    await bookings.edit(world.bob.actor, made.id, None, BookingEdit(addons=(AddonChoice(world.coffee, 2),)))
    wallets = "SELECT balance FROM wallets WHERE user_id = :u"
    assert await one(database, wallets, u=world.alice.id) == 500
    assert await one(database, wallets, u=world.bob.id) == 11


async def test_one_payer(bookings: BookingService, world: World, at: At) -> None:
    """With two payers it would be chance whose wallet is charged."""
    people = (
        PersonChoice(world.alice.id),
        PersonChoice(world.bob.id, CustomerRole.PAYER),
        PersonChoice(world.walk_in.id, CustomerRole.PAYER),
    )
    with pytest.raises(ValidationFailed):
        await bookings.create(world.moderator.actor, draft(world, at(3, 10), customers=people))


async def test_walk_in_cannot_race_for_two_holds(bookings: BookingService, world: World, at: At) -> None:
    """Two taps at once on a kiosk would hold two halls."""
    kiosk = replace(world.walk_in.actor, source=Source.KIOSK)
    wanted = [draft(world, at(3, 10), room, customers=()) for room in (world.ballroom, world.studio, world.garden)]
    done = await asyncio.gather(*(bookings.create(kiosk, d) for d in wanted), return_exceptions=True)
    assert sorted(type(d).__name__ for d in done) == [BookingDetails.__name__, *[HoldLimitReached.__name__] * 2]


# --- money ------------------------------------------------------------------------------------------------------------


async def test_group_price_is_quoted_as_it_is_stored(
    bookings: BookingService, series: SeriesService, world: World, at: At, database: Database
) -> None:
    """A member would be quoted the full price, online and for a series, and be charged another."""
    await run(database, "UPDATE users SET customer_group = 'member' WHERE id = :u", u=world.alice.id)
    await run(
        database,
        "INSERT INTO price_rules (venue_id, name, kind, value, position, customer_group)"
        " VALUES (:v, 'Members', 'percent', -50, 1, 'member')",
        v=world.city,
    )
    own = draft(world, at(3, 10), customers=())
    quoted = await bookings.quote(world.alice.actor, own)
    assert (await bookings.create(world.alice.actor, own)).total_cost == quoted.total == 100
    assert (await bookings.quote(world.bob.actor, draft(world, at(4, 10)))).total == 200, "no business of Bob's"
    choir = SeriesDraft(draft(world, at(5, 10)), RecurrenceRule("FREQ=WEEKLY;COUNT=2"))
    shown = await series.preview(world.moderator.actor, choir)
    made = await series.create(world.moderator.actor, choir)
    assert shown.total == sum(m.total_cost for m in made) == 200


async def test_edit_keeps_the_agreed_room_price(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """Adding two coffees would charge the surcharge that the venue introduced after the booking was made."""
    made = await paid_booking(bookings, world, at(5, 10))
    await run(
        database,
        "INSERT INTO price_rules (venue_id, name, kind, value, position) VALUES (:v, 'Season', 'percent', 50, 1)",
        v=world.city,
    )
    wanted = BookingEdit(addons=(AddonChoice(world.coffee, 2),))
    edited = await bookings.edit(world.moderator.actor, made.id, made.version, wanted)
    assert [edited.room_subtotal, edited.total_cost, edited.amount_due] == [200, 209, 9]
    assert [line.label for line in edited.lines] == ["Room hire", "Coffee"]


async def test_customers_take_nothing_back_once_it_has_begun(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """After the party the coffee that was drunk would be taken off the bill."""
    made = await paid_booking(bookings, world, at(5, 10), addons=(AddonChoice(world.coffee, 20),))
    await begin(database, made.id)
    with pytest.raises(TransitionRefused):
        await bookings.edit(world.alice.actor, made.id, None, BookingEdit(addons=()))
    assert (await bookings.edit(world.alice.actor, made.id, None, BookingEdit(customer_notes="Thanks"))).paid == 290
    more = BookingEdit(addons=(AddonChoice(world.coffee, 22),))
    assert (await bookings.edit(world.moderator.actor, made.id, None, more)).amount_due == 9


async def test_started_and_partly_paid_is_cancelled_by_admins_only(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A customer in the middle of an event with the rest unpaid could cancel it and have a part back."""
    made = await bookings.create(world.moderator.actor, draft(world, at(5, 10)))
    await bookings.pay(world.moderator.actor, made.id, replace(CASH, amount=Decimal(50)))
    await begin(database, made.id)
    for actor in (world.alice.actor, world.moderator.actor):
        with pytest.raises(Forbidden):
            await bookings.cancel(actor, made.id, Cancellation())
    ended = await bookings.cancel(world.admin.actor, made.id, Cancellation())
    assert ended.cancellation is not None
    assert ended.cancellation.refund_amount == Decimal("12.50")


async def test_free_after_an_edit_is_confirmed(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A booking that the house gives away would run out, for nothing could be paid on it."""
    made = await bookings.create(world.moderator.actor, draft(world, at(5, 10)))
    gift = BookingEdit(discount=Discount("School", percent=Decimal(100)))
    edited = await bookings.edit(world.moderator.actor, made.id, made.version, gift)
    assert (edited.status, edited.hold_expires_at) == (BookingStatus.CONFIRMED, None)
    # What was promised stands when it is given a price after all; it is owed.
    dearer = BookingEdit(discount=Discount("School", percent=Decimal(10)))
    priced = await bookings.edit(world.moderator.actor, made.id, edited.version, dearer)
    assert (priced.status, priced.amount_due) == (BookingStatus.CONFIRMED, priced.total_cost)
    assert priced.total_cost > 0


async def test_extension_buys_no_better_refund(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """Moved away at the last moment and then extended by a quarter of an hour: 75 % back instead of 50 %."""
    made = await paid_booking(bookings, world, at(9, 10))
    await run(
        database, "UPDATE bookings SET refund_basis = clock_timestamp() + interval '30 h' WHERE id = :b", b=made.id
    )
    await bookings.extend(world.moderator.actor, made.id, 15)
    assert (await bookings.preview_cancel(world.alice.actor, made.id, Cancellation())).percent == 50
    await bookings.move(world.moderator.actor, made.id, Move(at(10, 10, 2.25)))
    assert (await bookings.preview_cancel(world.alice.actor, made.id, Cancellation())).percent == 50
    plain = await paid_booking(bookings, world, at(2, 10, 1), room=world.garden)
    await bookings.move(world.moderator.actor, plain.id, Move(at(12, 10, 1)))
    assert (await bookings.preview_cancel(world.alice.actor, plain.id, Cancellation())).percent == 75


async def test_hold_is_judged_after_the_wait_for_its_row(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A payment that waited for the row while the hold ran out would be taken for a slot that is nobody's any more."""
    made = await bookings.create(world.moderator.actor, draft(world, at(3, 10)))
    await run(
        database,
        "UPDATE bookings SET hold_expires_at = clock_timestamp() + interval '0.3 s' WHERE id = :b",
        b=made.id,
    )
    async with database.engine.connect() as other:
        await other.execute(text("SELECT id FROM bookings WHERE id = :b FOR UPDATE"), {"b": made.id})
        paying = asyncio.ensure_future(bookings.pay(world.moderator.actor, made.id, CASH))
        await asyncio.sleep(0.6)
        await other.rollback()
    with pytest.raises(HoldExpired):
        await paying


async def test_extension_leaves_the_agreed_alone(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """Half an hour more would reprice the whole evening, or collide with neighbours over a setup changed since."""
    mo = world.moderator.actor
    await paid_booking(bookings, world, at(5, 10), room=world.studio)
    made = await paid_booking(bookings, world, at(5, 13), room=world.studio)
    await run(database, "UPDATE rooms SET setup_minutes = 90 WHERE id = :r", r=world.studio)
    await run(
        database,
        "INSERT INTO price_rules (venue_id, name, kind, value, position) VALUES (:v, 'Season', 'percent', 50, 1)",
        v=world.city,
    )
    longer = await bookings.extend(mo, made.id, 30)
    assert longer.claimed.start == made.claimed.start
    assert [line.amount for line in longer.lines] == [80, 30]
    assert [longer.total_cost, longer.amount_due] == [110, 30]


# --- series -----------------------------------------------------------------------------------------------------------


def weekly(world: World, span: TimeRange, rule: str = "FREQ=WEEKLY;COUNT=3") -> SeriesDraft:
    return SeriesDraft(draft(world, span), RecurrenceRule(rule))


async def test_series_is_paid_where_something_is_due(
    bookings: BookingService, series: SeriesService, world: World, at: At
) -> None:
    """Who paid the first evening could never pay the rest of the season in one go."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    assert made[0].series_id is not None
    await bookings.pay(mo, made[0].id, CASH)
    paid = await series.pay(mo, made[0].series_id, CASH)
    assert [p.amount_due for p in paid] == [0, 0]
    with pytest.raises(TransitionRefused):
        await series.pay(mo, made[0].series_id, CASH)


async def test_lapsed_evening_does_not_block_the_season(
    bookings: BookingService, series: SeriesService, world: World, at: At, database: Database
) -> None:
    """One evening whose hold ran out would keep the others from being paid, moved or edited."""
    mo = world.moderator.actor
    made = await series.create(mo, weekly(world, at(5, 10)))
    assert made[0].series_id is not None
    await run(
        database, "UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s' WHERE id = :b", b=made[0].id
    )
    edited = await series.edit(mo, made[0].series_id, None, BookingEdit(title="Choir"))
    assert [e.id for e in edited] == [m.id for m in made[1:]]


async def test_series_in_its_own_way_is_named(series: SeriesService, world: World, at: At) -> None:
    """A clerk would be told that too many people want the time, and try for ever."""
    mo = world.moderator.actor
    two_days = weekly(world, at(5, 10, 30), "FREQ=DAILY;COUNT=3")
    with pytest.raises(ValidationFailed):
        await series.preview(mo, two_days)
    with pytest.raises(ValidationFailed):
        await series.create(mo, two_days)


@pytest.mark.timed
async def test_series_and_single_payments_do_not_deadlock(
    bookings: BookingService, series: SeriesService, world: World, at: At, database: Database
) -> None:
    """A season is paid at one desk and its last evening at another: both would wait a second for each other."""
    mo, loop = world.moderator.actor, asyncio.get_running_loop()
    slowest = 0.0
    for n in range(4):
        made = await series.create(mo, weekly(world, at(5, 8 + 2 * n), "FREQ=DAILY;COUNT=8"))
        assert made[0].series_id is not None
        await bookings.pay(mo, made[-1].id, replace(CASH, amount=Decimal(100)))
        start = loop.time()
        await asyncio.gather(
            series.cancel(mo, made[0].series_id, None, Cancellation("Season over")),
            *(bookings.pay(mo, m.id, replace(WALLET, amount=Decimal(1))) for m in made[1:]),
            return_exceptions=True,
        )
        slowest = max(slowest, loop.time() - start)
    assert slowest < 1


async def test_series_moves_by_no_thousand_years(series: SeriesService, world: World, at: At) -> None:
    """A slip of the finger would crash instead of being refused."""
    made = await series.create(world.moderator.actor, weekly(world, at(5, 10)))
    assert made[0].series_id is not None
    with pytest.raises(ValidationFailed):
        await series.move(world.moderator.actor, made[0].series_id, None, SeriesMove(timedelta(days=10**7)))


async def test_every_change_takes_an_idempotency_key(
    bookings: BookingService, blocks: BlockService, series: SeriesService, world: World, at: At, database: Database
) -> None:
    """A retry after a dropped connection would block the hall twice, or be answered with a refusal of what it did."""
    mo = world.moderator.actor
    block = await blocks.create(mo, NewBlock(world.studio, at(5, 10)), "b")
    for _ in range(2):
        assert (await blocks.create(mo, NewBlock(world.studio, at(5, 10)), "b")).id == block.id
        assert (await blocks.move(mo, block.id, at(5, 12), None, "b")).range == at(5, 12)
    for _ in range(2):
        await blocks.remove(mo, block.id, "b")
    made = await series.create(mo, weekly(world, at(5, 10)))
    number = made[0].series_id
    assert number is not None
    calls: tuple[Callable[[], Awaitable[tuple[BookingDetails, ...]]], ...] = (
        lambda: series.pay(mo, number, CASH, None, "s"),
        lambda: series.edit(mo, number, None, BookingEdit(title="Choir"), "s"),
        lambda: series.move(mo, number, None, SeriesMove(timedelta(hours=1)), "s"),
        lambda: series.cancel(mo, number, 1, Cancellation("Over"), "s"),
    )
    for call in calls:
        first = await call()
        assert [b.version for b in await call()] == [b.version for b in first]
    with pytest.raises(IdempotencyMismatch):
        await series.cancel(mo, number, 2, Cancellation("Over"), "s")
    await begin(database, made[0].id)
    for _ in range(2):
        await bookings.mark(mo, made[0].id, Attendance.ARRIVED, "m")
    marks = "SELECT count(*) FROM audit_log WHERE action IN ('booking.attendance', 'block.created', 'block.removed')"
    assert await one(database, marks) == 3


# --- what is typed ----------------------------------------------------------------------------------------------------


async def test_odd_numbers_and_texts_are_refused_in_words(
    bookings: BookingService, blocks: BlockService, series: SeriesService, world: World, at: At
) -> None:
    """Something pasted from elsewhere would be answered with a crash instead of a sentence."""
    mo = world.moderator.actor
    span = at(3, 10)
    made = await bookings.create(mo, draft(world, span))
    block = await blocks.create(mo, NewBlock(world.studio, span))
    bad = ("NUL \0 inside", "half \ud800 a letter")
    number = Decimal("NaN")
    calls: list[Callable[[], Awaitable[object]]] = [
        *(
            call
            for word in bad
            for call in (
                lambda word=word: bookings.create(mo, draft(world, at(4, 10), title=word)),
                lambda word=word: bookings.create(mo, draft(world, at(4, 10), customer_notes=word), "key"),
                lambda word=word: bookings.edit(mo, made.id, None, BookingEdit(setup_notes=word)),
                lambda word=word: bookings.edit(
                    mo, made.id, None, BookingEdit(discount=Discount(word, amount=Decimal(1)))
                ),
                lambda word=word: bookings.move(mo, made.id, Move(at(4, 12), reason=word)),
                lambda word=word: bookings.cancel(mo, made.id, Cancellation(word)),
                lambda word=word: bookings.pay(mo, made.id, PaymentOrder(PaymentMethod.CARD, reference=word)),
                lambda word=word: bookings.page(mo, BookingQuery(text=word)),
                lambda word=word: bookings.create(mo, draft(world, at(4, 10)), word),
                lambda word=word: blocks.create(mo, NewBlock(world.studio, at(4, 10), word)),
            )
        ),
        lambda: bookings.cancel(mo, made.id, Cancellation("x" * 100_000)),
        lambda: bookings.move(mo, made.id, Move(at(4, 12), reason="x" * 100_000)),
        lambda: bookings.pay(mo, made.id, PaymentOrder(PaymentMethod.CARD, reference="x" * 100_000)),
        lambda: blocks.create(mo, NewBlock(world.studio, at(4, 10), "x" * 100_000)),
        *(
            lambda amount=amount, key=key: bookings.pay(
                mo, made.id, PaymentOrder(PaymentMethod.CASH, Decimal(amount)), key
            )
            for amount in ("NaN", "sNaN", "Infinity", "-Infinity", "1E+999999")
            for key in (None, "key")
        ),
        lambda: bookings.create(mo, draft(world, at(4, 10), discount=Discount("x", amount=number))),
        lambda: bookings.cancel(world.admin.actor, made.id, Cancellation("x", override_percent=number)),
        *(
            lambda many=many: bookings.create(mo, draft(world, at(4, 10), addons=(AddonChoice(world.coffee, many),)))
            for many in (10**6 + 1, BEYOND, 2**63, 10**12, 10**40)
        ),
        lambda: bookings.create(mo, draft(world, at(4, 10), addons=(AddonChoice(BEYOND, 1),))),
        lambda: bookings.create(mo, draft(world, at(4, 10), customers=(PersonChoice(2**70),))),
    ]
    for n, call in enumerate(calls):
        try:
            with pytest.raises(DomainError):
                await call()
        except Exception as error:
            raise AssertionError(f"call {n}: {error!r}") from error
    assert (await bookings.details(mo, made.id)).version == made.version, "nothing was stored"
    assert (await blocks.block(mo, block.id)).version == block.version


@pytest.mark.parametrize("number", [0, -1, BEYOND, 2**63, 2**80])
async def test_numbers_that_nothing_has(
    bookings: BookingService, blocks: BlockService, series: SeriesService, world: World, at: At, number: int
) -> None:
    """A mistyped number would crash the program instead of being unknown."""
    mo, span = world.moderator.actor, at(3, 10)
    for call in (
        lambda: bookings.details(mo, number),
        lambda: bookings.quote(mo, draft(world, span, number or BEYOND)),
        lambda: bookings.create(mo, draft(world, span, number or BEYOND)),
        lambda: bookings.edit(mo, number, 1, BookingEdit(title="x")),
        lambda: bookings.pay(mo, number, CASH),
        lambda: bookings.move(mo, number, Move(span)),
        lambda: bookings.preview_move(mo, number, Move(span)),
        lambda: bookings.cancel(mo, number, Cancellation()),
        lambda: bookings.extend(mo, number, 15),
        lambda: blocks.create(mo, NewBlock(number, span)),
        lambda: blocks.block(mo, number),
        lambda: blocks.move(mo, number, span),
        lambda: blocks.remove(mo, number),
        lambda: series.occurrences(mo, number),
        lambda: series.cancel(mo, number, None, Cancellation()),
    ):
        with pytest.raises(NotFound):
            await call()
    assert (await bookings.page(mo, BookingQuery(room_id=number))).total == 0
    assert (await bookings.page(mo, BookingQuery(customer_id=number, offset=2**70))).total == 0


@pytest.mark.timed
async def test_endless_ranges_do_not_stop_the_program(
    bookings: BookingService, blocks: BlockService, world: World, at: At, database: Database
) -> None:
    """A range of a century, or a block of two years, would keep every desk waiting while it is priced."""
    for n in range(4):
        await run(
            database,
            "INSERT INTO price_rules (venue_id, name, kind, value, position, start_minute, end_minute)"
            " VALUES (:v, :n, 'percent', 5, 1, :s, :e)",
            v=world.city,
            n=f"Rule {n}",
            s=60 * n,
            e=60 * n + 30,
        )
    loop = asyncio.get_running_loop()
    begun = loop.time()
    start = at(3, 10).start
    with pytest.raises(ValidationFailed):
        await bookings.quote(world.alice.actor, draft(world, TimeRange(start, start + timedelta(days=36500))))
    await blocks.create(world.moderator.actor, NewBlock(world.ballroom, TimeRange(start, start + timedelta(days=700))))
    assert (await bookings.quote(world.alice.actor, draft(world, TimeRange(start, start + timedelta(days=300))))).lines
    assert loop.time() - begun < 1


# --- the record -------------------------------------------------------------------------------------------------------


async def test_audit_log_holds_ids_and_no_words_about_people(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """Erasing a person would leave their name, number and illness in a log that cannot be edited."""
    mo, secret = world.moderator.actor, "Frau Meier, 0170 1234567"
    made = await bookings.create(mo, draft(world, at(5, 10), title=secret, customer_notes=secret))
    wanted = BookingEdit(
        title=f"{secret}!", customer_notes=secret, setup_notes=secret, internal_notes=secret, expected_guests=20
    )
    await bookings.edit(mo, made.id, made.version, wanted)
    people = (PersonChoice(world.bob.id), PersonChoice(world.alice.id, CustomerRole.PAYER))
    changed = BookingEdit(customers=people, addons=(AddonChoice(world.coffee, 3),))
    await bookings.edit(mo, made.id, None, changed)
    await bookings.move(mo, made.id, Move(at(6, 10), reason=secret))
    await bookings.cancel(mo, made.id, Cancellation(secret))
    log = "SELECT string_agg(concat(before, after), ' ' ORDER BY id) FROM audit_log"
    assert "Meier" not in await one(database, log)
    assert "Meier" not in await one(database, "SELECT string_agg(payload::text, ' ') FROM outbox")
    edits = "SELECT {} FROM audit_log WHERE action = 'booking.edited' ORDER BY id {} LIMIT 1"
    assert await one(database, edits.format("after ->> 'expected_guests'", "")) == "20"
    assert "title" in await one(database, edits.format("after ->> 'texts'", ""))
    assert await one(database, edits.format("before -> 'customers'", "DESC")) == [[world.alice.id, "organiser"]]
    assert await one(database, edits.format("after -> 'addons'", "DESC")) == [[world.coffee, 3]]


async def test_edit_of_a_past_booking_of_a_hall_since_divided(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """The coffees of last night could not be billed once the hall has got a partition wall."""
    made = await paid_booking(bookings, world, at(5, 10))
    await run(
        database,
        "WITH moved AS (UPDATE bookings SET starts_at = starts_at - interval '9 days',"
        " ends_at = ends_at - interval '9 days', hold_expires_at = NULL WHERE id = :b RETURNING id, starts_at, ends_at)"
        " UPDATE claims c SET claimed = tstzrange(m.starts_at, m.ends_at) FROM moved m WHERE c.booking_id = m.id",
        b=made.id,
    )
    await run(
        database, "INSERT INTO room_parts (whole_id, part_id) VALUES (:w, :p)", w=world.ballroom, p=world.garden_north
    )
    more = BookingEdit(addons=(AddonChoice(world.coffee, 2),))
    assert (await bookings.edit(world.moderator.actor, made.id, None, more)).amount_due == 9


async def test_each_message_belongs_to_its_own_change(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """Who asks why the first caller got a mail would be shown the booking of the second."""
    mo = world.moderator.actor
    lapsed = await bookings.create(mo, draft(world, at(3, 10)))
    await run(
        database, "UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 s' WHERE id = :b", b=lapsed.id
    )
    made = await bookings.create(mo, draft(world, at(3, 10)))
    wrong = "SELECT count(*) FROM outbox o JOIN audit_log a ON a.id = o.audit_id WHERE a.entity_id <> o.booking_id"
    assert await one(database, wrong) == 0
    assert await one(database, "SELECT count(DISTINCT booking_id) FROM outbox") == 2 == len({lapsed.id, made.id})
