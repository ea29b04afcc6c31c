"""The log: one file per data folder, several processes append to it, old ones are kept for a while."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import sys
import time
from logging.handlers import WatchedFileHandler
from pathlib import Path

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.settings_sources import Configuration

_LARGEST = 5_000_000
_KEPT = 3

log = logging.getLogger(__name__)


def start_logging(configuration: Configuration) -> Path:
    """Send log records to the file; returns its path. Nothing happens if they go there already.

    Raises:
        StartupFailed: it cannot be written.
    """
    path = (configuration.settings.log_file or configuration.data_dir.log_file).absolute()
    root = logging.getLogger()
    if any(isinstance(handler, WatchedFileHandler) and handler.baseFilename == str(path) for handler in root.handlers):
        return path
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _rotate(path)
        # Made here, so that nobody else can read it from its first byte on.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        # Opens the file again when another process has rotated it.
        handler = WatchedFileHandler(path, encoding="utf-8")
    except OSError as error:
        raise StartupFailed(
            f"The log {path} cannot be written: {error.strerror}. LOG_FILE may name another."
        ) from error
    formatter = logging.Formatter(
        "%(asctime)s.%(msecs)03dZ %(levelname)s [%(process)d] %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S"
    )
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    root.addHandler(handler)
    root.setLevel(configuration.settings.log_level)
    # Alembic tells of each of its plug-ins at every migration.
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
    return path


def stop_logging() -> None:
    """Close the file; at the end of a process Python does it."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, WatchedFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def log_defect(error: BaseException, doing: str) -> str:
    """Log an error that nobody expected, with its traceback; returns the id that the user is told."""
    reference = secrets.token_hex(4)
    log.critical("%s: %s failed", reference, doing, exc_info=error)
    return reference


def _rotate(path: Path) -> None:
    """Put a large log aside, at start only: renaming under a busy writer fails on Windows, and then waits."""
    try:
        if path.stat().st_size < _LARGEST:
            return
    except FileNotFoundError:
        return
    names = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, _KEPT + 1))]
    with contextlib.suppress(OSError):
        for older, newer in zip(reversed(names[1:]), reversed(names[:-1]), strict=True):
            if newer.exists():
                newer.replace(older)


def speak_any_script() -> None:
    """Let the terminal replace what its encoding lacks, so that a name in another script never ends the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
