"""The website's pictures at the desk: added with their words, found, used, kept while a page shows them."""

from __future__ import annotations

import os
from base64 import b64encode
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.photos import LONGEST_SIDE, MOST_BYTES
from hallbooking_desktop.services.commands_content import PictureQuery
from hallbooking_desktop.services.snapshots_content import PictureSnapshot
from hallbooking_desktop.ui.content.intake import DescribeSheet
from hallbooking_desktop.ui.content.library import LibrarySheet
from hallbooking_desktop.ui.content.sheet import PageSheet
from hallbooking_desktop.ui.views.content import ContentView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.picture_files import image_content
from tests.support.pictures import picture
from tests.ui.conftest import Office
from tests.ui.content_support import (
    ADMIN,
    CONTROL,
    back_at,
    dialog,
    drop,
    gone,
    offer,
    opened,
    page_open,
    stored,
    words,
    write,
)
from tests.ui.desks import Seat
from tests.ui.hands import Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key


@pytest.fixture
def view(seat: Seat) -> ContentView:
    return opened(seat, seat.sign_in(ADMIN))


def kept(office: Office, text: str = "") -> tuple[PictureSnapshot, ...]:
    query = PictureQuery(text)
    return office.on_thread(lambda s: s.library.pictures(office.world.admin.actor, query)).rows


def add(office: Office, alt: str) -> PictureSnapshot:
    return office.on_thread(lambda s: s.library.add(office.world.admin.actor, picture(300, 200), f"{alt}.jpg", alt))


def library(seat: Seat, view: ContentView) -> LibrarySheet:
    Hands(seat, by="mouse").click(view.listing.pictures)
    sheet = dialog(seat, view, LibrarySheet)
    seat.wait(lambda: sheet.states.state in {"ready", "empty"})
    return sheet


def close(seat: Seat, sheet: QDialog) -> None:
    assert isinstance(sheet, Sheet)
    sheet.way_out.click()
    gone(seat, sheet)


def test_pictures_that_fall_onto_the_library_are_described_one_by_one(
    seat: Seat, view: ContentView, office: Office, tmp_path: Path
) -> None:
    """Guests who cannot see would hear “image” and nothing else; a film would be sent for minutes in vain."""
    first, second, film = tmp_path / "hall.jpg", tmp_path / "yard.png", tmp_path / "film.mp4"
    first.write_bytes(picture(400, 300))
    second.write_bytes(picture(200, 300, "PNG"))
    film.write_bytes(b"not a picture")
    sheet = library(seat, view)
    assert "No pictures yet" in sheet.states.text
    drop(sheet.target, first, film, second)
    asked = dialog(seat, sheet, DescribeSheet)
    assert "1 of 3" in words(asked)
    assert_named(asked)
    assert_reachable(asked, asked)
    asked.primary.click()
    seat.wait(lambda: "what the picture shows" in asked.field.error)
    assert kept(office) == ()
    asked.alt.setFocus()
    seat.type("The great hall")
    seat.press(Key.Key_Return)
    gone(seat, asked)
    asked = dialog(seat, sheet, DescribeSheet)
    seat.wait(lambda: "3 of 3" in words(asked))
    asked.alt.setFocus()
    seat.type("The yard")
    asked.primary.click()
    seat.wait(lambda: len(sheet.pictures) == 2)
    assert {each.alt for each in kept(office)} == {"The great hall", "The yard"}
    assert "film.mp4: This file is not a picture" in words(sheet)
    assert "hall.jpg" in {each.name for each in kept(office)}
    close(seat, sheet)


def test_a_picture_is_found_described_anew_and_deleted(seat: Seat, view: ContentView, office: Office) -> None:
    """Wrong words would stay for ever, and old pictures would pile up."""
    for alt in ("A wedding", "A meeting", "The yard"):
        add(office, alt)
    sheet = library(seat, view)
    assert len(sheet.pictures) == 3
    assert_named(sheet)
    assert_reachable(sheet, sheet)
    sheet.search.setFocus()
    seat.type("yard")
    seat.wait(lambda: [each.alt for each in sheet.pictures] == ["The yard"])
    seat.press(Key.Key_Down)
    sheet.grid.choose(0)
    seat.wait(sheet.details.isVisible)
    assert "No page shows it at present." in words(sheet)
    seat.press(Key.Key_F2)
    seat.wait(sheet.alt.hasFocus)
    seat.type("The yard in spring")
    assert sheet.is_dirty
    sheet.store.click()
    seat.wait(lambda: [each.alt for each in kept(office, "spring")] == ["The yard in spring"])
    seat.wait(lambda: not sheet.is_dirty)
    sheet.grid.setFocus()
    seat.press(Key.Key_Delete)
    question = dialog(seat, sheet, Sheet)
    assert "taken back" in words(question)
    question.primary.click()
    seat.wait(lambda: sheet.states.state == "empty")
    assert {each.alt for each in kept(office)} == {"A wedding", "A meeting"}
    close(seat, sheet)


