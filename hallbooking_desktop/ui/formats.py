"""Amounts, dates and times as the reader's language writes them; times in the venue's zone, named where it differs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtGui import QGuiApplication

from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.ui.counts import counts

_NUMBER = re.compile(r"\d[\d.,٫٬\s\u00a0\u202f]*\d|\d")
#: Signs of well-known currencies; others are written with their code.
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CHF": "CHF", "ILS": "₪", "KRW": "₩", "TRY": "₺"}
MINUS = "\u2212"
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
_FROM_LEFT, _FROM_RIGHT = "\u200e", "\u200f"
_READ_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MEGABYTE = 1024 * 1024


def is_english(locale: QLocale | None = None) -> bool:
    """Tell whether a language, or the one in use, is the one that the services speak."""
    return (locale or QLocale()).language() in {QLocale.Language.English, QLocale.Language.C}


def day_pattern(pattern: str, locale: QLocale) -> str:
    """Return Qt's pattern of a day as the language writes it: after a German day comes a full stop."""
    if locale.language() is not QLocale.Language.German:
        return pattern
    dotted = "d." if pattern == "d" else pattern.replace("d MMM", "d. MMM")
    return dotted.replace("ddd d.", "ddd, d.")


def zone_of(name: str) -> ZoneInfo:
    """Return an IANA zone."""
    return _zone(name)


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def isolated(name: str) -> str:
    """Return a name that keeps its own direction inside a sentence of another."""
    return f"\u2068{name}\u2069" if name else ""


def joined(parts: Iterable[str], between: str = "  ·  ") -> str:
    """Join what is said of a thing: the parts follow each other as the window reads, each in its own direction.

    Without marks a number behind a Latin name is drawn as part of it, before it where reading goes to the left.
    """
    kept = [part for part in parts if part]
    text = between.join(kept)
    if not (QGuiApplication.isRightToLeft() or _READ_LEFTWARD.search(text)):
        return text
    return led(between.join(isolated(part) for part in kept))


def led(text: str) -> str:
    """Return a line that begins where the window's lines do, whatever it begins with."""
    if QGuiApplication.isRightToLeft():
        return _FROM_RIGHT + text
    return _FROM_LEFT + text if _READ_LEFTWARD.search(text) else text


