"""The endpoint in the test's own process: the real application over the test's database, called without a socket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from hallbooking_desktop.domain.clock import utc_now
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.tokens import TokenKind
from hallbooking_desktop.web.application import create_api, create_app
from hallbooking_desktop.web.endpoint import Endpoint, EndpointConfig
from hallbooking_desktop.web.limits import Limits
from hallbooking_desktop.web.metrics import Metrics
from tests.support.services import build_services
from tests.support.world import Person

BASE = "http://hall.test"


async def _always_ready() -> None:
    """Stand for databases that can be reached."""


def make_endpoint(services: Services, limits: Limits | None = None, **config: Any) -> Endpoint:
    """Return an endpoint over these services, whose log lines are kept in `lines_of`."""
    lines: list[dict[str, object]] = []
    return Endpoint(
        services=services,
        config=EndpointConfig(base_url=BASE, trusted_hosts=frozenset({"hall.test"}), **config),
        ready=_always_ready,
        resources=Path(__file__).parents[2] / "resources",
        limits=limits,
        request_log=lines.append,
    )


def lines_of(endpoint: Endpoint) -> list[dict[str, Any]]:
    """Return the request log's lines so far."""
    lines: list[dict[str, Any]] = endpoint.request_log.__self__  # type: ignore[union-attr]
    return lines


@dataclass
class Api:
    """Calls to the endpoint. ``ana.get(...)`` of `of` is a call by that person."""

    endpoint: Endpoint
    client: httpx.AsyncClient
    headers: Mapping[str, str] = field(default_factory=dict)

    def of(self, person: Person) -> Api:
        """Return the same endpoint, called by a person with a fresh access token."""
        tokens = self.endpoint.services.auth._tokens
        token = tokens.make(TokenKind.ACCESS, person.id, 1)
        return Api(self.endpoint, self.client, {"Authorization": f"Bearer {token}"})

    async def call(self, method: str, path: str, **kwargs: Any) -> httpx.Response:
        """Call and return the answer, whatever its status."""
        headers = {**self.headers, **kwargs.pop("headers", {})}
        return await self.client.request(method, path, headers=headers, **kwargs)

    async def get(self, path: str, **kwargs: Any) -> httpx.Response:
        return await self.call("GET", path, **kwargs)

    async def post(self, path: str, json: Any = None, **kwargs: Any) -> httpx.Response:
        return await self.call("POST", path, **({} if json is None else {"json": json}), **kwargs)

    async def put(self, path: str, json: Any = None, **kwargs: Any) -> httpx.Response:
        return await self.call("PUT", path, json=json, **kwargs)

    async def delete(self, path: str, **kwargs: Any) -> httpx.Response:
        return await self.call("DELETE", path, **kwargs)


def make_api(endpoint: Endpoint) -> Api:
    """Return a guest's calls to the whole application, its guards included."""
    transport = httpx.ASGITransport(app=create_app(endpoint), raise_app_exceptions=False)
    return Api(endpoint, httpx.AsyncClient(transport=transport, base_url=BASE))


def described() -> dict[str, Any]:
    """Return the calls' description (OpenAPI), for which no database is needed."""
    services = build_services(Database("postgresql://nobody@localhost/nowhere"), utc_now)
    return create_api(make_endpoint(services), Metrics()).openapi()
