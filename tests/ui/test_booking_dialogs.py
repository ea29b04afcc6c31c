"""Paying, moving, cancelling, blocking, and looking at a booking, on the real services."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, PaymentMethod
from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import BlockSnapshot, BookingDetails
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.booking.cancel import CancelDialog
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.matches import MatchModel
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.booking.occurrences import OccurrenceModel
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.ui.booking_support import Driven, click, drive, press, type_into

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def _texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


async def _gone(driven: Driven, kind: type[Sheet], message: str) -> None:
    await driven.until(lambda: not driven.window.findChildren(kind), message)


# --- pay --------------------------------------------------------------------------------------------------------------


def test_a_booking_is_paid_in_parts_by_several_means(qapp: QApplication, database_url: str) -> None:
    """A deposit today and the rest later is how most large bookings are paid."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12))
        driven.desk.actions.run(Do.PAY_BOOKING, made.id)
        dialog = await driven.dialog(PaymentDialog)
        assert dialog._due.text() == "$200.00"
        click(dialog.methods._chips[PaymentMethod.BANK_TRANSFER])
        type_into(dialog.amount, "50")
        press(dialog.amount, Qt.Key.Key_Return)
        await driven.until(lambda: dialog._fields["reference"].error, "A transfer without a reference is taken.")
        assert dialog.amount.text() in {"50", "50.00"}, "The amount was lost by the refusal."
        type_into(dialog.reference, "RF18-5390")
        press(dialog.reference, Qt.Key.Key_Return)
        await driven.until(lambda: dialog._due.text() == "$150.00", "The first part was not taken.")
        assert dialog.isVisible(), "The dialog closed although something is due."
        await driven.until(dialog.primary.isEnabled, "The next part cannot be taken.")
        click(dialog.methods._chips[PaymentMethod.WALLET])
        await driven.until(lambda: "$500.00" in dialog._hint.text(), "The wallet's balance is not shown.")
        click(dialog.primary)
        await _gone(driven, PaymentDialog, "The dialog stays though nothing is due.")
        stored = await driven.details(made.id)
        assert stored.status is BookingStatus.CONFIRMED
        assert [(p.method, p.amount, p.reference) for p in stored.payments] == [
            (PaymentMethod.BANK_TRANSFER, Decimal("50.00"), "RF18-5390"),
            (PaymentMethod.WALLET, Decimal("150.00"), ""),
        ]
        assert await driven.balance(driven.world.alice) == Decimal("350.00")

    drive(qapp, database_url, story)


def test_more_than_is_due_and_an_empty_wallet_are_refused_in_place(qapp: QApplication, database_url: str) -> None:
    """Taking too much, or from a wallet that has not got it, ends in arguments at the desk."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), customer=driven.world.bob)
        driven.flows.pay(made.id)
        dialog = await driven.dialog(PaymentDialog)
        type_into(dialog.amount, "200.01")
        assert not dialog.primary.isEnabled()
        assert "$200.00" in dialog._fields["amount"].error
        type_into(dialog.amount, "200")
        click(dialog.methods._chips[PaymentMethod.WALLET])
        click(dialog.primary)
        await driven.until(lambda: dialog.note.text, "The refusal is not shown.")
        assert "$20.00" in dialog.note.text, "It does not say what the wallet holds."
        assert dialog.isVisible()
        assert (await driven.details(made.id)).paid == 0
        press(dialog, Qt.Key.Key_Escape)
        await _gone(driven, PaymentDialog, "Esc does not close the dialog.")

    drive(qapp, database_url, story)


# --- move -------------------------------------------------------------------------------------------------------------


def test_a_move_shows_what_becomes_of_the_difference_before_it_counts(qapp: QApplication, database_url: str) -> None:
    """Nobody should learn from their wallet what a move cost."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        await driven.booking(driven.world.ballroom, driven.span(14, 16), paid=True, customer=driven.world.bob)
        driven.flows.move(made.id)
        dialog = await driven.dialog(MoveDialog)
        assert not dialog.primary.isEnabled(), "It can be moved to where it is."
        type_into(dialog.when.start.lineEdit(), "1pm")
        press(dialog.when.start, Qt.Key.Key_Tab)
        await driven.until(lambda: dialog.conflict.chips, "The conflict is not shown.")
        assert not dialog.primary.isEnabled(), "A taken time can be confirmed."
        type_into(dialog.when.start.lineEdit(), "17:00")
        press(dialog.when.start, Qt.Key.Key_Tab)
        type_into(dialog.when.end.lineEdit(), "20")
        press(dialog.when.end, Qt.Key.Key_Tab)
        await driven.until(lambda: dialog.preview and dialog.preview.difference == 100, "No difference is shown.")
        assert "$100.00 is taken from the wallet of Alice Martin" in dialog.fate.text()
        click(dialog.leave_due)
        await driven.until(lambda: "$100.00 will be due" in dialog.fate.text(), "Leaving it due changes nothing.")
        type_into(dialog.reason, "Band is late")
        await driven.until(dialog.primary.isEnabled, "A free time cannot be confirmed.")
        press(dialog.reason, Qt.Key.Key_Return)
        await _gone(driven, MoveDialog, "The move did not go through.")
        stored = await driven.details(made.id)
        assert (stored.range, stored.amount_due) == (driven.span(17, 20), Decimal("100.00"))
        assert stored.reschedules[0].reason == "Band is late"
        assert await driven.balance(driven.world.alice) == Decimal("500.00")

    drive(qapp, database_url, story)


