"""The settings on screen: read in words, tested, changed in the owner's file, never past what the environment says."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from hallbooking_desktop.app.console_settings import ConsoleSettings
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings_sources import MASK, load
from hallbooking_desktop.domain.errors import Forbidden
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.settings import Area, SettingsService
from hallbooking_desktop.ui.settings.card import LookLine, SettingRow
from hallbooking_desktop.ui.settings.sheet import SettingSheet
from hallbooking_desktop.ui.theme import Mode, theme
from hallbooking_desktop.ui.views.settings import SettingsPage
from tests.ui.conftest import Office
from tests.ui.desks import Seat
from tests.ui.hands import MOST_STEPS, Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

CONFIG = """# The desk's own
hold_minutes = 20  # the kiosk is slow
smtp_password = "Very-Secret-1"
smtp_sever = "a slip"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder with a config.toml; the environment and .env say something, too."""
    data, work = tmp_path / "data", tmp_path / "work"
    data.mkdir()
    work.mkdir()
    (data / "config.toml").write_text(CONFIG, encoding="utf-8")
    (work / ".env").write_text("KIOSK_IDLE_SECONDS=90\n", encoding="utf-8")
    for name in ("POSTGRES_URL", "MONGO_URI", "SMTP_SERVER", "FROM_EMAIL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    return data


@pytest.fixture
def page(seat: Seat, office: Office, folder: Path) -> Iterator[SettingsPage]:
    running = load(DataDir(folder), folder.parent / "work")
    port = ConsoleSettings(running, folder.parent / "work")
    seat.desk.settings = SettingsService(office.database, port)
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("settings")
    view = shell.current
    assert isinstance(view, SettingsPage)
    seat.wait(lambda: view.view is not None)
    yield view
    theme().set_mode(Mode.LIGHT)


def _row(page: SettingsPage, name: str) -> SettingRow:
    return next(row for card in page.cards.values() for row in card.rows if row.setting.name == name)


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def _open_sheets(page: SettingsPage) -> list[SettingSheet]:
    return [sheet for sheet in page.findChildren(SettingSheet) if sheet.isVisible()]


def _sheet(seat: Seat, page: SettingsPage) -> SettingSheet:
    seat.wait(lambda: len(_open_sheets(page)) == 1)  # the one before may be on its way out
    (sheet,) = _open_sheets(page)
    seat.wait(sheet.isActiveWindow)
    return sheet


def test_settings_are_read_in_words_with_their_source(page: SettingsPage) -> None:
    """An admin would not know which of four places sets a value."""
    assert "20" in _words(_row(page, "HOLD_MINUTES"))
    assert "HOLD_MINUTES, from config.toml" in _words(_row(page, "HOLD_MINUTES"))
    assert "HOLD_MINUTES" not in _row(page, "HOLD_MINUTES").name
    assert "KIOSK_IDLE_SECONDS, from .env" in _words(_row(page, "KIOSK_IDLE_SECONDS"))
    assert "LOG_LEVEL, from the environment" in _words(_row(page, "LOG_LEVEL"))
    assert "SMTP_PORT, default" in _words(_row(page, "SMTP_PORT"))
    assert "On" in _words(_row(page, "SMTP_TLS"))
    assert MASK in _words(_row(page, "SMTP_PASSWORD"))
    assert "Very-Secret" not in _words(page), "a secret is on the screen"
    assert "smtp_sever" in page.unknown.text
    assert str(page.view.file) in page.where.text() if page.view else False


def test_what_the_environment_says_cannot_be_changed_here(page: SettingsPage, office: Office, seat: Seat) -> None:
    """Somebody would change a value, start the program again and find the old one."""
    service, admin = seat.desk.settings, office.world.admin.actor
    assert service is not None
    for name, word in (
        ("LOG_LEVEL", "The environment sets it"),
        ("KIOSK_IDLE_SECONDS", ".env"),
        ("POSTGRES_URL", "by hand"),
        ("CURRENCY", "by hand"),
    ):
        row = _row(page, name)
        assert not row.button.isVisible(), name
        assert word in _words(row)
        with pytest.raises(Forbidden):
            office.on_thread(lambda _, n=name: service.change(admin, n, "x"))  # type: ignore[misc]


def test_a_value_is_changed_in_the_owners_file(page: SettingsPage, seat: Seat, office: Office, folder: Path) -> None:
    """A comment that says why would be lost, or a value be kept with which the program does not start any more."""
    _row(page, "HOLD_MINUTES").button.click()
    sheet = _sheet(seat, page)
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.line.setText("a while")
    sheet.primary.click()
    seat.wait(lambda: "whole number" in sheet.fields["typed"].error)
    sheet.line.setText("0")
    sheet.primary.click()
    seat.wait(lambda: "at least 1" in sheet.fields["typed"].error)
    assert (folder / "config.toml").read_text(encoding="utf-8") == CONFIG, "what will not do is not kept"
    sheet.line.setText("25")
    sheet.primary.click()
    seat.wait(lambda: "25" in _words(_row(page, "HOLD_MINUTES")))
    kept = (folder / "config.toml").read_text(encoding="utf-8")
    assert kept == CONFIG.replace("hold_minutes = 20", "hold_minutes = 25")
    assert "Customers' holds" in page.restart.text
    assert "started again" in _words(_row(page, "HOLD_MINUTES"))
    log = office.on_thread(lambda s: s.audit.entries(office.world.admin.actor, AuditQuery(entity="setting")))
    assert (log.rows[0].before, log.rows[0].after) == ({"hold_minutes": "20"}, {"hold_minutes": "25"})
    _row(page, "HOLD_MINUTES").button.click()
    again = _sheet(seat, page)
    again.back.click()
    seat.wait(lambda: "HOLD_MINUTES, default" in _words(_row(page, "HOLD_MINUTES")))
    assert "hold_minutes" not in (folder / "config.toml").read_text(encoding="utf-8")


def test_switches_lists_and_secrets_are_changed_each_its_way(
    page: SettingsPage, seat: Seat, office: Office, folder: Path
) -> None:
    """A list would be kept as a text, or a password be read over somebody's shoulder."""
    _row(page, "SMTP_TLS").button.click()
    sheet = _sheet(seat, page)
    sheet.switch.click()
    sheet.primary.click()
    seat.wait(lambda: "Off" in _words(_row(page, "SMTP_TLS")))
    _row(page, "TRUSTED_HOSTS").button.click()
    sheet = _sheet(seat, page)
    sheet.line.setText("desk.example.org")
    sheet.primary.click()
    seat.wait(lambda: "JSON" in sheet.fields["typed"].error)
    sheet.line.setText('["desk.example.org"]')
    sheet.primary.click()
    seat.wait(lambda: "desk.example.org" in _words(_row(page, "TRUSTED_HOSTS")))
    _row(page, "SMTP_PASSWORD").button.click()
    sheet = _sheet(seat, page)
    assert sheet.line.text() == ""
    assert sheet.line.echoMode() is QLineEdit.EchoMode.Password
    sheet.line.setText('New "Secret" 2')
    sheet.primary.click()
    seat.wait(lambda: not _open_sheets(page))
    settings = load(DataDir(folder), folder.parent / "work").settings
    assert settings.smtp_tls is False
    assert settings.trusted_hosts == ["desk.example.org"]
    assert settings.smtp_password is not None
    assert settings.smtp_password.get_secret_value() == 'New "Secret" 2'
    log = office.on_thread(lambda s: s.audit.entries(office.world.admin.actor, AuditQuery(entity="setting")))
    assert "Secret" not in str(log.rows), "the log holds a password"


