"""Pictures in files: chosen by people, and read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from hallbooking_desktop.domain.errors import PictureRefused
from hallbooking_desktop.domain.photos import MOST_BYTES

translate = QCoreApplication.translate


def choose_pictures(parent: QWidget, title: str, take: Callable[[Sequence[Path]], None]) -> None:
    """Let somebody choose picture files."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    known = translate("PhotosView", "Pictures (*.jpg *.jpeg *.png *.webp)")
    dialog.setNameFilters([known, translate("PhotosView", "All files (*)")])
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()


def picture_content(path: Path) -> bytes:
    """Return a file's bytes; a film of gigabytes is not even read.

    Raises:
        PictureRefused: it is too large, or cannot be read.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise PictureRefused("The file is too large.", reason="too_large", size=size, most=MOST_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise PictureRefused("This file cannot be read.", reason="unreadable") from error
