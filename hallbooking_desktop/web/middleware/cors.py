"""Cross-origin calls by Starlette's middleware; what comes without an Origin passes it by."""

from __future__ import annotations

from starlette.middleware.cors import CORSMiddleware
from starlette.types import Receive, Scope, Send


class Cors(CORSMiddleware):
    """Answers preflights and says who may read an answer.

    Without an ``Origin`` header there is nothing to say but ``Vary``, which `Identity` adds to every answer: three
    views of the headers less for each of the most frequent calls.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and any(name == b"origin" for name, _ in scope["headers"]):
            await super().__call__(scope, receive, send)
        else:
            await self.app(scope, receive, send)
