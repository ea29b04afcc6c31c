"""Dates in words: what is typed in a hurry, in three languages, is what is booked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.wording import MOST_LETTERS, Wording, fit, next_day_for, understand

#: A Wednesday.
TODAY = date(2026, 12, 2)
FRIDAY = date(2026, 12, 4)
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "ar": [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
}
WEEKDAYS = {
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "ar": ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
}
languages = st.sampled_from(["en", "de", "ar"])
days = st.dates(date(2025, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "next friday 2pm grand ballroom 3h",
        "grand ballroom, Friday, 2-5pm",
        "3 hours in the Grand Ballroom on friday at 2 p.m.",
        "FRI 14:00 grand ballroom 180 min",
        "Grand Ballroom nächsten Freitag 14 Uhr 3 Std",
        "grand ballroom am Freitag von 14 bis 17 Uhr",
        "Freitag 4.12. 14.00 Uhr Grand Ballroom 3,0 Stunden",
        "grand ballroom الجمعة القادمة الساعة ٢ مساء لمدة ٣ ساعات",
        "grand ballroom يوم الجمعة من الساعة ٢ إلى ٥ مساءً",
    ],
)
def test_a_whole_wish(text: str) -> None:
    """A sentence said on the phone would have to be put into five fields by hand."""
    found = understand(text, TODAY)
    assert (found.day, found.minute, found.length, found.rest) == (FRIDAY, 840, 180, ("grand", "ballroom")), found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("tomorrow", date(2026, 12, 3)),
        ("the day after tomorrow", FRIDAY),
        ("14 dec", date(2026, 12, 14)),
        ("december 14th, 2027", date(2027, 12, 14)),
        ("the 14th", date(2026, 12, 14)),
        ("the 1st", date(2027, 1, 1)),
        ("1/12/2027", date(2027, 12, 1)),
        ("2027-02-28", date(2027, 2, 28)),
        ("29 feb", date(2028, 2, 29)),
        ("in 3 weeks", date(2026, 12, 23)),
        ("in two days", FRIDAY),
        ("next week", date(2026, 12, 9)),
        ("next week monday", date(2026, 12, 7)),
        ("monday of next week", date(2026, 12, 7)),
        ("friday in a week", date(2026, 12, 11)),
        ("next month", date(2027, 1, 2)),
        ("last friday", date(2026, 11, 27)),
        ("wednesday", TODAY),
        ("übermorgen", FRIDAY),
        ("uebermorgen", FRIDAY),
        ("14.12.", date(2026, 12, 14)),
        ("1.12.", date(2027, 12, 1)),
        ("am 14.", date(2026, 12, 14)),
        ("3. März 2027", date(2027, 3, 3)),
        ("in 2 Wochen", date(2026, 12, 16)),
        ("nächste Woche Montag", date(2026, 12, 7)),
        ("Montag nächste Woche", date(2026, 12, 7)),
        ("letzten Freitag", date(2026, 11, 27)),
        ("غدًا", date(2026, 12, 3)),
        ("بعد غد", FRIDAY),
        ("بعد ٣ أسابيع", date(2026, 12, 23)),
        ("الأسبوع القادم", date(2026, 12, 9)),
        ("١٤ ديسمبر", date(2026, 12, 14)),
        ("١٤ كانون الأول ٢٠٢٧", date(2027, 12, 14)),
        ("الجمعة الماضية", date(2026, 11, 27)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    """The calendar would open at another day than the one that was said."""
    found = understand(text, TODAY)
    assert (found.day, found.minute, found.length, found.rest) == (day, None, None, ()), found


@pytest.mark.parametrize(
    ("text", "minute", "other"),
    [
        ("2pm", 840, None),
        ("2:30 pm", 870, None),
        ("12 am", 0, None),
        ("12 pm", 720, None),
        ("14:00", 840, None),
        ("02:00", 120, None),
        ("noon", 720, None),
        ("at 2", 840, 120),
        ("at 9", 540, 1260),
        ("half past two", 870, 150),
        ("quarter to 3 pm", 885, None),
        ("14 Uhr 30", 870, None),
        ("um 9 Uhr", 540, None),
        ("halb drei", 870, 150),
        ("halb neun abends", 1230, None),
        ("viertel nach 3 nachmittags", 915, None),
        ("الساعة ٣ عصرا", 900, None),
        ("الساعة ٢ والنصف مساء", 870, None),
        ("الساعة ٩ صباحا", 540, None),
        ("tonight 8", 1200, None),
        ("heute abend um 8", 1200, None),
    ],
)
def test_a_time(text: str, minute: int, other: int | None) -> None:
    """A party would be expected in the morning and come in the evening."""
    found = understand(text, TODAY)
    assert (found.minute, found.other_minute, found.rest) == (minute, other, ()), found


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("3h", 180),
        ("2h30", 150),
        ("2 h 30 min", 150),
        ("1.5 hours", 90),
        ("90 min", 90),
        ("half an hour", 30),
        ("for two hours", 120),
        ("1,5 Std", 90),
        ("anderthalb Stunden", 90),
        ("eine halbe Stunde", 30),
        ("ساعتين", 120),
        ("ساعة ونصف", 90),
        ("نصف ساعة", 30),
        ("لمدة ٣ ساعات", 180),
    ],
)
def test_a_length(text: str, minutes: int) -> None:
    """A hall would be booked for the usual two hours, whatever was said."""
    found = understand(text, TODAY)
    assert (found.length, found.minute, found.day, found.rest) == (minutes, None, None, ()), found


def test_what_can_be_meant_in_two_ways_is_told_in_both() -> None:
    """“Next Friday” on a Wednesday is this week's to one half of the callers, and next week's to the other."""
    found = understand("next friday at 3", TODAY)
    assert [(reading.day, reading.minute) for reading in found.readings] == [
        (FRIDAY, 900),
        (FRIDAY, 180),
        (FRIDAY + timedelta(days=7), 900),
        (FRIDAY + timedelta(days=7), 180),
    ]
    assert understand("next friday", date(2026, 11, 28)).other_day is None, "on a Saturday there is one only"
    assert understand("this friday", TODAY).other_day is None
    assert understand("diesen Freitag", TODAY).other_day is None
    usual, american = understand("3/4", TODAY), understand("3/4", TODAY, month_first=True)
    assert (usual.day, usual.other_day) == (date(2027, 4, 3), date(2027, 3, 4))
    assert (american.day, american.other_day) == (date(2027, 3, 4), date(2027, 4, 3))


def test_guests_are_no_time() -> None:
    """Forty people would come at twenty to one."""
    found = understand("for 40 people friday 7pm garden hall", TODAY)
    assert found == Wording(FRIDAY, 1140, None, 40, ("garden", "hall"))
    assert understand("40 Gäste", TODAY).guests == 40
    assert understand("٤٠ ضيفًا", TODAY).guests == 40


@pytest.mark.parametrize("text", ["Müller", "May", "Room 2", "#123", "123", "Frau Sommer", "März, Anna", "", "  ", "—"])
def test_names_and_numbers_are_no_dates(text: str) -> None:
    """Who looks for a customer would be shown a calendar."""
    assert not understand(text, TODAY).says_when


@given(days, days, languages)
def test_any_day_in_words(day: date, today: date, language: str) -> None:
    """One month's name of 36 would be misspelt, and nobody know."""
    month = MONTHS[language][day.month - 1]
    written = f"{day.day}. {month} {day.year}" if language == "de" else f"{day.day} {month} {day.year}"
    assert understand(written, today).day == day
    assert understand(written.translate(ARABIC), today).day == day
    assert understand(f"{day.day}.{day.month}.{day.year}", today).day == day
    assert understand(day.isoformat(), today).day == day


