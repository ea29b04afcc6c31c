"""A booking to print, without a database, and what a PDF says when it is read back."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from PIL import Image

from hallbooking_desktop.domain.bookings import BookingStatus, CancelKind, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.papers import Subject
from hallbooking_desktop.services.report_paper import (
    PaperChart,
    PaperFigure,
    PaperPart,
    PaperTable,
    Picture,
    ReportPaper,
)
from hallbooking_desktop.services.snapshots import (
    BookingAddon,
    BookingCustomer,
    BookingDetails,
    BookingRules,
    CancellationSnapshot,
    PaymentSnapshot,
    QuoteLine,
    RescheduleSnapshot,
    RoomSnapshot,
    VenueSnapshot,
)

START: Final = datetime(2030, 1, 15, 10, tzinfo=UTC)
MADE: Final = datetime(2029, 12, 1, 9, 30, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)

VENUE: Final = VenueSnapshot(
    id=1,
    name="Spreehalle",
    city="Berlin",
    address="Uferstraße 12",
    state="",
    country="Germany",
    postal_code="10179",
    description="",
    contact_phone="+49 30 1234567",
    contact_email="desk@spreehalle.example",
    total_capacity=200,
    timezone="Europe/Berlin",
    rules=BookingRules(),
    tax_rate_percent=Decimal("19.00"),
    deposit_percent=Decimal(100),
    hours=(),
    archived=False,
    version=1,
)
ROOM: Final = RoomSnapshot(
    id=3,
    venue_id=1,
    venue_name="Spreehalle",
    city="Berlin",
    timezone="Europe/Berlin",
    name="Großer Saal",
    type="hall",
    capacity=80,
    rate_per_hour=Decimal("120.50"),
    amenities=("wifi",),
    description="",
    in_service=True,
    setup_minutes=15,
    teardown_minutes=15,
    part_ids=(),
    own_hours=None,
    average_rating=None,
    review_count=0,
    archived=False,
    version=1,
)
ORGANISER: Final = BookingCustomer(7, "Alice Martin", "alice@mail.example", "+12025550101", CustomerRole.ORGANISER)


def booking(**changes: Any) -> BookingDetails:
    """Return an unpaid booking of two hours in Berlin, with changes."""
    span = changes.pop("range", TimeRange(START, START + 2 * HOUR))
    made = BookingDetails(
        id=42,
        room=ROOM,
        range=span,
        claimed=TimeRange(span.start - HOUR / 4, span.end + HOUR / 4),
        status=BookingStatus.PENDING,
        completed=False,
        title="Winter concert",
        event_type="Concert",
        expected_guests=60,
        layout="Rows",
        customer_notes="The piano stands at the left.",
        setup_notes="",
        internal_notes="Pays late",
        online=False,
        source="console",
        lines=(
            QuoteLine("Großer Saal", Decimal("2.00"), Decimal("120.50"), Decimal("241.00")),
            QuoteLine("Beamer", Decimal(1), Decimal("30.00"), Decimal("30.00"), "addon"),
        ),
        room_rate=Decimal("120.50"),
        room_subtotal=Decimal("241.00"),
        addons_subtotal=Decimal("30.00"),
        discount=Decimal("21.00"),
        discount_reason="Regular guest",
        tax_included=Decimal("39.92"),
        total_cost=Decimal("250.00"),
        paid=Decimal("0.00"),
        amount_due=Decimal("250.00"),
        addons=(BookingAddon(5, "Beamer", Decimal("30.00"), 1, Decimal("30.00")),),
        customers=(ORGANISER,),
        payments=(),
        reschedules=(),
        cancellation=None,
        attendance=None,
        hold_expires_at=MADE + 48 * HOUR,
        series_id=None,
        rescheduled=False,
        created_by=None,
        created_at=MADE,
        version=1,
    )
    return replace(made, **changes)


def subject(details: BookingDetails | None = None, venue: VenueSnapshot = VENUE, **more: Any) -> Subject:
    """Return what papers are made from."""
    return Subject(details or booking(), venue, Currency("EUR"), **more)


def confirmed(**changes: Any) -> BookingDetails:
    """Return a booking that is paid."""
    paid = PaymentSnapshot(1, PaymentMethod.BANK_TRANSFER, Decimal("250.00"), "RF18 5390", 2, MADE + HOUR)
    state = {"status": BookingStatus.CONFIRMED, "paid": Decimal("250.00"), "amount_due": Decimal("0.00")}
    return booking(**{**state, "payments": (paid,), "hold_expires_at": None, **changes})


def cancelled(**changes: Any) -> BookingDetails:
    """Return a booking that was paid, moved and cancelled."""
    moved = TimeRange(START - 24 * HOUR, START - 22 * HOUR)
    move = RescheduleSnapshot(
        3, moved, 3, TimeRange(START, START + 2 * HOUR), Decimal(250), Decimal(250), MADE + 2 * HOUR, 7, "Rehearsal"
    )
    ended = CancellationSnapshot(
        CancelKind.CUSTOMER,
        MADE + 3 * HOUR,
        "Ill",
        "Cancelled > 48 hours before booking - 75% refund",
        Decimal(75),
        Decimal("187.50"),
        Decimal("62.50"),
    )
    state = {"status": BookingStatus.CANCELLED, "cancellation": ended, "reschedules": (move,), "calendar_sequence": 2}
    return confirmed(**{**state, **changes})


# --- reading back

_OBJECT: Final = re.compile(rb"(\d+) 0 obj\r?\n(.*?)endobj", re.DOTALL)
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_PAIR: Final = re.compile(r"<([0-9A-F]{2})>\s*<([0-9A-F]{4,})>")
_SHOWN: Final = re.compile(rb"/(F[\d+]+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\) Tj|(T\*|Td|Tm|ET)", re.DOTALL)
_ESCAPED: Final = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page as it is drawn from left to right, read by the fonts' own tables of characters."""
    objects = {int(m[1]): m[2] for m in _OBJECT.finditer(pdf)}
    fonts = {}
    for body in objects.values():
        name, table = re.search(rb"/Name /(F[\d+]+)", body), re.search(rb"/ToUnicode (\d+) 0 R", body)
        if name and table:
            fonts[name[1]] = _characters(_content(objects[int(table[1])]).decode("latin-1"))
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\b", body)]
    found = []
    for page in pages:
        content = re.search(rb"/Contents (\d+) 0 R", page)
        assert content is not None
        found.append(_text(_content(objects[int(content[1])]), fonts))
    return found


