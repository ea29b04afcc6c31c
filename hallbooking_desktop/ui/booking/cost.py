"""What it costs, line by line, and what stands in the way with what can be had instead."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError, SlotTaken
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import Alternative, InTheWay, QuoteSnapshot
from hallbooking_desktop.ui.booking.words import line_text, obstacle_text, warning_text, when_words
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.messages import refusal_text, sentence
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.leading import lead

_SHOWN = 6


def emptied(layout: QVBoxLayout | QGridLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def divider(parent: QWidget) -> QFrame:
    """Return a line between two parts of a form."""
    line = QFrame(parent)
    line.setProperty("kind", "divider")
    return line


class PriceTable(QWidget):
    """Lines and sums of a price, amounts under each other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is written, row by row."""
        rows = range(self._grid.rowCount())
        items = (self._grid.itemAtPosition(row, column) for row in rows for column in (0, 1))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget.text() for widget in widgets if isinstance(widget, QLabel))

    def clear(self) -> None:
        """Show nothing."""
        emptied(self._grid)

    def add(self, label: str, amount: str, kind: str = "") -> None:
        """Add a line."""
        row = self._grid.count()
        words, figure = QLabel(label, self), QLabel(amount, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        figure.setTextFormat(Qt.TextFormat.PlainText)
        lead(words)
        for widget in (words, figure):
            if kind:
                set_kind(widget, kind)
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        figure.setAccessibleName(f"{label}: {amount}")

    def rule(self) -> None:
        """Add a line to add up under."""
        self._grid.addWidget(divider(self), self._grid.count(), 0, 1, 2)

    def show_quote(self, quote: QuoteSnapshot) -> None:
        """Show a price."""
        self.clear()
        formats = self._desk.formats
        for line in quote.lines:
            self.add(line_text(line, formats), formats.money(line.amount))
        self.rule()
        if quote.addons_subtotal:
            self.add(self.tr("Hall"), formats.money(quote.room_subtotal), "muted")
            self.add(self.tr("Add-ons"), formats.money(quote.addons_subtotal), "muted")
        if quote.discount:
            self.add(self.tr("Discount"), formats.money(-quote.discount), "muted")
        self.add(self.tr("Total"), formats.money(quote.total), "subtitle")
        if quote.tax_included:
            self.add(self.tr("Tax included"), formats.money(quote.tax_included), "small")


class ConflictBox(QWidget):
    """What is in the way and what is free instead. ``alternative`` carries the ``Alternative`` that was clicked."""

    alternative = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.note = Note("danger", parent=self)
        self._instead = QLabel(self.tr("Free instead"), self)
        set_kind(self._instead, "small")
        self._chips = QVBoxLayout()
        self._chips.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self._instead)
        column.addLayout(self._chips)
        self.clear()

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The alternatives to click."""
        items = (self._chips.itemAt(at) for at in range(self._chips.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, QPushButton))

    def clear(self) -> None:
        """Show nothing: nothing is in the way."""
        self.note.say("")
        self._instead.hide()
        emptied(self._chips)
        self.hide()

    def show_quote(self, quote: QuoteSnapshot, *, zone: str, room_id: int, wanted: TimeRange | None) -> None:
        """Say what a quote says is in the way, or nothing."""
        code = quote.refusal_code
        refusal = "" if code is None else refusal_text(code, quote.refusal_message, self._desk.formats)
        self.clear()
        if quote.in_the_way:
            self.show_conflict(quote.in_the_way, quote.alternatives, zone=zone, room_id=room_id, wanted=wanted)
            if code != SlotTaken.code and refusal:
                self.note.say(f"{self.note.text}\n{refusal}")
        elif refusal:
            self.say(refusal)

    def show_conflict(
        self,
        in_the_way: tuple[InTheWay, ...],
        alternatives: tuple[Alternative, ...],
        *,
        zone: str,
        room_id: int,
        wanted: TimeRange | None,
    ) -> None:
        """Say what is in the way and offer what is free."""
        emptied(self._chips)
        said = [obstacle_text(thing, wanted, zone, self._desk.formats) for thing in in_the_way[:3]]
        if len(in_the_way) > len(said):
            more = len(in_the_way) - len(said)
            said.append(self.tr("and %n more", "", more).replace("%n", str(more)))
        self.note.say("\n".join(said) or self.tr("The hall is taken at that time."), "danger")
        self.show()
        self._instead.setVisible(bool(alternatives))
        for choice in alternatives[:_SHOWN]:
            self._chips.addWidget(self._chip(choice, zone, room_id, wanted), 0, Qt.AlignmentFlag.AlignLeading)

    def say(self, text: str) -> None:
        """Say what is wrong, without alternatives."""
        emptied(self._chips)
        self._instead.hide()
        self.note.say(text, "danger")
        self.show()

    def _chip(self, choice: Alternative, zone: str, room_id: int, wanted: TimeRange | None) -> QPushButton:
        when = when_words(choice.range, wanted, zone, self._desk.formats)
        same_room = choice.room_id == room_id
        if same_room:
            text = when
        elif wanted is not None and choice.range == wanted:
            text = self.tr("%1, same time").replace("%1", choice.room_name)
        else:
            text = f"{choice.room_name}, {when}"
        chip = QPushButton(text.replace("&", "&&"), self)
        set_kind(chip, "chip")
        chip.setIcon(icon("clock" if same_room else "hall"))
        chip.setIconSize(icon_size(14))
        chip.setAccessibleName(self.tr("Take %1 instead").replace("%1", text))
        chip.clicked.connect(lambda: self.alternative.emit(choice))
        return chip


