"""Draws the editor of pages by itself, in every look: ``python -m tests.screenshots.editor [FOLDER]``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hallbooking_desktop.ui.editor.editor import PageEditor
from hallbooking_desktop.ui.theme import Mode, theme
from tests.support.pictures import picture

PAGE = """<h2>What we do</h2>
<p>We look after <strong>halls and rooms</strong> where <em>people</em> meet, <u>celebrate</u>, <s>work</s> and
<a href="https://example.com">rehearse</a>: from a room for <mark>eight</mark> to a <code>ballroom</code> for hundreds.
H<sub>2</sub>O, x<sup>2</sup>, <small>and small print</small>.</p>
<h3>Before you come</h3>
<ul><li>Rooms that are ready.<ul><li>Chairs as you asked</li><li>Light and sound tried</li></ul></li>
<li>Prices you can see. You pay for the hours you book and for the extras you choose.
There are no fees on top.</li></ul>
<ol start="9"><li>Ring the bell</li><li><p>Take the lift</p><p>It is slow; allow five minutes for a piano.</p></li></ol>
<blockquote><p>The best hall in town.</p><p>We will come back.</p></blockquote>
<aside class="note"><p>The lift is out of order on Sunday.</p><ul><li>Use the stairs</li></ul></aside>
<aside class="tip">Book the small hall for rehearsals.</aside>
<aside class="warning">No open fire.</aside>
<h4>Prices</h4>
<table><caption>Halls and what they cost</caption><thead><tr><th scope="col">Hall</th><th scope="col" colspan="2">Hour
and day</th></tr></thead><tbody><tr><td>Ballroom</td><td>80</td><td>500</td></tr><tr><td>Studio</td><td>20</td>
<td>120</td></tr></tbody></table>
<pre>Monday   10-22
Sunday   closed</pre>
<hr>
<figure><img src="/media/hall" alt="The great hall" width="420" height="300"><figcaption>From the balcony</figcaption>
</figure>
<figure><img src="/media/gone" alt=""></figure>
<dl><dt>Deposit</dt><dd>Paid back after the event</dd></dl>
<p>مرحبا بكم في قاعاتنا</p>
<ol><li>عنصر أول</li><li>عنصر ثان</li></ol>
<aside class="note"><p>ملاحظة مهمة</p></aside>"""


def _link(editor: PageEditor) -> None:
    found = editor.text.document().find("ballroom")
    editor.text.setTextCursor(found)
    editor.cards.ask_link()


def _find(editor: PageEditor) -> None:
    editor.find_bar.begin()
    QTest.keyClicks(editor.find_bar.words, "hall")


def _replace(editor: PageEditor) -> None:
    editor.find_bar.begin_replacing()
    QTest.keyClicks(editor.find_bar.words, "hall")
    QTest.keyClicks(editor.find_bar.others, "room")


def _type_source(editor: PageEditor) -> None:
    editor.set_cleaner(lambda html, done, _: done(html.replace("<iframe></iframe>", "")))
    editor.show_mode("source")
    QTest.keyClicks(editor.source, "<iframe></iframe>")
    editor.show_mode("write")


#: name -> size of the window, and what is done before the picture is taken
SCENES: dict[str, tuple[tuple[int, int], Callable[[PageEditor], object]]] = {
    "write": ((1000, 2100), lambda _: None),
    "narrow": ((560, 700), lambda _: None),
    "source": ((1000, 700), lambda editor: editor.show_mode("source")),
    "preview": ((1000, 900), lambda editor: editor.show_mode("preview")),
    "phone": ((1000, 900), lambda editor: (editor.show_mode("preview"), editor.preview.choose("phone"))),
    "link": ((1000, 600), _link),
    "table": ((1000, 600), lambda editor: editor.actions_.ask_table()),
    "find": ((1000, 600), _find),
    "replace": ((1000, 600), _replace),
    "beside": ((1500, 900), lambda editor: editor.show_beside(True)),
    "left-out": ((1000, 600), _type_source),
    "empty": ((1000, 400), lambda editor: editor.set_html("")),
}
LOOKS: dict[str, tuple[Mode, float, bool]] = {
    "light": (Mode.LIGHT, 1.0, False),
    "dark": (Mode.DARK, 1.0, False),
    "rtl": (Mode.LIGHT, 1.0, True),
    "large": (Mode.LIGHT, 2.0, False),
}


def draw(folder: Path) -> int:
    """Draw all scenes in all looks; return how many pictures there are."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    taken = 0
    for look, (mode, scale, rtl) in LOOKS.items():
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        theme().set_mode(mode)
        theme().set_scale(scale)
        for name, ((width, height), act) in SCENES.items():
            editor = PageEditor(lambda media, done: done(picture() if media == "hall" else None), lambda html: html)
            editor.setGeometry(QRect(0, 0, width, height))
            editor.set_html(PAGE)
            editor.show()
            act(editor)
            for _ in range(5):
                application.processEvents()
            editor.grab().save(str(folder / f"editor-{look}-{name}.png"))
            editor.deleteLater()
            taken += 1
    return taken


def main() -> int:
    """Draw into the folder that is named."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    print(f"{draw(folder)} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
