"""In which boxes a block stands, written into its format: lists, quotes and callouts are no frames of the document.

A block carries a path such as ``blockquote#7/ul#8/li#9``. Neighbours that share a box's number stand in the same box.
So a list is changed, and undone, by changing formats of blocks alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

LISTS: Final = frozenset({"ul", "ol"})
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its tag, the number that tells it from its neighbours, and its attributes."""

    kind: str
    number: int
    start: int | None = None
    name: str = ""
    lang: str = ""
    dir: str = ""


Path: TypeAlias = tuple[Box, ...]


def new_box(kind: str, *, start: int | None = None, name: str = "", lang: str = "", direction: str = "") -> Box:
    """Return a box that is no other."""
    return Box(kind, next(_numbers), start, name, lang, direction)


def written(path: Sequence[Box]) -> str:
    """Return a path as text for a block's format."""
    return "/".join(_segment(box) for box in path)


def _segment(box: Box) -> str:
    values = {"start": "" if box.start is None else str(box.start), "name": box.name, "lang": box.lang, "dir": box.dir}
    return f"{box.kind}#{box.number}" + "".join(f"|{name}={value}" for name, value in values.items() if value)


@lru_cache(maxsize=4096)
def read(text: str) -> Path:
    """Return the path that a block's format holds."""
    return tuple(_box(part) for part in text.split("/")) if text else ()


def _box(text: str) -> Box:
    head, *rest = text.split("|")
    kind, _, number = head.partition("#")
    values = dict(part.split("=", 1) for part in rest)
    start = int(values["start"]) if "start" in values else None
    return Box(kind, int(number), start, values.get("name", ""), values.get("lang", ""), values.get("dir", ""))


def innermost(path: Path, kinds: frozenset[str]) -> int:
    """Return at which depth the innermost box of some kinds stands, or -1."""
    return next((place for place in range(len(path) - 1, -1, -1) if path[place].kind in kinds), -1)


def shared(one: Path, other: Path) -> int:
    """Return in how many boxes both stand, counted from the outside."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine.number != theirs.number:
            break
        count += 1
    return count
