"""The page of the day: what it is told about one venue's day, exactly that, and nothing of another's."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, insert, text, update

from hallbooking_desktop.domain.bookings import Attendance, PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import Forbidden, NotFound, TransitionRefused, Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import GUEST, Actor, Role
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.domain.today import AlertKind
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import (
    AuditQuery,
    BookingDraft,
    Cancellation,
    PaymentOrder,
    PersonChoice,
    TodayQuery,
    TopUp,
    WalletAdjustment,
)
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_today import TodayBooking, TodaySnapshot
from tests.support.bookings import add_booking
from tests.support.services import CONFIG, build_services
from tests.support.times import BERLIN, at
from tests.support.world import Person, World, add_person, add_room, add_venue

NOON = at("2027-05-12T12:00")
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def noon() -> ManualClock:
    """Return a clock at twelve, so that no test meets midnight by accident."""
    return ManualClock(NOON)


@pytest.fixture
def services(database: Database, noon: ManualClock) -> Services:
    """Build the services as they are at noon."""
    return build_services(database, noon)


async def book(
    database: Database,
    room: int,
    start: datetime,
    who: Person,
    *,
    hours: int = 2,
    total: str = "0.00",
    setup: int = 0,
    teardown: int = 0,
    **columns: object,
) -> int:
    """Add a booking that costs nothing unless said otherwise, whatever the present is."""
    async with database.work(GUEST) as work:
        number = await add_booking(work, room, start, who, hours=hours, total=total)
        values = {"setup_minutes": setup, "teardown_minutes": teardown, **columns}
        await work.execute(update(t.bookings).where(t.bookings.c.id == number).values(values))
        end = start + hours * HOUR
        claimed = func.tstzrange(start - setup * MINUTE, end + teardown * MINUTE)
        await work.execute(update(t.claims).where(t.claims.c.booking_id == number).values(claimed=claimed))
        return number


def ids(bookings: tuple[TodayBooking, ...]) -> list[int]:
    return [booking.id for booking in bookings]


def told(found: TodaySnapshot) -> list[tuple[AlertKind, int]]:
    return [(a.kind, a.booking.id if a.booking is not None else a.query.id if a.query else 0) for a in found.alerts]


async def test_arrivals_what_is_in_progress_and_what_has_ended(
    services: Services, world: World, database: Database
) -> None:
    """Whoever stands at the door would not know who is expected, who is in, who has gone."""
    over = await book(database, world.studio, NOON - 4 * HOUR, world.bob, attendance="left")
    running = await book(database, world.ballroom, NOON - HOUR, world.alice, attendance="arrived", expected_guests=80)
    missed = await book(database, world.garden_north, NOON - HOUR / 2, world.bob, attendance="no_show")
    early = await book(database, world.garden_south, NOON - HOUR, world.bob, hours=3, attendance="left")
    later = await book(database, world.studio, NOON + 3 * HOUR, world.alice, layout="theatre")
    await book(database, world.studio, NOON + 20 * HOUR, world.alice)
    await book(database, world.studio, NOON - 30 * HOUR, world.alice)
    found = await services.today.day(world.moderator.actor)
    assert ids(found.arrivals) == [over, running, early, missed, later]
    assert ids(found.in_progress) == [running]
    assert ids(found.ended) == [over, early]
    (venue,) = found.venues
    assert (venue.id, venue.day) == (world.city, date(2027, 5, 12))
    first = found.in_progress[0]
    assert (first.room_name, first.customer, first.guests) == ("Grand Ballroom", "Alice Martin", 80)
    assert first.attendance is Attendance.ARRIVED
    assert first.range == TimeRange(NOON - HOUR, NOON + HOUR)
    assert found.arrivals[-1].layout == "theatre"


async def test_over_midnight(services: Services, world: World, database: Database, noon: ManualClock) -> None:
    """A ball that goes on after midnight would vanish from the screen while its guests dance."""
    ball = await book(database, world.ballroom, NOON + 10 * HOUR, world.alice, hours=4, attendance="arrived")
    after = await book(database, world.ballroom, NOON + 14 * HOUR, world.bob, hours=1, setup=0)
    evening = await services.today.day(world.moderator.actor)
    assert ids(evening.arrivals) == [ball]
    assert evening.arrivals[0].latest_end == NOON + 14 * HOUR, "what follows after midnight was overlooked"
    noon.now = NOON + 13 * HOUR
    night = await services.today.day(world.moderator.actor)
    assert night.venues[0].day == date(2027, 5, 13)
    assert ids(night.in_progress) == [ball]
    assert ids(night.arrivals) == [after], "it began yesterday"
    noon.now = NOON + 14 * HOUR + 5 * MINUTE
    late = await services.today.day(world.moderator.actor)
    assert ids(late.in_progress) == [after]
    assert (AlertKind.OVER_RUNNING, ball) in told(late)
    assert ids(late.ended) == [ball]


async def test_who_stays_past_midnight(services: Services, world: World, database: Database, noon: ManualClock) -> None:
    """At midnight the parties that are still in the house would vanish, and nobody could note that they left."""
    party = await book(database, world.ballroom, NOON + 9 * HOUR, world.alice, hours=2, attendance="arrived")
    last = await book(database, world.studio, NOON + 10 * HOUR, world.bob, hours=2, attendance="arrived")
    gone = await book(database, world.great_hall, NOON + 9 * HOUR, world.bob, hours=2, attendance="left")
    noon.now = NOON + 12 * HOUR + 10 * MINUTE
    night = await services.today.day(world.moderator.actor)
    assert night.venues[0].day == date(2027, 5, 13)
    assert ids(night.ended) == [party, last]
    assert {(AlertKind.OVER_RUNNING, party), (AlertKind.OVER_RUNNING, last)} <= set(told(night))
    assert ids(night.arrivals) == ids(night.in_progress) == []
    assert gone not in ids(night.ended)


@pytest.mark.parametrize(("day", "hours"), [(date(2027, 3, 28), 23), (date(2027, 10, 31), 25), (date(2027, 6, 1), 24)])
async def test_days_at_which_clocks_change(
    services: Services, world: World, database: Database, noon: ManualClock, day: date, hours: int
) -> None:
    """The first or last booking of the day would be missing, or one of its neighbours' would be there."""
    first = at(f"{day}T00:00", BERLIN)
    last = at(f"{day}T23:00", BERLIN)
    noon.now = at(f"{day}T12:00", BERLIN)
    inside = [
        await book(database, world.small_hall, first, world.alice, hours=1),
        await book(database, world.small_hall, last, world.bob, hours=1),
    ]
    await book(database, world.small_hall, first - HOUR, world.alice, hours=1)
    await book(database, world.small_hall, last + HOUR, world.alice, hours=1)
    found = await services.today.day(world.berlin_moderator.actor)
    assert found.venues[0].range.duration == hours * HOUR
    assert ids(found.arrivals) == inside
    async with database.work(world.system) as work:
        for number, moment in enumerate((first - MINUTE, first, last + HOUR - MINUTE, last + HOUR)):
            await work.execute(
                insert(t.payments).values(
                    booking_id=inside[0], method="cash", amount=Decimal(10) ** number / 100, taken_at=moment
                )
            )
    found = await services.today.day(world.berlin_moderator.actor)
    assert found.takings.total == Decimal("1.10"), "money of the day before or after was counted"


