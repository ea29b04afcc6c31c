"""Who may make which call: every operation of the schema, by everybody, on a thing of the owner at the desk's venue."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.tokens import TokenKind
from tests.support.call_rows import CALL_ROWS, CallRow
from tests.support.http import Api, described
from tests.support.permission_rows import PEOPLE, Scene
from tests.support.scene import set_scene
from tests.support.world import World

HOW_TO_ADD = (
    "has no row in tests/support/call_rows.py. Please add a CallRow there that says who may make the call"
    " (of guest, stranger, owner, away, desk, admin), on which thing of the scene, and a body that works."
)
REFUSED = {401, 403, 404}


@pytest.fixture
async def scene(services: Services, world: World, database: Database, clock: ManualClock) -> Scene:
    """Set the scene."""
    return await set_scene(services, world, database, clock)


@pytest.fixture
def described_operations() -> set[str]:
    return {f"{method.upper()} {path}" for path, methods in described()["paths"].items() for method in methods}


def test_every_operation_has_a_row(described_operations: set[str]) -> None:
    """Nobody would have thought about who may make a new call."""
    known = {row.operation for row in CALL_ROWS}
    missing = sorted(described_operations - known)
    assert not missing, "\n".join(f"{operation} {HOW_TO_ADD}" for operation in missing)
    gone = sorted(known - described_operations)
    assert not gone, f"these rows of tests/support/call_rows.py are about calls that are no more: {gone}"


async def call(api: Api, database: Database, scene: Scene, row: CallRow, name: str) -> httpx.Response:
    """Make a row's call as somebody, with a token that counts now."""
    headers = row.cookies(scene)
    actor = scene.actors()[name]
    if actor.user_id is not None:
        async with database.read() as read:
            version = await read.scalar(text("SELECT token_version FROM users WHERE id = :id"), {"id": actor.user_id})
        kind = TokenKind.REFRESH if row.with_refresh_token else TokenKind.ACCESS
        token = api.endpoint.services.auth._tokens.make(kind, actor.user_id, version)
        headers["Authorization"] = f"Bearer {token}"
    asked: dict[str, Any] = {}
    if row.form and row.body is not None:
        form = row.body(scene)
        asked = {"files": {"file": form.pop("file")}, "data": form}
    elif row.body is not None:
        asked = {"json": row.body(scene)}
    if row.query is not None:
        asked["params"] = row.query(scene)
    answer = await api.call(row.method, row.path(scene), headers=headers, **asked)
    # The next one stands at no tablet.
    api.client.cookies.clear()
    return answer


async def traces(database: Database) -> tuple[Any, ...]:
    """Return what every change leaves a trace in."""
    async with database.read() as read:
        row = await read.execute(
            text(
                "SELECT (SELECT count(*) FROM audit_log), (SELECT count(*) FROM outbox),"
                " (SELECT sum(balance) FROM wallets), (SELECT count(*) FROM idempotency_keys)"
            )
        )
        return tuple(row.one())


async def test_others_are_refused_and_change_nothing(api: Api, scene: Scene, database: Database) -> None:
    """Somebody could see or change what is not theirs by trying numbers."""
    before = await traces(database)
    wrong = []
    for row in CALL_ROWS:
        for name in PEOPLE:
            if name in row.who.split():
                continue
            answer = await call(api, database, scene, row, name)
            expected = row.guest_told if name == "guest" else row.told
            if answer.status_code != expected or answer.headers["Content-Type"] != "application/problem+json":
                wrong.append(f"{row.name} by {name}: {expected} expected, {answer.status_code} {answer.text[:200]}")
            if await traces(database) != before:
                wrong.append(f"{row.name} by {name}: refused, yet something was changed")
                before = await traces(database)
    assert not wrong, "\n".join(wrong)


async def test_those_who_may_can(api: Api, scene: Scene, database: Database) -> None:
    """Somebody could not do their own work."""
    wrong = []
    for row in CALL_ROWS:
        for number, name in enumerate(row.who.split()):
            answer = await call(api, database, scene, row, name)
            # What the first one did may leave nothing for the next: it is gone, or no longer as it was.
            later = {404, 409, 422} if row.method == "DELETE" else {409, 422}
            if not answer.is_success and (number == 0 or answer.status_code not in later):
                wrong.append(f"{row.name} by {name}: {answer.status_code} {answer.text[:300]}")
    assert not wrong, "\n".join(wrong)