@given(days, st.integers(0, 6), languages)
def test_a_weekday_is_the_next_of_its_kind(today: date, weekday: int, language: str) -> None:
    """A weekday's name would lead into the past, or a week too far."""
    found = understand(WEEKDAYS[language][weekday], today).day
    assert found is not None
    assert found.weekday() == weekday
    assert timedelta() <= found - today < timedelta(days=7)


@given(st.integers(0, 23), st.integers(0, 59), st.integers(1, 12))
def test_any_time(hour: int, minute: int, twelve: int) -> None:
    """A quarter past would be rounded away, or digits of another script not be read."""
    written = f"{hour:02}:{minute:02}"
    for text in (written, written.translate(ARABIC), f"{hour:02}:{minute:02} Uhr"):
        found = understand(text, TODAY)
        assert found.minute == hour * 60 + minute
        assert found.other_minute is None
    assert understand(f"{twelve}:{minute:02}pm", TODAY).minute == (twelve % 12 + 12) * 60 + minute
    assert understand(f"{twelve}:{minute:02} am", TODAY).minute == twelve % 12 * 60 + minute


@given(st.integers(0, 23), st.integers(1, 24 * 60 - 1))
def test_from_one_time_to_another(hour: int, length: int) -> None:
    """“From 22 to 2” would end before it began."""
    end = (hour * 60 + length) % (24 * 60)
    text = f"{hour:02}:00-{end // 60:02}:{end % 60:02}"
    found = understand(text, TODAY)
    assert (found.minute, found.length) == (hour * 60, length)


WORDS = st.sampled_from(
    [
        "next",
        "friday",
        "at",
        "2",
        "pm",
        "14",
        "dec",
        "3h",
        "the",
        "of",
        "half",
        "past",
        "nächsten",
        "uhr",
        "am",
        "um",
        "halb",
        "drei",
        "in",
        "weeks",
        "الجمعة",
        "الساعة",
        "غدا",
        "٣",
        "ساعات",
        "-",
        "to",
        "bis",
        "14:00",
        "2026-02-30",
        "31.2.",
        "99/99",
        "24:00",
        "25",
        "uhr",
        "müller",
        "#",
        "grand",
    ]
)


@given(st.one_of(st.text(max_size=2 * MOST_LETTERS), st.lists(WORDS, max_size=12).map(" ".join)), days)
def test_anything_can_be_typed(text: str, today: date) -> None:
    """A stray sign would break the field in which everything is looked for."""
    found = understand(text, today)
    for reading in found.readings:
        assert reading.minute is None or 0 <= reading.minute < 24 * 60
        assert reading.length is None or reading.length > 0
    assert understand(text.translate(ARABIC), today) == found, "digits of another script say something else"


def test_halls_are_found_by_their_words() -> None:
    """“Großen Saal” would not be the “Großer Saal”, and half a name nobody's."""
    assert fit(("grand", "ballroom"), ["grand ballroom"]) > fit(("gr", "ball"), ["grand ballroom"]) > 0
    assert fit(("grossen", "saal"), ["grosser saal"]) > 0
    assert fit(("قاعه", "كبري"), ["القاعه الكبري"]) > 0
    assert fit(("spree", "saal"), ["grosser saal", "spreehalle"]) > 0
    assert not fit(("grand", "garden"), ["grand ballroom"])
    assert not fit(("hall",), [])


def test_a_time_without_a_day_lies_ahead() -> None:
    """At six in the evening “2pm” would book this afternoon."""
    assert next_day_for(840, TODAY, 600) == TODAY
    assert next_day_for(840, TODAY, 840) == TODAY + timedelta(days=1)
