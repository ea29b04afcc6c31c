"""Fetches the photos of the cards, one after the other, as long as somebody looks."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.photos import PhotoSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.find.cards import CardsModel
from hallbooking_desktop.ui.tasks import Latest


class CardPhotos(QObject):
    """What stands first comes first; a photo that cannot be had leaves its place empty."""

    def __init__(self, desk: Desk, cards: CardsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards = cards
        self._load = Latest[None](self, "photos of halls")

    def fetch(self) -> None:
        """Fetch what is missing."""
        if not self._load.busy and self._cards.missing:
            self._load.start(self._fetch(), lambda _: None)

    def stop(self) -> None:
        """Fetch no more."""
        self._load.cancel()

    async def _fetch(self) -> None:
        while missing := self._cards.missing:
            media_id = missing[0]
            picture = QImage()
            try:
                file = await self._desk.read(lambda s, a, m=media_id: s.media.read(a, m, PhotoSize.THUMB))  # type: ignore[misc]
            except DomainError:
                pass
            else:
                picture = await asyncio.to_thread(QImage.fromData, file.content)
            self._cards.show_picture(media_id, picture)
