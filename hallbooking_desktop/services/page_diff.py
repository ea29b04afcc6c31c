"""What became of a page between two versions: block by block, and inside a changed block word by word."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape, unescape
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from hallbooking_desktop.services.page_blocks import BREAK, INLINE, Block, clean_text, leaves
from hallbooking_desktop.services.page_html import blocks_of, written

Kind = Literal["same", "added", "removed", "changed"]
#: In a row of a table, between its cells.
BETWEEN_CELLS: Final = " | "
_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
#: Two stretches whose lengths multiply to more are not compared piece by piece.
_MOST_PAIRS: Final = 40_000
#: So many steps are taken for one page, of its blocks and of their words; what is left then counts as different.
_MOST_WORK: Final = 3_000_000
#: So many blocks are looked at for the one that a block was made of.
_LOOKED_AT: Final = 12
#: So often what is between two things that both have once is cut again.
_MOST_CUTS: Final = 20
_MOST_LOOKS: Final = 2_000
_ALIKE: Final = 0.4
_SURE: Final = 0.8
_PARAGRAPH: Final = re.compile(r'<(p|h[234])(?: (?:lang|dir)="[^"<>]*")*>(.+)</\1>')
_INLINE_TAG: Final = re.compile(rf"</?(?:{'|'.join(sorted(INLINE))})(?: [^<>]*)?>")
_BOXES: Final = frozenset({"blockquote", "aside"})


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A piece of a block's text."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class DiffBlock:
    """A block of one or both versions; texts are plain, None where the block is not there.

    ``tag`` is the newer one: a list's items and a table's rows are blocks of their own (``li``, ``tr``), paragraphs in
    a callout or quote are called as that. The ``same`` and ``added`` parts together are the newer text, the ``same``
    and ``removed`` ones the older. A changed block whose text is the same all through has other styles, links or
    another tag.
    """

    kind: Kind
    tag: str
    before: str | None
    after: str | None
    parts: tuple[DiffPart, ...]


class _Unit(NamedTuple):
    tag: str
    text: str
    html: str


def page_diff(before_html: str, after_html: str) -> tuple[DiffBlock, ...]:
    """Return both versions' blocks in their order, each with what became of it.

    Takes 70 ms for two pages of 200 kB that have most in common, and not much more than a second whatever is in
    them: call it in a thread. What it has no time to compare is told as removed and added.
    """
    known: dict[str, tuple[_Unit, ...]] = {}
    before, after = _units(before_html, known), _units(after_html, known)
    work = _Work()
    found: list[DiffBlock] = []
    old = new = 0
    for start_old, start_new, length in (*_matches(before, after, work), (len(before), len(after), 0)):
        found += _between(before[old:start_old], after[new:start_new], work)
        found += [
            DiffBlock("same", each.tag, each.text, each.text, _whole("same", each.text))
            for each in after[start_new : start_new + length]
        ]
        old, new = start_old + length, start_new + length
    return tuple(found)


# --- blocks


def _units(html: str, known: dict[str, tuple[_Unit, ...]]) -> list[_Unit]:
    """Return a page's blocks. Those that were read already, as most of the other version, are not read again."""
    found: list[_Unit] = []
    for piece in _pieces(html):
        if piece not in known:
            known[piece] = _plain(piece) or tuple(_read(blocks_of(piece), ""))
        found += known[piece]
    return found


def _plain(piece: str) -> tuple[_Unit, ...]:
    """Return a paragraph or heading in the form of pages, as most are, without having it parsed; else nothing."""
    found = _PARAGRAPH.fullmatch(piece)
    stripped = "" if found is None else _INLINE_TAG.sub("", found[2].replace("<br>", BREAK))
    text = unescape(stripped)
    if found is None or not text or escape(text, quote=False) != stripped:
        return ()
    lines = text.split(BREAK)
    if not lines[0] or not lines[-1] or any(clean_text(line).strip(" ") != line for line in lines):
        return ()
    return (_Unit(found[1], "\n".join(lines), piece),)


