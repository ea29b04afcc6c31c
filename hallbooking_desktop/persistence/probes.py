"""How claims are looked up by room and time: the one place that knows the trick."""

from __future__ import annotations


def claims_between(room: str, start: str, end: str) -> str:
    """Return a subquery (claimed, booking_id, block_id) of the claims of one room that meet a window.

    The arguments are SQL expressions of ours. What meets the window begins in it, or less than a day before it, or is
    longer than a day: of those few the last counts, for a room's claims never overlap, the exclusion sees to that. Two
    short walks on indexes by beginning instead of a search of the exclusion's own, much slower, index.
    """
    day_before = f"{start} - interval '24 hours'"
    return f"""(
    SELECT c.claimed, c.booking_id, c.block_id FROM claims c
     WHERE c.room_id = {room} AND lower(c.claimed) >= {day_before} AND lower(c.claimed) < {end}
       AND upper(c.claimed) > {start}
    UNION ALL
    SELECT long.claimed, long.booking_id, long.block_id
      FROM (SELECT c.claimed, c.booking_id, c.block_id FROM claims c
             WHERE c.room_id = {room} AND upper(c.claimed) - lower(c.claimed) > interval '24 hours'
               AND lower(c.claimed) < {day_before}
             ORDER BY lower(c.claimed) DESC LIMIT 1) long
     WHERE upper(long.claimed) > {start}
)"""  # noqa: S608 - expressions of ours
