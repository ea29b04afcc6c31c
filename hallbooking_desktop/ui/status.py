"""The strip along the foot: how the things stand that the desk depends on; each says more when clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import tokens

_ASK_AGAIN_MS = 2_000


@dataclass(frozen=True, slots=True)
class Health:
    """How one thing stands: ``good``, ``bad`` or ``off``, a word for the strip, and lines of detail."""

    state: str
    word: str
    details: tuple[tuple[str, str], ...] = ()


class StatusItem(QPushButton):
    """One thing's state: icon, name and word; a click shows the details."""

    _LOOKS = (("good", "check-circle", "success"), ("bad", "alert", "warning"), ("off", "minus", "text_faint"))

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._health = Health("off", "")
        self.setProperty("kind", "status")
        self.setIconSize(QSize(14, 14))
        self.clicked.connect(self._show_details)
        self._open: QFrame | None = None

    @property
    def health(self) -> Health:
        """What is shown."""
        return self._health

    def show_health(self, health: Health) -> None:
        """Show how it stands now."""
        if health == self._health:
            return
        self._health = health
        for state, mark, token in self._LOOKS:
            if state == health.state:
                self.setIcon(icon(mark, token))
        self.setText(f" {self._name}: {health.word}")
        self.setAccessibleName(self.text().strip())
        self.setToolTip(self.tr("Show details"))

    def _show_details(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("kind", "card")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(self.accessibleName())
        values = tokens()
        column = QVBoxLayout(popup)
        column.setContentsMargins(values.s16, values.s12, values.s16, values.s12)
        column.setSpacing(values.s8)
        head = QLabel(self.text().strip(), popup)
        head.setProperty("kind", "strong")
        column.addWidget(head)
        for label, value in self._health.details:
            line = QHBoxLayout()
            left = QLabel(label, popup)
            left.setProperty("kind", "muted")
            left.setMinimumWidth(values.px(110))
            right = QLabel(value, popup)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(left)
            line.addWidget(right, 1)
            column.addLayout(line)
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(0, 0))
        popup.move(corner.x(), corner.y() - popup.height() - 6)
        popup.show()


class StatusStrip(QFrame):
    """PostgreSQL first; what else the program runs is added by name."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("kind", "footer")
        values = tokens()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(values.s16, 2, values.s16, 2)
        self._row.setSpacing(values.s16)
        self._row.addStretch(1)
        self._hint = QLabel(self)
        self._hint.setProperty("kind", "caption")
        self._row.addWidget(self._hint)
        self._items: dict[str, tuple[StatusItem, Callable[[], Health]]] = {}
        self.add("postgres", self.tr("PostgreSQL"), self._postgres)
        if desk.documents_state():
            self.add("documents", self.tr("Documents"), self._documents)
        desk.connection_changed.connect(self.update_all)
        self._timer = self.startTimer(_ASK_AGAIN_MS)

    def add(self, key: str, name: str, ask: Callable[[], Health]) -> StatusItem:
        """Show one more thing; ``ask`` tells how it stands."""
        item = StatusItem(name, self)
        self._row.insertWidget(len(self._items), item)
        self._items[key] = (item, ask)
        item.show_health(ask())
        return item

    def update_all(self, *_: object) -> None:
        """Ask all things again how they stand."""
        for item, ask in self._items.values():
            item.show_health(ask())

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Ask again: not everything says by itself when it changes."""
        self.update_all()

    def say(self, text: str) -> None:
        """Write a short lasting word at the end of the strip."""
        self._hint.setText(text)

    def _postgres(self) -> Health:
        details = self._desk.database_details
        if self._desk.connected:
            return Health("good", self.tr("connected"), details)
        hint = (self.tr("Now"), self.tr("Trying to reconnect. What is shown stays; changes wait."))
        return Health("bad", self.tr("not reachable"), (hint, *details))

    def _documents(self) -> Health:
        now = self.tr("Now")
        uses = (self.tr("Holds"), self.tr("pages, pictures and prepared reports; bookings do not need it"))
        state = self._desk.documents_state()
        if state == "running":
            return Health("good", self.tr("running"), (uses,))
        if state == "server":
            return Health("off", self.tr("on a server"), (uses,))
        if state == "starting":
            return Health("off", self.tr("starting"), ((now, self.tr("Starting; this takes some seconds.")), uses))
        hint = self.tr("It did not start. Bookings and payments go on; the log says why.")
        return Health("bad", self.tr("not running"), ((now, hint), uses))
