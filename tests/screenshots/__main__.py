"""`make screenshots`: the real console on demo data, every view and dialog, light and dark, small and large screens.

`python -m tests.screenshots FOLDER today calendar` takes these views alone; ``palette``, ``tour``, ``dialogs`` and
``tasks`` (the README's ten) may be among them. ``--scale 2`` takes them with large text, ``--language ar`` from right
to left.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    # Dialogs are as large as the screen lets them be; the platform's own is smaller than any that is sold.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QScrollArea, QWidget

from hallbooking_desktop.app.console import Console
from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.errors import DatabaseUnavailable, PictureRefused
from hallbooking_desktop.services.commands import AuditQuery, BookingQuery
from hallbooking_desktop.services.commands_engagement import NewQuery
from hallbooking_desktop.services.endpoint import ChildPhase
from hallbooking_desktop.services.snapshots_today import TodaySnapshot
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.booking.editing import EditWindow
from hallbooking_desktop.ui.booking.move import MoveDialog
from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.filters.saved import SavedFilter, SavedFilters
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.reports.charts import Kind
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.theme import Mode, theme
from hallbooking_desktop.ui.today.bell import AlertList
from hallbooking_desktop.ui.tour.offer import TourOffer
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.views.merge import MergeSheet
from hallbooking_desktop.ui.views.wallet_statement import StatementSheet
from hallbooking_desktop.ui.widgets.dialogs import DiscardSheet
from tests.bench.data import DataSet, loaded
from tests.screenshots.closings import closings
from tests.screenshots.content import content
from tests.screenshots.tasks import ten_tasks
from tests.support.console import run_console, settled, sign_in, until
from tests.support.fitting import OVERLAYS, misfits

SIZES = ((1280, 800), (1920, 1080))
#: Beyond the views: what can be asked for by name.
EXTRAS = ("palette", "dialogs", "tasks")
MODES = (Mode.LIGHT, Mode.DARK)
_PATIENCE = 0.5


class Photographer:
    """Takes one picture after another of the console in one look and size."""

    def __init__(
        self,
        console: Console,
        folder: Path,
        sizes: Sequence[tuple[int, int]] = SIZES,
        modes: Sequence[Mode] = MODES,
    ) -> None:
        self._console = console
        self._sizes = sizes
        self._modes = modes
        self._folder = folder
        self._look = ""
        self.taken = 0

    @property
    def desk(self) -> Desk:
        """What the views work with."""
        assert self._console.desk is not None
        return self._console.desk

    async def looks(self) -> Any:
        """Go through the looks and sizes; yields each."""
        for width, height in self._sizes:
            self._console.window.resize(width, height)
            for mode in self._modes:
                theme().set_mode(mode)
                self._look = f"{mode.value}-{width}x{height}"
                await asyncio.sleep(_PATIENCE)
                yield self._look

    async def take(self, name: str, wait: float = _PATIENCE) -> None:
        """Keep what is on the screen: the window, and the dialogs over it."""
        await asyncio.sleep(wait)
        window = self._console.window
        picture = window.grab()
        for dialog in _dialogs(window):
            painter = QPainter(picture)
            if isinstance(dialog, QDialog):
                painter.fillRect(picture.rect(), QColor(0, 0, 0, 70))
            _put(painter, dialog.grab(), _place(window, dialog))
            painter.end()
        for menu in _menus():
            painter = QPainter(picture)
            painter.drawPixmap(menu.pos() - window.mapToGlobal(QPoint(0, 0)), menu.grab())
            painter.end()
        picture.save(str(self._folder / f"{name}-{self._look}.png"))
        self.taken += 1
        self._note_misfits(f"{name}-{self._look}", window)

    def _note_misfits(self, name: str, window: QWidget) -> None:
        """Write down what has no room: it is easily overlooked in a picture."""
        over = [dialog for dialog in _dialogs(window) if isinstance(dialog, QDialog)]
        said = [what for shown in (window, *over) for what in misfits(shown, skip=OVERLAYS)]
        with (self._folder / "misfits.txt").open("a", encoding="utf-8") as file:
            file.writelines(f"{name}: {what}\n" for what in said)


def _dialogs(window: QWidget) -> Iterator[QWidget]:
    kinds = (QDialog, QMenu, AlertList)
    return (w for w in QApplication.topLevelWidgets() if w is not window and isinstance(w, kinds) and w.isVisible())


def _menus() -> Iterator[QWidget]:
    return (w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())


def _place(window: QWidget, dialog: QWidget) -> QPoint:
    if isinstance(dialog, QMenu | AlertList):
        return window.mapFromGlobal(dialog.pos())
    free = QSize(max(0, window.width() - dialog.width()), max(0, window.height() - dialog.height()))
    return QPoint(free.width() // 2, free.height() // 2)


def _put(painter: QPainter, picture: QPixmap, place: QPoint) -> None:
    for ring in range(12, 0, -2):
        size = picture.deviceIndependentSize().toSize() + QSize(2 * ring, 2 * ring)
        painter.fillRect(QRect(place - QPoint(ring, ring - 4), size), QColor(0, 0, 0, 9))
    painter.drawPixmap(place, picture)


async def sign_in_pictures(console: Console, camera: Photographer) -> None:
    """Take the first page: ready, and refused."""
    page = console.window.page
    async for _ in camera.looks():
        await camera.take("sign-in")
    page.email.setText("nobody@example.com")
    page.password.setText("Wrong-Password-1!")
    page.button.click()
    await until(lambda: page.note.text, 10)
    async for _ in camera.looks():
        await camera.take("sign-in-refused")


async def view_pictures(shell: Shell, camera: Photographer, keys: Sequence[str]) -> None:
    """Take these views, the lists with a row chosen."""
    for key in keys:
        view = await settled(shell, key)
        if key == "today":
            await _today(view, camera)
            continue
        if key == "calendar":
            await _calendar(view, camera)
            continue
        if key == "find":
            await _find(view, camera)
            continue
        if key == "endpoint":
            await _endpoint(view, camera)
            continue
        if key == "places":
            await _places(view, camera)
            continue
        if key in _STAFF_PAGES:
            await _STAFF_PAGES[key](view, camera)
            continue
        await camera.take(key)
        table = getattr(view, "table", None)
        if table is not None and table.model().rowCount():
            table.setCurrentIndex(table.model().index(3, 0))
            await camera.take(f"{key}-chosen", 0.9)
            view.close_panel()


async def _audit(view: Any, camera: Photographer) -> None:
    """Take the log, and a booking that was moved."""
    await camera.take("audit")
    view.show_history("booking", (await _a_moved_booking(camera.desk)))
    await until(lambda: view.model.state == "ready" and view.details.diff is not None, 10)
    await camera.take("audit-chosen", 0.9)
    view.close_panel()
    view.reset_filters()


async def _a_moved_booking(desk: Desk) -> int:
    query = AuditQuery(actions=frozenset({"booking.rescheduled"}), limit=1)
    found = await desk.read(lambda s, a: s.audit.lines(a, query))
    return found.rows[0].entry.entity_id or 0


async def _users(view: Any, camera: Photographer) -> None:
    """Take the staff, one of them, an invitation and a code."""
    await camera.take("users")
    view.table.selectRow(2)
    await until(lambda: view.details.known is not None, 10)
    await camera.take("users-chosen")
    view.new.click()
    await camera.take("users-invite", 0.9)
    await _close_dialogs()
    view.details.code.click()
    await camera.take("users-code", 0.9)
    await _close_dialogs()
    view.close_panel()


async def _queries(view: Any, camera: Photographer) -> None:
    """Take the queries, a conversation with notes among staff, and an answer to it."""
    await camera.take("queries")
    rows = range(view.model.rowCount())
    wanted = next((row for row in rows if view.model.row_at(row).booking_id is not None), 0)
    view.table.selectRow(wanted)
    await until(lambda: view.details.known is not None, 10)
    await camera.take("queries-chosen", 0.9)
    view.details.write_note()
    await camera.take("queries-note", 0.9)
    await _close_dialogs()
    view.close_panel()


async def _reviews(view: Any, camera: Photographer) -> None:
    """Take the reviews, one of them, the reason for hiding it, and one that is hidden."""
    await camera.take("reviews")
    view.table.selectRow(2)
    await until(lambda: view.details.known is not None, 10)
    await camera.take("reviews-chosen", 0.9)
    view.details.change.click()
    await camera.take("reviews-hide", 0.9)
    await _close_dialogs()
    view.apply_filter_state({"state": ["hidden"]})
    await until(lambda: view.model.state in {"ready", "empty"}, 10)
    if view.model.rowCount():
        view.table.selectRow(0)
        await camera.take("reviews-hidden", 0.9)
    view.close_panel()
    view.reset_filters()


async def _settings(view: Any, camera: Photographer) -> None:
    """Take the settings from the top, the mail tested, and one that is being changed."""
    await until(lambda: view.view is not None, 10)
    await camera.take("settings")
    mail = view.cards["mail"]
    next(iter(mail.tests.values())).click()
    await asyncio.sleep(_PATIENCE)
    view.area.ensureWidgetVisible(view.cards["web"])
    await camera.take("settings-mail", 0.9)
    next(row for row in mail.rows if row.setting.name == "SMTP_SERVER").button.click()
    await camera.take("settings-change", 0.9)
    await _close_dialogs()
    view.area.verticalScrollBar().setValue(0)


async def _customers(view: Any, camera: Photographer) -> None:
    """Take the customers, one of them, and what joining them with another would do."""
    await camera.take("customers")
    view.table.selectRow(3)
    await camera.take("customers-chosen", 0.9)
    await until(lambda: view.panel.states.state == "ready", 20)
    view.panel.join.click()
    sheet = view.panel.findChild(MergeSheet)
    sheet.search.setText("an")
    await until(lambda: sheet.results.count() > 1, 10)
    sheet.results.setCurrentRow(1)
    await camera.take("customers-join", 1.2)
    await _close_dialogs()
    view.close_panel()


async def _reports(view: Any, camera: Photographer) -> None:
    """Take each part of the report, an explanation, and a chart as a table."""
    view.period.setCurrentIndex(view.period.findData("quarter"))
    view.period.activated.emit(view.period.currentIndex())
    for place, (key, section) in enumerate(view.sections.items()):
        view.tabs.setCurrentIndex(place)
        await until(lambda s=section: s.states.state == "ready" and s.findings is not None, 20)
        await camera.take(f"reports-{key}")
        sheet = next((card for card in section.charts.values() if card.view.chart.kind is Kind.TABLE), None)
        if sheet is not None:
            area = next(area for area in section.findChildren(QScrollArea) if area.isAncestorOf(sheet))
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
            await camera.take(f"reports-{key}-figures")
            area.verticalScrollBar().setValue(0)
        if key == "overview":
            chart, tile = next(iter(section.charts.values())), next(iter(section.tiles.values()))
            for button in (chart.as_table, chart.why, tile.why):
                button.click()
            await camera.take("reports-explained")
            for button in (chart.as_table, chart.why, tile.why):
                button.click()
    view.tabs.setCurrentIndex(0)


async def _bookings(view: Any, camera: Photographer) -> None:
    """Take the bookings, one of them, several marked with the table's menu, its columns, and the saved filters."""
    await camera.take("bookings")
    view.table.selectRow(3)
    await camera.take("bookings-chosen", 0.9)
    flags = QItemSelectionModel.SelectionFlag
    for row in (4, 5, 6):
        view.table.selectionModel().select(view.model.index(row, 0), flags.Select | flags.Rows)
    QTest.keyClick(view.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    await camera.take("bookings-table")
    await _close_menus()
    view.close_panel()
    view.comfort.show_columns()
    await camera.take("bookings-columns")
    await _close_menus()
    kept = SavedFilters((SavedFilter("Holds, next week", {"status": ["pending"], "period": "week"}),))
    camera.desk.preferences.keep_filters(camera.desk.actor.user_id or 0, view.key, kept)
    view.saved_filters.choose("Holds, next week")
    await until(lambda: view.model.state != "loading", 10)
    view.saved_filters.open()
    await camera.take("bookings-filters")
    await _close_menus()
    camera.desk.preferences.keep_filters(camera.desk.actor.user_id or 0, view.key, SavedFilters())
    view.reset_filters()
    await until(lambda: view.model.state == "ready", 10)


async def _wallets(view: Any, camera: Photographer) -> None:
    """Take the wallets, one of them, and its statement: what is asked for it, and as it will be printed."""
    await camera.take("wallets")
    view.table.setCurrentIndex(view.table.model().index(3, 0))
    await camera.take("wallets-chosen", 0.9)
    panel = view._wallet_panel
    panel.statement.click()
    await until(panel.findChildren(StatementSheet)[-1].print.isEnabled, 10)
    sheet = panel.findChildren(StatementSheet)[-1]
    sheet.period.setCurrentIndex(sheet.period.count() - 1)
    await camera.take("wallets-statement", 0.9)
    sheet.period.setCurrentIndex(2)
    sheet.print.click()
    await until(lambda: view.window().findChild(PrintPreview) is not None, 10)
    preview = view.window().findChild(PrintPreview)
    await until(lambda: preview.states.state == "ready", 10)
    await camera.take("wallets-statement-print", 0.9)
    preview.reject()
    view.close_panel()


async def _close_menus() -> None:
    for menu in list(_menus()):
        menu.close()
    await asyncio.sleep(0.2)


async def _content(view: Any, camera: Photographer) -> None:
    """Take the website's pages."""
    await content(view, camera, _close_dialogs)


_STAFF_PAGES = {
    "content": _content,
    "reports": _reports,
    "bookings": _bookings,
    "wallets": _wallets,
    "audit": _audit,
    "users": _users,
    "queries": _queries,
    "reviews": _reviews,
    "settings": _settings,
    "customers": _customers,
}


async def _today(view: Any, camera: Photographer) -> None:
    """Take the day of one venue in full swing, then that of all venues."""
    await until(lambda: view.venue.count() > 1, 10, "the venues are not there")
    view.venue.setCurrentIndex(1)
    view.venue.activated.emit(1)
    await until(lambda: view.snapshot is not None and len(view.snapshot.venues) == 1, 10)
    if not view.snapshot.notes:
        await _a_busy_day(view.snapshot, camera.desk)
        await until(lambda: len(view.snapshot.notes) > 1, 10)
    await camera.take("today", 0.9)
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    await camera.take("today-foot")
    view.area.verticalScrollBar().setValue(0)
    view.queries.list.setCurrentIndex(view.queries.list.rows.index(0))
    view.answer.click()
    await camera.take("today-answer", 0.9)
    await _close_dialogs()
    view.venue.setCurrentIndex(0)
    view.venue.activated.emit(0)
    await until(lambda: len(view.snapshot.venues) > 1, 10)
    await camera.take("today-all-venues", 0.9)


async def _a_busy_day(day: TodaySnapshot, desk: Desk) -> None:
    """Do what a shift does: note who came, leave notes, have a question waiting."""
    venue = day.venues[0].id
    for booking in day.arrivals:
        if booking.range.start <= desk.clock():
            over = booking.range.end <= desk.clock()
            await desk.write(lambda s, a, b=booking: s.bookings.mark(a, b.id, Attendance.ARRIVED))
            if over:
                await desk.write(lambda s, a, b=booking: s.bookings.mark(a, b.id, Attendance.LEFT))
    for words in ("The lift is slow: allow five minutes more for the piano.", "Keys of the studio are in the safe."):
        await desk.write(lambda s, a, w=words: s.handover.add(a, venue, w))
    done = await desk.write(lambda s, a: s.handover.add(a, venue, "Order coffee for Thursday"))
    await desk.write(lambda s, a: s.handover.finish(a, done.id))
    asked = NewQuery("May we bring our own caterer?", "For forty guests, cold buffet.", venue_id=venue)
    await desk.write(lambda s, a: s.queries.ask(a, asked))


async def _find(view: Any, camera: Photographer) -> None:
    """Take the answer to a day alone, to a caller's question, to one that had to be relaxed, and an option for it."""
    form = view.form
    form.empty()
    form.day.setText((camera.desk.clock() + timedelta(days=3)).date().isoformat())
    await until(lambda: view.answered is not None and view.answered == form.query(), 20)
    await until(lambda: any(card.media_id for card in view.results.cards.cards), 90, "the demo's photos are not there")
    await until(lambda: not view.results.cards.missing, 60, "the photos do not come")
    await camera.take("find", 0.9)
    form.start.setText("14")
    form.length.setText("3")
    form.guests.setValue(40)
    form.amenities.setText("projector")
    await until(lambda: view.answered == form.query(), 20)
    view.results.setFocus()
    await until(lambda: not view.results.cards.missing, 60)
    await camera.take("find-asked", 0.9)
    desk = camera.desk
    name = view.results.cards.cards[-1].head
    form.where.setText(name)
    form.guests.setValue(900)
    await until(lambda: view.answered == form.query(), 20)
    await camera.take("find-relaxed", 0.9)
    form.guests.setValue(0)
    await until(lambda: view.answered == form.query(), 20)
    desk.actions.run(Do.HOLD_BOOKING, view._draft())
    await camera.take("find-hold", 0.9)
    await _close_dialogs()
    form.empty()


async def _places(view: Any, camera: Photographer) -> None:
    """Take a venue and a hall, page by page, then the sheets."""
    await until(lambda: view.details.place is not None, 10)
    room = next(room for room in view.details.place.rooms if room.part_ids)
    for name, show in (
        ("venue", lambda: view.open_venue(room.venue_id)),
        ("hall", lambda: view.open_room(room.id)),
    ):
        show()
        for number, _ in enumerate(view.details.pages):
            view.details.tabs.setCurrentWidget(view.details.pages[number])
            await camera.take(f"places-{name}-{number}")
    view.details.tabs.setCurrentWidget(view.details.prices_page)
    view.details.prices_page.add.click()
    await camera.take("places-price", 1.0)
    await _close_dialogs()
    view.details.tabs.setCurrentWidget(view.details.photos_page)
    await _photos(view.details.photos_page.photos, camera)
    for name, button in (("block", view.details.block), ("new", view.details.new_room)):
        button.click()
        await camera.take(f"places-{name}", 1.2)
        await _close_dialogs()
    await closings(view, camera, _close_dialogs)


async def _photos(view: Any, camera: Photographer) -> None:
    await until(lambda: view.model.rowCount() > 1, 60, "the demo's photos are not there")
    await until(lambda: view.model.index(1).data(Qt.ItemDataRole.DecorationRole) is not None, 10)
    view.grid.choose(0)
    await camera.take("photos")
    view.note.say("film.jpg: " + sentence(PictureRefused("", reason="not_a_picture")))
    await camera.take("photos-refused")
    view.note.say("")


async def _endpoint(view: Any, camera: Photographer) -> None:
    """Take the page about the endpoint: its tabs, each with something in it, a tablet's code, then tablets allowed."""
    endpoint = camera.desk.endpoint
    assert endpoint is not None
    await until(lambda: endpoint.state.phase is ChildPhase.RUNNING, 60, "the endpoint does not run")
    await asyncio.to_thread(_ask, endpoint.state.address)
    kiosks = await camera.desk.read(lambda s, a: s.kiosks.page(a))
    if not kiosks.rows:
        venue = (await camera.desk.read(lambda s, a: s.catalogue.venues(a)))[0].id
        for name in ("Lobby, left", "Lobby, right"):
            made = await camera.desk.write(lambda s, a, n=name: s.kiosks.create(a, venue, n))
        await camera.desk.write(lambda s, _: s.kiosks.pair(made.code))
    for number, tab in enumerate(("kiosks", "requests", "errors", "limits")):
        view.tabs.setCurrentIndex(number)
        await camera.take(f"endpoint-{tab}", 1.5)
    view.tabs.setCurrentIndex(0)
    view.kiosks.table.setCurrentIndex(view.kiosks.model.index(0, 0))
    view.kiosks.again.click()
    await camera.take("endpoint-code", 1.0)
    await _close_dialogs()
    view.tabs.setCurrentIndex(1)
    view.requests.table.setCurrentIndex(view.requests.model.index(1, 0))
    first = endpoint.state.pid
    view.top.tablets.click()
    await until(lambda: endpoint.state.pid not in {None, first}, 60, "it does not start with tablets allowed")
    await camera.take("endpoint-tablets", 1.5)
    view.requests.close_panel()
    second = endpoint.state.pid
    view.top.tablets.click()
    await until(lambda: endpoint.state.pid not in {None, second}, 60)


def _ask(address: str) -> None:
    for path in ("/rooms", "/venues", "/rooms/1", "/search/rooms?city=Metropolis", "/rooms/999999", "/bookings/me"):
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(f"{address}{path}", timeout=10).close()  # noqa: S310 - the endpoint's own address


async def _calendar(view: Any, camera: Photographer) -> None:
    await until(lambda: view.venue is not None, 10)
    for shown in View:
        view.set_view(shown)
        await until(lambda: view.states.state == "ready", 10)
        await camera.take(f"calendar-{shown.value}", 0.8)
    view.set_view(View.TIMELINE)
    view.set_whole_week(True)
    await camera.take("calendar-timeline-whole-week", 0.9)
    view.set_whole_week(False)
    view.set_view(View.DAY)
    await until(lambda: view.states.state == "ready", 10)
    view.printing.start()
    sheet = view.window().findChild(PrintPreview)
    await until(lambda: sheet.laid_out is not None, 20, "the pages do not come")
    await camera.take("calendar-print", 0.9)
    sheet.options.content.setCurrentIndex(1)
    await until(lambda: sheet.laid_out is not None, 20, "the day sheet does not come")
    await camera.take("calendar-print-day-sheet", 0.9)
    await _close_dialogs()


async def palette_pictures(shell: Shell, camera: Photographer) -> None:
    """Take the palette: empty, with people and their bookings, with a sentence, and the sheet of shortcuts."""
    await settled(shell, "today")
    palette = shell.centre.palette
    for name, typed in (
        ("palette", ""),
        ("palette-people", "müller"),
        ("palette-title", "choir"),
        ("palette-words", "next friday at 3 grand 3h"),
        ("palette-hall", "ballroom"),
        ("palette-nothing", "nobody is called that"),
    ):
        palette.open()
        await until(lambda: palette.places.halls, 10)
        palette.field.setText(typed)
        await until(lambda: not palette.is_busy, 10)
        await camera.take(name)
        palette.dismiss()
    shell.centre.show_keys()
    await camera.take("shortcuts")
    shell.centre.sheet.dismiss()
    shell.bell.open_list()
    await camera.take("alerts")
    for listed in shell.findChildren(AlertList):
        listed.close()
    for said in ("The block is removed.", "Choir: Arrived"):
        offer_undo(camera.desk, said, Back(partial(asyncio.sleep, 0, "As it was.")))
    await camera.take("undo-offered")
    shell.show_recent()
    await camera.take("dialog-recent")
    await _close_dialogs()


async def task_pictures(shell: Shell, camera: Photographer) -> None:
    """Take the ten tasks of a front desk, each at its decisive moment."""
    async for name in ten_tasks(shell, camera.desk):
        await camera.take(f"task-{name}", 0.9)
        for dialog in list(_dialogs(shell.window())):
            if isinstance(dialog, QDialog):
                dialog.done(0)


async def dialog_pictures(camera: Photographer) -> None:
    """Take the editor, payment, move, cancel and edit dialogs, each closed again."""
    desk = camera.desk
    ids = {}
    for status in ("pending", "confirmed"):
        query = BookingQuery(status=frozenset({status}), start=desk.clock(), sort="start", limit=20)
        found = await desk.read(lambda s, a, q=query: s.bookings.page(a, q))
        ids[status] = found.rows[-1].id
    wanted: tuple[tuple[str, Do, tuple[object, ...]], ...] = (
        ("new-booking", Do.NEW_BOOKING, (None,)),
        ("payment", Do.PAY_BOOKING, (ids["pending"],)),
        ("move", Do.MOVE_BOOKING, (ids["confirmed"],)),
        ("cancel", Do.CANCEL_BOOKING, (ids["confirmed"],)),
        ("edit", Do.EDIT_BOOKING, (ids["confirmed"],)),
        ("close-place", Do.CLOSE_PLACE, ()),
    )
    for name, what, given in wanted:
        if desk.actions.can(what):
            desk.actions.run(what, *given)
            await camera.take(f"dialog-{name}", 1.2)
            await _close_dialogs()
    await _series(camera)


async def _series(camera: Photographer) -> None:
    """Take the dialogs of moving and editing where all dates of a series are meant."""
    desk = camera.desk
    dates = await desk.read(lambda s, a: s.series.occurrences(a, 1))
    number = next((each.id for each in dates if each.range.start > desk.clock()), None)
    if number is None:
        return
    for name, what in (("move", Do.MOVE_BOOKING), ("edit", Do.EDIT_BOOKING)):
        desk.actions.run(what, number)
        kinds = (MoveDialog, EditWindow)
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, kinds) and w.isVisible())
        await until(dialog.dates.isVisible, 10)
        dialog.dates.setCurrentIndex(2)
        if isinstance(dialog, MoveDialog):
            dialog.when.day.stepBy(1)
        await camera.take(f"dialog-{name}-series", 1.5)
        await _close_dialogs()


