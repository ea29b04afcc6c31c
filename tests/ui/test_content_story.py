"""A page of the website from its first word to the day when an old version of it is wanted back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hallbooking_desktop.domain.permissions import GUEST, Role
from hallbooking_desktop.services.commands_content import PictureQuery
from hallbooking_desktop.services.snapshots_content import PageRevision
from hallbooking_desktop.ui.content.conflict import ConflictSheet
from hallbooking_desktop.ui.content.intake import DescribeSheet
from hallbooking_desktop.ui.content.library import LibrarySheet
from hallbooking_desktop.ui.content.sheet import PageSheet
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.views.content import ContentView
from tests.support.http import make_api, make_endpoint
from tests.support.pictures import picture
from tests.support.world import add_person
from tests.ui.conftest import Office
from tests.ui.content_support import CONTROL, back_at, dialog, gone, opened, plain, stored, type_text
from tests.ui.desks import Seat
from tests.ui.hands import Hands

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ANNA = "anna@hall.example"
Get = Callable[[str], httpx.Response]


@pytest.fixture
def get(office: Office) -> Get:
    """Return what anybody gets over HTTP."""

    def call(path: str) -> httpx.Response:
        async def work() -> httpx.Response:
            api = make_api(make_endpoint(office.services))
            try:
                return await api.get(path)
            finally:
                await api.client.aclose()

        return office.on_thread(lambda _: work())

    return call


@pytest.fixture
def annas(office: Office, desk: Desk, wait: Callable[..., None]) -> Iterator[Seat]:
    """Return the window of a colleague who may write as well, at another computer."""

    async def hire() -> None:
        async with office.database.work(office.world.system) as unit:
            await add_person(unit, "Anna Keller", ANNA, Role.ADMIN)

    office.on_thread(lambda _: hire())
    theirs = office.desk(GUEST)
    desk.changed.connect(theirs.announce)
    made = Seat(theirs, wait)
    yield made
    made.close()
    theirs.deleteLater()


def _at(seat: Seat, view: ContentView, page_id: int) -> PageSheet:
    """Find a page by its title in the list, and open it with Enter."""
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    seat.press(Key.Key_F, CONTROL)
    seat.type("wedding")
    seat.press(Key.Key_Down)
    seat.wait(view.table.hasFocus)
    seat.wait(lambda: view.model.rowCount() == 1)
    view.table.selectRow(0)
    seat.press(Key.Key_Return)
    seat.wait(lambda: view.sheet is not None and view.sheet.base.page_id == page_id)
    sheet = view.sheet
    assert sheet is not None
    return sheet


def _illustrate(seat: Seat, sheet: PageSheet, photo: Path) -> None:
    """Ask for a picture by key, add one from a file with the mouse, describe it by keys, and put it in."""
    hands = Hands(seat)
    back_at(seat, sheet.editor.text)
    seat.press(Key.Key_I, CONTROL | SHIFT)
    library = dialog(seat, sheet, LibrarySheet)
    seat.wait(lambda: library.states.state == "empty")
    hands.click(library.add)
    files = library.findChild(QFileDialog)
    assert isinstance(files, QFileDialog)
    files.filesSelected.emit([str(photo)])
    files.close()
    asked = dialog(seat, library, DescribeSheet)
    asked.alt.setFocus()
    seat.type("The great hall, laid for a wedding")
    seat.press(Key.Key_Return)
    gone(seat, asked)
    seat.wait(lambda: library.picture is not None)
    hands.click(library.primary)
    seat.wait(lambda: "/media/" in sheet.editor.html())
    gone(seat, library)


def _versions(office: Office, page_id: int) -> tuple[PageRevision, ...]:
    return office.on_thread(lambda s: s.cms.revisions(office.world.admin.actor, page_id))


def test_a_page_is_written_illustrated_published_changed_by_two_and_restored(
    seat: Seat, annas: Seat, office: Office, get: Get, tmp_path: Path
) -> None:
    """The website could not be kept by the people who have to keep it."""
    photo = tmp_path / "wedding.jpg"
    photo.write_bytes(picture(640, 400))
    seat.window.activateWindow()
    view, hands = opened(seat), Hands(seat)

    # Written: by keys.
    seat.press(Key.Key_N, CONTROL)
    sheet = view.sheet
    assert sheet is not None
    seat.wait(sheet.head.title.hasFocus)
    seat.type("Your wedding here")
    type_text(seat, sheet, "Two hundred guests dance here.")
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: sheet.base.page is not None and not sheet.is_saving)
    number = sheet.base.page_id
    assert number is not None
    assert get("/cms/slug/your-wedding-here").status_code == 404, "a draft is nobody's yet"

    # Illustrated and published: by key and mouse.
    _illustrate(seat, sheet, photo)
    back_at(seat, sheet.head.title)
    hands.click(sheet.foot.publish)
    seat.wait(lambda: get("/cms/slug/your-wedding-here").status_code == 200)
    seat.wait(lambda: not sheet.is_saving)
    shown = get("/cms/slug/your-wedding-here").json()
    assert shown["html_content"] == stored(office, number).html_content
    assert "Two hundred guests" in shown["html_content"]
    assert 'alt="The great hall, laid for a wedding"' in shown["html_content"]
    admin = office.world.admin.actor
    (kept,) = office.on_thread(lambda s: s.library.pictures(admin, PictureQuery())).rows
    media_id = kept.media_id
    assert kept.used_by == ("Your wedding here",)
    assert get(f"/media/{media_id}").status_code == 200
    assert f"/media/{media_id}" in get("/kiosk/page/your-wedding-here").text

    # Changed by two people at once: Anna opens the page, too, and is quicker.
    annas.window.activateWindow()
    theirs = opened(annas, annas.sign_in(ANNA))
    hers = _at(annas, theirs, number)
    seat.wait(lambda: hers.states.state == "ready")
    type_text(seat, sheet, "Mine. ")
    type_text(annas, hers, "Annas. ")
    annas.press(Key.Key_S, CONTROL)
    seat.wait(lambda: "Annas." in stored(office, number).html_content)
    seat.wait(sheet.news.isVisible)
    assert plain(sheet.news.text) == "Anna Keller has just saved this page. Yours is not saved."
    back_at(seat, sheet.editor.text)
    seat.press(Key.Key_S, CONTROL)
    asked = dialog(seat, sheet, ConflictSheet)
    seat.wait(lambda: asked.difference.blocks)
    assert "Anna Keller saved this page" in plain(asked.words.text())
    hands.click(asked.primary)
    seat.wait(lambda: "Mine." in get("/cms/slug/your-wedding-here").json()["html_content"])
    seat.wait(lambda: "Mine." in hers.editor.html())
    assert plain(hers.news.text).startswith("Ada Admin has just saved this page.")
    anna = annas.desk.actor.user_id
    assert [each.saved_by for each in _versions(office, number)][:2] == [office.world.admin.id, anna]

    # Restored: Anna's version is found by mouse and made the newest again.
    seat.wait(lambda: not sheet.is_saving)
    hands.click(sheet.head.versions)
    versions = view.versions
    assert versions is not None
    seat.wait(lambda: versions.states.state == "ready")
    item = versions.list.item(1)
    hands.click(versions.list.viewport(), versions.list.visualItemRect(item).center())
    seat.wait(lambda: versions.chosen is not None and versions.chosen.saved_by == anna)
    hands.click(versions.restore)
    seat.wait(lambda: "Annas." in get("/cms/slug/your-wedding-here").json()["html_content"])
    assert "Mine." not in stored(office, number).html_content
    assert len(_versions(office, number)) == 5
    seat.wait(lambda: versions.list.count() == 5)
    back_at(seat, versions.list)
    seat.press(Key.Key_Escape)
    seat.wait(lambda: view.versions is None and "Annas." in sheet.editor.html())
    assert not sheet.is_dirty
