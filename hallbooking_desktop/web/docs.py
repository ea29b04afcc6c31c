"""The documentation at ``/docs``: Swagger UI, every part of it served by us."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, Response

_ASSETS: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "favicon-32x32.png": "image/png",
}
_START: Final = "window.addEventListener('load', () => SwaggerUIBundle({url: 'openapi.json', dom_id: '#docs'}));\n"
_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Hall Booking: calls</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="docs/favicon-32x32.png">
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</head>
<body><div id="docs"></div></body>
</html>
"""
#: Swagger UI sets style attributes; nothing comes from elsewhere and no script is inline.
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def install(api: FastAPI) -> None:
    """Add the documentation's page and its parts."""
    folder = Path(str(files("swagger_ui_bundle"))) / "vendor"
    found = next(path.parent for path in sorted(folder.rglob("swagger-ui-bundle.js")))

    async def page(_request: Request) -> Response:
        return Response(_PAGE, headers={"Content-Security-Policy": _POLICY}, media_type="text/html")

    async def start(_request: Request) -> Response:
        return Response(_START, media_type="text/javascript")

    async def asset(request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        headers = {"Cache-Control": "public, max-age=86400"}
        return FileResponse(found / name, headers=headers, media_type=_ASSETS[name])

    api.add_route("/docs", page, include_in_schema=False)
    api.add_route("/docs/start.js", start, include_in_schema=False)
    for name in _ASSETS:
        api.add_route(f"/docs/{name}", asset, include_in_schema=False)
