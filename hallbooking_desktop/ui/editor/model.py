"""A page as the editor knows it: plain values between its HTML and what is shown. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

#: Marks in the order in which their tags stand inside each other.
MARKS: Final = ("bdi", "abbr", "cite", "q", "strong", "em", "u", "s", "sub", "sup", "mark", "small", "code")
_MARK_ORDER: Final = {name: place for place, name in enumerate(MARKS)}
#: Paragraphs of every kind. The nameless one is text that stands in its box without a tag of its own.
LEAVES: Final = frozenset({"p", "h2", "h3", "h4", "pre", ""})
HEADINGS: Final = frozenset({"h2", "h3", "h4"})
CALLOUTS: Final = ("note", "tip", "warning")


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is marked. ``abbr`` is the long form of an abbreviation, ``title`` that of a link."""

    marks: tuple[str, ...] = ()
    href: str = ""
    title: str = ""
    abbr: str = ""

    def with_mark(self, name: str) -> Style:
        """Return the style with one mark more."""
        marks = tuple(sorted({*self.marks, name}, key=_MARK_ORDER.__getitem__))
        return Style(marks, self.href, self.title, self.abbr)

    def without_mark(self, name: str) -> Style:
        """Return the style without a mark."""
        if name not in self.marks:
            return self
        return Style(tuple(mark for mark in self.marks if mark != name), self.href, self.title, self.abbr)


PLAIN: Final = Style()


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style. A line feed is a break of the line."""

    text: str
    style: Style = PLAIN


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A paragraph, heading, piece of code, or bare text of a box; ``kind`` is its tag."""

    kind: str
    runs: Runs = ()
    lang: str = ""
    dir: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Group:
    """A box around blocks: ``ul``, ``ol``, ``li``, ``blockquote`` or ``aside``; ``name`` is the class of an aside."""

    kind: str
    children: tuple[Block, ...]
    start: int | None = None
    name: str = ""
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``kind`` is ``td`` or ``th``."""

    kind: str
    children: tuple[Block, ...]
    scope: str = ""
    colspan: int = 1
    rowspan: int = 1
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first ``head`` of them in the table's head."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0
    caption: Runs = ()
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with what it says beneath; sizes are those of the ``img``, as they stand."""

    src: str
    alt: str = ""
    width: str = ""
    height: str = ""
    caption: Runs = ()
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Kept:
    """HTML that is allowed but that the editor cannot change: it stays as it is."""

    html: str
    text: str = field(default="", compare=False)


Block: TypeAlias = Leaf | Group | Table | Figure | Rule | Kept
Page: TypeAlias = tuple[Block, ...]


def joined(runs: Runs) -> Runs:
    """Return the runs with equal neighbours made one and empty ones left out."""
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if found and found[-1].style == run.style:
            found[-1] = Run(found[-1].text + run.text, run.style)
        else:
            found.append(run)
    return tuple(found)


_SPACES: Final = re.compile(r"[ \t\r\f]+")
_BESIDE_BREAK: Final = re.compile(r" ?\n ?")


def tidy(runs: Runs) -> Runs:
    """Return runs of a paragraph without white space that nobody sees: at its edges, beside breaks, twice in a row."""
    kept: list[Run] = []
    for run in runs:
        text = _BESIDE_BREAK.sub("\n", _SPACES.sub(" ", run.text))
        last = kept[-1].text[-1] if kept else "\n"
        if text.startswith(" ") and last in " \n":
            text = text[1:]
        elif text.startswith("\n") and last == " ":
            _strip_end(kept)
        if text:
            kept.append(Run(text, run.style))
    if kept and kept[-1].text.endswith(" "):
        _strip_end(kept)
    found = without_outer_breaks(joined(tuple(kept)))
    return _with_plain_breaks(found) if any("\n" in run.text for run in found) else found


def without_outer_breaks(runs: Runs) -> Runs:
    """Return runs without breaks at the beginning and at the end, where nobody sees them."""
    left = list(runs)
    while left and not left[0].text.lstrip("\n"):
        left.pop(0)
    while left and not left[-1].text.rstrip("\n"):
        left.pop()
    if left:
        left[0] = Run(left[0].text.lstrip("\n"), left[0].style)
        left[-1] = Run(left[-1].text.rstrip("\n"), left[-1].style)
    return tuple(left)


def _strip_end(runs: list[Run]) -> None:
    last = runs.pop()
    if last.text != " ":
        runs.append(Run(last.text[:-1], last.style))


def _with_plain_breaks(runs: Runs) -> Runs:
    """Return the runs; breaks at the edges of marked text stand outside of its tags."""
    found: list[Run] = []
    for run in runs:
        inner = run.text.strip("\n")
        before = len(run.text) - len(run.text.lstrip("\n"))
        found.append(Run("\n" * before))
        if inner:
            found.append(Run(inner, run.style))
            found.append(Run("\n" * (len(run.text) - len(inner) - before)))
    return joined(tuple(found))


def held(kind: str, children: Page, lang: str = "", side: str = "") -> tuple[Page, str, str]:
    """Return what stands in a box as it is stored, and the box's language and direction.

    A paragraph that comes first and is the only text is bare; what it says of its language, its box says then. No box
    is empty, no paragraph in it is, and an item of a list begins with text: its bullet stands beside that.
    """
    children = tuple(child for child in children if not isinstance(child, Leaf) or child.text.strip())
    if not children or (kind == "li" and not isinstance(children[0], Leaf)):
        children = (Leaf(""), *children)
    first, rest = children[0], children[1:]
    if isinstance(first, Leaf) and not any(isinstance(child, Leaf) for child in rest):
        if rest and (first.lang or first.dir):
            return (replace(first, kind="p"), *rest), lang, side
        return (Leaf("", first.runs), *rest), lang or first.lang, side or first.dir
    return tuple(replace(child, kind="p") if isinstance(child, Leaf) else child for child in children), lang, side


def plain_text(page: Page) -> str:
    """Return the words of a page, a line for each paragraph."""
    return "\n".join(_lines(page))


def _lines(blocks: Page) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Leaf):
            found.append(block.text)
        elif isinstance(block, Group):
            found.extend(_lines(block.children))
        elif isinstance(block, Table):
            found.extend("\t".join(" ".join(_lines(cell.children)) for cell in row) for row in block.rows)
        elif isinstance(block, Figure):
            found.extend(text for text in (block.alt, "".join(run.text for run in block.caption)) if text)
        elif isinstance(block, Kept):
            found.append(block.text)
    return found
