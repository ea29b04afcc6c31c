"""What somebody typed of a page and did not save yet, kept at this computer; the port that keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from hallbooking_desktop.domain.pages import PageKind


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A page as it was typed at ``kept_at``, from ``version`` of ``page_id``; both are None for a page not made yet.

    ``own_slug``: the address was typed, not made from the title. ``key`` tells one draft of a person from another.
    """

    key: str
    page_id: int | None
    version: int | None
    title: str
    slug: str
    own_slug: bool
    kind: PageKind
    html: str
    kept_at: datetime


class Drafts(Protocol):
    """Keeps drafts through the end of the program, however it ends. Each person has their own.

    Called from threads: each call may wait for the disk.
    """

    def of(self, user_id: int) -> tuple[KeptDraft, ...]:
        """Return what a person's drafts are, the newest first; what cannot be read is left out."""

    def keep(self, user_id: int, draft: KeptDraft) -> None:
        """Keep a draft, in place of the one with its key. One that was forgotten meanwhile stays forgotten.

        Raises:
            OSError: it cannot be kept.
        """

    def forget(self, user_id: int, key: str) -> None:
        """Keep a draft no longer."""
