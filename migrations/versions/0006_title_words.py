"""The words of bookings' titles can be found by their beginnings, whatever the case and accents, in any script."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# The same letters as domain.people.name_key, for the scripts that have capitals; no locale has a say in it.
_CAPITALS = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐØŁĐĦŦÐøłđħŧðıةىیک"
_SMALL = "αβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґoldhtdoldhtdiهييك"
_SPACES = '-‐‑‒–—.,;:!?()[]{}<>"/\\|&+*=#@«»„“”…،؛؟·•'
_DROPPED = "ـ'’‘ʼʻ`´"
_MARKS = r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670]"


def upgrade() -> None:
    """Apply."""
    spaces = " " * len(_SPACES)
    # What has no letter beyond ASCII, as most titles, needs little work.
    op.execute(rf"""
CREATE FUNCTION title_words(title text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $words$
  SELECT array_to_tsvector(array_remove(string_to_array(translate(
    CASE WHEN octet_length(title) = length(title) THEN lower(title COLLATE "C")
    ELSE replace(replace(replace(replace(replace(replace(replace(
           translate(regexp_replace(lower(normalize(title, NFKD) COLLATE "C"), '{_MARKS}', '', 'g'),
                     '{_CAPITALS}', '{_SMALL}'),
           'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'ß', 'ss'), 'Þ', 'th'), 'þ', 'th')
    END,
    E'\t\r\n' || $spaces${_SPACES}$spaces$ || $dropped${_DROPPED}$dropped$, '   {spaces}'), ' '), ''))
$words$
""")
    # Found at once by whoever looks, not after the next vacuum.
    op.create_index(
        "ix_bookings_title_words",
        "bookings",
        [sa.text("title_words(title)")],
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_bookings_title_words", "bookings")
    op.execute("DROP FUNCTION title_words(text)")
