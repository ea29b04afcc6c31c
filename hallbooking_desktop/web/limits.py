"""How many requests an address may make: rules by path, counted in memory or shared by the workers of a host."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from limits import RateLimitItem, parse
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit on a path and what is below it. ``methods`` empty: all of them."""

    name: str
    path: str
    item: RateLimitItem
    methods: frozenset[str] = frozenset()

    def covers(self, method: str, path: str) -> bool:
        """Tell whether the rule counts a request."""
        if self.methods and method not in self.methods:
            return False
        return path.startswith(self.path) and path[len(self.path) : len(self.path) + 1] in {"", "/"}


def rule(name: str, where: str, limit: str) -> Rule:
    """Return a rule of what settings say: ``"POST /auth/login"`` or ``"/search"``, and ``"10/minute"``."""
    methods, _, path = where.rpartition(" ")
    return Rule(name, "" if path == "/" else path, parse(limit), frozenset(m for m in methods.upper().split("|") if m))


class Limits:
    """Counts requests by address in fixed windows. ``of_addresses`` gives an address rules of its own."""

    def __init__(
        self, storage: Storage, rules: Sequence[Rule], of_addresses: Mapping[str, Sequence[Rule]] | None = None
    ) -> None:
        self.rules = tuple(rules)
        self._storage = storage
        self._limiter = FixedWindowRateLimiter(storage)
        self._of_addresses = {address: tuple(own) for address, own in (of_addresses or {}).items()}

    def refused(self, address: str, method: str, path: str) -> int | None:
        """Count a request; return in how many seconds to try again if it is one too many."""
        for one in self._of_addresses.get(address, self.rules):
            if one.covers(method, path) and not self._limiter.hit(one.item, one.name, address):
                reset = self._limiter.get_window_stats(one.item, one.name, address).reset_time
                return max(1, round(reset - time.time()))
        return None

    def close(self) -> None:
        """Let go of where it is counted."""
        close = getattr(self._storage, "close", None)
        if close is not None:
            close()
