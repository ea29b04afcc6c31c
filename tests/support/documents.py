"""The document server that a test session talks to: the embedded one, started once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from hallbooking_desktop.infrastructure.embedded import DocumentsAddress, EmbeddedDocuments
from tests.support.postgres import scratch_folder


@contextmanager
def document_server() -> Iterator[DocumentsAddress]:
    """Run the embedded document server on a throw-away data dir (about half a second)."""
    folder = scratch_folder()
    try:
        with EmbeddedDocuments(folder / "data", watch=False) as address:
            yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)
