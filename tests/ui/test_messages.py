"""Refusals in words."""

from __future__ import annotations

import importlib
import pkgutil
from decimal import Decimal

import hallbooking_desktop
from hallbooking_desktop.domain.errors import (
    DomainError,
    InsufficientFunds,
    PictureRefused,
    RoomUnavailable,
    RuleBroken,
)
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.messages import sentence, sentences


def _all_refusals() -> set[type[DomainError]]:
    for module in pkgutil.walk_packages(hallbooking_desktop.__path__, "hallbooking_desktop."):
        if ".domain." in module.name or ".services." in module.name or ".persistence." in module.name:
            importlib.import_module(module.name)
    found: set[type[DomainError]] = set()
    waiting = [DomainError]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            if kind not in found and kind.__module__.startswith("hallbooking_desktop."):
                found.add(kind)
                waiting.append(kind)
    return found


def test_every_refusal_has_a_sentence_that_says_what_to_do() -> None:
    """Without it a user would read a programmer's message."""
    known = sentences()
    missing = sorted(kind.__name__ for kind in _all_refusals() if kind.code not in known)
    assert not missing, f"No sentence in ui/messages.py for {missing}"
    for code, text in known.items():
        assert text.endswith("."), f"{code}: “{text}” is no sentence"


def test_a_known_detail_makes_the_sentence_say_more(formats: Formats) -> None:
    """A clerk would not know whether to change the time or the hall."""
    assert "opening hours" in sentence(RoomUnavailable("", reason="closed"))
    assert "notice" in sentence(RuleBroken("", rule="notice"))
    text = sentence(InsufficientFunds("", balance=Decimal("12.50"), needed=Decimal(30)), formats)
    assert "$12.50" in text
    assert "$30.00" in text


def test_a_refused_picture_says_what_is_wrong_with_it(formats: Formats) -> None:
    """Somebody would try the same file again and again."""
    assert "not a picture" in sentence(PictureRefused("", reason="not_a_picture"))
    large = PictureRefused("", reason="too_large", size=14 * 1024**2, most=10 * 1024**2)
    assert "14\u00a0MB, at most 10\u00a0MB" in sentence(large, formats)
    barely = PictureRefused("", reason="too_large", size=10 * 1024**2 + 1, most=10 * 1024**2)
    assert "10.1\u00a0MB, at most 10\u00a0MB" in sentence(barely, formats)
    pixels = PictureRefused("", reason="too_many_pixels", size=60_000_000, most=50_000_000)
    assert "60 million pixels, at most 50 million" in sentence(pixels, formats)
    assert sentence(large).endswith(".")
