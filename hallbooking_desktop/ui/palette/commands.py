"""What can be done from anywhere: the registry behind the command palette and the list of shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

KeyTable = list[tuple[str, list[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. ``key`` tells it from others; ``shortcut`` as Qt writes it (``Ctrl+N``).

    ``words``: by which it is found besides its title. ``is_view``: it leads to a page.
    """

    key: str
    title: str
    act: Callable[[], object]
    icon: str = "command"
    shortcut: str = ""
    words: str = ""
    is_view: bool = False

    @property
    def keys(self) -> str:
        """The shortcut as this computer's keyboard names it."""
        return native(self.shortcut)


Provider = Callable[[], Iterable[Command]]


class Commands:
    """Asks whoever contributes when somebody looks: what is possible may have changed."""

    def __init__(self) -> None:
        self._providers: list[Provider] = []

    def add(self, provider: Provider) -> None:
        """Let somebody contribute; asked each time."""
        self._providers.append(provider)

    def all(self) -> tuple[Command, ...]:
        """Return what can be done now, in the order of those who contribute; each key once."""
        found = {command.key: command for provider in self._providers for command in provider()}
        return tuple(found.values())


def native(shortcut: str) -> str:
    """Return a shortcut as this computer's keyboard names it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
