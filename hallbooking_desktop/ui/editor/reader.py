"""HTML of a page, read into the editor's model. What the editor cannot change is kept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from hallbooking_desktop.ui.editor.model import (
    CALLOUTS,
    MARKS,
    PLAIN,
    Block,
    Cell,
    Figure,
    Group,
    Kept,
    Leaf,
    Page,
    Rule,
    Run,
    Runs,
    Style,
    Table,
    held,
    joined,
    tidy,
)
from hallbooking_desktop.ui.editor.tree import Element, parse
from hallbooking_desktop.ui.editor.writer import code_runs, raw

_SAME: Final = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4", "del": "s", "strike": "s"}
_PARAGRAPHS: Final = frozenset({"p", "h2", "h3", "h4"})
_LISTS: Final = frozenset({"ul", "ol"})
_INLINE: Final = frozenset({*MARKS, "a", "br"})
_ROWS: Final = frozenset({"thead", "tbody", "tfoot"})
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_MOST_SPANNED: Final = 50


class _Strange(Exception):
    """Raised where something stands that the editor has no way to change."""


def page_of(html: str) -> Page:
    """Return the blocks of HTML; stray text between blocks becomes paragraphs."""
    found: list[Block] = []
    loose: list[Element | str] = []

    def settle() -> None:
        runs = tidy(_runs(loose))
        if runs:
            found.append(Leaf("p", runs))
        loose.clear()

    for node in parse(html).children:
        if isinstance(node, str) or _name(node) in _INLINE:
            loose.append(node)
            continue
        settle()
        found.append(_top_block(node))
    settle()
    return tuple(found)


def runs_of(html: str) -> Runs:
    """Return a piece of inline HTML, such as a caption."""
    try:
        return tidy(_runs(parse(html).children))
    except _Strange:
        return tidy((Run(parse(html).text),))


def _name(element: Element) -> str:
    return _SAME.get(element.tag, element.tag)


def _top_block(element: Element) -> Block:
    try:
        return _block(element)
    except _Strange:
        return Kept(
            raw([element]).replace("\n", " ") if "<pre" not in raw([element]) else raw([element]), _words(element)
        )


def _words(element: Element) -> str:
    return _SPACE.sub(" ", " ".join(_texts(element))).strip()


def _texts(element: Element) -> Iterable[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)


def _block(element: Element) -> Block:
    name = _name(element)
    lang, side = element.get("lang"), element.get("dir")
    if name in _PARAGRAPHS:
        picture = _only_picture(element) if name == "p" else None
        return _picture(picture, ()) if picture is not None else Leaf(name, tidy(_runs(element.children)), lang, side)
    if name == "pre":
        return Leaf("pre", code_runs(_runs(element.children, keep=True)), lang, side)
    if name in _LISTS:
        return _list(element)
    if name in {"blockquote", "aside"}:
        kind = element.get("class")
        if name == "aside" and kind not in CALLOUTS:
            raise _Strange
        children, lang, side = held(name, _inner(element), lang, side)
        return Group(name, children, name=kind if name == "aside" else "", lang=lang, dir=side)
    if name == "table":
        return _table(element)
    if name in {"figure", "img"}:
        return _figure(element)
    if name == "hr":
        return Rule()
    raise _Strange


def _list(element: Element) -> Group:
    items = []
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                raise _Strange
        elif child.tag != "li":
            raise _Strange
        else:
            children, lang, side = held("li", _inner(child), child.get("lang"), child.get("dir"))
            items.append(Group("li", children, lang=lang, dir=side))
    if not items:
        raise _Strange
    start = element.get("start")
    first = int(start) if element.tag == "ol" and start.isdecimal() and int(start) != 1 else None
    return Group(_name(element), tuple(items), start=first, lang=element.get("lang"), dir=element.get("dir"))


def _inner(element: Element) -> tuple[Block, ...]:
    """Return what stands in a list item, a quote, a callout or a cell: bare text, paragraphs and lists."""
    found: list[Block] = []
    loose: list[Element | str] = []

    def settle() -> None:
        runs = tidy(_runs(loose))
        if runs:
            found.append(Leaf("", runs))
        loose.clear()

    for node in element.children:
        if isinstance(node, str) or _name(node) in _INLINE:
            loose.append(node)
        elif _name(node) == "p" and _only_picture(node) is None:
            settle()
            found.append(Leaf("p", tidy(_runs(node.children)), node.get("lang"), node.get("dir")))
        elif _name(node) in _LISTS:
            settle()
            found.append(_list(node))
        else:
            raise _Strange
    settle()
    return tuple(found)


def _table(element: Element) -> Table:
    caption: Runs = ()
    head: list[tuple[Cell, ...]] = []
    body: list[tuple[Cell, ...]] = []
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                raise _Strange
        elif child.tag == "caption":
            caption = tidy(_runs(child.children))
        elif child.tag in _ROWS:
            rows = head if child.tag == "thead" and not body else body
            rows.extend(_row(row) for row in child.elements)
        elif child.tag == "tr":
            body.append(_row(child))
        else:
            raise _Strange
    rows_ = tuple(head + body)
    if not _fits(rows_):
        raise _Strange
    return Table(rows_, len(head), caption, element.get("lang"), element.get("dir"))


def _row(element: Element) -> tuple[Cell, ...]:
    if element.tag != "tr" or not all(cell.tag in {"td", "th"} for cell in element.elements):
        raise _Strange
    return tuple(_cell(cell) for cell in element.elements)


def _cell(cell: Element) -> Cell:
    children, lang, side = held(cell.tag, _inner(cell), cell.get("lang"), cell.get("dir"))
    scope = cell.get("scope") if cell.tag == "th" else ""
    return Cell(cell.tag, children, scope, _span(cell.get("colspan")), _span(cell.get("rowspan")), lang, side)


def _span(text: str) -> int:
    return min(int(text), _MOST_SPANNED) if text.isdecimal() and int(text) else 1


def _fits(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Tell whether the cells fill a rectangle, each place once, and no merged cell leaves the table."""
    try:
        taken = places(rows)
    except ValueError:
        return False
    width = max((column for _, column in taken), default=-1) + 1
    return bool(rows) and width > 0 and len(taken) == width * len(rows)


