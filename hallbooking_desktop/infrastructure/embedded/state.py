"""A small file that remembers, from one start to the next, where a server listens."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any


class StateFile:
    """A JSON object in a file of mode 0600, replaced whole. What cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, Any]:
        """Return what is remembered."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, values: dict[str, Any]) -> None:
        """Remember ``values`` instead."""
        staged = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(values, file)
        staged.replace(self._path)
