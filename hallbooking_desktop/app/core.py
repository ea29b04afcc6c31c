"""What runs over one database: the pool, the services, the change listener, the background jobs.

Importing this takes most of a second, so the container does it while the database server starts.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import text

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.paths import shipped
from hallbooking_desktop.app.schema import read_state, upgrade
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.app.signing import settle, signing_secrets
from hallbooking_desktop.documents.printer import PaperPrinter
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.holds import HoldPolicy
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.infrastructure.imaging_child import renditions_apart
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets
from hallbooking_desktop.jobs.changes import prune_changes
from hallbooking_desktop.jobs.holds import release_holds
from hallbooking_desktop.jobs.keys import forget_keys
from hallbooking_desktop.jobs.media import clean_media
from hallbooking_desktop.jobs.runner import JobRunner
from hallbooking_desktop.jobs.snapshots import take_snapshots
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.leadership import Leadership
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.registry import ServiceConfig, Services, build_services
from hallbooking_desktop.services.tokens import TokenSettings

if TYPE_CHECKING:
    from hallbooking_desktop.app.demo.chores import DemoChore
    from hallbooking_desktop.app.demo.load import DemoAccount

#: At a desk, so long after it was computed a report goes into the store.
_STORED_AFTER_SECONDS = 1.0
#: What the first sign-in, the first person written down and the background work need: loaded while somebody types a
#: password.
_LATER = (
    "jwt",
    "passlib.handlers.bcrypt",
    "email_validator",
    "phonenumbers",
    "hallbooking_desktop.app.demo.days",
    "hallbooking_desktop.app.demo.pages",
    "hallbooking_desktop.app.demo.photos",
)


@dataclass(frozen=True, slots=True)
class Addresses:
    """The database's addresses: for the program, for its owner, for what must not pass a pooler, for reports."""

    app: str
    owner: str
    direct: str
    replica: str | None = None


