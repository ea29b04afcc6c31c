"""When a place is closed and blocked: what lies ahead, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hallbooking_desktop.domain.bookings import UNDO_TIME
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots import ClosureSnapshot
from hallbooking_desktop.ui.booking.undo import block_again
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.places.pages import Page
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import confirm


@dataclass(frozen=True, slots=True)
class Shut:
    """A closure or a block that is not over. ``room_id`` None: the whole venue."""

    kind: str
    id: int
    room_id: int | None
    range: TimeRange
    reason: str


class ClosingsPage(Page):
    """Lists the closures and blocks of a place: of a hall also its venue's closures, of a venue those of its halls."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        values = tokens()
        self._load = Latest[tuple[Shut, ...]](self, "closed times")
        self.shown: tuple[Shut, ...] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Closed times"))
        self.list.setTabKeyNavigation(False)
        self.list.setIconSize(icon_size(16))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.states = StateStack(self.list, self)
        self.open_again = text_button(self.tr("Open again…"), "undo", parent=self)
        self.open_again.setToolTip(self.tr("Take the chosen closure or block away; the time can be booked again"))
        self.open_again.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(self._chosen)
        row = QHBoxLayout()
        row.setContentsMargins(values.s8, values.s8, values.s16, values.s8)
        row.addWidget(self.open_again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s16, values.s8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.states, 1)
        column.addLayout(row)
        self._chosen(-1)

    def activate(self) -> None:
        """Load what is closed."""
        place = self.place
        if place is not None:
            self.states.loading()
            self._load.start(self._read(place), self._show, self._failed)

    def show_place(self, place: Place) -> None:
        """Show another place: its times are loaded when the page is looked at."""
        if self.place is None or self.place.identity != place.identity:
            self._show(())
        super().show_place(place)

    async def _read(self, place: Place) -> tuple[Shut, ...]:
        venue_id, room = place.venue.id, place.room
        room_id = None if room is None else room.id
        closures = await self.desk.read(lambda s, a: s.catalogue.closures(a, venue_id))
        found = [
            Shut("closure", c.id, c.room_id, c.range, c.reason)
            for c in closures
            if room is None or c.room_id in {None, room.id}
        ]
        blocks = await self.desk.read(lambda s, a: s.blocks.ahead(a, venue_id, room_id))
        found += [Shut("block", b.id, b.room_id, b.range, b.reason) for b in blocks]
        return tuple(sorted(found, key=lambda shut: (shut.range, shut.kind, shut.id)))

    def _show(self, found: tuple[Shut, ...]) -> None:
        kept = self._current
        self.shown = found
        self.list.clear()
        for shut in found:
            QListWidgetItem(icon("block" if shut.kind == "closure" else "wrench"), self._words(shut), self.list)
        if kept in found:
            self.list.setCurrentRow(found.index(kept))
        if found:
            self.states.ready()
        elif self.place is not None:
            self.states.empty(self.tr("Nothing is closed or blocked ahead."), icon="calendar")
        self._chosen(self.list.currentRow())

    def _words(self, shut: Shut) -> str:
        place = self.place
        if place is None:
            return ""
        when = self.desk.formats.range(shut.range, place.venue.timezone)
        kind = self.tr("Closed") if shut.kind == "closure" else self.tr("Blocked")
        room = next((room.name for room in place.rooms if room.id == shut.room_id), "")
        where = room if shut.room_id is not None else self.tr("the whole venue")
        return joined((when, kind, where, shut.reason))

    def _failed(self, error: DomainError) -> None:
        self.states.failed(error, self.activate)

    @property
    def _current(self) -> Shut | None:
        row = self.list.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def _chosen(self, _: int) -> None:
        shut, place = self._current, self.place
        action = Action.EDIT_HOURS if shut is not None and shut.kind == "closure" else Action.BLOCK_ROOM
        self.open_again.setEnabled(shut is not None and place is not None and place.may(self.desk.actor, action))

    def _remove(self) -> None:
        if (shut := self._current) is not None:
            spawn(self, self._remove_after_asking(shut), "open again")

    async def _remove_after_asking(self, shut: Shut) -> None:
        text = self.tr("The time can be booked again. What became of the bookings then stays as it is.")
        if not await confirm(self, self.tr("Open again?"), text, self.tr("Open again")):
            return
        try:
            if shut.kind == "closure":
                gone = await self.desk.write(lambda s, a: s.catalogue.remove_closure(a, shut.id))
                back = _close_again(self.desk, gone)
            else:
                await self.desk.write(lambda s, a: s.blocks.remove(a, shut.id))
                back = block_again(self.desk, shut.room_id or 0, shut.range, shut.reason)
        except DomainError as error:
            self.desk.report(error)
        else:
            said = self.tr("It can be booked again.")
            offer_undo(self.desk, said, back, f"{self._words(shut)}: {said}")
        self.activate()


def _close_again(desk: Desk, gone: ClosureSnapshot) -> Back:
    """Return what takes back that a place was opened again."""

    async def back() -> str:
        await desk.write(lambda s, a: s.catalogue.add_closure(a, gone.venue_id, gone.room_id, gone.range, gone.reason))
        return QCoreApplication.translate("ClosingsPage", "It is closed again.")

    # Nothing would tell that somebody went on from it.
    return Back(back, UNDO_TIME)
