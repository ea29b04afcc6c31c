"""The catalogue as it is stored: venues, rooms, add-ons, hours, closures, price rules; one room with all its facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.driver import packed
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork


class Hours(NamedTuple):
    """Open from ``opens`` to ``closes`` on a weekday (0 Monday): local minutes; ``closes`` may exceed 1440."""

    weekday: int
    opens: int
    closes: int


class Photo(NamedTuple):
    """A picture of a venue or a room; its bytes are in the document store under ``media_id``."""

    id: int
    media_id: str
    caption: str
    position: int


@dataclass(frozen=True, slots=True)
class VenueRecord:
    """A venue; its booking rules stand among its fields, so it serves wherever rules are asked for."""

    id: int
    name: str
    city: str
    address: str
    state: str
    country: str
    postal_code: str
    description: str
    contact_phone: str
    contact_email: str
    total_capacity: int | None
    timezone: str
    slot_step_minutes: int
    shortest_minutes: int | None
    longest_minutes: int | None
    notice_minutes: int | None
    horizon_days: int | None
    tax_rate_percent: Decimal
    deposit_percent: Decimal
    #: As ``RefundTiers.from_json`` reads it; None for the program's defaults.
    refund_tiers: list[dict[str, Any]] | None
    archived: bool
    version: int
    hours: tuple[Hours, ...]
    photos: tuple[Photo, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The venue's time zone."""
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """A room. ``own_hours`` None: the venue's count. ``part_ids`` is not empty for a divisible hall.

    A room of an archived venue is ``archived`` too.
    """

    id: int
    venue_id: int
    venue_name: str
    city: str
    timezone: str
    name: str
    type: str
    capacity: int
    rate_per_hour: Decimal
    amenities: tuple[str, ...]
    description: str
    in_service: bool
    setup_minutes: int
    teardown_minutes: int
    part_ids: tuple[int, ...]
    own_hours: tuple[Hours, ...] | None
    average_rating: Decimal | None
    review_count: int
    archived: bool
    version: int
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class AddonRecord:
    """An add-on. ``stock`` None: no limit. An archived one is not ``active``."""

    id: int
    venue_id: int
    name: str
    description: str
    price: Decimal
    stock: int | None
    active: bool
    version: int


@dataclass(frozen=True, slots=True)
class ClosureRecord:
    """A venue (``room_id`` None) or a room is closed for a range."""

    id: int
    venue_id: int
    room_id: int | None
    range: TimeRange
    reason: str
    version: int


@dataclass(frozen=True, slots=True)
class BookableRoom:
    """A room with everything that decides whether, when and for how much it can be booked; claims are not in it."""

    room: RoomRecord
    venue: VenueRecord
    #: Those that apply: the room's own or the venue's.
    hours: tuple[Hours, ...]
    #: Of the venue, the room, and every room that shares a part with it.
    closures: tuple[ClosureRecord, ...]
    #: The rooms that a booking claims, by id: the order in which they are locked. The room itself unless it has parts.
    leaf_ids: tuple[int, ...]
    #: The room and everything that it is made of are in service.
    in_service: bool
    #: The active ones of the venue.
    addons: tuple[AddonRecord, ...]
    #: The active ones for this room, the venue's included, in the order in which they are tried.
    price_rules: tuple[PriceRule, ...]

    @property
    def closed_ranges(self) -> tuple[TimeRange, ...]:
        """The closures' ranges."""
        return tuple(closure.range for closure in self.closures)


_PHOTOS = """(SELECT json_agg(json_build_array(i.id, i.media_id, i.caption, i.position) ORDER BY i.position, i.id)
       FROM photos i WHERE {owner})"""

VENUE_COLUMNS = f"""
    v.id, v.name, v.city, v.address, v.state, v.country, v.postal_code, v.description, v.contact_phone, v.contact_email,
    v.total_capacity, v.timezone, v.slot_step_minutes, v.shortest_minutes, v.longest_minutes, v.notice_minutes,
    v.horizon_days, v.tax_rate_percent, v.deposit_percent, v.refund_tiers, v.archived_at IS NOT NULL, v.version,
    ARRAY(SELECT ARRAY[h.weekday, h.opens, h.closes] FROM opening_hours h WHERE h.venue_id = v.id ORDER BY 1),
    {_PHOTOS.format(owner="i.venue_id = v.id")}"""  # noqa: S608 - constants of ours

