"""How one person arranged the windows and views; what stands in the file is never trusted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

    from hallbooking_desktop.ui.preferences import Preferences

#: A window's title bar is taken hold of where so much of it is on a screen.
_GRIP = 120
#: Its title bar's height, about: a window's place is told without it.
_BAR = 30
_LEAST, _MOST = 50, 20_000


class Layout:
    """Typed access to what one person left; without preferences nothing outlives the program.

    Each value is checked when it is read: what cannot be counts as not there.
    """

    def __init__(self, preferences: Preferences | None = None, user_id: int = 0) -> None:
        self._preferences = preferences
        self._user_id = user_id
        self._values: dict[str, object] = preferences.layout(user_id) if preferences is not None else {}

    def value(self, name: str) -> object:
        """Return what was kept, of whatever kind."""
        return self._values.get(name)

    def number(self, name: str, default: float, least: float, most: float) -> float:
        """Return a number within limits."""
        found = self._values.get(name)
        if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
            return default
        return min(max(float(found), least), most)

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a yes or no."""
        found = self._values.get(name)
        return found if isinstance(found, bool) else default

    def identity(self, name: str) -> int | None:
        """Return the number of a thing, which may be gone."""
        found = self._values.get(name)
        return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else None

    def text(self, name: str, allowed: Sequence[str], default: str) -> str:
        """Return one of the words that are possible."""
        found = self._values.get(name)
        return found if isinstance(found, str) and found in allowed else default

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return whole numbers, none where there is anything else among them."""
        found = self._values.get(name)
        return tuple(found) if isinstance(found, list) and all(type(each) is int for each in found) else ()

    def keep(self, name: str, value: object) -> None:
        """Keep a value: a word, a number, yes or no, or a list or mapping of these."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        self._write()

    def forget(self) -> None:
        """Be as a desk that nobody arranged."""
        self._values.clear()
        self._write()

    def _write(self) -> None:
        if self._preferences is not None:
            self._preferences.keep_layout(self._user_id, self._values)


class SplitterMemory(QObject):
    """Keeps in which proportion a splitter of two parts is divided: it holds for every window and text size.

    The share is that of the first part in thousandths; while the second part is hidden nothing is kept.
    """

    def __init__(self, splitter: QSplitter, layout: Layout, name: str) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._layout = layout
        self._name = f"{name}/split"
        splitter.splitterMoved.connect(self._keep)

    def sizes(self, otherwise: Sequence[int]) -> list[int]:
        """Return the sizes as they were left, or others where nothing was kept."""
        share = self._layout.number(self._name, 0, 50, 950)
        if not share:
            return list(otherwise)
        whole = self._splitter.width() or sum(otherwise)
        first = round(whole * share / 1000)
        return [first, whole - first]

    def _keep(self) -> None:
        sizes = self._splitter.sizes()
        if all(sizes):
            self._layout.keep(self._name, round(sizes[0] * 1000 / sum(sizes)))


def numbers_of(rect: QRect) -> list[int]:
    """Return a rectangle as four numbers for a file."""
    return [rect.x(), rect.y(), rect.width(), rect.height()]


def rect_of(value: object) -> QRect | None:
    """Return a rectangle from four numbers of a file, if it could be a window's."""
    if not isinstance(value, list) or len(value) != 4 or not all(type(each) is int for each in value):  # noqa: PLR2004
        return None
    x, y, width, height = value
    if max(abs(x), abs(y)) > _MOST or not _LEAST <= width <= _MOST or not _LEAST <= height <= _MOST:
        return None
    return QRect(x, y, width, height)


def on_screen(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """Return where a window goes: where it was if it can be taken hold of there, else onto a screen that is there.

    ``screens`` are the free parts of the screens, the main one first.
    """
    if not screens:
        return wanted
    bar = QRect(wanted.x(), wanted.y() - _BAR, wanted.width(), _BAR)
    if any(_holds(screen, bar) for screen in screens) and _area(wanted) <= sum(
        _area(screen.intersected(wanted)) for screen in screens
    ):
        return wanted
    shown = max(screens, key=lambda screen: _area(screen.intersected(wanted)))
    free = shown.adjusted(0, _BAR, 0, 0)
    width, height = min(wanted.width(), free.width()), min(wanted.height(), free.height())
    x = min(max(wanted.x(), free.x()), free.x() + free.width() - width)
    y = min(max(wanted.y(), free.y()), free.y() + free.height() - height)
    return QRect(x, y, width, height)


def _holds(screen: QRect, bar: QRect) -> bool:
    """Tell whether a title bar can be taken hold of on a screen."""
    shown = screen.intersected(bar)
    return shown.width() >= min(_GRIP, bar.width()) and shown.height() * 2 >= bar.height()


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
