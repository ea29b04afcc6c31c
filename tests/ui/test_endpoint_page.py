"""The page “Kiosk & web”: the endpoint's state and address, tablets paired and revoked, what was asked and refused."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hallbooking_desktop.app import console_endpoint
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.endpoint import ChildPhase
from hallbooking_desktop.services.snapshots_kiosks import KioskState
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.content import ContentView
from hallbooking_desktop.ui.views.endpoint import EndpointView
from hallbooking_desktop.ui.views.kiosk_forms import CodeSheet, PairSheet, RenameSheet
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.supervising import ROOT
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.test_accessibility import assert_named, assert_reachable

CHILD = ROOT / "tests" / "support" / "small_child.py"


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let a small real process stand for the endpoint's; return the words that tell it how to behave."""
    said: list[str] = []

    def command(subcommand: str, *arguments: str) -> list[str]:
        return [sys.executable, "-P", str(CHILD), "0", subcommand, *arguments, *said]

    monkeypatch.setattr(console_endpoint, "own_command", command)
    return said


@pytest.fixture
def endpoint_settings(request: pytest.FixtureRequest) -> dict[str, object]:
    """Start the endpoint for the tests that ask for its words."""
    started = "words" in request.fixturenames
    if started:
        request.getfixturevalue("words")
    return {"endpoint_enabled": started, "endpoint_port": _free_port()}


def _open(seat: Seat, email: str = "admin@hall.example") -> tuple[Shell, EndpointView]:
    shell = seat.sign_in(email)
    shell.show_view("endpoint")
    view = shell.current
    assert isinstance(view, EndpointView)
    seat.wait(lambda: view.states.state == "ready")
    return shell, view


def _bound(command: Sequence[str]) -> str:
    return command[command.index("--host") + 1]


def _dialog(seat: Seat, kind: type[Sheet]) -> Sheet:
    def found() -> Sheet | None:
        return next((w for w in QApplication.topLevelWidgets() if type(w) is kind and w.isVisible()), None)

    seat.wait(lambda: found() is not None)
    sheet = found()
    assert sheet is not None
    seat.wait(sheet.isActiveWindow)
    return sheet