def test_a_move_to_a_cheaper_hall_says_to_whose_wallet_the_rest_goes(qapp: QApplication, database_url: str) -> None:
    """The customer on the phone asks exactly this."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        driven.flows.move(made.id, driven.span(12, 14), driven.world.garden)
        dialog = await driven.dialog(MoveDialog)
        await driven.until(lambda: "$40.00 goes to the wallet of Alice Martin" in dialog.fate.text(), "It is not said.")
        await driven.until(dialog.primary.isEnabled, "A free hall cannot be confirmed.")
        click(dialog.primary)
        await _gone(driven, MoveDialog, "The move did not go through.")
        assert await driven.balance(driven.world.alice) == Decimal("540.00")

    drive(qapp, database_url, story)


# --- cancel -----------------------------------------------------------------------------------------------------------


def test_cancelling_shows_the_refund_first_and_the_venues_fault_pays_all(qapp: QApplication, database_url: str) -> None:
    """A refund that surprises either side costs the venue a customer."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        driven.flows.cancel(made.id)
        dialog = await driven.dialog(CancelDialog)
        assert "$150.00" in dialog.primary.text(), "The button does not say what is paid back."
        assert "Cancelled > 48 hours before booking - 75% refund" in dialog.policy.text()
        assert "Refund to the wallet of Alice Martin" in dialog.refund.texts
        assert (await driven.details(made.id)).status is BookingStatus.CONFIRMED, "Looking already cancelled it."
        click(dialog.fault)
        await driven.until(lambda: "$200.00" in dialog.primary.text(), "The venue's fault does not pay back all.")
        click(dialog.primary)
        assert dialog._fields["reason"].error, "The venue's fault goes without a reason."
        type_into(dialog.reason, "Water damage")
        await driven.until(dialog.primary.isEnabled, "The button stays off.")
        press(dialog.reason, Qt.Key.Key_Return)
        await _gone(driven, CancelDialog, "The cancellation did not go through.")
        stored = await driven.details(made.id)
        assert stored.cancellation is not None
        assert (stored.status, stored.cancellation.refund_amount) == (BookingStatus.CANCELLED, Decimal("200.00"))
        assert await driven.balance(driven.world.alice) == Decimal("700.00")
        assert "$200.00 went to the wallet of Alice Martin" in driven.said[-1].text

    drive(qapp, database_url, story)


