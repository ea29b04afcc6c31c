"""The keys of a page's sheet, and what can be done with it from the palette."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.ui.content.foot import PageFoot
from hallbooking_desktop.ui.content.head import PageHead
from hallbooking_desktop.ui.editor.actions import paragraph_styles
from hallbooking_desktop.ui.editor.editor import PageEditor
from hallbooking_desktop.ui.palette.commands import Command, KeyTable, native

translate = QCoreApplication.translate


def text_keys(editor: PageEditor) -> KeyTable:
    """Return the keys of the text."""
    tools = (tool for tool in editor.actions_.tools() if tool is not None and tool.keys)
    styles = [(native(keys), name) for _, name, keys in paragraph_styles()]
    return [(translate("Content", "The text"), [(native(tool.keys), tool.name) for tool in tools] + styles)]


def page_commands(head: PageHead, foot: PageFoot) -> Iterator[Command]:
    """Yield what can be done with the page."""
    for key, button, mark, shortcut in (
        ("save-page", foot.save, "check", "Ctrl+S"),
        ("publish-page", foot.publish, "globe", ""),
        ("withdraw-page", foot.withdraw, "eye-off", ""),
        ("page-versions", head.versions, "history", ""),
        ("show-page", head.show_it, "monitor", ""),
    ):
        if button.isVisible() and button.isEnabled():
            words = translate("Content", "website page")
            yield Command(key, button.accessibleName(), button.click, mark, shortcut, words)
