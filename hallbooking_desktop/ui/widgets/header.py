"""The top of a view: its title, how many things it shows, and what belongs to the whole view."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button
from hallbooking_desktop.ui.widgets.flow import FlowLayout


class HeaderBar(QFrame):
    """A view's top: its title at the left, what belongs to the whole view at the right, below where room is short."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "bar")
        self.setMinimumHeight(values.px(56))
        self.row = FlowLayout(self, spacing=values.s8, pushed=True)
        self.row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        named = QWidget(self)
        names = QHBoxLayout(named)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(values.s8)
        label = QLabel(title, named)
        label.setProperty("kind", "title")
        names.addWidget(label)
        self.count = QLabel(named)
        self.count.setProperty("kind", "muted")
        names.addWidget(self.count, 1)
        self.row.addWidget(named)

    def add_tool(self, name: str, icon_name: str, tip: str) -> QToolButton:
        """Add a small button with an icon."""
        button = tool_button(name, icon_name, tip, self)
        self.row.addWidget(button)
        return button
