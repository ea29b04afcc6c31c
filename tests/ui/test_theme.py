"""The look: readable in light and dark, told to everybody when it changes."""

from __future__ import annotations

from dataclasses import fields

import pytest
import qasync
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hallbooking_desktop.ui.icons import STATUS_MARKS, icon
from hallbooking_desktop.ui.resources import resource_folder
from hallbooking_desktop.ui.theme import Mode, theme
from hallbooking_desktop.ui.tokens import DARK, LIGHT, StatusTokens, Tokens, colour


def _light_of(value: str) -> float:
    parts = [c / 255 for c in (colour(value).red(), colour(value).green(), colour(value).blue())]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""
    low, high = sorted((_light_of(one), _light_of(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_every_surface(look: Tokens) -> None:
    """People with weak eyes could not read it (WCAG AA asks for 4.5)."""
    surfaces = (look.surface, look.window, look.navigation, look.raised, look.hover, look.selected, look.sunken)
    for surface in surfaces:
        for text in (look.text, look.text_muted):
            assert contrast(text, surface) >= 4.5, (text, surface)
    for surface in (look.surface, look.window, look.raised):
        for text in (look.text_faint, look.accent_text, look.danger_text, look.success, look.warning):
            assert contrast(text, surface) >= 4.5, (text, surface)
    assert contrast(look.on_accent, look.accent) >= 4.5
    assert contrast(look.on_danger, look.danger) >= 4.5
    assert contrast(look.accent_text, look.accent_soft) >= 4.5
    assert contrast(look.danger_text, look.danger_soft) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_states_are_readable_and_marked(look: Tokens) -> None:
    """A state told by colour alone is lost on one man in twelve."""
    states = {f.name: getattr(look, f.name) for f in fields(look) if isinstance(getattr(look, f.name), StatusTokens)}
    assert set(states) == set(STATUS_MARKS)
    assert len(set(STATUS_MARKS.values())) == len(STATUS_MARKS), "two states share a mark"
    for name, state in states.items():
        assert contrast(state.text, state.fill) >= 4.5, name
        assert contrast(state.edge, look.surface) >= 3 or contrast(state.edge, state.fill) >= 2.2, name


def test_a_change_reaches_palette_and_listeners(qtbot: QtBot, qt_loop: qasync.QEventLoop, qapp: QApplication) -> None:
    """Half of the window would stay light when the other half turns dark."""
    look = theme()
    with qtbot.waitSignal(look.changed):
        look.set_mode(Mode.DARK)
    assert look.tokens.dark
    assert qapp.palette().window().color().name() == DARK.window
    with qtbot.waitSignal(look.changed):
        look.set_scale(1.5)
    assert qapp.font().pixelSize() == round(13 * 1.5)
    look.set_scale(1.0)
    look.set_mode(Mode.LIGHT)


def test_every_icon_can_be_drawn(qt_loop: qasync.QEventLoop) -> None:
    """A button would be empty."""
    for path in sorted((resource_folder() / "icons").glob("*.svg")):
        for ratio in (1.0, 2.0):
            image = icon(path.stem).pixmap(QSize(20, 20), ratio).toImage()
            assert image.width() == round(20 * ratio)
            inked = any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
            assert inked, path.stem
