"""Queries: what customers ask, routed to the venue's moderators, answered, noted among staff, resolved (SPEC 6)."""

from __future__ import annotations

from typing import Any, Final

from hallbooking_desktop.domain.errors import Forbidden, NotFound, StaleVersion, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, allows, require, scope_of
from hallbooking_desktop.domain.queries import QueryStatus, advance, after_message, standing_of
from hallbooking_desktop.persistence import queries as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.queries import QueryFilter
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.commands_engagement import NewQuery, QueryList
from hallbooking_desktop.services.people_checks import clean_line, clean_note, myself
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_engagement import QueryDetails, QueryMessage, QueryRow
from hallbooking_desktop.services.texts import check_number, is_storable, may_exist

MOST_ROWS: Final = 500
_UNKNOWN = "There is no such query."


class QueryService:
    """A customer sees what they asked; a moderator what is asked of the own venue; admins all of it.

    Notes among staff are for those who may answer the query, and never reach whoever asked it.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def ask(self, actor: Actor, new: NewQuery) -> QueryDetails:
        """Ask something, about a booking of one's own if one is named.

        Raises:
            ValidationFailed: no subject or message, or the booking is at another venue than the one named.
            NotFound: there is no such booking or venue.
            Forbidden: the booking is somebody else's.
        """
        user_id = myself(actor, Action.ASK_QUERY)
        subject, message = _typed(new)

        async def change(work: UnitOfWork) -> QueryDetails:
            venue_id = await _venue_asked(work, user_id, new)
            with refusing({"fk_queries_venue_id": NotFound("There is no such venue.", entity="venue")}):
                query_id = await rows.add(work, user_id, venue_id, new.booking_id, subject)
            await rows.add_message(work, query_id, user_id, message)
            after = {"user_id": user_id, "booking_id": new.booking_id, "status": QueryStatus.OPEN}
            work.audit("query.asked", entity="query", entity_id=query_id, venue_id=venue_id, after=after)
            work.changed(Topic.QUERY, query_id, venue_id)
            return await _details(work, actor, query_id)

        return await self._db.run(actor, change)

    async def page(self, actor: Actor, query: QueryList) -> Page[QueryRow]:
        """Return a page of queries, at most 500: those routed to the staff, or those that the actor asked.

        Raises:
            Forbidden: a moderator asks for another venue's.
            ValidationFailed: the text cannot be looked for, or there is no such order.
        """
        if not is_storable(query.text):
            raise ValidationFailed({"text": "This text has characters that cannot be stored."})
        if query.sort and query.sort.removeprefix("-") not in rows.SORTS:
            raise ValidationFailed({"sort": f"Queries can be sorted by: {', '.join(sorted(rows.SORTS))}."})
        scope = scope_of(actor.role, Action.ANSWER_QUERY)
        venue_id, user_id = query.venue_id, query.user_id
        own = query.mine or scope is Scope.NONE
        if own:
            user_id = myself(actor, Action.ASK_QUERY)
        elif scope is not Scope.ALL:
            venue_id = actor.venue_id if venue_id is None else venue_id
            require(actor, Action.ANSWER_QUERY, venue_ids=frozenset({venue_id} if venue_id is not None else ()))
        limit, offset = min(max(query.limit, 0), MOST_ROWS), max(query.offset, 0)
        if any(number is not None and not may_exist(number) for number in (venue_id, query.booking_id, user_id)):
            return Page((), 0, offset)
        wanted = QueryFilter(user_id, venue_id, query.booking_id, query.status, query.text, query.standing)
        async with self._db.read(consistent=True) as read:
            found, total = await rows.page(read, wanted, query.sort, internal=not own, limit=limit, offset=offset)
        return Page(tuple(_row(row) for row in found), total, offset)

    async def details(self, actor: Actor, query_id: int) -> QueryDetails:
        """Return a query with its messages; notes among staff only to those who may answer it.

        Raises:
            NotFound: there is no such query.
            Forbidden: it is somebody else's, or another venue's.
        """
        check_number(query_id, "query", _UNKNOWN)
        async with self._db.read(consistent=True) as read:
            return await _details(read, actor, query_id)

    async def reply(self, actor: Actor, query_id: int, body: str, *, internal: bool = False) -> QueryDetails:
        """Add a message to a query, or with ``internal`` a note among staff.

        The first answer of the staff begins the work, and each is sent on to the customer; a customer's word on what
        was resolved opens it again.

        Raises:
            NotFound, Forbidden: as `details`; or somebody who does not answer it writes a note.
            ValidationFailed: nothing is written, or too much.
        """
        author_id = myself(actor, Action.ASK_QUERY)
        words = clean_note(body, "body")
        if not words:
            raise ValidationFailed({"body": "Please write a message."})
        check_number(query_id, "query", _UNKNOWN)

        async def change(work: UnitOfWork) -> QueryDetails:
            await _reply(work, actor, author_id, query_id, words, internal=internal)
            return await _details(work, actor, query_id)

        return await self._db.run(actor, change)

    async def set_status(
        self, actor: Actor, query_id: int, wanted: QueryStatus, version: int | None = None
    ) -> QueryDetails:
        """Bring a query forward, or open it again; the state that it has already stays.

        Raises:
            NotFound: there is no such query.
            Forbidden: it is another venue's, or the actor is not on the staff.
            TransitionRefused: the state does not follow the present one.
            StaleVersion: somebody else changed it in the meantime.
        """
        if scope_of(actor.role, Action.ANSWER_QUERY) is Scope.NONE:
            require(actor, Action.ANSWER_QUERY)
        check_number(query_id, "query", _UNKNOWN)

        async def change(work: UnitOfWork) -> QueryDetails:
            row = await _locked(work, query_id)
            require(actor, Action.ANSWER_QUERY, venue_ids=_venues(row))
            if version is not None and version != row["version"]:
                raise StaleVersion(entity="query", id=query_id)
            current = QueryStatus(row["status"])
            if wanted is not current:
                await _move(work, row, advance(current, wanted))
            return await _details(work, actor, query_id)

        return await self._db.run(actor, change)


async def _reply(work: UnitOfWork, actor: Actor, author_id: int, query_id: int, words: str, *, internal: bool) -> int:
    row = await _locked(work, query_id)
    asker = row["user_id"] == author_id
    if internal or not asker:
        require(actor, Action.ANSWER_QUERY, venue_ids=_venues(row))
    message_id = await rows.add_message(work, query_id, author_id, words, internal=internal)
    action = "query.noted" if internal else "query.followed_up" if asker else "query.answered"
    after = {"message_id": message_id}
    work.audit(action, entity="query", entity_id=query_id, venue_id=row["venue_id"], after=after)
    if not internal and not asker:
        payload = {"query_id": query_id, "message_id": message_id}
        work.outbox(Event.QUERY_ANSWERED, booking_id=row["booking_id"], user_id=row["user_id"], payload=payload)
    current = QueryStatus(row["status"])
    wanted = current if internal else after_message(current, by_staff=not asker)
    if wanted is not current:
        await _move(work, row, wanted)
    work.changed(Topic.QUERY, query_id, row["venue_id"])
    return message_id


async def _move(work: UnitOfWork, row: dict[str, Any], wanted: QueryStatus) -> None:
    """Write another state of a query whose lock is held."""
    await rows.set_status(work, row["id"], wanted.value)
    work.audit(
        "query.status_changed",
        entity="query",
        entity_id=row["id"],
        venue_id=row["venue_id"],
        before={"status": row["status"]},
        after={"status": wanted},
    )
    work.changed(Topic.QUERY, row["id"], row["venue_id"])


async def _locked(work: UnitOfWork, query_id: int) -> dict[str, Any]:
    row = await rows.lock(work, query_id)
    if row is None:
        raise NotFound(_UNKNOWN, entity="query", id=query_id)
    return row


async def _details(read: ReadWork, actor: Actor, query_id: int) -> QueryDetails:
    """Return what the actor may see of a query."""
    row = await rows.one(read, query_id, internal=True)
    if row is None:
        raise NotFound(_UNKNOWN, entity="query", id=query_id)
    answers = allows(actor, Action.ANSWER_QUERY, venue_ids=_venues(row))
    if not answers:
        require(actor, Action.ASK_QUERY, owner_ids=frozenset({row["user_id"]}))
        row = await rows.one(read, query_id, internal=False) or row
    found = await rows.messages(read, query_id, internal=answers)
    shown = tuple(QueryMessage(**message, by_staff=message["author_id"] != row["user_id"]) for message in found)
    return QueryDetails(_row(row), shown)


async def _venue_asked(work: UnitOfWork, user_id: int, new: NewQuery) -> int | None:
    """Return the venue that a question goes to."""
    if new.booking_id is None:
        return None if new.venue_id is None else check_number(new.venue_id, "venue", "There is no such venue.")
    unknown = "There is no such booking."
    booking = await rows.booking_of(work, check_number(new.booking_id, "booking", unknown))
    if booking is None:
        raise NotFound(unknown, entity="booking", id=new.booking_id)
    if user_id not in (booking["people"] or ()):
        raise Forbidden("You can ask about your own bookings only.")
    if new.venue_id not in {None, booking["venue_id"]}:
        raise ValidationFailed({"venue_id": "The booking is at another venue."})
    venue_id: int = booking["venue_id"]
    return venue_id


def _typed(new: NewQuery) -> tuple[str, str]:
    """Return subject and message.

    Raises:
        ValidationFailed: one of them is missing or too long.
    """
    problems: dict[str, str] = {}
    cleaned: dict[str, str] = {}
    for field, typed, clean in (("subject", new.subject, clean_line), ("message", new.message, clean_note)):
        try:
            cleaned[field] = clean(typed, field)
        except ValidationFailed as error:
            problems |= error.fields
        else:
            if not cleaned[field]:
                problems[field] = "Please fill this in."
    if problems:
        raise ValidationFailed(problems)
    return cleaned["subject"], cleaned["message"]


def _venues(row: dict[str, Any]) -> frozenset[int]:
    """Return whose staff answer a query; one without a venue is the admins' alone."""
    return frozenset({row["venue_id"]} if row["venue_id"] is not None else ())


def _row(row: dict[str, Any]) -> QueryRow:
    status = QueryStatus(row["status"])
    shown = {name: value for name, value in row.items() if name != "waits"}
    return QueryRow(**shown | {"status": status, "standing": standing_of(status, waits=row["waits"])})
