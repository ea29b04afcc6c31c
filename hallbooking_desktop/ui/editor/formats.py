"""What stands in a document's formats: only what the page says, as properties of ours. Looks are put over it."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from hallbooking_desktop.ui.editor.look import GAP, NAME, PADDING, Look
from hallbooking_desktop.ui.editor.model import PLAIN, Figure, Kept, Rule, Style
from hallbooking_desktop.ui.editor.paths import LISTS, Path, read, shared, written
from hallbooking_desktop.ui.editor.reader import runs_of
from hallbooking_desktop.ui.editor.writer import inline

_FIRST: Final = QTextFormat.Property.UserProperty.value
#: A picture, a rule or kept HTML is one letter of this kind, alone in its block.
ATOM_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
ATOM_LETTER: Final = "\ufffc"
#: Qt gives an empty text back as nothing.
_BARE: Final = "bare"
LINE_BREAK: Final = "\u2028"


#: Above and below a table, in rem, and what its caption takes.
_TABLE_GAP: Final = 1.2
_CAPTION: Final = 1.9


class P(IntEnum):
    """Properties of ours."""

    # of blocks
    PATH = _FIRST + 1
    KIND = _FIRST + 2
    LANG = _FIRST + 3
    DIR = _FIRST + 4
    #: A block that the document needs beside a table; it is nothing while it is empty.
    FILLER = _FIRST + 5
    # of text
    MARKS = _FIRST + 10
    HREF = _FIRST + 11
    TITLE = _FIRST + 12
    ABBR = _FIRST + 13
    # of atoms
    ATOM = _FIRST + 20
    SRC = _FIRST + 21
    ALT = _FIRST + 22
    WIDTH = _FIRST + 23
    HEIGHT = _FIRST + 24
    CAPTION = _FIRST + 25
    HTML = _FIRST + 26
    WORDS = _FIRST + 27
    # of tables and their cells
    HEAD = _FIRST + 30
    CELL = _FIRST + 31
    SCOPE = _FIRST + 32


def text_of(format_: QTextFormat, name: P) -> str:
    """Return a property's text, or nothing."""
    value = format_.property(name)
    return value if isinstance(value, str) else ""


def _put(format_: QTextFormat, name: P, value: str) -> None:
    if value:
        format_.setProperty(name, value)
    else:
        format_.clearProperty(name)


# --- text ------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def char_format(style: Style) -> QTextCharFormat:
    """Return the format of text of a style. Do not change what it returns."""
    made = QTextCharFormat()
    _put(made, P.MARKS, " ".join(style.marks))
    _put(made, P.HREF, style.href)
    _put(made, P.TITLE, style.title)
    _put(made, P.ABBR, style.abbr)
    return made


def style_of(format_: QTextCharFormat) -> Style:
    """Return the style that a format holds."""
    marks, href = text_of(format_, P.MARKS), text_of(format_, P.HREF)
    if not marks and not href:
        return PLAIN
    return Style(tuple(marks.split()), href, text_of(format_, P.TITLE), text_of(format_, P.ABBR))


# --- blocks ----------------------------------------------------------------------------------------------------------


def path_of(block: QTextBlock) -> Path:
    """Return the boxes in which a block stands."""
    return read(text_of(block.blockFormat(), P.PATH)) if block.isValid() else ()


def kind_of(block: QTextBlock) -> str:
    """Return a block's kind; what Qt made by itself is a paragraph, and bare text in a table."""
    value = text_of(block.blockFormat(), P.KIND)
    if value:
        return "" if value == _BARE else value
    return "" if table_at(QTextCursor(block)) is not None else "p"


def kind_in(format_: QTextBlockFormat) -> str:
    """Return the kind that a format names."""
    return text_of(format_, P.KIND).replace(_BARE, "")


def is_filler(block: QTextBlock) -> bool:
    """Tell whether a block only stands there because a document needs it."""
    return block.length() == 1 and bool(block.blockFormat().property(P.FILLER))


def block_format(
    path: Path, kind: str, lang: str = "", direction: str = "", *, filler: bool = False
) -> QTextBlockFormat:
    """Return the format of a block, without its looks."""
    made = QTextBlockFormat()
    _put(made, P.PATH, written(path))
    made.setProperty(P.KIND, kind or _BARE)
    _put(made, P.LANG, lang)
    _put(made, P.DIR, direction)
    if filler:
        made.setProperty(P.FILLER, True)
    if direction in {"ltr", "rtl"}:
        made.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight
        )
    return made


