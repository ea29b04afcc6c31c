"""The panel that shows one thing of a list, loads it by its identity and keeps it current."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.panel import SidePanel

K = TypeVar("K")


class RecordPanel(SidePanel, Generic[K]):
    """Shows what is known about one thing. ``topics``: changes of these load it again while it is seen.

    What was loaded stays on the screen when loading it again fails.
    """

    topics: tuple[Topic, ...] = ()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.desk = desk
        self.identity: int | None = None
        self.known: K | None = None
        #: What a key asked for before the thing was there.
        self._then: Callable[[], object] | None = None
        self._load = Latest[K](self, name)
        desk.changed.connect(self._on_change)

    # --- what a subclass says ----------------------------------------------------------------------------------------

    async def read(self, identity: int) -> K:
        """Await what is known about a thing."""
        raise NotImplementedError

    def show_known(self, known: K) -> None:
        """Show it."""
        raise NotImplementedError

    def concerns(self, notice: ChangeNotice) -> bool:
        """Tell whether what is shown may have changed."""
        return notice.concerns(*self.topics)

    # -----------------------------------------------------------------------------------------------------------------

    def add_button(self, text: str, mark: str, act: Callable[[], None], look: str = "") -> QPushButton:
        """Add something that can be done with the thing."""
        button = text_button(text, mark, look, self) if look else text_button(text, mark, parent=self)
        button.clicked.connect(lambda _=False: act())
        self.buttons.addWidget(button)
        return button

    def show_record(self, identity: int) -> None:
        """Load a thing and show it."""
        self._then = None
        if identity != self.identity:
            self.known = None
        self.identity = identity
        self.states.loading()
        self._start()

    def by_key(self, act: Callable[[], object]) -> None:
        """Do something with the thing that is shown, as soon as it is there; nothing while none is."""
        if self.known is not None and not self.isHidden():
            act()
        elif not self.isHidden():
            self._then = act

    def reload(self) -> None:
        """Load what is shown again."""
        self._start()

    def _start(self) -> None:
        if self.identity is not None:
            self._load.start(self.read(self.identity), self._arrived, self._failed)

    def _arrived(self, known: K) -> None:
        self.known = known
        self.show_known(known)
        self.states.ready()
        act, self._then = self._then, None
        if act is not None:
            act()

    def _failed(self, error: DomainError) -> None:
        self._then = None
        if self.known is None:
            self.states.failed(error, self.reload)
        else:
            self.states.ready()

    def _on_change(self, notice: ChangeNotice) -> None:
        if self.identity is not None and not self.isHidden() and self.concerns(notice):
            self.reload()
