"""Figures for Prometheus at ``/metrics``: requests by route and status, how long they took."""

from __future__ import annotations

import os
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

#: Where several workers keep their figures, so that each can tell those of all; the library reads it at import.
SHARED_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
_BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


class Metrics:
    """The figures of one process; ``exposed`` tells those of all workers."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "hallbooking_http_requests_total",
            "Requests answered, by route and status.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "hallbooking_http_request_seconds",
            "How long requests took.",
            ("route",),
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._known: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request. Routes are templates, so that their number is bounded."""
        key = (method, route, status)
        found = self._known.get(key)
        if found is None:
            shown = method if method in _METHODS else "other"
            found = (self._requests.labels(shown, route, str(status)), self._seconds.labels(route))
            if method in _METHODS:
                self._known[key] = found
        found[0].inc()
        found[1].observe(seconds)

    def exposed(self) -> bytes:
        """Return the figures in Prometheus' text form."""
        if SHARED_FOLDER in os.environ:
            together = CollectorRegistry()
            MultiProcessCollector(together)  # type: ignore[no-untyped-call] # the library's only part without types
            return generate_latest(together)
        return generate_latest(self._registry)
