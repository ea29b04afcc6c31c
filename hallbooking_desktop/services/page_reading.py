"""A tree of HTML read into the blocks of a page: whatever comes in, what goes out is in good order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final

from hallbooking_desktop.services.html_tree import Element
from hallbooking_desktop.services.page_blocks import (
    ANYWHERE,
    AROUND,
    BREAK,
    CELLS,
    HEADINGS,
    INLINE,
    LISTS,
    RENAMED,
    TEXTS,
    UNWRAPPED,
    VOCABULARY,
    Attributes,
    Block,
    Mark,
    Marks,
    Run,
    attributes_of,
    clean_text,
    joined,
    leaves,
    marked,
    preserved_text,
    tidy,
)

Nodes = Iterable[Element | str]
_NONE: Final[Attributes] = {}


def blocks_in(root: Element) -> list[Block]:
    """Return the blocks of a tree."""
    return _Flow(count(1)).read(root.children)


class _Flow:
    """Blocks in the making. Loose text becomes paragraphs, or what ``tag`` says, with these attributes."""

    def __init__(self, numbers: Iterator[int], tag: str = "p", attributes: Attributes = _NONE) -> None:
        self._numbers = numbers
        self._tag = tag
        self._attributes = attributes
        self._runs: list[Run] = []
        self._blocks: list[Block] = []

    def read(self, nodes: Nodes, marks: Marks = ()) -> list[Block]:
        """Return the blocks that these stand for."""
        self.take(nodes, marks)
        return self.done()

    def done(self) -> list[Block]:
        """Return the blocks."""
        self._flush()
        return self._blocks

    def take(self, nodes: Nodes, marks: Marks) -> None:
        """Add what stands inside a tag."""
        for node in nodes:
            if isinstance(node, str):
                self._runs.append(Run(clean_text(node), marks))
                continue
            tag = RENAMED.get(node.tag, node.tag)
            if tag == "br":
                self._runs.append(Run(BREAK, marks))
            elif tag in INLINE:
                self.take(node.children, self._marked(marks, tag, node))
            elif tag == "img" and not _is_shown(node):
                self._runs.append(Run(_words_for(node), marks))
            elif tag in VOCABULARY:
                self._flush()
                self._blocks += self._made(tag, node, marks)
            elif tag in UNWRAPPED:
                self._flush()
                self._blocks += self._like_this(node, marks)
            else:
                self.take(node.children, marks)

    def _made(self, tag: str, node: Element, marks: Marks) -> list[Block]:
        """Return the blocks that a block's tag stands for."""
        if tag == "hr":
            return [Block("hr")]
        if tag == "img":
            return _pictures([attributes_of("img", node)], [], {})
        own = attributes_of(tag, node)
        own |= {name: value for name, value in self._attributes.items() if name not in own}
        if tag == "figure":
            return self._figure(node, marks, own)
        if tag == "table":
            return self._table(node, marks, own)
        if tag in HEADINGS:
            return _Flow(self._numbers, tag, own).read(node.children, marks)
        if tag == "pre":
            made = Block("pre", own, self._preserved(node, marks))
        elif tag in LISTS or tag == "dl":
            made = Block(tag, own, [], self._items(tag, node, marks))
        elif tag in {"blockquote", "aside"}:
            made = _holding(tag, own, self._inside(node, marks))
        else:
            # A paragraph, and what stands outside the list, table or figure that it belongs to.
            return self._like_this(node, marks)
        return [made] if made.runs or made.blocks else []

    def _like_this(self, node: Element, marks: Marks) -> list[Block]:
        own = {name: value for name, value in attributes_of("", node).items() if name in ANYWHERE}
        return _Flow(self._numbers, self._tag, {**self._attributes, **own}).read(node.children, marks)

    def _inside(self, node: Element, marks: Marks) -> list[Block]:
        return _Flow(self._numbers).read(node.children, marks)

    def _flush(self) -> None:
        runs, self._runs = tidy(self._runs), []
        if runs:
            self._blocks.append(Block(self._tag, dict(self._attributes), runs))

    def _marked(self, marks: Marks, tag: str, node: Element) -> Marks:
        own = attributes_of(tag, node)
        if tag == "a" and "href" not in own:
            return marks
        return marked(marks, Mark(tag, tuple(own.items()), next(self._numbers) if tag in AROUND else 0))

    # --- what has parts

    def _items(self, tag: str, node: Element, marks: Marks) -> list[Block]:
        """Return the items of a list, or terms and descriptions; what stands between them joins the one before."""
        wanted, other = ({"li"}, "li") if tag in LISTS else ({"dt", "dd"}, "dd")
        items: list[Block] = []
        loose = _Flow(self._numbers)
        for child in (*_parts(node, wanted), None):
            if child is not None and (isinstance(child, str) or child.tag not in wanted):
                loose.take([child], marks)
                continue
            _append(items, _holding(other, {}, loose.done()))
            loose = _Flow(self._numbers)
            if child is None:
                break
            own = attributes_of(child.tag, child)
            if child.tag == "dt":
                _append(items, Block("dt", own, self._line(child, marks)))
            else:
                _append(items, _holding(child.tag, own, self._inside(child, marks)))
        return items

    def _table(self, node: Element, marks: Marks, own: Attributes) -> list[Block]:
        """Return a table, its caption, head and body in this order; after it, what stood between its cells."""
        caption: list[Run] = []
        rows: dict[str, list[Block]] = {"thead": [], "tbody": []}
        loose = _Flow(self._numbers)

        def take(nodes: Nodes, part: str) -> None:
            for child in nodes:
                tag = "" if isinstance(child, str) else RENAMED.get(child.tag, child.tag)
                if isinstance(child, str) or tag not in {"caption", "thead", "tbody", "tr", *CELLS}:
                    loose.take([child], marks)
                elif tag == "caption":
                    caption.extend(self._line(child, marks))
                elif tag in rows:
                    take(child.children, tag)
                else:
                    row = child if tag == "tr" else Element("tr", {}, [child])
                    cells = self._cells(row, marks, loose)
                    rows[part] += [Block("tr", {}, [], cells)] if cells else []

        take(node.children, "tbody")
        said = [Block("caption", {}, tidy(caption))] if caption else []
        if not any(rows.values()):
            return [Block("p", {}, block.runs) for block in said] + loose.done()
        parts = [Block(part, {}, [], found) for part, found in rows.items() if found]
        return [Block("table", own, [], said + parts), *loose.done()]

    def _cells(self, row: Element, marks: Marks, loose: _Flow) -> list[Block]:
        cells = []
        for child in row.children:
            if isinstance(child, str) or child.tag not in CELLS:
                loose.take([child], marks)
            else:
                cells.append(_holding(child.tag, attributes_of(child.tag, child), self._inside(child, marks)))
        return cells

    def _figure(self, node: Element, marks: Marks, own: Attributes) -> list[Block]:
        """Return one figure for each picture, the last with the caption, and then whatever else was in it."""
        pictures: list[Attributes] = []
        caption: list[Run] = []

        def rest(nodes: Nodes) -> list[Element | str]:
            kept: list[Element | str] = []
            for child in nodes:
                if isinstance(child, str):
                    kept.append(child)
                elif child.tag == "img" and not _is_shown(child):
                    kept.append(_words_for(child))
                elif child.tag == "img":
                    pictures.append(attributes_of("img", child))
                elif child.tag == "figcaption":
                    caption.extend([Run(BREAK), *self._line(child, marks)])
                else:
                    kept.append(Element(child.tag, child.attributes, rest(child.children)))
            return kept

        left = _Flow(self._numbers).read(rest(node.children), marks)
        runs = tidy(caption)
        figures = _pictures(pictures, runs, own)
        return [*figures, *left, *([Block("p", {}, runs)] if runs and not figures else [])]

    def _line(self, node: Element, marks: Marks) -> list[Run]:
        """Return everything in a tag as text alone: blocks become lines, pictures go."""
        return tidy(run for leaf in leaves(self._inside(node, marks)) for run in (Run(BREAK), *leaf.runs))

    def _preserved(self, node: Element, marks: Marks) -> list[Run]:
        """Return text in which every space and line counts. That it is code need not be said again inside."""
        runs: list[Run] = []

        def take(nodes: Nodes, around: Marks) -> None:
            for child in nodes:
                if isinstance(child, str):
                    runs.append(Run(preserved_text(child), around))
                    continue
                tag = RENAMED.get(child.tag, child.tag)
                if tag == "br":
                    runs.append(Run("\n", around))
                elif tag in INLINE and tag != "code":
                    take(child.children, self._marked(around, tag, child))
                else:
                    take(child.children, around)

        take(node.children, tuple(mark for mark in marks if mark.tag != "code"))
        return _without_blank_ends(joined(runs))


