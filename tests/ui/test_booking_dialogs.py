"""Moving, cancelling and blocking, on the real services."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from shiboken6 import isValid

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.services.commands import NewBlock
from hallbooking_desktop.services.snapshots import BlockSnapshot
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.booking.blocking import ask_to_block
from hallbooking_desktop.ui.booking.cancel import CancelDialog
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.booking.papers import Papers
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.ui.booking_support import Driven, click, drive, press, type_into

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


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
        await driven.gone(MoveDialog, "The move did not go through.")
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
        await driven.gone(MoveDialog, "The move did not go through.")
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
        await driven.gone(CancelDialog, "The cancellation did not go through.")
        stored = await driven.details(made.id)
        assert stored.cancellation is not None
        assert (stored.status, stored.cancellation.refund_amount) == (BookingStatus.CANCELLED, Decimal("200.00"))
        assert await driven.balance(driven.world.alice) == Decimal("700.00")
        assert "$200.00 went to the wallet of Alice Martin" in driven.said[-1].text

    drive(qapp, database_url, story)


def test_a_cancellation_is_taken_back_with_one_click(qapp: QApplication, database_url: str) -> None:
    """The wrong line was chosen, and the customer loses the evening."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        for undo in ("toast", "panel"):
            driven.flows.cancel(made.id)
            dialog = await driven.dialog(CancelDialog)
            await driven.until(dialog.primary.isEnabled, "The button stays off.")
            click(dialog.primary)
            await driven.gone(CancelDialog, "The cancellation did not go through.")
            assert await driven.balance(driven.world.alice) == Decimal("650.00")
            if undo == "toast":
                toast = driven.said[-1]
                assert (toast.action_text, toast.seconds) == ("Undo", 20)
                assert toast.action is not None
                toast.action()
            else:
                panel = BookingDetailsPanel(driven.desk)
                panel.show_booking(made.id)
                await driven.until(lambda shown=panel: "reinstate" in shown.buttons, "Taking it back is not offered.")
                click(panel.buttons["reinstate"])
            await driven.until(lambda: "stands again" in driven.said[-1].text, "Nothing says that it stands again.")
            assert "$200.00 is paid" in driven.said[-1].text
            assert (await driven.details(made.id)).status is BookingStatus.CONFIRMED
            assert await driven.balance(driven.world.alice) == Decimal("500.00")
        await driven.until(lambda: "cancel" in panel.buttons, "The page still shows it as cancelled.")
        assert "reinstate" not in panel.buttons
        panel.deleteLater()

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
        await driven.gone(CancelDialog, "Keep booking does not close the dialog.")
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
        await driven.gone(CancelDialog, "An unpaid hold cannot be cancelled.")
        assert (await driven.details(made.id)).status is BookingStatus.CANCELLED

    drive(qapp, database_url, story, who="moderator")


# --- papers -----------------------------------------------------------------------------------------------------------