async def test_all_venues_each_by_its_own_calendar(
    services: Services, world: World, database: Database, noon: ManualClock
) -> None:
    """At eleven at night in Metropolis it is tomorrow in Berlin."""
    noon.now = NOON + 11 * HOUR
    city = await book(database, world.ballroom, NOON, world.alice, hours=1)
    await book(database, world.ballroom, NOON + 16 * HOUR, world.alice)
    berlin = await book(database, world.small_hall, NOON + 20 * HOUR, world.bob)
    await book(database, world.small_hall, NOON, world.bob)
    found = await services.today.day(world.admin.actor)
    assert {(v.name, v.day) for v in found.venues} == {
        ("City Center Hall", date(2027, 5, 12)),
        ("Spreehalle", date(2027, 5, 13)),
    }
    assert ids(found.arrivals) == [city, berlin]
    assert {b.timezone for b in found.arrivals} == {"UTC", "Europe/Berlin"}
    chosen = await services.today.day(world.admin.actor, TodayQuery(world.berlin, date(2027, 5, 12)))
    assert [v.name for v in chosen.venues] == ["Spreehalle"]
    assert len(chosen.arrivals) == 1


async def test_another_venue_s_day_is_not_shown(services: Services, world: World, database: Database) -> None:
    """Who is where, who owes what and who asks: a venue's staff see their own only."""
    await book(database, world.small_hall, NOON - HOUR, world.alice, total="80.00", attendance="arrived")
    await book(database, world.small_hall, NOON + 2 * HOUR, world.bob, layout="rows")
    await services.queries.ask(world.alice.actor, NewQuery("Piano?", "Is there one?", venue_id=world.berlin))
    await services.handover.add(world.berlin_moderator.actor, world.berlin, "Only Berlin reads this")
    found = await services.today.day(world.moderator.actor)
    assert (found.arrivals, found.in_progress, found.ended, found.holds) == ((), (), (), ())
    assert (found.turn_rounds, found.queries, found.notes, found.alerts) == ((), (), (), ())
    assert found.takings.by_method == ()
    theirs = await services.today.day(world.berlin_moderator.actor)
    assert theirs.arrivals
    assert theirs.turn_rounds
    assert theirs.queries
    assert theirs.notes
    for actor in (world.moderator.actor, world.alice.actor):
        with pytest.raises(Forbidden):
            await services.today.day(actor, TodayQuery(world.berlin))
    with pytest.raises(Unauthenticated):
        await services.today.day(GUEST)
    with pytest.raises(NotFound):
        await services.today.day(world.admin.actor, TodayQuery(999))