async def tour_pictures(console: Console, camera: Photographer) -> None:
    """Take the steps of the tour, what offers it, the question before typed text is lost, and a locked window."""
    window = console.window
    shell = window.shell
    assert shell is not None
    shell.show_view("today")
    window.offer_tour()
    await camera.take("tour-offer", 0.6)
    shell.show_tour()
    tour = shell.tour
    assert tour is not None
    for number in range(len(tour.steps)):
        tour.go(number)
        await camera.take(f"tour-{number + 1}", 0.6)
    tour.leave()
    for offer in shell.findChildren(TourOffer):
        offer.refuse.click()
    question = DiscardSheet(window, "Discard what you typed?", "This has not been saved and would be lost: Today.")
    question.open()
    await camera.take("dialog-discard")
    question.reject()
    window.show_locked()
    await camera.take("locked")
    window.open_desk()


async def _close_dialogs() -> None:
    for dialog in [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]:
        dialog.close()
    await asyncio.sleep(0.2)


async def state_pictures(shell: Shell, camera: Photographer) -> None:
    """Take what a view says while it loads, when nothing fits, when it failed, and when the database is lost."""
    view = await settled(shell, "bookings")
    view.search.setText("nobody is called that")
    await until(lambda: view.states.state == "empty", 10)
    await camera.take("state-empty")
    view.states.loading()
    await camera.take("state-loading", 0.4)
    view.states.failed(DatabaseUnavailable("The database cannot be reached."), view.model.reload)
    await camera.take("state-failed")
    view.reset_filters()
    await until(lambda: view.states.state == "ready", 10)
    camera.desk.set_connected(False)
    await camera.take("state-database-lost")
    camera.desk.set_connected(True)
    await asyncio.sleep(0.3)


