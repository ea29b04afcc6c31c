"""Fixtures that many tests share. Nothing here is set up unless a test asks for it: unit tests need no database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.persistence.database import Database
from tests.support.database import Server, Shelf, migrated, server
from tests.support.postgres import DatabaseAddress
from tests.support.world import World, make_world

if TYPE_CHECKING:
    from hallbooking_desktop.services.registry import Services


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """Run one PostgreSQL for the session: the program's own, or the one HALLBOOKING_TEST_POSTGRES_URL names."""
    with server() as running:
        yield running


@pytest.fixture(scope="session")
def migrated_template(postgres_server: Server) -> Iterator[DatabaseAddress]:
    """Make one database with the schema, to be copied for each test."""
    template = migrated(postgres_server)
    yield template
    postgres_server.drop_database(template)


@pytest.fixture(scope="session")
def database_shelf(postgres_server: Server, migrated_template: DatabaseAddress) -> Iterator[Shelf]:
    """Keep a database between tests, so that not every test waits for a new one."""
    shelf = Shelf(postgres_server, migrated_template)
    yield shelf
    shelf.clear()


@pytest.fixture
def database_address(database_shelf: Shelf) -> Iterator[DatabaseAddress]:
    """Take a fresh database with the schema and nothing in it: its addresses as program, owner and superuser."""
    yield database_shelf.take()
    database_shelf.give_back()


@pytest.fixture
def database_url(database_address: DatabaseAddress) -> str:
    """Return the fresh database's address as the program uses it."""
    return database_address.app_url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Open the fresh database as the program does."""
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> ManualClock:
    """Return a clock that stands still, close to now: what expires is judged by the database's own clock."""
    return ManualClock(datetime.now(UTC).replace(microsecond=0))


@pytest.fixture
def services(database: Database, clock: ManualClock) -> Services:
    """Build all services over the fresh database."""
    from tests.support.services import build_services  # noqa: PLC0415 - all services, only for who asks

    return build_services(database, clock)


@pytest.fixture
async def world(database: Database) -> World:
    """Fill the fresh database with two venues, their halls and people."""
    return await make_world(database)
