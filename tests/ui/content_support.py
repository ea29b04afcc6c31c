"""Somebody at the website's pages: what tests of them have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.ui.content.sheet import PageSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.content import ContentView
from hallbooking_desktop.ui.widgets.banner import Banner
from hallbooking_desktop.ui.widgets.drop_target import DropTarget
from tests.ui.conftest import Office
from tests.ui.desks import Seat

D = TypeVar("D", bound=QDialog)
ADMIN = "admin@hall.example"
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def plain(text: str) -> str:
    """Return a text without the marks that keep names apart."""
    return text.replace("\u2068", "").replace("\u2069", "")


def words(widget: QWidget) -> str:
    """Return what a widget says."""
    return plain("\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden()))


def write(office: Office, title: str, html: str = "<p>Text.</p>", slug: str | None = None) -> PageSnapshot:
    """Have a published page."""
    draft = PageDraft(title, html, slug, status=PageStatus.PUBLISHED)
    return office.on_thread(lambda s: s.cms.create(office.world.admin.actor, draft))


def rewrite(office: Office, page_id: int, html: str, *, title: str | None = None) -> PageSnapshot:
    """Save a page at another desk."""

    async def work() -> PageSnapshot:
        actor, cms = office.world.system, office.services.cms
        page = await cms.page(actor, page_id)
        return await cms.update(
            actor, page_id, page.version, PageDraft(title or page.title, html, page.slug, page.kind, page.status)
        )

    return office.on_thread(lambda _: work())


def stored(office: Office, page_id: int) -> PageSnapshot:
    """Return a page as it is stored."""
    return office.on_thread(lambda s: s.cms.page(office.world.admin.actor, page_id))


def opened(seat: Seat, shell: Shell | None = None) -> ContentView:
    """Show the list of pages."""
    shell = shell or seat.sign_in(ADMIN)
    shell.show_view("content")
    view = shell.current
    assert isinstance(view, ContentView)
    seat.wait(lambda: view.model.state in {"ready", "empty"})
    return view


def page_open(seat: Seat, view: ContentView, page_id: int) -> PageSheet:
    """Open a page and wait until it can be written."""
    view.open_page(page_id)
    seat.wait(lambda: view.sheet is not None and view.sheet.base.page_id == page_id)
    sheet = view.sheet
    assert sheet is not None
    seat.wait(lambda: sheet.states.state == "ready" and sheet.editor.isVisible())
    return sheet


def type_text(seat: Seat, sheet: PageSheet, text: str) -> None:
    """Type into the page's text."""
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    sheet.editor.focus_text()
    seat.type(text)


def back_at(seat: Seat, widget: QWidget) -> None:
    """Go on in the window after a dialog: the platform without a screen does not go back by itself."""
    seat.window.activateWindow()
    seat.wait(seat.window.isActiveWindow)
    widget.setFocus()


def column(view: ContentView, number: int = 0) -> list[str]:
    """Return a column of the list."""
    return [str(view.model.data(view.model.index(row, number))) for row in range(view.model.rowCount())]


def dialog(seat: Seat, parent: QWidget, kind: type[D]) -> D:
    """Wait for a dialog and return it."""
    seat.wait(lambda: any(found.isVisible() for found in parent.findChildren(kind)))
    found = next(found for found in parent.findChildren(kind) if found.isVisible())
    seat.wait(found.isActiveWindow)
    return found


def gone(seat: Seat, widget: QDialog) -> None:
    """Wait until a dialog is closed; it goes for good then."""
    seat.wait(lambda: not isValid(widget) or not widget.isVisible())


def offer(banner: Banner, text: str) -> QPushButton:
    """Return a button of a banner."""
    return next(button for button in banner.buttons if text in button.text())


def drop(target: DropTarget, *paths: Path) -> None:
    """Let files fall onto a place."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    fall = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(target, fall)


def draft_is_kept(seat: Seat, sheet: PageSheet, holds: Callable[[str], bool]) -> None:
    """Wait until what is typed is kept at this computer."""
    drafts, user = seat.desk.drafts, seat.desk.actor.user_id
    assert drafts is not None
    assert user is not None
    seat.wait(lambda: any(holds(draft.html) for draft in drafts.of(user)) and sheet.autosave.at is not None, 8000)
