"""What papers say of times, amounts and states, in plain English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.bookings import BookingStatus, CancelKind, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.papers import Subject
from hallbooking_desktop.services.snapshots import BookingDetails, VenueSnapshot

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
METHODS: Final = {
    PaymentMethod.WALLET: "Wallet",
    PaymentMethod.CASH: "Cash",
    PaymentMethod.CARD: "Card",
    PaymentMethod.BANK_TRANSFER: "Bank transfer",
}
ROLES: Final = {
    CustomerRole.ORGANISER: "Organiser",
    CustomerRole.PAYER: "Payer",
    CustomerRole.ATTENDEE: "Attendee",
}


class Tone(StrEnum):
    """How a banner looks."""

    WARNING = "warning"
    GOOD = "good"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Banner:
    """The state of a booking as the paper's first words."""

    headline: str
    text: str
    tone: Tone


def day_words(day: date) -> str:
    """Return ``15 January 2030``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def changed_at(booking: BookingDetails) -> datetime:
    """Return when what papers say of a booking last changed, but for what was edited in place."""
    moments = [booking.created_at, *(payment.taken_at for payment in booking.payments)]
    moments += [move.rescheduled_at for move in booking.reschedules]
    if booking.cancellation is not None:
        moments.append(booking.cancellation.cancelled_at)
    return max(moments)


def address(venue: VenueSnapshot) -> Iterator[str]:
    """Yield the lines of a venue's address that there are."""
    town = " ".join(part for part in (venue.postal_code, venue.city) if part)
    region = ", ".join(part for part in (town, venue.state, venue.country) if part)
    yield from (line for line in (venue.address, region) if line)


def contact(venue: VenueSnapshot) -> str:
    """Return how a venue is reached."""
    return " · ".join(part for part in (venue.contact_phone, venue.contact_email) if part)


class VenueWords:
    """What papers of a venue say: times as its clocks show them, amounts in the installation's currency."""

    def __init__(self, venue: VenueSnapshot, currency: Currency) -> None:
        self.venue = venue
        self._currency = currency
        self._zone = ZoneInfo(venue.timezone)

    # --- amounts

    def money(self, amount: Decimal) -> str:
        """Return ``1,234.50 USD``."""
        return f"{self.bare(amount)} {self.currency}"

    @property
    def currency(self) -> str:
        """The currency's code."""
        return self._currency.code

    def bare(self, amount: Decimal) -> str:
        """Return ``1,234.50``."""
        return f"{self._currency.round(amount):,f}".replace("-", "−")

    def quantity(self, amount: Decimal) -> str:
        """Return 2 for 2.00 and 1.5 for 1.50."""
        return f"{amount.normalize():f}"

    # --- times

    def day(self, moment: datetime) -> str:
        """Return ``Tuesday, 15 January 2030``."""
        local = moment.astimezone(self._zone)
        return f"{_DAYS[local.weekday()]}, {day_words(local.date())}"

    def date(self, moment: datetime) -> str:
        """Return ``15 January 2030``."""
        return self.day(moment).partition(", ")[2]

    def clock(self, moment: datetime) -> str:
        """Return ``10:00``."""
        return f"{moment.astimezone(self._zone):%H:%M}"

    def moment(self, moment: datetime) -> str:
        """Return ``15 January 2030, 10:00``."""
        return f"{self.date(moment)}, {self.clock(moment)}"

    def offset(self, moment: datetime) -> str:
        """Return ``UTC+01:00``."""
        offset = moment.astimezone(self._zone).utcoffset() or timedelta()
        sign, minutes = ("−" if offset < timedelta() else "+"), abs(int(offset.total_seconds())) // 60
        return f"UTC{sign}{minutes // 60:02}:{minutes % 60:02}" if minutes else "UTC"

    def span(self, span: TimeRange) -> tuple[str, ...]:
        """Return a time in one line, or one for its start and one for its end.

        Two where it ends on another day, or where the clocks change in between: then each says its offset.
        """
        first, last = self.offset(span.start), self.offset(span.end)
        if first != last:
            return (
                f"{self.day(span.start)}, {self.clock(span.start)} ({first})",
                f"until {self.day(span.end)}, {self.clock(span.end)} ({last})",
            )
        if self.day(span.start) != self.day(span.end):
            return (
                f"{self.day(span.start)}, {self.clock(span.start)}",
                f"until {self.day(span.end)}, {self.clock(span.end)}",
            )
        return (f"{self.day(span.start)}, {self.clock(span.start)}–{self.clock(span.end)}",)

    def zone(self, span: TimeRange) -> str:
        """Return ``Europe/Berlin (UTC+01:00)``."""
        first, last = self.offset(span.start), self.offset(span.end)
        if first == last:
            return self.venue.timezone if first == self.venue.timezone else f"{self.venue.timezone} ({first})"
        return f"{self.venue.timezone}; the clocks change during this time"

    def duration(self, span: TimeRange) -> str:
        """Return ``2 hours 30 minutes``: how long it really is."""
        hours, minutes = divmod(int((span.end - span.start).total_seconds()) // 60, 60)
        parts = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in ((hours, "hour"), (minutes, "minute"))]
        return " ".join(part for part, count in zip(parts, (hours, minutes), strict=True) if count) or "0 minutes"

    # --- people and places

    def address(self) -> Iterator[str]:
        """Yield the lines of the venue's address that there are."""
        yield from address(self.venue)

    def contact(self) -> str:
        """Return how the venue is reached."""
        return contact(self.venue)


