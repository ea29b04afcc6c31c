"""The one form of a page's HTML: what an editor writes stays, and whatever else comes in is brought into order."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.services.html import LONGEST, clean_html
from hallbooking_desktop.services.html_tree import parse
from hallbooking_desktop.services.page_html import canonical_html
from tests.support.page_html import whole_page


def test_what_an_editor_writes_stays() -> None:
    """A page would lose its headings, lists, tables, callouts or pictures when it is saved."""
    assert canonical_html(whole_page()) == whole_page()
    assert clean_html(whole_page()) == whole_page()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("  \n ", ""),
        ("loose <b>text</b>", "<p>loose <strong>text</strong></p>"),
        ("<h1>One</h1><h5>Five</h5><h6>Six</h6>", "<h2>One</h2>\n<h4>Five</h4>\n<h4>Six</h4>"),
        ("<p>one<p>two <script>x</script>three", "<p>one</p>\n<p>two three</p>"),
        ("<p></p><p> <br> </p><p>&nbsp;</p><h2></h2><ul><li></li></ul><blockquote><p></p></blockquote>", ""),
        ("<p>a<br></p><p><br>b<br><br></p><p>c <br> d</p>", "<p>a</p>\n<p>b</p>\n<p>c<br>d</p>"),
        ("<p> a \n b<em> c </em> d </p>", "<p>a b<em> c </em>d</p>"),
        ("<div>One</div><div>Two <b>and</b></div>three", "<p>One</p>\n<p>Two <strong>and</strong></p>\n<p>three</p>"),
        ("<div dir='rtl'><p>a<ul><li>b</ul></div>", '<p dir="rtl">a</p>\n<ul dir="rtl"><li>b</li></ul>'),
        ("<section><details><summary>Why?</summary>So.</details></section>", "<p>Why?</p>\n<p>So.</p>"),
        # Styles stand in one order, each once, and links outside them.
        ("<em><b>x</b></em><b><b>y</b></b>", "<p><strong><em>x</em>y</strong></p>"),
        (
            "<b>See <a href='/x'>this <i>page</i></a></b>",
            '<p><strong>See </strong><a href="/x" rel="noopener"><strong>this <em>page</em></strong></a></p>',
        ),
        ("<b>a</b><b>b</b><strong></strong>", "<p><strong>ab</strong></p>"),
        ("<b>a<br>b</b><i>c<br></i>d", "<p><strong>a<br>b</strong><em>c</em><br>d</p>"),
        ("<q>a</q><q>b</q>", "<p><q>a</q><q>b</q></p>"),
        ("<b><p>one</p><p>two</p></b>", "<p><strong>one</strong></p>\n<p><strong>two</strong></p>"),
        (
            "<a>no link</a><a href=' https://a.example/?a=1&b=2 '>x</a>",
            '<p>no link<a href="https://a.example/?a=1&amp;b=2" rel="noopener">x</a></p>',
        ),
        # Pictures.
        ("<img src='/media/a' title=x>", '<figure><img src="/media/a" alt=""></figure>'),
        (
            "<p>before <img src=/media/a alt=A width=10 height=0> after</p>",
            '<p>before</p>\n<figure><img src="/media/a" alt="A" width="10"></figure>\n<p>after</p>',
        ),
        (
            "<figure><a href='/x'><img src=/m></a><img src=/media/a><figcaption><p>x<p>y</figcaption></figure>",
            '<figure><img src="/media/a" alt=""><figcaption>x<br>y</figcaption></figure>',
        ),
        (
            "<figure><blockquote>q</blockquote><figcaption>who</figcaption></figure>",
            "<blockquote>q</blockquote>\n<p>who</p>",
        ),
        # Lists.
        (
            "<ul>loose<li><p>one</p><ul><li>in</ul></ul>",
            "<ul><li>loose</li><li>one<ul><li>in</li></ul></li></ul>",
        ),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ol start=1><li>a</ol><ol start=007><li>b</ol>", '<ol><li>a</li></ol>\n<ol start="7"><li>b</li></ol>'),
        ("<li>stray", "<p>stray</p>"),
        ("<ul><li><p dir=rtl>a</p></li></ul>", '<ul><li dir="rtl">a</li></ul>'),
        # Tables.
        ("<table></table><table><tr></tr></table>", ""),
        ("<table><tfoot><tr><td colspan=1>z</table>", "<table><tbody><tr><td>z</td></tr></tbody></table>"),
        ("<table><caption>alone</caption></table>", "<p>alone</p>"),
        # Callouts.
        ("<aside>plain</aside>", '<aside class="note">plain</aside>'),
        ("<aside class='tip evil'>x</aside>", '<aside class="note">x</aside>'),
        ("<p class=note style=color:red id=a>x</p>", "<p>x</p>"),
        # Text as it was written.
        ("<pre>\n\n a\n\t<code>b</code>\n</pre>", "<pre> a\n\tb</pre>"),
        ("<pre>a\r\nb<br>c</pre>", "<pre>a\nb\nc</pre>"),
        ("<p>10&nbsp;€ &lt;b&gt; &amp;amp; \"x\" 'y'</p>", "<p>10\xa0€ &lt;b&gt; &amp;amp; \"x\" 'y'</p>"),
        (
            "<a href='https://a.example' title='\"&lt;'>x</a>",
            '<p><a href="https://a.example" rel="noopener" title="&quot;&lt;">x</a></p>',
        ),
        ("<p>a\ufeffb\x7fc</p>", "<p>abc</p>"),
        ("<del>a</del><ins>b</ins><kbd>c</kbd>", "<p><s>a</s><u>b</u><code>c</code></p>"),
    ],
)
def test_everything_else_is_brought_into_the_one_form(typed: str, stored: str) -> None:
    """A page would be something else on the kiosk than it was in the editor, or change by being saved."""
    assert clean_html(typed) == stored
    assert clean_html(stored) == stored
    assert canonical_html(stored) == stored


_TAGS = (
    "p div h1 h2 h5 ul ol li blockquote pre table caption thead tbody tfoot tr th td figure figcaption img br hr aside"
    " strong b em i u s code sub sup mark small a bdi abbr q dl dt dd span section script svg button details"
)
_SAID = (
    "",
    " dir=rtl",
    " lang=de",
    " class=tip",
    " href=/x",
    " href=javascript:x",
    " src=/media/a",
    " start=4",
    " title='a<\"b'",
)
_PIECES = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(_TAGS.split()), st.sampled_from(_SAID)),
    st.builds("</{}>".format, st.sampled_from(_TAGS.split())),
    st.sampled_from(["a", " b ", "\n", "  ", "&nbsp;", "&lt;", "&", "<", "é", "c d", "\r\n", "\x0b", "\x1e", "&#12;"]),
)
_TYPED = st.lists(_PIECES, max_size=30).map("".join)


@given(_TYPED)
def test_a_page_in_its_form_stays_as_it_is(typed: str) -> None:
    """A page would change each time it is saved, and every save would look like an edit."""
    cleaned = clean_html(typed)
    assert canonical_html(cleaned) == cleaned
    assert clean_html(cleaned) == cleaned
    assert canonical_html(canonical_html(typed)) == canonical_html(typed)


@given(_TYPED)
def test_the_form_takes_no_word_away(typed: str) -> None:
    """A sentence would be missing from a page after it was brought into its form."""

    def letters(html: str) -> list[str]:
        return sorted(re.sub(r"\s", "", parse(html).text()))

    once = canonical_html(typed)
    assert letters(canonical_html(once)) == letters(once)


@given(st.text(max_size=300))
def test_any_text_has_a_form(typed: str) -> None:
    """A page could not be saved because of a letter in it."""
    once = canonical_html(typed)
    assert canonical_html(once) == once


def test_what_would_grow_too_long_is_refused_at_once() -> None:
    """A page could be saved once and never again."""
    for typed in ("<b>x</b> " * (LONGEST // 9), "<i>" * 59 + "<img src=/media/a>", "<table><td>" * 60):
        with contextlib.suppress(ValidationFailed):
            cleaned = clean_html(typed)
            again = clean_html(cleaned)
            assert again == cleaned
    with pytest.raises(ValidationFailed):
        clean_html("<b>x</b> " * (LONGEST // 9))


@pytest.mark.parametrize(
    "typed",
    ["<li><dd>" * 2_000, "<blockquote></zz>" * 300, "<div><table></div></table>" * 500, "<ul><li>" * 500],
    ids=lambda typed: typed[:12],
)
def test_what_is_nested_too_deeply_is_refused_at_once(typed: str) -> None:
    """One page would keep a worker busy for minutes, or end in a defect."""
    begun = time.process_time()
    with contextlib.suppress(ValidationFailed):
        clean_html(typed)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "typed",
    [
        f'<q lang="de{"-abcdefgh" * 200}">' * 50 + "<p>x" * 20_000,
        f'<div lang="de{"-abcdefgh" * 200}">' + "<p>x</p>" * 20_000,
        "<b><i><u><s><sub><mark><small><code><cite><bdi><q>" * 3 + "<p>x" * 45_000,
        f'<abbr title="{"x" * 1_900}">' * 50 + "<p>x</p>" * 10_000,
    ],
    ids=["quotes", "language", "styles", "abbreviations"],
)
def test_what_would_become_enormous_is_refused_before_it_is(typed: str) -> None:
    """One page of the usual length would take a gigabyte and minutes of a worker."""
    assert len(typed) <= LONGEST
    begun = time.process_time()
    with pytest.raises(ValidationFailed) as caught:
        clean_html(typed)
    assert "Use at most 200,000 characters." in caught.value.fields.values()
    assert time.process_time() - begun < 10


def test_a_long_address_is_not_written_again_and_again() -> None:
    """A link around a whole page would make it a thousand times as long."""
    typed = f'<a href="https://example.com/{"x" * 10_000}">' + "<p>x</p>" * 500 + "</a>"
    assert len(clean_html(typed)) < 10_000
