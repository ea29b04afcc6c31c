"""A booking's papers, for who may see it or who holds a signed link; a wallet's statement; reports as PDF."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final, Protocol
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import Forbidden
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.permissions import SYSTEM, Action, Actor, require
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.catalogue_reading import CatalogueReading
from hallbooking_desktop.services.links import Link, Links, Purpose
from hallbooking_desktop.services.report_paper import ReportPaper
from hallbooking_desktop.services.snapshots import BookingDetails, VenueSnapshot, WalletStatement
from hallbooking_desktop.services.wallets import WalletService

PDF: Final = "application/pdf"
ICS: Final = "text/calendar; charset=utf-8"
#: Drawing computes all the time: more at once would only make each of them late.
_AT_ONCE: Final = 2


class PaperSize(StrEnum):
    """What a paper is printed on. RECEIPT is a roll of 80 mm, for invoices."""

    A4 = "a4"
    LETTER = "letter"
    RECEIPT = "receipt"


class CalendarMethod(StrEnum):
    """What a calendar program is to do with an entry (RFC 5546)."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class Subject:
    """What papers are made from: nothing else shows on them, so the same subject makes the same bytes.

    ``address`` is where the endpoint is reached by everybody, without a slash at its end; empty where there is none.
    ``installation`` tells this one's calendar entries from another's, for ever.
    """

    booking: BookingDetails
    venue: VenueSnapshot
    currency: Currency
    address: str = ""
    installation: str = "hall-booking"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as a file."""

    content: bytes
    filename: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a wallet's statement is made from. ``made_at``: what came later is not on it.

    The venue is whose paper it is written on; the days are those of its calendar.
    """

    ledger: WalletStatement
    period: Period
    venue: VenueSnapshot
    currency: Currency
    made_at: datetime


class CellKind(StrEnum):
    """How a spreadsheet shows a cell."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"
    #: A number of percent: 12.5 is 12.5 %.
    PERCENT = "percent"
    DECIMAL = "decimal"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as a spreadsheet reads it; None leaves the cell empty."""

    value: str | int | Decimal | date | None
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class CellTable:
    """A table for other programs."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Printer(Protocol):
    """Makes papers; implemented in ``documents``. It computes for a while: call it in a thread."""

    def confirmation(self, subject: Subject, size: PaperSize) -> bytes:
        """Return the confirmation as PDF; a pending booking's is marked provisional. RECEIPT is printed as A4."""

    def invoice(self, subject: Subject, size: PaperSize) -> bytes:
        """Return the invoice as PDF; it is the receipt as well once something was paid."""

    def statement(self, statement: Statement, size: PaperSize) -> bytes:
        """Return a wallet's statement as PDF. RECEIPT is printed as A4."""

    def calendar(self, subject: Subject, method: CalendarMethod) -> bytes:
        """Return the booking as an iCalendar object."""

    def report(self, report: ReportPaper, venue: VenueSnapshot | None, size: PaperSize) -> bytes:
        """Return a report as PDF, of one venue with that one's name and address."""

    def workbook(self, tables: Sequence[CellTable], decimals: int) -> bytes:
        """Return tables as a workbook (XLSX), each a sheet; amounts have so many decimals."""


