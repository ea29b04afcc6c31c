"""The filters that one person keeps for one view, as they are remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

#: What is set in a view's filters: names of fields with plain values. What is not named is not set.
FilterState: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """What was set, under a name."""

    name: str
    state: FilterState


@dataclass(frozen=True, slots=True)
class SavedFilters:
    """A view's filters in the order of their names; ``opens_with`` names the one that the view begins with, if any."""

    filters: tuple[SavedFilter, ...] = ()
    opens_with: str = ""

    def named(self, name: str) -> SavedFilter | None:
        """Return a filter."""
        return next((kept for kept in self.filters if kept.name == name), None)

    def with_one(self, new: SavedFilter) -> SavedFilters:
        """Return these with one more, or another in the place of one with its name."""
        others = [kept for kept in self.filters if kept.name != new.name]
        return replace(self, filters=tuple(sorted((*others, new), key=lambda kept: kept.name.casefold())))

    def without(self, name: str) -> SavedFilters:
        """Return these without one."""
        others = tuple(kept for kept in self.filters if kept.name != name)
        return SavedFilters(others, "" if self.opens_with == name else self.opens_with)

    def renamed(self, name: str, new: str) -> SavedFilters:
        """Return these with one of them called otherwise; it takes the place of one that was called so."""
        found = self.named(name)
        if found is None or name == new:
            return self
        opens = new if self.opens_with == name else self.opens_with
        return replace(self.without(name).with_one(SavedFilter(new, found.state)), opens_with=opens)

    def to_json(self) -> str:
        """Write them down."""
        filters = [{"name": kept.name, "state": dict(kept.state)} for kept in self.filters]
        return json.dumps({"filters": filters, "opens_with": self.opens_with}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> SavedFilters:
        """Read them; what was not written by this program is left out."""
        try:
            found = json.loads(text)
            filters = [
                SavedFilter(str(kept["name"]), kept["state"])
                for kept in found["filters"]
                if isinstance(kept, dict) and kept.get("name") and isinstance(kept.get("state"), dict)
            ]
            made = cls(opens_with=str(found.get("opens_with", "")))
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()
        for kept in filters:
            made = made.with_one(kept)
        return made