ROOM_COLUMNS = f"""
    r.id, r.venue_id, v.name, v.city, v.timezone, r.name, r.type, r.capacity, r.rate_per_hour, r.amenities,
    r.description, r.in_service, r.setup_minutes, r.teardown_minutes,
    ARRAY(SELECT p.part_id FROM room_parts p WHERE p.whole_id = r.id ORDER BY 1),
    CASE WHEN r.has_own_hours THEN
        ARRAY(SELECT ARRAY[h.weekday, h.opens, h.closes] FROM opening_hours h WHERE h.room_id = r.id ORDER BY 1) END,
    r.average_rating, r.review_count, r.archived_at IS NOT NULL OR v.archived_at IS NOT NULL, r.version,
    {_PHOTOS.format(owner="i.room_id = r.id")}"""  # noqa: S608 - constants of ours

_VENUE_WIDTH, ROOM_WIDTH = 24, 21

_VENUES = f"""
SELECT {VENUE_COLUMNS} FROM venues v
 WHERE (%(id)s::int IS NULL OR v.id = %(id)s) AND (%(archived)s OR v.archived_at IS NULL)
 ORDER BY v.name_key, v.id
"""  # noqa: S608 - constants of ours

_ROOMS = f"""
SELECT {ROOM_COLUMNS} FROM rooms r JOIN venues v ON v.id = r.venue_id
 WHERE (%(ids)s::int[] IS NULL OR r.id = ANY(%(ids)s)) AND (%(venue_id)s::int IS NULL OR r.venue_id = %(venue_id)s)
   AND (%(archived)s OR r.archived_at IS NULL AND v.archived_at IS NULL)
 ORDER BY v.name_key, v.id, r.name_key, r.id
"""  # noqa: S608 - constants of ours

_ADDONS = """
SELECT a.id, a.venue_id, a.name, a.description, a.price, a.stock, a.active AND a.archived_at IS NULL, a.version
  FROM addons a
 WHERE (%(id)s::int IS NULL OR a.id = %(id)s) AND (%(venue_id)s::int IS NULL OR a.venue_id = %(venue_id)s)
   AND (%(inactive)s OR a.active AND a.archived_at IS NULL)
 ORDER BY lower(a.name), a.id
"""

_CLOSURES = """
SELECT c.id, c.venue_id, c.room_id, c.starts_at, c.ends_at, c.reason, c.version
  FROM closures c
 WHERE (%(id)s::int IS NULL OR c.id = %(id)s) AND (%(venue_id)s::int IS NULL OR c.venue_id = %(venue_id)s)
   AND (%(since)s::timestamptz IS NULL OR c.ends_at > %(since)s)
 ORDER BY c.starts_at, c.id
"""

_MADE_SINCE = "SELECT id FROM closures WHERE id = ANY(%(ids)s) AND created_at > %(since)s"

_RULE_COLUMNS = """p.id, p.name, p.kind, p.value, p.room_id, p.position, p.weekdays, p.start_minute, p.end_minute,
       p.season_start, p.season_end, p.customer_group, p.active"""

_PRICE_RULES = f"""
SELECT {_RULE_COLUMNS} FROM price_rules p WHERE p.venue_id = %(venue_id)s ORDER BY p.position, p.id
"""  # noqa: S608 - constants of ours

_ACTIVE_RULES = f"""
SELECT p.venue_id, {_RULE_COLUMNS} FROM price_rules p
 WHERE p.venue_id = ANY(%(venues)s::int[]) AND p.active ORDER BY p.position, p.id
"""  # noqa: S608 - constants of ours


