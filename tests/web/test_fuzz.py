"""The whole schema fuzzed: made-up calls, right and wrong, by everybody. No defect, and no answer but the documented.

Half of the calls start from one that works (`call_rows`), so that they get past the first check.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.tokens import TokenKind
from tests.support.call_rows import CALL_ROWS, CallRow
from tests.support.counts import LONG, rounds
from tests.support.http import BASE, Api, described
from tests.support.permission_rows import PEOPLE, Scene
from tests.support.scene import set_scene
from tests.support.world import World

SCHEMA: Final = schemathesis.openapi.from_dict(described())
CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
OPERATIONS: Final[dict[str, APIOperation]] = {found.ok().label: found.ok() for found in SCHEMA.get_all_operations()}
#: What changes a house comes after what books it: an add-on that is sold out by chance is booked by nobody.
HOUSE: Final = ("/venues", "/rooms", "/addons")
#: One after the other on one database, what ends things last.
ORDER: Final = tuple(dict.fromkeys(row.operation for row in CALL_ROWS if row.operation in OPERATIONS))
JSON: Final = "application/json"
FORM: Final = "multipart/form-data"
PARTS: Final = 6
#: Of the cases that are counted out (each bound, each type, each missing member), every so many.
EVERY: Final = rounds(12, 1)


@dataclass
class Caller:
    """Makes calls from another thread, on the loop that the endpoint lives on."""

    api: Api
    scene: Scene
    database: Database
    loop: asyncio.AbstractEventLoop
    reached: set[str]

    def make(self, case: Case, row: CallRow, name: str) -> None:
        """Make a call as somebody and hold the answer against the description."""
        answer = asyncio.run_coroutine_threadsafe(self._make(case, row, name), self.loop).result(60)
        if answer.is_success:
            self.reached.add(row.operation)
        case.validate_response(answer, checks=CHECKS)

    async def _make(self, case: Case, row: CallRow, name: str) -> httpx.Response:
        headers = await self._headers(row, name)
        sent = requests.Request(**_sendable(case.as_transport_kwargs(base_url=BASE))).prepare()
        self.api.client.cookies.clear()
        return await self.api.call(
            str(sent.method),
            str(sent.url),
            headers={**sent.headers, **headers, **row.cookies(self.scene)},
            content=sent.body or b"",
        )

    async def _headers(self, row: CallRow, name: str) -> dict[str, str]:
        """Return a token that counts now: calls before may have ended sessions, or people's access."""
        actor = self.scene.actors()[name]
        if actor.user_id is None:
            return {}
        async with self.database.work(self.scene.world.system) as work:
            version = await work.scalar(
                text(
                    "UPDATE users SET active = true, role = :role, assigned_venue_id = :venue WHERE id = :id"
                    " RETURNING token_version"
                ),
                {"id": actor.user_id, "role": actor.role.value, "venue": actor.venue_id},
            )
        kind = TokenKind.REFRESH if row.with_refresh_token else TokenKind.ACCESS
        token = self.api.endpoint.services.auth._tokens.make(kind, actor.user_id, version)
        return {"Authorization": f"Bearer {token}"}


def _sendable(kwargs: dict[str, Any]) -> dict[str, Any]:
    known = ("method", "url", "headers", "params", "json", "data", "files", "cookies")
    return {name: kwargs[name] for name in known if name in kwargs}


def deepened(case: Case, row: CallRow, scene: Scene, keep: Callable[[str], bool]) -> Case:
    """Put what works into a made-up call, but for the members that ``keep`` leaves as they were made up."""
    made_up = case.path_parameters or {}
    case.path_parameters = {
        name: made_up[name] if name in made_up and keep(name) else value
        for name, value in row.path_parameters(scene).items()
    }
    if row.query is not None:
        working = {name: value for name, value in row.query(scene).items() if not keep(name)}
        case.query = {**(case.query or {}), **working}
    if row.body is not None:
        working = row.body(scene)
        if isinstance(case.body, dict) and isinstance(working, dict):
            case.body = working | {name: value for name, value in case.body.items() if keep(name)}
        elif not keep(""):
            case.body = working
    return case


def fuzz(operation: APIOperation, rows: list[CallRow], caller: Caller) -> None:
    """Make many calls of one operation."""
    first = rows[0]
    mode = st.sampled_from(list(GenerationMode))
    cases = mode.flatmap(lambda chosen: operation.as_strategy(generation_mode=chosen))

    @settings(
        max_examples=rounds(5, 150),
        derandomize=not LONG,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=cases,
        row=st.sampled_from(rows),
        name=st.sampled_from(PEOPLE),
        kept=st.sampled_from([0.0, 0.15, 0.5, 1.0]),
        chance=st.randoms(use_true_random=False),
    )
    def made_up(case: Case, row: CallRow, name: str, kept: float, chance: random.Random) -> None:
        if kept < 1:
            case = deepened(case, row, caller.scene, lambda _: chance.random() < kept)
        caller.make(case, row, name)

    for row in rows:
        working = operation.Case()
        if row.body is not None:
            kind = FORM if row.form else JSON
            working = operation.Case(body=row.body(caller.scene), media_type=kind)
        caller.make(deepened(working, row, caller.scene, lambda _: False), row, row.who.split()[0])
    made_up()
    for number, case in enumerate(counted_out(operation)):
        chance = random.Random(f"{operation.label} {number}")
        if number % EVERY == chance.randrange(EVERY):
            caller.make(case, first, chance.choice(PEOPLE))


def counted_out(operation: APIOperation) -> Iterator[Case]:
    """Return the cases that are not left to chance: each bound, each type, each missing member, other methods."""
    yield from SCHEMA.iter_coverage_cases(
        operation,
        generation_modes=list(GenerationMode),
        generation_config=SCHEMA.config.generation_for(operation=operation),
    )


@pytest.fixture
async def scene(services: Services, world: World, database: Database, clock: ManualClock) -> Scene:
    """Set the scene."""
    return await set_scene(services, world, database, clock)


@pytest.mark.timeout(3600 if LONG else 300)
@pytest.mark.parametrize("part", range(PARTS))
async def test_no_call_meets_a_defect_or_an_undocumented_answer(
    part: int, api: Api, scene: Scene, database: Database
) -> None:
    """A client would meet an answer that nobody told it of, or a defect that anybody can cause."""
    caller = Caller(api, scene, database, asyncio.get_running_loop(), set())
    labels = sorted(ORDER[part::PARTS], key=_changes_a_house)
    found: list[str] = []

    def walk() -> None:
        for label in labels:
            rows = [row for row in CALL_ROWS if row.operation == label]
            try:
                fuzz(OPERATIONS[label], rows, caller)
            except BaseException as error:  # noqa: BLE001 - all that is found is told at once
                found.append(f"{label}: {_told(error)}")

    await asyncio.to_thread(walk)
    assert not found, "\n\n".join(found)
    assert caller.reached == set(labels), "calls of these never did what they are for"


def _changes_a_house(label: str) -> bool:
    method, _, path = label.partition(" ")
    return method != "GET" and path.startswith(HOUSE)


def _told(error: BaseException) -> str:
    return "\n".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])
