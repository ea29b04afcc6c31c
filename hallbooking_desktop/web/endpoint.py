"""What the endpoint's parts share: the services, how it is reached, and what its processes tell each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from hallbooking_desktop.domain.clock import Clock, utc_now
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.holds import HoldPolicy
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.services.links import Purpose
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.web.limits import Limits


@dataclass(frozen=True, slots=True)
class EndpointConfig:
    """How the endpoint is reached and what it allows. ``base_url`` has no slash at its end."""

    base_url: str = "http://127.0.0.1:8000"
    #: Host names that are answered, without a port; ``*`` for all.
    trusted_hosts: frozenset[str] = frozenset({"localhost", "127.0.0.1"})
    #: Origins of pages elsewhere that may call the endpoint; its own always may.
    cors_origins: tuple[str, ...] = ()
    #: Addresses of proxies whose ``X-Forwarded-For`` counts.
    trusted_proxies: frozenset[str] = frozenset()
    currency: Currency = field(default_factory=Currency)
    holds: HoldPolicy = field(default_factory=HoldPolicy)
    kiosk_idle_seconds: int = 60
    #: The largest body of an ordinary call and of an upload, in bytes.
    largest_body: int = 1_000_000
    largest_upload: int = 12_000_000


class Notices:
    """Hands each change notice to whoever listens in this process: caches, and kiosks that watch a venue."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[ChangeNotice], None]] = []

    def subscribe(self, listener: Callable[[ChangeNotice], None]) -> Callable[[], None]:
        """Call ``listener`` with every notice from now on; returns what ends that. It must not block."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, notice: ChangeNotice) -> None:
        """Tell everybody."""
        for listener in tuple(self._listeners):
            listener(notice)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One process's endpoint. ``ready`` raises a refusal while a database cannot be reached."""

    services: Services
    config: EndpointConfig
    ready: Callable[[], Awaitable[None]]
    resources: Path
    notices: Notices = field(default_factory=Notices)
    clock: Clock = utc_now
    limits: Limits | None = None
    #: One JSON object a request; None keeps no log.
    request_log: Callable[[dict[str, object]], None] | None = None
    #: Set when the process is about to end: what streams without end must stop by itself.
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    def confirmation_url(self, booking_id: int) -> str:
        """Return where a booking's confirmation is had as PDF for seven days, without signing in."""
        return self.services.papers.url(self.config.base_url, Purpose.CONFIRMATION, booking_id)
