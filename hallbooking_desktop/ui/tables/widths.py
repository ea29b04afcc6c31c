"""How wide a column must be for what always stands in it, whatever the language."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtGui import QFontMetrics

from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.theme import font, tokens
from hallbooking_desktop.ui.widgets.rows import PAD

_LATE: Final = datetime(2030, 11, 27, 22, 30, tzinfo=UTC)


def moment_width(formats: Formats, before: int = PAD) -> int:
    """Return how wide a time is at 100 % text, with ``before`` it: EDGE in the first column."""
    samples = (formats.local(at, weekday=False) for at in (_LATE, _LATE - timedelta(hours=12)))
    widest = max(map(QFontMetrics(font("body")).horizontalAdvance, samples))
    return round(widest / tokens().scale) + before + PAD + 6
