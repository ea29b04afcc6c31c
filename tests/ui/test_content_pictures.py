"""The website's pictures at the desk: added with their words, found, used, kept while a page shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.services.commands_content import PictureQuery
from hallbooking_desktop.services.snapshots_content import PictureSnapshot
from hallbooking_desktop.ui.content.intake import DescribeSheet
from hallbooking_desktop.ui.content.library import LibrarySheet
from hallbooking_desktop.ui.content.sheet import PageSheet
from hallbooking_desktop.ui.views.content import ContentView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.pictures import picture
from tests.ui.conftest import Office
from tests.ui.content_support import (
    ADMIN,
    CONTROL,
    back_at,
    dialog,
    drop,
    gone,
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
    seat: Seat, view: ContentView, office: Office
) -> None:
    """It would be neither in the library nor on the page."""
    sheet = _page(seat, view, office)
    sheet.editor.picture_dropped.emit(picture(320, 240), "cake.jpg")
    asked = dialog(seat, sheet, DescribeSheet)
    asked.alt.setFocus()
    seat.type("The cake")
    asked.primary.click()
    seat.wait(lambda: 'alt="The cake"' in sheet.editor.html())
    (made,) = kept(office)
    assert (made.name, made.width, made.height) == ("cake.jpg", 320, 240)
    sheet.editor.picture_dropped.emit(b"<html>", "page.html")
    seat.wait(lambda: "page.html: This file is not a picture" in words(sheet.foot))
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
