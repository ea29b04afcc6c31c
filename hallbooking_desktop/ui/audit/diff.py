"""What differs between the values before and after a change: plain Python, no words yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """How a value came out of a change."""

    #: It was one thing and is another.
    CHANGED = auto()
    #: It was not there, or empty.
    ADDED = auto()
    #: It is not there any more, or empty.
    REMOVED = auto()
    #: What was so before the change; the log does not say what became of it.
    WAS = auto()
    #: What the log notes beside the change: an amount, a reason.
    NOTED = auto()


@dataclass(frozen=True, slots=True)
class Difference:
    """One value's way through a change."""

    name: str
    kind: Kind
    before: object = None
    after: object = None


def differences(before: Mapping[str, object] | None, after: Mapping[str, object] | None) -> tuple[Difference, ...]:
    """Return what a change did to each value, in the log's order; what stayed as it was is left out."""
    if before is None:
        return tuple(
            Difference(name, Kind.ADDED, None, value) for name, value in (after or {}).items() if not _empty(value)
        )
    if after is None:
        return tuple(Difference(name, Kind.REMOVED, value) for name, value in before.items() if not _empty(value))
    made = [_between(name, before[name], after[name]) for name in before if name in after]
    was = [Difference(n, Kind.WAS, value) for n, value in before.items() if n not in after and not _empty(value)]
    noted = [
        Difference(n, Kind.NOTED, None, value) for n, value in after.items() if n not in before and not _empty(value)
    ]
    return (*(each for each in made if each is not None), *was, *noted)


def unchanged(before: Mapping[str, object] | None, after: Mapping[str, object] | None) -> tuple[str, ...]:
    """Return the values that a change looked at and left as they were."""
    if before is None or after is None:
        return ()
    return tuple(name for name in before if name in after and before[name] == after[name] and not _empty(after[name]))


def items(before: object, after: object) -> tuple[tuple[object, ...], tuple[object, ...], tuple[object, ...]] | None:
    """Return what went out of a list, what came in and what stayed; None where one of the two is no list."""
    if not isinstance(before, list | tuple) or not isinstance(after, list | tuple):
        return None
    gone = tuple(item for item in before if item not in after)
    come = tuple(item for item in after if item not in before)
    return gone, come, tuple(item for item in after if item in before)


def _between(name: str, before: object, after: object) -> Difference | None:
    if before == after or (_empty(before) and _empty(after)):
        return None
    if _empty(before):
        return Difference(name, Kind.ADDED, None, after)
    if _empty(after):
        return Difference(name, Kind.REMOVED, before)
    return Difference(name, Kind.CHANGED, before, after)


def _empty(value: object) -> bool:
    return value is None or value in ("", [], {})
