"""Answering the phone: which hall is free, for how much, what else, and why not the one that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import update

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import SlotTaken, ValidationFailed
from hallbooking_desktop.domain.finding import ReasonKind
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingDraft, PaymentOrder, PersonChoice, SearchQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_finding import FoundHall, FoundHalls
from tests.support.world import World

At = Callable[..., TimeRange]


def names(found: FoundHalls) -> list[str]:
    return [hall.room.name for hall in found.halls]


def kinds(hall: FoundHall) -> list[ReasonKind]:
    return [reason.kind for reason in hall.reasons]


async def book(services: Services, world: World, room: int, span: TimeRange, *, paid: bool = True) -> int:
    draft = BookingDraft(room, span, customers=(PersonChoice(world.alice.id),))
    booking = await services.bookings.create(world.admin.actor, draft)
    if paid:
        await services.bookings.pay(world.admin.actor, booking.id, PaymentOrder(PaymentMethod.CASH))
    return booking.id


async def test_the_hall_that_fits_says_why_and_for_how_much(services: Services, world: World, at: At) -> None:
    """The clerk would have to work out the price while the caller waits."""
    query = SearchQuery(
        at(3, 10).start.date(), start_minute=600, duration_minutes=120, min_capacity=40, amenities=("Projector",)
    )
    found = await services.finding.find(world.moderator.actor, query)
    best = found.halls[0]
    assert best.room.id == world.ballroom
    assert best.fits
    assert kinds(best) == [ReasonKind.FREE, ReasonKind.SEATS, ReasonKind.HAS]
    assert best.reasons[1].number == 60
    assert best.reasons[2].names == ("Projector",)
    offer = best.offers[best.best]
    assert (offer.meant, offer.price, offer.is_wish) == (at(3, 10, 2), Decimal("200.00"), True)
    assert found.relaxed == ()


async def test_price_rules_count(services: Services, world: World, at: At) -> None:
    """Another price would be told on the phone than is charged."""
    rules = (
        PriceRule(0, "Evening", "percent", Decimal(50), start_minute=1080, end_minute=1320),
        PriceRule(0, "Studio", "rate", Decimal("10.00"), room_id=world.studio, position=1),
    )
    await services.catalogue.set_price_rules(world.admin.actor, world.city, rules)
    query = SearchQuery(at(3, 10).start.date(), venue_id=world.city, start_minute=1020, end_minute=1140)
    found = await services.finding.find(world.admin.actor, query)
    prices = {hall.room.id: hall.offers[hall.best].price for hall in found.halls}
    for room, price in prices.items():
        draft = BookingDraft(room, at(3, 17, 2), customers=(PersonChoice(world.alice.id),))
        quote = await services.bookings.quote(world.admin.actor, draft)
        assert price == quote.total
    assert prices[world.ballroom] == Decimal("250.00")
    assert prices[world.studio] == Decimal("70.00")


async def test_a_length_alone(services: Services, world: World, at: At) -> None:
    """“For three hours, any time that day” would have to be tried hour by hour."""
    day = at(3, 10).start.date()
    await book(services, world, world.ballroom, at(3, 10, 6))
    query = SearchQuery(day, text="ballroom", duration_minutes=180)
    (hall,) = (await services.finding.find(world.admin.actor, query)).halls
    assert [(offer.range, offer.meant) for offer in hall.offers] == [(at(3, 16, 6), at(3, 16, 3))]
    usual = replace(query, duration_minutes=None)
    (hall,) = (await services.finding.find(world.admin.actor, usual)).halls
    assert [offer.meant for offer in hall.offers] == [at(3, 8, 2), at(3, 16, 2)]
    (hall,) = (await services.finding.find(world.admin.actor, replace(query, end_minute=1200))).halls
    assert hall.offers[hall.best].meant == at(3, 17, 3)
    with pytest.raises(ValidationFailed):
        await services.finding.find(world.admin.actor, replace(query, duration_minutes=0))
    with pytest.raises(ValidationFailed):
        await services.finding.find(world.admin.actor, replace(query, end_minute=60))


async def test_what_is_held_is_told_and_not_offered(services: Services, world: World, at: At) -> None:
    """A time would be promised that somebody else holds, or one be refused that is free."""
    day = at(3, 10).start.date()
    await book(services, world, world.studio, at(3, 12, 2), paid=False)
    await book(services, world, world.garden_north, at(3, 12, 2), paid=False)
    for room in (world.studio, world.garden):
        found = await services.finding.find(world.admin.actor, SearchQuery(day, venue_id=world.city))
        hall = next(hall for hall in found.halls if hall.room.id == room)
        free = [offer for offer in hall.offers if not offer.is_held]
        held = [offer for offer in hall.offers if offer.is_held]
        assert len(free) == 2
        assert len(held) == 1
        assert held[0].range == TimeRange(free[0].range.end, free[1].range.start)
        assert held[0].held_until is not None
        for offer in free:  # Filling both succeeds: nothing of them touches the hold.
            await book(services, world, room, offer.range, paid=False)
        with pytest.raises(SlotTaken):
            await book(services, world, room, held[0].range)


async def test_a_wished_time_that_is_held(services: Services, world: World, at: At) -> None:
    """Nobody would say that the time may come free."""
    await book(services, world, world.ballroom, at(3, 11, 2), paid=False)
    query = SearchQuery(at(3, 10).start.date(), text="ballroom", start_minute=600, end_minute=720)
    (hall,) = (await services.finding.find(world.admin.actor, query)).halls
    assert kinds(hall)[0] is ReasonKind.HELD
    assert hall.offers[hall.best].is_held
    assert hall.offers[hall.best].is_wish


async def test_the_named_hall_that_does_not_fit_is_explained(services: Services, world: World, at: At) -> None:
    """“Is the small hall free, for 40, with a projector?” would be answered with silence."""
    query = SearchQuery(
        at(3, 10).start.date(), text="kleiner", start_minute=900, end_minute=960, min_capacity=40, amenities=("wifi",)
    )
    found = await services.finding.find(world.admin.actor, query)
    assert names(found) == ["Kleiner Saal", "Großer Saal"]
    small, great = found.halls
    assert not small.is_match
    assert kinds(small) == [ReasonKind.TOO_SMALL, ReasonKind.LACKS]
    assert (small.reasons[0].number, small.reasons[1].names) == (28, ("wifi",))
    assert great.fits
    assert found.relaxed == ("room",)
    await book(services, world, world.small_hall, at(3, 14, 2))
    taken = replace(query, min_capacity=None, amenities=())
    small = (await services.finding.find(world.admin.actor, taken)).halls[0]
    assert (small.is_match, kinds(small)) == (False, [ReasonKind.TAKEN])
    assert small.offers, "what is free on that day is not told"


async def test_a_day_without_any_time_left(services: Services, world: World, database: Database, at: At) -> None:
    """“Closed” and “taken” would sound the same."""
    day = at(3, 10).start.date()
    await book(services, world, world.ballroom, at(3, 8, 14))
    full = (await services.finding.find(world.admin.actor, SearchQuery(day, text="ballroom"))).halls[0]
    assert (full.is_match, kinds(full)[0], full.offers) == (False, ReasonKind.FULL, ())
    await book(services, world, world.garden, at(3, 10, 6))
    long = SearchQuery(day, text="garden", duration_minutes=420)
    assert all(kinds(hall)[0] is ReasonKind.TOO_SHORT for hall in (await services.finding.find(GUEST, long)).halls[:3])
    async with database.work(world.system) as work:
        await work.execute(update(t.rooms).where(t.rooms.c.id == world.studio).values(in_service=False))
    out = (await services.finding.find(world.admin.actor, SearchQuery(day, text="studio"))).halls[0]
    assert kinds(out)[0] is ReasonKind.OUT_OF_SERVICE
    sunday = day + timedelta(days=(6 - day.weekday()) % 7)
    shut = (
        await services.finding.find(world.admin.actor, SearchQuery(sunday, text="kleiner", start_minute=600))
    ).halls[0]
    assert kinds(shut)[0] is ReasonKind.CLOSED


async def test_one_s_own_venue_comes_first_and_is_the_only_one_to_book(
    services: Services, world: World, at: At
) -> None:
    """A desk would offer what it cannot book."""
    day = at(3, 10).start.date()
    found = await services.finding.find(world.berlin_moderator.actor, SearchQuery(day))
    assert [hall.room.venue_id for hall in found.halls[:2]] == [world.berlin] * 2
    assert [hall.may_book for hall in found.halls] == [True, True] + [False] * (len(found.halls) - 2)
    assert all(ReasonKind.ELSEWHERE in kinds(hall) for hall in found.halls[2:])
    assert found.count == 7
    few = await services.finding.find(world.berlin_moderator.actor, SearchQuery(day, limit=3))
    assert names(few) == names(found)[:3]
    assert few.count == 7


async def test_overnight(services: Services, world: World, clock: ManualClock) -> None:
    """A party past midnight would never be found."""
    today = clock().date()
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 + 7)
    query = SearchQuery(saturday, text="großer", start_minute=1260, end_minute=1500)
    (hall,) = (await services.finding.find(world.admin.actor, query)).halls
    offer = hall.offers[hall.best]
    assert offer.is_wish
    assert offer.meant.duration == timedelta(hours=4)
    assert offer.price == Decimal("482.00")


async def test_what_can_be_searched_for(services: Services, world: World) -> None:
    """Nobody would know which words the form understands."""
    terms = await services.finding.terms(GUEST)
    assert terms.cities == ("Berlin", "Metropolis")
    assert terms.venues == ("City Center Hall", "Spreehalle")
    assert terms.amenities[0] == "wifi"
    assert set(terms.amenities) == {"wifi", "projector", "parking"}
    assert "Kleiner Saal" in terms.rooms


async def test_one_end_of_the_time_is_enough(services: Services, world: World, database: Database, at: At) -> None:
    """“From two o'clock” would be booked for a quarter of an hour, or for longer than the venue allows."""
    day = at(3, 10).start.date()
    await book(services, world, world.ballroom, at(3, 15, 2))
    query = SearchQuery(day, text="ballroom", start_minute=840)
    (hall,) = (await services.finding.find(world.admin.actor, query)).halls
    assert hall.offers[hall.best].meant == at(3, 14, 1)
    (hall,) = (await services.finding.find(world.admin.actor, replace(query, start_minute=1080))).halls
    assert hall.offers[hall.best].meant == at(3, 18, 2)
    until = replace(query, start_minute=None, end_minute=720)
    (hall,) = (await services.finding.find(world.admin.actor, until)).halls
    assert hall.offers[hall.best].meant == at(3, 10, 2)
    rules = {"shortest_minutes": 180, "longest_minutes": 240}
    async with database.work(world.system) as work:
        await work.execute(update(t.venues).where(t.venues.c.id == world.city).values(**rules, version=2))
    (hall,) = (await services.finding.find(world.admin.actor, SearchQuery(day, text="ballroom"))).halls
    assert [offer.meant for offer in hall.offers] == [at(3, 8, 3), at(3, 17, 3)]
