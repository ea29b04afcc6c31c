"""The bookings in the way of a closing, a line each: who it is, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import Move
from hallbooking_desktop.services.commands_closing import Affected, Decision, Fate
from hallbooking_desktop.services.snapshots import Alternative
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.forms import mark_invalid
from hallbooking_desktop.ui.widgets.panel import text_label

#: What a line holds: a decision's fate and where to, the wish for the dialog, or nothing yet.
Choice = tuple[Fate, Move | None]
_OTHER = "other"
_IN_SIGHT = 4
_LEAST_WIDTH, _MOST_HEIGHT = 600, 300


class PickDialog(MoveDialog):
    """The dialog of moving, which only says where to: it is moved with all the others. ``picked`` carries a `Move`."""

    picked = Signal(object)
    together = False

    async def _move(self) -> None:
        if (move := self.wanted()) is not None:
            self.picked.emit(move)


class FateRow(QWidget):
    """One booking. ``changed`` comes when something else was chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, item: Affected, *, may_stay: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.item = item
        self._before = 0
        booking, formats = item.booking, desk.formats
        who = joined((f"#{booking.id}", booking.customer, booking.title))
        when = formats.range(booking.range, booking.timezone)
        paid = self.tr("%1 paid").replace("%1", formats.money(item.paid)) if item.paid else self.tr("not paid yet")
        self._facts = text_label(joined((booking.room_name, when, paid.replace(" ", "\u00a0"))), "small", self)
        self.box = QComboBox(self)
        self.box.setAccessibleName(self.tr("What becomes of booking %1").replace("%1", who))
        self.box.setMinimumWidth(tokens().px(270))
        self.box.addItem(self.tr("Decide…"), None)
        self._fill(may_stay)
        self.problem = text_label("", "error", self)
        self.problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(tokens().s12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(text_label(who, "strong", self), 0, 0)
        grid.addWidget(self._facts, 1, 0)
        grid.addWidget(self.box, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.problem, 2, 0, 1, 2)
        self.box.activated.connect(self._chosen)

    def _fill(self, may_stay: bool) -> None:
        item, formats = self.item, self._desk.formats
        for other in item.alternatives:
            self.box.addItem(self._where(other), self._move_to(other.range, other.room_id))
        if not item.started:
            self.box.addItem(self.tr("Another time or hall…"), _OTHER)
        if not item.started or self._desk.may(Action.CANCEL_STARTED_BOOKING):
            back = self.tr("Cancel, %1 goes back").replace("%1", formats.money(item.paid))
            self.box.addItem(back if item.paid else self.tr("Cancel"), (Fate.CANCEL, None))
        self.box.addItem(
            self.tr("Keep it there") if may_stay else self.tr("Keep it; block around it"), (Fate.KEEP, None)
        )

    def _where(self, other: Alternative) -> str:
        booking, formats = self.item.booking, self._desk.formats
        if other.range == booking.range:
            return self.tr("To %1, same time").replace("%1", other.room_name)
        when = formats.range(other.range, booking.timezone, year=False)
        return self.tr("To %1, %2").replace("%1", other.room_name).replace("%2", when)

    def _move_to(self, span: TimeRange, room_id: int | None) -> Choice:
        # The venue is the one who moves: a dearer hall is not taken from the guest's wallet.
        target = None if room_id == self.item.booking.room_id else room_id
        return Fate.MOVE, Move(span, target, leave_due=True)

    def _chosen(self, at: int) -> None:
        if self.box.itemData(at) == _OTHER:
            self.box.setCurrentIndex(self._before)
            self._pick()
            return
        self._before = at
        self._tell()

    def _tell(self) -> None:
        self.show_problem("")
        self.changed.emit()

    def _pick(self) -> None:
        dialog = PickDialog(self._desk, self.item.booking.id, parent=self.window())
        dialog.primary.setText(self.tr("Take this"))
        dialog.primary.setAccessibleName(dialog.primary.text())
        dialog.picked.connect(self._picked)
        dialog.start()

    def _picked(self, move: Move) -> None:
        room_id = move.room_id or self.item.booking.room_id
        where = self._desk.formats.range(move.range, self.item.booking.timezone, year=False)
        self.box.insertItem(1, self.tr("To %1").replace("%1", where), self._move_to(move.range, room_id))
        self.box.setCurrentIndex(1)
        self._before = 1
        self._tell()

    # --- what is decided ---------------------------------------------------------------------------------------------

    @property
    def choice(self) -> Choice | None:
        """What is decided, if anything."""
        found = self.box.currentData()
        return found if isinstance(found, tuple) else None

    def decision(self) -> Decision | None:
        """Return what is decided about this booking as it was seen."""
        choice = self.choice
        if choice is None:
            return None
        return Decision(self.item.booking.id, self.item.booking.version, *choice)

    def decide(self, fate: Fate, taken: Sequence[tuple[int, TimeRange]] = ()) -> None:
        """Choose a fate; of moves the first to a place that is not among those that others go to."""
        for at in range(self.box.count()):
            choice = self.box.itemData(at)
            if not isinstance(choice, tuple) or choice[0] is not fate:
                continue
            if choice[1] is not None and any(self.place_of(choice[1], taken)):
                continue
            self.box.setCurrentIndex(at)
            self._before = at
            self.show_problem("")
            return

    def place_of(self, move: Move, taken: Sequence[tuple[int, TimeRange]]) -> list[bool]:
        """Tell for each taken place whether a move would meet it."""
        room_id = move.room_id or self.item.booking.room_id
        return [room == room_id and span.overlaps(move.range) for room, span in taken]

    def restore(self, choice: Choice) -> None:
        """Choose again what was decided before the list was loaded anew, if it can still be chosen."""
        for at in range(self.box.count()):
            if self.box.itemData(at) == choice:
                self.box.setCurrentIndex(at)
                self._before = at

    def show_problem(self, text: str) -> None:
        """Say why this cannot be; nothing takes it back."""
        mark_invalid(self.box, text)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text:
            self.box.setFocus()


class FateList(QFrame):
    """All bookings in the way, and a decision for all at once. ``changed`` comes when anything was decided."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[FateRow] = []
        set_kind(self, "card")
        values = tokens()
        self.head = text_label(self.tr("Looking for bookings in the way…"), "strong", self)
        self.all_move = text_button(self.tr("&Move all"), "move", parent=self)
        self.all_cancel = text_button(self.tr("Cancel a&ll"), "x-circle", parent=self)
        self.all_keep = text_button(self.tr("&Keep all"), "check", parent=self)
        self.all_move.setToolTip(self.tr("Move each to the nearest hall or time that is free"))
        top = QHBoxLayout()
        top.setSpacing(values.s8)
        top.addWidget(self.head, 1)
        for button, fate in (
            (self.all_move, Fate.MOVE),
            (self.all_cancel, Fate.CANCEL),
            (self.all_keep, Fate.KEEP),
        ):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text().strip().replace("&", ""))
            button.clicked.connect(partial(self._decide_all, fate))
            button.hide()  # There is nothing to decide about yet.
            top.addWidget(button)
        self._inside = QWidget(self)
        self._inside.setProperty("kind", "clear")
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, values.s8, 0)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s16, values.s12, values.s8, values.s12)
        column.setSpacing(values.s8)
        column.addLayout(top)
        column.setAlignment(top, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._area, 1)

    def show_affected(self, found: Sequence[Affected], *, may_stay: bool) -> None:
        """Show these bookings; what was decided about one of them already stays decided."""
        decided = {row.item.booking.id: row.choice for row in self.rows}
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FateRow(self._desk, item, may_stay=may_stay, parent=self._inside) for item in found]
        # One below the other: each as wide as the widest needs to be.
        widest = max((row.box.sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.box.setMinimumWidth(max(row.box.minimumWidth(), widest))
        for number, row in enumerate(self.rows):
            self._lines.insertWidget(number, row)
            if (choice := decided.get(row.item.booking.id)) is not None:
                row.restore(choice)
            row.changed.connect(self.changed)
        # So many can be decided about without scrolling; what a line says may be wrapped.
        width = max(self._area.viewport().width(), tokens().px(_LEAST_WIDTH))
        heights = [max(row.sizeHint().height(), row.heightForWidth(width)) for row in self.rows[:_IN_SIGHT]]
        self._area.setMinimumHeight(min(sum(heights), tokens().px(_MOST_HEIGHT)))
        self._area.setVisible(bool(self.rows))
        for button in (self.all_move, self.all_cancel, self.all_keep):
            button.setVisible(bool(self.rows))
        said = self.tr("%n bookings are in the way", "", len(self.rows))
        self.head.setText(said if self.rows else self.tr("No booking is in the way."))
        self.changed.emit()

    def _decide_all(self, fate: Fate) -> None:
        taken: list[tuple[int, TimeRange]] = []
        for row in self.rows:
            row.decide(fate, taken)
            if row.choice is not None and (move := row.choice[1]) is not None:
                taken.append((move.room_id or row.item.booking.room_id, move.range))
        self.changed.emit()
        if (left := next((row for row in self.rows if row.choice is None), None)) is not None:
            # Nothing free was found for it: whoever decided for all goes on with this one.
            left.box.setFocus()
            self._area.ensureWidgetVisible(left)

    def decisions(self) -> tuple[Decision, ...] | None:
        """Return all decisions; None while one is missing."""
        found = [row.decision() for row in self.rows]
        made = tuple(decision for decision in found if decision is not None)
        return made if len(made) == len(found) else None

    @property
    def undecided(self) -> int:
        """How many bookings nothing was decided about."""
        return sum(row.choice is None for row in self.rows)

    def row_of(self, booking_id: object) -> FateRow | None:
        """Return the line of a booking."""
        return next((row for row in self.rows if row.item.booking.id == booking_id), None)
