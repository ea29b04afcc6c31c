"""Reports: their figures against plain counting, who may see them, and the cache that never fails them."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    DocumentsUnavailable,
    Forbidden,
    NotFound,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.domain.reports import AddonFigures, AheadFigures, BookingFigures, percentage
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.persistence.report_hours import clock_changes
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.reports import ReportQuery, ReportService
from hallbooking_desktop.services.snapshots_reports import BookingsReport, Reported
from tests.support.bookings import add_booking
from tests.support.counts import rounds
from tests.support.database import Server
from tests.support.documents import no_documents
from tests.support.postgres import DatabaseAddress
from tests.support.report_data import Booking, Data, hours_of_the_week, occupancy, room_occupancy, write_data
from tests.support.world import World

SEEDS = range(rounds(6, 14))


def periods(data: Data, chance: random.Random) -> list[tuple[date, date]]:
    """Return some periods around the change of the clocks."""
    first = data.middle + timedelta(days=chance.randint(-3, 1))
    return [
        (data.middle, data.middle),
        (first, first + timedelta(days=chance.randint(0, 5))),
        (data.middle - timedelta(days=30), data.middle + timedelta(days=30)),
    ]


def summed(bookings: Iterable[Booking]) -> BookingFigures:
    found = list(bookings)
    confirmed = [b for b in found if b.status == "confirmed"]
    return BookingFigures(
        bookings=len(found),
        confirmed=len(confirmed),
        cancelled=sum(b.status == "cancelled" for b in found),
        revenue=sum((b.cost for b in confirmed), Decimal(0)),
        retained_fees=sum((b.kept for b in found), Decimal(0)),
        refunds=sum((b.refund for b in found), Decimal(0)),
        confirmed_seconds=sum(round(b.span.duration.total_seconds()) for b in confirmed),
    )


@pytest.mark.parametrize("seed", SEEDS)
async def test_figures_equal_plain_counting(database: Database, clock: ManualClock, seed: int) -> None:
    """The owner would decide by wrong numbers: of the wrong day, of expired holds, of hours that do not exist."""
    chance = random.Random(seed)
    data = await write_data(database, chance)
    reports = ReportService(database, no_documents(), clock)
    for start, end in periods(data, chance):
        for venue_id in (None, data.venues[0].id):
            await _check_bookings(reports, data, start, end, venue_id)
            await _check_venues(reports, data, start, end, venue_id)
            await _check_customers(reports, data, start, end, venue_id)
            await _check_hours(reports, data, start, end, venue_id)
            await _check_addons(reports, data, start, end, venue_id)


async def _check_bookings(reports: ReportService, data: Data, start: date, end: date, venue_id: int | None) -> None:
    wanted = data.within(start, end, venue_id)
    report = (await reports.bookings(SYSTEM, ReportQuery(start, end, venue_id))).report
    assert report.total == summed(wanted)
    days: dict[date, list[Booking]] = defaultdict(list)
    months: dict[str, list[Booking]] = defaultdict(list)
    rooms: dict[int, list[Booking]] = defaultdict(list)
    venues: dict[int, list[Booking]] = defaultdict(list)
    for b in wanted:
        days[b.day].append(b)
        months[b.day.isoformat()[:7]].append(b)
        rooms[b.room.id].append(b)
        venues[b.room.venue.id].append(b)
    assert [(each.day, each.figures) for each in report.by_date] == [(day, summed(days[day])) for day in sorted(days)]
    assert [(each.month, each.figures) for each in report.by_month] == [(m, summed(months[m])) for m in sorted(months)]
    assert {each.room_id: each.figures for each in report.by_room} == {room: summed(rooms[room]) for room in rooms}
    assert {each.venue_id: each.figures for each in report.by_venue} == {v: summed(venues[v]) for v in venues}
    assert {each.status: each.figures.bookings for each in report.by_status} == Counter(b.status for b in wanted)
    assert all(each.name.startswith("Room") for each in report.by_room)


async def _check_venues(reports: ReportService, data: Data, start: date, end: date, venue_id: int | None) -> None:
    report = (await reports.venues(SYSTEM, ReportQuery(start, end, venue_id))).report
    assert [each.venue_id for each in report.venues] == [
        venue.id for venue in sorted(data.venues, key=lambda v: (v.name, v.id)) if venue_id in {None, venue.id}
    ]
    for each in report.venues:
        venue = next(venue for venue in data.venues if venue.id == each.venue_id)
        wanted = data.within(start, end, venue.id)
        assert (each.bookings, each.revenue) == (summed(wanted).bookings, summed(wanted).revenue)
        assert (each.open_seconds, each.occupied_seconds) == occupancy(data, venue, start, end), venue
        assert 0 <= each.occupancy_rate <= 100
        by_room: dict[int, list[Booking]] = defaultdict(list)
        for b in wanted:
            if b.status == "confirmed":
                by_room[b.room.id].append(b)
        best = min(by_room, key=lambda r: (-summed(by_room[r]).revenue, -len(by_room[r]), r), default=None)
        assert each.top_room == (None if best is None else by_room[best][0].room.name)
        stars = [b.review[0] for b in data.bookings if b.room.venue is venue and b.review and not b.review[1]]
        assert each.average_rating == (round(Decimal(sum(stars)) / len(stars) + Decimal("1e-9"), 2) if stars else None)

    expected = {}
    for room in data.rooms:
        wanted = [b for b in data.within(start, end, venue_id) if b.room is room]
        if venue_id in {None, room.venue.id} and (wanted or not room.archived):
            sums = summed(wanted)
            use = room_occupancy(data, room, start, end) or (None, None)
            expected[room.id] = (sums.bookings, sums.confirmed, sums.revenue, *use)
    assert {
        r.room_id: (r.bookings, r.confirmed, r.revenue, r.open_seconds, r.occupied_seconds) for r in report.rooms
    } == expected
    revenues = [room.revenue for room in report.rooms]
    assert revenues == sorted(revenues, reverse=True)


async def _check_hours(reports: ReportService, data: Data, start: date, end: date, venue_id: int | None) -> None:
    report = (await reports.hours(SYSTEM, ReportQuery(start, end, venue_id))).report
    wanted: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for venue in data.venues:
        if venue_id in {None, venue.id}:
            for cell, (opened, occupied) in hours_of_the_week(data, venue, start, end).items():
                wanted[cell][0] += opened
                wanted[cell][1] += occupied
    found = {(each.weekday, each.hour): [each.open_seconds, each.occupied_seconds] for each in report.hours}
    assert {cell: sums for cell, sums in found.items() if any(sums)} == dict(wanted)
    assert all(0 <= each.occupancy_rate <= 100 for each in report.hours)


async def _check_addons(reports: ReportService, data: Data, start: date, end: date, venue_id: int | None) -> None:
    report = (await reports.addons(SYSTEM, ReportQuery(start, end, venue_id))).report
    confirmed = [b for b in data.within(start, end, venue_id) if b.status == "confirmed"]
    wanted: dict[int, list[tuple[int, Decimal]]] = defaultdict(list)
    for b in confirmed:
        for addon, booked in b.addons.items():
            wanted[addon].append(booked)
    assert {each.addon_id: each.figures for each in report.by_addon} == {
        addon: AddonFigures(len(each), sum(many for many, _ in each), sum((cost for _, cost in each), Decimal(0)))
        for addon, each in wanted.items()
    }
    every = [booked for each in wanted.values() for booked in each]
    sums = (sum(many for many, _ in every), sum((cost for _, cost in every), Decimal(0)))
    assert report.total == AddonFigures(sum(bool(b.addons) for b in confirmed), *sums)


async def _check_customers(reports: ReportService, data: Data, start: date, end: date, venue_id: int | None) -> None:
    report = (await reports.customers(SYSTEM, ReportQuery(start, end, venue_id))).report
    spent: dict[int, Decimal] = defaultdict(Decimal)
    first: dict[int, date] = {}
    active = set()
    for b in data.bookings:
        if b.status == "confirmed" and b.day <= end and venue_id in {None, b.room.venue.id}:
            person = b.organiser.id
            spent[person] += b.cost
            first[person] = min(first.get(person, b.day), b.day)
            if b.day >= start:
                active.add(person)
    total = report.total
    assert (total.customers, total.new) == (len(active), sum(first[person] >= start for person in active))
    assert total.lifetime_revenue == sum((spent[person] for person in active), Decimal(0))
    by_month: dict[str, set[int]] = defaultdict(set)
    for b in data.within(start, end, venue_id):
        if b.status == "confirmed":
            by_month[b.day.isoformat()[:7]].add(b.organiser.id)
    assert [(each.month, each.customers, each.new) for each in report.visits] == [
        (
            month,
            len(by_month[month]),
            sum(first[p] >= start and first[p].isoformat()[:7] == month for p in by_month[month]),
        )
        for month in sorted(by_month)
    ]
    assert sum(each.new for each in report.visits) == total.new
    months: dict[str, list[int]] = defaultdict(list)
    for b in data.bookings:
        if b.review is None or b.review[1] or venue_id not in {None, b.room.venue.id}:
            continue
        day = b.review[2].astimezone(b.room.venue.zone).date()
        if start <= day <= end:
            months[day.isoformat()[:7]].append(b.review[0])
    assert [(each.month, each.reviews, each.stars) for each in report.by_month] == [
        (month, len(months[month]), sum(months[month])) for month in sorted(months)
    ]
    assert (total.reviews, total.stars) == (sum(map(len, months.values())), sum(map(sum, months.values())))


def test_changes_of_clocks_are_found() -> None:
    """A venue's open hours would be an hour off, twice a year."""
    (spring, autumn) = clock_changes("Europe/Berlin", date(2027, 1, 1), date(2027, 12, 31))
    assert (spring.at, spring.skips) == (datetime(2027, 3, 28, 1, tzinfo=UTC), True)
    assert (spring.wall_from.hour, spring.wall_to.hour) == (2, 3)
    assert (autumn.at, autumn.skips) == (datetime(2027, 10, 31, 1, tzinfo=UTC), False)
    assert (autumn.wall_from.hour, autumn.wall_to.hour) == (2, 3)
    assert clock_changes("UTC", date(2000, 1, 1), date(2030, 1, 1)) == ()


