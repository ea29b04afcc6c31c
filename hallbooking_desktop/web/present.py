"""Snapshots as the JSON members that SPEC 12 names. Amounts get the currency's decimals here, and only here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.availability import DAY_MINUTES
from hallbooking_desktop.domain.bookings import CancelKind
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.booking_mapping import COMPLETED
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.snapshots import (
    AddonSnapshot,
    AuditEntry,
    AvailabilitySnapshot,
    BookingAddon,
    BookingCustomer,
    BookingDetails,
    HoursInterval,
    LedgerEntry,
    OwnBookings,
    PhotoSnapshot,
    QuoteSnapshot,
    RoomMatch,
    RoomSnapshot,
    SearchResult,
    SignedIn,
    VenueSnapshot,
    WalletSnapshot,
)
from hallbooking_desktop.web.encoding import number, wall_time

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Presenter:
    """Knows the currency and the address that links begin with."""

    currency: Currency
    base_url: str

    def money(self, amount: Decimal) -> Decimal:
        """Return an amount with the currency's decimals."""
        return self.currency.round(amount)

    # --- catalogue

    def venue(self, venue: VenueSnapshot) -> Json:
        """Return a venue."""
        rules = venue.rules
        return {
            "id": venue.id,
            "name": venue.name,
            "city": venue.city,
            "timezone": venue.timezone,
            "address": venue.address,
            "state": venue.state,
            "country": venue.country,
            "postal_code": venue.postal_code,
            "description": venue.description,
            "contact_phone": venue.contact_phone,
            "contact_email": venue.contact_email,
            "total_capacity": venue.total_capacity,
            "opening_hours": hours(venue.hours),
            "rules": {
                "slot_step_minutes": rules.slot_step_minutes,
                "shortest_minutes": rules.shortest_minutes,
                "longest_minutes": rules.longest_minutes,
                "notice_minutes": rules.notice_minutes,
                "horizon_days": rules.horizon_days,
            },
            "tax_rate_percent": number(venue.tax_rate_percent),
            "deposit_percent": number(venue.deposit_percent),
            "photos": photos(venue.photos),
            "archived": venue.archived,
            "version": venue.version,
        }

    def room(self, room: RoomSnapshot) -> Json:
        """Return a room with its venue."""
        return {
            **room_brief(room),
            "venue_id": room.venue_id,
            "type": room.type,
            "capacity": room.capacity,
            "rate_per_hour": self.money(room.rate_per_hour),
            "amenities": room.amenities,
            "description": room.description,
            "status": "open" if room.in_service else "out_of_service",
            "setup_minutes": room.setup_minutes,
            "teardown_minutes": room.teardown_minutes,
            "part_ids": room.part_ids,
            "opening_hours": None if room.own_hours is None else hours(room.own_hours),
            "average_rating": room.average_rating,
            "review_count": room.review_count,
            "photos": photos(room.photos),
            "archived": room.archived,
            "version": room.version,
        }

    def addon(self, addon: AddonSnapshot) -> Json:
        """Return an add-on."""
        return {
            "id": addon.id,
            "venue_id": addon.venue_id,
            "name": addon.name,
            "description": addon.description,
            "price": self.money(addon.price),
            "stock": addon.stock,
            "active": addon.active,
            "version": addon.version,
        }

    def search(self, query: SearchQuery, found: SearchResult, show: Callable[[RoomMatch], object]) -> Json:
        """Return a search's answer; ``show`` gives each room as `match` does."""
        return {
            "query": {
                "city": query.city,
                "venue_id": query.venue_id,
                "date": query.day,
                "start": clock(query.start_minute),
                "end": clock(query.end_minute),
                "min_capacity": query.min_capacity,
                "amenities": query.amenities,
                "min_price": query.min_price,
                "max_price": query.max_price,
                "type": query.type,
                "favorites_only": query.favourites_only,
            },
            "results": [show(match) for match in found.matches],
            "count": found.count,
            "relaxed": found.relaxed,
        }

    def match(self, match: RoomMatch, day: date) -> Json:
        """Return a room that a search found for a day."""
        room = match.room
        return {
            "room_id": room.id,
            "name": room.name,
            "venue": room.venue_name,
            "venue_id": room.venue_id,
            "type": room.type,
            "capacity": room.capacity,
            "rate_per_hour": self.money(room.rate_per_hour),
            "available_slots": slots(match.available, ZoneInfo(room.timezone), day),
            "amenities": room.amenities,
            "missing_amenities": match.missing_amenities,
            "average_rating": room.average_rating,
            "photos": photos(room.photos),
        }

    # --- bookings

    def booking(self, booking: BookingDetails) -> Json:
        """Return a booking as lists and details show it."""
        return {
            "id": booking.id,
            "room": room_brief(booking.room),
            "start_time": booking.range.start,
            "end_time": booking.range.end,
            "status": COMPLETED if booking.completed else booking.status.value,
            "total_cost": self.money(booking.total_cost),
            "amount_due": self.money(booking.amount_due),
            "addons": self._addons(booking.addons),
            "customers": [_person(person) for person in booking.customers],
            "created_at": booking.created_at,
            "title": booking.title,
            "event_type": booking.event_type,
            "expected_guests": booking.expected_guests,
            "layout": booking.layout,
            "notes": booking.customer_notes,
            "setup_notes": booking.setup_notes,
            "online": booking.online,
            "hold_expires_at": booking.hold_expires_at,
            "rescheduled": booking.rescheduled,
            "series_id": booking.series_id,
            "version": booking.version,
        }

    def own_bookings(self, own: OwnBookings) -> Json:
        """Return one's own bookings and how many there are by state."""
        counts = {status.value: count for status, count in own.counts.items()}
        rows = [self.booking(booking) for booking in own.page.rows]
        return {"total": sum(counts.values()), **counts, "bookings": rows}

    def whole_booking(self, booking: BookingDetails) -> Json:
        """Return all of one booking: price, payments and history besides."""
        return {
            **self.booking(booking),
            "paid": self.money(booking.paid),
            "discount": self.money(booking.discount),
            "tax_included": self.money(booking.tax_included),
            "lines": [
                {
                    "label": line.label,
                    "kind": line.kind,
                    "quantity": number(line.quantity),
                    "unit_price": self.money(line.unit_price),
                    "amount": self.money(line.amount),
                }
                for line in booking.lines
            ],
            "payments": [
                {
                    "id": payment.id,
                    "method": payment.method.value,
                    "amount": self.money(payment.amount),
                    "reference": payment.reference,
                    "taken_at": payment.taken_at,
                }
                for payment in booking.payments
            ],
            "reschedule_history": moves(booking),
            "cancellation": self.cancelled(booking) if booking.cancellation else None,
            "attendance": booking.attendance.value if booking.attendance else None,
            "internal_notes": booking.internal_notes,
        }

    def created(self, booking: BookingDetails, confirmation_url: str) -> Json:
        """Return a new booking."""
        return {
            "booking_id": booking.id,
            "room_id": booking.room.id,
            "start_time": booking.range.start,
            "end_time": booking.range.end,
            "status": booking.status.value,
            "total_cost": self.money(booking.total_cost),
            "amount_due": self.money(booking.amount_due),
            "addons": self._addons(booking.addons),
            "confirmation_pdf_url": confirmation_url,
            "hold_expires_at": booking.hold_expires_at,
            "created_at": booking.created_at,
            "version": booking.version,
        }

    def rescheduled(self, booking: BookingDetails) -> Json:
        """Return a moved booking."""
        return {
            "booking_id": booking.id,
            "status": booking.status.value,
            "rescheduled": booking.rescheduled,
            "reschedule_history": moves(booking),
            "room_id": booking.room.id,
            "start_time": booking.range.start,
            "end_time": booking.range.end,
            "total_cost": self.money(booking.total_cost),
            "amount_due": self.money(booking.amount_due),
            "version": booking.version,
        }

    def cancelled(self, booking: BookingDetails) -> Json:
        """Return how a booking ended."""
        ending = booking.cancellation
        refund = ending.refund_amount if ending else ZERO
        return {
            "booking_id": booking.id,
            "status": booking.status.value,
            "cancellation_time": ending.cancelled_at if ending else None,
            "refund_policy": ending.refund_policy if ending else "",
            "refund_amount": self.money(refund),
            "cancellation_fee": self.money(ending.cancellation_fee if ending else ZERO),
            "wallet_credited": refund > ZERO,
            "reason": ending.reason if ending else "",
            "venue_fault": bool(ending and ending.kind is CancelKind.VENUE_FAULT),
        }

    def quote(self, quote: QuoteSnapshot) -> Json:
        """Return a price."""
        return {
            "lines": [
                {
                    "label": line.label,
                    "kind": line.kind,
                    "quantity": number(line.quantity),
                    "unit_price": self.money(line.unit_price),
                    "amount": self.money(line.amount),
                }
                for line in quote.lines
            ],
            "room_subtotal": self.money(quote.room_subtotal),
            "addons_subtotal": self.money(quote.addons_subtotal),
            "discount": self.money(quote.discount),
            "tax_included": self.money(quote.tax_included),
            "total": self.money(quote.total),
            "refusal_code": quote.refusal_code,
            "refusal_message": quote.refusal_message,
            "in_the_way": quote.in_the_way,
            "alternatives": quote.alternatives,
            "warnings": quote.warnings,
        }

    def _addons(self, addons: Iterable[BookingAddon]) -> list[Json]:
        return [
            {
                "addon_id": addon.addon_id,
                "name": addon.name,
                "unit_price": self.money(addon.unit_price),
                "quantity": addon.quantity,
                "subtotal": self.money(addon.subtotal),
            }
            for addon in addons
        ]

    # --- money

    def wallet(self, wallet: WalletSnapshot) -> Json:
        """Return a wallet."""
        return {
            "wallet_id": wallet.id,
            "user_id": wallet.user_id,
            "balance": self.money(wallet.balance),
            "transactions_count": wallet.entries,
            "created_at": wallet.created_at,
        }

    def transaction(self, entry: LedgerEntry) -> Json:
        """Return a line of the ledger."""
        after = entry.balance_after
        return {
            "id": entry.id,
            "type": entry.type,
            "amount": self.money(entry.amount),
            "status": entry.status,
            "reference_id": entry.reference_id,
            "description": entry.description,
            "created_at": entry.created_at,
            "balance_after": None if after is None else self.money(after),
        }


