"""Addresses that the routed calls have read and checked before: whoever asks the same again need not be read again."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, Generic, TypeVar

from starlette.types import Scope

Q = TypeVar("Q")
#: A path and a query, as they came.
Letters = tuple[str, bytes]

_MOST: Final = 20_000
_LONGEST: Final = 500


class Known(Generic[Q]):
    """What is asked for, by the letters that ask for it."""

    def __init__(self) -> None:
        self._known: OrderedDict[Letters, Q] = OrderedDict()

    def learn(self, letters: Letters, asked: Q) -> None:
        """Remember what an address asks for; the ones learnt first are forgotten first."""
        if sum(map(len, letters)) <= _LONGEST:
            self._known[letters] = asked
            if len(self._known) > _MOST:
                self._known.popitem(last=False)

    def find(self, letters: Letters) -> Q | None:
        """Return what an address asks for, if that is known."""
        return self._known.get(letters)


def letters(scope: Scope) -> Letters:
    """Return a request's path and query."""
    return scope["path"], scope["query_string"]
