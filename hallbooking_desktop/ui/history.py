"""What the person at this desk did and may want to take back: newest first, in words, each with its own limit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QObject, Signal

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError

#: So many are kept; nobody looks for what lies further back in a list of what was done just now.
_MOST = 30


@dataclass(frozen=True, slots=True)
class Back:
    """Takes something back and returns what to say then. ``within``: so long after it was done that is possible."""

    take: Callable[[], Awaitable[str]]
    within: timedelta | None = None


class Fate(Enum):
    """What became of something that was done."""

    STANDS = "stands"
    GOING_BACK = "going back"
    TAKEN_BACK = "taken back"
    #: It cannot be taken back: the refusal is kept.
    REFUSED = "refused"


@dataclass(eq=False, slots=True)
class Deed:
    """Something that was done. ``until``: when it can no longer be taken back, None: as long as the service lets it."""

    words: str
    back: Back
    at: datetime
    fate: Fate = Fate.STANDS
    refusal: DomainError | None = None

    @property
    def until(self) -> datetime | None:
        """Until when it can be taken back, where time alone ends that."""
        return None if self.back.within is None else self.at + self.back.within

    def is_late(self, now: datetime) -> bool:
        """Tell whether it stands for good, because too much time has passed."""
        return self.fate is Fate.STANDS and self.until is not None and now >= self.until

    def can_go_back(self, now: datetime) -> bool:
        """Tell whether it may be tried: the service decides."""
        return self.fate is Fate.STANDS and not self.is_late(now)


class Versions:
    """Where things stand that were taken back: what was done before can be taken back from there."""

    def __init__(self) -> None:
        self._now: dict[tuple[Hashable, int], int] = {}
        self._left: dict[Hashable, list[int]] = {}

    def left(self, thing: Hashable, version: int) -> None:
        """Note at which version something left a thing, where only the service knows where it began."""
        self._left.setdefault(thing, []).append(version)

    def before(self, thing: Hashable, version: int) -> int:
        """Return where the thing was left the time before; the service refuses it if somebody else came between."""
        return max((each for each in self._left.get(thing, ()) if each < version), default=0)

    def now(self, thing: Hashable, left_at: int) -> int:
        """Return the version that is the same as one that something was left at."""
        while (later := self._now.get((thing, left_at))) is not None:
            left_at = later
        return left_at

    def went_back(self, thing: Hashable, to: int, now: int) -> None:
        """Note that a thing is again as it was at a version, and which one it has now."""
        self._now[thing, to] = now


class History(QObject):
    """One person's, for all windows of the program. ``changed`` comes when something was done or taken back."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._deeds: list[Deed] = []
        self.versions = Versions()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What was done, newest first."""
        return tuple(self._deeds)

    @property
    def now(self) -> datetime:
        """The time by which limits are judged."""
        return self._clock()

    @property
    def newest(self) -> Deed | None:
        """The newest that may still be taken back."""
        return next((deed for deed in self._deeds if deed.can_go_back(self.now)), None)

    def is_last(self, deed: Deed) -> bool:
        """Tell whether nothing stands that was done after it."""
        later = self._deeds[: self._deeds.index(deed)]
        return all(each.fate is Fate.TAKEN_BACK for each in later)

    def add(self, words: str, back: Back) -> Deed:
        """Note what was done, and how it is taken back."""
        deed = Deed(words, back, self.now)
        self._deeds = [deed, *self._deeds][:_MOST]
        self.changed.emit()
        return deed

    async def take_back(self, deed: Deed) -> str:
        """Take something back and return what to say then; nothing where it is too late or on its way already.

        Raises:
            DomainError: why not; the deed keeps it, unless the database was only away.
        """
        if deed.fate is not Fate.STANDS:
            return ""
        self._set(deed, Fate.GOING_BACK)
        try:
            said = await deed.back.take()
        except DatabaseUnavailable:
            self._set(deed, Fate.STANDS)
            raise
        except DomainError as error:
            deed.refusal = error
            self._set(deed, Fate.REFUSED)
            raise
        except BaseException:
            self._set(deed, Fate.STANDS)
            raise
        self._set(deed, Fate.TAKEN_BACK)
        return said

    def _set(self, deed: Deed, fate: Fate) -> None:
        deed.fate = fate
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything: somebody else sits here."""
        self._deeds = []
        self.versions = Versions()
        self.changed.emit()
