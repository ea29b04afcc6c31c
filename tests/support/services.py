"""The services over a test's database, built as the program builds them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hallbooking_desktop.documents.printer import PaperPrinter
from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.infrastructure.imaging import renditions
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.services import registry
from hallbooking_desktop.services.passwords import Passwords
from hallbooking_desktop.services.registry import ServiceConfig, Services
from hallbooking_desktop.services.tokens import TokenSettings
from tests.support.documents import no_documents

#: Few rounds: the right number is tested where it matters, the others need not wait for it.
QUICK_PASSWORDS: Final = Passwords(rounds=4)
TOKEN_SETTINGS: Final = TokenSettings(access_secret="a" * 64, refresh_secret="r" * 64)
RESOURCES: Final = Path(__file__).parents[2] / "resources"
CONFIG: Final = ServiceConfig(TOKEN_SETTINGS, passwords=QUICK_PASSWORDS, imaging=renditions)


def build_services(
    database: Database, clock: Clock, config: ServiceConfig = CONFIG, documents: Documents | None = None
) -> Services:
    """Build all services; without documents, over a store that never starts."""
    return registry.build_services(database, documents or no_documents(), clock, config, PaperPrinter(RESOURCES))