class Words(VenueWords):
    """The words about a booking."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject.venue, subject.currency)
        self._subject = subject
        self.booking: BookingDetails = subject.booking

    # --- states

    @property
    def banner(self) -> Banner:
        """Return what state the booking is in, and what follows from it."""
        booking = self.booking
        if booking.status is BookingStatus.PENDING:
            return self._provisional()
        if booking.status is BookingStatus.CANCELLED:
            return self._cancelled()
        headline = "COMPLETED" if booking.completed else "CONFIRMED"
        if booking.amount_due > ZERO:
            text = f"{self.money(booking.paid)} paid, {self.money(booking.amount_due)} still due."
        else:
            text = "Paid in full." if booking.total_cost > ZERO else "Nothing to pay."
        return Banner(headline, text, Tone.GOOD)

    def _provisional(self) -> Banner:
        booking = self.booking
        if booking.paid > ZERO:
            text = f"{self.money(booking.paid)} paid, {self.money(booking.amount_due)} still due to confirm it."
            return Banner("PROVISIONAL – PARTLY PAID", text, Tone.WARNING)
        text = f"{self.money(booking.amount_due)} due. It becomes a booking when it is paid."
        if booking.hold_expires_at is not None:
            held = booking.hold_expires_at
            text = f"The time is held until {self.moment(held)} ({self.offset(held)}). {text}"
        return Banner("PROVISIONAL – UNPAID", text, Tone.WARNING)

    def _cancelled(self) -> Banner:
        ended = self.booking.cancellation
        if ended is None:
            return Banner("CANCELLED", "", Tone.ENDED)
        when = f"on {self.moment(ended.cancelled_at)}"
        if ended.kind is CancelKind.EXPIRED:
            return Banner("CANCELLED – NOT PAID", f"The hold ran out {when}; the time was released.", Tone.ENDED)
        refund = f"Refund {self.money(ended.refund_amount)}, kept {self.money(ended.cancellation_fee)}."
        if ended.refund_amount == ended.cancellation_fee == ZERO:
            refund = "Nothing had been paid, so nothing goes back."
        policy = f" {ended.refund_policy}." if ended.refund_policy else ""
        return Banner("CANCELLED", f"Cancelled {when}. {refund}{policy}", Tone.ENDED)

    def timeline(self) -> list[tuple[str, str]]:
        """Return what happened to the booking, oldest first: when, and what."""
        booking = self.booking
        found = [(booking.created_at, "Booked")]
        found += [(p.taken_at, self._payment_words(p.method, p.amount)) for p in booking.payments]
        for move in booking.reschedules:
            before, after = (" ".join(self.span(span)) for span in (move.original, move.new))
            reason = f" ({move.reason})" if move.reason else ""
            moved = f"from {before} to {after}" if move.original != move.new else "to another hall"
            found.append((move.rescheduled_at, f"Moved {moved}{reason}"))
        if booking.cancellation is not None:
            reason = f": {booking.cancellation.reason}" if booking.cancellation.reason else ""
            found.append((booking.cancellation.cancelled_at, f"Cancelled{reason}"))
        found.sort(key=lambda item: item[0])
        return [(self.moment(moment), what) for moment, what in found]

    def _payment_words(self, method: PaymentMethod, amount: Decimal) -> str:
        what = "paid" if amount >= ZERO else "paid back"
        return f"{self.money(abs(amount))} {what} ({METHODS[method].lower()})"

    def terms(self) -> Iterator[str]:
        """Yield what a cancellation pays back here, the earliest first."""
        tiers = self.venue.refund_tiers.tiers
        for index, tier in enumerate(tiers):
            percent = f"{self.quantity(tier.percent)} % of what was paid"
            if len(tiers) == 1:
                yield f"Cancelled before the start: {percent}"
            elif index == 0:
                yield f"Cancelled more than {tier.from_hours} hours before the start: {percent}"
            elif index == len(tiers) - 1:
                yield f"Cancelled less than {tiers[index - 1].from_hours} hours before the start: {percent}"
            else:
                yield f"Cancelled {tiers[index - 1].from_hours} to {tier.from_hours} hours before the start: {percent}"
        yield "Refunds go to the organiser's wallet. If the venue has to cancel, all of it goes back."

    def scan_text(self) -> str:
        """Return what the QR code says: the booking's address, or its number where there is no public one."""
        number = self.booking.id
        return f"{self._subject.address}/bookings/{number}" if self._subject.address else f"Booking {number}"
