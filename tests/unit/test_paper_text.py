"""Text of papers: every script, both directions, and what somebody may type to break them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.documents import bidi
from hallbooking_desktop.documents.fonts import FontBook
from hallbooking_desktop.documents.scripts import prepare
from hallbooking_desktop.documents.text import Style, Words, shortened
from tests.support.services import RESOURCES

FONTS = FontBook(RESOURCES / "fonts" / "papers")
NAMES = {
    "Latin": "José Ñandú Nguyễn Łukasz Þór",
    "Greek": "Ελένη Παπαδοπούλου",
    "Cyrillic": "Ђорђе Јовановић Ґалаґан",
    "Arabic": "محمد عبد الله",
    "Persian": "ژاله چگینی",
    "Hebrew": "שלום כהן",
    "Devanagari": "प्रिया शर्मा",
    "Bengali": "রবীন্দ্রনাথ",
    "Tamil": "மணிமொழி",
    "Telugu": "సీతారామ",
    "Kannada": "ಬಸವಣ್ಣ",
    "Malayalam": "വേണുഗോപാൽ",
    "Gujarati": "ગાંધી",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Odia": "ଜଗନ୍ନାଥ",
    "Sinhala": "සුනිල්",
    "Thai": "สมชาย ใจดี",
    "Lao": "ສົມພອນ",
    "Khmer": "សុខា",
    "Burmese": "အောင်ဆန်း",
    "Armenian": "Հայկ Աբովյան",
    "Georgian": "გიორგი",
    "Amharic": "አበበ ቢቂላ",
    "Dhivehi": "އަހްމަދު",
    "Chinese": "王小明 陳大文",
    "Japanese": "山田太郎 さくら カタカナ",
    "Korean": "김철수 이영희",
    "Symbols": "€ ₹ ₽ £ ¥ № § ★ → ✓ “x” – …",
    "Emoji": "🎂 party 👩‍👩‍👧 ❤️",
}


@pytest.mark.parametrize("script", NAMES)
def test_every_script_has_a_font_that_shows_it(script: str) -> None:
    """The guest would read boxes where the name should be."""
    for char in prepare(NAMES[script]):
        for strong in (False, True):
            face, shown = FONTS.find(char, strong=strong)
            assert shown == char, f"{script}: nothing shows U+{ord(char):04X} {unicodedata.name(char, '')}"
            assert face.has(char)


def test_what_no_font_has_is_marked_as_unknown() -> None:
    """A hole in a name would look as if nothing was missing."""
    assert FONTS.find("𒀀", strong=False)[1] == "\ufffd"
    assert FONTS.find("𝔘", strong=False)[1] == "U", "a letter of another kind is shown by the plain one"


def test_arabic_letters_are_joined() -> None:
    """A name in single letters cannot be read."""
    assert prepare("محمد") == "\ufee3\ufea4\ufee4\ufeaa", "initial, medial, medial, final"
    assert prepare("ورد") == "\ufeed\ufead\ufea9", "these letters join with nothing that follows"
    assert prepare("سلام") == "\ufeb3\ufefc\ufee1", "lam and alef are written as one"
    assert prepare("مُحَمَّد") == prepare("محمد"), "vowel points are left out, and part no letters"
    assert prepare("می\u200cخ") == "\ufee3\ufbfd\ufea5", "a non-joiner parts them"


def test_vowels_before_their_consonant_are_written_before_it() -> None:
    """Read in the order of the text the syllables would be others."""
    assert prepare("कि") == "िक"
    assert prepare("கொ") == "ெகா", "a vowel of two parts stands around its consonant"


def order(text: str) -> str:
    levels = bidi.levels(text)
    places = bidi.visual_order(levels, list(text), int(bidi.is_right_to_left(text)))
    return "".join(bidi.turned(text[place], levels[place]) for place in places)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Room שלום 12", "Room 12 םולש"),
        ("שלום (כהן)", "(ןהכ) םולש"),
        ("שלום 15.30 abc", "abc 15.30 םולש"),
        ("price 50% now", "price 50% now"),
        ("abc", "abc"),
        ("א 50% ב", "ב 50% א"),
        ("", ""),
    ],
)
def test_lines_of_both_directions_are_put_in_order(text: str, shown: str) -> None:
    """A Hebrew name would be printed backwards, or its hall's number into it."""
    assert order(text) == shown


def test_nothing_typed_can_turn_around_or_hide_what_stands_beside_it() -> None:
    """A name with an override in it would turn the amount beside it around."""
    assert prepare("paid \u202e05.2\u202c \u2066x\u2069 \u200b\ufeff\x00\x07\x1b[31m") == "paid 05.2 x [31m"
    assert prepare("a\r\nb\tc\x0b\x0cd\u2028e\ud800f") == "a\nb c  d ef"


@given(st.text(max_size=80), st.floats(1, 400))
def test_any_text_is_set_within_its_width(text: str, width: float) -> None:
    """A single hostile name would keep an invoice from being printed, or run over the page's edge."""
    words = Words(FONTS, text, Style())
    words.wrap(width, 1000)
    for line in words._lines:
        drawn = "".join(piece for _, piece in line.pieces)
        widest = max((face.width(char) for face, piece in line.pieces for char in piece), default=0) * 9.5
        clusters = sum(unicodedata.category(char) not in {"Mn", "Me"} for char in drawn)
        assert line.width <= width + 1e-6 or clusters <= 1 or widest >= width


def test_long_words_are_broken_and_words_kept_whole() -> None:
    """An address without a space would run off the paper."""
    words = Words(FONTS, "W" * 300 + " and then some words", Style())
    words.wrap(200, 1000)
    texts = ["".join(piece for _, piece in line.pieces) for line in words._lines]
    assert "".join(texts).replace(" ", "") == "W" * 300 + "andthensomewords"
    assert texts[-1].endswith("words")
    chinese = Words(FONTS, "王小明，" * 30, Style())
    chinese.wrap(100, 1000)
    assert not any("".join(p for _, p in line.pieces).startswith("，") for line in chinese._lines)


def test_what_does_not_fit_one_line_is_shortened() -> None:
    """The page number would be overprinted by a long venue's name."""
    assert shortened(FONTS, "Short", Style(), 200) == "Short"
    assert shortened(FONTS, "A very long name " * 20, Style(), 200).endswith("…")
