"""The window in German and Arabic: numbers, stored sentences, where labels begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QLabel

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.people import password_problems
from hallbooking_desktop.domain.refunds import RefundTiers, refund
from hallbooking_desktop.ui.booking.when import date_field
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import Formats, as_typed, joined, led
from hallbooking_desktop.ui.messages import field_sentences
from hallbooking_desktop.ui.stored_words import stored_words
from hallbooking_desktop.ui.translations import use_language
from hallbooking_desktop.ui.widgets.leading import lead

Speak = Callable[[str], QLocale]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Return how to speak a language until the test's end."""
    before = QLocale()
    yield lambda code: use_language(qapp, code)
    use_language(qapp, "en")
    QLocale.setDefault(before)


def test_counted_things_have_the_language_s_own_plurals(speak: Speak) -> None:
    """“1 guests” would be read in every hall's name."""
    speak("en")
    assert [counts.guests(n) for n in (1, 2)] == ["1 guest", "2 guests"]
    speak("de")
    assert [counts.guests(n) for n in (1, 2)] == ["1 Gast", "2 Gäste"]
    speak("ar")
    assert [counts.guests(n) for n in (1, 2, 3, 11, 100)] == ["ضيف واحد", "ضيفان", "3 ضيوف", "11 ضيفًا", "100 ضيف"]


def test_what_is_wrong_with_a_field_is_said_in_the_language(speak: Speak) -> None:
    """A form would be German but for its refusals."""
    speak("de")
    said = {"name": "Use at most 200 characters.", "password": " ".join(password_problems("x")), "odd": "Unknown."}
    told = field_sentences(ValidationFailed(said))
    assert told["name"] == "Verwenden Sie höchstens 200 Zeichen."
    assert "Use" not in told["password"]
    assert told["odd"] == "Unknown."


@pytest.mark.parametrize(("hours", "german"), [(72, "Mehr als"), (30, "24 bis 48"), (3, "Weniger als")])
def test_a_refund_s_stored_sentence_is_said_in_the_language(speak: Speak, hours: int, german: str) -> None:
    """Only the reason for the refund would be English."""
    now = datetime(2030, 1, 1, tzinfo=UTC)
    back = refund(Decimal(100), now + timedelta(hours=hours), now, RefundTiers(), Currency("USD"))
    assert stored_words(back.policy) == back.policy
    speak("de")
    assert stored_words(back.policy).startswith(german)
    assert stored_words("Top-up by card, 1234") == "mit Karte, 1234"


def test_amounts_keep_together_in_arabic(speak: Speak) -> None:
    """“+$40.00” would be torn apart beside a Latin name."""
    locale = speak("ar")
    assert locale.zeroDigit() == "0"
    written = Formats(locale, Currency("USD")).money(Decimal(40), signed=True)
    assert written == "\u2066+$40.00\u2069"


def test_a_day_has_its_full_stop_in_german(speak: Speak) -> None:
    """“15 Jan” is no German date."""
    formats = Formats(speak("de"), viewer_zone=UTC)
    assert formats.date(datetime(2030, 1, 15, tzinfo=UTC)) == "Di., 15. Jan. 2030"


def test_a_latin_name_begins_at_the_right_in_arabic(speak: Speak, qapp: QApplication) -> None:
    """Names would stand at the left edge, and what they belong to at the right."""
    speak("ar")
    label = QLabel("Garden Hall")
    lead(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute
    speak("en")
    label = QLabel("Garden Hall")
    lead(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft


def test_facts_follow_each_other_as_one_reads(speak: Speak) -> None:
    """“Boardroom · 15 guests” would be drawn with its number before the name, and an opening hour torn in two."""
    speak("ar")
    assert joined(("Boardroom", "", "15 ضيفًا")) == "\u200f\u2068Boardroom\u2069  ·  \u206815 ضيفًا\u2069"
    assert led("film.jpg: هذا الملف ليس صورة").startswith("\u200f")
    assert as_typed("Ctrl+,") == "\u2066Ctrl+,\u2069"
    speak("en")
    assert joined(("قاعة الحديقة", "15 guests")) == "\u200e\u2068قاعة الحديقة\u2069  ·  \u206815 guests\u2069"
    assert joined(("Boardroom", "", "15 guests")) == "Boardroom  ·  15 guests", "a copied text has marks in it"
    assert (led("Saved."), as_typed("#12")) == ("Saved.", "#12")


@pytest.mark.parametrize(("code", "shown"), [("en", "29 Nov 2026, Sun"), ("ar", "29 نوفمبر 2026، الأحد")])
def test_a_day_to_be_typed_is_in_the_language_s_order(speak: Speak, code: str, shown: str) -> None:
    """The year would stand between the weekday and the month, and the arrow keys begin with the weekday."""
    field = date_field(cast("Desk", SimpleNamespace(formats=Formats(speak(code)))), "Day")
    field.setDate(QDate(2026, 11, 29))
    assert field.text() == shown
    assert field.sectionAt(0) is QDateEdit.Section.DaySection
    field.deleteLater()
