"""The palette and the list of shortcuts of one desk, and the keys that open them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.palette.commands import Command, Commands, KeyTable, native
from hallbooking_desktop.ui.palette.keysheet import KeySheet
from hallbooking_desktop.ui.palette.offers import offers
from hallbooking_desktop.ui.palette.overlay import Palette
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.buttons import text_button

if TYPE_CHECKING:
    from hallbooking_desktop.ui.shell import Shell

PALETTE_KEYS = "Ctrl+K"


class CommandCentre(QObject):
    """Holds what can be done from anywhere. Views contribute by methods ``commands()`` and ``key_table()``.

    ``commands`` takes further providers, such as the window's own.
    """

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__(shell)
        self._desk = desk
        self._shell = shell
        self.commands = Commands()
        self.commands.add(self._of_view)
        self.commands.add(self._pages)
        self.commands.add(self._actions)
        self.palette = Palette(desk, self.commands, shell)
        self.sheet = KeySheet(shell)
        self.sheet.tour_wanted.connect(shell.show_tour)
        QShortcut(QKeySequence(PALETTE_KEYS), shell, self.palette.toggle)
        # Typed with Shift on most keyboards, without on some.
        for keys in ("?", "Shift+?"):
            QShortcut(QKeySequence(keys), shell, self.show_keys)
        desk.actions.register(Do.SHOW_KEYS, self.show_keys)
        self._first = _KeyFirst(self)

    def button(self, parent: QWidget) -> QPushButton:
        """Return the button that opens the palette: it looks like the field that it leads to."""
        button = text_button(self.tr("Search…"), "search", parent=parent)
        set_kind(button, "search")
        button.setAccessibleName(self.tr("Search and commands"))
        button.setToolTip(self.tr("Find customers, bookings, halls and pages (%1)").replace("%1", native(PALETTE_KEYS)))
        button.clicked.connect(self.palette.open)
        return button

    def show_keys(self) -> None:
        """List the shortcuts of the window and the view."""
        if self.palette.isVisible():
            self.palette.dismiss()
        if self.sheet.isVisible():
            self.sheet.dismiss()
        else:
            self.sheet.open(self.key_table())

    def key_table(self) -> KeyTable:
        """Return the shortcuts in groups: those of the view that is open, then the window's."""
        own = getattr(self._shell.current, "key_table", None)
        table: KeyTable = list(own()) if own is not None else []
        here = [
            (native("Ctrl+F"), self.tr("Search in this page")),
            (native("F5"), self.tr("Load anew")),
            (self.tr("Tab   Shift Tab"), self.tr("Next field or button, the one before")),
        ]
        known = [command for command in self.commands.all() if command.shortcut]
        actions = [(command.keys, command.title) for command in known if not command.is_view]
        pages = [(command.keys, command.title) for command in known if command.is_view]
        everywhere = [(native(PALETTE_KEYS), self.tr("Search and commands")), *actions]
        return [
            *table,
            (self.tr("On every page"), here),
            (self.tr("Anywhere"), everywhere),
            (self.tr("Pages"), pages),
        ]

    # --- what can be done --------------------------------------------------------------------------------------------

    def _of_view(self) -> Iterable[Command]:
        own = getattr(self._shell.current, "commands", None)
        return own() if own is not None else ()

    def _pages(self) -> Iterable[Command]:
        for page in self._shell.pages:
            yield Command(
                f"view:{page.key}",
                page.title,
                partial(self._shell.show_view, page.key),
                page.icon,
                page.shortcut,
                page.words,
                is_view=True,
            )

    def _actions(self) -> Iterable[Command]:
        actions = self._desk.actions
        # A view that makes something else has the key while it is open.
        new = "" if hasattr(self._shell.current, "make_new") else "Ctrl+N"
        for what, title, mark, words in offers():
            if actions.can(what):
                shortcut = new if what is Do.NEW_BOOKING else ""
                yield Command(what.value.replace("_", "-"), title, partial(actions.run, what), mark, shortcut, words)
        yield Command("keys", self.tr("Shortcuts"), self.show_keys, "keyboard", "?", self.tr("keyboard help keys"))


class _KeyFirst(QObject):
    """Lets the palette's keys through where a field would take them: Ctrl+K cuts a line's end on some systems.

    Only what has the focus is watched: a filter on the whole program would cost each event.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = new
        if new is not None:
            new.installEventFilter(self)
            new.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to whoever waits for them as a shortcut."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_K
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            # Where pages are written these keys make a link, as they do everywhere.
            and not watched.property("own_palette_key")
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
