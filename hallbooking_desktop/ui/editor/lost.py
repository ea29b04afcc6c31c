"""What is lost of a page's HTML when it is cleaned."""

from __future__ import annotations

from collections import Counter
from typing import Final

from hallbooking_desktop.ui.editor.tree import Element, parse

#: Tags that are written by another name, and those that only put things in order.
_RENAMED: Final = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4"}
_SILENT: Final = frozenset(
    {
        "html",
        "head",
        "body",
        "div",
        "span",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "tbody",
        "thead",
        "tfoot",
    }
)


def lost_tags(typed: str, clean: str) -> tuple[str, ...]:
    """Return which tags were typed more often than they are in what is clean, but those that nobody misses."""
    before, after = _tags(parse(typed)), _tags(parse(clean))
    return tuple(sorted(tag for tag in (before - after) if tag not in _SILENT))


def _tags(element: Element) -> Counter[str]:
    found: Counter[str] = Counter()
    for child in element.elements:
        found[_RENAMED.get(child.tag, child.tag)] += 1
        found += _tags(child)
    return found