async def test_holds_with_their_end(database: Database, world: World, clock: ManualClock) -> None:
    """A hold is shown until it is paid, released or out; the next to run out first. The database's clock judges."""
    services = build_services(database, clock)
    mo = world.moderator.actor
    span = [TimeRange(clock() + n * HOUR, clock() + (n + 1) * HOUR) for n in (100, 102, 104, 106, 24 * 40)]
    made = []
    async with database.work(world.system) as work:
        for where in span:
            number = await add_booking(work, world.ballroom, where.start, world.alice, hours=1, total="30.00")
            made.append(number)
        for number, minutes in zip(made, (90, 20, -5, 40, 60 * 24 * 20), strict=True):
            await work.execute(
                update(t.bookings)
                .where(t.bookings.c.id == number)
                .values(status="pending", confirmed_at=None, hold_expires_at=clock() + minutes * MINUTE)
            )
    await services.bookings.cancel(mo, made[3], Cancellation("Not needed"))
    found = await services.today.day(mo)
    assert ids(found.holds) == [made[1], made[0]]
    assert found.holds[0].hold_expires_at == clock() + 20 * MINUTE
    assert found.holds[0].amount_due == Decimal("30.00")
    assert told(found) == [(AlertKind.HOLD_RUNNING_OUT, made[1])]
    await services.bookings.pay(mo, made[1], PaymentOrder(PaymentMethod.CASH))
    assert ids((await services.today.day(mo)).holds) == [made[0]]


