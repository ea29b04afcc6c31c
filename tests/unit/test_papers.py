"""Papers from snapshots: what they say, how they look when there is much to say, the same bytes each time."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from hallbooking_desktop.documents.printer import PaperPrinter
from hallbooking_desktop.domain.bookings import BookingStatus, CancelKind, CustomerRole
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.refunds import RefundTier, RefundTiers
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.papers import PaperSize, Statement, Subject
from hallbooking_desktop.services.snapshots import (
    BookingCustomer,
    BookingDetails,
    LedgerEntry,
    QuoteLine,
    StatementLine,
    WalletStatement,
)
from tests.support.papers import ORGANISER, VENUE, booking, cancelled, confirmed, pages_of, subject, text_of
from tests.support.services import RESOURCES

PRINTER = PaperPrinter(RESOURCES)
SHEETS = (PaperSize.A4, PaperSize.LETTER)
#: What anybody may type into a name or a note.
HOSTILE = (
    "<b>Bobby & Co</b> <para><font color='red'>&lt;</font> <img src='file:///etc/passwd'/> <br",
    "\u202e\u2067evil\u2069 \x00\x07\x1b[31m \ud800 \U0010ffff",
    "%s {0} ) Tj ET \\( endstream endobj",
    "W" * 500,
    "a\u0300" * 200,
)


def confirmation(details: BookingDetails, size: PaperSize = PaperSize.A4) -> str:
    return text_of(PRINTER.confirmation(subject(details), size))


def invoice(details: BookingDetails, size: PaperSize = PaperSize.A4) -> str:
    return text_of(PRINTER.invoice(subject(details), size))


def test_an_unpaid_booking_is_marked_provisional() -> None:
    """A guest would take the paper for a confirmation and find the hall given to others."""
    text = confirmation(booking())
    assert "Provisional booking" in text
    assert "PROVISIONAL – UNPAID" in text
    assert "held until 3 December 2029, 10:30 (UTC+01:00)" in text, "the hold's end, by the venue's clocks"
    assert "250.00 EUR due" in text
    assert "CONFIRMED" not in text
    partly = confirmation(booking(paid=Decimal(50), amount_due=Decimal(200), hold_expires_at=None))
    assert "PARTLY PAID" in partly


@pytest.mark.parametrize("size", SHEETS)
def test_a_confirmation_says_all_that_matters(size: PaperSize) -> None:
    """The guest stands before the wrong door, at the wrong hour, or argues about the price."""
    text = confirmation(confirmed(), size)
    for said in (
        *("Spreehalle", "Uferstraße 12", "10179 Berlin, Germany", "desk@spreehalle.example"),
        *("Booking confirmation", "Booking 42", "CONFIRMED", "Paid in full."),
        *("Winter concert", "Tuesday, 15 January 2030, 11:00–13:00", "2 hours", "Europe/Berlin (UTC+01:00)"),
        *("10:45 to 13:15", "Großer Saal", "Concert", "60", "Rows", "The piano stands at the left."),
        *("Alice Martin", "alice@mail.example", "120.50", "241.00", "Beamer", "Discount (Regular guest)", "−21.00"),
        *("Tax included (19 %)", "39.92", "Total EUR", "250.00", "Due EUR", "0.00", "Bank transfer", "RF18 5390"),
        *("more than 48 hours before the start: 75 %", "48 to 24 hours before the start: 50 %", "less than 24 hours"),
        "Page 1 of",
    ):
        assert said in text, said
    assert "Pays late" not in text, "internal notes are nobody's business outside"


def test_a_cancelled_booking_says_so_and_what_went_back() -> None:
    """Somebody would come to an event that is off, or ask for money that went back."""
    text = confirmation(cancelled())
    assert "CANCELLED" in text
    assert "Refund 187.50 EUR, kept 62.50 EUR" in text
    assert "75% refund" in text
    assert "Moved from Monday, 14 January 2030, 11:00–13:00" in text
    assert "Cancelled: Ill" in text
    assert "If you cancel" not in text
    ended = cancelled().cancellation
    assert ended is not None
    expired = replace(ended, kind=CancelKind.EXPIRED, refund_amount=Decimal(0), cancellation_fee=Decimal(0))
    assert "NOT PAID" in confirmation(cancelled(cancellation=expired, payments=()))


def test_an_invoice_becomes_a_receipt() -> None:
    """A guest who paid needs a paper that says so, one who did not must not get it."""
    unpaid = invoice(booking())
    assert "Invoice 000042" in unpaid
    assert "receipt" not in unpaid
    paid = invoice(confirmed())
    assert "Invoice and receipt" in paid
    payer = BookingCustomer(9, "Big Company Ltd", None, None, CustomerRole.PAYER)
    assert "Big Company Ltd" in invoice(confirmed(customers=(ORGANISER, payer)))


def test_the_roll_is_80_mm_wide_and_as_long_as_it_must_be() -> None:
    """A receipt printer would cut the amounts off, or feed half a metre of empty paper."""
    short, long = (PRINTER.invoice(subject(made), PaperSize.RECEIPT) for made in (confirmed(), many_addons()))
    assert b"/MediaBox [ 0 0 226.7717 " in short
    assert len(pages_of(short)) == len(pages_of(long)) == 1
    assert len(text_of(long)) > 4 * len(text_of(short))
    for said in ("Spreehalle", "CONFIRMED", "Invoice 000042", "2 h × 120.50", "Total EUR", "250.00", "RF18 5390"):
        assert said in text_of(short), said


def many_addons() -> BookingDetails:
    lines = tuple(
        QuoteLine(f"Add-on {n} of many", Decimal(n), Decimal("1.50"), Decimal("1.50") * n, "addon")
        for n in range(1, 121)
    )
    return confirmed(lines=(*confirmed().lines, *lines))


@pytest.mark.parametrize("size", SHEETS)
def test_long_tables_go_on_with_their_headings(size: PaperSize) -> None:
    """The third page of a long invoice would be figures without a word, and no telling how many pages follow."""
    pages = pages_of(PRINTER.invoice(subject(many_addons()), size))
    assert len(pages) >= 4
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    for page in pages[1:-1]:
        assert "Quantity" in page
    text = "\n".join(pages)
    assert all(f"Add-on {n} of many" in text for n in range(1, 121))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_text(text: str) -> None:
    """One guest's name would keep staff from printing, or put somebody else's words on the paper."""
    person = replace(ORGANISER, full_name=text)
    venue = replace(VENUE, name=text, address=text)
    made = confirmed(
        title=text, customers=(person,), customer_notes=text * 20, discount_reason=text, event_type=text, layout=text
    )
    for size in SHEETS:
        assert pages_of(PRINTER.confirmation(Subject(made, venue, subject().currency), size))
    for size in PaperSize:
        assert pages_of(PRINTER.invoice(Subject(made, venue, subject().currency), size))
    if "Bobby" in text:
        assert "<b>Bobby & Co</b>" in confirmation(made)


def test_names_in_any_script_are_in_the_file_as_characters() -> None:
    """A guest could neither read nor search the own name."""
    names = ("Ελένη", "Ђорђе", "王小明", "さくら", "김철수", "สมชาย")
    people = tuple(BookingCustomer(n, name, None, None, CustomerRole.ATTENDEE) for n, name in enumerate(names))
    text = confirmation(confirmed(customers=(ORGANISER, *people)))
    for name in names:
        assert name in text
    hebrew = confirmation(confirmed(customers=(replace(ORGANISER, full_name="שלום כהן"),)))
    assert "ןהכ םולש" in hebrew, "drawn from left to right as it is read from right to left"


@pytest.mark.parametrize("kind", ["confirmation", "invoice"])
def test_the_same_booking_makes_the_same_bytes(kind: str) -> None:
    """A paper that differs each time can be neither cached nor compared."""
    wanted = subject(cancelled(customers=(replace(ORGANISER, full_name="王 محمد שלום"),)))
    first = getattr(PaperPrinter(RESOURCES), kind)(wanted, PaperSize.A4)
    getattr(PRINTER, kind)(subject(many_addons()), PaperSize.LETTER)
    assert getattr(PRINTER, kind)(wanted, PaperSize.A4) == first


def test_days_on_which_the_clocks_change_are_told_without_doubt() -> None:
    """On that night 02:30 comes twice or never: the guest would come an hour early or late."""
    night = TimeRange(datetime(2030, 3, 30, 23, tzinfo=UTC), datetime(2030, 3, 31, 2, tzinfo=UTC))
    text = confirmation(confirmed(range=night))
    assert "Sunday, 31 March 2030, 00:00 (UTC+01:00)" in text
    assert "until Sunday, 31 March 2030, 04:00 (UTC+02:00)" in text
    assert "3 hours" in text, "by the clocks it would be four"
    over_midnight = TimeRange(datetime(2030, 1, 15, 20, tzinfo=UTC), datetime(2030, 1, 16, 0, 30, tzinfo=UTC))
    assert "until Wednesday, 16 January 2030, 01:30" in confirmation(confirmed(range=over_midnight))


def test_other_zones_and_terms_are_the_venues_own() -> None:
    """A guest of another country's venue would count on the wrong hours and the wrong refund."""
    tiers = RefundTiers((RefundTier(0, Decimal(10)),))
    venue = replace(VENUE, timezone="Asia/Kathmandu", refund_tiers=tiers)
    text = text_of(PRINTER.confirmation(Subject(confirmed(), venue, subject().currency), PaperSize.A4))
    assert "15:45–17:45" in text
    assert "Asia/Kathmandu (UTC+05:45)" in text
    assert "Cancelled before the start: 10 %" in text


