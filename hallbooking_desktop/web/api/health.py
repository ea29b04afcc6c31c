"""How the process stands: for supervisors, proxies and Prometheus."""

from __future__ import annotations

from fastapi import Request
from pydantic import BaseModel
from starlette.responses import Response

from hallbooking_desktop.web.callers import TheEndpoint
from hallbooking_desktop.web.encoding import Answer
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls

router = calls("Health")


class Health(BaseModel):
    """How the process stands."""

    status: str


@router.get("/health/live", responses=answers(Health))
async def live() -> Response:
    """Answer as long as the process works at all."""
    return Answer({"status": "ok"})


@router.get("/health/ready", responses=answers(Health, 503))
async def ready(endpoint: TheEndpoint) -> Response:
    """Answer 200 while the databases can be reached."""
    await endpoint.ready()
    return Answer({"status": "ok"})


@router.get("/metrics", responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}})
async def metrics(request: Request) -> Response:
    """Return the figures in Prometheus' text form."""
    found = request.app.state.metrics
    return Response(found.exposed(), headers={"Content-Type": found.content_type})