def test_a_picture_that_a_page_shows_is_not_deleted(seat: Seat, view: ContentView, office: Office) -> None:
    """A page would have a hole where its picture was."""
    shown = add(office, "A wedding")
    write(office, "Weddings", f'<figure><img src="/media/{shown.media_id}" alt="A wedding"></figure>')
    sheet = library(seat, view)
    sheet.grid.choose(0)
    seat.wait(lambda: "Shown on: Weddings" in words(sheet))
    Hands(seat, by="mouse").click(sheet.delete)
    seat.wait(lambda: "These pages show the picture: Weddings" in words(sheet))
    assert len(kept(office)) == 1
    close(seat, sheet)


def _page(seat: Seat, view: ContentView, office: Office) -> PageSheet:
    return page_open(seat, view, write(office, "Weddings", "<p>Say yes.</p>").id)


def test_a_picture_is_chosen_for_a_page(seat: Seat, view: ContentView, office: Office) -> None:
    """The writer would have to know what the picture's address is."""
    add(office, "A meeting")
    wedding = add(office, "A wedding")
    sheet = _page(seat, view, office)
    sheet.editor.focus_text()
    sheet.editor.picture_wanted.emit()
    choice = dialog(seat, sheet, LibrarySheet)
    seat.wait(lambda: len(choice.pictures) == 2)
    assert not choice.primary.isEnabled()
    choice.grid.setFocus()
    choice.grid.choose([each.alt for each in choice.pictures].index("A wedding"))
    seat.press(Key.Key_Return)
    seat.wait(lambda: f"/media/{wedding.media_id}" in sheet.editor.html())
    assert 'alt="A wedding"' in sheet.editor.html()
    gone(seat, choice)
    back_at(seat, sheet.head.title)
    seat.press(Key.Key_S, CONTROL)
    page = sheet.base.page
    assert page is not None
    seat.wait(lambda: wedding.media_id in stored(office, page.id).html_content)


def test_a_picture_dropped_into_a_text_is_described_and_put_there(
    seat: Seat, view: ContentView, office: Office, tmp_path: Path
) -> None:
    """It would be neither in the library nor on the page."""
    cake, page = tmp_path / "cake.jpg", tmp_path / "page.jpg"
    cake.write_bytes(picture(320, 240))
    page.write_bytes(b"<html>")
    sheet = _page(seat, view, office)
    sheet.editor.files_dropped.emit((cake,))
    asked = dialog(seat, sheet, DescribeSheet)
    asked.alt.setFocus()
    seat.type("The cake")
    asked.primary.click()
    seat.wait(lambda: 'alt="The cake"' in sheet.editor.html())
    (made,) = kept(office)
    assert (made.name, made.width, made.height) == ("cake.jpg", 320, 240)
    sheet.editor.files_dropped.emit((page,))
    seat.wait(lambda: "page.jpg: This file is not a picture" in words(sheet.foot))
    sheet.give_up()


