"""What is imported when: all but the window without Qt, and before the sign-in only what that needs."""

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


_START = """
import sys
import hallbooking_desktop.app.core
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_the_start_leaves_out_what_the_sign_in_does_not_wait_for() -> None:
    """The sign-in would come half a second later, each morning at each desk."""
    outcome = subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True, check=True)
    loaded = set(outcome.stdout.split())
    assert "sqlalchemy" in loaded
    assert not loaded & {
        "phonenumbers",
        "email_validator",
        "passlib",
        "jwt",
        "cryptography",
        "reportlab",
        "PIL",
        "bleach",
    }