class Core:
    """One process's part in one database. Each method is a stage of the start, or undoes one.

    ``at_desk``: somebody sits before it.
    """

    def __init__(
        self,
        configuration: Configuration,
        addresses: Addresses,
        documents: Documents,
        clock: Clock,
        *,
        at_desk: bool = False,
    ) -> None:
        self.schema_version = ""
        self._at_desk = at_desk
        self.documents = documents
        self._configuration = configuration
        self._addresses = addresses
        self._clock = clock
        self._database: Database | None = None
        self._services: Services | None = None
        self._tokens: TokenSettings | None = None
        self._listener: ChangeListener | None = None
        self._jobs: JobRunner | None = None
        self._chores: tuple[DemoChore, ...] = ()

    async def ping(self) -> None:
        """Raise a refusal while the database cannot be reached."""
        async with self.database.read() as read:
            await read.scalar(text("SELECT 1"))

    @property
    def database(self) -> Database:
        """The database, once connected."""
        if self._database is None:
            raise DatabaseUnavailable("The program is starting or ending; nothing was changed.")
        return self._database

    @property
    def services(self) -> Services:
        """The use cases, once built."""
        if self._services is None:
            raise DatabaseUnavailable("The program is starting or ending; nothing was changed.")
        return self._services

    async def migrate(self, *, told_to: bool, progress: Callable[[str], None]) -> None:
        """Bring the schema up to date: the program's own database always, a server's only when told to.

        Raises:
            StartupFailed: the schema is not what this program needs.
        """
        database = Database(self._addresses.app, pool_size=1)
        try:
            state = await read_state(database)
        finally:
            await database.close()
        self.schema_version = state.wanted
        if state.is_current:
            return
        if not state.known or not (told_to or self._configuration.settings.embedded_postgres):
            raise StartupFailed(state.problem or "")
        progress("Making the database's tables" if state.current is None else "Bringing the database up to date")
        self.schema_version = await asyncio.to_thread(upgrade, self._addresses.owner)

    async def connect(self) -> None:
        """Open the pool, and fail here, in words, rather than at the first use."""
        self._database = Database(self._addresses.app, read_url=self._addresses.replica)
        async with self._database.read():
            pass

    async def disconnect(self) -> None:
        """Close the pool, and the connection to the documents."""
        await self.documents.close()
        if self._database is not None:
            await self._database.close()

    async def read_secrets(self, *, settled: bool) -> None:
        """Read or make the signing secrets. ``settled``: from now on this host's are the ones that count."""
        settings = self._configuration.settings
        kept = DataDirSecrets(self._configuration.data_dir.root)
        secrets = await signing_secrets(settings, kept, self.database)
        if settled:
            await settle(secrets, self.database)
        self._tokens = TokenSettings(
            access_secret=secrets.access,
            refresh_secret=secrets.refresh,
            algorithm=settings.algorithm,
            access_minutes=settings.access_token_expire_minutes,
            refresh_days=settings.refresh_token_expire_days,
        )

    async def wire(self) -> None:
        """Build the services."""
        if self._tokens is None:
            raise RuntimeError("the signing secrets come first")
        settings = self._configuration.settings
        config = ServiceConfig(
            tokens=self._tokens,
            currency=Currency(settings.currency),
            holds=HoldPolicy(
                by_customer=timedelta(minutes=settings.hold_minutes),
                by_staff=timedelta(hours=settings.staff_hold_hours),
            ),
            imaging=renditions_apart,
            public_address=(settings.public_url or "").rstrip("/"),
            reports_stored_after=_STORED_AFTER_SECONDS if self._at_desk else 0.0,
        )
        printer = PaperPrinter(shipped("resources"))
        self._services = build_services(self.database, self.documents, self._clock, config, printer)

    async def fill_if_empty(self, progress: Callable[[str], None]) -> tuple[DemoAccount, ...]:
        """Fill an empty database with the small demo; returns the accounts of the demo that is there."""
        from hallbooking_desktop.app.demo import load  # noqa: PLC0415 - only the demo needs it

        async with self.database.read() as read:
            empty = await load.is_empty(read)
        if empty:
            await self.load_demo("small", progress)
        return await load.demo_accounts(self.database)

    async def load_demo(
        self, size: str, progress: Callable[[str], None], told: Callable[[float], None] | None = None
    ) -> tuple[DemoAccount, ...]:
        """Fill the database, which must be empty. ``told`` hears how much is done, from 0 to 1.

        Raises:
            InUse: there are venues or people already.
        """
        from hallbooking_desktop.app.demo.load import load_demo  # noqa: PLC0415 - only the demo needs it

        progress("Filling in the demo data")
        return await load_demo(self.database, size, self._clock, told, owner_url=self._addresses.owner)

    async def write_demo_documents(self) -> None:
        """Write the pages and the past days of the demo; raises `DocumentsUnavailable` while they cannot be kept."""
        from hallbooking_desktop.app.demo.days import DemoDays  # noqa: PLC0415 - only the demo needs it
        from hallbooking_desktop.app.demo.pages import DemoPages  # noqa: PLC0415 - likewise

        await DemoPages(self.database, self.services.cms).write()
        await DemoDays(self.database, self.documents, self._clock).write()

    async def load_the_rest(self) -> None:
        """Load what the start did without; whoever needs one of them before it is there waits for that one."""
        for name in _LATER:
            await asyncio.to_thread(importlib.import_module, name)

    async def listen(
        self, on_notice: Callable[[ChangeNotice], None] | None, on_state: Callable[[bool], None] | None
    ) -> None:
        """Hear what other processes change."""

        def heard(notice: ChangeNotice) -> None:
            self.services.heard(notice)
            if on_notice is not None:
                on_notice(notice)

        self._listener = ChangeListener(self._addresses.direct, heard, on_state)
        await self._listener.start()

    async def stop_listening(self) -> None:
        """Hear nothing any more."""
        if self._listener is not None:
            await self._listener.stop()

    async def start_jobs(self) -> None:
        """Run the background jobs whenever this process is the one that leads."""
        from hallbooking_desktop.app.demo.days import DemoDays  # noqa: PLC0415 - loaded by `load_the_rest`
        from hallbooking_desktop.app.demo.pages import DemoPages  # noqa: PLC0415 - likewise
        from hallbooking_desktop.app.demo.photos import DemoPhotos  # noqa: PLC0415 - likewise

        self._chores = (
            DemoPages(self.database, self.services.cms),
            DemoDays(self.database, self.documents, self._clock),
            DemoPhotos(self.database, self.services.media),
        )
        jobs = [
            release_holds(self.services.bookings),
            forget_keys(self.database),
            prune_changes(self.database),
            clean_media(self.services.media),
            take_snapshots(self.services.reports),
            *(chore.job() for chore in self._chores),
        ]
        self._jobs = JobRunner(Leadership(self._addresses.direct), jobs)
        self._jobs.start()

    async def stop_jobs(self) -> None:
        """Let another process lead."""
        if self._jobs is not None:
            await self._jobs.stop()
        for chore in self._chores:
            await chore.stop()
