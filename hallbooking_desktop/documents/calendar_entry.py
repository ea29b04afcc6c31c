"""One booking as an iCalendar object (RFC 5545), for a calendar program to keep, invite with or cancel (RFC 5546)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from hallbooking_desktop.documents.wording import Words, changed_at
from hallbooking_desktop.domain.bookings import BookingStatus, CustomerRole
from hallbooking_desktop.services.papers import CalendarMethod, Subject
from hallbooking_desktop.services.snapshots import BookingDetails

_MAKER: Final = "-//Hall Booking//Hall Booking Desktop//EN"
_STATUS: Final = {
    BookingStatus.PENDING: "TENTATIVE",
    BookingStatus.CONFIRMED: "CONFIRMED",
    BookingStatus.CANCELLED: "CANCELLED",
}
_ROLES: Final = {CustomerRole.ATTENDEE: "OPT-PARTICIPANT"}
#: How much of a zone's past and future is told around the booking.
_AROUND: Final = timedelta(days=400)


def make(subject: Subject, method: CalendarMethod) -> bytes:
    """Return the object. A cancelled booking cancels whatever was asked; nobody to invite makes REQUEST a PUBLISH."""
    words = Words(subject)
    booking = words.booking
    method = _method(subject, method)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    zone = ZoneInfo(subject.venue.timezone)
    if subject.venue.timezone != "UTC":
        first, last = booking.range.start - _AROUND, booking.range.end + _AROUND
        calendar.add_component(
            Timezone.from_tzid(subject.venue.timezone, first_date=first.date(), last_date=last.date())
        )
    event = Event()
    event.add("uid", f"booking-{booking.id}@{subject.installation}")
    event.add("sequence", booking.calendar_sequence)
    event.add("dtstamp", changed_at(booking))
    event.add("created", booking.created_at)
    event.add("dtstart", booking.range.start.astimezone(zone))
    event.add("dtend", booking.range.end.astimezone(zone))
    event.add("summary", _storable(booking.title or booking.event_type or booking.room.name))
    event.add("location", _storable(", ".join([booking.room.name, words.venue.name, *words.address()])))
    event.add("description", _storable("\n".join(_description(words))))
    event.add("status", _STATUS[booking.status])
    event.add("transp", "TRANSPARENT" if booking.status is BookingStatus.CANCELLED else "OPAQUE")
    if subject.address:
        event.add("url", words.scan_text())
    _add_people(event, subject, method)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _method(subject: Subject, wanted: CalendarMethod) -> CalendarMethod:
    if subject.booking.status is BookingStatus.CANCELLED:
        return CalendarMethod.CANCEL
    if wanted is CalendarMethod.REQUEST and _invited(subject.booking) and subject.venue.contact_email:
        return CalendarMethod.REQUEST
    return CalendarMethod.PUBLISH


def _invited(booking: BookingDetails) -> Sequence[tuple[str, str, CustomerRole]]:
    """Return address, name and role of everybody with an e-mail, once each."""
    found: dict[str, tuple[str, str, CustomerRole]] = {}
    for person in booking.customers:
        if person.email:
            found.setdefault(person.email.casefold(), (person.email, person.full_name, person.role))
    return tuple(found.values())


def _add_people(event: Event, subject: Subject, method: CalendarMethod) -> None:
    """Add who invites and who is invited. What is published names no guests (RFC 5546, 3.2.1)."""
    if subject.venue.contact_email:
        event.add("organizer", _person(subject.venue.contact_email, subject.venue.name))
    if method is CalendarMethod.PUBLISH:
        return
    for email, name, role in _invited(subject.booking):
        person = _person(email, name)
        person.params["ROLE"] = vText(_ROLES.get(role, "REQ-PARTICIPANT"))
        person.params["PARTSTAT"] = vText("NEEDS-ACTION")
        if method is CalendarMethod.REQUEST:
            person.params["RSVP"] = vText("FALSE")
        event.add("attendee", person)


def _person(email: str, name: str) -> vCalAddress:
    person = vCalAddress(f"mailto:{_storable(email)}")
    # A parameter can hold neither control characters nor double quotes.
    person.params["CN"] = vText(" ".join(_storable(name).replace('"', "'").split()))
    return person


def _description(words: Words) -> list[str]:
    booking, banner = words.booking, words.banner
    lines = [f"Booking {booking.id}: {banner.headline.lower()}. {banner.text}".strip()]
    lines += [f"Total {words.money(booking.total_cost)}"]
    if booking.customer_notes.strip():
        lines.append(booking.customer_notes.strip())
    if words.contact():
        lines.append(words.contact())
    return lines


def _storable(text: str) -> str:
    """Return text without the control characters and halves of characters that a calendar file cannot hold."""
    return "".join(c for c in text if c == "\n" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff"))
