"""The editor's clipboard, source, preview, keys and looks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hallbooking_desktop.ui.editor import extracting
from hallbooking_desktop.ui.editor.beside import ROOM
from hallbooking_desktop.ui.editor.extracting import page_in
from hallbooking_desktop.ui.editor.look import SIZES, kiosk_look
from hallbooking_desktop.ui.editor.lost import lost_tags
from hallbooking_desktop.ui.editor.model import Page
from hallbooking_desktop.ui.editor.writer import html_of
from hallbooking_desktop.ui.palette.centre import _KeyFirst
from hallbooking_desktop.ui.theme import Mode, theme
from tests.ui.editors import CTRL, SHIFT, Make, Writer, writers
from tests.ui.test_accessibility import assert_named

TABLE = (
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
)


@pytest.fixture
def write(qt_loop: object, qtbot: QtBot) -> Iterator[Make]:
    yield from writers(qtbot.waitUntil)


# --- clipboard -------------------------------------------------------------------------------------------------------


def test_what_is_copied_is_clean_and_comes_back_the_same(write: Make) -> None:
    """Other programs would get Qt's own soup of styles, and so would the page."""
    html = "<h2>T</h2>\n<p>a <strong>b</strong></p>\n<ul><li>c<ul><li>d</li></ul></li></ul>\n<blockquote>e</blockquote>"
    pen = write(html)
    pen.select_all()
    pen.press(Qt.Key.Key_C, CTRL)
    mime = QApplication.clipboard().mimeData()
    assert mime.html() == html
    assert mime.text() == "T\na b\nc\nd\ne"
    pen.press(Qt.Key.Key_X, CTRL)
    assert pen.html == ""
    pen.press(Qt.Key.Key_V, CTRL)
    assert pen.html == html
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == ""
    pen.press(Qt.Key.Key_V, CTRL | SHIFT)
    assert pen.html == "<p>T</p>\n<p>a b</p>\n<p>c</p>\n<p>d</p>\n<p>e</p>"


def test_words_copied_from_a_sentence_go_into_another(write: Make) -> None:
    """Pasting a word would break the sentence in two."""
    pen = write("<p>one <em>two</em> three</p><p>four five</p>")
    pen.go_to("two", select=True)
    pen.press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().mimeData().html() == "<p><em>two</em></p>"
    pen.go_to("five")
    pen.press(Qt.Key.Key_V, CTRL)
    assert pen.html == "<p>one <em>two</em> three</p>\n<p>four <em>two</em>five</p>"


def test_paragraphs_are_pasted_into_a_sentence_as_one_step(write: Make) -> None:
    """What is pasted would tear the page, or take many steps back."""
    pen = write("<p>ab</p>")
    mime = QMimeData()
    mime.setHtml("<p>one</p><script>x</script><ul><li>two</li></ul><p>three</p>")
    pen.go_to("b")
    pen.text.insertFromMimeData(mime)
    assert pen.html == "<p>aone</p>\n<ul><li>two</li></ul>\n<p>threeb</p>"
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == "<p>ab</p>"


def test_leaving_after_copying_does_not_crash(tmp_path: Path) -> None:
    """The program would end in a crash because something of the page is still on the clipboard."""
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from hallbooking_desktop.ui.editor.editor import PageEditor\n"
        "editor = PageEditor(lambda _, done: done(None), lambda html: html)\n"
        "editor.set_html('<p>a <b>b</b></p><table><tr><td>x</td></tr></table>')\n"
        "editor.show()\n"
        "editor.text.selectAll(); editor.text.copy(); app.processEvents()\n"
        "assert '<strong>b</strong>' in app.clipboard().mimeData().html()\n"
        "print('left')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    assert (done.returncode, done.stdout.strip()) == (0, "left"), done.stderr


# --- a long page -----------------------------------------------------------------------------------------------------


