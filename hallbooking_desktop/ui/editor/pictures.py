"""The pictures of a page, loaded once each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

_OURS: Final = "/media/"
#: Wider than any column: what is larger is made smaller once, not at each painting.
_WIDEST: Final = 2_000


class PictureLoader(Protocol):
    """Loads one of our own pictures and calls back on the window's thread, with nothing if there is none."""

    def __call__(self, media_id: str, done: Callable[[bytes | None], None], /) -> None:
        """Begin to load a picture."""


class Pictures(QObject):
    """What is known of each picture's address. ``arrived`` carries the address of one that can now be shown."""

    arrived = Signal(str)

    def __init__(self, load: PictureLoader, parent: QObject) -> None:
        super().__init__(parent)
        self._load = load
        self._images: dict[str, QImage | None] = {}
        self._coming: set[str] = set()

    def image(self, src: str) -> QImage | None:
        """Return a picture that is here; one that is not is asked for."""
        if src in self._images:
            return self._images[src]
        if src in self._coming:
            return None
        if not src.startswith(_OURS):
            # The console loads nothing from elsewhere: who wrote the page would learn who edits it.
            self._images[src] = None
            return None
        self._coming.add(src)
        # Not at once: this is asked while the text is laid out, which nobody may change then.
        QTimer.singleShot(0, self, lambda: self._begin(src))
        return None

    def is_coming(self, src: str) -> bool:
        """Tell whether a picture is on its way."""
        return src in self._coming

    def _begin(self, src: str) -> None:
        self._load(src.removeprefix(_OURS).split("/")[0], lambda content: self._take(src, content))

    def _take(self, src: str, content: bytes | None) -> None:
        self._coming.discard(src)
        image = QImage.fromData(content) if content else QImage()
        if image.width() > _WIDEST:
            image = image.scaledToWidth(_WIDEST)
        self._images[src] = None if image.isNull() else image
        self.arrived.emit(src)
