"""What needs somebody, wherever in the program they are: read for all windows together, and kept current."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, scope_of
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.station import Station
from hallbooking_desktop.ui.tasks import Debounce, Latest
from hallbooking_desktop.ui.today.page import TOPICS, Rows, words_of

_SOON_MS = 50


class AlertWatch(QObject):
    """The alerts of all venues that the person may see, in words. ``changed`` comes when there are others.

    It reads when something changed anywhere, and when a bell says that a minute has passed; never unless one is seen.
    """

    changed = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._load = Latest[Rows](self, "alerts")
        self._again = False
        self._minute = station.clock()
        self._bells: list[QWidget] = []
        self.rows: Rows = ()
        #: Whether they were read at all since somebody sits here.
        self.is_known = False
        self._soon = Debounce(self, _SOON_MS, self.refresh)
        station.changed.connect(self._on_change)
        station.actor_changed.connect(self._on_actor)

    @staticmethod
    def of(desk: Desk) -> AlertWatch:
        """Return the one that all windows share."""
        station = desk.station
        if station.alerts is None:
            station.alerts = AlertWatch(station)
        return station.alerts

    def show_in(self, bell: QWidget) -> None:
        """Read for a bell as long as it is there."""
        self._bells.append(bell)
        bell.destroyed.connect(lambda: self._bells.remove(bell))

    @property
    def _is_wanted(self) -> bool:
        """Tell whether anybody can see them: not behind a lock, nor while the program ends."""
        may = scope_of(self._station.actor.role, Action.VIEW_TODAY) in {Scope.VENUE, Scope.ALL}
        return may and self._station.connected and any(bell.isVisible() for bell in self._bells)

    def refresh(self) -> None:
        """Read them; while they are being read, remember that they must be read once more."""
        if not self._is_wanted:
            return
        if self._load.busy:
            self._again = True
            return
        self._again, station = False, self._station
        self._minute = station.clock().replace(second=0, microsecond=0)
        services, actor = station.services, station.actor
        self._load.start(station.bridge.read(lambda: self._read(services, actor)), self._show, lambda _: self._go_on())

    async def _read(self, services: Services, actor: Actor) -> Rows:
        station = self._station
        day = await services.today.day(actor)
        return tuple(map(words_of(day, station.formats, station.clock()).alert, day.alerts))

    def _show(self, rows: Rows) -> None:
        known, self.is_known = self.is_known, True
        if rows != self.rows or not known:
            self.rows = rows
            self.changed.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._soon()

    def tick(self) -> None:
        """Time has passed: what was in time may be late by now."""
        if self._station.clock().replace(second=0, microsecond=0) != self._minute:
            self.refresh()

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(*TOPICS):
            self._soon()

    def _on_actor(self, _: Actor) -> None:
        self._load.cancel()
        self._soon.cancel()
        self.rows, self.is_known = (), False
        self.changed.emit()
        self.refresh()
