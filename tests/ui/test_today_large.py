"""The start page of a large house: a thousand rows cost no more than those that are seen or that change."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots_today import Takings, TodayBooking, TodaySnapshot
from hallbooking_desktop.ui.formats import Formats, isolated
from hallbooking_desktop.ui.theme import theme
from hallbooking_desktop.ui.today.daylist import DayList
from hallbooking_desktop.ui.today.page import page_of, ticking, words_of
from hallbooking_desktop.ui.today.painting import DayDelegate
from hallbooking_desktop.ui.today.rows import Row

NOW = datetime(2030, 1, 15, 10, 0, tzinfo=UTC)
_WORDS = ("Anna", isolated("Müller"), "40 guests", "·", "wedding", "Łódź", "حفل زفاف", "10:30 –", "€12.00", "₹5", "\n")


def _text(chance: random.Random, most: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randrange(most)))


def _row(chance: random.Random) -> Row:
    return Row(
        ("booking", chance.randrange(10**9)),
        _text(chance, 12) or "x",
        _text(chance, 14),
        lead=chance.choice(("", "10:00 – 12:00", "9:00 – 9:30 CEST")),
        side=_text(chance, 4),
        pill=chance.choice((None, ("late", "Missing"), ("expected", "Expected"))),
        mark=chance.choice((None, None, ("bell", "warning"))),
        done=chance.choice((None, None, True)),
    )


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_row_is_as_high_as_what_is_painted(qtbot: QtBot, scale: float) -> None:
    """Else a second line would be cut off, or a gap stand below a first one: heights are found without laying out."""
    del qtbot
    chance = random.Random(3)
    delegate = DayDelegate()
    theme().set_scale(scale)
    try:
        for _ in range(400):
            row = _row(chance)
            delegate.measure_leads((row,))
            for width in (200, 330, 480, 700, 900):
                assert delegate._height(row, width) == delegate.pieces(row, width, rtl=False)[1], (row, width)
    finally:
        theme().set_scale(1.0)


def _hold(number: int, left: timedelta) -> TodayBooking:
    span = TimeRange(NOW + timedelta(days=2), NOW + timedelta(days=2, hours=1))
    hold = BookingStatus.PENDING
    names = (1, "House", "UTC", 1, "Hall", f"Hold {number}", "Anna")
    return TodayBooking(number, *names, span, hold, None, None, "", Decimal(9), NOW + left, 1)


def test_each_second_only_what_counts_seconds_is_written(qtbot: QtBot) -> None:
    """Else a house with hundreds of holds would hold the window each second."""
    holds = tuple(_hold(n, timedelta(hours=n / 4, seconds=30)) for n in range(1, 400))
    money = Takings((), Decimal(0), Decimal(0), Decimal(0))
    day = TodaySnapshot(NOW, (), (), (), (), holds, (), (), money, (), ())
    formats = Formats(QLocale("en_GB"))
    listed = DayList("Holds", 5)
    qtbot.addWidget(listed)
    listed.show_rows(page_of(day, formats, NOW).holds)
    changed: list[int] = []
    listed.rows.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    later = NOW + timedelta(seconds=1)
    listed.rows.update(ticking(day, words_of(day, formats, later), later))
    assert changed == [0, 1, 2], "others than the holds in their last hour were written anew"
    first = listed.rows.row_at(0)
    assert first is not None
    assert first.side == "15:29"
