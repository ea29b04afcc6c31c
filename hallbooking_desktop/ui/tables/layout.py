"""Which columns of a table are shown, in which order, how wide: what a person chose, as it is remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """Columns by their names. What is not named is shown where and as wide as the program has it.

    ``order`` names all columns from the leading side on; ``widths`` are pixels at 100 % text.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> str:
        """Write it down."""
        return json.dumps({"order": self.order, "hidden": sorted(self.hidden), "widths": dict(self.widths)})

    @classmethod
    def from_json(cls, text: str) -> ColumnLayout | None:
        """Read it; None where it was not written by this program."""
        try:
            found = json.loads(text)
            widths = {str(name): int(width) for name, width in found["widths"].items() if 0 < int(width) < 10_000}  # noqa: PLR2004 - no screen is wider
            return cls(tuple(map(str, found["order"])), frozenset(map(str, found["hidden"])), widths)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
