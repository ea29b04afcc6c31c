"""Printing: what stands on paper, and the way from a list or the calendar to a PDF or a printer."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, CalendarQuery, NewBlock, PersonChoice
from hallbooking_desktop.services.snapshots import ClosureSnapshot
from hallbooking_desktop.ui.calendar.index import SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Period, View
from hallbooking_desktop.ui.calendar.scene import STATUSES
from hallbooking_desktop.ui.calendar.shown import Shown
from hallbooking_desktop.ui.calendar.view import CalendarView
from hallbooking_desktop.ui.desk import Desk, Toast
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.models.tabletext import TableText
from hallbooking_desktop.ui.printing import output, preview
from hallbooking_desktop.ui.printing.calendar import CalendarDocument
from hallbooking_desktop.ui.printing.daysheet import DaySheet
from hallbooking_desktop.ui.printing.document import Around, Pages, Printable
from hallbooking_desktop.ui.printing.paper import PageSetup, Paper, chosen_pages, usual_paper
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.printing.tables import TableDocument, print_table
from tests.support.pdfs import PdfPage, read_pdf
from tests.ui.calendar_fakes import DAY, ROOMS, ZONE, Book, make_entry, span
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus
from tests.ui.test_accessibility import assert_named, assert_reachable

Wait = Callable[..., None]
Run = Callable[[Awaitable[Any]], Any]
HEADINGS = ("No.", "Customer", "Hall", "Amount")
CONTROL = Qt.KeyboardModifier.ControlModifier


def table(count: int) -> TableText:
    """Return a list of bookings with names of many scripts."""
    names = ("Jörg Müßiggänger", "ندى الخطيب", "Żółć Ćwikła", "Donaudampfschifffahrtsgesellschaftskapitänswitwe")
    rows = tuple((f"B{n:05}", names[n % 4], "Großer Saal", f"€{n}.50") for n in range(count))
    return TableText("Bookings", HEADINGS, rows, "Only confirmed", frozenset({3}))


@pytest.fixture
def window(qapp: QApplication, desk: Desk) -> Iterator[QWidget]:
    """Return a window that asks for paper."""
    made = QWidget()
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder for papers."""
    made = tmp_path / "papers"
    made.mkdir()
    return made


@pytest.fixture
def said(desk: Desk) -> list[Toast]:
    """Collect what the user is told."""
    out: list[Toast] = []
    desk.said.connect(out.append)
    return out


def preview_of(window: QWidget, wait: Wait) -> PrintPreview:
    """Return the preview that has just been opened, with its pages."""
    wait(lambda: window.findChild(PrintPreview) is not None)
    found = window.findChild(PrintPreview)
    assert found is not None
    has_pages(found, wait)
    wait(found.isActiveWindow)
    return found


def has_pages(shown: PrintPreview, wait: Wait) -> None:
    """Wait until the pages are there and printers were looked for."""
    wait(lambda: shown.laid_out is not None and shown.pdf.isEnabled() and shown.states.state == "ready", timeout=20_000)


def closed(shown: PrintPreview) -> list[int]:
    """Return a list that gets an entry when the preview closes."""
    out: list[int] = []
    shown.finished.connect(out.append)
    return out


def saved(shown: PrintPreview, path: Path, wait: Wait) -> list[PdfPage]:
    """Save the PDF as the file dialog would, and read it back."""
    ends = closed(shown)
    shown.save(path)
    wait(lambda: ends, timeout=30_000)
    return read_pdf(path.read_bytes())


def words_of(pages: Sequence[PdfPage]) -> list[str]:
    return [line for page in pages for line in page.lines]


# --- lists -----------------------------------------------------------------------------------------------------------


