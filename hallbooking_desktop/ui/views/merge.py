"""Two records of one person become one: who it might be, what would move, and that it cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.snapshots import CustomerMatch, UserSnapshot
from hallbooking_desktop.services.snapshots_merging import MergePreview
from hallbooking_desktop.ui.audit.fields import field_name
from hallbooking_desktop.ui.booking.cost import emptied
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.customer_forms import match_text
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.inputs import SearchField
from hallbooking_desktop.ui.widgets.panel import Section, text_label

translate = QCoreApplication.translate


def likeness_text(reason: str) -> str:
    """Return why two records might be one person."""
    return {
        "same e-mail": translate("Likeness", "same e-mail"),
        "same name and phone": translate("Likeness", "same name and phone"),
        "same phone": translate("Likeness", "same phone"),
        "same name": translate("Likeness", "same name"),
        "similar name": translate("Likeness", "similar name"),
    }.get(reason, reason)


class _Record(QFrame):
    """One of the two records: what becomes of it, and what is written in it."""

    def __init__(self, desk: Desk, role: str, user: UserSnapshot, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(3)
        column.addWidget(text_label(role, "small", self))
        column.addWidget(text_label(user.full_name, "strong", self))
        since = translate("Merge", "Since %1").replace("%1", desk.formats.date(user.created_at, weekday=False))
        for fact in (user.phone, user.email, user.organisation, since):
            if fact:
                column.addWidget(text_label(fact, "muted", self))
        column.addStretch(1)
        self.setAccessibleName(f"{role}: {user.full_name}")


class PreviewBlock(QWidget):
    """What joining two customers does, in words."""

    def __init__(self, desk: Desk, preview: MergePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().s12)
        records = QHBoxLayout()
        records.setSpacing(tokens().s8)
        records.addWidget(_Record(desk, self.tr("Stays"), preview.keep, self), 1)
        records.addWidget(_Record(desk, self.tr("Is joined into it, and ends"), preview.drop, self), 1)
        column.addLayout(records)
        moves = Section(self.tr("What moves"), self)
        for line in self._moves(preview):
            moves.words(line)
        column.addWidget(moves)
        for text in self._remarks(preview):
            column.addWidget(text_label(text, "muted", self))
        if preview.account_ends:
            text = self.tr("%1 signs in with their own e-mail. That account ends; they sign in with the other one.")
            column.addWidget(Note("warning", text.replace("%1", isolated(preview.drop.full_name)), self))

    def _moves(self, preview: MergePreview) -> list[str]:
        money = self._desk.formats.money
        lines = []
        if preview.bookings:
            ahead = counts.upcoming(preview.upcoming) if preview.upcoming else ""
            lines.append(counts.bookings(preview.bookings) + (f" ({ahead})" if ahead else ""))
        if preview.amount:
            text = self.tr("%1 in the wallet; the wallet then holds %2")
            lines.append(text.replace("%1", money(preview.amount)).replace("%2", money(preview.balance_after)))
        for number, words in (
            (preview.favourites, counts.favourites),
            (preview.reviews, counts.reviews),
            (preview.queries, counts.queries),
        ):
            if number:
                lines.append(words(number))
        return lines or [self.tr("Nothing: the other record has neither bookings nor money.")]

    def _remarks(self, preview: MergePreview) -> list[str]:
        said = []
        if preview.inherited:
            names = ", ".join(field_name(name) for name in preview.inherited)
            said.append(self.tr("Taken over, too: %1.").replace("%1", names))
        if preview.account_moves:
            said.append(self.tr("The password comes along with the e-mail: they sign in as before."))
        if preview.lost:
            names = ", ".join(field_name(name) for name in preview.lost)
            said.append(
                self.tr("Both differ in: %1. What stands in the record that stays counts.").replace("%1", names)
            )
        return said


class MergeSheet(Sheet):
    """Joins another customer's record into this one, or this one into it. ``merged`` carries who is left."""

    merged = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, keep: UserSnapshot, other: CustomerMatch | None = None) -> None:
        super().__init__(
            translate("MergeSheet", "Join with another customer"),
            parent,
            primary=translate("MergeSheet", "Join"),
            danger=True,
            width=560,
        )
        self._desk = desk
        self._one = keep
        self._swapped = False
        self._found: tuple[CustomerMatch, ...] = ()
        self.preview: MergePreview | None = None
        self.formats = desk.formats
        self.search = SearchField(self.tr("Name, phone or e-mail of the other"), self)
        self.results = QListWidget(self)
        self.results.setAccessibleName(self.tr("Who it might be"))
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.results.setFixedHeight(tokens().px(124))
        self.hint = text_label("", "small", self)
        self.swap = text_button(self.tr("Keep the other record instead"), "transfer", "link", self)
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self._swap)
        self.swap.hide()
        self._shown = QWidget(self)
        self._inside = QVBoxLayout(self._shown)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.states = StateStack(self._shown, self)
        self.states.hide()
        self.say_final()
        for widget in (self.search, self.hint, self.results, self.states, self.swap):
            self.body.addWidget(widget)
        self._find = Latest[tuple[CustomerMatch, ...]](self, "find the other customer")
        self._look_at = Latest[MergePreview](self, "preview of joining")
        self.search.searched.connect(self._look)
        self.search.left_downwards.connect(self._enter)
        self.results.currentRowChanged.connect(lambda _: self._chosen())
        self.primary.setEnabled(False)
        self.on_submit(self._merge)
        if other is not None:
            self._fill((other,))
            self.results.setCurrentRow(0)
            self.results.setFocus()
        else:
            self._suggest()
            self.search.setFocus()

    # --- who ---------------------------------------------------------------------------------------------------------

    def _suggest(self) -> None:
        user_id = self._one.id
        self._find.start(self._desk.read(lambda s, a: s.users.duplicates_of(a, user_id)), self._fill, self.refuse)

    def _look(self, text: str) -> None:
        if text:
            self._find.start(self._desk.read(lambda s, a: s.users.find(a, text)), self._fill, self.refuse)
        else:
            self._suggest()

    def _fill(self, matches: tuple[CustomerMatch, ...]) -> None:
        self._found = tuple(match for match in matches if match.id != self._one.id)
        self.results.clear()
        for match in self._found:
            why = f" ({likeness_text(match.reason)})" if match.reason else ""
            item = QListWidgetItem(match_text(match) + why, self.results)
            item.setData(Qt.ItemDataRole.UserRole, match.id)
        if self.search.text().strip():
            said = "" if self._found else self.tr("Nobody is found.")
        else:
            said = self.tr("They look alike:") if self._found else self.tr("Nobody looks alike. Search for the other.")
        self.hint.setText(said)
        self.hint.setVisible(bool(said))
        self.results.setVisible(bool(self._found))
        self._chosen()

    def _enter(self) -> None:
        if self._found:
            self.results.setFocus()
            self.results.setCurrentRow(max(0, self.results.currentRow()))

    # --- what would happen -------------------------------------------------------------------------------------------

    @property
    def _pair(self) -> tuple[int, int] | None:
        """Who stays and who ends, by their numbers."""
        if self.results.currentRow() < 0:
            return None
        other = int(self.results.currentItem().data(Qt.ItemDataRole.UserRole))
        return (other, self._one.id) if self._swapped else (self._one.id, other)

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self._chosen()

    def _chosen(self) -> None:
        self.preview = None
        self.primary.setEnabled(False)
        self.note.say("")
        pair = self._pair
        self.states.setVisible(pair is not None)
        self.swap.setVisible(pair is not None)
        if pair is None:
            self._look_at.cancel()
            return
        self.states.loading()
        keep, drop = pair
        call = self._desk.read(lambda s, a: s.users.merge_preview(a, keep, drop))
        self._look_at.start(call, self._show, self._not_shown)

    def _show(self, preview: MergePreview) -> None:
        self.preview = preview
        emptied(self._inside)
        self._inside.addWidget(PreviewBlock(self._desk, preview, self._shown))
        self.states.ready()
        self.primary.setEnabled(True)
        self.fit()

    def _not_shown(self, error: DomainError) -> None:
        self.states.hide()
        self.refuse(error)

    def set_busy(self, busy: bool) -> None:
        """Show that the dialog works; without a preview there is nothing to send."""
        super().set_busy(busy)
        if self.preview is None:
            self.primary.setEnabled(False)

    async def _merge(self) -> None:
        preview = self.preview
        if preview is None:
            return
        keep, drop = preview.keep.id, preview.drop.id
        self.merged.emit(await self._desk.write(lambda s, a: s.users.merge(a, keep, drop)))
