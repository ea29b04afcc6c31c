"""Taking back what was done: offered with the word that it was done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.errors import DomainError, NotFound, SlotTaken, StaleVersion, UndoRefused
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import spawn

translate = QCoreApplication.translate

#: So long Undo is offered at the window's foot.
UNDO_SECONDS = 20

#: Takes something back and returns what to say then.
Back = Callable[[], Awaitable[str]]


def offer_undo(desk: Desk, said: str, back: Back) -> None:
    """Say what was done, and offer to take it back."""

    def take() -> None:
        spawn(desk, take_back(desk, back), "take something back")

    desk.say(said, translate("Undo", "Undo"), take, seconds=UNDO_SECONDS)


async def take_back(desk: Desk, back: Back) -> bool:
    """Take something back and say how that went; tell whether it did."""
    try:
        said = await back()
    except DomainError as error:
        desk.report(plain(error))
        return False
    desk.say(said)
    return True


def plain(error: DomainError) -> DomainError:
    """Return a refusal as whoever takes something back understands it: they chose neither time nor hall."""
    if isinstance(error, SlotTaken):
        return UndoRefused(error.message, reason="taken")
    if isinstance(error, StaleVersion | NotFound):
        return UndoRefused(error.message, reason="changed")
    return error
