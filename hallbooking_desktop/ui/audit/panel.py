"""One line of the audit log: who, when, from where, what changed, and the way to the thing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots_audit import AuditDetails, AuditLine
from hallbooking_desktop.ui.audit.block import DiffBlock
from hallbooking_desktop.ui.audit.links import Link, link_of
from hallbooking_desktop.ui.audit.values import Values
from hallbooking_desktop.ui.audit.words import action_text, actor_text, role_name, source_text, thing_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.panel import SidePanel

translate = QCoreApplication.translate


class AuditPanel(SidePanel):
    """Shows one line. ``history_wanted`` carries the line of whose thing all changes are asked for."""

    history_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("Audit", "Details of the change"), parent)
        self._desk = desk
        self._id: int | None = None
        self._line: AuditLine | None = None
        self._link: Link | None = None
        self._load = Latest[AuditDetails](self, "audit entry")
        self.open = text_button(self.tr("Open"), "arrow-right", parent=self)
        self.open.clicked.connect(self._open)
        self.history = text_button(self.tr("All its changes"), "history", parent=self)
        self.history.clicked.connect(lambda: self.history_wanted.emit(self._line))
        for button in (self.open, self.history):
            button.hide()
            self.buttons.addWidget(button)
        self.diff: DiffBlock | None = None

    def show_entry(self, entry_id: int) -> None:
        """Load and show a line; what is written to the log never changes."""
        if entry_id == self._id and self._line is not None:
            return
        self._id, self._line = entry_id, None
        self.states.loading()
        self._load.start(self._desk.read(lambda s, a: s.audit.details(a, entry_id)), self._show, self._failed)

    def _failed(self, error: DomainError) -> None:
        wanted = self._id
        if wanted is not None:
            self.states.failed(error, lambda: self.show_entry(wanted))

    def _show(self, found: AuditDetails) -> None:
        line, entry, formats = found.line, found.line.entry, self._desk.formats
        self._line = line
        self.title.setText(action_text(entry.action))
        self._link = link_of(line, self._desk.actions)
        self.open.setVisible(self._link is not None)
        if self._link is not None:
            self.open.setText(f" {self._link[0]}")
            self.open.setAccessibleName(self._link[0])
        self.history.setVisible(entry.entity_id is not None)
        self.clear()
        part = self.section()
        part.words(thing_text(line), "strong")
        part.pair(self.tr("Who"), actor_text(line), right_kind="strong")
        if entry.actor_id is not None:
            part.pair(self.tr("Role"), role_name(entry.actor_role))
        part.pair(self.tr("When"), formats.local(entry.at))
        if line.timezone and (note := formats.zone_note(entry.at, line.timezone)):
            there = f"{formats.date(entry.at, line.timezone)}, {formats.time(entry.at, line.timezone)} {note}"
            part.pair(self.tr("At the venue"), there)
        part.pair(self.tr("From"), source_text(entry.source))
        if line.venue:
            part.pair(self.tr("Venue"), line.venue)
        self.diff = DiffBlock(entry, Values(formats, found.names, line.timezone), self)
        if self.diff.sentences:
            self.section(self.tr("What changed")).add(self.diff)
        self.section(self.tr("In the log")).words(f"{entry.action}  ·  {entry.id}", "small")
        self.finish()
        self.states.ready()

    def _open(self) -> None:
        if self._link is not None:
            self._link[1]()
