"""Forms of the staff: who somebody is and may do, the code by which they set a password, the end of their access."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.services.commands import NewStaff
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.services.snapshots_staff import PasswordCode, StaffRow
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.languages import LanguageBox
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate


def role_text(role: Role) -> str:
    """Return a role as people call it."""
    return {
        Role.ADMIN: translate("Roles", "Administrator"),
        Role.MODERATOR: translate("Roles", "Moderator"),
        Role.CUSTOMER: translate("Roles", "Customer"),
        Role.GUEST: translate("Roles", "Guest"),
    }[role]


class StaffSheet(Sheet):
    """Invites somebody to the staff, or changes who they are and may do. ``saved`` carries the ``UserSnapshot``."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, person: StaffRow | None = None) -> None:
        title = translate("StaffSheet", "Change the account") if person else translate("StaffSheet", "Invite somebody")
        primary = translate("StaffSheet", "Save") if person else translate("StaffSheet", "Invite")
        super().__init__(title, parent, primary=primary)
        self._desk = desk
        self._person = person
        self.formats = desk.formats
        self.name, self.email, self.phone = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.role, self.venue, self.language = QComboBox(self), QComboBox(self), LanguageBox(self)
        for role in (Role.MODERATOR, Role.ADMIN):
            self.role.addItem(role_text(role), role)
        self.rights = Note("info", parent=self)
        self.fields = {
            "full_name": Field(self.tr("Name"), self.name, parent=self),
            "email": Field(self.tr("E-mail"), self.email, self.tr("They sign in with it."), parent=self),
            "role": Field(self.tr("Role"), self.role, parent=self),
            "assigned_venue_id": Field(self.tr("Venue"), self.venue, parent=self),
            "phone": Field(self.tr("Phone"), self.phone, self.tr("May stay empty."), parent=self),
            "language": Field(self.tr("Language"), self.language, parent=self),
        }
        for name, field in self.fields.items():
            self.body.addWidget(field)
            if name == "assigned_venue_id":
                self.body.addWidget(self.rights)
        self.role.currentIndexChanged.connect(lambda _: self._role_chosen())
        self._venues = Latest[tuple[VenueSnapshot, ...]](self, "venues")
        self._venues.start(desk.read(lambda s, a: s.catalogue.venues(a)), self._fill_venues, self.refuse)
        if person is not None:
            self._fill(person)
        self._role_chosen()
        self.on_submit(self._save)
        self.name.setFocus()

    def _fill(self, person: StaffRow) -> None:
        self.name.setText(person.full_name)
        self.email.setText(person.email)
        self.phone.setText(person.phone or "")
        self.role.setCurrentIndex(self.role.findData(person.role))
        self.language.choose(person.language)

    def _fill_venues(self, venues: tuple[VenueSnapshot, ...]) -> None:
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)
        if self._person is not None and self._person.venue_id is not None:
            self.venue.setCurrentIndex(max(0, self.venue.findData(self._person.venue_id)))

    def _role_chosen(self) -> None:
        moderator = self.role.currentData() == Role.MODERATOR
        self.fields["assigned_venue_id"].setVisible(moderator)
        if moderator:
            text = self.tr("Moderators do everything of the desk in their one venue.")
        else:
            text = self.tr("Administrators see and change everything: money, users, settings, all venues.")
        self.rights.say(text, "info" if moderator else "warning")
        self.fit()

    async def _save(self) -> None:
        role = Role(self.role.currentData())
        typed = NewStaff(
            email=self.email.text().strip(),
            full_name=self.name.text().strip(),
            role=role,
            assigned_venue_id=self.venue.currentData() if role is Role.MODERATOR else None,
            phone=self.phone.text().strip(),
            language=self.language.currentData(),
        )
        person = self._person
        if person is None:
            self.saved.emit(await self._desk.write(lambda s, a: s.users.create_staff(a, typed)))
        else:
            changed = await self._desk.write(lambda s, a: s.users.update_staff(a, person.id, person.version, typed))
            self.saved.emit(changed)

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the fields where it belongs to one."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)
        self.fit()


class PasswordCodeSheet(Sheet):
    """Shows a code once, to be handed over, or says that it is on its way by mail."""

    def __init__(self, desk: Desk, parent: QWidget, made: PasswordCode) -> None:
        title = translate("PasswordCode", "A password for %1").replace("%1", isolated(made.full_name))
        super().__init__(title, parent, primary=translate("PasswordCode", "Done"), width=520)
        until = desk.formats.local(made.expires_at)
        self.way_out.hide()
        self.code = QLineEdit(made.code, self)
        self.code.setReadOnly(True)
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.copy = text_button(self.tr("Copy the code"), "copy", parent=self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(made.code))
        if made.code:
            self.body.addWidget(self._words(self.tr("Mail is not set up, so hand this code over yourself:")))
            self.body.addWidget(Field(self.tr("Code"), self.code, parent=self))
            self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)
            how = self.tr(
                "On the sign-in page they choose “I have a code” and set their password. Good once, until %1."
            )
            self.body.addWidget(self._words(how.replace("%1", until)))
            self.body.addWidget(
                Note("warning", self.tr("The code is shown only now. Codes made before count no more."), self)
            )
            self.code.selectAll()
            self.copy.setFocus()
        else:
            self.code.hide()
            self.copy.hide()
            said = self.tr("A message with a code is on its way to %1. It is good once, until %2.")
            self.body.addWidget(self._words(said.replace("%1", made.email).replace("%2", until)))

    def _words(self, text: str) -> QLabel:
        return text_label(text, "muted", self)


class AccessSheet(Sheet):
    """Ends somebody's access, after saying what that does."""

    def __init__(self, desk: Desk, parent: QWidget, person: StaffRow) -> None:
        title = translate("AccessSheet", "Deactivate %1?").replace("%1", isolated(person.full_name))
        super().__init__(title, parent, primary=translate("AccessSheet", "Deactivate"), danger=True)
        self._desk = desk
        self._person = person
        self.formats = desk.formats
        for text in (
            self.tr("Every session of theirs ends at once, at this desk and everywhere else."),
            self.tr("What they did stays in the log, their bookings stay. You can give access again at any time."),
        ):
            self.body.addWidget(text_label(text, "muted", self))
        self.on_submit(self._end)

    async def _end(self) -> Any:  # noqa: ANN401 - nobody reads it
        return await self._desk.write(lambda s, a: s.users.deactivate(a, self._person.id))
