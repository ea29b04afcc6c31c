"""The calendar over the real services: what is dragged is stored, what others do appears, nothing is lost."""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, Move, NewBlock, PaymentOrder, PersonChoice
from hallbooking_desktop.services.snapshots import BookingDetails
from hallbooking_desktop.ui.booking.block import BlockDialog
from hallbooking_desktop.ui.calendar.axis import epoch
from hallbooking_desktop.ui.calendar.cursor import Cursor
from hallbooking_desktop.ui.calendar.rules import Ghost, GhostKind
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.desk import Desk, Toast
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from tests.ui.conftest import Office

#: the offscreen platform says so for every window
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

Run = Callable[[Awaitable[Any]], Any]
Wait = Callable[..., None]


def _at(hour: int, minute: int = 0) -> datetime:
    day = (datetime.now(UTC) + timedelta(days=9)).date()
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def _span(start: int, end: int) -> TimeRange:
    return TimeRange(_at(start), _at(end))


@pytest.fixture
def said(desk: Desk) -> list[Toast]:
    """Collect what the user is told."""
    out: list[Toast] = []
    desk.said.connect(out.append)
    return out


@pytest.fixture
def view(desk: Desk, office: Office, wait: Wait, said: list[Toast]) -> Iterator[CalendarView]:
    """Show the first venue's calendar, nine days ahead."""
    shown = CalendarView(desk)
    shown.resize(1280, 800)
    shown.show()
    shown.activate()
    shown.show_in_calendar(office.world.city, _at(10))
    wait(lambda: shown.states.state == "ready" and shown.grid.index is not None)
    yield shown
    shown.close()
    wait(lambda: not shown.model.busy)
    shown.deleteLater()


def _undo(said: list[Toast]) -> None:
    """Take back what was said last."""
    undo = said[-1].action
    assert undo is not None
    undo()


def _book(office: Office, room_id: int, span: TimeRange, *, paid: bool = False) -> BookingDetails:
    """Book as another desk would."""
    admin, customer = office.world.admin.actor, office.world.alice

    async def work(services: Any) -> BookingDetails:
        draft = BookingDraft(room_id, span, customers=(PersonChoice(customer.id),), title="Yoga")
        made: BookingDetails = await services.bookings.create(admin, draft)
        if paid:
            made = await services.bookings.pay(admin, made.id, PaymentOrder(PaymentMethod.CASH))
        return made

    return office.on_thread(work)


def _details(office: Office, number: int) -> BookingDetails:
    return office.on_thread(lambda s: s.bookings.details(office.world.admin.actor, number))


def _point(view: CalendarView, room_id: int, hour: int, minute: int = 0) -> QPoint:
    grid: Any = view.grid
    band = next(n for n, b in enumerate(grid.scene.grid.bands) if b.room_id == room_id)
    place = grid.scene.grid.bands[band].axis.place(epoch(_at(hour, minute)))
    return QPoint(
        grid.on_screen(grid.scene.grid.box(band, place, place + 1)).center().x(),
        grid.on_screen(grid.scene.grid.box(band, place, place + 1)).y() + 1,
    )


def _drag(view: CalendarView, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    viewport, left, none = view.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, none, start)
    QTest.mouseMove(viewport, end - QPoint(0, 8))
    QTest.mouseMove(viewport, end)
    if drop:
        QTest.mouseRelease(viewport, left, none, end)


def _answer(view: CalendarView, text: str) -> None:
    buttons = view.mover.popover.buttons
    next(b for b in buttons if text in b.text()).click()


@pytest.mark.timed
def test_another_desks_booking_appears_within_200_ms(view: CalendarView, office: Office, wait: Wait) -> None:
    """Nobody sells a slot that is gone from the screen of a colleague."""
    spent = []
    for hour in (8, 10, 12):
        made = _book(office, office.world.ballroom, _span(hour, hour + 1))
        begun = time.perf_counter()
        wait(lambda number=made.id: ("booking", number) in view.grid.index.items)
        spent.append(time.perf_counter() - begun)
    assert statistics.median(spent) < 0.2


