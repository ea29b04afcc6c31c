"""What can be taken back at the desk, and that the rest says so before: every write of the console is one or other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from hallbooking_desktop import ui
from hallbooking_desktop.domain.bookings import Attendance, BookingStatus, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError, UndoRefused
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import (
    BookingDraft,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SeriesDraft,
)
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.booking.cancel import CancelDialog
from hallbooking_desktop.ui.booking.details import BookingDetailsPanel
from hallbooking_desktop.ui.booking.editing import EditWindow
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.widgets.final import Final
from tests.ui.booking_support import DAYS_AHEAD, Driven, click, drive, press, type_into

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

#: Taken back by Undo, at the window's foot, with what does it; or themselves a way back.
UNDO = {
    "blocks.create": "unblock",
    "blocks.move": "move_block_back",
    "blocks.remove": "block_again",
    "bookings.cancel": "uncancel",
    "bookings.clear": "a way back",
    "bookings.edit": "unchange",
    "bookings.extend": "unchange",
    "bookings.mark": "unmark",
    "bookings.move": "unchange",
    "bookings.reinstate": "a way back",
    "bookings.take_back": "a way back",
    "catalogue.add_closure": "a way back",
    "catalogue.archive_addon": "unchange_addon",
    "catalogue.archive_room": "unarchive",
    "catalogue.archive_venue": "unarchive",
    "catalogue.create_addon": "unchange_addon",
    "catalogue.create_room": "unmake",
    "catalogue.create_venue": "unmake",
    "catalogue.remove_closure": "_close_again",
    "catalogue.set_hours": "unchange_hours",
    "catalogue.set_price_rules": "unchange_prices",
    "catalogue.update_addon": "unchange_addon",
    "catalogue.update_room": "unchange_place",
    "catalogue.update_venue": "unchange_place",
    "cms.create": "unmake_page",
    "cms.delete": "bring_back_page",
    "cms.restore": "unchange_page",
    "cms.undelete": "a way back",
    "cms.update": "unchange_page",
    "closing.carry_out": "_open_again",
    "closing.take_back": "a way back",
    "handover.finish": "_reopen",
    "handover.reopen": "a way back",
    "queries.set_status": "_back_to",
    "reviews.hide": "_as_before",
    "reviews.unhide": "_as_before",
    "series.cancel": "uncancel_series",
    "series.edit": "unchange_series",
    "series.move": "unchange_series",
    "series.reinstate": "a way back",
    "series.take_back": "a way back",
}
#: Turned round at any time where they were done, so that a minute's Undo would add nothing: by what.
ANOTHER_WAY = {
    "bookings.create": "it is cancelled",
    "endpoint.allow_tablets": "the same switch",
    "endpoint.restart": "it changes nothing",
    "favourites.add": "the same star",
    "favourites.remove": "the same star",
    "handover.add": "it is edited, or done",
    "handover.edit": "it is edited again",
    "kiosks.create": "it is revoked",
    "kiosks.new_code": "a newer code",
    "kiosks.rename": "it is renamed again",
    "library.add": "it is deleted",
    "library.describe": "it is described again",
    "media.add": "it is deleted",
    "media.arrange": "the photo is put back",
    "media.describe": "it is described again",
    "series.create": "it is cancelled",
    "settings.change": "the same setting, or its default",
    "users.create_customer": "it is edited, or joined with another record",
    "users.create_staff": "access is ended",
    "users.deactivate": "access is given again",
    "users.new_code": "a newer code; the password stays until it is used",
    "users.reactivate": "access is ended",
    "users.update_customer": "it is edited again",
    "users.update_staff": "it is edited again",
}
#: Never taken back: the file whose sheet says so before.
FINAL = {
    "bookings.pay": "booking/payment.py",
    "kiosks.revoke": "views/endpoint_kiosks.py",
    "library.remove": "content/library.py",
    "media.remove": "places/photos.py",
    "queries.reply": "queries/answer.py",
    "users.merge": "views/merge.py",
    "wallets.adjust": "views/wallet_forms.py",
    "wallets.top_up": "views/wallet_forms.py",
}
#: Before and after the desk, not at it.
DOOR = {"auth.create_admin", "auth.reset_password", "auth.sign_out"}

_UI = Path(ui.__file__).parent
_LOCAL = {"service": "settings", "endpoint": "endpoint"}


def _writes() -> dict[str, set[Path]]:
    """Return the service methods that the console calls through `Desk.write`, each with the files that do."""
    found: dict[str, set[Path]] = {}
    for path in _UI.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            function = call.func
            passed_on = isinstance(function, ast.Attribute) and function.attr in {"write", "_change", "_changed"}
            if passed_on and call.args and isinstance(call.args[0], ast.Lambda):
                for name in _called(call.args[0].body):
                    found.setdefault(name, set()).add(path)
    return found


def _called(body: ast.expr) -> Iterator[str]:
    """Yield ``bookings.move`` of ``s.bookings.move(…)``, and ``settings.change`` of ``service.change(…)``."""
    for call in (node for node in ast.walk(body) if isinstance(node, ast.Call)):
        method = call.func
        if not isinstance(method, ast.Attribute):
            continue
        if isinstance(method.value, ast.Attribute):
            yield f"{method.value.attr}.{method.attr}"
        elif isinstance(method.value, ast.Name) and method.value.id in _LOCAL:
            yield f"{_LOCAL[method.value.id]}.{method.attr}"


def test_every_write_can_be_taken_back_or_says_before_that_it_cannot() -> None:
    """Somebody would find out after the click that there is no way back. A new write belongs in one of the lists."""
    known = [set(UNDO), set(ANOTHER_WAY), set(FINAL), DOOR]
    assert sum(map(len, known)) == len(set().union(*known)), "something is in two lists"
    written = _writes()
    assert set(written) == set().union(*known)
    everything = "".join(path.read_text("utf-8") for path in _UI.rglob("*.py"))
    for action, way in UNDO.items():
        if way != "a way back":
            assert f"def {way}(" in everything, f"{action}: there is no {way}"
    for action, name in FINAL.items():
        source = (_UI / name).read_text("utf-8")
        assert _UI / name in written[action], f"{action} is done elsewhere"
        assert "say_final(" in source or "final=True" in source, f"{action} does not say that it is final"


def test_nothing_calls_the_services_in_a_way_that_the_list_does_not_see() -> None:
    """A write hidden in a helper would escape the list above."""
    seen = 0
    for path in _UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write":
                owner = ast.unparse(node.func.value)
                if "desk" not in owner:
                    continue
                seen += 1
                passed_on = path.name == "photos.py" and ast.unparse(node.args[0]) == "call"
                assert isinstance(node.args[0], ast.Lambda) or passed_on, f"{path}:{node.lineno}"
    assert seen > 50


# --- moves and extensions ---------------------------------------------------------------------------------------------


def test_a_move_from_the_sheet_is_taken_back_with_its_money(qapp: QApplication, database_url: str) -> None:
    """The wrong hall was chosen on the telephone, and the customer paid for it."""

    async def story(driven: Driven) -> None:
        world = driven.world
        made = await driven.booking(world.garden, driven.span(10, 12), paid=True)
        reported: list[DomainError] = []
        driven.desk.reported.connect(reported.append)
        for since in ("nothing", "payment"):
            driven.flows.move(made.id, driven.span(12, 15), world.ballroom)
            dialog = await driven.dialog(MoveDialog)
            await driven.until(dialog.primary.isEnabled, "A free hall cannot be confirmed.")
            if since == "payment":
                click(dialog.leave_due)
                await driven.until(lambda d=dialog: "will be due" in d.fate.text(), "Leaving it due changes nothing.")
                await driven.until(dialog.primary.isEnabled, "The button stays off.")
            click(dialog.primary)
            await driven.gone(MoveDialog, "The move did not go through.")
            toast = driven.said[-1]
            assert (toast.action_text, toast.seconds) == ("Undo", 20)
            assert toast.action is not None
            if since == "payment":
                order = PaymentOrder(PaymentMethod.CASH, Decimal(5))
                await driven.desk.write(lambda s, a, o=order: s.bookings.pay(a, made.id, o))
                toast.action()
                await driven.until(lambda: reported, "Nothing says that it was paid.")
                assert "money was paid in the meantime" in sentence(reported[0])
                assert (await driven.details(made.id)).room.id == world.ballroom
                continue
            assert await driven.balance(world.alice) == Decimal("360.00")
            toast.action()
            await driven.until(lambda: "as it was" in driven.said[-1].text, "Nothing says that it is as it was.")
            back = await driven.details(made.id)
            assert (back.room.id, back.range, back.amount_due) == (world.garden, made.range, Decimal(0))
            assert back.payments[0] == made.payments[0]
            assert [move.reason for move in back.reschedules] == ["Customer requested", "Taken back"]
            assert await driven.balance(world.alice) == Decimal("500.00")

    drive(qapp, database_url, story)


def test_who_took_the_hall_meanwhile_keeps_it_and_it_is_said_plainly(qapp: QApplication, database_url: str) -> None:
    """An Undo that fails must not tell somebody to choose another time."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12))
        reported: list[DomainError] = []
        driven.desk.reported.connect(reported.append)
        driven.flows.move(made.id, driven.span(14, 16))
        dialog = await driven.dialog(MoveDialog)
        await driven.until(dialog.primary.isEnabled, "A free time cannot be confirmed.")
        click(dialog.primary)
        await driven.gone(MoveDialog, "The move did not go through.")
        await driven.booking(driven.world.ballroom, driven.span(11, 13), customer=driven.world.bob)
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: reported, "Nothing says that the hall is taken.")
        assert isinstance(reported[0], UndoRefused)
        assert sentence(reported[0]) == "Nothing was taken back: somebody else has the hall by now."

    drive(qapp, database_url, story)


