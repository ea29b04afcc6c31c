"""A page read, shown and written again is the same page, and steps taken back are as if they had not been."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.ui.editor.building import fill
from hallbooking_desktop.ui.editor.editor import PageEditor
from hallbooking_desktop.ui.editor.extracting import page_in
from hallbooking_desktop.ui.editor.look import kiosk_look
from hallbooking_desktop.ui.editor.model import Page, Rule, plain_text
from hallbooking_desktop.ui.editor.pictures import Pictures
from hallbooking_desktop.ui.editor.preview import Preview
from hallbooking_desktop.ui.editor.reader import page_of
from hallbooking_desktop.ui.editor.writer import html_of
from tests.support.page_documents import PAGES

_REL = ' rel="noopener"'
MANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.timeout(600)
@given(page=PAGES)
@MANY
def test_a_page_that_is_opened_and_saved_is_the_same_page(qapp: QApplication, page: Page) -> None:
    """Opening a page would change it: a list's number, a merged cell, the language of a paragraph would be lost."""
    html = html_of(page)
    read = page_of(html)
    assert html_of(read) == html
    document = QTextDocument()
    fill(document, read, kiosk_look())
    assert page_in(document) == read or not html
    assert html_of(page_in(document)) == html
    assert plain_text(read) == plain_text(page_in(document))


def _formats(document: QTextDocument) -> list[tuple[str, float, float, float]]:
    """Return the words of each block, and how it is placed."""
    found = []
    block = document.begin()
    while block.isValid():
        format_ = block.blockFormat()
        found.append((block.text(), format_.indent(), format_.topMargin(), format_.bottomMargin()))
        block = block.next()
    return found


