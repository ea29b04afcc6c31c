"""The views' modules: imported while nobody touches the window, one by one, on its own thread."""

from __future__ import annotations

import builtins
import subprocess
import sys
import threading
from typing import Any

import pytest

from hallbooking_desktop.ui.views.ahead import modules_of
from hallbooking_desktop.ui.views.registry import VIEWS
from tests.ui.conftest import Office
from tests.ui.desks import Seat

READS_ONLY = """
import sys
from hallbooking_desktop.ui.views.ahead import modules_of
for view in sys.argv[1:]:
    assert modules_of(view)[-1] == view
assert not [name for name in sys.modules if name.startswith("PySide6")]
"""


def test_each_module_comes_after_what_it_needs() -> None:
    """One import would bring a whole page with it, and the window would stand still for a quarter of a second."""
    for entry in VIEWS:
        found = modules_of(entry.module)
        assert found[-1] == entry.module
        assert len(set(found)) == len(found)
    reports = modules_of("hallbooking_desktop.ui.views.reports")
    place = {name.removeprefix("hallbooking_desktop.ui."): number for number, name in enumerate(reports)}
    assert place["theme"] < place["reports.chartview"] < place["reports.section"] < place["views.reports"]


def test_what_is_needed_is_found_without_an_import() -> None:
    """It is found on another thread: a class made there while the window draws has crashed the program."""
    subprocess.run([sys.executable, "-c", READS_ONLY, *(entry.module for entry in VIEWS)], check=True)


def test_views_are_imported_ahead_on_the_windows_thread(
    seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PySide looks up its classes without a lock: one made on another thread has crashed the program."""
    wanted = "hallbooking_desktop.ui.views.audit"
    made_on: set[threading.Thread] = set()
    build = builtins.__build_class__

    def build_and_tell(function: Any, name: str, *bases: Any, **keywords: Any) -> Any:
        if function.__globals__["__name__"].startswith("hallbooking_desktop.ui"):
            made_on.add(threading.current_thread())
        return build(function, name, *bases, **keywords)

    monkeypatch.setattr(builtins, "__build_class__", build_and_tell)
    monkeypatch.delitem(sys.modules, wanted, raising=False)
    seat.sign_in("admin@hall.example")
    seat.wait(lambda: wanted in sys.modules, 40_000)
    assert made_on == {threading.main_thread()}
