"""Sentences said in English that are known by their pattern, told in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable


def told(patterns: Iterable[tuple[str, str]], said: str, *, before: str = "") -> str | None:
    """Return what is said in the words of the first pattern that is it, None where none is.

    A pattern's groups stand at %1, %2 … in its words. ``before``: what may follow, which stays as it is.
    """
    end = rf"(?=\Z|{before})" if before else r"\Z"
    for pattern, text in patterns:
        if found := re.match(f"(?:{pattern}){end}", said):
            for number, part in enumerate(found.groups(), 1):
                text = text.replace(f"%{number}", part or "")  # noqa: PLW2901 - filled in bit by bit
            return text + said[found.end() :]
    return None