class PaperService:
    """Makes papers of bookings, and of wallets."""

    def __init__(
        self,
        bookings: BookingService,
        wallets: WalletService,
        catalogue: CatalogueReading,
        printer: Printer,
        links: Links,
        currency: Currency,
        clock: Clock,
        address: str = "",
    ) -> None:
        self._bookings = bookings
        self._wallets = wallets
        self._clock = clock
        self._catalogue = catalogue
        self._printer = printer
        self._links = links
        self._currency = currency
        self._address = address
        self._installation = urlsplit(address).hostname or links.installation
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def confirmation(self, actor: Actor, booking_id: int, size: PaperSize = PaperSize.A4) -> Paper:
        """Return the confirmation as PDF.

        Raises:
            NotFound: there is no such booking.
            Forbidden: it is of another venue or another customer.
        """
        return await self._confirmation(await self._subject(actor, booking_id), size)

    async def invoice(self, actor: Actor, booking_id: int, size: PaperSize = PaperSize.A4) -> Paper:
        """Return the invoice as PDF. Raises as `confirmation` does."""
        return await self._invoice(await self._subject(actor, booking_id), size)

    async def calendar(self, actor: Actor, booking_id: int, method: CalendarMethod = CalendarMethod.PUBLISH) -> Paper:
        """Return the booking as an iCalendar file; a cancelled one cancels. Raises as `confirmation` does."""
        return await self._calendar(await self._subject(actor, booking_id), method)

    async def statement(
        self, actor: Actor, user_id: int, period: Period, venue_id: int, size: PaperSize = PaperSize.A4
    ) -> Paper:
        """Return a wallet's statement as PDF, on the paper of a venue, over days of its calendar.

        Raises:
            NotFound: there is no such person or venue.
            Forbidden: the customer belongs to other venues only, or a moderator asks for another venue's paper.
            ValidationFailed: more happened in the wallet than fits on a statement.
        """
        if actor.venue_id is not None and actor.venue_id != venue_id:
            raise Forbidden("This is another venue's paper.")
        venue = await self._catalogue.venue(actor, venue_id)
        zone = ZoneInfo(venue.timezone)
        span = TimeRange(local_instant(period.start, 0, zone), local_instant(period.end, 1440, zone))
        ledger = await self._wallets.statement(actor, user_id, span)
        statement = Statement(ledger, period, venue, self._currency, self._clock())
        async with self._places:
            content = await asyncio.to_thread(self._printer.statement, statement, size)
        return Paper(content, f"wallet-{ledger.wallet_id}-{period.start}-{period.end}.pdf", PDF)

    async def linked(self, purpose: Purpose, booking_id: int, link: Link, size: PaperSize = PaperSize.A4) -> Paper:
        """Return the one paper that a signed link opens. It says how to reach nobody: links are passed on.

        Raises:
            LinkRefused: it was not signed here, or for another paper or booking.
            LinkExpired: its time is over.
            NotFound: there is no such booking.
        """
        self._links.check(purpose, booking_id, link)
        subject = await self._subject(SYSTEM, booking_id)
        people = (replace(person, email=None, phone=None) for person in subject.booking.customers)
        subject = replace(subject, booking=replace(subject.booking, customers=tuple(people)))
        if purpose is Purpose.CONFIRMATION:
            return await self._confirmation(subject, size)
        if purpose is Purpose.INVOICE:
            return await self._invoice(subject, size)
        return await self._calendar(subject, CalendarMethod.PUBLISH)

    async def workbook(self, tables: Sequence[CellTable]) -> bytes:
        """Return tables that the caller has as a workbook (XLSX), each a sheet."""
        return await asyncio.to_thread(self._printer.workbook, tables, self._currency.minor_units)

    async def report(
        self, actor: Actor, report: ReportPaper, venue_id: int | None, size: PaperSize = PaperSize.A4
    ) -> bytes:
        """Return a report that the caller has as PDF; of one venue it carries that one's name and address.

        Raises:
            Forbidden: the actor may not see the reports of that venue, or of all.
            NotFound: there is no such venue.
        """
        require(actor, Action.VIEW_REPORTS, venue_ids=frozenset() if venue_id is None else frozenset({venue_id}))
        venue = None if venue_id is None else await self._catalogue.venue(actor, venue_id)
        async with self._places:
            return await asyncio.to_thread(self._printer.report, report, venue, size)

    def url(self, base_url: str, purpose: Purpose, booking_id: int) -> str:
        """Return an absolute address that opens one paper of one booking for seven days, without signing in."""
        return self._links.url(base_url, purpose, booking_id)

    async def _subject(self, actor: Actor, booking_id: int) -> Subject:
        booking = await self._bookings.details(actor, booking_id)
        venue = await self._catalogue.venue(actor, booking.room.venue_id)
        shown = replace(booking, internal_notes="")
        return Subject(shown, venue, self._currency, self._address, self._installation)

    async def _confirmation(self, subject: Subject, size: PaperSize) -> Paper:
        async with self._places:
            content = await asyncio.to_thread(self._printer.confirmation, subject, size)
        return Paper(content, f"booking-{subject.booking.id}-confirmation.pdf", PDF)

    async def _invoice(self, subject: Subject, size: PaperSize) -> Paper:
        async with self._places:
            content = await asyncio.to_thread(self._printer.invoice, subject, size)
        return Paper(content, f"booking-{subject.booking.id}-invoice.pdf", PDF)

    async def _calendar(self, subject: Subject, method: CalendarMethod) -> Paper:
        async with self._places:
            content = await asyncio.to_thread(self._printer.calendar, subject, method)
        return Paper(content, f"booking-{subject.booking.id}.ics", ICS)
