"""Pictures of the website's pages: the list, one that is written, versions, two texts of one page, the library."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.paste_pictures import LeftPicture
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.ui.content.conflict import ConflictSheet
from hallbooking_desktop.ui.content.intake import DescribeSheet
from hallbooking_desktop.ui.content.library import LibrarySheet
from tests.support.console import until
from tests.support.pictures import picture

if TYPE_CHECKING:
    from tests.screenshots.__main__ import Photographer

_BEFORE = (
    "<h2>Opening hours</h2><p>The house is open from nine to ten, at weekends from ten.</p>"
    "<p>Please ring the bell at the side door in the evening.</p><h2>Parking</h2><p>There are forty places.</p>"
)
_AFTER = (
    "<h2>Opening hours</h2><p>The house is open from eight to eleven, at weekends from ten.</p>"
    "<h2>Parking</h2><p>There are forty places, six of them with a charger.</p><p>Bicycles stand in the yard.</p>"
)


async def content(view: Any, camera: Photographer, close_dialogs: Any) -> None:
    """Take the list, a page, what others do to it meanwhile, its versions, and the pictures."""
    desk = camera.desk
    await until(lambda: view.model.state == "ready", 20)
    await camera.take("content")
    view.table.selectRow(1)
    await until(lambda: view.listing.details.known is not None, 10)
    await camera.take("content-chosen", 0.9)
    view.close_panel()
    page = await _a_page(view)
    view.open_page(page.id)
    await until(lambda: view.sheet is not None and view.sheet.base.page is not None, 10)
    sheet = view.sheet
    await camera.take("content-page", 0.9)
    sheet.strangers.tell((LeftPicture("https://a.example/hall.jpg"), LeftPicture("file:///tmp/hall.png", "The hall")))
    await camera.take("content-strangers")
    sheet.strangers.hide()
    sheet.editor.show_mode("preview")
    await until(sheet.editor.preview.paper.toPlainText, 10)
    sheet.editor.preview.show_refusal("Use at most 200,000 characters.")
    await camera.take("content-refused")
    sheet.editor.show_mode("write")
    sheet.editor.focus_text()
    QTest.keyClicks(sheet.focusWidget(), "Welcome. ")
    draft = PageDraft(page.title, _AFTER, page.slug, page.kind, page.status)
    await desk.write(lambda s, a: s.cms.update(a, page.id, page.version, draft))
    await until(sheet.news.isVisible, 10)
    await until(lambda: sheet.autosave.at is not None, 10)
    await camera.take("content-news")
    sheet.rivals.decide()
    await until(lambda: sheet.rivals.parent().findChildren(ConflictSheet), 10)
    await camera.take("content-two-texts", 0.9)
    await close_dialogs()
    sheet.rivals._open_beside()
    await camera.take("content-beside", 0.9)
    sheet.give_up()
    view._close_sheet()
    view.show_versions(page.id)
    await until(lambda: view.versions.difference.blocks, 10)
    await camera.take("content-versions", 0.9)
    view.versions.difference.look._chips["below"].click()
    await camera.take("content-versions-one-text")
    view._close_versions()
    await _library(view, camera, close_dialogs)
    current = await desk.read(lambda s, a: s.cms.page(a, page.id))
    await desk.write(lambda s, a: s.cms.delete(a, current.id, current.version))


async def _a_page(view: Any) -> PageSnapshot:
    wanted = PageDraft("Opening hours and parking", _BEFORE, status=PageStatus.PUBLISHED)
    with contextlib.suppress(NotFound):
        left = await view.desk.read(lambda s, a: s.cms.by_slug(a, "opening-hours-and-parking"))
        await view.desk.write(lambda s, a: s.cms.delete(a, left.id))
    made: PageSnapshot = await view.desk.write(lambda s, a: s.cms.create(a, wanted))
    return made


async def _library(view: Any, camera: Photographer, close_dialogs: Any) -> None:
    desk, pictures = camera.desk, []
    for width, height, alt in ((900, 600, "The ballroom, set for a wedding"), (600, 800, "The stairs to the gallery")):
        content = picture(width, height)
        made = await desk.write(lambda s, a, c=content, t=alt: s.library.add(a, c, "picture.jpg", t))
        pictures.append(made)
    view.show_pictures()
    sheet = view.findChild(LibrarySheet)
    await until(lambda: len(sheet.pictures) > 1, 10)
    sheet.grid.choose(0)
    await camera.take("content-pictures", 1.2)
    content = picture(1200, 800)
    DescribeSheet(desk, sheet, "terrace.jpg", content, QImage.fromData(content), "1 of 2").open()
    await camera.take("content-describe", 0.9)
    await close_dialogs()
    for each in pictures:
        await desk.write(lambda s, a, m=each.media_id: s.library.remove(a, m))
    view.table.setFocus(Qt.FocusReason.OtherFocusReason)