def script(data: DataSet, folder: Path, wanted: argparse.Namespace) -> Callable[[Console], Awaitable[None]]:
    """Return what is done in the console."""
    keys: Sequence[str] = wanted.views

    async def run(console: Console) -> None:
        camera = Photographer(console, folder, wanted.sizes, wanted.modes)
        window = console.window
        await until(lambda: window.session is not None and window.page._ready, 60, "the console does not start")
        window.windows.set_language(wanted.language)
        window.windows.set_scale(wanted.scale)
        window.ask_who("")  # It is made anew, as large as the text is now.
        try:
            await take_all(console, camera)
        finally:
            window.windows.set_language("system")
            window.windows.set_scale(1.0)
            theme().set_mode(Mode.SYSTEM)
        print(f"{camera.taken} pictures in {folder}")

    async def take_all(console: Console, camera: Photographer) -> None:
        if not keys:
            await until(lambda: console.window.page._ready, 60)
            await sign_in_pictures(console, camera)
        account = data.account("admin")
        shell = await sign_in(console, account.email, account.password)
        async for look in camera.looks():
            print(look, flush=True)
            views = [key for key in keys if key in shell.keys]
            await view_pictures(shell, camera, views if keys else shell.keys)
            if not keys or "palette" in keys:
                await palette_pictures(shell, camera)
            if not keys or "tour" in keys:
                await tour_pictures(console, camera)
            if not keys or "dialogs" in keys:
                await dialog_pictures(camera)
            if not keys:
                await state_pictures(shell, camera)
            if "tasks" in keys:
                await task_pictures(shell, camera)

    return run


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def arguments() -> argparse.Namespace:
    """Return what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default="build/screenshots", type=Path)
    parser.add_argument("views", nargs="*", help="views, or " + ", ".join(EXTRAS))
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--language", default="system")
    parser.add_argument("--sizes", type=_size, nargs="*", default=SIZES, help="of the window, such as 1280x800")
    parser.add_argument("--modes", type=Mode, nargs="*", default=MODES, help="light, dark")
    return parser.parse_args()


def main() -> int:
    """Take all pictures, or those of the views that are named, into the folder."""
    wanted = arguments()
    folder: Path = wanted.folder
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.png"), *folder.glob("misfits.txt")):
        old.unlink()
    data = loaded("small")
    status = run_console(data.folder, script(data, folder, wanted), demo=True)
    if wanted.views or wanted.scale != 1 or wanted.language != "system":
        return status
    # A browser has a loop of its own, which does not go with Qt's.
    pictures = subprocess.run([sys.executable, "-m", "tests.screenshots.kiosk", str(folder)], check=False)
    return status or pictures.returncode


if __name__ == "__main__":
    sys.exit(main())
