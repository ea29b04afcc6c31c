"""The period of a filter as instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

#: choice -> how many days back it begins
_BACK = {"today": 0, "week": 6, "month": 29}


def bounds(
    choice: str, now: datetime, zone: tzinfo | None, days: tuple[date, date]
) -> tuple[datetime | None, datetime | None]:
    """Return from when until when: whole days where the reader is, the last one included.

    ``days`` are taken for the choice ``days``, in whichever order they were typed; an unknown choice means any time.
    """
    if choice in _BACK:
        today = now.astimezone(zone).date()
        return _midnight(today - timedelta(days=_BACK[choice]), zone), None
    if choice == "days":
        return _midnight(min(days), zone), _midnight(max(days) + timedelta(days=1), zone)
    return None, None


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    # Without a zone the computer's own is meant, which may have another offset on another day.
    begun = datetime.combine(day, time(), zone)
    return (begun if zone is not None else begun.astimezone()).astimezone(UTC)
