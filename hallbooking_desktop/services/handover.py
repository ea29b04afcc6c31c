"""Handover notes: what one shift leaves to the next, at one venue (SPEC 13)."""

from __future__ import annotations

from typing import Any, Final

from hallbooking_desktop.domain.errors import Forbidden, NotFound, StaleVersion, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, Scope, require, scope_of
from hallbooking_desktop.persistence import handover as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.people_checks import clean_line
from hallbooking_desktop.services.snapshots_today import HandoverNote
from hallbooking_desktop.services.texts import check_number

LONGEST_NOTE: Final = 1_000
_UNKNOWN = "There is no such note."


class HandoverService:
    """Notes of a venue's staff. Who wrote one may change its words; everybody there may see to it, and take that back.

    The audit log holds numbers only: what is written may name people.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def add(self, actor: Actor, venue_id: int, typed: str) -> HandoverNote:
        """Leave a note to whoever comes next.

        Raises:
            NotFound: there is no such venue.
            ValidationFailed: field ``text``: nothing is written, or too much.
            Forbidden: it is another venue's; or the program itself acts, which has no name to sign with.
        """
        require(actor, Action.WRITE_HANDOVER, venue_ids=frozenset({venue_id}))
        author_id = _signer(actor)
        words = _words(typed)
        unknown = NotFound("There is no such venue.", entity="venue", id=venue_id)
        check_number(venue_id, "venue", unknown.message)

        async def change(work: UnitOfWork) -> HandoverNote:
            with refusing({"fk_handover_notes_venue_id": unknown}):
                note_id = await rows.add(work, venue_id, author_id, words)
            _record(work, "handover.added", {"id": note_id, "venue_id": venue_id})
            return await _known(work, note_id)

        return await self._db.run(actor, change)

    async def edit(self, actor: Actor, note_id: int, typed: str, version: int | None = None) -> HandoverNote:
        """Write one's own note anew.

        Raises:
            NotFound: there is no such note.
            Forbidden: somebody else wrote it.
            ValidationFailed: field ``text``: nothing is written, or too much.
            StaleVersion: it was changed in the meantime.
        """
        _refuse_others(actor)
        words = _words(typed)

        async def change(work: UnitOfWork) -> HandoverNote:
            row = await _locked(work, actor, note_id)
            if row["author_id"] != actor.user_id:
                raise Forbidden("Only who wrote a note can change it. You can mark it done and write another.")
            _refuse_stale(row, version)
            if row["text"] != words:
                await rows.edit(work, note_id, words)
                _record(work, "handover.edited", row)
            return await _known(work, note_id)

        return await self._db.run(actor, change)

    async def finish(self, actor: Actor, note_id: int, version: int | None = None) -> HandoverNote:
        """Note that it was seen to; where it was already, who was first stays.

        Raises:
            NotFound: there is no such note.
            Forbidden: it is another venue's.
            StaleVersion: it says something else by now, or somebody was quicker.
        """
        _refuse_others(actor)
        user_id = _signer(actor)

        async def change(work: UnitOfWork) -> HandoverNote:
            row = await _locked(work, actor, note_id)
            _refuse_stale(row, version)
            if row["done_at"] is None:
                await rows.finish(work, note_id, user_id)
                _record(work, "handover.finished", row, before={"done": False}, after={"done": True})
            return await _known(work, note_id)

        return await self._db.run(actor, change)

    async def reopen(self, actor: Actor, note_id: int, version: int | None = None) -> HandoverNote:
        """Take back that it was seen to.

        Raises:
            NotFound: there is no such note.
            Forbidden: it is another venue's.
            StaleVersion: it was changed in the meantime.
        """
        _refuse_others(actor)

        async def change(work: UnitOfWork) -> HandoverNote:
            row = await _locked(work, actor, note_id)
            _refuse_stale(row, version)
            if row["done_at"] is not None:
                await rows.reopen(work, note_id)
                before = {"done": True, "done_by": row["done_by"]}
                _record(work, "handover.reopened", row, before=before, after={"done": False})
            return await _known(work, note_id)

        return await self._db.run(actor, change)


def note_snapshot(row: dict[str, Any]) -> HandoverNote:
    """Return a note as staff see it."""
    return HandoverNote(**row)


def _words(typed: str) -> str:
    words = clean_line(typed, "text", LONGEST_NOTE)
    if not words:
        raise ValidationFailed({"text": "Please write what the next shift should know."})
    return words


def _signer(actor: Actor) -> int:
    if actor.user_id is None:
        raise Forbidden("A note needs somebody who signs it.")
    return actor.user_id


def _refuse_others(actor: Actor) -> None:
    """Refuse those who write no notes, before anything is looked up."""
    if scope_of(actor.role, Action.WRITE_HANDOVER) is Scope.NONE:
        require(actor, Action.WRITE_HANDOVER)


async def _locked(work: UnitOfWork, actor: Actor, note_id: int) -> dict[str, Any]:
    """Lock a note of a venue whose staff the actor belongs to."""
    row = await rows.lock(work, check_number(note_id, "handover_note", _UNKNOWN))
    if row is None:
        raise NotFound(_UNKNOWN, entity="handover_note", id=note_id)
    require(actor, Action.WRITE_HANDOVER, venue_ids=frozenset({row["venue_id"]}))
    return row


def _refuse_stale(row: dict[str, Any], version: int | None) -> None:
    if version is not None and version != row["version"]:
        raise StaleVersion(entity="handover_note", id=row["id"])


def _record(
    work: UnitOfWork,
    action: str,
    row: dict[str, Any],
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    work.audit(
        action, entity="handover_note", entity_id=row["id"], venue_id=row["venue_id"], before=before, after=after
    )
    work.changed(Topic.HANDOVER, row["id"], row["venue_id"])


async def _known(work: UnitOfWork, note_id: int) -> HandoverNote:
    row = await rows.one(work, note_id)
    if row is None:
        raise NotFound(_UNKNOWN, entity="handover_note", id=note_id)
    return note_snapshot(row)
