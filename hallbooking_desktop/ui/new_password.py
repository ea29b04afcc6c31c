"""Setting a password by a code: somebody was invited to the staff, or has forgotten it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError, ValidationFailed
from hallbooking_desktop.domain.permissions import Source
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors

translate = QCoreApplication.translate


class NewPasswordSheet(Sheet):
    """Asks for the code and, twice, for the password; nobody need be signed in."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        title = translate("NewPassword", "Set a password with a code")
        super().__init__(title, parent, primary=translate("NewPassword", "Set the password"))
        self._desk = desk
        self.formats = desk.formats
        self.code, self.password, self.again = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        for line in (self.password, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        rules = self.tr("At least 8 characters, with a capital and a small letter, a digit and another sign.")
        self.fields = {
            "token": Field(self.tr("Code"), self.code, self.tr("It was mailed or handed to you."), parent=self),
            "new_password": Field(self.tr("New password"), self.password, rules, parent=self),
            "again": Field(self.tr("The same password again"), self.again, parent=self),
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        self.code.setFocus()
        self.on_submit(self._set)

    async def _set(self) -> None:
        code, password = self.code.text().strip(), self.password.text()
        if not code:
            raise ValidationFailed({"token": self.tr("Type the code.")})
        if password != self.again.text():
            raise ValidationFailed({"again": self.tr("The two passwords differ.")})
        await self._desk.write(lambda s, _: s.auth.reset_password(code, password, Source.CONSOLE))

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the field where it belongs to one."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)
        self.fit()
