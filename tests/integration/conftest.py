"""What tests of bookings share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.blocks import BlockService
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.series import SeriesService


@pytest.fixture
def context(database: Database, clock: ManualClock) -> BookingContext:
    """Build what the booking use cases share."""
    return BookingContext(database, clock)


@pytest.fixture
def bookings(context: BookingContext) -> BookingService:
    """Build the booking service over the fresh database."""
    return BookingService(context)


@pytest.fixture
def blocks(context: BookingContext) -> BlockService:
    """Build the block service over the fresh database."""
    return BlockService(context)


@pytest.fixture
def series(context: BookingContext) -> SeriesService:
    """Build the series service over the fresh database."""
    return SeriesService(context)


@pytest.fixture
def at(clock: ManualClock) -> Callable[..., TimeRange]:
    """Return a maker of ranges: ``at(days, hour, hours)`` is so many days ahead, in UTC."""

    def make(days: int, hour: float, hours: float = 2) -> TimeRange:
        midnight: datetime = clock().replace(hour=0, minute=0, second=0) + timedelta(days=days)
        start = midnight + timedelta(hours=hour)
        return TimeRange(start, start + timedelta(hours=hours))

    return make
