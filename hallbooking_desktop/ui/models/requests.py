"""The endpoint's newest requests as rows; they come whole, at most two hundred."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from hallbooking_desktop.services.endpoint import RequestLine, RequestsView
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.endpoint_words import status_meaning, status_token
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part, with_unit

translate = QCoreApplication.translate


class RequestsModel(PagedModel[RequestLine]):
    """The newest requests; with ``errors_only`` those that were refused or failed. ``read`` carries the whole view."""

    read = Signal(object)

    def __init__(self, desk: Desk, columns: tuple[Column[RequestLine], ...], *, errors_only: bool = False) -> None:
        super().__init__(columns, "-at")
        self._desk = desk
        self.errors_only = errors_only

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[RequestLine]:
        """Await the newest requests; their order is the log's."""
        del sort
        endpoint = self._desk.endpoint
        if endpoint is None:
            return Page((), 0, 0)
        found: RequestsView = await self._desk.read(lambda _, a: endpoint.requests(a))
        self.read.emit(found)
        lines = found.errors if self.errors_only else found.requests
        return Page(lines[offset : offset + limit], len(lines), offset)


def clock_time(desk: Desk, line: RequestLine) -> str:
    """Return when a request came, to the second, on the reader's clock."""
    zone = desk.formats.viewer_zone
    return f"{line.at.astimezone(zone):%H:%M:%S}"


def _time_column(desk: Desk) -> Column[RequestLine]:
    zone = desk.formats.viewer_zone
    part = Part[RequestLine](translate("Requests", "Time"), lambda r: r.at.astimezone(zone))
    return Column(part.title, lambda r: clock_time(desk, r), "", "muted", 96, parts=(part,))


def request_columns(desk: Desk) -> tuple[Column[RequestLine], ...]:
    """Return the columns of all requests."""
    formats = desk.formats
    return (
        _time_column(desk),
        Column[RequestLine](translate("Requests", "Request"), lambda r: r.method, "", "muted", 78),
        Column[RequestLine](translate("Requests", "Address"), lambda r: r.path, "", "text", 260, stretch=True),
        Column[RequestLine](
            translate("Requests", "Answer"),
            lambda r: str(r.status),
            "",
            "number",
            80,
            tone=lambda r: status_token(r.status),
        ),
        Column[RequestLine](
            translate("Requests", "Took"),
            lambda r: formats.milliseconds(r.duration_ms),
            "",
            "number",
            88,
            parts=(Part(with_unit(translate("Requests", "Took"), "ms"), lambda r: round(r.duration_ms)),),
        ),
        Column[RequestLine](
            translate("Requests", "Meaning"),
            lambda r: status_meaning(r) if r.failed else "",
            "",
            "muted",
            330,
            drop=1,
        ),
    )


def error_columns(desk: Desk) -> tuple[Column[RequestLine], ...]:
    """Return the columns of what was refused or failed."""
    return (
        _time_column(desk),
        Column[RequestLine](
            translate("Requests", "Answer"),
            lambda r: str(r.status),
            "",
            "number",
            80,
            tone=lambda r: status_token(r.status),
        ),
        Column[RequestLine](translate("Requests", "What happened"), status_meaning, "", "text", 300, stretch=True),
        Column[RequestLine](translate("Requests", "Address"), lambda r: r.path, "", "muted", 200, drop=2),
        Column[RequestLine](translate("Requests", "Id"), lambda r: r.request_id, "", "muted", 270, drop=1),
    )