async def add_two(database: Database, world: World, start: datetime) -> None:
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.ballroom, start, world.alice)
        await add_booking(work, world.great_hall, start, world.bob, total="50.00")


@pytest.fixture
def reports(services: Services) -> ReportService:
    return services.reports


START = datetime(2027, 1, 15, 10, tzinfo=UTC)
JANUARY = ReportQuery(date(2027, 1, 1), date(2027, 1, 31))


async def test_staff_see_what_is_theirs(reports: ReportService, database: Database, world: World) -> None:
    """A moderator would read the takings of another house, or a customer those of any."""
    await add_two(database, world, START)
    every = await reports.bookings(world.admin.actor, JANUARY)
    assert every.report.asked.venue_name is None
    assert (every.report.total.bookings, every.report.total.revenue) == (2, Decimal(250))
    own = await reports.bookings(world.moderator.actor, JANUARY)
    assert own.report.asked.venue_name == "City Center Hall"
    assert (own.report.total.bookings, own.report.total.revenue) == (1, Decimal(200))
    assert [each.venue_id for each in (await reports.venues(world.moderator.actor, JANUARY)).report.venues] == [
        world.city
    ]
    elsewhere = ReportQuery(JANUARY.start, JANUARY.end, world.berlin)
    for call in (reports.bookings, reports.venues, reports.customers, reports.hours, reports.addons, reports.ahead):
        with pytest.raises(Forbidden):
            await call(world.moderator.actor, elsewhere)
        with pytest.raises(Forbidden):
            await call(world.alice.actor, JANUARY)
        with pytest.raises(Unauthenticated):
            await call(world.guest, JANUARY)
        for unknown in (999, 2**40):
            with pytest.raises(NotFound):
                await call(world.admin.actor, ReportQuery(JANUARY.start, JANUARY.end, unknown))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2027, 2, 1), date(2027, 1, 31)),
        (date(1, 1, 1), date(2027, 1, 1)),
        (date(2027, 1, 1), date(9999, 12, 31)),
        (date(2000, 1, 1), date(2027, 1, 1)),
    ],
)
async def test_a_period_that_is_none_is_refused(reports: ReportService, world: World, start: date, end: date) -> None:
    """A typing mistake would be an empty report, or keep the database busy for minutes."""
    with pytest.raises(ValidationFailed):
        await reports.bookings(world.admin.actor, ReportQuery(start, end))


