"""Changing venues, rooms, add-ons, hours and prices: what is refused, what is kept, what others are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import text, update

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.errors import AlreadyExists, Forbidden, InUse, NotFound, StaleVersion, ValidationFailed
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.refunds import RefundTier, RefundTiers
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.catalogue import RoomRecord, bookable_room, rooms
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import AddonChoice, AuditQuery, BookingDraft, PaymentOrder, PersonChoice
from hallbooking_desktop.services.commands_catalogue import DEFAULT_HOURS, NewAddon, NewRoom, NewVenue
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots import BookingRules, HoursInterval, RoomSnapshot
from tests.support.world import World

At = Callable[..., TimeRange]


async def book(services: Services, world: World, room: int, span: TimeRange, **more: Any) -> int:
    draft = BookingDraft(room, span, customers=(PersonChoice(world.alice.id),), **more)
    booking = await services.bookings.create(world.admin.actor, draft)
    await services.bookings.pay(world.admin.actor, booking.id, PaymentOrder(PaymentMethod.CASH))
    return booking.id


def as_typed(room: RoomSnapshot, **changes: Any) -> NewRoom:
    """Return a room as the form would send it, with changes."""
    names = NewRoom.__slots__
    return replace(NewRoom(**{name: getattr(room, name) for name in names}), **changes)


async def audited(database: Database, entity: str, entity_id: int) -> list[tuple[str, Any, Any]]:
    async with database.read() as read:
        rows = await read.execute(
            text("SELECT action, before, after FROM audit_log WHERE entity = :e AND entity_id = :i ORDER BY id"),
            {"e": entity, "i": entity_id},
        )
        return [tuple(row) for row in rows]


async def test_a_venue_from_nothing(services: Services, world: World, database: Database) -> None:
    """An admin makes a venue with the usual hours, edits it, and sees who changed what."""
    actor, catalogue = world.admin.actor, services.catalogue
    made = await catalogue.create_venue(
        actor, NewVenue(" Kulturhaus ", "Köln", "Europe/Berlin", tax_rate_percent=Decimal(19))
    )
    assert (made.name, made.hours, made.rules, made.version) == ("Kulturhaus", DEFAULT_HOURS, BookingRules(), 1)
    tiers = RefundTiers((RefundTier(72, Decimal(90)), RefundTier(0, Decimal(10))))
    typed = NewVenue(
        "Kulturhaus", "Köln", "Europe/Berlin", refund_tiers=tiers, rules=BookingRules(30, 60, 600, 120, 365)
    )
    changed = await catalogue.update_venue(actor, made.id, made.version, typed)
    assert (changed.refund_tiers, changed.rules.longest_minutes, changed.tax_rate_percent) == (tiers, 600, 0)
    with pytest.raises(StaleVersion):
        await catalogue.update_venue(actor, made.id, made.version, typed)
    actions = await audited(database, "venue", made.id)
    assert [action for action, *_ in actions] == ["venue.created", "venue.updated"]
    assert actions[1][1]["tax_rate_percent"] == "19.000"
    assert "name" not in actions[1][2], "the log repeats what did not change"


async def test_a_hall_with_its_hours_and_prices_in_one_go(services: Services, world: World, database: Database) -> None:
    """A hall could be booked for a moment at a price that was not meant, or a venue's price would hide its own."""
    actor, catalogue = world.moderator.actor, services.catalogue
    house = PriceRule(0, "House", "rate", Decimal(70))
    await catalogue.set_price_rules(actor, world.city, (house,))
    new = NewRoom(world.city, "Winter Garden", 45, Decimal(90), own_hours=(HoursInterval(0, 540, 1380),))
    weekend = PriceRule(0, "Weekend", "rate", Decimal(120), weekdays=frozenset({5, 6}))
    room = await catalogue.create_room(actor, new, (weekend,))
    assert room.own_hours == new.own_hours
    rules = await catalogue.price_rules(actor, world.city)
    assert [(rule.name, rule.room_id) for rule in rules] == [("Weekend", room.id), ("House", None)]
    with pytest.raises(ValidationFailed):
        await catalogue.create_room(actor, replace(new, name="Other"), (replace(weekend, name=" "),))
    with pytest.raises(AlreadyExists):
        await catalogue.create_room(actor, new, (weekend,))
    assert len(await catalogue.price_rules(actor, world.city)) == 2, "a refused hall left its prices"
    ((action, _, after),) = await audited(database, "room", room.id)
    assert (action, after["prices"][0]["name"]) == ("room.created", "Weekend")
    with pytest.raises(Forbidden):
        await catalogue.create_room(world.berlin_moderator.actor, replace(new, name="Third"), (weekend,))