def _pieces(html: str) -> Iterator[str]:
    """Yield a page's blocks as they are written, a line each; what is in another form comes as a whole."""
    lines = html.rstrip("\n").split("\n")
    found: list[str] = []
    code: list[str] = []
    for line in lines:
        if code or line.startswith("<pre"):
            code.append(line)
            if line.endswith("</pre>"):
                found.append("\n".join(code))
                code = []
        elif re.match(r"<(\w+)[ >]", line) and _ends(line):
            found.append(line)
        else:
            break
    else:
        if not code:
            yield from found
            return
    yield html


def _ends(line: str) -> bool:
    tag = re.match(r"<(\w+)", line)
    return tag is not None and (tag[1] == "hr" or line.endswith(f"</{tag[1]}>"))


def _read(blocks: Iterable[Block], box: str) -> Iterator[_Unit]:
    for block in blocks:
        if block.tag == "tr":
            text = BETWEEN_CELLS.join(" ".join(each.text() for each in leaves([cell])) for cell in block.blocks)
            yield _Unit("tr", text, written([block]))
        elif block.tag == "figure":
            yield _figure(block)
        elif block.tag == "hr":
            yield _Unit("hr", "", "<hr>")
        else:
            if block.runs:
                tag = box if box and block.tag == "p" else block.tag
                yield _Unit(tag, block.text(), written([Block(block.tag, block.attributes, block.runs)]))
            inner = block.tag if block.tag in _BOXES or block.tag in {"li", "dd"} else box
            yield from _read(block.blocks, inner)


def _figure(block: Block) -> _Unit:
    said = [each.attributes.get("alt", "") for each in block.blocks if each.tag == "img"]
    said += [each.text() for each in block.blocks if each.tag == "figcaption"]
    return _Unit("figure", "\n".join(text for text in said if text), written([block]))


def _between(before: Sequence[_Unit], after: Sequence[_Unit], work: _Work) -> Iterator[DiffBlock]:
    """Yield what became of blocks of which none stayed as it was: in each stretch what is gone, then what is new."""
    old = new = 0
    for at_old, at_new in (*_pairs(before, after, work), (len(before), len(after))):
        for each in before[old:at_old]:
            yield DiffBlock("removed", each.tag, each.text, None, _whole("removed", each.text))
        for each in after[new:at_new]:
            yield DiffBlock("added", each.tag, None, each.text, _whole("added", each.text))
        if at_old < len(before):
            was, now = before[at_old].text, after[at_new].text
            yield DiffBlock("changed", after[at_new].tag, was, now, work.parts(was, now))
        old, new = at_old + 1, at_new + 1


def _pairs(before: Sequence[_Unit], after: Sequence[_Unit], work: _Work) -> list[tuple[int, int]]:
    """Return which blocks were made of which, in order."""
    words = [frozenset(_WORDS.findall(each.text)) for each in before]
    found: list[tuple[int, int]] = []
    place = 0
    for at_new, new in enumerate(after):
        mine = frozenset(_WORDS.findall(new.text))
        best, at_old = _ALIKE, -1
        for other in range(place, min(place + work.looks(), len(before))):
            if not work.pay(min(len(words[other]), len(mine))):
                break
            alike = _likeness(before[other], words[other], new, mine)
            if alike > best:
                best, at_old = alike, other
            if alike > _SURE:
                break
        if at_old >= 0:
            found.append((at_old, at_new))
            place = at_old + 1
    return found


def _likeness(old: _Unit, old_words: frozenset[str], new: _Unit, new_words: frozenset[str]) -> float:
    if (old.tag == "figure" or new.tag == "figure") and _source(old) != _source(new):
        # Another picture is another picture, whatever is said of it.
        return 0.0
    if old.text == new.text:
        return 1.0
    total = len(old_words) + len(new_words)
    return 2 * len(old_words & new_words) / total if total else 1.0


def _source(unit: _Unit) -> str:
    found = re.search(r' src="([^"]*)"', unit.html) if unit.tag == "figure" else None
    return found[1] if found else ""


def _whole(kind: Literal["same", "added", "removed"], text: str) -> tuple[DiffPart, ...]:
    return (DiffPart(kind, text),) if text else ()


# --- words


