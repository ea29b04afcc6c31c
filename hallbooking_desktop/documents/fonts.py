"""The fonts of the papers, and which of them can show a character. A font is read when it is first needed."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "Inter-Regular"
STRONG: Final = "Inter-SemiBold"
#: Shown in place of what no font has.
_UNKNOWN: Final = "\ufffd"
_UNITS: Final = 1000

#: First and last code point, and the font for what lies between. Scripts first, then what reaches further.
_RANGES: Final[Sequence[tuple[int, int, str]]] = (
    (0x0530, 0x058F, "NotoSansArmenian-Regular"),
    (0x0590, 0x05FF, "NotoSansHebrew-Regular"),
    (0x0600, 0x077F, "NotoSansArabic-Regular"),
    (0x0780, 0x07BF, "NotoSansThaana-Regular"),
    (0x08A0, 0x08FF, "NotoSansArabic-Regular"),
    (0x0900, 0x097F, "NotoSansDevanagari-Regular"),
    (0x0980, 0x09FF, "NotoSansBengali-Regular"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi-Regular"),
    (0x0A80, 0x0AFF, "NotoSansGujarati-Regular"),
    (0x0B00, 0x0B7F, "NotoSansOriya-Regular"),
    (0x0B80, 0x0BFF, "NotoSansTamil-Regular"),
    (0x0C00, 0x0C7F, "NotoSansTelugu-Regular"),
    (0x0C80, 0x0CFF, "NotoSansKannada-Regular"),
    (0x0D00, 0x0D7F, "NotoSansMalayalam-Regular"),
    (0x0D80, 0x0DFF, "NotoSansSinhala-Regular"),
    (0x0E00, 0x0E7F, "NotoSansThai-Regular"),
    (0x0E80, 0x0EFF, "NotoSansLao-Regular"),
    (0x1000, 0x109F, "NotoSansMyanmar-Regular"),
    (0x10A0, 0x10FF, "NotoSansGeorgian-Regular"),
    (0x1200, 0x139F, "NotoSansEthiopic-Regular"),
    (0x1780, 0x17FF, "NotoSansKhmer-Regular"),
    (0x1C90, 0x1CBF, "NotoSansGeorgian-Regular"),
    (0x2D00, 0x2D2F, "NotoSansGeorgian-Regular"),
    (0xFB13, 0xFB17, "NotoSansArmenian-Regular"),
    (0xFB1D, 0xFB4F, "NotoSansHebrew-Regular"),
    (0xFB50, 0xFDFF, "NotoSansArabic-Regular"),
    (0xFE70, 0xFEFF, "NotoSansArabic-Regular"),
    (0x2010, 0x2BFF, "NotoEmoji-Regular"),
    (0x1F000, 0x1FAFF, "NotoEmoji-Regular"),
    (0x1100, 0xFFEF, "DroidSansFallback"),
)


@dataclass(frozen=True)
class Face:
    """A font at work. ``thickened``: it has no bold of its own, so bold is drawn with an outline."""

    name: str
    thickened: bool = False
    _font: TTFont = field(kw_only=True, repr=False)

    @cached_property
    def _widths(self) -> dict[int, float]:
        face: Any = self._font.face
        return {code: width / _UNITS for code, width in face.charWidths.items()}

    def has(self, char: str) -> bool:
        """Tell whether the font has the character."""
        return ord(char) in self._widths

    def width(self, char: str) -> float:
        """Return how far a character reaches, in parts of the font's size."""
        return self._widths.get(ord(char), 0.0)


class FontBook:
    """The fonts of one folder. Characters that several fonts have come from the first of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces: dict[tuple[str, bool], Face] = {}
        self._found: dict[tuple[str, bool], tuple[Face, str]] = {}
        self._lock = threading.Lock()

    def find(self, char: str, *, strong: bool) -> tuple[Face, str]:
        """Return the font that shows a character, and what it shows: the character, or a sign for an unknown one."""
        found = self._found.get((char, strong))
        if found is None:
            with self._lock:
                found = self._look(char, strong)
                self._found[char, strong] = found
        return found

    def _look(self, char: str, strong: bool) -> tuple[Face, str]:
        plain = unicodedata.normalize("NFKC", char)
        for shown in (char, plain) if len(plain) == 1 else (char,):
            for name in self._candidates(ord(shown), strong):
                face = self._face(name, strong)
                if face.has(shown):
                    return face, shown
        return self._face(STRONG if strong else REGULAR, strong), _UNKNOWN

    def _candidates(self, code: int, strong: bool) -> Iterator[str]:
        yield STRONG if strong else REGULAR
        yield from (name for first, last, name in _RANGES if first <= code <= last)

    def _face(self, name: str, strong: bool) -> Face:
        own_weight = name in {REGULAR, STRONG}
        face = self._faces.get((name, strong))
        if face is None:
            font = next((other._font for (known, _), other in self._faces.items() if known == name), None)  # noqa: SLF001 - a font is read once for both weights
            if font is None:
                font = TTFont(name, str(self._folder / f"{name}.ttf"), shapable=False)
                pdfmetrics.registerFont(font)
            face = Face(name, strong and not own_weight, _font=font)
            self._faces[name, strong] = face
        return face
