"""Documents and files (pages, media, cached reports), in MongoDB or the embedded document server."""

from hallbooking_desktop.persistence.mongo.documents import Document, VersionedCollection
from hallbooking_desktop.persistence.mongo.files import FileStore, StoredFile
from hallbooking_desktop.persistence.mongo.store import DocumentStore

__all__ = ["Document", "DocumentStore", "FileStore", "StoredFile", "VersionedCollection"]
