"""A change as it is looked at: each value with what it was and what it is, side by side, marked by sign and word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.services.snapshots import AuditEntry
from hallbooking_desktop.ui.audit.diff import Difference, Kind, differences, items, unchanged
from hallbooking_desktop.ui.audit.fields import HIDDEN, field_name
from hallbooking_desktop.ui.audit.values import Values
from hallbooking_desktop.ui.formats import MINUS
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate


def kind_text(kind: Kind) -> str:
    """Return how a value came out of a change, in a word."""
    return {
        Kind.CHANGED: translate("Diff", "changed"),
        Kind.ADDED: translate("Diff", "added"),
        Kind.REMOVED: translate("Diff", "removed"),
        Kind.WAS: translate("Diff", "before the change"),
        Kind.NOTED: "",
    }[kind]


def spoken(each: Difference, values: Values) -> str:
    """Return a difference in one sentence, for screen readers and for copying."""
    name, was, now = field_name(each.name), values.text(each.name, each.before), values.text(each.name, each.after)
    if each.kind is Kind.CHANGED:
        return translate("Diff", "%1: was %2, is %3").replace("%1", name).replace("%2", was).replace("%3", now)
    said = was if each.kind in {Kind.REMOVED, Kind.WAS} else now
    how = kind_text(each.kind)
    return f"{name}: {said} ({how})" if how else f"{name}: {said}"


class Side(QFrame):
    """One side of a difference: lines, each with its sign. ``kind`` of the style sheet: was, is, or plain."""

    def __init__(self, look: str, lines: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", look)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 8, 5)
        column.setSpacing(2)
        for sign, text in lines:
            row = QHBoxLayout()
            row.setSpacing(6)
            if sign:
                mark = QLabel(sign, self)
                mark.setProperty("kind", "strong")
                mark.setFixedWidth(tokens().px(10))
                row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text_label(text, "", self, select=True), 1)
            column.addLayout(row)


class DiffBlock(QWidget):
    """What one entry of the log says of values, before and after."""

    def __init__(self, entry: AuditEntry, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().s12)
        self.sentences: list[str] = []
        for each in differences(entry.before, entry.after):
            if each.name not in HIDDEN:
                self.sentences.append(spoken(each, values))
                column.addWidget(self._difference(each))
        if left := [field_name(name) for name in unchanged(entry.before, entry.after) if name not in HIDDEN]:
            text = self.tr("Stayed as it was: %1").replace("%1", ", ".join(left))
            column.addWidget(text_label(text, "small", self))
        self.setAccessibleName("\n".join(self.sentences))

    def _difference(self, each: Difference) -> QWidget:
        box = QWidget(self)
        box.setAccessibleName(spoken(each, self._values))
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(text_label(field_name(each.name), "strong", box))
        head.addStretch(1)
        if how := kind_text(each.kind):
            said = QLabel(how, box)
            said.setProperty("kind", "small")
            head.addWidget(said)
        grid.addLayout(head, 0, 0, 1, 2)
        sides = self._sides(each, box)
        for number, side in enumerate(sides):
            grid.addWidget(side, 1, number, 1, 3 - len(sides))
        for number in (0, 1):
            grid.setColumnStretch(number, 1)
        return box

    def _sides(self, each: Difference, box: QWidget) -> list[Side]:
        name = each.name
        lists = items(each.before, each.after) if name != "range" else None
        if each.kind is Kind.CHANGED and lists is not None:
            gone, come, stayed = ([self._values.item(name, item) for item in part] for part in lists)
            kept = [("", text) for text in stayed]
            return [
                Side("was", [(MINUS, text) for text in gone] + kept, box),
                Side("is", [("+", text) for text in come] + kept, box),
            ]
        was, now = self._values.text(name, each.before), self._values.text(name, each.after)
        if each.kind is Kind.CHANGED:
            return [Side("was", [(MINUS, was)], box), Side("is", [("+", now)], box)]
        if each.kind is Kind.ADDED:
            return [Side("is", [("+", line) for line in now.split("\n")], box)]
        if each.kind is Kind.REMOVED:
            return [Side("was", [(MINUS, line) for line in was.split("\n")], box)]
        return [Side("fact", [("", was if each.kind is Kind.WAS else now)], box)]
