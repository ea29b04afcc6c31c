"""What the tour shows, in order, and what of the desk it points at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.ui.palette.commands import native
from hallbooking_desktop.ui.shell import Shell

translate = QCoreApplication.translate
#: Pixels between what is pointed at and the card.
GAP = 16


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to know. ``view``: the page that is opened for it; ``target`` finds what it points at."""

    title: str
    text: str
    target: Callable[[Shell], QWidget | None]
    view: str = ""


def steps_for(shell: Shell) -> tuple[Step, ...]:
    """Return the steps that this person can take: nothing is shown that the role has not."""
    steps = (
        Step(
            translate("Tour", "Everything is in this list"),
            translate("Tour", "Each page has a key: %1 and its number. A right click opens a page in a new window.")
            # The number is any of them.
            .replace("%1", native("Ctrl+1").removesuffix("1").rstrip("+")),
            lambda desk: desk.navigation,
        ),
        Step(
            translate("Tour", "Today: who comes, who is here"),
            translate("Tour", "Check parties in and out, see what waits for money, leave notes for the next shift."),
            lambda desk: desk.current,
            "today",
        ),
        Step(
            translate("Tour", "Book by dragging"),
            translate(
                "Tour",
                "Drag over free time to book it, drag a booking to move it. Red means that the hall is taken;"
                " every move can be undone.",
            ),
            lambda desk: getattr(desk.current, "states", desk.current),
            "calendar",
        ),
        Step(
            translate("Tour", "Find anything with %1").replace("%1", native("Ctrl+K")),
            translate("Tour", "A name, a phone number, a hall, or “friday 2pm ballroom 3h” for a new booking."),
            lambda desk: desk.search,
        ),
        Step(
            translate("Tour", "Keys for everything: ?"),
            translate("Tour", "A question mark lists the keys of the page that you are on."),
            lambda desk: getattr(getattr(desk.current, "toolbar", None), "keys", None),
            "calendar",
        ),
        Step(
            translate("Tour", "Make it yours"),
            translate("Tour", "Light or dark, text size, language, a new window; to lock or sign out. This tour, too."),
            lambda desk: desk.person,
        ),
    )
    return tuple(step for step in steps if not step.view or step.view in shell.keys)


def card_place(target: QRect, card: QSize, around: QRect, *, mirrored: bool) -> QRect:
    """Return where the card stands: beside the target where there is room, else over its lower end."""
    across = target.center().x() - card.width() // 2
    down = target.center().y() - card.height() // 2
    right = QPoint(target.right() + GAP, down)
    left = QPoint(target.left() - GAP - card.width(), down)
    beside = (left, right) if mirrored else (right, left)
    for place in (
        *beside,
        QPoint(across, target.bottom() + GAP),
        QPoint(across, target.top() - GAP - card.height()),
    ):
        inside = _kept_inside(QRect(place, card), around)
        if not inside.intersects(target):
            return inside
    return _kept_inside(QRect(QPoint(across, target.bottom() - GAP - card.height()), card), around)


def _kept_inside(rect: QRect, around: QRect) -> QRect:
    x = min(max(rect.x(), around.left() + GAP), max(around.left(), around.right() - rect.width() - GAP))
    y = min(max(rect.y(), around.top() + GAP), max(around.top(), around.bottom() - rect.height() - GAP))
    return QRect(QPoint(x, y), rect.size())
