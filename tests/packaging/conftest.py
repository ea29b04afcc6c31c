"""What packaging builds is built once, in the repository's own `dist` and `build`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is packaging: slow, and run by `make package-smoke` only."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.packaging)


@pytest.fixture(scope="session")
def frozen_program() -> Path:
    """Freeze the program; returns its executable."""
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
        *("--distpath", "dist", "--workpath", "build/pyinstaller", "build_spec.spec"),
    ]
    outcome = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, f"the program cannot be frozen:\n{outcome.stderr[-4000:]}"
    return (
        REPOSITORY / "dist" / "hallbooking-desktop" / f"hallbooking-desktop{'.exe' if sys.platform == 'win32' else ''}"
    )
