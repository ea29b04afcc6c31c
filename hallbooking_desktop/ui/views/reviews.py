"""The reviews' list: what people say of the halls, found by stars, venue and words; admins hide and show them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands_engagement import ReviewQuery
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_engagement import ReviewSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import REVIEW_MARKS
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import NOTHING, Part
from hallbooking_desktop.ui.palette.commands import KeyTable
from hallbooking_desktop.ui.tables.widths import moment_width
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.views.review_panel import ReviewPanel
from hallbooking_desktop.ui.views.review_words import MOST_STARS, stars_spoken, stars_text, state_of
from hallbooking_desktop.ui.views.venue_listing import VenueListing
from hallbooking_desktop.ui.widgets.inputs import Chips
from hallbooking_desktop.ui.widgets.pill import status_text

translate = QCoreApplication.translate
_STARS_COLUMN, _STATE_COLUMN = 0, 1


class ReviewsModel(PagedModel[ReviewSnapshot]):
    """Reviews that fit what is asked for, the latest first. Only who may hide reviews is told which are hidden."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        columns = [*_first(), *_about(desk)]
        self._tells_state = desk.may(Action.HIDE_REVIEW)
        if not self._tells_state:
            del columns[_STATE_COLUMN]
        super().__init__(tuple(columns), "-created_at")
        self.query = ReviewQuery()

    def spoken(self, column: int, text: str) -> str:
        """Return stars as a number, and the name of a state for its pill."""
        if column == _STARS_COLUMN:
            return stars_spoken(text.count("\u2605"))
        return status_text(text) if self._tells_state and column == _STATE_COLUMN else text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[ReviewSnapshot]:
        """Await a page of reviews."""
        query = replace(self.query, sort=sort, limit=limit, offset=offset)
        return await self._desk.read(lambda s, a: s.reviews.page(a, query))


def _first() -> tuple[Column[ReviewSnapshot], ...]:
    stars = translate("Reviews", "Stars")
    return (
        Column[ReviewSnapshot](
            stars, lambda r: stars_text(r.stars), "stars", "text", 128, parts=(Part(stars, lambda r: r.stars),)
        ),
        Column[ReviewSnapshot](translate("Reviews", "State"), state_of, "hidden", "pill", 104, drop=6),
        Column[ReviewSnapshot](
            translate("Reviews", "What they say"),
            lambda r: " ".join(r.text.split()) or NOTHING,
            "",
            "text",
            240,
            stretch=True,
            parts=(Part(translate("Reviews", "What they say"), lambda r: r.text),),
        ),
    )


def _about(desk: Desk) -> tuple[Column[ReviewSnapshot], ...]:
    formats = desk.formats
    written = translate("Reviews", "Written")
    return (
        Column[ReviewSnapshot](translate("Reviews", "Hall"), lambda r: r.room_name, "room", "text", 150, drop=5),
        Column[ReviewSnapshot](translate("Reviews", "Venue"), lambda r: r.venue_name, "venue", "text", 150, drop=2),
        Column[ReviewSnapshot](translate("Reviews", "Customer"), lambda r: r.reviewer, "reviewer", "text", 140, drop=4),
        Column[ReviewSnapshot](
            translate("Reviews", "Booking"),
            lambda r: f"#{r.booking_id}",
            "",
            "muted",
            92,
            drop=1,
            parts=(Part(translate("Reviews", "Booking"), lambda r: r.booking_id),),
        ),
        Column[ReviewSnapshot](
            written,
            lambda r: formats.local(r.created_at, weekday=False),
            "created_at",
            "muted",
            moment_width(formats),
            drop=3,
            parts=(Part(written, lambda r: r.created_at.astimezone(formats.viewer_zone)),),
        ),
    )


class ReviewsView(VenueListing[ReviewSnapshot]):
    """The view behind “Reviews”."""

    topics = (Topic.REVIEW, Topic.USER)
    key = "reviews"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._reviews = ReviewsModel(desk)
        self.details = ReviewPanel(desk)
        super().__init__(
            desk,
            translate("Reviews", "Reviews"),
            translate("Reviews", "Words, hall, customer or #booking"),
            self._reviews,
            self.details,
            parent,
        )
        self._build_filters()
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        if desk.may(Action.HIDE_REVIEW):
            self.table.on_key(Qt.Key.Key_H, partial(self.details.by_key, self.details.hide_or_show))

    def _build_filters(self) -> None:
        numbers = [str(number) for number in range(MOST_STARS, 0, -1)]
        self.stars = Chips([(number, self.desk.formats.number(int(number)), "star") for number in numbers], parent=self)
        for number in numbers:
            self.stars.say(number, stars_spoken(int(number)))
        self.stars.changed.connect(lambda _: self.filter_changed())
        self.add_filter("stars", self.tr("Stars"), self.stars)
        states = [(state, status_text(state), REVIEW_MARKS[state]) for state in ("visible", "hidden")]
        self.state = Chips(states, several=False, parent=self)
        self.state.changed.connect(lambda _: self.filter_changed())
        self.state.setVisible(self.desk.may(Action.HIDE_REVIEW))
        self.add_filter("state", self.tr("State"), self.state)
        self.add_venue()

    def filter_changed(self) -> None:
        """Take the filters over and reload."""
        state = next(iter(self.state.chosen), None)
        self._reviews.query = ReviewQuery(
            venue_id=self.venue.currentData(),
            hidden=None if state is None else state == "hidden",
            text=self.search.text().strip(),
            any_stars=frozenset(map(int, self.stars.chosen)),
        )
        self.model.reload()

    def nothing(self) -> tuple[str, str]:
        """Say that nobody reviewed anything yet."""
        return self.tr("There are no reviews yet. Customers write them once their booking is over."), "star"

    def key_table(self) -> KeyTable:
        """Return the keys of the list, and of what can be done with a review."""
        table = super().key_table()
        if self.desk.may(Action.HIDE_REVIEW):
            table.insert(0, (self.tr("Reviews"), [("H", self.tr("Hide the review, or show it again"))]))
        return table

    # --- the panel ---------------------------------------------------------------------------------------------------

    def panel_width(self) -> int:
        """Return how wide the panel opens."""
        return tokens().column(400)

    def show_details(self, identity: int) -> None:
        """Show one review."""
        self.details.show_record(identity)

    def open_review(self, review_id: int) -> None:
        """Show one review, whether the list holds it or not: another view asked."""
        self.open_record(review_id)
