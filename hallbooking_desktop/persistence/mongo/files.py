"""Files kept beside the documents, in GridFS: the only place for bytes."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

from gridfs.asynchronous import AsyncGridFSBucket, AsyncGridOut
from gridfs.errors import NoFile
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.errors import OperationFailure

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.persistence.mongo.documents import reaching_documents
from hallbooking_desktop.persistence.mongo.rules import checked_fields, plain


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with its bytes. ``metadata`` is what was stored with it."""

    id: str
    filename: str
    content: bytes
    metadata: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file without its bytes."""

    id: str
    metadata: Mapping[str, Any]


class FileStore:
    """The files of one bucket. All calls raise `DocumentsUnavailable` when the store is out of reach."""

    def __init__(self, database: AsyncDatabase[dict[str, Any]], bucket: str) -> None:
        self._bucket = AsyncGridFSBucket(database, bucket_name=bucket)
        self._entries = database[f"{bucket}.files"]

    async def put(
        self,
        content: bytes,
        filename: str,
        metadata: Mapping[str, Any] | None = None,
        *,
        file_id: str | None = None,
    ) -> str:
        """Keep a file and return its id. A file never changes: another content is another file."""
        new_id = file_id or uuid.uuid4().hex
        with reaching_documents():
            await self._bucket.upload_from_stream_with_id(
                new_id, filename, content, metadata=checked_fields(metadata or {})
            )
        return new_id

    async def get(self, file_id: str) -> StoredFile:
        """Return a file; raises `NotFound`."""
        with reaching_documents():
            stream = await self._open(file_id)
            content = await stream.read()
            return StoredFile(file_id, stream.filename or "", content, plain(dict(stream.metadata or {})))

    async def relabel(self, file_id: str, metadata: Mapping[str, Any]) -> None:
        """Store something else with a file, whose bytes stay; raises `NotFound`."""
        with reaching_documents():
            found = await self._entries.find_one({"_id": file_id})
            if found is None:
                raise NotFound
            await self._entries.replace_one({"_id": file_id}, {**found, "metadata": checked_fields(metadata)})

    async def delete(self, file_id: str) -> None:
        """Remove a file; raises `NotFound`."""
        with reaching_documents():
            await self._open(file_id)
            try:
                await self._bucket.delete(file_id)
            except (NoFile, OperationFailure):
                # Somebody else was quicker: then it is not there now either. All else is a fault.
                await self._open(file_id)
                raise

    async def _open(self, file_id: str) -> AsyncGridOut:
        try:
            return await self._bucket.open_download_stream(file_id)
        except NoFile as error:
            raise NotFound from error

    async def ids(self) -> AsyncIterator[str]:
        """Yield the ids of all files, for a backup."""
        with reaching_documents():
            async for found in self._bucket.find({}):
                yield str(found._id)  # noqa: SLF001 - GridOut's name for its id

    async def listing(self) -> AsyncIterator[FileEntry]:
        """Yield all files without their bytes."""
        with reaching_documents():
            async for found in self._bucket.find({}):
                yield FileEntry(str(found._id), plain(dict(found.metadata or {})))  # noqa: SLF001 - as above
