"""A person's own bookings as the endpoint answers them: PostgreSQL writes the JSON, Python hands its bytes on."""

from __future__ import annotations

from hallbooking_desktop.persistence.driver import packed
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.work import ReadWork


def _instant(column: str) -> str:
    """Return an instant as the endpoint writes it: six digits of a second's fraction, or none."""
    return f"""CASE WHEN date_trunc('second', {column}) = {column} THEN to_char({column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                ELSE to_char({column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END"""


# A token counts as `services.auth` says: its version is the person's, who is active and was not merged. E-mail and
# phone show to the person and to whoever may take money for the venue (`booking_money.is_customer`). The same members
# as `web.present` makes of details; a test compares the two. Sessions are in UTC.
_OWN = packed(f"""
WITH me AS MATERIALIZED (
    SELECT u.id, u.role = 'admin' AS everywhere, CASE u.role WHEN 'moderator' THEN u.assigned_venue_id END AS venue_id
      FROM users u
     WHERE u.id = %(user)s AND u.token_version = %(version)s AND u.active AND u.merged_into_id IS NULL
), own AS MATERIALIZED (
    SELECT b.id, b.status, b.starts_at
      FROM (SELECT DISTINCT c.booking_id FROM booking_customers c WHERE c.user_id = (SELECT id FROM me)) c
      JOIN bookings b ON b.id = c.booking_id
), page AS MATERIALIZED (
    SELECT o.id, o.starts_at FROM own o ORDER BY o.starts_at DESC, o.id DESC LIMIT %(limit)s OFFSET %(offset)s
), item AS (
    SELECT b.id,
           (SELECT json_build_object('id', r.id, 'name', r.name, 'venue', json_build_object(
                       'id', v.id, 'name', v.name, 'city', v.city, 'timezone', v.timezone))
              FROM rooms r JOIN venues v ON v.id = r.venue_id WHERE r.id = b.room_id) AS room,
           {_instant("b.starts_at")} AS start_time,
           {_instant("b.ends_at")} AS end_time,
           CASE WHEN b.status = 'confirmed' AND b.ends_at <= statement_timestamp() THEN 'completed'
                ELSE b.status END AS status,
           round(b.total_cost, %(decimals)s) AS total_cost,
           round(CASE b.status WHEN 'cancelled' THEN 0
                 ELSE greatest(b.total_cost - greatest(b.paid - b.retained, 0), 0) END, %(decimals)s) AS amount_due,
           coalesce((SELECT json_agg(json_build_object(
                                'addon_id', a.addon_id, 'name', a.name, 'unit_price', round(a.unit_price, %(decimals)s),
                                'quantity', a.quantity, 'subtotal', round(a.subtotal, %(decimals)s))
                            ORDER BY a.addon_id)
                       FROM booking_addons a WHERE a.booking_id = b.id), '[]') AS addons,
           (SELECT json_agg(json_build_object(
                       'user_id', u.id, 'full_name', u.full_name, 'role', c.role,
                       'email', CASE WHEN u.id = me.id OR me.everywhere OR me.venue_id = b.venue_id THEN u.email END,
                       'phone', CASE WHEN u.id = me.id OR me.everywhere OR me.venue_id = b.venue_id THEN u.phone END)
                   ORDER BY array_position(ARRAY['organiser', 'payer', 'attendee'], c.role), u.name_key)
              FROM booking_customers c JOIN users u ON u.id = c.user_id WHERE c.booking_id = b.id) AS customers,
           {_instant("b.created_at")} AS created_at,
           b.title, b.event_type, b.expected_guests, b.layout, b.customer_notes AS notes, b.setup_notes, b.online,
           CASE b.status WHEN 'pending'
                THEN {_instant("b.hold_expires_at")} END AS hold_expires_at,
           b.rescheduled, b.series_id, b.version
      FROM me CROSS JOIN page p JOIN bookings b ON b.id = p.id
     ORDER BY p.starts_at DESC, p.id DESC
)
SELECT convert_to((
    SELECT json_build_object(
               'total', count(*), 'pending', count(*) FILTER (WHERE o.status = 'pending'),
               'confirmed', count(*) FILTER (WHERE o.status = 'confirmed'),
               'cancelled', count(*) FILTER (WHERE o.status = 'cancelled'),
               'bookings', coalesce((SELECT json_agg(i) FROM item i), '[]'))::text
      FROM own o), 'UTF8')
  FROM me
""")  # noqa: S608 - expressions of ours


async def own_bookings(
    read: ReadWork, user_id: int, token_version: int, *, decimals: int, limit: int, offset: int
) -> bytes | None:
    """Return how many bookings a person has, and the latest of them, as JSON; None if the token does not count."""
    parameters = {
        "user": user_id,
        "version": token_version,
        "decimals": decimals,
        "limit": limit,
        "offset": offset,
    }
    rows = await hot_rows(read, _OWN, parameters, binary=True)
    return bytes(rows[0][0]) if rows else None
