"""The HTML of pages in its one form: the vocabulary of the editor and the kiosk, one block a line.

Each block of the page stands on a line of its own, with all that is inside it; white space is kept where it is read,
and nowhere else. What is written here is made of the vocabulary alone, whatever came in, but what a link leads to is
not judged: `services.html` does that first.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from hallbooking_desktop.services.html_tree import parse
from hallbooking_desktop.services.page_blocks import BREAK, CALLOUTS, VOCABULARY, Block, Mark, Run
from hallbooking_desktop.services.page_reading import blocks_in

#: The order in which attributes are written.
_ORDER: Final = {
    name: place
    for place, name in enumerate(
        "href src rel title alt width height class start scope colspan rowspan lang dir".split()  # noqa: SIM905 - read
    )
}

__all__ = ["CALLOUTS", "VOCABULARY", "PageTooLong", "blocks_of", "canonical_html", "written"]


class PageTooLong(Exception):
    """What would be written is longer than was allowed. Nothing of it is given back."""


def canonical_html(html: str, most: int | None = None) -> str:
    """Return HTML in its one form; empty blocks are gone. Doing it twice changes nothing more.

    Raises:
        PageTooLong: it would have more than ``most`` characters. Few tags around much can stand for any number.
    """
    return written(blocks_of(html), most)


def blocks_of(html: str) -> list[Block]:
    """Return the blocks of a page."""
    return blocks_in(parse(html))


def written(blocks: Iterable[Block], most: int | None = None) -> str:
    """Return blocks as HTML; raises `PageTooLong` as `canonical_html` does."""
    writer = _Writer(most)
    return "\n".join(writer.block(block) for block in blocks)


class _Writer:
    """Writes blocks as long as there is room."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._size = 0

    def block(self, block: Block) -> str:
        """Return a block as HTML."""
        tag, start = block.tag, f"<{block.tag}{_said(block.attributes.items())}>"
        self._take(len(start))
        if tag in {"hr", "img"}:
            return start
        return f"{start}{self._text(block.runs)}{''.join(self.block(each) for each in block.blocks)}</{tag}>"

    def _take(self, size: int) -> None:
        """Count what is written, as long as there is room."""
        self._size += size
        if self._most is not None and self._size > self._most:
            raise PageTooLong

    def _text(self, runs: Iterable[Run]) -> str:
        out: list[str] = []
        within: tuple[Mark, ...] = ()
        for run in runs:
            same = 0
            while same < min(len(within), len(run.marks)) and within[same] == run.marks[same]:
                same += 1
            tags = [f"</{mark.tag}>" for mark in reversed(within[same:])]
            tags += [f"<{mark.tag}{_said(mark.attributes)}>" for mark in run.marks[same:]]
            within = run.marks
            if tags:
                out += tags
                self._take(sum(map(len, tags)))
            out.append("<br>" if run.text == BREAK else escape(run.text, quote=False))
            self._take(len(out[-1]))
        out += [f"</{mark.tag}>" for mark in reversed(within)]
        return "".join(out)


def _said(attributes: Iterable[tuple[str, str]]) -> str:
    return "".join(f' {name}="{_quoted(value)}"' for name, value in sorted(attributes, key=_place))


def _place(attribute: tuple[str, str]) -> int:
    return _ORDER[attribute[0]]


def _quoted(value: str) -> str:
    return escape(value, quote=False).replace('"', "&quot;")