def test_every_row_is_on_paper_once_under_its_headings(desk: Desk, window: QWidget, wait: Wait, folder: Path) -> None:
    """A printed list that lost or doubled a row, or whose second page had no headings, would be worthless."""
    print_table(desk, window, table(500))
    pages = saved(preview_of(window, wait), folder / "list.pdf", wait)
    words = words_of(pages)
    assert [word for word in words if word.startswith("B0")] == [f"B{n:05}" for n in range(500)]
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert set(HEADINGS) <= set(page.lines)
        assert {"Bookings", "Only confirmed", "Rows: 500", f"Page {number} of {len(pages)}"} <= set(page.lines)
        assert page.size == (595, 842)
        assert any(line.startswith("Printed ") and line.endswith("by Ada Admin") for line in page.lines)
    assert {"Jörg Müßiggänger", "Żółć Ćwikła"} <= set(words)
    assert {"ندى", "الخطيب"} <= set(" ".join(words).split())


def test_long_words_are_broken_and_not_lost(desk: Desk, run: Run, folder: Path) -> None:
    """A customer's long name would run into the next column or end in three dots."""
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    rows = tuple((long, long, long, f"Ende {n}") for n in range(40))
    document = TableDocument(desk, TableText("Long", ("A", "B", "C", "D"), rows))
    pages = run(written(document, PageSetup(), desk, folder / "long.pdf"))
    joined = "".join(line for line in words_of(pages) if not line.startswith(("Ende", "Page", "Printed", "Long")))
    assert joined.count(long.removesuffix("schaft")[:20]) == 120
    assert "…" not in joined
    assert [line for line in words_of(pages) if line.startswith("Ende")] == [f"Ende {n}" for n in range(40)]


def test_a_hundred_thousand_rows_cost_no_more_than_a_number_for_each_page(desk: Desk, run: Run) -> None:
    """A moderator prints the whole year: the window must neither stand still nor fill the memory with pages."""
    rows = tuple((f"B{n:06}", "Anna Müller", "Großer Saal", f"€{n}.50") for n in range(100_000))
    document = TableDocument(desk, TableText("All", HEADINGS, rows, "", frozenset({3})))
    around = Around.of(document, PageSetup(), desk)
    steps, pages = 0, None
    work = document.lay_out(*around.body[2:])
    while pages is None:
        try:
            next(work)
            steps += 1
        except StopIteration as done:
            pages = done.value
    assert steps > 5, "It was done in one go: the window would stand still"
    assert pages.count > 1_500
    drawn = drawing(around, pages, pages.count - 1)
    assert not drawn.isNull()


def test_paper_of_the_country_is_chosen_and_can_be_changed(
    desk: Desk, window: QWidget, wait: Wait, folder: Path
) -> None:
    """In New York pages would be cut at the foot, in Berlin at the side."""
    assert usual_paper(QLocale("en_US")) is Paper.LETTER
    assert usual_paper(QLocale("de_DE")) is Paper.A4
    assert usual_paper(QLocale("ar_EG")) is Paper.A4
    print_table(desk, window, table(3))
    shown = preview_of(window, wait)
    shown.options.paper.setFocus()
    QTest.keyClick(shown.options.paper, Qt.Key.Key_Down)
    shown.options.direction.setFocus()
    QTest.keyClick(shown.options.direction, Qt.Key.Key_Down)
    has_pages(shown, wait)
    assert shown.setup == PageSetup(Paper.LETTER, landscape=True)
    assert [page.size for page in saved(shown, folder / "letter.pdf", wait)] == [(792, 612)]
    wait(lambda: window.findChild(PrintPreview) is None)
    print_table(desk, window, table(3))
    assert preview_of(window, wait).setup == PageSetup(Paper.LETTER, landscape=True), "it would be set each time"


