"""What the document server's child and its users agree on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

READY_LINE: Final = "READY"
"""What the child says on standard output once it accepts."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The files that the child and its users agree on."""

    folder: Path

    @property
    def start_lock(self) -> Path:
        """Held by whoever starts the child, and by the child when it decides to end."""
        return self.folder / "documents.start"

    @property
    def users(self) -> Path:
        """Counts the processes that use the child."""
        return self.folder / "documents.users"

    @property
    def server_lock(self) -> Path:
        """Held by the child as long as it lives."""
        return self.folder / "documents.server"

    @property
    def state(self) -> Path:
        """The child's process id and where it listens."""
        return self.folder / "documents.json"
