"""What became of each of the demo's bookings: when it was made, whether it holds, stands, ended, and how."""

from __future__ import annotations

import random
from enum import IntEnum
from typing import NamedTuple

from hallbooking_desktop.app.demo.schedule import Slot

HOLD = 48 * 60
_DAY = 1440
#: A live hold is seen for at least so long.
_VISIBLE = 30


class Fate(IntEnum):
    """What became of a booking."""

    CONFIRMED = 0
    HELD = 1
    PART_PAID = 2
    CANCELLED = 3
    VENUE_FAULT = 4
    EXPIRED = 5


class Story(NamedTuple):
    """A slot's booking; sorts by when it was made. Minutes since 1970; ``ended`` is 0 for what did not end."""

    created: int
    slot: Slot
    fate: Fate
    hold: int
    ended: int


def tell(slot: Slot, now: int, chance: random.Random) -> Story:
    """Return a plausible story of a slot."""
    fate = _fate(slot, now, chance)
    created = _created(slot, fate, now, chance)
    if slot.series_index >= 0:
        return _occurrence(slot, now)
    if fate is Fate.HELD:
        hold = min(created + HOLD, slot.start)
        return Story(created, slot, fate if hold > now + _VISIBLE else Fate.CONFIRMED, hold, 0)
    if fate is Fate.EXPIRED:
        hold = min(created + HOLD, slot.start)
        return Story(created, slot, fate, hold, hold)
    if fate in {Fate.CANCELLED, Fate.VENUE_FAULT}:
        latest = max(min(slot.start - 30, now), created + 1)
        return Story(created, slot, fate, min(created + HOLD, slot.start), chance.randint(created + 1, latest))
    return Story(created, slot, fate, min(created + HOLD, slot.start), 0)


def _fate(slot: Slot, now: int, chance: random.Random) -> Fate:
    draw = chance.random()
    if not slot.free:
        return _drawn(draw, ((0.55, Fate.CANCELLED), (0.95, Fate.EXPIRED)), Fate.VENUE_FAULT)
    if slot.start <= now + _VISIBLE:
        return _drawn(draw, ((0.88, Fate.CONFIRMED), (0.95, Fate.CANCELLED), (0.98, Fate.EXPIRED)), Fate.VENUE_FAULT)
    return _drawn(
        draw,
        (
            (0.80, Fate.CONFIRMED),
            (0.84, Fate.HELD),
            (0.86, Fate.PART_PAID),
            (0.94, Fate.CANCELLED),
            (0.98, Fate.EXPIRED),
        ),
        Fate.VENUE_FAULT,
    )


def _drawn(draw: float, shares: tuple[tuple[float, Fate], ...], otherwise: Fate) -> Fate:
    return next((fate for below, fate in shares if draw < below), otherwise)


def _created(slot: Slot, fate: Fate, now: int, chance: random.Random) -> int:
    lead = min(int(chance.expovariate(1 / (12 * _DAY))) + chance.randint(90, 600), 90 * _DAY)
    created = slot.start - lead
    if fate is Fate.HELD:
        return now - chance.randint(5, HOLD - 4 * 60)
    if fate is Fate.EXPIRED and created + HOLD >= now:
        # Long enough ago to have run out.
        return now - chance.randint(HOLD + 10, HOLD + 20 * _DAY)
    return created if created < now - 10 else now - chance.randint(10, 14 * _DAY)


def _occurrence(slot: Slot, now: int) -> Story:
    """Return an occurrence of a weekly series: all made together, paid three weeks ahead, else held."""
    created = now - 40 * _DAY
    hold = slot.start - HOLD
    held = slot.start > now + 21 * _DAY
    return Story(created, slot, Fate.HELD if held else Fate.CONFIRMED, hold, 0)
