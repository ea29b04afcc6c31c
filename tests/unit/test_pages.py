"""Addresses of pages, and what cleaning leaves of HTML: the corpus is what people have broken into pages with."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from typing import Final

import pytest
from bleach._vendor import html5lib
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.pages import LONGEST_SLUG, is_slug, slug_of
from hallbooking_desktop.services.html import _ALLOWED, _ANYWHERE, clean_html
from hallbooking_desktop.services.page_html import VOCABULARY
from tests.support.hostile_html import HOSTILE, SWALLOWING


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("About us", "about-us"),
        ("  Terms & Conditions (2030) ", "terms-and-conditions-2030"),
        ("Hausordnung für Gäste – Groß", "hausordnung-fur-gaste-gross"),
        ("What's new?", "whats-new"),
        ("Œuvres d’été", "oeuvres-dete"),
        ("من نحن", ""),
        ("会社概要", ""),
        ("---", ""),
        ("ﬁnal ①", "final-1"),
    ],
)
def test_a_title_suggests_an_address(title: str, slug: str) -> None:
    """Addresses would be unreadable, or break links."""
    assert slug_of(title) == slug


@given(st.text(max_size=300))
def test_a_suggested_address_is_one(title: str) -> None:
    """A title that somebody types would make a page that cannot be opened."""
    slug = slug_of(title)
    assert slug == "" or is_slug(slug)
    assert slug_of(slug) == slug
    assert len(slug) <= LONGEST_SLUG


@pytest.mark.parametrize("text", ["", "About", "a b", "-a", "a-", "a--b", "a/b", "ä", "a" * 81, "a\n", "..", "a.b"])
def test_what_is_no_address_is_refused(text: str) -> None:
    """A page could hide behind an address that nothing leads to."""
    assert not is_slug(text)


class _Reader(HTMLParser):
    """Another parser's view of what was cleaned."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.others: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def check_clean(html: str) -> None:
    """Fail unless another parser finds nothing in it but what is allowed, and cleaning again changes nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.others == []
    for tag, attributes in reader.tags:
        assert tag in VOCABULARY, html
        for name, value in attributes.items():
            if (tag, name) == ("a", "rel"):
                continue
            assert name in _ANYWHERE or (tag, name) in _ALLOWED, html
            if name in {"href", "src"}:
                scheme, colon, _ = re.sub(r"[\s\x00-\x20]", "", value or "").partition(":")
                assert not colon or scheme.lower() in {"http", "https", "mailto", "tel"} or "/" in scheme, html
        assert tag != "img" or re.fullmatch(r"/media/[\w/-]+", attributes.get("src") or ""), html
        assert tag != "a" or attributes["rel"] == "noopener", html
    assert clean_html(html) == html


#: As parsers call what is plain HTML, and neither SVG nor MathML.
_HTML: Final = "{http://www.w3.org/1999/xhtml}"
_LEADS: Final = re.compile(r"(?:https?:|mailto:|tel:)|[^:]*$|[^:]*[/?#]", re.IGNORECASE)


def check_harmless(html: str) -> None:
    """Fail unless a parser that reads as browsers do finds nothing in it that could run or load."""
    tree = html5lib.parse(f"<!doctype html><body>{html}")
    body = tree.find(f"{_HTML}body")
    for element in body.iter():
        assert isinstance(element.tag, str), f"a comment: {html}"
        assert element.tag.startswith(_HTML), html
        tag = element.tag.removeprefix(_HTML)
        assert tag == "body" or tag in VOCABULARY, html
        for name, value in element.attrib.items():
            assert (tag, name) == ("a", "rel") or name in _ANYWHERE or (tag, name) in _ALLOWED, html
            if name in {"href", "src"}:
                # Browsers pass over these.
                assert _LEADS.match(re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", value)), html


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_hostile_is_left(typed: str) -> None:
    """A page could run a stranger's program in the lobby, or send what visitors type elsewhere."""
    for html in (typed, f"<p>before {typed} after</p>", typed.replace("'", '"'), f"<table><tr><td>{typed}"):
        cleaned = clean_html(html)
        check_clean(cleaned)
        check_harmless(cleaned)
        assert "<script" not in cleaned.lower()


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_good_beside_it_stays(typed: str) -> None:
    """One bad line that somebody pasted would take the rest of the page with it."""
    cleaned = clean_html(f"<h2>First</h2>{typed}<p>Last <b>words</b></p>")
    check_harmless(cleaned)
    assert cleaned.startswith("<h2>First</h2>")
    assert typed in SWALLOWING or "Last words" in re.sub("<[^>]*>", "", cleaned)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "<p>See <img src='https://a.example/x.png' alt='the &lt;b&gt; hall'> here</p>",
            "<p>See the &lt;b&gt; hall here</p>",
        ),
        ("<figure><img src=//a.example/x alt=Hall><figcaption>Ours</figcaption></figure>", "<p>Hall</p>\n<p>Ours</p>"),
        ("<img src='data:image/png;base64,AAAA'>", ""),
        ("<ul><li><img src='file:///tmp/x.png' alt=Hall></li></ul>", "<ul><li>Hall</li></ul>"),
        (
            "<a href='https://a.example/'><img src=https://a.example/x.png alt=Hall></a>",
            '<p><a href="https://a.example/" rel="noopener">Hall</a></p>',
        ),
        ("<img src='/media/a' alt=Hall>", '<figure><img src="/media/a" alt="Hall"></figure>'),
    ],
)
def test_of_a_picture_from_elsewhere_its_words_stay(typed: str, kept: str) -> None:
    """A page would have a hole in it where the kiosk loads nothing, and tell a stranger who looks at it."""
    assert clean_html(typed) == kept
    assert clean_html(kept) == kept


@given(st.lists(st.sampled_from([*HOSTILE, "</p>", "<p>", "</style>", "-->", "<!--", "'", '"', ">", "<"]), max_size=6))
def test_pieces_of_hostile_pages_put_together_are_clean_too(pieces: list[str]) -> None:
    """Two harmless halves could make a harmful whole."""
    cleaned = clean_html("".join(pieces))
    check_clean(cleaned)
    check_harmless(cleaned)


@given(st.text(max_size=200))
def test_any_text_can_be_cleaned(text: str) -> None:
    """A page could not be saved because of a letter in it."""
    check_clean(clean_html(text))


@pytest.mark.parametrize(
    "typed",
    ["x" * 200_001, "<blockquote>" * 3_000, "<p " * 60_000, "<b>" * 61, "<img src='data:" + "A" * 150_000 + "'>"],
    ids=["long", "deep", "one tag", "open tags", "pasted picture"],
)
@pytest.mark.timed
def test_what_would_take_a_parser_long_is_refused(typed: str) -> None:
    """One request could keep the endpoint busy for minutes."""
    begun = time.monotonic()
    with pytest.raises(ValidationFailed) as refused:
        clean_html(typed)
    assert refused.value.fields.keys() == {"html_content"}
    assert time.monotonic() - begun < 2
