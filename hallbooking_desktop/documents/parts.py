"""The parts that confirmation and invoice share: what it costs, what was paid, who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from reportlab.platypus import Flowable

from hallbooking_desktop.documents.sheet import VenueSheet
from hallbooking_desktop.documents.wording import METHODS, ROLES
from hallbooking_desktop.documents.wording import Words as Wording
from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.money import ZERO

_COST_SHARES: Final = (0.52, 0.12, 0.18, 0.18)
_PAYMENT_SHARES: Final = (0.32, 0.20, 0.30, 0.18)


def totals(words: Wording) -> list[tuple[str, str, bool]]:
    """Return what the lines come to: what, how much, and whether it is set strong."""
    booking = words.booking
    found: list[tuple[str, str, bool]] = []
    if booking.discount:
        reason = f" ({booking.discount_reason})" if booking.discount_reason else ""
        found.append((f"Discount{reason}", words.bare(-booking.discount), False))
    currency = words.currency
    found.append((f"Total {currency}", words.bare(booking.total_cost), True))
    if booking.tax_included:
        rate = words.quantity(words.venue.tax_rate_percent)
        found.append((f"Tax included ({rate} %)", words.bare(booking.tax_included), False))
    found.append((f"Paid {currency}", words.bare(booking.paid), False))
    found.append((f"Due {currency}", words.bare(max(booking.amount_due, ZERO)), True))
    return found


def cost(sheet: VenueSheet[Wording]) -> Flowable:
    """Return the table of what the booking costs."""
    words = sheet.words
    rows = [
        (
            line.label,
            f"{words.quantity(line.quantity)} h" if line.kind == "room" else words.quantity(line.quantity),
            words.bare(line.unit_price),
            words.bare(line.amount),
        )
        for line in words.booking.lines
    ]
    headings = ("What", "Quantity", "Price", "Amount")
    return sheet.columns(headings, rows, _COST_SHARES, figures=range(1, 4), totals=totals(words))


def payments(sheet: VenueSheet[Wording]) -> Sequence[Flowable]:
    """Return the table of payments, or nothing where there were none."""
    words = sheet.words
    rows = [
        (words.moment(p.taken_at), METHODS[p.method], p.reference, words.bare(p.amount)) for p in words.booking.payments
    ]
    if not rows:
        return ()
    returned = sum((-p.amount for p in words.booking.payments if p.amount < ZERO), Decimal(0))
    ends = [(f"Paid back {words.currency}", words.bare(returned), False)] if returned else []
    headings = ("When", "How", "Reference", "Amount")
    return (sheet.columns(headings, rows, _PAYMENT_SHARES, figures={3}, totals=ends),)


def add_terms(sheet: VenueSheet[Wording]) -> None:
    """Add what a cancellation pays back, to what can be cancelled."""
    if sheet.words.booking.status is not BookingStatus.CANCELLED:
        sheet.section("If you cancel", *(sheet.text(f"• {line}") for line in sheet.words.terms()))


def people(sheet: VenueSheet[Wording]) -> Flowable:
    """Return who takes part, with how to reach those whom the reader may reach."""
    rows = [
        (
            ROLES[person.role],
            "\n".join(
                part for part in (person.full_name, " · ".join(filter(None, (person.email, person.phone)))) if part
            ),
        )
        for person in sheet.words.booking.customers
    ]
    return sheet.facts(rows)
