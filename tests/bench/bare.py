"""The yardstick of a page: an ASGI application that knows nothing but one answer, on the endpoint's own server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import uvicorn


def app_of(body: bytes) -> Any:
    """Return an application that always answers the same bytes."""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": 200, "headers": headers}

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send(start)
        await send({"type": "http.response.body", "body": body})

    return app


def main() -> None:
    """Serve the file's bytes: ``python -m tests.bench.bare FILE PORT``."""
    content = Path(sys.argv[1]).read_bytes()
    uvicorn.run(
        app_of(content),
        port=int(sys.argv[2]),
        http="httptools",
        loop="uvloop",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
    )


if __name__ == "__main__":
    main()