async def test_turn_rounds(services: Services, world: World, database: Database) -> None:
    """Whoever moves the chairs would not know which hall, by when, and for what."""
    yoga = await book(database, world.studio, NOON - HOUR, world.bob, teardown=15, title="Yoga")
    talk = await book(
        database,
        world.studio,
        NOON + 2 * HOUR,
        world.alice,
        setup=30,
        title="Talk",
        layout="theatre",
        expected_guests=18,
        setup_notes="Lectern",
    )
    fair = await book(database, world.ballroom, NOON + 5 * HOUR, world.bob, layout="fair")
    await book(database, world.garden_north, NOON + 3 * HOUR, world.bob)
    await book(database, world.garden_south, NOON + 7 * HOUR, world.bob, layout="too far ahead")
    await services.today.day(world.moderator.actor)
    found = (await services.today.day(world.moderator.actor)).turn_rounds
    assert [(turn.room_name, turn.begins.id, turn.ends and turn.ends.id) for turn in found] == [
        ("Studio", talk, yoga),
        ("Grand Ballroom", fair, None),
    ]
    first = found[0]
    assert (first.minutes, first.needed) == (60, 45)
    assert (first.layout, first.guests, first.setup_notes) == ("theatre", 18, "Lectern")
    assert (first.ends and first.ends.range.end, first.begins.range.start) == (NOON + HOUR, NOON + 2 * HOUR)


async def test_a_divisible_hall_is_turned_round_as_a_whole(
    services: Services, world: World, database: Database
) -> None:
    """Two parts must be cleared for one ball, and the later of the two says how long there is."""
    for room, hours in ((world.garden_north, 1), (world.garden_south, 2)):
        await book(database, room, NOON - HOUR, world.bob, hours=hours)
    async with database.work(world.system) as work:
        ball = await add_booking(work, world.garden_north, NOON + 2 * HOUR, world.alice, total="0.00")
        await work.execute(update(t.bookings).where(t.bookings.c.id == ball).values(room_id=world.garden))
        await work.execute(
            insert(t.claims).values(
                room_id=world.garden_south,
                booking_id=ball,
                claimed=func.tstzrange(NOON + 2 * HOUR, NOON + 4 * HOUR),
            )
        )
    found = await services.today.day(world.moderator.actor)
    (turn,) = found.turn_rounds
    assert (turn.room_name, turn.begins.id, turn.minutes) == ("Garden Hall", ball, 60)
    by_room = {b.room_id: b.latest_end for b in found.arrivals}
    assert by_room[world.garden_north] == by_room[world.garden_south] == NOON + 2 * HOUR


async def test_how_long_a_booking_may_go_on(services: Services, world: World, database: Database) -> None:
    """The desk would offer half an hour that the next party's setup needs."""
    first = await book(database, world.studio, NOON - HOUR, world.bob, setup=30, teardown=15)
    await book(database, world.studio, NOON + 2 * HOUR, world.alice, setup=30)
    alone = await book(database, world.ballroom, NOON - HOUR, world.bob)
    found = {b.id: b.latest_end for b in (await services.today.day(world.moderator.actor)).in_progress}
    assert found == {first: NOON + HOUR + 15 * MINUTE, alone: None}


async def test_questions_that_nobody_answered(
    services: Services, world: World, database: Database, noon: ManualClock
) -> None:
    """A customer would wait for an answer that nobody knows of."""
    noon.now = datetime.now(UTC)
    mo = world.moderator.actor
    asked = await services.queries.ask(world.alice.actor, NewQuery("Parking?", "Is there any?", venue_id=world.city))
    answered = await services.queries.ask(world.bob.actor, NewQuery("Piano?", "Tuned?", venue_id=world.city))
    await services.queries.reply(mo, answered.query.id, "Yes")
    anywhere = await services.queries.ask(world.bob.actor, NewQuery("Jobs?", "Any?"))
    found = (await services.today.day(mo)).queries
    assert [(q.id, q.subject, q.customer) for q in found] == [(asked.query.id, "Parking?", "Alice Martin")]
    every = (await services.today.day(world.admin.actor)).queries
    assert [q.id for q in every] == [asked.query.id, anywhere.query.id], "what goes to no venue is the admins'"
    assert not told(await services.today.day(mo))
    noon.now += timedelta(hours=24, minutes=1)
    assert told(await services.today.day(mo)) == [(AlertKind.QUERY_WAITING, asked.query.id)]


