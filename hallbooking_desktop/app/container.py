"""The composition root: everything is built, started and stopped here, in the order of one list."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.logs import log_defect, start_logging
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.domain.errors import DatabaseUnavailable, DocumentsUnavailable, DomainError
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres

if TYPE_CHECKING:
    from hallbooking_desktop.app.console_endpoint import ConsoleEndpoint
    from hallbooking_desktop.app.core import Core
    from hallbooking_desktop.app.demo.load import DemoAccount
    from hallbooking_desktop.infrastructure.embedded.documents import EmbeddedDocuments
    from hallbooking_desktop.persistence.database import Database
    from hallbooking_desktop.persistence.documents import StoreAddress
    from hallbooking_desktop.services.endpoint import EndpointService
    from hallbooking_desktop.services.registry import Services
    from hallbooking_desktop.services.settings import SettingsService

log = logging.getLogger(__name__)

Progress = Callable[[str], None]

#: Until a document store that did not start is tried again.
_DOCUMENTS_PAUSE_SECONDS = 5.0
#: How long demo data waits for the store, and how often it looks.
_DEMO_PATIENCE_SECONDS, _LOOK_SECONDS = 60.0, 0.1


class Purpose(Enum):
    """What the program was started for decides which stages run."""

    CONSOLE = auto()
    SERVE = auto()
    COMMAND = auto()
    MIGRATE = auto()


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the start: what the user is told, how it is done, how it is undone."""

    sentence: str
    start: Callable[[], Awaitable[None]]
    stop: Callable[[], Awaitable[None]] | None = None


