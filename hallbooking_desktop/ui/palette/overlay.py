"""The command palette: one field over the window, and below it what the text may mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimerEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots_lookup import Found
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.palette.commands import Commands
from hallbooking_desktop.ui.palette.cover import Cover
from hallbooking_desktop.ui.palette.entries import EntriesModel, Entry
from hallbooking_desktop.ui.palette.painting import EntryDelegate, height_of
from hallbooking_desktop.ui.palette.places import Places
from hallbooking_desktop.ui.palette.suggestions import Suggestions
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.voice import tell

_WIDTH: Final = 680
_MOST_RECENT: Final = 6
#: Customers, bookings, queries: what fits on the card, so that none of them hides the others.
_MOST_OF_A_KIND: Final = 6
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class PaletteField(QLineEdit):
    """The field. Arrows, Tab and Enter belong to the list; Ctrl+K closes, whatever it means to a line of text."""

    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Tab here: there is nowhere else to go."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _MOVES.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.moved.emit(step)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter, leave on Escape."""
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Palette(Cover):
    """Covers its parent while it is open. ``answered`` comes when all is shown that there is for the text."""

    answered = Signal()

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.places = Places(desk, self)
        self._suggestions = Suggestions(desk, commands, self.places)
        self._load = Latest[Found](self, "palette")
        self._found: list[Entry] = []
        self._under_way = self._again = self._enters = self._chose = False
        self._problem = ""
        self._known: tuple[str, str, list[Entry]] | None = None
        self._recent: list[Entry] = []
        self._build()
        self.places.changed.connect(self._learn)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Search and commands"))
        self.field = PaletteField(self.card)
        self.field.setPlaceholderText(self.tr("Customer, booking, hall, page, or “friday 2pm ballroom 3h”"))
        self.field.setAccessibleName(self.tr("Search or type a command"))
        self.field.addAction(icon("search", "text_faint"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListView(self.card)
        self.rows = EntriesModel(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._clicked)
        self.nothing = QLabel(self.card)
        set_kind(self.nothing, "muted")
        self.nothing.setWordWrap(True)
        self.hint = QLabel(self.tr("↑ ↓ choose   ·   Enter opens   ·   Esc closes"), self.card)
        set_kind(self.hint, "caption")
        values = tokens()
        column = QVBoxLayout(self.card)
        column.setContentsMargins(values.s12, values.s12, values.s12, values.s8)
        column.setSpacing(values.s8)
        for widget in (self.field, self.list, self.nothing, self.hint):
            column.addWidget(widget)
        self.field.textChanged.connect(self._typed)
        self.field.moved.connect(self._move)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self.dismiss)

    # --- opening and closing -----------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Open, or close if it is open."""
        if self.isVisible():
            self.dismiss()
        else:
            self.open()

    def open(self) -> None:
        """Cover the window, with an empty field."""
        self.places.refresh()
        self._suggestions.begin()
        self.field.clear()
        self._known = None
        self.cover()
        self._typed()

    def has_keys(self) -> QWidget:
        """Return the field."""
        return self.field

    def dismiss(self) -> None:
        """Go away, and look for nothing any more."""
        self._load.cancel()
        self._under_way = self._enters = self._again = False
        super().dismiss()

    def place(self) -> None:
        """Put the card near the top, as high as what it lists."""
        around = self.parentWidget()
        if around is None:
            return
        self.setGeometry(around.rect())
        width = min(tokens().px(_WIDTH), around.width() - 48)
        top = min(72, around.height() // 10)
        most = around.height() - top - 48
        others = self.field.sizeHint().height() + self.hint.sizeHint().height() + 4 * tokens().s12
        wanted = sum(height_of(entry) for entry in self.rows.entries) + 2
        self.list.setFixedHeight(max(1, min(wanted, most - others)))
        self.list.setVisible(self.rows.rowCount() > 0)
        self.card.setFixedWidth(width)
        self.card.adjustSize()
        self.card.move((around.width() - width) // 2, top)

    # --- looking -----------------------------------------------------------------------------------------------------

    def _learn(self) -> None:
        """Read the text again: other halls are known."""
        self._known = None
        if self.isVisible():
            self._look()
            self._ask()

    def _typed(self) -> None:
        self._chose = self._enters = False
        self._found = [] if not self.field.text().strip() else self._found
        self._look()
        self._ask()

    def _look(self) -> None:
        """Show what is known at once, and what was found for the text, or for the one before it until it is."""
        if not self.isVisible():
            return
        text = self.field.text()
        entries = self._at_once(text)
        if not text.strip():
            shown = {entry.identity for entry in self._recent}
            entries = self._recent + [entry for entry in entries if entry.identity not in shown]
        self._show(entries + self._found)

    def _at_once(self, text: str) -> list[Entry]:
        """Return what is known without asking; of the same text the same, while answers come."""
        if self._known is None or self._known[0] != text:
            said = self._suggestions.understood(text)
            wanted = self._suggestions.looked_for(text, said)
            self._known = (text, wanted, self._suggestions.at_once(text, said))
        return list(self._known[2])

    def _ask(self) -> None:
        """Look further; while that is under way, remember that it must be done once more for the text as it is then."""
        self._at_once(self.field.text())
        wanted = self._known[1] if self._known is not None else ""
        if self._under_way:
            self._again = True
            return
        self._again, self._problem = False, ""
        if not wanted:
            self._arrived(Found())
            return
        self._under_way = True
        self._load.start(
            self._desk.read(lambda s, a: s.lookup.find(a, wanted, _MOST_OF_A_KIND)), self._arrived, self._failed
        )

    def _arrived(self, found: Found) -> None:
        self._found = self._suggestions.found(found)
        self._finish()

    def _failed(self, error: DomainError) -> None:
        self._found, self._problem = [], sentence(error)
        self._finish()

    def _finish(self) -> None:
        self._under_way = False
        if self._again:
            # This is still the task that was waited for: ask when it has ended.
            self._look()
            self.startTimer(0)
            return
        self._look()
        self.answered.emit()
        if self._enters:
            self._enter()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Ask for the text as it is now."""
        self.killTimer(event.timerId())
        if self.isVisible() and self._again:
            self._ask()

    @property
    def is_busy(self) -> bool:
        """Tell whether more may be found for the text."""
        return self._again or self._under_way

    def _show(self, entries: list[Entry]) -> None:
        chosen = self.current
        self.rows.show(entries)
        where = self.rows.find(chosen.identity) if chosen is not None and self._chose else None
        self._choose(where if where is not None else 0)
        text = self.field.text().strip()
        said = self._problem
        if not said and text and not entries and not self.is_busy:
            said = self.tr("Nothing fits “%1”.").replace("%1", text)
        self.nothing.setText(said)
        self.nothing.setVisible(bool(said))
        self.place()

    # --- choosing ----------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Entry | None:
        """The line that Enter takes."""
        index = self.list.currentIndex()
        return self.rows.entry_at(index.row()) if index.isValid() else None

    def _choose(self, number: int) -> None:
        count = self.rows.rowCount()
        if not count:
            tell(self.field, self.tr("Nothing found"))
            return
        index = self.rows.index(max(0, min(number, count - 1)))
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        entry = self.rows.entry_at(index.row())
        if entry is not None:
            place = self.tr("%1 of %2").replace("%1", str(index.row() + 1)).replace("%2", str(count))
            tell(self.field, f"{entry.spoken}. {place}")

    def _move(self, step: int) -> None:
        count = self.rows.rowCount()
        if count:
            self._chose = True
            at = self.list.currentIndex().row() + step
            self._choose(at % count if abs(step) == 1 else at)

    def _clicked(self, index: QModelIndex) -> None:
        entry = self.rows.entry_at(index.row())
        if entry is not None:
            self._take(entry)

    def _enter(self) -> None:
        """Take the chosen line; one that was found for an earlier text waits for what is found for this one."""
        entry = self.current
        if self.is_busy and not self._chose and (entry is None or entry in self._stale()):
            self._enters = True
        elif entry is not None:
            self._take(entry)

    def _stale(self) -> tuple[Entry, ...]:
        known = {entry.identity for entry in self._found}
        return tuple(entry for entry in self.rows.entries if entry.identity in known)

    def _take(self, entry: Entry) -> None:
        if entry.keeps:
            kept = replace(entry, group=self.tr("Latest"), caption="")
            others = [one for one in self._recent if one.identity != entry.identity]
            self._recent = [kept, *others][:_MOST_RECENT]
        self.dismiss()
        entry.act()
