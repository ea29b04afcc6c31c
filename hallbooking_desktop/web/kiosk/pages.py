"""The kiosk's pages and the files they are made of, all read once and served by us under a strict CSP."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import Response

from hallbooking_desktop.web.encoding import matches

#: Nothing inline, nothing evaluated, nothing from elsewhere, no frames.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
    " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
#: A page is never kept: not in a cache, and not with what somebody typed for the Back button.
_PAGE_HEADERS: Final = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
_FOLDERS: Final = ("static", "locales")


@dataclass(frozen=True, slots=True)
class Part:
    """A file as it is served."""

    content: bytes
    media_type: str
    tag: str


class Pages:
    """Templates and files of one kiosk folder. ``version`` names what is in it, so that browsers may keep it."""

    def __init__(self, folder: Path) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(folder / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._parts = {
            path.relative_to(folder).as_posix(): _part(path)
            for name in _FOLDERS
            for path in sorted((folder / name).rglob("*"))
            if path.is_file()
        }
        every = "".join(f"{name}{part.tag}" for name, part in self._parts.items())
        self.version = hashlib.blake2b(every.encode(), digest_size=6).hexdigest()
        self.languages: tuple[str, ...] = tuple(
            sorted((Path(name).stem for name in self._parts if name.startswith("locales/")), key=_english_first)
        )

    def page(
        self, name: str, status: int = 200, headers: Mapping[str, str] | None = None, **values: object
    ) -> Response:
        """Return a page."""
        text = self._templates.get_template(name).render(version=self.version, languages=self.languages, **values)
        return Response(text, status, {**_PAGE_HEADERS, **(headers or {})}, media_type="text/html")

    def part(self, name: str, version: str, if_none_match: str) -> Response | None:
        """Return a file, None if there is none. Only one asked for by today's version may be kept without asking."""
        found = self._parts.get(name)
        if found is None:
            return None
        headers = {"ETag": found.tag, "Cache-Control": _FOR_EVER if version == self.version else "no-cache"}
        if matches(if_none_match, found.tag):
            return Response(status_code=304, headers=headers)
        return Response(found.content, headers=headers, media_type=found.media_type)


def _part(path: Path) -> Part:
    content = path.read_bytes()
    known = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Part(content, known, f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"')


def _english_first(language: str) -> tuple[bool, str]:
    return language != "en", language
