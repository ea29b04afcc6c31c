"""The endpoint's parts, put together from the settings and a started container."""

from __future__ import annotations

import socket
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

from limits.storage import Storage, storage_from_string

from hallbooking_desktop.app.container import Container
from hallbooking_desktop.app.failures import ConfigurationError
from hallbooking_desktop.app.paths import shipped
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.domain.holds import HoldPolicy
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.infrastructure.json_log import JsonLog
from hallbooking_desktop.infrastructure.shared_counts import SharedCounts
from hallbooking_desktop.web.endpoint import Endpoint, EndpointConfig
from hallbooking_desktop.web.limits import Limits, Rule, rule


def request_log(configuration: Configuration) -> JsonLog:
    """Return the log of requests in the data folder."""
    return JsonLog(configuration.data_dir.request_log)


def build_endpoint(
    configuration: Configuration, container: Container, bound: str, write: Callable[[dict[str, object]], None]
) -> Endpoint:
    """Return what the application needs. ``bound`` is the address that it listens on."""
    settings = configuration.settings
    base_url = (settings.public_url or bound).rstrip("/")
    return Endpoint(
        services=container.services,
        config=EndpointConfig(
            base_url=base_url,
            trusted_hosts=trusted_hosts(settings, base_url, bound),
            cors_origins=tuple(settings.backend_cors_origins),
            trusted_proxies=frozenset(settings.trusted_proxies),
            currency=Currency(settings.currency),
            holds=HoldPolicy(
                by_customer=timedelta(minutes=settings.hold_minutes),
                by_staff=timedelta(hours=settings.staff_hold_hours),
            ),
            kiosk_idle_seconds=settings.kiosk_idle_seconds,
        ),
        ready=container.core.ping,
        resources=shipped("resources"),
        limits=limits_of(settings, configuration) if settings.rate_limit_enabled else None,
        request_log=write,
    )


def close_endpoint(endpoint: Endpoint) -> None:
    """Let go of what the endpoint holds."""
    if endpoint.limits is not None:
        endpoint.limits.close()


def trusted_hosts(settings: Settings, *addresses: str) -> frozenset[str]:
    """Return the host names that are answered: of the settings, else of this machine and its addresses."""
    if settings.trusted_hosts:
        return frozenset(host.lower() for host in settings.trusted_hosts)
    return frozenset(
        {"localhost", "127.0.0.1", "::1", *((urlsplit(each).hostname or "").lower() for each in addresses)}
    )


def limits_of(settings: Settings, configuration: Configuration) -> Limits:
    """Return the limits that the settings say."""
    uri = settings.rate_limit_storage_uri
    storage = (
        SharedCounts(configuration.data_dir.limits_file) if uri is None else storage_from_string(uri.get_secret_value())
    )
    if not isinstance(storage, Storage):
        raise ConfigurationError("RATE_LIMIT_STORAGE_URI names an asynchronous storage: leave “async+” out.")
    return Limits(
        storage,
        rules_of(settings),
        {
            address: (rule(f"address {address}", "/", limit),)
            for address, limit in settings.rate_limit_addresses.items()
        },
    )


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that count for ordinary addresses."""
    return (
        rule("overall", "/", settings.rate_limit_overall),
        rule("login", "POST /auth/login", settings.rate_limit_login),
        rule("signup", "POST /auth/signup", settings.rate_limit_signup),
        rule("forgotten password", "POST /auth/forgot-password", settings.rate_limit_signup),
        rule("password codes", "POST /auth/reset-password", settings.rate_limit_login),
        rule("bookings", "POST|PUT|DELETE /bookings", settings.rate_limit_bookings),
        rule("search", "/search", settings.rate_limit_search),
        rule("pairing", "POST /kiosk/pair", settings.rate_limit_pairing),
        *(rule(where, where, limit) for where, limit in settings.rate_limit_paths.items()),
    )


def lan_address() -> str | None:
    """Return this machine's address in the local network, if it has one; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Choosing a route for an address of the documentation range tells which address would be used.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith("127.") else address
