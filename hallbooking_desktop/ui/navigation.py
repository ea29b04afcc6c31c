"""The column at the window's leading side: the search, an entry a page, the person; icons alone where room is short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.ui.icons import IconLabel, icon, icon_size
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.today.bell import AlertBell

translate = QCoreApplication.translate
#: In a window narrower than this, at 100 % text, the names would take the room of the work.
_ROOMY = 880
_WIDE, _FOLDED = 204, 44


@dataclass(frozen=True, slots=True)
class Page:
    """A view in the navigation: its key, title, icon and shortcut; ``words`` lead to it too."""

    key: str
    title: str
    icon: str
    shortcut: str
    words: str = ""


class _Entries(QScrollArea):
    """Scrolls where the window is low; as high as its entries where it is not."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Want room for all."""
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()


class Navigation(QFrame):
    """``chosen`` carries a page's key, ``beside`` one to be opened in a window of its own."""

    chosen = Signal(str)
    beside = Signal(str)

    def __init__(
        self, pages: Sequence[Page], search: QPushButton, person: QPushButton, bell: AlertBell, parent: QWidget
    ) -> None:
        super().__init__(parent)
        values = tokens()
        self.setProperty("kind", "navigation")
        self.buttons: dict[str, QPushButton] = {}
        self._texts: dict[QPushButton, str] = {search: search.text(), person: person.text()}
        self._person, self._bell = person, bell
        self._title = QLabel(translate("Shell", "Hall Booking"), self)
        self._title.setProperty("kind", "strong")
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(values.s8)
        mark = IconLabel("hall", "accent_text", 20, self)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addSpacing(4)
        head.addWidget(mark)
        head.addWidget(self._title, 1)
        head.addWidget(bell)
        inside = QWidget(self)
        inside.setProperty("kind", "clear")
        entries = QVBoxLayout(inside)
        entries.setContentsMargins(0, 0, 0, 0)
        entries.setSpacing(2)
        group = QButtonGroup(self)
        for page in pages:
            button = self._entry(page, inside)
            group.addButton(button)
            entries.addWidget(button)
        entries.addStretch(1)
        self._area = _Entries(inside, self)
        self.foot = QVBoxLayout()
        self._column = column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addLayout(head)
        column.addSpacing(values.s12)
        column.addWidget(search)
        column.addSpacing(values.s8)
        column.addWidget(self._area, 1)
        column.addLayout(self.foot)
        column.addWidget(person)
        self.is_folded = False
        self._arrange()

    def _entry(self, page: Page, parent: QWidget) -> QPushButton:
        # A lone ampersand would underline the letter after it.
        button = QPushButton(f"  {page.title.replace('&', '&&')}", parent)
        button.setProperty("kind", "nav")
        button.setCheckable(True)
        button.setIcon(icon(page.icon))
        button.setIconSize(icon_size(18))
        button.setAccessibleName(page.title)
        keys = QKeySequence(page.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{page.title} ({keys})" if keys else page.title)
        button.clicked.connect(lambda: self.chosen.emit(page.key))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda place: self._menu(page.key, button, place))
        self.buttons[page.key] = button
        self._texts[button] = button.text()
        return button

    def _menu(self, key: str, button: QPushButton, place: QPoint) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("arrow-right"), translate("Shell", "Open"), lambda: self.chosen.emit(key))
        menu.addAction(icon("window"), translate("Shell", "Open in a new window"), lambda: self.beside.emit(key))
        menu.popup(button.mapToGlobal(place))

    def mark(self, key: str) -> None:
        """Mark which page is open, and have its entry in sight."""
        self.buttons[key].setChecked(True)
        self._area.ensureWidgetVisible(self.buttons[key], 0, 0)

    def fit(self, width: int) -> None:
        """Show names, or icons alone in a window that is narrow for its text."""
        folded = width < tokens().px(_ROOMY)
        if folded is not self.is_folded:
            self.is_folded = folded
            self._arrange()

    def _arrange(self) -> None:
        values, folded = tokens(), self.is_folded
        side = values.s4 if folded else values.s12
        self._column.setContentsMargins(side, values.s16, side, values.s12)
        self._title.setVisible(not folded)
        self._bell.fold(folded)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight)
        for button, text in self._texts.items():
            button.setText("" if folded else self._short(button, text))
            button.setProperty("folded", folded)
            button.style().unpolish(button)
            button.style().polish(button)
        self._person.setMinimumHeight(0 if folded else values.px(44))
        self._keep_width()

    def _short(self, button: QPushButton, text: str) -> str:
        """Return what fits of a text; the tool tip has all of it."""
        values = tokens()
        room = values.px(_WIDE) - 2 * values.s12 - button.iconSize().width() - values.s24
        metrics, dots = button.fontMetrics(), Qt.TextElideMode.ElideRight
        return "\n".join(metrics.elidedText(line, dots, room) for line in text.splitlines())

    def _keep_width(self) -> None:
        bar = self._area.verticalScrollBar()
        more = bar.sizeHint().width() if bar.maximum() else 0
        self.setFixedWidth(tokens().px(_FOLDED if self.is_folded else _WIDE) + more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for the bar that scrolls."""
        super().resizeEvent(event)
        self._keep_width()
