"""Collections on the window's thread: in small portions while somebody works, the rest while nobody does."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimerEvent
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.ui.garbage import Garbage, set_aside


class Knot:
    """Refers to itself: only a collection frees it."""

    def __init__(self) -> None:
        self.me = self


class Desk:
    """A collector, and how long nobody has touched its window."""

    def __init__(self) -> None:
        self.quiet = 0.0
        self.now = 1000.0
        self.garbage = Garbage(lambda: self.quiet, clock=lambda: self.now)

    def ticks(self, count: int = 1) -> None:
        for _ in range(count):
            self.garbage.timerEvent(QTimerEvent(1))

    def works(self, rounds: int) -> None:
        """Make things that stay, as somebody's work does, and let the timer come."""
        for _ in range(rounds):
            self.kept = [[number] for number in range(3_000)]
            self.ticks()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    gc.collect()
    gc.freeze()
    made = Desk()
    made.garbage.begin()
    yield made
    made.garbage.stop()
    gc.unfreeze()
    # As all tests have it.
    gc.disable()


def knot() -> weakref.ref[Knot]:
    return weakref.ref(Knot())


def test_what_is_new_is_freed_soon_and_what_is_old_not_while_somebody_works(desk: Desk) -> None:
    """Memory would grow with each click, or the window would stand still for a quarter of a second in between."""
    fresh = knot()
    desk.works(2)
    assert fresh() is None
    old = Knot()
    seen = weakref.ref(old)
    gc.collect(1)
    del old
    for _ in range(40):
        gc.collect(1)
    desk.ticks(3)
    assert seen() is not None, "the old are looked through while somebody works"
    desk.quiet = 2.0
    desk.ticks()
    assert seen() is None, "the old are never looked through"


def test_nothing_is_looked_through_while_the_program_starts(desk: Desk) -> None:
    """Who waits for the window would wait for the program to look for garbage that is not there, too."""
    starting = Garbage(lambda: 1e9)
    fresh = knot()
    for _ in range(40):
        gc.collect(1)
    later = knot()
    starting.timerEvent(QTimerEvent(1))
    assert fresh() is None
    assert later() is not None
    starting.begin()
    starting.stop()
    gc.disable()


def test_who_never_rests_keeps_no_garbage_for_ever(desk: Desk) -> None:
    """A busy day would end without memory."""
    old = Knot()
    seen = weakref.ref(old)
    gc.collect(1)
    del old
    for _ in range(500):
        gc.collect(1)
    desk.ticks()
    assert seen() is None


def test_what_was_set_aside_is_looked_through_while_nobody_is_there(desk: Desk) -> None:
    """A page that was closed an hour ago would stay in memory until the program ends."""
    old = Knot()
    seen = weakref.ref(old)
    set_aside()
    del old
    desk.quiet, desk.now = 59.0, desk.now + 3_600
    desk.ticks()
    assert seen() is not None
    desk.quiet = 61.0
    desk.ticks()
    assert seen() is None
    old = Knot()
    seen = weakref.ref(old)
    set_aside()
    del old
    desk.ticks()
    assert seen() is not None, "all of it, again and again, as long as nobody comes back"
    desk.now += 601
    desk.ticks()
    assert seen() is None
