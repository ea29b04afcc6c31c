"""The calendar's top line: where in time, which view, how large, and a new booking."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from hallbooking_desktop.ui.calendar.layout import View
from hallbooking_desktop.ui.calendar.words import translate
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.flow import FlowLayout


class PeriodTitle(QLabel):
    """What period is shown: in full where there is room, else in short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_kind(self, "subtitle")
        self._full = self._short = ""

    def say(self, full: str, short: str) -> None:
        """Show a title that has a short form."""
        self._full, self._short = full, short
        self.setAccessibleName(full)
        self.updateGeometry()
        self._choose()

    def _wide(self, text: str) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(text) + 8, super().sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return room for the full form."""
        return self._wide(self._full)

    def minimumSizeHint(self) -> QSize:
        """Return room for the short form."""
        return self._wide(self._short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the form that fits."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        self.setText(self._full if self.width() >= self.sizeHint().width() else self._short)


class Toolbar(QFrame):
    """Buttons only: the view decides what they do."""

    today_clicked = Signal()
    turned = Signal(int)
    view_chosen = Signal(object)
    whole_week_toggled = Signal(bool)
    zoomed = Signal(float)
    panel_toggled = Signal(bool)
    help_clicked = Signal()
    new_clicked = Signal()
    print_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bar")
        values = tokens()
        flow = FlowLayout(self, spacing=values.s4, pushed=True)
        flow.setContentsMargins(values.s12, values.s8, values.s12, values.s8)
        row = self._in_line(flow)
        self.panel = self._tool("panel", translate("Calendar", "Side panel"))
        self.panel.setCheckable(True)
        self.panel.setChecked(True)
        self.panel.toggled.connect(self.panel_toggled)
        self.today = QPushButton(translate("Calendar", "Today"), self)
        self.today.setToolTip(translate("Calendar", "Today (T)"))
        self.today.setAccessibleName(translate("Calendar", "Today"))
        self.today.clicked.connect(self.today_clicked)
        back = self._tool("chevron-left", translate("Calendar", "Back (Page Up)"))
        forward = self._tool("chevron-right", translate("Calendar", "Forward (Page Down)"))
        back.clicked.connect(lambda: self.turned.emit(-1))
        forward.clicked.connect(lambda: self.turned.emit(1))
        self.title = PeriodTitle(self)
        self.zone = QLabel(self)
        set_kind(self.zone, "small")
        for widget in (self.panel, self.today, back, forward):
            row.addWidget(widget)
        row.addSpacing(values.s8)
        row.addWidget(self.title)
        row.addWidget(self.zone)
        row.addStretch(1)
        self._add_right(flow)

    def _in_line(self, flow: FlowLayout) -> QHBoxLayout:
        """Add what stays in one line when the bar breaks into several."""
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().s4)
        flow.addWidget(group)
        return row

    def _add_right(self, flow: FlowLayout) -> None:
        row = self._in_line(flow)
        self.whole_week = QPushButton(translate("Calendar", "7 days"), self)
        set_kind(self.whole_week, "ghost")
        self.whole_week.setCheckable(True)
        self.whole_week.setAccessibleName(translate("Calendar", "Timeline of seven days"))
        self.whole_week.setToolTip(translate("Calendar", "Show seven days in the timeline (7)"))
        self.whole_week.clicked.connect(self.whole_week_toggled)
        row.addWidget(self.whole_week)
        row.addWidget(self._views())
        row = self._in_line(flow)
        for picture, text, factor in (
            ("zoom-out", translate("Calendar", "Smaller (Ctrl+−)"), 1 / 1.25),
            ("zoom-in", translate("Calendar", "Larger (Ctrl++)"), 1.25),
        ):
            button = self._tool(picture, text)
            button.clicked.connect(lambda _=False, factor=factor: self.zoomed.emit(factor))
            row.addWidget(button)
        self.print = self._tool("print", translate("Calendar", "Print (Ctrl+P)"))
        self.print.clicked.connect(self.print_clicked)
        row.addWidget(self.print)
        self.keys = self._tool("keyboard", translate("Calendar", "Keys (?)"))
        self.keys.clicked.connect(self.help_clicked)
        row.addWidget(self.keys)
        self.new = QPushButton(translate("Calendar", "New booking"), self)
        set_kind(self.new, "primary")
        self.new.setAccessibleName(translate("Calendar", "New booking"))
        self.new.setToolTip(translate("Calendar", "New booking (N)"))
        self.new.clicked.connect(self.new_clicked)
        row.addWidget(self.new)

    def _tool(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setIconSize(icon_size(18))
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _views(self) -> QWidget:
        frame = QFrame(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.views: dict[View, QPushButton] = {}
        for view, text, key in (
            (View.DAY, translate("Calendar", "Day"), "D"),
            (View.WEEK, translate("Calendar", "Week"), "W"),
            (View.MONTH, translate("Calendar", "Month"), "M"),
            (View.TIMELINE, translate("Calendar", "Timeline"), "L"),
        ):
            button = QPushButton(text, frame)
            set_kind(button, "ghost")
            button.setCheckable(True)
            button.setAccessibleName(translate("Calendar", "View: {name}").format(name=text))
            button.setToolTip(f"{text} ({key})")
            button.clicked.connect(lambda _=False, view=view: self.view_chosen.emit(view))
            self._group.addButton(button)
            self.views[view] = button
            row.addWidget(button)
        return frame

    def show_view(self, view: View, *, whole_week: bool) -> None:
        """Mark which view is shown."""
        self.views[view].setChecked(True)
        self.whole_week.setVisible(view is View.TIMELINE)
        self.whole_week.setChecked(whole_week)
