"""What goes wrong with other versions of the libraries is noticed here and not at a desk."""

from __future__ import annotations

import sys

import qasync
from pytestqt.qtbot import QtBot


def test_timers_lose_no_reference(qtbot: QtBot, qt_loop: qasync.QEventLoop) -> None:
    """The program would abort after some minutes: PySide6 6.12 lost a reference to None at each timer of qasync."""
    count = 5_000
    done: list[int] = []
    before = sys.getrefcount(None)
    for number in range(count):
        qt_loop.call_soon(done.append, number)
    qtbot.waitUntil(lambda: len(done) == count, timeout=20_000)
    lost = before - sys.getrefcount(None)
    assert lost < count // 10, f"{lost} references to None were lost in {count} timer events"
