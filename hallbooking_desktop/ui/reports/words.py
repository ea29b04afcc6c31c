"""What the figures are called, and in plain words how each is worked out. The formulas are in `domain.reports`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.reports.charts import Unit, Value
from hallbooking_desktop.ui.reports.periods import Against, Choice, Step

translate = QCoreApplication.translate


def title_of(key: str) -> str:
    """Return a figure's name."""
    return {
        "revenue": translate("Reports", "Revenue"),
        "bookings": translate("Reports", "Bookings"),
        "confirmed": translate("Reports", "Confirmed bookings"),
        "average_value": translate("Reports", "Average booking value"),
        "cancellation_rate": translate("Reports", "Cancellation rate"),
        "average_duration": translate("Reports", "Average duration"),
        "retained_fees": translate("Reports", "Retained fees"),
        "refunds": translate("Reports", "Refunds"),
        "occupancy": translate("Reports", "Occupancy"),
        "top_room": translate("Reports", "Top hall"),
        "figures_by_day": translate("Reports", "Figures of each day"),
        "figures_by_hall": translate("Reports", "Figures of each hall"),
        "figures_by_venue": translate("Reports", "Figures of each venue"),
        "rating": translate("Reports", "Rating"),
        "busiest": translate("Reports", "Busiest hour"),
        "quietest": translate("Reports", "Quietest hour"),
        "customers": translate("Reports", "Customers"),
        "new": translate("Reports", "New customers"),
        "repeat": translate("Reports", "Returning customers"),
        "lifetime": translate("Reports", "Lifetime value"),
        "satisfaction": translate("Reports", "Satisfaction"),
        "addon_revenue": translate("Reports", "Add-on revenue"),
        "addon_bookings": translate("Reports", "Bookings with add-ons"),
        "addon_quantity": translate("Reports", "Add-ons booked"),
        "ahead_revenue": translate("Reports", "Revenue booked ahead"),
        "ahead_confirmed": translate("Reports", "Bookings ahead"),
        "ahead_pending": translate("Reports", "Unpaid bookings ahead"),
        "ahead_revenue_over_time": translate("Reports", "Revenue booked ahead, as it grew"),
        "ahead_confirmed_over_time": translate("Reports", "Bookings ahead, as they grew"),
    }[key]


def meaning_of(key: str) -> str:
    """Return how a figure is worked out, in words for who does not know it."""
    return {**_of_bookings(), **_of_halls(), **_of_people(), **_of_what_is_ahead()}[key]


def _of_bookings() -> dict[str, str]:
    return {
        "revenue": translate(
            "Reports", "What the confirmed bookings that begin in the period cost in all, taxes and add-ons included."
        ),
        "bookings": translate(
            "Reports",
            "All bookings that begin in the period: unpaid, confirmed and cancelled. Holds that ran out do not count.",
        ),
        "confirmed": translate("Reports", "Bookings that begin in the period and are confirmed."),
        "average_value": translate("Reports", "Revenue divided by the number of confirmed bookings."),
        "cancellation_rate": translate(
            "Reports", "Cancelled bookings divided by all bookings. Holds that ran out are not cancellations."
        ),
        "average_duration": translate(
            "Reports", "Booked hours of the confirmed bookings divided by their number, without setup and teardown."
        ),
        "retained_fees": translate(
            "Reports", "What was kept when bookings of the period were cancelled, or moved late to a lower price."
        ),
        "refunds": translate("Reports", "What went back to wallets when bookings of the period were cancelled."),
        "states": translate("Reports", "How many bookings of the period are in each state now."),
        "revenue_over_time": translate(
            "Reports", "The revenue of each day, week or month. Small lines mark what it is compared with."
        ),
        "bookings_over_time": translate(
            "Reports", "The bookings that begin on each day, in each week or month, by their state now."
        ),
        "cancellations_over_time": translate(
            "Reports", "How many of the bookings that were to begin then were cancelled, in percent."
        ),
        "figures_by_day": translate(
            "Reports", "All figures of each day on which bookings begin, by the calendar of their venue."
        ),
        "addon_revenue": translate(
            "Reports",
            "Price times quantity of the add-ons in confirmed bookings of the period, before discounts and taxes.",
        ),
        "addon_bookings": translate("Reports", "Confirmed bookings of the period with at least one add-on."),
        "addon_quantity": translate("Reports", "How many add-ons were booked with them, counted by quantity."),
    }


def _of_halls() -> dict[str, str]:
    return {
        "occupancy": translate(
            "Reports",
            "Confirmed hours within opening hours, divided by the open hours less closed times, over all halls that "
            "are not divided further. A booking of a whole hall occupies each of its parts.",
        ),
        "top_room": translate("Reports", "The hall whose confirmed bookings brought most in the period."),
        "rating": translate("Reports", "The average stars of all visible reviews, whenever they were written."),
        "revenue_by_hall": translate(
            "Reports", "The revenue of each hall. A booking of a whole hall counts there and not for its parts."
        ),
        "revenue_by_venue": translate("Reports", "The revenue of each venue."),
        "occupancy_by_hall": translate(
            "Reports", "Of each hall the confirmed hours within opening hours, divided by its open hours."
        ),
        "figures_by_hall": translate(
            "Reports",
            "All figures of each hall, those first that brought most. A booking of a whole hall counts there, and "
            "occupies each of its parts.",
        ),
        "figures_by_venue": translate(
            "Reports", "All figures of each venue. The rating is of all visible reviews, whenever they were written."
        ),
        "heat": translate(
            "Reports",
            "Of each hour of the week the time that halls were booked, divided by the time that they were open, by the "
            "venue's clock over all weeks of the period. The darker, the fuller.",
        ),
        "busiest": translate("Reports", "The hour of the week in which the largest share of the open time was booked."),
        "quietest": translate(
            "Reports", "The hour of the week in which the smallest share of the open time was booked."
        ),
    }


