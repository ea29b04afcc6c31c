"""Reports over HTTP: the members that callers know, staff only, from the cache and anew."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.persistence.database import Database
from tests.support.bookings import add_booking
from tests.support.http import Api
from tests.support.world import World

START = datetime(2027, 1, 15, 10, tzinfo=UTC)
JANUARY = "start_date=2027-01-01&end_date=2027-01-31"


@pytest.fixture
async def three(database: Database, world: World) -> None:
    """Two bookings in Metropolis and one in Berlin."""
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.ballroom, START, world.alice, total="200.00")
        await add_booking(work, world.studio, START, world.bob, hours=3, total="120.50")
        await add_booking(work, world.great_hall, START, world.bob, total="50.00")


async def test_bookings_have_the_members_that_callers_know(api: Api, world: World, three: None) -> None:
    """Dashboards that read this would break."""
    answer = await api.of(world.admin).get(f"/reports/bookings?{JANUARY}")
    assert answer.status_code == 200
    found = answer.json()
    report = found["report"]
    assert {name: report[name] for name in ("total_bookings", "confirmed_bookings", "cancelled_bookings")} == {
        "total_bookings": 3,
        "confirmed_bookings": 3,
        "cancelled_bookings": 0,
    }
    assert '"total_revenue":370.50' in answer.text
    assert '"average_booking_value":123.50' in answer.text
    assert '"cancellation_rate":0.0' in answer.text
    assert (report["period"], report["venue"]) == ("2027-01-01 to 2027-01-31", "All venues")
    (day,) = found["breakdown_by_date"]
    assert (day["date"], day["bookings"], day["revenue"]) == ("2027-01-15", 3, 370.5)
    assert [(row["room_id"], row["name"], row["revenue"]) for row in found["breakdown_by_room"]] == [
        (world.ballroom, "Grand Ballroom", 200.0),
        (world.studio, "Studio", 120.5),
        (world.great_hall, "Großer Saal", 50.0),
    ]
    assert [(row["venue_id"], row["name"], row["bookings"]) for row in found["breakdown_by_venue"]] == [
        (world.city, "City Center Hall", 2),
        (world.berlin, "Spreehalle", 1),
    ]
    sums = {
        "bookings": 3,
        "confirmed": 3,
        "cancelled": 0,
        "revenue": 370.5,
        "retained_fees": 0.0,
        "refunds": 0.0,
        "average_duration_hours": 2.33,
    }
    assert found["breakdown_by_status"] == [{"status": "confirmed", **sums}]
    assert found["breakdown_by_month"] == [{"month": "2027-01", **sums}]
    assert found["from_cache"] is False
    assert found["computed_at"].endswith("Z")


async def test_a_report_comes_from_the_cache_until_it_is_refreshed(
    api: Api, world: World, database: Database, three: None
) -> None:
    """Every look would cost the database a second, or nobody could see today's takings."""
    admin = api.of(world.admin)
    first = (await admin.get(f"/reports/bookings?{JANUARY}")).json()
    async with database.work(SYSTEM) as work:
        await add_booking(work, world.small_hall, START, world.alice, total="10.00")
    cached = await admin.get(f"/reports/bookings?{JANUARY}")
    assert cached.json() == {**first, "from_cache": True}
    assert (await admin.get(f"/reports/bookings?{JANUARY}")).content == cached.content
    fresh = (await admin.get(f"/reports/bookings?{JANUARY}&refresh=true")).json()
    assert (fresh["from_cache"], fresh["report"]["total_bookings"]) == (False, 4)
    assert (await admin.get(f"/reports/bookings?{JANUARY}")).json() == {**fresh, "from_cache": True}


