"""What the probe watches of the reports: until the first chart is on the screen, computed and kept."""

from __future__ import annotations

import time
from typing import Any, cast

from hallbooking_desktop.app.console import Console
from hallbooking_desktop.services import report_cache
from hallbooking_desktop.ui.reports import chartview
from hallbooking_desktop.ui.reports.charts import Chart
from hallbooking_desktop.ui.reports.periods import Choice
from hallbooking_desktop.ui.reports.plot import Plot
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.reports import ReportsView
from tests.bench.watching import touch
from tests.support.console import until

Seen = dict[str, Any]
Painted = list[tuple[float, Chart]]
_PERIODS = (Choice.MONTH, Choice.LAST_30, Choice.QUARTER, Choice.YEAR)


async def watch_reports(console: Console) -> Seen:
    """Open the reports, look into each part, and come back to periods that were computed before."""
    # Nothing that an earlier run kept is found.
    report_cache._FORM = int(time.time())  # type: ignore[misc]
    painted: Painted = []
    paint = chartview.paint

    def paint_and_tell(painter: Any, plot: Plot, *args: Any) -> None:
        paint(painter, plot, *args)
        painted.append((time.perf_counter(), plot.chart))

    chartview.paint = paint_and_tell  # type: ignore[assignment]
    shell = cast("Shell", console.window.shell)
    # Nobody reads two pages at once: the start page is there before another is asked for.
    await until(lambda: getattr(shell.current, "snapshot", True) is not None, 30, "the start page does not come")
    begun = time.perf_counter()
    shell.show_view("reports")
    await until(lambda: painted, 30, "no chart was drawn")
    seen: Seen = {"opened": (painted[0][0] - begun) * 1000, "computed": {}, "kept": {}, "parts": {}}
    view = cast("ReportsView", shell.current)
    for kind in ("computed", "kept"):
        for choice in _PERIODS:
            touch(console.window)
            await _choose(view, choice, painted, seen[kind])
    for place, key in enumerate(view.sections):
        begun = time.perf_counter()
        view.tabs.setCurrentIndex(place)
        await until(lambda: view.found() is not None, 30, "a part did not come")
        seen["parts"][key] = (time.perf_counter() - begun) * 1000
    view.tabs.setCurrentIndex(0)
    return seen


async def _choose(view: ReportsView, choice: Choice, painted: Painted, into: dict[str, float]) -> None:
    wanted = view.period.findData(str(choice))
    if view.period.currentIndex() == wanted:
        return
    before = {id(card.view.chart) for card in view.sections["overview"].charts.values()}
    painted.clear()
    begun = time.perf_counter()
    view.period.setCurrentIndex(wanted)
    view.period.activated.emit(wanted)
    at = await until(lambda: next((at for at, c in painted if id(c) not in before), 0.0), 30, "no other chart")
    into[str(choice)] = (at - begun) * 1000
