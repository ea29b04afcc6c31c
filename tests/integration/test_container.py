"""The composition root: starts in order, says in words what failed, undoes what it started."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from hallbooking_desktop.app.container import Container, Purpose, Stage
from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.logs import stop_logging
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.permissions import GUEST, SYSTEM, Role, Source
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.schema import schema_state
from hallbooking_desktop.services.commands import NewCustomer
from tests.support.database import MIGRATIONS, Server
from tests.support.postgres import DatabaseAddress

#: A MongoDB that nobody asks anything: the container only starts a document server where none is named.
ELSEWHERE = "mongodb://127.0.0.1:1"


@pytest.fixture(autouse=True)
def closed_log() -> Iterator[None]:
    """Close the log that a container opens."""
    yield
    stop_logging()


def configured(folder: Path, **values: object) -> Configuration:
    """Return a configuration on a given server."""
    settings = Settings.model_validate({"mongo_uri": ELSEWHERE, "endpoint_enabled": False, **values})
    return Configuration(settings, DataDir(folder / "data"))


@pytest.fixture
def configuration(tmp_path: Path, database_address: DatabaseAddress) -> Configuration:
    """Return the configuration of a desk on the fresh database."""
    return configured(tmp_path, postgres_url=database_address.app_url, postgres_owner_url=database_address.owner_url)


async def test_a_console_starts_on_demo_data_hears_changes_and_leaves_nothing(
    configuration: Configuration, database: Database, database_address: DatabaseAddress
) -> None:
    """`make run` would not show the demo, or a closed window would keep connections open."""
    heard: asyncio.Queue[ChangeNotice] = asyncio.Queue()
    told: list[str] = []
    container = Container(configuration, Purpose.CONSOLE, demo=True, on_notice=heard.put_nowait)
    await container.start(told.append)
    assert "Filling in the demo data" in told
    assert {account.role for account in container.demo_accounts} == {"admin", "moderator", "customer"}
    account = next(account for account in container.demo_accounts if account.role == "moderator")
    signed_in = await container.services.auth.sign_in(account.email, account.password, Source.CONSOLE)
    assert signed_in.actor.role is Role.MODERATOR
    assert "Grand Ballroom" in {room.name for room in await container.services.catalogue.rooms(GUEST)}

    await container.services.users.create_customer(SYSTEM, NewCustomer("Ada Walk-In", phone="+442071838750"))
    assert await asyncio.wait_for(heard.get(), 5)
    await container.stop()

    second = Container(configuration, Purpose.CONSOLE, demo=True)
    again: list[str] = []
    async with second.running(again.append):
        assert second.demo_accounts == container.demo_accounts
    assert "Filling in the demo data" not in again, "the demo goes into an empty database only"

    # A server process takes a moment to notice that its client has gone.
    left = await _connections(database)
    for _ in range(40):
        if not left:
            break
        await asyncio.sleep(0.05)
        left = await _connections(database)
    assert left == [], "the window is closed and its connections are still open"


async def _connections(database: Database) -> list[str]:
    others = text(
        "SELECT application_name || ' ' || coalesce(query, '') FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    async with database.read() as read:
        return list((await read.execute(others)).scalars())


async def test_a_desk_refuses_a_server_without_tables(tmp_path: Path, postgres_server: Server) -> None:
    """A desk would fail at its first query, or change the schema for everybody."""
    empty = postgres_server.create_database()
    try:
        configuration = configured(tmp_path, postgres_url=empty.app_url, postgres_owner_url=empty.owner_url)
        with pytest.raises(StartupFailed, match="hallbooking-desktop migrate"):
            await Container(configuration, Purpose.CONSOLE).start()
        async with Container(configuration, Purpose.MIGRATE).running() as container:
            assert container.schema_version == schema_state(empty.owner_url, MIGRATIONS).head
        async with Container(configuration, Purpose.COMMAND).running() as container:
            assert await container.services.catalogue.venues(GUEST) == ()
    finally:
        postgres_server.drop_database(empty)


async def test_a_server_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    """The window would stay on its first page without a word."""
    with pytest.raises(StartupFailed) as refused:
        await Container(
            configured(tmp_path, postgres_url="postgresql://desk@127.0.0.1:1/hall"), Purpose.CONSOLE
        ).start()
    assert str(refused.value).endswith(".")
    assert "psycopg" not in str(refused.value)


class Broken(Container):
    """A container whose third stage has a defect."""

    def __init__(self, configuration: Configuration) -> None:
        super().__init__(configuration, Purpose.COMMAND)
        self.steps: list[str] = []

    def stages(self) -> tuple[Stage, ...]:
        async def step(name: str) -> None:
            self.steps.append(name)

        async def fail() -> None:
            raise RuntimeError("a defect")

        return (
            Stage("First", lambda: step("first"), lambda: step("first undone")),
            Stage("Second", lambda: step("second"), lambda: step("second undone")),
            Stage("Third", fail, lambda: step("third undone")),
            Stage("Fourth", lambda: step("fourth")),
        )


async def test_what_was_started_is_undone_backwards_when_a_stage_fails(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A failed start would leave servers and connections behind, and no trace of why."""
    container = Broken(configured(tmp_path))
    with pytest.raises(StartupFailed, match=r"Third failed in a way .* See ([0-9a-f]{8}) in the log") as refused:
        await container.start()
    assert container.steps == ["first", "second", "third undone", "second undone", "first undone"]
    reference = str(refused.value).split("See ")[1][:8]
    assert reference in caplog.text
    assert "a defect" in caplog.text
