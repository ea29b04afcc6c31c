"""What the palette lists: one entry a line, in groups, and the model that holds them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``side`` stands at its end: a shortcut (``is_key``) or a word; ``caption`` heads its group.

    ``keeps`` says whether it is offered again among the latest choices.
    """

    identity: str
    group: str
    title: str
    act: Callable[[], object]
    icon: str = "command"
    below: str = ""
    side: str = ""
    is_key: bool = False
    tone: str = "text_muted"
    pill: tuple[str, str] | None = None
    keeps: bool = True
    caption: str = ""

    @property
    def spoken(self) -> str:
        """The whole line for who cannot see it."""
        pill = self.pill[1] if self.pill is not None else ""
        return ". ".join(part for part in (self.title, self.below, pill, self.side) if part)


def with_captions(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries, the first of each group with the group's name."""
    made, group = [], ""
    for entry in entries:
        made.append(replace(entry, caption=entry.group if entry.group != group else ""))
        group = entry.group
    return tuple(made)


class EntriesModel(QAbstractListModel):
    """The lines shown; each answer takes the place of the one before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._entries = with_captions(entries)
        self.endResetModel()

    def entry_at(self, number: int) -> Entry | None:
        """Return a line."""
        return self._entries[number] if 0 <= number < len(self._entries) else None

    def find(self, identity: str) -> int | None:
        """Return where a line stands."""
        return next((n for n, entry in enumerate(self._entries) if entry.identity == identity), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Return what a line says."""
        entry = self.entry_at(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return entry.spoken
        return None
