"""Cards of the settings: a title, what belongs to all of it, rows below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.services.settings import Area, Look, SettingView, Verdict
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.settings.said import look_words
from hallbooking_desktop.ui.settings.words import Group, area_text, lock_text, setting_words, source_text, value_text
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.leading import lead
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate
_MARKS = {
    Verdict.OK: ("check-circle", "success"),
    Verdict.NOTE: ("info", "info"),
    Verdict.PROBLEM: ("alert", "danger_text"),
}


class Card(QFrame):
    """A titled part of the page."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "card")
        self.head = QHBoxLayout()
        self.head.setSpacing(values.s8)
        self.head.addWidget(text_label(title, "subtitle", self), 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(values.s16, values.s16, values.s16, values.s16)
        self.column.setSpacing(values.s12)
        self.column.addLayout(self.head)


class SettingRow(QWidget):
    """One setting: what it is for, what it is, where that comes from, and the way to change it."""

    def __init__(self, setting: SettingView, change: Callable[[SettingView], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        self.name, self.purpose = setting_words(setting.name)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(text_label(self.name, "strong", self))
        left.addWidget(text_label(self.purpose, "muted", self))
        for remark in self._remarks():
            left.addWidget(text_label(remark, "small", self))
        right = QVBoxLayout()
        right.setSpacing(2)
        value = text_label(value_text(setting), "", self, select=True)
        value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        source = text_label(f"{setting.name}, {source_text(setting.source)}", "caption", self)
        source.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        for label in (value, source):
            lead(label)
            right.addWidget(label)
        right.addStretch(1)
        self.button = QPushButton(translate("Settings", "Change…"), self)
        self.button.setAccessibleName(translate("Settings", "Change: %1").replace("%1", self.name))
        self.button.clicked.connect(lambda: change(setting))
        # Its place stays, so that all values stand in one column.
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(policy)
        self.button.setVisible(not setting.lock)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().s16)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def _remarks(self) -> list[str]:
        said = [lock_text(self.setting)]
        if self.setting.pending:
            said.append(translate("Settings", "Counts when the program is started again."))
        if self.setting.later:
            said.append(translate("Settings", "This version reads it, but does not use it yet."))
        return [text for text in said if text]

    def fits(self, text: str) -> bool:
        """Tell whether a text is found in the setting's names or purpose."""
        words = f"{self.setting.name} {self.name} {self.purpose}".casefold()
        return all(word in words for word in text.casefold().split())


class LookLine(QWidget):
    """What was found when something was tested, with its mark."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().s8)
        row.addWidget(IconLabel(*_MARKS[look.verdict], parent=self), 0, Qt.AlignmentFlag.AlignTop)
        verdict = {
            Verdict.OK: translate("Settings", "Well"),
            Verdict.NOTE: translate("Settings", "Note"),
            Verdict.PROBLEM: translate("Settings", "Problem"),
        }[look.verdict]
        mend = f" \u2192 {look_words(look.mend)}" if look.mend else ""
        self.text = joined((verdict, f"{look_words(look.what)}: {look_words(look.said)}{mend}"), " · ")
        row.addWidget(text_label(self.text, "", self, select=True), 1)


class GroupCard(Card):
    """Settings that belong together, with the buttons that test them and what those found."""

    def __init__(
        self,
        group: Group,
        settings: tuple[SettingView, ...],
        change: Callable[[SettingView], None],
        test: Callable[[Area], None],
        parent: QWidget,
    ) -> None:
        super().__init__(group.title, parent)
        self.group = group
        self.tests: dict[Area, QPushButton] = {}
        for area in group.areas:
            button = text_button(area_text(area), "check-circle", parent=self)
            button.clicked.connect(lambda _=False, a=area: test(a))
            self.head.addWidget(button)
            self.tests[area] = button
        self._found = QVBoxLayout()
        self._found.setSpacing(4)
        self.column.addLayout(self._found)
        self.rows = [SettingRow(setting, change, self) for setting in settings]
        for row in self.rows:
            line = QFrame(self)
            line.setProperty("kind", "divider")
            self.column.addWidget(line)
            self.column.addWidget(row)

    def show_looks(self, looks: tuple[Look, ...]) -> None:
        """Show what a test found."""
        while self._found.count():
            item = self._found.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for look in looks:
            self._found.addWidget(LookLine(look, self))

    def show_fitting(self, text: str) -> bool:
        """Show only the rows that fit a text; tell whether there are any."""
        fitting = [row.fits(text) for row in self.rows]
        for row, fits in zip(self.rows, fitting, strict=True):
            row.setVisible(fits)
        return any(fitting)
