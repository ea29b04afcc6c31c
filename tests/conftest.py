"""Fixtures that many tests share. Nothing here is set up unless a test asks for it: unit tests need no database."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from tests.support.database import Server, Shelf, server, template
from tests.support.documents import DocumentServer
from tests.support.postgres import DatabaseAddress
from tests.support.world import World, make_world

if TYPE_CHECKING:
    from hallbooking_desktop.services.blocks import BlockService
    from hallbooking_desktop.services.bookings import BookingService
    from hallbooking_desktop.services.registry import Services
    from hallbooking_desktop.services.series import SeriesService
    from tests.support.http import Api

# How long one example takes on a busy machine says nothing.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# A console under test starts no endpoint unless its test asks for one.
os.environ.setdefault("ENDPOINT_ENABLED", "false")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """Run one PostgreSQL for the session: the program's own, or the one HALLBOOKING_TEST_POSTGRES_URL names."""
    with server() as running:
        yield running


@pytest.fixture(scope="session")
def migrated_template(postgres_server: Server) -> Iterator[DatabaseAddress]:
    """Make one database with the schema, to be copied for each test."""
    with template(postgres_server) as made:
        yield made


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


@pytest.fixture(scope="session")
def document_server() -> Iterator[DocumentServer]:
    """Keep one document server for the session; it starts when a test first uses it."""
    made = DocumentServer()
    yield made
    made.stop()


@pytest.fixture
async def documents(document_server: DocumentServer) -> AsyncIterator[Documents]:
    """Return a document store of the test's own; nothing starts until it is used."""
    made = Documents(document_server.address, f"test_{uuid.uuid4().hex[:12]}")
    yield made
    await made.close()


@pytest.fixture
def services(database: Database, documents: Documents, clock: ManualClock) -> Services:
    """Build all services over the fresh database and an empty document store."""
    from tests.support.services import build_services  # noqa: PLC0415 - all services, only for who asks

    return build_services(database, clock, documents=documents)


@pytest.fixture
async def api(services: Services) -> AsyncIterator[Api]:
    """Return a guest's calls to the HTTP endpoint over the fresh database, limits off; `Api.of` signs somebody in."""
    from tests.support.http import make_api, make_endpoint  # noqa: PLC0415 - the web's libraries, only for who asks

    made = make_api(make_endpoint(services))
    yield made
    await made.client.aclose()


@pytest.fixture
async def world(database: Database) -> World:
    """Fill the fresh database with two venues, their halls and people."""
    return await make_world(database)


@pytest.fixture
def bookings(services: Services) -> BookingService:
    """Return the booking service over the fresh database."""
    return services.bookings


@pytest.fixture
def blocks(services: Services) -> BlockService:
    """Return the block service over the fresh database."""
    return services.blocks


@pytest.fixture
def series(services: Services) -> SeriesService:
    """Return the series service over the fresh database."""
    return services.series


@pytest.fixture
def at(clock: ManualClock) -> Callable[..., TimeRange]:
    """Return a maker of ranges: ``at(days, hour, hours)`` is so many days ahead, in UTC."""

    def make(days: int, hour: float, hours: float = 2) -> TimeRange:
        midnight = clock().replace(hour=0, minute=0, second=0) + timedelta(days=days)
        start = midnight + timedelta(hours=hour)
        return TimeRange(start, start + timedelta(hours=hours))

    return make