async def test_names_are_unique_without_regard_to_case(services: Services, world: World) -> None:
    """Two venues, two halls of a venue, two add-ons of a venue cannot be confused."""
    actor, catalogue = world.admin.actor, services.catalogue
    with pytest.raises(AlreadyExists) as refusal:
        await catalogue.create_venue(actor, NewVenue("CITY CENTER HALL", "Elsewhere", "UTC"))
    assert refusal.value.details["field"] == "name"
    with pytest.raises(AlreadyExists):
        await catalogue.create_room(actor, NewRoom(world.city, "grand ballroom", 10, Decimal(10)))
    await catalogue.create_room(actor, NewRoom(world.berlin, "grand ballroom", 10, Decimal(10)))
    with pytest.raises(AlreadyExists):
        await catalogue.create_addon(actor, NewAddon(world.city, "COFFEE", Decimal(1)))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"capacity": 0}, "capacity"),
        ({"rate_per_hour": Decimal(-1)}, "rate_per_hour"),
        ({"rate_per_hour": Decimal("1.005")}, "rate_per_hour"),
        ({"rate_per_hour": Decimal("NaN")}, "rate_per_hour"),
        ({"setup_minutes": 2000}, "setup_minutes"),
        ({"own_hours": (HoursInterval(7, 0, 10),)}, "hours"),
        ({"own_hours": (HoursInterval(0, 600, 500),)}, "hours"),
        ({"part_ids": (999,)}, "part_ids"),
    ],
)
async def test_what_is_typed_wrong_is_said_beside_its_field(
    services: Services, world: World, changes: dict[str, Any], field: str
) -> None:
    """A form shows what to correct, and nothing is stored."""
    typed = replace(NewRoom(world.city, "New", 10, Decimal(10)), **changes)
    with pytest.raises(ValidationFailed) as refusal:
        await services.catalogue.create_room(world.admin.actor, typed)
    assert field in refusal.value.fields
    assert len(await services.catalogue.rooms(GUEST, world.city)) == 5


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"city": ""}, "city"),
        ({"tax_rate_percent": Decimal(101)}, "tax_rate_percent"),
        ({"contact_email": "nobody"}, "contact_email"),
        ({"total_capacity": 0}, "total_capacity"),
        ({"rules": BookingRules(0)}, "slot_step_minutes"),
        ({"rules": BookingRules(15, 60, 30)}, "longest_minutes"),
        ({"rules": BookingRules(15, 0)}, "shortest_minutes"),
        ({"rules": BookingRules(15, 30, None, -1)}, "notice_minutes"),
        ({"rules": BookingRules(15, 30, None, None, 0)}, "horizon_days"),
    ],
)
async def test_a_venue_s_form(services: Services, world: World, changes: dict[str, Any], field: str) -> None:
    """Every rule of the database has a sentence before it."""
    with pytest.raises(ValidationFailed) as refusal:
        await services.catalogue.create_venue(world.admin.actor, replace(NewVenue("New", "City", "UTC"), **changes))
    assert field in refusal.value.fields


async def test_a_room_is_edited_and_bookings_keep_what_was_agreed(services: Services, world: World, at: At) -> None:
    """A new price, setup or add-on price is for new bookings."""
    actor, catalogue = world.moderator.actor, services.catalogue
    booking = await book(services, world, world.studio, at(3, 10), addons=(AddonChoice(world.coffee, 2),))
    before = await services.bookings.details(actor, booking)
    room = await catalogue.room(actor, world.studio)
    changed = await catalogue.update_room(
        actor,
        room.id,
        room.version,
        as_typed(room, rate_per_hour=Decimal(99), setup_minutes=0, amenities=(" Piano ", "piano", "WiFi")),
    )
    assert (changed.rate_per_hour, changed.amenities, changed.version) == (99, ("piano", "wifi"), room.version + 1)
    coffee = next(a for a in await catalogue.addons(actor, world.city) if a.id == world.coffee)
    await catalogue.update_addon(
        world.admin.actor, coffee.id, coffee.version, NewAddon(world.city, "Coffee", Decimal(9))
    )
    after = await services.bookings.details(actor, booking)
    assert (after.total_cost, after.claimed, after.addons) == (before.total_cost, before.claimed, before.addons)
    with pytest.raises(StaleVersion):
        await catalogue.update_room(actor, room.id, room.version, as_typed(room))


