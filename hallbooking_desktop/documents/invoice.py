"""The invoice, which is the receipt as well once something was paid."""

from __future__ import annotations

from hallbooking_desktop.documents import parts
from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.sheet import VenueSheet
from hallbooking_desktop.documents.wording import Words, changed_at
from hallbooking_desktop.domain.bookings import CustomerRole
from hallbooking_desktop.services.papers import PaperSize, Subject
from hallbooking_desktop.services.snapshots import BookingCustomer, BookingDetails


def make(fonts: FontBook, subject: Subject, size: PaperSize) -> bytes:
    """Return the invoice as PDF on a sheet."""
    words = Words(subject)
    booking = words.booking
    sheet = VenueSheet(fonts, words, size, title(booking), f"booking {booking.id}")
    sheet.header(f"{number(booking)} · {words.date(changed_at(booking))}", words.scan_text())
    sheet.banner(words.banner)
    billed = bill_to(booking)
    reached = " · ".join(filter(None, (billed.email, billed.phone)))
    sheet.section("Billed to", sheet.facts([("Name", billed.full_name), ("Reached at", reached)]))
    sheet.section("For", sheet.facts(subject_lines(words)))
    sheet.section("Amounts", parts.cost(sheet))
    paid = parts.payments(sheet)
    if paid:
        sheet.section("Payments", *paid)
    parts.add_terms(sheet)
    return sheet.bytes()


def title(booking: BookingDetails) -> str:
    """Return what the paper is called."""
    return "Invoice and receipt" if booking.paid or booking.payments else "Invoice"


def number(booking: BookingDetails) -> str:
    """Return the invoice's number: a booking has one invoice, which follows its changes."""
    return f"Invoice {booking.id:06d}"


def bill_to(booking: BookingDetails) -> BookingCustomer:
    """Return who pays: the payer, else the organiser."""
    return next((p for p in booking.customers if p.role is CustomerRole.PAYER), booking.organiser)


def subject_lines(words: Words) -> list[tuple[str, str]]:
    """Return what is paid for."""
    booking = words.booking
    return [
        ("Booking", " · ".join(part for part in (str(booking.id), booking.title) if part)),
        ("Hall", f"{booking.room.name}, {words.venue.name}"),
        ("When", "\n".join(words.span(booking.range))),
        ("Time zone", words.zone(booking.range)),
    ]
