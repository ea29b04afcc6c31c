"""The audit log: who changed what, from where, told to those who may know."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import Forbidden, NotFound, Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.permissions import Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.audit import AuditService
from hallbooking_desktop.services.commands import AuditQuery, NewCustomer, TopUp
from hallbooking_desktop.services.users import UsersService
from hallbooking_desktop.services.wallets import WalletService
from tests.support.bookings import add_booking
from tests.support.world import World


async def test_log_says_who_what_when_and_from_where(
    audit_log: AuditService, users: UsersService, wallets: WalletService, world: World
) -> None:
    """After a dispute nobody could tell who credited a wallet, or at which desk."""
    desk = replace(world.moderator.actor, request_id="req-7")
    made = (await users.create_customer(desk, NewCustomer("Ann"))).customer
    entry = await wallets.top_up(world.admin.actor.on(Source.API), made.id, TopUp(Decimal("5.00")))
    page = await audit_log.entries(world.admin.actor, AuditQuery())
    assert [row.action for row in page.rows] == ["wallet.topped_up", "customer.created"], "newest first"
    topped, created = page.rows
    assert (created.actor_id, created.actor_role, created.source) == (world.moderator.id, "moderator", "console")
    assert (created.entity, created.entity_id, created.venue_id) == ("user", made.id, world.city)
    assert (topped.actor_id, topped.actor_role, topped.source) == (world.admin.id, "admin", "api")
    assert topped.after == {"user_id": made.id, "entry_id": entry.id, "amount": "5.00", "balance": "5.00"}
    assert abs(topped.at - entry.created_at) < timedelta(seconds=5)


async def test_a_refused_change_leaves_no_trace(audit_log: AuditService, wallets: WalletService, world: World) -> None:
    """The log would tell of things that never happened."""
    with pytest.raises(Forbidden):
        await wallets.top_up(world.moderator.actor, world.bob.id, TopUp(Decimal(5)))
    with pytest.raises(ValidationFailed):
        await wallets.top_up(world.admin.actor, world.bob.id, TopUp(Decimal(-5)))
    assert (await audit_log.entries(world.admin.actor, AuditQuery())).total == 0


async def test_log_is_searched_by_thing_person_time_and_action(
    audit_log: AuditService, database: Database, world: World, clock: ManualClock
) -> None:
    """An admin would have to read everything to find one change."""
    for n in range(5):
        async with database.work(world.moderator.actor if n % 2 else world.admin.actor) as work:
            work.audit(f"test.{n}", entity="room" if n < 3 else "venue", entity_id=n, venue_id=world.city)
    admin = world.admin.actor

    async def actions(query: AuditQuery) -> list[str]:
        return [row.action for row in (await audit_log.entries(admin, query)).rows]

    assert await actions(AuditQuery(entity="room")) == ["test.2", "test.1", "test.0"]
    assert await actions(AuditQuery(entity="room", entity_id=1)) == ["test.1"]
    assert await actions(AuditQuery(actor_id=world.moderator.id)) == ["test.3", "test.1"]
    assert await actions(AuditQuery(actions=frozenset({"test.4", "test.0"}))) == ["test.4", "test.0"]
    hour = timedelta(hours=1)
    assert len(await actions(AuditQuery(start=clock() - hour, end=clock() + hour))) == 5
    assert await actions(AuditQuery(start=clock() + hour)) == []
    assert await actions(AuditQuery(end=clock() - hour)) == []
    page = await audit_log.entries(admin, AuditQuery(limit=2, offset=1))
    assert ([row.action for row in page.rows], page.total, page.offset) == (["test.3", "test.2"], 5, 1)
    with pytest.raises(ValidationFailed):
        await audit_log.entries(admin, AuditQuery(start=clock().replace(tzinfo=None)))


async def test_booking_history_is_for_admins_and_its_venues_staff(
    audit_log: AuditService, database: Database, world: World, clock: ManualClock
) -> None:
    """The desk could not explain a change to a customer, or another venue could look over its shoulder."""
    async with database.work(world.system) as work:
        number = await add_booking(work, world.ballroom, clock() + timedelta(days=2), world.alice)
        work.audit("booking.created", entity="booking", entity_id=number, venue_id=world.city)
        work.audit("room.updated", entity="room", entity_id=number, venue_id=world.city)
    async with database.work(world.moderator.actor) as work:
        work.audit("booking.moved", entity="booking", entity_id=number, venue_id=world.city)
    for actor in (world.admin.actor, world.moderator.actor):
        history = await audit_log.of_booking(actor, number)
        assert [row.entry.action for row in history] == ["booking.created", "booking.moved"]
    for actor in (world.berlin_moderator.actor, world.alice.actor):
        with pytest.raises(Forbidden):
            await audit_log.of_booking(actor, number)
    with pytest.raises(Unauthenticated):
        await audit_log.of_booking(world.guest, number)
    with pytest.raises(NotFound):
        await audit_log.of_booking(world.admin.actor, 999_999)
    with pytest.raises(Forbidden):
        await audit_log.entries(world.moderator.actor, AuditQuery())


async def test_log_is_searched_by_name_number_role_venue_and_source(
    audit_log: AuditService, database: Database, world: World
) -> None:
    """“Who of the other house changed that?” would need every line to be read."""
    for actor, entity, number, venue in (
        (world.moderator.actor, "booking", 7, world.city),
        (world.berlin_moderator.actor, "room", 7, world.berlin),
        (world.bob.actor, "user", world.bob.id, None),
        (world.guest, "user", world.alice.id, None),
        (world.system, "booking", 8, world.city),
    ):
        async with database.work(actor) as work:
            work.audit(f"test.{entity}", entity=entity, entity_id=number, venue_id=venue)
    admin = world.admin.actor

    async def found(query: AuditQuery) -> list[tuple[str, int | None]]:
        return [(each.entry.entity, each.entry.entity_id) for each in (await audit_log.lines(admin, query)).rows]

    assert await found(AuditQuery(text="#7")) == [("room", 7), ("booking", 7)]
    assert await found(AuditQuery(text="7", entity="booking")) == [("booking", 7)]
    assert await found(AuditQuery(text="muller")) == [("user", world.bob.id)], "accents are not typed"
    assert await found(AuditQuery(text="alice")) == [("user", world.alice.id)], "whom it is about counts too"
    assert await found(AuditQuery(text="9" * 40)) == []
    assert await found(AuditQuery(venue_id=world.berlin)) == [("room", 7)]
    assert await found(AuditQuery(source="job")) == [("booking", 8)]
    assert await found(AuditQuery(actor_role="customer")) == [("user", world.bob.id)]
    assert await found(AuditQuery(program=True)) == [("booking", 8), ("user", world.alice.id)]
    oldest = await found(AuditQuery(oldest_first=True, limit=1))
    assert oldest == [("booking", 7)]


async def test_lines_carry_the_names_of_today_and_details_those_of_all_values(
    audit_log: AuditService, database: Database, world: World, clock: ManualClock
) -> None:
    """The log would be read as numbers, and somebody would have to look up who 14 is and which hall is 3."""
    async with database.work(world.moderator.actor) as work:
        number = await add_booking(work, world.ballroom, clock() + timedelta(days=2), world.alice)
        work.audit(
            "booking.rescheduled",
            entity="booking",
            entity_id=number,
            venue_id=world.city,
            before={"room_id": world.ballroom, "customers": [[world.alice.id, "organiser"]]},
            after={"room_id": world.studio, "customers": [[world.bob.id, "organiser"]]},
        )
        work.audit("room.updated", entity="room", entity_id=999_999, venue_id=world.city)
    gone, line = (await audit_log.lines(world.admin.actor, AuditQuery())).rows
    assert (line.actor, line.venue, line.timezone) == ("Mo Metropolis", "City Center Hall", "UTC")
    assert line.subject == "A test's booking"
    assert gone.subject == ""
    details = await audit_log.details(world.admin.actor, line.id)
    assert details.names["room", world.ballroom] == "Grand Ballroom"
    assert details.names["room", world.studio] == "Studio"
    assert {details.names["user", who.id] for who in (world.alice, world.bob)} == {"Alice Martin", "Bob Müller"}
    history = await audit_log.of_booking(world.moderator.actor, number)
    assert [each.actor for each in history] == ["Mo Metropolis"], "a moderator sees who it was"
    with pytest.raises(NotFound):
        await audit_log.details(world.admin.actor, 999_999)
    for refused in (
        audit_log.details(world.moderator.actor, line.id),
        audit_log.lines(world.alice.actor, AuditQuery()),
    ):
        with pytest.raises(Forbidden):
            await refused
