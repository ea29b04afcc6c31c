"""What the page of the day is told: frozen snapshots. Instants are aware UTC, amounts ``Decimal``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, PaymentMethod
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.domain.today import AlertKind


@dataclass(frozen=True, slots=True)
class TodayVenue:
    """A venue, and the day that its own calendar shows."""

    id: int
    name: str
    timezone: str
    day: date
    range: TimeRange


@dataclass(frozen=True, slots=True)
class TodayBooking:
    """A booking as the day's page shows it.

    ``latest_end``: how late it may end before something else needs the room, teardown already taken off; None where
    nothing follows soon.
    """

    id: int
    venue_id: int
    venue_name: str
    timezone: str
    room_id: int
    room_name: str
    title: str
    customer: str
    range: TimeRange
    status: BookingStatus
    attendance: Attendance | None
    guests: int | None
    layout: str
    amount_due: Decimal
    hold_expires_at: datetime | None
    version: int
    latest_end: datetime | None = None


@dataclass(frozen=True, slots=True)
class RoomUse:
    """A booking or block (``kind``) at one side of a turn-round; its title, and a block's reason."""

    kind: str
    id: int
    title: str
    customer: str
    range: TimeRange


@dataclass(frozen=True, slots=True)
class TurnRound:
    """A room that must be made ready: after ``ends`` (None: it stood empty) for ``begins``.

    ``minutes``: between the two, None where nothing was before; ``needed``: of them, teardown and setup together.
    """

    room_id: int
    room_name: str
    venue_name: str
    timezone: str
    ends: RoomUse | None
    begins: RoomUse
    minutes: int | None
    needed: int
    layout: str
    guests: int | None
    setup_notes: str


@dataclass(frozen=True, slots=True)
class OpenQuery:
    """A question that nobody has answered. ``asked_at``: the customer's last word."""

    id: int
    subject: str
    user_id: int
    customer: str
    venue_id: int | None
    venue_name: str | None
    booking_id: int | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class MethodTakings:
    """What came in by one way to pay, in how many payments; ``topped_up``: what of it went into wallets."""

    method: PaymentMethod
    taken: Decimal
    topped_up: Decimal
    payments: int


@dataclass(frozen=True, slots=True)
class Takings:
    """The money of the day, exact, with the currency's decimals; ``total``: what came in, for bookings or into wallets.

    ``from_wallets`` was paid for bookings out of wallets, ``refunded`` went back into them: no money comes or goes.
    """

    by_method: tuple[MethodTakings, ...]
    total: Decimal
    from_wallets: Decimal
    refunded: Decimal


@dataclass(frozen=True, slots=True)
class HandoverNote:
    """What one shift left to the next. ``done_by``: who saw to it, by name."""

    id: int
    venue_id: int
    venue_name: str
    author_id: int
    author: str
    text: str
    created_at: datetime
    done_at: datetime | None
    done_by: str | None
    version: int


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that somebody should see to. ``at``: since when, or until when; ``reason``: of a closure."""

    kind: AlertKind
    at: datetime
    booking: TodayBooking | None = None
    query: OpenQuery | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TodaySnapshot:
    """One day of one venue, or of all of them, each by its own calendar.

    ``arrivals``: paid bookings that begin in the day, by start, whatever became of them. ``in_progress``: begun, not
    over, not marked otherwise; by end. ``ended``: over or left, by end. ``holds``: unpaid, next to run out first.
    """

    now: datetime
    venues: tuple[TodayVenue, ...]
    arrivals: tuple[TodayBooking, ...]
    in_progress: tuple[TodayBooking, ...]
    ended: tuple[TodayBooking, ...]
    holds: tuple[TodayBooking, ...]
    turn_rounds: tuple[TurnRound, ...]
    queries: tuple[OpenQuery, ...]
    takings: Takings
    notes: tuple[HandoverNote, ...]
    alerts: tuple[Alert, ...]
