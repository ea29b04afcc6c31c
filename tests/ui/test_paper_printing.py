"""Papers at the printer: an invoice or a statement comes out as it is saved, on the paper that lies there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import PdfDocument
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.documents.printer import PaperPrinter
from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.papers import PaperSize, Statement, Subject
from hallbooking_desktop.services.snapshots import WalletStatement
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.printing import output, preview
from hallbooking_desktop.ui.printing.paper import PageSetup, Paper
from hallbooking_desktop.ui.printing.papers import PaperDocument
from hallbooking_desktop.ui.printing.preview import PrintPreview
from tests.support.papers import VENUE, booking, cancelled, confirmed, report, subject
from tests.support.pdfs import read_pdf
from tests.support.services import RESOURCES
from tests.ui.test_accessibility import assert_named, assert_reachable

Wait = Callable[..., None]
Run = Callable[[Awaitable[Any]], Any]
PRINTER = PaperPrinter(RESOURCES)
A4, LETTER, ROLL = (595, 842), (612, 792), 227
#: Letters that are drawn joined are read back as they are typed, and what is written from the right as it is drawn.
NAME = "Jörg Łukasz 会社 ✓"


def statement(size: PaperSize) -> bytes:
    """Return the statement of a wallet in which nothing happened."""
    span = TimeRange(datetime(2030, 1, 1, tzinfo=UTC), datetime(2030, 2, 1, tzinfo=UTC))
    ledger = WalletStatement(12, 7, NAME, None, None, span, Decimal("1.50"), ())
    period = Period(date(2030, 1, 1), date(2030, 1, 31))
    return PRINTER.statement(Statement(ledger, period, VENUE, Currency("EUR"), span.end), size)


def made_of(wanted: Subject) -> dict[str, Callable[[PaperSize], bytes]]:
    """Return what makes papers."""
    return {
        "confirmation": lambda size: PRINTER.confirmation(wanted, size),
        "invoice": lambda size: PRINTER.invoice(wanted, size),
    }


def document(make: Callable[[PaperSize], bytes], size: PaperSize | None = None) -> PaperDocument:
    """Return a paper for the preview."""

    async def content(wanted: PaperSize) -> bytes:
        return make(wanted)

    return PaperDocument("Invoice 42", content, size)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """Return a window that asks for paper."""
    made = QWidget()
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    made.deleteLater()


async def printed(paper: PaperDocument, setup: PageSetup, path: Path) -> bytes:
    """Print a paper into a file, and read it back."""
    around, pages = await paper.sheets(setup)
    await output.write_pdf(path, around, pages, range(pages.count), lambda _: None)
    return path.read_bytes()


def seen(content: bytes) -> list[Image.Image]:
    """Return the sheets of a PDF as they look from afar, in greys: letters need not stand on the same dot."""
    pages = [page.render(scale=2, grayscale=True).to_pil() for page in PdfDocument(content)]
    return [page.resize((1200, 1700)).filter(ImageFilter.GaussianBlur(5)) for page in pages]


def assert_alike(one: bytes, other: bytes) -> None:
    """Compare two PDF sheet by sheet, as they look."""
    first, second = seen(one), seen(other)
    assert len(first) == len(second)
    for here, there in zip(first, second, strict=True):
        assert min(here.getextrema()) < 250, "the sheet is empty"
        apart = ImageChops.difference(here, there)
        assert max(apart.getextrema()) < 40, "something stands elsewhere, or is missing"


@pytest.mark.parametrize("of", ["unpaid", "paid", "cancelled"])
@pytest.mark.parametrize("kind", ["confirmation", "invoice"])
def test_what_is_printed_is_what_is_saved(qapp: QApplication, run: Run, tmp_path: Path, kind: str, of: str) -> None:
    """A figure or a name would be missing on the printed paper, or stand in boxes."""
    details = {"unpaid": booking, "paid": confirmed, "cancelled": cancelled}[of](title=NAME)
    make = made_of(subject(details))[kind]
    for paper, size in ((Paper.A4, A4), (Paper.LETTER, LETTER)):
        content = run(printed(document(make), PageSetup(paper), tmp_path / "printed.pdf"))
        assert {page.size for page in read_pdf(content)} == {size}
        assert_alike(content, make(PaperSize(paper.value.lower())))


def test_a_paper_of_other_words_looks_otherwise() -> None:
    """The comparison above would let anything pass."""
    one, other = (made_of(subject(confirmed(title=title)))["invoice"](PaperSize.A4) for title in ("", "Ball"))
    with pytest.raises(AssertionError, match="elsewhere"):
        assert_alike(one, other)


def test_a_receipt_keeps_its_roll(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    """A receipt would be printed in the corner of a sheet."""
    make = made_of(subject(confirmed(title=NAME)))["invoice"]
    paper = document(make, PaperSize.RECEIPT)
    content = run(printed(paper, PageSetup(Paper.LETTER), tmp_path / "printed.pdf"))
    (page,) = read_pdf(content)
    assert page.size[0] == ROLL


@pytest.mark.parametrize("text", ["W" * 500, "%s ) Tj ET \\( endstream endobj", "مرحبا بكم", "नमस्ते 한국어 \u202e\x00"])
def test_whatever_somebody_typed_can_be_printed(qapp: QApplication, run: Run, tmp_path: Path, text: str) -> None:
    """One odd name would keep a paper from the printer."""
    make = made_of(subject(confirmed(title=text, customer_notes=text * 9)))["confirmation"]
    content = run(printed(document(make), PageSetup(), tmp_path / "printed.pdf"))
    assert_alike(content, make(PaperSize.A4))


def test_a_report_lies_on_its_side_with_its_charts(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    """Reports have pictures and many columns: they would be cut, or come out empty where a chart is."""

    def make(size: PaperSize) -> bytes:
        return PRINTER.report(report(), VENUE, size)

    content = run(printed(document(make), PageSetup(Paper.A4), tmp_path / "printed.pdf"))
    assert {page.size for page in read_pdf(content)} == {(842, 595)}
    assert_alike(content, make(PaperSize.A4))


def test_a_paper_is_drawn_in_its_colours_or_in_greys(qapp: QApplication, run: Run) -> None:
    """A sheet would be empty, upside down, or cost colour where none is wanted."""
    for grey in (False, True):
        around, pages = run(document(statement).sheets(PageSetup(grey=grey)))
        image = QImage(*A4, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        around.paint(painter, pages, 0)
        painter.end()
        colours = [image.pixelColor(x, y) for x in range(0, A4[0], 2) for y in range(0, A4[1], 2)]
        inked = [colour for colour in colours if colour.lightness() < 200]
        assert len(inked) > 300
        assert any(colour.saturation() > 60 for colour in colours) is not grey
        top = [image.pixelColor(x, y).lightness() for x in range(A4[0]) for y in range(50, 80)]
        assert min(top) < 100, "the venue's name stands on top"


def test_a_paper_goes_to_the_printer_that_is_chosen(
    desk: Desk, window: QWidget, wait: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk would save a file, open it elsewhere and print it from there."""
    monkeypatch.setattr(preview, "printer_names", lambda: ["Office"])
    make = made_of(subject(confirmed()))["invoice"]
    shown = PrintPreview(desk, window, (document(make),))
    shown.open()
    wait(lambda: shown.laid_out is not None and shown.primary.isEnabled(), timeout=20_000)
    assert_named(shown)
    assert_reachable(shown, shown)
    assert not shown.options.direction.isVisible(), "it cannot be turned"
    shown.options.paper.setCurrentIndex(list(Paper).index(Paper.LETTER))
    wait(lambda: shown.laid_out is not None and shown.laid_out[0].size == (612.0, 792.0), timeout=20_000)
    wait(shown.primary.isEnabled)
    ends: list[int] = []
    shown.finished.connect(ends.append)
    shown.primary.click()
    wait(lambda: shown.findChild(QPrintDialog) is not None)
    dialog = shown.findChild(QPrintDialog)
    assert dialog is not None
    printer: QPrinter = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.accepted.emit(printer)
    wait(lambda: ends, timeout=20_000)
    assert_alike((tmp_path / "printed.pdf").read_bytes(), make(PaperSize.LETTER))


