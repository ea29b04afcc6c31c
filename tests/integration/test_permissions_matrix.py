"""Who may do what, walked through the services themselves: every row against everybody.

A row says in words who may; it names the action too, so that the table of permissions and the services cannot drift
apart. To cover a new use case, add a row.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import DomainError, Forbidden, NotFound, Unauthenticated
from hallbooking_desktop.domain.permissions import Actor, Role, Source, allows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.registry import Services
from tests.support.permission_rows import PEOPLE, ROWS, Row, Scene
from tests.support.scene import set_scene
from tests.support.world import World


@pytest.fixture
async def scene(services: Services, world: World, database: Database, clock: ManualClock) -> Scene:
    """Set the scene."""
    return await set_scene(services, world, database, clock)


async def traces(database: Database) -> tuple[Any, ...]:
    """Return what every change leaves a trace in."""
    async with database.read() as read:
        row = await read.execute(
            text(
                "SELECT (SELECT count(*) FROM audit_log), (SELECT count(*) FROM outbox),"
                " (SELECT sum(balance) FROM wallets)"
            )
        )
        return tuple(row.one())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_only_those_who_may_can(row: Row, services: Services, scene: Scene, database: Database) -> None:
    """Somebody could see or change what is not theirs, or not do their own work."""
    actors = scene.actors()
    may = row.who.split()
    before = await traces(database)
    for name in PEOPLE:
        if name in may:
            continue
        with pytest.raises((Forbidden, Unauthenticated, NotFound)) as refused:
            await row.call(services, actors[name], scene)
        assert name != "guest" or isinstance(refused.value, Unauthenticated), f"a guest is told: {refused.value!r}"
        assert await traces(database) == before, f"{name} was refused, yet something was changed"
    for number, name in enumerate(may):
        try:
            await row.call(services, actors[name], scene)
        except (Forbidden, Unauthenticated) as error:
            pytest.fail(f"{name} may {row.name}, and was refused: {error.message}")
        except DomainError:
            # What the first one did may leave nothing for the next.
            if number == 0:
                raise


@pytest.mark.parametrize("row", [row for row in ROWS if row.action is not None], ids=lambda row: row.name)
def test_rows_say_what_the_table_says(row: Row) -> None:
    """The table that is reviewed would not be the one that counts."""
    assert row.action is not None
    people = {
        "guest": Actor(None, Role.GUEST, Source.API),
        "stranger": Actor(2, Role.CUSTOMER, Source.API),
        "owner": Actor(1, Role.CUSTOMER, Source.API),
        "away": Actor(3, Role.MODERATOR, Source.API, venue_id=2),
        "desk": Actor(4, Role.MODERATOR, Source.API, venue_id=1),
        "admin": Actor(5, Role.ADMIN, Source.API),
    }
    for name, actor in people.items():
        allowed = allows(actor, row.action, venue_ids=frozenset({1}), owner_ids=frozenset({1}))
        assert allowed == (name in row.who.split()), name
