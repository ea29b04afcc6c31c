"""HTML as a tree, read forgivingly: for what is to be brought into shape, never to judge what is safe."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

#: Deeper than this, tags are passed over and their text stays: no walk through a tree runs out of stack.
_DEEPEST: Final = 250


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID: Final = _names("area base br col embed hr img input link meta param source track wbr")
_BLOCKS: Final = _names(
    "address article aside blockquote center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hr main nav ol p pre section summary table ul"
)
#: What an opening tag closes, and what stops the search for it.
_CLOSES: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    **{tag: (_names("p"), _names("table td th li dd")) for tag in _BLOCKS},
    "li": (_names("li p"), _names("ul ol table")),
    "dt": (_names("dt dd p"), _names("dl table")),
    "dd": (_names("dt dd p"), _names("dl table")),
    "td": (_names("td th p"), _names("table tr")),
    "th": (_names("td th p"), _names("table tr")),
    "tr": (_names("tr td th p caption"), _names("table")),
    **{tag: (_names("tbody thead tfoot tr td th p caption"), _names("table")) for tag in ("tbody", "thead", "tfoot")},
}
#: An end tag closes nothing beyond these.
_BARRIERS: Final = _names("table td th")
_OWN_BARRIERS: Final = _names("table tbody thead tfoot tr td th caption")


@dataclass(slots=True)
class Element:
    """A tag with what stands inside it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def text(self) -> str:
        """Return all text inside."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class TooManyTags(Exception):
    """There are more tags than were allowed."""


class _Builder(HTMLParser):
    def __init__(self, deepest: int, most: int | None) -> None:
        super().__init__(convert_charrefs=True)
        self._left = most
        self.root = Element("")
        self._open = [self.root]
        self._deepest = deepest

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                raise TooManyTags
        closes, stops = _CLOSES.get(tag, (frozenset(), frozenset()))
        if closes:
            self._close_implied(closes, stops)
        element = Element(tag, {name: value or "" for name, value in reversed(attrs)})
        if len(self._open) > self._deepest:
            if tag in _VOID:
                self._open[-1].children.append(element)
            return
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A slash at the end means nothing in HTML.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        for place in range(len(self._open) - 1, 0, -1):
            found = self._open[place].tag
            if found == tag:
                del self._open[place:]
                return
            if found in _BARRIERS and tag not in _OWN_BARRIERS:
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - the library's name
        """Pass over ``<![…>``, which is a comment in HTML."""
        end = self.rawdata.find(">", i)
        return end + 1 if end >= 0 else -1

    def _close_implied(self, closes: frozenset[str], stops: frozenset[str]) -> None:
        outermost = 0
        for place in range(len(self._open) - 1, 0, -1):
            found = self._open[place].tag
            if found in closes:
                outermost = place
            elif found in stops:
                break
        if outermost:
            del self._open[outermost:]


def parse(html: str, deepest: int = _DEEPEST, most: int | None = None) -> Element:
    """Return the root of a tree; its own tag is empty. Comments and the like are left out.

    Raises:
        TooManyTags: there are more than ``most``.
    """
    builder = _Builder(deepest, most)
    builder.feed(html)
    builder.close()
    return builder.root