def bookable_statement(members: str = "", columns: str = "") -> str:
    """Return the statement that reads a room (``%(id)s``) with all that decides about booking it.

    ``members`` are further parts of its WITH, ``columns`` further ones of its row ``r``; each begins with a comma. The
    rooms that a booking claims are ``leaf(id)``.
    """
    return f"""
WITH RECURSIVE tree(id) AS (
    SELECT %(id)s::int UNION SELECT p.part_id FROM room_parts p JOIN tree t ON p.whole_id = t.id
), leaf(id) AS (
    SELECT t.id FROM tree t WHERE NOT EXISTS (SELECT FROM room_parts p WHERE p.whole_id = t.id)
), family(id) AS (
    SELECT id FROM leaf UNION SELECT p.whole_id FROM room_parts p JOIN family f ON p.part_id = f.id
){members}
SELECT {VENUE_COLUMNS}, {ROOM_COLUMNS},
    ARRAY(SELECT id FROM leaf ORDER BY 1),
    NOT EXISTS (SELECT FROM rooms m JOIN tree t ON t.id = m.id WHERE NOT m.in_service),
    (SELECT json_agg(json_build_array(c.id, c.venue_id, c.room_id, c.starts_at, c.ends_at, c.reason, c.version)
                     ORDER BY c.starts_at, c.id)
       FROM closures c
      WHERE c.venue_id = v.id AND c.ends_at > coalesce(%(since)s::timestamptz, clock_timestamp())
        AND (c.room_id IS NULL OR c.room_id IN (SELECT id FROM family))),
    (SELECT json_agg(json_build_array(a.id, a.venue_id, a.name, a.description, a.price::text, a.stock, true, a.version)
                     ORDER BY lower(a.name), a.id)
       FROM addons a WHERE a.venue_id = v.id AND a.active AND a.archived_at IS NULL),
    (SELECT json_agg(json_build_array({_RULE_COLUMNS.replace("p.value", "p.value::text")}) ORDER BY p.position, p.id)
       FROM price_rules p WHERE p.venue_id = v.id AND p.active AND (p.room_id IS NULL OR p.room_id = r.id)){columns}
  FROM rooms r JOIN venues v ON v.id = r.venue_id
 WHERE r.id = %(id)s
"""  # noqa: S608 - constants of ours


_BOOKABLE = packed(bookable_statement())
_BOOKABLE_WIDTH = _VENUE_WIDTH + ROOM_WIDTH + 5


async def venues(read: ReadWork, *, venue_id: int | None = None, archived: bool = False) -> tuple[VenueRecord, ...]:
    """Return the venues by name, or the one asked for if it is there."""
    rows = await hot_rows(read, _VENUES, {"id": venue_id, "archived": archived})
    return tuple(venue_record(row) for row in rows)


async def rooms(
    read: ReadWork,
    *,
    room_id: int | None = None,
    room_ids: Sequence[int] | None = None,
    venue_id: int | None = None,
    archived: bool = False,
) -> tuple[RoomRecord, ...]:
    """Return the rooms by venue and name: all, one, several, or a venue's."""
    ids = [room_id] if room_id is not None else None if room_ids is None else list(room_ids)
    rows = await hot_rows(read, _ROOMS, {"ids": ids, "venue_id": venue_id, "archived": archived})
    return tuple(room_record(row) for row in rows)


async def addons(
    read: ReadWork, *, addon_id: int | None = None, venue_id: int | None = None, inactive: bool = False
) -> tuple[AddonRecord, ...]:
    """Return the add-ons by name."""
    rows = await hot_rows(read, _ADDONS, {"id": addon_id, "venue_id": venue_id, "inactive": inactive})
    return tuple(AddonRecord(*row) for row in rows)


async def closures(
    read: ReadWork, *, closure_id: int | None = None, venue_id: int | None = None, since: datetime | None = None
) -> tuple[ClosureRecord, ...]:
    """Return the closures by start, those that end after ``since``."""
    rows = await hot_rows(read, _CLOSURES, {"id": closure_id, "venue_id": venue_id, "since": since})
    return tuple(
        ClosureRecord(number, of_venue, room_id, TimeRange(start, end), reason, version)
        for number, of_venue, room_id, start, end, reason, version in rows
    )


async def made_since(read: ReadWork, closure_ids: Collection[int], since: datetime) -> frozenset[int]:
    """Return which of these closures were made after a moment."""
    return frozenset(row[0] for row in await hot_rows(read, _MADE_SINCE, {"ids": list(closure_ids), "since": since}))