class CostPanel(QFrame):
    """The live price. ``alternative`` carries an ``Alternative`` that the user took."""

    alternative = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.quote: QuoteSnapshot | None = None
        self.table = PriceTable(desk, self)
        self.conflict = ConflictBox(desk, self)
        self.conflict.alternative.connect(self.alternative)
        self.warning = Note("warning", parent=self)
        self.extra = Note("info", parent=self)
        self._waiting = QLabel(self.tr("The price appears when hall and time are chosen."), self)
        self._waiting.setWordWrap(True)
        set_kind(self._waiting, "muted")
        heading = QLabel(self.tr("Price"), self)
        set_kind(heading, "subtitle")
        self._state = QLabel(self)
        set_kind(self._state, "caption")
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._state)
        values = tokens()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(values.s12)
        column.addLayout(top)
        column.addWidget(self._waiting)
        column.addWidget(self.table)
        column.addWidget(self.extra)
        column.addWidget(self.conflict)
        column.addWidget(self.warning)
        column.addStretch(1)

    @property
    def total(self) -> Decimal | None:
        """The total shown."""
        return None if self.quote is None else self.quote.total

    def set_busy(self, busy: bool) -> None:
        """Say that a newer price is on its way."""
        self._state.setText(self.tr("calculating …") if busy else "")

    def show_quote(self, quote: QuoteSnapshot, *, zone: str, room_id: int, wanted: TimeRange | None) -> None:
        """Show a price and what stands in the way."""
        self.quote = quote
        self._waiting.hide()
        self.table.show_quote(quote)
        self.warning.say("\n".join(warning_text(code) for code in quote.warnings))
        self.conflict.show_quote(quote, zone=zone, room_id=room_id, wanted=wanted)

    def show_refusal(self, error: DomainError, *, zone: str, room_id: int, wanted: TimeRange | None) -> None:
        """Show why it was refused just now, with the alternatives that came with the refusal."""
        if isinstance(error, SlotTaken):
            in_the_way = tuple(thing for thing in error.details.get("in_the_way", ()) if isinstance(thing, InTheWay))
            instead = tuple(each for each in error.details.get("alternatives", ()) if isinstance(each, Alternative))
            self.conflict.show_conflict(in_the_way, instead, zone=zone, room_id=room_id, wanted=wanted)
        else:
            self.conflict.say(sentence(error, self._desk.formats))