async def test_parts_are_fixed_while_bookings_lie_ahead(services: Services, world: World, at: At) -> None:
    """What a divisible hall is made of changes only while nobody relies on it; circles are refused."""
    actor, catalogue = world.moderator.actor, services.catalogue
    garden = await catalogue.room(actor, world.garden)
    with pytest.raises(ValidationFailed, match="correct"):
        north = await catalogue.room(actor, world.garden_north)
        await catalogue.update_room(
            actor, north.id, north.version, as_typed(north, part_ids=(world.garden, world.studio))
        )
    with pytest.raises(ValidationFailed):
        await catalogue.update_room(
            actor, garden.id, garden.version, as_typed(garden, part_ids=(world.garden_north, world.great_hall))
        )
    await book(services, world, world.garden_north, at(3, 10))
    with pytest.raises(InUse):
        await catalogue.update_room(actor, garden.id, garden.version, as_typed(garden, part_ids=()))
    unchanged = await catalogue.update_room(actor, garden.id, garden.version, as_typed(garden, name="Garden"))
    assert set(unchanged.part_ids) == {world.garden_north, world.garden_south}
    whole = await catalogue.create_room(
        actor, NewRoom(world.city, "Both", 120, Decimal(100), part_ids=(world.ballroom, world.studio))
    )
    async with services.catalogue._db.read() as read:
        bundle = await bookable_room(read, whole.id)
    assert bundle is not None
    assert bundle.leaf_ids == (world.ballroom, world.studio)


async def test_closing_lists_the_bookings_and_cancels_none(
    services: Services, world: World, at: At, database: Database
) -> None:
    """Closing a hall names who is affected, the whole hall's bookings included; all of them stand."""
    actor, catalogue = world.moderator.actor, services.catalogue
    whole = await book(services, world, world.garden, at(3, 10))
    half = await book(services, world, world.garden_north, at(3, 14))
    other = await book(services, world, world.garden_south, at(3, 14))
    await book(services, world, world.garden_north, at(5, 14))
    closure, affected = await catalogue.add_closure(actor, world.city, world.garden_north, at(3, 0, 24), " Floor ")
    assert [row.id for row in affected] == [whole, half]
    assert affected[0].customer == "Alice Martin"
    assert closure.reason == "Floor"
    _, everybody = await catalogue.add_closure(actor, world.city, None, at(3, 0, 24))
    assert [row.id for row in everybody] == [whole, half, other]
    assert {(await services.bookings.details(actor, n)).status for n in (whole, half, other)} == {"confirmed"}
    assert len(await catalogue.closures(GUEST, world.city)) == 2
    await catalogue.remove_closure(actor, closure.id)
    with pytest.raises(NotFound):
        await catalogue.remove_closure(actor, closure.id)
    assert [action for action, *_ in await audited(database, "closure", closure.id)] == [
        "closure.created",
        "closure.removed",
    ]
    with pytest.raises(ValidationFailed):
        await catalogue.add_closure(actor, world.city, world.great_hall, at(3, 0, 24))


async def test_a_divisible_hall_whose_parts_are_booked_is_archived(services: Services, world: World, at: At) -> None:
    """Deleting the whole would fail as if the program were broken, as long as one of its parts is booked."""
    await book(services, world, world.garden_north, at(3, 10))
    assert await services.catalogue.delete_room(world.moderator.actor, world.garden) is False
    (kept,) = [r for r in await services.catalogue.rooms(world.admin.actor, include_archived=True) if r.archived]
    assert (kept.id, kept.part_ids) == (world.garden, (world.garden_north, world.garden_south))


