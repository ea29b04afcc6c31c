"""The real console, run by a script instead of a person: for benchmarks and pictures."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from hallbooking_desktop.app import console as program

if TYPE_CHECKING:
    from hallbooking_desktop.app.console import Console
    from hallbooking_desktop.ui.shell import Shell

T = TypeVar("T")
Script = Callable[["Console"], Awaitable[object]]
FAILED = 3


def run_console(data_dir: Path, script: Script, *, demo: bool = False) -> int:
    """Open the console on a data folder, run the script on its loop, and end it as its user would."""
    failures: list[BaseException] = []

    class Scripted(program.Console):
        async def run(self) -> None:
            async def play() -> None:
                try:
                    await script(self)
                except BaseException as error:
                    failures.append(error)
                    traceback.print_exception(error)
                    raise
                finally:
                    self.end()

            playing = asyncio.ensure_future(play())
            await super().run()
            await asyncio.wait([playing])

    original, program.Console = program.Console, Scripted  # type: ignore[misc]
    try:
        status = program.run(data_dir, demo=demo, new_window=True)
    finally:
        program.Console = original  # type: ignore[misc]
    return FAILED if failures else status


async def until(condition: Callable[[], T], patience: float = 30.0, what: str = "") -> T:
    """Wait until the condition holds, looking every few milliseconds; return what it gave."""
    loop = asyncio.get_running_loop()
    end = loop.time() + patience
    while not (found := condition()):
        if loop.time() > end:
            raise TimeoutError(what or "the condition did not come about")
        await asyncio.sleep(0.004)
    return found


async def sign_in(console: Console, email: str, password: str) -> Shell:
    """Sign in as a person does on the first page; return the desk's widgets."""
    window = console.window
    await until(lambda: window.session is not None and window.page._ready, 60, "sign-in did not become possible")
    window.page.email.setText(email)
    window.page.password.setText(password)
    window.page.button.click()
    await until(lambda: window.shell is not None or window.page.note.text, 20, f"{email} cannot sign in")
    if window.shell is None:
        raise RuntimeError(window.page.note.text)
    return window.shell


async def settled(shell: Shell, key: str) -> Any:
    """Open a view and wait until it shows what it loads."""
    shell.show_view(key)
    view = await until(lambda: shell.current, 5)
    states = getattr(view, "states", None)
    if states is not None:
        await until(lambda: states.state in {"ready", "empty", "failed"}, 30, f"{key} does not become ready")
    return view
