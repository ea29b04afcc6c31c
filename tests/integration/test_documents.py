"""The way to the document store: found late, lost, found again; whoever does not need it never waits for it."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from pathlib import Path

import pytest

from hallbooking_desktop.app.container import Container, Purpose
from hallbooking_desktop.domain.errors import AlreadyExists, DocumentsUnavailable
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.infrastructure.embedded import DocumentsAddress
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.persistence.documents import Documents
from tests.support.desk import configured
from tests.support.documents import DocumentServer, no_documents
from tests.support.postgres import DatabaseAddress


async def until_reached(documents: Documents, seconds: float = 20) -> None:
    """Wait until the store is there."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            await (await documents.store()).ping()
        except DocumentsUnavailable:
            assert time.monotonic() < deadline, "the documents do not come back"
            await asyncio.sleep(0.05)
        else:
            return


async def test_a_store_that_starts_late_is_refused_in_words_and_then_found(document_server: DocumentServer) -> None:
    """Pages would be an error until the program is started again."""
    started = False

    def address() -> DocumentsAddress:
        if not started:
            raise DocumentsUnavailable("The document store is still starting. Try again in a moment.")
        return document_server.address()

    documents = Documents(address, "test_late")
    with pytest.raises(DocumentsUnavailable, match="still starting"):
        await documents.collection("pages")
    started = True
    pages = await documents.collection("pages", [([("slug", 1)], True)])
    kept = await pages.create({"slug": "about"})
    with pytest.raises(AlreadyExists) as refused:
        await pages.create({"slug": "about"})
    assert refused.value.details["field"] == "slug"
    assert await documents.store() is await documents.store(), "every call opens a connection"
    await documents.close()
    again = await documents.collection("pages")
    assert await again.get(kept.id) == kept, "a closed connection cannot be used again"
    await (await documents.store()).drop()
    await documents.close()


async def test_a_server_that_is_not_there_is_asked_once_a_second() -> None:
    """Everybody who opens a report would wait five seconds, one after the other."""
    documents = Documents(lambda: DocumentsAddress("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=300"), "nowhere")
    begun = time.monotonic()
    refusals = await asyncio.gather(*(documents.store() for _ in range(20)), return_exceptions=True)
    took = time.monotonic() - begun
    assert {type(refusal) for refusal in refusals} == {DocumentsUnavailable}
    assert took < 7.5, "twenty people waited one after the other"


@pytest.mark.timed
async def test_the_console_has_documents_that_come_back_after_a_kill(
    fresh_data: Path, database_address: DatabaseAddress
) -> None:
    """After a crash of the store, pages and photos would be gone until the program is started again."""
    container = Container(configured(fresh_data, database_address), Purpose.CONSOLE)
    async with container.running():
        assert await container.services.catalogue.venues(GUEST) == (), "the start waited for the documents, or broke"
        documents = container.core.documents
        await until_reached(documents)
        assert container.documents_state == "running"
        kept = await (await documents.collection("pages")).create({"slug": "about"})

        os.kill(int(StateFile(fresh_data / "embedded" / "documents.json").read()["pid"]), signal.SIGKILL)
        begun = time.monotonic()
        assert await container.services.catalogue.venues(GUEST) == ()
        assert time.monotonic() - begun < 1, "bookings wait for the document store"
        await until_reached(documents)
        assert await (await documents.collection("pages")).get(kept.id) == kept
    with pytest.raises(DocumentsUnavailable):
        await documents.store()


async def test_a_store_that_cannot_start_is_tried_again(
    fresh_data: Path, database_address: DatabaseAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that failed once, on a full disk say, would stay away until the program is started again."""
    monkeypatch.setattr("hallbooking_desktop.app.container._DOCUMENTS_PAUSE_SECONDS", 0.1)
    (fresh_data / "documents").mkdir(parents=True)
    in_the_way = fresh_data / "documents" / "data"
    in_the_way.write_text("not a folder")
    container = Container(configured(fresh_data, database_address), Purpose.CONSOLE)
    async with container.running():
        deadline = time.monotonic() + 10
        while container.documents_state != "failed":
            assert time.monotonic() < deadline
            await asyncio.sleep(0.02)
        with pytest.raises(DocumentsUnavailable, match="could not be started"):
            await container.core.documents.store()
        in_the_way.unlink()
        await until_reached(container.core.documents)
        assert container.documents_state == "running"


async def test_who_waits_for_what_was_to_be_done_later_does_not_wait_for_later() -> None:
    """A report computed anew would come a second after it is there."""
    documents, done = no_documents(), asyncio.Event()

    async def work() -> None:
        done.set()

    asked = documents.beside(work(), after=60.0)
    documents.hurry()
    await asyncio.wait_for(asked, 5)
    assert done.is_set()

    waiting = documents.beside(asyncio.sleep(0), after=60.0)
    await asyncio.sleep(0.01)
    documents.hurry()
    await asyncio.wait_for(waiting, 5)
