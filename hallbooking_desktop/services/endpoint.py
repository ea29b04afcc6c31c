"""The HTTP endpoint as the console sees it: how its process stands, who called it, whether tablets may."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, require
from hallbooking_desktop.persistence.database import Database


class ChildPhase(StrEnum):
    """How a child process stands."""

    #: A setting keeps it from being run.
    OFF = "off"
    STARTING = "starting"
    RUNNING = "running"
    #: It is gone, or was ended to take a change over, and is started again at once.
    RESTARTING = "restarting"
    #: It cannot be started, or ends again and again; it is tried again after a pause.
    FAILED = "failed"
    STOPPED = "stopped"


class ChildProblem(StrEnum):
    """Why a child is not there; ``detail`` of its state says more."""

    NONE = ""
    #: ``detail`` is the port that was wanted.
    PORT_TAKEN = "port_taken"
    #: It did not become ready in time.
    SLOW = "slow"
    #: It ran but did not answer any more.
    HANGS = "hangs"
    #: ``detail`` is what it said last, if that is for people.
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ChildState:
    """How a child process stands. ``here``: this program runs it; else another console on the data folder does."""

    phase: ChildPhase
    address: str = ""
    pid: int | None = None
    since: datetime | None = None
    restarts: int = 0
    problem: ChildProblem = ChildProblem.NONE
    detail: str = ""
    next_try: datetime | None = None
    here: bool = True


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A limit in force. ``name`` is the setting's, ``amount`` such as ``10/minute``."""

    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class EndpointFacts:
    """How the endpoint is reached. Addresses have no slash at their end and are empty where there is none.

    ``address`` is for this computer, ``tablet_address`` for others. ``tablets_fixed``: a setting decides about them.
    ``other_port`` is the port that was wanted and another program has.
    """

    address: str
    tablet_address: str
    tablets: bool
    tablets_fixed: bool
    other_port: int | None
    limits_on: bool
    limits: tuple[LimitLine, ...]


@dataclass(frozen=True, slots=True)
class EndpointView:
    """What the page about the endpoint shows at its top."""

    state: ChildState
    facts: EndpointFacts


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request of the log, secrets redacted. ``id`` counts what this process has read of the log."""

    id: int
    at: datetime
    method: str
    endpoint: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    user_id: int | None = None
    request_id: str = ""
    status: int = 0
    duration_ms: float = 0.0
    size_bytes: int = 0
    error_code: str = ""
    error: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether the answer was a refusal or a failure."""
        return self.status >= 400  # noqa: PLR2004 - where HTTP's errors begin


@dataclass(frozen=True, slots=True)
class RequestsView:
    """The newest requests and the newest errors, newest first; how many were turned away for their number."""

    requests: tuple[RequestLine, ...]
    errors: tuple[RequestLine, ...]
    limited_last_hour: int


class EndpointPort(Protocol):
    """The process itself, and what is kept of it in the data folder."""

    @property
    def state(self) -> ChildState:
        """How the process stands now; may be asked on any thread."""

    def facts(self) -> EndpointFacts:
        """Return how it is reached; blocks for a moment."""

    async def requests(self) -> RequestsView:
        """Return what the request log says."""

    def allow_tablets(self, allowed: bool) -> None:
        """Keep whether tablets may, and have the process started anew with that."""

    def restart(self) -> None:
        """Have the process ended and started again."""


class EndpointService:
    """The staff's view of the endpoint; admins see who asked what, and decide whether the local network may."""

    def __init__(self, db: Database, port: EndpointPort) -> None:
        self._db = db
        self._port = port

    @property
    def state(self) -> ChildState:
        """How the process stands now, for the status strip; may be asked on any thread."""
        return self._port.state

    async def view(self, actor: Actor) -> EndpointView:
        """Return how the endpoint stands and is reached.

        Raises:
            Forbidden: the actor has nothing to do with kiosks.
        """
        _require_staff(actor)
        return await self._now()

    async def requests(self, actor: Actor) -> RequestsView:
        """Return the newest requests, of all venues' kiosks and customers.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.VIEW_REQUESTS)
        return await self._port.requests()

    async def allow_tablets(self, actor: Actor, allowed: bool) -> EndpointView:
        """Open the endpoint to the local network, or close it again; its process is started anew.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.EDIT_SETTINGS)
        before = await asyncio.to_thread(self._port.facts)
        if before.tablets != allowed and not before.tablets_fixed:
            async with self._db.work(actor) as work:
                work.audit(
                    "endpoint.tablets_allowed" if allowed else "endpoint.tablets_refused",
                    entity="setting",
                    entity_id=None,
                    before={"tablets": before.tablets},
                    after={"tablets": allowed},
                )
                work.changed(Topic.SETTING, 0)
            self._port.allow_tablets(allowed)
        return await self._now()

    async def restart(self, actor: Actor) -> EndpointView:
        """Have the process started anew.

        Raises:
            Forbidden: the actor is no admin.
        """
        require(actor, Action.EDIT_SETTINGS)
        async with self._db.work(actor) as work:
            work.audit("endpoint.restarted", entity="setting", entity_id=None)
        self._port.restart()
        return await self._now()

    async def _now(self) -> EndpointView:
        return EndpointView(self._port.state, await asyncio.to_thread(self._port.facts))


def _require_staff(actor: Actor) -> None:
    venues = frozenset() if actor.venue_id is None else frozenset({actor.venue_id})
    require(actor, Action.MANAGE_KIOSKS, venue_ids=venues)