async def test_archived_not_lost(services: Services, world: World, at: At, database: Database) -> None:
    """What has bookings ahead stays; what had some is archived; what never had any is deleted."""
    actor, catalogue = world.admin.actor, services.catalogue
    booking = await book(services, world, world.ballroom, at(3, 10), addons=(AddonChoice(world.coffee, 1),))
    for archive, number in ((catalogue.archive_room, world.ballroom), (catalogue.archive_venue, world.city)):
        with pytest.raises(InUse):
            await archive(actor, number)
    with pytest.raises(InUse, match="divisible"):
        await catalogue.archive_room(actor, world.garden_north)
    async with database.work(world.system) as work:
        past = {"starts_at": datetime(2020, 1, 1, 10, tzinfo=UTC), "ends_at": datetime(2020, 1, 1, 12, tzinfo=UTC)}
        await work.execute(update(t.bookings).where(t.bookings.c.id == booking).values(**past))
        await work.execute(
            text("UPDATE claims SET claimed = '[2020-01-01 10:00Z,2020-01-01 12:00Z)' WHERE booking_id = :b"),
            {"b": booking},
        )
    assert await catalogue.delete_room(actor, world.ballroom) is False
    assert await catalogue.delete_addon(actor, world.coffee) is False
    assert await catalogue.delete_addon(actor, world.projector) is True
    assert await catalogue.delete_room(actor, world.studio) is True
    assert world.ballroom not in {room.id for room in await catalogue.rooms(GUEST)}
    assert world.ballroom not in {room.id for room in await catalogue.rooms(GUEST, include_archived=True)}
    assert world.ballroom in {room.id for room in await catalogue.rooms(actor, include_archived=True)}
    assert [a.id for a in await catalogue.addons(actor, world.city, include_inactive=True)] == [world.coffee]
    assert await catalogue.addons(GUEST, world.city, include_inactive=True) == ()
    back = await catalogue.archive_room(actor, world.ballroom, archived=False)
    assert back.archived is False
    assert (await services.bookings.details(actor, booking)).room.name == "Grand Ballroom"
    assert await catalogue.delete_venue(actor, world.berlin) is False
    assert [venue.id for venue in await catalogue.venues(GUEST)] == [world.city]
    assert (await catalogue.room(GUEST, world.great_hall)).archived, "rooms of an archived venue can still be booked"
    empty = await catalogue.create_venue(actor, NewVenue("Empty", "City", "UTC"))
    assert await catalogue.delete_venue(actor, empty.id) is True
    with pytest.raises(NotFound):
        await catalogue.venue(actor, empty.id)
    tried = await catalogue.create_venue(actor, NewVenue("Tried out", "City", "UTC"))
    halves = [await catalogue.create_room(actor, NewRoom(tried.id, name, 20, Decimal(10))) for name in ("East", "West")]
    whole = await catalogue.create_room(
        actor, NewRoom(tried.id, "Both", 40, Decimal(20), part_ids=tuple(half.id for half in halves))
    )
    await catalogue.add_closure(actor, tried.id, whole.id, at(3, 10), "Paint")
    assert await catalogue.delete_venue(actor, tried.id) is True, "nothing ever happened in its halls"
    for room in (whole, *halves):
        with pytest.raises(NotFound):
            await catalogue.room(actor, room.id)
    written = await services.audit.entries(actor, AuditQuery(entity="room"))
    gone = {line.entity_id for line in written.rows if line.action == "room.deleted"}
    assert gone - {world.studio} == {whole.id, *(half.id for half in halves)}
    noted = await catalogue.create_venue(actor, NewVenue("Noted", "City", "UTC"))
    await services.handover.add(actor, noted.id, "Nobody has the keys")
    assert await catalogue.delete_venue(actor, noted.id) is False, "a note of its staff would be lost"


async def test_halls_made_while_their_venue_is_deleted(services: Services, world: World) -> None:
    """The admin would be told of a defect, and one who makes a hall that it was made where nothing is."""
    actor, catalogue = world.admin.actor, services.catalogue
    for attempt in range(6):
        venue = await catalogue.create_venue(actor, NewVenue(f"Fleeting {attempt}", "City", "UTC"))
        made = [catalogue.create_room(actor, NewRoom(venue.id, f"Hall {n}", 20, Decimal(10))) for n in range(4)]
        *halls, gone = await asyncio.gather(*made, catalogue.delete_venue(actor, venue.id), return_exceptions=True)
        assert gone is True
        for hall in halls:
            if isinstance(hall, BaseException):
                assert isinstance(hall, NotFound), repr(hall)
            else:
                with pytest.raises(NotFound):
                    await catalogue.room(actor, hall.id)


