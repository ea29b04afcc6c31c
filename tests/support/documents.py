"""The document server that a test session talks to: the embedded one, started when somebody first asks for it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.infrastructure.embedded import DocumentsAddress, EmbeddedDocuments
from hallbooking_desktop.persistence.documents import Documents
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


class DocumentServer:
    """A document server that starts at the first question for its address."""

    def __init__(self) -> None:
        self._folder = scratch_folder()
        self._server = EmbeddedDocuments(self._folder / "data", watch=False)

    def address(self) -> DocumentsAddress:
        """Start the server, if it does not run, and tell where it is."""
        return self._server.acquire()

    def stop(self) -> None:
        """Stop it and throw its data away."""
        self._server.release()
        shutil.rmtree(self._folder, ignore_errors=True)


def _nowhere() -> DocumentsAddress:
    raise DocumentsUnavailable("This test has no document store.")


def no_documents() -> Documents:
    """Return the documents of a program whose store never starts."""
    return Documents(_nowhere, "nowhere")
