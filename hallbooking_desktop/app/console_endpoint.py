"""The endpoint of a console: how its child is started, where it is reached, whether tablets may."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.app.supervisor import CannotStart, ChildPlan, Launch, Pace, Supervisor
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.infrastructure.folders import make_private
from hallbooking_desktop.infrastructure.network import answers, first_free_port, is_loopback, lan_address, port_is_free
from hallbooking_desktop.infrastructure.processes import own_command
from hallbooking_desktop.infrastructure.request_log import RequestLogReader
from hallbooking_desktop.services.endpoint import (
    ChildPhase,
    ChildProblem,
    ChildState,
    EndpointFacts,
    LimitLine,
    RequestsView,
)

_EVERYWHERE: Final = "0.0.0.0"  # noqa: S104 - only when an admin allowed tablets
_HEALTH: Final = "/health/live"
_HEALTH_SECONDS: Final = 3.0
_PORTS_TRIED: Final = 20
#: A child whose holder was killed lets go of its port at once, but not at the same instant.
_PORT_SECONDS: Final = 1.0
_LIMIT: Final = "rate_limit_"


class ConsoleEndpoint:
    """The endpoint as this console runs it, or shares it with another console on the data folder."""

    def __init__(
        self,
        configuration: Configuration,
        clock: Clock,
        on_state: Callable[[ChildState], None] | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._settings = configuration.settings
        self._data_dir = configuration.data_dir
        self._clock = clock
        self._wishes = Wishes(self._data_dir)
        self._requests = RequestLogReader(self._data_dir.root / "logs" / "requests.jsonl")
        self._supervisor: Supervisor | None = None
        if self._settings.endpoint_enabled:
            plan = ChildPlan(
                "endpoint",
                "READY ",
                lambda *arguments: own_command("serve", *arguments),
                self._prepare,
                self._alive,
                self._wishes.read,
                standby=True,
            )
            self._supervisor = Supervisor(plan, self._data_dir.root, on_state=on_state, clock=clock, pace=pace)

    @property
    def state(self) -> ChildState:
        """How the process stands now; may be asked on any thread."""
        return self._supervisor.state if self._supervisor is not None else ChildState(ChildPhase.OFF)

    def start(self) -> None:
        """Begin to run it or to follow the console that does, on the running loop."""
        if self._supervisor is not None:
            self._supervisor.start()

    async def stop(self) -> None:
        """End it if this console runs it."""
        if self._supervisor is not None:
            await self._supervisor.stop()

    # --- what the page asks ------------------------------------------------------------------------------------------

    def facts(self) -> EndpointFacts:
        """Return how it is reached."""
        settings, address, tablets = self._settings, self.state.address, self._tablets
        return EndpointFacts(
            address=address,
            tablet_address=self._outside(urlsplit(address).port) if address and tablets else "",
            tablets=tablets,
            tablets_fixed=not is_loopback(settings.endpoint_host),
            other_port=settings.endpoint_port if address and urlsplit(address).port != settings.endpoint_port else None,
            limits_on=settings.rate_limit_enabled,
            limits=_limits(settings),
        )

    async def requests(self) -> RequestsView:
        """Return what the request log says."""
        return await asyncio.to_thread(self._requests.read, self._clock())

    def allow_tablets(self, allowed: bool) -> None:
        """Keep whether tablets may; whoever runs the process sees it and starts it anew."""
        self._wishes.change(tablets=allowed)

    def restart(self) -> None:
        """Have the process started anew, whichever console runs it."""
        self._wishes.change()

    # --- how it is started -------------------------------------------------------------------------------------------

    @property
    def _tablets(self) -> bool:
        return not is_loopback(self._settings.endpoint_host) or self._wishes.tablets

    async def _prepare(self, before: str) -> Launch:
        host = self._settings.endpoint_host
        if is_loopback(host) and self._wishes.tablets:
            host = _EVERYWHERE
        port = await self._port(host, urlsplit(before).port if before else None)
        root = str(self._data_dir.root)
        arguments = ("--supervised", "--host", host, "--port", str(port), "--data-dir", root)
        extra = {}
        if self._tablets:
            # Settings that somebody made count; what they left open follows from the switch.
            if not self._settings.trusted_hosts:
                extra["TRUSTED_HOSTS"] = json.dumps(_names_of_this_computer())
            if self._settings.public_url is None:
                extra["PUBLIC_URL"] = self._outside(port)
        here = "127.0.0.1" if host == _EVERYWHERE else host
        return Launch(arguments, extra, self._url(here, port))

    async def _port(self, host: str, before: int | None) -> int:
        """Return a free port: the one that tablets know from before, else the wanted one or the next."""
        if before is not None:
            deadline = asyncio.get_running_loop().time() + _PORT_SECONDS
            while asyncio.get_running_loop().time() < deadline:
                if port_is_free(host, before):
                    return before
                await asyncio.sleep(0.02)
        wanted = self._settings.endpoint_port
        found = first_free_port(host, wanted, _PORTS_TRIED)
        if found is None:
            raise CannotStart(ChildProblem.PORT_TAKEN, str(wanted))
        return found

    @staticmethod
    async def _alive(address: str) -> bool:
        return await answers(address, _HEALTH, _HEALTH_SECONDS)

    def _outside(self, port: int | None) -> str:
        if self._settings.public_url is not None:
            return self._settings.public_url.rstrip("/")
        host = self._settings.endpoint_host
        if is_loopback(host) or host == _EVERYWHERE:
            host = lan_address() or "127.0.0.1"
        return self._url(host, port)

    def _url(self, host: str, port: int | None) -> str:
        scheme = "https" if self._settings.tls_cert is not None else "http"
        return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


class Wishes:
    """What admins want of the endpoint, in a small file: every console on the data folder can change it."""

    def __init__(self, data_dir: DataDir) -> None:
        self._path: Path = make_private(data_dir.root / "children") / "endpoint-wishes.json"
        self._file = StateFile(self._path)

    @property
    def tablets(self) -> bool:
        """Whether tablets in the local network may."""
        return self._file.read().get("tablets") is True

    def read(self) -> object:
        """Return something that differs after each change."""
        kept = self._file.read()
        return kept.get("tablets"), kept.get("number")

    def change(self, *, tablets: bool | None = None) -> None:
        """Change what is wanted; without an argument only that the process is started anew."""
        kept = self._file.read()
        wanted = kept.get("tablets") is True if tablets is None else tablets
        number = kept.get("number")
        self._file.write({"tablets": wanted, "number": (number if isinstance(number, int) else 0) + 1})


def _names_of_this_computer() -> list[str]:
    import socket  # noqa: PLC0415 - seldom needed

    name = socket.gethostname().lower()
    names = ["localhost", "127.0.0.1", name, f"{name.partition('.')[0]}.local", lan_address() or ""]
    return list(dict.fromkeys(each for each in names if each))


def _limits(settings: Settings) -> tuple[LimitLine, ...]:
    given = {name: getattr(settings, name) for name in Settings.model_fields if name.startswith(_LIMIT)}
    lines = [LimitLine(name.removeprefix(_LIMIT), value) for name, value in given.items() if isinstance(value, str)]
    for more in (value for value in given.values() if isinstance(value, dict)):
        lines += [LimitLine(where, amount) for where, amount in more.items()]
    return tuple(lines)