def test_some_pages_alone(desk: Desk, window: QWidget, wait: Wait, folder: Path) -> None:
    """Only page 2 was spoiled: printing all twelve again wastes paper, and nonsense must be said, not ignored."""
    assert chosen_pages("", 3) == [0, 1, 2]
    assert chosen_pages("2-3, 5", 6) == [1, 2, 4]
    assert chosen_pages("3, 1-3", 3) == [0, 1, 2]
    for nonsense in ("0", "4", "2-1", "x", "1-", "-2", "1,,2"):
        assert chosen_pages(nonsense, 3) is None, nonsense
    print_table(desk, window, table(300))
    shown = preview_of(window, wait)
    shown.options.range.setFocus()
    QTest.keyClicks(shown.options.range, "2-99")
    shown.save(folder / "none.pdf")
    assert "1-3, 5" in shown.note.text
    assert shown.options.range.hasFocus()
    assert not list(folder.iterdir())
    shown.options.range.selectAll()
    QTest.keyClicks(shown.options.range, "2")
    pages = saved(shown, folder / "second.pdf", wait)
    assert len(pages) == 1
    assert f"Page 2 of {shown.sheets.count}" in pages[0].lines


def test_a_file_that_cannot_be_written_is_said_in_words(desk: Desk, window: QWidget, wait: Wait, folder: Path) -> None:
    """Somebody saves into a folder that is gone and believes that the list is there."""
    print_table(desk, window, table(3))
    shown = preview_of(window, wait)
    shown.save(folder / "gone" / "list.pdf")
    wait(lambda: shown.note.text)
    assert "list.pdf" in shown.note.text
    assert "Choose another folder" in shown.note.text
    assert shown.isVisible()
    assert shown.pdf.isEnabled()
    shown.reject()


def test_stopping_leaves_the_older_file_as_it_was(desk: Desk, window: QWidget, wait: Wait, folder: Path) -> None:
    """A list of a thousand pages is stopped half-way: half a file in place of the old one would be a loss."""
    path = folder / "list.pdf"
    path.write_bytes(b"older")
    print_table(desk, window, table(5_000))
    shown = preview_of(window, wait)
    shown.save(path)
    wait(lambda: shown.progress.value() > 0)
    assert shown.way_out.text() == "Stop"
    assert not shown.options.isEnabled()
    shown.way_out.click()
    wait(lambda: shown.note.text and shown.pdf.isEnabled())
    assert "Stopped" in shown.note.text
    assert path.read_bytes() == b"older"
    wait(lambda: [file.name for file in folder.iterdir()] == ["list.pdf"])
    shown.reject()


def test_a_pdf_is_saved_by_keyboard_alone(
    desk: Desk, window: QWidget, wait: Wait, folder: Path, said: list[Toast]
) -> None:
    """Without a mouse nobody could turn pages, save or leave."""
    print_table(desk, window, table(200))
    shown = preview_of(window, wait)
    assert_named(shown)
    assert shown.sheets.hasFocus()
    QTest.keyClick(focus(), Qt.Key.Key_PageDown)
    QTest.keyClick(focus(), Qt.Key.Key_PageDown)
    assert shown.place.text() == f"Page 3 of {shown.sheets.count}"
    QTest.keyClick(focus(), Qt.Key.Key_End)
    assert shown.sheets.page == shown.sheets.count - 1
    QTest.keyClick(focus(), Qt.Key.Key_PageUp)
    assert shown.sheets.page == shown.sheets.count - 2
    QTest.keyClick(focus(), Qt.Key.Key_Home)
    assert shown.sheets.page == 0
    assert_reachable(shown, shown)
    shown.pdf.setFocus()
    QTest.keyClick(shown.pdf, Qt.Key.Key_Space)
    wait(lambda: shown.findChild(QFileDialog) is not None)
    dialog = shown.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("Bookings.pdf")
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    ends = closed(shown)
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, str(folder / "by hand"))
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    save.setFocus()
    # Qt reads the folder in the background and refuses until it knows it.
    wait(lambda: chosen or QTest.keyClick(save, Qt.Key.Key_Space) or chosen)
    wait(lambda: ends, timeout=20_000)
    assert len(read_pdf((folder / "by hand.pdf").read_bytes())) > 1
    assert said[-1].text == "Saved as “by hand.pdf”."


