"""Pictures in files: chosen by people, and read; and images that were copied, made files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from hallbooking_desktop.domain.errors import PictureRefused
from hallbooking_desktop.domain.photos import LONGEST_SIDE, MOST_BYTES, SUFFIXES

translate = QCoreApplication.translate


def choose_pictures(parent: QWidget, title: str, take: Callable[[Sequence[Path]], None]) -> None:
    """Let somebody choose picture files."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    known = translate("PhotosView", "Pictures (%1)").replace("%1", " ".join(f"*{suffix}" for suffix in SUFFIXES))
    dialog.setNameFilters([known, translate("PhotosView", "All files (*)")])
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()


def picture_content(path: Path) -> bytes:
    """Return a file's bytes; a film of gigabytes is not even read.

    Raises:
        PictureRefused: it is too large, or cannot be read.
    """
    try:
        _check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise PictureRefused("This file cannot be read.", reason="unreadable") from error


def checked_size(content: bytes) -> bytes:
    """Return what may be sent; raises `PictureRefused` if it is too large."""
    _check_size(len(content))
    return content


def _check_size(size: int) -> None:
    if size > MOST_BYTES:
        raise PictureRefused("The file is too large.", reason="too_large", size=size, most=MOST_BYTES)


def image_content(image: QImage) -> bytes:
    """Return an image as a file that may be sent. It may take a second: call it in a thread.

    It is no larger than what is kept of it; what would be too long a file loses what nobody sees.
    """
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    content = _written(image, "PNG")
    return content if len(content) <= MOST_BYTES else _written(image, "JPEG", 92)


def _written(image: QImage, kind: str, quality: int = -1) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]
    return bytes(content.data())
