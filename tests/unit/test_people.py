"""People: found by any spelling of their name and number, kept safe from passwords that everybody guesses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.people import (
    likeness,
    name_key,
    normalise_phone,
    password_problems,
    phone_digits,
    same_phone,
    short_name,
    similarity,
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("José  Ångström", "jose angstrom"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Søren Kierkegård", "soren kierkegard"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("Jean-Luc", "jean luc"),
        ("İstanbul", "istanbul"),
        ("Işıl", "isil"),
        ("Алексей", "алексеи"),
        ("АЛЕКСЕЙ", "алексеи"),
        ("محمّد", "محمد"),
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("علی", "علي"),
        ("שָׁלוֹם", "שלום"),
        ("王小明", "王小明"),
        ("がとう", "がとう"),
        ("김철수", "김철수"),
        ("हिन्दी", "हिन्दी"),
        ("Ｆｕｌｌ Ｗｉｄｔｈ", "full width"),
        ("Nguyễn Thị", "nguyen thi"),
        ("A\u200bnna\u00ad", "anna"),
        (" \t ", ""),
    ],
)
def test_names_of_any_script_are_found_as_people_type_them(name: str, key: str) -> None:
    """A caller's record would not be found without the exact accents, and be made twice."""
    assert name_key(name) == key


@given(st.text(max_size=30))
def test_a_key_is_stable(name: str) -> None:
    """A stored key would differ from the key of what is typed."""
    assert name_key(name_key(name)) == name_key(name)
    assert name_key(name.upper().lower()) == name_key(name.upper())
    assert "  " not in name_key(name)
    assert name_key(name) == name_key(name).strip()


def test_letters_that_differ_stay_different() -> None:
    """Two people would be taken for one because a mark that matters was dropped."""
    assert name_key("かき") != name_key("がぎ")
    assert name_key("किरण") != name_key("करण")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("+49 (0)30 / 123 45-67", "+49301234567"),
        ("0049 30 1234567", "+49301234567"),
        ("030 1234567", "0301234567"),
        ("(030) 1234567", "0301234567"),
        ("٠٥٠١٢٣٤٥٦٧", "0501234567"),
        ("＋81 90-1234-5678", "+819012345678"),
        ("ext", ""),
    ],
)
def test_phone_numbers_are_kept_without_spacing(typed: str, stored: str) -> None:
    """The same number typed twice would be two numbers."""
    assert normalise_phone(typed) == stored
    assert phone_digits(stored) == stored.lstrip("+")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+49 30 1234567", "030 1234567", True),
        ("0049301234567", "+49 (0)30 1234567", True),
        ("030 1234567", "030 1234568", False),
        ("1234", "1234", False),
        ("", "", False),
        (None, "030 1234567", False),
        ("555 0100", "030 555 0100", True),
    ],
)
def test_the_same_phone_with_and_without_its_country(one: str | None, other: str | None, same: bool) -> None:
    """A caller whose number shows with its country code would look like a stranger."""
    assert same_phone(one, other) is same
    assert same_phone(other, one) is same


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("Xk#9vQ", "8 characters"),
        ("xk#9vqtr", "upper-case"),
        ("XK#9VQTR", "lower-case"),
        ("Xk#vQtrz", "digit"),
        ("Xk9vQtrz", "symbol"),
        ("Xk9 vQtrz", "symbol"),
        ("", "8 characters"),
    ],
)
def test_each_missing_thing_is_named(password: str, words: str) -> None:
    """Somebody signing up would not learn what is missing."""
    assert any(words in problem for problem in password_problems(password))


@pytest.mark.parametrize(
    "password",
    [
        "Password1!",
        "P@ssw0rd",
        "P@$$w0rd123",
        "Pa$$word1",
        "Passw0rd!",
        "Welcome1!",
        "We1come!23",
        "Qwerty123!",
        "Admin@123",
        "Adm1n!2345",
        "Summer2026!",
        "!Letmein99",
        "Abcd1234!",
        "Aa123456@",
        "1qaz!QAZ",
        "!QAZ2wsx",
        "1qaz@WSX",
        "Zaq1@wsx",
        "Passwort1!",
        "Test1234!",
        "Changeme1!",
        "Iloveyou1!",
        "Dr@gon2020",
        "Ｐassword1!",
    ],
)
def test_passwords_that_everybody_tries_are_refused(password: str) -> None:
    """An account would open to the first page of any list of passwords."""
    assert any("common" in problem for problem in password_problems(password))


@pytest.mark.parametrize(
    "password",
    [
        "Xk#9vQtr",
        "correct Horse, 9 batteries",
        "Tr0ub4dor&3x",
        "Grün-Bäume7!",
        "Aa7#kQ9!mZ2$",
        "Aa!4829165037",
        "Żółw+żaba=2",
        "x" * 100 + "A1!",
        "Summer-Rain-On-Tin-7",
        "NewPass123!",
        "Moderator-1",
        "Booking123!",
    ],
)
def test_good_passwords_are_accepted(password: str) -> None:
    """People would be turned away with passwords that nobody guesses."""
    assert password_problems(password) == ()


@given(st.text(max_size=40))
def test_any_password_can_be_judged(password: str) -> None:
    """A strange letter in a password would crash the sign-up."""
    password_problems(password)


@given(st.text(max_size=20), st.text(max_size=20))
def test_similarity_is_symmetric_and_bounded(one: str, other: str) -> None:
    """Whether two people look alike would depend on who is asked first."""
    assert similarity(one, other) == similarity(other, one)
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, one) == (1.0 if name_key(one) else 0.0)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (("Anna Müller", "030 1234567"), ("Anna Muller", "+49 30 1234567"), "same name and phone"),
        (("Anna Müller", "030 1234567"), ("Bernd Müller", "030 1234567"), "same phone"),
        (("Anna Müller", None), ("Müller, Anna", None), "same name"),
        (("Anna Müller", None), ("Anna Muellr", None), "similar name"),
        (("Catherine Smith", "1"), ("Katherine Smith", "2"), "similar name"),
        (("Anna Müller", None), ("Bernd Schmidt", None), ""),
        (("", None), ("", None), ""),
        (("王小明", None), ("王小明", None), "same name"),
    ],
)
def test_likely_duplicates(one: tuple[str, str | None], other: tuple[str, str | None], reason: str) -> None:
    """A customer would be made twice, with two wallets; or warned of strangers each time."""
    found = likeness(*one, *other)
    assert found.reason == reason
    assert bool(found) is bool(reason)
    assert (found.score > 0) is bool(reason)


@pytest.mark.parametrize(
    ("full_name", "told"),
    [
        ("Alice Martin", "Alice M."),
        ("  Jean-Luc  van der Berg ", "Jean-Luc B."),
        ("Alice", "Alice"),
        ("alice.martin", "Alice M."),
        ("alice.martin77@mail.example", "Alice E."),
        ("محمد علي", "محمد ع."),
        ("王小明", "王…"),
        ("김철수", "김…"),
        ("Ángela Ñúñez", "Ángela Ñ."),
        ("...", ""),
    ],
)
def test_strangers_read_a_first_name_and_an_initial(full_name: str, told: str) -> None:
    """A review would tell everybody who booked what."""
    assert short_name(full_name) == told


@given(st.text(max_size=60))
def test_any_name_can_be_told(full_name: str) -> None:
    """One odd name would keep a room's reviews from being read."""
    told = short_name(full_name)
    assert len(told) <= len(full_name) + 4
