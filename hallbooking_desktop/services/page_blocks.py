"""What pages are made of: the vocabulary of the editor and the kiosk, and a page as blocks of text in styles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple

from hallbooking_desktop.services.html_tree import Element


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


CALLOUTS: Final = ("note", "tip", "warning")
#: Styles of text, from the outermost to the innermost.
STYLES: Final = ("strong", "em", "u", "s", "sub", "sup", "mark", "small", "code")
#: They stand outside all styles, and among themselves as they were nested.
AROUND: Final = _names("a bdi abbr cite q")
INLINE: Final = AROUND | frozenset(STYLES)
HEADINGS: Final = _names("h2 h3 h4")
LISTS: Final = _names("ul ol")
#: Blocks that are nothing but text.
TEXTS: Final = HEADINGS | {"p", "pre"}
CELLS: Final = _names("td th")
#: Every tag that is written.
VOCABULARY: Final = (
    INLINE
    | HEADINGS
    | LISTS
    | CELLS
    | _names("p br hr li dl dt dd img table caption thead tbody tr blockquote aside pre figure figcaption")
)
#: What is written as another tag.
RENAMED: Final = {
    "b": "strong",
    "i": "em",
    "var": "em",
    "dfn": "em",
    "strike": "s",
    "del": "s",
    "ins": "u",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
    "tfoot": "tbody",
}
#: Boxes that go, and leave what is in them as blocks.
UNWRAPPED: Final = _names(
    "address article center details div fieldset footer form header hgroup legend main nav section summary"
)
#: What tags may say; links say ``rel`` as well, always the same.
ATTRIBUTES: Final = {
    "a": ("href", "title"),
    "abbr": ("title",),
    "aside": ("class",),
    "img": ("src", "alt", "width", "height"),
    "ol": ("start",),
    "td": ("colspan", "rowspan"),
    "th": ("scope", "colspan", "rowspan"),
}
ANYWHERE: Final = ("lang", "dir")
#: Numbers that need not be said when they are one.
_ONE: Final = _names("start colspan rowspan")
_NUMBERS: Final = _ONE | _names("width height")
_DIGITS: Final = re.compile(r"[0-9]{1,4}")
#: No address or title that people use is longer.
LONGEST_VALUE: Final = 2_000

_SPACE: Final = re.compile("[ \t\n\r\f]+")
_IGNORED_IN_ADDRESS: Final = re.compile("[\t\n\r]")
#: Nobody reads them, and parsers do not agree about them.
_CONTROLS: Final = dict.fromkeys([*range(9), 11, *range(14, 32), 127, 0xFEFF])
#: A line's end within a block; no text has this letter.
BREAK: Final = "\x1e"

Attributes = dict[str, str]


class Mark(NamedTuple):
    """An inline tag. ``number`` tells two alike apart where they must stay two."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    number: int = 0


Marks = tuple[Mark, ...]


class Run(NamedTuple):
    """A piece of text in one style, or a `BREAK`."""

    text: str
    marks: Marks = ()


@dataclass(slots=True)
class Block:
    """A block: it holds text of its own (``runs``), blocks, or both, the text first."""

    tag: str
    attributes: Attributes = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def text(self) -> str:
        """Return its own text, with a line's end for each break."""
        return "".join(run.text for run in self.runs).replace(BREAK, "\n")


# --- text


def clean_text(text: str) -> str:
    """Return text with one space for all white space in a row, and nothing that cannot be seen."""
    return _SPACE.sub(" ", text.translate(_CONTROLS))


def preserved_text(text: str) -> str:
    """Return text in which every space and line counts."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ").translate(_CONTROLS)


def tidy(runs: Iterable[Run]) -> list[Run]:
    """Return text as it is read: one space where there are several, none at a line's ends, no empty lines around it."""
    kept: list[Run] = []
    given = list(runs)
    if len(given) == 1 and given[0].text != BREAK:
        # As most are.
        text = given[0].text.strip(" ")
        return [Run(text, given[0].marks)] if text.strip() else []
    for run in given:
        if run.text == BREAK:
            _strip_end(kept)
            if kept:
                kept.append(run)
            continue
        text = run.text
        if text.startswith(" ") and (not kept or kept[-1].text == BREAK or kept[-1].text.endswith(" ")):
            text = text[1:]
        if text:
            kept.append(Run(text, run.marks))
    _strip_end(kept)
    while kept and kept[-1].text == BREAK:
        kept.pop()
        _strip_end(kept)
    return joined(_with_plain_breaks(kept)) if any(run.text.strip() for run in kept if run.text != BREAK) else []


def joined(runs: Iterable[Run]) -> list[Run]:
    """Return runs with neighbours of one style made one."""
    found = []
    for (marks, is_break), group in groupby(runs, key=lambda run: (run.marks, run.text == BREAK)):
        if is_break:
            found += list(group)
        elif text := "".join(run.text for run in group):
            found.append(Run(text, marks))
    return found


def leaves(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block that has text of its own."""
    for block in blocks:
        if block.runs:
            yield block
        yield from leaves(block.blocks)


def _strip_end(runs: list[Run]) -> None:
    while runs and runs[-1].text != BREAK and runs[-1].text.endswith(" "):
        text = runs[-1].text[:-1]
        if text:
            runs[-1] = Run(text, runs[-1].marks)
            return
        runs.pop()


def _with_plain_breaks(runs: list[Run]) -> Iterator[Run]:
    """Take the marks off each break that has not the same on both sides: there is nothing of it to be seen."""
    after: list[Marks] = [()] * len(runs)
    for place in range(len(runs) - 2, -1, -1):
        following = runs[place + 1]
        after[place] = after[place + 1] if following.text == BREAK else following.marks
    before: Marks = ()
    for run, behind in zip(runs, after, strict=True):
        if run.text != BREAK:
            before = run.marks
            yield run
        else:
            yield run if run.marks == before == behind else Run(BREAK)


# --- tags


def attributes_of(tag: str, node: Element) -> Attributes:
    """Return the attributes that are written."""
    found: Attributes = {}
    for name in (*ATTRIBUTES.get(tag, ()), *ANYWHERE):
        value = node.attributes.get(name)
        if value is None:
            continue
        if name in {"href", "src"}:
            # As browsers read an address.
            value = _IGNORED_IN_ADDRESS.sub("", value.translate(_CONTROLS)).strip(" \f")
        else:
            value = clean_text(value).strip(" ")
        if name in _NUMBERS:
            number = int(value) if _DIGITS.fullmatch(value) else 0
            value = str(number) if number and not (name in _ONE and number == 1) else ""
        # A long one would stand in each paragraph that a link or a quote goes through.
        if name != "alt" and len(value) > LONGEST_VALUE:
            continue
        if value or name == "alt":
            found[name] = value
    if tag == "a" and "href" in found:
        # Gives no page that is opened from here a hold on this one.
        found["rel"] = "noopener"
    if tag == "aside" and found.get("class") not in CALLOUTS:
        found["class"] = CALLOUTS[0]
    return found


def marked(marks: Marks, mark: Mark) -> Marks:
    """Return the marks with one more: a style counts once, and of two links the inner one."""
    if mark.tag == "a":
        marks = tuple(each for each in marks if each.tag != "a")
    if mark.tag in AROUND:
        around = sum(each.tag in AROUND for each in marks)
        return (*marks[:around], mark, *marks[around:])
    kept = [*(each for each in marks if each.tag != mark.tag), mark]
    return tuple(sorted(kept, key=lambda each: -1 if each.tag in AROUND else STYLES.index(each.tag)))
