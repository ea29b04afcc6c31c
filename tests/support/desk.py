"""A desk's configuration, for tests that start the program's container."""

from __future__ import annotations

from pathlib import Path

from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import Configuration
from tests.support.postgres import DatabaseAddress


def configured(data: Path, database: DatabaseAddress, **values: object) -> Configuration:
    """Return a configuration on a test's database and the program's own document store in the data folder."""
    given = {"postgres_url": database.app_url, "postgres_owner_url": database.owner_url, **values}
    return Configuration(Settings.model_validate(given), DataDir(data))
