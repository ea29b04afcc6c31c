"""Changing one setting: what it is for, its value, and the way back to the default."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.settings import SettingKind, SettingsView, SettingView
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.settings.words import setting_words
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate


class SettingSheet(Sheet):
    """Asks for another value. ``saved`` carries the ``SettingsView`` after it."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, setting: SettingView) -> None:
        label, purpose = setting_words(setting.name)
        super().__init__(label, parent, primary=translate("SettingSheet", "Save"))
        self._desk = desk
        self._setting = setting
        self.formats = desk.formats
        self.body.addWidget(text_label(purpose, "muted", self))
        self.switch = QCheckBox(translate("Settings", "On"), self)
        self.switch.setAccessibleName(label)
        self.choice = QComboBox(self)
        self.line = QLineEdit(setting.typed, self)
        used = self._editor()
        for editor in (self.switch, self.choice, self.line):
            if editor is not used:
                editor.hide()
        self.fields = {"typed": Field(setting.name, used, self._hint(), parent=self)}
        used.setAccessibleName(label)
        self.body.addWidget(self.fields["typed"])
        self.back = text_button(self.tr("Back to the default: %1").replace("%1", setting.default), "undo", "link", self)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._take_back)
        self.back.setVisible(setting.source != "default")
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(text_label(self.tr("It counts when the program is started again."), "small", self))
        self.on_submit(self._save)
        used.setFocus()

    def _editor(self) -> QWidget:
        setting = self._setting
        if setting.kind is SettingKind.SWITCH:
            self.switch.setChecked(setting.typed == "true")
            return self.switch
        if setting.kind is SettingKind.CHOICE:
            self.choice.addItems(setting.choices)
            self.choice.setCurrentText(setting.typed)
            return self.choice
        if setting.kind is SettingKind.SECRET:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.selectAll()
        return self.line

    def _hint(self) -> str:
        return {
            SettingKind.JSON: self.tr('As JSON, such as ["desk.example.org"].'),
            SettingKind.SECRET: self.tr("What is set now is never shown; what you type replaces it."),
        }.get(self._setting.kind, "")

    def _typed(self) -> str:
        if self._setting.kind is SettingKind.SWITCH:
            return "true" if self.switch.isChecked() else "false"
        return self.choice.currentText() if self._setting.kind is SettingKind.CHOICE else self.line.text()

    async def _save(self) -> None:
        typed = self._typed()
        may_be_empty = self._setting.kind in {SettingKind.TEXT, SettingKind.SECRET}
        await self._change(None if may_be_empty and not typed.strip() else typed)

    async def _change(self, typed: str | None) -> SettingsView | None:
        service, name = self._desk.settings, self._setting.name
        if service is None:
            return None
        view = await self._desk.write(lambda _, a: service.change(a, name, typed))
        self.saved.emit(view)
        return view

    def _take_back(self) -> None:
        spawn(self, self._leave_to_default(), "setting to default")

    async def _leave_to_default(self) -> None:
        try:
            await self._change(None)
        except DomainError as error:
            self.refuse(error)
        else:
            self.accept()

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong below the field."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)
        self.fit()