def _said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _click(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# --- state and address -----------------------------------------------------------------------------------------------


def test_the_endpoint_is_shown_running_with_its_address(seat: Seat, words: list[str]) -> None:
    """Nobody would know where the kiosk is, or that it is down."""
    shell, view = _open(seat)
    item = shell.status._items["endpoint"][0]
    seat.wait(lambda: "running at 127.0.0.1:" in item.text())
    seat.wait(lambda: view.top.pill.accessibleName() == "running")
    shell.show_view("calendar")
    item.click()
    assert shell.current is view, "a click on the strip opens the page"
    address = view.top.address.text()
    assert address.startswith("http://127.0.0.1:")
    assert address.endswith("/kiosk")
    _click(view.top.copy)
    assert QGuiApplication.clipboard().text() == address
    assert not view.top.qr.isVisible(), "tablets cannot open an address of this computer alone"


def test_a_killed_endpoint_is_shown_restarting_and_back(
    seat: Seat, words: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """A crash would look like nothing, or like the end."""
    shell, view = _open(seat)
    endpoint = seat.desk.endpoint
    assert endpoint is not None
    seat.wait(lambda: endpoint.state.phase is ChildPhase.RUNNING)
    seen: list[str] = []
    seat.desk.endpoint_changed.connect(lambda: seen.append(endpoint.state.phase.value))
    first = endpoint.state.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    seat.wait(lambda: endpoint.state.pid not in {None, first})
    seat.wait(lambda: "restarted 1 time" in view.top.word.text())
    assert "running at" in shell.status._items["endpoint"][0].text()
    caplog.clear()


def test_an_endpoint_that_cannot_run_says_why(seat: Seat, words: list[str], caplog: pytest.LogCaptureFixture) -> None:
    """“Not running” alone helps nobody."""
    shell, view = _open(seat)
    endpoint = seat.desk.endpoint
    assert endpoint is not None
    seat.wait(lambda: endpoint.state.phase is ChildPhase.RUNNING)
    words.append("refuse")
    os.kill(endpoint.state.pid or 0, signal.SIGKILL)
    seat.wait(lambda: "The cellar is flooded. Pump it out." in view.top.word.text(), 10_000)
    seat.wait(lambda: view.top.pill.accessibleName() == "not running")
    item = shell.status._items["endpoint"][0]
    seat.wait(lambda: "not running" in item.text())
    assert item.health.state == "bad"
    assert "cellar" in item.toolTip()
    words.clear()
    seat.wait(lambda: "running at" in item.text(), 10_000)
    caplog.clear()


def test_a_taken_port_is_told_and_the_next_is_used(
    seat: Seat, words: list[str], endpoint_settings: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    """The kiosk would not start beside another program, or move without a word."""
    wanted = int(str(endpoint_settings["endpoint_port"]))
    endpoint = seat.desk.endpoint
    assert endpoint is not None
    seat.wait(lambda: endpoint.state.phase is ChildPhase.RUNNING)
    # Another program takes the port in the moment in which ours is gone.
    _, view = _open(seat)
    assert not view.top.note.isVisible()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        pid = endpoint.state.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        os.kill(pid, signal.SIGKILL)
        while True:
            try:
                other.bind(("127.0.0.1", wanted))
                break
            except OSError:
                continue
        other.listen()
        seat.wait(view.top.note.isVisible, 10_000)
        assert f"Port {wanted} is used by another program" in view.top.note.text
        assert f":{wanted}/" not in view.top.address.text()
    caplog.clear()


def test_allow_tablets_opens_the_network_and_shows_the_code(
    seat: Seat, words: list[str], office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A tablet could never reach the kiosk, or the whole network could without anybody having said so."""
    monkeypatch.setattr(console_endpoint, "lan_address", lambda: "192.0.2.7")
    started: list[Sequence[str]] = []
    plain = console_endpoint.own_command
    monkeypatch.setattr(console_endpoint, "own_command", lambda *a: started.append(a) or plain(*a))
    _, view = _open(seat)
    endpoint = seat.desk.endpoint
    assert endpoint is not None
    seat.wait(lambda: endpoint.state.phase is ChildPhase.RUNNING)
    first = endpoint.state.pid
    assert not view.top.tablets.isChecked()
    view.top.tablets.setFocus()
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: endpoint.state.pid not in {None, first}, 10_000)
    assert _bound(started[-1]) not in {"127.0.0.1", "localhost"}
    seat.wait(view.top.qr.isVisible)
    assert view.top.qr.text == view.top.address.text()
    assert view.top.qr.text.startswith("http://192.0.2.7:")
    assert len(view.top.qr.modules) >= 21
    from hallbooking_desktop.services.commands import AuditQuery  # noqa: PLC0415

    log = office.on_thread(lambda s: s.audit.entries(office.world.admin.actor, AuditQuery()))
    assert "endpoint.tablets_allowed" in {entry.action for entry in log.rows}
    kept = tmp_path / "children" / "endpoint-wishes.json"
    assert json.loads(kept.read_text())["tablets"] is True
    second = endpoint.state.pid
    _click(view.top.tablets)
    seat.wait(lambda: endpoint.state.pid not in {None, second}, 10_000)
    assert _bound(started[-1]) == "127.0.0.1"
    seat.wait(lambda: not view.top.qr.isVisible())


def test_a_moderator_sees_but_does_not_open_the_network(seat: Seat, words: list[str], office: Office) -> None:
    """Anybody at a desk could open the company's network to the kiosk."""
    _, view = _open(seat, "mo@hall.example")
    assert not view.top.tablets.isEnabled()
    assert not view.top.restart.isVisible()
    assert "administrator" in view.top.meaning.text()


def test_a_moderator_does_not_read_what_other_houses_asked(seat: Seat, log: Path) -> None:
    """Whom another venue's kiosk signed in, and which booking was looked at there, is read at every desk."""
    log.write_text(_log_line(1))
    shell, view = _open(seat, "mo@hall.example")
    assert [view.tabs.tabText(n) for n in range(view.tabs.count())] == ["Kiosks"]
    assert "/rooms/1" not in _said(view)
    assert view.kiosks.isVisible()
    assert_named(view)
    assert_reachable(seat.window, view)
    view.refresh()
    seat.wait(lambda: view.states.state == "ready")
    assert shell.status._items["endpoint"][0].health.state == "off", "how it stands is everybody's to see"


def test_a_console_told_not_to_run_it_says_so(seat: Seat) -> None:
    """“Off” would look like a fault."""
    shell, view = _open(seat)
    assert "ENDPOINT_ENABLED" in view.top.word.text()
    assert shell.status._items["endpoint"][0].health.state == "off"


# --- kiosks ----------------------------------------------------------------------------------------------------------


def test_a_tablet_is_paired_renamed_and_revoked(seat: Seat, office: Office) -> None:
    """No tablet could be put up, or none be taken away."""
    _, view = _open(seat)
    tab = view.kiosks
    seat.wait(lambda: tab.states.state == "empty")
    assert "No tablet is paired yet" in tab.states.text
    tester = QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    _click(tab.pair)
    sheet = _dialog(seat, PairSheet)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: "Type a name." in _said(sheet))
    seat.type("Lobby, left")
    assert isinstance(sheet, PairSheet)
    seat.wait(lambda: sheet.venue.count() == 2)
    sheet.venue.setCurrentIndex(sheet.venue.findData(office.world.city))
    seat.press(Qt.Key.Key_Return)
    code_sheet = _dialog(seat, CodeSheet)
    assert isinstance(code_sheet, CodeSheet)
    code = code_sheet.code.text()
    assert len(code.replace(" ", "")) == 8
    assert "Good for another 14:" in code_sheet.left.text()
    assert "allow them first" in code_sheet.where.text
    seat.wait(lambda: tab.model.rowCount() == 1)
    assert tab.model.data(tab.model.index(0, 2)) == "Waits for its code"

    paired = office.on_thread(lambda s: s.kiosks.pair(code.lower()))
    seat.wait(lambda: "is paired" in seat.window.toast.text)
    seat.wait(lambda: tab.model.data(tab.model.index(0, 2)) == "Paired")

    tab.table.setFocus()
    tab.table.selectRow(0)
    _click(tab.rename)
    _dialog(seat, RenameSheet)
    seat.type("Lobby, right")
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: tab.model.data(tab.model.index(0, 0)) == "Lobby, right")

    _click(tab.revoke)
    question = _dialog(seat, Sheet)
    assert "Lobby, right" in question.windowTitle()
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: tab.model.data(tab.model.index(0, 2)) == "Revoked")
    assert not tab.revoke.isEnabled()
    rows = office.on_thread(lambda s: s.kiosks.page(office.world.admin.actor)).rows
    assert [(row.id, row.state) for row in rows] == [(paired.kiosk.id, KioskState.REVOKED)]
    tester.deleteLater()


def test_a_code_that_ran_out_is_made_anew(seat: Seat, office: Office) -> None:
    """Who fetched the tablet first would have to begin again."""
    _, view = _open(seat, "mo@hall.example")
    _click(view.kiosks.pair)
    sheet = _dialog(seat, PairSheet)
    assert isinstance(sheet, PairSheet)
    assert not sheet.venue.isVisible(), "a moderator has one venue"
    seat.type("Bar")
    seat.press(Qt.Key.Key_Return)
    code = _dialog(seat, CodeSheet)
    assert isinstance(code, CodeSheet)
    first = code.code.text()
    real = seat.desk.clock
    seat.desk.clock = lambda: real() + timedelta(minutes=16)
    seat.wait(lambda: "run out" in code.left.text())
    seat.desk.clock = real
    seat.wait(lambda: not code.primary.isHidden() or "Good" in code.left.text())
    seat.desk.clock = lambda: real() + timedelta(minutes=16)
    seat.wait(code.primary.isVisible)
    _click(code.primary)
    seat.desk.clock = real
    seat.wait(lambda: code.code.text() != first)
    assert code.isVisible()
    code.reject()
    page = office.on_thread(lambda s: s.kiosks.page(office.world.moderator.actor))
    assert [row.name for row in page.rows] == ["Bar"]
    assert page.rows[0].venue_id == office.world.city


# --- requests and limits ---------------------------------------------------------------------------------------------


def _log_line(number: int, status: int = 200, code: str = "", at: datetime | None = None) -> str:
    line = {
        "timestamp": (at or datetime.now(UTC)).isoformat(),
        "level": "INFO",
        "service": "hall-booking-backend",
        "request": {
            "method": "GET",
            "endpoint": "/rooms/{room_id}",
            "path": f"/rooms/{number}",
            "query_params": {"date": "2030-01-15"},
            "user_id": 7,
            "request_id": f"id-{number}",
        },
        "response": {"status_code": status, "duration_ms": 3.25, "size_bytes": 1234},
        "error": {"error_code": code, "message": "As it was said."} if code else None,
    }
    return json.dumps(line, separators=(",", ":")) + "\n"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "logs" / "requests.jsonl"
    path.parent.mkdir()
    return path


def test_requests_appear_as_they_come(seat: Seat, log: Path) -> None:
    """Nobody could see whether a tablet reaches the endpoint."""
    _, view = _open(seat)
    view.tabs.setCurrentWidget(view.requests)
    tab = view.requests
    seat.wait(lambda: tab.states.state == "empty")
    assert "Nobody has asked anything yet" in tab.states.text
    tester = QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    with log.open("a", encoding="utf-8") as file:
        file.write(_log_line(1) + _log_line(2, 409, "CONFLICT_DETECTED"))
        file.flush()
        seat.wait(lambda: tab.model.rowCount() == 2)
        assert tab.model.data(tab.model.index(0, 2)) == "/rooms/2", "the newest comes first"
        tab.table.setFocus()
        tab.table.selectRow(0)
        seat.wait(tab.panel.isVisible)
        said = _said(tab.panel)
        for text in ("GET /rooms/2", "The hall was taken at that time", "id-2", "2030-01-15", "number 7", "3.2 ms"):
            assert text in said, f"{text} is missing in {said}"
        file.write(_log_line(3))
        file.flush()
        seat.wait(lambda: tab.model.rowCount() == 3)
        assert tab.table.current is not None
        assert tab.table.current.path == "/rooms/2", "the choice stays with its request"
    seat.press(Qt.Key.Key_Escape)
    assert not tab.panel.isVisible()
    tab.only_errors.setFocus()
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: tab.model.rowCount() == 1)
    tester.deleteLater()


