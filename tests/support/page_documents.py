"""Random pages of the editor's vocabulary, in the form in which they are stored."""

from __future__ import annotations

from hypothesis import strategies as st

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
    held,
    tidy,
)
from hallbooking_desktop.ui.editor.writer import code_runs

LETTERS = st.sampled_from("abcXYZ äß&<>\"'é\u00a0\U0001f600مرح漢-.")
WORDS = st.text(LETTERS, min_size=1, max_size=12)
LANGS = st.sampled_from(["", "", "", "de", "ar"])
SIDES = st.sampled_from(["", "", "", "rtl", "ltr"])
ADDRESSES = st.sampled_from(["https://example.com/?a=1&b=2", "mailto:x@example.com", "tel:+44123456"])


@st.composite
def styles(draw: st.DrawFn) -> Style:
    marks = draw(st.sets(st.sampled_from([mark for mark in MARKS if mark != "abbr"]), max_size=3))
    if "sub" in marks:
        marks.discard("sup")
    href = draw(st.one_of(st.just(""), st.just(""), ADDRESSES))
    title = draw(st.sampled_from(["", 'A "title" & more'])) if href else ""
    return Style(tuple(mark for mark in MARKS if mark in marks), href, title)


@st.composite
def runs(draw: st.DrawFn, *, most: int = 4) -> Runs:
    """Text as it is written: without white space that nobody sees."""
    pieces = draw(st.lists(st.builds(Run, st.one_of(WORDS, st.just("\n")), styles()), max_size=most))
    return tidy((Run("w"), *pieces, Run("w")))


LEAVES = st.builds(Leaf, st.sampled_from(["p", "p", "h2", "h3", "h4"]), runs(), LANGS, SIDES)
PARAGRAPHS = st.builds(Leaf, st.just("p"), runs(), LANGS, SIDES)
BARE = st.builds(Leaf, st.just(""), runs())
CODE = st.builds(
    lambda text: Leaf("pre", code_runs((Run("x"), Run(text), Run("x")))),
    st.text(st.sampled_from("ab <>&\n  {}"), max_size=20),
)


@st.composite
def lists(draw: st.DrawFn, depth: int = 0) -> Group:
    kind = draw(st.sampled_from(["ul", "ol"]))
    items = []
    for _ in range(draw(st.integers(1, 3))):
        children: list[Block] = [draw(st.one_of(BARE, PARAGRAPHS))]
        if children[0].kind == "p" and draw(st.booleans()):  # type: ignore[union-attr]
            children.append(draw(PARAGRAPHS))
        if depth < 2 and draw(st.integers(0, 3)) == 0:
            children.append(draw(lists(depth + 1)))
        inner, lang, side = held("li", tuple(children))
        items.append(Group("li", inner, lang=lang, dir=side))
    start = draw(st.sampled_from([None, None, 3, 17])) if kind == "ol" else None
    return Group(kind, tuple(items), start, lang=draw(LANGS))


@st.composite
def boxes(draw: st.DrawFn, kind: str) -> Group:
    children: tuple[Block, ...] = tuple(draw(st.lists(st.one_of(PARAGRAPHS, lists()), min_size=1, max_size=3)))
    if draw(st.booleans()):
        children = (draw(BARE),)
    name = draw(st.sampled_from(["note", "tip", "warning"])) if kind == "aside" else ""
    children, lang, side = held(kind, children, "", draw(SIDES))
    return Group(kind, children, name=name, lang=lang, dir=side)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    taken: set[tuple[int, int]] = set()
    made: list[tuple[Cell, ...]] = []
    head = draw(st.integers(0, min(1, rows - 1)))
    for row in range(rows):
        cells = []
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide = draw(st.sampled_from([1, 1, 1, 2]))
            if column + wide > columns or any((row, column + n) in taken for n in range(wide)):
                wide = 1
            high = draw(st.sampled_from([1, 1, 1, 2]))
            if row + high > rows or row < head:
                high = 1
            taken |= {(row + down, column + along) for down in range(high) for along in range(wide)}
            kind = "th" if row < head else draw(st.sampled_from(["td", "td", "th"]))
            scope = draw(st.sampled_from(["", "col", "row"])) if kind == "th" else ""
            inner = draw(
                st.one_of(st.just((Leaf(""),)), BARE.map(lambda leaf: (leaf,)), lists().map(lambda one: (one,)))
            )
            children, lang, side = held(kind, inner, draw(LANGS))
            cells.append(Cell(kind, children, scope, wide, high, lang, side))
        made.append(tuple(cells))
    # A row of which every place is taken from above would be no row.
    if not all(made):
        return Table(((Cell("td", (Leaf(""),)),),))
    return Table(tuple(made), head, draw(st.one_of(st.just(()), runs(most=2))))


FIGURES = st.builds(
    Figure,
    st.sampled_from(["/media/abc", "/media/0123456789abcdef0123456789abcdef"]),
    st.sampled_from(["", 'A "hall" & more']),
    st.sampled_from(["", "400"]),
    st.sampled_from(["", "300"]),
    st.one_of(st.just(()), runs(most=2)),
)
KEPT = st.sampled_from([Kept("<dl><dt>A</dt><dd>B &amp; c</dd></dl>"), Kept('<dl lang="de"><dt>x</dt><dd>y</dd></dl>')])
BLOCKS = st.one_of(
    LEAVES, LEAVES, CODE, lists(), boxes("blockquote"), boxes("aside"), tables(), FIGURES, st.just(Rule()), KEPT
)
PAGES: st.SearchStrategy[Page] = st.lists(BLOCKS, max_size=7).map(tuple)
