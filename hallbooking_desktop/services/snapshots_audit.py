"""The audit log as people read it: its lines with the names that its numbers stand for today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from hallbooking_desktop.services.snapshots import AuditEntry

#: Sort of thing and number -> what it is called now; what was erased since is not in it.
Names: TypeAlias = Mapping[tuple[str, int], str]
#: Value of an entry -> the sort of thing whose number it is, alone or in a list.
REFERENCES: Final[Mapping[str, str]] = {
    "room_id": "room",
    "part_ids": "room",
    "venue_id": "venue",
    "assigned_venue_id": "venue",
    "addon_id": "addon",
    "user_id": "user",
    "dropped": "user",
    "from": "user",
    "bookings": "booking",
    "booking_id": "booking",
    "kiosk_id": "kiosk",
}
#: Values that are lists of pairs: the number of such a thing, and something about it.
PAIRS: Final[Mapping[str, str]] = {"customers": "user", "addons": "addon"}


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry and what is called what in it; empty where it is gone or there is none.

    ``timezone`` is the venue's. ``about`` is what is needed to go to the subject: a person's role, a wallet's owner.
    """

    entry: AuditEntry
    actor: str = ""
    subject: str = ""
    about: str = ""
    venue: str = ""
    timezone: str = ""

    @property
    def id(self) -> int:
        """The entry's number."""
        return self.entry.id


@dataclass(frozen=True, slots=True)
class AuditDetails:
    """One line with the names of everything that its values mention."""

    line: AuditLine
    names: Names = field(default_factory=dict)
