"""A page as HTML, in the one form in which pages are stored: a block a line, attributes in order, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hallbooking_desktop.ui.editor.model import (
    MARKS,
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
    joined,
    tidy,
    without_outer_breaks,
)
from hallbooking_desktop.ui.editor.tree import VOID, Element

_ORDER: Final = [
    "href",
    "src",
    "rel",
    "title",
    "alt",
    "width",
    "height",
    "class",
    "start",
    "scope",
    "colspan",
    "rowspan",
    "lang",
    "dir",
]
_ANCHOR: Final = "a"


def html_of(page: Page) -> str:
    """Return a page's HTML; paragraphs without a word are left out."""
    return "\n".join(text for text in (_block(block) for block in page) if text)


def attributes(values: dict[str, str]) -> str:
    """Return attributes in their order, each with a space before it."""
    known = [(name, values[name]) for name in _ORDER if name in values]
    known += [(name, value) for name, value in values.items() if name not in _ORDER]
    return "".join(f' {name}="{_value(value)}"' for name, value in known)


def _value(text: str) -> str:
    return escaped(text).replace('"', "&quot;")


def escaped(text: str) -> str:
    """Return text with the letters that mean something in HTML written out."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _tag(name: str, inner: str, **given: str) -> str:
    values = {key.rstrip("_"): value for key, value in given.items() if value}
    return f"<{name}{attributes(values)}>{inner}</{name}>"


def _block(block: Block) -> str:
    match block:
        case Leaf():
            return _leaf(block)
        case Group():
            return _group(block)
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)
        case Rule():
            return "<hr>"
        case Kept():
            return block.html


def _leaf(leaf: Leaf) -> str:
    if leaf.kind == "pre":
        code = inline(code_runs(leaf.runs), breaks=False)
        return _tag("pre", code, lang=leaf.lang, dir=leaf.dir) if code else ""
    if not leaf.text.strip():
        return ""
    return _tag(leaf.kind or "p", inline(tidy(leaf.runs)), lang=leaf.lang, dir=leaf.dir)


def code_runs(runs: Runs) -> Runs:
    """Return runs of code without empty lines at the beginning, which a parser would swallow, and at the end.

    That it is code need not be said again inside.
    """
    plain = (Run(run.text, run.style.without_mark("code")) for run in runs)
    found = without_outer_breaks(joined(tuple(plain)))
    return found if any(run.text.strip() for run in found) else ()


def _group(group: Group) -> str:
    inner = _items(group.children) if group.kind in {"ul", "ol"} else inside(group.children)
    if not inner:
        return ""
    start = "" if group.start is None else str(group.start)
    return _tag(group.kind, inner, class_=group.name, start=start, lang=group.lang, dir=group.dir)


def _items(items: Sequence[Block]) -> str:
    """Return the items of a list that say something; one that is nothing but lists belongs to the one before."""
    kept: list[tuple[Group, str]] = []
    for item in items:
        inner = inside(item.children) if isinstance(item, Group) else ""
        if not isinstance(item, Group) or not inner:
            continue
        if kept and not inside(tuple(child for child in item.children if isinstance(child, Leaf))):
            before, words = kept.pop()
            kept.append((before, words + inner))
        else:
            kept.append((item, inner))
    return "".join(_tag("li", inner, lang=item.lang, dir=item.dir) for item, inner in kept)


def inside(blocks: Sequence[Block]) -> str:
    """Return what stands in a box: bare text where that begins it and no second text follows, else paragraphs."""
    texts = sum(isinstance(block, Leaf) for block in blocks)
    pieces = []
    for place, block in enumerate(blocks):
        if isinstance(block, Leaf) and block.kind == "" and texts == 1 and place == 0:
            pieces.append(inline(tidy(block.runs)))
        else:
            pieces.append(_block(block))
    return "".join(pieces)


def _table(table: Table) -> str:
    caption = inline(tidy(table.caption))
    pieces = [_tag("caption", caption)] if caption else []
    for name, rows in (("thead", table.rows[: table.head]), ("tbody", table.rows[table.head :])):
        if rows:
            pieces.append(_tag(name, "".join(_tag("tr", "".join(map(_cell, row))) for row in rows)))
    return _tag("table", "".join(pieces), lang=table.lang, dir=table.dir)


def _cell(cell: Cell) -> str:
    spans = {name: str(count) for name, count in (("colspan", cell.colspan), ("rowspan", cell.rowspan)) if count > 1}
    return _tag(cell.kind, inside(cell.children), scope=cell.scope, lang=cell.lang, dir=cell.dir, **spans)


def _figure(figure: Figure) -> str:
    values = {"src": figure.src, "alt": figure.alt}
    values |= {"width": figure.width, "height": figure.height}
    image = f"<img{attributes({name: value for name, value in values.items() if value or name == 'alt'})}>"
    caption = inline(tidy(figure.caption))
    below = _tag("figcaption", caption) if caption else ""
    return _tag("figure", image + below, lang=figure.lang, dir=figure.dir)


# --- text ------------------------------------------------------------------------------------------------------------


def inline(runs: Runs, *, breaks: bool = True) -> str:
    """Return runs as HTML: tags in one order, opened as seldom as that allows."""
    pieces: list[str] = []
    open_: list[tuple[str, str]] = []
    for run in runs:
        wanted = _tags(run.style)
        same = 0
        while same < min(len(open_), len(wanted)) and open_[same] == wanted[same]:
            same += 1
        pieces.extend(f"</{name}>" for name, _ in reversed(open_[same:]))
        pieces.extend(f"<{name}{given}>" for name, given in wanted[same:])
        open_ = wanted
        text = escaped(run.text)
        pieces.append(text.replace("\n", "<br>") if breaks else text)
    pieces.extend(f"</{name}>" for name, _ in reversed(open_))
    return "".join(pieces)


def _tags(style: Style) -> list[tuple[str, str]]:
    tags = []
    if style.href:
        values = {"href": style.href, "rel": "noopener"} | ({"title": style.title} if style.title else {})
        tags.append((_ANCHOR, attributes(values)))
    for name in MARKS:
        if name in style.marks:
            given = attributes({"title": style.abbr}) if name == "abbr" and style.abbr else ""
            tags.append((name, given))
    return tags


# --- what is kept as it is -------------------------------------------------------------------------------------------


def raw(nodes: Iterable[Element | str]) -> str:
    """Return a tree as HTML, as it is but for the order of attributes."""
    return "".join(
        escaped(node)
        if isinstance(node, str)
        else f"<{node.tag}{attributes(node.attributes)}>"
        + ("" if node.tag in VOID else f"{raw(node.children)}</{node.tag}>")
        for node in nodes
    )