def test_of_a_long_page_only_what_changed_is_read(write: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draft of a long page would hold up whoever types it."""
    read: list[int] = []
    lines = extracting._lines

    def counted(block: QTextBlock, span: extracting.Span | None) -> Iterator[extracting.Line]:
        read.append(block.blockNumber())
        return lines(block, span)

    monkeypatch.setattr(extracting, "_lines", counted)
    rows = "".join(f"<tr><td>a{n}</td><td>b{n}</td></tr>" for n in range(40))
    pen = write("<p>one <em>two</em></p>\n<ul><li>three</li></ul>\n" * 300 + f"<table><tbody>{rows}</tbody></table>")
    pen.wait(lambda: len(set(read)) >= 680, timeout=20_000)
    for words in ("two", "three", "b20"):
        pen.wait(lambda: pen.text.reader.ahead(1_000))
        read.clear()
        pen.go_to(words, end=True)
        pen.type("!")
        html = pen.editor.html()
        assert f"{words}!" in html
        assert len(read) <= 3, "with its neighbour"
        assert pen.html == html
    pen.press(Qt.Key.Key_Z, CTRL, times=3)
    assert "!" not in pen.html


# --- a long paste ----------------------------------------------------------------------------------------------------


def _paste(pen: Writer, html: str) -> None:
    mime = QMimeData()
    mime.setHtml(html)
    pen.text.insertFromMimeData(mime)


def _handbook(first: str) -> str:
    """Return HTML that takes a while to clean."""
    return f"<h2>{first}</h2>" + "".join(f"<p>{n} lorem <b>ipsum</b> dolor sit amet.</p>" for n in range(400))


def test_a_long_paste_leaves_the_window_free(write: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window would stand still while a handbook is cleaned, and what is typed meanwhile would land anywhere."""
    pen = write("<p>before after</p>\n<p>end</p>")
    editor, may_go_on, clean = pen.editor, threading.Event(), pen.text.clipboard._clean

    def slow(html: str) -> str:
        may_go_on.wait(10)
        return clean(html)

    monkeypatch.setattr(pen.text.clipboard, "_clean", slow)
    pen.go_to("after")
    _paste(pen, _handbook("First"))
    _paste(pen, _handbook("Second"))
    assert editor.busy.isVisible()
    assert editor._words.text() == "Pasting…"
    pen.type("typed ")
    pen.go_to("end")
    pen.type("the ")
    assert pen.html == "<p>before typed after</p>\n<p>the end</p>"
    may_go_on.set()
    pen.wait(lambda: not pen.text.clipboard.is_working, timeout=20_000)
    assert not editor.busy.isVisible()
    pen.wait(lambda: "words" in editor._words.text())
    html = pen.html
    places = [html.index(each) for each in ("before", "First", "399 lorem", "Second", "typed after", "the end")]
    assert places == sorted(places)
    assert pen.text.textCursor().block().text() == "the end", "the cursor is where somebody wrote on"
    pen.press(Qt.Key.Key_Z, CTRL)
    assert "Second" not in pen.html
    assert "First" in pen.html, "each paste is one step"
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == "<p>before typed after</p>\n<p>the end</p>"


def test_a_long_paste_takes_the_place_of_what_is_selected(write: Make) -> None:
    """What was to be replaced would stand beside what replaces it."""
    pen = write("<p>one two three</p>")
    pen.go_to("two", select=True)
    _paste(pen, _handbook("New"))
    pen.wait(lambda: "New" in pen.html, timeout=20_000)
    assert "two" not in pen.html
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == "<p>one two three</p>"
    pen.go_to("two", select=True)
    _paste(pen, _handbook("New"))
    pen.type("2")
    pen.wait(lambda: "New" in pen.html, timeout=20_000)
    assert "amet.2 three</p>" in pen.html, "what was typed meanwhile stays"
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == "<p>one 2 three</p>"


def test_a_long_paste_does_not_land_in_another_page(write: Make) -> None:
    """A handbook would appear in the page that was opened after it, or go over what is written as HTML."""
    pen = write("<p>one</p>")
    _paste(pen, _handbook("Lost"))
    pen.editor.set_html("<p>two</p>")
    assert not pen.editor.busy.isVisible()
    _paste(pen, _handbook("Later"))
    pen.wait(lambda: "Later" in pen.html, timeout=20_000)
    assert "Lost" not in pen.html
    pen.press(Qt.Key.Key_Z, CTRL)
    _paste(pen, _handbook("Lost"))
    pen.editor.show_mode("source")
    assert "Paste it again" in pen.editor.note.text
    assert pen.editor.source.toPlainText() == "<p>two</p>"


# --- source and preview ----------------------------------------------------------------------------------------------


def test_the_source_is_changed_and_cleaned(write: Make) -> None:
    """What is written as HTML would be lost, or what is unsafe stay in the page."""
    pen = write("<p>one</p>")
    editor = pen.editor
    editor.set_cleaner(lambda html, done, _: done(html.replace("<iframe>", "").replace("</iframe>", "")))
    QTest.mouseClick(editor.modes["source"], Qt.MouseButton.LeftButton)
    assert editor.source.hasFocus()
    assert editor.source.toPlainText() == "<p>one</p>"
    pen.press(Qt.Key.Key_End, CTRL)
    pen.press(Qt.Key.Key_Return)
    pen.type("<h1>two</h1><iframe></iframe>")
    assert editor.is_modified()
    assert "<h2>two</h2>" in pen.html
    QTest.mouseClick(editor.modes["write"], Qt.MouseButton.LeftButton)
    assert pen.html == "<p>one</p>\n<h2>two</h2>"
    assert "<iframe>" in editor.note.text
    assert pen.text.hasFocus()
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == "<p>one</p>"


def test_a_wide_window_shows_the_page_beside_its_text(write: Make) -> None:
    """Whoever writes would have to go back and forth to see what visitors will see, or lose the keys to it."""
    pen = write("<p>one</p>")
    editor, preview = pen.editor, pen.editor.beside
    under_way: list[tuple[str, Callable[[str], None]]] = []
    editor.set_cleaner(lambda html, done, _: under_way.append((html, done)))
    editor.show_beside(True)
    assert not preview.isVisible(), "there is no room"
    assert not editor.beside_button.isVisible()
    pen.window.resize(ROOM + 100, 700)
    pen.wait(lambda: preview.isVisible() and len(under_way) == 1)
    pen.type("zero ")
    pen.wait(lambda: not preview._timer.isActive())
    pen.type("more ")
    pen.wait(lambda: not preview._timer.isActive())
    assert [html for html, _ in under_way] == ["<p>one</p>"], "one at a time"
    html, done = under_way.pop()
    done(html.replace("one", "clean one"))
    assert preview.paper.toPlainText() == "clean one"
    assert pen.text.hasFocus()
    pen.wait(lambda: len(under_way) == 1)
    html, done = under_way.pop()
    assert html == "<p>zero more one</p>"
    done(html)
    assert preview.paper.toPlainText() == "zero more one"
    pen.type("x")
    assert pen.html.startswith("<p>zero more x"), "the keys stay in the text"
    pen.wait(lambda: len(under_way) == 1)
    under_way.pop()[1]("<p>x</p>")
    assert_named(editor)
    chosen: list[bool] = []
    editor.beside_chosen.connect(chosen.append)
    QTest.mouseClick(editor.beside_button, Qt.MouseButton.LeftButton)
    assert not preview.isVisible()
    pen.type("y")
    QTest.mouseClick(editor.beside_button, Qt.MouseButton.LeftButton)
    assert chosen == [False, True]
    pen.wait(lambda: len(under_way) == 1)
    assert "xy" in under_way.pop()[0], "what was typed meanwhile is there"
    editor.show_mode("source")
    assert not preview.isVisible()
    assert not editor.beside_button.isVisible()


def test_of_a_long_page_the_preview_shows_anew_what_changed(write: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each pause in a long text the window would stand still while all of it is laid out."""
    table = "<table><tbody><tr><td>x</td></tr></tbody></table>"
    paragraphs = "\n".join(f"<p>{n}</p>" for n in range(50))
    page = f"<h2>First</h2>\n{table}\n<ul><li>one</li><li>two</li></ul>\n<pre>a\nb</pre>\n{paragraphs}\n<p>last</p>"
    pen = write(page)
    preview = pen.editor.preview
    preview.show_html(page)
    whole: list[Page] = []
    monkeypatch.setattr(preview.paper, "show_page", whole.append)
    for old, new in (
        ("<li>one</li>", "<li>one<ul><li>deep</li></ul></li>"),
        ("<h2>First</h2>", "<h2>The first</h2>"),
        ("<p>last</p>", "<p>last</p>\n<p>more</p>"),
        ("\n<p>7</p>", ""),
        ("<pre>a\nb</pre>", '<pre>a\n\nb</pre>\n<aside class="tip">c</aside>'),
    ):
        page = page.replace(old, new)
        preview.show_html(page)
        assert html_of(page_in(preview.paper.document())) == page
    assert whole == []
    preview.show_html(page.replace("<td>x</td>", "<td>y</td>"))
    assert len(whole) == 1, "tables are shown with the whole"


def test_the_source_is_there_before_it_is_clean(write: Make) -> None:
    """What was typed as HTML would be lost if something else was asked for before the answer came."""
    pen = write("<p>one</p>")
    editor = pen.editor
    answers: list[Callable[[str], None]] = []
    editor.set_cleaner(lambda _, done, __: answers.append(done))
    editor.show_mode("source")
    pen.press(Qt.Key.Key_End, CTRL)
    pen.type("<p>two</p>")
    editor.show_mode("write")
    assert pen.html == "<p>one</p>\n<p>two</p>"
    editor.show_mode("preview")
    editor.show_mode("source")
    assert editor.source.toPlainText() == "<p>one</p>\n<p>two</p>"
    editor.show_mode("write")
    pen.go_to("two")
    pen.type("x")
    answers[0]("<p>one</p>")
    assert pen.html == "<p>one</p>\n<p>xtwo</p>", "an answer that comes late takes away what was written since"


def test_saved_source_is_saved(write: Make) -> None:
    """After saving, going back to the text would call it changed, or an undone source would count as saved."""
    pen = write("<p>one</p>")
    editor = pen.editor
    editor.show_mode("source")
    pen.press(Qt.Key.Key_End, CTRL)
    pen.type("<p>two</p>")
    editor.source_is_saved()
    editor.set_modified(False)
    editor.show_mode("write")
    assert not editor.is_modified()
    assert pen.html == "<p>one</p>\n<p>two</p>"


def test_a_composed_letter_on_a_picture_goes_below_it(write: Make) -> None:
    """A dead key would take the picture away."""
    pen = write(f'<figure><img src="/media/{"a" * 32}" alt="Hall"></figure>\n<p>one</p>')
    pen.press(Qt.Key.Key_Home, CTRL)
    QApplication.sendEvent(pen.text, QInputMethodEvent("´", []))
    letter = QInputMethodEvent()
    letter.setCommitString("é")
    QApplication.sendEvent(pen.text, letter)
    assert "<img" in pen.html
    assert "<p>é</p>" in pen.html
    pen.press(Qt.Key.Key_Home, CTRL)
    pen.press(Qt.Key.Key_Return, SHIFT)
    assert "<img" in pen.html


def test_a_link_stays_at_its_words(write: Make) -> None:
    """Words written while the card is open would move the link to others."""
    pen = write("<p>one two</p>")
    pen.go_to("two", select=True)
    pen.editor.cards.ask_link()
    cursor = pen.text.textCursor()
    cursor.setPosition(0)
    cursor.insertText("zero ")
    pen.editor.cards._take_link("https://example.com")
    assert pen.html == '<p>zero one <a href="https://example.com" rel="noopener">two</a></p>'


def test_which_tags_are_missed() -> None:
    """Somebody would wonder where a part of the page went."""
    assert lost_tags("<b>a</b><h1>x</h1><div><script>x</script></div>", "<p><strong>a</strong></p><h2>x</h2>") == (
        "script",
    )


def test_the_preview_shows_the_clean_page_and_follows(write: Make) -> None:
    """Somebody would publish what visitors never see."""
    pen = write("<p>one</p>")
    editor = pen.editor
    cleaned: list[str] = []

    def clean(html: str, done: Callable[[str], None], _: Callable[[str], None]) -> None:
        cleaned.append(html)
        done(html.replace("one", "ONE"))

    editor.set_cleaner(clean)
    QTest.mouseClick(editor.modes["preview"], Qt.MouseButton.LeftButton)
    paper = editor.preview.paper
    pen.wait(lambda: "ONE" in paper.toPlainText())
    assert paper.isReadOnly()
    wide = paper.width()
    QTest.mouseClick(editor.preview.phone, Qt.MouseButton.LeftButton)
    pen.wait(lambda: paper.width() < 400 < wide)
    editor.text.commands.toggle("strong")
    editor.text.typist.type("live ")
    pen.wait(lambda: "live" in paper.toPlainText())
    assert pen.html.startswith("<p><strong>live </strong>one")


def test_what_cannot_be_cleaned_is_not_shown_but_said(write: Make) -> None:
    """The preview would show what no visitor ever sees, as if it could be published."""
    pen = write("<p>one</p>")
    editor = pen.editor
    too_long: list[bool] = []

    def clean(html: str, done: Callable[[str], None], refused: Callable[[str], None]) -> None:
        if too_long:
            refused("The page is too long.")
        else:
            done(html)

    editor.set_cleaner(clean)
    editor.show_beside(True)
    pen.window.resize(ROOM + 100, 700)
    pen.wait(lambda: editor.beside.paper.toPlainText() == "one")
    too_long.append(True)
    pen.type("raw ")
    pen.wait(editor.beside.refusal.isVisible)
    assert "The page is too long. Below is how it was before." in editor.beside.refusal.text
    assert editor.beside.paper.toPlainText() == "one"
    too_long.clear()
    pen.type("and ")
    pen.wait(lambda: editor.beside.paper.toPlainText() == "raw and one")
    assert not editor.beside.refusal.isVisible()
    too_long.append(True)
    editor.show_mode("source")
    editor.source.selectAll()
    editor.source.insertPlainText("<p>typed</p>")
    editor.show_mode("preview")
    assert editor.note.text == "The page is too long."
    assert editor.preview.refusal.text == "The page is too long."
    assert editor.preview.paper.toPlainText() == ""
    editor.show_mode("write")
    assert pen.html == "<p>typed</p>", "what was typed is there to be mended"
    editor.set_html("<p>another page</p>")
    pen.wait(lambda: editor.beside.refusal.text == "The page is too long.")
    assert editor.beside.paper.toPlainText() == "", "of another page nothing is shown"


# --- looks -----------------------------------------------------------------------------------------------------------


def test_another_look_keeps_the_page_and_its_steps(write: Make) -> None:
    """Switching to the dark look would lose what was typed, or call the page changed."""
    pen = write("<h2>T</h2><p>one</p>")
    pen.go_to("one")
    pen.type("x")
    pen.editor.set_modified(False)
    theme().set_mode(Mode.DARK)
    assert pen.html == "<h2>T</h2>\n<p>xone</p>"
    assert not pen.editor.is_modified()
    theme().set_scale(2.0)
    assert pen.html == "<h2>T</h2>\n<p>xone</p>"
    assert pen.text.document().defaultFont().pixelSize() > 28
    theme().set_scale(1.0)
    theme().set_mode(Mode.LIGHT)
    assert not pen.editor.is_modified()


def test_what_the_editor_cannot_change_stays(write: Make) -> None:
    """A page with a list of terms would lose it when a word elsewhere is changed."""
    kept = '<dl lang="de"><dt>A</dt><dd>B &amp; c</dd></dl>'
    pen = write(f"<p>one</p>{kept}<p>two</p>")
    pen.type("x")
    pen.go_to("two", end=True)
    pen.type("x")
    assert pen.html == f"<p>xone</p>\n{kept}\n<p>twox</p>"


def test_keys_show_the_three(write: Make) -> None:
    """Somebody without a mouse would have to go through every button to see the preview, or could not save there."""
    pen = write("<p>one</p>")
    saved: list[int] = []
    pen.editor.save_wanted.connect(lambda: saved.append(1))
    for key, mode in ((Qt.Key.Key_U, "source"), (Qt.Key.Key_P, "preview")):
        pen.press(key, CTRL | SHIFT)
        assert pen.editor.mode == mode
        pen.press(Qt.Key.Key_S, CTRL)
        pen.press(key, CTRL | SHIFT)
        assert pen.editor.mode == "write"
        assert pen.text.hasFocus()
    assert saved == [1, 1]


def test_ctrl_k_makes_a_link_in_the_text_and_opens_the_palette_elsewhere(write: Make) -> None:
    """One of two things that everybody expects of the same keys would be gone."""
    pen = write("<p>one</p>")
    opened: list[int] = []
    first = _KeyFirst(pen.window)
    shortcut = QShortcut(QKeySequence("Ctrl+K"), pen.window, lambda: opened.append(1))
    pen.editor.modes["write"].setFocus()
    pen.press(Qt.Key.Key_K, CTRL)
    assert opened == [1]
    pen.editor.focus_text()
    pen.press(Qt.Key.Key_K, CTRL)
    assert opened == [1]
    assert pen.editor.cards.link.isVisible()
    shortcut.deleteLater()
    first.deleteLater()


def test_everything_has_a_name_and_is_reached_by_tab(write: Make) -> None:
    """A screen reader would say “button”, or the keyboard would not get there."""
    pen = write("<p>one</p>")
    widgets = [w for w in pen.editor.findChildren(QAbstractButton) if w.isVisible() and w.isEnabled()]
    unnamed = [w for w in widgets if not w.accessibleName()]
    assert not unnamed
    seen: set[int] = set()
    pen.press(Qt.Key.Key_Escape)
    for _ in range(60):
        pen.press(Qt.Key.Key_Tab)
        if pen.text.hasFocus():
            pen.press(Qt.Key.Key_Escape)
        seen.add(id(pen.focus))
    # Of buttons that shut each other out one has the keys, and the arrows go on to the others.
    missed = [w.accessibleName() for w in widgets if id(w) not in seen and w.group() is None]
    assert not missed


@pytest.mark.timed
def test_a_long_page_is_written_without_delay(write: Make) -> None:
    """In a long page each letter would come late, and opening it would take seconds."""
    # Of the processor: what else the machine does is not the editor's.
    paragraph = "<p>" + "word <strong>bold</strong> and more plain words here " * 8 + "</p>\n"
    pen = write(paragraph * 180)
    assert pen.editor.word_count() > 10_000
    took = []
    pen.go_to("more")
    for _ in range(60):
        begin = time.thread_time()
        pen.type("x")
        QApplication.processEvents()
        took.append(time.thread_time() - begin)
    assert sorted(took)[54] < 0.016, took
    page = paragraph * (199_000 // len(paragraph))
    begin = time.thread_time()
    pen.editor.set_html(page)
    QApplication.processEvents()
    opened = time.thread_time() - begin
    print(f"a letter {sorted(took)[30] * 1000:.1f} ms, 200 kB opened in {opened * 1000:.0f} ms")
    assert opened < 1


def test_the_preview_has_the_colours_and_sizes_of_the_kiosk() -> None:
    """The preview would show another page than visitors see."""
    folder = Path(__file__).resolve().parents[2] / "resources" / "kiosk" / "static" / "css"
    by_day = (folder / "tokens.css").read_text(encoding="utf-8").split("}")[0]
    values = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", by_day))
    look = kiosk_look()
    assert (look.ground, look.text, look.muted, look.link) == (
        values["surface"],
        values["text"],
        values["muted"],
        values["accent-text"],
    )
    assert (look.line, look.line_strong, look.sunken) == (values["line"], values["line-strong"], values["sunken"])
    note, tip, warning = (look.callouts[name] for name in ("note", "tip", "warning"))
    assert (note.ground, note.bar) == (values["accent-soft"], values["accent"])
    assert (tip.ground, tip.bar, tip.name) == (values["good-soft"], values["good-mark"], values["good"])
    assert (warning.ground, warning.bar) == (values["warning-soft"], values["warning-mark"])
    pages = folder / "pages.css"
    if pages.exists():
        css = pages.read_text(encoding="utf-8")
        # The kiosk has a heading of its own above the page, so those of the page are a level lower there.
        for tag, kind in (("h3", "h2"), ("h4", "h3"), ("h5", "h4")):
            found = re.search(rf"\.page-text {tag} {{[^}}]*font-size: ([\d.]+)rem", css)
            assert found is not None
            assert float(found[1]) == SIZES[kind]


def test_what_is_pasted_looks_as_if_it_had_been_there(write: Make) -> None:
    """Pasted lists would stand without their indent until the page is opened again."""
    html = "<p>a</p><ul><li>one<ul><li>two</li></ul></li></ul><blockquote><p>b</p><p>c</p></blockquote><p>z</p>"
    mime = QMimeData()
    mime.setHtml(html)
    other = write(f"<p>x</p>{html}")
    pen = write("<p>x</p>")
    pen.press(Qt.Key.Key_End)
    pen.press(Qt.Key.Key_Return)
    pen.text.insertFromMimeData(mime)
    assert pen.html == other.html
    assert _distances(pen) == _distances(other)
    pen = write(TABLE)
    pen.go_to("1", select=True)
    pen.text.insertFromMimeData(mime)
    assert "<td><p>a</p><ul><li>one<ul><li>two</li></ul></li></ul><p>b</p><p>c</p><p>z</p></td>" in pen.html
    pen.press(Qt.Key.Key_Z, CTRL)
    assert pen.html == TABLE


def test_what_is_written_looks_as_when_it_is_opened_again(write: Make) -> None:
    """The page would jump when it is opened again: other distances, other indents."""
    pen = write()
    pen.type("- a")
    pen.press(Qt.Key.Key_Return)
    pen.press(Qt.Key.Key_Tab)
    pen.type("b")
    for _ in range(3):
        pen.press(Qt.Key.Key_Return)
    pen.type("> q")
    pen.press(Qt.Key.Key_Return, times=2)
    pen.type("# h")
    pen.press(Qt.Key.Key_Return)
    pen.click("callout")
    pen.choose("Tip")
    pen.type("t")
    pen.press(Qt.Key.Key_Return, times=2)
    pen.press(Qt.Key.Key_T, CTRL | SHIFT)
    pen.press(Qt.Key.Key_Return)
    pen.type("cell")
    pen.press(Qt.Key.Key_Tab, times=9)
    assert _distances(pen) == _distances(write(pen.html))


def _distances(pen: Writer) -> list[tuple[str, float, float, float, float]]:
    """Return the distances of all blocks that say something."""
    block, found = pen.text.document().begin(), []
    while block.isValid():
        format_ = block.blockFormat()
        if block.text():
            margins = (format_.topMargin(), format_.bottomMargin(), format_.leftMargin())
            found.append((block.text(), format_.indent(), *margins))
        block = block.next()
    return found