async def test_without_days_it_is_the_last_thirty(reports: ReportService, world: World, clock: ManualClock) -> None:
    """The first look at a report would be an error."""
    asked = (await reports.bookings(world.admin.actor, ReportQuery())).report.asked
    assert (asked.start, asked.end) == (clock().date() - timedelta(days=29), clock().date())


async def test_a_report_is_computed_once_an_hour_and_on_demand(
    reports: ReportService, database: Database, world: World, clock: ManualClock, documents: Documents
) -> None:
    """Every look at a year's report would cost the database a second, or nobody could have the newest."""
    await add_two(database, world, START)
    first = await reports.bookings(world.admin.actor, JANUARY)
    assert (first.from_cache, first.computed_at) == (False, clock())
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.studio, START, world.bob)
    again = await reports.bookings(world.admin.actor, JANUARY)
    assert again == Reported(first.report, first.computed_at, from_cache=True)
    assert await reports.bookings(world.admin.actor, JANUARY) is again, "each answer is made anew"
    await reports.stored_all()
    other = ReportService(database, documents, clock, head_start=60.0)
    assert await other.bookings(world.admin.actor, JANUARY) == again, "another process computes it again"

    clock.advance(timedelta(minutes=10))
    refresh = ReportQuery(JANUARY.start, JANUARY.end, refresh=True)
    newest = await reports.bookings(world.admin.actor, refresh)
    assert (newest.from_cache, newest.computed_at, newest.report.total.bookings) == (False, clock(), 3)
    assert (await reports.bookings(world.admin.actor, JANUARY)).report == newest.report

    clock.advance(timedelta(minutes=61))
    late = await reports.bookings(world.admin.actor, JANUARY)
    assert (late.from_cache, late.computed_at) == (False, clock())
    await reports.stored_all()
    kept = await (await documents.collection("reports")).find()
    assert len(kept) == 1, "what is outdated stays in the store for ever"