@pytest.mark.timeout(600)
@given(page=PAGES, other=PAGES, data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_preview_shows_each_version_as_if_it_were_the_first(
    qapp: QApplication, page: Page, other: Page, data: st.DataObject
) -> None:
    """Only what changed is shown anew: the preview would show something else than visitors see."""
    window = QWidget()
    preview = Preview(Pictures(lambda _, done: done(None), window), window)
    preview.show_html(html_of(page))
    for _ in range(3):
        begin = data.draw(st.integers(0, len(page)))
        end = data.draw(st.integers(begin, len(page)))
        page = (*page[:begin], *other[: data.draw(st.integers(0, 3))], *page[end:])
        html = html_of(page)
        preview.show_html(html)
        fresh = QTextDocument()
        fill(fresh, page_of(html), preview.paper.look)
        assert page_in(preview.paper.document()) == page_in(fresh)
        assert _formats(preview.paper.document()) == _formats(fresh)
        page = page_of(html)
    window.deleteLater()


@pytest.mark.timeout(600)
@given(page=PAGES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_cleaning_changes_nothing_in_what_the_editor_writes(page: Page) -> None:
    """A page would be another after it is saved than it was in the editor."""
    html = html_of(page)
    # Callouts, and the place of the word that links say by themselves, belong to the pages' own form.
    if "<aside" not in html:
        assert clean_html(html).replace(_REL, "") == html.replace(_REL, "")


@pytest.mark.parametrize(
    ("given_", "written"),
    [
        ("<p>a  b\n c</p>", "<p>a b c</p>"),
        ("<p>a&nbsp;b</p>", "<p>a\u00a0b</p>"),
        ("<h1>a</h1>", "<h2>a</h2>"),
        ("<p><b>a</b><i>b</i></p>", "<p><strong>a</strong><em>b</em></p>"),
        ("<p><em><strong>a</strong></em></p>", "<p><strong><em>a</em></strong></p>"),
        ("<p><strong>a</strong><strong>b</strong></p>", "<p><strong>ab</strong></p>"),
        ("loose <b>text</b><p>b</p>", "<p>loose <strong>text</strong></p>\n<p>b</p>"),
        ('<img src="/media/a" alt="x">', '<figure><img src="/media/a" alt="x"></figure>'),
        ('<p><img alt="x" src="/media/a"></p>', '<figure><img src="/media/a" alt="x"></figure>'),
        ("<p></p><p>a</p>", "<p>a</p>"),
        ("<ul>\n<li>a\n<ul>\n<li>b</li></ul></li>\n</ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<dl><dt>a</dt>\n<dd>b</dd></dl>", "<dl><dt>a</dt> <dd>b</dd></dl>"),
        ("<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
        ("<pre>\n\n  a\n b\n</pre>", "<pre>  a\n b</pre>"),
        ("<p>x<br></p>", "<p>x</p>"),
    ],
)
def test_html_is_written_in_one_form(qapp: QApplication, given_: str, written: str) -> None:
    """The same page would be stored in many forms, and each saving would look like a change."""
    document = QTextDocument()
    fill(document, page_of(given_), kiosk_look())
    assert html_of(page_in(document)) == written


def test_a_table_alone_has_no_paragraphs_around_it(qapp: QApplication) -> None:
    """Each opening of a page would add empty paragraphs beside its tables."""
    html = "<table><tbody><tr><td>a</td></tr></tbody></table>\n<table><tbody><tr><td>b</td></tr></tbody></table>"
    document = QTextDocument()
    for _ in range(3):
        fill(document, page_of(html), kiosk_look())
        assert html_of(page_in(document)) == html


# --- undo ------------------------------------------------------------------------------------------------------------


def _acts(editor: PageEditor) -> list[Callable[[], object]]:
    text = editor.text
    commands, lists, tables = text.commands, text.lists, text.tables
    return [
        lambda: text.typist.type("word "),
        lambda: text.typist.type("x"),
        text.typist.enter,
        text.typist.line_break,
        lambda: text.typist.erase(forward=False),
        lambda: text.typist.erase(forward=True),
        lambda: text.typist.tab(back=False),
        lambda: text.typist.tab(back=True),
        *[lambda m=mark: commands.toggle(m) for mark in ("strong", "em", "sub", "sup", "code")],
        commands.clear,
        *[lambda k=kind: commands.set_kind(k) for kind in ("p", "h2", "pre")],
        lambda: commands.toggle_box("blockquote"),
        lambda: commands.toggle_box("aside", "note"),
        lambda: commands.toggle_box("aside", "tip"),
        lambda: lists.toggle("ul"),
        lambda: lists.toggle("ol"),
        lists.indent,
        lists.outdent,
        lambda: tables.insert(2, 2),
        lambda: tables.add_row(above=True),
        lambda: tables.add_row(above=False),
        lambda: tables.add_column(after=True),
        lambda: tables.add_column(after=False),
        tables.remove_rows,
        tables.remove_columns,
        tables.remove,
        tables.toggle_head,
        lambda: commands.insert_atom(Rule()),
        lambda: text.clipboard.insert_html("<p>one</p><ul><li>two</li></ul><p>three</p>"),
        lambda: text.clipboard.insert_html("<table><tr><td>1</td></tr></table>"),
        lambda: text.clipboard.insert_html('<p>a</p><figure><img src="/media/x" alt=""></figure><pre>b\nc</pre>'),
        lambda: text.clipboard.insert_html('<aside class="tip"><p>six</p><ol><li>seven</li></ol></aside>'),
        lambda: text.clipboard.insert_html("<p>just <em>words</em></p>"),
        lambda: text.clipboard.insert_text("four\nfive"),
        text.cut,
    ]


def _go(editor: PageEditor, start: int, length: int) -> None:
    last = editor.text.document().characterCount() - 1
    cursor = editor.text.textCursor()
    cursor.setPosition(start % (last + 1))
    if length:
        cursor.setPosition(min(last, start % (last + 1) + length), QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)


@pytest.mark.parametrize("before", ["", "<p>a</p>\n", "<hr>\n"])
@pytest.mark.parametrize("at", range(3))
@pytest.mark.parametrize("what", ["row", "column"])
def test_what_is_taken_out_of_a_table_is_gone(qapp: QApplication, before: str, at: int, what: str) -> None:
    """The page would be saved with the row that is no longer to be seen."""
    editor = PageEditor(lambda _, done: done(None), lambda html: html)
    editor.set_html(before + "<table><tbody>" + "<tr><td>1</td><td>2</td><td>3</td></tr>" * 3 + "</tbody></table>")
    assert editor.html().count("<td>") == 9
    (frame,) = editor.text.document().rootFrame().childFrames()
    assert isinstance(frame, QTextTable)
    _go(editor, frame.cellAt(at, at).firstPosition(), 0)
    take = editor.text.tables.remove_rows if what == "row" else editor.text.tables.remove_columns
    take()
    assert editor.html().count("<td>") == 6
    editor.text.undo_step()
    assert editor.html().count("<td>") == 9
    editor.deleteLater()


STEPS = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from([0, 0, 0, 1, 5, 40]), st.integers(0, 200)), min_size=1, max_size=8
)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("examples", [30, pytest.param(600, marks=pytest.mark.long)])
def test_steps_taken_back_and_again(qapp: QApplication, examples: int) -> None:
    """Ctrl+Z would not bring back what was there, or the page could not be saved after it."""
    editor = PageEditor(lambda _, done: done(None), lambda html: html)
    acts = _acts(editor)

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(page=PAGES, steps=STEPS)
    def check(page: Page, steps: list[tuple[int, int, int]]) -> None:
        editor.set_html(html_of(page))
        first = editor.html()
        for start, length, which in steps:
            _go(editor, start, length)
            acts[which % len(acts)]()
            html = editor.html()
            assert html == html_of(page_in(editor.text.document())), "something that changed was not read again"
            assert html_of(page_of(html)) == html, "what is written is not read as the same page"
        last = editor.html()
        while editor.text.document().isUndoAvailable():
            editor.text.undo_step()
        assert editor.html() == first
        while editor.text.document().isRedoAvailable():
            editor.text.redo_step()
        assert editor.html() == last

    check()
    editor.deleteLater()
