"""Bookings that repeat: every date is seen before it is booked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.services.commands import RecurrenceRule
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.repeat import RepeatPart
from tests.ui.booking_support import Driven, choose_customer, click, drive, opened_editor

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_a_series_shows_every_date_and_leaves_out_what_does_not_fit(qapp: QApplication, database_url: str) -> None:
    """A choir that meets each week must see the one week that does not work before it is booked."""

    async def story(driven: Driven) -> None:
        await driven.booking(driven.world.ballroom, driven.span(9, 12, days=16), paid=True)
        editor = await opened_editor(driven)
        await choose_customer(driven, editor, "Alice")
        click(editor.form.repeats)
        repeat = editor.form.repeat
        repeat.count.setValue(4)
        await driven.until(lambda: repeat.preview and len(repeat.preview.occurrences) == 4, "No preview came.")
        model = repeat.model
        states = [str(model.index(row, 4).data()) for row in range(model.rowCount())]
        assert states == ["free", "taken", "free", "free"], "The date that is taken is not marked."
        assert [model.index(row, 3).data() for row in range(4)] == ["$200.00"] * 4
        assert model.index(0, 1).data() == "10:00\u202fAM – 12:00\u202fPM"
        comfort = repeat.table.comfort
        comfort.keeper.show_column(2, wanted=False)
        text = await comfort.read_all()
        assert text.headings == ("Date", "Time", "Price", "State"), "What is copied is not what is shown."
        assert [row[3] for row in text.rows] == states
        comfort.keeper.as_they_were()
        click(editor.primary)
        assert "do not fit" in editor.note.text, "A series with a taken date went out all the same."
        click(repeat.skip)
        assert "3 bookings" in editor.primary.text()
        model.setData(model.index(3, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        await driven.until(lambda: "2 bookings" in editor.primary.text(), "A date left out is still counted.")
        click(editor.primary)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "The series was not made.")
        assert await driven.count() == 3
        assert "2 bookings are held" in driven.said[-1].text

    drive(qapp, database_url, story)


def test_the_rule_says_what_the_fields_say(qapp: QApplication, database_url: str) -> None:
    """A series on the wrong days is found out weeks later, at a locked door."""

    async def story(driven: Driven) -> None:
        part = RepeatPart(driven.desk, driven.window)
        part.set_first(date(2030, 1, 29))  # the fifth and last Tuesday
        assert part.rule() == RecurrenceRule("FREQ=WEEKLY;BYDAY=TU;COUNT=6")
        part.days._chips["3"].click()
        part.every.setValue(2)
        assert part.rule() == RecurrenceRule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6")
        part.every.setValue(1)
        part.frequency.setCurrentIndex(1)
        assert [part.which.itemText(at) for at in range(part.which.count())] == [
            "the fifth Tuesday",
            "the last Tuesday",
        ]
        part.which.setCurrentIndex(1)
        part.ends.setCurrentIndex(1)
        part.until.setDate(QDate(2030, 6, 30))
        assert part.rule() == RecurrenceRule("FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20300630")
        part.frequency.setCurrentIndex(2)
        assert part.rule() == RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=29;UNTIL=20300630")
        part.frequency.setCurrentIndex(3)
        assert part.rule() == RecurrenceRule("FREQ=DAILY;UNTIL=20300630")
        part.frequency.setCurrentIndex(0)
        for chip in part.days._chips.values():
            chip.setChecked(False)
        assert part.rule() is None, "A weekly series without a weekday is no series."

    drive(qapp, database_url, story)
