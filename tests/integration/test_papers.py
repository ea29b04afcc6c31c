"""Papers of real bookings: who gets them, what a link opens, and what is in them after each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from icalendar import Calendar

from hallbooking_desktop.domain.bookings import CustomerRole, PaymentMethod
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import Forbidden, LinkExpired, LinkRefused, NotFound, Unauthenticated
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import (
    AddonChoice,
    BookingDraft,
    Cancellation,
    Move,
    PaymentOrder,
    PersonChoice,
)
from hallbooking_desktop.services.links import Links, Purpose
from hallbooking_desktop.services.papers import PaperSize
from hallbooking_desktop.services.registry import Services
from tests.support.papers import text_of
from tests.support.services import CONFIG, TOKEN_SETTINGS, build_services
from tests.support.world import World

At = Callable[..., TimeRange]


@pytest.fixture
async def booking_id(services: Services, world: World, at: At) -> int:
    """Return an unpaid booking of Alice's, with Bob as a guest and two projectors."""
    draft = BookingDraft(
        world.ballroom,
        at(10, 10),
        addons=(AddonChoice(world.projector, 2),),
        customers=(PersonChoice(world.alice.id), PersonChoice(world.bob.id, CustomerRole.ATTENDEE)),
        title="Jubilee",
        internal_notes="Never on time",
    )
    return (await services.bookings.create(world.moderator.actor, draft)).id


async def test_papers_follow_the_booking(services: Services, world: World, at: At, booking_id: int) -> None:
    """The paper would say what was true last week: unpaid after the payment, the old hour after the move."""
    alice = world.alice.actor
    first = await services.papers.confirmation(alice, booking_id)
    assert (first.filename, first.content_type) == (f"booking-{booking_id}-confirmation.pdf", "application/pdf")
    assert "PROVISIONAL – UNPAID" in text_of(first.content)
    assert first == await services.papers.confirmation(alice, booking_id), "nothing changed, so not a byte did"

    await services.bookings.pay(alice, booking_id, PaymentOrder(PaymentMethod.WALLET))
    paid = text_of((await services.papers.invoice(alice, booking_id)).content)
    for said in ("Invoice and receipt", "CONFIRMED", "Paid in full.", "Grand Ballroom", "Projector", "250.00"):
        assert said in paid, said
    before = event_of((await services.papers.calendar(alice, booking_id)).content)

    await services.bookings.move(alice, booking_id, Move(at(11, 12)))
    after = event_of((await services.papers.calendar(alice, booking_id)).content)
    assert after["UID"] == before["UID"], "the calendar would show both hours"
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.start == at(11, 12).start

    await services.bookings.cancel(alice, booking_id, Cancellation("Ill"))
    ended = text_of((await services.papers.confirmation(alice, booking_id, PaperSize.LETTER)).content)
    assert "CANCELLED" in ended
    assert "Refund 187.50 USD, kept 62.50 USD" in ended
    last = event_of((await services.papers.calendar(alice, booking_id)).content)
    assert (last["UID"], last["STATUS"]) == (before["UID"], "CANCELLED")
    assert last["SEQUENCE"] > after["SEQUENCE"]


def event_of(content: bytes) -> Calendar:
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


async def test_papers_are_for_those_who_may_see_the_booking(services: Services, world: World, booking_id: int) -> None:
    """Anybody could read who books what, for how much, by counting numbers up."""
    papers = services.papers
    for make in (papers.confirmation, papers.invoice, papers.calendar):
        for person in (world.alice, world.bob, world.moderator, world.admin):
            assert (await make(person.actor, booking_id)).content
        with pytest.raises(Forbidden):
            await make(world.berlin_moderator.actor, booking_id)
        with pytest.raises(Forbidden):
            await make(world.walk_in.actor, booking_id)
        with pytest.raises((Forbidden, Unauthenticated)):
            await make(GUEST, booking_id)
        for unknown in (999_999, 0, -1, 2**40):
            with pytest.raises(NotFound):
                await make(world.admin.actor, unknown)


