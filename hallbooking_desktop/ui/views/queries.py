"""The queries' list: what customers asked, whose turn it is, found by state, venue and words, each with its panel."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.queries import QueryStanding
from hallbooking_desktop.services.commands_engagement import QueryList
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_engagement import QueryRow
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import QUERY_MARKS
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import NOTHING, Part
from hallbooking_desktop.ui.palette.commands import KeyTable
from hallbooking_desktop.ui.queries.panel import QueryPanel
from hallbooking_desktop.ui.tables.widths import moment_width
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.venue_listing import VenueListing
from hallbooking_desktop.ui.widgets.inputs import Chips
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
_PILL_COLUMN = 1


class QueriesModel(PagedModel[QueryRow]):
    """Queries that fit what is asked for; what waits for the staff comes first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        asked = translate("Queries", "Asked")
        columns = (
            Column[QueryRow](
                translate("Queries", "Subject"), lambda r: r.subject, "subject", "strong", 220, stretch=True
            ),
            Column[QueryRow](translate("Queries", "Status"), lambda r: f"query_{r.standing}", "standing", "pill", 124),
            Column[QueryRow](translate("Queries", "Customer"), lambda r: r.customer, "customer", "text", 150, drop=5),
            Column[QueryRow](
                translate("Queries", "Venue"), lambda r: r.venue_name or NOTHING, "venue", "text", 150, drop=2
            ),
            Column[QueryRow](
                translate("Queries", "Booking"),
                lambda r: NOTHING if r.booking_id is None else f"#{r.booking_id}",
                "booking",
                "muted",
                92,
                drop=1,
                parts=(Part(translate("Queries", "Booking"), lambda r: r.booking_id),),
            ),
            Column[QueryRow](
                asked,
                lambda r: formats.local(r.created_at, weekday=False),
                "created_at",
                "muted",
                moment_width(formats),
                drop=4,
                parts=(Part(asked, lambda r: r.created_at.astimezone(formats.viewer_zone)),),
            ),
            Column[QueryRow](
                translate("Queries", "Answered by"),
                lambda r: r.answered_by or NOTHING,
                "answered_by",
                "muted",
                140,
                drop=3,
            ),
        )
        super().__init__(columns, "standing")
        self.query = QueryList()

    def spoken(self, column: int, text: str) -> str:
        """Return the name of a state for its pill."""
        return status_text(text) if column == _PILL_COLUMN else text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[QueryRow]:
        """Await a page of queries."""
        query = replace(self.query, sort=sort, limit=limit, offset=offset)
        return await self._desk.read(lambda s, a: s.queries.page(a, query))


class QueriesView(VenueListing[QueryRow]):
    """The view behind “Queries”."""

    topics = (Topic.QUERY, Topic.USER)
    key = "queries"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._queries = QueriesModel(desk)
        self.details = QueryPanel(desk)
        super().__init__(
            desk,
            translate("Queries", "Queries"),
            translate("Queries", "Words, customer or #number"),
            self._queries,
            self.details,
            parent,
        )
        self._build_filters()
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        for key, act in (
            (Qt.Key.Key_R, self.details.write_answer),
            (Qt.Key.Key_N, self.details.write_note),
            (Qt.Key.Key_D, self.details.turn),
        ):
            self.table.on_key(key, partial(self.details.by_key, act))

    def _build_filters(self) -> None:
        states = [f"query_{standing}" for standing in QueryStanding]
        self.chips = Chips([(state, status_text(state), QUERY_MARKS[state]) for state in states], parent=self)
        self.chips.changed.connect(lambda _: self.filter_changed())
        self.add_filter("status", self.tr("Status"), self.chips)
        self.add_venue()

    def filter_changed(self) -> None:
        """Take the filters over and reload."""
        chosen = frozenset(QueryStanding(state.removeprefix("query_")) for state in self.chips.chosen)
        self._queries.query = QueryList(
            venue_id=self.venue.currentData(), text=self.search.text().strip(), standing=chosen
        )
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that nobody asked anything yet."""
        return self.tr("Nobody has asked anything yet. What customers ask appears here."), "mail"

    def key_table(self) -> KeyTable:
        """Return the keys of the list, and of what can be done with a query."""
        own = [
            ("R", self.tr("Answer the query")),
            ("N", self.tr("Note among staff")),
            ("D", self.tr("Resolve it, or open it again")),
        ]
        return [(self.tr("Queries"), own), *super().key_table()]

    # --- the panel ---------------------------------------------------------------------------------------------------

    def panel_width(self) -> int:
        """Return how wide the panel opens: there is something to read."""
        return tokens().column(420)

    def show_details(self, identity: int) -> None:
        """Show one query."""
        self.details.show_record(identity)

    def open_query(self, query_id: int) -> None:
        """Show one query, whether the list holds it or not: another view asked."""
        self.open_record(query_id)
