"""The website's pages at the desk: listed, written, published, compared, restored, kept through accidents."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hallbooking_desktop.domain.errors import DomainError, NotFound
from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.ui.content.conflict import ConflictSheet
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.content import ContentView
from hallbooking_desktop.ui.widgets.dialogs import DiscardSheet, Sheet
from tests.ui.conftest import Office
from tests.ui.content_support import (
    ADMIN,
    CONTROL,
    back_at,
    column,
    dialog,
    draft_is_kept,
    gone,
    offer,
    opened,
    page_open,
    plain,
    rewrite,
    stored,
    type_text,
    words,
    write,
)
from tests.ui.desks import Seat, focus
from tests.ui.hands import Hands
from tests.ui.test_accessibility import assert_named, assert_reachable

Key = Qt.Key


@pytest.fixture
def shell(seat: Seat) -> Shell:
    return seat.sign_in(ADMIN)


def _toast(seat: Seat) -> str:
    return plain(seat.window.toast.text)


def _undo(seat: Seat) -> None:
    button = next(b for b in seat.window.toast.findChildren(QPushButton) if b.text() == "Undo")
    button.click()


# --- the list ---------------------------------------------------------------------------------------------------------


def test_pages_are_listed_filtered_and_found(seat: Seat, office: Office, shell: Shell) -> None:
    """Whoever looks after the website could not find the page to be changed."""
    about = write(office, "About us", "<p>One two three.</p>", "about")
    write(office, "Über uns", "<p>Eins zwei.</p>", "about-de")
    gone = write(office, "Old news")
    office.on_thread(lambda s: s.cms.delete(office.world.admin.actor, gone.id))
    view = opened(seat, shell)
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert column(view) == ["About us", "Über uns"]
    assert column(view, 3) == ["Published", "Published"], "a state is a word, not only a colour"
    assert column(view, 4) == ["—", "German"]
    assert column(view, 5) == ["3", "2"]
    assert column(view, 7) == ["Ada Admin", "Ada Admin"]
    listing = view.listing
    listing.state._chips["deleted"].click()
    seat.wait(lambda: column(view) == ["Old news"])
    view.focus_search()
    seat.type("about")
    seat.wait(lambda: view.model.state == "empty")
    listing.clear_filters.click()
    seat.wait(lambda: column(view) == ["About us", "Über uns"])
    listing.kinds._chips["faq"].click()
    seat.wait(lambda: view.model.state == "empty")
    listing.reset_filters()
    seat.wait(lambda: len(column(view)) == 2)
    view.table.horizontalHeader().sectionClicked.emit(5)
    seat.wait(lambda: column(view) == ["Über uns", "About us"])
    rewrite(office, about.id, "<p>One.</p>")
    seat.wait(lambda: column(view) == ["About us", "Über uns"])
    tester.deleteLater()


def test_the_panel_tells_what_a_page_is_for_and_publishes_it(seat: Seat, office: Office, shell: Shell) -> None:
    """Nobody would know which page the kiosk shows under its buttons, nor how to take one off."""
    page = write(office, "Über uns", "<p>Eins zwei.</p>", "about-de")
    view = opened(seat, shell)
    view.table.selectRow(0)
    panel = view.listing.details
    seat.wait(lambda: panel.known is not None and panel.withdraw.isVisible())
    said = words(panel)
    assert "The kiosk shows this under “About” to whoever reads German." in said
    assert "about-de" in said
    assert "Ada Admin" in said
    assert not panel.show_it.isEnabled(), "no endpoint runs here"
    Hands(seat).click(panel.withdraw)
    seat.wait(lambda: stored(office, page.id).status is PageStatus.DRAFT and panel.publish.isVisible())
    assert "is a draft" in _toast(seat)
    _undo(seat)
    seat.wait(lambda: stored(office, page.id).status is PageStatus.PUBLISHED)
    seat.wait(lambda: "is as it was" in _toast(seat))


def test_a_deleted_page_is_brought_back(seat: Seat, office: Office, shell: Shell) -> None:
    """A wrong key would take the terms off the kiosk for good."""
    page = write(office, "Terms", slug="rules")
    admin = office.world.admin.actor
    moved = PageDraft(page.title, page.html_content, "terms", page.kind, page.status)
    page = office.on_thread(lambda s: s.cms.update(admin, page.id, page.version, moved))
    view = opened(seat, shell)
    view.table.selectRow(0)
    panel = view.listing.details
    seat.wait(panel.delete.isVisible)
    view.table.setFocus()
    seat.press(Key.Key_Delete)
    question = dialog(seat, panel, Sheet)
    assert "Its versions are kept" in words(question)
    question.primary.click()
    seat.wait(lambda: "is deleted" in _toast(seat))
    _undo(seat)
    seat.wait(lambda: "is back" in _toast(seat))
    back = stored(office, page.id)
    assert back.status is PageStatus.PUBLISHED, "Undo leaves it as public as it was"
    assert (back.former_slugs, back.published_at) == (("rules",), page.published_at)
    seat.wait(lambda: column(view) == ["Terms"] and panel.delete.isVisible())
    view.table.selectRow(0)
    newest = stored(office, page.id).version
    seat.wait(lambda: panel.known is not None and panel.known.page is not None and panel.known.last.version == newest)
    back_at(seat, view.table)
    seat.press(Key.Key_Delete)
    dialog(seat, panel, Sheet).primary.click()
    seat.wait(lambda: view.model.state == "empty")
    view.listing.state._chips["deleted"].click()
    seat.wait(lambda: column(view) == ["Terms"])
    view.table.selectRow(0)
    seat.wait(panel.bring_back.isVisible)
    assert not panel.open.isVisible()
    panel.bring_back.click()
    seat.wait(lambda: "is back, as a draft" in _toast(seat))
    assert stored(office, page.id).status is PageStatus.DRAFT


def test_what_the_kiosk_lacks_is_offered(seat: Seat, office: Office, shell: Shell) -> None:
    """German guests would find nothing under FAQ, and nobody at the desk would know."""
    faq = write(office, "FAQ", slug="faq")
    view = opened(seat, shell)
    chips = view.listing.kiosk.chips
    assert chips["faq"].accessibleName() == "“FAQ” in English: the kiosk shows it"
    assert chips["faq-de"].accessibleName() == "The kiosk has no “FAQ” in German yet: write it"
    Hands(seat, by="mouse").click(chips["faq-de"])
    sheet = view.sheet
    assert sheet is not None
    assert (sheet.title, sheet.head.slug) == ("Fragen und Antworten", "faq-de")
    assert sheet.head.chosen_kind is PageKind.FAQ
    assert "whoever reads German" in sheet.head.purpose.text()
    assert not sheet.is_dirty
    sheet.leave()
    seat.wait(lambda: view.sheet is None)
    Hands(seat, by="mouse").click(chips["faq"])
    seat.wait(lambda: view.sheet is not None and view.sheet.base.page_id == faq.id)


# --- writing ----------------------------------------------------------------------------------------------------------


def test_a_page_is_written_by_keys_alone_and_published(seat: Seat, office: Office, shell: Shell) -> None:
    """Somebody without a mouse could not write for the website."""
    view = opened(seat, shell)
    seat.window.activateWindow()
    seat.press(Key.Key_N, CONTROL)
    seat.wait(lambda: view.sheet is not None and view.sheet.head.title.hasFocus())
    sheet = view.sheet
    assert sheet is not None
    seat.type("Summer party!")
    assert sheet.head.slug == "summer-party"
    type_text(seat, sheet, "Bring your friends.")
    assert view.is_dirty
    assert [each.name for each in shell.unsaved()] == ["Website"]
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: sheet.base.page is not None)
    page = sheet.base.page
    assert page is not None
    assert not view.is_dirty
    kept = stored(office, page.id)
    assert (kept.title, kept.slug, kept.status) == ("Summer party!", "summer-party", PageStatus.DRAFT)
    assert kept.html_content == "<p>Bring your friends.</p>"
    with pytest.raises(NotFound):
        office.on_thread(lambda s: s.cms.by_slug(GUEST, "summer-party"))
    back_at(seat, sheet.head.title)
    QTest.keyClick(focus(), Key.Key_K, CONTROL)
    seat.wait(shell.centre.palette.isVisible)
    seat.type("publish")
    seat.press(Key.Key_Return)
    seat.wait(lambda: stored(office, page.id).status is PageStatus.PUBLISHED)
    assert office.on_thread(lambda s: s.cms.by_slug(GUEST, "summer-party")).title == "Summer party!"
    seat.wait(lambda: sheet.foot.withdraw.isVisible() and not sheet.is_saving)
    sheet.head.title.setFocus()
    seat.press(Key.Key_Escape)
    seat.wait(lambda: view.sheet is None and column(view) == ["Summer party!"])


def test_what_is_wrong_stands_beside_the_field(seat: Seat, office: Office, shell: Shell) -> None:
    """A refusal would send people looking for what it means."""
    write(office, "FAQ", slug="faq")
    view = opened(seat, shell)
    view.make_new()
    sheet = view.sheet
    assert sheet is not None
    sheet.foot.save.click()
    seat.wait(lambda: "needs a title" in sheet.head.fields["title"].error)
    sheet.head.title.setFocus()
    seat.type("FAQ")
    sheet.foot.save.click()
    seat.wait(lambda: "has this address already" in sheet.head.fields["slug"].error)
    seat.wait(sheet.head.address.hasFocus)
    sheet.head.address.selectAll()
    seat.type("Wrong Address")
    sheet.foot.save.click()
    seat.wait(lambda: "a–z" in sheet.head.fields["slug"].error)
    assert_named(sheet)
    assert_reachable(seat.window, sheet)


def test_a_wide_window_remembers_whether_the_preview_stands_beside_the_text(
    seat: Seat, office: Office, shell: Shell
) -> None:
    """Whoever does not want it would have to send it away on each page, or would see what is not stored."""
    page = write(office, "News", "<p>Six.</p>")
    seat.window.resize(1600, 900)
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    editor = sheet.editor
    seat.wait(lambda: editor.beside.isVisible() and editor.beside.paper.toPlainText() == "Six.")
    type_text(seat, sheet, "Five. ")
    seat.wait(lambda: editor.beside.paper.toPlainText() == "Five. Six.")
    assert editor.text.hasFocus()
    assert_named(sheet)
    assert_reachable(seat.window, sheet)
    Hands(seat, by="mouse").click(editor.beside_button)
    assert not editor.beside.isVisible()
    sheet.give_up()
    sheet.leave()
    seat.wait(lambda: view.sheet is None)
    sheet = page_open(seat, view, page.id)
    assert sheet.editor.beside_button.isVisible()
    assert not sheet.editor.beside.isVisible()
    Hands(seat, by="mouse").click(sheet.editor.beside_button)
    seat.wait(lambda: sheet.editor.beside.paper.toPlainText() == "Six.")


def test_a_changed_address_says_what_becomes_of_the_old_one(seat: Seat, office: Office, shell: Shell) -> None:
    """Links on paper would lead nowhere, and nobody would have been told."""
    page = write(office, "News", slug="news")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    sheet.head.title.setFocus()
    sheet.head.title.selectAll()
    seat.type("Latest news")
    assert sheet.head.slug == "news", "the address of a page that is there does not follow its title"
    sheet.head.address.setFocus()
    sheet.head.address.selectAll()
    seat.type("latest")
    assert "The old address, news, will lead to the new one." in words(sheet.head)
    sheet.foot.save.click()
    seat.wait(lambda: stored(office, page.id).slug == "latest")
    assert office.on_thread(lambda s: s.cms.by_slug(GUEST, "news")).slug == "latest"


def test_leaving_asks_about_what_is_not_saved(seat: Seat, office: Office, shell: Shell) -> None:
    """An hour of writing would be gone with a click on the cross."""
    page = write(office, "About us")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    type_text(seat, sheet, "More. ")
    draft_is_kept(seat, sheet, lambda html: "More." in html)
    sheet.head.close_it.click()
    question = dialog(seat, sheet, DiscardSheet)
    question.way_out.click()
    assert view.sheet is sheet
    gone(seat, question)
    back_at(seat, sheet.head.title)
    seat.press(Key.Key_N, CONTROL)
    question = dialog(seat, view, DiscardSheet)
    question.primary.click()
    seat.wait(lambda: view.sheet is not None and view.sheet is not sheet and view.sheet.base.page is None)
    drafts = seat.desk.drafts
    assert drafts is not None
    assert drafts.of(office.world.admin.id) == (), "what was given up is not offered again"
    assert stored(office, page.id).version == 1


# --- drafts -----------------------------------------------------------------------------------------------------------


def _left(office: Office, seat: Seat) -> tuple[KeptDraft, ...]:
    assert seat.desk.drafts is not None
    return seat.desk.drafts.of(office.world.admin.id)


def _session_ends(seat: Seat) -> None:
    """End the session as when somebody is let go: nobody is asked about what is typed."""
    session = seat.window.session
    assert session is not None
    session._close("Your session has ended.")
    seat.wait(lambda: seat.window.shell is None)
    seat.window.activateWindow()


def test_a_draft_survives_the_window_and_is_offered(seat: Seat, office: Office, shell: Shell) -> None:
    """The session ends at noon, and with it what was written since ten."""
    page = write(office, "About us", "<p>Old words.</p>")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    type_text(seat, sheet, "New ")
    _session_ends(seat)
    (draft,) = _left(office, seat)
    assert draft.page_id == page.id
    assert "New " in draft.html
    view = opened(seat, seat.sign_in(ADMIN))
    line = view.listing.left.lines[0]
    seat.wait(line.isVisible)
    assert "Your changes to About us were not saved" in plain(line.text)
    sheet = page_open(seat, view, page.id)
    seat.wait(sheet.left.isVisible)
    assert not sheet.is_dirty
    offer(sheet.left, "differences").click()
    shown = dialog(seat, sheet.left, Sheet)
    shown.way_out.click()
    gone(seat, shown)
    offer(sheet.left, "Go on").click()
    seat.wait(lambda: sheet.is_dirty and "New " in sheet.editor.html())
    back_at(seat, sheet.head.title)
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: "New " in stored(office, page.id).html_content)
    seat.wait(lambda: _left(office, seat) == ())


def test_what_is_written_as_html_is_kept_as_it_stands(seat: Seat, office: Office, shell: Shell) -> None:
    """A long source would be read as a page each few seconds, while it is typed; or come back as something else."""
    page = write(office, "About us", "<p>Old.</p>")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    sheet.editor.show_mode("source")
    type_text(seat, sheet, "<p>Half a <b>wor")
    draft_is_kept(seat, sheet, lambda html: html == "<p>Half a <b>wor<p>Old.</p>")
    _session_ends(seat)
    view = opened(seat, seat.sign_in(ADMIN))
    offer(view.listing.left.lines[0], "Go on").click()
    seat.wait(lambda: view.sheet is not None and view.sheet.is_dirty)
    sheet = view.sheet
    assert sheet is not None
    assert sheet.editor.html() == "<p>Half a <strong>wor</strong></p>\n<p>Old.</p>"


def test_a_draft_of_a_new_page_is_gone_on_with_or_discarded(seat: Seat, office: Office, shell: Shell) -> None:
    """A page that nobody had saved yet would be offered for ever, or never."""
    view = opened(seat, shell)
    view.make_new()
    sheet = view.sheet
    assert sheet is not None
    seat.window.activateWindow()
    sheet.head.title.setFocus()
    seat.type("Garden")
    type_text(seat, sheet, "Roses.")
    _session_ends(seat)
    view = opened(seat, seat.sign_in(ADMIN))
    line = view.listing.left.lines[0]
    seat.wait(line.isVisible)
    offer(line, "Go on").click()
    seat.wait(lambda: view.sheet is not None and view.sheet.title == "Garden")
    sheet = view.sheet
    assert sheet is not None
    assert (sheet.head.slug, sheet.is_dirty) == ("garden", True)
    assert "Roses." in sheet.editor.html()
    sheet.leave()
    dialog(seat, sheet, DiscardSheet).primary.click()
    seat.wait(lambda: view.sheet is None)
    assert _left(office, seat) == ()
    seat.wait(lambda: not line.isVisible())


def test_who_signs_out_and_discards_is_offered_nothing_later(seat: Seat, office: Office, shell: Shell) -> None:
    """What somebody said may be lost would come back every morning."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    type_text(seat, sheet, "Rubbish. ")
    draft_is_kept(seat, sheet, lambda html: "Rubbish." in html)
    seat.window.windows.sign_out()
    question = dialog(seat, seat.window, DiscardSheet)
    assert "Website" in words(question)
    question.way_out.click()
    seat.wait(lambda: not seat.window.windows.is_asking)
    assert len(_left(office, seat)) == 1
    seat.window.windows.sign_out()
    dialog(seat, seat.window, DiscardSheet).primary.click()
    seat.wait(lambda: seat.window.shell is None)
    assert _left(office, seat) == ()


