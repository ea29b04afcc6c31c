"""Every view by keyboard and by ear: each widget that does something has a name and can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hallbooking_desktop.ui.sign_in import DemoAccount, SignInPage
from hallbooking_desktop.ui.views.customer_forms import CustomerSheet
from hallbooking_desktop.ui.views.registry import VIEWS
from hallbooking_desktop.ui.views.wallet_forms import AdjustSheet, TopUpSheet
from tests.ui.conftest import Office
from tests.ui.desks import Seat

ACTIVE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def _is_part(widget: QWidget) -> bool:
    """Parts that Qt makes inside a widget: they are reached and named with it."""
    parent = widget.parentWidget()
    if isinstance(widget, (QHeaderView, QScrollBar)) or widget.objectName().startswith("qt_"):
        return True
    if isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit)):
        return True
    kind = widget.metaObject().className()
    return kind in {"QTableCornerButton", "QComboBoxListView", "QLineEditIconButton"}


def interactive(root: QWidget) -> list[QWidget]:
    """Return what can be used now: visible, enabled, by itself."""
    found: list[QWidget] = [
        w for w in root.findChildren(QWidget) if isinstance(w, ACTIVE) and w.isVisible() and w.isEnabled()
    ]
    return [w for w in found if not _is_part(w)]


def assert_named(root: QWidget) -> None:
    """Find what a screen reader would call “button” and nothing else."""
    unnamed = [w for w in interactive(root) if not w.accessibleName().strip()]
    assert not unnamed, f"Without an accessible name: {[_tell(w) for w in unnamed]}"


def assert_reachable(window: QWidget, root: QWidget) -> None:
    """Find what somebody without a mouse could not use."""
    wanted = {id(w): w for w in interactive(root)}
    window.activateWindow()
    start = next(iter(wanted.values()), None)
    if start is None:
        return
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen: set[int] = set()
    for _ in range(3 * len(interactive(window)) + 20):
        current = QApplication.focusWidget()
        if current is None:
            break
        walker: QWidget | None = current
        while walker is not None:
            seen.add(id(walker))
            walker = walker.parentWidget()
        QTest.keyClick(current, Qt.Key.Key_Tab)
    missed = [w for key, w in wanted.items() if key not in seen and not _in_group(w, seen)]
    assert not missed, f"Tab does not reach: {[_tell(w) for w in missed]}"


def _in_group(widget: QWidget, seen: set[int]) -> bool:
    """Exclusive buttons are one stop: the arrow keys choose between them."""
    if not isinstance(widget, QAbstractButton) or widget.group() is None:
        return False
    return widget.group().exclusive() and any(id(other) in seen for other in widget.group().buttons())


def _tell(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QAbstractButton, QLineEdit)) else ""
    parent = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__}({text!r}, tip={widget.toolTip()!r}) in {parent}"


@pytest.mark.parametrize("key", [entry.key for entry in VIEWS])
def test_a_view_can_be_used_without_a_mouse_and_without_eyes(
    seat: Seat, office: Office, key: str, qtbot: QtBot
) -> None:
    """A view is added and nobody thought of those who cannot see it or hold a mouse."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view(key)
    view = shell.current
    assert view is not None
    model = getattr(view, "model", None)
    if hasattr(model, "state") and not callable(getattr(model, "state", None)):
        seat.wait(lambda: getattr(model, "state", "ready") != "loading")
    qtbot.wait(300)
    if hasattr(view, "table") and model is not None and model.rowCount():
        view.table.selectRow(0)
        qtbot.wait(400)
    assert_named(view)
    assert_reachable(seat.window, view)
    assert_named(shell)


def test_the_sign_in_page_can_be_used_without_a_mouse(qtbot: QtBot) -> None:
    """Nobody without a mouse would get in."""
    page = SignInPage(can_remember=True)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.offer_accounts((DemoAccount("admin", "a@b.example", "x"),))
    page.show()
    page.ready()
    qtbot.waitUntil(page.isActiveWindow)
    assert_named(page)
    assert_reachable(page, page)


@pytest.mark.parametrize("kind", [CustomerSheet, TopUpSheet, AdjustSheet])
def test_dialogs_can_be_used_without_a_mouse(seat: Seat, office: Office, kind: type, qtbot: QtBot) -> None:
    """A form could be opened but not filled."""
    seat.desk.set_actor(office.world.admin.actor)
    if kind is CustomerSheet:
        sheet = CustomerSheet(seat.desk, seat.window)
    else:
        wallet = office.on_thread(lambda s: s.wallets.of(office.world.admin.actor, office.world.bob.id))
        sheet = kind(seat.desk, seat.window, wallet)
    sheet.open()
    seat.wait(sheet.isActiveWindow)
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.reject()
    qtbot.wait(20)
