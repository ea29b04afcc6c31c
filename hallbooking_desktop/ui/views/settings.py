"""The settings: one's own for everybody, the installation's for admins, in words, tested where that is possible."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.settings import Area, Look, SettingsView, SettingView
from hallbooking_desktop.ui.booking.cost import emptied
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import as_typed
from hallbooking_desktop.ui.settings.card import GroupCard
from hallbooking_desktop.ui.settings.personal import PersonalCard
from hallbooking_desktop.ui.settings.sheet import SettingSheet
from hallbooking_desktop.ui.settings.words import groups, setting_words
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.header import HeaderBar
from hallbooking_desktop.ui.widgets.inputs import SearchField
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate
_WIDEST = 920


class SettingsPage(QWidget):
    """The view behind “Settings”."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._load = Latest[SettingsView](self, "settings")
        self._began = False
        #: The group that is to be shown once it is there.
        self._wanted = ""
        self.view: SettingsView | None = None
        self.cards: dict[str, GroupCard] = {}
        self.installation = desk.settings is not None and desk.may(Action.EDIT_SETTINGS)
        self.header = HeaderBar(self.tr("Settings"), self)
        self.search = SearchField(self.tr("Find a setting"), self)
        self.search.setFixedWidth(tokens().px(240))
        self.search.searched.connect(lambda _: self._find())
        self.search.left_downwards.connect(self._enter)
        self.search.setVisible(self.installation)
        self.header.row.addWidget(self.search)
        self.refresh_tool = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        self.refresh_tool.clicked.connect(self.refresh)
        self.restart = Note("warning", parent=self)
        self.unknown = Note("warning", parent=self)
        self.where = text_label("", "small", self, select=True)
        self.nothing = text_label(self.tr("No setting is called that."), "muted", self)
        for widget in (self.where, self.nothing):
            widget.hide()
        self.personal = PersonalCard(desk.personal, self) if desk.personal is not None else None
        self.states = StateStack(self._build_body(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.states, 1)
        desk.changed.connect(self._on_change)

    def _build_body(self) -> QScrollArea:
        values = tokens()
        inside = QWidget(self)
        inside.setProperty("kind", "clear")
        inside.setMaximumWidth(values.px(_WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(values.s24, values.s16, values.s24, values.s24)
        column.setSpacing(values.s16)
        if self.personal is not None:
            column.addWidget(self.personal)
        for widget in (self.restart, self.unknown, self.where, self.nothing):
            column.addWidget(widget)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(values.s16)
        column.addLayout(self._groups)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        return self.area

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Load when first shown."""
        if not self._began:
            self._began = True
            self.refresh()

    def refresh(self) -> None:
        """Read the settings anew."""
        service = self._desk.settings
        if service is None or not self.installation:
            self.states.ready()
            return
        self.states.loading()
        self._load.start(self._desk.read(lambda _, a: service.view(a)), self._show, self._failed)

    def show_settings(self, group: str) -> None:
        """Show a group of the installation's settings: another part of the window asked."""
        self._wanted = group
        self._show_wanted()

    def _show_wanted(self) -> None:
        card = self.cards.get(self._wanted)
        if card is None:
            return
        self._wanted = ""
        self.search.set_quietly("")
        self._find()
        # Its place is known when all cards have theirs.
        QTimer.singleShot(0, card, lambda: self.area.verticalScrollBar().setValue(card.y()))
        first = next((row.button for row in card.rows if not row.button.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _enter(self) -> None:
        """Go on from the search field to the first setting that was found and can be changed."""
        buttons = (row.button for card in self.cards.values() for row in card.rows)
        first = next((button for button in buttons if button.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _failed(self, error: DomainError) -> None:
        self.states.failed(error, self.refresh)

    def _on_change(self, notice: ChangeNotice) -> None:
        if self._began and notice.concerns(Topic.SETTING):
            self.refresh()

    # --- showing -----------------------------------------------------------------------------------------------------

    def _show(self, view: SettingsView) -> None:
        self.states.ready()
        if view == self.view:
            return
        self.view = view
        emptied(self._groups)
        known = {setting.name: setting for setting in view.settings}
        self.cards = {}
        for group in groups():
            settings = tuple(known[name] for name in group.names if name in known)
            card = GroupCard(group, settings, self._change, self._test, self)
            self.cards[group.key] = card
            self._groups.addWidget(card)
        self._say(view)
        self._find()
        self._show_wanted()

    def _say(self, view: SettingsView) -> None:
        names = ", ".join(setting_words(name)[0] for name in view.pending)
        text = self.tr("Start the program again for this to count: %1.")
        self.restart.say(text.replace("%1", names) if names else "")
        text = self.tr("config.toml names what is no setting: %1. Correct the spelling there.")
        self.unknown.say(text.replace("%1", ", ".join(view.unknown)) if view.unknown else "")
        self.where.setText(
            self.tr("Changes are written to %1; comments in it stay.").replace("%1", as_typed(view.file))
        )
        self.where.show()

    def _find(self) -> None:
        text = self.search.text().strip()
        found = False
        for card in self.cards.values():
            fits = card.show_fitting(text)
            card.setVisible(fits)
            found = found or fits
        if self.personal is not None:
            self.personal.setVisible(not text)
        self.nothing.setVisible(bool(self.cards) and not found)

    # --- changing and testing ----------------------------------------------------------------------------------------

    def _change(self, setting: SettingView) -> None:
        sheet = SettingSheet(self._desk, self, setting)
        sheet.saved.connect(lambda view: self._saved(setting, view))
        sheet.open()

    def _saved(self, setting: SettingView, view: SettingsView) -> None:
        self._desk.say(self.tr("Kept: %1").replace("%1", setting_words(setting.name)[0]))
        self._show(view)

    def _test(self, area: Area) -> None:
        spawn(self, self._look(area), "test of a setting")

    async def _look(self, area: Area) -> None:
        service = self._desk.settings
        card = next((each for each in self.cards.values() if area in each.tests), None)
        if service is None or card is None:
            return
        card.tests[area].setEnabled(False)
        try:
            found: tuple[Look, ...] = await self._desk.read(lambda _, a: service.look(a, area))
        finally:
            if card in self.cards.values():
                card.tests[area].setEnabled(True)
        if card in self.cards.values():
            card.show_looks(found)