def test_a_draft_that_somebody_overtook_is_compared_before_it_is_saved(
    seat: Seat, office: Office, shell: Shell
) -> None:
    """A text of last week would go over what a colleague wrote since, without a word."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    type_text(seat, sheet, "Mine. ")
    _session_ends(seat)
    rewrite(office, page.id, "<p>Seven.</p>")
    view = opened(seat, seat.sign_in(ADMIN))
    line = view.listing.left.lines[0]
    seat.wait(line.isVisible)
    offer(line, "Go on").click()
    seat.wait(lambda: view.sheet is not None and view.sheet.is_dirty)
    sheet = view.sheet
    assert sheet is not None
    assert "Mine." in sheet.editor.html()
    seat.wait(lambda: "has just saved this page" in sheet.news.text)
    back_at(seat, sheet.head.title)
    seat.press(Key.Key_S, CONTROL)
    asked = dialog(seat, sheet, ConflictSheet)
    assert "Seven." in stored(office, page.id).html_content
    asked.primary.click()
    seat.wait(lambda: "Mine." in stored(office, page.id).html_content)
    seat.wait(lambda: _left(office, seat) == ())


def test_the_preview_says_why_a_text_cannot_be_stored(seat: Seat, office: Office, shell: Shell) -> None:
    """What visitors will never see would stand in the preview."""
    sheet = page_open(seat, opened(seat, shell), write(office, "Terms").id)
    sheet.editor.set_html(f"<p>{'far too long ' * 20_000}</p>")
    sheet.editor.show_mode("preview")
    seat.wait(lambda: "Use at most 200,000 characters." in sheet.editor.preview.refusal.text)
    assert sheet.editor.preview.paper.toPlainText() == ""
    sheet.give_up()


def test_a_text_that_cannot_be_stored_is_kept_and_told_why(seat: Seat, office: Office, shell: Shell) -> None:
    """Somebody pastes half a book with its pictures, and loses it to a word like “wrong”."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    sheet.editor.set_html("<p>" + "word " * 250_000 + "</p>")
    sheet.head.title.setFocus()
    seat.type("!")
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: "Use at most" in sheet.foot.note.text, 20_000)
    assert "Your text stays here" in sheet.foot.note.text
    seat.wait(lambda: not sheet.is_saving)
    assert stored(office, page.id).version == 1
    sheet.give_up()


