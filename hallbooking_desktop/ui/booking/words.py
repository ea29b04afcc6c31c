"""What the booking's own words are called on screen: roles, ways to pay, states of a day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.bookings import Attendance, CustomerRole, PaymentMethod
from hallbooking_desktop.domain.pricing import BASE_LABEL
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import BookingDetails, InTheWay, OccurrenceProblem, QuoteLine
from hallbooking_desktop.ui.formats import Formats, as_typed, is_english, joined

translate = QCoreApplication.translate

#: So many dates that do not fit are named.
_PROBLEMS = 5
#: way to pay -> its icon
METHOD_ICONS = {
    PaymentMethod.CASH: "cash",
    PaymentMethod.CARD: "card",
    PaymentMethod.BANK_TRANSFER: "bank",
    PaymentMethod.WALLET: "wallet",
}


def role_text(role: CustomerRole) -> str:
    """Return what somebody is to a booking."""
    return {
        CustomerRole.ORGANISER: translate("Booking", "Organiser"),
        CustomerRole.PAYER: translate("Booking", "Payer"),
        CustomerRole.ATTENDEE: translate("Booking", "Attendee"),
    }[role]


def method_text(method: PaymentMethod) -> str:
    """Return the name of a way to pay."""
    return {
        PaymentMethod.CASH: translate("Booking", "Cash"),
        PaymentMethod.CARD: translate("Booking", "Card terminal"),
        PaymentMethod.BANK_TRANSFER: translate("Booking", "Bank transfer"),
        PaymentMethod.WALLET: translate("Booking", "Wallet"),
    }[method]


def attendance_text(attendance: Attendance) -> str:
    """Return what staff saw on the day."""
    return {
        Attendance.ARRIVED: translate("Booking", "Arrived"),
        Attendance.NO_SHOW: translate("Booking", "No-show"),
        Attendance.LEFT: translate("Booking", "Left"),
    }[attendance]


def named(booking: BookingDetails) -> str:
    """Return which booking it is: its number, what it is called, whose it is."""
    return joined((joined((as_typed(f"#{booking.id}"), booking.title), "  "), booking.organiser.full_name))


def line_text(line: QuoteLine, formats: Formats) -> str:
    """Return what a line of a price is for."""
    label = translate("Booking", "Hall hire") if line.label == BASE_LABEL else line.label
    number = f"{line.quantity.normalize():f}".replace(".", formats.locale.decimalPoint())
    if line.kind == "room":
        pattern = translate("Booking", "%1 h × %2")
        return joined((label, pattern.replace("%1", number).replace("%2", formats.money(line.unit_price))))
    return label if number == "1" else joined((label, f"{number} × {formats.money(line.unit_price)}"))


def obstacle_text(thing: InTheWay, wanted: TimeRange | None, zone: str, formats: Formats) -> str:
    """Return what is in the way, by name where this actor may know it."""
    when = when_words(thing.range, wanted, zone, formats)
    if thing.block_id is not None or thing.status == "blocked":
        what = translate("Booking", "%1 is blocked: %2")
    elif thing.status == "held":
        what = translate("Booking", "%1 is held, unpaid: %2")
    else:
        what = translate("Booking", "%1 is booked: %2")
    said = what.replace("%1", thing.room_name).replace("%2", when)
    return joined((said, thing.title))


def problems_text(problems: Sequence[OccurrenceProblem], zone: str, formats: Formats) -> str:
    """Return which dates of a series cannot go where they were to go, and what is in the way of each."""
    said = []
    for problem in problems[:_PROBLEMS]:
        if problem.in_the_way:
            said.append(obstacle_text(problem.in_the_way[0], None, zone, formats))
            continue
        when = f"{formats.date(problem.range.start, zone, year=False)}: "
        said.append(when + problem_text(problem.problem, problem.problem_text, formats))
    if len(problems) > len(said):
        said.append(translate("Booking", "and %1 more dates").replace("%1", str(len(problems) - len(said))))
    return "\n".join(said)


def problem_text(problem: str, exact: str, formats: Formats) -> str:
    """Return what is wrong with a date of a series; ``exact``: the service's own words, where the reader's are they."""
    known = {
        "conflict": translate("Booking", "taken"),
        "closed": translate("Booking", "outside opening hours"),
        "closure": translate("Booking", "closed"),
        "past": translate("Booking", "in the past"),
    }
    return known.get(problem) or (exact if is_english(formats.locale) else "") or translate("Booking", "against a rule")


def when_words(span: TimeRange, wanted: TimeRange | None, zone: str, formats: Formats) -> str:
    """Return a time as shortly as it can be told beside the wanted one: no date where it is the same day's."""
    same_day = wanted is not None and formats.date(span.start, zone) == formats.date(wanted.start, zone)
    if same_day:
        return formats.range(span, zone, with_date=False)
    return f"{formats.date(span.start, zone, year=False)}, {formats.range(span, zone, with_date=False)}"


def warning_text(code: str) -> str:
    """Return what is unwise but allowed."""
    return {
        "capacity": translate("Booking", "More guests are expected than the hall holds."),
    }.get(code, code)