def test_a_drag_reschedules_charges_and_is_undone(
    view: CalendarView, office: Office, wait: Wait, said: list[Toast]
) -> None:
    """What the ghost promised is what is stored, and Ctrl+Z gives back the time, the hall and the money."""
    made = _book(office, office.world.ballroom, _span(10, 12), paid=True)
    wait(lambda: ("booking", made.id) in view.grid.index.items)
    rect = view.grid.item_rect(("booking", made.id))
    _drag(view, QPoint(rect.center().x(), rect.bottom() - 2), _point(view, office.world.ballroom, 13), drop=False)
    wait(lambda: "100" in view.grid.shown.note)
    QTest.mouseRelease(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, office.world.ballroom, 13))
    wait(lambda: "charged to the wallet" in view.mover.popover._note.text())
    _answer(view, "Move")
    wait(lambda: bool(said))
    stored = _details(office, made.id)
    assert (stored.range, stored.total_cost, stored.amount_due) == (_span(10, 13), Decimal("300.00"), Decimal(0))
    wait(lambda: view.grid.index.items["booking", made.id].range == _span(10, 13))
    _undo(said)
    wait(lambda: len(said) > 1)
    assert _details(office, made.id).range == _span(10, 12)
    wallet = office.on_thread(lambda s: s.wallets.of(office.world.admin.actor, office.world.alice.id))
    assert wallet.balance == Decimal("500.00")


def test_undoing_a_cheaper_move_takes_the_credit_back(
    view: CalendarView, office: Office, wait: Wait, said: list[Toast]
) -> None:
    """Undo is exact: a credit given by a move leaves the wallet again, and nothing is due."""
    made = _book(office, office.world.ballroom, _span(10, 13), paid=True)
    wait(lambda: ("booking", made.id) in view.grid.index.items)
    item = view.grid.index.items["booking", made.id]
    view.grid.drop(Ghost(GhostKind.RESIZE, office.world.ballroom, item.start, item.end - 3600, item))
    wait(lambda: "credited to the wallet" in view.mover.popover._note.text())
    _answer(view, "Move")
    wait(lambda: len(said) == 1)
    _undo(said)
    wait(lambda: len(said) > 1)
    stored = _details(office, made.id)
    assert (stored.range, stored.amount_due) == (_span(10, 13), Decimal(0))
    wallet = office.on_thread(lambda s: s.wallets.of(office.world.admin.actor, office.world.alice.id))
    assert wallet.balance == Decimal("500.00")


