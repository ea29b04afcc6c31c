"""Where the files that come with the program lie: icons, fonts, translations."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resource_folder() -> Path:
    """Return the folder ``resources``: inside an installed package, else beside it in a checkout."""
    shipped = _PACKAGE / "_shipped" / "resources"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one file that comes with the program."""
    return resource_folder().joinpath(*parts)
