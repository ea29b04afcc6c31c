"""Finding a hall at the desk: the search, with each hall's day around holds, prices for the time meant, and reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from hallbooking_desktop.domain.availability import Hold
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.finding import (
    Piece,
    Reason,
    ReasonKind,
    distinctions,
    fits_all,
    judged,
    meant,
    pieces,
    stretched,
    usual_length,
)
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.permissions import Action, Actor, allows, require
from hallbooking_desktop.domain.pricing import PriceRule, price_room
from hallbooking_desktop.domain.ranking import Wishes
from hallbooking_desktop.domain.rooms import leaves
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.catalogue import active_price_rules
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.search import holds_around, search_terms
from hallbooking_desktop.services.availability import AvailabilityService
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.search import RoomFacts, SearchService
from hallbooking_desktop.services.search_days import wanted_at
from hallbooking_desktop.services.snapshots import AvailabilitySnapshot, RoomMatch, SearchResult
from hallbooking_desktop.services.snapshots_finding import FoundHall, FoundHalls, Offer, SearchTerms

#: The relaxation that the search itself does not know: another hall than the one that was named.
ROOM: Final = "room"
_MOST: Final = 500
#: Of so many halls that were named and do not fit it is told why.
_MOST_MISFITS: Final = 3
#: Days reach beyond their venue's midnight in other zones, and holds beyond their booking by setup and teardown.
_AROUND: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known besides the search: what halls are made of, price rules by venue, live holds by leaf room."""

    parts: Mapping[int, tuple[int, ...]]
    rules: Mapping[int, tuple[PriceRule, ...]]
    holds: Mapping[int, tuple[Hold, ...]]


