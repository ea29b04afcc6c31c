"""The booking confirmation; a pending booking's is provisional, and says so."""

from __future__ import annotations

from reportlab.lib.units import mm

from hallbooking_desktop.documents import parts
from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.sheet import PLAIN, VenueSheet
from hallbooking_desktop.documents.wording import Words
from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.services.papers import PaperSize, Subject

_TITLES = {
    BookingStatus.PENDING: "Provisional booking",
    BookingStatus.CONFIRMED: "Booking confirmation",
    BookingStatus.CANCELLED: "Cancelled booking",
}


def make(fonts: FontBook, subject: Subject, size: PaperSize) -> bytes:
    """Return the confirmation as PDF."""
    words = Words(subject)
    booking = words.booking
    sheet = VenueSheet(fonts, words, size, _TITLES[booking.status], f"booking {booking.id}")
    sheet.header(f"Booking {booking.id} · booked {words.date(booking.created_at)}", words.scan_text())
    sheet.banner(words.banner)
    sheet.section(booking.title or "The booking", sheet.facts(_details(words)))
    sheet.section("People", parts.people(sheet))
    sheet.section("What it costs", parts.cost(sheet))
    paid = parts.payments(sheet)
    if paid:
        sheet.section("Payments", *paid)
    for heading, text in (("Your notes", booking.customer_notes), ("Set-up", booking.setup_notes)):
        if text.strip():
            sheet.section(heading, sheet.text(text, PLAIN.but(align="start")))
    happened = words.timeline()
    if len(happened) > 1:
        sheet.section("What happened so far", sheet.facts(happened, 48 * mm))
    parts.add_terms(sheet)
    return sheet.bytes()


def _details(words: Words) -> list[tuple[str, str]]:
    booking = words.booking
    prepared = ""
    if booking.claimed != booking.range:
        prepared = (
            f"{words.clock(booking.claimed.start)} to {words.clock(booking.claimed.end)} with set-up and clearing"
        )
    return [
        ("When", "\n".join(words.span(booking.range))),
        ("Duration", words.duration(booking.range)),
        ("Time zone", words.zone(booking.range)),
        ("Reserved", prepared),
        ("Hall", f"{booking.room.name} · up to {booking.room.capacity} people"),
        ("Where", words.venue.name),
        ("Occasion", booking.event_type),
        ("Guests", "" if booking.expected_guests is None else str(booking.expected_guests)),
        ("Seating", booking.layout),
        ("Online", "There is an online session as well." if booking.online else ""),
    ]
