"""What callers ask of the media service: frozen requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class PhotosOf:
    """Whose photos: ``entity`` is ``venue`` or ``room``."""

    entity: str
    id: int

    @classmethod
    def venue(cls, venue_id: int) -> Self:
        """Name a venue."""
        return cls("venue", venue_id)

    @classmethod
    def room(cls, room_id: int) -> Self:
        """Name a room."""
        return cls("room", room_id)


@dataclass(frozen=True, slots=True)
class PhotoEdit:
    """A photo in its new place, with its words; ``caption`` None leaves them as they are."""

    id: int
    caption: str | None = None
