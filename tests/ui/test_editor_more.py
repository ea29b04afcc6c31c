"""Tables, links, pictures, the clipboard, the source and the preview of the editor, by keys and by mouse."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hallbooking_desktop.ui.editor.editor import lost_tags
from hallbooking_desktop.ui.editor.figure_sheet import FigureSheet
from hallbooking_desktop.ui.editor.look import SIZES, kiosk_look
from hallbooking_desktop.ui.editor.popovers import address_of
from hallbooking_desktop.ui.palette.centre import _KeyFirst
from hallbooking_desktop.ui.theme import Mode, theme
from tests.support.pictures import picture
from tests.ui.editors import CTRL, SHIFT, Writer

Make = Callable[..., Writer]
TABLE = (
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
)


@pytest.fixture
def write(qt_loop: object, qtbot: QtBot) -> Iterator[Make]:
    made: list[Writer] = []

    def make(html: str = "") -> Writer:
        made.append(Writer(qtbot.waitUntil, html))
        return made[-1]

    yield make
    for one in made:
        one.close()


# --- tables ----------------------------------------------------------------------------------------------------------


def test_a_table_is_made_by_keys_and_filled_with_tab(write: Make) -> None:
    """A price list could not be written."""
    pen = write("<p>before</p><p>after</p>")
    pen.press(Qt.Key.Key_T, CTRL | SHIFT)
    assert pen.editor.cards.table.grid.hasFocus()
    pen.press(Qt.Key.Key_Up)
    pen.press(Qt.Key.Key_Left)
    pen.press(Qt.Key.Key_Return)
    for number, words in enumerate(("A", "B", "1", "2", "3", "4")):
        if number:
            pen.press(Qt.Key.Key_Tab)
        pen.type(words)
    more = TABLE.replace("</tbody>", "<tr><td>3</td><td>4</td></tr></tbody>")
    assert pen.html == f"<p>before</p>\n{more}\n<p>after</p>"
    pen.press(Qt.Key.Key_Backtab)
    pen.type("x")
    assert "<td>x3</td><td>4</td>" in pen.html
    pen.press(Qt.Key.Key_Z, CTRL, times=30)
    assert pen.html == "<p>before</p>\n<p>after</p>"


def test_a_table_is_made_by_mouse(write: Make) -> None:
    """The squares would make a table of another size than they show."""
    pen = write()
    pen.click("table")
    grid = pen.editor.cards.table.grid
    place = QPoint(4 * grid.side - 8, 2 * grid.side - 8)
    QTest.mouseMove(grid, place)
    pen.wait(lambda: (grid.rows, grid.columns) == (2, 4))
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert pen.html.count("<th ") == 4
    assert pen.html.count("<td>") == 4


def test_rows_and_columns_by_the_menu(write: Make) -> None:
    """A table could not grow, shrink, lose its head or get a caption."""
    pen = write(TABLE)

    def do(words: str) -> None:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
        QApplication.sendEvent(pen.text.viewport(), event)
        pen.choose(words)

    pen.go_to("1")
    do("Row below")
    assert pen.html.count("<tr>") == 3
    do("Column before")
    assert "<td></td><td>1</td><td>2</td>" in pen.html
    assert '<th scope="col"></th><th scope="col">A</th>' in pen.html
    pen.press(Qt.Key.Key_Backtab)
    do("Remove the column")
    pen.go_to("1")
    do("Row above")
    pen.press(Qt.Key.Key_Up)
    do("Remove the row")
    pen.go_to("1")
    do("First row is the head")
    assert "<thead>" not in pen.html
    assert "<td>A</td>" in pen.html
    pen.go_to("1")
    do("First row is the head")
    assert pen.html.startswith(TABLE[:60])
    do("Caption…")
    pen.type("Prices")
    pen.press(Qt.Key.Key_Return)
    assert pen.html.startswith("<table><caption>Prices</caption><thead>")
    pen.go_to("1")
    do("Remove the table")
    assert pen.html == ""


def test_merged_cells_stay_merged(write: Make) -> None:
    """A table that came from elsewhere would fall apart when a word in it is changed."""
    html = (
        '<table><tbody><tr><td colspan="2">wide</td><td rowspan="2">high</td></tr>'
        "<tr><td>a</td><td>b</td></tr></tbody></table>"
    )
    pen = write(html)
    pen.go_to("wide", end=True)
    pen.type("r")
    assert pen.html == html.replace("wide", "wider")


def test_nothing_crosses_the_edge_of_a_table(write: Make) -> None:
    """Backspace after a table would swallow it."""
    pen = write(f"<p>before</p>{TABLE}<p>after</p>")
    pen.go_to("after")
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == f"<p>before</p>\n{TABLE}\n<p>after</p>"
    pen.go_to("before", end=True)
    pen.press(Qt.Key.Key_Delete)
    assert pen.html == f"<p>before</p>\n{TABLE}\n<p>after</p>"
    pen.go_to("A")
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == f"<p>before</p>\n{TABLE}\n<p>after</p>"


# --- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.com", "https://example.com"),
        ("www.example.co.uk/a?b=c", "https://www.example.co.uk/a?b=c"),
        ("http://example.com", "http://example.com"),
        ("hello@example.com", "mailto:hello@example.com"),
        ("mailto:hello@example.com", "mailto:hello@example.com"),
        ("+44 20 7946 0018", "tel:+442079460018"),
        ("tel:+44123", "tel:+44123"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("two words", None),
        ("", None),
        ("file:///etc/passwd", None),
    ],
)
def test_what_a_link_may_lead_to(typed: str, address: str | None) -> None:
    """A link would lead nowhere, or run something."""
    assert address_of(typed) == address


def test_a_link_is_made_changed_and_removed(write: Make) -> None:
    """The words of a page could not lead anywhere."""
    pen = write("<p>see our site now</p>")
    pen.go_to("our site", select=True)
    pen.press(Qt.Key.Key_K, CTRL)
    card = pen.editor.cards.link
    assert card.address.hasFocus()
    pen.type("java:x")
    pen.press(Qt.Key.Key_Return)
    assert card.isVisible()
    assert card.field.error
    card.address.clear()
    pen.type("example.com")
    pen.press(Qt.Key.Key_Return)
    assert pen.html == '<p>see <a href="https://example.com" rel="noopener">our site</a> now</p>'
    assert pen.text.hasFocus()
    pen.type("!")
    assert "our site</a>! now" in pen.html
    pen.go_to("site")
    pen.wait(pen.editor.tool_bar.buttons["link"].isChecked)
    pen.click("link")
    assert card.address.text() == "https://example.com"
    pen.press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert pen.text.hasFocus()
    pen.press(Qt.Key.Key_K, CTRL)
    QTest.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert pen.html == "<p>see our site! now</p>"


def test_a_link_without_words_shows_its_address(write: Make) -> None:
    """Ctrl+K with nothing selected would do nothing."""
    pen = write()
    pen.press(Qt.Key.Key_K, CTRL)
    pen.type("me@example.com")
    pen.press(Qt.Key.Key_Return)
    assert pen.html == '<p><a href="mailto:me@example.com" rel="noopener">me@example.com</a></p>'


def test_ctrl_and_a_click_open_a_link(write: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody could try where a link leads."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    pen = write('<p>see <a href="https://example.com">here</a></p>')
    QTest.mouseClick(pen.text.viewport(), Qt.MouseButton.LeftButton, CTRL, pen.place_of("here"))
    assert opened == ["https://example.com"]
    QTest.mouseClick(pen.text.viewport(), Qt.MouseButton.LeftButton, pos=pen.place_of("here"))
    assert len(opened) == 1


# --- pictures --------------------------------------------------------------------------------------------------------


def test_a_picture_is_put_in_and_described(write: Make) -> None:
    """A picture would stand without the words for those who cannot see it."""
    pen = write("<p>one</p><p>two</p>")
    wanted: list[int] = []
    pen.editor.picture_wanted.connect(lambda: wanted.append(1))
    pen.click("picture")
    pen.press(Qt.Key.Key_I, CTRL | SHIFT)
    assert wanted == [1, 1]
    pen.go_to("one", end=True)
    pen.editor.insert_picture("hall", "", 400, 300)
    figure = '<figure><img src="/media/hall" alt="" width="400" height="300"></figure>'
    assert pen.html == f"<p>one</p>\n{figure}\n<p>two</p>"
    pen.wait(lambda: pen.asked == ["hall"])
    pen.press(Qt.Key.Key_Up)
    pen.press(Qt.Key.Key_Return)
    sheet = pen.window.findChild(FigureSheet)
    assert sheet is not None
    pen.wait(sheet.alt.hasFocus)
    QTest.mouseClick(sheet.primary, Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    sheet.alt.setFocus()
    pen.type("The hall")
    sheet.caption.setFocus()
    pen.type("From the balcony")
    sheet.wide.setFocus()
    sheet.wide.selectAll()
    pen.type("200")
    pen.press(Qt.Key.Key_Return)
    figure = (
        '<figure><img src="/media/hall" alt="The hall" width="200" height="150">'
        "<figcaption>From the balcony</figcaption></figure>"
    )
    assert pen.html == f"<p>one</p>\n{figure}\n<p>two</p>"
    pen.window.activateWindow()
    pen.wait(pen.text.hasFocus)
    pen.press(Qt.Key.Key_Z, CTRL)
    assert 'alt=""' in pen.html


def test_a_picture_is_typed_around_and_taken_away(write: Make) -> None:
    """Letters would get into a picture, or it could not be removed."""
    pen = write('<p>one</p><figure><img src="/media/x" alt="X"></figure><p>two</p>')
    pen.go_to("one", end=True)
    pen.press(Qt.Key.Key_Down)
    pen.type("n")
    assert pen.html == '<p>one</p>\n<figure><img src="/media/x" alt="X"></figure>\n<p>n</p>\n<p>two</p>'
    pen.press(Qt.Key.Key_Backspace)
    pen.press(Qt.Key.Key_Backspace)
    pen.press(Qt.Key.Key_Backspace)
    assert pen.html == "<p>one</p>\n<p>two</p>"


def test_a_double_click_describes_a_picture(write: Make) -> None:
    """Who works by mouse would not find where a picture is described."""
    pen = write('<figure><img src="/media/hall" alt="Hall" width="300" height="200"></figure><p>two</p>')
    QTest.mouseDClick(pen.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    sheet = pen.window.findChild(FigureSheet)
    assert sheet is not None
    assert sheet.alt.text() == "Hall"
    sheet.close()


def test_files_that_are_dropped_or_pasted_become_pictures(write: Make, tmp_path: Path) -> None:
    """A photo dragged into the page would become its path."""
    file = tmp_path / "hall.png"
    file.write_bytes(picture())
    pen = write("<p>one</p>")
    came: list[tuple[bytes, str]] = []
    pen.editor.picture_dropped.connect(lambda content, name: came.append((bytes(content), name)))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    place, buttons = QPointF(30, 30), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pen.text.viewport(), enter)
    assert enter.isAccepted()
    drop = QDropEvent(place, Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pen.text.viewport(), drop)
    assert came == [(file.read_bytes(), "hall.png")]
    assert pen.html == "<p>one</p>"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    QApplication.clipboard().setImage(image)
    pen.press(Qt.Key.Key_V, CTRL)
    assert len(came) == 2
    assert came[1][0].startswith(b"\x89PNG")


def test_a_picture_that_is_not_there_says_what_it_would_show(write: Make) -> None:
    """A page with a picture that was deleted could not be opened, or would show nothing."""
    pen = write('<figure><img src="/media/gone" alt="The gone hall"></figure><p>x</p>')
    pen.wait(lambda: pen.asked == ["gone"])
    assert not pen.editor.pictures.is_coming("/media/gone")
    assert pen.text.grab().toImage().pixelColor(200, 60) != pen.text.grab().toImage().pixelColor(2, 60)
    assert not pen.editor.is_modified()


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
        "from hallbooking_desktop.ui.editor import PageEditor\n"
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


# --- source and preview ----------------------------------------------------------------------------------------------


def test_the_source_is_changed_and_cleaned(write: Make) -> None:
    """What is written as HTML would be lost, or what is unsafe stay in the page."""
    pen = write("<p>one</p>")
    editor = pen.editor
    editor.set_cleaner(lambda html, done: done(html.replace("<iframe>", "").replace("</iframe>", "")))
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

    def clean(html: str, done: Callable[[str], None]) -> None:
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
    assert opened < 0.5


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