def test_what_somebody_else_took_meanwhile_is_refused_with_free_times(
    view: CalendarView, office: Office, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is the judge: the loser keeps the old slot and is offered others."""
    made = _book(office, office.world.ballroom, _span(10, 12))
    wait(lambda: ("booking", made.id) in view.grid.index.items)
    monkeypatch.setattr(view.model, "refresh", lambda: None)
    view.model._gather.stop()
    monkeypatch.setattr(view.model, "_on_change", lambda _: None)
    view._desk.changed.disconnect()
    office.on_thread(
        lambda s: s.blocks.create(office.world.admin.actor, NewBlock(office.world.ballroom, _span(14, 16), "Paint"))
    )
    wanted = Ghost(
        GhostKind.MOVE,
        office.world.ballroom,
        epoch(_at(14)),
        epoch(_at(16)),
        view.grid.index.items["booking", made.id],
    )
    view.grid.drop(wanted)
    _answer(view, "Move")
    wait(lambda: "stays where it was" in view.mover.popover.accessibleName())
    assert _details(office, made.id).range == _span(10, 12)
    assert len(view.mover.popover.buttons) > 1


def test_a_moderator_sees_the_own_venue_alone(office: Office, wait: Wait) -> None:
    """A moderator's calendar opens on their venue and offers no other."""
    desk = office.desk(office.world.berlin_moderator.actor)
    shown = CalendarView(desk)
    shown.resize(1000, 700)
    shown.show()
    shown.activate()
    wait(lambda: shown.states.state == "ready")
    assert shown.venue is not None
    assert shown.venue.id == office.world.berlin
    assert shown.side.venue.count() == 1
    assert not shown.side.venue.isVisible()
    shown.close()
    wait(lambda: not shown.model.busy)
    shown.deleteLater()
    desk.deleteLater()


def test_a_whole_hall_stands_in_its_parts(view: CalendarView, office: Office, wait: Wait, qapp: QApplication) -> None:
    """The parts of a divided hall show that the whole is booked, and a block moves by drag."""
    made = _book(office, office.world.garden, _span(10, 12))
    wait(lambda: ("booking", made.id) in view.grid.index.items)
    scene = view.grid.scene
    bands = {b.room_id: n for n, b in enumerate(scene.grid.bands)}
    for part in (office.world.garden_north, office.world.garden_south):
        assert [p.shadow for p in scene.placed(bands[part])] == [True]
    office.on_thread(
        lambda s: s.bookings.move(office.world.admin.actor, made.id, Move(_span(12, 14), office.world.garden_north))
    )
    wait(lambda: view.grid.index.items["booking", made.id].entry.room_id == office.world.garden_north)
    assert view.grid.scene.placed(bands[office.world.garden_south]) == []


def test_a_chosen_time_is_blocked_by_one_key(view: CalendarView, office: Office, wait: Wait) -> None:
    """Keeping a hall free for the painter is as quick as booking it, and shows at once."""
    view.grid.set_cursor(Cursor.at(view.grid.scene.grid, 0, epoch(_at(15)), 30))
    QTest.keyClick(view.grid, Qt.Key.Key_B)
    dialogs = view.findChildren(BlockDialog)
    assert len(dialogs) == 1
    wait(lambda: dialogs[0].stack.state == "ready")
    dialogs[0].primary.click()
    wait(lambda: any(kind == "block" for kind, _ in view.grid.index.items))
    block = next(item for (kind, _), item in view.grid.index.items.items() if kind == "block")
    assert block.range.start == _at(15)
    view.grid.select(block.key)
    menus = _menu_of(view)
    assert [action.text() for action in menus.actions()] == ["Open", "Move with the arrow keys", "Remove block …"]
    menus.actions()[1].trigger()
    assert view.grid.keys.moving
    menus.close()


def test_a_time_over_a_booking_is_blocked_by_one_key_too(view: CalendarView, office: Office, wait: Wait) -> None:
    """The dialog would go, its reason too, and the hall be free as before: nobody would notice before it is used."""
    made = _book(office, office.world.ballroom, _span(15, 16))
    wait(lambda: ("booking", made.id) in view.grid.index.items)
    band = next(n for n, each in enumerate(view.grid.scene.grid.bands) if each.room_id == office.world.ballroom)
    view.grid.set_cursor(Cursor.at(view.grid.scene.grid, band, epoch(_at(15)), 30))
    QTest.keyClick(view.grid, Qt.Key.Key_B)
    (dialog,) = view.findChildren(BlockDialog)
    wait(lambda: dialog.stack.state == "ready")
    dialog.reason.setCurrentText("Burst pipe")
    dialog.primary.click()
    wait(lambda: view.window().findChildren(ClosingSheet))
    (sheet,) = view.window().findChildren(ClosingSheet)
    wait(lambda: len(sheet.fates.rows) == 1)
    assert sheet.reason.currentText() == "Burst pipe"
    sheet.close()


def _menu_of(view: CalendarView) -> QMenu:
    place = view.grid.item_rect(view.grid.selected.key).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.grid.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.grid.viewport(), event)
    return view.grid.findChildren(QMenu)[-1]
