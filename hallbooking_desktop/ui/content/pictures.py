"""What the editor needs of the services: the pictures of a page, and what would be stored of a text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.photos import PhotoSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import field_sentences, sentence
from hallbooking_desktop.ui.tasks import Latest, spawn


class PagePictures:
    """Loads a picture for the editor; ``done`` gets its bytes, or None where there is none to be had."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        self._desk = desk
        self._owner = owner

    def __call__(self, media_id: str, done: Callable[[bytes | None], None]) -> None:
        """Load a picture."""
        spawn(self._owner, self._load(media_id, done), "a page's picture")

    async def _load(self, media_id: str, done: Callable[[bytes | None], None]) -> None:
        try:
            file = await self._desk.read(lambda s, a: s.media.read(a, media_id, PhotoSize.LARGE))
        except DomainError:
            done(None)
        else:
            done(file.content)


class PageCleaner:
    """Tells what would be stored of a text; the newest question wins."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        self._desk = desk
        self._load = Latest[str](owner, "clean a page")

    def __call__(self, html: str, done: Callable[[str], None], refused: Callable[[str], None]) -> None:
        """Clean a text."""

        def say(error: DomainError) -> None:
            refused(" ".join(field_sentences(error).values()) or sentence(error, self._desk.formats))

        self._load.start(self._desk.read(lambda s, a: s.cms.clean(a, html)), done, say)