def test_no_printer_is_said_and_pdf_still_works(
    desk: Desk, window: QWidget, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A grey button without a word would leave somebody searching for a mistake."""
    monkeypatch.setattr(preview, "printer_names", list)
    print_table(desk, window, table(3))
    shown = preview_of(window, wait)
    wait(shown.printers.isVisible)
    assert "No printer" in shown.printers.text()
    assert not shown.primary.isEnabled()
    assert shown.pdf.isEnabled()
    assert shown.pdf.isDefault()
    shown.reject()


def test_pages_go_to_the_printer_that_is_chosen(
    desk: Desk, window: QWidget, wait: Wait, folder: Path, monkeypatch: pytest.MonkeyPatch, said: list[Toast]
) -> None:
    """The printer's dialog closes and nothing comes out."""
    monkeypatch.setattr(preview, "printer_names", lambda: ["Office"])
    print_table(desk, window, table(200))
    shown = preview_of(window, wait)
    wait(shown.primary.isEnabled)
    ends = closed(shown)
    shown.primary.click()
    wait(lambda: shown.findChild(QPrintDialog) is not None)
    dialog = shown.findChild(QPrintDialog)
    assert dialog is not None
    printer: QPrinter = dialog.printer()
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    dialog.accepted.emit(printer)
    wait(lambda: ends, timeout=20_000)
    assert said[-1].text == "Sent to the printer."
    pages = read_pdf((folder / "printed.pdf").read_bytes())
    assert [word for word in words_of(pages) if word.startswith("B0")] == [f"B{n:05}" for n in range(200)]


# --- the calendar ----------------------------------------------------------------------------------------------------


async def laid(document: Printable, setup: PageSetup, desk: Desk) -> tuple[Around, Pages]:
    """Lay a document out as the preview does."""
    await document.load()
    around = Around.of(document, setup, desk)
    work = document.lay_out(*around.body[2:])
    while True:
        try:
            next(work)
        except StopIteration as done:
            return around, done.value


async def written(document: Printable, setup: PageSetup, desk: Desk, path: Path) -> list[PdfPage]:
    """Write a document and read it back."""
    around, pages = await laid(document, setup, desk)
    await output.write_pdf(path, around, pages, range(pages.count), lambda _: None)
    return read_pdf(path.read_bytes())


def drawing(around: Around, pages: Pages, number: int) -> QImage:
    """Return a page as a picture."""
    width, height = around.setup.size
    image = QImage(round(width), round(height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    around.paint(painter, pages, number)
    painter.end()
    return image


def coloured_pixels(image: QImage) -> int:
    """Return how many pixels are not grey."""
    data = bytes(image.constBits())
    return sum(1 for at in range(0, len(data), 4) if not data[at] == data[at + 1] == data[at + 2])


@pytest.fixture
def busy_month() -> Book:
    """Return a book that is fuller than any box on paper."""
    chance, book, number = random.Random(7), Book(), 0
    for day in (DAY + timedelta(days=n) for n in range(-9, 25)):
        for room in (1, 2, 4, 5):
            for hour in range(8, 21, 2):
                if chance.random() < 0.5:
                    continue
                number += 1
                title = f"E{number:04} " + chance.choice(("Yoga", "Jahreshauptversammlung des Kleintierzüchtervereins"))
                wanted = span((hour, 0), (hour + 1, 30), day)
                book.add(make_entry(number, room, wanted, title, chance.choice(STATUSES)))
    closed_hours = span((12, 0), (13, 0))
    book.closures = (ClosureSnapshot(1, 1, 1, closed_hours, "Fire drill", 1),)
    return book


def shown_of(book: Book, run: Run, period: Period, language: str = "de_DE") -> Shown:
    """Return what the calendar shows of a book."""
    snapshot = run(book.calendar(None, CalendarQuery(1, period.range(ZONE))))  # type: ignore[arg-type]
    rooms = tuple(room.id for room in ROOMS)
    return Shown(period, SnapshotIndex(snapshot), rooms, frozenset(STATUSES), Formats(QLocale(language)))


@pytest.mark.parametrize(
    "period",
    [
        Period(View.DAY, DAY),
        Period(View.WEEK, DAY),
        Period(View.MONTH, DAY),
        Period(View.TIMELINE, DAY),
        Period(View.TIMELINE, DAY, whole_week=True),
    ],
    ids=lambda period: f"{period.view}{'-whole' if period.whole_week else ''}",
)
def test_every_entry_is_on_paper_in_full(busy_month: Book, desk: Desk, run: Run, folder: Path, period: Period) -> None:
    """An entry that had no room in its box would be missed by whoever works from paper."""
    shown = shown_of(busy_month, run, period)
    pages = run(written(CalendarDocument(shown), PageSetup(landscape=True), desk, folder / "calendar.pdf"))
    words = words_of(pages)
    # Words may be broken where a box ends.
    text = "".join(words).replace(" ", "")
    assert len(shown.index.items) > 10
    for item in shown.index.items.values():
        assert item.entry.title.replace(" ", "") in text, f"{item.entry.title} is not on paper"
    for page in pages:
        assert any(line.startswith("City Center Hall") for line in page.lines)
        assert {"Confirmed", "State"} & set(page.lines), "There is neither a legend nor a list of states"


def test_black_and_white_is_black_and_white(busy_month: Book, desk: Desk, run: Run) -> None:
    """On a printer without colours a hold must not look like a confirmed booking, and no colour must be needed."""
    for view in (View.DAY, View.MONTH):
        document = CalendarDocument(shown_of(busy_month, run, Period(view, DAY)))
        around, pages = run(laid(document, PageSetup(landscape=True), desk))
        assert coloured_pixels(drawing(around, pages, 0)) == 0
    around, pages = run(laid(document, PageSetup(landscape=True, grey=False), desk))
    assert coloured_pixels(drawing(around, pages, 0)) > 1_000


def test_states_differ_without_colours(desk: Desk, run: Run) -> None:
    """Two states that are drawn alike could only be told apart by guessing."""
    looks = set()
    for status in STATUSES:
        book = Book()
        book.add(make_entry(1, 1, span((9, 0), (12, 0)), "", status))
        around, pages = run(laid(CalendarDocument(shown_of(book, run, Period(View.DAY, DAY))), PageSetup(), desk))
        looks.add(bytes(drawing(around, pages, 0).copy(75, 120, 90, 200).constBits()))
    assert len(looks) == len(STATUSES)


def test_pages_begin_at_the_right_in_arabic(busy_month: Book, desk: Desk, run: Run) -> None:
    """Who reads from the right would find the halls in the wrong order."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        document = CalendarDocument(shown_of(busy_month, run, Period(View.DAY, DAY), "ar_EG"))
        here = run(laid(document, PageSetup(landscape=True), desk))
        there = run(laid(document, PageSetup(landscape=True, mirrored=True), desk))
        plain, mirrored = drawing(*here, 0), drawing(*there, 0)
    finally:
        QLocale.setDefault(before)

    def ink(image: QImage, left: int) -> int:
        return sum(image.pixelColor(x, y).lightness() < 128 for x in range(left, left + 60) for y in range(36, 52))

    edge = plain.width() - 36 - 60
    assert ink(plain, 36) > 0
    assert ink(plain, edge) == 0
    assert ink(mirrored, edge) > 0
    assert ink(mirrored, 36) == 0


def test_a_sheet_for_the_door_names_nobody(desk: Desk, run: Run, folder: Path) -> None:
    """Who passes by would read who celebrates there and how to reach them."""
    book = Book()
    book.add(
        make_entry(1, 1, span((9, 0), (11, 0)), "Yoga for all"),
        make_entry(2, 1, span((12, 0), (14, 0)), "Wedding of the Müllers"),
        make_entry(3, 1, span((15, 0), (16, 0)), "", "pending"),
        make_entry(4, 2, span((15, 0), (16, 0)), "The drain is broken", "block"),
    )
    shown = shown_of(book, run, Period(View.DAY, DAY))
    sheet = DaySheet(desk, shown, ("City Center Hall",), door=True)
    pages = run(written(sheet, PageSetup(), desk, folder / "door.pdf"))
    assert len(pages) == len(ROOMS)
    text = "\n".join(page.text for page in pages)
    assert {"Yoga for all", "Booked"} <= set(pages[0].lines)
    assert pages[0].lines.count("Booked") == 2
    assert "Closed to guests" in pages[1].lines
    for secret in ("Müller", "Anna", "drain", "due", "paid"):
        assert secret not in text
    assert "Nothing is booked." in pages[2].lines


def _day() -> datetime:
    day = (datetime.now(UTC) + timedelta(days=9)).date()
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _book_two(office: Office) -> None:
    world = office.world

    async def work(services: Any) -> None:
        start = _day() + timedelta(hours=17)
        for room, title in ((world.ballroom, "Übung des Chors"), (world.studio, "Probe")):
            wanted = TimeRange(start, start + timedelta(hours=2))
            people = (PersonChoice(world.alice.id),)
            draft = BookingDraft(room, wanted, customers=people, title=title, expected_guests=14)
            await services.bookings.create(world.admin.actor, draft)
        blocked = TimeRange(start + timedelta(hours=3), start + timedelta(hours=4))
        await services.blocks.create(world.admin.actor, NewBlock(world.ballroom, blocked, "Cleaning"))

    office.on_thread(work)


def test_ctrl_p_prints_the_calendar_and_the_day_sheet(seat: Seat, office: Office, wait: Wait, folder: Path) -> None:
    """The receptionist prints the day in the morning: by one key, with phones and guests for the desk."""
    _book_two(office)
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("calendar")
    view = shell.current
    assert isinstance(view, CalendarView)
    view.show_in_calendar(office.world.city, _day() + timedelta(hours=17))
    # At once, while the day is still on its way.
    seat.press(Qt.Key.Key_P, CONTROL)
    shown = preview_of(seat.window, wait)
    assert_named(shown)
    assert shown.laid_out is not None
    assert [shown.options.content.itemText(n) for n in range(shown.options.content.count())] == [
        "Calendar as shown",
        "Day sheet",
        "Day sheet for the doors",
    ]
    box: QComboBox = shown.options.content
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    has_pages(shown, wait)
    pages = saved(shown, folder / "day.pdf", wait)
    words = words_of(pages)
    assert {"Übung des Chors", "Probe", "Alice Martin", "14", "Cleaning"} <= set(words)
    assert any("+12025550101" in word for word in words)
    assert pages[0].size == (842, 595)


def test_the_calendar_is_printed_from_palette_and_toolbar(seat: Seat, office: Office, wait: Wait) -> None:
    """Who does not know the key would not find it."""
    shell = seat.sign_in("admin@hall.example")
    shell.show_view("calendar")
    view = shell.current
    assert isinstance(view, CalendarView)
    wait(lambda: view.states.state == "ready")
    assert any("Ctrl P" in keys for _, group in view.key_table() for keys, _ in group)
    command = next(c for c in shell.centre.commands.all() if c.key == "print-calendar")
    command.act()
    preview_of(seat.window, wait).reject()
    wait(lambda: seat.window.findChild(PrintPreview) is None)
    QTest.mouseClick(view.toolbar.print, Qt.MouseButton.LeftButton)
    shown = preview_of(seat.window, wait)
    assert view.toolbar.print.accessibleName() == "Print (Ctrl+P)"
    shown.reject()
    wait(lambda: seat.window.findChild(PrintPreview) is None)
    view.side.check_all(checked=False)
    seat.window.activateWindow()
    wait(seat.window.isActiveWindow)
    view.toolbar.print.setFocus()
    seat.press(Qt.Key.Key_P, CONTROL)
    assert seat.window.findChild(PrintPreview) is None
