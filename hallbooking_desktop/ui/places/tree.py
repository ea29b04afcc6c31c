"""The list of venues and halls: the choice stays on its place whatever is loaded anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from hallbooking_desktop.ui.places.model import PlacesModel
from hallbooking_desktop.ui.places.place import Identity
from hallbooking_desktop.ui.theme import theme, tokens

#: So many rows say how wide the second column is: to ask all of a large house takes longer than to draw it.
_MEASURED = 100


class PlacesTree(QTreeView):
    """``wanted`` carries the identity of a place that the user goes to; ``entered`` that Enter was pressed on it."""

    wanted = Signal(object)
    entered = Signal(object)

    def __init__(self, model: PlacesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = model
        self._kept: Identity | None = None
        self._closed: set[int] = set()
        self._quiet = False
        self._keys: dict[int, Callable[[], None]] = {}
        self.setModel(model)
        self.setAccessibleName(self.tr("Venues and halls"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setResizeContentsPrecision(_MEASURED)
        self.selectionModel().currentChanged.connect(self._moved)
        self.collapsed.connect(lambda index: self._remember(index, closed=True))
        self.expanded.connect(lambda index: self._remember(index, closed=False))
        model.modelReset.connect(self._restore)
        theme().changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        self.setIndentation(tokens().px(18))

    def on_key(self, key: Qt.Key, act: Callable[[], None]) -> None:
        """Say what a key does."""
        self._keys[int(key)] = act

    @property
    def current(self) -> Identity | None:
        """The place that is chosen."""
        return self._kept

    def choose(self, identity: Identity | None) -> None:
        """Choose a place, silently; one that is not shown is chosen when it comes."""
        self._kept = identity
        self._restore()

    def choose_first(self) -> None:
        """Go to the first hall that is shown, else to the first venue."""
        venue = self._places.index(0, 0)
        room = self._places.index(0, 0, venue)
        if venue.isValid():
            self.setCurrentIndex(room if room.isValid() else venue)

    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        identity = self._places.identity_at(index)
        if self._quiet or identity is None or identity == self._kept:
            return
        self.wanted.emit(identity)

    def _remember(self, index: QModelIndex, *, closed: bool) -> None:
        identity = self._places.identity_at(index)
        if not self._quiet and identity is not None:
            (self._closed.add if closed else self._closed.discard)(identity[1])

    def _restore(self) -> None:
        self._quiet = True
        for row in range(self._places.rowCount()):
            index = self._places.index(row, 0)
            identity = self._places.identity_at(index)
            self.setExpanded(index, identity is not None and identity[1] not in self._closed)
        found = self._places.find(self._kept) if self._kept is not None else QModelIndex()
        if found.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(found, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(found)
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a letter stands for; Enter goes on into the place."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._kept is not None:
            self.entered.emit(self._kept)
            return
        act = self._keys.get(int(event.key()))
        if act is not None and not event.modifiers():
            act()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to what they stand for: names are looked for in the field above."""
