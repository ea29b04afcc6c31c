"""A booking's life through the service, on the real database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AddonUnavailable,
    Forbidden,
    HoldExpired,
    HoldLimitReached,
    IdempotencyMismatch,
    InsufficientFunds,
    NotFound,
    RoomUnavailable,
    RuleBroken,
    SlotTaken,
    StaleVersion,
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
    AuditQuery,
    BookingDraft,
    BookingEdit,
    BookingQuery,
    Cancellation,
    Discount,
    Move,
    NewBlock,
    PaymentOrder,
    PersonChoice,
)
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.kiosks import add_kiosk
from tests.support.world import World

At = Callable[..., TimeRange]
CASH = PaymentOrder(PaymentMethod.CASH)
WALLET = PaymentOrder(PaymentMethod.WALLET)


def draft(world: World, span: TimeRange, room: int | None = None, **more: object) -> BookingDraft:
    """Return a wanted booking of Alice's."""
    return BookingDraft(room or world.ballroom, span, customers=(PersonChoice(world.alice.id),), **more)  # type: ignore[arg-type]


async def balance(database: Database, user_id: int) -> Decimal:
    async with database.read() as read:
        found = await read.scalar(text("SELECT balance FROM wallets WHERE user_id = :u"), {"u": user_id})
    return found or Decimal(0)


async def rows_of(database: Database, table: str, booking_id: int) -> list[str]:
    column = {"audit_log": "action", "outbox": "event"}[table]
    where = "entity = 'booking' AND entity_id" if table == "audit_log" else "booking_id"
    async with database.read() as read:
        return list(
            (
                await read.execute(
                    text(f"SELECT {column} FROM {table} WHERE {where} = :b ORDER BY id"), {"b": booking_id}
                )
            ).scalars()
        )


async def test_booked_paid_moved_cancelled(bookings: BookingService, world: World, at: At, database: Database) -> None:
    """The desk's main job: hold, cash, move to a longer slot, cancel; every step is audited and told to the outbox."""
    mo = world.moderator.actor
    made = await bookings.create(mo, draft(world, at(5, 10), addons=(AddonChoice(world.coffee, 10),)))
    assert made.status is BookingStatus.PENDING
    assert (made.room_subtotal, made.addons_subtotal, made.total_cost) == (200, 45, 245)
    assert made.hold_expires_at is not None
    paid = await bookings.pay(mo, made.id, CASH)
    assert (paid.status, paid.paid, paid.amount_due) == (BookingStatus.CONFIRMED, 245, 0)
    assert paid.hold_expires_at is None
    wanted = Move(at(6, 12, 3), leave_due=True)
    shown = await bookings.preview_move(mo, made.id, wanted)
    assert (shown.difference, shown.left_due, shown.charged_to_wallet) == (100, 100, 0)
    moved = await bookings.move(mo, made.id, wanted)
    assert (moved.id, moved.total_cost, moved.amount_due, moved.rescheduled) == (made.id, 345, 100, True)
    assert moved.status is BookingStatus.CONFIRMED, "a confirmed booking stays confirmed when it is moved"
    assert moved.reschedules[0].original == at(5, 10)
    preview = await bookings.preview_cancel(mo, made.id, Cancellation())
    assert preview.policy == "Cancelled > 48 hours before booking - 75% refund"
    before = await balance(database, world.alice.id)
    ended = await bookings.cancel(mo, made.id, Cancellation("Changed plans"))
    assert ended.cancellation is not None
    assert (ended.cancellation.refund_amount, ended.cancellation.cancellation_fee) == (
        Decimal("183.75"),
        Decimal("61.25"),
    )
    assert ended.cancellation.refund_amount == preview.refund
    assert await balance(database, world.alice.id) == before + Decimal("183.75")
    assert await rows_of(database, "audit_log", made.id) == [
        "booking.created",
        "booking.paid",
        "booking.confirmed",
        "booking.rescheduled",
        "booking.cancelled",
    ]
    assert await rows_of(database, "outbox", made.id) == [
        "booking.created",
        "payment.received",
        "booking.confirmed",
        "booking.rescheduled",
        "booking.cancelled",
        "refund.credited",
    ]


