"""Changing a booking in place, and giving a discount."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.domain.errors import DomainError, UndoRefused
from hallbooking_desktop.services.commands import BookingEdit
from hallbooking_desktop.ui.booking.editing import EditWindow
from hallbooking_desktop.ui.booking.editor import BookingEditor
from tests.ui.booking_support import Driven, choose_customer, click, drive, opened_editor, type_into

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_editing_changes_what_is_booked_and_says_the_difference(qapp: QApplication, database_url: str) -> None:
    """The customer who calls again for a projector must not lose the booking's number or its agreed price."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True, title="Talk")
        driven.flows.edit(made.id)
        window = await driven.dialog(EditWindow)
        assert not window.primary.isEnabled(), "Nothing changed, yet it can be saved."
        line = window.form.addons.line(driven.world.projector)
        assert line is not None
        click(line.stepper.more)
        assert "$25.00 more" in window.cost.extra.text
        type_into(window.form.particulars.title, "Evening talk")
        # Somebody else changes it meanwhile.
        await driven.desk.write(lambda s, a: s.bookings.edit(a, made.id, None, BookingEdit(setup_notes="Chairs")))
        click(window.primary)
        await driven.until(lambda: window.note.text, "A newer version was overwritten silently.")
        assert window.form.particulars.title.text() == "Evening talk"
        click(window.primary)
        await driven.until(lambda: not driven.window.findChildren(EditWindow), "Saving again does not work.")
        stored = await driven.details(made.id)
        assert (stored.title, stored.total_cost, stored.amount_due) == (
            "Evening talk",
            Decimal("225.00"),
            Decimal("25.00"),
        )
        assert stored.setup_notes == "Chairs", "The other desk's change was undone."

    drive(qapp, database_url, story)


def test_an_edit_is_taken_back_unless_somebody_went_on(qapp: QApplication, database_url: str) -> None:
    """The wrong booking was open, and its guests find another title, no projector and another bill."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12), paid=True, title="Talk")
        reported: list[DomainError] = []
        driven.desk.reported.connect(reported.append)
        for faster in (False, True):
            driven.flows.edit(made.id)
            window = await driven.dialog(EditWindow)
            line = window.form.addons.line(driven.world.projector)
            assert line is not None
            click(line.stepper.more)
            window.form.particulars.title.setText("Party")
            click(window.form.discount_fold.link)
            type_into(window.form.discount.value, "10")
            type_into(window.form.discount.reason, "Regular guest")
            click(window.primary)
            await driven.until(lambda: not driven.window.findChildren(EditWindow), "The change was not saved.")
            changed = await driven.details(made.id)
            assert (changed.title, changed.amount_due, changed.discount) == ("Party", Decimal("2.50"), Decimal("22.50"))
            toast = driven.said[-1]
            assert (toast.action_text, toast.seconds) == ("Undo", 20)
            assert toast.action is not None
            if faster:
                await driven.desk.write(
                    lambda s, a: s.bookings.edit(a, made.id, None, BookingEdit(setup_notes="Chairs"))
                )
            toast.action()
            if faster:
                await driven.until(lambda: reported, "Nothing says that somebody else went on.")
                assert isinstance(reported[0], UndoRefused)
                assert (await driven.details(made.id)).title == "Party"
                continue
            await driven.until(lambda: "as it was" in driven.said[-1].text, "Nothing says that it is as it was.")
            back = await driven.details(made.id)
            assert (back.title, back.addons, back.total_cost, back.amount_due, back.discount) == (
                made.title,
                made.addons,
                made.total_cost,
                made.amount_due,
                made.discount,
            )

    drive(qapp, database_url, story)


def test_a_discount_needs_its_reason_and_can_be_taken_back(qapp: QApplication, database_url: str) -> None:
    """A discount nobody can explain later is money lost."""

    async def story(driven: Driven) -> None:
        editor = await opened_editor(driven)
        await choose_customer(driven, editor, "Alice")
        click(editor.form.discount_fold.link)
        type_into(editor.form.discount.value, "10")
        await driven.until(lambda: editor.cost.total == Decimal(180), "The price does not show the discount.")
        click(editor.secondary)
        assert "why" in editor.note.text, "A discount goes without a reason."
        type_into(editor.form.discount.reason, "Regular guest")
        click(editor.secondary)
        await driven.until(lambda: not driven.window.findChildren(BookingEditor), "The booking was not made.")
        stored = await driven.newest()
        assert (stored.total_cost, stored.discount_reason) == (Decimal("180.00"), "Regular guest")

        driven.flows.edit(stored.id)
        window = await driven.dialog(EditWindow)
        window.form.discount.value.clear()
        window.form.discount.reason.clear()
        assert "$20.00 more" in window.cost.extra.text
        click(window.primary)
        await driven.until(lambda: not driven.window.findChildren(EditWindow), "The change was not saved.")
        assert (await driven.details(stored.id)).total_cost == Decimal("200.00")

    drive(qapp, database_url, story)
