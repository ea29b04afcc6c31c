"""The venue's kiosks as rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_kiosks import KioskRow
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import Part
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
_STATE = 2


class KiosksModel(PagedModel[KioskRow]):
    """Kiosks, revoked ones last; a moderator's are the own venue's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        columns = (
            Column[KioskRow](translate("Kiosks", "Name"), lambda r: r.name, "", "strong", 200, stretch=True),
            Column[KioskRow](translate("Kiosks", "Venue"), lambda r: r.venue_name, "", "text", 190, drop=2),
            Column[KioskRow](translate("Kiosks", "State"), lambda r: r.state.value, "", "pill", 150),
            Column[KioskRow](translate("Kiosks", "Last seen"), self._seen, "", "muted", 170, parts=(self._seen_at(),)),
            Column[KioskRow](
                translate("Kiosks", "Since"),
                lambda r: desk.formats.date(r.created_at, weekday=False),
                "",
                "muted",
                120,
                drop=1,
                parts=(Part(translate("Kiosks", "Since"), lambda r: r.created_at.date()),),
            ),
        )
        super().__init__(columns, "name")

    def _seen_at(self) -> Part[KioskRow]:
        zone = self._desk.formats.viewer_zone
        title = translate("Kiosks", "Last seen")
        return Part(title, lambda r: r.last_seen_at.astimezone(zone) if r.last_seen_at else None)

    def _seen(self, row: KioskRow) -> str:
        return self._desk.formats.ago(row.last_seen_at, self._desk.clock()) if row.last_seen_at else "\u2014"

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text; a state by its name."""
        return status_text(text) if column == _STATE else text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[KioskRow]:
        """Await a page of kiosks; their order is the service's."""
        del sort
        return await self._desk.read(lambda s, a: s.kiosks.page(a, None, limit, offset))