class FindingService:
    """The search of SPEC 4 as staff use it on the phone."""

    def __init__(
        self, db: Database, clock: Clock, search: SearchService, availability: AvailabilityService, currency: Currency
    ) -> None:
        self._db = db
        self._clock = clock
        self._search = search
        self._availability = availability
        self._currency = currency

    async def terms(self, actor: Actor) -> SearchTerms:
        """Return the cities, venues, halls, types and amenities that there are."""
        require(actor, Action.BROWSE)
        async with self._db.read() as read:
            found = await search_terms(read)

        def named(kind: str) -> tuple[str, ...]:
            rows = sorted((name_key(name), name) for each, name, _ in found if each == kind)
            return tuple(name for _, name in rows)

        def commonest(kind: str) -> tuple[str, ...]:
            rows = sorted((-count, name_key(name), name) for each, name, count in found if each == kind)
            return tuple(name for _, _, name in rows)

        return SearchTerms(named("city"), named("venue"), named("room"), commonest("type"), commonest("amenity"))

    async def find(self, actor: Actor, query: SearchQuery) -> FoundHalls:
        """Return the halls that fit, ranked as the search ranks them; a moderator's own venue first.

        A length beside one end of the wished time gives the other. A hall that ``text`` names and that does not fit
        comes first, with the reasons; where no hall of that name fits, others of its venue are shown (relaxed: room).

        Raises:
            ValidationFailed: the wishes make no sense.
            Unauthenticated: a guest has no favourites.
        """
        query = _completed(query)
        result, facts = await self._search.look(actor, replace(query, limit=_MOST, offset=0))
        relaxed = result.relaxed
        named = _named(facts, query)
        misfits = [number for number in named if all(match.room.id != number for match in result.matches)]
        if misfits and not result.matches:
            here = facts[misfits[0]].venue.id
            result, others = await self._search.look(actor, _instead(query, here))
            facts = {**facts, **others}
            matches = tuple(match for match in result.matches if match.room.id not in misfits)
            result = replace(result, matches=matches, count=len(matches))
            relaxed = (ROOM, *result.relaxed) if matches else ()
        page = _page(actor, result, query)
        misfits = misfits[:_MOST_MISFITS]
        around = await self._around(facts, {match.room.id for match in page} | set(misfits), query.day)
        halls = _told_apart([self._hall(actor, match, facts[match.room.id], around, query) for match in page], query)
        first = [await self._misfit(actor, facts[number], around, query) for number in misfits]
        return FoundHalls((*first, *halls), result.count, relaxed)

    async def _around(self, facts: Mapping[int, RoomFacts], room_ids: Collection[int], day: date) -> _Around:
        """Read what the pages' rooms cost and what is held of them around the day, in whatever zone."""
        parts = {number: fact.room.part_ids for number, fact in facts.items() if fact.room.part_ids}
        if not room_ids:
            return _Around(parts, {}, {})
        leaf_ids = sorted({leaf for number in room_ids for leaf in leaves(number, parts)})
        middle = datetime(day.year, day.month, day.day, 12, tzinfo=self._clock().tzinfo)
        async with self._db.read() as read:
            rules = await active_price_rules(read, {facts[number].venue.id for number in room_ids})
            holds = await holds_around(read, leaf_ids, TimeRange(middle - _AROUND, middle + _AROUND))
        return _Around(parts, rules, holds)

    # --- one hall ----------------------------------------------------------------------------------------------------

    def _hall(self, actor: Actor, match: RoomMatch, fact: RoomFacts, around: _Around, query: SearchQuery) -> FoundHall:
        offers = self._offers(fact, around, query, match.available)
        reasons = list(judged(match.room, _wishes(query), query.type))
        wished = next((offer for offer in offers if offer.is_wish), None)
        if wished is not None:
            reasons.insert(0, Reason(ReasonKind.HELD if wished.is_held else ReasonKind.FREE))
        elif offers and all(offer.is_held for offer in offers):
            reasons.insert(0, Reason(ReasonKind.HELD))
        may_book = allows(actor, Action.BOOK, venue_ids=frozenset({fact.venue.id}))
        if not may_book:
            reasons.append(Reason(ReasonKind.ELSEWHERE))
        return FoundHall(match.room, offers, tuple(reasons), may_book)

    async def _misfit(self, actor: Actor, fact: RoomFacts, around: _Around, query: SearchQuery) -> FoundHall:
        """Return a hall that was named and is no result, with what it has of the day all the same."""
        day = await self._availability.of_day(actor, fact.room.id, query.day)
        offers = self._offers(fact, around, query, day.available)
        reasons = [*judged(fact.room, _wishes(query), query.type)]
        if not any(offer.is_wish for offer in offers) and (_asks_for_time(query) or not offers):
            reasons.insert(0, Reason(_why_not(day, _wished(fact, query))))
        may_book = allows(actor, Action.BOOK, venue_ids=frozenset({fact.venue.id}))
        return FoundHall(fact.room, offers, tuple(reasons), may_book, is_match=False)

    def _offers(
        self, fact: RoomFacts, around: _Around, query: SearchQuery, slots: Iterable[TimeRange]
    ) -> tuple[Offer, ...]:
        venue, room = fact.venue, fact.room
        wished = _wished(fact, query)
        holds = [hold for leaf in leaves(room.id, around.parts) for hold in around.holds.get(leaf, ())]
        setup, teardown = timedelta(minutes=room.setup_minutes), timedelta(minutes=room.teardown_minutes)
        found = pieces(_joined(slots, wished), holds, venue.zone, venue, setup=setup, teardown=teardown)
        rules = tuple(rule for rule in around.rules.get(venue.id, ()) if rule.room_id in {None, room.id})
        least = timedelta(minutes=query.duration_minutes or 0) if wished is None else timedelta(0)
        return tuple(
            self._offer(fact, rules, piece, wished, query)
            for piece in found
            if piece.is_held or piece.range.duration >= least
        )

    def _offer(
        self,
        fact: RoomFacts,
        rules: Sequence[PriceRule],
        piece: Piece,
        wished: TimeRange | None,
        query: SearchQuery,
    ) -> Offer:
        span = piece.range
        is_wish = wished is not None and (span.overlaps(wished) if piece.is_held else span.contains(wished))
        if not piece.is_held:
            span = _meant(fact, span, wished, query)
        lines = price_room(span, fact.venue.zone, fact.room.rate_per_hour, rules, None, self._currency)
        price = sum((line.amount for line in lines), ZERO)
        return Offer(piece.range, span, price, piece.is_held, piece.held_until, is_wish)