async def test_takings_are_exact(services: Services, world: World, database: Database, clock: ManualClock) -> None:
    """The till would not agree with the screen at the end of the day."""
    services = build_services(database, clock)
    mo = world.moderator.actor
    draft = BookingDraft(
        world.ballroom,
        TimeRange(*((clock() + timedelta(days=9)).replace(hour=h, minute=0, second=0) for h in (10, 12))),
        customers=(PersonChoice(world.alice.id),),
    )
    made = await services.bookings.create(mo, draft)
    before = (await services.today.day(mo)).takings
    assert (before.by_method, before.total) == ((), Decimal(0))
    for method, amount in (
        (PaymentMethod.CASH, "0.10"),
        (PaymentMethod.CASH, "0.20"),
        (PaymentMethod.CARD, "99.70"),
        (PaymentMethod.WALLET, "100.00"),
    ):
        await services.bookings.pay(mo, made.id, PaymentOrder(method, Decimal(amount)))
    paid = (await services.today.day(mo)).takings
    assert [(line.method, str(line.taken), line.payments) for line in paid.by_method] == [
        (PaymentMethod.CASH, "0.30", 2),
        (PaymentMethod.CARD, "99.70", 1),
    ]
    assert (str(paid.total), str(paid.from_wallets), str(paid.refunded)) == ("100.00", "100.00", "0.00")
    await services.bookings.cancel(mo, made.id, Cancellation("Ill"))
    after = (await services.today.day(mo)).takings
    assert str(after.total) == "100.00", "what goes back into the wallet stays in the till"
    assert (str(after.from_wallets), str(after.refunded)) == ("100.00", "150.00")
    assert (await services.today.day(world.berlin_moderator.actor)).takings.total == 0


async def test_takings_have_what_was_taken_into_wallets(
    services: Services, world: World, database: Database, clock: ManualClock
) -> None:
    """A hundred in the till came from nowhere, and counted again when they were spent."""
    services = build_services(database, clock)
    mo, bea, admin = world.moderator.actor, world.berlin_moderator.actor, world.admin.actor
    wallets, alice = services.wallets, world.alice.id
    await book(database, world.ballroom, NOON, world.alice)
    await book(database, world.great_hall, NOON, world.alice)
    await wallets.top_up(mo, alice, TopUp(Decimal(100)))
    await wallets.top_up(mo, alice, TopUp(Decimal("0.50")), "key")
    await wallets.top_up(mo, alice, TopUp(Decimal("0.50")), "key")
    await wallets.top_up(mo, alice, TopUp(Decimal(30), PaymentMethod.CARD))
    await wallets.top_up(admin, alice, TopUp(Decimal(7), PaymentMethod.BANK_TRANSFER, "RF18", world.berlin))
    await wallets.top_up(admin, alice, TopUp(Decimal(3)))
    await wallets.adjust(admin, alice, WalletAdjustment(Decimal(1000), "Gift"))
    span = TimeRange(*((clock() + timedelta(days=9)).replace(hour=h, minute=0, second=0) for h in (10, 12)))
    draft = BookingDraft(world.ballroom, span, customers=(PersonChoice(alice),))
    made = await services.bookings.create(mo, draft)
    await services.bookings.pay(mo, made.id, PaymentOrder(PaymentMethod.CASH, Decimal(20)))
    await services.bookings.pay(mo, made.id, PaymentOrder(PaymentMethod.WALLET, Decimal(100)))

    async def told(actor: Actor, venue: int | None = None) -> tuple[list[tuple[str, ...]], str, str]:
        found = (await services.today.day(actor, TodayQuery(venue))).takings
        lines = [(line.method.value, f"{line.taken}", f"{line.topped_up}") for line in found.by_method]
        return lines, str(found.total), str(found.from_wallets)

    city = [("cash", "120.50", "100.50"), ("card", "30.00", "30.00")]
    assert await told(mo) == (city, "150.50", "100.00")
    assert await told(bea) == ([("bank_transfer", "7.00", "7.00")], "7.00", "0.00")
    assert await told(admin, world.city) == (city, "150.50", "100.00"), "nobody said where the admin took the three"
    everywhere = [("cash", "123.50", "103.50"), ("card", "30.00", "30.00"), ("bank_transfer", "7.00", "7.00")]
    assert await told(admin) == (everywhere, "160.50", "100.00")
    with pytest.raises(Forbidden):
        await wallets.top_up(mo, alice, TopUp(Decimal(1), venue_id=world.berlin))
    with pytest.raises(ValidationFailed):
        await wallets.top_up(admin, alice, TopUp(Decimal(1), venue_id=2**70))
    async with database.work(world.system) as work:
        await work.execute(text("UPDATE venues SET archived_at = now() WHERE id = :id"), {"id": world.berlin})
    await wallets.top_up(admin, alice, TopUp(Decimal(2)))
    assert (await told(admin, world.city))[1] == "152.50", "there is only one venue where it can have been"
    yesterday = TodayQuery(world.city, clock().date() - timedelta(days=1))
    assert (await services.today.day(mo, yesterday)).takings.total == 0


