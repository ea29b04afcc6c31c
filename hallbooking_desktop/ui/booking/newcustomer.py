"""A customer made in the middle of a booking: a name and a phone are enough; likely doubles are shown first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.commands import NewCustomer
from hallbooking_desktop.services.snapshots import CustomerMatch, UserSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors

_SHOWN = 4
_PHONE = frozenset("+0123456789 ()-/.")


def guessed(text: str) -> NewCustomer:
    """Return what a typed text says about a person: an e-mail, a phone number or a name."""
    text = text.strip()
    if "@" in text:
        return NewCustomer(full_name="", email=text)
    if text and all(c in _PHONE or c.isdecimal() for c in text):
        return NewCustomer(full_name="", phone=text)
    return NewCustomer(full_name=text)


def as_match(user: UserSnapshot) -> CustomerMatch:
    """Return a person as the customer field has it."""
    return CustomerMatch(user.id, user.full_name, user.email, user.phone, user.organisation)


class NewCustomerForm(QFrame):
    """Name, phone, e-mail. ``chosen`` carries the ``CustomerMatch`` made, or the double that was taken instead."""

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("kind", "card")
        self.name = QLineEdit(self)
        self.phone = QLineEdit(self)
        self.email = QLineEdit(self)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self._fields = {
            "full_name": Field(self.tr("Full &name"), self.name, parent=self),
            "phone": Field(self.tr("Phone"), self.phone, parent=self),
            "email": Field(self.tr("E-mail (optional)"), self.email, parent=self),
        }
        self.add = QPushButton(self.tr("Add customer"), self)
        self.back = QPushButton(self.tr("Back to search"), self)
        set_kind(self.back, "ghost")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        set_kind(self._said, "error")
        self._said.hide()
        self._doubles = QWidget(self)
        self._doubles_column = QVBoxLayout(self._doubles)
        self._doubles_column.setContentsMargins(0, 0, 0, 0)
        self._doubles_column.setSpacing(4)
        self._doubles.hide()
        self._checked: NewCustomer | None = None
        self._busy = False
        self._latest: Latest[tuple[CustomerMatch, ...]] = Latest(self, "likely doubles")
        self._pause = Debounce(self, 250, self._look)
        self._lay_out()
        for field in (self.name, self.phone, self.email):
            field.textChanged.connect(self._pause)
        self.add.clicked.connect(self._create)
        self.back.clicked.connect(self.given_up)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in self._fields.values():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._doubles)
        column.addWidget(self._said)
        column.addLayout(buttons)

    def start(self, text: str) -> None:
        """Begin with what was typed into the search."""
        guess = guessed(text)
        self.name.setText(guess.full_name)
        self.phone.setText(guess.phone or "")
        self.email.setText(guess.email or "")
        self._checked = None
        self._show_doubles(())
        self._say("")
        (self.phone if guess.full_name else self.name).setFocus()

    @property
    def wanted(self) -> NewCustomer:
        """The person as typed."""
        return NewCustomer(
            full_name=" ".join(self.name.text().split()),
            phone=self.phone.text().strip() or None,
            email=self.email.text().strip() or None,
            language=self._desk.formats.locale.name().split("_")[0],
        )

    def _look(self) -> None:
        person = self.wanted
        if self._busy or not (person.full_name or person.phone or person.email):
            self._show_doubles(())
            return
        search = self._desk.read(lambda s, a: s.users.likely_duplicates(a, person))
        self._latest.start(search, lambda found: self._looked(person, found), lambda _: None)

    def _looked(self, person: NewCustomer, found: tuple[CustomerMatch, ...]) -> None:
        self._checked = person
        self._show_doubles(found)

    def _show_doubles(self, found: tuple[CustomerMatch, ...]) -> None:
        while (item := self._doubles_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if found:
            said = QLabel(self.tr("This may be somebody you know already. Take them instead?"), self._doubles)
            set_kind(said, "warning")
            self._doubles_column.addWidget(said)
        for match in found[:_SHOWN]:
            self._doubles_column.addWidget(self._double(match))
        self._doubles.setVisible(bool(found))
        self.add.setText(self.tr("Add as a new customer all the same") if found else self.tr("Add customer"))

    def _double(self, match: CustomerMatch) -> QPushButton:
        parts = joined((match.full_name, match.phone, match.email, match.organisation, match.reason))
        button = QPushButton(parts.replace("&", "&&"), self._doubles)
        set_kind(button, "account")
        button.setAccessibleName(self.tr("Take %1").replace("%1", parts))
        button.clicked.connect(lambda: self.chosen.emit(match))
        return button

    def _create(self) -> None:
        person = self.wanted
        if not person.full_name:
            self._fields["full_name"].set_error(self.tr("A customer needs a name."))
            self.name.setFocus()
            return
        if not self._busy:
            spawn(self, self._make(person), "a customer made inline")

    async def _make(self, person: NewCustomer) -> None:
        self._set_busy(True)
        try:
            if self._checked != person:
                found = await self._desk.read(lambda s, a: s.users.likely_duplicates(a, person))
                self._looked(person, found)
                if found:
                    return
            made = await self._desk.write(lambda s, a: s.users.create_customer(a, person))
        except DomainError as error:
            if not show_field_errors(self._fields, error):
                self._say(sentence(error, self._desk.formats))
        else:
            self.chosen.emit(as_match(made.customer))
        finally:
            self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._pause.cancel()
        self.add.setEnabled(not busy)
        if busy:
            self._say("")

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the customer, Esc goes back to the search; neither reaches the booking."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._create()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