async def test_conflict_names_what_is_in_the_way(bookings: BookingService, world: World, at: At) -> None:
    """A clerk who is refused must see who has the hall and what else is free, or the caller hangs up."""
    mo = world.moderator.actor
    first = await bookings.create(mo, draft(world, at(5, 10), title="Wedding"))
    with pytest.raises(SlotTaken) as refused:
        await bookings.create(mo, draft(world, at(5, 11)))
    in_the_way = refused.value.details["in_the_way"]
    assert [(i.booking_id, i.title, i.status) for i in in_the_way] == [(first.id, "Wedding", "held")]
    alternatives = refused.value.details["alternatives"]
    assert any(a.room_id == world.ballroom and a.range == at(5, 12) for a in alternatives), "the same hall right after"
    assert any(a.room_id != world.ballroom and a.range == at(5, 11) for a in alternatives), "another hall at the time"
    for alternative in alternatives:
        quote = await bookings.quote(mo, draft(world, alternative.range, alternative.room_id))
        assert quote.refusal_code is None, "an alternative that cannot be booked is no alternative"


async def test_no_alternative_lies_in_a_closed_part(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A hall with half of it under repair is no way out for the caller."""
    mo = world.moderator.actor
    await bookings.create(mo, draft(world, at(5, 10)))
    async with database.work(SYSTEM) as work:
        span = at(5, 8, 10)
        await work.execute(
            text("INSERT INTO closures (venue_id, room_id, starts_at, ends_at) VALUES (:v, :r, :s, :e)"),
            {"v": world.city, "r": world.garden_north, "s": span.start, "e": span.end},
        )
    with pytest.raises(SlotTaken) as refused:
        await bookings.create(mo, draft(world, at(5, 10)))
    offered = {a.room_id for a in refused.value.details["alternatives"]}
    assert offered.isdisjoint({world.garden, world.garden_north})


async def test_customers_do_not_learn_who_has_the_slot(bookings: BookingService, world: World, at: At) -> None:
    """Another customer's booking is nobody's business."""
    await bookings.create(world.moderator.actor, draft(world, at(5, 10), title="Secret"))
    with pytest.raises(SlotTaken) as refused:
        await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(5, 10)))
    assert [(i.booking_id, i.title) for i in refused.value.details["in_the_way"]] == [(None, "")]


async def test_back_to_back_is_no_conflict(bookings: BookingService, world: World, at: At) -> None:
    """Half-open ranges: a hall that is free from noon can be booked from noon."""
    mo = world.moderator.actor
    await bookings.create(mo, draft(world, at(5, 10)))
    assert await bookings.create(mo, draft(world, at(5, 12)))


async def test_setup_and_teardown_of_both_count(bookings: BookingService, world: World, at: At) -> None:
    """The studio needs 15 minutes after and 30 before: 44 minutes between two bookings are too few, 45 are enough."""
    mo = world.moderator.actor
    await bookings.create(mo, draft(world, at(5, 10), world.studio))
    with pytest.raises(SlotTaken):
        await bookings.create(mo, draft(world, at(5, 12.5), world.studio))
    assert await bookings.create(mo, draft(world, at(5, 12.75), world.studio))


async def test_whole_hall_and_half(bookings: BookingService, world: World, at: At) -> None:
    """Booking the whole blocks its halves, and a half blocks the whole but not the other half."""
    mo = world.moderator.actor
    await bookings.create(mo, draft(world, at(5, 10), world.garden_north))
    with pytest.raises(SlotTaken):
        await bookings.create(mo, draft(world, at(5, 11), world.garden))
    await bookings.create(mo, draft(world, at(5, 10), world.garden_south))
    await bookings.create(mo, draft(world, at(6, 10), world.garden))
    with pytest.raises(SlotTaken):
        await bookings.create(mo, draft(world, at(6, 11), world.garden_south))


async def test_blocks_are_claims_like_any_other(
    bookings: BookingService, blocks: BlockService, world: World, at: At
) -> None:
    """A hall under repair cannot be booked, and a booked one cannot be blocked."""
    mo = world.moderator.actor
    block = await blocks.create(mo, NewBlock(world.garden, at(5, 10, 4), "Painting"))
    with pytest.raises(SlotTaken):
        await bookings.create(mo, draft(world, at(5, 11), world.garden_north))
    moved = await blocks.move(mo, block.id, at(7, 10, 4))
    assert await bookings.create(mo, draft(world, at(5, 11), world.garden_north))
    with pytest.raises(SlotTaken):
        await blocks.move(mo, moved.id, at(5, 10))
    assert (await blocks.block(mo, block.id)).range == at(7, 10, 4), "the old block stands when the new time is taken"
    await blocks.remove(mo, block.id)
    assert await bookings.create(mo, draft(world, at(7, 10), world.garden))


async def test_the_reason_of_a_block_is_changed(
    blocks: BlockService, services: Services, world: World, at: At, database: Database
) -> None:
    """It says painting where the floor is polished, and nobody can put it right without losing the time."""
    mo = world.moderator.actor
    block = await blocks.create(mo, NewBlock(world.garden, at(5, 10, 4), "Painting"))
    edited = await blocks.move(mo, block.id, at(5, 10, 4), reason=" Polish ", version=block.version)
    assert (edited.reason, edited.range, edited.version) == ("Polish", at(5, 10, 4), block.version + 1)
    assert await blocks.block(mo, block.id) == edited
    with pytest.raises(StaleVersion):
        await blocks.move(mo, block.id, at(5, 10, 4), reason="Theirs", version=block.version)
    with pytest.raises(Forbidden):
        await blocks.move(world.berlin_moderator.actor, block.id, at(5, 10, 4), reason="Theirs")
    with pytest.raises(ValidationFailed):
        await blocks.move(mo, block.id, at(5, 10, 4), reason="x" * 100_000)
    both = await blocks.move(mo, block.id, at(7, 10, 4), reason="Varnish")
    assert (both.reason, both.range) == ("Varnish", at(7, 10, 4))
    kept = await blocks.move(mo, block.id, at(8, 10, 4))
    assert kept.reason == "Varnish", "who drags it in the calendar says nothing of the reason"
    with pytest.raises(SlotTaken):
        await services.bookings.create(mo, draft(world, at(8, 11), world.garden_north))
    log = (await services.audit.entries(world.admin.actor, AuditQuery(entity="block", entity_id=block.id))).rows
    assert [entry.action for entry in log] == ["block.moved", "block.moved", "block.edited", "block.created"]
    assert (log[2].before["reason"], log[2].after["reason"]) == ("Painting", "Polish")
    async with database.work(world.system) as work:
        month = "interval '30 days'"
        await work.execute(text(f"UPDATE blocks SET starts_at = starts_at - {month}, ends_at = ends_at - {month}"))
        past = f"tstzrange(lower(claimed) - {month}, upper(claimed) - {month})"
        await work.execute(text(f"UPDATE claims SET claimed = {past} WHERE block_id = {block.id}"))
    over = await blocks.block(mo, block.id)
    assert (await blocks.move(mo, block.id, over.range, reason="Oil")).reason == "Oil", "also when it is over"


async def test_expired_hold_gives_way(bookings: BookingService, world: World, at: At, database: Database) -> None:
    """A hold that ran out must not keep a paying customer from the slot."""
    held = await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(5, 10)))
    await _run_out(database, held.id)
    with pytest.raises(HoldExpired):
        await bookings.pay(world.moderator.actor, held.id, CASH)
    assert await bookings.create(world.moderator.actor, draft(world, at(5, 10)))
    gone = await bookings.details(world.moderator.actor, held.id)
    assert gone.cancellation is not None
    assert gone.cancellation.kind == "expired"
    assert (await rows_of(database, "outbox", held.id))[-1] == "hold.expired"


async def test_job_releases_what_ran_out_but_not_what_was_paid(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A deposit keeps the slot: money that was taken must never be answered with a lost hall."""
    admin = world.admin.actor
    async with database.work(admin) as work:
        await work.execute(text("UPDATE venues SET deposit_percent = 50"))
    unpaid = await bookings.create(admin, draft(world, at(5, 10)))
    part_paid = await bookings.create(admin, draft(world, at(6, 10)))
    await bookings.pay(admin, part_paid.id, replace(CASH, amount=Decimal(20)))
    for booking in (unpaid, part_paid):
        await _run_out(database, booking.id)
    assert await bookings.release_expired() == 1
    assert (await bookings.details(admin, unpaid.id)).status is BookingStatus.CANCELLED
    assert (await bookings.details(admin, part_paid.id)).status is BookingStatus.PENDING
    done = await bookings.pay(admin, part_paid.id, replace(CASH, amount=Decimal(80)))
    assert (done.status, done.amount_due) == (BookingStatus.CONFIRMED, 100), "half is the deposit that confirms"


async def _run_out(database: Database, booking_id: int) -> None:
    """Put a hold's end into the past, as time would."""
    async with database.work(SYSTEM) as work:
        await work.execute(
            text("UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 second' WHERE id = :b"),
            {"b": booking_id},
        )


async def test_holds_last_as_long_as_the_settings_say(
    bookings: BookingService, world: World, at: At, clock: ManualClock
) -> None:
    """15 minutes for a customer, 48 hours from staff, never past the start."""
    by_customer = await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(9, 10)))
    by_staff = await bookings.create(world.moderator.actor, draft(world, at(9, 12)))
    assert by_customer.hold_expires_at == clock() + timedelta(minutes=15)
    assert by_staff.hold_expires_at == clock() + timedelta(hours=48)
    soon = at(1, 8) if at(1, 8).start - clock() < timedelta(hours=48) else at(0, 8)
    assert (await bookings.create(world.moderator.actor, draft(world, soon))).hold_expires_at == soon.start


