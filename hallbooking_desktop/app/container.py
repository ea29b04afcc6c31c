"""The composition root: everything is built, started and stopped here, in the order of one list."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.logs import log_defect, start_logging
from hallbooking_desktop.app.schema import read_state, upgrade
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.app.signing import SigningSecrets, settle, signing_secrets
from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.domain.errors import DatabaseUnavailable, DocumentsUnavailable, DomainError
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.holds import HoldPolicy
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets
from hallbooking_desktop.jobs.holds import release_holds
from hallbooking_desktop.jobs.keys import forget_keys
from hallbooking_desktop.jobs.runner import JobRunner
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.leadership import Leadership
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.registry import ServiceConfig, Services, build_services
from hallbooking_desktop.services.tokens import TokenSettings

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from hallbooking_desktop.app.demo.load import DemoAccount
    from hallbooking_desktop.infrastructure.embedded.documents import EmbeddedDocuments

T = TypeVar("T")
Progress = Callable[[str], None]


class Purpose(Enum):
    """What the program was started for decides which stages run."""

    CONSOLE = auto()
    COMMAND = auto()
    MIGRATE = auto()


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the start: what the user is told, how it is done, how it is undone."""

    sentence: str
    start: Callable[[], Awaitable[None]]
    stop: Callable[[], Awaitable[None]] | None = None


