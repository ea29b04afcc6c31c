"""The same calls on ten times the bookings: they must not take longer than there are more of them to choose from."""

from __future__ import annotations

from tests.bench.cases import find_cases, open_services
from tests.bench.data import DataSet, serving
from tests.bench.load import at_once
from tests.bench.rows import Row, at_most, milliseconds
from tests.bench.service_bench import Effort

GROUP = "huge set (1,000,000 bookings)"


async def _times(data: DataSet, effort: Effort) -> dict[str, float]:
    """Return the median milliseconds of a call, one at a time."""
    with serving(data) as server:
        url = server.copy()
        database, services = open_services(url)
        with server.superuser(url) as connection:
            cases = await find_cases(services, connection, 4_000)
        drafts = iter(cases.free)
        calls = {
            "one booking's details": lambda n: services.bookings.details(cases.admin, cases.bookings[n % 2_000]),
            "search": lambda n: services.search.rooms(cases.admin, cases.searches[n % len(cases.searches)]),
            "create a booking": lambda n: services.bookings.create(cases.customers[n % 200], next(drafts)),
        }
        found = {}
        for name, call in calls.items():
            await at_once(call, tasks=1, seconds=0.5, rounds=1)
            load = await at_once(call, tasks=1, seconds=effort.seconds, rounds=effort.rounds, first=10_000)
            found[name] = load.median
        await database.close()
        return found


async def rows(large: DataSet, huge: DataSet, effort: Effort) -> list[Row]:
    """Measure both sets, one after the other."""
    few, many = await _times(large, effort), await _times(huge, effort)
    return [
        Row(
            GROUP,
            name,
            milliseconds(many[name]),
            f"{milliseconds(few[name])} (100,000 bookings)",
            (at_most(many[name], 1.3 * few[name], f"\u2264 1.3 x ({many[name] / few[name]:.2f} x)"),),
            figures={"huge": many[name], "large": few[name]},
        )
        for name in few
    ]
