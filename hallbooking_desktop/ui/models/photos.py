"""The photos of one venue or hall, with their pictures as they arrive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QImage

from hallbooking_desktop.services.snapshots import PhotoSnapshot

translate = QCoreApplication.translate
_ROOT = QModelIndex()
#: As many decoded thumbnails are kept: about 100 MB at most.
_MOST_KEPT = 180

Index = QModelIndex | QPersistentModelIndex


class PhotosModel(QAbstractListModel):
    """Photos in their order. ``wanted`` carries the media ids whose pictures are not here yet."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: tuple[PhotoSnapshot, ...] = ()
        self._pictures: dict[str, QImage] = {}

    @property
    def photos(self) -> tuple[PhotoSnapshot, ...]:
        """The photos that are shown."""
        return self._photos

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many photos there are."""
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the caption, the picture, or what a screen reader says."""
        photo = self.photo_at(index.row()) if index.isValid() else None
        if photo is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return photo.caption
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.get(photo.media_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = translate("Photos", "Photo %1 of %2: %3")
            said = photo.caption or translate("Photos", "no caption")
            return text.replace("%1", str(index.row() + 1)).replace("%2", str(len(self._photos))).replace("%3", said)
        return None

    def photo_at(self, row: int) -> PhotoSnapshot | None:
        """Return the photo of a row."""
        return self._photos[row] if 0 <= row < len(self._photos) else None

    def row_of(self, photo_id: int) -> int:
        """Return where a photo stands; -1 if it is not there."""
        return next((row for row, photo in enumerate(self._photos) if photo.id == photo_id), -1)

    def show_photos(self, photos: Sequence[PhotoSnapshot]) -> None:
        """Show these photos; the pictures that are known stay."""
        if tuple(photos) == self._photos:
            return
        same = [photo.id for photo in photos] == [photo.id for photo in self._photos]
        if same:
            self._photos = tuple(photos)
            self.dataChanged.emit(self.index(0), self.index(len(photos) - 1))
        else:
            self.beginResetModel()
            self._photos = tuple(photos)
            self.endResetModel()
        self._ask()

    def move_photo(self, row: int, to: int) -> bool:
        """Put the photo of a row before all others that stand at ``to`` or later; tell whether anything moved."""
        count = len(self._photos)
        if not (0 <= row < count and 0 <= to < count) or row == to:
            return False
        target = to + 1 if to > row else to
        self.beginMoveRows(_ROOT, row, row, _ROOT, target)
        kept = [photo for number, photo in enumerate(self._photos) if number != row]
        kept.insert(to, self._photos[row])
        self._photos = tuple(kept)
        self.endMoveRows()
        return True

    def show_picture(self, media_id: str, picture: QImage) -> None:
        """Take a picture that has arrived."""
        if len(self._pictures) >= _MOST_KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[media_id] = picture
        for row, photo in enumerate(self._photos):
            if photo.media_id == media_id:
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])

    def _ask(self) -> None:
        missing = tuple(photo.media_id for photo in self._photos if photo.media_id not in self._pictures)
        if missing:
            self.wanted.emit(missing)