def dress(format_: QTextBlockFormat, look: Look, before: Path, after: Path) -> None:
    """Give a block's format its distances; the paths before and after it say where boxes begin and end."""
    path, kind = read(text_of(format_, P.PATH)), kind_in(format_)
    opened = [box for box in path[shared(path, before) :] if box.kind == "aside"]
    closed = [box for box in path[shared(path, after) :] if box.kind == "aside"]
    above = len(opened) + (kind == "pre")
    below = len(closed) + (kind == "pre")
    format_.setIndent(look.indent(path))
    sides = look.sides(path, kind)
    format_.setLeftMargin(sides)
    format_.setRightMargin(sides)
    begins = any(
        box.kind in LISTS and (not place or path[place - 1].kind != "li")
        for place, box in enumerate(path)
        if place >= shared(path, before)
    )
    gap = look.px(GAP) if begins else look.gap(path, kind)
    format_.setTopMargin(gap + above * look.px(PADDING) + len(opened) * look.px(NAME))
    format_.setBottomMargin(below * look.px(PADDING) + look.px(GAP) if below else 0)
    format_.setLineHeight(look.leading(kind), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)


# --- atoms -----------------------------------------------------------------------------------------------------------


def atom_format(atom: Figure | Rule | Kept) -> QTextCharFormat:
    """Return the format of the letter that stands for a picture, a rule or kept HTML."""
    made = QTextCharFormat()
    made.setObjectType(ATOM_TYPE)
    match atom:
        case Figure():
            made.setProperty(P.ATOM, "figure")
            for name, value in (
                (P.SRC, atom.src),
                (P.ALT, atom.alt),
                (P.WIDTH, atom.width),
                (P.HEIGHT, atom.height),
                (P.CAPTION, inline(atom.caption)),
                (P.LANG, atom.lang),
                (P.DIR, atom.dir),
            ):
                _put(made, name, value)
        case Rule():
            made.setProperty(P.ATOM, "hr")
        case Kept():
            made.setProperty(P.ATOM, "kept")
            made.setProperty(P.HTML, atom.html)
            _put(made, P.WORDS, atom.text)
    return made


def atom_of(format_: QTextCharFormat) -> Figure | Rule | Kept | None:
    """Return what a letter stands for, if it is no letter."""
    match text_of(format_, P.ATOM):
        case "figure":
            src, alt, width, height, lang, side = (
                text_of(format_, name) for name in (P.SRC, P.ALT, P.WIDTH, P.HEIGHT, P.LANG, P.DIR)
            )
            return Figure(src, alt, width, height, runs_of(text_of(format_, P.CAPTION)), lang, side)
        case "hr":
            return Rule()
        case "kept":
            return Kept(text_of(format_, P.HTML), text_of(format_, P.WORDS))
    return None


def atom_in(block: QTextBlock) -> Figure | Rule | Kept | None:
    """Return what a block shows that has nothing but an atom."""
    if block.length() != 2 or not block.text().startswith(ATOM_LETTER):  # noqa: PLR2004 - the letter and the end
        return None
    return atom_of(block.begin().fragment().charFormat())


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """Return the table in which a cursor stands."""
    return cast("QTextTable | None", cursor.currentTable())


def selected_cells(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """Return the first row, how many rows, the first column and how many columns are selected."""
    return cast("tuple[int, int, int, int]", cursor.selectedTableCells())


# --- tables ----------------------------------------------------------------------------------------------------------


def table_format(look: Look, head: int, caption: str, lang: str, direction: str) -> QTextTableFormat:
    """Return the format of a table; its lines are of a grey that goes with every ground."""
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderBrush(QBrush(QColor(128, 132, 146, 120)))
    made.setCellPadding(look.px(0.4))
    made.setCellSpacing(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setTopMargin(look.px(_TABLE_GAP) + (look.px(_CAPTION) if caption else 0))
    made.setBottomMargin(look.px(_TABLE_GAP))
    _put(made, P.CAPTION, caption)
    _put(made, P.LANG, lang)
    _put(made, P.DIR, direction)
    made.setProperty(P.HEAD, head)
    return made


def cell_format(kind: str, scope: str, lang: str, direction: str) -> QTextCharFormat:
    """Return the format of a cell; heads have a ground of their own."""
    made = QTextCharFormat()
    made.setProperty(P.CELL, kind)
    _put(made, P.SCOPE, scope)
    _put(made, P.LANG, lang)
    _put(made, P.DIR, direction)
    if kind == "th":
        made.setBackground(QColor(128, 132, 146, 34))
    return made