def as_typed(text: str) -> str:
    """Return a key, a path or a number with its sign that begins at the left whatever it stands in."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}" if text and QGuiApplication.isRightToLeft() else text


class Formats:
    """Writes values for people. ``viewer_zone``: where the reader is; None takes the computer's zone."""

    def __init__(
        self, locale: QLocale | None = None, currency: Currency | None = None, viewer_zone: tzinfo | None = None
    ) -> None:
        self.locale = locale or QLocale()
        if self.locale.language() is QLocale.Language.C:
            self.locale = QLocale("en_GB")
        self.currency = currency or Currency()
        self.viewer_zone = viewer_zone
        order = [letter for letter in self.locale.dateFormat(QLocale.FormatType.ShortFormat) if letter in "dMy"]
        self._month_first = bool(order) and order[0] == "M"
        sign = _SIGNS.get(self.currency.code, self.currency.code + "\u00a0")
        sample = self.locale.toCurrencyString(1.0, "¤", 0)
        self._pattern = _NUMBER.sub("#", sample, count=1).replace("¤", sign.strip() if sample.endswith("¤") else sign)
        self._rtl = self.locale.textDirection() is Qt.LayoutDirection.RightToLeft
        self._comma = "، " if self.locale.language() is QLocale.Language.Arabic else ", "

    @property
    def month_first(self) -> bool:
        """Tell whether the reader writes 3/4 for the fourth of March."""
        return self._month_first

    @property
    def comma(self) -> str:
        """What stands between a place and its time."""
        return self._comma

    # --- numbers ---------------------------------------------------------------------------------------------------

    def money(self, amount: Decimal, *, signed: bool = False) -> str:
        """Write an amount with its currency; ``signed`` puts a plus before credits (for ledgers)."""
        sign = MINUS if amount < 0 else ("+" if signed and amount > 0 else "")
        if self._rtl:
            # Kept together: beside other figures and Latin names the signs would stray.
            mark = _SIGNS.get(self.currency.code, self.currency.code + "\u00a0")
            return f"{_LEFT_TO_RIGHT}{sign}{mark}{self.plain(abs(amount))}{_END}"
        return sign + self._pattern.replace("#", self.plain(abs(amount)))

    def plain(self, amount: Decimal) -> str:
        """Write an amount without its currency, exactly, with the currency's decimals."""
        rounded = self.currency.round(amount)
        whole, _, rest = f"{abs(rounded):f}".partition(".")
        return (MINUS if rounded < 0 else "") + self._decimal(whole, rest)

    def parse_money(self, text: str) -> Decimal | None:
        """Read a typed amount; None if it is none, or has more decimals than the currency."""
        zero = ord(self.locale.zeroDigit())
        digits = {chr(zero + value): str(value) for value in range(10)}
        plain = "".join(digits.get(c, c) for c in text.strip()).replace(MINUS, "-").replace("\u00a0", "")
        plain = plain.replace("\u202f", "").replace(" ", "").replace(self.locale.groupSeparator(), "")
        plain = plain.replace(self.locale.decimalPoint(), ".").removeprefix("+")
        if not re.fullmatch(r"-?\d{1,12}(\.\d*)?", plain):
            return None
        amount = Decimal(plain)
        return self.currency.round(amount) if self.currency.is_exact(amount) else None

    def number(self, value: int) -> str:
        """Write a whole number."""
        return self.locale.toString(value)

    def percent(self, value: Decimal, *, signed: bool = False) -> str:
        """Write a percentage without needless decimals; ``signed`` puts a plus before what is more."""
        space = "\u00a0" if self.locale.language() == QLocale.Language.German else ""
        return self._signed(f"{self.decimal(abs(value))}{space}%", value, plus=signed)

    def change(self, value: Decimal) -> str:
        """Write a number with its sign, without needless decimals."""
        return self._signed(self.decimal(abs(value)), value, plus=True)

    def decimal(self, value: Decimal) -> str:
        """Write a number of zero or more exactly, without needless decimals."""
        whole, _, rest = f"{value.normalize():f}".partition(".")
        return self._decimal(whole, rest)

    def _decimal(self, whole: str, rest: str) -> str:
        written = self.locale.toString(int(whole))
        if rest:
            zero = ord(self.locale.zeroDigit())
            written += self.locale.decimalPoint() + "".join(chr(zero + int(digit)) for digit in rest)
        return written

    def _signed(self, written: str, value: Decimal, *, plus: bool) -> str:
        sign = MINUS if value < 0 else "+" if plus and value > 0 else ""
        # Where reading goes to the left a sign would stray to the other end.
        return f"{_LEFT_TO_RIGHT}{sign}{written}{_END}" if sign and self._rtl else sign + written

    def file_size(self, size: int) -> str:
        """Write how large a file is, rounded up, so that what is over a limit never looks equal to it."""
        unit, name = (1024, "KB") if size < _MEGABYTE else (_MEGABYTE, "MB")
        whole, tenth = divmod(-(-10 * size // unit), 10)
        written = self.locale.toString(float(whole + tenth / 10), "f", 1) if tenth else self.number(whole)
        return f"{written}\u00a0{name}"

    def milliseconds(self, value: float, decimals: int = 0) -> str:
        """Write how long a computer took."""
        written = self.locale.toString(round(value, decimals), "f", decimals)
        return QCoreApplication.translate("Formats", "%1 ms").replace("%1", written)

    # --- times -----------------------------------------------------------------------------------------------------

    def time(self, at: datetime, zone: str) -> str:
        """Write the time of day at the venue."""
        local = at.astimezone(zone_of(zone))
        return self.locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def clock(self, minute: int) -> str:
        """Write what the clocks show so many minutes after midnight."""
        hour, rest = divmod(minute, 60)
        return self.locale.toString(QTime(hour % 24, rest), QLocale.FormatType.ShortFormat)

    def date(self, at: datetime | dt.date, zone: str = "UTC", *, weekday: bool = True, year: bool = True) -> str:
        """Write a day, for example ``Tue 15 Jan 2030``; of an instant, the day at the venue."""
        day = at.astimezone(zone_of(zone)).date() if isinstance(at, datetime) else at
        if self._month_first:
            pattern = ("ddd, " if weekday else "") + "MMM d" + (", yyyy" if year else "")
        else:
            wanted = ("ddd " if weekday else "") + "d MMM" + (" yyyy" if year else "")
            pattern = day_pattern(wanted, self.locale)
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def long_date(self, day: dt.date) -> str:
        """Write a day in full, as the language does."""
        return self.locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)

    def date_time(self, at: datetime, zone: str) -> str:
        """Write day and time at the venue."""
        return f"{self.date(at, zone)}{self._comma}{self.time(at, zone)}{self.zone_note(at, zone, before=' ')}"

    def local(self, at: datetime, *, weekday: bool = True) -> str:
        """Write day and time where the reader is: for lists over venues of several zones."""
        local = at.astimezone(self.viewer_zone) if self.viewer_zone is not None else at.astimezone()
        return f"{self.date(local.date(), weekday=weekday)}{self._comma}{self.local_time(at)}"

    def local_time(self, at: datetime) -> str:
        """Write the time of day where the reader is."""
        local = at.astimezone(self.viewer_zone) if self.viewer_zone is not None else at.astimezone()
        return self.time(local.replace(tzinfo=UTC), "UTC")

    def range(self, span: TimeRange, zone: str, *, with_date: bool = True, year: bool = True) -> str:
        """Write from when to when at the venue; the second day is named where it differs, the zone where it does."""
        first, last = span.start.astimezone(zone_of(zone)), span.end.astimezone(zone_of(zone))
        note = self.zone_note(span.start, zone, before=" ")
        start = (
            f"{self.date(span.start, zone, year=year)}{self._comma}{self.time(span.start, zone)}"
            if with_date
            else self.time(span.start, zone)
        )
        end = self.time(span.end, zone)
        ends_at_midnight = last.hour == last.minute == 0 and last.date() - first.date() == timedelta(days=1)
        if last.date() != first.date() and not ends_at_midnight:
            end = f"{self.date(span.end, zone, year=False)}{self._comma}{end}"
        return f"{start} \u2013 {end}{note}"

    def zone_note(self, at: datetime, zone: str, *, before: str = "", after: str = "") -> str:
        """Name the venue's zone if its clock differs then from the reader's; else nothing."""
        theirs = at.astimezone(zone_of(zone))
        ours = at.astimezone(self.viewer_zone) if self.viewer_zone is not None else at.astimezone()
        if theirs.utcoffset() == ours.utcoffset():
            return ""
        name = theirs.tzname() or zone
        if name[:1] in "+-":
            name = zone.rsplit("/", 1)[-1].replace("_", " ")
        return f"{before}{name}{after}"

    def duration(self, length: timedelta) -> str:
        """Write a length of time, for example ``2 h 30 min``."""
        minutes = round(length.total_seconds() / 60)
        hours, rest = divmod(minutes, 60)
        days, hours = divmod(hours, 24) if hours >= 48 else (0, hours)  # noqa: PLR2004 - two days
        parts = []
        if days:
            parts.append(counts.days(days))
        if hours:
            parts.append(counts.hours(hours))
        if rest or not parts:
            parts.append(counts.minutes(rest))
        return " ".join(parts)

    def left(self, until: datetime, now: datetime) -> str:
        """Write how long is left: ``12 min``, ``3 h 05 min``, or that it is over."""
        if until <= now:
            return QCoreApplication.translate("Formats", "over")
        seconds = int((until - now).total_seconds())
        if seconds < 60:  # noqa: PLR2004
            return QCoreApplication.translate("Formats", "less than a minute")
        return self.duration(timedelta(minutes=seconds // 60))

    def ago(self, at: datetime, now: datetime | None = None) -> str:
        """Write how long ago something was, roughly; further back than a week, its day."""
        now = now or datetime.now(UTC)
        minutes = int((now - at).total_seconds() // 60)
        if minutes < 1:
            return QCoreApplication.translate("Formats", "just now")
        if minutes < 7 * 24 * 60:
            rough = timedelta(minutes=minutes if minutes < 60 else minutes // 60 * 60)  # noqa: PLR2004
            return QCoreApplication.translate("Formats", "%1 ago").replace("%1", self.duration(rough))
        return self.date(at, weekday=False)
