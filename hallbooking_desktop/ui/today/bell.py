"""The button that tells on every page how much needs somebody, and the list behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.services.snapshots_today import Alert
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.theme import set_kind, theme, tokens
from hallbooking_desktop.ui.today.daylist import DayList
from hallbooking_desktop.ui.today.rows import Row
from hallbooking_desktop.ui.today.watch import AlertWatch
from hallbooking_desktop.ui.voice import announce
from hallbooking_desktop.ui.widgets.panel import text_label

_TICK_MS = 5_000
_MOST = 9
_WIDTH = 420
#: Beside icons alone there is room for one figure.
_MOST_FOLDED = 9
_URGENT = "danger_text"


def is_urgent(row: Row) -> bool:
    """Tell whether an alert cannot wait."""
    return row.mark is not None and row.mark[1] == _URGENT


class AlertList(QFrame):
    """The alerts over the window, by mouse and by keys: a click or Enter goes to what one is about, Esc leaves."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        values = tokens()
        self._desk = desk
        self._watch = AlertWatch.of(desk)
        set_kind(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Needs attention"))
        head = QLabel(self.tr("Needs attention"), self)
        set_kind(head, "subtitle")
        head.setContentsMargins(values.s16, 0, values.s16, 0)
        self.nothing = text_label(self.tr("Nothing needs attention right now."), "muted", self)
        self.nothing.setContentsMargins(values.s16, 0, values.s16, 0)
        self.list = DayList(self.tr("Needs attention"), _MOST, self)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, values.s12, 1, values.s8)
        column.setSpacing(values.s8)
        # As high as what is listed, also when that becomes less.
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        for widget in (head, self.nothing, self.list):
            widget.setFixedWidth(values.column(_WIDTH))
            column.addWidget(widget)
        self._watch.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        rows = self._watch.rows
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.list.rows.row_at(index.row())
        if row is not None:
            self._open(row)

    def _open(self, row: Row) -> None:
        alert = row.thing
        self.close()
        if not isinstance(alert, Alert):
            return
        if alert.booking is not None:
            self._desk.actions.run(Do.OPEN_BOOKING, alert.booking.id)
        elif alert.query is not None:
            self._desk.actions.run(Do.OPEN_QUERY, alert.query.id)


class AlertBell(QPushButton):
    """Shows how many there are, red where one cannot wait; a click lists them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.watch = AlertWatch.of(desk)
        set_kind(self, "bell")
        self.setIconSize(icon_size(18))
        self.clicked.connect(self.open_list)
        self.watch.changed.connect(self._show)
        theme().changed.connect(self._show)
        self._known: frozenset[tuple[str, int]] | None = None
        self.is_folded = False
        self._show()
        self.watch.show_in(self)
        self._timer = self.startTimer(_TICK_MS)

    def _show(self) -> None:
        rows, number = self.watch.rows, len(self.watch.rows)
        token = _URGENT if any(map(is_urgent, rows)) else "warning" if rows else "text_muted"
        self.setIcon(icon("bell", token))
        written = f"{_MOST_FOLDED}+" if self.is_folded and number > _MOST_FOLDED else self._desk.formats.number(number)
        self.setText(written if rows else "")
        said = counts.alerts(number) if rows else self.tr("Nothing needs attention right now.")
        self.setAccessibleName(said)
        self.setToolTip(said)
        self._tell(rows)

    def fold(self, folded: bool) -> None:
        """Take no more room than an icon and a figure."""
        self.is_folded = folded
        self.setProperty("folded", folded)
        self.style().unpolish(self)
        self.style().polish(self)
        self._show()

    def _tell(self, rows: tuple[Row, ...]) -> None:
        """Have a screen reader say what has come that cannot wait."""
        if not self.watch.is_known:
            self._known = None
            return
        known, self._known = self._known, frozenset(row.identity for row in rows)
        if known is not None and self.isVisible() and self.window().isActiveWindow():
            for row in rows:
                if row.identity not in known and is_urgent(row):
                    announce(self, row.spoken)

    def open_list(self) -> None:
        """List the alerts, with the keys on the first."""
        listed = AlertList(self._desk, self)
        listed.adjustSize()
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        edge = self.window().mapToGlobal(QPoint(tokens().s12, 0)).x()
        if self.isRightToLeft():
            right = self.window().mapToGlobal(QPoint(self.window().width() - tokens().s12, 0)).x()
            below.setX(min(below.x() + self.width(), right) - listed.width())
        else:
            below.setX(max(edge, below.x()))
        listed.move(below)
        listed.show()
        (listed.list if self.watch.rows else listed).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has come while nobody saw it."""
        super().showEvent(event)
        self.watch.refresh()

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Time goes on."""
        self.watch.tick()
