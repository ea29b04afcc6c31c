"""What the services say of single fields, in the user's language: found by the English sentence they say it in."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.known_words import told

translate = QCoreApplication.translate


def _people() -> dict[str, str]:
    return {
        "Please type a name.": translate("Fields", "Please type a name."),
        "Please choose a language.": translate("Fields", "Please choose a language."),
        "Please type the phone number in digits, for example +49 30 123456.": translate(
            "Fields", "Please type the phone number in digits, for example +49 30 123456."
        ),
        "Please type a phone number or an e-mail address.": translate(
            "Fields", "Please type a phone number or an e-mail address."
        ),
        "Somebody who signs in needs an e-mail address.": translate(
            "Fields", "Somebody who signs in needs an e-mail address."
        ),
        "This code was used already or has run out. Please ask for a new one.": translate(
            "Fields", "This code was used already or has run out. Please ask for a new one."
        ),
        "A moderator has one venue, an admin has all of them.": translate(
            "Fields", "A moderator has one venue, an admin has all of them."
        ),
        "There is no such venue.": translate("Fields", "There is no such venue."),
        "There is too much for one statement. Choose a shorter period.": translate(
            "Fields", "There is too much for one statement. Choose a shorter period."
        ),
        "Choose two different customers.": translate("Fields", "Choose two different customers."),
        "Use an upper-case letter.": translate("Fields", "Use an upper-case letter."),
        "Use a lower-case letter.": translate("Fields", "Use a lower-case letter."),
        "Use a digit.": translate("Fields", "Use a digit."),
        "Use a symbol such as ! or ?.": translate("Fields", "Use a symbol such as ! or ?."),
        "This password is a common one; choose another.": translate(
            "Fields", "This password is a common one; choose another."
        ),
        "Please give the kiosk a name, for example where it stands.": translate(
            "Fields", "Please give the kiosk a name, for example where it stands."
        ),
    }


def _search() -> dict[str, str]:
    return {
        "The start is a time of the day.": translate("Fields", "The start is a time of the day."),
        "The end is after the start, at most a week later.": translate(
            "Fields", "The end is after the start, at most a week later."
        ),
        "A length is at least a minute and at most a day.": translate(
            "Fields", "A length is at least a minute and at most a day."
        ),
        "It would begin on the day before.": translate("Fields", "It would begin on the day before."),
        "The highest price is below the lowest.": translate("Fields", "The highest price is below the lowest."),
        "This date is out of reach.": translate("Fields", "This date is out of reach."),
    }


def _bookings() -> dict[str, str]:
    return {
        "Please say why.": translate("Fields", "Please say why."),
        "Please say why the policy does not apply.": translate("Fields", "Please say why the policy does not apply."),
        "Please say why there is a discount.": translate("Fields", "Please say why there is a discount."),
        "The number of guests is at least 1.": translate("Fields", "The number of guests is at least 1."),
        "A booking lasts at most a year.": translate("Fields", "A booking lasts at most a year."),
        "A booking can be moved within its venue only.": translate(
            "Fields", "A booking can be moved within its venue only."
        ),
        "None of the dates can be booked.": translate("Fields", "None of the dates can be booked."),
        "The dates are so close that they overlap each other.": translate(
            "Fields", "The dates are so close that they overlap each other."
        ),
        "No date fits this rule.": translate("Fields", "No date fits this rule."),
        "This add-on is not offered at this venue.": translate("Fields", "This add-on is not offered at this venue."),
        "Please type an amount above zero.": translate("Fields", "Please type an amount above zero."),
        "Please type an amount other than zero.": translate("Fields", "Please type an amount other than zero."),
        "Please type the transfer's reference.": translate("Fields", "Please type the transfer's reference."),
        "This amount cannot be booked.": translate("Fields", "This amount cannot be booked."),
        "This text has characters that cannot be stored.": translate(
            "Fields", "This text has characters that cannot be stored."
        ),
    }


def _places() -> dict[str, str]:
    return {
        "A venue is in a city.": translate("Fields", "A venue is in a city."),
        "Choose a time zone such as Europe/Berlin.": translate("Fields", "Choose a time zone such as Europe/Berlin."),
        "The greatest capacity is at least 1, or empty.": translate(
            "Fields", "The greatest capacity is at least 1, or empty."
        ),
        "A percentage is between 0 and 100.": translate("Fields", "A percentage is between 0 and 100."),
        "This is no e-mail address.": translate("Fields", "This is no e-mail address."),
        "This text is too long.": translate("Fields", "This text is too long."),
        "A hall holds at least 1 person.": translate("Fields", "A hall holds at least 1 person."),
        "Setup and teardown take from 0 minutes to 24 hours.": translate(
            "Fields", "Setup and teardown take from 0 minutes to 24 hours."
        ),
        "The stock is a number from 0, or empty for no limit.": translate(
            "Fields", "The stock is a number from 0, or empty for no limit."
        ),
        "A percentage has at most three decimals and is below 10,000.": translate(
            "Fields", "A percentage has at most three decimals and is below 10,000."
        ),
        "Names have at most 200 characters.": translate("Fields", "Names have at most 200 characters."),
        "A price is not negative.": translate("Fields", "A price is not negative."),
        "This price is too high.": translate("Fields", "This price is too high."),
        "Bookings start on a step of 1 minute to 24 hours.": translate(
            "Fields", "Bookings start on a step of 1 minute to 24 hours."
        ),
        "The shortest booking is at least a minute, or empty.": translate(
            "Fields", "The shortest booking is at least a minute, or empty."
        ),
        "The longest booking is not shorter than the shortest.": translate(
            "Fields", "The longest booking is not shorter than the shortest."
        ),
        "A refund is between 0 and 100 percent.": translate("Fields", "A refund is between 0 and 100 percent."),
        "A later cancellation cannot be refunded more.": translate(
            "Fields", "A later cancellation cannot be refunded more."
        ),
        "A hall cannot be a part of itself.": translate("Fields", "A hall cannot be a part of itself."),
        "A divisible hall is made of at least two halls.": translate(
            "Fields", "A divisible hall is made of at least two halls."
        ),
        "Two of these halls share a part.": translate("Fields", "Two of these halls share a part."),
        "A hall is made of halls of its own venue.": translate("Fields", "A hall is made of halls of its own venue."),
        "The price of an hour cannot be negative.": translate("Fields", "The price of an hour cannot be negative."),
        "A rule cannot take off more than 100 percent.": translate(
            "Fields", "A rule cannot take off more than 100 percent."
        ),
        "The season ends before it starts.": translate("Fields", "The season ends before it starts."),
        "This time is over.": translate("Fields", "This time is over."),
        "This lasts at most two years.": translate("Fields", "This lasts at most two years."),
        "Too many bookings lie in that time; take a shorter one.": translate(
            "Fields", "Too many bookings lie in that time; take a shorter one."
        ),
        "Nothing is left to block: it is blocked already, or what is kept takes all of it.": translate(
            "Fields",
            "Nothing is left to block: it is blocked already, or what is kept takes all of it.",
        ),
        "Opening hours begin within the day and close at most 24 hours later, after they open.": translate(
            "Fields", "Opening hours begin within the day and close at most 24 hours later, after they open."
        ),
    }


def _content() -> dict[str, str]:
    return {
        "A page needs a title.": translate("Fields", "A page needs a title."),
        "The page is nested too deeply.": translate("Fields", "The page is nested too deeply."),
        "A tag is too long. Pictures are uploaded, not pasted into the page.": translate(
            "Fields", "A tag is too long. Pictures are uploaded, not pasted into the page."
        ),
        "Say what is to be seen, for those who do not see the picture.": translate(
            "Fields", "Say what is to be seen, for those who do not see the picture."
        ),
    }


def _patterns() -> tuple[tuple[str, str], ...]:
    return (
        (r"Use at least (\d+) characters\.", translate("Fields", "Use at least %1 characters.")),
        (r"Use at most ([\d,]+) characters\.", translate("Fields", "Use at most %1 characters.")),
        (r"(\w{3}) has (\d) decimals\.", translate("Fields", "%1 has %2 decimals.")),
        (r"Only (\d+) of “(.*)” are free then\.", translate("Fields", "Only %1 of “%2” are free then.")),
        (r"A series has at most (\d+) occurrences\.", translate("Fields", "A series has at most %1 occurrences.")),
        (
            r"An address is made of a–z, 0–9 and single hyphens, at most (\d+) of them\.",
            translate("Fields", "An address is made of a–z, 0–9 and single hyphens, at most %1 of them."),
        ),
        (r"This is not a valid e-mail address: .*", translate("Fields", "This is not a valid e-mail address.")),
    )


def _settings() -> tuple[tuple[str, str], ...]:
    """Return what is said of a setting's value: a file or the program's own checks say it, not a service."""
    return (
        (r"Please type a whole number\.", translate("Fields", "Please type a whole number.")),
        (r"Please type it as JSON, such as (.*)\.", translate("Fields", "Please type it as JSON, such as %1.")),
        (r"is “(.*)”, which is not a whole number\.", translate("Fields", "“%1” is no whole number.")),
        (r"is “(.*)”, which is neither true nor false\.", translate("Fields", "“%1” is neither true nor false.")),
        (r"(?:is “.*”, which )?is not a list such as (.*)\.", translate("Fields", "This is no list such as %1.")),
        (r"(?:is “.*”, which )?is not a text\.", translate("Fields", "This is no text.")),
        (r"is “(.*)”, but must be at least (\d+)\.", translate("Fields", "“%1” is too little: at least %2.")),
        (r"is “(.*)”, but must be at most (\d+)\.", translate("Fields", "“%1” is too much: at most %2.")),
        (r"is “(.*)”, but must be one of (.*)\.", translate("Fields", "“%1” is none of %2.")),
        (r"is “(.*)”, but must begin with (.*)\.", translate("Fields", "“%1” does not begin with %2.")),
        (r"is “(.*)”, but must be such as (.*)\.", translate("Fields", "“%1” will not do; such as %2.")),
        (r"must begin with (.*)\.", translate("Fields", "It begins with %1.")),
        (r"config\.toml cannot be written: (.*)\.", translate("Fields", "config.toml cannot be written: %1.")),
        (
            r"config\.toml is written in a way that cannot be changed from here: set (\w+) by hand\.",
            translate("Fields", "config.toml is written in a way that cannot be changed from here: set %1 by hand."),
        ),
        (
            r"config\.toml is not valid TOML: correct it by hand first\.",
            translate("Fields", "config.toml is not valid TOML: correct it by hand first."),
        ),
    )


_TABLES: tuple[Callable[[], dict[str, str]], ...] = (_people, _search, _bookings, _places, _content)


def field_words(said: str) -> str:
    """Return what a service says of a field, translated where it is known; several sentences one by one."""
    known = {english: text for table in _TABLES for english, text in table().items()}
    if said in known:
        return known[said]
    if (text := told((*_patterns(), *_settings()), said)) is not None:
        return text
    parts = re.split(r"(?<=[.!?]) (?=[A-Z])", said)
    return said if len(parts) == 1 else " ".join(field_words(part) for part in parts)