def test_from_the_preview_the_paper_itself_is_saved(desk: Desk, window: QWidget, wait: Wait, tmp_path: Path) -> None:
    """What is saved there could not be searched, or would differ from what is sent."""
    make = made_of(subject(confirmed()))["invoice"]
    shown = PrintPreview(desk, window, (document(make),))
    shown.open()
    wait(shown.pdf.isEnabled, timeout=20_000)
    ends: list[int] = []
    shown.finished.connect(ends.append)
    shown.save(tmp_path / "saved.pdf")
    wait(lambda: ends)
    assert (tmp_path / "saved.pdf").read_bytes() in {make(PaperSize.A4), make(PaperSize.LETTER)}


def test_a_receipt_offers_no_other_paper(desk: Desk, window: QWidget, wait: Wait) -> None:
    """Somebody would choose a sheet, and get the roll all the same."""
    make = made_of(subject(confirmed()))["invoice"]
    shown = PrintPreview(desk, window, (document(make, PaperSize.RECEIPT),))
    shown.open()
    wait(lambda: shown.laid_out is not None and shown.states.state == "ready", timeout=20_000)
    assert not shown.options.paper.isVisible()
    shown.reject()


def test_a_paper_that_cannot_be_made_says_why(desk: Desk, window: QWidget, wait: Wait) -> None:
    """The preview would stay empty for ever."""

    async def gone(_: PaperSize) -> bytes:
        raise NotFound("There is no such booking.", entity="booking", id=42)

    shown = PrintPreview(desk, window, (PaperDocument("Invoice 42", gone),))
    shown.open()
    wait(lambda: shown.states.state == "failed")
    assert not shown.primary.isEnabled()
    shown.reject()
