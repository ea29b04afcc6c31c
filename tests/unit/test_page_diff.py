"""What two versions of a page differ in: by hand, by property, and however large they are."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallbooking_desktop.services.page_diff import DiffBlock, page_diff
from hallbooking_desktop.services.page_html import canonical_html
from tests.support.page_html import whole_page


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    """Return a difference as short lines."""
    signs = {"same": "", "added": "+", "removed": "-"}
    return [
        (each.kind, each.tag, "".join(f"[{signs[p.kind]}{p.text}]" if signs[p.kind] else p.text for p in each.parts))
        for each in page_diff(before, after)
    ]


def test_words_blocks_items_rows_and_pictures_are_told_apart() -> None:
    """Who compares two versions would see a whole page marked because one word of it changed."""
    before = (
        "<h2>Rules</h2>\n<p>The desk opens at 8:00 every day.</p>\n<p>Bring nothing.</p>\n"
        "<ul><li>Chairs</li><li>Tables<ul><li>round</li></ul></li></ul>\n"
        "<table><tbody><tr><td>Hall</td><td>8:00</td></tr><tr><td>Studio</td><td>9:00</td></tr></tbody></table>\n"
        '<figure><img src="/media/a" alt="The hall"></figure>\n<aside class="tip"><p>One</p><p>Two</p></aside>'
    )
    after = (
        "<h2>Rules</h2>\n<p>The desk opens at 9:00 every <strong>day</strong>.</p>\n"
        "<ul><li>Chairs</li><li>Benches</li><li>Tables<ul><li>round</li></ul></li></ul>\n"
        "<table><tbody><tr><td>Hall</td><td>8:00</td></tr><tr><td>Studio</td><td>10:00</td></tr></tbody></table>\n"
        '<figure><img src="/media/b" alt="The hall"></figure>\n<aside class="tip"><p>One</p><p>Two</p></aside>\n<hr>'
    )
    assert told(before, after) == [
        ("same", "h2", "Rules"),
        ("changed", "p", "The desk opens at [-8][+9]:00 every day."),
        ("removed", "p", "[-Bring nothing.]"),
        ("same", "li", "Chairs"),
        ("added", "li", "[+Benches]"),
        ("same", "li", "Tables"),
        ("same", "li", "round"),
        ("same", "tr", "Hall | 8:00"),
        ("changed", "tr", "Studio | [-9][+10]:00"),
        ("removed", "figure", "[-The hall]"),
        ("added", "figure", "[+The hall]"),
        ("same", "aside", "One"),
        ("same", "aside", "Two"),
        ("added", "hr", ""),
    ]


def test_another_look_is_a_change_too() -> None:
    """A link that leads elsewhere now would not be seen."""
    (found,) = page_diff('<p><a href="/a">here</a></p>', '<p><a href="/b">here</a></p>')
    assert (found.kind, found.before, found.after) == ("changed", "here", "here")
    (found,) = page_diff("<p>Title</p>", "<h2>Title</h2>")
    assert (found.kind, found.tag) == ("changed", "h2")
    assert page_diff("", "") == ()
    assert {each.kind for each in page_diff(whole_page(), whole_page())} == {"same"}
    assert {each.kind for each in page_diff("<P>one\n<ul>\n<li>two</ul>", "<p>one</p>\n<ul><li>two</li></ul>")} == {
        "same"
    }


_BLOCKS = st.lists(
    st.one_of(
        st.builds("<p>{}</p>".format, st.text("ab c.é", max_size=20)),
        st.builds("<p>a {}<b>{}</b><br>{}<a href='/x'>{}</a>&lt;</p>".format, *[st.text("a &\xa0", max_size=3)] * 4),
        st.builds("<ul><li>{}</li><li>x</li></ul>".format, st.text("ab c", max_size=9)),
        st.builds("<table><tr><td>{}</td><td>x</td></tr></table>".format, st.text("ab c", max_size=9)),
        st.builds(
            '<figure><img src="/media/{}" alt="{}"></figure>'.format,
            st.text("ab", min_size=1, max_size=1),
            st.text("ab", max_size=2),
        ),
        st.sampled_from(["<hr>", "<pre>a\nb</pre>", '<aside class="tip"><p>a</p><p>b</p></aside>', "<h2>a<br>b</h2>"]),
    ),
    max_size=12,
).map("".join)


def check(found: tuple[DiffBlock, ...], before: str, after: str) -> None:
    """Fail unless both versions can be read from a difference, whole and in order."""
    for each in found:
        old = "".join(part.text for part in each.parts if part.kind != "added")
        new = "".join(part.text for part in each.parts if part.kind != "removed")
        assert (each.before or "", each.after or "") == (old, new)
        assert (each.before is None, each.after is None) == (each.kind == "added", each.kind == "removed")
    same = page_diff(before, before)
    assert [each.before for each in found if each.before is not None] == [each.before for each in same]
    assert [each.after for each in found if each.after is not None] == [e.after for e in page_diff(after, after)]


@given(_BLOCKS, _BLOCKS)
def test_both_versions_can_be_read_from_it(one: str, other: str) -> None:
    """A sentence would be missing from the comparison, and be lost when somebody trusts it."""
    before, after = canonical_html(one), canonical_html(other)
    check(page_diff(before, after), before, after)


@given(_BLOCKS)
def test_what_is_not_parsed_is_read_as_if_it_were(typed: str) -> None:
    """Paragraphs are read without the parser: a mark or a space too many would be compared as text."""
    html = canonical_html(typed)
    assert [(each.tag, each.after) for each in page_diff(html, html)] == [
        (each.tag, each.after) for each in page_diff(f"<div>{html}</div>", f"<div>{html}</div>")
    ]


def _large(seed: int) -> str:
    chance = random.Random(seed)
    words = ["hall", "room", "desk", "open", "daily", "please", "bring", "table", "chairs", "and", "or", "the"]
    found = []
    while sum(map(len, found)) < 199_000:
        found.append("<p>" + " ".join(chance.choices(words, k=60)) + f" {chance.random()}.</p>")
    return "\n".join(found)


def _edited(page: str, every: int) -> str:
    lines = page.split("\n")
    return "\n".join(
        line.replace("desk", "front desk") if place % every == 0 else line for place, line in enumerate(lines)
    )


def _made_up(seed: int, form: str, between: str) -> str:
    """Return one thing two hundred times over, in any order, between two that come once, as often as a page can."""
    chance = random.Random(seed)
    found: list[str] = []
    size, number = 0, 0
    while size < 190_000:
        piece = [form.format(chance.choice("ab")) for _ in range(98)] + [form.format(f"w{number}")]
        size += sum(map(len, piece)) + len(piece) * len(between)
        number += 1
        found += piece
    return between.join(found)


@pytest.mark.timed
@pytest.mark.parametrize(
    ("before", "after", "limit"),
    [
        (_large(1), _edited(_large(1), 20), 0.25),
        (_large(1), _edited(_large(1), 1), 1),
        (_large(1), _large(2), 1),
        ("<p>" + "a b " * 49_000 + "</p>", "<p>" + "b a " * 49_000 + "</p>", 1),
        ("<p>a</p>\n" * 22_000, "<p>b</p>\n" * 22_000, 5),
        (
            "<ul>" + "<li>a</li><li>b</li>" * 9_900 + "</ul>",
            "<ul>" + "<li>b</li><li>a</li><li>c</li>" * 6_600 + "</ul>",
            5,
        ),
        (f"<p>{_made_up(1, '{}', ' ')}</p>", f"<p>{_made_up(2, '{}', ' ')}</p>", 3),
        (_made_up(1, "<p>{}</p>", "\n"), _made_up(2, "<p>{}</p>", "\n"), 3),
    ],
    ids=["some", "every block", "another page", "one block", "all alike", "items", "words", "blocks"],
)
def test_the_largest_pages_are_compared_at_once(before: str, after: str, limit: float) -> None:
    """Comparing two long versions would keep the console waiting."""
    took = []
    for _ in range(3):
        begun = time.process_time()
        found = page_diff(before, after)
        took.append(time.process_time() - begun)
    check(found, before, after)
    assert min(took) < limit


def test_a_chain_of_words_is_compared_without_end_of_stack() -> None:
    """Two versions that somebody made up would end in a defect instead of a comparison."""
    steps = 2_000
    before = " ".join(f"w{n + 1} w{n}" for n in range(1, steps))
    after = " ".join(f"w{n} w{n + 1}" for n in range(1, steps))
    found = page_diff(f"<p>{before}</p>", f"<p>{after}</p>")
    check(found, f"<p>{before}</p>", f"<p>{after}</p>")
