"""Who sits at the desk: signing in and out, keeping the session alive, remembering it if that was asked for."""

from __future__ import annotations

import time
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from hallbooking_desktop.domain.errors import DatabaseUnavailable, DomainError, Kind
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import GUEST, Role, Source
from hallbooking_desktop.services.snapshots import SignedIn, UserSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import field_sentences, sentence
from hallbooking_desktop.ui.tasks import Latest, spawn

_RENEW_MINUTES = 20


class RememberPort(Protocol):
    """Keeps one secret for the next start, in the system's keyring."""

    def load(self) -> str | None:
        """Return the kept refresh token, if there is one."""

    def store(self, token: str) -> None:
        """Keep a refresh token."""

    def forget(self) -> None:
        """Keep nothing."""


class Session(QObject):
    """The signed-in person. ``opened`` and ``closed`` frame a session; ``refused`` carries why nobody was signed in.

    ``lapsed`` comes when it has ended and the same person may go on with it by typing the password.
    ``wrong`` carries what is wrong with which field of a first administrator.
    """

    opened = Signal()
    closed = Signal(str)
    lapsed = Signal()
    refused = Signal(str)
    wrong = Signal(object)
    not_remembered = Signal()

    def __init__(self, desk: Desk, remember: RememberPort | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._remember = remember
        self._signed_in: SignedIn | None = None
        self._attempt = Latest[SignedIn](self, "sign in")
        self._stay = False
        #: Whether it has ended and waits for the same person.
        self.has_lapsed = False
        desk.changed.connect(self._on_change)
        self._timer = self.startTimer(_RENEW_MINUTES * 60_000)

    @property
    def user(self) -> UserSnapshot | None:
        """Who is signed in."""
        return self._signed_in.user if self._signed_in is not None else None

    @property
    def stays(self) -> bool:
        """Tell whether whoever is signed in stays so after the next start."""
        return self._stay and self._remember is not None

    def hold_back(self) -> None:
        """Keep nothing for the next start until the password is typed: the desk is locked, or was at the end."""
        if self._remember is not None:
            self._remember.forget()

    def resume(self) -> None:
        """Sign in with what was kept, silently; ``not_remembered`` comes where that is not possible."""
        token = self._remember.load() if self._remember is not None else None
        if token is None:
            self.not_remembered.emit()
            return
        self._stay = True
        call = self._desk.ask(lambda s, _: s.auth.refresh(token, Source.CONSOLE))
        self._attempt.start(call, self._open, self._not_resumed)

    def _not_resumed(self, error: DomainError) -> None:
        # A database that is away for a moment says nothing about the token.
        if self._remember is not None and not isinstance(error, DatabaseUnavailable):
            self._remember.forget()
        self.not_remembered.emit()

    def sign_in(self, email: str, password: str, stay: bool) -> None:
        """Check e-mail and password."""
        self._stay = stay
        call = self._desk.ask(lambda s, _: s.auth.sign_in(email, password, Source.CONSOLE))
        self._attempt.start(call, self._open, lambda error: self.refused.emit(sentence(error)))

    def found(self, name: str, email: str, password: str) -> None:
        """Make the first administrator of a new installation and sign them in."""

        async def begin() -> SignedIn:
            await self._desk.write(lambda s, _: s.auth.create_admin(email, password, name, Source.CONSOLE))
            return await self._desk.ask(lambda s, _: s.auth.sign_in(email, password, Source.CONSOLE))

        self._attempt.start(begin(), self._open, self._not_founded)

    def _not_founded(self, error: DomainError) -> None:
        if fields := field_sentences(error):
            self.wrong.emit(fields)
        else:
            self.refused.emit(sentence(error))

    def _open(self, signed_in: SignedIn) -> None:
        if signed_in.user.role is Role.CUSTOMER:
            self.refused.emit(self.tr("This console is for staff. Customers book at the kiosk or on the web page."))
            return
        goes_on = self.user is None or self.user.id == signed_in.user.id
        self._signed_in = signed_in
        self.has_lapsed = False
        if self._remember is not None:
            if self._stay:
                self._remember.store(signed_in.refresh_token)
            else:
                self._remember.forget()
        if goes_on:
            self._desk.go_on(signed_in.actor)
        else:
            self._desk.begin_anew(signed_in.actor)
        self.opened.emit()

    async def sign_out(self) -> None:
        """End the session everywhere that this person is signed in."""
        actor = self._desk.actor
        try:
            await self._desk.write(lambda s, _: s.auth.sign_out(actor))
        except DatabaseUnavailable:
            pass  # The page closes all the same; the tokens end by themselves.
        finally:
            self._close("")

    def leave(self) -> None:
        """Give up a session that has ended: somebody else signs in."""
        self._close("")

    def _lapse(self) -> None:
        self.has_lapsed = True
        self.hold_back()
        self._desk.hold()
        self.lapsed.emit()

    def _close(self, reason: str) -> None:
        self._signed_in = None
        self.has_lapsed = False
        self.hold_back()
        self._desk.begin_anew(GUEST)
        self.closed.emit(reason)

    # --- staying alive -----------------------------------------------------------------------------------------------

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Renew the session now and then."""
        self._renew()

    def _on_change(self, notice: ChangeNotice) -> None:
        if self.user is not None and self.user.id in notice.ids(Topic.USER):
            self._renew()

    def _renew(self) -> None:
        if self._signed_in is not None and self._desk.connected:
            spawn(self, self._check(self._signed_in), "renew the session")

    async def _check(self, held: SignedIn) -> None:
        try:
            fresh = await self._desk.ask(lambda s, _: s.auth.refresh(held.refresh_token, Source.CONSOLE))
        except DomainError as error:
            if self._signed_in is held:
                self._not_renewed(error)
            return
        if self._signed_in is not held or self.has_lapsed:
            return
        self._signed_in = fresh
        if fresh.actor != self._desk.actor:
            self._desk.set_actor(fresh.actor)

    def _not_renewed(self, error: DomainError) -> None:
        if error.details.get("reason") == "deactivated":
            self._close(self.tr("Your account is deactivated. An administrator can tell you more."))
        elif error.kind in {Kind.UNAUTHENTICATED, Kind.FORBIDDEN, Kind.NOT_FOUND} and not self.has_lapsed:
            self._lapse()


class IdleLock(QObject):
    """Notices when nobody has touched keys or mouse for a while."""

    lapsed = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._timer = 0
        #: When somebody was here last, as `time.monotonic` counts.
        self.touched_at = time.monotonic()

    def set_minutes(self, minutes: int) -> None:
        """Lapse after another time from now on; 0 never."""
        self._minutes = minutes
        self.touch()

    def touch(self) -> None:
        """Somebody is here: begin to count anew."""
        self.touched_at = time.monotonic()
        self.stop()
        if self._minutes:
            self._timer = self.startTimer(self._minutes * 60_000)

    def stop(self) -> None:
        """Nobody is signed in: count nothing."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def timerEvent(self, event: Any) -> None:  # noqa: ANN401, ARG002
        """Say that the time is over."""
        self.stop()
        self.lapsed.emit()
