"""Drafts of pages in the data folder: one file each, written so that a power cut leaves the old one or the new one."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
import secrets
import threading
import time
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import psutil

from hallbooking_desktop.domain.pages import PageKind
from hallbooking_desktop.infrastructure.folders import make_private
from hallbooking_desktop.services.drafts import KeptDraft

log = logging.getLogger(__name__)

_KEY: Final = re.compile(r"[a-z0-9-]{1,60}")
_ENDING: Final = ".json"
#: What is being written, and by which process.
_STAGED: Final = re.compile(r"[a-z0-9-]{1,60}\.(?:(\d+)-)?[0-9a-f]{12}")
_DAY_SECONDS: Final = 24 * 60 * 60


class DraftFiles:
    """The drafts of one data folder, in ``drafts/<person>/``, closed to other accounts of the computer."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "drafts"
        self._lock = threading.Lock()
        self._forgotten: set[tuple[int, str]] = set()

    def of(self, user_id: int) -> tuple[KeptDraft, ...]:
        """Return what a person's drafts are, the newest first."""
        found = (_read(path) for path in self._folder(user_id).glob(f"*{_ENDING}"))
        return tuple(sorted((draft for draft in found if draft is not None), key=lambda d: d.kept_at, reverse=True))

    def keep(self, user_id: int, draft: KeptDraft) -> None:
        """Keep a draft, in place of the one with its key."""
        values = asdict(draft) | {"kind": draft.kind.value, "kept_at": draft.kept_at.isoformat()}
        content = json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")
        path = self._path(user_id, draft.key)
        with self._lock:
            if (user_id, draft.key) in self._forgotten:
                return
            make_private(self._root)
            folder = make_private(self._folder(user_id))
            _write(path, content)
            _sync(folder)

    def forget(self, user_id: int, key: str) -> None:
        """Keep a draft no longer."""
        with self._lock:
            self._forgotten.add((user_id, key))
            with contextlib.suppress(OSError):
                self._path(user_id, key).unlink()

    def sweep(self) -> None:
        """Remove what was not written to its end: the power failed a day ago or more."""
        for path in self._root.glob("*/*"):
            with contextlib.suppress(OSError):
                if _is_left(path):
                    path.unlink()

    def _folder(self, user_id: int) -> Path:
        return self._root / str(int(user_id))

    def _path(self, user_id: int, key: str) -> Path:
        if _KEY.fullmatch(key) is None:
            message = f"not a key of a draft: {key!r}"
            raise ValueError(message)
        return self._folder(user_id) / f"{key}{_ENDING}"


def _is_left(path: Path) -> bool:
    """Tell whether a file was staged long ago by a process that is gone."""
    found = _STAGED.fullmatch(path.name)
    if found is None or time.time() - path.stat().st_mtime < _DAY_SECONDS:
        return False
    return found[1] is None or not psutil.pid_exists(int(found[1]))


def _write(path: Path, content: bytes) -> None:
    staged = path.with_suffix(f".{os.getpid()}-{secrets.token_hex(6)}")
    descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        staged.replace(path)
    except OSError:
        staged.unlink(missing_ok=True)
        raise


def _sync(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _read(path: Path) -> KeptDraft | None:
    try:
        found: dict[str, Any] = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        made = KeptDraft(
            key=path.stem,
            page_id=_number(found["page_id"]),
            version=_number(found["version"]),
            title=str(found["title"]),
            slug=str(found["slug"]),
            own_slug=found["own_slug"] is True,
            kind=PageKind(found["kind"]),
            html=str(found["html"]),
            kept_at=datetime.fromisoformat(found["kept_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        log.info("The draft %s cannot be read: %s", path.name, error)
        return None
    return made if made.kept_at.tzinfo is not None else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
