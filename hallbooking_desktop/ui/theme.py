"""The application's one look: tokens turned into palette, font and style sheet, and a signal when they change."""

from __future__ import annotations

import contextlib
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.ui.fonts import add_missing_scripts
from hallbooking_desktop.ui.resources import resource
from hallbooking_desktop.ui.stylesheet import style_sheet
from hallbooking_desktop.ui.tokens import DARK, LIGHT, TYPE_SCALE, Tokens, colour

__all__ = ["Mode", "Theme", "Tokens", "colour", "font", "set_kind", "theme", "tokens"]

_FAMILY = "Inter"
_LATER_MS = 400
SCALES = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Mode(StrEnum):
    """Which look the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the application; ``changed`` comes after palette and style sheet are in place."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._mode = Mode.SYSTEM
        self._scale = 1.0
        self._tokens = LIGHT
        for face in ("Regular", "Medium", "SemiBold"):
            QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{face}.otf")))
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()
        # When the first window is there: it needs no more than Inter.
        QTimer.singleShot(_LATER_MS, self, add_missing_scripts)

    @property
    def tokens(self) -> Tokens:
        """The values now in use."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the user asked for."""
        return self._mode

    @property
    def scale(self) -> float:
        """The text's scale: 1.0 is 100 %."""
        return self._scale

    def set_mode(self, mode: Mode) -> None:
        """Use the light or dark look, or follow the system."""
        if mode is not self._mode:
            self._mode = mode
            self._apply()

    def set_scale(self, scale: float) -> None:
        """Make all text larger or smaller."""
        if scale != self._scale:
            self._scale = min(2.0, max(0.75, scale))
            self._apply()

    def _follow_system(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._apply()

    def _is_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def _apply(self) -> None:
        wanted = (DARK if self._is_dark() else LIGHT).scaled(self._scale)
        self._tokens = wanted
        self._application.setFont(font("body", wanted))
        self._application.setPalette(_palette(wanted))
        self._application.setStyleSheet(style_sheet(wanted))
        self.changed.emit()


def theme() -> Theme:
    """Return the running application's theme; it has one, as it has one palette."""
    application = cast("QApplication | None", QApplication.instance())
    if application is None:
        message = "There is no QApplication yet."
        raise RuntimeError(message)
    found = application.property("hallbooking_theme")
    if isinstance(found, Theme):
        return found
    made = Theme(application)
    application.setProperty("hallbooking_theme", made)
    return made


def tokens() -> Tokens:
    """Return the values now in use."""
    return theme().tokens


def font(role: str = "body", values: Tokens | None = None) -> QFont:
    """Return the font of a role of the type scale: caption, small, body, strong, subtitle, title, display.

    Figures have one width, so that amounts in a column stand under each other.
    """
    values = values or tokens()
    made = QFont(_FAMILY)
    made.setPixelSize(values.px(TYPE_SCALE[role]))
    made.setStyleHint(QFont.StyleHint.SansSerif)
    if role in {"strong", "subtitle", "title", "display"}:
        made.setWeight(QFont.Weight.DemiBold)
    if role in {"title", "display"}:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget one of the style sheet's looks (see ``stylesheet``), also while it is shown."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    with contextlib.suppress(RuntimeError):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
    widget.update()


def _palette(values: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: values.window,
        role.WindowText: values.text,
        role.Base: values.surface,
        role.AlternateBase: values.sunken,
        role.ToolTipBase: values.raised,
        role.ToolTipText: values.text,
        role.PlaceholderText: values.text_faint,
        role.Text: values.text,
        role.Button: values.surface,
        role.ButtonText: values.text,
        role.BrightText: values.danger,
        role.Link: values.accent_text,
        role.LinkVisited: values.accent_text,
        role.Highlight: values.accent,
        role.HighlightedText: values.on_accent,
        role.Accent: values.accent,
        role.Light: values.raised,
        role.Midlight: values.line_soft,
        role.Mid: values.line,
        role.Dark: values.line_strong,
        role.Shadow: values.shadow,
    }
    for which, value in pairs.items():
        palette.setColor(which, colour(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colour(values.text_faint))
    return palette
