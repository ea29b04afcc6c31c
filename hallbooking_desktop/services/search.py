"""Finding a room: who is free when wanted, what fits best, what had to be relaxed (SPEC 4)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain

from hallbooking_desktop.domain.availability import DAY_MINUTES
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.domain.ranking import Match, Wishes, rank
from hallbooking_desktop.domain.rooms import leaves
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import catalogue as stored
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.search import FoundRoom, rooms_around, venues_in
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services.catalogue_snapshots import room_snapshot
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.freshness import Depends, ExactCache, Freshness
from hallbooking_desktop.services.opening import Grid, closed_by_room, free_slots, grid_of, open_in, still_bookable
from hallbooking_desktop.services.search_days import Frame, frame_of, turns_at
from hallbooking_desktop.services.snapshots import RoomMatch, RoomSnapshot, SearchResult
from hallbooking_desktop.services.texts import may_exist

_LONGEST_DAYS = 8
_MOST_ROWS = 500
#: How many days of one room are remembered.
_MOST_KNOWN = 256
#: How many bytes of answers are kept.
_MOST_KEPT = 48_000_000
#: Of how many cities the venues are kept.
_MOST_PLACES = 1_000
#: Of how many rooms' days what is taken is kept.
_MOST_ROOM_DAYS = 40_000
#: What is taken, from and to.
Span = tuple[datetime, datetime]
#: Turns an answer into bytes; what was asked may stand in it too.
Encode = Callable[[SearchQuery, SearchResult], bytes]
#: Above so many venues to learn at once, all are learnt in one statement.
_FEW = 3


#: What is read of the database: a day, how many days, a venue.
_Day = tuple[date, int, int]
#: A room's day: its date, how many days, what is closed, what is taken, the wanted time.
_Case = tuple[date, int, tuple[TimeRange, ...], tuple[Span, ...], TimeRange | None]


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What does not change while a room's and its venue's rows stay as they are."""

    stamp: str
    room: RoomSnapshot
    venue: stored.VenueRecord
    hours: tuple[stored.Hours, ...]
    grid: Grid
    #: The key of the room's, the venue's and the city's name, for who knows a part of them.
    words: str
    #: Slots that were worked out before.
    known: dict[_Case, tuple[TimeRange, ...]] = field(default_factory=dict, compare=False, repr=False)


