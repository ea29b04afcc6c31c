"""The report on paper: what it says, in any script and direction, and how its tables go on over pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hallbooking_desktop.documents.printer import PaperPrinter
from hallbooking_desktop.services.papers import PaperSize
from tests.support.papers import VENUE, pages_of, report
from tests.support.services import RESOURCES

PRINTER = PaperPrinter(RESOURCES)
SHEETS = {PaperSize.A4: b"/MediaBox [ 0 0 841.8898 595.2756 ]", PaperSize.LETTER: b"/MediaBox [ 0 0 792 612 ]"}


@pytest.mark.parametrize("size", list(SHEETS))
def test_a_report_says_whose_and_of_when_it_is(size: PaperSize) -> None:
    """The owner would compare figures and not know of which house and of which days they are."""
    content = PRINTER.report(report(), None, size)
    pages = pages_of(content)
    assert content.count(SHEETS[size]) == len(pages), "the sheet lies on its long side"
    for words in (
        *("All venues", "Report", "compared with 1 Jul", "Overview", "$370.50", "$40.00", "+826.3%"),
        *("What the bookings cost.", "Revenue over time"),
    ):
        assert words in pages[0], words
    whole = " ".join(pages)
    assert "There are no bookings in this period." in whole
    assert content.count(b"/Subtype /Image") == 3
    assert all("Report · All venues · Made today by Ada" in page for page in pages)
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert content == PRINTER.report(report(), None, size), "the same report makes other bytes"


def test_a_venue_s_report_has_its_letterhead() -> None:
    """The bank would get a paper without a sender."""
    first = pages_of(PRINTER.report(report(), VENUE, PaperSize.A4))[0]
    for words in ("Spreehalle", "Uferstraße 12", "10179 Berlin, Germany", "desk@spreehalle.example"):
        assert words in first, words
    assert "All venues" not in first


def test_a_long_table_goes_on_with_its_headings_and_whole_numbers() -> None:
    """The third page would be figures without a word, or an amount be cut in two."""
    pages = pages_of(PRINTER.report(report(rows=200), None, PaperSize.A4))
    of_table = [page for page in pages if "Großer Saal" in page and "Studio" in page]
    assert len(of_table) >= 4
    assert all("Bookings" in page and "Top hall" in page for page in of_table)
    whole = " ".join(pages)
    assert all(f"${n},000,000.00" in whole for n in range(1, 201))


@pytest.mark.parametrize(
    "name",
    [
        "القاعة الكبرى",
        "大広間",
        "हॉल",
        "<b>Bobby & Co</b> <para><img src='file:///etc/passwd'/>",
        "\u202e\u2067evil\u2069 \x00\x07 \ud800",
        "W" * 500,
    ],
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_any_name_in_any_direction_can_be_printed(name: str, mirrored: bool) -> None:
    """A hall with an unusual name would keep the whole report from being made."""
    made = PRINTER.report(replace(report(rows=3, hall=name), mirrored=mirrored), None, PaperSize.A4)
    assert "$3,000,000.00" in " ".join(pages_of(made))


def test_a_report_of_nothing_is_a_page() -> None:
    """A new house's first report would fail."""
    empty = replace(report(), parts=())
    assert "Report" in pages_of(PRINTER.report(empty, None, PaperSize.A4))[0]
