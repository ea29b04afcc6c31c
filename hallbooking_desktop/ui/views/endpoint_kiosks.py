"""The kiosks of the venue: paired, renamed, revoked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.snapshots_kiosks import KioskCode, KioskRow, KioskState
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.kiosks import KiosksModel
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tables.comfort import TableComfort, table_button_words
from hallbooking_desktop.ui.tasks import Debounce, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.kiosk_forms import CodeSheet, PairSheet, RenameSheet
from hallbooking_desktop.ui.widgets.buttons import text_button, tool_button
from hallbooking_desktop.ui.widgets.dialogs import confirm
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.table import PagedTable


class KiosksTab(QWidget):
    """The list of kiosks with what can be done about the chosen one. ``address`` tells where tablets find the page."""

    def __init__(self, desk: Desk, address: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._address = address
        self.model = KiosksModel(desk)
        self.model.setParent(self)
        self.table = PagedTable[KioskRow](self.model, self.tr("Kiosks"), self)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        self.comfort = TableComfort(
            desk, self.table, self.model, self.table.keeper, key="kiosks", title=self.tr("Kiosks")
        )
        self.more = tool_button(*table_button_words(), self)
        self.comfort.add_button(self.more)
        self.states = StateStack(self.table, self)
        self.pair = text_button(self.tr("Pair a tablet…"), "plus", "primary", self)
        self.pair.clicked.connect(self.pair_new)
        self.again = text_button(self.tr("Pair again…"), "link", parent=self)
        self.again.setToolTip(self.tr("Make a new code, for a tablet that takes the place of this one"))
        self.again.clicked.connect(self._pair_again)
        self.rename = text_button(self.tr("Rename…"), "edit", parent=self)
        self.rename.clicked.connect(self._rename)
        self.revoke = text_button(self.tr("Revoke…"), "x-circle", parent=self)
        self.revoke.clicked.connect(self._ask_revoke)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.table.opened.connect(lambda _: self._rename())
        self.model.arrived.connect(self._offer)
        self.model.state_changed.connect(self._show_state)
        self.model.refused.connect(self._refused)
        self._soon = Debounce(self, 20, self.model.refresh)
        desk.changed.connect(self._on_change)
        self._offer()

    def _lay_out(self) -> None:
        values = tokens()
        row = FlowLayout(spacing=values.s8, pushed=True)
        row.setContentsMargins(values.s24, values.s12, values.s16, values.s12)
        words = text_label(self.tr("Tablets on which customers book alone. Each is paired once."), "muted", self)
        row.addWidget(words)
        for button in (self.more, self.again, self.rename, self.revoke, self.pair):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.states, 1)

    def activate(self) -> None:
        """Load what is shown."""
        if self.model.state == "loading":
            self.states.loading()
            self.model.reload()
        else:
            self.model.refresh()

    def refresh(self) -> None:
        """Load anew."""
        self.model.refresh()

    def tick(self) -> None:
        """Write “last seen” anew: time goes on."""
        self.model.forget_texts()

    # --- states ------------------------------------------------------------------------------------------------------

    def _show_state(self, state: str) -> None:
        if state == "loading":
            self.states.loading()
        elif state == "ready":
            self.states.ready()
        elif state == "empty":
            text = self.tr("No tablet is paired yet. Customers can book alone at a kiosk once one is.")
            self.states.empty(text, self.tr("Pair a tablet…"), self.pair_new, icon="monitor")

    def _refused(self, error: DomainError) -> None:
        if self.model.state == "failed":
            self.states.failed(error, self.model.reload)

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.KIOSK) and self.isVisible():
            self._soon()

    def _offer(self) -> None:
        row = self.table.current
        usable = row is not None and row.state is not KioskState.REVOKED
        for button in (self.again, self.rename, self.revoke):
            button.setEnabled(usable)

    # --- what can be done --------------------------------------------------------------------------------------------

    def pair_new(self) -> None:
        """Ask for a new kiosk's name, then show its code."""
        sheet = PairSheet(self._desk, self)
        sheet.made.connect(self._show_code)
        sheet.open()

    def _show_code(self, made: KioskCode) -> None:
        self.model.refresh()
        CodeSheet(self._desk, self, made, self._address()).open()

    def _pair_again(self) -> None:
        row = self.table.current
        if row is not None:
            spawn(self, self._new_code(row.id), "new code")

    async def _new_code(self, number: int) -> None:
        self._show_code(await self._desk.write(lambda s, a: s.kiosks.new_code(a, number)))

    def _rename(self) -> None:
        row = self.table.current
        if row is not None and row.state is not KioskState.REVOKED:
            sheet = RenameSheet(self._desk, self, row)
            sheet.submitted.connect(self.model.refresh)
            sheet.open()

    def _ask_revoke(self) -> None:
        row = self.table.current
        if row is not None:
            spawn(self, self._revoke(row), "revoke a kiosk")

    async def _revoke(self, row: KioskRow) -> None:
        title = self.tr("Revoke “%1”?").replace("%1", row.name)
        text = self.tr(
            "Nobody can book at this tablet any more, at once and for good. What was booked there stays. To use the"
            " tablet again, pair it as a new kiosk."
        )
        if await confirm(self, title, text, self.tr("Revoke"), danger=True, final=True):
            await self._desk.write(lambda s, a: s.kiosks.revoke(a, row.id))
            self._desk.say(self.tr("“%1” was revoked.").replace("%1", row.name))
            self.model.refresh()
