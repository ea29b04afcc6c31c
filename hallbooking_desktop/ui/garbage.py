"""Garbage is collected on the window's thread only: elsewhere a collection would destroy widgets under Qt's feet.

There it must not be felt. A look through all that was ever made takes a quarter of a second on a slow machine. So what
is new is looked through often and in small portions, what is older while nobody touches the window, and what is there
to stay only while nobody is at the desk.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject

_EVERY_MS: Final = 25
#: So many new objects take about a millisecond.
_YOUNG: Final = 1_500
#: After so many collections of one generation the next is looked through.
_MIDDLE: Final = 5
_OLD: Final = 6
#: How long nobody has touched the window when the old ones are looked through.
_QUIET_SECONDS: Final = 1.0
#: As often, however busy somebody is: else nothing old would ever be freed.
_OLD_AT_LAST: Final = 500
#: What is set aside is looked through again while nobody is there, and no more often than that.
_AWAY_SECONDS: Final = 60.0
_ALL_OF_IT_SECONDS: Final = 600.0


def set_aside() -> None:
    """Leave all there is out of the collections to come: modules and widgets that stay hardly ever become garbage."""
    gc.freeze()


class Garbage(QObject):
    """Takes collections over from Python, which would run them on whichever thread makes the next object.

    ``quiet`` tells for how many seconds nobody has touched the window. It begins when the program has started: until
    then somebody waits, and what is made stays.
    """

    def __init__(
        self, quiet: Callable[[], float], parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        gc.disable()
        self._quiet = quiet
        self._clock = clock
        self._all_at = clock()
        self._begun = False
        self._timer = self.startTimer(_EVERY_MS)

    def begin(self) -> None:
        """Set aside what the start made, and collect from now on."""
        set_aside()
        self._begun = True

    def stop(self) -> None:
        """Hand collections back to Python."""
        self.killTimer(self._timer)
        gc.enable()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Collect as much as can be done unnoticed."""
        if not self._begun:
            return
        young, middle, old = gc.get_count()
        if self._quiet() >= _AWAY_SECONDS and self._clock() - self._all_at >= _ALL_OF_IT_SECONDS:
            self._all_at = self._clock()
            gc.unfreeze()
            gc.collect()
            set_aside()
        elif old >= _OLD_AT_LAST or (old >= _OLD and self._quiet() >= _QUIET_SECONDS):
            gc.collect()
            set_aside()
        elif middle >= _MIDDLE:
            gc.collect(1)
        elif young >= _YOUNG:
            gc.collect(0)