def places(rows: tuple[tuple[Cell, ...], ...]) -> dict[tuple[int, int], Cell]:
    """Return which cell covers each place of a table, by row and column.

    Raises:
        ValueError: two cells would cover the same place, or one reaches below the last row.
    """
    taken: dict[tuple[int, int], Cell] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            for down in range(cell.rowspan):
                for along in range(cell.colspan):
                    place = (number + down, column + along)
                    if place in taken or number + down >= len(rows):
                        raise ValueError(place)
                    taken[place] = cell
            column += cell.colspan
    return taken


def _only_picture(element: Element) -> Element | None:
    """Return the picture that is all that stands in a paragraph."""
    real = [child for child in element.children if not isinstance(child, str) or child.strip()]
    only = real[0] if len(real) == 1 else None
    return only if isinstance(only, Element) and only.tag == "img" else None


def _figure(element: Element) -> Figure:
    if element.tag == "img":
        return _picture(element, ())
    real = [child for child in element.children if not isinstance(child, str) or child.strip()]
    image = real[0] if real else ""
    if not isinstance(image, Element) or image.tag != "img" or len(real) > 2:  # noqa: PLR2004 - it and its caption
        raise _Strange
    caption: Runs = ()
    if len(real) > 1:
        below = real[1]
        if not isinstance(below, Element) or below.tag != "figcaption":
            raise _Strange
        caption = tidy(_runs(below.children))
    return _picture(image, caption, element.get("lang"), element.get("dir"))


def _picture(image: Element, caption: Runs, lang: str = "", side: str = "") -> Figure:
    get = image.get
    src, alt, width, height = (get(name) for name in ("src", "alt", "width", "height"))
    return Figure(src, alt, width, height, caption, lang, side)


# --- text ------------------------------------------------------------------------------------------------------------


def _runs(nodes: Iterable[Element | str], style: Style = PLAIN, *, keep: bool = False) -> Runs:
    """Return inline nodes as runs; ``keep`` keeps white space, as code needs it."""
    found: list[Run] = []
    for node in nodes:
        if isinstance(node, str):
            found.append(Run(node if keep else _SPACE.sub(" ", node), style))
            continue
        name = _name(node)
        if name == "br":
            found.append(Run("\n", style))
        elif name == "a" and node.get("href"):
            linked = Style(style.marks, node.get("href"), node.get("title"), style.abbr)
            found.extend(_runs(node.children, linked, keep=keep))
        elif name == "a":
            found.extend(_runs(node.children, style, keep=keep))
        elif name in MARKS:
            marked = style.with_mark(name)
            if name == "abbr":
                marked = Style(marked.marks, marked.href, marked.title, node.get("title"))
            found.extend(_runs(node.children, marked, keep=keep))
        else:
            raise _Strange
    return joined(tuple(found))