def _without_blank_ends(runs: list[Run]) -> list[Run]:
    """Return preserved text without the empty lines around it, about which parsers do not agree."""
    text = "".join(run.text for run in runs)
    if not text.strip():
        return []
    begin, end = len(text) - len(text.lstrip("\n")), len(text.rstrip("\n"))
    kept, place = [], 0
    for run in runs:
        kept.append(Run(run.text[max(begin - place, 0) : max(end - place, 0)], run.marks))
        place += len(run.text)
    return joined(kept)


def _parts(node: Element, wanted: set[str]) -> Iterator[Element | str]:
    """Yield a list's parts, those in boxes too."""
    for child in node.children:
        boxed = isinstance(child, Element) and child.tag in UNWRAPPED
        if isinstance(child, Element) and boxed and any(_is(each, wanted) for each in child.children):
            yield from _parts(child, wanted)
        else:
            yield child


def _is(node: Element | str, wanted: set[str]) -> bool:
    return isinstance(node, Element) and node.tag in wanted


def _append(items: list[Block], item: Block) -> None:
    """Add an item that holds something. One that is nothing but lists is a step of indentation of the one before."""
    if not item.runs and not item.blocks:
        return
    if items and items[-1].tag == item.tag and not item.runs and all(each.tag in LISTS for each in item.blocks):
        items[-1].blocks += item.blocks
    else:
        items.append(item)


