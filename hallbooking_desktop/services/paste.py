"""What comes from a clipboard, made a page's HTML: from Word, LibreOffice, Google Docs and from web pages.

The programs write their own dialects: Word marks lists by the styles of paragraphs, Google Docs everything by the
styles of spans, LibreOffice puts paragraphs into cells and fonts around words. What they mean by it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from hallbooking_desktop.services.html import is_allowed
from hallbooking_desktop.services.html_tree import Element, TooManyTags, parse
from hallbooking_desktop.services.page_blocks import STYLES
from hallbooking_desktop.services.page_html import PageTooLong, canonical_html, written
from hallbooking_desktop.services.page_reading import blocks_in
from hallbooking_desktop.services.word_lists import is_marker, with_lists

_MOST: Final = 2_000_000
#: With the pictures that are written into it.
_MOST_SENT: Final = 50_000_000
_DEEPEST: Final = 80
#: What has more tags, or would become longer, is pasted as its words alone.
_MOST_TAGS: Final = 100_000
#: More of them without an end are no tags; telling so would take a parser long.
_MOST_OPEN: Final = 50
_BEGIN: Final = re.compile(r"<!--\s*StartFragment\s*-->", re.IGNORECASE)
_END: Final = re.compile(r"<!--\s*EndFragment\s*-->", re.IGNORECASE)
_EMBEDDED: Final = re.compile(r"""data:[^"'\s<>]{64,}""", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<[^<>]*>")


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Nothing of these is text for people.
_DROPPED: Final = _names(
    "head script style template title noscript iframe object embed svg math canvas audio video select textarea button"
    " input meta link xml map noframes xmp datalist"
)
_STYLED: Final = {
    **{tag: tag for tag in STYLES},
    "b": "strong",
    "i": "em",
    "ins": "u",
    "strike": "s",
    "del": "s",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "font": "",
    "span": "",
    "big": "",
    "var": "em",
    "dfn": "em",
}
_HEADING: Final = re.compile(r"h([1-6])")
_BOLD: Final = re.compile(r"bold|bolder|[6-9]\d\d")
_LIGHT: Final = re.compile(r"normal|lighter|[1-5]\d\d")
_SPACES: Final = re.compile("[\xa0 \t\r\n\f]{2,}")
_ABSOLUTE: Final = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)
#: Fields and comments: what they show stands beside them.
_WORDS_OWN: Final = re.compile("field-|comment")
_QUOTES: Final = frozenset({"msoquote", "msointensequote"})

Nodes = list[Element | str]
Styles = frozenset[str]


def pasted_html(html: str) -> str:
    """Return what is worth keeping of a clipboard's HTML, in the one form of pages; nothing if there is nothing.

    Takes about 0.1 s for 100 kB, and may be called in a thread. It never raises.
    """
    html = without_comments(_fragment(_EMBEDDED.sub("", html[:_MOST_SENT])[:_MOST]))
    if any(part.count("<") > _MOST_OPEN for part in html.split(">")):
        return _as_text(html)
    try:
        root = parse(html, _DEEPEST, _MOST_TAGS)
        root.children = _converted(with_lists(root.children), frozenset(), frozenset())
        _shift_headings(root)
        return written(blocks_in(root), _MOST)
    except (TooManyTags, PageTooLong):
        return _as_text(html)


def _fragment(html: str) -> str:
    begin = _BEGIN.search(html)
    ends = [found.start() for found in _END.finditer(html)]
    return html[begin.end() : ends[-1]] if begin and ends and ends[-1] >= begin.end() else html


def without_comments(html: str) -> str:
    """Return HTML without comments, also without one that never ends."""
    kept, place = [], 0
    while (begin := html.find("<!--", place)) >= 0:
        kept.append(html[place:begin])
        end = html.find("-->", begin + 4)
        if end < 0:
            return "".join(kept)
        place = end + 3
    return "".join([*kept, html[place:]])


def _as_text(html: str) -> str:
    lines = _ANY_TAG.sub(" ", html).splitlines()
    return canonical_html("".join(f"<p>{escape(line, quote=False)}</p>" for line in lines))


# --- from the dialects to plain HTML


def _converted(nodes: Iterable[Element | str], styles: Styles, usual: Styles) -> Nodes:
    """Return nodes with styles as tags, but for those that are usual there, and without what is for looks alone."""
    found: Nodes = []
    for node in nodes:
        if isinstance(node, str):
            found += _text(node, styles - usual)
        elif node.tag == "br":
            _add_break(found, node)
        elif not _is_dropped(node):
            found += _element(node, styles, usual)
    return found


def _element(node: Element, styles: Styles, usual: Styles) -> Nodes:
    if "apple-converted-space" in node.attributes.get("class", "").lower():
        return [" "]
    tag = _tag(node)
    if tag == "pre":
        return [Element("pre", {}, [node.text()])]
    if tag == "img":
        return _picture(node)
    is_link = tag == "a" and _ABSOLUTE.match(node.attributes.get("href", "").strip()) is not None
    if is_link:
        usual |= {"u"}
    elif tag == "th" or _HEADING.fullmatch(tag):
        usual |= {"strong"}
    inner = _converted(with_lists(node.children), _styles(node.tag, _look(node), styles), usual)
    if tag in _STYLED or (tag == "a" and not is_link) or ":" in tag:
        return inner
    made = Element(tag, _attributes(tag, node), inner)
    return _table(made, node) if tag == "table" else [made]


