"""What the booking windows share: a form beside a panel, a foot with the way on, a guard for what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.states import PATIENCE_MS, BusyLine
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet, may_discard
from hallbooking_desktop.ui.widgets.leading import lead_all

#: The width of the panel, and the least of the form beside it, at 100 % text.
_SIDE, _FORM = 330, 430


class FormWindow(QDialog):
    """A window that is not modal. Esc closes it, but asks first if something typed would be lost."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = QLabel(title, self)
        set_kind(self.heading, "title")
        self.about = QLabel(self)
        set_kind(self.about, "muted")
        self.about.hide()
        self.note = Note("danger", parent=self)
        self.primary = QPushButton(self)
        self.primary.setDefault(True)
        set_kind(self.primary, "primary")
        self.secondary = QPushButton(self)
        self.way_out = QPushButton(self.tr("Close"), self)
        set_kind(self.way_out, "ghost")
        self.way_out.clicked.connect(self.reject)
        self._sending = False
        self._asking = False
        self._safe_to_close = False
        self._line = BusyLine(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._line.start)
        self.submit_key = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self)
        self.submit_key.activated.connect(self._submit_now)
        space = self.screen().availableSize()
        self.resize(min(values.px(1040), space.width() - 40), min(values.px(720), space.height() - 60))

    def lay_out(self, form: QWidget, panel: QWidget) -> None:
        """Put the form beside its panel, with a head over both and a foot under both."""
        values = tokens()
        self.area, self._side = QScrollArea(self), QScrollArea(self)
        for area in (self.area, self._side):
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFixedWidth(values.px(_SIDE))
        self._panel = QFrame(self._side)
        self._panel.setProperty("kind", "panel")
        around = QVBoxLayout(self._panel)
        around.setContentsMargins(values.s24, values.s16, values.s24, values.s16)
        around.addWidget(panel)
        self._side.setWidget(self._panel)
        inside = QWidget(self.area)
        inside.setProperty("kind", "clear")
        self._below = QVBoxLayout(inside)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        self._below.addWidget(form, 1)
        self.area.setWidget(inside)
        head = QFrame(self)
        head.setProperty("kind", "bar")
        top = QVBoxLayout(head)
        top.setContentsMargins(values.s24, values.s16, values.s24, values.s12)
        top.setSpacing(2)
        top.addWidget(self.heading)
        top.addWidget(self.about)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.area, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())

    def _arrange(self) -> None:
        """Have the panel beside the form, or below it in a window that is narrow for its text."""
        beside = self.width() >= tokens().px(_SIDE + _FORM)
        if beside is not self._side.isHidden():
            return
        if beside:
            self._below.removeWidget(self._panel)
            self._side.setWidget(self._panel)
        else:
            self._below.addWidget(self._side.takeWidget())
        self._panel.show()
        self._side.setVisible(beside)

    def _foot(self) -> QWidget:
        values = tokens()
        foot = QFrame(self)
        foot.setProperty("kind", "footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(values.s24, values.s12, values.s24, values.s12)
        column.setSpacing(values.s8)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(values.s8)
        row.addWidget(self.way_out)
        row.addStretch(1)
        row.addWidget(self.secondary)
        row.addWidget(self.primary)
        column.addLayout(row)
        return foot

    def _submit_now(self) -> None:
        """Send from wherever the keyboard stands; a number half typed counts."""
        field = self.focusWidget()
        if isinstance(field, QAbstractSpinBox):
            field.interpretText()
        self.primary.click()

    # --- busy -------------------------------------------------------------------------------------------------------

    def set_busy(self, busy: bool) -> None:
        """Let nobody send the form twice; show progress if it takes longer than a blink."""
        self._sending = busy
        self.primary.setEnabled(not busy)
        self.secondary.setEnabled(not busy)
        self._place_line()
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._line.stop()

    def _place_line(self) -> None:
        self._line.setGeometry(0, 0, self.width(), BusyLine.HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the labels begin where the language does."""
        super().showEvent(event)
        lead_all(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line along the top edge."""
        super().resizeEvent(event)
        self._place_line()
        self._arrange()

    # --- closing ----------------------------------------------------------------------------------------------------

    @property
    def is_dirty(self) -> bool:
        """Tell whether closing would lose something typed."""
        return False

    def close_done(self) -> None:
        """Close: what was typed is stored."""
        self._safe_to_close = True
        self.accept()

    def reject(self) -> None:
        """Close, but ask first if something would be lost; what is being sent is waited for."""
        if self._sending:
            return
        if self._safe_to_close or not self.is_dirty:
            super().reject()
        elif not self._asking:
            spawn(self, self._ask(), "unsaved changes")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first if something would be lost; what is being sent is waited for."""
        if self._sending:
            event.ignore()
            return
        if self._safe_to_close or not self.is_dirty:
            super().closeEvent(event)
            return
        event.ignore()
        if not self._asking:
            spawn(self, self._ask(), "unsaved changes")

    async def _ask(self) -> None:
        self._asking = True
        try:
            if await may_discard(self):
                self._safe_to_close = True
                super().reject()
        finally:
            self._asking = False


class BookingSheet(Sheet):
    """A dialog about one booking. It cannot be closed while it sends: the user would not learn what came of it."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        parent: QWidget | None = None,
        *,
        primary: str = "",
        danger: bool = False,
        width: int = 460,
    ) -> None:
        super().__init__(title, parent, primary=primary, danger=danger, width=width)
        self.formats = desk.formats
        self._sending = False
        # Enter on the way out takes the way out.
        self.way_out.setAutoDefault(True)

    def set_busy(self, busy: bool) -> None:
        """Show that the dialog works, and let nobody send it twice."""
        self._sending = busy
        super().set_busy(busy)

    def reject(self) -> None:
        """Close, unless something is being sent."""
        if not self._sending:
            super().reject()

    def fit(self) -> None:
        """Take the height that the contents need now."""
        QTimer.singleShot(0, self, self._fit_now)

    def _fit_now(self) -> None:
        self.adjustSize()
        super().fit()
