"""Reports made into figures and charts: what one section shows, each value written once."""

from __future__ import annotations

from collections.abc import Sequence

from hallbooking_desktop.domain.reports import (
    BookingFigures,
    Counted,
    Period,
    average,
    hours,
    percentage,
)
from hallbooking_desktop.services.snapshots_reports import (
    AddonsReport,
    BookingsReport,
    CustomersReport,
    HoursReport,
)
from hallbooking_desktop.ui.reports.charts import Behind, Chart, Findings, Kind, Series, Tile, Unit, Value
from hallbooking_desktop.ui.reports.figures import FIGURES, LISTED, figures, sheet
from hallbooking_desktop.ui.reports.periods import Bar, Step, bars, step_of
from hallbooking_desktop.ui.reports.words import (
    hours_text,
    meaning_of,
    month_text,
    span_text,
    step_text,
    title_of,
    translate,
    weekday_text,
    written,
)
from hallbooking_desktop.ui.reports.writing import Writer
from hallbooking_desktop.ui.widgets.pill import status_text


class Maker(Writer):
    """Makes figures and charts of each report."""

    # --- overview ----------------------------------------------------------------------------------------------------

    def overview(self, report: BookingsReport, before: BookingsReport | None, against: Period | None) -> Findings:
        """Return what came of the period."""
        step = step_of(self.period)
        made = bars(self.period, step, report.by_date, self.first_weekday)
        earlier: Sequence[Bar] = ()
        if before is not None and before.total.bookings and against is not None:
            earlier = bars(against, step, before.by_date, self.first_weekday)
        house = report.asked.venue_name or ""
        charts = (
            self._revenue(step, made, earlier, house),
            self._bookings(step, made, house),
            self._states(report, house),
            self._cancellations(step, made, earlier, house),
            self._days(report, house),
        )
        return Findings(self._sums(report.total, None if before is None else before.total), charts)

    def _sums(self, now: BookingFigures, was: BookingFigures | None) -> tuple[Tile, ...]:
        earlier = was if was is not None and was.bookings else None
        tiles = []
        for key in ("revenue", *(key for key in FIGURES if key not in {"revenue", "cancelled"})):
            unit, call, _ = FIGURES[key]
            tiles.append(self.tile(key, call(now) or 0, unit, None if earlier is None else call(earlier) or 0))
        return tuple(tiles)

    def _days(self, report: BookingsReport, house: str) -> Chart:
        """Return all figures of each day that has bookings."""
        days = tuple(each.day for each in report.by_date)
        behind = [Behind(Counted(Period(day, day), venue_id=self.venue_id), place=house) for day in days]
        names = [self.formats.date(day) for day in days]
        series = figures(self, [each.figures for each in report.by_date], behind)
        return sheet("figures_by_day", step_text(Step.DAY), names, series, days)

    def _over_time(
        self, key: str, title: str, unit: Unit, kind: Kind, step: Step, made: Sequence[Bar], series: tuple[Series, ...]
    ) -> Chart:
        formats = self.formats
        names = tuple(
            month_text(formats, bar.start)
            if step is Step.MONTH and bar.start.day == 1
            else span_text(formats, bar.start, bar.end)
            for bar in made
        )
        short = tuple(
            month_text(formats, bar.start, short=True)
            if step is Step.MONTH
            else formats.date(bar.start, weekday=False, year=False)
            for bar in made
        )
        explain = meaning_of(key)
        nothing = translate("Reports", "There are no bookings in this period.")
        return Chart(key, kind, unit, title, explain, step_text(step), names, short, series, self.ticks(unit), nothing)

    def _behind(self, made: Sequence[Bar], state: str, house: str) -> tuple[Behind, ...]:
        """Return which bookings of each bar are in a state."""
        return tuple(
            Behind(Counted(Period(bar.start, bar.end), venue_id=self.venue_id), LISTED[state], house) for bar in made
        )

    def _against(
        self, values: Sequence[Value], behind: Sequence[Behind], length: int, unit: Unit
    ) -> tuple[Series, ...]:
        if not values and not self.awaits:
            return ()
        fitted = (*values, *[None] * length)[:length]
        name = translate("Reports", "Compared with")
        return (self.series(name, fitted, unit, "text_faint", faded=True, behind=behind[:length]),)

    def _revenue(self, step: Step, made: Sequence[Bar], earlier: Sequence[Bar], house: str) -> Chart:
        behind, before = (self._behind(each, "confirmed", house) for each in (made, earlier))
        now = self.series(title_of("revenue"), [bar.figures.revenue for bar in made], Unit.MONEY, behind=behind)
        was = self._against([bar.figures.revenue for bar in earlier], before, len(made), Unit.MONEY)
        title = translate("Reports", "Revenue over time")
        return self._over_time("revenue_over_time", title, Unit.MONEY, Kind.BARS, step, made, (now, *was))

    def _bookings(self, step: Step, made: Sequence[Bar], house: str) -> Chart:
        each = [bar.figures for bar in made]
        found = {
            "confirmed": [f.confirmed for f in each],
            "pending": [f.bookings - f.confirmed - f.cancelled for f in each],
            "cancelled": [f.cancelled for f in each],
        }
        series = tuple(
            self.series(status_text(state), values, Unit.COUNT, state, behind=self._behind(made, state, house))
            for state, values in found.items()
        )
        title = translate("Reports", "Bookings over time")
        return self._over_time("bookings_over_time", title, Unit.COUNT, Kind.BARS, step, made, series)

    def _cancellations(self, step: Step, made: Sequence[Bar], earlier: Sequence[Bar], house: str) -> Chart:
        behind, before = (self._behind(each, "cancelled", house) for each in (made, earlier))
        rates = [bar.figures.cancellation_rate if bar.figures.bookings else None for bar in made]
        were = [bar.figures.cancellation_rate if bar.figures.bookings else None for bar in earlier]
        now = self.series(title_of("cancellation_rate"), rates, Unit.PERCENT, "cancelled", behind=behind)
        series = (now, *self._against(were, before, len(made), Unit.PERCENT))
        title = translate("Reports", "Cancellations over time")
        return self._over_time("cancellations_over_time", title, Unit.PERCENT, Kind.LINE, step, made, series)

    def _states(self, report: BookingsReport, house: str) -> Chart:
        found = {each.status: each.figures.bookings for each in report.by_status}
        order = [state for state in ("confirmed", "pending", "cancelled") if found.get(state)]
        names = tuple(status_text(state) for state in order)
        counted = Counted(self.period, venue_id=self.venue_id)
        behind = [Behind(counted, LISTED[state], house) for state in order]
        values = [found[state] for state in order]
        return Chart(
            "states",
            Kind.ROWS,
            Unit.COUNT,
            translate("Reports", "Bookings by state"),
            meaning_of("states"),
            translate("Reports", "State"),
            names,
            names,
            (self.series(title_of("bookings"), values, Unit.COUNT, behind=behind),),
            self.ticks(Unit.COUNT),
            translate("Reports", "There are no bookings in this period."),
        )

    # --- hours -------------------------------------------------------------------------------------------------------

    def hours(self, report: HoursReport) -> Findings:
        """Return how full the hours of the week are."""
        cells = {(each.weekday, each.hour): each for each in report.hours if each.open_seconds}
        open_hours = sorted({hour for _, hour in cells})
        shown = range(open_hours[0], open_hours[-1] + 1) if open_hours else range(0)
        order = [(self.first_weekday + number) % 7 for number in range(7)]
        lines = []
        for weekday in order:
            values, texts = [], []
            for hour in shown:
                cell = cells.get((weekday, hour))
                values.append(None if cell is None else cell.occupancy_rate)
                texts.append(
                    translate("Reports", "closed") if cell is None else self._cell(cell.occupied_seconds, cell)
                )
            lines.append(Series(weekday_text(self.formats, weekday), tuple(values), tuple(texts), Unit.PERCENT))
        names = tuple(self._hour(hour) for hour in shown)
        chart = Chart(
            "heat",
            Kind.HEAT,
            Unit.PERCENT,
            translate("Reports", "Occupancy by hour and weekday, in percent"),
            meaning_of("heat"),
            translate("Reports", "Hour"),
            names,
            tuple(self.formats.number(hour) for hour in shown),
            tuple(lines),
            self.ticks(Unit.PERCENT),
            translate("Reports", "No hall is open in this period."),
        )
        return Findings(self._extremes(report), (chart,))

    def _cell(self, occupied: int, cell: object) -> str:
        opened = getattr(cell, "open_seconds", 0)
        text = translate("Reports", "%1 (%2 of %3)").replace(
            "%1", written(self.formats, percentage(occupied, opened), Unit.PERCENT)
        )
        text = text.replace("%2", hours_text(self.formats, hours(occupied)))
        return text.replace("%3", hours_text(self.formats, hours(opened)))

    def _hour(self, hour: int) -> str:
        return f"{self.formats.clock(hour * 60)} \u2013 {self.formats.clock(hour * 60 + 60)}"

    def _extremes(self, report: HoursReport) -> tuple[Tile, ...]:
        opened = sum(each.open_seconds for each in report.hours)
        used = sum(each.occupied_seconds for each in report.hours)
        tiles = [self.tile("occupancy", percentage(used, opened), Unit.PERCENT)]
        known = [each for each in report.hours if each.open_seconds]
        for key, pick in (("busiest", max), ("quietest", min)):
            if known:
                found = pick(known, key=lambda each: each.occupied_seconds / each.open_seconds)
                text = f"{weekday_text(self.formats, found.weekday, short=True)} {self.formats.clock(found.hour * 60)}"
                tiles.append(self.tile(key, found.occupancy_rate, Unit.PERCENT, text=text))
        return tuple(tiles)

    # --- customers ---------------------------------------------------------------------------------------------------

    def customers(self, report: CustomersReport, before: CustomersReport | None) -> Findings:
        """Return who came, who came again, and how content they are."""
        now, was = report.total, _Unknown() if before is None else before.total
        tiles = (
            self.tile("customers", now.customers, Unit.COUNT, was.customers),
            self.tile("new", now.new, Unit.COUNT, was.new),
            self.tile("repeat", now.repeat, Unit.COUNT, was.repeat),
            self.tile("lifetime", now.average_lifetime_value, Unit.MONEY, was.average_lifetime_value),
            self.tile("satisfaction", now.satisfaction, Unit.STARS, was.satisfaction),
        )
        return Findings(tiles, (self._visits(report), self._stars(report)))

    def _visits(self, report: CustomersReport) -> Chart:
        keys, names, short = self.months()
        found = {each.month: each for each in report.visits}
        new = [found[key].new if key in found else 0 for key in keys]
        repeat = [found[key].repeat if key in found else 0 for key in keys]
        series = (
            self.series(title_of("new"), new, Unit.COUNT, "accent"),
            self.series(title_of("repeat"), repeat, Unit.COUNT, "confirmed"),
        )
        return Chart(
            "customers_over_time",
            Kind.BARS,
            Unit.COUNT,
            translate("Reports", "New and returning customers"),
            meaning_of("customers_over_time"),
            step_text(Step.MONTH),
            names,
            short,
            series,
            self.ticks(Unit.COUNT),
            translate("Reports", "Nobody came in this period."),
        )

    def _stars(self, report: CustomersReport) -> Chart:
        keys, names, short = self.months()
        found = {each.month: each for each in report.by_month}
        values = [average(found[key].stars, found[key].reviews) if key in found else None for key in keys]
        return Chart(
            "rating_over_time",
            Kind.LINE,
            Unit.STARS,
            translate("Reports", "Rating over time"),
            meaning_of("rating_over_time"),
            step_text(Step.MONTH),
            names,
            short,
            (self.series(title_of("satisfaction"), values, Unit.STARS, "pending"),),
            self.ticks(Unit.COUNT),
            translate("Reports", "Nobody wrote a review in this period."),
        )

    # --- add-ons -----------------------------------------------------------------------------------------------------

    def addons(self, report: AddonsReport, before: AddonsReport | None) -> Findings:
        """Return what add-ons brought."""
        now, was = report.total, _Unknown() if before is None else before.total
        tiles = (
            self.tile("addon_revenue", now.revenue, Unit.MONEY, was.revenue),
            self.tile("addon_bookings", now.bookings, Unit.COUNT, was.bookings),
            self.tile("addon_quantity", now.quantity, Unit.COUNT, was.quantity),
        )
        several = len({each.venue_id for each in report.by_addon}) > 1
        found = [
            (self.at(each.name, each.venue_name) if several else each.name, each.figures.revenue, None)
            for each in report.by_addon
        ]
        title = translate("Reports", "Revenue by add-on")
        chart = self.ranked("addon_revenue", title, translate("Reports", "Add-on"), Unit.MONEY, found)
        return Findings(tiles, (chart,))


class _Unknown:
    """Figures of a period that nothing is compared with."""

    customers = new = repeat = average_lifetime_value = satisfaction = revenue = bookings = quantity = None