def test_a_paper_takes_no_longer_than_a_tenth_of_a_second() -> None:
    """Papers of a busy evening would wait for each other. Judged by the processor's time: others use it as well."""
    made = subject(confirmed())
    PRINTER.confirmation(made, PaperSize.A4)
    started = time.process_time()
    for _ in range(5):
        PRINTER.confirmation(made, PaperSize.A4)
    assert (time.process_time() - started) / 5 < 0.1


def test_statuses_all_have_a_title() -> None:
    """A booking in a state of its own would have no paper."""
    for status in BookingStatus:
        assert confirmation(booking(status=status, hold_expires_at=None, created_at=datetime(2029, 1, 1, tzinfo=UTC)))
    assert "COMPLETED" in confirmation(confirmed(completed=True))
    assert "Nothing to pay." in confirmation(confirmed(total_cost=Decimal(0), payments=(), paid=Decimal(0)))


def _entry(
    number: int, amount: str, kind: str = "CREDIT", said: str = "", booking_id: int | None = None
) -> LedgerEntry:
    at = datetime(2030, 1, number, 23, 30, tzinfo=UTC)
    return LedgerEntry(number, kind, Decimal(amount), "COMPLETED", booking_id, said, at, at, None, None)


def _statement(opening: str, *entries: LedgerEntry, made_at: datetime | None = None, **changes: Any) -> Statement:
    balance, lines = Decimal(opening), []
    for entry in entries:
        balance += entry.amount
        lines.append(StatementLine(entry, balance))
    span = TimeRange(datetime(2029, 12, 31, 23, tzinfo=UTC), datetime(2030, 1, 31, 23, tzinfo=UTC))
    known = {"owner": "Alice Martin", "email": "alice@mail.example", "phone": None, **changes}
    ledger = WalletStatement(12, 7, span=span, opening=Decimal(opening), lines=tuple(lines), **known)
    period = Period(date(2030, 1, 1), date(2030, 1, 31))
    return Statement(ledger, period, VENUE, Currency("EUR"), made_at or datetime(2030, 2, 3, 9, tzinfo=UTC))


