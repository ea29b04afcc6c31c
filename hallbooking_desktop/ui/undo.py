"""Taking back what was done: offered with the word that it was done."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError, NotFound, SlotTaken, StaleVersion, UndoRefused
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.history import Back, Deed
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.widgets.dialogs import confirm

translate = QCoreApplication.translate

UNDO_KEYS = "Ctrl+Z"
#: So long Undo is offered at the window's foot.
UNDO_SECONDS = 20
#: What was done longer ago is not taken back by a key alone.
_FRESH = timedelta(minutes=1)


def offer_undo(desk: Desk, said: str, back: Back, words: str = "") -> None:
    """Say what was done, offer to take it back, and keep that in the history, in ``words`` if ``said`` does not do."""
    deed = desk.history.add(words or said, back)

    def take() -> None:
        spawn(desk, take_back(desk, deed), "take something back")

    desk.say(said, translate("Undo", "Undo"), take, seconds=UNDO_SECONDS, deed=deed)


async def take_back(desk: Desk, deed: Deed) -> bool:
    """Take something back and say how that went; tell whether it did."""
    try:
        said = await desk.history.take_back(deed)
    except DomainError as error:
        desk.report(plain(error))
        return False
    if said:
        desk.say(said)
    return bool(said)


async def take_back_newest(desk: Desk, over: QWidget, *, careful: bool = False) -> None:
    """Take back what was done last; ask first where that is not what somebody has just seen happen.

    ``careful``: ask in any case, for something is being typed that the keys may have been meant for.
    """
    history = desk.history
    deed = history.newest
    if deed is None:
        desk.say(translate("Undo", "There is nothing to take back."))
        return
    if careful or not history.is_last(deed) or history.now - deed.at > _FRESH:
        ago = desk.formats.ago(deed.at, history.now)
        title, yes = translate("Undo", "Take this back?"), translate("Undo", "Undo")
        if not await confirm(over, title, f"{deed.words}\n{ago}", yes):
            return
    await take_back(desk, deed)


def plain(error: DomainError) -> DomainError:
    """Return a refusal as whoever takes something back understands it: they chose neither time nor hall."""
    if isinstance(error, SlotTaken):
        return UndoRefused(error.message, reason="taken")
    if isinstance(error, StaleVersion | NotFound):
        return UndoRefused(error.message, reason="changed")
    return error