async def test_a_refresh_is_seen_by_every_process(
    reports: ReportService,
    database: Database,
    database_url: str,
    world: World,
    clock: ManualClock,
    documents: Documents,
) -> None:
    """One worker would answer with the old figures and the other with the new ones."""
    worker = ReportService(database, documents, clock, head_start=60.0)
    heard = asyncio.Event()

    def on_notice(notice: ChangeNotice) -> None:
        worker.heard(notice)
        if notice.ids(Topic.REPORT):
            heard.set()

    listener = ChangeListener(database_url, on_notice)
    await listener.start()
    try:
        await reports.venues(world.admin.actor, JANUARY)
        before = await worker.venues(world.admin.actor, JANUARY)
        february = await worker.venues(world.admin.actor, ReportQuery(date(2027, 2, 1), date(2027, 2, 28)))
        await add_two(database, world, START)
        assert await worker.venues(world.admin.actor, JANUARY) is not february
        await reports.venues(world.admin.actor, ReportQuery(JANUARY.start, JANUARY.end, refresh=True))
        await asyncio.wait_for(heard.wait(), 5)
        after = await worker.venues(world.admin.actor, JANUARY)
        assert after.from_cache
        assert (before.report.venues[0].bookings, after.report.venues[0].bookings) == (0, 1)
    finally:
        await listener.stop()


