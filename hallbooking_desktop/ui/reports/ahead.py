"""What was booked ahead, day by day: how the coming 90 days fill, and whether they do so faster than before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hallbooking_desktop.domain.reports import AheadFigures, Period
from hallbooking_desktop.services.snapshots_reports import AheadReport
from hallbooking_desktop.ui.reports.charts import Chart, Findings, Kind, Series, Unit, Value
from hallbooking_desktop.ui.reports.findings import Maker
from hallbooking_desktop.ui.reports.periods import bars, step_of
from hallbooking_desktop.ui.reports.words import meaning_of, span_text, step_text, title_of, translate

Figure = Callable[[AheadFigures], Value]
#: One day noted for so many of the period is enough to compare with.
_LEAST_PART = 2


def ahead(maker: Maker, report: AheadReport, before: AheadReport | None, against: Period | None) -> Findings:
    """Return what the coming 90 days held on each day of the period; of a week or month on its last day noted."""
    before = _enough(before, report)
    now = report.by_day[-1].figures if report.by_day else None
    was = None if before is None else before.by_day[-1].figures

    def of(figures: AheadFigures | None, call: Figure) -> Value:
        return None if figures is None else call(figures)

    wanted: tuple[tuple[str, Unit, Figure], ...] = (
        ("ahead_revenue", Unit.MONEY, lambda f: f.revenue),
        ("ahead_confirmed", Unit.COUNT, lambda f: f.confirmed),
        ("ahead_pending", Unit.COUNT, lambda f: f.pending),
    )
    tiles = tuple(maker.tile(key, of(now, call), unit, of(was, call)) for key, unit, call in wanted)
    charts = tuple(_chart(maker, report, before, against, *each) for each in wanted[:2])
    return Findings(tiles, charts)


def _enough(before: AheadReport | None, report: AheadReport) -> AheadReport | None:
    """Return what to compare with unless far fewer days were noted: a house's first week says nothing of a quarter."""
    if before is None or not before.by_day:
        return None
    return before if _LEAST_PART * len(before.by_day) >= len(report.by_day) else None


def _chart(
    maker: Maker,
    report: AheadReport,
    before: AheadReport | None,
    against: Period | None,
    key: str,
    unit: Unit,
    call: Figure,
) -> Chart:
    step = step_of(maker.period)
    spans = bars(maker.period, step, (), maker.first_weekday)
    series: list[Series] = [maker.series(title_of(key), _latest(maker, maker.period, report, call), unit)]
    if maker.awaits or before is not None:
        were = () if before is None or against is None else _latest(maker, against, before, call)
        earlier = (*were, *[None] * len(spans))[: len(spans)]
        series.append(maker.series(translate("Reports", "Compared with"), earlier, unit, "text_faint", faded=True))
    return Chart(
        f"{key}_over_time",
        Kind.LINE,
        unit,
        title_of(f"{key}_over_time"),
        meaning_of(f"{key}_over_time"),
        step_text(step),
        tuple(span_text(maker.formats, bar.start, bar.end) for bar in spans),
        tuple(maker.formats.date(bar.start, weekday=False, year=False) for bar in spans),
        tuple(series),
        maker.ticks(unit),
        translate("Reports", "Nothing was noted in this period. The program notes what is booked ahead once a day."),
    )


def _latest(maker: Maker, period: Period, report: AheadReport, call: Figure) -> Sequence[Value]:
    """Return for each bar of a period the latest figure noted in it, if any."""
    values: list[Value] = []
    for bar in bars(period, step_of(maker.period), (), maker.first_weekday):
        within = [each for each in report.by_day if bar.start <= each.day <= bar.end]
        values.append(call(within[-1].figures) if within else None)
    return values
