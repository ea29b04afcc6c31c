"""The first page: who are you? It is there before the databases are, and says how far they have come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.ui.icons import IconLabel, icon, icon_size
from hallbooking_desktop.ui.ornament import Ornament
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.forms import Field


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account of the demo data, offered to click on."""

    role: str
    email: str
    password: str


class SignInPage(QWidget):
    """Asks for e-mail and password. ``submitted`` carries both and whether to stay signed in.

    In a new installation it asks for the first administrator: ``founded`` carries name, e-mail and password.
    ``code_offered`` comes from somebody who has a code for a new password, ``another_wanted`` from somebody who finds
    the ended session of another person.
    """

    submitted = Signal(str, str, bool)
    code_offered = Signal()
    another_wanted = Signal()
    founded = Signal(str, str, str)
    painted = Signal()

    def __init__(self, *, email: str = "", can_remember: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._timer = 0
        self._ready = False
        self._waiting = False
        self._was_painted = False
        self._locked_as = ""
        self._founding = False
        self._starting_text = ""
        self._retry: Callable[[], None] | None = None
        self._ornament = Ornament(self)
        self._build(email, can_remember=can_remember)
        self.starting(self.tr("Starting"))

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self, email: str, *, can_remember: bool) -> None:
        values = tokens()
        self._mark = IconLabel("hall", "accent_text", 36, self)
        self.heading = QLabel(self.tr("Sign in"), self)
        self.heading.setProperty("kind", "title")
        self.subheading = QLabel(self.tr("Calendar, bookings and payments of your halls."), self)
        self.subheading.setProperty("kind", "muted")
        self.subheading.setWordWrap(True)
        self.note = Note("danger", parent=self)
        self._build_fields(email, can_remember=can_remember)
        self._accounts = QVBoxLayout()
        self._accounts.setSpacing(values.s8)
        self._form = form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(values.s12)
        head = (self._mark, self.heading, self.subheading, self.note)
        fields = (self.name_field, self.email_field, self.password_field)
        for widget in (*head, *fields, self.stay, self.button):
            column.addWidget(widget)
        for link in (self.by_code, self.by_another):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        column.insertSpacing(1, values.s8)
        column.addLayout(self._build_progress())
        column.addLayout(self._accounts)
        inside = QWidget(self)
        inside.setProperty("kind", "clear")
        middle = QGridLayout(inside)
        middle.setContentsMargins(values.s32, values.s32, values.s32, values.s32)
        middle.addWidget(form, 1, 1)
        for edge in (0, 2):
            middle.setRowStretch(edge, 1)
            middle.setColumnStretch(edge, 1)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll, 11)
        row.addWidget(self._ornament, 9)

    def _build_fields(self, email: str, *, can_remember: bool) -> None:
        self.name = QLineEdit(self)
        self.name_field = Field(self.tr("Your name"), self.name, parent=self)
        self.name_field.hide()
        self.email = QLineEdit(email, self)
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.email_field = Field(self.tr("E-mail"), self.email, parent=self)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_field = Field(self.tr("Password"), self.password, parent=self)
        self._eye = self.password.addAction(icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setText(self.tr("Show password"))
        self._eye.setToolTip(self.tr("Show password"))
        self._eye.triggered.connect(self._show_password)
        self.stay = QCheckBox(self.tr("Stay signed in on this computer"), self)
        self.stay.setAccessibleName(self.stay.text())
        self.stay.setVisible(can_remember)
        self.button = QPushButton(self.tr("Sign in"), self)
        self.button.setProperty("kind", "primary")
        self.button.setAccessibleName(self.button.text())
        self.button.setMinimumHeight(tokens().px(36))
        self.button.clicked.connect(self._submit)
        self.by_code = QPushButton(self.tr("I have a code"), self)
        self.by_code.setProperty("kind", "link")
        self.by_code.setAccessibleName(self.tr("I have a code for a new password"))
        self.by_code.setToolTip(self.by_code.accessibleName())
        self.by_code.clicked.connect(self.code_offered)
        self.by_code.hide()
        self.by_another = QPushButton(self.tr("Sign in as somebody else"), self)
        self.by_another.setProperty("kind", "link")
        self.by_another.setAccessibleName(self.by_another.text())
        self.by_another.clicked.connect(self.another_wanted)
        self.by_another.hide()
        self.email.returnPressed.connect(self._next_or_submit)
        self.password.returnPressed.connect(self._submit)

    def _build_progress(self) -> QVBoxLayout:
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Starting"))
        self.status = QLabel(self)
        self.status.setProperty("kind", "caption")
        self.status.setWordWrap(True)
        self.retry = QPushButton(self.tr("Try again"), self)
        self.retry.setAccessibleName(self.retry.text())
        self.retry.clicked.connect(self._try_again)
        self.retry.hide()
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.progress)
        column.addWidget(self.status)
        column.addWidget(self.retry)
        return column

    # --- what the program says ---------------------------------------------------------------------------------------

    def starting(self, text: str) -> None:
        """Say what the start is doing now; the seconds are counted beside it."""
        self._ready = False
        self._starting_text = text
        self.retry.hide()
        self.progress.show()
        if not self._timer:
            self._timer = self.startTimer(1000)
        self._say_status()

    def ready(self) -> None:
        """Sign-in is possible; what was typed and sent before is sent now."""
        self._ready = True
        self.by_code.setVisible(not self._founding and not self._locked_as)
        self._stop_clock()
        self.progress.hide()
        self.status.setText("")
        if self._waiting:
            self._waiting = False
            self._submit()

    def start_failed(self, text: str, retry: Callable[[], None]) -> None:
        """Say why the program cannot start."""
        self._stop_clock()
        self._retry = retry
        self._waiting = False
        self.progress.hide()
        self.status.setText("")
        self.note.say(text, "danger")
        self.retry.show()
        self.set_busy(False)

    def refused(self, text: str) -> None:
        """Say why somebody is not signed in, and let them try again."""
        self.set_busy(False)
        self.note.say(text, "danger")
        self.password.selectAll()
        self.password.setFocus()

    def inform(self, text: str) -> None:
        """Say something that is no failure, for example why the desk is locked."""
        self.note.say(text, "info")

    def set_busy(self, busy: bool) -> None:
        """Show that the password is being checked."""
        for widget in (self.button, self.name, self.email, self.password):
            widget.setEnabled(not busy)
        if self._locked_as:
            self.email.setEnabled(False)
        self.button.setText(self.tr("Signing in…") if busy else self._verb())

    def lock_for(self, name: str, email: str) -> None:
        """Ask the same person for the password again."""
        self._locked_as = email
        self.by_code.hide()
        self.heading.setText(self.tr("Welcome back, %1").replace("%1", name) if name else self.tr("Locked"))
        self.subheading.setText(self.tr("The desk is locked. Your work is as you left it."))
        self.email.setText(email)
        self.email.setEnabled(False)
        self.button.setText(self._verb())
        self.password.clear()
        self.password.setFocus()

    def say_lapsed(self) -> None:
        """Say that the session of who is asked has ended, and let somebody else sign in."""
        self.subheading.setText(
            self.tr("Your session has ended. Type your password to go on: your work is as you left it.")
        )
        self.by_another.show()

    def found(self) -> None:
        """Ask for the first administrator: there is nobody yet who could sign in."""
        self._founding = True
        self.by_code.hide()
        self.heading.setText(self.tr("Welcome"))
        self.subheading.setText(
            self.tr(
                "This installation is new. Create the first administrator; you will sign in with these from now on."
            )
        )
        self.password_field.set_hint(
            self.tr("At least 8 characters, with a capital and a small letter, a digit and another sign.")
        )
        self.name_field.show()
        self.stay.hide()
        self.email.clear()
        self.button.setText(self._verb())
        self.button.setAccessibleName(self._verb())
        self.name.setFocus()

    def refused_fields(self, fields: Mapping[str, str]) -> None:
        """Say what is wrong with what was typed."""
        self.set_busy(False)
        places = {"full_name": self.name_field, "email": self.email_field, "password": self.password_field}
        for name, text in fields.items():
            places.get(name, self.email_field).set_error(text)
        first = next((places[name] for name in places if name in fields), self.email_field)
        first.field.setFocus()

    def offer_accounts(self, accounts: tuple[DemoAccount, ...]) -> None:
        """Show the demo data's accounts; a click fills the form."""
        while self._accounts.count():
            item = self._accounts.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        if not accounts:
            return
        caption = QLabel(self.tr("Demo accounts"), self)
        caption.setProperty("kind", "caption")
        self._accounts.addWidget(caption)
        for account in accounts:
            button = QPushButton(f"{_role_name(account.role)}\n{account.email}", self)
            button.setProperty("kind", "account")
            button.setIcon(icon("user", "accent_text"))
            button.setIconSize(icon_size(18))
            button.setAccessibleName(self.tr("Fill in the account of %1").replace("%1", account.email))
            button.clicked.connect(lambda _=False, a=account: self._fill(a))
            self._accounts.addWidget(button)

    # --- what the person does ----------------------------------------------------------------------------------------

    def _fill(self, account: DemoAccount) -> None:
        self.email.setText(account.email)
        self.password.setText(account.password)
        self.note.say("")
        self.button.setFocus()

    def _show_password(self) -> None:
        hidden = self.password.echoMode() is QLineEdit.EchoMode.Password
        self.password.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-off" if hidden else "eye"))
        self._eye.setText(self.tr("Hide password") if hidden else self.tr("Show password"))
        self._eye.setToolTip(self._eye.text())

    def _next_or_submit(self) -> None:
        if self.password.text():
            self._submit()
        else:
            self.password.setFocus()

    def _submit(self) -> None:
        email, password = self.email.text().strip(), self.password.text()
        self.email_field.set_error("" if email else self.tr("Type your e-mail."))
        self.password_field.set_error("" if password else self.tr("Type your password."))
        if not email or not password:
            (self.email if not email else self.password).setFocus()
            return
        self.note.say("")
        self.set_busy(True)
        if self._ready and self._founding:
            self.founded.emit(self.name.text().strip(), email, password)
        elif self._ready:
            self.submitted.emit(email, password, self.stay.isChecked())
        else:
            self._waiting = True

    def _try_again(self) -> None:
        self.note.say("")
        if self._retry is not None:
            self._retry()

    def _verb(self) -> str:
        if self._founding:
            return self.tr("Create and sign in")
        return self.tr("Unlock") if self._locked_as else self.tr("Sign in")

    # --- the clock and the paint -------------------------------------------------------------------------------------

    def _say_status(self) -> None:
        text = self._starting_text
        if self._seconds >= 2:  # noqa: PLR2004 - a shorter wait needs no figure
            text = self.tr("%1… %2 s").replace("%1", text.rstrip("….")).replace("%2", str(self._seconds))
        self.status.setText(text)

    def _stop_clock(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        self._seconds = 0

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Count the seconds of the start."""
        self._seconds += 1
        self._say_status()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the page was first painted: heavy work begins after that."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where typing begins."""
        super().showEvent(event)
        (self.password if self.email.text() else self.email).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the drawing out where there is no room for it; the form is as wide as is good to read, if it can be."""
        super().resizeEvent(event)
        values = tokens()
        self._ornament.setVisible(self.width() > values.px(860))
        self._form.setFixedWidth(min(values.px(360), self.width() - 3 * values.s32))


def _role_name(role: str) -> str:
    names = {
        "admin": QCoreApplication.translate("Roles", "Administrator"),
        "moderator": QCoreApplication.translate("Roles", "Moderator"),
        "customer": QCoreApplication.translate("Roles", "Customer"),
    }
    return names.get(role, role)
