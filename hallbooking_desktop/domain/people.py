"""People: keys to find and sort names of any script, phone numbers, passwords, likely duplicates (SPEC 2)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from hallbooking_desktop.domain.common_passwords import COMMON_WORDS, SHORT_STEMS

PASSWORD_MIN_LENGTH: Final = 8
_WEAK_STEM_BELOW: Final = 12
_SAME_NAME: Final = 0.999
_SIMILAR_NAME: Final = 0.82
_PHONE_MIN_DIGITS: Final = 7

#: Letters that Unicode does not decompose, and spellings of one letter in Arabic script.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ŧ": "t",
        "ة": "ه",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ـ": None,
        **dict.fromkeys("'’‘ʼʻ`´", None),
        **dict.fromkeys("-‐‑‒–—.,", " "),
    }
)
_LATIN_MARKS_FROM = 200
_POINTS = range(10, 36)
_NAME_BREAKS = re.compile(r"[\s._+@\d]+")
#: Scripts in which a full name is commonly written as one word, by the beginning of their signs' Unicode names.
_UNSPACED = frozenset({"CJK", "HANGUL", "HIRAGANA", "KATAKANA"})


def name_key(name: str) -> str:
    """Return the key by which a name is found and sorted: no case, accents, apostrophes or doubled spaces.

    Works for any script. Marks that make another letter (Japanese, Indic, Thai) stay; accents, and the vowel points of
    Hebrew and Arabic, go.
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()).translate(_LETTERS)
    kept = "".join(letter for letter in letters if not _is_dropped(letter))
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _is_dropped(letter: str) -> bool:
    mark = unicodedata.combining(letter)
    invisible = unicodedata.category(letter) in {"Cf", "Cc"} and not letter.isspace()
    return invisible or mark >= _LATIN_MARKS_FROM or mark in _POINTS


def short_name(full_name: str) -> str:
    """Return how a person is named to strangers: the first name and an initial; less where there is one word only.

    A name that is taken from an e-mail address (``alice.martin``) tells no more; of a name written without spaces, as
    in Chinese or Korean, only the first sign is told.
    """
    words = [word for word in _NAME_BREAKS.split(unicodedata.normalize("NFC", full_name)) if word]
    if not words:
        return ""
    first = words[0][:1].upper() + words[0][1:]
    if len(words) > 1:
        return f"{first} {words[-1][0].upper()}."
    return first if unicodedata.name(first[0], "").partition(" ")[0] not in _UNSPACED else f"{first[0]}…"


def phone_digits(phone: str) -> str:
    """Return the digits of a phone number as ASCII, whatever script and spacing they were typed in."""
    return "".join(str(unicodedata.digit(char)) for char in phone if char.isdecimal())


def normalise_phone(phone: str) -> str:
    """Return a phone number without spacing: ``+`` and digits where it names its country, else digits alone."""
    text = re.sub(r"\(\s*0\s*\)", "", phone) if "+" in phone or phone.strip().startswith("00") else phone
    digits = phone_digits(text)
    if text.strip().startswith(("+", "＋", "(+")):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def same_phone(one: str | None, other: str | None) -> bool:
    """Tell whether two numbers ring the same phone, one perhaps with and one without its country."""
    short, long = sorted((_national(one or ""), _national(other or "")), key=len)
    return len(short) >= _PHONE_MIN_DIGITS and long.endswith(short)


def _national(phone: str) -> str:
    return normalise_phone(phone).lstrip("+0")


def password_problems(password: str) -> tuple[str, ...]:
    """Return what is wrong with a new password, in sentences; nothing if it is good enough."""
    problems: list[str] = []
    if len(password) < PASSWORD_MIN_LENGTH:
        problems.append(f"Use at least {PASSWORD_MIN_LENGTH} characters.")
    if not any(char.isupper() for char in password):
        problems.append("Use an upper-case letter.")
    if not any(char.islower() for char in password):
        problems.append("Use a lower-case letter.")
    if not any(char.isdecimal() for char in password):
        problems.append("Use a digit.")
    if all(char.isalnum() or char.isspace() for char in password):
        problems.append("Use a symbol such as ! or ?.")
    if _is_common(password):
        problems.append("This password is a common one; choose another.")
    return tuple(problems)


_LEET = tuple(str.maketrans("@4301$5!7+", f"aaeo{one}ss{one}tt") for one in "il")
_ENDS = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def _is_common(password: str) -> bool:
    """Compare what is left without the digits and symbols around it, also with letters put back for digits."""
    folded = unicodedata.normalize("NFKC", password).casefold()
    stem = _ENDS.sub("", folded)
    plain = {stem, *(_ENDS.sub("", stem.translate(table)) for table in _LEET)}
    plain |= {_ENDS.sub("", folded.translate(table)) for table in _LEET}
    if plain & COMMON_WORDS:
        return True
    return len(password) < _WEAK_STEM_BELOW and stem in SHORT_STEMS


def similarity(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1; the order of given and family name does not count."""
    first, second = name_key(one), name_key(other)
    if not first or not second:
        return 0.0
    sorted_first, sorted_second = (" ".join(sorted(key.split())) for key in (first, second))
    return max(_ratio(first, second), _ratio(sorted_first, sorted_second))


def _ratio(one: str, other: str) -> float:
    one, other = sorted((one, other))
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two records may be one person: ``reason`` in words, ``score`` to sort by; empty and 0 if they are not."""

    score: float
    reason: str

    def __bool__(self) -> bool:
        """Tell whether they may be one person."""
        return bool(self.reason)


def likeness(name: str, phone: str | None, other_name: str, other_phone: str | None) -> Likeness:
    """Return how likely two records are one person, judged by name and phone."""
    alike = similarity(name, other_name)
    if same_phone(phone, other_phone):
        reason = "same name and phone" if alike >= _SAME_NAME else "same phone"
        return Likeness(1.0 + alike, reason)
    if alike >= _SAME_NAME:
        return Likeness(alike, "same name")
    return Likeness(alike, "similar name") if alike >= _SIMILAR_NAME else Likeness(0.0, "")
