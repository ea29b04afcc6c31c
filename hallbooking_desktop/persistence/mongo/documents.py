"""Documents with a version: written whole, and only by whoever saw the latest one."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pymongo.asynchronous.collection import AsyncCollection
from pymongo.errors import ConnectionFailure, DuplicateKeyError

from hallbooking_desktop.domain.errors import AlreadyExists, DocumentsUnavailable, NotFound, StaleVersion
from hallbooking_desktop.persistence.mongo.rules import checked_fields, checked_filter, plain

Sort = Sequence[tuple[str, int]]


@contextlib.contextmanager
def reaching_documents() -> Iterator[None]:
    """Turn a lost connection into `DocumentsUnavailable`. Whether a write under way was kept is then not known."""
    try:
        yield
    except ConnectionFailure as error:
        raise DocumentsUnavailable("The document store cannot be reached. Try again in a moment.") from error


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it was stored: its fields, and the version that a change of it must name."""

    id: str
    version: int
    fields: Mapping[str, Any]


class VersionedCollection:
    """A collection of versioned documents. All calls raise `DocumentsUnavailable` when the store is out of reach."""

    def __init__(self, collection: AsyncCollection[dict[str, Any]]) -> None:
        self._collection = collection
        self._unique: set[tuple[str, ...]] = set()

    async def ensure_index(self, keys: Sort, *, unique: bool = False) -> None:
        """Make an index if it is missing. ``keys`` are names with 1 (ascending) or -1 (descending).

        Every process that writes calls this at its start, so that a refusal can name the field.
        """
        with reaching_documents():
            await self._collection.create_index(list(keys), unique=unique)
        if unique:
            self._unique.add(tuple(name for name, _ in keys))

    async def create(self, fields: Mapping[str, Any], *, document_id: str | None = None, version: int = 1) -> Document:
        """Store a new document; raises `AlreadyExists` if its id or a unique field is taken.

        One that comes back after it was deleted goes on with a ``version`` it never had.
        """
        document = Document(document_id or uuid.uuid4().hex, version, plain(checked_fields(fields)))
        with reaching_documents(), self._naming_duplicates():
            await self._collection.insert_one(_stored(document))
        return document

    async def replace(self, document_id: str, version: int, fields: Mapping[str, Any]) -> Document:
        """Store new fields in place of version ``version``, whole.

        Raises `StaleVersion` if somebody else was quicker, `NotFound`, `AlreadyExists`.
        """
        document = Document(document_id, version + 1, plain(checked_fields(fields)))
        with reaching_documents(), self._naming_duplicates():
            outcome = await self._collection.replace_one({"_id": document_id, "version": version}, _stored(document))
        if outcome.matched_count == 0:
            await self._refuse(document_id)
        return document

    async def delete(self, document_id: str, version: int | None = None) -> None:
        """Remove a document (only in that version, if one is named); raises `NotFound` or `StaleVersion`."""
        wanted: dict[str, Any] = {"_id": document_id}
        if version is not None:
            wanted["version"] = version
        with reaching_documents():
            outcome = await self._collection.delete_one(wanted)
        if outcome.deleted_count == 0:
            await self._refuse(document_id)

    async def get(self, document_id: str) -> Document:
        """Return a document; raises `NotFound`."""
        with reaching_documents():
            found = await self._collection.find_one({"_id": document_id})
        if found is None:
            raise NotFound
        return _document(found)

    async def find(
        self,
        wanted: Mapping[str, Any] | None = None,
        *,
        sort: Sort = (),
        limit: int = 0,
        skip: int = 0,
        only: Sequence[str] = (),
    ) -> tuple[Document, ...]:
        """Return the documents that fit a plain filter. ``limit=0`` means all of them; ``only`` names fields."""
        projection = [*only, "version"] if only else None
        with reaching_documents():
            cursor = self._collection.find(checked_filter(wanted), projection, limit=limit, skip=skip)
            if sort:
                cursor = cursor.sort(list(sort))
            return tuple(_document(found) for found in await cursor.to_list())

    async def find_one(self, wanted: Mapping[str, Any]) -> Document | None:
        """Return one document that fits, or ``None``."""
        found = await self.find(wanted, limit=1)
        return found[0] if found else None

    async def count(self, wanted: Mapping[str, Any] | None = None) -> int:
        """Return how many documents fit."""
        with reaching_documents():
            return await self._collection.count_documents(checked_filter(wanted))

    async def _refuse(self, document_id: str) -> None:
        with reaching_documents():
            found = await self._collection.find_one({"_id": document_id})
        if found is None:
            raise NotFound
        raise StaleVersion(version=found["version"])

    @contextlib.contextmanager
    def _naming_duplicates(self) -> Iterator[None]:
        try:
            yield
        except DuplicateKeyError as error:
            said = str(error)
            field = next((names[0] for names in self._unique if all(name in said for name in names)), "id")
            raise AlreadyExists(field=field) from error


def _stored(document: Document) -> dict[str, Any]:
    return {"_id": document.id, "version": document.version, **document.fields}


def _document(found: dict[str, Any]) -> Document:
    fields: dict[str, Any] = plain(found)
    return Document(str(fields.pop("_id")), fields.pop("version"), fields)
