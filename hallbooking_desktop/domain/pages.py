"""Content pages: what they are, and the rules of their addresses (SPEC 10)."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Final

LONGEST_SLUG: Final = 80
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MEDIA: Final = re.compile(r"/media/([0-9a-f]{32})(?![0-9a-f])")
_APOSTROPHES: Final = re.compile("['’`´]")
_BREAKS: Final = re.compile(r"[^a-z0-9]+")
#: Letters that are no base letter with a mark.
_SPELLED: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "&": " and "}
)


class PageKind(StrEnum):
    """What a page is for."""

    PAGE = "page"
    POST = "post"
    FAQ = "faq"
    POLICY = "policy"


class PageStatus(StrEnum):
    """Whether everybody sees it."""

    DRAFT = "draft"
    PUBLISHED = "published"


def slug_of(title: str) -> str:
    """Return the address that a title suggests: a–z, 0–9 and single hyphens, at most 80 characters.

    Empty when nothing of the title can be written so, as with Arabic or Chinese.
    """
    words = unicodedata.normalize("NFKD", title.casefold()).translate(_SPELLED)
    words = "".join(letter for letter in words if not unicodedata.combining(letter))
    slug = _BREAKS.sub("-", _APOSTROPHES.sub("", words)).strip("-")
    if len(slug) <= LONGEST_SLUG:
        return slug
    whole, _, _ = slug[: LONGEST_SLUG + 1].rpartition("-")
    return whole or slug[:LONGEST_SLUG]


def is_slug(text: str) -> bool:
    """Tell whether a text can be a page's address."""
    return len(text) <= LONGEST_SLUG and _SLUG.fullmatch(text) is not None


def media_in(html: str) -> frozenset[str]:
    """Return the media ids of our own pictures that a page shows."""
    return frozenset(_MEDIA.findall(html))
