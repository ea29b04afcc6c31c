"""The card of handover notes: written with Enter, ticked when seen to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots_today import HandoverNote
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.messages import field_sentences
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.today.card import WorkCard
from hallbooking_desktop.ui.today.painting import PAD
from hallbooking_desktop.ui.today.rows import Row
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors

_LONGEST = 1_000
_MOST = 6


class NotesCard(WorkCard):
    """The notes of the venue shown."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            desk, self.tr("Handover notes"), "note", self.tr("Nothing was left to the next shift."), _MOST, parent
        )
        self._venue_id: int | None = None
        self.field = QLineEdit(self)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(self.tr("A note for the next shift"))
        self.field.setToolTip(self.tr("Enter leaves the note"))
        self.field.returnPressed.connect(self._write)
        row = QHBoxLayout()
        row.setContentsMargins(PAD, 0, PAD, tokens().s8)
        row.addWidget(self.field)
        self.body.insertLayout(0, row)
        self.finish = self.add_button(
            self.tr("Done"), "check", Qt.Key.Key_Space, self.tr("It was seen to, or not yet"), self._turn_current
        )
        self.edit = self.add_button(
            self.tr("Edit…"), "edit", Qt.Key.Key_F2, self.tr("Change what you wrote"), self._edit
        )
        self.list.ticked.connect(lambda row: self._turn(row.thing))
        self.list.opened.connect(lambda _: self._edit() if self.edit.isEnabled() else None)

    def show_notes(self, rows: tuple[Row, ...], counted: str, venue_id: int | None) -> None:
        """Show the notes; new ones are of this venue, None where several are shown."""
        self._venue_id = venue_id
        self.field.setEnabled(venue_id is not None)
        self.field.setPlaceholderText(
            self.tr("Write a note for the next shift, then Enter")
            if venue_id is not None
            else self.tr("Choose a venue above to write a note")
        )
        self.show_rows(rows, counted)

    def offer(self) -> None:
        """Enable what can be done with the chosen note."""
        note = self.thing
        there = isinstance(note, HandoverNote)
        self.finish.setEnabled(there and not self.is_working)
        is_done = isinstance(note, HandoverNote) and note.done_at is not None
        text = self.tr("Not done") if is_done else self.tr("Done")
        self.finish.setText(f" {text}")
        self.finish.setAccessibleName(text)
        own = isinstance(note, HandoverNote) and note.author_id == self._desk.actor.user_id
        self.edit.setEnabled(own and not self.is_working)

    # --- writing -----------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        typed, venue_id = self.field.text(), self._venue_id
        if typed.strip() and venue_id is not None:
            self.start(self._add(venue_id, typed))

    async def _add(self, venue_id: int, typed: str) -> None:
        await self._desk.write(lambda s, a: s.handover.add(a, venue_id, typed))
        # Whoever went on writing in the meantime keeps what was typed.
        if self.field.text() == typed:
            self.field.clear()

    def _turn_current(self) -> None:
        self._turn(self.thing)

    def _turn(self, note: object) -> None:
        if isinstance(note, HandoverNote):
            self.start(self._finish(note) if note.done_at is None else self._reopen(note))

    async def _finish(self, note: HandoverNote) -> None:
        done = await self._desk.write(lambda s, a: s.handover.finish(a, note.id, note.version))
        said = self.tr("The note is done.")
        offer_undo(self._desk, said, _reopened(self._desk, done), f"{isolated(note.text)}: {said}")

    async def _reopen(self, note: HandoverNote) -> None:
        await self._desk.write(lambda s, a: s.handover.reopen(a, note.id, note.version))

    def _edit(self) -> None:
        note = self.thing
        if isinstance(note, HandoverNote):
            sheet = NoteSheet(self._desk, self, note)
            sheet.submitted.connect(self.done)
            sheet.open()

    def said_of(self, error: DomainError) -> str:
        """Return what is wrong with the words, or else why not."""
        return field_sentences(error).get("text") or super().said_of(error)


class NoteSheet(Sheet):
    """Changes the words of one's own note."""

    def __init__(self, desk: Desk, parent: QWidget, note: HandoverNote) -> None:
        super().__init__(self.tr("Edit the note"), parent)
        self._desk = desk
        self._note = note
        self.formats = desk.formats
        self.words = QLineEdit(note.text, self)
        self.words.setMaxLength(_LONGEST)
        self.field = Field(self.tr("&Note"), self.words, parent=self)
        self.body.addWidget(self.field)
        self.on_submit(self._save)
        self.words.setFocus()

    async def _save(self) -> None:
        note, typed = self._note, self.words.text()
        await self._desk.write(lambda s, a: s.handover.edit(a, note.id, typed, note.version))

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the field."""
        if not show_field_errors({"text": self.field}, error):
            super().refuse(error)


def _reopened(desk: Desk, done: HandoverNote) -> Back:
    """Return what takes back that a note was done."""

    async def back() -> str:
        await desk.write(lambda s, a: s.handover.reopen(a, done.id, done.version))
        return QCoreApplication.translate("NotesCard", "The note is open again.")

    return Back(back)
