"""All but the window runs where Qt is not installed: a server without a screen."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "qasync"}:
            raise ModuleNotFoundError(f"{name} is not installed here")

sys.meta_path.insert(0, NoQt())
import hallbooking_desktop

def modules(package):
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if found.name.startswith("hallbooking_desktop.ui") or found.name == "hallbooking_desktop.app.console":
            continue
        module = importlib.import_module(found.name)
        yield found.name
        if found.ispkg:
            yield from modules(module)

names = list(modules(hallbooking_desktop))
assert "PySide6" not in sys.modules
print(len(names))
"""


def test_everything_but_the_window_imports_without_qt() -> None:
    """A headless server would need a window system's libraries."""
    outcome = subprocess.run(
        [sys.executable, "-W", "error", "-c", _PROGRAM], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr
    assert int(outcome.stdout) > 20
