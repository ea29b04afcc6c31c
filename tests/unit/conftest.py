"""Unit tests need no database and no Qt; how long one example takes on a busy machine says nothing."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("unit", deadline=None)
settings.load_profile("unit")
