"""The head of the page about the endpoint: how it stands, its address, whether tablets may, the code they scan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.endpoint import ChildPhase, EndpointView
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.endpoint_words import LOOKS, phase_word, port_sentence, state_sentence
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.pill import StatusPill
from hallbooking_desktop.ui.widgets.qrcode import QrCode

translate = QCoreApplication.translate
_QR_SIDE = 172


class EndpointTop(QFrame):
    """State and address. ``tablets_wanted`` carries how the switch was set; ``restart_wanted`` asks for a restart."""

    tablets_wanted = Signal(bool)
    restart_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("kind", "bar")
        self.pill = StatusPill("pending", phase_word(ChildPhase.STARTING), self)
        self.word = text_label("", "muted", self)
        self.address = text_label("", "subtitle", self, select=True)
        self.copy = text_button(self.tr("Copy the address"), "copy", parent=self)
        self.copy.clicked.connect(self._copy)
        self.restart = text_button(self.tr("Restart"), "refresh", parent=self)
        self.restart.setToolTip(self.tr("End the endpoint's process and start it anew"))
        self.restart.clicked.connect(self.restart_wanted)
        self.tablets = QCheckBox(self.tr("Allow tablets in the local network"), self)
        self.tablets.setAccessibleName(self.tablets.text())
        self.tablets.clicked.connect(self.tablets_wanted)
        self.meaning = text_label("", "small", self)
        self.note = Note("warning", parent=self)
        self.qr = QrCode(_QR_SIDE, self)
        self.qr_word = text_label("", "small", self)
        self.qr_word.setFixedWidth(tokens().px(_QR_SIDE))
        self._lay_out()

    def _lay_out(self) -> None:
        values = tokens()
        state = QHBoxLayout()
        state.setSpacing(values.s12)
        state.addWidget(self.pill)
        state.addWidget(self.word, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(values.s8)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.restart)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(values.s8)
        left.addLayout(state)
        left.addWidget(self.address)
        left.addLayout(buttons)
        left.addSpacing(values.s8)
        left.addWidget(self.tablets, 0, Qt.AlignmentFlag.AlignLeading)
        left.addWidget(self.meaning)
        left.addWidget(self.note)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(values.s4)
        right.addWidget(self.qr)
        right.addWidget(self.qr_word)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(values.s24, values.s16, values.s24, values.s16)
        row.setSpacing(values.s32)
        row.addLayout(left, 1)
        row.addLayout(right)

    def show_view(self, view: EndpointView) -> None:
        """Show how it stands now."""
        state, facts = view.state, view.facts
        self.pill.set_status(LOOKS[state.phase], phase_word(state.phase))
        self.word.setText(self._word(view))
        shown = facts.tablet_address or facts.address
        running = state.phase is ChildPhase.RUNNING
        self.address.setText(f"{shown}/kiosk" if shown else self.tr("No address yet"))
        self.address.setEnabled(running)
        self.copy.setEnabled(bool(shown) and running)
        admin = self._desk.may(Action.EDIT_SETTINGS)
        self.restart.setVisible(admin)
        self.restart.setEnabled(state.phase in {ChildPhase.RUNNING, ChildPhase.FAILED})
        self.tablets.setChecked(facts.tablets)
        self.tablets.setEnabled(admin and not facts.tablets_fixed and state.phase is not ChildPhase.OFF)
        self.meaning.setText(self._meaning(view, admin=admin))
        self.note.say(port_sentence(facts))
        self._show_qr(f"{facts.tablet_address}/kiosk" if facts.tablet_address and running else "")

    def _word(self, view: EndpointView) -> str:
        state = view.state
        if state.phase is not ChildPhase.RUNNING:
            return state_sentence(state, self._desk.clock())
        since = self._desk.formats.ago(state.since, self._desk.clock()) if state.since is not None else ""
        parts = [self.tr("Started %1").replace("%1", since)]
        if state.restarts:
            count = state.restarts
            parts.append(self.tr("restarted %n times after a failure", "", count).replace("%n", str(count)))
        if not state.here:
            parts.append(self.tr("run by another console on this computer"))
        return joined(parts, " · ")

    def _meaning(self, view: EndpointView, *, admin: bool) -> str:
        facts = view.facts
        if facts.tablets_fixed:
            return self.tr("ENDPOINT_HOST decides about this: it is open to the network.")
        if facts.tablets:
            text = self.tr(
                "Tablets and computers in the same network can open the kiosk. A tablet can book once it is paired."
            )
        else:
            text = self.tr("Only this computer can open the kiosk.")
        only = self.tr("An administrator can change this.")
        return text if admin else f"{text} {only}"

    def _show_qr(self, address: str) -> None:
        self.qr.setVisible(bool(address))
        if address:
            name = self.tr("QR code of %1").replace("%1", address)
            self.qr.show_text(address, name)
            self.qr_word.setText(self.tr("Scan it with the tablet's camera."))
        else:
            self.qr.show_text("")
            self.qr_word.setText(self.tr("Here is a QR code for tablets, once they are allowed and the endpoint runs."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self._desk.say(self.tr("The address was copied."))