def _of_people() -> dict[str, str]:
    return {
        "customers": translate("Reports", "People in whose name a confirmed booking begins in the period."),
        "new": translate("Reports", "Customers who had no confirmed booking before the period."),
        "repeat": translate("Reports", "Customers who had a confirmed booking before the period already."),
        "lifetime": translate(
            "Reports",
            "All that the customers of the period spent on confirmed bookings until its end, divided by their number.",
        ),
        "satisfaction": translate("Reports", "The average stars of the visible reviews written in the period."),
        "customers_over_time": translate(
            "Reports", "The customers of each month. New ones had no confirmed booking before that month."
        ),
        "rating_over_time": translate("Reports", "The average stars of the reviews written in each month."),
    }


def _of_what_is_ahead() -> dict[str, str]:
    return {
        "ahead_revenue": translate(
            "Reports",
            "What the confirmed bookings of the 90 days ahead cost in all, as it stood on the last day noted.",
        ),
        "ahead_confirmed": translate(
            "Reports", "Confirmed bookings that begin in the 90 days ahead, as it stood on the last day noted."
        ),
        "ahead_pending": translate(
            "Reports", "Unpaid bookings of the 90 days ahead that hold their slot, as it stood on the last day noted."
        ),
        "ahead_revenue_over_time": translate(
            "Reports",
            "The revenue of the confirmed bookings of the 90 days ahead, noted once a day. What was moved or cancelled "
            "later counts as it stood. Small lines mark what it is compared with.",
        ),
        "ahead_confirmed_over_time": translate(
            "Reports",
            "The number of confirmed bookings of the 90 days ahead, noted once a day. What was moved or cancelled "
            "later counts as it stood. Small lines mark what it is compared with.",
        ),
    }


def choice_text(choice: Choice) -> str:
    """Return a period's name."""
    return {
        Choice.WEEK: translate("Reports", "This week"),
        Choice.MONTH: translate("Reports", "This month"),
        Choice.LAST_30: translate("Reports", "Last 30 days"),
        Choice.LAST_MONTH: translate("Reports", "Last month"),
        Choice.QUARTER: translate("Reports", "This quarter"),
        Choice.YEAR: translate("Reports", "This year"),
        Choice.LAST_YEAR: translate("Reports", "Last year"),
        Choice.DAYS: translate("Reports", "From day to day…"),
    }[choice]


def against_text(against: Against) -> str:
    """Return what is compared with."""
    return {
        Against.BEFORE: translate("Reports", "Compared with the period before"),
        Against.YEAR_BEFORE: translate("Reports", "Compared with the year before"),
        Against.NOTHING: translate("Reports", "Not compared"),
    }[against]


def step_text(step: Step) -> str:
    """Return what heads the days, weeks or months of a table."""
    return {
        Step.DAY: translate("Reports", "Day"),
        Step.WEEK: translate("Reports", "Week"),
        Step.MONTH: translate("Reports", "Month"),
    }[step]


def weekday_text(formats: Formats, weekday: int, *, short: bool = False) -> str:
    """Return the name of a weekday, Monday being 0."""
    kind = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return formats.locale.standaloneDayName(weekday + 1, kind)


def month_text(formats: Formats, month: date, *, short: bool = False) -> str:
    """Return a month with its year, or a short name of it."""
    if short:
        return formats.locale.standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)
    return formats.locale.toString(QDate(month.year, month.month, 1), "MMMM yyyy")


def written(formats: Formats, value: Value, unit: Unit) -> str:
    """Write a value; a dash where there is none."""
    if value is None:
        return "\u2014"
    if unit is Unit.MONEY:
        return formats.money(Decimal(value))
    if unit is Unit.PERCENT:
        return formats.percent(Decimal(value))
    if unit is Unit.HOURS:
        return hours_text(formats, Decimal(value))
    if unit is Unit.STARS:
        return formats.locale.toString(float(value), "f", 2)
    return formats.number(int(value))


def ticked(formats: Formats, value: int, unit: Unit) -> str:
    """Write a value of a scale, shortly."""
    return formats.percent(Decimal(value)) if unit is Unit.PERCENT else formats.number(value)


def hours_text(formats: Formats, value: Decimal) -> str:
    """Write a number of hours."""
    amount = formats.locale.toString(float(value), "f", 2 if value % 1 else 0)
    return translate("Reports", "%1 h").replace("%1", amount)


def span_text(formats: Formats, start: date, end: date, *, year: bool = True) -> str:
    """Write from which day to which."""
    if start == end:
        return formats.date(start, year=year)
    first = formats.date(start, weekday=False, year=year and start.year != end.year)
    return f"{first} \u2013 {formats.date(end, weekday=False, year=year)}"
