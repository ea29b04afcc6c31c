"""What the person's button offers, and what the palette offers of the window itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.palette.commands import Command
from hallbooking_desktop.ui.theme import SCALES, Mode, theme
from hallbooking_desktop.ui.translations import language_name, spoken_languages

if TYPE_CHECKING:
    from hallbooking_desktop.ui.main_window import MainWindow
    from hallbooking_desktop.ui.shell import Shell

NEW_WINDOW = "Ctrl+Shift+N"


class PersonMenu(QObject):
    """Belongs to one window's desk."""

    def __init__(self, window: MainWindow, shell: Shell) -> None:
        super().__init__(shell)
        self._window = window
        self._windows = window.windows
        self._shell = shell

    def commands(self) -> Iterator[Command]:
        """Yield what the window itself can do, for the palette."""
        windows = self._windows
        words = self.tr("theme appearance dark light")
        dark = theme().tokens.dark
        title = self.tr("Light colours") if dark else self.tr("Dark colours")
        mode = Mode.LIGHT if dark else Mode.DARK
        yield Command("look", title, partial(windows.set_mode, mode), "sun" if dark else "moon", words=words)
        if theme().mode is not Mode.SYSTEM:
            follow = partial(windows.set_mode, Mode.SYSTEM)
            yield Command("look-system", self.tr("Colours as the system"), follow, "monitor", words=words)
        yield from self._sizes()
        for code in spoken_languages():
            if code not in {"system", windows.language}:
                said = self.tr("Language: %1").replace("%1", language_name(code))
                yield Command(f"language-{code}", said, partial(windows.set_language, code), "globe")
        words = self.tr("second screen another")
        yield Command("new-window", self.tr("New window"), self._new_window, "window", NEW_WINDOW, words)
        words = self.tr("reset windows panels widths")
        yield Command("layout", self.tr("Layout as it was"), windows.forget_layout, "panel", words=words)
        words = self.tr("help introduction first steps")
        yield Command("tour", self.tr("A tour of the desk"), self._shell.show_tour, "compass", words=words)
        yield Command("lock", self.tr("Lock"), windows.lock, "lock", "Ctrl+L")
        yield Command("sign-out", self.tr("Sign out"), windows.sign_out, "log-out", words=self.tr("log out leave"))

    def _sizes(self) -> Iterator[Command]:
        words, now = self.tr("text size letters zoom bigger"), theme().scale
        for key, title, wanted in (
            ("text-larger", self.tr("Larger text"), min((s for s in SCALES if s > now), default=now)),
            ("text-smaller", self.tr("Smaller text"), max((s for s in SCALES if s < now), default=now)),
            ("text-normal", self.tr("Text of normal size"), 1.0),
        ):
            if wanted != now:
                yield Command(key, title, partial(self._windows.set_scale, wanted), "text-size", words=words)

    def show_menu(self, button: QWidget) -> None:
        """Show the menu over the person's button."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        windows = self._windows
        look = menu.addMenu(icon("sun"), self.tr("Appearance"))
        modes = (
            (Mode.SYSTEM, self.tr("As the system")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        )
        _choices(look, [(text, mode is theme().mode, partial(windows.set_mode, mode)) for mode, text in modes])
        size = menu.addMenu(icon("text-size"), self.tr("Text size"))
        _choices(size, [(f"{round(s * 100)} %", s == theme().scale, partial(windows.set_scale, s)) for s in SCALES])
        tongue = menu.addMenu(icon("globe"), self.tr("Language"))
        languages = [
            (language_name(c), c == windows.language, partial(windows.set_language, c)) for c in spoken_languages()
        ]
        _choices(tongue, languages)
        menu.addSeparator()
        menu.addAction(icon("undo"), self.tr("Recent changes"), self._shell.show_recent)
        menu.addAction(icon("window"), self.tr("New window"), QKeySequence(NEW_WINDOW), self._new_window)
        menu.addAction(icon("panel"), self.tr("Layout as it was"), windows.forget_layout)
        menu.addAction(icon("compass"), self.tr("A tour of the desk"), self._shell.show_tour)
        menu.addSeparator()
        menu.addAction(icon("lock"), self.tr("Lock"), QKeySequence("Ctrl+L"), windows.lock)
        menu.addAction(icon("log-out"), self.tr("Sign out"), windows.sign_out)
        menu.ensurePolished()
        place = button.mapToGlobal(QPoint(0, 0))
        menu.popup(QPoint(place.x(), place.y() - menu.sizeHint().height() - 4))

    def _new_window(self) -> None:
        self._windows.open_window(beside=self._window)


def _choices(menu: QMenu, choices: Sequence[tuple[str, bool, Callable[[], object]]]) -> None:
    group = QActionGroup(menu)
    for text, chosen, act in choices:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(partial(_call, act))
        group.addAction(action)
        menu.addAction(action)


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
