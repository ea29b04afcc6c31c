"""Passwords: bcrypt with 12 rounds, in threads of their own, so that a hash never holds up a loop (SPEC 2)."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import os
import sys
import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Any

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.people import password_problems

ROUNDS = 12

#: bcrypt reads 72 bytes, and stops at a zero byte.
_BCRYPT_BYTES = 72
#: Nobody types more; somebody may send more.
_LONGEST = 1024


class Passwords:
    """Hashes and verifies. bcrypt gives up the interpreter's lock, so a thread per core is as quick as it gets."""

    def __init__(self, rounds: int = ROUNDS) -> None:
        self._rounds = rounds
        # Nobody's password: what an unknown e-mail's password is compared with, to take as long.
        self._nobody = f"$2b${rounds:02d}${'.' * 53}"

    @cached_property
    def _scheme(self) -> Any:  # noqa: ANN401 - the library says no types
        from passlib.hash import bcrypt  # noqa: PLC0415 - the start does not need it

        return bcrypt.using(rounds=self._rounds)

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="passwords", initializer=_step_back)

    async def hash(self, password: str) -> str:
        """Return the hash to be stored."""
        loop = asyncio.get_running_loop()
        hashed: str = await loop.run_in_executor(self._threads, self._scheme.hash, _prepared(password))
        return hashed

    async def verify(self, password: str, hashed: str | None) -> bool:
        """Tell whether the password fits; without a hash (unknown e-mail, walk-in) it takes as long and never does."""
        secret = _prepared(password)
        loop = asyncio.get_running_loop()
        fits: bool = await loop.run_in_executor(self._threads, self._scheme.verify, secret, hashed or self._nobody)
        return fits and hashed is not None


def _step_back() -> None:
    """Let everybody else go first: a hash takes a third of a second of one core, a booking a few milliseconds."""
    if sys.platform == "linux":
        # Here alone a priority is a thread's own.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)


def check_password(password: str, field: str = "password") -> None:
    """Refuse a new password that is too weak.

    Raises:
        ValidationFailed: with what is wrong with it.
    """
    problems = list(password_problems(password))
    if len(password) > _LONGEST:
        problems = [f"Use at most {_LONGEST} characters."]
    if problems:
        raise ValidationFailed({field: " ".join(problems)})


def _prepared(password: str) -> bytes:
    """Return what bcrypt is given: the password in UTF-8, or, where bcrypt would cut it, its SHA-256 in base64."""
    raw = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    if len(raw) <= _BCRYPT_BYTES and b"\0" not in raw:
        return raw
    return base64.b64encode(hashlib.sha256(raw).digest())
