"""In which order the characters of a line stand when scripts of both directions meet (Unicode UAX #9).

Explicit embeddings and overrides are cleaned out before (`scripts.prepare`), so the rules about them are not here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

_STRONG: Final = frozenset({"L", "R", "AL"})
_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_SPACES: Final = frozenset({"S", "WS", "B"})
_MIRRORED: Final = dict(zip("()[]{}<>«»‹›≤≥「」『』【】《》", ")(][}{><»«›‹≥≤」「』『】【》《", strict=True))


def is_right_to_left(text: str) -> bool:
    """Tell whether a paragraph begins at the right: its first letter with a direction decides (rules P2, P3)."""
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in _STRONG), "L")
    return first != "L"


def levels(text: str) -> list[int]:
    """Return the level of each character of a paragraph: even from left to right, odd from right to left."""
    base = int(is_right_to_left(text))
    kinds = [unicodedata.bidirectional(char) or "L" for char in text]
    if not base and not any(kind in {"R", "AL", "AN"} for kind in kinds):
        return [0] * len(text)
    start = "R" if base else "L"
    _weak(kinds, start)
    _neutral(kinds, start)
    return [_level(kind, base) for kind in kinds]


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], start: str) -> None:
    """Rules W1 to W7: marks, numbers, and what stands between and beside them."""
    before = strong = start
    for index, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[index] = before
        elif kind == "EN" and strong == "AL":
            kinds[index] = "AN"
        if kinds[index] in _STRONG:
            strong = kinds[index]
        before = kinds[index]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    _separators(kinds)
    _terminators(kinds)
    _leftovers(kinds, start)


def _separators(kinds: list[str]) -> None:
    """Rule W4: a single one between two numbers of a kind belongs to them."""
    for index in range(1, len(kinds) - 1):
        left, kind, right = kinds[index - 1 : index + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in {"EN", "AN"})):
            kinds[index] = left


def _leftovers(kinds: list[str], start: str) -> None:
    """Rules W6 and W7: other separators are neutral; a number after Latin letters goes with them."""
    strong = start
    for index, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:
            kinds[index] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _terminators(kinds: list[str]) -> None:
    """Rule W5: what ends a number, such as %, belongs to it."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > index and "EN" in {kinds[index - 1] if index else "", kinds[end] if end < len(kinds) else ""}:
            kinds[index:end] = ["EN"] * (end - index)
        index = end + 1


def _neutral(kinds: list[str], start: str) -> None:
    """Rules N1 and N2: what has no direction follows its neighbours where they agree, else the paragraph."""

    def side(kind: str) -> str:
        return "L" if kind == "L" else "R"

    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL | {"BN"}:
            end += 1
        if end > index:
            left = side(kinds[index - 1]) if index else start
            right = side(kinds[end]) if end < len(kinds) else start
            kinds[index:end] = [left if left == right else start] * (end - index)
        index = end + 1


def visual_order(found: Sequence[int], texts: Sequence[str], base: int) -> list[int]:
    """Return the places of a line's clusters (a character and its marks) from left to right (rules L1, L2).

    ``found`` holds the level of each cluster, ``base`` that of the paragraph.
    """
    order = list(found)
    for index in range(len(order) - 1, -1, -1):
        if unicodedata.bidirectional(texts[index][0]) not in _SPACES:
            break
        order[index] = base
    places = list(range(len(order)))
    for level in range(max(order, default=0), 0, -1):
        index = 0
        while index < len(order):
            end = index
            while end < len(order) and order[end] >= level:
                end += 1
            places[index:end] = reversed(places[index:end])
            order[index:end] = reversed(order[index:end])
            index = end + 1
    return places


def turned(text: str, level: int) -> str:
    """Return a bracket turned around where it is read from right to left (rule L4)."""
    return _MIRRORED.get(text, text) if level % 2 else text
