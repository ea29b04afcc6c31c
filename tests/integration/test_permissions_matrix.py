"""Who may do what, walked through the services themselves: every row against everybody.

A row says in words who may; it names the action too, so that the table of permissions and the services cannot drift
apart. To cover a new use case, add a row.
"""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Awaitable, Callable
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from sqlalchemy import text

from hallbooking_desktop import services as package
from hallbooking_desktop.app.console_endpoint import ConsoleEndpoint
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.domain.clock import ManualClock, utc_now
from hallbooking_desktop.domain.errors import DomainError, Forbidden, NotFound, Unauthenticated
from hallbooking_desktop.domain.permissions import Action, Actor, Role, Source, allows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.endpoint import EndpointService
from hallbooking_desktop.services.registry import Services
from tests.support import permission_rows, permission_rows_reading, permission_rows_series
from tests.support.permission_rows import PEOPLE, Row, Scene
from tests.support.permission_rows_reading import browsing_rows, keeping_rows
from tests.support.permission_rows_series import paper_rows, series_rows, undo_rows
from tests.support.scene import set_scene
from tests.support.world import World

ROWS = [*permission_rows.ROWS, *series_rows(), *undo_rows(), *paper_rows(), *browsing_rows(), *keeping_rows()]
#: Where the rows are written.
TABLES = (permission_rows, permission_rows_series, permission_rows_reading)
#: Services that are not built for every process: the console's own tests say who may use them.
ELSEWHERE = {"EndpointService", "SettingsService"}
#: What asks for nobody's permission, and why that is right.
NOBODY = {
    **dict.fromkeys(("auth.sign_in", "auth.reset_password"), "a password or a mailed code says who it is"),
    **dict.fromkeys(("auth.sign_up", "auth.forgot_password"), "anybody may"),
    **dict.fromkeys(("auth.actor_for", "auth.refresh", "own_bookings.of_bearer"), "a token says who it is"),
    "auth.create_admin": "whoever runs a command at the computer may",
    **dict.fromkeys(("kiosks.pair", "kiosks.kiosk_for"), "a code or a tablet's token says which it is"),
    "kiosks.walk_in": "at a paired tablet",
    "kiosks.rooms_of": "rooms by numbers of bookings, of which nothing else is told",
    "papers.linked": "a signature opens it",
    **dict.fromkeys(("papers.url", "papers.workbook"), "of what the caller has seen already"),
    **dict.fromkeys(("answers.keep", "answers.kept", "answers.is_repeat"), "the endpoint's own answers, by who asked"),
    **dict.fromkeys(("bookings.release_expired", "media.clean", "reports.take_snapshots"), "jobs"),
    **dict.fromkeys(("media.ready", "media.rendered", "media.keep", "media.forget"), "parts of other services"),
    **dict.fromkeys(("cms.heard", "reports.heard", "freshness.check", "freshness.tell"), "copies in memory"),
    "reports.stored_all": "waits",
}


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
    if row.prepare is not None:
        scene = await row.prepare(services, scene)
    actors = scene.actors()
    may = row.who.split()
    before = await traces(database)
    for name in PEOPLE:
        if name in may:
            continue
        with pytest.raises((Forbidden, Unauthenticated, NotFound)) as refused:
            await row.call(services, actors[name], scene)
        assert name != "guest" or isinstance(refused.value, row.guest_told), f"a guest is told: {refused.value!r}"
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


#: The endpoint's use cases, which its page alone has: who may, and by which action.
ENDPOINT: dict[str, tuple[str, Action, Callable[[EndpointService, Actor], Awaitable[object]]]] = {
    "view": ("away desk admin", Action.MANAGE_KIOSKS, lambda e, a: e.view(a)),
    "requests": ("admin", Action.VIEW_REQUESTS, lambda e, a: e.requests(a)),
    "allow_tablets": ("admin", Action.EDIT_SETTINGS, lambda e, a: e.allow_tablets(a, True)),
    "restart": ("admin", Action.EDIT_SETTINGS, lambda e, a: e.restart(a)),
}


@pytest.mark.parametrize("name", ENDPOINT)
async def test_only_those_who_may_use_the_endpoint_s_page(
    name: str, scene: Scene, database: Database, tmp_path: Path
) -> None:
    """A moderator would read what every other venue's kiosks and customers asked, or open the network to them."""
    settings = Settings.model_validate({"endpoint_enabled": False})
    service = EndpointService(database, ConsoleEndpoint(Configuration(settings, DataDir(tmp_path)), utc_now))
    who, action, call = ENDPOINT[name]
    before = await traces(database)
    for person, actor in scene.actors().items():
        own = frozenset() if actor.venue_id is None else frozenset({actor.venue_id})
        assert allows(actor, action, venue_ids=own) == (person in who.split()), person
        if person in who.split():
            continue
        with pytest.raises((Forbidden, Unauthenticated)):
            await call(service, actor)
        assert await traces(database) == before, f"{person} was refused, yet something was changed"
    for person in who.split():
        await call(service, scene.actors()[person])
    methods = {each for each, _ in inspect.getmembers(EndpointService, inspect.isfunction) if not each.startswith("_")}
    assert methods == set(ENDPOINT), "a use case that nobody asks about"


def _called() -> set[str]:
    """Return the use cases that the rows call, as they are written: `s.series.move`."""
    found = set()
    for table in TABLES:
        for written in ast.walk(ast.parse(inspect.getsource(table))):
            if not isinstance(written, ast.Lambda):
                continue
            for node in ast.walk(written.body):
                match node:
                    case ast.Call(func=ast.Attribute(value=ast.Attribute(value=ast.Name(id="s")))):
                        found.add(ast.unparse(node.func).removeprefix("s."))
    return found


def _use_cases() -> dict[str, bool]:
    """Return every public method of every service, and whether somebody asks for it."""
    return {
        f"{service}.{name}": "actor" in inspect.signature(method).parameters
        for service, made in get_type_hints(Services).items()
        if inspect.isclass(made)
        for name, method in inspect.getmembers(made, inspect.isfunction)
        if not name.startswith("_")
    }


def test_every_use_case_has_its_row() -> None:
    """What was added last would be open to everybody, and no test would notice."""
    use_cases, called = _use_cases(), _called()
    asked = {name for name, somebody in use_cases.items() if somebody}
    assert not asked - called, "add rows for these"
    assert not called - asked, "these are no use cases any more"
    assert use_cases.keys() - asked == NOBODY.keys(), "say why nobody is asked for"


def test_every_service_is_walked_through() -> None:
    """A whole service would be left out, and with it all that it does."""
    walked = {base for made in get_type_hints(Services).values() if inspect.isclass(made) for base in made.__mro__}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for name, made in vars(import_module(module.name)).items():
            if name.endswith("Service") and inspect.isclass(made) and name not in ELSEWHERE:
                assert made in walked, f"{name} of {module.name}"
