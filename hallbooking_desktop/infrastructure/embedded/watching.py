"""Looks after a server while this process uses it: one that was killed is started again."""

from __future__ import annotations

import logging
import threading
from typing import Final, Protocol

_logger = logging.getLogger(__name__)

_INTERVAL_SECONDS: Final = 0.5
_AFTER_FAILURE_SECONDS: Final = 5.0


class Watched(Protocol):
    """A server that can be asked at little cost whether it lives, and started again."""

    def running(self) -> bool:
        """Tell whether the server's process lives."""

    def ensure(self) -> None:
        """Start the server if it does not answer."""


class Watcher:
    """A thread that asks every half second and acts when the server is gone."""

    def __init__(self, name: str, server: Watched) -> None:
        self._name = name
        self._server = server
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name=f"{name}-watcher", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Stop looking; returns when a start under way is through."""
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(_INTERVAL_SECONDS):
            try:
                if not self._server.running():
                    _logger.info("%s is gone; starting it again", self._name)
                    self._server.ensure()
            except Exception:
                _logger.exception("%s could not be started again", self._name)
                self._ended.wait(_AFTER_FAILURE_SECONDS)
