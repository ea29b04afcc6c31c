"""The services about people, so that their tests do not need the others to be built, and a desk's data folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hallbooking_desktop.app.logs import stop_logging
from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.audit import AuditService
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.passwords import Passwords
from hallbooking_desktop.services.tokens import Tokens, TokenSettings
from hallbooking_desktop.services.users import UsersService
from hallbooking_desktop.services.wallets import WalletService
from tests.support.postgres import scratch_folder


@pytest.fixture
def fresh_data() -> Iterator[Path]:
    """Return a data folder that is not there yet; a log opened in it is closed before it goes."""
    folder = scratch_folder()
    yield folder / "data"
    stop_logging()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def quick_passwords() -> Passwords:
    """Return passwords of few rounds: the right number is tested where it matters."""
    return Passwords(rounds=4)


@pytest.fixture
def tokens(clock: ManualClock) -> Tokens:
    return Tokens(TokenSettings(access_secret="a" * 64, refresh_secret="r" * 64), clock)


@pytest.fixture
def auth(database: Database, tokens: Tokens, quick_passwords: Passwords) -> AuthService:
    return AuthService(database, tokens, quick_passwords)


@pytest.fixture
def users(database: Database, quick_passwords: Passwords) -> UsersService:
    return UsersService(database, quick_passwords)


@pytest.fixture
def wallets(database: Database) -> WalletService:
    return WalletService(database, Currency())


@pytest.fixture
def audit_log(database: Database) -> AuditService:
    return AuditService(database)
