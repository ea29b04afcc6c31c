"""The desk's main job from sign-in to refund, as one story: once with the mouse, once with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolButton, QWidget

from hallbooking_desktop.domain.permissions import SYSTEM
from hallbooking_desktop.persistence.tables import price_rules
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.ui.booking.cancel import CancelDialog
from hallbooking_desktop.ui.booking.editor import BookingEditor
from hallbooking_desktop.ui.booking.payment import PaymentDialog
from hallbooking_desktop.ui.calendar.axis import epoch
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.wallets import WalletsView
from tests.ui.booking_support import click, type_into
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus

D = TypeVar("D", bound=QDialog)
Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

#: What the database must have written down about the booking, in this order.
STEPS = ["booking.created", "booking.paid", "booking.confirmed", "booking.rescheduled", "booking.cancelled"]


def _day() -> date:
    """Return a Tuesday more than a week ahead: its next day is in the same week, and cancelling is early."""
    day = (datetime.now(UTC) + timedelta(days=8)).date()
    while day.weekday() != 1:
        day += timedelta(days=1)
    return day


@pytest.fixture
def day(office: Office) -> Iterator[date]:
    """Return the day of the story; the next day the ballroom is a quarter cheaper."""
    chosen = _day()

    async def cheaper(database: Any) -> None:
        async with database.work(SYSTEM) as work:
            await work.execute(
                price_rules.insert().values(
                    venue_id=office.world.city,
                    room_id=office.world.ballroom,
                    position=1,
                    name="Wednesday offer",
                    weekdays=[2],
                    kind="percent",
                    value=Decimal(-25),
                )
            )

    office.on_thread(lambda _: cheaper(office.database))
    return chosen  # type: ignore[return-value]


def _calendar(seat: Seat, shell: Shell) -> CalendarView:
    if not isinstance(shell.current, CalendarView):
        seat.press(Key.Key_2, CTRL)
    view = shell.current
    assert isinstance(view, CalendarView)
    seat.wait(lambda: view.states.state == "ready" and view.grid.index is not None)
    return view


def _shown(seat: Seat, view: CalendarView, day: date) -> None:
    seat.wait(lambda: view.states.state == "ready" and day in view.period.days and view.grid.index is not None)
    seat.wait(lambda: view.grid.index is not None and view.grid.index.snapshot.range == view.period.range(_zone(view)))


def _zone(view: CalendarView) -> Any:
    assert view.grid.index is not None
    return view.grid.index.zone


def _dialog(seat: Seat, kind: type[D]) -> D:
    found: list[D] = []

    def here() -> bool:
        found[:] = [w for w in seat.window.findChildren(kind) if w.isVisible()]
        return bool(found) and getattr(getattr(found[-1], "stack", None), "state", "ready") == "ready"

    seat.wait(here)
    return found[-1]


def _spot(view: CalendarView, at: datetime, room_id: int | None) -> QPoint:
    """Return where on the screen an instant is: in a hall's column, or in its day's."""
    grid: Any = view.grid
    bands = grid.scene.grid.bands
    seconds = epoch(at)
    if room_id is None:
        band = next(n for n, b in enumerate(bands) if b.axis.start <= seconds < b.axis.end)
    else:
        band = next(n for n, b in enumerate(bands) if b.room_id == room_id)
    place = bands[band].axis.place(seconds)
    box = grid.on_screen(grid.scene.grid.box(band, place, place + 1))
    return QPoint(box.center().x(), box.y() + 1)


def _drag(view: CalendarView, start: QPoint, end: QPoint) -> None:
    viewport, left, none = view.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, none, start)
    QTest.mouseMove(viewport, end - QPoint(0, 8))
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, none, end)


def _at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def _check(seat: Seat, office: Office, shell: Shell) -> None:
    """Look into the wallet on the screen and into the log in the database."""
    wallets = shell.current
    assert isinstance(wallets, WalletsView)
    customer = office.on_thread(lambda s: s.users.find(office.world.admin.actor, "Nadia Newcomer"))[0]
    wallet = office.on_thread(lambda s: s.wallets.of(office.world.admin.actor, customer.id))
    assert wallet.balance == Decimal("50.00") + Decimal("115.88")
    seat.wait(lambda: "165.88" in _words(wallets))
    assert "115.88" in _words(wallets), "the refund is not on the screen"
    log = office.on_thread(lambda s: s.audit.entries(office.world.admin.actor, AuditQuery(entity="booking")))
    assert [entry.action for entry in reversed(log.rows)] == STEPS
    assert {entry.actor_id for entry in log.rows} == {office.world.moderator.id}


def _words(widget: QWidget) -> str:
    """Return everything that is written on a widget: labels and the cells of its tables."""
    from PySide6.QtWidgets import QAbstractItemView, QLabel  # noqa: PLC0415 - only here

    words = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    for table in widget.findChildren(QAbstractItemView):
        model = table.model()
        words += [
            str(model.index(row, column).data() or "")
            for row in range(min(model.rowCount(), 50))
            for column in range(model.columnCount())
        ]
    return " ".join(words)


def test_the_main_job_with_the_mouse(seat: Seat, office: Office, day: date) -> None:
    """Sign in, drag two hours, add-on, new customer, cash, next day, cancel, refund: without it no venue can open."""
    shell = seat.sign_in("mo@hall.example")
    view = _calendar(seat, shell)
    forward = next(b for b in view.toolbar.findChildren(QToolButton) if "Forward" in b.accessibleName())
    while day not in view.period.days:
        click(forward)
    _shown(seat, view, day)
    _drag(view, _spot(view, _at(day, 10), office.world.ballroom), _spot(view, _at(day, 12), office.world.ballroom))

    editor = _dialog(seat, BookingEditor)
    people = editor.form.people
    type_into(people.field, "Nadia Newcomer")
    seat.wait(lambda: people.field.is_open)
    QTest.keyClick(people.field, Key.Key_Up)
    QTest.keyClick(people.field, Key.Key_Return)
    type_into(people.new.phone, "+12025550177")
    QTest.keyClick(people.new.phone, Key.Key_Return)
    seat.wait(lambda: people.organiser is not None)
    line = editor.form.addons.line(office.world.coffee)
    assert line is not None
    click(line.stepper.more)
    seat.wait(lambda: editor.cost.total == Decimal("204.50"))
    click(editor.primary)
    payment = _dialog(seat, PaymentDialog)
    assert payment.amount.amount() == Decimal("204.50")
    click(payment.primary)
    seat.wait(lambda: not seat.window.findChildren(PaymentDialog))

    number = office.on_thread(lambda s: s.bookings.page(office.world.admin.actor, _all())).rows[0].id
    QTest.mouseClick(_button(view.toolbar, "Week"), Qt.MouseButton.LeftButton)
    _shown(seat, view, day)
    seat.wait(lambda: ("booking", number) in view.grid.index.items)  # type: ignore[union-attr]
    _drag(view, _spot(view, _at(day, 11), None), _spot(view, _at(day + timedelta(days=1), 11), None))
    seat.wait(lambda: "50.00" in view.mover.popover._note.text())
    click(_button(view.mover.popover, "Move"))
    seat.wait(lambda: _stored(office, number).rescheduled)
    assert _stored(office, number).range.start == _at(day + timedelta(days=1), 10)
    view.grid.select(("booking", number))
    QTest.keyClick(view.grid, Key.Key_Delete)
    _cancel(seat)
    click(shell.navigation.buttons["wallets"])
    _find_wallet(seat, shell)
    _check(seat, office, shell)


def test_the_main_job_by_keyboard_alone(seat: Seat, office: Office, day: date) -> None:
    """The same without a mouse: who works on the phone all day does not let go of the keys."""
    shell = seat.sign_in("mo@hall.example")
    view = _calendar(seat, shell)
    seat.wait(view.grid.hasFocus)
    while day not in view.period.days:
        seat.press(Key.Key_PageDown)
    _shown(seat, view, day)
    _walk_to(seat, view, office.world.ballroom, _at(day, 10))
    for _ in range(8):
        cursor = view.grid.shown.cursor
        assert cursor is not None
        if cursor.end - cursor.start >= 2 * 3600:
            break
        seat.press(Key.Key_Down, SHIFT)
    seat.press(Key.Key_Return)

    editor = _dialog(seat, BookingEditor)
    people = editor.form.people
    _tab_to(seat, people.field)
    seat.type("Nadia Newcomer")
    seat.wait(lambda: people.field.is_open)
    seat.press(Key.Key_Up)
    seat.press(Key.Key_Return)
    seat.wait(people.new.phone.hasFocus)
    seat.type("+12025550177")
    seat.press(Key.Key_Return)
    seat.wait(lambda: people.organiser is not None)
    line = editor.form.addons.line(office.world.coffee)
    assert line is not None
    _tab_to(seat, line.stepper)
    seat.press(Key.Key_Up)
    seat.wait(lambda: editor.cost.total == Decimal("204.50"))
    seat.press(Key.Key_Return, CTRL)
    _dialog(seat, PaymentDialog)
    seat.press(Key.Key_Return)
    seat.wait(lambda: not seat.window.findChildren(PaymentDialog))

    number = office.on_thread(lambda s: s.bookings.page(office.world.admin.actor, _all())).rows[0].id
    _back_at_the_window(seat)
    assert view.grid.hasFocus(), "after the dialogs the keyboard is where it was before"
    seat.press(Key.Key_W)
    _shown(seat, view, day)
    seat.wait(lambda: ("booking", number) in view.grid.index.items)  # type: ignore[union-attr]
    while view.grid.selected is None:
        seat.press(Key.Key_Tab)
    seat.press(Key.Key_M)
    seat.press(Key.Key_Right)
    seat.press(Key.Key_Return)
    seat.wait(lambda: view.mover.popover.isVisible() and "50.00" in view.mover.popover._note.text())
    seat.press(Key.Key_Return)
    seat.wait(lambda: _stored(office, number).rescheduled)
    assert _stored(office, number).range.start == _at(day + timedelta(days=1), 10)
    seat.wait(view.grid.hasFocus)
    while view.grid.selected is None:
        seat.press(Key.Key_Tab)
    seat.press(Key.Key_Delete)
    _cancel(seat)
    seat.press(Key(Key.Key_1 + shell.keys.index("wallets")), CTRL)
    _find_wallet(seat, shell)
    _check(seat, office, shell)


def _walk_to(seat: Seat, view: CalendarView, room_id: int, at: datetime) -> None:
    """Move the cell by arrows to a hall and an hour."""
    for _ in range(60):
        cursor = view.grid.shown.cursor
        scene = view.grid.scene
        assert cursor is not None
        assert scene is not None
        bands = [b.room_id for b in scene.grid.bands]
        wanted = bands.index(room_id)
        if (cursor.band, cursor.start) == (wanted, epoch(at)):
            return
        if cursor.band != wanted:
            seat.press(Key.Key_Right if cursor.band < wanted else Key.Key_Left)
        else:
            seat.press(Key.Key_Down if cursor.start < epoch(at) else Key.Key_Up)
    raise AssertionError("The arrows do not lead to the hall and hour.")


def _tab_to(seat: Seat, widget: QWidget) -> None:
    """Press Tab until a widget, or something in it, has the cursor."""
    for _ in range(60):
        here = focus()
        if here is widget or widget.isAncestorOf(here):
            return
        seat.press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget.accessibleName() or widget}.")


def _cancel(seat: Seat) -> None:
    """Read the refund first, then cancel by Enter."""
    dialog = _dialog(seat, CancelDialog)
    seat.wait(lambda: "115.88" in _words(dialog))
    QTest.keyClick(dialog.reason, Key.Key_Return)
    seat.wait(lambda: not [w for w in seat.window.findChildren(CancelDialog) if w.isVisible()])
    _back_at_the_window(seat)


def _back_at_the_window(seat: Seat) -> None:
    """Do what a window manager does when a dialog closes, and the platform without a screen does not."""
    if QApplication.activeWindow() is None:
        seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)


def _find_wallet(seat: Seat, shell: Shell) -> None:
    """Open the customer's wallet by typing the name."""
    seat.wait(lambda: isinstance(shell.current, WalletsView))
    view = cast("WalletsView", shell.current)
    seat.wait(lambda: view.model.state == "ready")
    seat.press(Key.Key_F, CTRL)
    seat.type("Nadia")
    seat.wait(lambda: view.model.rowCount() == 1 and view.model.state == "ready")
    _tab_to(seat, view.table)
    seat.press(Key.Key_Return)
    seat.wait(lambda: "115.88" in _words(view))


def _button(widget: QWidget, text: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def _all() -> Any:
    from hallbooking_desktop.services.commands import BookingQuery  # noqa: PLC0415 - only here

    return BookingQuery(sort="-created_at")


def _stored(office: Office, number: int) -> Any:
    return office.on_thread(lambda s: s.bookings.details(office.world.admin.actor, number))