async def price_rules(read: ReadWork, venue_id: int) -> tuple[PriceRule, ...]:
    """Return all price rules of a venue in their order, inactive ones too."""
    rows = await hot_rows(read, _PRICE_RULES, {"venue_id": venue_id})
    return tuple(_price_rule(row) for row in rows)


async def active_price_rules(read: ReadWork, venue_ids: Collection[int]) -> dict[int, tuple[PriceRule, ...]]:
    """Return the active price rules of venues, by venue, in the order in which they are tried."""
    found: dict[int, tuple[PriceRule, ...]] = {}
    for venue_id, *row in await hot_rows(read, _ACTIVE_RULES, {"venues": list(venue_ids)}):
        found[venue_id] = (*found.get(venue_id, ()), _price_rule(tuple(row)))
    return found


async def bookable_room(read: ReadWork, room_id: int, *, since: datetime | None = None) -> BookableRoom | None:
    """Return a room with all that decides about booking it, in one round trip; archived ones too.

    Of the closures come those that end after ``since``, by default after the database's present.
    """
    rows = await hot_rows(read, _BOOKABLE, {"id": room_id, "since": since})
    return bookable_of(rows[0])[0] if rows else None


def venue_record(row: tuple[Any, ...]) -> VenueRecord:
    """Read ``VENUE_COLUMNS``."""
    fields: tuple[Any, ...] = (*row[:22], _hours(row[22]), _photos(row[23]))
    return VenueRecord(*fields)


def room_record(row: tuple[Any, ...]) -> RoomRecord:
    """Read ``ROOM_COLUMNS``."""
    own_hours = None if row[15] is None else _hours(row[15])
    parts, photos = tuple(row[14]), _photos(row[20])
    fields: tuple[Any, ...] = (*row[:9], tuple(row[9]), *row[10:14], parts, own_hours, *row[16:20], photos)
    return RoomRecord(*fields)


def closure_from_json(stored: list[Any]) -> ClosureRecord:
    """Read id, venue_id, room_id, starts_at, ends_at, reason, version as ``json_build_array`` writes them."""
    number, venue_id, room_id, start, end, reason, version = stored
    span = TimeRange(datetime.fromisoformat(start), datetime.fromisoformat(end))
    return ClosureRecord(number, venue_id, room_id, span, reason, version)


def bookable_of(row: tuple[Any, ...]) -> tuple[BookableRoom, tuple[Any, ...]]:
    """Read a row of `bookable_statement`: the room, and what its further columns hold."""
    venue, room = venue_record(row[:_VENUE_WIDTH]), room_record(row[_VENUE_WIDTH : _VENUE_WIDTH + ROOM_WIDTH])
    leaf_ids, in_service, closed, extras, rules = row[_VENUE_WIDTH + ROOM_WIDTH : _BOOKABLE_WIDTH]
    bookable = BookableRoom(
        room=room,
        venue=venue,
        hours=venue.hours if room.own_hours is None else room.own_hours,
        closures=tuple(closure_from_json(item) for item in closed or ()),
        leaf_ids=tuple(leaf_ids),
        in_service=in_service,
        addons=tuple(
            AddonRecord(number, venue_id, name, description, Decimal(price), stock, active, version)
            for number, venue_id, name, description, price, stock, active, version in extras or ()
        ),
        price_rules=tuple(
            _price_rule((*r[:3], Decimal(r[3]), *r[4:9], _date(r[9]), _date(r[10]), *r[11:])) for r in rules or ()
        ),
    )
    return bookable, row[_BOOKABLE_WIDTH:]


def _hours(stored: Iterable[list[int]]) -> tuple[Hours, ...]:
    return tuple(Hours(*item) for item in stored)


def _photos(stored: Iterable[list[Any]] | None) -> tuple[Photo, ...]:
    return tuple(Photo(*item) for item in stored or ())


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _price_rule(row: tuple[Any, ...]) -> PriceRule:
    number, name, kind, value, room_id, position, weekdays, *rest = row
    days = None if weekdays is None else frozenset(weekdays)
    fields: tuple[Any, ...] = (number, name, kind, value, room_id, position, days, *rest)
    return PriceRule(*fields)
