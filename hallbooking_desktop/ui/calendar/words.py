"""The calendar's words: times, durations, countdowns, obstacles and what a screen reader is told."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from hallbooking_desktop.ui.calendar.axis import moment
from hallbooking_desktop.ui.calendar.index import Item, SnapshotIndex
from hallbooking_desktop.ui.calendar.rules import Ghost, Obstacle, Verdict
from hallbooking_desktop.ui.formats import day_pattern, isolated, joined

_HOUR = 3600
#: Texts are found by their context and themselves.
translate = QCoreApplication.translate


@lru_cache(maxsize=4096)
def _clock(minute: int, locale: str) -> str:
    pattern = QLocale(locale).timeFormat(QLocale.FormatType.ShortFormat)
    text = QLocale(locale).toString(QTime(minute // 60 % 24, minute % 60), pattern)
    return text.replace("\u202f", "\u00a0")


def clock(minute: int) -> str:
    """Return a minute of the day as the locale writes it."""
    return _clock(minute % 1440, QLocale().name())


def time_of(seconds: int, zone: ZoneInfo) -> str:
    """Return an instant's time of day in the venue's zone."""
    local = moment(seconds).astimezone(zone)
    return clock(local.hour * 60 + local.minute)


def time_range(start: int, end: int, zone: ZoneInfo) -> str:
    """Return "10:00 – 12:00", with the day of the end where it is another."""
    first, last = moment(start).astimezone(zone), moment(end).astimezone(zone)
    text = f"{time_of(start, zone)} – {time_of(end, zone)}"
    if last.date() > first.date() and not (
        last.hour == last.minute == 0 and last.date() - first.date() == timedelta(1)
    ):
        text += f" ({short_day(last.date())})"
    return text


def day_and_range(start: int, end: int, zone: ZoneInfo) -> str:
    """Return "Tue 3 Jun, 10:00 – 12:00"."""
    return f"{short_day(moment(start).astimezone(zone).date())}, {time_range(start, end, zone)}"


def qdate(day: date) -> QDate:
    """Return Qt's form of a date."""
    return QDate(day.year, day.month, day.day)


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(qdate(day), day_pattern(pattern, QLocale()))


def short_day(day: date) -> str:
    """Return "Tue 3 Jun"."""
    return _written(day, "ddd d MMM")


def long_day(day: date) -> str:
    """Return "Tuesday 3 June 2027"."""
    return _written(day, "dddd d MMMM yyyy")


def number_text(number: int) -> str:
    """Return a whole number in the locale's digits."""
    return QLocale().toString(number)


def month_name(day: date) -> str:
    """Return "June 2027"."""
    return QLocale().toString(qdate(day), "MMMM yyyy")


def month_short(day: date) -> str:
    """Return "Jun"."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def day_name(day: date) -> str:
    """Return "Tue"."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def weekday_letter(day: date) -> str:
    """Return "T"."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def period_title(first: date, last: date, *, short: bool = False) -> str:
    """Return what a period is called: a day, or "1 – 7 June 2027", naming month and year once where they are shared."""
    if first == last:
        return _written(first, "ddd d MMM yyyy") if short else long_day(first)
    end = _written(last, "d MMM yyyy")
    if first.year != last.year:
        return f"{_written(first, 'd MMM yyyy')} – {end}"
    if first.month != last.month:
        return f"{_written(first, 'd MMM')} – {end}"
    return f"{_written(first, 'd')} – {_written(last, 'd MMM yyyy' if short else 'd MMMM yyyy')}"


def duration(seconds: int) -> str:
    """Return "45 min", "2 h", "2 h 30 min"."""
    hours, minutes = divmod(abs(seconds) // 60, 60)
    if not hours:
        return translate("Calendar", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return translate("Calendar", "{hours} h").format(hours=hours)
    return translate("Calendar", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def countdown(item: Item, now: int) -> str:
    """Return how long a hold still lasts: "12 min", "5 h", "2 d"; empty for what is no hold."""
    if item.entry.status != "pending" or item.hold_ends is None:
        return ""
    left = item.hold_ends - now
    if left <= 0:
        return translate("Calendar", "expired")
    if left < _HOUR:
        return translate("Calendar", "{minutes} min").format(minutes=-(-left // 60))
    if left < 48 * _HOUR:
        return translate("Calendar", "{hours} h").format(hours=left // _HOUR)
    return translate("Calendar", "{days} d").format(days=left // 86400)


def title_of(item: Item) -> str:
    """Return what an entry is called: its title, else its customer, else what it is."""
    entry = item.entry
    if entry.kind == "block":
        return entry.title or translate("Calendar", "Blocked")
    return entry.title or entry.customer or translate("Calendar", "Booking {number}").format(number=entry.id)


def status_name(status: str) -> str:
    """Return a state's name."""
    names = {
        "pending": translate("Calendar", "Hold, not paid"),
        "confirmed": translate("Calendar", "Confirmed"),
        "completed": translate("Calendar", "Completed"),
        "block": translate("Calendar", "Blocked"),
    }
    return names.get(status, status)