class _Work:
    """What may still be spent on the comparison: about a step for each two things that are held against each other."""

    def __init__(self) -> None:
        self._left = _MOST_WORK
        self._looks = _MOST_LOOKS

    def pay(self, steps: int) -> bool:
        """Take so many steps, and tell whether there were as many left."""
        if steps > self._left:
            return False
        self._left -= steps
        return True

    def looks(self) -> int:
        """Return how many blocks may be looked at for one; only the next one when there are very many."""
        self._looks -= 1
        return _LOOKED_AT if self._looks > 0 else 1

    def parts(self, before: str, after: str) -> tuple[DiffPart, ...]:
        """Return the pieces of two texts."""
        old, new = _WORDS.findall(before), _WORDS.findall(after)
        found: list[DiffPart] = []
        at_old = at_new = 0
        for start_old, start_new, length in (*_matches(old, new, self), (len(old), len(new), 0)):
            found += _whole("removed", "".join(old[at_old:start_old]))
            found += _whole("added", "".join(new[at_new:start_new]))
            found += _whole("same", "".join(new[start_new : start_new + length]))
            at_old, at_new = start_old + length, start_new + length
        return tuple(found)


# --- sequences

Match = tuple[int, int, int]


class _Comparison(SequenceMatcher[Hashable]):
    """The usual comparison, which pays for what it does; what it has nothing left for counts as different."""

    def __init__(self, before: Sequence[Hashable], after: Sequence[Hashable], work: _Work) -> None:
        super().__init__(None, before, after, autojunk=False)
        self._work = work
        # It goes through all places of what stands at a place of the first, wherever it looks.
        places = Counter(after)
        self._steps = list(accumulate((1 + places[each] for each in before), initial=0))

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> difflib.Match:
        """Return the longest stretch that both have."""
        end = len(self._steps) - 1 if ahi is None else ahi
        if not self._work.pay(self._steps[end] - self._steps[alo]):
            return difflib.Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def _matches(before: Sequence[Hashable], after: Sequence[Hashable], work: _Work, depth: int = 0) -> list[Match]:
    """Return what is alike: where it begins in each, and how long it is, in order.

    First what both have once, and between these the usual comparison where it is short. What still wants to be cut
    after many cuts, or when there is no work left, is taken for different.
    """
    head, tail = _head(before, after), 0
    most = min(len(before), len(after)) - head
    while tail < most and before[len(before) - 1 - tail] == after[len(after) - 1 - tail]:
        tail += 1
    inner: list[Match] = []
    if depth <= _MOST_CUTS and work.pay(len(before) + len(after)):
        inner = _inner_matches(before[head : len(before) - tail], after[head : len(after) - tail], work, depth)
    found = [(0, 0, head)] if head else []
    found += [(old + head, new + head, length) for old, new, length in inner]
    found += [(len(before) - tail, len(after) - tail, tail)] if tail else []
    return found


def _head(before: Sequence[Hashable], after: Sequence[Hashable]) -> int:
    same = 0
    for old, new in zip(before, after, strict=False):
        if old != new:
            break
        same += 1
    return same


def _inner_matches(before: Sequence[Hashable], after: Sequence[Hashable], work: _Work, depth: int) -> list[Match]:
    if not before or not after:
        return []
    if len(before) * len(after) <= _MOST_PAIRS:
        blocks = _Comparison(before, after, work).get_matching_blocks()
        return [(match.a, match.b, match.size) for match in blocks if match.size]
    anchors = _anchors(before, after)
    found: list[Match] = []
    old = new = 0
    for at_old, at_new in (*anchors, (len(before), len(after))):
        if anchors:
            inner = _matches(before[old:at_old], after[new:at_new], work, depth + 1)
            found += [(a + old, b + new, length) for a, b, length in inner]
        if at_old < len(before):
            found.append((at_old, at_new, 1))
        old, new = at_old + 1, at_new + 1
    return found


def _anchors(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the places of what each has exactly once, as many as stand in the same order."""
    many_old, many_new = Counter(before), Counter(after)
    places = {each: place for place, each in enumerate(before) if many_old[each] == 1 and many_new.get(each) == 1}
    pairs = [(places[each], place) for place, each in enumerate(after) if each in places]
    # The longest run of rising places (patience sorting).
    tops: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for number, (old, _) in enumerate(pairs):
        pile = bisect_left(tops, old)
        previous.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [old]
        ends[pile : pile + 1] = [number]
    chosen: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = previous[number]
    return chosen[::-1]
