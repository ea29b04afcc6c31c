"""What everybody chooses for themselves: look, text size, language, how soon the desk locks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.personal import IDLE_MINUTES, Personal
from hallbooking_desktop.ui.settings.card import Card
from hallbooking_desktop.ui.theme import SCALES, Mode, theme, tokens
from hallbooking_desktop.ui.translations import language_name, spoken_languages
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.forms import Field

translate = QCoreApplication.translate


class _Choice(QComboBox):
    """A choice that the wheel only scrolls past: nobody wants another language for having scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class PersonalCard(Card):
    """The person's own choices; each counts at once."""

    def __init__(self, personal: Personal, parent: QWidget | None = None) -> None:
        super().__init__(translate("Personal", "For you, at this desk"), parent)
        self._personal = personal
        self._flow = FlowLayout(spacing=tokens().s16)
        self.column.addLayout(self._flow)
        self.mode = self._combo(self.tr("Appearance"))
        for mode, text in (
            (Mode.SYSTEM, self.tr("As the system")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        ):
            self.mode.addItem(text, mode)
        self.mode.setCurrentIndex(self.mode.findData(theme().mode))
        self.scale = self._combo(self.tr("Text size"))
        for scale in SCALES:
            self.scale.addItem(f"{round(scale * 100)} %", scale)
        self.scale.setCurrentIndex(max(0, self.scale.findData(theme().scale)))
        self.language = self._combo(self.tr("Language"))
        for code in spoken_languages():
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(personal.language)))
        self.idle = self._combo(self.tr("Lock when nobody is here"))
        self._fill_idle()
        self.first = self._combo(self.tr("Open with"))
        self.first.addItem(self.tr("The start page"), False)
        self.first.addItem(self.tr("The page I left"), True)
        self.first.setCurrentIndex(int(personal.opens_as_left))
        self.mode.activated.connect(lambda _: personal.set_mode(Mode(self.mode.currentData())))
        self.scale.activated.connect(lambda _: personal.set_scale(float(self.scale.currentData())))
        self.language.activated.connect(lambda _: personal.set_language(str(self.language.currentData())))
        self.idle.activated.connect(lambda _: personal.set_idle(self.idle.currentData()))
        self.first.activated.connect(lambda _: personal.set_opens_as_left(bool(self.first.currentData())))

    def _combo(self, name: str) -> QComboBox:
        combo = _Choice(self)
        combo.setFixedWidth(tokens().px(250))
        self._flow.addWidget(Field(name, combo, parent=self))
        return combo

    def _fill_idle(self) -> None:
        limit = self._personal.idle_limit
        house = counts.minutes(limit) if limit else self.tr("never")
        self.idle.addItem(self.tr("As the house wants it: %1").replace("%1", house), None)
        for minutes in IDLE_MINUTES:
            if not limit or minutes < limit:
                self.idle.addItem(counts.minutes(minutes), minutes)
        self.idle.setCurrentIndex(max(0, self.idle.findData(self._personal.idle_minutes)))
