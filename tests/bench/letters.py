"""What the probe watches while somebody types into the palette: each letter, until all that it finds is painted."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.app.console import Console
from hallbooking_desktop.ui.palette.overlay import Palette
from tests.bench.watching import Lateness, shell_of, touch
from tests.support.console import settled, until

#: Common names and rare ones, titles, numbers, halls, sentences, and what nobody has.
TEXTS: Final = (
    "müller",
    "choir rehearsal",
    "hochzeitsfeier",
    "party",
    "grand ballroom",
    "#73512",
    "+33199",
    "example.org",
    "next friday 2pm grand ballroom 3h",
    "nächsten Freitag 14 Uhr großer Saal",
    "أمسية شعرية",
    "zzyzx",
)


async def watch_typing(console: Console) -> dict[str, Any]:
    """Type each text letter by letter, each letter when the one before is answered; then all at once."""
    shell = shell_of(console)
    await settled(shell, "calendar")
    palette = shell.centre.palette
    palette.open()
    await until(lambda: bool(palette.places.halls), 20)
    await _typed(palette, "warm up")
    late = Lateness()
    answers: dict[str, list[float]] = {}
    local: list[float] = []
    for text in TEXTS:
        answers[text] = []
        palette.field.clear()
        await until(lambda: not palette.is_busy, 10)
        for length in range(1, len(text) + 1):
            touch(console.window)
            at_once, all_of_it = await _typed(palette, text[:length])
            local.append(at_once)
            answers[text].append(all_of_it)
    return {"answers": answers, "local": local, "stall": late.longest}


async def _typed(palette: Palette, text: str) -> tuple[float, float]:
    """Return the milliseconds until what is known at once, and until everything, is painted."""
    await asyncio.sleep(0.02)
    # Waiting must not take the interpreter from those who answer.
    answered = asyncio.Event()
    palette.answered.connect(answered.set)
    begun = time.perf_counter()
    if text.startswith(palette.field.text()) and len(text) == len(palette.field.text()) + 1 and text[-1].isascii():
        QTest.keyClicks(palette.field, text[-1])
    else:
        palette.field.setText(text)
    await asyncio.sleep(0)  # The question is on its way before the first answer is painted, as in the program's loop.
    QApplication.sendPostedEvents()  # what waits to be laid out and painted
    at_once = time.perf_counter()
    await asyncio.wait_for(answered.wait(), 10)
    palette.answered.disconnect(answered.set)
    QApplication.sendPostedEvents()
    return (at_once - begun) * 1000, (time.perf_counter() - begun) * 1000
