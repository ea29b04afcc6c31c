"""What may be stored and asked for: only what MongoDB and the embedded document server do alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from bson.int64 import Int64

_COMPARISONS: Final = frozenset({"$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$exists"})
_RESERVED: Final = frozenset({"_id", "version"})
_INT64_LIMIT: Final = 2**63


def checked_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be stored; raises `ValueError` for what one of the servers would refuse or bend.

    Allowed: text, whole numbers of 64 bits, floats, booleans, ``None``, aware instants (kept to the millisecond),
    lists and mappings of these. Money goes in as text; bytes belong in the file store.
    """
    reserved = _RESERVED & fields.keys()
    if reserved:
        raise ValueError(f"reserved names in a document: {', '.join(sorted(reserved))}")
    return {name: _checked(name, value) for name, value in fields.items()}


def _checked(path: str, value: Any) -> Any:  # noqa: ANN401 - any value of a document
    last = path.rsplit("/", 1)[-1]
    if last.startswith("$") or "." in last or not last:
        raise ValueError(f"not a name for a field: {last!r}")
    if value is None or isinstance(value, str | bool | float):
        return value
    if isinstance(value, int):
        if not -_INT64_LIMIT <= value < _INT64_LIMIT:
            raise ValueError(f"{path} is too large a number to be stored")
        return value
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            raise ValueError(f"{path} is an instant without a time zone")
        return value.replace(microsecond=value.microsecond // 1000 * 1000)
    if isinstance(value, Mapping):
        return {name: _checked(f"{path}/{name}", item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_checked(f"{path}/0", item) for item in value]
    raise ValueError(f"{path} holds a {type(value).__name__}, which a document cannot")


def checked_filter(wanted: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a filter of plain comparisons, joined by "and"; raises `ValueError` for anything cleverer."""
    found = dict(wanted or {})
    for name, condition in found.items():
        if name.startswith("$"):
            raise ValueError(f"not a plain filter: {name}")
        if isinstance(condition, Mapping):
            unknown = condition.keys() - _COMPARISONS
            if unknown or not condition:
                raise ValueError(f"not a plain filter on {name}: {', '.join(sorted(unknown)) or 'nothing to compare'}")
    return found


def plain(value: Any) -> Any:  # noqa: ANN401 - any value of a document
    """Return what was stored as Python's own types, instants in UTC."""
    if isinstance(value, Int64):
        return int(value)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value
