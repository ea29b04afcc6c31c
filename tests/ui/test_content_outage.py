"""The document store is gone for a while: the website's pages say so, keep what is typed, and go on by themselves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.infrastructure.embedded import DocumentsAddress, EmbeddedDocuments
from tests.support.postgres import scratch_folder
from tests.ui.conftest import Office
from tests.ui.content_support import ADMIN, CONTROL, column, draft_is_kept, opened, page_open, stored, type_text, write
from tests.ui.desks import Seat
from tests.ui.hands import Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key
_LONG = 30_000


class Store:
    """A document server that can be switched off and on; what it holds stays."""

    def __init__(self) -> None:
        self._folder = scratch_folder()
        self._server = EmbeddedDocuments(self._folder / "data", watch=False)
        self._off = False

    def address(self) -> DocumentsAddress:
        """Tell where the server is, started if need be; refused while it is off."""
        if self._off:
            raise DocumentsUnavailable("It is switched off.")
        return self._server.acquire()

    def switch_off(self) -> None:
        """End the server."""
        self._off = True
        self._server.release()

    def switch_on(self) -> None:
        """Start it again."""
        self._off = False
        self._server.acquire()

    def throw_away(self) -> None:
        """End it for good."""
        self._server.release()
        shutil.rmtree(self._folder, ignore_errors=True)


@pytest.fixture
def document_server() -> Iterator[Store]:
    made = Store()
    yield made
    made.throw_away()


def test_the_list_says_what_is_wrong_and_comes_back_by_itself(
    seat: Seat, office: Office, document_server: Store
) -> None:
    """Somebody would stand before an empty list, or press “Try again” until it works."""
    write(office, "FAQ", slug="faq")
    document_server.switch_off()
    shell = seat.sign_in(ADMIN)
    shell.show_view("content")
    view = shell.current
    listing = getattr(view, "listing")  # noqa: B009 - the kind of view is told below
    seat.wait(lambda: listing.states.state == "failed", _LONG)
    assert "document store cannot be reached" in listing.states.text
    document_server.switch_on()
    seat.wait(lambda: listing.states.state == "ready", _LONG)
    assert column(opened(seat, shell)) == ["FAQ"]


def test_what_is_typed_outlives_the_outage(seat: Seat, office: Office, document_server: Store) -> None:
    """The text would be lost with the store, or be thrown away on the way back."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat)
    sheet = page_open(seat, view, page.id)
    document_server.switch_off()
    type_text(seat, sheet, "Typed in the dark. ")
    draft_is_kept(seat, sheet, lambda html: "Typed in the dark." in html)
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: "document store cannot be reached" in sheet.foot.note.text, _LONG)
    assert "a draft of it is kept at this computer" in sheet.foot.note.text
    seat.wait(lambda: not sheet.is_saving)
    assert sheet.is_dirty
    assert "Typed in the dark." in sheet.editor.html()
    document_server.switch_on()
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: not sheet.is_dirty and not sheet.is_saving, _LONG)
    assert "Typed in the dark." in stored(office, page.id).html_content
    assert sheet.foot.note.text == ""


def test_there_is_a_way_back_from_a_page_that_cannot_be_loaded(
    seat: Seat, office: Office, document_server: Store
) -> None:
    """Whoever has a mouse alone would be shut in before a page that does not come."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat)
    document_server.switch_off()
    view.open_page(page.id)
    sheet = view.sheet
    assert sheet is not None
    seat.wait(lambda: sheet.states.state == "failed", _LONG)
    assert_named(sheet)
    assert_reachable(seat.window, sheet)
    back = next(each for each in sheet.findChildren(QPushButton) if each.text() == "Back to the list")
    Hands(seat, by="mouse").click(back)
    seat.wait(lambda: view.sheet is None and view.stack.currentWidget() is view.listing)


def test_a_page_opened_in_the_outage_shows_itself_later(seat: Seat, office: Office, document_server: Store) -> None:
    """The page would stay empty, and whoever writes on would overwrite it."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat)
    document_server.switch_off()
    view.open_page(page.id)
    sheet = view.sheet
    assert sheet is not None
    seat.wait(lambda: sheet.states.state == "failed", _LONG)
    assert not sheet.editor.isVisible()
    document_server.switch_on()
    seat.wait(lambda: sheet.states.state == "ready" and "Six." in sheet.editor.html(), _LONG)