def test_only_an_admin_decides_the_refund_alone(qapp: QApplication, database_url: str) -> None:
    """The policy binds the desk; whoever may overrule it must see what it comes to."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        driven.flows.cancel(made.id)
        dialog = await driven.dialog(CancelDialog)
        click(dialog.override)
        type_into(dialog.percent, "90")
        await driven.until(lambda: "$180.00" in dialog.primary.text(), "The amount does not follow the percentage.")
        type_into(dialog.percent, "101")
        click(dialog.primary)
        assert dialog._fields["override_percent"].error
        click(dialog.way_out)
        await _gone(driven, CancelDialog, "Keep booking does not close the dialog.")
        assert (await driven.details(made.id)).status is BookingStatus.CONFIRMED

    drive(qapp, database_url, story)


def test_a_moderator_is_not_offered_the_override(qapp: QApplication, database_url: str) -> None:
    """What the service would refuse should not be on the screen."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(15, 16))
        driven.flows.cancel(made.id)
        dialog = await driven.dialog(CancelDialog)
        assert not dialog.override.isVisible()
        assert dialog.fault.isVisible()
        assert "Nothing was paid" in dialog.policy.text()
        click(dialog.primary)
        await _gone(driven, CancelDialog, "An unpaid hold cannot be cancelled.")
        assert (await driven.details(made.id)).status is BookingStatus.CANCELLED

    drive(qapp, database_url, story, who="moderator")


# --- block ------------------------------------------------------------------------------------------------------------


def test_a_hall_is_blocked_moved_and_given_back(qapp: QApplication, database_url: str) -> None:
    """A hall under repair that can still be booked is a complaint in the making."""

    async def story(driven: Driven) -> None:
        rooms: list[int] = []
        driven.flows.blocked.connect(rooms.append)
        await driven.booking(driven.world.ballroom, driven.span(9, 12), paid=True)
        driven.flows.block(driven.world.ballroom, driven.span(11, 13))
        dialog = await driven.dialog(BlockDialog)
        blocks: list[BlockSnapshot] = []
        dialog.done_with.connect(blocks.append)
        dialog.reason.setCurrentText("New floor")
        click(dialog.primary)
        await driven.until(dialog.conflict.isVisible, "A booking in the way is not said.")
        assert dialog.reason.currentText() == "New floor"
        type_into(dialog.when.start.lineEdit(), "12:00")
        press(dialog.when.start, Qt.Key.Key_Tab)
        click(dialog.primary)
        await _gone(driven, BlockDialog, "The block was not made.")
        block = await driven.desk.read(lambda s, a: s.blocks.block(a, blocks[-1].id))
        assert (block.range, block.reason) == (driven.span(12, 14), "New floor")
        driven.flows.open_block(block.id)
        again: list[BlockDialog] = []

        def opened() -> bool:
            again[:] = driven.window.findChildren(BlockDialog)
            return bool(again) and again[0].stack.state == "ready"

        await driven.until(opened, "The block does not open.")
        click(again[0].remove)
        await driven.until(lambda: again[0].findChildren(Sheet), "It is removed without a question.")
        click(again[0].findChildren(Sheet)[0].primary)
        await _gone(driven, BlockDialog, "The block was not removed.")
        assert rooms == [driven.world.ballroom] * 2

    drive(qapp, database_url, story)


# --- details ----------------------------------------------------------------------------------------------------------


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
        assert set(panel.buttons) == {"pay", "move", "edit", "cancel"}
        assert "Held without payment" in said
        click(panel.buttons["pay"])
        payment = await driven.dialog(PaymentDialog)
        click(payment.primary)
        await _gone(driven, PaymentDialog, "The payment did not go through.")
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
    from sqlalchemy import text  # noqa: PLC0415 - this one test only

    from hallbooking_desktop.domain.permissions import SYSTEM  # noqa: PLC0415

    async def change() -> Any:
        async with driven.database.work(SYSTEM) as work:
            await work.execute(
                text("UPDATE bookings SET starts_at = :s, ends_at = :e, refund_basis = :s WHERE id = :id"),
                {"s": span.start, "e": span.end, "id": made.id},
            )
            await work.execute(
                text("UPDATE claims SET claimed = tstzrange(:s, :e) WHERE booking_id = :id"),
                {"s": span.start, "e": span.end, "id": made.id},
            )

    await driven.desk._bridge.write(change)


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
        driven.flows.block(driven.world.garden, driven.span(10, 12))
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