def test_what_can_be_tested_is_tested(page: SettingsPage, seat: Seat, folder: Path) -> None:
    """Mail would be set up by guessing, until a customer complains."""
    card = page.cards["mail"]
    card.tests[Area.MAIL].click()
    seat.wait(lambda: any("wait in the outbox" in line.text for line in card.findChildren(LookLine)))
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        text = (folder / "config.toml").read_text(encoding="utf-8")
        added = f'smtp_server = "127.0.0.1"\nsmtp_port = {port}\nfrom_email = "desk@hall.example"\n'
        (folder / "config.toml").write_text(text + added, encoding="utf-8")
        card.tests[Area.MAIL].click()
        seat.wait(lambda: any(line.text.startswith("Well") for line in card.findChildren(LookLine)), 20_000)
    seat.wait(card.tests[Area.MAIL].isEnabled)
    card.tests[Area.MAIL].click()
    seat.wait(lambda: any(line.text.startswith("Problem") for line in card.findChildren(LookLine)), 20_000)
    for key, area in (("files", Area.DISK), ("web", Area.PORTS)):
        card = page.cards[key]
        card.tests[area].click()
        seat.wait(lambda c=card: bool(c.findChildren(LookLine)), 20_000)  # type: ignore[misc]


class _Marking(QTranslator):
    """Stands for a language: each text that is translated comes back in its quotation marks."""

    def translate(self, _context: str, said: str, _disambiguation: str | None = None, _n: int = -1) -> str:  # type: ignore[override]
        return f"«{said}»"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def elsewhere(qapp: QApplication) -> Iterator[None]:
    """Have the window speak another language than the services do."""
    before, marking = QLocale(), _Marking()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    qapp.installTranslator(marking)
    yield
    qapp.removeTranslator(marking)
    QLocale.setDefault(before)


