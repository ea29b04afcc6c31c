"""“Stay signed in”: one refresh token a data folder, in the system's keyring. Without a keyring nothing is kept."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringError

log = logging.getLogger(__name__)

_SERVICE: Final = "Hall Booking Desktop"
_PATIENCE_SECONDS: Final = 2.0


class RememberedToken:
    """The token of one data folder. It is read once; what is kept or forgotten reaches the keyring in the background.

    A keyring may ask its user for a password before it answers, so nothing here waits for it on the window's thread.
    """

    def __init__(self, backend: KeyringBackend, data_dir: Path) -> None:
        self._backend = backend
        self._name = str(data_dir)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keyring")
        self._token = backend.get_password(_SERVICE, self._name)

    def load(self) -> str | None:
        """Return the kept refresh token, if there is one."""
        return self._token

    def store(self, token: str) -> None:
        """Keep a refresh token."""
        if token != self._token:
            self._token = token
            self._thread.submit(self._write, token)

    def forget(self) -> None:
        """Keep nothing."""
        if self._token is not None:
            self._token = None
            self._thread.submit(self._write, None)

    def close(self) -> None:
        """Wait until the keyring has what is to be kept."""
        self._thread.shutdown()

    def _write(self, token: str | None) -> None:
        try:
            if token is None:
                self._backend.delete_password(_SERVICE, self._name)
            else:
                self._backend.set_password(_SERVICE, self._name, token)
        except KeyringError as error:
            log.warning("The keyring did not take a change: %s", error)


def remembered_token(data_dir: Path, backend: KeyringBackend | None = None) -> RememberedToken | None:
    """Return the keyring's place for this data folder; None without a keyring, or when it does not answer in time.

    Blocks for two seconds at most: call it in a thread.
    """
    found: list[RememberedToken] = []

    def look() -> None:
        try:
            chosen = backend or keyring.get_keyring()
            if not isinstance(chosen, fail.Keyring | null.Keyring):
                found.append(RememberedToken(chosen, data_dir))
        except (KeyringError, RuntimeError) as error:
            log.info("There is no keyring to use: %s", error)

    # A keyring that asks its user something may never answer: this thread does not hold up the end of the program.
    looking = threading.Thread(target=look, name="keyring", daemon=True)
    looking.start()
    looking.join(_PATIENCE_SECONDS)
    return found[0] if found else None
