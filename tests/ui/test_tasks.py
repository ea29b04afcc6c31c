"""Tasks: they end with their owner, the newest wins, and no failure is lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import pytest
import qasync
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hallbooking_desktop.domain.errors import DomainError, NotFound
from hallbooking_desktop.ui.tasks import Debounce, Latest, registry, spawn


async def _later(value: str, seconds: float = 0.02) -> str:
    await asyncio.sleep(seconds)
    return value


def test_a_task_ends_with_its_owner(qt_loop: qasync.QEventLoop, wait: Callable[..., None]) -> None:
    """A closed view would go on loading, and then touch what is gone."""
    owner = QObject()
    task = spawn(owner, asyncio.sleep(60), "long")
    assert registry().running == ("long",)
    owner.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    wait(task.cancelled)
    assert registry().running == ()


def test_what_begins_while_the_window_goes_ends_with_it(qt_loop: qasync.QEventLoop, wait: Callable[..., None]) -> None:
    """A timer that fires in that moment would leave a task behind that nobody ends."""
    begun = list[bool]()

    async def going() -> None:
        begun.append(True)
        try:
            await asyncio.sleep(60)
        finally:
            spawn(None, asyncio.sleep(60), "late")

    spawn(None, going(), "first")
    wait(lambda: begun)
    stopping = qt_loop.create_task(registry().stop())
    wait(stopping.done)
    assert registry().running == ()


def test_the_newest_wins(qt_loop: qasync.QEventLoop, wait: Callable[..., None]) -> None:
    """A slow answer to an old search would replace the answer to the new one."""
    owner, got = QObject(), list[str]()
    latest = Latest[str](owner, "search")
    latest.start(_later("old", 0.01), got.append)
    latest.start(_later("new", 0.03), got.append)
    wait(lambda: not latest.busy)
    assert got == ["new"]


def test_a_refusal_goes_to_who_asked(qt_loop: qasync.QEventLoop, wait: Callable[..., None]) -> None:
    """A view would show neither content nor what went wrong."""
    owner, refused = QObject(), list[DomainError]()

    async def fail() -> str:
        raise NotFound

    latest = Latest[str](owner, "details")
    latest.start(fail(), lambda _: None, refused.append)
    wait(lambda: refused)
    assert isinstance(refused[0], NotFound)


def test_a_refusal_that_nobody_takes_is_shown(qtbot: QtBot, qt_loop: qasync.QEventLoop) -> None:
    """A click would do nothing and say nothing."""

    async def fail() -> None:
        raise NotFound

    with qtbot.waitSignal(registry().refused) as told:
        spawn(None, fail(), "click")
    assert isinstance(told.args[0], NotFound)


def test_a_defect_is_logged_with_the_id_that_is_told(
    qtbot: QtBot, qt_loop: qasync.QEventLoop, caplog: pytest.LogCaptureFixture
) -> None:
    """Support could not find what a user saw."""

    async def fail() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(registry().failed) as told:
        spawn(None, fail(), "sums")
    records = [r for r in caplog.records if r.levelno == logging.ERROR]
    assert told.args[0] in records[0].getMessage()
    assert "sums" in records[0].getMessage()
    caplog.clear()


def test_many_requests_become_one_call(qt_loop: qasync.QEventLoop, qtbot: QtBot) -> None:
    """Each key would ask the database."""
    owner, calls = QObject(), list[int]()
    soon = Debounce(owner, 20, lambda: calls.append(1))
    for _ in range(5):
        soon()
    assert not calls
    qtbot.waitUntil(lambda: bool(calls))
    qtbot.wait(40)
    assert calls == [1]
