"""The services over a test's database, built as the program builds them."""

from __future__ import annotations

from typing import Final

from hallbooking_desktop.services.passwords import Passwords
from hallbooking_desktop.services.tokens import TokenSettings

#: Few rounds: the right number is tested where it matters, the others need not wait for it.
QUICK_PASSWORDS: Final = Passwords(rounds=4)
TOKEN_SETTINGS: Final = TokenSettings(access_secret="a" * 64, refresh_secret="r" * 64)
