"""How often the long tests repeat: short by default, the full counts with HALLBOOKING_LONG=1 (`make test-full`)."""

from __future__ import annotations

import os

LONG = os.environ.get("HALLBOOKING_LONG") == "1"


def rounds(short: int, full: int) -> int:
    """Return the number of rounds of this run."""
    return full if LONG else short
