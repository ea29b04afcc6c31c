"""The field that finds a customer by part of a name, a phone number or an e-mail, or offers to make one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots import CustomerMatch
from hallbooking_desktop.ui.booking.matches import MatchList
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.tasks import Debounce, Latest

_SHOWN = 20


class CustomerField(QLineEdit):
    """Type-ahead. ``picked`` carries a ``CustomerMatch``, ``wanted_new`` the text of somebody not yet known.

    Up and Down choose, Enter takes, Esc closes the list. Newest wins: an older answer never overwrites a newer one.
    """

    picked = Signal(object)
    wanted_new = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._list: MatchList | None = None
        self._found_for = ""
        self._latest: Latest[tuple[CustomerMatch, ...]] = Latest(self, "customers found")
        self._pause = Debounce(self, 120, self._find)
        self.setPlaceholderText(self.tr("Name, phone or e-mail"))
        self.setAccessibleName(self.tr("Find a customer"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "text_faint"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(lambda text: self.close_list() if not text else None)

    @property
    def matches(self) -> MatchList:
        """The list under the field."""
        if self._list is None:
            self._list = MatchList(self)
            self._list.picked.connect(self._take)
        return self._list

    @property
    def is_open(self) -> bool:
        """Tell whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    def close_list(self) -> None:
        """Hide the list and forget what is under way."""
        self._pause.cancel()
        self._latest.cancel()
        if self._list is not None:
            self._list.hide()

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause()
        else:
            self.close_list()

    def _find(self) -> None:
        text = self.text().strip()
        if text:
            search = self._desk.read(lambda s, a: s.users.find(a, text, _SHOWN))
            self._latest.start(search, lambda found: self._show(text, found), self._refused)

    def _refused(self, error: DomainError) -> None:
        self.close_list()
        self.failed.emit(error)

    def _show(self, text: str, found: tuple[CustomerMatch, ...]) -> None:
        self._found_for = text
        offer = self.tr("New customer «%1»").replace("%1", text)
        self.matches.matches.show_matches(found, offer)
        if self.hasFocus():
            self.matches.open_under()

    def _take(self, row: int) -> None:
        match = self.matches.matches.match_at(row)
        text = self.text().strip()
        self.close_list()
        self.clear()
        if match is None:
            self.wanted_new.emit(text)
        else:
            self.picked.emit(match)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose from the list while it is open; Enter never sends the form from here while something is typed."""
        key = event.key()
        enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.is_open and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.matches.step(1 if key == Qt.Key.Key_Down else -1)
        elif enter and self.text().strip():
            if self.is_open and self._found_for == self.text().strip():
                self._take(self.matches.row)
            else:
                self._pause.cancel()
                self._find()
        elif self.is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look again for what is typed."""
        super().focusInEvent(event)
        if self.text().strip():
            self._pause()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the list: the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.close_list()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the list at the field."""
        super().moveEvent(event)
        if self.is_open:
            self.matches.open_under()

    def hideEvent(self, event: QEvent) -> None:
        """Hide the list with its field."""
        self.close_list()
        super().hideEvent(event)  # type: ignore[arg-type]