def _holding(tag: str, attributes: Attributes, blocks: list[Block]) -> Block:
    """Return a block around others; a paragraph that comes first, and is the only text, is its own text."""
    if not blocks or blocks[0].tag != "p" or any(block.tag in TEXTS for block in blocks[1:]):
        return Block(tag, attributes, [], blocks)
    first, rest = blocks[0], blocks[1:]
    if first.attributes and rest:
        return Block(tag, attributes, [], blocks)
    own = {name: value for name, value in first.attributes.items() if name not in attributes}
    return Block(tag, attributes | own, first.runs, rest)


def _words_for(picture: Element) -> str:
    """Return what stands for a picture that cannot be shown: its description."""
    words = clean_text(picture.attributes.get("alt", "")).strip()
    return f" {words} " if words else " "


def _is_shown(picture: Element) -> bool:
    return "src" in attributes_of("img", picture)


def _pictures(pictures: Sequence[Attributes], caption: list[Run], attributes: Attributes) -> list[Block]:
    figures = [Block("figure", dict(attributes), [], [Block("img", _described(picture))]) for picture in pictures]
    if figures and caption:
        figures[-1].blocks.append(Block("figcaption", {}, caption))
    return figures


def _described(picture: Attributes) -> Attributes:
    """Return a picture's attributes; one that nobody described says so to screen readers."""
    named = {"src": picture["src"], "alt": picture.get("alt", "")}
    return named | {name: value for name, value in picture.items() if name in {"width", "height"}}
