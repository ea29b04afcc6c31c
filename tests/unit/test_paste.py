"""What a clipboard brings: the dialects of Word, LibreOffice, Google Docs and browsers, and what breaks others."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.services.page_html import canonical_html
from hallbooking_desktop.services.paste import pasted_html
from hallbooking_desktop.services.paste_pictures import LeftPicture, is_wordless, left_pictures
from tests.support.hostile_html import HOSTILE

PASTED = Path(__file__).parent.parent / "support" / "pasted"


@pytest.mark.parametrize("program", ["word", "writer", "docs", "web"])
def test_each_program_is_understood(program: str) -> None:
    """Who pastes a document would lose its lists, tables or headings, or carry its dress onto the website."""
    found = pasted_html((PASTED / f"{program}.html").read_text("utf-8"))
    assert found == (PASTED / f"{program}.clean.html").read_text("utf-8").rstrip("\n")
    assert clean_html(found) == found, "what was pasted changes when it is saved"


@pytest.mark.parametrize(
    ("copied", "pasted"),
    [
        ("", ""),
        ("just <em>words</em>", "<p>just <em>words</em></p>"),
        (
            "<p class=MsoListParagraph>·&nbsp;&nbsp; One</p><p class=MsoListParagraph>·&nbsp; Two",
            "<ul><li>One</li><li>Two</li></ul>",
        ),
        (
            "<p style='mso-list:l0 level2 lfo1'>deep</p><p style='mso-list:l0 level1 lfo1'>up</p>",
            "<ul><li>deep</li></ul>\n<ul><li>up</li></ul>",
        ),
        ("<h3>Three</h3><h6>Six</h6>", "<h3>Three</h3>\n<h4>Six</h4>"),
        ("<h1>One</h1><h2>Two</h2><h3>Three</h3>", "<h2>One</h2>\n<h3>Two</h3>\n<h4>Three</h4>"),
        ("<b>bold <span style='font-weight:normal'>not</span></b>", "<p><strong>bold </strong>not</p>"),
        ("<p>a&nbsp;&nbsp; b</p><p>c&nbsp;d</p>", "<p>a b</p>\n<p>c\xa0d</p>"),
        ("<p>one<br> <br/><br>two</p>", "<p>one</p>\n<p>two</p>"),
        ("<!-- <p>never ends", ""),
        ("<p>kept<!-- <p>never ends", "<p>kept</p>"),
        ("<![CDATA[x]]><![foo[<p>y", "<p>y</p>"),
        (
            "<table><tr><th scope=evil>a<tr><td>1</table>",
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
        ),
        ("<p>See <img src=https://a.example/x.png alt=' the  hall '> here", "<p>See the hall here</p>"),
        ("<figure><img src=file:///tmp/x.png alt=Hall><figcaption>Ours</figcaption>", "<p>Hall</p>\n<p>Ours</p>"),
        (f"<img src='data:image/png;base64,{'A' * 3_000_000}' alt=Big><p>after</p>", "<p>Big</p>\n<p>after</p>"),
        ("1 < 2 && 3 > 2", "<p>1 &lt; 2 &amp;&amp; 3 &gt; 2</p>"),
    ],
)
def test_small_pieces(copied: str, pasted: str) -> None:
    """A piece of a page would come out differently from what was copied."""
    assert pasted_html(copied) == pasted


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "<![", "<!", "</", "<p style=';:;:'", "<span style='font-weight:bold'>", "x"]),
        max_size=8,
    )
)
def test_whatever_is_pasted_is_harmless(pieces: list[str]) -> None:
    """A page that somebody copied from could put a program into the website."""
    found = pasted_html("".join(pieces))
    assert canonical_html(found) == found
    assert clean_html(found) == found


@given(st.text(max_size=300))
def test_any_text_can_be_pasted(text: str) -> None:
    """The editor would fail because of a letter in the clipboard."""
    found = pasted_html(text)
    assert canonical_html(found) == found


@pytest.mark.timed
@pytest.mark.parametrize(
    "copied",
    [
        "<" * 200_000,
        "<a " * 100_000,
        "<!--" * 100_000,
        "<![" * 100_000,
        "</p" * 100_000,
        "<p '" * 100_000,
        "<div>" * 50_000,
        "<b>" * 50_000 + "x",
        "<table><td>" * 10_000,
        "<ul><li>" * 20_000,
        "&" * 200_000,
        "<br>" * 50_000,
        " &nbsp;" * 50_000,
        "<img src='data:image/png;base64," + "A" * 1_500_000 + "'><p>after",
        "<p style='" + "a:b;" * 50_000 + "'>x",
        "<script>" + "</" * 50_000,
        "<!--StartFragment-->" * 100_000,
        "<p style='mso-list:l0 level" + "9" * 5_000 + "'>x</p>",
        "".join(f"<p style='mso-list:l0 level{n}'>x</p>" for n in range(1, 300)),
    ],
    ids=lambda copied: copied[:10],
)
def test_nothing_that_is_pasted_keeps_the_editor_waiting(copied: str) -> None:
    """A single paste could hang the console."""
    begun = time.monotonic()
    pasted_html(copied)
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    "copied",
    [f'<abbr title="{"x" * 1_900}">' * 50 + "<p>word</p>" * 50_000, "<b>word</b> " * 150_000],
    ids=["long", "tags"],
)
def test_of_what_would_become_enormous_the_words_are_pasted(copied: str) -> None:
    """A single paste could take all the memory there is, or nothing would come of it."""
    found = pasted_html(copied)
    assert len(found) < 2_500_000
    assert found.count("word") > 40_000


@pytest.mark.timed
def test_a_long_document_is_pasted_at_once() -> None:
    """Who pastes a handbook would wait for it."""
    text = (PASTED / "word.html").read_text("utf-8")
    begin, end = text.index("<!--StartFragment-->"), text.index("<!--EndFragment-->")
    long = text[:begin] + text[begin:end] * (100_000 // (end - begin)) + text[end:]
    took = []
    for _ in range(3):
        begun = time.process_time()
        assert pasted_html(long)
        took.append(time.process_time() - begun)
    assert min(took) < 0.3


def test_pictures_that_no_page_can_show_are_told() -> None:
    """Pictures would vanish from what somebody pastes, and nobody would say so or could have them."""
    copied = (
        "<!-- <img src=https://a.example/never> --><img src=/media/ours><img alt=nothing>"
        "<img src='https://t.example/p.gif' width=1 height=1>"
        "<p>One <IMG alt='The\n hall' SRC='https://a.example/hall.jpg'></p>"
        "<img src='data:image/png;base64,aGFsbA==' alt=in>"
        "<img src='file:///tmp/a%20hall.png'><img src='file://server.example/share/x.png'><img src='//b.example/y'>"
    )
    found = left_pictures(copied)
    assert found[0] == LeftPicture("https://a.example/hall.jpg", "The hall")
    assert [(each.content, each.path, each.is_here) for each in found] == [
        (None, None, False),
        (b"hall", None, True),
        (None, Path("/tmp/a hall.png"), True),  # noqa: S108 - a name
        (None, None, False),
        (None, None, False),
    ]
    assert not is_wordless(copied)
    assert is_wordless("<meta charset=utf-8><!-- x --><a href=https://x.example><img src=y></a>&nbsp;\n")


@given(st.text(max_size=300))
def test_any_text_has_no_more_pictures_than_it_has(text: str) -> None:
    """The editor would fail because of a letter in the clipboard."""
    for each in left_pictures(f"<img src='{text}' alt='{text}'>{text}"):
        assert not (each.content and each.path)


@pytest.mark.timed
@pytest.mark.parametrize(
    "copied",
    ["<img " * 200_000, "<img src=x>" * 200_000, "<img src='data:image/png;base64," + "A" * 5_000_000 + "'>"],
    ids=["open", "many", "large"],
)
def test_looking_for_pictures_takes_no_time(copied: str) -> None:
    """A single paste could hang the console."""
    begun = time.monotonic()
    for each in left_pictures(copied):
        assert not is_wordless(each.source)
    assert time.monotonic() - begun < 4
