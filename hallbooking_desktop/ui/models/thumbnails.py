"""Fetches the small pictures that a model of photos wants to show."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from hallbooking_desktop.domain.photos import PhotoSize
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.photos import PhotosModel
from hallbooking_desktop.ui.tasks import Latest


class Thumbnails(QObject):
    """Fills a model's pictures one after the other; what it wants anew takes the place of what it wanted before."""

    def __init__(self, desk: Desk, model: PhotosModel) -> None:
        super().__init__(model)
        self._desk = desk
        self._model = model
        self._load = Latest[None](self, "pictures")
        model.wanted.connect(self._fetch)

    def _fetch(self, media: Sequence[str]) -> None:
        self._load.start(self._fetch_each(tuple(media)), lambda _: None, lambda _: None)

    async def _fetch_each(self, media: Sequence[str]) -> None:
        for media_id in media:
            self._model.show_picture(media_id, await self._fetch_one(media_id))

    async def _fetch_one(self, media_id: str) -> QImage:
        file = await self._desk.read(lambda s, a: s.media.read(a, media_id, PhotoSize.THUMB))
        return await asyncio.to_thread(QImage.fromData, file.content)
