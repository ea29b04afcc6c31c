"""A venue or a hall as the pages about it see it, with what is around it."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.domain.permissions import Action, Actor, allows
from hallbooking_desktop.services.snapshots import RoomSnapshot, VenueSnapshot

#: "venue" or "room", and the number.
Identity = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A venue, or one of its halls. ``rooms`` are all halls of the venue that are not archived, by name."""

    venue: VenueSnapshot
    room: RoomSnapshot | None
    rooms: tuple[RoomSnapshot, ...]

    @property
    def identity(self) -> Identity:
        """What tells it from all others."""
        return ("venue", self.venue.id) if self.room is None else ("room", self.room.id)

    @property
    def name(self) -> str:
        """What it is called."""
        return self.venue.name if self.room is None else self.room.name

    @property
    def version(self) -> int:
        """How often it was changed."""
        return self.venue.version if self.room is None else self.room.version

    @property
    def archived(self) -> bool:
        """Tell whether it is out of use."""
        return self.venue.archived if self.room is None else self.room.archived

    @property
    def room_id(self) -> int | None:
        """The hall's number; None for the venue as a whole."""
        return None if self.room is None else self.room.id

    def may(self, actor: Actor, action: Action) -> bool:
        """Tell whether the actor may do this at the venue."""
        return allows(actor, action, venue_ids=frozenset({self.venue.id}))

    def may_edit(self, actor: Actor) -> bool:
        """Tell whether the actor may change what is typed about it."""
        return self.may(actor, Action.EDIT_VENUE if self.room is None else Action.EDIT_ROOM)
