"""Sheets of paper: their sizes, which one a country uses, and how a page is set up. Lengths are points (1/72 inch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

T = TypeVar("T")
#: half an inch: every printer reaches so far
MARGIN = 36.0
_LETTER_COUNTRIES = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.Colombia,
        QLocale.Country.Venezuela,
        QLocale.Country.Chile,
        QLocale.Country.CostaRica,
        QLocale.Country.Guatemala,
        QLocale.Country.Panama,
        QLocale.Country.DominicanRepublic,
        QLocale.Country.ElSalvador,
        QLocale.Country.Nicaragua,
    }
)


class Paper(StrEnum):
    """A size of paper."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height when it stands upright."""
        return (595.276, 841.89) if self is Paper.A4 else (612.0, 792.0)

    @property
    def qt(self) -> QPageSize:
        """Qt's name of it."""
        return QPageSize(QPageSize.PageSizeId.A4 if self is Paper.A4 else QPageSize.PageSizeId.Letter)


def usual_paper(locale: QLocale) -> Paper:
    """Return the paper that lies in the printers of a country."""
    return Paper.LETTER if locale.territory() in _LETTER_COUNTRIES else Paper.A4


@dataclass(frozen=True, slots=True)
class PageSetup:
    """How pages are laid out. ``grey``: no colours; ``mirrored``: read from right to left."""

    paper: Paper = Paper.A4
    landscape: bool = False
    grey: bool = True
    mirrored: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet as it is held."""
        width, height = self.paper.size
        return (height, width) if self.landscape else (width, height)


def chosen_pages(text: str, count: int) -> list[int] | None:
    """Return the numbers (from 0) of pages written like ``1-3, 5``, each once; all for no text; None for nonsense."""
    if not text.strip():
        return list(range(count))
    found: list[int] = []
    for part in text.replace(";", ",").replace("–", "-").replace("،", ",").split(","):
        low, dash, high = (piece.strip() for piece in part.partition("-"))
        if not (low.isdecimal() and (high.isdecimal() or not dash)):
            return None
        first, last = int(low), int(high) if dash else int(low)
        if not 1 <= first <= last <= count:
            return None
        found += range(first - 1, last)
    return sorted(set(found))


def evenly(things: Sequence[T], most: int) -> list[Sequence[T]]:
    """Return the things in as few groups as can be, none larger than ``most``, all about as large."""
    if not things:
        return []
    groups = -(-len(things) // max(1, most))
    cuts = [len(things) * n // groups for n in range(groups + 1)]
    return [things[low:high] for low, high in pairwise(cuts)]