def _tag(node: Element) -> str:
    """Return what a tag means: some styles of Word's paragraphs are tags elsewhere."""
    kind = node.attributes.get("class", "").lower()
    if node.tag == "p" and kind == "msotitle":
        return "h1"
    if node.tag == "p" and kind in _QUOTES:
        return "blockquote"
    if node.tag == "aside" and not is_allowed("aside", "class", node.attributes.get("class", "")):
        return "div"
    return node.tag


def _is_dropped(node: Element) -> bool:
    if node.tag in _DROPPED or node.tag.startswith("v:") or is_marker(node):
        return True
    look = _look(node)
    hidden = look.get("display") == "none" or look.get("visibility") == "hidden" or look.get("mso-hide") == "all"
    if hidden or node.attributes.get("aria-hidden") == "true" or _WORDS_OWN.match(look.get("mso-element", "")):
        return True
    return node.attributes.get("class", "").lower() in {"msocommentreference", "msocommentanchor"}


def _look(node: Element) -> Mapping[str, str]:
    """Return a tag's own styles."""
    style = node.attributes.get("style")
    if not style:
        return {}
    pairs = (part.split(":", 1) for part in style.lower().split(";") if ":" in part)
    return {name.strip(): value.strip() for name, value in pairs}


def _styles(tag: str, look: Mapping[str, str], styles: Styles) -> Styles:
    """Return which styles text has inside a tag, given those around it."""
    now = set(styles)
    if meant := _STYLED.get(tag):
        now.add(meant)
    weight, slant, level = look.get("font-weight", ""), look.get("font-style", ""), look.get("vertical-align", "")
    if _BOLD.fullmatch(weight):
        now.add("strong")
    elif _LIGHT.fullmatch(weight):
        now.discard("strong")
    if slant in {"italic", "oblique"}:
        now.add("em")
    elif slant == "normal":
        now.discard("em")
    if level in {"super", "sub"}:
        now.add("sup" if level == "super" else "sub")
    elif level == "baseline":
        now -= {"sup", "sub"}
    line = f"{look.get('text-decoration', '')} {look.get('text-decoration-line', '')}"
    if tag == "u" and "none" in line:
        now.discard("u")
    lines = {name for name, said in (("u", "underline"), ("s", "line-through")) if said in line}
    return frozenset(now | lines)


def _text(text: str, styles: Styles) -> Nodes:
    text = " " if text == "\xa0" else _SPACES.sub(" ", text)
    node: Element | str = text
    for tag in reversed(STYLES):
        if tag in styles and text.strip():
            node = Element(tag, {}, [node])
    return [node] if text else []


def _add_break(found: Nodes, node: Element) -> None:
    """Add a line's end; two of them end a paragraph."""
    if "apple-interchange-newline" in node.attributes.get("class", "").lower():
        return
    place = len(found) - 1
    while place >= 0 and isinstance(text := found[place], str) and not text.strip():
        place -= 1
    last = found[place] if place >= 0 else ""
    if isinstance(last, Element) and last.tag == "br":
        found[place:] = [Element("div")]
    elif not (isinstance(last, Element) and last.tag == "div" and not last.children):
        found.append(Element("br"))


def _attributes(tag: str, node: Element) -> dict[str, str]:
    """Return what a tag may say. Programs name the language of every word, and the usual direction everywhere."""
    return {
        name: value
        for name, value in node.attributes.items()
        if name != "lang" and (name, value) != ("dir", "ltr") and is_allowed(tag, name, value)
    }


def _picture(node: Element) -> Nodes:
    """Return a picture; one of elsewhere without its address, so that its description stands for it."""
    return [] if is_pixel(node.attributes) else [Element("img", _attributes("img", node))]


def is_pixel(attributes: Mapping[str, str]) -> bool:
    """Tell whether a picture shows nothing: it counts who reads."""
    return attributes.get("width") in {"0", "1"} and attributes.get("height") in {"0", "1"}


# --- tables and headings


def _table(table: Element, source: Element) -> Nodes:
    """Return a table; one that is there for the layout is taken apart. A first row of headings is its head."""
    rows = [each for each in _within(table, "tr") if each.children]
    cells = [[each for each in row.children if isinstance(each, Element) and each.tag in {"td", "th"}] for row in rows]
    if source.attributes.get("role") in {"presentation", "none"} or sum(map(len, cells)) <= 1:
        return [Element("div", {}, cell.children) for row in cells for cell in row] or table.children
    if len(rows) > 1 and cells[0] and all(each.tag == "th" for each in cells[0]) and not _within(table, "thead"):
        first = Element("tr", {}, list(rows[0].children))
        rows[0].children = []
        table.children.insert(0, Element("thead", {}, [first]))
    return [table]


def _within(table: Element, tag: str) -> list[Element]:
    """Return a table's own parts of a kind, not those of tables inside it."""
    found = []
    for child in table.children:
        if isinstance(child, Element) and child.tag == tag:
            found.append(child)
        elif isinstance(child, Element) and child.tag in {"thead", "tbody", "tfoot"}:
            found += _within(child, tag)
    return found


def _shift_headings(root: Element) -> None:
    """Put headings one step down where there is a first one: that of the page is its title."""
    headings = list(_headings(root))
    step = 1 if any(each.tag == "h1" for each in headings) else 0
    for each in headings:
        each.tag = f"h{min(int(each.tag[1]) + step, 4)}"


def _headings(node: Element) -> Iterable[Element]:
    for child in node.children:
        if isinstance(child, Element):
            if _HEADING.fullmatch(child.tag):
                yield child
            yield from _headings(child)
