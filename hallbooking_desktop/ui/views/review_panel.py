"""The panel of one review: its text, the hall's average, and for admins that it is hidden with a reason, or shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from hallbooking_desktop.domain.bookings import UNDO_TIME
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.snapshots import RoomSnapshot
from hallbooking_desktop.services.snapshots_engagement import ReviewSnapshot
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.views.record_panel import RecordPanel
from hallbooking_desktop.ui.views.review_words import average_text, stars_spoken, stars_text, state_of
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.pill import StatusPill

translate = QCoreApplication.translate
#: The hall is missing where it cannot be read any more.
Known = tuple[ReviewSnapshot, RoomSnapshot | None]


class HideSheet(Sheet):
    """Asks why a review is hidden; its author reads the reason."""

    def __init__(self, desk: Desk, parent: QWidget, review: ReviewSnapshot) -> None:
        super().__init__(
            translate("HideSheet", "Hide this review?"), parent, primary=translate("HideSheet", "Hide"), danger=True
        )
        self._desk = desk
        self._review = review
        self.formats = desk.formats
        self.reason = QLineEdit(self)
        hint = self.tr("Its author reads the reason.")
        self.fields = {"reason": Field(self.tr("&Reason"), self.reason, hint, parent=self)}
        about = self.tr("Customers see it no longer, and the hall's average no longer counts it.")
        self.body.addWidget(text_label(about, "muted", self))
        self.body.addWidget(self.fields["reason"])
        self.on_submit(self._hide)
        self.reason.setFocus()

    async def _hide(self) -> None:
        review, reason = self._review, self.reason.text()
        await self._desk.write(lambda s, a: s.reviews.hide(a, review.id, reason))
        _offer(self._desk, self.tr("The review is hidden."), review)

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the field."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)


class ReviewPanel(RecordPanel[Known]):
    """Shows one review and keeps it current."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Reviews", "Review details"), parent)
        self.stars = text_label("", "strong", self)
        self.pill = StatusPill(parent=self)
        self.under_title.addWidget(self.stars, 1)
        self.under_title.addWidget(self.pill)
        self.change = self.add_button(self.tr("Hide…"), "eye-off", self.hide_or_show)
        self.change.setToolTip(self.tr("Customers see it no longer (H)"))
        self.again = self.add_button(self.tr("Show again"), "eye", self.hide_or_show)
        self.again.setToolTip(self.tr("Customers see it again, and the hall's average counts it (H)"))
        self.hall = self.add_button(self.tr("Open the hall"), "hall", self._open_hall)
        self.history = self.add_button(self.tr("History"), "history", self._history)
        for button in (self.change, self.again, self.history):
            button.hide()

    async def read(self, identity: int) -> Known:
        """Await a review, and the hall with its average."""
        review = await self.desk.read(lambda s, a: s.reviews.details(a, identity))
        try:
            return review, await self.desk.read(lambda s, a: s.catalogue.room(a, review.room_id))
        except DomainError:
            return review, None

    def concerns(self, notice: ChangeNotice) -> bool:
        """Tell whether this review or the hall's average changed, or somebody's name."""
        room = self.known[0].room_id if self.known is not None else None
        own = self.identity in notice.ids(Topic.REVIEW) or room in notice.ids(Topic.ROOM)
        return own or notice.concerns(Topic.USER)

    def show_known(self, known: Known) -> None:
        """Show a review."""
        review, room = known
        actions, may_hide = self.desk.actions, self.desk.may(Action.HIDE_REVIEW)
        self.title.setText(review.room_name)
        self.stars.setText(stars_text(review.stars))
        self.stars.setAccessibleName(stars_spoken(review.stars))
        self.pill.set_status(state_of(review))
        self.pill.setVisible(may_hide)
        self.change.setVisible(may_hide and not review.hidden)
        self.again.setVisible(may_hide and review.hidden)
        self.hall.setVisible(actions.can(Do.OPEN_ROOM))
        self.history.setVisible(actions.can(Do.SHOW_HISTORY))
        self.clear()
        part = self.section()
        part.words(review.text or self.tr("Stars without words."), "" if review.text else "muted")
        if review.hidden:
            self.section(self.tr("Why it is hidden")).words(review.hidden_reason)
        part = self.section(self.tr("About"))
        part.pair(self.tr("Venue"), review.venue_name)
        part.pair(self.tr("Written"), self.desk.formats.local(review.created_at))
        if room is not None:
            average = average_text(room.average_rating, room.review_count, self.desk.formats)
            part.pair(self.tr("Hall's average"), average, right_kind="strong")
        if actions.can(Do.OPEN_CUSTOMER):
            part.link(review.reviewer, partial(actions.run, Do.OPEN_CUSTOMER, review.user_id))
        if actions.can(Do.OPEN_BOOKING):
            text = self.tr("Booking #%1").replace("%1", str(review.booking_id))
            part.link(text, partial(actions.run, Do.OPEN_BOOKING, review.booking_id))
        self.finish()

    # --- acting ------------------------------------------------------------------------------------------------------

    def hide_or_show(self) -> None:
        """Ask why it is hidden, or show it again."""
        if self.known is None:
            return
        review = self.known[0]
        if review.hidden:
            spawn(self, self._show_again(review), "review shown")
        else:
            HideSheet(self.desk, self, review).open()

    async def _show_again(self, review: ReviewSnapshot) -> None:
        await self.desk.write(lambda s, a: s.reviews.unhide(a, review.id))
        _offer(self.desk, self.tr("Everybody sees the review again."), review)

    def _open_hall(self) -> None:
        if self.known is not None:
            self.desk.actions.run(Do.OPEN_ROOM, self.known[0].room_id)

    def _history(self) -> None:
        if self.known is not None:
            self.desk.actions.run(Do.SHOW_HISTORY, "review", self.known[0].id)


def _offer(desk: Desk, said: str, review: ReviewSnapshot) -> None:
    whose = joined((isolated(review.room_name), isolated(review.reviewer)), ", ")
    offer_undo(desk, said, _as_before(desk, review), f"{whose}: {said}")


def _as_before(desk: Desk, review: ReviewSnapshot) -> Back:
    """Return what takes back that a review was hidden, or shown again."""
    said = translate("Reviews", "The review is as it was.")

    async def back() -> str:
        if review.hidden:
            await desk.write(lambda s, a: s.reviews.hide(a, review.id, review.hidden_reason))
        else:
            await desk.write(lambda s, a: s.reviews.unhide(a, review.id))
        return said

    # Nothing would tell that somebody went on from it.
    return Back(back, UNDO_TIME)
