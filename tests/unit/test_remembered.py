"""“Stay signed in” keeps one token in the system's keyring, and nothing where there is none."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from hallbooking_desktop.infrastructure import remembered
from hallbooking_desktop.infrastructure.remembered import remembered_token

HERE = Path("/data/here")


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class Locked(Ring):
    """A keyring that its user does not unlock."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")


class Asking(Ring):
    """A keyring that waits for its user."""

    answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait(10)
        return None


def test_a_token_is_kept_for_the_next_start_and_forgotten_on_demand() -> None:
    """Whoever ticked “stay signed in” would be asked again, or could never undo it."""
    ring = Ring()
    first = remembered_token(HERE, ring)
    assert first is not None
    assert first.load() is None
    first.store("a token")
    first.close()

    second = remembered_token(HERE, ring)
    assert second is not None
    assert second.load() == "a token"
    second.forget()
    second.forget()
    second.close()
    assert ring.kept == {}


def test_each_data_folder_has_its_own() -> None:
    """A demo's session would open the real installation."""
    ring = Ring()
    here = remembered_token(HERE, ring)
    assert here is not None
    here.store("of here")
    here.close()
    there = remembered_token(Path("/data/there"), ring)
    assert there is not None
    assert there.load() is None
    there.close()


@pytest.mark.parametrize("ring", [fail.Keyring(), null.Keyring(), Locked()])
def test_without_a_usable_keyring_nothing_is_kept(ring: KeyringBackend) -> None:
    """A token would end in a file that anybody can read."""
    assert remembered_token(HERE, ring) is None


def test_a_keyring_that_waits_for_its_user_does_not_hold_up_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sign-in would not come before somebody unlocks a keyring."""
    monkeypatch.setattr(remembered, "_PATIENCE_SECONDS", 0.05)
    assert remembered_token(HERE, Asking()) is None
    Asking.answered.set()
