"""Taking money: in parts, by several means, no more than is due."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.bookings import BookingStatus, PaymentMethod
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from tests.ui.booking_support import Driven, click, drive, press, type_into

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


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
        await driven.gone(PaymentDialog, "The dialog stays though nothing is due.")
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
        await driven.gone(PaymentDialog, "Esc does not close the dialog.")

    drive(qapp, database_url, story)


def test_the_deposit_is_offered_and_confirms(qapp: QApplication, database_url: str) -> None:
    """Working out thirty percent in one's head at the desk goes wrong."""

    async def story(driven: Driven) -> None:
        await driven.sql("UPDATE venues SET deposit_percent = 30")
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12))
        driven.flows.pay(made.id)
        dialog = await driven.dialog(PaymentDialog)
        assert "$60.00" in dialog.deposit.text(), "The deposit is not offered."
        click(dialog.deposit)
        assert "$140.00 stays due" in dialog._hint.text()
        click(dialog.primary)
        await driven.until(lambda: dialog._due.text() == "$140.00", "The deposit was not taken.")
        assert (await driven.details(made.id)).status is BookingStatus.CONFIRMED
        assert not dialog.deposit.isVisible(), "The deposit is offered twice."
        click(dialog.way_out)
        await driven.gone(PaymentDialog, "Done does not close the dialog.")

    drive(qapp, database_url, story)
