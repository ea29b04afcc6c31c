"""Puts looks over the text of a page: sizes and colours stand in no format of the document, so undo knows none."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

from hallbooking_desktop.ui.editor.formats import P, kind_of, style_of
from hallbooking_desktop.ui.editor.look import SIZES, SMALL, Look
from hallbooking_desktop.ui.editor.model import HEADINGS, Style

#: How large code is beside the text around it.
_CODE = 0.94
_PIXELS = QTextFormat.Property.FontPixelSize.value


class Dresser(QSyntaxHighlighter):
    """Dresses each block when it changes."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._known: dict[tuple[str, int], QTextCharFormat | None] = {}

    def use(self, look: Look) -> None:
        """Dress all in another look."""
        self._look = look
        self._known.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Give each piece of the current block's text its look."""
        if not text:
            return
        block = self.currentBlock()
        kind, begin = kind_of(block), block.position()
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            # A document gives equal formats one number, and keeps it.
            key = (kind, fragment.charFormatIndex())
            if key not in self._known:
                self._known[key] = self._made(kind, fragment.charFormat())
            made = self._known[key]
            if made is not None:
                self.setFormat(fragment.position() - begin, fragment.length(), made)
            place += 1

    def _made(self, kind: str, format_: QTextCharFormat) -> QTextCharFormat | None:
        style = style_of(format_)
        plain = not style.marks and not style.href and kind in {"p", ""}
        return None if plain or format_.property(P.ATOM) else char_look(self._look, kind, style)

    def forget(self) -> None:
        """Forget the numbers of formats: the document begins anew."""
        self._known.clear()


def char_look(look: Look, kind: str, style: Style) -> QTextCharFormat:
    """Return how text of a style looks in a paragraph of a kind."""
    made = QTextCharFormat()
    size = SIZES[kind]
    marks = set(style.marks)
    if kind in HEADINGS or "strong" in marks:
        made.setFontWeight(QFont.Weight.DemiBold.value)
    if marks & {"em", "cite"}:
        made.setFontItalic(True)
    if "s" in marks:
        made.setFontStrikeOut(True)
    if "small" in marks:
        size *= SMALL
        made.setForeground(QColor(look.muted))
    if "mark" in marks:
        made.setBackground(QBrush(QColor(look.highlight)))
        made.setForeground(QColor(look.highlighted))
    if kind == "pre" or "code" in marks:
        made.setFontFamilies(look.font("pre").families())
        made.setFontStyleHint(QFont.StyleHint.Monospace)
    if "code" in marks and kind != "pre":
        size *= _CODE
        made.setBackground(QBrush(QColor(look.sunken)))
    made.setProperty(_PIXELS, max(1, look.px(size)))
    _put_lines(made, look, marks, linked=bool(style.href))
    return made


def _put_lines(made: QTextCharFormat, look: Look, marks: set[str], *, linked: bool) -> None:
    """Add what is drawn under and beside the line."""
    if linked:
        made.setForeground(QColor(look.link))
        made.setFontUnderline(True)
    if "u" in marks:
        made.setFontUnderline(True)
    if "abbr" in marks:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    if marks & {"sub", "sup"}:
        script = QTextCharFormat.VerticalAlignment
        made.setVerticalAlignment(script.AlignSubScript if "sub" in marks else script.AlignSuperScript)
