"""Every error code with its status and meaning, as the README lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.web.problems import OWN_CODES, STATUS

HEADING: Final = "### Error codes"
#: What a refusal's details are called in an answer.
_RENAMED: Final = {"``fields``": "`errors`", "``status``": "`current_status`", "``": "`", "|": "/"}


def table() -> str:
    """Return the table as Markdown: by status, then by code."""
    rows = sorted(_rows())
    lines = ["| status | code | meaning |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {status} | `{code}` | {meaning} |" for status, code, meaning in rows)])


def _rows() -> Iterator[tuple[int, str, str]]:
    for refusal in _refusals(DomainError):
        meaning = (refusal.__doc__ or "").strip().partition("\n")[0]
        for own, shown in _RENAMED.items():
            meaning = meaning.replace(own, shown)
        yield STATUS[refusal.kind], refusal.code, meaning
    for code, (status, meaning) in OWN_CODES.items():
        yield status, code, meaning


def _refusals(base: type[DomainError]) -> Iterator[type[DomainError]]:
    for refusal in base.__subclasses__():
        if refusal.__module__.startswith("hallbooking_desktop."):
            yield refusal
        yield from _refusals(refusal)


if __name__ == "__main__":
    import sys

    sys.stdout.write(table() + "\n")