def test_tests_and_refusals_speak_the_reader_s_language(page: SettingsPage, seat: Seat, elsewhere: None) -> None:
    """An admin who reads no English sets the mail up, and is told in English what is wrong."""
    del elsewhere
    for key, area, wanted in (
        ("mail", Area.MAIL, "«Mail»: «not set up: messages wait in the outbox.» → «SMTP_SERVER turns it on.»"),
        ("files", Area.DISK, "GB free for the data folder.»"),
        ("web", Area.PORTS, "console needs neither.»"),
    ):
        card = page.cards[key]
        card.tests[area].click()
        seat.wait(lambda c=card, w=wanted: any(w in line.text for line in c.findChildren(LookLine)), 20_000)  # type: ignore[misc]
    _row(page, "HOLD_MINUTES").button.click()
    sheet = _sheet(seat, page)
    for typed, said in (
        ("a while", "«Please type a whole number.»"),
        ("0", "«“0” is too little: at least 1.»"),
        ("99999999", "is too much: at most"),
    ):
        sheet.line.setText(typed)
        sheet.primary.click()
        seat.wait(lambda s=said: s in sheet.fields["typed"].error)  # type: ignore[misc]
    sheet.reject()
    seat.wait(lambda: not _open_sheets(page))
    _row(page, "RATE_LIMIT_LOGIN").button.click()
    sheet = _sheet(seat, page)
    sheet.line.setText("often")
    sheet.primary.click()
    seat.wait(lambda: "«“often” will not do; such as 100/minute.»" in sheet.fields["typed"].error)
    sheet.reject()


def test_a_setting_is_found_and_changed_by_keys(page: SettingsPage, seat: Seat) -> None:
    """Whoever works without a mouse would walk through fifty buttons."""
    hands = Hands(seat)
    hands.control(Qt.Key.Key_F)
    hands.type("staff")
    seat.wait(lambda: sum(row.isVisible() for card in page.cards.values() for row in card.rows) == 1)
    button = _row(page, "STAFF_HOLD_HOURS").button
    hands.press(Qt.Key.Key_Down)
    assert button.hasFocus()
    hands.press(Qt.Key.Key_Space)
    _sheet(seat, page)
    hands.type("72")
    hands.press(Qt.Key.Key_Return)
    seat.wait(lambda: not _open_sheets(page))
    assert "72" in _words(_row(page, "STAFF_HOLD_HOURS"))
    assert hands.steps <= MOST_STEPS
    page.search.setFocus()
    page.search.setText("nothing is called that")
    seat.wait(page.nothing.isVisible)


def test_everybody_chooses_for_themselves(seat: Seat, office: Office, wait: Callable[..., None]) -> None:
    """A moderator with weak eyes would have to ask the admin for larger letters."""
    seat.window.windows.idle_limit = 30
    shell = seat.sign_in("mo@hall.example")
    shell.show_view("settings")
    page = shell.current
    assert isinstance(page, SettingsPage)
    assert not page.cards, "a moderator sees the installation's settings"
    personal = page.personal
    assert personal is not None
    personal.mode.setCurrentIndex(personal.mode.findData(Mode.DARK))
    personal.mode.activated.emit(0)
    assert theme().tokens.dark
    theme().set_mode(Mode.LIGHT)
    personal.idle.setCurrentIndex(personal.idle.findData(5))
    personal.idle.activated.emit(0)
    assert seat.window.windows.idle_minutes == 5
    assert seat.window.windows.idle is not None
    assert seat.window.windows.idle._minutes == 5
    assert personal.idle.findData(60) < 0, "nobody keeps a desk open longer than the house wants"
    personal.scale.setCurrentIndex(personal.scale.findData(1.3))
    personal.scale.activated.emit(0)
    wait(lambda: seat.window.shell is not shell)
    built = seat.window.shell
    assert built is not None
    assert built.key == "settings", "the desk is built anew where it stood"
    assert theme().scale == 1.3
    theme().set_scale(1.0)


def test_the_state_of_mail_leads_to_its_settings(seat: Seat, page: SettingsPage) -> None:
    """Whoever reads that messages wait would look for the place among all settings."""
    shell = seat.window.shell
    assert shell is not None
    shell.show_view("today")
    page.search.setText("hold")
    shell.status._items["mail"][0].click()
    assert shell.current is page
    assert not page.search.text()
    first = next(row.button for row in page.cards["mail"].rows if not row.button.isHidden())
    seat.wait(first.hasFocus)
    seat.wait(lambda: page.area.viewport().rect().contains(first.mapTo(page.area.viewport(), first.rect().center())))
