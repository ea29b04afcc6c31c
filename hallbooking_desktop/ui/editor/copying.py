"""What is copied from a page: clean HTML and the words."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from hallbooking_desktop.ui.editor.extracting import selected_page
from hallbooking_desktop.ui.editor.model import plain_text
from hallbooking_desktop.ui.editor.writer import html_of


def fill_copy(data: QMimeData, cursor: QTextCursor) -> None:
    """Put what is selected into what Qt made for it, instead of what Qt put there."""
    data.text()  # Qt's own is made now, and not again when somebody asks for ours
    data.clear()
    page = selected_page(cursor)
    data.setHtml(html_of(page))
    data.setText(plain_text(page))
