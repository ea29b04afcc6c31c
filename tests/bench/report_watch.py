"""What the probe watches of the reports: until the first chart is on the screen, computed and kept."""

from __future__ import annotations

import time
from typing import Any, cast

from hallbooking_desktop.app.console import Console
from hallbooking_desktop.services import report_cache
from hallbooking_desktop.ui.reports import chartview
from hallbooking_desktop.ui.reports.periods import Choice
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.reports import ReportsView
from tests.support.console import until

Seen = dict[str, Any]
_PERIODS = (Choice.MONTH, Choice.LAST_30, Choice.QUARTER, Choice.YEAR)


async def watch_reports(console: Console) -> Seen:
    """Open the reports, look into each part, and come back to periods that were computed before."""
    # Nothing that an earlier run kept is found.
    report_cache._FORM = int(time.time())  # type: ignore[misc]
    painted: list[float] = []
    paint = chartview.paint

    def paint_and_tell(*args: Any) -> None:
        paint(*args)
        painted.append(time.perf_counter())

    chartview.paint = paint_and_tell  # type: ignore[assignment]
    shell = cast("Shell", console.window.shell)
    begun = time.perf_counter()
    shell.show_view("reports")
    await until(lambda: painted, 30, "no chart was drawn")
    seen: Seen = {"opened": (painted[0] - begun) * 1000, "computed": {}, "kept": {}, "parts": {}}
    view = cast("ReportsView", shell.current)
    for kind in ("computed", "kept"):
        for choice in _PERIODS:
            await _choose(view, choice, painted, seen[kind])
    for place, key in enumerate(view.sections):
        begun = time.perf_counter()
        view.tabs.setCurrentIndex(place)
        await until(lambda: view.found() is not None, 30, "a part did not come")
        seen["parts"][key] = (time.perf_counter() - begun) * 1000
    view.tabs.setCurrentIndex(0)
    return seen


async def _choose(view: ReportsView, choice: Choice, painted: list[float], into: dict[str, float]) -> None:
    wanted = view.period.findData(str(choice))
    if view.period.currentIndex() == wanted:
        return
    before = view.found()
    painted.clear()
    begun = time.perf_counter()
    view.period.setCurrentIndex(wanted)
    view.period.activated.emit(wanted)
    await until(lambda: view.found() is not before and painted, 30, "the period did not change")
    into[str(choice)] = (painted[0] - begun) * 1000
