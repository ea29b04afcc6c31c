"""The versions of a page: who saved what when, any two of them compared, each to be made the newest again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.snapshots_content import PageRevision
from hallbooking_desktop.ui.content.changes import PageChanges
from hallbooking_desktop.ui.content.difference import DifferenceView, PageState
from hallbooking_desktop.ui.content.panel import KnownPage, known_page
from hallbooking_desktop.ui.content.words import somebody
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.header import HeaderBar
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate


class VersionsView(QWidget):
    """In place of the list. ``closed`` comes when it is left."""

    closed = Signal()

    def __init__(self, desk: Desk, page_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = page_id
        self.known: KnownPage | None = None
        self._load = Latest[KnownPage](self, "versions")
        self.changes = PageChanges(desk, self)
        self._build()
        desk.changed.connect(self._on_change)
        self.states.loading()
        self.reload()

    def _build(self) -> None:
        values = tokens()
        self.header = HeaderBar(self.tr("Versions"), self)
        self.back = text_button(self.tr("Close"), "x", parent=self)
        self.back.setToolTip(self.tr("Close (Esc)"))
        self.back.clicked.connect(self.closed)
        self.restore = text_button(self.tr("Restore this version"), "undo", "primary", self)
        self.restore.clicked.connect(self._restore)
        self.header.row.addWidget(self.restore)
        self.header.row.addWidget(self.back)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Versions, the latest first"))
        self.list.setMinimumWidth(180)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._chosen)
        self.other = QComboBox(self)
        self.other.setAccessibleName(self.tr("Compared with"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.setMinimumContentsLength(12)
        self.other.activated.connect(lambda _: self._compare())
        label = QLabel(self.tr("Compared with"), self)
        label.setBuddy(self.other)
        self.note = Note("warning", parent=self)
        self.difference = DifferenceView(self)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(values.s16, values.s12, values.s16, values.s12)
        column.setSpacing(values.s8)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.other, 1)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addWidget(self.difference, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([260, 800])
        self.states = StateStack(splitter, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.header)
        around.addWidget(self.states, 1)

    # --- loading -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Load the versions anew."""
        self._load.start(known_page(self._desk, self._id), self._show, self._failed)

    def _failed(self, error: DomainError) -> None:
        if self.known is None:
            self.states.failed(error, self.reload)
        else:
            self._desk.report(error)

    def _on_change(self, notice: ChangeNotice) -> None:
        if self._id in notice.ids(Topic.PAGE) or notice.concerns(Topic.EVERYTHING):
            self.reload()

    def _show(self, known: KnownPage) -> None:
        chosen = self.chosen.version if self.chosen is not None else None
        first = self.known is None
        self.known = known
        self.header.count.setText(isolated(known.last.title))
        self.list.blockSignals(True)
        self.list.clear()
        for each in known.versions:
            item = QListWidgetItem(self.name(each, "\n"))
            item.setData(Qt.ItemDataRole.UserRole, each.version)
            self.list.addItem(item)
        self.list.blockSignals(False)
        numbers = [each.version for each in known.versions]
        self.list.setCurrentRow(numbers.index(chosen) if chosen in numbers else 0)
        self._chosen()
        self.states.ready()
        if first:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, version: PageRevision, between: str = "  ·  ") -> str:
        """Return what a version is called: its number, state, when and by whom it was saved."""
        known = self.known
        who = known.names.get(version.saved_by or 0, "") if known is not None else ""
        number = self.tr("Version %1").replace("%1", str(version.version))
        when = self._desk.formats.local(version.saved_at, weekday=False)
        state = status_text(version.status.value)
        return joined((joined((number, state)), joined((when, somebody(who)))), between)

    # --- choosing ----------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> PageRevision | None:
        """The version that is chosen in the list."""
        row = self.list.currentRow()
        return self.known.versions[row] if self.known is not None and 0 <= row < len(self.known.versions) else None

    def _chosen(self, *_: object) -> None:
        chosen = self.chosen
        if chosen is None or self.known is None:
            return
        newest = self.known.page is not None and chosen.version == self.known.last.version
        self.restore.setEnabled(not newest)
        lost = len(chosen.lost_pictures)
        self.note.say(self.tr("%n pictures of this version were deleted since.", "", lost) if lost else "")
        self.restore.setToolTip(self.tr("It is the newest already") if newest else "")
        self.other.clear()
        for each in self.known.versions:
            if each.version != chosen.version:
                self.other.addItem(self.name(each), each.version)
        before = next((each.version for each in self.known.versions if each.version < chosen.version), None)
        self.other.setCurrentIndex(max(0, self.other.findData(before)))
        self.other.setEnabled(self.other.count() > 0)
        self._compare()

    def _compare(self) -> None:
        chosen, other = self.chosen, self.other.currentData()
        if chosen is None or self.known is None:
            return
        with_this = next((each for each in self.known.versions if each.version == other), chosen)
        first, second = sorted((with_this, chosen), key=lambda each: each.version)
        self.difference.compare(self._state(first), self._state(second))

    def _state(self, version: PageRevision) -> PageState:
        return PageState(
            self.name(version), version.title, version.slug, version.kind, version.status, version.html_content
        )

    def _restore(self) -> None:
        chosen = self.chosen
        if chosen is None or self.known is None:
            return
        if self.known.page is None:
            self.changes.bring_back(chosen)
        else:
            self.changes.restore(self.known.page, chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