async def test_a_store_that_is_away_or_full_of_nonsense_fails_no_report(
    reports: ReportService, database: Database, world: World, clock: ManualClock, documents: Documents
) -> None:
    """The figures of the day would be missing because a cache is broken."""
    lost = ReportService(database, no_documents(), clock)
    first = await lost.customers(world.admin.actor, JANUARY)
    assert not first.from_cache
    assert (await lost.customers(world.admin.actor, JANUARY)).from_cache, "without the store nothing is remembered"
    assert not (
        await lost.customers(world.admin.actor, ReportQuery(JANUARY.start, JANUARY.end, refresh=True))
    ).from_cache

    await reports.customers(world.admin.actor, JANUARY)
    await reports.stored_all()
    kept = await documents.collection("reports")
    (found,) = await kept.find()
    for nonsense in ('{"total": "many"}', "[]", "text", "", 7, {}, None):
        await kept.replace(found.id, found.version, {**found.fields, "report": nonsense})
        reader = ReportService(database, documents, clock, head_start=60.0)
        answer = await reader.customers(world.admin.actor, JANUARY)
        assert not answer.from_cache
        assert answer.report == first.report
        await reader.stored_all()
        (found,) = await kept.find()


async def test_those_who_ask_at_once_share_one_computation(
    reports: ReportService, world: World, database: Database
) -> None:
    """A meeting in which everybody opens the report would stop the bookings."""
    await add_two(database, world, START)
    answers = await asyncio.gather(*(reports.bookings(world.admin.actor, JANUARY) for _ in range(30)))
    assert all(answer is answers[0] for answer in answers)
    one: Reported[BookingsReport] = answers[0]
    assert one.report.total.confirmed == 2


def test_rates_are_half_up_with_one_decimal() -> None:
    """Rates would differ from those that people work out."""
    assert str(percentage(1, 3)) == "33.3"
    assert str(percentage(1, 8)) == "12.5"
    assert str(percentage(1, 16)) == "6.3"
    assert str(percentage(3, 0)) == "0.0"


async def test_reports_are_read_from_the_replica_while_it_is_there(
    database: Database,
    database_url: str,
    postgres_server: Server,
    migrated_template: DatabaseAddress,
    world: World,
    clock: ManualClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A year's report would slow the desk although a replica is paid for, or there would be none while it is away."""
    await add_two(database, world, START)
    empty = postgres_server.create_database(migrated_template)
    doubled = Database(database_url, read_url=empty.app_url)
    try:
        reports = ReportService(doubled, no_documents(), clock)
        assert (await reports.bookings(world.admin.actor, JANUARY)).report.total.bookings == 0
        postgres_server.drop_database(empty)
        refresh = ReportQuery(JANUARY.start, JANUARY.end, refresh=True)
        for _ in range(2):
            assert (await reports.bookings(world.admin.actor, refresh)).report.total.bookings == 2
        assert caplog.text.count("The replica does not answer") == 1, "it is said each time"
    finally:
        await doubled.close()


async def test_what_is_booked_ahead_is_noted_once_a_day(
    reports: ReportService, database: Database, world: World, clock: ManualClock
) -> None:
    """Nobody could see whether the coming weeks fill faster than before: later changes would rewrite what was."""
    first = clock().date()
    soon = clock() + timedelta(days=10)
    await add_two(database, world, soon)
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.ballroom, soon + timedelta(days=100), world.alice)
    assert await reports.take_snapshots() == 3, "two venues, and all together"
    assert await reports.take_snapshots() == 0, "the same day is noted twice"
    clock.advance(timedelta(days=1))
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.studio, soon, world.bob, total="30.00")
    assert await reports.take_snapshots() == 3
    clock.advance(timedelta(days=2))
    days = ReportQuery(first - timedelta(days=5), first + timedelta(days=20))
    found = (await reports.ahead(world.admin.actor, days)).report.by_day
    assert [(each.day, each.figures) for each in found] == [
        (first, AheadFigures(2, 0, Decimal(250))),
        (first + timedelta(days=1), AheadFigures(3, 0, Decimal(280))),
        (first + timedelta(days=3), AheadFigures(3, 0, Decimal(280))),
    ], "what was noted is bent by what came later, or a day is made up"
    own = (await reports.ahead(world.moderator.actor, days)).report
    assert own.asked.venue_name == "City Center Hall"
    assert [each.figures.revenue for each in own.by_day] == [Decimal(200), Decimal(230), Decimal(230)]