async def test_hours_of_venue_and_room(services: Services, world: World, database: Database) -> None:
    """A room's own hours go before the venue's until they are taken back; a stale form is refused."""
    actor, catalogue = world.moderator.actor, services.catalogue
    evening = (HoursInterval(5, 1080, 1560),)
    room = await catalogue.room(actor, world.ballroom)
    await catalogue.set_hours(actor, evening, room_id=room.id, version=room.version)
    assert (await catalogue.room(actor, room.id)).own_hours == evening
    with pytest.raises(StaleVersion):
        await catalogue.set_hours(actor, evening, room_id=room.id, version=room.version)
    await catalogue.set_hours(actor, None, room_id=room.id)
    assert (await catalogue.room(actor, room.id)).own_hours is None
    await catalogue.set_hours(actor, (), venue_id=world.city)
    assert (await catalogue.venue(actor, world.city)).hours == ()
    assert len(await audited(database, "room", room.id)) == 2
    with pytest.raises(ValidationFailed):
        await catalogue.set_hours(actor, (HoursInterval(0, 1500, 1600),), venue_id=world.city)
    with pytest.raises(Forbidden):
        await catalogue.set_hours(actor, evening, venue_id=world.berlin)


async def test_price_rules_keep_their_order(services: Services, world: World, database: Database) -> None:
    """The order on the screen is the order in which rules are tried; another venue's hall is refused."""
    actor, catalogue = world.moderator.actor, services.catalogue
    rules = (
        PriceRule(0, "Weekend", "percent", Decimal(20), weekdays=frozenset({5, 6})),
        PriceRule(0, "Summer", "rate", Decimal(70), season_start=date(2030, 6, 1), season_end=date(2030, 8, 31)),
        PriceRule(0, "Night", "rate", Decimal(90), room_id=world.studio, start_minute=1320, end_minute=1560),
        PriceRule(0, "Members", "percent", Decimal(-100), customer_group="member", active=False),
    )
    stored = await catalogue.set_price_rules(actor, world.city, rules)
    assert [(rule.name, rule.position) for rule in stored] == [
        ("Weekend", 0),
        ("Summer", 1),
        ("Night", 2),
        ("Members", 3),
    ]
    assert [replace(s, id=0, position=0) for s in stored[:2]] == list(rules[:2])
    assert stored[2].minutes() == (1320, 1560)
    async with database.read() as read:
        studio, ballroom = await bookable_room(read, world.studio), await bookable_room(read, world.ballroom)
    assert studio is not None
    assert ballroom is not None
    assert [rule.name for rule in studio.price_rules] == ["Weekend", "Summer", "Night"]
    assert [rule.name for rule in ballroom.price_rules] == ["Weekend", "Summer"]
    for wrong in (
        replace(rules[0], room_id=world.great_hall),
        replace(rules[0], name=" "),
        replace(rules[0], value=Decimal("1.00001")),
        replace(rules[1], value=Decimal("1.005")),
    ):
        with pytest.raises(ValidationFailed):
            await catalogue.set_price_rules(actor, world.city, (wrong,))
    assert await catalogue.price_rules(actor, world.city) == stored, "a refused change must change nothing"


async def test_one_round_trip_tells_all_of_a_room(services: Services, world: World, at: At, database: Database) -> None:
    """What a booking is judged by: hours, closures of related rooms, add-ons on sale, leaf rooms in order."""
    actor, catalogue = world.moderator.actor, services.catalogue
    for room_id in (None, world.garden_north, world.studio):
        await catalogue.add_closure(actor, world.city, room_id, at(3, 0, 24), str(room_id))
    async with database.read() as read:
        garden, nothing = await bookable_room(read, world.garden), await bookable_room(read, 999)
    assert nothing is None
    assert garden is not None
    assert garden.leaf_ids == (world.garden_north, world.garden_south)
    assert {closure.reason for closure in garden.closures} == {"None", str(world.garden_north)}
    assert [(a.name, a.price, a.stock) for a in garden.addons] == [
        ("Coffee", Decimal("4.5"), None),
        ("Projector", 25, 2),
    ]
    assert garden.room == next(r for r in await _records(database) if r.id == world.garden)
    assert len(garden.hours) == 7
    assert garden.in_service


async def _records(database: Database) -> tuple[RoomRecord, ...]:
    async with database.read() as read:
        return await rooms(read)
