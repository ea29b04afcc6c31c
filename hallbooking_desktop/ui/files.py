"""Files that people save: there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Let the program that the system has for such files show one."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def put_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; nobody but the owner may read it. It may block.

    Raises:
        OSError: what was there before still is.
    """
    number, name = tempfile.mkstemp(prefix=".saved-", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
