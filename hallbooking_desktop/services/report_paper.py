"""A report as it goes on paper: what the console shows, in the reader's words, with its charts as pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as PNG on white; ``width`` and ``height`` are points on the paper."""

    png: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PaperFigure:
    """A figure that matters by itself; ``before`` and ``change`` are empty where nothing is compared."""

    title: str
    text: str
    before: str
    change: str
    meaning: str


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Rows under headings; ``numbers`` are the columns that hold such."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class PaperChart:
    """A chart as a picture, or as a table; without either ``nothing`` says why. ``wide``: it takes the whole width."""

    title: str
    meaning: str
    picture: Picture | None = None
    table: PaperTable | None = None
    nothing: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A part of the report."""

    name: str
    figures: tuple[PaperFigure, ...]
    charts: tuple[PaperChart, ...]


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """All parts. ``house`` names whose figures they are where it is not one venue; ``shown`` says of which days.

    ``made`` says when and by whom, ``headings`` stand over the figures: name, value, before, change, meaning.
    ``numbered`` is the page's number with ``{number}`` and ``{count}`` to be filled in.
    """

    title: str
    house: str
    shown: str
    made: str
    headings: tuple[str, str, str, str, str]
    numbered: str
    parts: tuple[PaperPart, ...]
    mirrored: bool = False