def _meant(fact: RoomFacts, free: TimeRange, wished: TimeRange | None, query: SearchQuery) -> TimeRange:
    """Return what a booking of a free piece would be."""
    usual = usual_length(fact.venue)
    is_half_said = (query.start_minute is None) != (query.end_minute is None)
    if wished is not None and is_half_said and free.contains(wished):
        return stretched(wished, free, usual, at_end=query.end_minute is None)
    if query.duration_minutes is not None:
        usual = timedelta(minutes=query.duration_minutes)
    elif wished is not None and not is_half_said:
        usual = wished.duration
    return meant(free, wished, usual)


def _why_not(day: AvailabilitySnapshot, wished: TimeRange | None) -> ReasonKind:
    """Return what stands in the way of the wished time, or of the whole day."""
    if wished is None and day.available:
        return ReasonKind.TOO_SHORT
    parts = [part for part in day.unavailable if wished is None or part.range.overlaps(wished)]
    states = {part.status for part in parts} - ({"closed"} if wished is None else set())
    if states & {"booked", "blocked"}:
        return ReasonKind.TAKEN if day.available else ReasonKind.FULL
    if "out_of_service" in states:
        return ReasonKind.OUT_OF_SERVICE
    if "past" in states:
        return ReasonKind.PAST
    return ReasonKind.CLOSED if parts else ReasonKind.TAKEN


# --- wishes -----------------------------------------------------------------------------------------------------------


def _completed(query: SearchQuery) -> SearchQuery:
    """Return the wishes with the end that a length gives; with both ends the length is theirs."""
    start, end, length = query.start_minute, query.end_minute, query.duration_minutes
    if start is not None and end is not None:
        return replace(query, duration_minutes=None)
    if length is None or length <= 0 or (start is None and end is None):
        return query
    if start is not None:
        return replace(query, end_minute=start + length, duration_minutes=None)
    begins = (end or 0) - length
    if begins < 0:
        raise ValidationFailed({"start": "It would begin on the day before."})
    return replace(query, start_minute=begins, duration_minutes=None)


def _instead(query: SearchQuery, venue_id: int) -> SearchQuery:
    """Return the same wishes of any hall of a venue."""
    return replace(query, text="", city=None, venue_id=venue_id, limit=_MOST, offset=0)


def _wishes(query: SearchQuery) -> Wishes:
    return Wishes(query.min_capacity, query.amenities, query.min_price, query.max_price)


def _asks_for_time(query: SearchQuery) -> bool:
    return any(each is not None for each in (query.start_minute, query.end_minute, query.duration_minutes))


def _wished(fact: RoomFacts, query: SearchQuery) -> TimeRange | None:
    try:
        return wanted_at(fact.venue, query)
    except ValidationFailed:
        return None  # The clocks skip it at this venue.


def _joined(slots: Iterable[TimeRange], wished: TimeRange | None) -> Iterable[TimeRange]:
    """Yield the day's slots, one that the wished time begins in and leaves by midnight up to its end."""
    for slot in slots:
        if wished is not None and slot.start <= wished.start < slot.end < wished.end:
            yield TimeRange(slot.start, wished.end)
        else:
            yield slot


# --- which, in which order --------------------------------------------------------------------------------------------


def _named(facts: Mapping[int, RoomFacts], query: SearchQuery) -> list[int]:
    """Return the halls that the text names: some of its words are in the hall's own name and nowhere else."""
    words = name_key(query.text).split()
    if not words:
        return []
    found = []
    for number, fact in facts.items():
        if all(word in fact.words for word in words):
            around = name_key(f"{fact.room.venue_name} {fact.room.city}")
            if any(word not in around for word in words):
                found.append(number)
    return sorted(found)


def _page(actor: Actor, result: SearchResult, query: SearchQuery) -> Sequence[RoomMatch]:
    """Return the first matches, those of the asker's own venue before others'."""
    own = actor.venue_id
    matches = sorted(result.matches, key=lambda match: own is not None and match.room.venue_id != own)
    return matches[: query.limit]


def _told_apart(halls: Sequence[FoundHall], query: SearchQuery) -> Sequence[FoundHall]:
    """Return the halls, with what sets some apart from the others that fit too."""
    apart = distinctions([hall.room for hall in halls if fits_all(hall.reasons)], _wishes(query))
    return [replace(hall, reasons=(*hall.reasons, *apart.get(hall.room.id, ()))) for hall in halls]
