"""Tables on disk and on the clipboard: CSV as RFC 4180 has it, tabs for copies."""

from __future__ import annotations

import contextlib
import csv
import errno
import io
import os
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_SPACES = str.maketrans({"\t": " ", "\n": " ", "\r": " ", "\v": " ", "\u2028": " ", "\u2029": " "})


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Return lines as CSV; each ends with CR and LF."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(lines)
    return written.getvalue()


def tabbed(lines: Iterable[Iterable[str]]) -> str:
    """Return lines with a tab between cells; a cell is one line without tabs."""
    return "\n".join("\t".join(cell.translate(_SPACES) for cell in line) for line in lines)


class CsvFile:
    """A file that is there whole or not at all: written beside its place, and put there at the end.

    UTF-8 with a mark at the beginning, by which spreadsheets know it. Every call may block: make it off the window's
    thread. Nobody but the owner may read it: it holds names and phone numbers.

    Raises:
        OSError: the disk is full, the folder may not be written into, and the like; what was there before still is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._beside: Path | None = None
        self._file: TextIO | None = None
        # Whoever gives up does not wait for the thread that writes.
        self._turn = threading.Lock()

    def begin(self) -> None:
        """Make the file beside its place."""
        with self._turn:
            number, name = tempfile.mkstemp(prefix=".table-", suffix=".part", dir=self._path.parent)
            self._beside = Path(name)
            self._file = os.fdopen(number, "w", encoding="utf-8-sig", newline="")

    def write(self, lines: Iterable[Iterable[str]]) -> None:
        """Add lines."""
        with self._turn:
            if self._file is not None:
                self._file.write(csv_text(lines))

    def finish(self) -> None:
        """See that everything is on the disk, then put the file into its place."""
        with self._turn:
            if self._file is not None and self._beside is not None:
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()
                self._beside.replace(self._path)
                self._file = self._beside = None

    def abandon(self) -> None:
        """Leave nothing behind; after ``finish`` there is nothing to leave."""
        with self._turn:
            if self._file is not None:
                # What could not be written before cannot be written now: it is thrown away.
                with contextlib.suppress(OSError):
                    self._file.close()
            if self._beside is not None:
                self._beside.unlink(missing_ok=True)
            self._file = self._beside = None


def file_problem(error: OSError) -> str:
    """Return why a file could not be written, and what to do about it."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return translate(
            "Tables", "The disk is full: the file was not saved. Free some space, or choose another place."
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return translate(
            "Tables",
            "The file may not be written there: the folder is protected, or another program has the file open. Close"
            " it there, or choose another place.",
        )
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return translate("Tables", "The folder is not there any more. Choose another place.")
    text = translate("Tables", "The file could not be saved: %1. Choose another place.")
    return text.replace("%1", error.strerror or str(error))
