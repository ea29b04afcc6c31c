"""The endpoint as one ASGI application: FastAPI within its guards, in the order that SPEC 12 gives."""

from __future__ import annotations

from typing import Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.types import ASGIApp, Scope

from hallbooking_desktop import __version__
from hallbooking_desktop.web import docs, problems
from hallbooking_desktop.web.api import (
    audit,
    auth,
    bookings,
    cms,
    favorites,
    health,
    kiosks,
    papers,
    photos,
    pictures,
    queries,
    reports,
    reviews,
    rooms,
    search,
    users,
    venues,
    wallets,
)
from hallbooking_desktop.web.endpoint import Endpoint
from hallbooking_desktop.web.hot import HotPaths
from hallbooking_desktop.web.kiosk import kiosk_router
from hallbooking_desktop.web.metrics import Metrics
from hallbooking_desktop.web.middleware.cors import Cors
from hallbooking_desktop.web.middleware.guards import BodyCap, RateLimited, TrustedHosts
from hallbooking_desktop.web.middleware.identity import Identity
from hallbooking_desktop.web.middleware.request_log import UNROUTED, RequestLog, entry
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.report_answers import ReportAnswers
from hallbooking_desktop.web.schemas.auth import Credentials
from hallbooking_desktop.web.search_answers import SearchAnswers

_ROUTERS: Final = (
    auth.router,
    venues.router,
    rooms.router,
    rooms.addons_router,
    search.router,
    bookings.router,
    papers.router,
    wallets.router,
    favorites.router,
    reviews.router,
    queries.router,
    users.router,
    kiosks.router,
    kiosks.codes_router,
    photos.rooms_router,
    photos.venues_router,
    photos.media_router,
    pictures.router,
    cms.router,
    reports.router,
    audit.router,
    health.router,
)
_METHODS: Final = ("GET", "POST", "PUT", "DELETE", "OPTIONS")
_ASKED: Final = ("Authorization", "Content-Type", "Idempotency-Key")
_TOLD: Final = ("X-Total-Count", "X-Request-ID", "ETag", "Retry-After")
_TOO_MANY: Final = 429


def create_api(endpoint: Endpoint, metrics: Metrics) -> FastAPI:
    """Return the calls alone, without what stands before them."""
    api = FastAPI(
        title="Hall Booking",
        version=__version__,
        description="Halls and venues: what is free, bookings, wallets. Money is a JSON number; times end in Z.",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    api.state.endpoint = endpoint
    api.state.presenter = Presenter(endpoint.config.currency, endpoint.config.base_url)
    api.state.searches = SearchAnswers(endpoint.services.search, api.state.presenter)
    api.state.reports = ReportAnswers(endpoint.services.reports, api.state.presenter)
    api.state.metrics = metrics
    problems.install(api)
    for router in (*_ROUTERS, kiosk_router(endpoint)):
        # Not by `include_router`: it makes each route a second time at the first request, and asks both at every other.
        api.routes.extend(router.routes)
    docs.install(api)
    api.openapi = lambda: _described(api)  # type: ignore[method-assign] # FastAPI's own way to add to its description
    return api


def create_app(endpoint: Endpoint) -> ASGIApp:
    """Return the whole endpoint: trusted hosts, rate limit, CORS, request log, then the calls, the hottest first."""
    config, metrics = endpoint.config, Metrics()
    api = create_api(endpoint, metrics)
    app: ASGIApp = BodyCap(api, config.largest_body, config.largest_upload)
    app = HotPaths(app, endpoint, api.state)
    app = RequestLog(app, metrics, endpoint.request_log)
    app = Cors(
        app,
        allow_origins=[config.base_url, *config.cors_origins],
        allow_methods=list(_METHODS),
        allow_headers=list(_ASKED),
        allow_credentials=True,
        expose_headers=list(_TOLD),
    )
    if endpoint.limits is not None:
        app = RateLimited(app, endpoint.limits, lambda scope: _log_refused(endpoint, metrics, scope))
    app = TrustedHosts(app, config.trusted_hosts)
    return Identity(app, config.trusted_proxies)


def _log_refused(endpoint: Endpoint, metrics: Metrics, scope: Scope) -> None:
    """Note a request that the limits refused before the log saw it."""
    metrics.observe(scope["method"], UNROUTED, _TOO_MANY, 0)
    if endpoint.request_log is not None:
        endpoint.request_log(entry(scope, UNROUTED, _TOO_MANY, 0, 0))


def _described(api: FastAPI) -> dict[str, object]:
    """Return the OpenAPI description with the schemas that hand-written parts of it name."""
    if api.openapi_schema is None:
        found = get_openapi(
            title=api.title, version=api.version, description=api.description, routes=api.routes, tags=api.openapi_tags
        )
        schemas = found.setdefault("components", {}).setdefault("schemas", {})
        for model in (problems.Problem, Credentials):
            schemas[model.__name__] = model.model_json_schema(ref_template="#/components/schemas/{model}")
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        for operation in (each for path in found["paths"].values() for each in path.values()):
            # What stands before every call refuses these.
            statuses = (400, 413) if "requestBody" in operation else (400,)
            operation["responses"] |= {str(status): told for status, told in problems.documented(*statuses).items()}
        api.openapi_schema = found
    return api.openapi_schema