def test_pictures_in_what_is_pasted_are_brought_into_the_library(
    seat: Seat, view: ContentView, office: Office, tmp_path: Path
) -> None:
    """Who pastes a document would lose its pictures without a word, or leave them on somebody else's website."""
    file = tmp_path / "yard.bmp"
    file.write_bytes(picture(60, 40, "BMP"))
    sheet = _page(seat, view, office)
    sheet.editor.focus_text()
    inside = b64encode(picture(50, 30, "PNG")).decode()
    mime = QMimeData()
    mime.setHtml(
        f"<p>Two <img alt='The hall' src='data:image/png;base64,{inside}'> and <img alt='The yard'"
        f" src='{file.as_uri()}'> and <img src='https://a.example/x.png' alt='theirs'></p>"
    )
    QApplication.clipboard().setMimeData(mime)
    seat.press(Key.Key_V, CONTROL)
    seat.wait(lambda: "3 pictures were left out" in sheet.strangers.text)
    assert "other websites" in sheet.strangers.text
    assert "Two The hall and The yard and theirs" in sheet.editor.html()
    assert_named(sheet.strangers)
    offer(sheet.strangers, "Add 2 pictures").click()
    for place, alt in (("1 of 2", "The hall"), ("2 of 2", "The yard")):
        seat.wait(lambda p=place: any(p in words(each) for each in sheet.findChildren(DescribeSheet)))
        asked = dialog(seat, sheet, DescribeSheet)
        assert asked.alt.text() == alt
        asked.primary.click()
        gone(seat, asked)
    seat.wait(lambda: len(kept(office)) == 2)
    seat.wait(lambda: sheet.editor.html().count("<img") == 2)
    assert {(each.alt, each.width) for each in kept(office)} == {("The hall", 50), ("The yard", 60)}
    assert not sheet.strangers.isVisible()
    sheet.give_up()


def test_an_old_page_with_a_picture_from_elsewhere_opens_and_says_so_when_it_is_saved(
    seat: Seat, view: ContentView, office: Office
) -> None:
    """Such a page could not be mended, or its picture would vanish unseen."""
    page = write(office, "Old", "<p>Text.</p>")

    async def as_before() -> None:
        pages = office.services.cms._pages
        found = await pages.get(page.id)
        html = '<p>Text.</p>\n<figure><img src="https://a.example/x.png" alt="A hall"></figure>'
        await pages.replace(found, {**found.fields, "html_content": html})

    office.on_thread(lambda _: as_before())
    sheet = page_open(seat, view, page.id)
    assert "a.example" in sheet.editor.html()
    sheet.head.title.setFocus()
    seat.type("Old hall")
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: "their descriptions stay as text" in sheet.strangers.text)
    assert sheet.strangers.buttons == ()
    assert stored(office, page.id).html_content == "<p>Text.</p>\n<p>A hall</p>"
    sheet.give_up()


def test_a_large_image_that_is_pasted_can_be_sent(seat: Seat, view: ContentView, office: Office) -> None:
    """A copied photo would be described first and refused afterwards."""
    image = QImage(3000, 2400, QImage.Format.Format_RGB32)
    image.bits()[:] = os.urandom(image.sizeInBytes())
    content = image_content(image)
    assert len(content) <= MOST_BYTES
    assert max(QImage.fromData(content).width(), QImage.fromData(content).height()) == LONGEST_SIDE
    sheet = _page(seat, view, office)
    sheet.editor.picture_pasted.emit(image.scaled(30, 20), "Snow")
    asked = dialog(seat, sheet, DescribeSheet)
    assert asked.alt.text() == "Snow"
    asked.primary.click()
    seat.wait(lambda: 'alt="Snow"' in sheet.editor.html())
    sheet.give_up()


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_what_is_taken_is_kept_whatever_its_kind(
    seat: Seat, view: ContentView, office: Office, tmp_path: Path, kind: str
) -> None:
    """A scan would be described first and refused afterwards, or a film of 50 MB be read in vain."""
    sent, large = tmp_path / f"scan.{kind.lower()}", tmp_path / "large.tiff"
    sent.write_bytes(picture(60, 40, kind))
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    sheet = _page(seat, view, office)
    sheet.editor.files_dropped.emit((large, sent))
    asked = dialog(seat, sheet, DescribeSheet)
    assert "large.tiff: The file is too large" in words(sheet.foot)
    asked.alt.setFocus()
    seat.type("A scan")
    asked.primary.click()
    seat.wait(lambda: [(each.name, each.width) for each in kept(office)] == [(sent.name, 60)])
    sheet.give_up()


def test_a_picture_deleted_elsewhere_leaves_the_library(seat: Seat, view: ContentView, office: Office) -> None:
    """Somebody would choose a picture that is gone."""
    gone, stays = add(office, "Old"), add(office, "New")
    sheet = library(seat, view)
    assert len(sheet.pictures) == 2
    office.on_thread(lambda s: s.library.remove(office.world.admin.actor, gone.media_id))
    seat.wait(lambda: [each.media_id for each in sheet.pictures] == [stays.media_id])
    with pytest.raises(NotFound):
        office.on_thread(lambda s: s.library.picture(office.world.admin.actor, gone.media_id))
    close(seat, sheet)
