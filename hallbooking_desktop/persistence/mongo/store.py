"""The connection to the document store, whichever server it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from pymongo import AsyncMongoClient
from pymongo.errors import ConfigurationError, InvalidURI, OperationFailure

from hallbooking_desktop.domain.errors import DocumentsUnavailable
from hallbooking_desktop.persistence.mongo.documents import VersionedCollection, reaching_documents
from hallbooking_desktop.persistence.mongo.files import FileStore

_SELECTION_MILLISECONDS: Final = 5_000
# MongoDB's collections of a bucket, and the embedded server's tables for them.
_FILE_STORE_SUFFIXES: Final = (".files", ".chunks", "_files", "_chunks")


class DocumentStore:
    """One database of documents and files. Belongs to the event loop that it was connected in."""

    def __init__(self, client: AsyncMongoClient[dict[str, Any]], database: str) -> None:
        self._client = client
        self._database = client[database]
        self._collections: dict[str, VersionedCollection] = {}

    @classmethod
    async def connect(cls, uri: str, database: str, *, options: Mapping[str, Any] | None = None) -> Self:
        """Connect and prove it with a ping; raises `DocumentsUnavailable` in words."""
        settings: dict[str, Any] = {
            "appname": "hallbooking",
            "serverSelectionTimeoutMS": _SELECTION_MILLISECONDS,
            "tz_aware": True,
            **(options or {}),
        }
        try:
            client: AsyncMongoClient[dict[str, Any]] = AsyncMongoClient(uri, **settings)
        except (InvalidURI, ConfigurationError) as error:
            raise DocumentsUnavailable(f"The address of the document store is not valid: {error}") from error
        store = cls(client, database)
        try:
            await store.ping()
        except BaseException:
            await client.close()
            raise
        return store

    async def ping(self) -> None:
        """Ask the server for a sign of life; raises `DocumentsUnavailable`."""
        with reaching_documents():
            try:
                await self._client.admin.command("ping")
            except OperationFailure as error:
                raise DocumentsUnavailable(f"The document store refuses us: {error}") from error

    def collection(self, name: str) -> VersionedCollection:
        """Return a collection of versioned documents; always the same object for a name."""
        if name.endswith(_FILE_STORE_SUFFIXES):
            raise ValueError(f"{name} is a name of the file store's own")
        if name not in self._collections:
            self._collections[name] = VersionedCollection(self._database[name])
        return self._collections[name]

    def files(self, bucket: str = "media") -> FileStore:
        """Return the files of a bucket."""
        return FileStore(self._database, bucket)

    async def collection_names(self) -> tuple[str, ...]:
        """Return the names of the collections that hold documents, without those of the file store."""
        with reaching_documents():
            names = await self._database.list_collection_names()
        return tuple(sorted(n for n in names if not n.startswith("system.") and not n.endswith(_FILE_STORE_SUFFIXES)))

    async def drop(self) -> None:
        """Drop the whole database: a test's end, or the place a restore works into."""
        with reaching_documents():
            await self._client.drop_database(self._database.name)

    async def close(self) -> None:
        """Close the connection."""
        await self._client.close()
