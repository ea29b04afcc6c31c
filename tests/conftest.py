"""Fixtures that many tests share. Nothing here is set up unless a test asks for it: unit tests need no database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from hallbooking_desktop.domain.clock import ManualClock
    from hallbooking_desktop.persistence.database import Database
    from hallbooking_desktop.services.registry import Services
    from tests.support.database import Server
    from tests.support.postgres import DatabaseAddress
    from tests.support.world import World


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """Run one PostgreSQL for the session: the program's own, or the one HALLBOOKING_TEST_POSTGRES_URL names."""
    from tests.support.database import server

    with server() as running:
        yield running


@pytest.fixture(scope="session")
def migrated_template(postgres_server: Server) -> Iterator[DatabaseAddress]:
    """Make one database with the schema, to be copied for each test."""
    from tests.support.database import migrated

    template = migrated(postgres_server)
    yield template
    postgres_server.drop_database(template)


@pytest.fixture
def database_address(postgres_server: Server, migrated_template: DatabaseAddress) -> Iterator[DatabaseAddress]:
    """Make a fresh database with the schema and nothing in it: its addresses as program, owner and superuser."""
    fresh = postgres_server.create_database(migrated_template)
    yield fresh
    postgres_server.drop_database(fresh)


@pytest.fixture
def database_url(database_address: DatabaseAddress) -> str:
    """Return the fresh database's address as the program uses it."""
    return database_address.app_url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Open the fresh database as the program does."""
    from hallbooking_desktop.persistence.database import Database

    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> ManualClock:
    """Return a clock that stands still, close to now: what expires is judged by the database's own clock."""
    from hallbooking_desktop.domain.clock import ManualClock

    return ManualClock(datetime.now(UTC).replace(microsecond=0))


@pytest.fixture
def services(database: Database, clock: ManualClock) -> Services:
    """Build all services over the fresh database."""
    from tests.support.services import build_services

    return build_services(database, clock)


@pytest.fixture
async def world(database: Database) -> World:
    """Fill the fresh database with two venues, their halls and people."""
    from tests.support.world import make_world

    return await make_world(database)
