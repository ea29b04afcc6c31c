"""One text, looked for among customers, bookings and queries in one round trip."""

from __future__ import annotations

import re
from typing import Any, Final

from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.persistence.hot import hot_rows
from hallbooking_desktop.persistence.people import Wanted
from hallbooking_desktop.persistence.work import ReadWork

#: What divides words in titles; see the schema's ``title_words``.
_BREAKS = re.compile(r"""[\s\-‐‑‒–—.,;:!?()\[\]{}<>"/\\|&+*=#@«»„“”…،؛؟·•]+""")
_FEWEST_LETTERS: Final = 2
_LARGEST_NUMBER: Final = 2**31 - 1

#: Of a word in more titles than this, those near in time are found by going through the bookings from now on.
_FEW: Final = 1_000
_MOST_WALKED: Final = 4_000

_FOUND = """
WITH people AS MATERIALIZED (
    SELECT u.id, u.full_name, u.phone, u.email, u.organisation,
           CASE WHEN u.name_key LIKE %(start)s THEN 0 WHEN u.name_key LIKE %(inner)s THEN 1 ELSE 2 END AS rank,
           u.name_key
      FROM users u
     WHERE u.role = 'customer' AND u.active AND u.merged_into_id IS NULL
       AND ((%(names)s::text[] <> '{}' AND u.name_key LIKE ALL (%(names)s::text[]))
            OR lower(u.email) LIKE %(typed)s OR lower(u.organisation) LIKE %(typed)s
            OR u.phone_digits LIKE %(digits)s::text)
       AND (%(venue)s::int IS NULL OR u.created_in_venue_id = %(venue)s::int OR EXISTS (
            SELECT FROM booking_customers c JOIN bookings b ON b.id = c.booking_id
             WHERE c.user_id = u.id AND b.venue_id = %(venue)s::int))
     ORDER BY rank, u.name_key, u.id LIMIT %(limit)s
), hits AS MATERIALIZED (
    SELECT b.id, b.ends_at, b.starts_at
      FROM bookings b
     WHERE title_words(b.title) @@ %(words)s::tsquery AND (%(venue)s::int IS NULL OR b.venue_id = %(venue)s::int)
     LIMIT %(few)s + 1
), titled AS (
    (SELECT h.id FROM hits h WHERE (SELECT count(*) FROM hits) <= %(few)s
      ORDER BY h.ends_at <= statement_timestamp(), abs(extract(epoch FROM h.starts_at - statement_timestamp())), h.id
      LIMIT %(limit)s)
    UNION ALL
    (SELECT w.id
       FROM ((SELECT id, title, venue_id FROM bookings WHERE starts_at >= statement_timestamp()
               ORDER BY starts_at, id LIMIT %(walked)s)
             UNION ALL
             (SELECT id, title, venue_id FROM bookings WHERE starts_at < statement_timestamp()
               ORDER BY starts_at DESC, id DESC LIMIT %(walked)s)) w
      WHERE (SELECT count(*) FROM hits) > %(few)s AND title_words(w.title) @@ %(words)s::tsquery
        AND (%(venue)s::int IS NULL OR w.venue_id = %(venue)s::int)
      LIMIT %(limit)s)
), chosen AS (
    SELECT b.id, 0 AS rank FROM bookings b
     WHERE b.id = %(number)s::int AND (%(venue)s::int IS NULL OR b.venue_id = %(venue)s::int)
    UNION SELECT t.id, 1 FROM titled t
    UNION SELECT c.booking_id, 1 FROM people p JOIN booking_customers c ON c.user_id = p.id
), near AS (
    SELECT b.*, row_number() OVER (ORDER BY n.rank, b.status = 'cancelled', b.ends_at <= statement_timestamp(),
           abs(extract(epoch FROM b.starts_at - statement_timestamp())), b.id) AS place
      FROM (SELECT id, min(rank) AS rank FROM chosen GROUP BY id) n JOIN bookings b ON b.id = n.id
     WHERE %(venue)s::int IS NULL OR b.venue_id = %(venue)s::int
     ORDER BY place LIMIT %(limit)s
), asked AS (
    SELECT q.id, q.subject, q.user_id, p.full_name, q.status, q.created_at,
           row_number() OVER (ORDER BY q.status = 'RESOLVED', q.id DESC) AS place
      FROM people p JOIN queries q ON q.user_id = p.id
     WHERE %(venue)s::int IS NULL OR q.venue_id = %(venue)s::int
     ORDER BY place LIMIT %(limit)s
)
SELECT 'customer' AS kind, row_number() OVER (ORDER BY rank, name_key, id) AS place, id, full_name, phone, email,
       organisation, NULL::int, NULL::text, NULL::timestamptz, NULL::timestamptz, NULL::text
  FROM people
UNION ALL
SELECT 'booking', n.place, n.id, n.title, u.full_name, r.name, v.name, n.venue_id, v.timezone, n.starts_at, n.ends_at,
       CASE WHEN n.status = 'confirmed' AND n.ends_at <= statement_timestamp() THEN 'completed' ELSE n.status END
  FROM near n
  JOIN rooms r ON r.id = n.room_id
  JOIN venues v ON v.id = n.venue_id
  LEFT JOIN booking_customers o ON o.booking_id = n.id AND o.role = 'organiser'
  LEFT JOIN users u ON u.id = o.user_id
UNION ALL
SELECT 'query', place, id, subject, full_name, NULL, NULL, user_id, NULL, created_at, NULL, status FROM asked
 ORDER BY 1, 2
"""


async def found(
    read: ReadWork, wanted: Wanted, text: str, number: int | None, venue_id: int | None, limit: int
) -> list[tuple[Any, ...]]:
    """Return what fits a text: customers, bookings (the number, the title, theirs; what is near first), queries.

    ``venue_id``: of this venue alone. Columns of customers: kind, place, id, name, phone, email, organisation; of
    bookings: kind, place, id, title, customer, room, venue, venue_id, zone, starts_at, ends_at, status; of queries:
    kind, place, id, subject, customer, -, -, user_id, -, asked_at, -, status.
    """
    key = " ".join(wanted.words)
    parameters = {
        "names": [f"%{_plain(word)}%" for word in wanted.words],
        "start": f"{_plain(key)}%",
        "inner": f"% {_plain(key)}%",
        "typed": f"%{_plain(wanted.typed)}%",
        "digits": f"%{wanted.digits}%" if wanted.digits else None,
        "words": title_query(text),
        "number": number if number is not None and number <= _LARGEST_NUMBER else None,
        "venue": venue_id,
        "limit": limit,
        "few": _FEW,
        "walked": _MOST_WALKED,
    }
    return await hot_rows(read, _FOUND, parameters)


def title_query(text: str) -> str | None:
    """Return what finds titles with these words or beginnings of words; None: too little to look for.

    A single letter begins half of all titles; a single sign of Chinese or Japanese is a word.
    """
    words = [word for word in _BREAKS.split(name_key(text)) if word]
    if not any(len(word) >= _FEWEST_LETTERS or ord(word[0]) > 0x2E80 for word in words):  # noqa: PLR2004 - CJK begins
        return None
    return " & ".join("'" + word.replace("\\", "\\\\").replace("'", "''") + "':*" for word in words)


def _plain(text: str) -> str:
    """Return a pattern of LIKE that means the text itself."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