def test_an_extension_and_a_mark_on_the_page_of_a_booking(qapp: QApplication, database_url: str) -> None:
    """One wrong button among eight, and the bill or the list of arrivals is wrong."""

    async def story(driven: Driven) -> None:
        hour = driven.desk.clock().replace(minute=0, second=0, microsecond=0)
        span = TimeRange(hour + timedelta(hours=2), hour + timedelta(hours=3))
        draft = BookingDraft(driven.world.ballroom, span, customers=(PersonChoice(driven.world.alice.id),))
        # Made for later and brought forward: what has begun cannot be booked.
        await driven.sql("UPDATE opening_hours SET opens = 0, closes = 1440")
        made = await driven.desk.write(lambda s, a: s.bookings.create(a, draft))
        await driven.desk.write(lambda s, a: s.bookings.pay(a, made.id, PaymentOrder(PaymentMethod.CASH)))
        await driven.sql(
            "SET CONSTRAINTS ALL DEFERRED",
            "UPDATE claims SET claimed = tstzrange(lower(claimed) - interval '2 h', upper(claimed))"
            " WHERE booking_id = :b",
            "UPDATE bookings SET starts_at = starts_at - interval '2 h' WHERE id = :b",
            b=made.id,
        )
        panel = BookingDetailsPanel(driven.desk)
        panel.show_booking(made.id)
        await driven.until(lambda: "extend_30" in panel.buttons, "It cannot be extended.")
        click(panel.buttons["extend_30"])
        await driven.until(lambda: driven.said and "now ends at" in driven.said[-1].text, "It was not extended.")
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: "as it was" in driven.said[-1].text, "Nothing says that it is as it was.")
        assert (await driven.details(made.id)).amount_due == 0
        panel.show_booking(made.id)
        await driven.until(lambda: "arrived" in panel.buttons, "Nobody can arrive.")
        click(panel.buttons["arrived"])
        await driven.until(lambda: driven.said[-1].action_text == "Undo", "The mark cannot be taken back.")
        assert (await driven.details(made.id)).attendance is Attendance.ARRIVED
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: "taken back" in driven.said[-1].text, "Nothing says that it was taken back.")
        assert (await driven.details(made.id)).attendance is None
        panel.deleteLater()

    drive(qapp, database_url, story)


