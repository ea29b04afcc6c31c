"""Looking at a booking and noting what happens on the day; names for everything; models that keep Qt's rules."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.booking.blocking import ask_to_block
from hallbooking_desktop.ui.booking.cancel import CancelDialog
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.matches import MatchModel
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.booking.occurrences import OccurrenceModel
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from tests.ui.booking_support import Driven, click, drive

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_the_details_tell_all_and_follow_every_change(qapp: QApplication, database_url: str) -> None:
    """Whoever answers the phone must see at once what was agreed, paid and changed."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(
            driven.world.ballroom, driven.span(10, 12), title="Garcia wedding", internal_notes="VIP", expected_guests=80
        )
        panel = BookingDetailsPanel(driven.desk, driven.window)
        driven.window.setCentralWidget(panel)
        driven.flows.connect_panel(panel)
        panel.show_booking(made.id)
        await driven.until(lambda: panel.booking is not None, "Nothing is shown.")
        said = _texts(panel)
        for words in ("Garcia wedding", f"#{made.id}", "Grand Ballroom", "$200.00", "Alice Martin", "VIP", "80 guests"):
            assert words in said, f"{words} is missing."
        assert set(panel.buttons) == {"pay", "move", "edit", "cancel", "history", "papers"}
        assert "Held without payment" in said
        click(panel.buttons["pay"])
        payment = await driven.dialog(PaymentDialog)
        click(payment.primary)
        await driven.gone(PaymentDialog, "The payment did not go through.")
        panel.show_booking(made.id)
        await driven.until(lambda: panel.booking and panel.booking.paid, "The payment is not shown.")
        await driven.until(lambda: "Payment taken" in _texts(panel), "The history does not tell of the payment.")
        assert "pay" not in panel.buttons, "It can be paid twice."

    drive(qapp, database_url, story)


def test_on_the_day_staff_note_arrival_and_extend(qapp: QApplication, database_url: str) -> None:
    """The desk does this dozens of times a day; it is one click or it is not done."""

    async def story(driven: Driven) -> None:
        now = utc_now().replace(minute=0, second=0, microsecond=0)
        room = driven.world.ballroom
        made = await driven.booking(room, driven.span(9, 10), paid=True)
        # It began an hour ago: nobody can book that, so it is moved there behind the services' back.
        await _set_back(driven, made, TimeRange(now - timedelta(hours=1), now + timedelta(hours=1)))
        panel = BookingDetailsPanel(driven.desk, driven.window)
        driven.window.setCentralWidget(panel)
        panel.show_booking(made.id)
        await driven.until(lambda: "arrived" in panel.buttons, "Arrival cannot be noted.")
        assert "move" not in panel.buttons, "A booking that has begun can be moved."
        assert {"no_show", "extend_15", "extend_30", "extend_60"} <= set(panel.buttons)
        click(panel.buttons["arrived"])
        await driven.until(lambda: "left" in panel.buttons, "The arrival was not noted.")
        assert (await driven.details(made.id)).attendance is Attendance.ARRIVED
        click(panel.buttons["extend_30"])
        await driven.until(lambda: len(driven.said) > 1 or panel.note.text, "Nothing is said about the extension.")
        assert panel.note.text or "now ends at" in driven.said[-1].text

    drive(qapp, database_url, story)


async def _set_back(driven: Driven, made: BookingDetails, span: TimeRange) -> None:
    await driven.sql(
        "UPDATE bookings SET starts_at = :s, ends_at = :e, refund_basis = :s WHERE id = :id",
        "UPDATE claims SET claimed = tstzrange(:s, :e) WHERE booking_id = :id",
        s=span.start,
        e=span.end,
        id=made.id,
    )


# --- for everybody ----------------------------------------------------------------------------------------------------


def test_every_field_and_button_can_be_reached_and_has_a_name(qapp: QApplication, database_url: str) -> None:
    """Without names and a tab order a blind colleague cannot work here."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        editor = driven.flows.new_booking(driven.world.studio, driven.span(13, 15))
        await driven.dialog(BookingEditor)
        for fold in (editor.form.notes_fold, editor.form.discount_fold):
            fold.set_open(True)
        click(editor.form.repeats)
        driven.flows.move(made.id)
        driven.flows.cancel(made.id)
        ask_to_block(driven.desk, driven.world.garden, driven.span(10, 12), driven.window)
        windows: list[QWidget] = [editor]
        windows += [await driven.dialog(kind) for kind in (MoveDialog, CancelDialog, BlockDialog)]
        panel = BookingDetailsPanel(driven.desk, driven.window)
        driven.window.setCentralWidget(panel)
        panel.show_booking(made.id)
        await driven.until(lambda: panel.buttons, "The details did not load.")
        for window in (*windows, panel):
            nameless = [w for w in window.findChildren(QWidget) if _interactive(w) and not _name(w)]
            assert not nameless, f"In {type(window).__name__} these have no name: {nameless}"
        for window in windows[1:]:
            window.close()
        editor._safe_to_close = True
        editor.close()

    drive(qapp, database_url, story)


def _interactive(widget: QWidget) -> bool:
    inside = widget.objectName().startswith("qt_") or type(widget.parent()).__name__ in {
        "QCalendarWidget",
        "QCalendarView",
        "QComboBox",
        "TimeField",
        "QSpinBox",
        "QDateEdit",
        "CustomerField",
    }
    return widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not inside


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (str(text()) if callable(text) else "") or type(widget).__name__ * _frame(widget)


def _frame(widget: QWidget) -> int:
    """Areas that only scroll take the focus from nobody and need no name."""
    return int(type(widget).__name__ in {"QScrollArea", "QTableCornerButton", "QHeaderView", "QAbstractButton"})


def test_the_models_keep_qts_rules(qapp: QApplication, database_url: str) -> None:
    """A model that breaks them shows the wrong line, or crashes."""

    async def story(driven: Driven) -> None:
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        occurrences, matches = OccurrenceModel(driven.desk), MatchModel()
        testers = [QAbstractItemModelTester(model, mode) for model in (occurrences, matches)]
        found = await driven.desk.read(lambda s, a: s.users.find(a, "a", 20))
        matches.show_matches(found, "New customer «a»")
        assert matches.rowCount() == len(found) + 1
        editor = driven.flows.new_booking(driven.world.ballroom, driven.span(10, 12))
        await driven.dialog(BookingEditor)
        click(editor.form.repeats)
        await driven.until(lambda: editor.form.repeat.preview, "No preview came.")
        assert editor.form.repeat.preview is not None
        occurrences.show_preview(editor.form.repeat.preview, "UTC", skipping=False)
        occurrences.setData(occurrences.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        occurrences.show_preview(editor.form.repeat.preview, "UTC", skipping=True)
        occurrences.clear(forget=True)
        editor._safe_to_close = True
        editor.close()
        assert len(testers) == 2

    drive(qapp, database_url, story)
