"""A spare endpoint: everything is loaded, and it begins when its console says how, in a moment instead of seconds."""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
from typing import Final

#: What serving needs; nothing is opened or started by loading it.
_NEEDED: Final = (
    "hallbooking_desktop.app.commands",
    "hallbooking_desktop.app.core",
    "hallbooking_desktop.app.serve",
    "hallbooking_desktop.infrastructure.embedded.documents",
)


def wait_for_word() -> list[str] | None:
    """Load everything, then wait; return the arguments of ``serve``, or None if the console ended instead.

    The word is one line on standard input: a JSON object with ``arguments``, and ``environment`` to add to ours.
    """
    for name in _NEEDED:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    try:
        line = sys.stdin.buffer.readline()
    except KeyboardInterrupt:
        return None
    if not line.strip():
        return None
    word = json.loads(line)
    os.environ.update(word["environment"])
    return [str(argument) for argument in word["arguments"]]
