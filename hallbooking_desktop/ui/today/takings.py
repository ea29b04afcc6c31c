"""The card of the day's money: by way to pay, what went back, the sum."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from hallbooking_desktop.services.snapshots_today import Takings
from hallbooking_desktop.ui.booking.words import METHOD_ICONS, method_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import IconLabel
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.today.card import Card
from hallbooking_desktop.ui.today.painting import PAD
from hallbooking_desktop.ui.widgets.panel import text_label


class TakingsCard(Card):
    """What was taken today, exactly: money that came in, by way to pay. Wallets are told of apart."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(self.tr("Takings"), "cash", parent)
        self._desk = desk
        self._shown: Takings | None = None
        self._grid: QWidget | None = None

    def show_takings(self, takings: Takings) -> None:
        """Show the money; nothing is touched where nothing changed."""
        if takings == self._shown:
            return
        self._shown = takings
        if self._grid is not None:
            self.body.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = self._made(takings)
        self.body.addWidget(self._grid)

    def _made(self, takings: Takings) -> QWidget:
        formats = self._desk.formats
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(PAD, 0, PAD, tokens().s8)
        grid.setHorizontalSpacing(tokens().s8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        if not takings.by_method:
            grid.addWidget(text_label(self.tr("Nothing was taken yet today."), "muted", box), 0, 0, 1, 3)
        for line in takings.by_method:
            words = method_text(line.method)
            if line.payments > 1:
                many = self.tr("%n payments", "", line.payments)
                words = f"{words}  ·  {many}"
            self._line(grid, METHOD_ICONS[line.method], words, formats.money(line.taken))
            if line.topped_up:
                self._line(grid, "", self.tr("of it into wallets"), formats.money(line.topped_up), kind="small")
        if takings.by_method:
            self._rule(grid)
            self._line(grid, "", self.tr("Sum"), formats.money(takings.total), kind="strong")
        # That money came in before, or stays in the house: it is no part of the sum.
        if takings.from_wallets or takings.refunded:
            self._rule(grid)
        if takings.from_wallets:
            self._line(grid, "wallet", self.tr("Paid from wallets"), formats.money(takings.from_wallets), kind="muted")
        if takings.refunded:
            self._line(grid, "undo", self.tr("Given back to wallets"), formats.money(takings.refunded), kind="muted")
        return box

    @staticmethod
    def _rule(grid: QGridLayout) -> None:
        rule = QFrame(grid.parentWidget())
        rule.setProperty("kind", "divider")
        grid.addWidget(rule, grid.rowCount(), 0, 1, 3)

    @staticmethod
    def _line(grid: QGridLayout, mark: str, words: str, amount: str, kind: str = "") -> None:
        number, box = grid.rowCount(), grid.parentWidget()
        if mark:
            grid.addWidget(IconLabel(mark, "text_faint", 16, box), number, 0, Qt.AlignmentFlag.AlignTop)
        # What belongs to the line above stands below its words.
        column = 1 if mark or kind == "small" else 0
        grid.addWidget(text_label(words, kind, box), number, column, 1, 2 - column)
        value = QLabel(amount, box)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setAccessibleName(f"{words}: {amount}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            value.setProperty("kind", kind)
        grid.addWidget(value, number, 2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