async def test_guests_do_not_read_how_to_reach_each_other(services: Services, world: World, booking_id: int) -> None:
    """An attendee would get the others' addresses, and whoever a link is passed on to everybody's."""
    papers = services.papers
    assert "alice@mail.example" in text_of((await papers.confirmation(world.moderator.actor, booking_id)).content)
    as_bob = text_of((await papers.confirmation(world.bob.actor, booking_id)).content)
    assert "bob@mail.example" in as_bob
    assert "alice@mail.example" not in as_bob
    links = Links(TOKEN_SETTINGS, services.papers._links._clock)
    for purpose in (Purpose.CONFIRMATION, Purpose.INVOICE):
        paper = await papers.linked(purpose, booking_id, links.sign(purpose, booking_id))
        text = text_of(paper.content)
        assert "Alice Martin" in text
        assert "mail.example" not in text
        assert "Never on time" not in text
    entry = await papers.linked(Purpose.CALENDAR, booking_id, links.sign(Purpose.CALENDAR, booking_id))
    assert b"mail.example" not in entry.content


async def test_a_link_opens_one_paper_for_a_week(
    services: Services, world: World, clock: ManualClock, booking_id: int
) -> None:
    """A mailed link would be a key to every booking, or one for ever."""
    papers, links = services.papers, Links(TOKEN_SETTINGS, clock)
    link = links.sign(Purpose.CONFIRMATION, booking_id)
    assert (await papers.linked(Purpose.CONFIRMATION, booking_id, link)).content.startswith(b"%PDF-")
    with pytest.raises(LinkRefused):
        await papers.linked(Purpose.INVOICE, booking_id, link)
    with pytest.raises(LinkRefused):
        await papers.linked(Purpose.CONFIRMATION, booking_id + 1, link)
    with pytest.raises(NotFound):
        await papers.linked(Purpose.CONFIRMATION, 999_999, links.sign(Purpose.CONFIRMATION, 999_999))
    clock.advance(timedelta(days=8))
    with pytest.raises(LinkExpired):
        await papers.linked(Purpose.CONFIRMATION, booking_id, link)


async def test_the_public_address_is_on_the_papers(
    database: Database, world: World, clock: ManualClock, booking_id: int
) -> None:
    """A scanned code would lead nowhere, and the same booking would be two in a calendar."""
    services = build_services(database, clock, replace(CONFIG, public_address="https://book.example"))
    event = event_of((await services.papers.calendar(world.alice.actor, booking_id)).content)
    assert event["URL"] == f"https://book.example/bookings/{booking_id}"
    assert event["UID"] == f"booking-{booking_id}@book.example"


async def test_a_booking_that_was_just_made_is_new_to_calendars(
    services: Services, world: World, booking_id: int
) -> None:
    """An update would be taken for an older one and dropped."""
    details = await services.bookings.details(world.admin.actor, booking_id)
    assert details.calendar_sequence == 0
    assert details.total_cost == Decimal("250.00")


async def test_a_wallets_statement_is_for_those_who_may_read_the_wallet(
    services: Services, world: World, booking_id: int
) -> None:
    """Another venue's desk would read what a stranger owns, or write on paper that is not its own."""
    assert booking_id
    today = datetime.now(UTC).date()
    days = Period(today - timedelta(days=2), today + timedelta(days=2))
    alice, papers = world.alice.id, services.papers
    for actor in (world.moderator.actor, world.admin.actor, world.alice.actor):
        made = await papers.statement(actor, alice, days, world.city)
        assert made.filename.startswith("wallet-")
        said = text_of(made.content)
        assert "Alice Martin" in said
        assert "BALANCE 500.00 USD" in said
        assert "the period is not over" in said or "at the end of" in said
    with pytest.raises(Forbidden):
        await papers.statement(world.berlin_moderator.actor, alice, days, world.berlin)
    with pytest.raises(Forbidden):
        await papers.statement(world.moderator.actor, alice, days, world.berlin)
    with pytest.raises(Forbidden):
        await papers.statement(world.bob.actor, alice, days, world.city)
    with pytest.raises(Unauthenticated):
        await papers.statement(GUEST, alice, days, world.city)
    with pytest.raises(NotFound):
        await papers.statement(world.admin.actor, 999_999, days, world.city)
    with pytest.raises(NotFound):
        await papers.statement(world.admin.actor, alice, days, 999_999)
    before = Period(today - timedelta(days=40), today - timedelta(days=30))
    assert "BALANCE 0.00 USD" in text_of((await papers.statement(world.admin.actor, alice, before, world.city)).content)