# --- series -----------------------------------------------------------------------------------------------------------


async def _season(driven: Driven) -> tuple[BookingDetails, ...]:
    first = BookingDraft(driven.world.ballroom, driven.span(10, 12), customers=(PersonChoice(driven.world.alice.id),))
    draft = SeriesDraft(first, RecurrenceRule("FREQ=WEEKLY;COUNT=4"))
    made = await driven.desk.write(lambda s, a: s.series.create(a, draft))
    number, cash = made[0].series_id or 0, PaymentOrder(PaymentMethod.CASH)
    return await driven.desk.write(lambda s, a: s.series.pay(a, number, cash))


def test_a_series_is_cancelled_in_one_go_and_comes_back_in_one(qapp: QApplication, database_url: str) -> None:
    """A choir's season costs forty clicks, or is lost by one."""

    async def story(driven: Driven) -> None:
        made = await _season(driven)
        driven.flows.cancel(made[1].id)
        dialog = await driven.dialog(CancelDialog)
        assert "$150.00" in dialog.primary.text(), "One date is meant until something else is chosen."
        dialog.dates.setFocus()
        press(dialog.dates, Qt.Key.Key_Down)
        await driven.until(lambda: dialog.primary.text() == "Cancel 3 bookings and refund $450.00", "Not three dates.")
        assert "Each date is refunded" in dialog.policy.text()
        press(dialog.dates, Qt.Key.Key_Down)
        await driven.until(lambda: dialog.primary.text() == "Cancel 4 bookings and refund $600.00", "Not all dates.")
        click(dialog.fault)
        await driven.until(lambda: "$800.00" in dialog.primary.text(), "The venue's fault does not pay back all.")
        type_into(dialog.reason, "Flood")
        await driven.until(dialog.primary.isEnabled, "The button stays off.")
        click(dialog.primary)
        await driven.gone(CancelDialog, "The cancellation did not go through.")
        toast = driven.said[-1]
        assert toast.text == "4 bookings of the series are cancelled. $800.00 went to the wallet of Alice Martin."
        assert (toast.action_text, toast.seconds) == ("Undo", 20)
        assert await driven.balance(driven.world.alice) == Decimal("1300.00")
        assert toast.action is not None
        toast.action()
        await driven.until(lambda: "stand again" in driven.said[-1].text, "Nothing says that they stand again.")
        assert await driven.balance(driven.world.alice) == Decimal("500.00")
        for one in made:
            assert (await driven.details(one.id)).status is BookingStatus.CONFIRMED

    drive(qapp, database_url, story)


