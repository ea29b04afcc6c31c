"""Venues and halls: what each brought, how full it was, and all figures of each in a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from hallbooking_desktop.domain.reports import BookingFigures, Counted, CountedBy, RoomFigures, VenueFigures, percentage
from hallbooking_desktop.services.snapshots_reports import BookingsReport, VenuesReport
from hallbooking_desktop.ui.reports.charts import Behind, Chart, Findings, Unit, Value
from hallbooking_desktop.ui.reports.figures import CONFIRMED, figures, sheet
from hallbooking_desktop.ui.reports.words import title_of, translate
from hallbooking_desktop.ui.reports.writing import Writer


@dataclass(frozen=True, slots=True)
class Halls:
    """What is known of venues and halls: how they were used, and their bookings."""

    venues: VenuesReport
    bookings: BookingsReport


@dataclass(frozen=True, slots=True)
class _Place:
    """A hall or a venue: how it is called, its bookings, and what leads to them."""

    name: str
    figures: BookingFigures
    occupancy: Value
    counted: Counted

    def behind(self, by: CountedBy = CountedBy.START) -> Behind:
        """Return its confirmed bookings: those that begin in the period, or that take open hours of it."""
        return Behind(replace(self.counted, by=by), CONFIRMED, self.name)


def halls(writer: Writer, report: Halls, before: Halls | None) -> Findings:
    """Return the venues and halls of the period."""
    now = report.venues.venues
    was = before.venues if before is not None and before.bookings.total.confirmed else None
    best = max(report.bookings.by_room, key=lambda r: (r.figures.revenue, r.figures.confirmed), default=None)
    tiles = [
        writer.tile("occupancy", _occupancy(now), Unit.PERCENT, None if was is None else _occupancy(was.venues)),
        writer.tile(
            "top_room", None, Unit.WORDS, text=best.name if best is not None and best.figures.confirmed else "\u2014"
        ),
    ]
    if len(now) == 1:
        earlier = None if before is None else _rating(before.venues)
        tiles.append(writer.tile("rating", _rating(report.venues), Unit.STARS, earlier))
    rooms, venues = _rooms(writer, report), _venues(writer, report)
    charts = [_revenue(writer, rooms, of_venues=False), _occupied(writer, rooms, of_venues=False)]
    if len(now) > 1:
        charts += [_revenue(writer, venues, of_venues=True), _occupied(writer, venues, of_venues=True)]
    charts += [_rooms_sheet(writer, rooms), _venues_sheet(writer, venues, now)]
    return Findings(tuple(tiles), tuple(charts))


def _rooms(writer: Writer, report: Halls) -> list[_Place]:
    """Return the halls that are offered or had bookings, those first that brought most."""
    booked = {room.room_id: room for room in report.bookings.by_room}
    houses = {venue.venue_id: venue.name for venue in report.venues.venues}

    def place(room_id: int, name: str, venue_id: int, use: RoomFigures | None) -> _Place:
        full = writer.at(name, houses.get(venue_id, "")) if len(houses) > 1 else name
        found = booked[room_id].figures if room_id in booked else BookingFigures()
        counted = Counted(writer.period, venue_id=venue_id, room_id=room_id)
        return _Place(full, found, None if use is None else use.occupancy_rate, counted)

    made = [place(room.room_id, room.name, room.venue_id, room) for room in report.venues.rooms]
    known = {room.room_id for room in report.venues.rooms}
    # The two were computed one after the other.
    made += [place(r.room_id, r.name, r.venue_id, None) for r in report.bookings.by_room if r.room_id not in known]
    return sorted(made, key=lambda each: -each.figures.revenue)


def _venues(writer: Writer, report: Halls) -> list[_Place]:
    booked = {venue.venue_id: venue.figures for venue in report.bookings.by_venue}
    return [
        _Place(
            venue.name,
            booked.get(venue.venue_id, BookingFigures()),
            venue.occupancy_rate,
            Counted(writer.period, venue_id=venue.venue_id),
        )
        for venue in report.venues.venues
    ]


def _revenue(writer: Writer, places: Iterable[_Place], *, of_venues: bool) -> Chart:
    shown = [each for each in places if each.figures.bookings or of_venues]
    found = [(each.name, each.figures.revenue, each.behind()) for each in shown]
    if of_venues:
        title, heading = translate("Reports", "Revenue by venue"), translate("Reports", "Venue")
        return writer.ranked("revenue_by_venue", title, heading, Unit.MONEY, found)
    title, heading = translate("Reports", "Revenue by hall"), translate("Reports", "Hall")
    return writer.ranked("revenue_by_hall", title, heading, Unit.MONEY, found)


def _occupied(writer: Writer, places: Iterable[_Place], *, of_venues: bool) -> Chart:
    shown = [each for each in places if each.occupancy is not None]
    found = [(each.name, each.occupancy, each.behind(CountedBy.USE)) for each in shown]
    if of_venues:
        title, heading = translate("Reports", "Occupancy by venue"), translate("Reports", "Venue")
        return writer.ranked("occupancy", title, heading, Unit.PERCENT, found)
    title, heading = translate("Reports", "Occupancy by hall"), translate("Reports", "Hall")
    return writer.ranked("occupancy_by_hall", title, heading, Unit.PERCENT, found)


def _rooms_sheet(writer: Writer, places: list[_Place]) -> Chart:
    """Return all figures of each hall."""
    behind = [each.behind(CountedBy.USE) for each in places]
    use = writer.series(title_of("occupancy"), [p.occupancy for p in places], Unit.PERCENT, behind=behind)
    series = (*figures(writer, [p.figures for p in places], [p.behind() for p in places]), use)
    heading = translate("Reports", "Hall")
    return sheet("figures_by_hall", heading, [place.name for place in places], series)


def _venues_sheet(writer: Writer, places: list[_Place], found: tuple[VenueFigures, ...]) -> Chart:
    """Return all figures of each venue."""
    behind = [each.behind(CountedBy.USE) for each in places]
    series = (
        *figures(writer, [p.figures for p in places], [p.behind() for p in places]),
        writer.series(title_of("occupancy"), [p.occupancy for p in places], Unit.PERCENT, behind=behind),
        writer.words(title_of("top_room"), [venue.top_room for venue in found]),
        writer.series(title_of("rating"), [venue.average_rating for venue in found], Unit.STARS),
    )
    heading = translate("Reports", "Venue")
    return sheet("figures_by_venue", heading, [place.name for place in places], series)


def _rating(report: VenuesReport) -> Value:
    return next((each.average_rating for each in report.venues if each.average_rating is not None), None)


def _occupancy(venues: Iterable[VenueFigures]) -> Decimal:
    found = tuple(venues)
    return percentage(sum(each.occupied_seconds for each in found), sum(each.open_seconds for each in found))
