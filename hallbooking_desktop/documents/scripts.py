"""Text as a page can show it: cleaned, Arabic letters joined, vowels that are spoken after but written before.

There is no shaping engine here. What is done covers names and notes of all scripts that we bring fonts for. Arabic
letters get their joined forms from the Unicode tables and lose their vowel points, as Hebrew ones do. Pre-base vowel
signs of the Indic scripts move before their consonant; conjuncts stay spelled out, with their virama shown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

#: Ranges of the Arabic presentation forms.
_FORMS: Final = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
#: Lam with each kind of alef, which are written as one.
_LAM_ALEF: Final = frozenset("\u0644" + alef for alef in "\u0622\u0623\u0625\u0627")
_TATWEEL: Final = "\u0640"
_JOINER, _NON_JOINER = "\u200d", "\u200c"

#: Vowel signs that stand before the consonant which they follow in the text.
_PRE_BASE: Final = frozenset(
    "\u093f\u09bf\u09c7\u09c8\u0a3f\u0abf\u0b47\u0bc6\u0bc7\u0bc8\u0d46\u0d47\u0d48\u0dd9\u0ddb\u1031\u17c1\u17c2\u17c3"
)
_NUKTAS: Final = frozenset("\u093c\u09bc\u0a3c\u0abc\u0b3c")
_FIRST_INDIC, _LAST_INDIC = 0x900, 0xDFF


def prepare(text: str) -> str:
    """Return text of one paragraph or several (separated by a line feed) ready to be measured and drawn.

    Control and format characters are gone: no text can turn around what stands beside it, or hide.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if composed.isascii():
        return _clean(composed)
    return _reorder(_clean(_join(composed)))


def _clean(text: str) -> str:
    if text.isprintable():
        text = text.replace(_NON_JOINER, "")
        return text if text.isascii() else "".join(c for c in text if not _is_hidden(c))
    return "".join("\n" if c == "\n" else " " if c.isspace() else c for c in text if c.isspace() or not _is_hidden(c))


def _is_hidden(char: str) -> bool:
    """Tell whether a character is left out: controls, formats, surrogates, private use, variation selectors, points."""
    kind = unicodedata.category(char)
    if kind == "Mn":
        # Vowel points of Hebrew and Arabic need a shaping engine to stand right, and names are read without them.
        return "\u0591" <= char <= "\u06ff" or "\ufe00" <= char <= "\ufe0f" or char > "\U000e0000"
    return kind in {"Cc", "Cf", "Cs", "Co"}


# --- Arabic


@cache
def _arabic() -> dict[str, dict[str, str]]:
    """Return for each letter, and lam with alef, its forms: isolated, final, initial, medial."""
    found: dict[str, dict[str, str]] = {}
    for code in (code for forms in _FORMS for code in forms):
        kind, *parts = unicodedata.decomposition(chr(code)).split()[:4] or [""]
        base = "".join(chr(int(part, 16)) for part in parts)
        if kind[:1] == "<" and (len(base) == 1 or base in _LAM_ALEF):
            found.setdefault(base, {}).setdefault(kind.strip("<>"), chr(code))
    return found


def _joins_onward(char: str) -> bool:
    """Tell whether a letter joins with the one after it."""
    return char in {_TATWEEL, _JOINER} or "initial" in _arabic().get(char, {})


def _joins_back(char: str) -> bool:
    """Tell whether a letter joins with the one before it."""
    return char in {_TATWEEL, _JOINER} or "final" in _arabic().get(char, {})


def _join(text: str) -> str:
    """Return text with each Arabic letter in the form that its neighbours ask for."""
    if not any("\u0600" <= char <= "\u08ff" for char in text):
        return text
    letters = list(_letters(text))
    solid = [index for index, letter in enumerate(letters) if unicodedata.category(letter[-1]) != "Mn"]
    joined = list(letters)
    for place, index in enumerate(solid):
        letter = letters[index]
        forms = _arabic().get(letter)
        if forms is None:
            continue
        before = place > 0 and _joins_onward(letters[solid[place - 1]][-1]) and _joins_back(letter)
        after = place + 1 < len(solid) and _joins_onward(letter) and _joins_back(letters[solid[place + 1]])
        wanted = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (before, after), "isolated"
        )
        joined[index] = forms.get(wanted) or forms.get("isolated") or letter
    return "".join(joined)


def _letters(text: str) -> Iterator[str]:
    """Yield the characters, lam and a following alef as one."""
    index = 0
    while index < len(text):
        pair = text[index : index + 2]
        if pair in _LAM_ALEF:
            yield pair
            index += 2
        else:
            yield text[index]
            index += 1


# --- Indic scripts


def _reorder(text: str) -> str:
    """Return text with pre-base vowel signs before their consonants."""
    out: list[str] = []
    for char in _taken_apart(text):
        if char not in _PRE_BASE or not out:
            out.append(char)
            continue
        place = len(out) - 1
        while place > 0 and out[place] in _NUKTAS:
            place -= 1
        out.insert(place, char)
    return "".join(out)


def _taken_apart(text: str) -> Iterator[str]:
    for char in text:
        if _FIRST_INDIC <= ord(char) <= _LAST_INDIC:
            parts = unicodedata.normalize("NFD", char)
            yield from parts if _PRE_BASE & set(parts) else char
        else:
            yield char
