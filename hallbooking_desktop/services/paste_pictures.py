"""The pictures in a clipboard's HTML that no page can show as they are, and what of them is to be had."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from hallbooking_desktop.services.html import is_allowed
from hallbooking_desktop.services.html_tree import Element, parse
from hallbooking_desktop.services.paste import is_pixel, without_comments

#: More are no document's.
_MOST: Final = 100
_LONGEST: Final = 100_000_000
_PICTURE: Final = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<[^<>]*>")
_EMBEDDED: Final = re.compile(r"data:image/[a-z0-9.+-]+;base64,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LeftPicture:
    """A picture that was left out. ``source`` is its address, ``alt`` what it is said to show."""

    source: str
    alt: str = ""

    @property
    def content(self) -> bytes | None:
        """Its bytes, where they are written into the address."""
        found = _EMBEDDED.match(self.source)
        if found is None:
            return None
        try:
            return b64decode(unquote_to_bytes(self.source[found.end() :]))
        except binascii.Error:
            return None

    @property
    def path(self) -> Path | None:
        """Where it is among the files of this computer; no other one is asked for it."""
        try:
            address = urlsplit(self.source)
        except ValueError:
            return None
        if address.scheme.lower() != "file" or address.netloc.lower() not in {"", "localhost"}:
            return None
        name = url2pathname(address.path)
        return None if name.startswith(("//", "\\\\")) or "\0" in name else Path(name)

    @property
    def is_here(self) -> bool:
        """Tell whether it can be had without asking a website for it."""
        return _EMBEDDED.match(self.source) is not None or self.path is not None


def left_pictures(html: str) -> tuple[LeftPicture, ...]:
    """Return the pictures of HTML that a page cannot show, in their order; none that are there to count readers."""
    html = without_comments(html[:_LONGEST])
    found: list[LeftPicture] = []
    for tag in _PICTURE.finditer(html):
        node = parse(tag[0]).children[0]
        if not isinstance(node, Element) or is_pixel(node.attributes):
            continue
        source = node.attributes.get("src", "").strip()
        if source and not is_allowed("img", "src", source):
            found.append(LeftPicture(source, " ".join(node.attributes.get("alt", "").split())))
        if len(found) == _MOST:
            break
    return tuple(found)


def is_wordless(html: str) -> bool:
    """Tell whether HTML has nothing but tags: it is a picture that was copied alone."""
    return not unescape(_ANY_TAG.sub("", without_comments(html[:_LONGEST]))).strip()
