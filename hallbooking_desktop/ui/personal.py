"""What a person chooses for themselves at a desk; the window does it and remembers it."""

from __future__ import annotations

from typing import Protocol

from hallbooking_desktop.ui.theme import Mode

#: Minutes until the desk locks that may be chosen; the installation's is the longest.
IDLE_MINUTES = (2, 5, 10, 15, 30, 60)


class Personal(Protocol):
    """Look, text size, language, and how soon the desk locks."""

    @property
    def language(self) -> str:
        """A language's code, or ``system``."""

    def quiet_seconds(self) -> float:
        """Return for how many seconds nobody has touched keys or mouse."""

    @property
    def idle_limit(self) -> int:
        """After how many minutes the installation locks; 0 never."""

    @property
    def idle_minutes(self) -> int | None:
        """After how many minutes the person wants it; None leaves it to the installation."""

    def set_mode(self, mode: Mode) -> None:
        """Show light, dark, or as the system."""

    def set_scale(self, scale: float) -> None:
        """Write larger or smaller; the desk is built anew, unless something typed is to be kept."""

    def set_language(self, code: str) -> None:
        """Speak another language; the desk is built anew, unless something typed is to be kept."""

    @property
    def opens_as_left(self) -> bool:
        """Tell whether the person begins with the view left last."""

    def set_opens_as_left(self, wanted: bool) -> None:
        """Begin with the view left last, or with the start page."""

    def set_idle(self, minutes: int | None) -> None:
        """Lock after another time, never later than the installation says."""
