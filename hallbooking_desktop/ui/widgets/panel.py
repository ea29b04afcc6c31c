"""The panel at the right of a list: what is known about the chosen thing, in sections."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import LinkButton
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.leading import lead


def text_label(text: str, kind: str = "", parent: QWidget | None = None, *, select: bool = False) -> QLabel:
    """Return a wrapping label of a kind; ``select`` lets its text be copied."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        label.setProperty("kind", kind)
    if select:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    lead(label)
    return label


class Section(QWidget):
    """A titled part of a panel."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        if title:
            line = QFrame(self)
            line.setProperty("kind", "divider")
            self._column.addWidget(line)
            self._column.addSpacing(values.s8)
            self._column.addWidget(text_label(title, "strong", self))

    def add(self, widget: QWidget) -> None:
        """Add a widget below the others."""
        self._column.addWidget(widget)

    def words(self, text: str, kind: str = "") -> QLabel:
        """Add a wrapping text."""
        label = text_label(text, kind, self, select=True)
        self._column.addWidget(label)
        return label

    def pair(self, left: str, right: str, *, left_kind: str = "muted", right_kind: str = "") -> None:
        """Add a line: what it is at the left, its value at the right end."""
        row = QHBoxLayout()
        row.setSpacing(tokens().s12)
        name = text_label(left, left_kind, self)
        value = QLabel(right, self)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        if right_kind:
            value.setProperty("kind", right_kind)
        row.addWidget(name, 1)
        row.addWidget(value, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def entry(self, head: str, right: str, below: str, *, right_kind: str = "") -> None:
        """Add an entry of a list: a line with a value, and a quieter line below."""
        self.pair(head, right, left_kind="", right_kind=right_kind)
        if below:
            self._column.addWidget(text_label(below, "small", self))
        self._column.addSpacing(2)

    def link(self, text: str, act: Callable[[], None]) -> QPushButton:
        """Add a link-like button."""
        button = LinkButton(text, self)
        button.clicked.connect(lambda _=False: act())
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button


class SidePanel(QFrame):
    """A head (title, close), a row of buttons, a scrolling body. ``closed`` comes when the cross is pressed."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "panel")
        self.setAccessibleName(name)
        self.setMinimumWidth(values.column(340))
        self.title = text_label("", "subtitle", self, select=True)
        self._close = QToolButton(self)
        self._close.setIcon(icon("x"))
        self._close.setIconSize(icon_size(16))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.setAccessibleName(self.tr("Close the panel"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(values.s8)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.under_title = QHBoxLayout()
        self.under_title.setSpacing(values.s8)
        self.buttons = FlowLayout(spacing=values.s8)
        self._body = QWidget(self)
        self._body.setProperty("kind", "clear")
        self._sections = QVBoxLayout(self._body)
        self._sections.setContentsMargins(values.s16, values.s4, values.s16, values.s16)
        self._sections.setSpacing(values.s16)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QVBoxLayout()
        top.setContentsMargins(values.s16, values.s16, values.s12, values.s8)
        top.setSpacing(values.s12)
        top.addLayout(head)
        top.addLayout(self.under_title)
        top.addLayout(self.buttons)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        self.content = column
        self.states = StateStack(inner, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 0, 0, 0)
        around.addWidget(self.states)

    def clear(self) -> None:
        """Take all sections out."""
        while self._sections.count():
            item = self._sections.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def section(self, title: str = "") -> Section:
        """Add a section."""
        made = Section(title, self._body)
        self._sections.addWidget(made)
        return made

    def finish(self) -> None:
        """Push the sections to the top; have room for what cannot be broken into lines, such as an e-mail address."""
        self._sections.addStretch(1)
        wide = self._sections.totalMinimumSize().width() + self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(min(wide, tokens().column(460)))
