"""Writing customers down: the form, and the warning about likely duplicates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.commands import NewCustomer
from hallbooking_desktop.services.snapshots import CustomerMatch, UserSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.tasks import Debounce, Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.languages import LanguageBox

translate = QCoreApplication.translate


def match_text(match: CustomerMatch) -> str:
    """Return a found customer in one line: name, phone, e-mail, organisation."""
    parts = (match.full_name, match.phone, match.email, match.organisation)
    return joined(parts, " · ")


class CustomerForm(QWidget):
    """What is written down of a customer. ``typed`` comes when something that tells a person apart changed."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.phone = QLineEdit(self)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.email = QLineEdit(self)
        self.organisation = QLineEdit(self)
        self.group = QLineEdit(self)
        self.group.setPlaceholderText(self.tr("none"))
        self.language = LanguageBox(self)
        self.notes = QPlainTextEdit(self)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(tokens().px(72))
        self.fields = {
            "full_name": Field(self.tr("Name"), self.name, parent=self),
            "phone": Field(self.tr("Phone"), self.phone, parent=self),
            "email": Field(self.tr("E-mail"), self.email, self.tr("May stay empty."), parent=self),
            "organisation": Field(self.tr("Organisation"), self.organisation, parent=self),
            "customer_group": Field(
                self.tr("Customer group"), self.group, self.tr("Price rules can be for one group."), parent=self
            ),
            "language": Field(self.tr("Language"), self.language, self.tr("In which we write."), parent=self),
            "notes": Field(self.tr("Notes"), self.notes, parent=self),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().s12)
        beside = QHBoxLayout()
        beside.setSpacing(tokens().s12)
        for name, field in self.fields.items():
            if name in {"customer_group", "language"}:
                beside.addWidget(field, 1)
            else:
                column.addWidget(field)
            if name == "language":
                column.addLayout(beside)
        for line in (self.name, self.phone, self.email):
            line.textEdited.connect(lambda _: self.typed.emit())

    def fill(self, user: UserSnapshot) -> None:
        """Show what is written down about somebody."""
        self.name.setText(user.full_name)
        self.phone.setText(user.phone or "")
        self.email.setText(user.email or "")
        self.organisation.setText(user.organisation)
        self.group.setText(user.customer_group or "")
        self.language.choose(user.language)
        self.notes.setPlainText(user.notes)

    def customer(self) -> NewCustomer:
        """Return what is typed."""
        return NewCustomer(
            full_name=self.name.text().strip(),
            phone=self.phone.text().strip() or None,
            email=self.email.text().strip() or None,
            language=self.language.code,
            organisation=self.organisation.text().strip(),
            notes=self.notes.toPlainText().strip(),
            customer_group=self.group.text().strip() or None,
        )


class CustomerSheet(Sheet):
    """Writes a new customer down, or changes one; warns of likely duplicates. ``saved`` carries the snapshot."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, user: UserSnapshot | None = None) -> None:
        title = translate("CustomerSheet", "Edit customer") if user else translate("CustomerSheet", "New customer")
        super().__init__(title, parent, primary=translate("CustomerSheet", "Save"))
        self._desk = desk
        self._user = user
        self.formats = desk.formats
        self.form = CustomerForm(self)
        if user is not None:
            self.form.fill(user)
        self.duplicates = Note("warning", parent=self)
        self.body.addWidget(self.form)
        self.body.addWidget(self.duplicates)
        self._matches = Latest[tuple[CustomerMatch, ...]](self, "likely duplicates")
        self._soon = Debounce(self, 250, self._look)
        if user is None:
            self.form.typed.connect(self._soon)
        self.on_submit(self._save)
        self.form.name.setFocus()

    def _look(self) -> None:
        typed = self.form.customer()
        if not typed.full_name and not typed.phone and not typed.email:
            self.duplicates.say("")
            return
        call = self._desk.read(lambda s, a: s.users.likely_duplicates(a, typed))
        self._matches.start(call, self._warn, lambda _: self.duplicates.say(""))

    def _warn(self, matches: tuple[CustomerMatch, ...]) -> None:
        lines = [f"{match_text(match)}{f' ({match.reason})' if match.reason else ''}" for match in matches[:4]]
        head = self.tr("This may be somebody who is written down already:")
        self.duplicates.say("\n".join([head, *lines]) if lines else "")
        self.fit()

    async def _save(self) -> None:
        typed, user = self.form.customer(), self._user
        if user is None:
            made = await self._desk.write(lambda s, a: s.users.create_customer(a, typed))
            self.saved.emit(made.customer)
        else:
            changed = await self._desk.write(lambda s, a: s.users.update_customer(a, user.id, user.version, typed))
            self.saved.emit(changed)

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the fields where it belongs to one."""
        if not show_field_errors(self.form.fields, error):
            super().refuse(error)
