"""The strip along the foot: how the things stand that the desk depends on; each says more when clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.endpoint import ChildPhase, EndpointService
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.endpoint_words import phase_word, state_sentence
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.theme import tokens

_ASK_AGAIN_MS = 2_000


@dataclass(frozen=True, slots=True)
class Health:
    """How one thing stands: ``good``, ``busy``, ``bad`` or ``off``, a word for the strip, and lines of detail."""

    state: str
    word: str
    details: tuple[tuple[str, str], ...] = ()


class StatusItem(QPushButton):
    """One thing's state: icon, name and word; a click shows the details, or opens the page about it."""

    _LOOKS = (
        ("good", "check-circle", "success"),
        ("busy", "clock", "text_muted"),
        ("bad", "alert", "warning"),
        ("off", "minus", "text_faint"),
    )

    def __init__(self, name: str, parent: QWidget, act: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._health = Health("off", "")
        self.setProperty("kind", "status")
        self.setIconSize(icon_size(14))
        self._act = act
        self._brief = False
        self.clicked.connect(lambda: act() if act is not None else self._show_details())

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
        self.setAccessibleName(self._said)
        self._write()

    @property
    def _said(self) -> str:
        return f"{self._name}: {self._health.word}"

    def set_brief(self, brief: bool) -> None:
        """Write the name alone: its mark says how it stands, the tool tip says it in words."""
        if brief is not self._brief:
            self._brief = brief
            self._write()

    def _write(self) -> None:
        self.setText(f" {self._name}" if self._brief else f" {self._said}")
        if self._act is not None:
            tip = "\n".join(value for _, value in self._health.details) or self.tr("Open the page about it")
        else:
            tip = self.tr("Show details")
        self.setToolTip(f"{self._said}\n{tip}" if self._brief else tip)

    def wanted(self) -> int:
        """Return the width that all words need."""
        shorter = self.fontMetrics().horizontalAdvance(self.text())
        return self.sizeHint().width() - shorter + self.fontMetrics().horizontalAdvance(f" {self._said}")

    def _show_details(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("kind", "card")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(self.accessibleName())
        values = tokens()
        column = QVBoxLayout(popup)
        column.setContentsMargins(values.s16, values.s12, values.s16, values.s12)
        column.setSpacing(values.s8)
        head = QLabel(self._said, popup)
        head.setProperty("kind", "strong")
        column.addWidget(head)
        for label, value in self._health.details:
            line = QHBoxLayout()
            left = QLabel(label, popup)
            left.setProperty("kind", "muted")
            left.setMinimumWidth(values.px(110))
            right = QLabel(value, popup)
            right.setWordWrap(right.sizeHint().width() > values.column(420))
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(left)
            line.addWidget(right, 1)
            column.addLayout(line)
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(0, 0))
        popup.move(corner.x(), corner.y() - popup.height() - 6)
        popup.show()


class StatusStrip(QFrame):
    """PostgreSQL first; what else the program runs is added by name. ``page_wanted`` carries a view's key."""

    page_wanted = Signal(str)

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
        #: Opens the list of what was done here.
        self.recent = QPushButton(icon("undo"), f" {self.tr('Recent changes')}", self)
        self.recent.setProperty("kind", "status")
        self.recent.setIconSize(icon_size(14))
        self.recent.setAccessibleName(self.recent.text().strip())
        self._row.addWidget(self.recent)
        self._items: dict[str, tuple[StatusItem, Callable[[], Health]]] = {}
        self.add("postgres", self.tr("PostgreSQL"), self._postgres)
        if desk.documents_state():
            self.add("documents", self.tr("Documents"), self._documents)
        if desk.endpoint is not None:
            endpoint = desk.endpoint
            open_page = (lambda: self.page_wanted.emit("endpoint")) if desk.may(Action.MANAGE_KIOSKS) else None
            self.add("endpoint", self.tr("Kiosk endpoint"), lambda: self._endpoint(endpoint), open_page)
            desk.endpoint_changed.connect(self.update_all)
        may_set = desk.settings is not None and desk.may(Action.EDIT_SETTINGS)
        self.add("mail", self.tr("Mail"), self._mail, self._show_mail if may_set else None)
        desk.connection_changed.connect(self.update_all)
        self._timer = self.startTimer(_ASK_AGAIN_MS)

    def add(self, key: str, name: str, ask: Callable[[], Health], act: Callable[[], None] | None = None) -> StatusItem:
        """Show one more thing; ``ask`` tells how it stands, ``act`` is done on a click instead of showing details."""
        item = StatusItem(name, self, act)
        self._row.insertWidget(len(self._items), item)
        self._items[key] = (item, ask)
        item.show_health(ask())
        return item

    def update_all(self, *_: object) -> None:
        """Ask all things again how they stand."""
        for item, ask in self._items.values():
            item.show_health(ask())
        self._fit()

    def _fit(self) -> None:
        """Be brief where the words have no room."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._hint.sizeHint().width()
        room -= self.recent.sizeHint().width() + self._row.spacing()
        wanted = sum(item.wanted() + self._row.spacing() for item, _ in self._items.values())
        for item, _ in self._items.values():
            item.set_brief(wanted > room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

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

    def _show_mail(self) -> None:
        self._desk.actions.run(Do.SHOW_SETTINGS, "mail")

    def _mail(self) -> Health:
        now, server = self.tr("Now"), self._desk.mail_server
        if server:
            hint = self.tr("Messages leave through %1.").replace("%1", server)
            return Health("good", self.tr("set up: %1").replace("%1", server), ((now, hint),))
        hint = self.tr("No mail server is set up. Messages wait until there is one; codes are handed over here.")
        return Health("off", self.tr("off, messages wait"), ((now, hint),))

    def _endpoint(self, endpoint: EndpointService) -> Health:
        state = endpoint.state
        word = phase_word(state.phase)
        says = state_sentence(state, self._desk.clock())
        details = ((self.tr("Now"), says),) if says else ()
        if state.phase is ChildPhase.RUNNING:
            text = self.tr("running at %1").replace("%1", state.address.partition("://")[2])
            return Health("good", text, ((self.tr("Address"), f"{state.address}/kiosk"),))
        if state.phase in {ChildPhase.STARTING, ChildPhase.RESTARTING}:
            return Health("busy", word, details)
        return Health("bad" if state.phase is ChildPhase.FAILED else "off", word, details)