class SearchService:
    """Free rooms, ranked. What is read of the catalogue is remembered as long as its rows do not change."""

    def __init__(self, db: Database, clock: Clock, freshness: Freshness) -> None:
        self._db = db
        self._clock = clock
        self._freshness = freshness
        self._answers: ExactCache[bytes] = ExactCache(freshness, clock, most=_MOST_KEPT, weigh=len)
        self._places: ExactCache[tuple[int, ...]] = ExactCache(freshness, clock, most=_MOST_PLACES)
        self._days: ExactCache[tuple[FoundRoom, ...]] = ExactCache(freshness, clock, most=_MOST_ROOM_DAYS, weigh=_rooms)
        self._facts: dict[int, RoomFacts] = {}
        # By venue: how far from a booking's own time its claim may reach.
        self._margins: dict[int, int] = {}

    async def rooms(self, actor: Actor, query: SearchQuery) -> SearchResult:
        """Return the rooms that are free on the day, or throughout the wanted time, best first.

        Confirmed bookings and blocks count as taken, holds do not. A room without any slot left is no result, nor is
        one whose venue's rules forbid the wanted time.

        Raises:
            ValidationFailed: times, prices or the page make no sense.
            Unauthenticated: a guest has no favourites.
        """
        _permit(actor, query)
        await self._freshness.check()
        result, _, _ = await self._find(actor, query)
        return result

    async def look(self, actor: Actor, query: SearchQuery) -> tuple[SearchResult, Mapping[int, RoomFacts]]:
        """Return the same, and what is known of every room of the venues asked for, found or not, by id.

        Raises what ``rooms`` raises.
        """
        _permit(actor, query)
        await self._freshness.check()
        result, _, looked_at = await self._find(actor, query)
        return result, looked_at

    async def encoded(self, actor: Actor, query: SearchQuery, encode: Encode) -> bytes:
        """Return the same as bytes, from memory where no commit that was acknowledged before changed anything in it.

        ``encode`` is one function for good, a module's own: answers are kept beside it.
        """
        _permit(actor, query)
        if query.favourites_only:
            return encode(query, await self.rooms(actor, query))

        async def make() -> tuple[bytes, Depends]:
            result, depends, _ = await self._find(actor, query)
            return encode(query, result), depends

        return await self._answers.answer((encode, query), make)

    async def _find(self, actor: Actor, query: SearchQuery) -> tuple[SearchResult, Depends, Mapping[int, RoomFacts]]:
        """Search, of a freshness that was checked for this request: once is enough for all that is kept."""
        days = 1 + (max(query.end_minute or 0, 1) - 1) // DAY_MINUTES
        found = await self._around(actor, query, days)
        facts = await self._learn(found)
        now = self._clock()
        venues = {item.venue_id: facts[item.room_id].venue for item in found if item.room_id in facts}
        frames = {venue_id: frame_of(venue, query, days, now) for venue_id, venue in venues.items()}
        slots = dict(self._free(found, facts, query, frames))
        ranking = rank(
            (facts[room_id].room for room_id in slots),
            Wishes(query.min_capacity, query.amenities, query.min_price, query.max_price),
        )
        page = ranking.matches[query.offset : query.offset + query.limit]
        result = SearchResult(
            matches=tuple(_match(match, slots) for match in page), count=len(ranking.matches), relaxed=ranking.relaxed
        )
        looked_at = {item.room_id: facts[item.room_id] for item in found if item.room_id in facts}
        return result, self._depends(venues, query, frames, now), looked_at

    async def _around(self, actor: Actor, query: SearchQuery, days: int) -> tuple[FoundRoom, ...]:
        """Return the rooms of the venues asked for, with what is taken; read of the database only where it changed."""
        venue_ids = await self._venues(query)
        if query.favourites_only:
            async with self._db.read() as read:
                return await rooms_around(read, query.day, days, venue_ids, favourites_of=actor.user_id)

        async def look(missing: Sequence[_Day]) -> dict[_Day, tuple[tuple[FoundRoom, ...], Depends]]:
            async with self._db.read() as read:
                rooms = await rooms_around(read, query.day, days, [venue_id for _, _, venue_id in missing])
            by_venue: dict[int, list[FoundRoom]] = {}
            for room in rooms:
                by_venue.setdefault(room.venue_id, []).append(room)
            return {
                key: (tuple(items), Depends(frozenset({key[2]}), items[0].seen if items else None))
                for key in missing
                for items in (by_venue.get(key[2], []),)
            }

        # A booking changes one venue's day. And the same day is asked for by people of all sorts: what they want
        # differs, not what is taken.
        keys = [(query.day, days, venue_id) for venue_id in venue_ids]
        answers = await self._days.answers(keys, look, checked=True)
        return tuple(chain.from_iterable(answers[key] for key in keys))

    async def _venues(self, query: SearchQuery) -> tuple[int, ...]:
        city = name_key(query.city) if query.city and query.city.strip() else None
        if query.venue_id is not None and city is None:
            return (query.venue_id,) if may_exist(query.venue_id) else ()

        async def look() -> tuple[tuple[int, ...], Depends]:
            async with self._db.read() as read:
                return await venues_in(read, city), Depends()

        found = await self._places.answer(city, look, checked=True)
        return found if query.venue_id is None else tuple(number for number in found if number == query.venue_id)

    async def _learn(self, found: Iterable[FoundRoom]) -> Mapping[int, RoomFacts]:
        """Return what is known of the rooms, after reading what is new or changed."""
        stamps = {item.room_id: item for item in found}
        known = self._facts
        stale = {
            item.venue_id
            for item in stamps.values()
            if item.room_id not in known or known[item.room_id].stamp != item.stamp
        }
        if not stale:
            return known
        async with self._db.read() as read:
            venues, rooms = await _read_again(read, stale)
        # Others may have learnt meanwhile.
        fresh = dict(self._facts)
        for room in rooms:
            if room.id in stamps and room.venue_id in venues:
                venue = venues[room.venue_id]
                hours = venue.hours if room.own_hours is None else room.own_hours
                words = name_key(f"{room.name} {room.venue_name} {room.city}")
                fresh[room.id] = RoomFacts(
                    stamps[room.id].stamp, room_snapshot(room), venue, hours, grid_of(venue), words
                )
        for fact in fresh.values():
            margin = max(fact.room.setup_minutes, fact.room.teardown_minutes, self._margins.get(fact.venue.id, 0))
            self._margins[fact.venue.id] = margin
        self._facts = fresh
        return fresh

    def _depends(
        self,
        venues: Mapping[int, stored.VenueRecord],
        query: SearchQuery,
        frames: Mapping[int, Frame | None],
        now: datetime,
    ) -> Depends:
        """Return what an answer depends on: the venues' rows, what is taken around the day, and the present."""
        windows = []
        for venue_id, frame in frames.items():
            if frame is not None:
                margin = timedelta(minutes=self._margins[venue_id])
                windows.append(frame.window.widened(margin, margin))
        turns = [turn for venue in venues.values() if (turn := turns_at(venue, query, now)) is not None]
        return Depends(
            venues=frozenset(venues),
            window=TimeRange(min(w.start for w in windows), max(w.end for w in windows)) if windows else None,
            until=min(turns, default=None),
        )

    def _free(
        self,
        found: Iterable[FoundRoom],
        facts: Mapping[int, RoomFacts],
        query: SearchQuery,
        frames: Mapping[int, Frame | None],
    ) -> Iterator[tuple[int, tuple[TimeRange, ...]]]:
        """Yield the rooms of the wanted kind that are free when wanted, with the slots of the day."""
        for venue_id, items in _by_venue(found, facts).items():
            frame = frames[venue_id]
            if frame is None:
                continue
            parts = {i.room_id: facts[i.room_id].room.part_ids for i in items if facts[i.room_id].room.part_ids}
            taken = {item.room_id: item.taken for item in items}
            closed = closed_by_room(taken, items[0].closures, parts)
            for item in items:
                fact = facts[item.room_id]
                if _is_of_kind(fact, item, query) and _in_service(fact.room, parts, facts):
                    slots = _slots(fact, frame, closed[item.room_id], _claims(item, taken, parts))
                    if slots and _is_long_enough(slots, query):
                        yield item.room_id, slots