def session(signed: SignedIn) -> Json:
    """Return an opened session."""
    user = signed.user
    return {
        "user": {
            "id": user.id,
            "email": user.email,
            "role": user.role.value,
            "full_name": user.full_name,
            "assigned_venue_id": user.assigned_venue_id,
        },
        "access_token": signed.access_token,
        "refresh_token": signed.refresh_token,
        "token_type": "bearer",
    }


def photos(found: Iterable[PhotoSnapshot]) -> list[Json]:
    """Return photos in their order."""
    return [photo(one) for one in found]


def photo(one: PhotoSnapshot) -> Json:
    """Return a photo; its pictures are served below the endpoint's own address."""
    return {
        "id": one.media_id,
        "photo_id": one.id,
        "url": f"/media/{one.media_id}",
        "thumbnail_url": f"/media/{one.media_id}?size=thumb",
        "caption": one.caption,
    }


def room_brief(room: RoomSnapshot) -> Json:
    """Return which room it is, and of which venue."""
    venue = {"id": room.venue_id, "name": room.venue_name, "city": room.city, "timezone": room.timezone}
    return {"id": room.id, "name": room.name, "venue": venue}


def clock(minute: int | None) -> str | None:
    """Return minutes of the day, or of the next one, as a wall-clock time."""
    if minute is None:
        return None
    minute = minute if minute <= DAY_MINUTES else minute - DAY_MINUTES
    return f"{minute // 60:02}:{minute % 60:02}:00"


