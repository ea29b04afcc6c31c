"""How the program starts itself and others: one command for children, frozen or not, and a clean environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

DOCUMENTS_COMMAND: Final = "embedded-documents"
"""The hidden subcommand that runs the document server's child in a frozen program."""

DRAWING_COMMAND: Final = "draw-demo-photos"
"""The hidden subcommand that draws the demo's photos, out of the way of everything else."""

PICTURE_COMMAND: Final = "prepare-picture"
"""The hidden subcommand that makes the sizes of one picture."""

_MODULES: Final[Mapping[str, str]] = {
    DOCUMENTS_COMMAND: "hallbooking_desktop.infrastructure.embedded.documents_child",
    PICTURE_COMMAND: "hallbooking_desktop.infrastructure.imaging_child",
    DRAWING_COMMAND: "hallbooking_desktop.app.demo.pictures.child",
}
_LOADER_VARIABLES: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")


def is_frozen() -> bool:
    """Tell whether this is the packaged program (PyInstaller), where ``sys.executable -m`` would rerun it."""
    return bool(getattr(sys, "frozen", False))


def own_command(subcommand: str, *arguments: str) -> list[str]:
    """Return the command line that runs ``subcommand`` of this program in a child process.

    Frozen, the program itself is the executable and the subcommand its first argument. Else Python runs the
    subcommand's own module where it has one (a quick start), and the package's command where it has not.
    """
    if is_frozen():
        return [sys.executable, subcommand, *arguments]
    module = _MODULES.get(subcommand)
    if module is not None:
        return [sys.executable, "-m", module, *arguments]
    return [sys.executable, "-m", "hallbooking_desktop.cli", subcommand, *arguments]


def child_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for a child: as ours, with the library paths that a frozen start replaced put back.

    Settings of PostgreSQL's own clients (``PGHOST``, ``PGOPTIONS``…) are left out: they would bend our connections.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    if is_frozen():
        for name in _LOADER_VARIABLES:
            original = environment.pop(f"{name}_ORIG", None)
            environment.pop(name, None)
            if original:
                environment[name] = original
    environment.update(extra or {})
    return environment
