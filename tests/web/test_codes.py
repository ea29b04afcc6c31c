"""The README lists every error code."""

from __future__ import annotations

from pathlib import Path

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.web.codes import HEADING, table
from hallbooking_desktop.web.problems import OWN_CODES
from tests.unit.test_refusals import refusals

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_lists_every_error_code() -> None:
    """A program's author would meet a code that is explained nowhere."""
    section = README.read_text(encoding="utf-8").partition(f"\n{HEADING}\n")[2].partition("\n#")[0]
    listed = [line for line in section.splitlines() if line.startswith("|")]
    wanted = table().splitlines()
    assert listed == wanted, (
        f"README.md, {HEADING}: put the output of `python -m hallbooking_desktop.web.codes` there; "
        f"missing {sorted(set(wanted) - set(listed))}, too many {sorted(set(listed) - set(wanted))}"
    )


def test_the_table_has_each_code_once() -> None:
    """A refusal that is nowhere in the table would be in no test of it either."""
    codes = {refusal.code for refusal in refusals(DomainError) if refusal.__module__.startswith("hallbooking_desktop.")}
    rows = table().splitlines()[2:]
    assert len(rows) == len(codes | OWN_CODES.keys())
    for code in codes | OWN_CODES.keys():
        assert sum(f"`{code}`" in row.split("|")[2] for row in rows) == 1