async def test_takings_have_the_currency_s_decimals(database: Database, world: World, noon: ManualClock) -> None:
    """Yen have no hundredths and dinars have thousandths."""
    number = await book(database, world.ballroom, NOON, world.alice)
    async with database.work(world.system) as work:
        await work.execute(
            insert(t.payments).values(booking_id=number, method="cash", amount=Decimal(1500), taken_at=NOON)
        )
    for code, expected in (("JPY", "1500"), ("USD", "1500.00"), ("KWD", "1500.000")):
        config = type(CONFIG)(CONFIG.tokens, Currency(code), passwords=CONFIG.passwords, imaging=CONFIG.imaging)
        found = await build_services(database, noon, config).today.day(world.moderator.actor)
        assert str(found.takings.total) == expected


async def test_alerts(services: Services, world: World, database: Database, noon: ManualClock) -> None:
    """What goes wrong would be seen when a customer complains."""
    late = await book(database, world.ballroom, NOON - 15 * MINUTE, world.alice)
    over = await book(database, world.studio, NOON - 3 * HOUR, world.bob, attendance="arrived")
    owing = await book(database, world.garden_north, NOON + 2 * HOUR, world.bob, total="12.50")
    closing = await book(database, world.garden_south, NOON + 4 * HOUR, world.bob)
    await book(database, world.garden_south, NOON - 14 * MINUTE, world.walk_in)
    async with database.work(world.system) as work:
        await work.execute(
            insert(t.closures).values(
                venue_id=world.city,
                room_id=world.garden_south,
                starts_at=NOON + 5 * HOUR,
                ends_at=NOON + 6 * HOUR,
                reason="Burst pipe",
            )
        )
        await work.execute(update(t.rooms).where(t.rooms.c.id == world.garden_north).values(in_service=False))
    found = await services.today.day(world.moderator.actor)
    assert told(found) == [
        (AlertKind.NOT_ARRIVED, late),
        (AlertKind.OVER_RUNNING, over),
        (AlertKind.CLOSED, closing),
        (AlertKind.OUT_OF_SERVICE, owing),
        (AlertKind.PAYMENT_DUE, owing),
    ]
    assert found.alerts[2].reason == "Burst pipe"
    assert found.alerts[2].at == NOON + 5 * HOUR
    noon.now = NOON - MINUTE
    assert (AlertKind.NOT_ARRIVED, late) not in told(await services.today.day(world.moderator.actor))


async def test_a_mark_counts_only_over_what_was_seen(database: Database, world: World, clock: ManualClock) -> None:
    """Two desks note at once, one takes its mark back, and the other's would be gone."""
    services = build_services(database, clock)
    mo, admin = world.moderator.actor, world.admin.actor
    number = await book(database, world.ballroom, clock() - 30 * MINUTE, world.alice)
    await services.bookings.mark(mo, number, Attendance.ARRIVED, expecting="nothing")
    for seen in (Attendance.ARRIVED, Attendance.NO_SHOW):
        with pytest.raises(TransitionRefused, match="in the meantime"):
            await services.bookings.mark(admin, number, seen, expecting="nothing")
    left = await services.bookings.mark(admin, number, Attendance.LEFT, expecting=Attendance.ARRIVED)
    assert left.attendance is Attendance.LEFT