def text_of(pdf: bytes) -> str:
    """Return the text of all pages."""
    return "\n".join(pages_of(pdf))


def _content(body: bytes) -> bytes:
    stream = _STREAM.search(body)
    assert stream is not None
    data = stream[1]
    return zlib.decompress(data) if b"FlateDecode" in body else data


def _characters(table: str) -> dict[int, str]:
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in _PAIR.findall(table)}


def _text(content: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    font: dict[int, str] = {}
    words = []
    for name, shown, ends in _SHOWN.findall(content):
        if name:
            font = fonts.get(name, {})
        elif ends:
            words.append("\n" if ends == b"ET" else "")
        else:
            words.append("".join(font.get(code, chr(code)) for code in _ESCAPED.sub(_plain, shown)))
    return "".join(words)


def _plain(escaped: re.Match[bytes]) -> bytes:
    what = escaped[1]
    return bytes([int(what, 8)]) if what[:1].isdigit() else _LETTERS.get(what, what)


def _picture(colour: str = "white") -> Picture:
    target = io.BytesIO()
    Image.new("RGB", (1020, 480), colour).save(target, "PNG")
    return Picture(target.getvalue(), 340, 160)


def report(rows: int = 90, hall: str = "Großer Saal") -> ReportPaper:
    """Return a report with charts, a table over several pages, and a part without a comparison."""
    table = PaperTable(
        ("Hall", "Bookings", "Revenue", "Top hall"),
        tuple((f"{hall} {n}", str(n), f"${n},000,000.00", "Studio") for n in range(1, rows + 1)),
        frozenset({1, 2}),
    )
    figures = (
        PaperFigure("Revenue", "$370.50", "$40.00", "+826.3%", "What the bookings cost."),
        PaperFigure("Top hall", hall, "", "", "The hall that brought most."),
    )
    charts = (
        PaperChart("Revenue over time", "By day.", _picture("blue")),
        PaperChart("Bookings over time", "By day.", _picture("green")),
        PaperChart("Cancellations", "In percent.", nothing="There are no bookings in this period."),
        PaperChart("Hours of the week", "The darker, the fuller.", replace(_picture(), width=700), wide=True),
        PaperChart("Figures of each hall", "All figures.", table=table, wide=True),
    )
    parts = (
        PaperPart("Overview", figures, charts),
        PaperPart("Customers", (replace(figures[0], before="", change=""),), ()),
    )
    headings = ("Figure", "Value", "Compared with", "Change", "What it is")
    shown = "1 Oct – 31 Dec 2026, compared with 1 Jul – 30 Sep 2026"
    return ReportPaper("Report", "All venues", shown, "Made today by Ada", headings, "Page {number} of {count}", parts)
