"""The editor of the website's pages, written in as somebody writes: by keys and by mouse."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editors import ALT, CTRL, SHIFT, Make, writers
from tests.ui.test_accessibility import assert_named


@pytest.fixture
def write(qt_loop: object, qtbot: QtBot) -> Iterator[Make]:
    yield from writers(qtbot.waitUntil)


# --- marks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifiers", "tag"),
    [
        (Qt.Key.Key_B, CTRL, "strong"),
        (Qt.Key.Key_I, CTRL, "em"),
        (Qt.Key.Key_U, CTRL, "u"),
        (Qt.Key.Key_X, CTRL | SHIFT, "s"),
        (Qt.Key.Key_E, CTRL, "code"),
        (Qt.Key.Key_H, CTRL | SHIFT, "mark"),
        (Qt.Key.Key_Period, CTRL, "sup"),
        (Qt.Key.Key_Comma, CTRL, "sub"),
    ],
)
def test_a_mark_is_set_by_its_key(write: Make, key: Qt.Key, modifiers: Qt.KeyboardModifier, tag: str) -> None:
    """The keys that everybody knows would do nothing, or something else."""
    pen = write()
    pen.type("one ")
    pen.press(key, modifiers)
    pen.type("two")
    pen.press(key, modifiers)
    pen.type(" three")
    assert pen.html == f"<p>one <{tag}>two</{tag}> three</p>"
    pen.select_all()
    pen.press(key, modifiers)
    assert pen.html == f"<p><{tag}>one two three</{tag}></p>"
    pen.press(key, modifiers)
    assert pen.html == "<p>one two three</p>"


def test_marks_by_mouse_and_the_bar_follows(write: Make) -> None:
    """Who works by mouse could not make words bold, or would not see that they are."""
    pen = write("<p>one two</p>")
    bar = pen.editor.tool_bar
    pen.go_to("two", select=True)
    pen.click("strong")
    pen.click("em")
    assert pen.html == "<p>one <strong><em>two</em></strong></p>"
    pen.wait(bar.buttons["strong"].isChecked)
    assert bar.buttons["em"].isChecked()
    pen.go_to("one")
    pen.wait(lambda: not bar.buttons["strong"].isChecked())
    pen.select_all()
    pen.click("clear")
    assert pen.html == "<p>one two</p>"


# --- paragraphs ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "tag"),
    [(Qt.Key.Key_1, "h2"), (Qt.Key.Key_2, "h3"), (Qt.Key.Key_3, "h4"), (Qt.Key.Key_4, "pre")],
)
def test_headings_by_key_and_a_paragraph_after_them(write: Make, key: Qt.Key, tag: str) -> None:
    """A heading could not be made, or all that follows would be a heading too."""
    pen = write()
    pen.type("Title")
    pen.press(key, CTRL | ALT)
    assert pen.html == f"<{tag}>Title</{tag}>"
    pen.wait(lambda: pen.editor.tool_bar.style_box.currentData() == tag)
    pen.press(Qt.Key.Key_0, CTRL | ALT)
    assert pen.html == "<p>Title</p>"
    if tag != "pre":
        pen.press(key, CTRL | ALT)
        pen.press(Qt.Key.Key_Return)
        pen.type("Text")
        assert pen.html == f"<{tag}>Title</{tag}>\n<p>Text</p>"


def test_a_style_is_chosen_from_the_list(write: Make) -> None:
    """The list of styles would change nothing, or leave the keys in it."""
    pen = write("<p>one</p><p>two</p>")
    pen.select_all()
    pen.choose_style("h3")
    assert pen.html == "<h3>one</h3>\n<h3>two</h3>"
    assert pen.text.hasFocus()
    pen.choose_style("blockquote")
    assert pen.html == "<blockquote><p>one</p><p>two</p></blockquote>"
    pen.choose_style("pre")
    assert pen.html == "<pre>one\ntwo</pre>"


def test_lines_break_with_shift(write: Make) -> None:
    """An address could not be set in lines."""
    pen = write()
    pen.type("one")
    pen.press(Qt.Key.Key_Return, SHIFT)
    pen.type("two")
    assert pen.html == "<p>one<br>two</p>"


def test_quotes_and_code_are_left_with_enter(write: Make) -> None:
    """Somebody would be caught in a quote."""
    pen = write()
    pen.press(Qt.Key.Key_9, CTRL | SHIFT)
    pen.type("said")
    pen.press(Qt.Key.Key_Return)
    pen.press(Qt.Key.Key_Return)
    pen.type("after")
    assert pen.html == "<blockquote>said</blockquote>\n<p>after</p>"
    pen.press(Qt.Key.Key_Return)
    pen.press(Qt.Key.Key_4, CTRL | ALT)
    pen.type("a")
    pen.press(Qt.Key.Key_Return)
    pen.type("b")
    pen.press(Qt.Key.Key_Return, times=2)
    pen.type("end")
    assert pen.html.endswith("<p>after</p>\n<pre>a\nb</pre>\n<p>end</p>")


# --- lists -----------------------------------------------------------------------------------------------------------


def test_a_list_is_written_nested_and_left(write: Make) -> None:
    """Lists would be a fight: no nesting by Tab, no way out."""
    pen = write()
    pen.press(Qt.Key.Key_8, CTRL | SHIFT)
    pen.type("one")
    pen.press(Qt.Key.Key_Return)
    pen.type("two")
    pen.press(Qt.Key.Key_Tab)
    pen.press(Qt.Key.Key_Return)
    pen.type("three")
    pen.press(Qt.Key.Key_Backtab)
    assert pen.html == "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"
    assert pen.text.hasFocus()
    pen.press(Qt.Key.Key_Return, times=2)
    pen.type("out")
    assert pen.html == "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>\n<p>out</p>"


def test_backspace_takes_an_item_out(write: Make) -> None:
    """Backspace at the beginning of an item would glue it to the one before."""
    pen = write("<ul><li>one<ul><li>two</li></ul></li></ul>")
    pen.go_to("two")
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == "<ul><li>one</li><li>two</li></ul>"
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == "<ul><li>one</li></ul>\n<p>two</p>"
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == "<ul><li>onetwo</li></ul>"


def test_lists_by_mouse_change_their_kind_and_go(write: Make) -> None:
    """Paragraphs could not be made a list by mouse, nor a list paragraphs again."""
    pen = write("<p>one</p><p>two</p><p>three</p>")
    pen.select_all()
    pen.click("ul")
    assert pen.html == "<ul><li>one</li><li>two</li><li>three</li></ul>"
    pen.click("ol")
    assert pen.html == "<ol><li>one</li><li>two</li><li>three</li></ol>"
    pen.go_to("two")
    pen.wait(pen.editor.tool_bar.buttons["indent"].isEnabled)
    pen.click("indent")
    assert pen.html == "<ol><li>one<ol><li>two</li></ol></li><li>three</li></ol>"
    pen.wait(pen.editor.tool_bar.buttons["outdent"].isEnabled)
    pen.click("outdent")
    pen.select_all()
    pen.click("ol")
    assert pen.html == "<p>one</p>\n<p>two</p>\n<p>three</p>"


def test_what_stood_below_an_item_goes_with_it(write: Make) -> None:
    """Taking an item out would leave its neighbours in a list of nothing."""
    pen = write("<ul><li>a<ul><li>b</li><li>c</li><li>d</li></ul></li></ul>")
    pen.go_to("c")
    pen.press(Qt.Key.Key_Backtab)
    assert pen.html == "<ul><li>a<ul><li>b</li></ul></li><li>c<ul><li>d</li></ul></li></ul>"


def test_enter_in_an_item_keeps_what_is_nested_below(write: Make) -> None:
    """Splitting an item would tear its own list off."""
    pen = write("<ul><li>ab<ul><li>c</li></ul></li></ul>")
    pen.go_to("b")
    pen.press(Qt.Key.Key_Return)
    assert pen.html == "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"


# --- letters that become more ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("# T", "<h2>T</h2>"),
        ("## T", "<h3>T</h3>"),
        ("### T", "<h4>T</h4>"),
        ("- T", "<ul><li>T</li></ul>"),
        ("* T", "<ul><li>T</li></ul>"),
        ("1. T", "<ol><li>T</li></ol>"),
        ("> T", "<blockquote>T</blockquote>"),
        ("```T", "<pre>T</pre>"),
        ("---T", "<hr>\n<p>T</p>"),
    ],
)
def test_letters_at_the_beginning_become_a_style(write: Make, typed: str, html: str) -> None:
    """Who writes as in a chat would get the letters, and one Ctrl+Z would not bring them back."""
    pen = write()
    pen.type(typed)
    assert pen.html == html
    pen = write()
    pen.type(typed[:-1])
    pen.press(Qt.Key.Key_Z, CTRL)
    pen.type("T")
    assert pen.html == "<p>" + typed.replace(">", "&gt;") + "</p>"


def test_they_stay_letters_inside_a_paragraph(write: Make) -> None:
    """A sentence with a dash would become a list."""
    pen = write()
    pen.type("a - b # c")
    assert pen.html == "<p>a - b # c</p>"


# --- undo ------------------------------------------------------------------------------------------------------------


def test_undo_by_key_and_by_mouse(write: Make) -> None:
    """A slip could not be taken back, or only letter by letter."""
    pen = write()
    pen.type("some words")
    pen.select_all()
    pen.press(Qt.Key.Key_B, CTRL)
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == "<p>some words</p>"
    pen.wait(pen.editor.tool_bar.buttons["undo"].isEnabled)
    pen.click("undo")
    assert pen.html == ""
    pen.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert pen.html == "<p>some words</p>"
    pen.press(Qt.Key.Key_Y, CTRL)
    assert pen.html == "<p><strong>some words</strong></p>"


def test_it_says_when_something_changed(write: Make) -> None:
    """A draft would not be kept, or a page that nobody touched would ask to be saved."""
    pen = write("<p>one</p><table><tr><td>a</td></tr></table>")
    told: list[int] = []
    pen.editor.changed.connect(lambda: told.append(1))
    pen.go_to("one")
    pen.press(Qt.Key.Key_Right)
    assert not pen.editor.is_modified()
    assert not told
    pen.type("x")
    assert pen.editor.is_modified()
    assert told
    pen.editor.set_modified(False)
    assert not pen.editor.is_modified()
    saved: list[int] = []
    pen.editor.save_wanted.connect(lambda: saved.append(1))
    pen.press(Qt.Key.Key_S, CTRL)
    assert saved == [1]
    assert pen.editor.word_count() == 2


# --- callouts --------------------------------------------------------------------------------------------------------


def test_a_callout_is_made_changed_and_left(write: Make) -> None:
    """A warning could not be set off from the text, or never be ended."""
    pen = write("<p>one</p><p>two</p>")
    pen.go_to("one")
    pen.click("callout")
    pen.choose("Note")
    assert pen.html == '<aside class="note">one</aside>\n<p>two</p>'
    pen.click("callout")
    pen.choose("Warning")
    assert pen.html == '<aside class="warning">one</aside>\n<p>two</p>'
    pen.go_to("one", end=True)
    pen.press(Qt.Key.Key_Return)
    pen.type("more")
    pen.press(Qt.Key.Key_Return, times=2)
    pen.type("out")
    assert pen.html == '<aside class="warning"><p>one</p><p>more</p></aside>\n<p>out</p>\n<p>two</p>'
    pen.go_to("one")
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html.startswith('<p>one</p>\n<aside class="warning">more</aside>')


# --- keys that leave -------------------------------------------------------------------------------------------------


def test_tab_is_no_trap(write: Make) -> None:
    """Who has no mouse could never leave the text."""
    pen = write("<ul><li>one</li></ul>")
    pen.press(Qt.Key.Key_Tab)
    assert pen.text.hasFocus()
    pen.press(Qt.Key.Key_Escape)
    pen.press(Qt.Key.Key_Tab)
    assert not pen.text.hasFocus()
    pen.editor.focus_text()
    pen.press(Qt.Key.Key_F6)
    assert not pen.text.hasFocus()
    pen = write("<p>one</p>")
    pen.press(Qt.Key.Key_Tab)
    assert not pen.text.hasFocus()
    assert "Escape" in pen.text.accessibleDescription()


def test_find_in_the_text(write: Make) -> None:
    """In a long page nobody would find the sentence that is wrong."""
    pen = write("<p>hall one</p><p>hall two</p><p>Hall three</p>")
    pen.press(Qt.Key.Key_F, CTRL)
    bar = pen.editor.find_bar
    assert bar.words.hasFocus()
    pen.type("hall")
    assert bar.count.text() == "1 of 3"
    pen.press(Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    assert pen.text.textCursor().selectedText() == "hall"
    pen.press(Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "1 of 3"
    QTest.mouseClick(bar.on, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "2 of 3"
    pen.type("x")
    assert bar.count.text() == "Not found"
    pen.press(Qt.Key.Key_Escape)
    assert pen.text.hasFocus()
    assert not bar.isVisible()


def test_words_are_replaced_one_by_one_and_all_at_once(write: Make) -> None:
    """A hall's new name would have to be typed wherever the old one stands, or its links be lost with it."""
    html = "<p>Blue hall</p>\n<p>the <strong>blue</strong> door</p>\n<ul><li>blue BLUE</li></ul>"
    pen = write(html)
    pen.press(Qt.Key.Key_H, CTRL)
    bar = pen.editor.find_bar
    assert bar.words.hasFocus()
    pen.type("blue")
    assert bar.count.text() == "1 of 4"
    pen.press(Qt.Key.Key_Tab)
    assert bar.others.hasFocus()
    pen.type("Blue & bluer")
    pen.press(Qt.Key.Key_Return)
    assert pen.html.startswith("<p>Blue &amp; bluer hall</p>")
    assert bar.count.text() == "3 of 5", "it goes on behind what it wrote"
    assert bar.others.hasFocus()
    pen.press(Qt.Key.Key_Return)
    assert "<strong>Blue &amp; bluer</strong> door" in pen.html
    bar.others.selectAll()
    pen.type("red")
    pen.press(Qt.Key.Key_Tab)
    assert bar.replace_it.hasFocus()
    pen.press(Qt.Key.Key_Tab)
    pen.press(Qt.Key.Key_Space)
    assert "Blue" not in pen.html
    assert bar.count.text().endswith("replaced")
    assert not bar.replace_all.isEnabled(), "there is nothing left"
    assert_named(bar)
    pen.editor.focus_text()
    pen.press(Qt.Key.Key_Z, CTRL)
    assert "<strong>Blue &amp; bluer</strong>" in pen.html, "all at once is one step"
    pen.press(Qt.Key.Key_Z, CTRL, times=2)
    assert pen.html == html
    pen.press(Qt.Key.Key_F, CTRL)
    assert bar.others.isVisible(), "it stays while the bar does"
    pen.press(Qt.Key.Key_Escape)
    pen.press(Qt.Key.Key_F, CTRL)
    assert not bar.others.isVisible()
    pen.press(Qt.Key.Key_H, CTRL)
    assert bar.others.hasFocus()