def test_a_booking_s_papers_are_made_again(qapp: QApplication, database_url: str, tmp_path: Path) -> None:
    """“I lost the confirmation”, says the caller, and nobody at the desk can give out another one."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True)
        panel = BookingDetailsPanel(driven.desk, driven.window)
        panel.resize(440, 700)
        panel.show_booking(made.id)
        panel.show()
        await driven.until(lambda: "papers" in panel.buttons, "No papers are offered.")
        for number, begins in enumerate((b"%PDF", b"%PDF", b"%PDF", b"BEGIN:VCALENDAR")):
            press(panel.buttons["papers"], Qt.Key.Key_Space)
            menus: list[QMenu] = []

            def opened(found: list[QMenu] = menus) -> bool:
                found[:] = [menu for menu in panel.findChildren(QMenu) if menu.isVisible()]
                return bool(found)

            await driven.until(opened, "The menu does not open.")
            for _ in range(number + 1):
                press(menus[0], Qt.Key.Key_Down)
            press(menus[0], Qt.Key.Key_Return)
            await driven.until(lambda: panel.findChildren(QFileDialog), "It is not asked where it goes.")
            dialog = panel.findChildren(QFileDialog)[0]
            path = tmp_path / f"{number}{Path(dialog.selectedFiles()[0]).suffix}"
            dialog.fileSelected.emit(str(path))
            dialog.reject()
            await driven.until(path.exists, "Nothing was saved.")
            assert path.read_bytes().startswith(begins)
            await driven.until(
                lambda p=path: driven.said and p.name in driven.said[-1].text, "Nothing says where it is."
            )
            await driven.until(lambda: not panel.findChildren(QFileDialog), "The dialog stays.")
        menu = Papers(driven.desk, panel, panel.note.say).menu(made.id)
        offered = {action.text(): action for action in menu.actions() if action.text().startswith("Print")}
        assert list(offered) == ["Print the confirmation…", "Print the invoice…", "Print the receipt…"]
        for text, only in (("Print the invoice…", False), ("Print the receipt…", True)):
            offered[text].trigger()
            preview = await driven.dialog(PrintPreview)
            await driven.until(lambda p=preview: p.states.state == "ready", "The paper is not shown.")
            assert preview.laid_out is not None
            assert preview.laid_out[0].title.endswith(str(made.id))
            assert (preview.laid_out[0].size[0] < 300) is only
            preview.reject()
            await driven.until(lambda p=preview: not isValid(p) or not p.isVisible(), "The preview stays.")
        menu.deleteLater()
        panel.deleteLater()

    drive(qapp, database_url, story)


# --- block ------------------------------------------------------------------------------------------------------------


def test_a_hall_is_blocked_moved_and_given_back(qapp: QApplication, database_url: str) -> None:
    """A hall under repair that can still be booked is a complaint in the making."""

    async def story(driven: Driven) -> None:
        order = NewBlock(driven.world.ballroom, driven.span(9, 12), "Inspection")
        await driven.desk.write(lambda s, a: s.blocks.create(a, order))
        ask_to_block(driven.desk, driven.world.ballroom, driven.span(11, 13), driven.window)
        dialog = await driven.dialog(BlockDialog)
        blocks: list[BlockSnapshot] = []
        dialog.done_with.connect(blocks.append)
        dialog.reason.setCurrentText("New floor")
        click(dialog.primary)
        await driven.until(dialog.conflict.isVisible, "Another block in the way is not said.")
        assert dialog.reason.currentText() == "New floor"
        type_into(dialog.when.start.lineEdit(), "12:00")
        press(dialog.when.start, Qt.Key.Key_Tab)
        click(dialog.primary)
        await driven.gone(BlockDialog, "The block was not made.")
        block = await driven.desk.read(lambda s, a: s.blocks.block(a, blocks[-1].id))
        assert (block.range, block.reason) == (driven.span(12, 14), "New floor")
        day = await driven.desk.read(lambda s, a: s.availability.of_day(a, driven.world.ballroom, driven.at(0).date()))
        assert [u.range for u in day.unavailable if u.status == "blocked"] == [driven.span(9, 14)]
        shown = {"block_id": block.id, "reason": block.reason, "parent": driven.window}
        BlockDialog(driven.desk, block.room_id, block.range, **shown).start()
        again: list[BlockDialog] = []

        def opened() -> bool:
            again[:] = driven.window.findChildren(BlockDialog)
            return bool(again) and again[0].stack.state == "ready"

        await driven.until(opened, "The block does not open.")
        assert again[0].reason.isEnabled()
        again[0].reason.setCurrentText("New ceiling")
        click(again[0].primary)
        await driven.gone(BlockDialog, "Another reason is not saved.")

        async def stored() -> BlockSnapshot:
            return await driven.desk.read(lambda s, a: s.blocks.block(a, block.id))

        changed = await stored()
        assert (changed.range, changed.reason) == (block.range, "New ceiling")
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: "as it was" in driven.said[-1].text, "It is not taken back.")
        assert (await stored()).reason == "New floor"
        BlockDialog(driven.desk, block.room_id, block.range, **shown).start()
        await driven.until(opened, "The block does not open.")
        click(again[0].remove)
        await driven.until(lambda: again[0].findChildren(Sheet), "It is removed without a question.")
        click(again[0].findChildren(Sheet)[0].primary)
        await driven.gone(BlockDialog, "The block was not removed.")

    drive(qapp, database_url, story)


def test_bookings_in_a_block_s_way_are_dealt_with_in_one_go(qapp: QApplication, database_url: str) -> None:
    """A pipe has burst: whoever drags over the hours in the calendar is refused, and moves each party by hand first."""

    async def story(driven: Driven) -> None:
        hall = driven.world.ballroom
        made = [await driven.booking(hall, driven.span(hour, hour + 2), paid=True) for hour in (9, 12)]
        ask_to_block(driven.desk, hall, driven.span(8, 20), driven.window)
        dialog = await driven.dialog(BlockDialog)
        type_into(dialog.reason.lineEdit(), "Burst pipe")
        press(dialog.reason, Qt.Key.Key_Return)
        await driven.gone(BlockDialog, "It is refused instead of asking what becomes of the bookings.")
        sheet = await driven.dialog(ClosingSheet, "Nothing asks what becomes of the bookings.")
        await driven.until(lambda: len(sheet.fates.rows) == 2, "The bookings in the way are not listed.")
        assert sheet.reason.currentText() == "Burst pipe", "The reason is to be typed again."
        assert sheet.when.range() == driven.span(8, 20)
        assert sheet.fates.rows[0].box.hasFocus(), "The keys are at what was said before, not at what is to be decided."
        press(sheet, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        await driven.until(sheet.primary.isEnabled, "It cannot be done.")
        press(sheet, Qt.Key.Key_Return)
        await driven.gone(ClosingSheet, "The block was not made.")
        after = [await driven.details(booking.id) for booking in made]
        blocked = driven.span(8, 20)
        assert all(b.room.id != hall or not b.range.overlaps(blocked) for b in after), "A party is behind the barrier."
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: "open again" in driven.said[-1].text, "It cannot be taken back.")
        assert [(b.room.id, b.range) for b in [await driven.details(one.id) for one in made]] == [
            (b.room.id, b.range) for b in made
        ]

    drive(qapp, database_url, story)