def hours(intervals: Iterable[HoursInterval]) -> list[Json]:
    """Return opening hours in local minutes."""
    return [{"weekday": each.weekday, "opens": each.opens, "closes": each.closes} for each in intervals]


def slots(ranges: Iterable[TimeRange], zone: ZoneInfo, day: Any) -> list[Json]:  # noqa: ANN401 - a date
    """Return times of a day as the venue's clocks show them."""
    return [{"start": wall_time(each.start, zone, day), "end": wall_time(each.end, zone, day)} for each in ranges]


def availability(found: AvailabilitySnapshot) -> Json:
    """Return a room's day."""
    zone, day = ZoneInfo(found.timezone), found.day

    def slot(span: TimeRange) -> Json:
        return {"start": wall_time(span.start, zone, day), "end": wall_time(span.end, zone, day)}

    return {
        "room_id": found.room_id,
        "date": day,
        "timezone": found.timezone,
        "available_slots": [slot(span) for span in found.available],
        "tentative_slots": [slot(hold.range) | {"hold_expires_at": hold.hold_expires_at} for hold in found.tentative],
        "unavailable_slots": [slot(item.range) | {"status": item.status} for item in found.unavailable],
    }


def moves(booking: BookingDetails) -> list[Json]:
    """Return a booking's moves, oldest first."""
    return [
        {
            "original_room_id": move.original_room_id,
            "original_start": move.original.start,
            "original_end": move.original.end,
            "new_room_id": move.new_room_id,
            "new_start": move.new.start,
            "new_end": move.new.end,
            "rescheduled_at": move.rescheduled_at,
            "reason": move.reason,
        }
        for move in booking.reschedules
    ]


def audit_line(entry: AuditEntry) -> Mapping[str, Any]:
    """Return a line of the audit log."""
    return {name: getattr(entry, name) for name in AuditEntry.__dataclass_fields__}


def _person(person: BookingCustomer) -> Json:
    return {
        "user_id": person.user_id,
        "full_name": person.full_name,
        "role": person.role.value,
        "email": person.email,
        "phone": person.phone,
    }