async def _read_again(
    read: ReadWork, venue_ids: Collection[int]
) -> tuple[dict[int, stored.VenueRecord], tuple[stored.RoomRecord, ...]]:
    """Return venues and their rooms."""
    if len(venue_ids) > _FEW:
        return {venue.id: venue for venue in await stored.venues(read)}, await stored.rooms(read)
    venues: dict[int, stored.VenueRecord] = {}
    rooms: tuple[stored.RoomRecord, ...] = ()
    for venue_id in venue_ids:
        venues.update({venue.id: venue for venue in await stored.venues(read, venue_id=venue_id)})
        rooms += await stored.rooms(read, venue_id=venue_id)
    return venues, rooms


def _rooms(found: Sequence[FoundRoom]) -> int:
    """Return what a venue's day weighs; one without rooms weighs something too."""
    return 1 + len(found)


def _by_venue(found: Iterable[FoundRoom], facts: Mapping[int, RoomFacts]) -> Mapping[int, list[FoundRoom]]:
    by_venue: dict[int, list[FoundRoom]] = {}
    for item in found:
        # A room that was archived since the statement ran is not known any more.
        if item.room_id in facts:
            by_venue.setdefault(item.venue_id, []).append(item)
    return by_venue


def _claims(
    item: FoundRoom, taken: Mapping[int, tuple[Span, ...]], parts: Mapping[int, tuple[int, ...]]
) -> tuple[Span, ...]:
    """Return what is taken of the room, or of all its parts."""
    if item.room_id not in parts:
        return item.taken
    return tuple(sorted(span for leaf in leaves(item.room_id, parts) for span in taken.get(leaf, ())))


