"""Keeps what is typed as a draft at this computer, a moment after each pause and at the latest every few seconds."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.drafts import KeptDraft
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.tasks import Debounce, spawn

PAUSE_MS: Final = 1_000
#: Who types without a pause loses no more than this.
LONGEST_MS: Final = 5_000
#: To be read by somebody who is being signed out.
_LONG_ENOUGH: Final = 60


def new_key() -> str:
    """Return a key for a draft that nobody has."""
    return f"draft-{secrets.token_hex(8)}"


class _Hold:
    """Says which draft a window is writing, so that no other window offers it."""

    def __init__(self, held: set[str]) -> None:
        self._held = held
        self.key = ""

    def take(self, key: str) -> None:
        """Write another draft from now on."""
        self.release()
        self.key = key
        self._held.add(key)

    def release(self, *_: object) -> None:
        """Write none any more; called when the window's part is gone, too."""
        self._held.discard(self.key)
        self.key = ""


class Autosave(QObject):
    """One text's draft. ``text`` returns it as typed now, None while there is nothing to keep; its key is set here.

    ``kept`` carries when the draft was kept; ``failed`` comes when it could not be.
    """

    kept = Signal(object)
    failed = Signal()

    def __init__(self, desk: Desk, text: Callable[[], KeptDraft | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        # Whoever is signed in later is somebody else.
        self._user = desk.actor.user_id
        self._text = text
        self.hold = _Hold(desk.open_drafts)
        self._soon = Debounce(self, PAUSE_MS, self._keep)
        self._latest = 0
        self._writing = asyncio.Lock()
        desk.actor_changed.connect(self._on_actor)
        self.at: datetime | None = None

    @property
    def key(self) -> str:
        """The key of the draft that is kept; empty while there is none."""
        return self.hold.key

    def _on_actor(self, actor: Actor) -> None:
        if actor.user_id != self._user:
            try:
                self.leave()
            except OSError:
                # Whoever was signed in may still stand there.
                said = self.tr("What was typed last could not be kept at this computer: is its disk full?")
                self._desk.say(said, seconds=_LONG_ENOUGH)
                self.hold.release()

    def adopt(self, draft: KeptDraft) -> None:
        """Go on with a draft that was left."""
        self.hold.take(draft.key)
        self.at = draft.kept_at

    def touch(self) -> None:
        """Something was typed."""
        self._soon()
        if not self._latest:
            self._latest = self.startTimer(LONGEST_MS)

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Keep it now: nobody has paused."""
        self._soon.flush()
        self._stop_clock()

    def _stop_clock(self) -> None:
        if self._latest:
            self.killTimer(self._latest)
            self._latest = 0

    def _keep(self) -> None:
        self._stop_clock()
        if (draft := self._now()) is not None:
            spawn(self, self._write(draft), "keep a draft")

    def _now(self) -> KeptDraft | None:
        text = self._text()
        if text is None or self._desk.drafts is None or self._user is None:
            return None
        if not self.key:
            self.hold.take(new_key())
        return replace(text, key=self.key)

    async def _write(self, draft: KeptDraft) -> None:
        drafts, user = self._desk.drafts, self._user
        if drafts is None or user is None:
            return
        try:
            async with self._writing:
                await asyncio.to_thread(drafts.keep, user, draft)
        except OSError:
            self.failed.emit()
            return
        if draft.key == self.key:
            self.at = draft.kept_at
            self.kept.emit(draft.kept_at)

    def forget(self) -> None:
        """Keep it no longer: it is saved, or nobody wants it."""
        self._soon.cancel()
        self._stop_clock()
        key = self.key
        self.hold.release()
        self.at = None
        if key and self._desk.drafts is not None and self._user is not None:
            self._desk.drafts.forget(self._user, key)

    def leave(self) -> KeptDraft | None:
        """Let the draft lie as it is and return it; what is typed from now on is another.

        Raises:
            OSError: it cannot be kept. All is as it was.
        """
        self._soon.cancel()
        self._stop_clock()
        draft, drafts, user = self._now(), self._desk.drafts, self._user
        if draft is not None and drafts is not None and user is not None:
            try:
                drafts.keep(user, draft)
            except OSError:
                self.failed.emit()
                raise
        self.hold.release()
        self.at = None
        return draft


async def left_drafts(desk: Desk) -> tuple[KeptDraft, ...]:
    """Await the drafts of whoever is signed in that no window is writing, the newest first."""
    drafts, user = desk.drafts, desk.actor.user_id
    if drafts is None or user is None:
        return ()
    found = await asyncio.to_thread(drafts.of, user)
    return tuple(draft for draft in found if draft.key not in desk.open_drafts)


def forget_draft(desk: Desk, draft: KeptDraft) -> None:
    """Keep a draft no longer."""
    if desk.drafts is not None and desk.actor.user_id is not None:
        desk.drafts.forget(desk.actor.user_id, draft.key)