async def test_a_day_without_bookings_ahead_is_noted_as_none(
    reports: ReportService, database: Database, world: World, clock: ManualClock
) -> None:
    """A venue's line would end where its calendar is empty, and the worst week of the year be a gap."""
    first = clock().date()
    assert await reports.take_snapshots() == 1, "all together"
    clock.advance(timedelta(days=2))
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.studio, clock() + timedelta(days=5), world.bob, total="30.00")
    assert await reports.take_snapshots() == 2
    clock.advance(timedelta(days=1))
    days = ReportQuery(first - timedelta(days=5), first + timedelta(days=20), world.city)
    found = (await reports.ahead(world.admin.actor, days)).report.by_day
    assert [(each.day, each.figures.confirmed) for each in found] == [
        (first, 0),
        (first + timedelta(days=2), 1),
        (first + timedelta(days=3), 1),
    ], "a day on which nothing was noted is made up, or one without bookings is left out"


async def test_without_the_store_what_was_noted_is_not_invented(
    reports: ReportService, database: Database, world: World, clock: ManualClock
) -> None:
    """A trend with gaps that look like zero would be read as a slump."""
    away = ReportService(database, no_documents(), clock)
    with pytest.raises(DocumentsUnavailable):
        await away.ahead(world.admin.actor, ReportQuery())
    with pytest.raises(DocumentsUnavailable):
        await away.take_snapshots()


async def test_what_was_to_be_kept_in_a_moment_is_kept_at_the_end(
    database: Database, world: World, clock: ManualClock, documents: Documents
) -> None:
    """What was computed last before the program ends would be lost, or the end would wait for the moment to pass."""
    own = Documents(documents._address, documents._database)
    await own.store()
    await ReportService(database, own, clock, stored_after=60.0).bookings(world.admin.actor, JANUARY)
    begun = time.monotonic()
    await own.close()
    assert time.monotonic() - begun < 1
    other = ReportService(database, documents, clock, head_start=60.0)
    assert (await other.bookings(world.admin.actor, JANUARY)).from_cache


async def test_a_store_that_takes_its_time_holds_up_no_report(
    reports: ReportService, database: Database, world: World, clock: ManualClock, documents: Documents
) -> None:
    """The first look at the reports would wait until the store's driver is loaded, or never find what it has."""
    await add_two(database, world, START)
    kept = await reports.bookings(world.admin.actor, JANUARY)
    await reports.stored_all()
    gate = asyncio.Event()

    class Slow(Documents):
        async def collection(self, *args: Any) -> Any:
            await gate.wait()
            return await documents.collection(*args)

    slow = Slow(no_documents()._address, "slow")
    hasty = ReportService(database, slow, clock, head_start=0.0)
    fresh = await asyncio.wait_for(hasty.bookings(world.admin.actor, JANUARY), 5)
    assert (fresh.from_cache, fresh.report) == (False, kept.report)
    patient = ReportService(database, slow, clock, head_start=60.0)
    asked = asyncio.create_task(patient.bookings(world.admin.actor, JANUARY))
    gate.set()
    assert await asked == Reported(kept.report, kept.computed_at, from_cache=True)
    await slow.close()
