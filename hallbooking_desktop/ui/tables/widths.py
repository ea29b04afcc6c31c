"""How wide a column must be for what always stands in it, whatever the language."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from PySide6.QtGui import QFontMetrics

from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.theme import font, tokens
from hallbooking_desktop.ui.widgets.rows import PAD

#: Which hour is the widest depends on the language's clock.
_HOURS: Final = tuple(datetime(2030, 11, 27, hour, 48, tzinfo=UTC) for hour in range(24))


def moment_width(formats: Formats, before: int = PAD) -> int:
    """Return how wide a time is at 100 % text, with ``before`` it: EDGE in the first column."""
    metrics = QFontMetrics(font("body"))
    widest = max(metrics.horizontalAdvance(formats.local(at, weekday=False)) for at in _HOURS)
    return round(widest / tokens().scale) + before + PAD + 6