async def test_wallet_payment_confirms_or_leaves_all_as_it_was(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A wallet with too little money must neither be charged nor confirm anything."""
    rich = await bookings.create(world.alice.actor, BookingDraft(world.ballroom, at(5, 10)))
    assert (await bookings.pay(world.alice.actor, rich.id, WALLET)).status is BookingStatus.CONFIRMED
    assert await balance(database, world.alice.id) == 300
    poor = await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(5, 12)))
    with pytest.raises(InsufficientFunds) as refused:
        await bookings.pay(world.bob.actor, poor.id, WALLET)
    assert refused.value.details["balance"] == 20
    assert await balance(database, world.bob.id) == 20
    assert (await bookings.details(world.bob.actor, poor.id)).status is BookingStatus.PENDING


async def test_customer_cannot_take_cash(bookings: BookingService, world: World, at: At) -> None:
    """Only staff may say that money lies in the till."""
    made = await bookings.create(world.alice.actor, BookingDraft(world.ballroom, at(5, 10)))
    with pytest.raises(Forbidden):
        await bookings.pay(world.alice.actor, made.id, CASH)


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (PaymentOrder(PaymentMethod.CASH, Decimal(0)), "amount"),
        (PaymentOrder(PaymentMethod.CASH, Decimal(-5)), "amount"),
        (PaymentOrder(PaymentMethod.CASH, Decimal("200.01")), "amount"),
        (PaymentOrder(PaymentMethod.CASH, Decimal("10.005")), "amount"),
        (PaymentOrder(PaymentMethod.BANK_TRANSFER), "reference"),
    ],
)
async def test_wrong_payment_is_refused(
    bookings: BookingService, world: World, at: At, order: PaymentOrder, field: str
) -> None:
    """A typing mistake at the till must not become money."""
    made = await bookings.create(world.moderator.actor, draft(world, at(5, 10)))
    with pytest.raises(ValidationFailed) as refused:
        await bookings.pay(world.moderator.actor, made.id, order)
    assert field in refused.value.fields


async def test_failed_move_keeps_the_old_slot(bookings: BookingService, world: World, at: At) -> None:
    """The old slot is never lost when the new one is taken."""
    mo = world.moderator.actor
    await bookings.create(mo, draft(world, at(6, 10)))
    mine = await bookings.create(mo, draft(world, at(5, 10)))
    with pytest.raises(SlotTaken):
        await bookings.move(mo, mine.id, Move(at(6, 11)))
    assert (await bookings.details(mo, mine.id)).range == at(5, 10)
    with pytest.raises(SlotTaken):
        await bookings.create(mo, draft(world, at(5, 11)))


async def test_move_onto_itself_is_no_conflict(bookings: BookingService, world: World, at: At) -> None:
    """Half an hour later must not collide with one's own booking, nor must another hall lose its rate."""
    mo = world.moderator.actor
    made = await bookings.create(mo, draft(world, at(5, 10)))
    assert (await bookings.move(mo, made.id, Move(at(5, 10.5)))).range == at(5, 10.5)
    elsewhere = await bookings.move(mo, made.id, Move(at(5, 10.5), world.studio))
    assert (elsewhere.room.id, elsewhere.total_cost) == (world.studio, 80)
    assert elsewhere.claimed == TimeRange(at(5, 10).start, at(5, 10.5).end + timedelta(minutes=15))
    assert await bookings.create(mo, draft(world, at(5, 10)))


async def test_cheaper_move_credits_the_wallet(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """A shorter booking gives the difference back, a longer one takes it, each to the cent."""
    alice = world.alice.actor
    made = await bookings.create(alice, BookingDraft(world.ballroom, at(9, 10, 3)))
    await bookings.pay(alice, made.id, WALLET)
    shorter = await bookings.move(alice, made.id, Move(at(9, 10, 1)))
    assert (shorter.paid, await balance(database, world.alice.id)) == (100, 400)
    longer = await bookings.move(alice, made.id, Move(at(9, 10, 4)))
    assert (longer.paid, await balance(database, world.alice.id)) == (400, 100)
    with pytest.raises(InsufficientFunds):
        await bookings.move(alice, made.id, Move(at(9, 10, 6)))
    assert (await bookings.details(alice, made.id)).range == at(9, 10, 4)


async def test_late_move_by_customer_is_credited_at_the_tier(
    bookings: BookingService, world: World, at: At, database: Database, clock: ManualClock
) -> None:
    """Nobody escapes the cancellation fee by shortening the booking first, or by moving it away."""
    alice = world.alice.actor
    # Before eight in the morning the day after tomorrow at eight is more than 48 hours ahead.
    days = 2 if clock().hour >= 8 else 1
    made = await bookings.create(alice, BookingDraft(world.ballroom, at(days, 8, 4)))
    if made.range.start - clock() > timedelta(hours=48):
        pytest.fail("the booking must start within 48 hours for this test")
    await bookings.pay(alice, made.id, WALLET)
    percent = 50 if made.range.start - clock() >= timedelta(hours=24) else 25
    shorter = await bookings.move(alice, made.id, Move(at(9, 8, 2)))
    assert shorter.paid == 400 - 200 * percent // 100
    assert shorter.amount_due == 0
    shown = await bookings.preview_cancel(alice, made.id, Cancellation())
    assert (shown.paid, shown.percent) == (200, percent), "what the late move kept is a fee already; the tier stays"


async def test_edit_keeps_agreed_prices(bookings: BookingService, world: World, at: At, database: Database) -> None:
    """Add-ons cost what they did at booking; a new price counts for what is added new."""
    mo = world.moderator.actor
    made = await bookings.create(mo, draft(world, at(5, 10), addons=(AddonChoice(world.coffee, 10),)))
    await bookings.pay(mo, made.id, CASH)
    async with database.work(mo) as work:
        await work.execute(text("UPDATE addons SET price = price * 2"))
        await work.execute(text("UPDATE rooms SET rate_per_hour = 999"))
    edited = await bookings.edit(
        mo, made.id, made.version + 1, BookingEdit(addons=(AddonChoice(world.coffee, 4), AddonChoice(world.projector)))
    )
    assert (edited.addons_subtotal, edited.room_subtotal) == (18 + 50, 200)
    assert edited.amount_due == edited.total_cost - 245
    back = await bookings.edit(mo, made.id, None, BookingEdit(addons=(), title="Quiet"))
    assert (back.total_cost, back.paid, back.title) == (200, 200, "Quiet"), "what was paid too much went to the wallet"
    with pytest.raises(StaleVersion):
        await bookings.edit(mo, made.id, made.version, BookingEdit(title="Too late"))


async def test_addon_stock_is_shared_by_overlapping_bookings(bookings: BookingService, world: World, at: At) -> None:
    """Two projectors cannot be promised three times for the same hour."""
    mo = world.moderator.actor
    await bookings.create(mo, draft(world, at(5, 10), addons=(AddonChoice(world.projector, 2),)))
    with pytest.raises(AddonUnavailable):
        await bookings.create(mo, draft(world, at(5, 11), world.studio, addons=(AddonChoice(world.projector),)))
    assert await bookings.create(mo, draft(world, at(5, 12), addons=(AddonChoice(world.projector, 2),)))
    with pytest.raises(AddonUnavailable):
        await bookings.create(mo, draft(world, at(6, 10), addons=(AddonChoice(world.beamer),)))


async def test_discount_needs_a_reason_and_staff(bookings: BookingService, world: World, at: At) -> None:
    """A discount is shown, stored with its reason, and not given by customers to themselves."""
    mo = world.moderator.actor
    made = await bookings.create(
        mo, draft(world, at(5, 10), discount=Discount("Regular customer", percent=Decimal(10)))
    )
    assert (made.discount, made.total_cost, made.discount_reason) == (20, 180, "Regular customer")
    longer = await bookings.move(mo, made.id, Move(at(5, 10, 4)))
    assert (longer.discount, longer.total_cost) == (40, 360), "ten percent stay ten percent"
    with pytest.raises(ValidationFailed):
        await bookings.create(mo, draft(world, at(6, 10), discount=Discount(" ", percent=Decimal(10))))
    with pytest.raises(Forbidden):
        await bookings.create(
            world.alice.actor, draft(world, at(6, 10), discount=Discount("I like me", percent=Decimal(99)))
        )


async def test_quote_is_what_is_stored(bookings: BookingService, world: World, at: At) -> None:
    """The price on the phone is the price on the bill."""
    mo = world.moderator.actor
    wanted = draft(world, at(5, 10, 2.25), addons=(AddonChoice(world.coffee, 3),), expected_guests=150)
    quote = await bookings.quote(mo, wanted)
    made = await bookings.create(mo, wanted)
    assert (quote.total, quote.lines) == (made.total_cost, made.lines)
    assert quote.warnings == ("capacity",), "too many guests is said, not forbidden"


async def test_rules_and_hours_are_refused_in_words(bookings: BookingService, world: World, at: At) -> None:
    """Past, closed, off the grid and too short are said before anything is stored."""
    mo = world.moderator.actor
    for span, error in (
        (at(-1, 10), RuleBroken),
        (at(5, 23), RoomUnavailable),
        (at(5, 10.1), RuleBroken),
        (at(5, 10, 0.25), RuleBroken),
    ):
        with pytest.raises(error):
            await bookings.create(mo, draft(world, span))
        assert (await bookings.quote(mo, draft(world, span))).refusal_code == error.code


async def test_started_booking_is_cancelled_by_admins_only(
    bookings: BookingService, world: World, at: At, database: Database
) -> None:
    """Once the party has begun, the desk cannot refund it away."""
    mo = world.moderator.actor
    made = await bookings.create(mo, draft(world, at(5, 10)))
    await bookings.pay(mo, made.id, CASH)
    await _into_the_past(database, made)
    with pytest.raises(Forbidden):
        await bookings.cancel(mo, made.id, Cancellation())
    with pytest.raises(TransitionRefused):
        await bookings.move(mo, made.id, Move(at(8, 10)))
    seen = await bookings.mark(mo, made.id, Attendance.ARRIVED)
    assert seen.attendance is Attendance.ARRIVED
    ended = await bookings.cancel(world.admin.actor, made.id, Cancellation("Fire", override_percent=Decimal(80)))
    assert ended.cancellation is not None
    assert ended.cancellation.refund_amount == 160


async def _into_the_past(database: Database, booking: BookingDetails) -> None:
    """Shift a booking and its claims so that it began a quarter of an hour ago."""
    async with database.work(SYSTEM) as work:
        await work.execute(
            text(
                "UPDATE bookings SET starts_at = clock_timestamp() - interval '15 min',"
                " ends_at = clock_timestamp() + interval '105 min', refund_basis = clock_timestamp() WHERE id = :b"
            ),
            {"b": booking.id},
        )
        await work.execute(
            text(
                "UPDATE claims SET claimed = (SELECT tstzrange(starts_at, ends_at) FROM bookings WHERE id = :b)"
                " WHERE booking_id = :b"
            ),
            {"b": booking.id},
        )


async def test_extend_where_free(bookings: BookingService, world: World, at: At, database: Database) -> None:
    """Half an hour more is charged and claimed; where the next party waits it is refused."""
    mo = world.moderator.actor
    made = await bookings.create(mo, draft(world, at(5, 10)))
    await bookings.pay(mo, made.id, CASH)
    longer = await bookings.extend(mo, made.id, 30)
    assert (longer.total_cost, longer.amount_due, longer.range.end) == (250, 50, at(5, 12.5).start)
    await bookings.create(mo, draft(world, at(5, 12.5)))
    with pytest.raises(SlotTaken):
        await bookings.extend(mo, made.id, 15)
    with pytest.raises(ValidationFailed):
        await bookings.extend(mo, made.id, 20)


async def test_venue_fault_refunds_all_with_a_reason(bookings: BookingService, world: World, at: At) -> None:
    """When the venue fails, the customer loses nothing, and the books say why."""
    mo = world.moderator.actor
    made = await bookings.create(mo, draft(world, at(1, 10)))
    await bookings.pay(mo, made.id, CASH)
    with pytest.raises(ValidationFailed):
        await bookings.cancel(mo, made.id, Cancellation(venue_fault=True))
    with pytest.raises(Forbidden):
        await bookings.cancel(world.alice.actor, made.id, Cancellation("Mine!", venue_fault=True))
    with pytest.raises(Forbidden):
        await bookings.cancel(mo, made.id, Cancellation("Kind", override_percent=Decimal(90)))
    ended = await bookings.cancel(mo, made.id, Cancellation("The roof leaks", venue_fault=True))
    assert ended.cancellation is not None
    assert (ended.cancellation.refund_amount, ended.cancellation.cancellation_fee) == (200, 0)
    with pytest.raises(TransitionRefused):
        await bookings.cancel(mo, made.id, Cancellation())


async def test_idempotent_create_and_pay(bookings: BookingService, world: World, at: At, database: Database) -> None:
    """A retry after a dropped connection books once and pays once."""
    alice = world.alice.actor
    wanted = BookingDraft(world.ballroom, at(5, 10))
    first = await bookings.create(alice, wanted, "k1")
    assert (await bookings.create(alice, wanted, "k1")).id == first.id
    for _ in range(2):
        await bookings.pay(alice, first.id, WALLET, "k2")
    assert await balance(database, world.alice.id) == 300
    with pytest.raises(IdempotencyMismatch):
        await bookings.create(alice, replace(wanted, range=at(6, 10)), "k1")
    assert (await bookings.create(world.bob.actor, BookingDraft(world.ballroom, at(6, 10)), "k1")).id != first.id


async def test_moderator_stays_in_the_own_venue(bookings: BookingService, world: World, at: At) -> None:
    """Metropolis' desk neither sees nor books Berlin's halls for others, but may book there for themselves."""
    mo, bea = world.moderator.actor, world.berlin_moderator.actor
    with pytest.raises(Forbidden):
        await bookings.create(bea, draft(world, at(5, 10)))
    made = await bookings.create(mo, draft(world, at(5, 10)))
    for call in (
        bookings.details(bea, made.id),
        bookings.pay(bea, made.id, CASH),
        bookings.details(world.bob.actor, made.id),
    ):
        with pytest.raises(Forbidden):
            await call
    own = BookingDraft(world.ballroom, at(6, 10), customers=(PersonChoice(world.berlin_moderator.id),))
    assert await bookings.create(bea, own)
    assert (await bookings.page(mo, BookingQuery())).total == 2
    assert (await bookings.page(bea, BookingQuery())).total == 0
    with pytest.raises(Forbidden):
        await bookings.page(bea, BookingQuery(venue_id=world.city))


async def test_pages_sort_filter_and_find(bookings: BookingService, world: World, at: At) -> None:
    """Everything of "Müller" is found by part of the name, in any case and without the dots."""
    mo = world.moderator.actor
    ids = []
    for n in range(7):
        who = world.bob if n % 2 else world.alice
        made = await bookings.create(
            mo, BookingDraft(world.ballroom, at(5 + n, 10), customers=(PersonChoice(who.id),), title=f"Event {n}")
        )
        ids.append(made.id)
    await bookings.cancel(mo, ids[0], Cancellation())
    everything = [row.id for row in (await bookings.page(mo, BookingQuery(sort="start", limit=500))).rows]
    assert everything == ids
    for sort in ("start", "-start", "customer", "-total_cost", "room_name", "id", "status", "amount_due"):
        whole = [row.id for row in (await bookings.page(mo, BookingQuery(sort=sort))).rows]
        pieces = [
            row.id
            for offset in range(0, 7, 2)
            for row in (await bookings.page(mo, BookingQuery(sort=sort, limit=2, offset=offset))).rows
        ]
        assert pieces == whole, f"pages by {sort} neither repeat nor lose a row"
        found = [
            await bookings.page(mo, BookingQuery(text="event", sort=sort, limit=2, offset=n)) for n in (0, 2, 4, 8)
        ]
        assert [row.id for page in found for row in page.rows] == whole[:6], f"what a text finds by {sort}"
        assert {page.total for page in found} == {7}, "the count does not hang on where the page stands"
    assert {r.customer for r in (await bookings.page(mo, BookingQuery(text="muller"))).rows} == {"Bob Müller"}
    assert [r.id for r in (await bookings.page(mo, BookingQuery(text=f"#{ids[3]}"))).rows] == [ids[3]]
    assert [r.id for r in (await bookings.page(mo, BookingQuery(text="event 4"))).rows] == [ids[4]]
    assert (await bookings.page(mo, BookingQuery(text="%"))).total == 0
    assert (await bookings.page(mo, BookingQuery(status=frozenset({"cancelled"})))).total == 1
    first, second = at(5, 0, 24), at(6, 0, 24)
    for venue, expected in ((world.city, ids[1]), (world.berlin, ids[0])):
        own = BookingQuery(start=first.start, end=first.end, by_venue=((frozenset({venue}), second),))
        found_there = (await bookings.page(world.admin.actor, own)).rows
        assert [row.id for row in found_there] == [expected], "a venue's own range counts, the other one for the rest"
    assert (await bookings.mine(world.bob.actor)).total == 3
    with pytest.raises(ValidationFailed):
        await bookings.page(mo, BookingQuery(sort="password"))


async def test_organisers_and_people(bookings: BookingService, world: World, at: At) -> None:
    """Exactly one organiser gets the refunds; the payer's wallet pays."""
    mo = world.moderator.actor
    people = (PersonChoice(world.bob.id), PersonChoice(world.alice.id, CustomerRole.PAYER))
    made = await bookings.create(mo, BookingDraft(world.ballroom, at(5, 10), customers=people))
    assert made.organiser.user_id == world.bob.id
    assert (await bookings.pay(mo, made.id, WALLET)).paid == 200, "Alice's wallet pays, Bob's could not"
    with pytest.raises(ValidationFailed):
        await bookings.create(mo, BookingDraft(world.ballroom, at(6, 10)))
    with pytest.raises(ValidationFailed):
        await bookings.create(mo, BookingDraft(world.ballroom, at(6, 10), customers=(PersonChoice(999_999),)))
    with pytest.raises(Forbidden):
        await bookings.create(world.bob.actor, draft(world, at(6, 10)))
    kept = await bookings.edit(mo, made.id, None, BookingEdit(customers=(PersonChoice(world.alice.id),)))
    assert kept.organiser.user_id == world.alice.id


async def test_unknown_booking(bookings: BookingService, world: World) -> None:
    """An unknown number is said to be unknown, not an error page."""
    for call in (
        bookings.details(world.admin.actor, 4_000),
        bookings.pay(world.admin.actor, 4_000, CASH),
        bookings.cancel(world.admin.actor, 4_000, Cancellation()),
    ):
        with pytest.raises(NotFound):
            await call


async def test_kiosk_walk_in_has_one_live_hold(bookings: BookingService, world: World, at: At) -> None:
    """One walk-in cannot hold every hall of the day without paying."""
    kiosk = replace(world.walk_in.actor, source=Source.KIOSK)
    await bookings.create(kiosk, BookingDraft(world.ballroom, at(5, 10)))
    with pytest.raises(HoldLimitReached):
        await bookings.create(kiosk, BookingDraft(world.ballroom, at(5, 12)))


async def test_walk_in_cannot_evade_the_limit_by_another_door(bookings: BookingService, world: World, at: At) -> None:
    """A walk-in's token, taken home, would hold every hall of the day."""
    await bookings.create(replace(world.walk_in.actor, source=Source.KIOSK), BookingDraft(world.ballroom, at(5, 10)))
    with pytest.raises(HoldLimitReached):
        await bookings.create(replace(world.walk_in.actor, source=Source.API), BookingDraft(world.studio, at(5, 12)))


async def test_kiosk_has_three_live_holds(bookings: BookingService, world: World, database: Database, at: At) -> None:
    """A tablet in the lobby could keep the whole house from being booked; paid bookings and other tablets are free."""
    lobby = await add_kiosk(database, world.city)
    alice = replace(world.alice.actor, source=Source.KIOSK, kiosk_id=lobby)
    made = [await bookings.create(alice, BookingDraft(world.ballroom, at(5, hour))) for hour in (8, 10, 12)]
    with pytest.raises(HoldLimitReached, match="kiosk"):
        await bookings.create(alice, BookingDraft(world.ballroom, at(5, 14)))
    other = replace(alice, kiosk_id=await add_kiosk(database, world.city, "Foyer"))
    await bookings.create(other, BookingDraft(world.ballroom, at(5, 14)))
    await bookings.pay(world.moderator.actor, made[0].id, CASH)
    await bookings.create(alice, BookingDraft(world.ballroom, at(5, 16)))
    async with database.read() as read:
        counted = await read.scalar(text("SELECT count(*) FROM bookings WHERE kiosk_id = :k"), {"k": lobby})
    assert counted == 4, "the bookings do not say on which kiosk they were made"
