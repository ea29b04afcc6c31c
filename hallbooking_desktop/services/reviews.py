"""Reviews: what people say of a room once their booking is over, and what a room's visible ones come to (SPEC 6)."""

from __future__ import annotations

from typing import Any, Final

from hallbooking_desktop.domain.bookings import BookingStatus
from hallbooking_desktop.domain.errors import AlreadyExists, NotFound, StaleVersion, TransitionRefused, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.people import short_name
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, allows, require, scope_of
from hallbooking_desktop.persistence import bookings
from hallbooking_desktop.persistence import reviews as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.reviews import ReviewFilter
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.commands_engagement import NewReview, ReviewQuery
from hallbooking_desktop.services.people_checks import clean_note, myself
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_engagement import PublicReview, ReviewSnapshot
from hallbooking_desktop.services.texts import LONGEST_REASON, check_number, check_typed, is_storable, may_exist

MOST_ROWS: Final = 500
MOST_STARS: Final = 5
_LONGEST: Final = 5_000
_NO_BOOKING, _NO_REVIEW, _NO_ROOM = "There is no such booking.", "There is no such review.", "There is no such hall."


class ReviewService:
    """One review a booking, by one of its people. Whoever writes one locks the room first, then the booking."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def post(self, actor: Actor, new: NewReview) -> ReviewSnapshot:
        """Review a booking that is over; the room's average counts it at once.

        Raises:
            NotFound: there is no such booking.
            Forbidden: the actor is not in it.
            TransitionRefused: it was not confirmed, or is not over yet.
            AlreadyExists: it was reviewed already.
            ValidationFailed: not 1 to 5 stars, or too long a text.
        """
        user_id = myself(actor, Action.REVIEW)
        words = _words(new)
        check_number(new.booking_id, "booking", _NO_BOOKING)

        async def change(work: UnitOfWork) -> ReviewSnapshot:
            return await self._post(work, actor, user_id, new, words)

        return await self._db.run(actor, change)

    async def _post(self, work: UnitOfWork, actor: Actor, user_id: int, new: NewReview, words: str) -> ReviewSnapshot:
        place = await bookings.room_of(work, new.booking_id)
        if place is None:
            raise NotFound(_NO_BOOKING, entity="booking", id=new.booking_id)
        await rows.lock_room(work, place["room_id"])
        booking = await rows.booking_of(work, new.booking_id)
        if booking is None or booking["room_id"] != place["room_id"]:
            raise StaleVersion
        require(actor, Action.REVIEW, owner_ids=frozenset(booking["people"] or ()))
        if booking["status"] != BookingStatus.CONFIRMED or not booking["over"]:
            raise TransitionRefused(
                "A booking can be reviewed once it is over.", status=booking["status"], wanted="reviewed"
            )
        room_id, venue_id = booking["room_id"], booking["venue_id"]
        with refusing(
            {"uq_reviews_booking_id": AlreadyExists("This booking was reviewed already.", field="booking_id")}
        ):
            review_id = await rows.add(work, new.booking_id, room_id, user_id, new.stars, words)
        after = {"booking_id": new.booking_id, "room_id": room_id, "stars": new.stars}
        work.audit("review.posted", entity="review", entity_id=review_id, venue_id=venue_id, after=after)
        payload = {"review_id": review_id, "room_id": room_id, "venue_id": venue_id, "stars": new.stars}
        work.outbox(Event.REVIEW_POSTED, booking_id=new.booking_id, user_id=user_id, payload=payload)
        await _counted(work, review_id, room_id, venue_id)
        return await _known(work, review_id)

    async def of_room(self, actor: Actor, room_id: int, limit: int = 50, offset: int = 0) -> Page[PublicReview]:
        """Return a page of a room's visible reviews, the latest first, at most 500.

        Raises:
            NotFound: there is no such room.
        """
        require(actor, Action.BROWSE)
        check_number(room_id, "room", _NO_ROOM)
        limit, offset = min(max(limit, 0), MOST_ROWS), max(offset, 0)
        async with self._db.read() as read:
            found, total = await rows.of_room(read, room_id, limit=limit, offset=offset)
            if total == 0 and not await rows.room_exists(read, room_id):
                raise NotFound(_NO_ROOM, entity="room", id=room_id)
        shown = tuple(
            PublicReview(row["id"], room_id, row["stars"], row["text"], short_name(row["full_name"]), row["created_at"])
            for row in found
        )
        return Page(shown, total, offset)

    async def mine(self, actor: Actor, limit: int = MOST_ROWS, offset: int = 0) -> Page[ReviewSnapshot]:
        """Return a page of the actor's own reviews, the latest first, at most 500; hidden ones with the reason."""
        return await self._page(ReviewFilter(user_id=myself(actor, Action.REVIEW)), limit, offset)

    async def page(self, actor: Actor, query: ReviewQuery) -> Page[ReviewSnapshot]:
        """Return a page of reviews for staff, at most 500: a moderator's visible ones of the own venue, or all.

        Raises:
            Forbidden: another venue's, or hidden ones, and the actor is no admin.
            ValidationFailed: the text cannot be looked for, or there is no such order.
        """
        if not is_storable(query.text):
            raise ValidationFailed({"text": "This text has characters that cannot be stored."})
        if query.sort.removeprefix("-") not in rows.SORTS:
            raise ValidationFailed({"sort": f"Reviews can be sorted by: {', '.join(sorted(rows.SORTS))}."})
        venue_id = query.venue_id
        if scope_of(actor.role, Action.VIEW_REVIEWS) is not Scope.ALL:
            venue_id = actor.venue_id if venue_id is None else venue_id
            require(actor, Action.VIEW_REVIEWS, venue_ids=frozenset({venue_id} if venue_id is not None else ()))
        hidden = query.hidden
        if not allows(actor, Action.HIDE_REVIEW):
            if hidden:
                require(actor, Action.HIDE_REVIEW)
            hidden = False
        if any(number is not None and not may_exist(number) for number in (venue_id, query.room_id)):
            return Page((), 0, query.offset)
        wanted = ReviewFilter(
            venue_id, query.room_id, None, hidden, query.stars, frozenset(query.any_stars), query.text
        )
        return await self._page(wanted, query.limit, query.offset, query.sort)

    async def details(self, actor: Actor, review_id: int) -> ReviewSnapshot:
        """Return one review for staff; a hidden one to who may hide it.

        Raises:
            NotFound: there is no such review, or it is hidden from the actor.
            Forbidden: another venue's, or the actor is not on the staff.
        """
        if scope_of(actor.role, Action.VIEW_REVIEWS) is Scope.NONE:
            require(actor, Action.VIEW_REVIEWS)
        check_number(review_id, "review", _NO_REVIEW)
        async with self._db.read() as read:
            found = await _known(read, review_id)
        require(actor, Action.VIEW_REVIEWS, venue_ids=frozenset({found.venue_id}))
        if found.hidden and not allows(actor, Action.HIDE_REVIEW):
            raise NotFound(_NO_REVIEW, entity="review", id=review_id)
        return found

    async def _page(self, wanted: ReviewFilter, limit: int, offset: int, sort: str = "-id") -> Page[ReviewSnapshot]:
        limit, offset = min(max(limit, 0), MOST_ROWS), max(offset, 0)
        async with self._db.read(consistent=True) as read:
            found, total = await rows.page(read, wanted, sort, limit=limit, offset=offset)
        return Page(tuple(ReviewSnapshot(**row) for row in found), total, offset)

    async def hide(self, actor: Actor, review_id: int, reason: str) -> ReviewSnapshot:
        """Hide a review with a reason, which its author reads; the room's average no longer counts it.

        Raises:
            NotFound: there is no such review.
            ValidationFailed: no reason is given.
        """
        require(actor, Action.HIDE_REVIEW)
        words = check_typed("reason", reason, LONGEST_REASON)
        if not words:
            raise ValidationFailed({"reason": "Please say why."})
        return await self._show(actor, review_id, hidden=True, reason=words)

    async def unhide(self, actor: Actor, review_id: int) -> ReviewSnapshot:
        """Show a hidden review again; the room's average counts it.

        Raises:
            NotFound: there is no such review.
        """
        require(actor, Action.HIDE_REVIEW)
        return await self._show(actor, review_id, hidden=False, reason="")

    async def _show(self, actor: Actor, review_id: int, *, hidden: bool, reason: str) -> ReviewSnapshot:
        check_number(review_id, "review", _NO_REVIEW)

        async def change(work: UnitOfWork) -> ReviewSnapshot:
            room_id = await rows.room_of(work, review_id)
            if room_id is None:
                raise NotFound(_NO_REVIEW, entity="review", id=review_id)
            await rows.lock_room(work, room_id)
            before = await _known(work, review_id)
            if (before.hidden, before.hidden_reason) == (hidden, reason):
                return before
            await rows.set_hidden(work, review_id, hidden=hidden, reason=reason)
            after: dict[str, Any] = {"hidden": hidden, "reason": reason}
            work.audit(
                "review.hidden" if hidden else "review.shown",
                entity="review",
                entity_id=review_id,
                venue_id=before.venue_id,
                before={"hidden": before.hidden, "reason": before.hidden_reason},
                after=after,
            )
            await _counted(work, review_id, room_id, before.venue_id)
            return await _known(work, review_id)

        return await self._db.run(actor, change)


async def _counted(work: UnitOfWork, review_id: int, room_id: int, venue_id: int) -> None:
    """Bring the locked room's average up to date and say what changed."""
    await rows.count_visible(work, room_id)
    work.changed(Topic.REVIEW, review_id, venue_id)
    work.changed(Topic.ROOM, room_id, venue_id)


async def _known(read: ReadWork, review_id: int) -> ReviewSnapshot:
    row = await rows.one(read, review_id)
    if row is None:
        raise NotFound(_NO_REVIEW, entity="review", id=review_id)
    return ReviewSnapshot(**row)


def _words(new: NewReview) -> str:
    """Return the text without what cannot be stored.

    Raises:
        ValidationFailed: not 1 to 5 stars, or too long a text.
    """
    problems: dict[str, str] = {}
    if not 1 <= new.stars <= MOST_STARS:
        problems["stars"] = f"Please give 1 to {MOST_STARS} stars."
    words = clean_note(new.text, "text") if not problems else ""
    if len(words) > _LONGEST:
        problems["text"] = f"Use at most {_LONGEST} characters."
    if problems:
        raise ValidationFailed(problems)
    return words
