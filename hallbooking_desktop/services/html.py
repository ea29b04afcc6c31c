"""HTML of content pages, cleaned on the way in: semantic tags, safe links, nothing that runs or dresses up.

Bleach judges what is safe; then the rest is brought into the one form that all pages have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.services.page_blocks import CALLOUTS, RENAMED, UNWRAPPED, VOCABULARY
from hallbooking_desktop.services.page_html import PageTooLong, canonical_html

if TYPE_CHECKING:
    from bleach.sanitizer import Cleaner

LONGEST: Final = 200_000
#: Deeper than any page, and shallow enough that no parser toils.
_DEEPEST: Final = 60
_LONGEST_TAG: Final = 20_000
#: What the parser adds by itself is among them.
_MOST_OPEN: Final = 110
#: No page has so many tags: each takes three characters at least.
_MOST_MADE: Final = 100_000
_NESTED: Final = "The page is nested too deeply."
_LONG: Final = f"Use at most {LONGEST:,} characters."


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What the library lets through; what of it is written, and how, `page_html` says.
_TAGS: Final = VOCABULARY | RENAMED.keys() | UNWRAPPED
_VOID: Final = _names("br hr img input meta link area base col embed source track wbr param")
#: They close themselves or each other.
_LOOSE: Final = _names("p li dt dd tr td th thead tbody tfoot caption")
#: Everywhere: a page may quote another language.
_ANYWHERE: Final = {"lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"), "dir": re.compile("ltr|rtl|auto")}
_NUMBER: Final = re.compile(r"\d{1,4}")
_TEXT: Final = re.compile(r".*", re.DOTALL)
#: One of our own pictures: no page loads one from elsewhere, which would learn who reads it.
_PICTURE: Final = re.compile(r"/media/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*")
_ALLOWED: Final = {
    # The library judges the scheme as well, and takes one before a mere number for the name of a host.
    ("a", "href"): re.compile(r"(?:https?|mailto|tel):.*|[^:/?#]*(?:[/?#].*)?", re.DOTALL | re.IGNORECASE),
    ("a", "title"): _TEXT,
    ("abbr", "title"): _TEXT,
    ("aside", "class"): re.compile("|".join(CALLOUTS)),
    ("img", "src"): _PICTURE,
    ("img", "alt"): _TEXT,
    ("img", "width"): _NUMBER,
    ("img", "height"): _NUMBER,
    ("ol", "start"): _NUMBER,
    ("th", "scope"): re.compile("row|col|rowgroup|colgroup"),
    **{(tag, name): _NUMBER for tag in ("td", "th") for name in ("colspan", "rowspan")},
}
#: Browsers pass over some of these in addresses, and none of them matters elsewhere.
_UNSEEN: Final = re.compile(r"[\x00-\x20\x7f-\xa0`]+")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})

#: What stands inside these is no text for people; it goes with them.
_DROPPED: Final = _names(
    "script style template noscript iframe object svg math title textarea select xmp noembed noframes"
)
_DROPPED_TAG: Final = re.compile(rf"<(/?)({'|'.join(sorted(_DROPPED))})\b[^<>]*>", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")


def clean_html(typed: str, field: str = "html_content") -> str:
    """Return what is left of HTML without all but semantic tags, safe links and our own pictures, in its one form.

    Of a picture from elsewhere its description stays, as text.
    Takes about 10 ms for 1,000 words: call it in a thread. Cleaning twice changes nothing more.

    Raises:
        ValidationFailed: it is too long, has a tag that is, or is nested too deeply to be a page.
    """
    _check_size(typed, field)
    if any(_tag_length(part) > _LONGEST_TAG for part in typed.split(">")):
        raise ValidationFailed({field: "A tag is too long. Pictures are uploaded, not pasted into the page."})
    try:
        # In its one form a page may be a little longer than it was typed; it must be one that can be saved again.
        cleaned = canonical_html(_cleaner().clean(_without_dropped(typed)), LONGEST)
    except _TooDeep as error:
        raise ValidationFailed({field: _NESTED}) from error
    except (_TooMany, PageTooLong) as error:
        raise ValidationFailed({field: _LONG}) from error
    _check_size(cleaned, field)
    return cleaned


class _TooDeep(Exception):
    """More tags are open at once than any page has; the parser's time, and Python's stack, would not suffice."""


class _TooMany(Exception):
    """The parser makes more of the tags than any page has: those that are never closed begin anew in each block."""


def _check_size(html: str, field: str) -> None:
    if len(html) > LONGEST:
        raise ValidationFailed({field: _LONG})
    if _depth(html) > _DEEPEST:
        raise ValidationFailed({field: _NESTED})


def _without_dropped(html: str) -> str:
    """Return the HTML without scripts and the like and what stands inside them.

    This is for the reader's sake only: what is safe is judged afterwards, by the parser.
    """
    kept: list[str] = []
    inside, since = "", 0
    for found in _DROPPED_TAG.finditer(html):
        closing, tag = bool(found[1]), found[2].lower()
        if not inside and not closing:
            kept.append(html[since : found.start()])
            inside, since = tag, found.start()
        elif inside == tag and closing:
            inside, since = "", found.end()
    if inside not in {"script", "style"}:
        kept.append(html[since:])
    return "".join(kept)


def _tag_length(part: str) -> int:
    """Return how long the tag is that ends where the part ends."""
    found = _ANY_TAG.search(part)
    return 0 if found is None else len(part) - found.start()


def _depth(html: str) -> int:
    """Return how many tags are open at once at most, counting each that is never closed."""
    depth = deepest = 0
    for found in _ANY_TAG.finditer(html):
        tag = found[2].lower()
        if tag in _VOID or tag in _LOOSE:
            continue
        depth = max(depth - 1, 0) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def is_allowed(tag: str, name: str, value: str) -> bool:
    """Tell whether a tag may say this."""
    wanted = _ANYWHERE.get(name) or _ALLOWED.get((tag, name))
    if name in {"href", "src"}:
        value = _UNSEEN.sub("", unescape(value))
    return wanted is not None and wanted.fullmatch(value) is not None


class _DoubleQuotes:
    """Has all values written in double quotes: in single ones the library would escape ``&`` twice."""

    def __init__(self, source: Iterable[dict[str, Any]]) -> None:
        self._source = source

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for token in self._source:
            if token["type"] in {"StartTag", "EmptyTag"}:
                attributes = token["data"]
                for name, value in attributes.items():
                    attributes[name] = value.replace('"', "&quot;")
            yield token


def _cleaner() -> Cleaner:
    from bleach.sanitizer import Cleaner  # noqa: PLC0415 - a fifth of a second to load, for editors only

    # One for each call: a cleaner's parser is no matter for two threads.
    filters: Any = [_DoubleQuotes]
    cleaner = Cleaner(tags=_TAGS, attributes=is_allowed, protocols=_SCHEMES, strip=True, filters=filters)
    _bound(cleaner.parser.tree)
    return cleaner


def _bound(tree: Any) -> None:  # noqa: ANN401 - the library's parser is not typed
    """Have the parser give up where too much is open: only it knows which tags close which."""
    make, made = tree.elementClass, count(1)

    def create(*said: Any) -> Any:  # noqa: ANN401 - as the library's
        if len(tree.openElements) > _MOST_OPEN:
            raise _TooDeep
        if next(made) > _MOST_MADE:
            raise _TooMany
        return make(*said)

    tree.elementClass = create
