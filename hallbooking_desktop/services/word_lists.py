"""Lists as Word puts them into a clipboard: paragraphs that say their level, each with its bullet as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hallbooking_desktop.services.html_tree import Element

_LIST: Final = re.compile(r"mso-list:\s*l(\d+)\s+level(\d{1,2})", re.IGNORECASE)
#: Word knows no more.
_DEEPEST: Final = 9
_IGNORE: Final = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"\(?(?:(\d{1,4})|[A-Za-z]{1,5})[.)]")
#: A bullet as text, where nothing else says that it is one.
_BULLET: Final = re.compile("\\s*[·•§▪●○][\xa0 \t]+")


@dataclass(slots=True)
class _Level:
    level: int
    which: str
    list: Element


def with_lists(nodes: Sequence[Element | str]) -> list[Element | str]:
    """Return nodes with every row of such paragraphs made a list, nested as they say."""
    if not any(isinstance(node, Element) and _is_item(node) for node in nodes):
        return list(nodes)
    found: list[Element | str] = []
    levels: list[_Level] = []
    between: list[Element | str] = []
    for node in nodes:
        if isinstance(node, str) and not node.strip():
            between.append(node)
        elif isinstance(node, Element) and _is_item(node):
            _add(found, levels, node)
            between.clear()
        else:
            levels.clear()
            found += [*between, node]
            between.clear()
    return found


def is_marker(node: Element) -> bool:
    """Tell whether a tag holds nothing but a bullet or number."""
    return _IGNORE.search(node.attributes.get("style", "")) is not None


def _is_item(node: Element) -> bool:
    if node.tag != "p":
        return False
    if _LIST.search(node.attributes.get("style", "")):
        return True
    kind = node.attributes.get("class", "").lower()
    return kind.startswith("msolistparagraph") and (_BULLET.match(node.text()) is not None or _marker(node) != "")


def _add(found: list[Element | str], levels: list[_Level], node: Element) -> None:
    said = _LIST.search(node.attributes.get("style", ""))
    which, level = (said[1], min(int(said[2]), _DEEPEST)) if said else ("", 1)
    marker = _marker(node)
    numbered = _NUMBERED.fullmatch(marker)
    tag = "ol" if numbered else "ul"
    if not marker:
        _take_bullet(node)
    while levels and (
        levels[-1].level > level
        or (levels[-1].level == level and (levels[-1].which != which or levels[-1].list.tag != tag))
    ):
        levels.pop()
    if not levels or levels[-1].level < level:
        fresh = Element(tag)
        if numbered and numbered[1] and numbered[1] != "1":
            fresh.attributes["start"] = numbered[1]
        within = levels[-1].list.children[-1] if levels else None
        (within.children if isinstance(within, Element) else found).append(fresh)
        levels.append(_Level(level, which, fresh))
    levels[-1].list.children.append(Element("li", _direction(node), node.children))


def _direction(node: Element) -> dict[str, str]:
    return {name: value for name, value in node.attributes.items() if name == "dir"}


def _marker(node: Element) -> str:
    found = next((each for each in _all(node) if is_marker(each)), None)
    return "" if found is None else found.text().replace("\xa0", " ").strip()


def _all(node: Element) -> Iterator[Element]:
    for child in node.children:
        if isinstance(child, Element):
            yield child
            yield from _all(child)


def _take_bullet(node: Element) -> bool:
    """Take a bullet away that stands at the beginning of the text."""
    for place, child in enumerate(node.children):
        if isinstance(child, Element):
            if _take_bullet(child):
                return True
        elif child.strip():
            node.children[place] = _BULLET.sub("", child, count=1)
            return True
    return False
