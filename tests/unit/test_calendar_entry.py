"""iCalendar: what calendar programs are told, read back as they read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from hallbooking_desktop.documents.printer import PaperPrinter
from hallbooking_desktop.domain.bookings import CustomerRole
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.papers import CalendarMethod, Subject
from hallbooking_desktop.services.snapshots import BookingCustomer
from tests.support.papers import ORGANISER, START, VENUE, booking, cancelled, confirmed, subject
from tests.support.services import RESOURCES

PRINTER = PaperPrinter(RESOURCES)
WALK_IN = BookingCustomer(8, "Walter Walk-In", None, "+1", CustomerRole.ATTENDEE)


def read(made: Subject, method: CalendarMethod = CalendarMethod.PUBLISH) -> tuple[Any, Any]:
    content = PRINTER.calendar(made, method)
    assert content == PRINTER.calendar(made, method), "the same booking is the same file"
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    assert not event.errors
    return calendar, event


def test_a_booking_is_an_event_at_the_venues_time() -> None:
    """The guest's calendar would show another hour once the clocks change."""
    calendar, event = read(subject(confirmed(), address="https://book.example"))
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    assert event["UID"] == "booking-42@hall-booking"
    assert event["SEQUENCE"] == 0
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert event.start.astimezone(UTC) == START
    assert event.end - event.start == timedelta(hours=2)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Berlin"
    assert zone.daylight
    assert (event["SUMMARY"], event["STATUS"]) == ("Winter concert", "CONFIRMED")
    assert event["LOCATION"] == "Großer Saal, Spreehalle, Uferstraße 12, 10179 Berlin, Germany"
    assert "Booking 42" in event["DESCRIPTION"]
    assert "Pays late" not in event["DESCRIPTION"]
    assert event["URL"] == "https://book.example/bookings/42"
    assert event["ORGANIZER"] == "mailto:desk@spreehalle.example"
    assert "ATTENDEE" not in event, "what is published names no guests"


def test_a_pending_booking_is_tentative_and_a_cancelled_one_cancels() -> None:
    """A calendar would show as certain what is not, and keep what is off."""
    assert read(subject(booking()))[1]["STATUS"] == "TENTATIVE"
    calendar, event = read(subject(cancelled()), CalendarMethod.REQUEST)
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 2)
    assert event["TRANSP"] == "TRANSPARENT"


def test_an_invitation_names_those_with_an_address() -> None:
    """A mail program would not offer to accept, or show an invitation to nobody."""
    calendar, event = read(subject(confirmed(customers=(ORGANISER, WALK_IN))), CalendarMethod.REQUEST)
    assert calendar["METHOD"] == "REQUEST"
    assert event["ATTENDEE"] == "mailto:alice@mail.example"
    assert event["ATTENDEE"].params["CN"] == "Alice Martin"
    nobody, event = read(subject(confirmed(customers=(replace(ORGANISER, email=None),))), CalendarMethod.REQUEST)
    assert nobody["METHOD"] == "PUBLISH"
    assert "ATTENDEE" not in event
    silent = replace(VENUE, contact_email="")
    assert "ORGANIZER" not in read(subject(confirmed(), silent), CalendarMethod.REQUEST)[1]


def test_times_in_utc_need_no_zone() -> None:
    """Calendar programs do not know a zone of that name."""
    calendar, event = read(subject(confirmed(), replace(VENUE, timezone="UTC")))
    assert not calendar.walk("VTIMEZONE")
    assert event["DTSTART"].to_ical() == b"20300115T100000Z"


@pytest.mark.parametrize("zone", ["America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"])
def test_zones_are_told_whole_on_days_that_clocks_change(zone: str) -> None:
    """A program that trusts the file's own zone would be an hour off."""
    for day in range(0, 365, 30):
        start = datetime(2030, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
        made = confirmed(range=TimeRange(start, start + timedelta(hours=3)))
        _, event = read(subject(made, replace(VENUE, timezone=zone)))
        assert event.start.astimezone(UTC) == start
        assert event.end.astimezone(UTC) - start == timedelta(hours=3)


@pytest.mark.parametrize(
    "text", ['a";X-EVIL=1:b', "a\r\nATTENDEE:mailto:x@y.example", "\x00\x07\ud800", "日本" * 100, ","]
)
def test_hostile_text_adds_nothing_to_the_file(text: str) -> None:
    """A name could invite strangers, or make the file unreadable."""
    person = replace(ORGANISER, full_name=text)
    made = subject(confirmed(title=text, customer_notes=text, customers=(person,)), replace(VENUE, name=text))
    calendar, event = read(made, CalendarMethod.REQUEST)
    assert len(calendar.walk("VEVENT")) == 1
    assert event["ATTENDEE"] == "mailto:alice@mail.example"
    assert "X-EVIL" not in event
    assert "X-EVIL" not in event["ATTENDEE"].params
