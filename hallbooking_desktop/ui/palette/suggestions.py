"""From a typed text to the lines of the palette. What is kept in memory answers at once, the rest when it is found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.timeranges import TimeRange, local_instant
from hallbooking_desktop.domain.wording import NameIndex, Wording, next_day_for, understand
from hallbooking_desktop.services.snapshots_lookup import Found, FoundBooking, FoundCustomer, FoundQuery
from hallbooking_desktop.ui.actions import BookingWish, Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined, zone_of
from hallbooking_desktop.ui.palette.commands import Command, Commands
from hallbooking_desktop.ui.palette.entries import Entry
from hallbooking_desktop.ui.palette.places import Place, Places
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
#: As long as a booking is made where nothing is said.
_USUAL: Final = 120
_MOST_WISHES: Final = 6
_MOST_COMMANDS: Final = 6
_MOST_PLACES: Final = 5
_FEW: Final = 2
#: So many letters of the word for photos tell that they are meant.
_TELLING: Final = 4


def _group(name: str) -> str:
    return {
        "understood": translate("Palette", "Understood"),
        "pages": translate("Palette", "Pages"),
        "actions": translate("Palette", "Actions"),
        "places": translate("Palette", "Halls and venues"),
        "customers": translate("Palette", "Customers"),
        "bookings": translate("Palette", "Bookings"),
        "queries": translate("Palette", "Queries"),
    }[name]


class Suggestions:
    """Makes entries for one desk. Nothing here waits."""

    def __init__(self, desk: Desk, commands: Commands, places: Places) -> None:
        self._desk = desk
        self._commands = commands
        self._places = places
        self._known: tuple[Command, ...] = ()
        self._names = NameIndex(())

    def begin(self) -> None:
        """See what can be done now: the palette opens."""
        self._known = self._commands.all()
        self._names = NameIndex((name_key(command.title), name_key(command.words)) for command in self._known)

    def understood(self, text: str) -> Wording:
        """Return what a text says of days and times, by the calendar of the own venue."""
        today = self._desk.clock().astimezone(zone_of(self._home_zone())).date()
        return understand(text, today, month_first=self._desk.formats.month_first)

    def looked_for(self, text: str, said: Wording) -> str:
        """Return what to look for among people and bookings: a text without its date, unless that names a hall."""
        if said.says_when and said.rest and not self._places.named(said.rest, 1):
            return " ".join(said.rest)
        return "" if said.says_when and (said.rest or said.day) else text.strip()

    # --- at once -----------------------------------------------------------------------------------------------------

    def at_once(self, text: str, said: Wording) -> list[Entry]:
        """Return what is known without asking: dates in words, pages, actions, halls and venues."""
        if not text.strip():
            return [self.command(command) for command in self._known]
        words = tuple(name_key(text).split())
        found = self._wishes(said) if said.says_when else []
        scores = self._names.find(words)
        best = [self._known[n] for n in sorted(scores, key=lambda n: (-scores[n], n))[:_MOST_COMMANDS]]
        found += [self.command(command) for command in best if command.is_view]
        found += [self.command(command) for command in best if not command.is_view]
        return found + (self._named_places(words) if not said.says_when else [])

    def command(self, command: Command) -> Entry:
        """Return a page or an action as an entry."""
        group = _group("pages" if command.is_view else "actions")
        return Entry(
            command.key, group, command.title, command.act, command.icon, side=command.keys, is_key=bool(command.keys)
        )

    def _named_places(self, words: tuple[str, ...]) -> list[Entry]:
        actions = self._desk.actions
        if (rest := self._of_photos(words)) and actions.can(Do.OPEN_PHOTOS):
            found = self._places.named(rest, _MOST_PLACES)
            return [self._photos(place) for place in found + self._places.venues_named(rest, _FEW)]
        halls = self._places.named(words, _MOST_PLACES)
        made = [self._place(place) for place in halls]
        if actions.can(Do.NEW_BOOKING) and len(halls) <= _FEW:
            title = translate("Palette", "New booking in %1")
            made += [
                Entry(
                    f"book-hall:{place.room_id}",
                    _group("places"),
                    title.replace("%1", isolated(place.name)),
                    partial(actions.run, Do.NEW_BOOKING, BookingWish(room_id=place.room_id)),
                    "plus",
                    place.venue_name,
                )
                for place in halls
            ]
        if actions.can(Do.OPEN_PHOTOS) and len(halls) <= _FEW:
            made += [self._photos(place) for place in halls]
        return made + [self._place(place) for place in self._places.venues_named(words, _FEW)]

    @staticmethod
    def _of_photos(words: tuple[str, ...]) -> tuple[str, ...]:
        """Return what is named beside the word for photos, nothing where nobody asks for any."""
        asked = name_key(translate("Palette", "photos pictures")).split()
        between = name_key(translate("Palette", "of the")).split()
        if not any(each.startswith(word) for word in words if len(word) >= _TELLING for each in asked):
            return ()
        return tuple(word for word in words if word not in between and not any(each.startswith(word) for each in asked))

    def _photos(self, place: Place) -> Entry:
        act = partial(self._desk.actions.run, Do.OPEN_PHOTOS, place.venue_id, place.room_id)
        title = translate("Palette", "Photos of %1").replace("%1", isolated(place.name))
        below = place.venue_name if place.room_id is not None else ""
        number = place.venue_id if place.room_id is None else place.room_id
        kind = "venue" if place.room_id is None else "hall"
        return Entry(f"photos-of-{kind}:{number}", _group("places"), title, act, "photo", below)

    def _place(self, place: Place) -> Entry:
        actions, hall = self._desk.actions, place.room_id is not None
        what, number = (Do.OPEN_ROOM, place.room_id) if hall else (Do.OPEN_VENUE, place.venue_id)
        act = partial(actions.run, what, number)
        if not actions.can(what):
            act = partial(actions.run, Do.SHOW_DAY, self._desk.clock().date(), place.venue_id)
        below = place.venue_name if hall else ""
        kind = "room" if hall else "venue"
        return Entry(f"{kind}:{number}", _group("places"), isolated(place.name), act, kind, below)

    # --- dates in words ----------------------------------------------------------------------------------------------

    def _wishes(self, said: Wording) -> list[Entry]:
        """Return each way to read a date: a booking where a hall or a time is named, and the day in the calendar."""
        halls = self._places.named(said.rest, _MOST_WISHES)
        if said.rest and not halls and not self._places.venues_named(said.rest, 1):
            return []
        made: dict[str, Entry] = {}
        for reading in said.readings:
            for entry in self._of_reading(reading, halls):
                made.setdefault(entry.identity, entry)
        bookings = [entry for entry in made.values() if entry.identity.startswith("wish")][:_MOST_WISHES]
        return bookings + [entry for entry in made.values() if not entry.identity.startswith("wish")]

    def _of_reading(self, reading: Wording, halls: Iterable[Place]) -> list[Entry]:
        made = []
        if reading.minute is not None and self._desk.actions.can(Do.NEW_BOOKING):
            venues = self._places.venues_named(reading.rest, 1)
            zone = venues[0].timezone if venues else self._home_zone()
            made += [self._booking(reading, place) for place in halls] or [self._time(reading, zone)]
        if self._desk.actions.can(Do.SHOW_DAY):
            made.append(self._day(reading, next(iter(halls), None)))
        return made

    def _booking(self, reading: Wording, place: Place) -> Entry:
        """Return the wish for a hall."""
        span = self._span(reading, place.timezone)
        when = self._desk.formats.range(span, place.timezone)
        title = translate("Palette", "Book %1: %2").replace("%1", isolated(place.name)).replace("%2", when)
        wish = BookingWish(place.room_id, span, reading.guests)
        return self._wish(f"{place.room_id}", title, wish, place, span, place.venue_name)

    def _time(self, reading: Wording, zone: str) -> Entry:
        """Return the wish for a time alone: the hall is chosen in the editor."""
        span = self._span(reading, zone)
        title = translate("Palette", "New booking: %1").replace("%1", self._desk.formats.range(span, zone))
        return self._wish("any", title, BookingWish(None, span, reading.guests), None, span, "")

    def _wish(
        self, where: str, title: str, wish: BookingWish, place: Place | None, span: TimeRange, below: str
    ) -> Entry:
        identity, actions = f"wish:{where}:{span.start.isoformat()}", self._desk.actions
        act = partial(actions.run, Do.NEW_BOOKING, wish)
        if span.start > self._desk.clock():
            return Entry(identity, _group("understood"), title, act, "plus", below, keeps=False)
        zone = place.timezone if place else self._home_zone()
        show = partial(actions.run, Do.SHOW_DAY, span.start.astimezone(zone_of(zone)).date(), self._venue_of(place))
        past = translate("Palette", "is past: shown in the calendar")
        return Entry(identity, _group("understood"), title, show, "calendar", past, tone="warning", keeps=False)

    def _day(self, reading: Wording, place: Place | None) -> Entry:
        zone = place.timezone if place else self._home_zone()
        now = self._desk.clock().astimezone(zone_of(zone))
        day = reading.day or next_day_for(reading.minute or 0, now.date(), now.hour * 60 + now.minute)
        title = translate("Palette", "Show %1 in the calendar").replace("%1", self._desk.formats.date(day))
        venues = self._places.venues_named(reading.rest, 1)
        venue = place or (venues[0] if venues else None)
        act = partial(self._desk.actions.run, Do.SHOW_DAY, day, self._venue_of(venue))
        below = self._away(day.toordinal() - now.date().toordinal())
        return Entry(f"day:{day.isoformat()}", _group("understood"), title, act, "calendar", below, keeps=False)

    @staticmethod
    def _away(days: int) -> str:
        if days < 0:
            return translate("Palette", "past")
        return {0: translate("Palette", "today"), 1: translate("Palette", "tomorrow")}.get(days, "")

    @staticmethod
    def _venue_of(place: Place | None) -> int | None:
        return place.venue_id if place is not None else None

    def _span(self, reading: Wording, zone: str) -> TimeRange:
        now: datetime = self._desk.clock().astimezone(zone_of(zone))
        minute = reading.minute or 0
        day = reading.day or next_day_for(minute, now.date(), now.hour * 60 + now.minute)
        start = local_instant(day, minute, zone_of(zone))
        return TimeRange(start, start + timedelta(minutes=reading.length or _USUAL))

    def _home_zone(self) -> str:
        return self._places.venues[0].timezone if self._places.venues else "UTC"

    # --- what was found ----------------------------------------------------------------------------------------------

    def found(self, found: Found) -> list[Entry]:
        """Return people, bookings and queries as entries; of one person alone, what is done for them as well."""
        customers = [self._customer(customer) for customer in found.customers]
        if len(found.customers) == 1:
            customers += self._of_customer(found.customers[0])
        bookings = [self._booked(booking) for booking in found.bookings]
        queries = [self._query(query) for query in found.queries]
        if found.bookings and not found.customers:
            return bookings + queries
        return customers + bookings + queries

    def _customer(self, customer: FoundCustomer) -> Entry:
        below = joined((customer.phone, customer.email, customer.organisation), " · ")
        act = partial(self._desk.actions.run, Do.OPEN_CUSTOMER, customer.id)
        name = isolated(customer.full_name)
        return Entry(f"customer:{customer.id}", _group("customers"), name, act, "user", below)

    def _of_customer(self, customer: FoundCustomer) -> list[Entry]:
        actions, name = self._desk.actions, isolated(customer.full_name)
        known = (customer.id,)
        offered: tuple[tuple[Do, tuple[object, ...], str, str, str], ...] = (
            (
                Do.SHOW_BOOKINGS_OF,
                (customer.id, customer.full_name),
                "bookings-of",
                "bookings",
                translate("Palette", "All bookings of %1"),
            ),
            (Do.OPEN_WALLET, known, "wallet", "wallet", translate("Palette", "Wallet of %1")),
            (Do.NEW_BOOKING, known, "book-for", "plus", translate("Palette", "New booking for %1")),
        )
        return [
            Entry(
                f"{key}:{customer.id}",
                _group("customers"),
                title.replace("%1", name),
                partial(actions.run, what, *given),
                mark,
            )
            for what, given, key, mark, title in offered
            if actions.can(what)
        ]

    def _booked(self, booking: FoundBooking) -> Entry:
        when = self._desk.formats.range(booking.range, booking.timezone)
        title = f"#{booking.id}  {isolated(booking.title or booking.customer)}"
        below = joined((when, booking.room_name, booking.customer if booking.title else ""), " · ")
        act = partial(self._desk.actions.run, Do.OPEN_BOOKING, booking.id)
        pill = (booking.status, status_text(booking.status))
        return Entry(f"booking:{booking.id}", _group("bookings"), title, act, "bookings", below, pill=pill)

    def _query(self, query: FoundQuery) -> Entry:
        below = joined((query.customer, self._desk.formats.ago(query.asked_at, self._desk.clock())), " · ")
        act = partial(self._desk.actions.run, Do.OPEN_QUERY, query.id)
        return Entry(f"query:{query.id}", _group("queries"), isolated(query.subject), act, "mail", below)