def test_what_has_no_room_is_in_a_menu(write: Make) -> None:
    """In a narrow window buttons would be gone."""
    pen = write("<p>one</p>")
    pen.window.resize(520, 600)
    bar = pen.editor.tool_bar
    pen.wait(bar.more.isVisible)
    assert not bar.buttons["find"].isVisible()
    pen.select_all()
    QTest.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    pen.choose("Strike through")
    assert pen.html == "<p><s>one</s></p>"
    assert QApplication.activePopupWidget() is None


def test_backspace_takes_a_mark_before_its_letter(write: Make) -> None:
    """Who corrects a vowel mark in Arabic would have to type the letter again."""
    pen = write("<p>ب\u064e</p>")
    pen.press(Qt.Key.Key_End, CTRL)
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == "<p>ب</p>"
    pen.press(Qt.Key.Key_Backspace)
    pen.type("x")
    assert pen.html == "<p>x</p>"


@pytest.mark.timed
def test_a_long_list_is_drawn_as_quickly_at_its_end(write: Make) -> None:
    """Scrolling in a long numbered list would stutter more the further down it is."""
    pen = write("<ol>" + "".join(f"<li>item {number}</li>" for number in range(2_000)) + "</ol>")
    took = []
    for place in (0, 1):
        bar = pen.text.verticalScrollBar()
        bar.setValue(bar.maximum() * place)
        QApplication.processEvents()
        begun = time.process_time()
        for _ in range(3):
            pen.text.viewport().grab()
        took.append(time.process_time() - begun)
    assert took[1] < 3 * took[0] + 0.1, took