def test_errors_are_explained_and_limits_counted(seat: Seat, log: Path) -> None:
    """A wrong setting or an attack would stay a mystery."""
    early = datetime.now(UTC) - timedelta(hours=2)
    log.write_text(
        _log_line(1, 429, "RATE_LIMITED", early)
        + _log_line(2).replace("/rooms/2", "/health/live")
        + "not a line of ours\n"
        + _log_line(3, 500, "INTERNAL_ERROR"),
        encoding="utf-8",
    )
    _, view = _open(seat)
    view.tabs.setCurrentWidget(view.errors)
    model = view.errors.model
    seat.wait(lambda: model.rowCount() == 2)
    assert "A defect of the program" in str(model.data(model.index(0, 2)))
    assert model.data(model.index(0, 4)) == "id-3"
    view.tabs.setCurrentWidget(view.requests)
    seat.wait(lambda: view.requests.model.rowCount() == 2)
    view.tabs.setCurrentWidget(view.limits)
    with log.open("a", encoding="utf-8") as file:
        file.write("".join(_log_line(n, 429, "RATE_LIMITED") for n in range(4, 7)))
    seat.wait(lambda: "were turned away" in view.limits.met.text())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_speaks_the_readers_language(seat: Seat, language: str) -> None:
    """The page would fall apart where people read from the right."""
    seat.sign_in("admin@hall.example")
    seat.window.windows.set_language(language)
    shell = seat.window.shell
    assert shell is not None
    shell.show_view("endpoint")
    view = shell.current
    assert isinstance(view, EndpointView)
    seat.wait(lambda: view.states.state == "ready")
    seat.window.windows.set_language("en")