def obstacle(verdict: Verdict, index: SnapshotIndex) -> str:
    """Return in a few words what stands in the way."""
    item = verdict.item
    when = time_range(item.start, item.end, index.zone) if item is not None else ""
    name = isolated(title_of(item)) if item is not None else ""
    texts = {
        Obstacle.TAKEN: translate("Calendar", "Taken by {name}, {when}"),
        Obstacle.HELD: translate("Calendar", "Held for {name}, {when}"),
        Obstacle.BLOCKED: translate("Calendar", "Blocked: {name}, {when}"),
        Obstacle.CLOSED: translate("Calendar", "Closed at that time"),
        Obstacle.CLOSURE: translate("Calendar", "Closed: {reason}"),
        Obstacle.OUT_OF_SERVICE: translate("Calendar", "This hall is out of service"),
        Obstacle.PAST: translate("Calendar", "In the past"),
        Obstacle.STARTED: translate("Calendar", "It has begun or is over and cannot be moved any more"),
        Obstacle.TOO_SHORT: translate("Calendar", "Shorter than {limit}"),
        Obstacle.TOO_LONG: translate("Calendar", "Longer than {limit}"),
        Obstacle.REFUSED: "{reason}",
        Obstacle.NO_ROOM: translate("Calendar", "No hall is chosen"),
    }
    if verdict.obstacle is None:
        return ""
    limit = duration(verdict.minutes * 60)
    return texts[verdict.obstacle].format(
        name=name, when=when, reason=verdict.reason or translate("Calendar", "closure"), limit=limit
    )


def room_name(index: SnapshotIndex, room_id: int) -> str:
    """Return a room's name."""
    room = index.rooms.get(room_id)
    return room.name if room is not None else ""


def spoken_entry(item: Item, index: SnapshotIndex, now: int) -> str:
    """Return an entry as a screen reader says it."""
    entry = item.entry
    parts = [title_of(item)]
    if entry.customer and entry.customer != parts[0]:
        parts.append(entry.customer)
    parts += [
        room_name(index, entry.room_id),
        day_and_range(item.start, item.end, index.zone),
        status_name(entry.status),
    ]
    if left := countdown(item, now):
        parts.append(translate("Calendar", "hold ends in {time}").format(time=left))
    return ", ".join(part for part in parts if part)


def spoken_ghost(ghost: Ghost, verdict: Verdict, index: SnapshotIndex) -> str:
    """Return a wanted place as a screen reader says it."""
    parts = [
        room_name(index, ghost.room_id),
        day_and_range(ghost.start, ghost.end, index.zone),
        duration(ghost.end - ghost.start),
        obstacle(verdict, index) or translate("Calendar", "free"),
    ]
    return ", ".join(part for part in parts if part)


def amount_due(amount: str) -> str:
    """Return "due €40.00"."""
    return translate("Calendar", "{amount} due").format(amount=amount)


def tooltip(item: Item, index: SnapshotIndex, now: int) -> str:
    """Return all that fits into a few lines about an entry."""
    entry = item.entry
    lines = [title_of(item)]
    if entry.customer and entry.customer != lines[0]:
        lines.append(entry.customer)
    lines.append(joined((day_and_range(item.start, item.end, index.zone), duration(item.end - item.start)), " · "))
    lines.append(joined((room_name(index, entry.room_id), status_name(entry.status)), " · "))
    if left := countdown(item, now):
        lines.append(translate("Calendar", "Hold ends in {time}").format(time=left))
    setup, teardown = (item.start - item.claim_start) // 60, (item.claim_end - item.end) // 60
    if setup or teardown:
        text = translate("Calendar", "{setup} min setup, {teardown} min teardown")
        lines.append(text.format(setup=setup, teardown=teardown))
    return "\n".join(lines)
