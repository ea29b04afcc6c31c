"""A query is done with, or opened again; either is taken back by Undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.bookings import UNDO_TIME
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.undo import offer_undo

translate = QCoreApplication.translate


def turning_text(status: QueryStatus) -> str:
    """Return what the button is called that resolves a query, or opens it again."""
    again = translate("AnswerSheet", "Open it again")
    return again if status is QueryStatus.RESOLVED else translate("AnswerSheet", "&Resolved")


async def turn(desk: Desk, query_id: int, before: QueryStatus) -> None:
    """Take a query for done, or open it again, and offer to take that back.

    Raises:
        TransitionRefused: nobody answered it, or somebody else changed its state.
    """
    resolved = before is QueryStatus.RESOLVED
    wanted = QueryStatus.IN_PROGRESS if resolved else QueryStatus.RESOLVED
    found = await desk.write(lambda s, a: s.queries.set_status(a, query_id, wanted))
    open_again, done = translate("AnswerSheet", "The question is open again."), translate("AnswerSheet", "Resolved.")
    said = open_again if resolved else done
    subject = isolated(found.query.subject)
    offer_undo(desk, said, _back_to(desk, query_id, before), f"{subject}: {said}")


def _back_to(desk: Desk, query_id: int, status: QueryStatus) -> Back:
    """Return what takes back that a query was resolved, or opened again."""
    said = translate("AnswerSheet", "The question is as it was.")

    async def back() -> str:
        await desk.write(lambda s, a: s.queries.set_status(a, query_id, status))
        return said

    # Nothing would tell that somebody went on from it.
    return Back(back, UNDO_TIME)