def test_nobody_else_at_this_computer_sees_a_draft(seat: Seat, office: Office, shell: Shell) -> None:
    """A colleague would read, or discard, what somebody had not meant to show yet."""
    view = opened(seat, shell)
    view.make_new()
    sheet = view.sheet
    assert sheet is not None
    seat.window.activateWindow()
    sheet.head.title.setFocus()
    seat.type("Secret")
    seat.wait(lambda: _left(office, seat))
    assert seat.desk.drafts is not None
    assert seat.desk.drafts.of(office.world.moderator.id) == ()
    assert seat.desk.drafts.of(office.world.berlin_moderator.id) == ()
    sheet.give_up()


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_nothing_that_cannot_be_kept_is_replaced(
    seat: Seat, office: Office, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the words of the last hour would go without a word, for those of a colleague or of yesterday."""
    view, _ = _meanwhile(seat, office, shell)
    sheet = view.sheet
    assert sheet is not None
    monkeypatch.setattr(seat.desk.drafts, "keep", _full)
    offer(sheet.news, "Compare").click()
    asked = dialog(seat, sheet, ConflictSheet)
    asked.theirs.click()
    seat.wait(lambda: "it cannot be kept at this computer" in sheet.foot.note.text)
    gone(seat, asked)
    assert "Mine." in sheet.editor.html()
    assert sheet.is_dirty
    sheet.left.offer(replace(sheet.typed(), key="draft-of-old", html="<p>Of old.</p>"), sheet.base)
    offer(sheet.left, "Go on").click()
    assert sheet.left.isVisible(), "it is still offered"
    assert "Mine." in sheet.editor.html()
    _session_ends(seat)
    assert "could not be kept at this computer" in _toast(seat)


def test_a_page_that_is_deleted_while_two_save_it_can_be_a_new_one(
    seat: Seat, office: Office, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving would do nothing and say nothing, as often as it is pressed."""
    view, old = _meanwhile(seat, office, shell)
    sheet = view.sheet
    assert sheet is not None
    refused = sheet.rivals.refused

    async def deleted_first(failed: Callable[[DomainError], None]) -> bool:
        await seat.desk.write(lambda s, a: s.cms.delete(a, old))
        return await refused(failed)

    monkeypatch.setattr(sheet.rivals, "refused", deleted_first)
    seat.press(Key.Key_S, CONTROL)
    asked = dialog(seat, sheet, Sheet)
    assert "Somebody deleted this page meanwhile." in words(asked)
    asked.primary.click()
    seat.wait(lambda: sheet.base.page is not None and sheet.base.page_id != old)
    number = sheet.base.page_id
    assert number is not None
    assert "Mine." in stored(office, number).html_content


# --- two people -------------------------------------------------------------------------------------------------------


def _meanwhile(seat: Seat, office: Office, shell: Shell) -> tuple[ContentView, int]:
    page = write(office, "FAQ", "<p>Doors open at six.</p><p>Parking is free.</p>", "faq")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    type_text(seat, sheet, "Mine. ")
    rewrite(office, page.id, "<p>Doors open at seven.</p><p>Parking is free.</p>")
    seat.wait(sheet.news.isVisible)
    assert "has just saved this page." in plain(sheet.news.text)
    assert "Yours is not saved." in sheet.news.text
    return view, page.id


def test_mine_becomes_the_newest_and_theirs_stays_a_version(seat: Seat, office: Office, shell: Shell) -> None:
    """Of two who write at once, one would lose everything without a word."""
    view, number = _meanwhile(seat, office, shell)
    sheet = view.sheet
    assert sheet is not None
    seat.press(Key.Key_S, CONTROL)
    asked = dialog(seat, sheet, ConflictSheet)
    seat.wait(lambda: asked.difference.blocks)
    spoken = asked.difference.text.accessibleDescription()
    assert "removed:" in spoken
    assert "added:" in spoken
    assert_named(asked)
    assert_reachable(asked, asked)
    asked.primary.click()
    seat.wait(lambda: stored(office, number).version == 3)
    assert "Mine." in stored(office, number).html_content
    kept = office.on_thread(lambda s: s.cms.revisions(office.world.admin.actor, number))
    assert "seven" in next(each for each in kept if each.version == 2).html_content
    seat.wait(lambda: not sheet.is_dirty and not sheet.news.isVisible())


def test_theirs_is_taken_and_mine_stays_a_draft(seat: Seat, office: Office, shell: Shell) -> None:
    """Giving way to a colleague would cost one's own words."""
    view, number = _meanwhile(seat, office, shell)
    sheet = view.sheet
    assert sheet is not None
    offer(sheet.news, "Compare").click()
    asked = dialog(seat, sheet, ConflictSheet)
    asked.theirs.click()
    seat.wait(lambda: "seven" in sheet.editor.html() and not sheet.is_dirty)
    assert "Mine." not in sheet.editor.html()
    assert any("Mine." in draft.html for draft in _left(office, seat))
    offer(sheet.left, "Go on").click()
    seat.wait(lambda: "Mine." in sheet.editor.html())
    assert stored(office, number).version == 2


def test_theirs_stands_beside_while_mine_is_written(seat: Seat, office: Office, shell: Shell) -> None:
    """Nobody can join two texts of which only one is to be seen."""
    view, number = _meanwhile(seat, office, shell)
    sheet = view.sheet
    assert sheet is not None
    seat.press(Key.Key_S, CONTROL)
    asked = dialog(seat, sheet, ConflictSheet)
    asked.way_out.click()
    beside = sheet.rivals.beside
    seat.wait(lambda: beside.isVisible() and "seven" in beside.difference.text.toPlainText())
    assert "Mine." in sheet.editor.html()
    type_text(seat, sheet, "And more. ")
    seat.wait(lambda: "And more." in beside.difference.text.toPlainText(), 8000)
    Hands(seat, by="mouse").click(beside.decide)
    dialog(seat, sheet, ConflictSheet).primary.click()
    seat.wait(lambda: "And more." in stored(office, number).html_content)
    seat.wait(lambda: not beside.isVisible())


def test_who_only_reads_sees_the_newest_by_itself(seat: Seat, office: Office, shell: Shell) -> None:
    """Somebody would begin to write on a text that is old already."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    rewrite(office, page.id, "<p>Seven.</p>", title="Questions")
    seat.wait(lambda: "Seven." in sheet.editor.html() and sheet.title == "Questions")
    assert "You see the newest version." in sheet.news.text
    assert not sheet.is_dirty
    type_text(seat, sheet, "Now ")
    seat.press(Key.Key_S, CONTROL)
    seat.wait(lambda: stored(office, page.id).version == 3)


def test_a_page_deleted_under_the_pen_is_saved_as_a_new_one(seat: Seat, office: Office, shell: Shell) -> None:
    """What is being written would have nowhere to go."""
    page = write(office, "FAQ", "<p>Six.</p>", "faq")
    view = opened(seat, shell)
    sheet = page_open(seat, view, page.id)
    type_text(seat, sheet, "More. ")
    office.on_thread(lambda s: s.cms.delete(office.world.admin.actor, page.id))
    seat.wait(lambda: "deleted this page" in sheet.news.text)
    seat.press(Key.Key_S, CONTROL)
    dialog(seat, sheet, Sheet).primary.click()
    seat.wait(lambda: sheet.base.page_id not in {None, page.id})
    made = office.on_thread(lambda s: s.cms.by_slug(office.world.admin.actor, "faq"))
    assert "More." in made.html_content


# --- versions ---------------------------------------------------------------------------------------------------------


def test_versions_are_compared_and_one_is_restored(seat: Seat, office: Office, shell: Shell) -> None:
    """A wrong save could not be found, nor undone a week later."""
    page = write(office, "House rules", "<p>No smoking here.</p><p>Be kind.</p>", "house-rules")
    rewrite(office, page.id, "<p>No smoking anywhere.</p><p>Be kind.</p>")
    rewrite(office, page.id, "<p>No dogs.</p>", title="Rules")
    view = opened(seat, shell)
    view.table.selectRow(0)
    panel = view.listing.details
    seat.wait(lambda: panel.known is not None)
    panel.versions.click()
    versions = view.versions
    assert versions is not None
    seat.wait(lambda: versions.states.state == "ready" and versions.difference.blocks)
    assert versions.list.count() == 3
    assert not versions.restore.isEnabled(), "the newest is the newest already"
    assert_named(versions)
    assert_reachable(seat.window, versions)
    versions.list.setFocus()
    seat.press(Key.Key_Down)
    text = versions.difference.text
    seat.wait(lambda: "anywhere" in text.toPlainText() and "dogs" not in text.toPlainText())
    assert "removed: here" in text.accessibleDescription()
    assert "added: anywhere" in text.accessibleDescription()
    marked = text.toHtml()
    assert "line-through" in marked, "what is gone is struck out, not only coloured"
    assert "underline" in marked
    Hands(seat, by="mouse").click(versions.difference.look._chips["below"])
    seat.wait(lambda: "here" in text.toPlainText())
    versions.other.setCurrentIndex(versions.other.findData(3))
    versions.other.activated.emit(versions.other.currentIndex())
    seat.wait(lambda: "Title: House rulesRules" in text.toPlainText())
    Hands(seat, by="mouse").click(versions.restore)
    seat.wait(lambda: stored(office, page.id).version == 4)
    assert stored(office, page.id).title == "House rules"
    assert "anywhere" in stored(office, page.id).html_content
    seat.wait(lambda: versions.list.count() == 4)
    versions.list.setFocus()
    versions.back.click()
    seat.wait(lambda: view.versions is None)


def test_the_keys_and_commands_are_told(seat: Seat, office: Office, shell: Shell) -> None:
    """Nobody would find out what the keyboard can do here."""
    page = write(office, "FAQ", slug="faq")
    view = opened(seat, shell)
    table = dict(shell.centre.key_table())
    assert ("Ctrl+N", "New page") in table["This list"]
    assert all(text != "New booking" or not keys for keys, text in table["Anywhere"] if keys == "Ctrl+N")
    page_open(seat, view, page.id)
    table = dict(shell.centre.key_table())
    assert ("Ctrl+S", "Save the page") in table["This page"]
    assert "page-versions" in {command.key for command in view.commands()}
    assert seat.window.windowTitle().startswith("Website · FAQ")
    assert QApplication.activeModalWidget() is None