@pytest.mark.parametrize("size", [PaperSize.A4, PaperSize.LETTER])
def test_a_statement_adds_up_line_by_line(size: PaperSize) -> None:
    """A customer could not follow where the money went, or the days would be another zone's."""
    made = _statement(
        "10.10",
        _entry(2, "100.00", said="Top-up in cash"),
        _entry(3, "-60.20", "DEBIT", "Payment for booking 42", 42),
        _entry(4, "0.30", "ADMIN_ADJUSTMENT", "Rounding"),
        _entry(5, "-5.00", "ADMIN_ADJUSTMENT", "Broken glass", 43),
    )
    assert (made.ledger.money_in, made.ledger.money_out) == (Decimal("100.30"), Decimal("65.20"))
    assert made.ledger.closing == Decimal("45.20") == made.ledger.opening + Decimal("100.30") - Decimal("65.20")
    found = text_of(PRINTER.statement(made, size))
    for said in (
        "Spreehalle", "Wallet statement", "1 January 2030 to 31 January 2030", "Alice Martin", "alice@mail.example",
        "Europe/Berlin (UTC+01:00)", "BALANCE 45.20 EUR", "at the end of 31 January 2030, 35.10 EUR more",
        "Opening balance", "10.10", "3 January 2030, 00:30", "Top-up in cash", "110.10", "Payment for booking 42",
        "60.20", "49.90", "Rounding", "50.20", "Broken glass", "Booking 43", "45.20", "Money in EUR", "100.30",
        "Money out EUR", "65.20", "Closing balance EUR", "3 February 2030, 10:00 (UTC+01:00)",
    ):  # fmt: skip
        assert said in found, said
    assert "Booking 42" not in found, "it is said already"
    assert PRINTER.statement(made, size) == PRINTER.statement(made, size)


def test_a_statement_of_a_quiet_month_and_of_one_that_is_not_over() -> None:
    """An empty sheet would look like a mistake, and a figure in the middle of a month like its last."""
    quiet = text_of(PRINTER.statement(_statement("10.10"), PaperSize.A4))
    assert "Nothing happened in this time." in quiet
    assert "as much as at the beginning" in quiet
    now = datetime(2030, 1, 20, 9, tzinfo=UTC)
    under_way = text_of(PRINTER.statement(_statement("1.00", _entry(2, "1.00"), made_at=now), PaperSize.A4))
    assert "on 20 January 2030, 10:00; the period is not over." in under_way


def test_a_long_statement_in_any_script_goes_on_with_its_headings() -> None:
    """Names would be boxes, and figures on the second page would stand under nothing."""
    entries = [replace(_entry(1 + n % 28, "1.00", said="إيداع 会社"), id=n) for n in range(300)]
    made = PRINTER.statement(_statement("0.00", *entries, owner="فاطمة 王"), PaperSize.A4)
    pages = pages_of(made)
    assert len(pages) > 5
    assert all("Balance" in page and f"of {len(pages)}" in page for page in pages)
    assert "王" in pages[0]
    assert "300.00" in pages[-1]
