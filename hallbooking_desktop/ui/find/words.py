"""What the answer says: cards, what was relaxed, and the line about the piece that is chosen."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.finding import Reason, ReasonKind
from hallbooking_desktop.domain.ranking import AMENITIES, CAPACITY
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.finding import ROOM
from hallbooking_desktop.services.snapshots_finding import FoundHall, FoundHalls, Offer
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.find.cards import Card, Chip, Remark
from hallbooking_desktop.ui.formats import Formats, isolated

translate = QCoreApplication.translate


class FindWords:
    """Writes for one search in the reader's formats."""

    def __init__(self, formats: Formats, now: datetime, query: SearchQuery) -> None:
        self._formats = formats
        self._now = now
        self._query = query

    # --- cards -------------------------------------------------------------------------------------------------------

    def card(self, hall: FoundHall, *, is_favourite: bool = False) -> Card:
        """Return a hall as a card."""
        room, formats = hall.room, self._formats
        offer = hall.offers[hall.best] if hall.offers else None
        note = formats.zone_note(offer.range.start, room.timezone) if offer is not None else ""
        place = [isolated(room.venue_name), isolated(room.city), counts.guests(room.capacity)]
        if note:
            place.append(translate("Find", "times in %1").replace("%1", note))
        per_hour = translate("Find", "%1 an hour").replace("%1", formats.money(room.rate_per_hour))
        liked = [Remark(translate("Find", "my favourite"), is_favourite=True)] if is_favourite else []
        return Card(
            identity=("room", room.id),
            head=room.name,
            below="  ·  ".join(place),
            pill=None if hall.is_match else ("conflict", translate("Find", "Does not fit")),
            thing=hall,
            price=formats.money(offer.price) if offer is not None and not offer.is_held else "",
            rate=per_hour,
            remarks=(*liked, *(Remark(self.reason(each), each.is_against) for each in hall.reasons)),
            chips=tuple(self._chip(each, room.timezone) for each in hall.offers),
            nothing=translate("Find", "Nothing of this day can be booked."),
            media_id=room.photos[0].media_id if room.photos else "",
        )

    def _chip(self, offer: Offer, zone: str) -> Chip:
        written = self._span(offer, zone)
        if offer.is_held:
            written = f"{written}  ·  {self._held(offer, zone)}"
        return Chip(written, offer.is_held, offer.is_wish)

    def _span(self, offer: Offer, zone: str) -> str:
        formats = self._formats
        return f"{formats.time(offer.range.start, zone)} \u2013 {formats.time(offer.range.end, zone)}"

    def _held(self, offer: Offer, zone: str) -> str:
        if offer.held_until is None:
            return translate("Find", "held, paid in part")
        same_day = offer.held_until.date() == self._now.date()
        at = self._formats.time(offer.held_until, zone)
        if not same_day:
            at = f"{self._formats.date(offer.held_until, zone, year=False)} {at}"
        return translate("Find", "held until %1").replace("%1", at)

    def reason(self, reason: Reason) -> str:
        """Return one reason."""
        names = ", ".join(reason.names)
        said = {
            ReasonKind.FREE: translate("Find", "free at that time"),
            ReasonKind.HELD: translate("Find", "held for somebody at that time"),
            ReasonKind.TAKEN: translate("Find", "taken at that time"),
            ReasonKind.TOO_SHORT: translate("Find", "free, but not for so long"),
            ReasonKind.FULL: translate("Find", "taken on that day"),
            ReasonKind.CLOSED: translate("Find", "closed then"),
            ReasonKind.PAST: translate("Find", "too late to be booked"),
            ReasonKind.OUT_OF_SERVICE: translate("Find", "out of service"),
            ReasonKind.SEATS: counts.seats_spare(reason.number) if reason.number else translate("Find", "just fits"),
            ReasonKind.TOO_SMALL: counts.seats_short(reason.number),
            ReasonKind.HAS: "%1",
            ReasonKind.LACKS: translate("Find", "without %1"),
            ReasonKind.OTHER_TYPE: translate("Find", "another kind of hall"),
            ReasonKind.TOO_DEAR: translate("Find", "dearer than wished"),
            ReasonKind.TOO_CHEAP: translate("Find", "cheaper than wished"),
            ReasonKind.NEAREST: translate("Find", "nearest in size"),
            ReasonKind.CHEAPEST: translate("Find", "cheapest that fits"),
            ReasonKind.BEST_RATED: translate("Find", "best rated"),
            ReasonKind.ELSEWHERE: translate("Find", "another venue's, booked there"),
        }
        return said[reason.kind].replace("%1", names)

    # --- above and below the cards -----------------------------------------------------------------------------------

    def relaxed(self, found: FoundHalls) -> str:
        """Return what was relaxed, and that nothing else was; nothing where everything was kept."""
        if not found.relaxed:
            return ""
        kept = sum(hall.fits for hall in found.halls)
        parts = []
        if ROOM in found.relaxed:
            parts.append(translate("Find", "The hall asked for does not fit. Others of its venue are shown with it."))
        elif kept:
            parts.append(counts.halls_with_all(kept))
        else:
            parts.append(translate("Find", "No hall has everything that was asked for."))
        if AMENITIES in found.relaxed:
            wanted = ", ".join(self._query.amenities)
            parts.append(translate("Find", "Others follow that have some of %1, not all.").replace("%1", wanted))
        if CAPACITY in found.relaxed:
            guests = self._formats.number(self._query.min_capacity or 0)
            parts.append(translate("Find", "Halls for fewer than %1 guests follow.").replace("%1", guests))
        return " ".join(parts)

    def nothing(self) -> str:
        """Return why there is no card."""
        day = self._formats.date(self._query.day)
        said = translate("Find", "No hall fits on %1. Ask for another day, other hours or fewer things.")
        if self._query.favourites_only:
            said = translate("Find", "None of your favourites fits on %1. The key F notes the hall that is chosen.")
        return said.replace("%1", day)

    def meant(self, hall: FoundHall, offer: Offer) -> str:
        """Return what would be booked, in one line."""
        span = self._formats.range(offer.meant, hall.room.timezone)
        return f"{isolated(hall.room.name)}  ·  {span}"
