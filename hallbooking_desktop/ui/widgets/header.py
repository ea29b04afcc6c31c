"""The top of a view: its title, how many things it shows, and what belongs to the whole view."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button


class HeaderBar(QFrame):
    """A view's top: its title at the left, what belongs to the whole view at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "bar")
        self.setMinimumHeight(values.px(56))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        self.row.setSpacing(values.s8)
        label = QLabel(title, self)
        label.setProperty("kind", "title")
        self.row.addWidget(label)
        self.count = QLabel(self)
        self.count.setProperty("kind", "muted")
        self.row.addWidget(self.count)
        self.row.addStretch(1)

    def add_tool(self, name: str, icon_name: str, tip: str) -> QToolButton:
        """Add a small button with an icon."""
        button = tool_button(name, icon_name, tip, self)
        self.row.addWidget(button)
        return button