def test_a_season_that_cannot_come_back_whole_says_why(qapp: QApplication, database_url: str) -> None:
    """Who spent the refund would keep both, and the desk not learn which booking it is about."""

    async def story(driven: Driven) -> None:
        made = await _season(driven)
        reported: list[DomainError] = []
        driven.desk.reported.connect(reported.append)
        driven.flows.cancel(made[0].id)
        dialog = await driven.dialog(CancelDialog)
        dialog.dates.setCurrentIndex(2)
        await driven.until(lambda: "Cancel 4 bookings" in dialog.primary.text(), "Not all dates.")
        await driven.until(dialog.primary.isEnabled, "The button stays off.")
        click(dialog.primary)
        await driven.gone(CancelDialog, "The cancellation did not go through.")
        other = await driven.booking(driven.world.ballroom, driven.span(8, 20, days=12))
        pay = PaymentOrder(PaymentMethod.WALLET, Decimal(1000))
        await driven.desk.write(lambda s, a: s.bookings.pay(a, other.id, pay))
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: reported, "Nothing says why not.")
        said = sentence(reported[0], driven.desk.formats)
        assert said == f"Nothing was taken back: what booking #{made[0].id} gave to the wallet is spent already."
        for one in made:
            assert (await driven.details(one.id)).status is BookingStatus.CANCELLED

    drive(qapp, database_url, story)


def test_a_season_moves_by_keys_and_goes_back_in_one(qapp: QApplication, database_url: str) -> None:
    """A choir changes its evening once a year; done date by date it costs forty clicks, and one slip remains."""

    async def story(driven: Driven) -> None:
        made = await _season(driven)
        driven.flows.move(made[1].id)
        dialog = await driven.dialog(MoveDialog)
        assert dialog.dates.isVisible()
        press(dialog.when.day, Qt.Key.Key_Up)
        await driven.until(dialog.primary.isEnabled, "One free date cannot be confirmed.")
        assert dialog.primary.text() == "&Move booking", "More than one date is meant before anybody says so."
        dialog.dates.setFocus()
        press(dialog.dates, Qt.Key.Key_Down)
        await driven.until(lambda: dialog.primary.text() == "&Move 3 bookings", "Not this one and the two that follow.")
        press(dialog.dates, Qt.Key.Key_Down)
        await driven.until(lambda: dialog.primary.text() == "&Move 4 bookings", "Not all that are left.")
        type_into(dialog.when.end, "1:30 PM")
        press(dialog.when.end, Qt.Key.Key_Tab)
        await driven.until(lambda: "$600.00" in dialog.fate.text(), "The longer evenings are not priced together.")
        await driven.until(dialog.primary.isEnabled, "It cannot be confirmed.")
        press(dialog, Qt.Key.Key_Return)
        await driven.gone(MoveDialog, "The series did not move.")
        toast = driven.said[-1]
        assert toast.text == "4 bookings of the series moved."
        assert (toast.action_text, toast.seconds) == ("Undo", 20)
        day, half = timedelta(days=1), timedelta(hours=1.5)
        for one in made:
            now = await driven.details(one.id)
            assert (now.range, now.amount_due) == (
                TimeRange(one.range.start + day, one.range.end + day + half),
                Decimal(150),
            )
        assert toast.action is not None
        toast.action()
        await driven.until(lambda: "as they were" in driven.said[-1].text, "Nothing says that they are as they were.")
        for one in made:
            now = await driven.details(one.id)
            assert (now.range, now.amount_due, now.status) == (one.range, Decimal(0), BookingStatus.CONFIRMED)

    drive(qapp, database_url, story)


