"""Letters on paper: fonts measured without the screen's hinting, and texts broken into lines."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from hallbooking_desktop.ui.fonts import paper_families

#: letters whose widths are added up; words with others are measured
_PLAIN = 0x250
#: how much wider a word may be than the sum of its letters
_SLACK = 1.02


class Face:
    """A font in one size (points) and weight. Give widths in points."""

    def __init__(self, size: int, *, bold: bool) -> None:
        self.font = QFont(list(paper_families()))
        self.font.setPixelSize(size)
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Figures of one width and signs that adapt to their neighbours could not be searched for in a PDF.
        self.font.setFeature(QFont.Tag("calt"), 0)
        if bold:
            self.font.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self.font)
        self._widths = {chr(code): self._metrics.horizontalAdvance(chr(code)) for code in range(32, _PLAIN)}
        self.ascent = self._metrics.ascent()
        self.height = round(self._metrics.ascent() + self._metrics.descent(), 2)
        self.lines = lru_cache(maxsize=20_000)(self._lines)
        self._measured = lru_cache(maxsize=20_000)(self.width)
        self._room_of = lru_cache(maxsize=20_000)(self._word_room)
        self._chopped = lru_cache(maxsize=1_000)(self._parts)

    def width(self, text: str) -> float:
        """Return how wide a text is."""
        return self._metrics.horizontalAdvance(text)

    def room(self, text: str) -> float:
        """Return how wide a text is at most: its letters added up, which takes a tenth of the time."""
        try:
            return sum([self._widths[letter] for letter in text]) * _SLACK
        except KeyError:
            words = text.split(" ")
            return sum([self._room_of(word) for word in words]) + self._widths[" "] * (len(words) - 1)

    def _word_room(self, word: str) -> float:
        try:
            return sum([self._widths[letter] for letter in word]) * _SLACK
        except KeyError:
            return self._measured(word)

    def fits(self, text: str, width: float) -> bool:
        """Tell whether a text fits into one line."""
        return "\n" not in text and self.room(text) <= width

    def _lines(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """Return a text in lines, broken between words where that can be; what is over ends in an ellipsis."""
        if self.fits(text, width):
            return (text,)
        found: list[str] = []
        for paragraph in text.splitlines():
            found += self._broken(paragraph, width) if not self.fits(paragraph, width) else [paragraph]
        if len(found) > most:
            found = [*found[: most - 1], self.elided(" ".join(found[most - 1 :]), width)]
        return tuple(found)

    def _broken(self, text: str, width: float) -> list[str]:
        space, used = self._widths[" "], 0.0
        out: list[list[str]] = [[]]
        for word in text.split():
            wide = self._room_of(word)
            if wide > width:
                *whole, word = self._chopped(word, width)  # noqa: PLW2901 - its last part goes on as a word
                out += [[part] for part in whole] + [[]]
                wide, used = self._room_of(word), 0.0
            elif out[-1] and used + space + wide > width:
                out.append([])
                used = 0.0
            used += wide + (space if out[-1] else 0.0)
            out[-1].append(word)
        return [" ".join(words) for words in out if words] or [""]

    def _parts(self, word: str, width: float) -> list[str]:
        """Return a word that is wider than a line in parts."""
        parts = [""]
        for letter in word:
            if parts[-1] and self._room_of(parts[-1] + letter) > width:
                parts.append("")
            parts[-1] += letter
        return parts

    def elided(self, text: str, width: float) -> str:
        """Return as much of a text as fits, with an ellipsis where it was cut."""
        if self.fits(text, width):
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…") <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…" if low else ""


@cache
def face(size: int, *, bold: bool = False) -> Face:
    """Return a font; each is made once."""
    return Face(size, bold=bold)