class _Browser(QObject):
    """Stands for the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_address(self, address: QUrl) -> None:
        self.shown.append(address.toString())


def test_a_page_of_the_website_is_looked_at_in_a_browser(seat: Seat, office: Office, words: list[str]) -> None:
    """Whoever wrote it would have to go to the lobby to see it as guests do."""
    draft = PageDraft("Über uns", "<p>Hallo.</p>", "about-de", status=PageStatus.PUBLISHED)
    page = office.on_thread(lambda s: s.cms.create(office.world.admin.actor, draft))
    endpoint = seat.desk.endpoint
    assert endpoint is not None
    browser = _Browser()
    QDesktopServices.setUrlHandler("http", browser, "show_address")
    try:
        shell = seat.sign_in("admin@hall.example")
        shell.show_view("content")
        view = shell.current
        assert isinstance(view, ContentView)
        seat.wait(lambda: view.model.rowCount() == 1 and endpoint.state.phase is ChildPhase.RUNNING)
        view.table.selectRow(0)
        panel = view.listing.details
        seat.wait(lambda: panel.known is not None and panel.show_it.isEnabled())
        panel.show_it.click()
        wanted = f"{endpoint.state.address}/kiosk/page/about-de"
        seat.wait(lambda: browser.shown == [wanted])
        view.open_page(page.id)
        seat.wait(lambda: view.sheet is not None and view.sheet.head.show_it.isVisible())
        assert view.sheet is not None
        view.sheet.head.show_it.click()
        seat.wait(lambda: browser.shown == [wanted, wanted])
        view.sheet.head.address.setText("somewhere-else")
        view.sheet.head.show_it.click()
        # What is not saved is not there to be shown.
        seat.wait(lambda: browser.shown == [wanted] * 3)
        view.give_up()
    finally:
        QDesktopServices.unsetUrlHandler("http")
