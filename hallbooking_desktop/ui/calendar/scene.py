"""What stands where: the entries of a snapshot laid out in a grid, band by band, as they come into sight. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from hallbooking_desktop.ui.calendar.geometry import Band, Box, Grid, Part, Spot, edge_at
from hallbooking_desktop.ui.calendar.index import Item, Key, SnapshotIndex
from hallbooking_desktop.ui.calendar.lanes import ALONE, Lane, packed

#: Statuses that the calendar draws; the filter is a subset.
STATUSES: tuple[str, ...] = ("pending", "confirmed", "completed", "block")


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry in a band, in axis minutes. ``shadow``: it belongs to another room that shares a part with this one."""

    item: Item
    band: int
    start: float
    end: float
    claim_start: float
    claim_end: float
    lane: Lane
    shadow: bool
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """What the pointer is on: a spot of the grid and perhaps an entry there."""

    spot: Spot
    placed: Placed | None = None
    part: Part = Part.BODY


class Scene:
    """The laid-out calendar. Bands are laid out when first asked for; a change of scale costs nothing."""

    #: pixels kept free beside the lanes, so that an empty strip is left to drag on
    MARGIN = 2.0

    def __init__(
        self, index: SnapshotIndex, grid: Grid, rooms: tuple[int, ...], statuses: Collection[str] = STATUSES
    ) -> None:
        self.index = index
        self.grid = grid
        self.rooms = rooms
        self.statuses = frozenset(statuses)
        self._bands: dict[int, list[Placed]] = {}

    def rescaled(self, grid: Grid) -> Scene:
        """Return the same scene in a grid that differs in scale, thickness or direction alone."""
        scene = Scene(self.index, grid, self.rooms, self.statuses)
        scene._bands = self._bands
        return scene

    def follow(self, before: Scene) -> frozenset[int] | None:
        """Take over what stayed as it was from the scene before; return the bands that changed, None for everything."""
        old, new = before.index.snapshot, self.index.snapshot
        same = self.rooms == before.rooms and self.statuses == before.statuses and self.grid.is_like(before.grid)
        if not same or old.venue != new.venue or old.rooms != new.rooms or old.closures != new.closures:
            return None
        self.grid = before.grid
        changed = set()
        for number, placed in before._bands.items():
            band = self.grid.bands[number]
            rooms = (band.room_id,) if band.room_id is not None else self.rooms
            now = [(item.entry, shadow) for item, shadow in self._found(band)]
            stays = now == [(each.item.entry, each.shadow) for each in placed]
            if stays and all(self.index.open_ranges(r) == before.index.open_ranges(r) for r in rooms):
                self._bands[number] = placed
            else:
                changed.add(number)
        return frozenset(changed)

    def placed(self, band: int) -> list[Placed]:
        """Return the entries of a band, by start."""
        found = self._bands.get(band)
        if found is None:
            found = self._lay_out(band, self.grid.bands[band])
            self._bands[band] = found
        return found

    def _lay_out(self, number: int, band: Band) -> list[Placed]:
        axis = band.axis
        found = self._found(band)
        spans = [(axis.place(i.claim_start), axis.place_of_end(i.claim_end)) for i, _ in found]
        lanes = packed(spans)
        return [
            Placed(
                item,
                number,
                axis.place(item.start),
                axis.place_of_end(item.end),
                spans[n][0],
                spans[n][1],
                lanes[n],
                shadow,
                item.start < axis.start,
                item.end > axis.end,
            )
            for n, (item, shadow) in enumerate(found)
        ]

    def _found(self, band: Band) -> list[tuple[Item, bool]]:
        return self._of_room(band, band.room_id) if band.room_id is not None else self._of_day(band)

    def _of_room(self, band: Band, room_id: int) -> list[tuple[Item, bool]]:
        """Return the entries of one room by start, and whether each is another room's."""
        axis = band.axis
        return [
            (item, item.entry.room_id != room_id)
            for item in self.index.between(room_id, axis.start, axis.end)
            if item.entry.status in self.statuses and axis.overlaps(item.claim_start, item.claim_end)
        ]

    def _of_day(self, band: Band) -> list[tuple[Item, bool]]:
        """Return the entries of all rooms by start, each once: as its own room's where that is shown."""
        seen: dict[Key, tuple[Item, bool]] = {}
        for room_id in self.rooms:
            for item, shadow in self._of_room(band, room_id):
                if item.key not in seen or not shadow:
                    seen[item.key] = (item, shadow)
        return sorted(seen.values(), key=lambda pair: (pair[0].claim_start, -pair[0].claim_end, pair[0].key))

    def box(self, placed: Placed) -> Box:
        """Return the rectangle of the entry's own time."""
        return self._box(placed, placed.start, placed.end)

    def claim_box(self, placed: Placed) -> Box:
        """Return the rectangle of the entry with setup and teardown."""
        return self._box(placed, placed.claim_start, placed.claim_end)

    def _box(self, placed: Placed, start: float, end: float) -> Box:
        lane, margin = placed.lane, self.MARGIN / self.grid.thickness
        far = (lane.index + lane.span) / lane.count - margin
        return self.grid.box(placed.band, start, end, lane.index / lane.count + margin, far)

    def visible(self, box: Box) -> Iterator[Placed]:
        """Yield the entries that a rectangle touches."""
        low, high = self.grid.visible_places(box)
        for band in self.grid.visible_bands(box):
            for placed in self.placed(band):
                if placed.claim_start < high and placed.claim_end > low:
                    yield placed

    def hit(self, x: float, y: float) -> Hit | None:
        """Return what is under a point; None outside the grid."""
        spot = self.grid.spot(x, y)
        if spot is None:
            return None
        for placed in reversed(self.placed(spot.band)):
            box = self.box(placed)
            if box.contains(x, y):
                part = edge_at(box, x, y, self.grid.orientation, mirrored=self.grid.mirrored)
                return Hit(spot, placed, part)
        return Hit(spot)

    def find(self, key: Key) -> Placed | None:
        """Return an entry where it is at home, else as a shadow, if any band of the scene shows it."""
        item = self.index.items.get(key)
        if item is None:
            return None
        fallback: Placed | None = None
        for number, band in enumerate(self.grid.bands):
            if band.room_id is not None and not self._concerns(band.room_id, item):
                continue
            if not band.axis.overlaps(item.start, item.end):
                continue
            for placed in self.placed(number):
                if placed.item.key == key:
                    if not placed.shadow:
                        return placed
                    fallback = fallback or placed
        return fallback

    def _concerns(self, room_id: int, item: Item) -> bool:
        return item.entry.room_id == room_id or not self.index.leaves(room_id).isdisjoint(item.entry.leaf_room_ids)

    def neighbour(self, band: int, start: float, key: Key | None, *, forward: bool) -> Placed | None:
        """Return the entry after a spot, or before it: band after band, each entry once, where it is at home.

        ``key`` is the entry that stands at the spot, None for a free one. Only the bands in between are laid out.
        """
        bands = range(band, len(self.grid.bands)) if forward else range(band, -1, -1)
        for number in bands:
            own = [p for p in self.placed(number) if not p.shadow and not (p.before and number)]
            if number == band:
                keys = [p.item.key for p in own]
                if key in keys:
                    at = keys.index(key)
                    own = own[at + 1 :] if forward else own[:at]
                else:
                    own = [p for p in own if (p.start >= start if forward else p.start < start)]
            if own:
                return own[0] if forward else own[-1]
        return None


__all__ = ["ALONE", "STATUSES", "Hit", "Placed", "Scene"]
