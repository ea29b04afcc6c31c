"""How stars and the state of a review are written and spoken."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.snapshots_engagement import ReviewSnapshot
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.formats import Formats

translate = QCoreApplication.translate
MOST_STARS: Final = 5
_FULL, _EMPTY = "\u2605", "\u2606"
#: Marks and number stay together and in their order in both directions of reading.
_ISOLATE, _END = "\u2066", "\u2069"


def stars_text(stars: int) -> str:
    """Write stars as marks and a number: nobody needs to count, or to tell colours apart."""
    return f"{_ISOLATE}{_FULL * stars}{_EMPTY * (MOST_STARS - stars)}  {stars}{_END}"


def stars_spoken(stars: int) -> str:
    """Return stars for people who listen."""
    return counts.stars(stars)


def state_of(review: ReviewSnapshot) -> str:
    """Return the name by which a review's state has its pill."""
    return "hidden" if review.hidden else "visible"


def average_text(average: Decimal | None, count: int, formats: Formats) -> str:
    """Write what a hall's visible reviews come to."""
    if average is None or not count:
        return translate("Reviews", "no visible reviews")
    mean = formats.locale.toString(float(average), "f", 1)
    return counts.visible_reviews(mean, count)