class Container:
    """What one process runs: databases, services, the change listener, the background jobs.

    ``demo`` fills an empty database with the demo data; ``demo_accounts`` are then who can sign in to it.
    ``on_notice`` and ``on_state`` are called on the loop that runs ``start``; they must not block.
    """

    def __init__(
        self,
        configuration: Configuration,
        purpose: Purpose,
        *,
        clock: Clock = utc_now,
        demo: bool = False,
        on_notice: Callable[[ChangeNotice], None] | None = None,
        on_state: Callable[[bool], None] | None = None,
    ) -> None:
        self.configuration = configuration
        self.schema_version = ""
        self.demo_accounts: tuple[DemoAccount, ...] = ()
        self._purpose = purpose
        self._clock = clock
        self._demo = demo
        self._on_notice = on_notice
        self._on_state = on_state
        self._progress: Progress = lambda _sentence: None
        self._started: list[Stage] = []
        self._postgres: EmbeddedPostgres | None = None
        self._app_url = ""
        self._owner_url = ""
        self._listen_url = ""
        self._database: Database | None = None
        self._services: Services | None = None
        self._secrets: SigningSecrets | None = None
        self._listener: ChangeListener | None = None
        self._jobs: JobRunner | None = None
        self._documents: EmbeddedDocuments | None = None
        self._documents_start: asyncio.Task[None] | None = None

    @property
    def database(self) -> Database:
        """The database, once started."""
        return _present(self._database)

    @property
    def services(self) -> Services:
        """The use cases, once started."""
        return _present(self._services)

    def stages(self) -> tuple[Stage, ...]:
        """Return the start, in order; the stop is the same list backwards."""
        always = (
            Stage("Preparing the data folder", self._prepare),
            Stage("Starting the database", self._start_postgres, self._stop_postgres),
            Stage("Bringing the database up to date", self._migrate),
            Stage("Connecting", self._open_database, self._close_database),
            Stage("Reading the signing secrets", self._read_secrets),
            Stage("Getting ready", self._wire),
        )
        if self._purpose is not Purpose.CONSOLE:
            return always
        return (
            *always,
            *((Stage("Filling in the demo data", self._fill),) if self._demo else ()),
            Stage("Listening for changes", self._listen, self._stop_listening),
            Stage("Starting the background work", self._start_jobs, self._stop_jobs),
            Stage("Starting the document store", self._start_documents, self._stop_documents),
        )

    async def start(self, progress: Progress | None = None) -> None:
        """Run the stages in order; when one fails, undo those before it.

        Raises:
            StartupFailed: with a sentence for the user.
        """
        self._progress = progress or self._progress
        for stage in self.stages():
            log.info("start: %s", stage.sentence)
            self._started.append(stage)
            try:
                await stage.start()
            except BaseException as error:
                refusal = _in_words(error, stage.sentence)
                await self.stop()
                if refusal is error:
                    raise
                raise refusal from error

    async def stop(self) -> None:
        """Undo what was started, backwards; a failure is logged and the rest still stops."""
        while self._started:
            stage = self._started.pop()
            if stage.stop is None:
                continue
            try:
                await stage.stop()
            except Exception as error:  # noqa: BLE001 - logged; the stages before it must still be undone
                log_defect(error, f"undoing “{stage.sentence}”")

    @asynccontextmanager
    async def running(self, progress: Progress | None = None) -> AsyncIterator[Container]:
        """Start, hand out, and stop in the end."""
        await self.start(progress)
        try:
            yield self
        finally:
            await self.stop()

    async def _prepare(self) -> None:
        self.configuration.prepare()
        start_logging(self.configuration)

    async def _start_postgres(self) -> None:
        url = self.configuration.postgres_url()
        if url is not None:
            self._app_url = url
            self._owner_url = self.configuration.postgres_url("postgres_owner_url") or url
            self._listen_url = self.configuration.postgres_url("postgres_direct_url") or url
            return
        self._postgres = EmbeddedPostgres(self.configuration.data_dir.root, self._progress)
        address = await asyncio.to_thread(self._postgres.acquire)
        self._app_url = self._listen_url = address.app_url
        self._owner_url = address.owner_url

    async def _stop_postgres(self) -> None:
        if self._postgres is not None:
            await asyncio.to_thread(self._postgres.release)

    async def _migrate(self) -> None:
        database = Database(self._app_url, pool_size=1)
        try:
            state = await read_state(database)
        finally:
            await database.close()
        if state.is_current:
            self.schema_version = state.wanted
            return
        if not state.known or (
            self._purpose is not Purpose.MIGRATE and not self.configuration.settings.embedded_postgres
        ):
            raise StartupFailed(state.problem or "")
        self._progress("Making the database's tables" if state.current is None else "Bringing the database up to date")
        self.schema_version = await asyncio.to_thread(upgrade, self._owner_url)

    async def _open_database(self) -> None:
        self._database = Database(self._app_url)
        async with self._database.read():
            """Fail here, in words, rather than at the first use."""

    async def _close_database(self) -> None:
        if self._database is not None:
            await self._database.close()

    async def _read_secrets(self) -> None:
        kept = DataDirSecrets(self.configuration.data_dir.root)
        self._secrets = await signing_secrets(self.configuration.settings, kept, self.database)
        if self._purpose is Purpose.MIGRATE:
            await settle(self._secrets, self.database)

    async def _wire(self) -> None:
        settings, secrets = self.configuration.settings, _present(self._secrets)
        config = ServiceConfig(
            tokens=TokenSettings(
                access_secret=secrets.access,
                refresh_secret=secrets.refresh,
                algorithm=settings.algorithm,
                access_minutes=settings.access_token_expire_minutes,
                refresh_days=settings.refresh_token_expire_days,
            ),
            currency=Currency(settings.currency),
            holds=HoldPolicy(
                by_customer=timedelta(minutes=settings.hold_minutes),
                by_staff=timedelta(hours=settings.staff_hold_hours),
            ),
        )
        self._services = build_services(self.database, self._clock, config)

    async def _fill(self) -> None:
        from hallbooking_desktop.app.demo import load  # noqa: PLC0415 - only the demo needs it

        async with self.database.read() as read:
            empty = await load.is_empty(read)
        if empty:
            await self.load_demo("small")
        self.demo_accounts = await load.demo_accounts(self.database)

    async def load_demo(self, size: str, told: Callable[[float], None] | None = None) -> tuple[DemoAccount, ...]:
        """Fill the database, which must be empty. ``told`` hears how much is done, from 0 to 1.

        Raises:
            InUse: there are venues or people already.
        """
        from hallbooking_desktop.app.demo.load import load_demo  # noqa: PLC0415 - only the demo needs it

        self._progress("Filling in the demo data")
        return await load_demo(self.database, size, self._clock, told, owner_url=self._owner_url)

    async def _listen(self) -> None:
        self._listener = ChangeListener(self._listen_url, self._on_notice or (lambda _notice: None), self._on_state)
        await self._listener.start()

    async def _start_jobs(self) -> None:
        jobs = [release_holds(self.services.bookings), forget_keys(self.database)]
        self._jobs = JobRunner(Leadership(self._listen_url), jobs)
        self._jobs.start()

    async def _stop_jobs(self) -> None:
        if self._jobs is not None:
            await self._jobs.stop()

    async def _start_documents(self) -> None:
        """Start the store beside everything else: bookings do not wait for it, nor stop when it fails."""
        if self.configuration.settings.embedded_documents:
            from hallbooking_desktop.infrastructure.embedded.documents import (  # noqa: PLC0415 - after the sign-in
                EmbeddedDocuments,
            )

            self._documents = EmbeddedDocuments(self.configuration.data_dir.root)
            self._documents_start = asyncio.create_task(
                asyncio.to_thread(self._acquire_documents, self._documents), name="document store"
            )

    def _acquire_documents(self, documents: EmbeddedDocuments) -> None:
        try:
            documents.acquire()
        except DocumentsUnavailable as error:
            log.warning("The document store did not start: %s", error.message)

    async def _stop_documents(self) -> None:
        if self._documents is not None and self._documents_start is not None:
            await self._documents_start
            await asyncio.to_thread(self._documents.release)

    async def _stop_listening(self) -> None:
        if self._listener is not None:
            await self._listener.stop()


def _in_words(error: BaseException, doing: str) -> BaseException:
    """Return what to raise for an error: words for the user where there are any, else the log's reference."""
    if isinstance(error, DomainError):
        return StartupFailed(error.message)
    if isinstance(error, StartupFailed) or not isinstance(error, Exception):
        return error
    reference = log_defect(error, doing)
    return StartupFailed(f"{doing} failed in a way the program did not expect. See {reference} in the log.")


def _present(part: T | None) -> T:
    if part is None:
        raise DatabaseUnavailable("The program is starting or ending; nothing was changed.")
    return part
