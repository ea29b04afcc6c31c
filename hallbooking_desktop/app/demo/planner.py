"""A thread that works things out, one after another, while the database writes what was worked out before."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, Self, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Planner:
    """Runs what it is given in that order, for all draw from the same chance."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "demo planner")

    def plan(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        """Begin when all before it is done."""
        return asyncio.get_running_loop().run_in_executor(self._thread, lambda: function(*args, **kwargs))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Begin nothing more."""
        self._thread.shutdown(wait=False, cancel_futures=True)
