"""The servers that the program brings along: PostgreSQL and the document server, one of each per data dir.

Names are loaded when they are first asked for: the document server's child must not load PostgreSQL's driver.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hallbooking_desktop.infrastructure.embedded.addresses import (
        APP_GROUP,
        DATABASE,
        DESK_ROLE,
        OWNER_ROLE,
        PostgresAddress,
    )
    from hallbooking_desktop.infrastructure.embedded.documents import EmbeddedDocuments
    from hallbooking_desktop.infrastructure.embedded.postgres import EmbeddedPostgres
    from hallbooking_desktop.infrastructure.embedded.shared_documents import DocumentsAddress

__all__ = [
    "APP_GROUP",
    "DATABASE",
    "DESK_ROLE",
    "OWNER_ROLE",
    "DocumentsAddress",
    "EmbeddedDocuments",
    "EmbeddedPostgres",
    "PostgresAddress",
]

_HOMES: Final = {
    "APP_GROUP": "addresses",
    "DATABASE": "addresses",
    "DESK_ROLE": "addresses",
    "OWNER_ROLE": "addresses",
    "PostgresAddress": "addresses",
    "EmbeddedPostgres": "postgres",
    "EmbeddedDocuments": "documents",
    "DocumentsAddress": "shared_documents",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever has that name
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{home}"), name)
