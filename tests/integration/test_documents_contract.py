"""What the program relies on in its document store: the same cases against the embedded server and a real MongoDB.

The latter runs when HALLBOOKING_TEST_MONGO_URI is set.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import uuid
from collections.abc import AsyncIterator, Iterator
from decimal import Decimal
from typing import Any

import pytest

from hallbooking_desktop.domain.errors import AlreadyExists, DocumentsUnavailable, NotFound, StaleVersion
from hallbooking_desktop.infrastructure.embedded import DocumentsAddress
from hallbooking_desktop.persistence.mongo import DocumentStore, VersionedCollection
from tests.support.documents import document_server

REAL = os.environ.get("HALLBOOKING_TEST_MONGO_URI", "")
WHEN = dt.datetime(2030, 1, 15, 10, 0, 0, 678000, tzinfo=dt.UTC)
EVERYTHING: dict[str, Any] = {
    "text": "Grüße 漢字 \u2028 \"quoted\" \\ 'single' 😀 <p>&amp;\n\t</p>",
    "empty": "",
    "like_a_number": "007",
    "like_an_instant": "2030-01-15T10:00:00Z",
    "like_an_id": "6b02ec7c79288802b624ad25",
    "small": -1,
    "zero": 0,
    "large": 2**62,
    "fraction": 1.5,
    "round_fraction": 2.0,
    "yes": True,
    "no": False,
    "nothing": None,
    "when": WHEN,
    "list": [1, "two", None, {"deep": [WHEN, {"deeper": 3}]}],
    "empty_list": [],
    "mapping": {"a": {"b": {"when": WHEN}}, "empty": {}},
    "many_lines": "line\n" * 20_000,
}


@pytest.fixture(scope="module")
def embedded() -> Iterator[DocumentsAddress]:
    with document_server() as address:
        yield address


@pytest.fixture(params=["embedded", *(["mongodb"] if REAL else [])])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[DocumentStore]:
    address = DocumentsAddress(REAL) if request.param == "mongodb" else request.getfixturevalue("embedded")
    opened = await DocumentStore.connect(address.uri, f"test_{uuid.uuid4().hex[:12]}", options=address.options)
    yield opened
    await opened.drop()
    await opened.close()


@pytest.fixture
def pages(store: DocumentStore) -> VersionedCollection:
    return store.collection("pages")


async def test_what_is_stored_comes_back_as_it_was(pages: VersionedCollection) -> None:
    """Without this, a page or a report changes by being saved."""
    created = await pages.create(EVERYTHING)
    found = await pages.get(created.id)
    assert found == created
    assert found.version == 1
    for name, value in EVERYTHING.items():
        assert found.fields[name] == value, name
        assert type(found.fields[name]) is type(value), name
    assert found.fields["when"].tzinfo is dt.UTC


async def test_a_replaced_document_is_whole_and_new(pages: VersionedCollection) -> None:
    """Without this, what an editor removed from a page is still there."""
    created = await pages.create({"slug": "about", "old": {"deep": 1}})
    replaced = await pages.replace(created.id, 1, EVERYTHING)
    assert replaced.version == 2
    found = await pages.get(created.id)
    assert found == replaced
    assert dict(found.fields) == EVERYTHING
    again = await pages.replace(created.id, 2, {"slug": "about"})
    assert dict((await pages.get(created.id)).fields) == {"slug": "about"}
    assert again.version == 3


async def test_who_saw_an_older_version_is_refused(pages: VersionedCollection) -> None:
    """Without this, two people at the same page overwrite each other without a word."""
    created = await pages.create({"slug": "about"})
    await pages.replace(created.id, 1, {"slug": "mine"})
    with pytest.raises(StaleVersion) as refused:
        await pages.replace(created.id, 1, {"slug": "theirs"})
    assert refused.value.details["version"] == 2
    with pytest.raises(StaleVersion):
        await pages.delete(created.id, 1)
    assert (await pages.get(created.id)).fields["slug"] == "mine"


async def test_of_many_at_once_one_wins(pages: VersionedCollection) -> None:
    """Without this, one of two simultaneous saves is lost although both were told that all is well."""
    created = await pages.create({"by": None})
    outcomes = await asyncio.gather(
        *(pages.replace(created.id, 1, {"by": number}) for number in range(16)), return_exceptions=True
    )
    winners = [number for number, outcome in enumerate(outcomes) if not isinstance(outcome, BaseException)]
    assert len(winners) == 1
    assert all(isinstance(outcome, StaleVersion) for number, outcome in enumerate(outcomes) if number not in winners)
    assert (await pages.get(created.id)).fields["by"] == winners[0]


async def test_unique_fields_are_unique(pages: VersionedCollection) -> None:
    """Without this, two pages answer at the same address."""
    await pages.ensure_index([("slug", 1)], unique=True)
    await pages.ensure_index([("slug", 1)], unique=True)
    first = await pages.create({"slug": "about"})
    with pytest.raises(AlreadyExists) as refused:
        await pages.create({"slug": "about"})
    assert refused.value.details["field"] == "slug"
    second = await pages.create({"slug": "terms"})
    with pytest.raises(AlreadyExists):
        await pages.replace(second.id, 1, {"slug": "about"})
    assert (await pages.get(second.id)).fields["slug"] == "terms"
    with pytest.raises(AlreadyExists) as refused:
        await pages.create({"slug": "other"}, document_id=first.id)
    assert refused.value.details["field"] == "id"
    assert await pages.count() == 2
    await pages.replace(first.id, 1, {"slug": "about", "title": "the same slug is no clash with itself"})
    await pages.delete(first.id)
    await pages.create({"slug": "about"})


async def test_several_fields_together_are_unique(pages: VersionedCollection) -> None:
    """Without this, a page has two revisions with the same number."""
    await pages.ensure_index([("page", 1), ("number", -1)], unique=True)
    await pages.create({"page": "a", "number": 1})
    await pages.create({"page": "a", "number": 2})
    await pages.create({"page": "b", "number": 1})
    with pytest.raises(AlreadyExists) as refused:
        await pages.create({"page": "a", "number": 2})
    assert refused.value.details["field"] == "page"


async def test_plain_filters_sorts_and_pages(pages: VersionedCollection) -> None:
    """Without this, lists of pages and reports show the wrong things in the wrong order."""
    for number in range(6):
        await pages.create(
            {
                "n": number,
                "title": f"T{9 - number}",
                "even": number % 2 == 0,
                "when": WHEN + dt.timedelta(days=number),
                "deep": {"k": number},
                "status": None if number == 5 else "draft",
            }
        )

    async def numbers(wanted: dict[str, Any] | None = None, **options: Any) -> list[int]:
        return [found.fields["n"] for found in await pages.find(wanted, **{"sort": [("n", 1)], **options})]

    assert await numbers() == [0, 1, 2, 3, 4, 5]
    assert await numbers({"n": 3}) == [3]
    assert await numbers({"n": {"$gte": 2, "$lt": 4}}) == [2, 3]
    assert await numbers({"n": {"$ne": 0}, "even": True}) == [2, 4]
    assert await numbers({"title": {"$in": ["T9", "T7", "none"]}}) == [0, 2]
    assert await numbers({"when": {"$gt": WHEN + dt.timedelta(days=3)}}) == [4, 5]
    assert await numbers({"when": WHEN}) == [0]
    assert await numbers({"deep.k": 2}) == [2]
    assert await numbers({"status": None}) == [5]
    assert await numbers({"status": "published"}) == []
    assert await numbers(sort=[("title", 1)], limit=2) == [5, 4]
    assert await numbers(sort=[("when", -1)], skip=1, limit=2) == [4, 3]
    assert await numbers(sort=[("even", -1), ("n", -1)]) == [4, 2, 0, 5, 3, 1]
    assert [each.fields for each in await pages.find({"n": {"$in": [2, 3]}}, sort=[("n", 1)], only=("n",))] == [
        {"n": 2},
        {"n": 3},
    ]
    assert await pages.count({"even": True}) == 3
    assert await pages.find_one({"n": 9}) is None
    found = await pages.find_one({"n": 4})
    assert found is not None
    assert found.fields["deep"] == {"k": 4}


async def test_more_documents_than_one_answer_carries(pages: VersionedCollection) -> None:
    """Without this, a list ends after the first hundred without saying so."""
    await asyncio.gather(*(pages.create({"n": number}) for number in range(250)))
    found = await pages.find(sort=[("n", 1)])
    assert [document.fields["n"] for document in found] == list(range(250))


async def test_what_is_not_there_is_said_to_be_missing(pages: VersionedCollection, store: DocumentStore) -> None:
    """Without this, a deleted page is an error without words."""
    with pytest.raises(NotFound):
        await pages.get("nothing")
    with pytest.raises(NotFound):
        await pages.replace("nothing", 1, {"slug": "x"})
    with pytest.raises(NotFound):
        await pages.delete("nothing")
    with pytest.raises(NotFound):
        await store.files().get("nothing")
    with pytest.raises(NotFound):
        await store.files().delete("nothing")
    created = await pages.create({})
    await pages.delete(created.id, 1)
    with pytest.raises(NotFound):
        await pages.get(created.id)
    assert await pages.find() == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"raw": b"bytes"},
        {"money": Decimal("1.00")},
        {"when": dt.datetime(2030, 1, 15)},  # noqa: DTZ001 - the point of the case
        {"deep": [{"$set": 1}]},
        {"a.b": 1},
        {"": 1},
        {"version": 3},
        {"_id": "x"},
        {"huge": 2**63},
        {"thing": object()},
    ],
)
async def test_what_the_servers_treat_differently_is_refused(
    pages: VersionedCollection, fields: dict[str, Any]
) -> None:
    """Without this, a document is stored on one desk and lost or bent on another."""
    with pytest.raises(ValueError, match=r"."):
        await pages.create(fields)
    assert await pages.count() == 0


@pytest.mark.parametrize("wanted", [{"$or": [{"a": 1}]}, {"a": {"$regex": "x"}}, {"$where": "1"}, {"a": {}}])
async def test_only_plain_filters_are_asked(pages: VersionedCollection, wanted: dict[str, Any]) -> None:
    """Without this, the same question has different answers on different servers, or runs as code."""
    with pytest.raises(ValueError, match="plain filter"):
        await pages.find(wanted)


@pytest.mark.parametrize("size", [0, 1, 255 * 1024, 3_000_000])
async def test_files_come_back_to_the_byte(store: DocumentStore, size: int) -> None:
    """Without this, photos are broken or mixed up."""
    files = store.files("media")
    content = os.urandom(size)
    kept = await files.put(content, "hall ü.jpg", {"kind": "photo", "width": 3})
    other = await files.put(b"another", "hall ü.jpg")
    found = await files.get(kept)
    assert found.content == content
    assert (found.filename, dict(found.metadata)) == ("hall ü.jpg", {"kind": "photo", "width": 3})
    assert {file_id async for file_id in files.ids()} == {kept, other}
    await files.delete(kept)
    with pytest.raises(NotFound):
        await files.get(kept)
    assert (await files.get(other)).content == b"another"


async def test_collections_are_listed_without_the_file_stores(store: DocumentStore) -> None:
    """Without this, a backup forgets documents."""
    await store.collection("pages").create({"a": 1})
    await store.collection("report_cache").create({"a": 1})
    await store.files().put(b"x", "x")
    assert await store.collection_names() == ("pages", "report_cache")


async def test_names_of_the_file_store_are_not_for_documents(store: DocumentStore) -> None:
    """Without this, a collection is left out of every backup because of its name."""
    with pytest.raises(ValueError, match="file store"):
        store.collection("old_files")


async def test_a_store_out_of_reach_is_said_in_words() -> None:
    """Without this, a wrong address shows as a stack of errors."""
    options = {"serverSelectionTimeoutMS": 100}
    with pytest.raises(DocumentsUnavailable):
        await DocumentStore.connect("mongodb://127.0.0.1:1/", "x", options=options)
    with pytest.raises(DocumentsUnavailable, match="address"):
        await DocumentStore.connect("mongodb://", "x", options=options)