class Container:
    """What one process runs: the embedded servers, and a `Core` over the database.

    ``demo`` fills an empty database with the demo data; ``demo_accounts`` are then who can sign in to it.
    ``jobs``: whether this process may do the background work.
    ``on_notice``, ``on_state`` and ``on_endpoint`` are called on the loop that runs ``start``; they must not block.
    """

    def __init__(
        self,
        configuration: Configuration,
        purpose: Purpose,
        *,
        clock: Clock = utc_now,
        demo: bool = False,
        jobs: bool = True,
        on_notice: Callable[[ChangeNotice], None] | None = None,
        on_state: Callable[[bool], None] | None = None,
        on_endpoint: Callable[[], None] | None = None,
    ) -> None:
        self.configuration = configuration
        self.demo_accounts: tuple[DemoAccount, ...] = ()
        self._purpose = purpose
        self._clock = clock
        self._demo = demo
        self._jobs = jobs
        self._on_notice = on_notice
        self._on_state = on_state
        self._on_endpoint = on_endpoint or (lambda: None)
        #: The console's view of the HTTP endpoint, once that is being started.
        self.endpoint: EndpointService | None = None
        #: The console's view of the settings, once started.
        self.settings: SettingsService | None = None
        self._progress: Progress = lambda _sentence: None
        self._started: list[Stage] = []
        self._postgres: EmbeddedPostgres | None = None
        self._core: Core | None = None
        self._documents: EmbeddedDocuments | None = None
        self._documents_start: asyncio.Task[None] | None = None
        self._documents_refusal: DocumentsUnavailable | None = None
        self._documents_over = asyncio.Event()
        self._documents_stage = Stage("Starting the document store", self._start_documents, self._stop_documents)
        self._endpoint: ConsoleEndpoint | None = None
        self._background: asyncio.Task[None] | None = None

    @property
    def core(self) -> Core:
        """What runs over the database, once that has started."""
        if self._core is None:
            raise DatabaseUnavailable("The program is starting or ending; nothing was changed.")
        return self._core

    @property
    def database(self) -> Database:
        """The database, once started."""
        return self.core.database

    @property
    def services(self) -> Services:
        """The use cases, once started."""
        return self.core.services

    @property
    def schema_version(self) -> str:
        """The version of the schema, once started."""
        return self.core.schema_version

    @property
    def documents_state(self) -> str:
        """How the document store stands: ``server`` (not ours), ``starting``, ``running`` or ``failed``."""
        if not self.configuration.settings.embedded_documents:
            return "server"
        if self._documents is not None:
            return "running"
        return "failed" if self._documents_refusal is not None else "starting"

    def stages(self) -> tuple[Stage, ...]:
        """Return the start, in order; the stop is the same list backwards."""
        migrates = self._purpose is Purpose.MIGRATE
        always = (
            Stage("Preparing the data folder", self._prepare),
            Stage("Starting the database", self._start_postgres, self._stop_postgres),
            Stage(
                "Bringing the database up to date",
                lambda: self.core.migrate(told_to=migrates, progress=self._progress),
            ),
            Stage("Connecting", lambda: self.core.connect(), lambda: self.core.disconnect()),
            Stage("Reading the signing secrets", lambda: self.core.read_secrets(settled=migrates)),
            Stage("Getting ready", lambda: self.core.wire()),
        )
        if self._purpose not in {Purpose.CONSOLE, Purpose.SERVE}:
            return always
        return (
            *always,
            *((Stage("Filling in the demo data", self._fill),) if self._demo else ()),
            Stage(
                "Listening for changes",
                lambda: self.core.listen(self._on_notice, self._on_state),
                lambda: self.core.stop_listening(),
            ),
            Stage("Starting the background work", self._start_background, self._stop_background),
            self._documents_stage,
            *((self._endpoint_child(),) if self._purpose is Purpose.CONSOLE else ()),
        )

    def _endpoint_child(self) -> Stage:
        return Stage("Starting the kiosk's endpoint", self._start_endpoint, self._stop_endpoint)

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

    async def load_demo(self, size: str, told: Callable[[float], None] | None = None) -> tuple[DemoAccount, ...]:
        """Fill the database, which must be empty, then the document store. ``told`` hears how much is done, 0 to 1.

        A store that does not start in a minute gets its part of the demo when the console or `serve` next starts.

        Raises:
            InUse: there are venues or people already.
        """
        accounts = await self.core.load_demo(size, self._progress, told)
        await self._write_demo_documents()
        return accounts

    async def _write_demo_documents(self) -> None:
        if self._documents_stage not in self._started:
            self._started.append(self._documents_stage)
            await self._start_documents()
        give_up = time.monotonic() + _DEMO_PATIENCE_SECONDS
        while True:
            try:
                return await self.core.write_demo_documents()
            except DocumentsUnavailable as error:
                if time.monotonic() > give_up:
                    log.warning("The demo's pages and past days are not written yet: %s", error.message)
                    return None
            await asyncio.sleep(_LOOK_SECONDS)

    async def _prepare(self) -> None:
        self.configuration.prepare()
        start_logging(self.configuration)

    async def _start_postgres(self) -> None:
        # The server's start is waiting, the import is computing: together they take as long as the longer one.
        loaded = asyncio.create_task(asyncio.to_thread(importlib.import_module, "hallbooking_desktop.app.core"))
        try:
            app, owner = await self._addresses()
        finally:
            await loaded
        from hallbooking_desktop.app.core import Addresses, Core  # noqa: PLC0415 - loaded just now
        from hallbooking_desktop.persistence.documents import Documents  # noqa: PLC0415 - likewise

        direct = self.configuration.postgres_url("postgres_direct_url") or app
        documents = Documents(self._documents_address, self.configuration.settings.mongodb_db_name)
        addresses = Addresses(app, owner, direct, self.configuration.postgres_url("postgres_read_url"))
        self._core = Core(
            self.configuration, addresses, documents, self._clock, at_desk=self._purpose is Purpose.CONSOLE
        )

    async def _addresses(self) -> tuple[str, str]:
        url = self.configuration.postgres_url()
        if url is not None:
            return url, self.configuration.postgres_url("postgres_owner_url") or url
        self._postgres = EmbeddedPostgres(self.configuration.data_dir.root, self._progress)
        address = await asyncio.to_thread(self._postgres.acquire)
        return address.app_url, address.owner_url

    async def _stop_postgres(self) -> None:
        if self._postgres is not None:
            await asyncio.to_thread(self._postgres.release)

    async def _fill(self) -> None:
        self.demo_accounts = await self.core.fill_if_empty(self._progress)

    async def _start_documents(self) -> None:
        """Start the store beside everything else: bookings do not wait for it, nor stop when it fails."""
        if self.configuration.settings.embedded_documents:
            self._documents_over.clear()
            self._documents_start = asyncio.create_task(self._keep_trying_documents(), name="start of the documents")

    async def _keep_trying_documents(self) -> None:
        while not self._documents_over.is_set():
            await asyncio.to_thread(self._acquire_documents)
            if self._documents is not None:
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._documents_over.wait(), _DOCUMENTS_PAUSE_SECONDS)

    def _acquire_documents(self) -> None:
        from hallbooking_desktop.infrastructure.embedded.documents import (  # noqa: PLC0415 - not before the sign-in
            EmbeddedDocuments,
        )

        documents = EmbeddedDocuments(self.configuration.data_dir.root)
        try:
            documents.acquire()
        except DocumentsUnavailable as error:
            if self._documents_refusal is None or self._documents_refusal.message != error.message:
                log.warning("The document store did not start: %s", error.message)
            self._documents_refusal = error
        else:
            self._documents, self._documents_refusal = documents, None

    def _documents_address(self) -> StoreAddress:
        uri = self.configuration.settings.mongo_uri
        if uri is not None:
            from hallbooking_desktop.infrastructure.embedded import DocumentsAddress  # noqa: PLC0415 - not before

            return DocumentsAddress(uri.get_secret_value())
        if self._documents is not None:
            return self._documents.address
        if self._documents_refusal is not None:
            raise DocumentsUnavailable("The document store could not be started; the log says why.")
        raise DocumentsUnavailable("The document store is still starting. Try again in a moment.")

    async def _stop_documents(self) -> None:
        self._documents_over.set()
        if self._documents_start is not None:
            await self._documents_start
        await self.core.documents.close()
        if self._documents is not None:
            documents, self._documents = self._documents, None
            await asyncio.to_thread(documents.release)

    async def _start_background(self) -> None:
        """Load what nobody waits for, then begin with the jobs, beside everything else."""
        self._background = asyncio.create_task(self._begin_background(), name="start of the background work")

    async def _begin_background(self) -> None:
        try:
            await self.core.load_the_rest()
            if self._jobs:
                await self.core.start_jobs()
        except Exception as error:  # noqa: BLE001 - nobody awaits it
            log_defect(error, "starting the background work")

    async def _stop_background(self) -> None:
        if self._background is not None:
            await self._background
        await self.core.stop_jobs()

    async def _start_endpoint(self) -> None:
        """Start the endpoint's process, or follow the console that runs it, beside everything else."""
        from hallbooking_desktop.app.console_endpoint import ConsoleEndpoint  # noqa: PLC0415 - only a console needs it
        from hallbooking_desktop.app.console_settings import ConsoleSettings  # noqa: PLC0415 - likewise
        from hallbooking_desktop.services.endpoint import EndpointService  # noqa: PLC0415 - likewise
        from hallbooking_desktop.services.settings import SettingsService  # noqa: PLC0415 - likewise

        told = self._on_endpoint
        self._endpoint = ConsoleEndpoint(self.configuration, self._clock, lambda _state: told())
        self.endpoint = EndpointService(self.database, self._endpoint)
        self.settings = SettingsService(self.database, ConsoleSettings(self.configuration))
        self._endpoint.start()

    async def _stop_endpoint(self) -> None:
        """End it before the databases, in which it finishes what it began."""
        if self._endpoint is not None:
            await self._endpoint.stop()


def _in_words(error: BaseException, doing: str) -> BaseException:
    """Return what to raise for an error: words for the user where there are any, else the log's reference."""
    if isinstance(error, DomainError):
        return StartupFailed(error.message)
    if isinstance(error, StartupFailed) or not isinstance(error, Exception):
        return error
    reference = log_defect(error, doing)
    return StartupFailed(f"{doing} failed in a way the program did not expect. See {reference} in the log.")
