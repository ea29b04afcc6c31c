"""A wallet's statement: what was in it, what came and went, what is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.sheet import SMALL, VenueSheet
from hallbooking_desktop.documents.wording import Banner, Tone, VenueWords, day_words
from hallbooking_desktop.services.papers import PaperSize, Statement
from hallbooking_desktop.services.snapshots import LedgerEntry

_SHARES: Final = (0.27, 0.34, 0.13, 0.13, 0.13)
_KINDS: Final = {"CREDIT": "Credit", "DEBIT": "Payment", "REFUND": "Refund", "ADMIN_ADJUSTMENT": "Adjustment"}


def make(fonts: FontBook, statement: Statement, size: PaperSize) -> bytes:
    """Return the statement as PDF on a sheet."""
    words = VenueWords(statement.venue, statement.currency)
    ledger = statement.ledger
    sheet = VenueSheet(fonts, words, size, "Wallet statement", f"wallet {ledger.wallet_id}")
    sheet.header(f"Wallet {ledger.wallet_id} · {_days(statement.period.start, statement.period.end)}")
    sheet.banner(Banner(f"BALANCE {words.money(ledger.closing)}", _closes(words, statement), Tone.GOOD))
    reached = " · ".join(filter(None, (ledger.email, ledger.phone)))
    facts = [
        ("Name", ledger.owner),
        ("Reached at", reached),
        ("Period", _days(statement.period.start, statement.period.end)),
        ("Time zone", words.zone(ledger.span)),
        ("Currency", words.currency),
    ]
    sheet.section("Customer", sheet.facts(facts))
    headings = ("When", "What", "In", "Out", "Balance")
    totals = [
        (f"Money in {words.currency}", words.bare(ledger.money_in), False),
        (f"Money out {words.currency}", words.bare(ledger.money_out), False),
        (f"Closing balance {words.currency}", words.bare(ledger.closing), True),
    ]
    table = sheet.columns(headings, list(_rows(words, statement)), _SHARES, figures=range(2, 5), totals=totals)
    sheet.section("What happened in the wallet", table)
    sheet.add(sheet.text(f"Made on {words.moment(statement.made_at)} ({words.offset(statement.made_at)}).", SMALL))
    return sheet.bytes()


def _rows(words: VenueWords, statement: Statement) -> Iterator[tuple[str, str, str, str, str]]:
    ledger = statement.ledger
    yield day_words(statement.period.start), "Opening balance", "", "", words.bare(ledger.opening)
    for line in ledger.lines:
        amount, entry = line.entry.amount, line.entry
        when = words.moment(entry.completed_at or entry.created_at)
        came, went = (words.bare(amount), "") if amount > 0 else ("", words.bare(-amount))
        yield when, _what(entry), came, went, words.bare(line.balance)
    if not ledger.lines:
        yield "", "Nothing happened in this time.", "", "", ""


def _what(entry: LedgerEntry) -> str:
    of = f"Booking {entry.reference_id}" if entry.reference_id is not None else ""
    said = entry.description if str(entry.reference_id) in entry.description else f"{entry.description}\n{of}"
    return "\n".join(filter(None, (_KINDS.get(entry.type, entry.type), *(part.strip() for part in said.split("\n")))))


def _closes(words: VenueWords, statement: Statement) -> str:
    """Say of when the balance is: a period that is not over ends when the paper is made."""
    ledger = statement.ledger
    if statement.made_at < ledger.span.end:
        return f"on {words.moment(statement.made_at)}; the period is not over."
    moved = ledger.closing - ledger.opening
    return f"at the end of {day_words(statement.period.end)}, {_difference(words, moved)}."


def _difference(words: VenueWords, moved: Decimal) -> str:
    if not moved:
        return "as much as at the beginning"
    return f"{words.money(abs(moved))} {'more' if moved > 0 else 'less'} than at the beginning"


def _days(start: date, end: date) -> str:
    return day_words(start) if start == end else f"{day_words(start)} to {day_words(end)}"