def test_a_season_is_edited_in_one_go_and_goes_back_in_one(qapp: QApplication, database_url: str) -> None:
    """A choir wants coffee every week and has a new name: the desk would open forty bookings one after the other."""

    async def story(driven: Driven) -> None:
        made = await _season(driven)
        driven.flows.edit(made[1].id)
        window = await driven.dialog(EditWindow)
        assert window.dates.isVisible()
        type_into(window.form.particulars.title, "Chamber choir")
        await driven.until(window.primary.isEnabled, "What was typed cannot be saved.")
        assert window.primary.text() == "&Save changes", "More than one date is meant before anybody says so."
        window.dates.setFocus()
        press(window.dates, Qt.Key.Key_Down)
        await driven.until(lambda: window.primary.text() == "&Save 3 bookings", "Not this one and the two that follow.")
        await driven.until(window.primary.isEnabled, "It cannot be saved.")
        press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await driven.gone(EditWindow, "The dates were not changed.")
        assert driven.said[-1].text == "3 bookings of the series are changed."
        titles = [(await driven.details(one.id)).title for one in made]
        assert titles == ["", "Chamber choir", "Chamber choir", "Chamber choir"]
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: "as they were" in driven.said[-1].text, "Nothing says that they are as they were.")
        assert [(await driven.details(one.id)).title for one in made] == [""] * 4

    drive(qapp, database_url, story)


def test_a_season_that_cannot_go_back_names_who_is_in_the_way(qapp: QApplication, database_url: str) -> None:
    """Half a season would be back, or the desk would look through forty dates for the one that is taken."""

    async def story(driven: Driven) -> None:
        made = await _season(driven)
        reported: list[DomainError] = []
        driven.desk.reported.connect(reported.append)
        driven.flows.move(made[0].id, driven.span(14, 16))
        dialog = await driven.dialog(MoveDialog)
        dialog.dates.setCurrentIndex(2)
        await driven.until(lambda: "4 bookings" in dialog.primary.text(), "Not all dates.")
        await driven.until(dialog.primary.isEnabled, "It cannot be confirmed.")
        click(dialog.primary)
        await driven.gone(MoveDialog, "The series did not move.")
        rival = await driven.booking(
            driven.world.ballroom, driven.span(11, 13, days=DAYS_AHEAD + 14), customer=driven.world.bob
        )
        undo = driven.said[-1].action
        assert undo is not None
        undo()
        await driven.until(lambda: reported, "Nothing says why not.")
        assert sentence(reported[0], driven.desk.formats) == (
            f"Nothing was taken back: booking #{rival.id} has the place of booking #{made[2].id} by now."
        )
        for one in made:
            assert (await driven.details(one.id)).range.start == one.range.start + timedelta(hours=4)

    drive(qapp, database_url, story)


def test_dates_that_do_not_fit_are_named_before_a_season_moves(qapp: QApplication, database_url: str) -> None:
    """The clerk promises the choir its new evening on the phone, and one of forty is somebody's wedding."""

    async def story(driven: Driven) -> None:
        made = await _season(driven)
        await driven.booking(driven.world.ballroom, driven.span(14, 16, days=DAYS_AHEAD + 14), title="Wedding")
        driven.flows.move(made[0].id, driven.span(14, 16))
        dialog = await driven.dialog(MoveDialog)
        await driven.until(dialog.primary.isEnabled, "The one date is free and cannot be confirmed.")
        dialog.dates.setCurrentIndex(2)
        await driven.until(lambda: "Wedding" in dialog.conflict.note.text, "What is in the way is not named.")
        assert not dialog.primary.isEnabled()
        dialog.dates.setCurrentIndex(0)
        await driven.until(dialog.primary.isEnabled, "The one date alone cannot be confirmed any more.")
        dialog.reject()
        await driven.gone(MoveDialog, "The dialog stays.")

    drive(qapp, database_url, story)


# --- what is final ----------------------------------------------------------------------------------------------------


def test_a_payment_says_before_that_it_cannot_be_taken_back(qapp: QApplication, database_url: str) -> None:
    """Money was taken by a wrong key, and only then is it said that there is no Undo."""

    async def story(driven: Driven) -> None:
        made = await driven.booking(driven.world.ballroom, driven.span(10, 12))
        driven.flows.pay(made.id)
        dialog = await driven.dialog(PaymentDialog)
        (said,) = dialog.findChildren(Final)
        assert said.isVisible()
        assert said.words.text().startswith("This cannot be taken back.")
        assert said.words.accessibleName() == said.words.text()
        assert isinstance(said.words, QLabel)
        dialog.reject()
        await driven.gone(PaymentDialog, "The dialog stays.")

    drive(qapp, database_url, story)