async def test_venues_and_customers_have_their_members(api: Api, world: World, three: None) -> None:
    """The owner could not compare houses, or see who comes again."""
    admin = api.of(world.admin)
    venues = await admin.get(f"/reports/venues?{JANUARY}")
    city, berlin = venues.json()["venues"]
    assert (city["venue_id"], city["name"], city["total_bookings"]) == (world.city, "City Center Hall", 2)
    assert (city["total_revenue"], city["top_room"], city["average_rating"]) == (320.5, "Grand Ballroom", None)
    # Four leaf rooms, 14 hours on 31 days; five of these hours are booked.
    assert city["occupancy_rate"] == round(5 / (4 * 14 * 31) * 100, 1)
    assert berlin["name"] == "Spreehalle"
    assert [(row["name"], row["total_revenue"]) for row in venues.json()["rooms"][:2]] == [
        ("Grand Ballroom", 200.0),
        ("Studio", 120.5),
    ]
    customers = (await admin.get(f"/reports/customers?{JANUARY}")).json()
    report = customers["report"]
    assert (report["total_customers"], report["new_customers"], report["repeat_customers"]) == (2, 2, 0)
    assert (report["average_lifetime_value"], report["satisfaction"]) == (185.25, None)
    assert customers["satisfaction_by_month"] == []
    assert customers["customers_by_month"] == [
        {"month": "2027-01", "customers": 2, "new_customers": 2, "repeat_customers": 0}
    ]


async def test_hours_and_addons_have_their_members(api: Api, world: World, three: None) -> None:
    """Nobody could see when the halls stand empty, or whether the buffet pays."""
    admin = api.of(world.admin)
    found = (await admin.get(f"/reports/hours?{JANUARY}&venue_id={world.city}")).json()
    # 15 January 2027 is a Friday; the ballroom is booked for two hours, the studio for three.
    friday = {row["hour"]: row["occupied_hours"] for row in found["hours"] if row["weekday"] == 4}
    assert sum(friday.values()) == 5
    assert sum(row["occupied_hours"] for row in found["hours"]) == 5
    assert all(0 <= row["occupancy_rate"] <= 100 for row in found["hours"])
    addons = (await admin.get(f"/reports/addons?{JANUARY}")).json()
    assert addons["report"]["revenue"] == 0
    assert addons["addons"] == []


async def test_only_staff_see_what_is_theirs(api: Api, world: World, three: None) -> None:
    """A customer would read the takings, or a moderator those of another house."""
    for kind in ("bookings", "venues", "customers", "hours", "addons", "ahead"):
        path = f"/reports/{kind}?{JANUARY}"
        assert (await api.get(path)).status_code == 401
        assert (await api.of(world.alice).get(path)).status_code == 403
        assert (await api.of(world.moderator).get(f"{path}&venue_id={world.berlin}")).status_code == 403
        own = (await api.of(world.moderator).get(path)).json()
        assert "City Center Hall" in {own.get("venue"), own.get("report", {}).get("venue")}
        assert (await api.of(world.admin).get(f"{path}&venue_id=999")).status_code == 404
        assert (await api.of(world.admin).get(f"{path}&venue_id=99999999999999")).status_code == 404
    moderated = (await api.of(world.moderator).get(f"/reports/bookings?{JANUARY}")).json()
    assert (moderated["report"]["total_bookings"], moderated["report"]["total_revenue"]) == (2, 320.5)


@pytest.mark.parametrize(
    "query", ["start_date=2027-02-01&end_date=2027-01-01", "start_date=soon", "end_date=0001-01-01", "venue_id=x"]
)
async def test_a_period_that_is_none_is_refused(api: Api, world: World, query: str) -> None:
    """A typing mistake would be an empty report, or an error without a word."""
    answer = await api.of(world.admin).get(f"/reports/bookings?{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "VALIDATION_FAILED")
    assert answer.json()["errors"]


async def test_without_a_period_it_is_the_last_thirty_days(api: Api, world: World) -> None:
    """The first look at a report would be an error."""
    for kind in ("bookings", "venues", "customers", "hours", "addons", "ahead"):
        answer = await api.of(world.admin).get(f"/reports/{kind}")
        assert answer.status_code == 200, answer.text
