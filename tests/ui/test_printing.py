"""Printing: what stands on paper, and the way from a list or the calendar to a PDF or a printer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.tabletext import TableText
from hallbooking_desktop.ui.printing.preview import PrintPreview
from hallbooking_desktop.ui.printing.tables import print_table
from tests.support.pdfs import PdfPage, read_pdf

Wait = Callable[..., None]
HEADINGS = ("No.", "Customer", "Hall", "Amount")


def table(count: int, **changes: object) -> TableText:
    """Return a list of bookings with names of many scripts."""
    names = ("Jörg Müßiggänger", "ندى الخطيب", "Żółć Ćwikła", "Donaudampfschifffahrtsgesellschaftskapitänswitwe")
    rows = tuple((f"B{n:05}", names[n % 4], "Großer Saal", f"€{n}.50") for n in range(count))
    return TableText("Bookings", HEADINGS, rows, "Only confirmed", frozenset({3}))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """Return a window that asks for paper."""
    made = QWidget()
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def preview_of(window: QWidget, wait: Wait) -> PrintPreview:
    """Return the preview that has just been opened, with its pages."""
    found = window.findChild(PrintPreview)
    assert found is not None
    wait(lambda: found.laid_out is not None and found.sheets.count, timeout=20_000)
    return found


def saved(preview: PrintPreview, path: Path, wait: Wait) -> list[PdfPage]:
    """Save the PDF as the file dialog would, and read it back."""
    closed: list[int] = []
    preview.finished.connect(closed.append)
    preview.save(path)
    wait(lambda: closed, timeout=30_000)
    return read_pdf(path.read_bytes())


def test_every_row_is_on_paper_once_under_its_headings(desk: Desk, window: QWidget, wait: Wait, tmp_path: Path) -> None:
    """A printed list that lost or doubled a row, or whose second page had no headings, would be worthless."""
    print_table(desk, window, table(500))
    pages = saved(preview_of(window, wait), tmp_path / "list.pdf", wait)
    words = [line for page in pages for line in page.lines]
    numbers = [word for word in words if word.startswith("B0")]
    assert numbers == [f"B{n:05}" for n in range(500)]
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert set(HEADINGS) <= set(page.lines)
        assert {"Bookings", "Only confirmed", f"Page {number} of {len(pages)}"} <= set(page.lines)
        assert page.size == (595, 842)
    assert "Jörg Müßiggänger" in words
    assert "Żółć Ćwikła" in words
    assert {"ندى", "الخطيب"} <= set(" ".join(words).split())
    assert any((line.startswith("Printed ") and "Ada Admin" in line) or "Printed " in line for line in words)