async def test_a_wrong_mark_is_taken_back(database: Database, world: World, clock: ManualClock) -> None:
    """A slip of the finger would stay in the books."""
    services = build_services(database, clock)
    mo = world.moderator.actor
    number = await book(database, world.ballroom, clock() - 30 * MINUTE, world.alice)
    await services.bookings.mark(mo, number, Attendance.NO_SHOW)
    back = await services.bookings.clear(mo, number, Attendance.NO_SHOW, None, "k")
    assert back.attendance is None
    assert (await services.bookings.clear(mo, number, Attendance.NO_SHOW, None, "k")).attendance is None
    await services.bookings.mark(mo, number, Attendance.ARRIVED)
    await services.bookings.mark(mo, number, Attendance.LEFT)
    with pytest.raises(TransitionRefused):
        await services.bookings.clear(mo, number, Attendance.ARRIVED)
    with pytest.raises(TransitionRefused):
        await services.bookings.clear(mo, number, Attendance.LEFT, Attendance.NO_SHOW)
    left = await services.bookings.clear(mo, number, Attendance.LEFT, Attendance.ARRIVED)
    assert left.attendance is Attendance.ARRIVED
    found = await services.audit.entries(world.admin.actor, AuditQuery(entity="booking", entity_id=number))
    assert [(row.action, row.before, row.after) for row in found.rows if row.action.endswith("cleared")] == [
        ("booking.attendance_cleared", {"attendance": "left"}, {"attendance": "arrived"}),
        ("booking.attendance_cleared", {"attendance": "no_show"}, {"attendance": None}),
    ]


@pytest.mark.timed
async def test_a_large_house_is_read_at_once(services: Services, world: World, database: Database) -> None:
    """All venues of a large house, 600 halls with 1,200 bookings, open in half a second (here at most, when slow)."""
    async with database.work(world.system) as work:
        for number in range(6):
            venue = await add_venue(work, f"Fair {number}", "Metropolis", "Europe/Berlin")
            for booth in range(100):
                await add_room(work, venue, f"Booth {booth}")
        await work.execute(
            text("""
WITH made AS (
    INSERT INTO bookings (venue_id, room_id, status, starts_at, ends_at, source, room_rate, room_subtotal, total_cost,
                          refund_basis, confirmed_at)
    SELECT r.venue_id, r.id, 'confirmed', s, s + interval '2 hours', 'console', 0, 0, 0, s, clock_timestamp()
      FROM rooms r, generate_series(CAST(:start AS timestamptz), :start + interval '3 hours', interval '3 hours') AS s
     WHERE r.name LIKE 'Booth%' RETURNING id, room_id, starts_at, ends_at
), people AS (
    INSERT INTO booking_customers (booking_id, user_id, role) SELECT id, :user, 'organiser' FROM made
)
INSERT INTO claims (room_id, booking_id, claimed) SELECT room_id, id, tstzrange(starts_at, ends_at) FROM made
"""),
            {"start": NOON - HOUR, "user": world.alice.id},
        )
    await services.today.day(world.admin.actor)
    spent = []
    for _ in range(3):
        began = time.perf_counter()
        found = await services.today.day(world.admin.actor)
        spent.append(time.perf_counter() - began)
    assert (len(found.arrivals), len(found.in_progress), len(found.turn_rounds)) == (1200, 600, 600)
    assert statistics.median(spent) < 0.5, f"the day of a large house takes {spent} s"


async def test_a_house_without_venues(database: Database, noon: ManualClock) -> None:
    """The first administrator of a new installation opens the page before there is anything."""
    services = build_services(database, noon)
    async with database.work(GUEST) as work:
        admin = await add_person(work, "Ada", "ada@hall.example", Role.ADMIN)
    found = await services.today.day(admin.actor)
    assert (found.venues, found.arrivals, found.alerts, found.takings.total) == ((), (), (), Decimal(0))
