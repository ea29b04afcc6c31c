"""Which modules a view needs, one by one, so that they are imported ahead in steps that are not felt.

They are imported on the window's thread alone. PySide looks up its classes without the interpreter's lock (6.11, Python
3.11), and a class that another thread makes at that moment is not found: the program crashes.
"""

from __future__ import annotations

import dis
from collections.abc import Iterator
from importlib.util import find_spec
from types import CodeType
from typing import Any, Final

_OURS: Final = "hallbooking_desktop.ui."


def modules_of(module: str) -> list[str]:
    """Return a module and those of the interface that it imports, each after what it imports itself.

    Reads only, imports nothing but packages: may run on any thread.
    """
    found: dict[str, None] = {}
    _collect(module, set(), found)
    return list(found)


def _collect(module: str, seen: set[str], found: dict[str, None]) -> None:
    seen.add(module)
    for needed in _imports(module):
        if needed.startswith(_OURS) and needed not in seen:
            _collect(needed, seen, found)
    found[module] = None


def _imports(module: str) -> Iterator[str]:
    spec = find_spec(module)
    # A frozen program has no sources, but its loader has code, too.
    loader: Any = spec.loader if spec is not None else None
    code = loader.get_code(module) if hasattr(loader, "get_code") else None
    if isinstance(code, CodeType):
        for step in dis.get_instructions(code):
            if step.opname == "IMPORT_NAME":
                yield str(step.argval)
