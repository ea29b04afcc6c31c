"""HTML as a tree of elements, forgiving: what is not closed is closed where browsers would."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

VOID: Final = frozenset({"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr"})
#: A tag of the first kind ends what is open of the second kind.
_ENDS: Final = {
    "li": {"li", "p"},
    "dt": {"dt", "dd", "p"},
    "dd": {"dt", "dd", "p"},
    "tr": {"tr", "td", "th", "p", "caption"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "thead": {"tr", "td", "th", "p", "caption", "tbody", "thead"},
    "tbody": {"tr", "td", "th", "p", "caption", "tbody", "thead"},
    "tfoot": {"tr", "td", "th", "p", "caption", "tbody", "thead"},
}
_ENDS_PARAGRAPH: Final = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "pre",
        "hr",
        "table",
        "figure",
        "aside",
        "details",
        "section",
        "article",
        "div",
    ]
)
#: What stands in one of these does not end what is open outside.
_WALLS: Final = frozenset({"ul", "ol", "dl", "table", "td", "th", "blockquote", "aside", "figure", "details"})


@dataclass(slots=True)
class Element:
    """A tag with its attributes and what stands in it: texts and elements."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> list[Element]:
        """The elements that stand in it."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Builder(HTMLParser):
    """Puts elements together while they are read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_what_ends(tag)
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # In HTML the stroke at the end of a tag means nothing.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _end_what_ends(self, tag: str) -> None:
        if tag not in _ENDS and tag not in _ENDS_PARAGRAPH:
            return
        ended = _ENDS.get(tag, set()) | ({"p"} if tag in _ENDS_PARAGRAPH else set())
        for place in range(len(self.open) - 1, 0, -1):
            there = self.open[place].tag
            if there in ended:
                del self.open[place:]
                self._end_what_ends(tag)
                return
            if there in _WALLS:
                return


def parse(html: str) -> Element:
    """Return HTML as the children of a nameless element."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root
