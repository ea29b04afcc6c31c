"""The bar over the text: buttons for what keys do too; what has no room goes into a menu at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import theme, tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button

#: A line between two groups of buttons.
SEPARATOR: Final = None
_SPACING: Final = 2


@dataclass(frozen=True, slots=True)
class Tool:
    """A button: its key in the code, name, icon, keys, and what it does."""

    key: str
    name: str
    mark: str
    keys: str
    act: Callable[[], None]
    checkable: bool = False


def native(keys: str) -> str:
    """Return keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class ToolBar(QFrame):
    """The bar. ``style_chosen`` carries the key of a paragraph style."""

    style_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(self.tr("Formatting"))
        self.style_box = QComboBox(self)
        self.style_box.setAccessibleName(self.tr("Paragraph style"))
        self.style_box.setToolTip(self.tr("Paragraph style"))
        self.style_box.activated.connect(lambda _: self.style_chosen.emit(self.style_box.currentData()))
        self.buttons: dict[str, QToolButton] = {}
        self._tools: dict[str, Tool] = {}
        self._order: list[QWidget] = []
        self.more = tool_button(self.tr("More formatting"), "more", self.tr("More"), self)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self._show_more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens().s8, 4, tokens().s8, 4)
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self.style_box)
        self._row.addSpacing(6)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        theme().changed.connect(self._fit_sizes)

    def add_styles(self, styles: tuple[tuple[str, str, str], ...]) -> None:
        """Offer paragraph styles: key, name, keys."""
        for key, name, keys in styles:
            self.style_box.addItem(name, key)
            if keys:
                tip = f"{name} ({native(keys)})"
                self.style_box.setItemData(self.style_box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def add(self, *tools: Tool | None) -> None:
        """Add buttons, and lines between them."""
        for tool in tools:
            made = self._line() if tool is None else self._button(tool)
            self._row.insertWidget(self._row.count() - 2, made)
            self._order.append(made)
        self._fit_sizes()

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setProperty("kind", "divider")
        line.setFixedWidth(1)
        line.setStyleSheet("max-height: 20px; min-height: 20px; margin: 0 4px;")
        return line

    def _button(self, tool: Tool) -> QToolButton:
        tip = f"{tool.name} ({native(tool.keys)})" if tool.keys else tool.name
        made = tool_button(tool.name, tool.mark, tip, self)
        # A click leaves the keys in the text.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCheckable(tool.checkable)
        made.clicked.connect(lambda _=False: tool.act())
        self.buttons[tool.key] = made
        self._tools[tool.key] = tool
        return made

    # --- state -------------------------------------------------------------------------------------------------------

    def show_state(self, checked: frozenset[str], enabled: dict[str, bool], style: str) -> None:
        """Show what is true where the cursor stands."""
        for key, button in self.buttons.items():
            if button.isCheckable() and button.isChecked() != (key in checked):
                button.setChecked(key in checked)
            if button.isEnabled() != enabled.get(key, True):
                button.setEnabled(enabled.get(key, True))
        place = self.style_box.findData(style)
        if place != self.style_box.currentIndex():
            self.style_box.setCurrentIndex(place)

    # --- room --------------------------------------------------------------------------------------------------------

    def _fit_sizes(self) -> None:
        side = tokens().px(18)
        for button in (*self.buttons.values(), self.more):
            button.setIconSize(QSize(side, side))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what has no room."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Likewise when all sizes are known."""
        super().showEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return room for the styles and the menu: all else can go into it."""
        wanted = self.style_box.sizeHint().width() + self.more.sizeHint().width() + 4 * tokens().s8
        return QSize(wanted, super().minimumSizeHint().height())

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.style_box.sizeHint().width() - 6 - _SPACING
        wanted = [widget.sizeHint().width() + _SPACING for widget in self._order]
        if sum(wanted) > room:
            room -= self.more.sizeHint().width() + _SPACING
        used, full = 0, False
        for widget, width in zip(self._order, wanted, strict=True):
            used += width
            full = full or used > room
            if widget.isHidden() != full:
                widget.setVisible(not full)
        self.more.setVisible(full)

    def _show_more(self) -> None:
        menu = self.overflow_menu()
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def overflow_menu(self) -> QMenu:
        """Return a menu of what has no room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, button in self.buttons.items():
            if not button.isHidden():
                continue
            tool = self._tools[key]
            action = QAction(icon(tool.mark), tool.name, menu)
            if tool.keys:
                action.setText(f"{tool.name}\t{native(tool.keys)}")
            action.setCheckable(tool.checkable)
            action.setChecked(button.isChecked())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _=False, act=tool.act: act())
            menu.addAction(action)
        return menu