def _slots(
    fact: RoomFacts, frame: Frame, closed: tuple[TimeRange, ...], claims: tuple[Span, ...]
) -> tuple[TimeRange, ...]:
    """Return the slots of the day; none where the wanted time is not free throughout."""
    case = (frame.date, frame.days, closed, claims, frame.wanted)
    slots = fact.known.get(case)
    if slots is None:
        if len(fact.known) >= _MOST_KNOWN:
            fact.known.clear()
        slots = fact.known[case] = _slots_of_day(fact, frame, closed, claims)
    return still_bookable(slots, frame.date, fact.venue, frame.now) if frame.is_near else slots


def _slots_of_day(
    fact: RoomFacts, frame: Frame, closed: tuple[TimeRange, ...], claims: tuple[Span, ...]
) -> tuple[TimeRange, ...]:
    """Return the slots of the whole day, whatever time it is now."""
    room, grid = fact.room, fact.grid

    def free_in(window: TimeRange) -> tuple[TimeRange, ...]:
        opened = open_in(fact.hours, closed, window, grid.zone)
        return free_slots(opened, claims, room.setup_minutes, room.teardown_minutes, grid) if opened else ()

    slots = free_in(frame.day)
    wanted = frame.wanted
    if wanted is not None:
        around = slots if frame.day.contains(wanted) else free_in(frame.window)
        if not any(slot.contains(wanted) for slot in around):
            return ()
    return slots


def _is_long_enough(slots: tuple[TimeRange, ...], query: SearchQuery) -> bool:
    if query.duration_minutes is None:
        return True
    length = timedelta(minutes=query.duration_minutes)
    return any(slot.duration >= length for slot in slots)


def _is_of_kind(fact: RoomFacts, found: FoundRoom, query: SearchQuery) -> bool:
    if query.favourites_only and not found.favourite:
        return False
    if query.text and not all(word in fact.words for word in name_key(query.text).split()):
        return False
    return not query.type or fact.room.type.casefold() == query.type.strip().casefold()


def _in_service(room: RoomSnapshot, parts: Mapping[int, tuple[int, ...]], facts: Mapping[int, RoomFacts]) -> bool:
    if not room.part_ids:
        return room.in_service
    return room.in_service and all(facts[leaf].room.in_service for leaf in leaves(room.id, parts) if leaf in facts)


def _match(match: Match[RoomSnapshot], slots: Mapping[int, tuple[TimeRange, ...]]) -> RoomMatch:
    return RoomMatch(match.candidate, slots[match.candidate.id], match.missing_amenities, match.score)


def _permit(actor: Actor, query: SearchQuery) -> None:
    require(actor, Action.BROWSE)
    if query.favourites_only:
        require(actor, Action.FAVOURITE, owner_ids=frozenset({actor.user_id or 0}))
    _check(query)


def _check(query: SearchQuery) -> None:
    problems: dict[str, str] = {}
    start, end = query.start_minute, query.end_minute
    if start is not None and not 0 <= start < DAY_MINUTES:
        problems["start"] = "The start is a time of the day."
    if end is not None and not max(start or 0, 0) < end <= _LONGEST_DAYS * DAY_MINUTES:
        problems["end"] = "The end is after the start, at most a week later."
    if query.duration_minutes is not None and not 0 < query.duration_minutes <= DAY_MINUTES:
        problems["duration"] = "A length is at least a minute and at most a day."
    if query.min_capacity is not None and query.min_capacity < 0:
        problems["capacity"] = "The number of people is not negative."
    if query.min_price is not None and query.max_price is not None and query.max_price < query.min_price:
        problems["max_price"] = "The highest price is below the lowest."
    if not 0 <= query.limit <= _MOST_ROWS:
        problems["limit"] = f"A page has at most {_MOST_ROWS} rows."
    if query.offset < 0:
        problems["offset"] = "The offset is not negative."
    if not date.min + timedelta(days=2) < query.day < date.max - timedelta(days=_LONGEST_DAYS + 2):
        problems["date"] = "This date is out of reach."
    if problems:
        raise ValidationFailed(problems)
