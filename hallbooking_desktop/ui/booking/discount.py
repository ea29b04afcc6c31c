"""A discount given by staff: a percentage or an amount, and why."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from hallbooking_desktop.services.commands import Discount
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.widgets.forms import Field
from hallbooking_desktop.ui.widgets.inputs import MoneyField

_HUNDRED = Decimal(100)


class DiscountPart(QWidget):
    """How much and why. ``changed`` comes with each key."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.unit = QComboBox(self)
        self.unit.addItem(self.tr("Percent"), "percent")
        self.unit.addItem(self.tr("Amount (%1)").replace("%1", desk.currency.code), "amount")
        self.value = MoneyField(desk.formats, parent=self)
        self.value.setPlaceholderText("0")
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("For example: long-standing customer"))
        self._fields = {
            "discount": Field(self.tr("Disco&unt"), self.value, parent=self),
            "discount_reason": Field(self.tr("Reason (required)"), self.reason, parent=self),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._fields["discount"], 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("In"), self.unit, parent=self), 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields["discount_reason"], 6, Qt.AlignmentFlag.AlignTop)
        self.value.textChanged.connect(self.changed)
        self.reason.textChanged.connect(self.changed)
        self.unit.activated.connect(lambda _: self.changed.emit())

    @property
    def is_begun(self) -> bool:
        """Tell whether anything is typed."""
        return bool(self.value.text().strip() or self.reason.text().strip())

    @property
    def problem(self) -> str:
        """What is wrong with it, or nothing."""
        if not self.is_begun:
            return ""
        number = self._number()
        if number is None or number <= 0:
            return self.tr("Type a discount above zero.")
        if self.unit.currentData() == "percent" and number > _HUNDRED:
            return self.tr("A discount is at most 100 percent.")
        return "" if self.reason.text().strip() else self.tr("Please say why there is a discount.")

    def wanted(self, fallback_reason: str = "") -> Discount | None:
        """Return the discount; ``fallback_reason`` lets it be priced while its reason is still to be typed."""
        number = self._number()
        reason = self.reason.text().strip() or fallback_reason
        if number is None or number <= 0 or not reason:
            return None
        if self.unit.currentData() == "percent":
            return Discount(reason, percent=min(number, _HUNDRED))
        return Discount(reason, amount=number)

    def show_problem(self) -> bool:
        """Mark what is wrong; tell whether anything is."""
        problem = self.problem
        missing_reason = bool(problem) and not self.reason.text().strip() and (self._number() or 0) > 0
        self._fields["discount_reason"].set_error(problem if missing_reason else "")
        self._fields["discount"].set_error("" if missing_reason else problem)
        if problem:
            (self.reason if missing_reason else self.value).setFocus()
        return bool(problem)

    def show_discount(self, amount: Decimal, reason: str) -> None:
        """Show the discount a booking has."""
        if amount:
            self.unit.setCurrentIndex(1)
            self.value.set_amount(amount)
            self.reason.setText(reason)

    def _number(self) -> Decimal | None:
        if self.unit.currentData() == "amount":
            return self.value.amount()
        found = self._desk.formats.parse_money(self.value.text())
        if found is not None:
            return found
        try:
            return Decimal(self.value.text().replace(self._desk.formats.locale.decimalPoint(), "."))
        except InvalidOperation:
            return None
