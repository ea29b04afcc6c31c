"""How claims are looked up by room and time: the one place that knows the trick."""

from __future__ import annotations


def claims_between(room: str, start: str, end: str) -> str:
    """Return a subquery (claimed, booking_id, block_id) of the claims of one room that meet a window.

    The arguments are SQL expressions of ours. A room's claims never overlap, the exclusion sees to that; so those that
    begin in the window, and the last that began before it, are all there can be: two short walks on
    ``ix_claims_room_id_lower`` instead of a search of the exclusion's own, much slower, index.
    """
    return f"""(
    SELECT c.claimed, c.booking_id, c.block_id FROM claims c
     WHERE c.room_id = {room} AND lower(c.claimed) >= {start} AND lower(c.claimed) < {end}
    UNION ALL
    SELECT earlier.claimed, earlier.booking_id, earlier.block_id
      FROM (SELECT c.claimed, c.booking_id, c.block_id FROM claims c
             WHERE c.room_id = {room} AND lower(c.claimed) < {start}
             ORDER BY lower(c.claimed) DESC LIMIT 1) earlier
     WHERE upper(earlier.claimed) > {start}
)"""  # noqa: S608 - expressions of ours
