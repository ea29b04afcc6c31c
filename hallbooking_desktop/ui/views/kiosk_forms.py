"""Pairing a tablet: its name, then the code to type there, big and with the time that is left; and another name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError, NotFound, ValidationFailed
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.snapshots import VenueSnapshot
from hallbooking_desktop.services.snapshots_kiosks import KioskCode, KioskRow, KioskState
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate
_TICK_MS = 500


class PairSheet(Sheet):
    """Asks for the name and venue of a new kiosk. ``made`` carries its ``KioskCode``."""

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        title = translate("KioskForms", "Pair a tablet")
        super().__init__(title, parent, primary=translate("KioskForms", "Show the code"), width=420)
        self._desk = desk
        self.formats = desk.formats
        self.name = QLineEdit(self)
        self.name.setMaxLength(100)
        self.venue = QComboBox(self)
        hint = self.tr("Where it stands, for example “Lobby, left”.")
        self.fields = {"name": Field(self.tr("Name"), self.name, hint, parent=self)}
        self._venue_field = Field(self.tr("Venue"), self.venue, parent=self)
        self.body.addWidget(self.fields["name"])
        self.body.addWidget(self._venue_field)
        self._venue_field.setVisible(desk.actor.venue_id is None)
        self._venues = Latest[tuple[VenueSnapshot, ...]](self, "venues")
        if desk.actor.venue_id is None:
            self._venues.start(desk.read(lambda s, a: s.catalogue.venues(a)), self._fill, self.refuse)
        self.name.setFocus()
        self.on_submit(self._send)

    def _fill(self, venues: tuple[VenueSnapshot, ...]) -> None:
        for venue in venues:
            self.venue.addItem(venue.name, venue.id)

    async def _send(self) -> None:
        venue = self._desk.actor.venue_id or self.venue.currentData()
        name = self.name.text().strip()
        if not name:
            raise ValidationFailed({"name": self.tr("Type a name.")})
        if venue is None:
            raise NotFound(self.tr("There is no venue yet."))
        self.made.emit(await self._desk.write(lambda s, a: s.kiosks.create(a, venue, name)))

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the field where it belongs to one."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)


class RenameSheet(Sheet):
    """Gives a kiosk another name."""

    def __init__(self, desk: Desk, parent: QWidget, kiosk: KioskRow) -> None:
        super().__init__(translate("KioskForms", "Rename the kiosk"), parent, width=420)
        self._desk = desk
        self._kiosk = kiosk
        self.formats = desk.formats
        self.name = QLineEdit(kiosk.name, self)
        self.name.setMaxLength(100)
        self.name.selectAll()
        self.fields = {"name": Field(self.tr("Name"), self.name, parent=self)}
        self.body.addWidget(self.fields["name"])
        self.name.setFocus()
        self.on_submit(self._send)

    async def _send(self) -> None:
        name = self.name.text().strip()
        if not name:
            raise ValidationFailed({"name": self.tr("Type a name.")})
        await self._desk.write(lambda s, a: s.kiosks.rename(a, self._kiosk.id, name))

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the field where it belongs to one."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)


class CodeSheet(Sheet):
    """Shows the code that pairs a tablet until it was used or has run out; closes by itself when it was used."""

    def __init__(self, desk: Desk, parent: QWidget, made: KioskCode, address: str) -> None:
        title = translate("KioskForms", "Pair “%1”").replace("%1", made.kiosk.name)
        super().__init__(title, parent, primary=translate("KioskForms", "New code"), width=460)
        self._desk = desk
        self._made = made
        self.formats = desk.formats
        self.way_out.setText(self.tr("Close"))
        self.way_out.setAccessibleName(self.way_out.text())
        self._load = Latest[KioskRow | None](self, "kiosk that is being paired")
        self.code = QLabel(self)
        self.code.setProperty("kind", "code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # A code is read from the left in every language.
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.left = text_label("", "muted", self)
        self.left.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.where = Note("info", parent=self)
        self.copy = text_button(self.tr("Copy the code"), "copy", parent=self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._made.code))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addWidget(self.where)
        self.body.addSpacing(tokens().s8)
        self.body.addWidget(self.code)
        self.body.addWidget(self.left)
        self.body.addLayout(row)
        self._say_where(address)
        self._show_code()
        self.primary.hide()
        self.on_submit(self._renew)
        self._over = False
        self._timer = self.startTimer(_TICK_MS)
        desk.changed.connect(self._on_change)

    def _say_where(self, address: str) -> None:
        if address:
            text = self.tr("On the tablet, open %1 and type this code.").replace("%1", f"{address}/kiosk")
            self.where.say(text, "info")
        else:
            text = self.tr("Tablets cannot open the kiosk yet: allow them first, then open its address there.")
            self.where.say(text, "warning")

    def _show_code(self) -> None:
        code = self._made.code
        half = (len(code) + 1) // 2
        self.code.setText(f"{code[:half]} {code[half:]}")
        self.code.setAccessibleName(self.tr("Code: %1").replace("%1", " ".join(code)))
        self._tick()

    def _tick(self) -> None:
        until = self._made.kiosk.code_expires_at
        seconds = max(0, int((until - self._desk.clock()).total_seconds())) if until is not None else 0
        minutes, rest = divmod(seconds, 60)
        if seconds:
            text = self.tr("Good for another %1").replace("%1", f"{minutes}:{rest:02d}")
        else:
            text = self.tr("The code has run out.")
        self.left.setText(text)
        self.code.setEnabled(bool(seconds))
        self.copy.setEnabled(bool(seconds))
        self.primary.setVisible(not seconds)

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Count down."""
        self._tick()

    async def _renew(self) -> None:
        number = self._made.kiosk.id
        self._made = await self._desk.write(lambda s, a: s.kiosks.new_code(a, number))
        self._show_code()

    def accept(self) -> None:
        """Stay open after a new code was made: it is to be read now."""
        if self._over:
            super().accept()

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.KIOSK):
            self._load.start(self._find(), self._show)

    async def _find(self) -> KioskRow | None:
        venue = self._made.kiosk.venue_id
        page = await self._desk.read(lambda s, a: s.kiosks.page(a, venue))
        return next((row for row in page.rows if row.id == self._made.kiosk.id), None)

    def _show(self, row: KioskRow | None) -> None:
        """Close when the code was used: a kiosk that has none any more is paired, and since it was made."""
        if row is None or row.state is KioskState.REVOKED:
            self.reject()
        elif row.paired_at is not None and row.paired_at != self._made.kiosk.paired_at:
            self._over = True
            self._desk.say(self.tr("“%1” is paired and can be used.").replace("%1", row.name))
            self.accept()
