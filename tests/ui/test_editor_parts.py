"""Tables, links and pictures in the editor, by keys and by mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QTextBlock,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.services.paste_pictures import LeftPicture
from hallbooking_desktop.ui.editor.building import dress_blocks
from hallbooking_desktop.ui.editor.figure_sheet import FigureSheet
from hallbooking_desktop.ui.editor.formats import path_of
from hallbooking_desktop.ui.editor.look import Look
from hallbooking_desktop.ui.editor.popovers import address_of
from tests.support.pictures import picture
from tests.ui.editors import CTRL, SHIFT, Make, Writer, writers

TABLE = (
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
)


@pytest.fixture
def write(qt_loop: object, qtbot: QtBot) -> Iterator[Make]:
    yield from writers(qtbot.waitUntil)


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


def test_a_line_in_a_large_table_costs_a_line(write: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each Enter in a long price list would put all of its cells right, and be felt."""
    dressed: list[int] = []

    def counted(first: QTextBlock, last: QTextBlock, look: Look) -> None:
        dressed.append(last.blockNumber() - first.blockNumber() + 1)
        dress_blocks(first, last, look)

    monkeypatch.setattr("hallbooking_desktop.ui.editor.commands.dress_blocks", counted)
    rows = "".join(f"<tr><td>{n}</td><td>x{n}</td></tr>" for n in range(100))
    pen = write(f"<table><tbody>{rows}</tbody></table>")
    pen.go_to("x50", end=True)
    pen.press(Qt.Key.Key_Return)
    pen.type("a")
    pen.press(Qt.Key.Key_8, CTRL | SHIFT)
    pen.press(Qt.Key.Key_Return)
    pen.type("b")
    assert "<td>x50<ul><li>a</li><li>b</li></ul></td>" in pen.html
    assert dressed
    assert max(dressed) <= 3
    look = pen.text.look
    here = pen.text.textCursor().block()
    assert here.blockFormat().indent() == look.indent(path_of(here)) > 0, "it is put right all the same"


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
    files: list[tuple[Path, ...]] = []
    images: list[tuple[QImage, str]] = []
    pen.editor.files_dropped.connect(files.append)
    pen.editor.picture_pasted.connect(lambda image, alt: images.append((image, alt)))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    place, buttons = QPointF(30, 30), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pen.text.viewport(), enter)
    assert enter.isAccepted()
    drop = QDropEvent(place, Qt.DropAction.CopyAction, mime, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pen.text.viewport(), drop)
    assert files == [(file,)]
    assert pen.html == "<p>one</p>"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    QApplication.clipboard().setImage(image)
    pen.press(Qt.Key.Key_V, CTRL)
    assert [(shown.size(), alt) for shown, alt in images] == [(image.size(), "")]


def _pasted(pen: Writer, html: str, image: QImage | None = None) -> None:
    mime = QMimeData()
    mime.setHtml(html)
    if image is not None:
        mime.setImageData(image)
    QApplication.clipboard().setMimeData(mime)
    pen.press(Qt.Key.Key_V, CTRL)


def test_a_picture_copied_from_a_website_is_taken_as_a_picture(write: Make) -> None:
    """The page would point at the other website, and show nothing."""
    pen = write("<p>one</p>")
    images: list[tuple[QImage, str]] = []
    left: list[tuple[LeftPicture, ...]] = []
    pen.editor.picture_pasted.connect(lambda image, alt: images.append((image, alt)))
    pen.editor.pictures_left.connect(left.append)
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(0)
    copied = '<meta charset="utf-8"><img src="https://a.example/x.png" alt="A hall">'
    _pasted(pen, copied, image)
    assert [(shown.size(), alt) for shown, alt in images] == [(image.size(), "A hall")]
    assert (pen.html, left) == ("<p>one</p>", [])
    _pasted(pen, f"<p>words {copied}</p>", image)
    assert left == [(LeftPicture("https://a.example/x.png", "A hall"),)]
    assert len(images) == 1
    assert "words" in pen.html


def test_pictures_from_elsewhere_in_the_source_are_told(write: Make) -> None:
    """They would be gone without a word about where they are to be."""
    pen = write("<p>one</p>")
    left: list[tuple[LeftPicture, ...]] = []
    pen.editor.pictures_left.connect(left.append)
    pen.editor.set_cleaner(lambda html, done, _: done(clean_html(html)))
    pen.editor.show_mode("source")
    pen.editor.source.setPlainText("")
    pen.editor.source.insertPlainText("<p>one <img src='https://a.example/x.png' alt='hall'></p><iframe></iframe>")
    pen.editor.show_mode("write")
    assert pen.html == "<p>one hall</p>"
    assert left == [(LeftPicture("https://a.example/x.png", "hall"),)]
    assert "iframe" in pen.editor.note.text
    assert "img" not in pen.editor.note.text


def test_a_picture_that_is_not_there_says_what_it_would_show(write: Make) -> None:
    """A page with a picture that was deleted could not be opened, or would show nothing."""
    pen = write('<figure><img src="/media/gone" alt="The gone hall"></figure><p>x</p>')
    pen.wait(lambda: pen.asked == ["gone"])
    assert not pen.editor.pictures.is_coming("/media/gone")
    assert pen.text.grab().toImage().pixelColor(200, 60) != pen.text.grab().toImage().pixelColor(2, 60)
    assert not pen.editor.is_modified()
