"""The demo's catalogue and people as rows of the tables, in the order in which they refer to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from hallbooking_desktop.app.demo.catalogue import DemoRoom, DemoVenue, Week, rooms_of
from hallbooking_desktop.app.demo.people import DemoPeople
from hallbooking_desktop.domain.people import name_key, phone_digits
from hallbooking_desktop.persistence.copying import copy_line

#: table -> its columns between spaces, its rows
Rows = dict[str, tuple[str, list[str]]]

_VENUE = (
    "id name name_key city city_key address country postal_code description contact_phone contact_email total_capacity"
    " timezone slot_step_minutes shortest_minutes notice_minutes horizon_days tax_rate_percent deposit_percent"
)
_ROOM = (
    "id venue_id name name_key type capacity rate_per_hour amenities description in_service setup_minutes"
    " teardown_minutes has_own_hours"
)
_USER = (
    "id email password_hash full_name name_key phone phone_digits language organisation customer_group role"
    " assigned_venue_id created_at"
)


def catalogue_rows(venues: Sequence[DemoVenue], now: datetime) -> Rows:
    """Return venues, rooms, parts, hours, closures, add-ons and price rules."""
    rooms = rooms_of(venues)
    weeks: list[tuple[int | None, int | None, Week]] = [(venue.id, None, venue.week) for venue in venues]
    weeks += [(None, room.id, room.own_week) for room in rooms if room.own_week is not None]
    closures = [(venue, closure) for venue in venues for closure in venue.closures]
    return {
        "venues": (
            _VENUE,
            _lines(_venue(venue) for venue in venues),
        ),
        "rooms": (
            _ROOM,
            _lines(_room(room) for room in rooms),
        ),
        "room_parts": ("whole_id part_id", _lines((room.id, part) for room in rooms for part in room.part_ids)),
        "opening_hours": (
            "venue_id room_id weekday opens closes",
            _lines(
                (venue_id, room_id, weekday, opens, closes)
                for venue_id, room_id, week in weeks
                for weekday, intervals in enumerate(week)
                for opens, closes in intervals
            ),
        ),
        "closures": (
            "id venue_id room_id starts_at ends_at reason",
            _lines(
                (number, venue.id, room_id, start, end, reason)
                for number, (venue, (room_id, start, end, reason)) in enumerate(closures, start=1)
            ),
        ),
        "addons": (
            "id venue_id name price stock created_at",
            _lines((a.id, venue.id, a.name, a.price, a.stock, now) for venue in venues for a in venue.addons),
        ),
        "price_rules": (
            "id venue_id room_id position name weekdays start_minute end_minute customer_group kind value",
            _lines(
                (
                    rule.id,
                    venue.id,
                    rule.room_id,
                    rule.position,
                    rule.name,
                    None if rule.weekdays is None else sorted(rule.weekdays),
                    rule.start_minute,
                    rule.end_minute,
                    rule.customer_group,
                    rule.kind,
                    rule.value,
                )
                for venue in venues
                for rule in venue.rules
            ),
        ),
    }


def people_rows(people: DemoPeople, password_hash: str) -> Rows:
    """Return the users; whoever has an e-mail can sign in with the demo's password."""
    return {
        "users": (
            _USER,
            _lines(
                (
                    person.id,
                    person.email,
                    password_hash if person.email else None,
                    person.full_name,
                    person.name_key,
                    person.phone,
                    phone_digits(person.phone) if person.phone else None,
                    person.language,
                    person.organisation,
                    person.group,
                    person.role.value,
                    person.venue_id,
                    person.created_at,
                )
                for person in people.everybody
            ),
        )
    }


def _lines(rows: Iterable[Iterable[Any]]) -> list[str]:
    return [copy_line(row) for row in rows]


def _venue(venue: DemoVenue) -> tuple[Any, ...]:
    city = venue.city
    return (
        venue.id,
        venue.name,
        name_key(venue.name),
        city.name,
        name_key(city.name),
        f"{100 + venue.id} Example Street",
        city.country,
        f"{10000 + venue.id}",
        "Rooms for every occasion, five minutes from the station.",
        f"+44207946{venue.id:04d}",
        f"venue{venue.id}@example.com",
        max(sum(room.capacity for room in venue.rooms if not room.part_ids), 1),
        city.timezone,
        venue.step,
        venue.shortest,
        venue.notice,
        venue.horizon,
        venue.tax_percent,
        Decimal(venue.deposit_percent),
    )


def _room(room: DemoRoom) -> tuple[Any, ...]:
    return (
        room.id,
        room.venue.id,
        room.name,
        name_key(room.name),
        room.kind.type,
        room.capacity,
        room.rate,
        list(room.kind.amenities),
        "",
        room.in_service,
        room.setup,
        room.teardown,
        room.own_week is not None,
    )
