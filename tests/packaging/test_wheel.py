"""The wheel carries everything that the installed program reads."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def test_the_wheel_carries_resources_and_migrations(tmp_path: Path) -> None:
    """An installed program could make no tables and would have no icons."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=REPOSITORY, check=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("resources", "migrations"):
        there = {
            f"hallbooking_desktop/_shipped/{file.relative_to(REPOSITORY).as_posix()}"
            for file in (REPOSITORY / folder).rglob("*")
            if file.is_file() and "__pycache__" not in file.parts
        }
        assert there, f"{folder} is empty"
        assert there <= names, f"missing in the wheel: {sorted(there - names)[:5]}"
    sources = {name for name in names if name.endswith(".ts")}
    assert {name.replace(".ts", ".qm") for name in sources} <= names, "translations are not compiled: make setup"
    assert "hallbooking_desktop/cli.py" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]
