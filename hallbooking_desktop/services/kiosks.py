"""Kiosks: tablets paired to a venue by a code, and the people written down at them (SPEC 12)."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final

from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    NotFound,
    TransitionRefused,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import GUEST, Action, Actor, Role, Scope, Source, require, scope_of
from hallbooking_desktop.persistence import kiosks as rows
from hallbooking_desktop.persistence import people
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.work import ReadWork, UnitOfWork
from hallbooking_desktop.services.auth import hash_code
from hallbooking_desktop.services.commands import NewCustomer
from hallbooking_desktop.services.commands_engagement import WalkIn
from hallbooking_desktop.services.idempotency import claim_key, fingerprint, store_answer
from hallbooking_desktop.services.people_checks import clean_line, customer_columns, user_snapshot
from hallbooking_desktop.services.phones import region_of
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_kiosks import (
    KioskCode,
    KioskRow,
    KioskSnapshot,
    KioskState,
    PairedKiosk,
    WalkedIn,
)
from hallbooking_desktop.services.texts import check_number, may_exist
from hallbooking_desktop.services.tokens import TokenKind, Tokens

MOST_ROWS: Final = 500
CODE_LENGTH: Final = 8
CODE_LIFE: Final = timedelta(minutes=15)
#: Letters and digits that nobody takes for one another when they are read out or typed.
ALPHABET: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_LONGEST_NAME: Final = 100
_UNKNOWN = "There is no such kiosk."


class KioskService:
    """The staff's side of kiosks, and the tablets' own: pairing, being known, writing down who walks in.

    Codes and tokens are answered once; only their SHA-256 sums are kept, and looked up by. A call that is repeated
    with its idempotency key is answered with the same code or token: they are made anew from a salt that is kept.
    """

    def __init__(self, db: Database, tokens: Tokens) -> None:
        self._db = db
        self._tokens = tokens

    # --- for staff

    async def page(
        self, actor: Actor, venue_id: int | None = None, limit: int = MOST_ROWS, offset: int = 0
    ) -> Page[KioskRow]:
        """Return a page of kiosks, revoked ones last, at most 500; a moderator's are the own venue's.

        Raises:
            Forbidden: another venue's.
        """
        if scope_of(actor.role, Action.MANAGE_KIOSKS) is not Scope.ALL:
            venue_id = actor.venue_id if venue_id is None else venue_id
            require(actor, Action.MANAGE_KIOSKS, venue_ids=frozenset({venue_id} if venue_id is not None else ()))
        limit, offset = min(max(limit, 0), MOST_ROWS), max(offset, 0)
        if venue_id is not None and not may_exist(venue_id):
            return Page((), 0, offset)
        async with self._db.read(consistent=True) as read:
            found, total = await rows.page(read, venue_id, limit=limit, offset=offset)
        return Page(tuple(_row(row) for row in found), total, offset)

    async def create(self, actor: Actor, venue_id: int, name: str, key: str | None = None) -> KioskCode:
        """Make a kiosk of a venue, and the code that pairs a tablet with it.

        Raises:
            NotFound: there is no such venue.
            ValidationFailed: it has no name, or too long a one.
        """
        require(actor, Action.MANAGE_KIOSKS, venue_ids=frozenset({venue_id}))
        named = _name(name)
        check_number(venue_id, "venue", "There is no such venue.")
        route, salt = "POST /kiosks", _salt()
        async with self._db.work(actor) as work:
            before = await claim_key(work, route, key, fingerprint(venue_id, named))
            if before is not None:
                return KioskCode(await _known(work, before["kiosk_id"]), self._code(before["salt"]))
            code = self._code(salt)
            with refusing({"fk_kiosks_venue_id": NotFound("There is no such venue.", entity="venue", id=venue_id)}):
                kiosk_id = await rows.add(work, venue_id, named, hash_code(code), _code_minutes())
            work.audit("kiosk.created", entity="kiosk", entity_id=kiosk_id, venue_id=venue_id, after={"name": named})
            work.changed(Topic.KIOSK, kiosk_id, venue_id)
            await store_answer(work, route, key, {"kiosk_id": kiosk_id, "salt": salt}, 201)
            return KioskCode(await _known(work, kiosk_id), code)

    async def new_code(self, actor: Actor, kiosk_id: int, key: str | None = None) -> KioskCode:
        """Make another code, for a tablet that takes the place of the one that is paired once it is typed there.

        Raises:
            NotFound: there is no such kiosk.
            TransitionRefused: it was revoked.
        """
        _refuse_others(actor)
        route, salt = f"POST /kiosks/{kiosk_id}/code", _salt()
        async with self._db.work(actor) as work:
            before = await claim_key(work, route, key, fingerprint(kiosk_id))
            row = await _locked(work, actor, kiosk_id)
            if before is not None:
                return KioskCode(await _known(work, kiosk_id), self._code(before["salt"]))
            _refuse_revoked(row)
            code = self._code(salt)
            await rows.new_code(work, kiosk_id, hash_code(code), _code_minutes())
            _record(work, "kiosk.code_made", row)
            await store_answer(work, route, key, {"salt": salt}, 201)
            return KioskCode(await _known(work, kiosk_id), code)

    async def rename(self, actor: Actor, kiosk_id: int, name: str) -> KioskRow:
        """Give a kiosk another name.

        Raises:
            NotFound: there is no such kiosk.
            ValidationFailed: it has no name, or too long a one.
        """
        _refuse_others(actor)
        named = _name(name)
        async with self._db.work(actor) as work:
            row = await _locked(work, actor, kiosk_id)
            if row["name"] != named:
                await rows.rename(work, kiosk_id, named)
                _record(work, "kiosk.renamed", row, before={"name": row["name"]}, after={"name": named})
            return await _known(work, kiosk_id)

    async def revoke(self, actor: Actor, kiosk_id: int) -> KioskRow:
        """End a kiosk for good, at once; what was booked there stays.

        Raises:
            NotFound: there is no such kiosk.
        """
        _refuse_others(actor)
        async with self._db.work(actor) as work:
            row = await _locked(work, actor, kiosk_id)
            if row["revoked_at"] is None:
                await rows.revoke(work, kiosk_id)
                _record(work, "kiosk.revoked", row)
            return await _known(work, kiosk_id)

    # --- for tablets

    async def pair(self, code: str, key: str | None = None) -> PairedKiosk:
        """Use a code up, whatever case and spacing it was typed in, and return the token that stands for the tablet.

        A tablet that was paired to the same kiosk before is unknown from now on. Guessing is for the endpoint to limit:
        there are 31 to the power of 8 codes, each good for a quarter of an hour.

        Raises:
            ValidationFailed: field ``code``: it is unknown, used, or has run out.
        """
        typed = "".join(letter for letter in code.upper() if letter.isalnum())
        route, salt = "POST /kiosk/pair", _salt()
        async with self._db.work(GUEST.on(Source.KIOSK)) as work:
            before = await claim_key(work, route, key, fingerprint(typed))
            if before is not None:
                salt = before["salt"]
            token = self._token(salt)
            if before is None:
                paired = await rows.pair(work, hash_code(typed), hash_code(token))
                if paired is None:
                    raise ValidationFailed(
                        {"code": "This code is unknown, was used already or has run out. Please ask for a new one."}
                    )
                # Before the actor becomes the tablet: the key belongs to whoever had none yet.
                await store_answer(work, route, key, {"salt": salt})
                kiosk_id, venue_id = paired
                work.actor = work.actor.at_kiosk(kiosk_id, venue_id)
                work.audit("kiosk.paired", entity="kiosk", entity_id=kiosk_id, venue_id=venue_id)
                work.changed(Topic.KIOSK, kiosk_id, venue_id)
            found = await rows.by_token(work, hash_code(token))
        if found is None:
            raise Unauthenticated
        return PairedKiosk(_snapshot(found), token)

    async def kiosk_for(self, token: str) -> KioskSnapshot:
        """Return the tablet that a token stands for; that it was seen is written down once a minute.

        Raises:
            Unauthenticated: the token is none, or the kiosk was revoked or paired with another tablet.
        """
        async with self._db.read() as read:
            found = await rows.by_token(read, hash_code(token))
        if found is None:
            raise Unauthenticated("This tablet is not paired any more. Please pair it again.", reason="kiosk")
        if found.unseen:
            async with self._db.work(GUEST.on(Source.KIOSK)) as work:
                await rows.seen(work, found.id)
        return _snapshot(found)

    async def rooms_of(self, booking_ids: Collection[int]) -> dict[int, set[int]]:
        """Return the rooms that these bookings have or had, by venue: what tablets look at again after a change."""
        found: dict[int, set[int]] = {}
        async with self._db.read() as read:
            for venue_id, room_id in await rows.rooms_of_bookings(read, booking_ids):
                found.setdefault(venue_id, set()).add(room_id)
        return found

    async def walk_in(self, kiosk: KioskSnapshot, typed: WalkIn, key: str | None = None) -> WalkedIn:
        """Write down somebody who stands at a kiosk, as a customer of its venue, and open a short session for them.

        A repeat with the key opens another session for whom the first call wrote down.

        Raises:
            ValidationFailed: no name, or neither phone nor e-mail; or one of them will not do.
            AlreadyExists: somebody has this e-mail; a typed e-mail never opens an existing account.
            Unauthenticated: the kiosk was revoked.
        """
        new, route = NewCustomer(typed.full_name, typed.phone, typed.email, typed.language), "POST /kiosk/walk-in"
        async with self._db.work(GUEST.at_kiosk(kiosk.id, kiosk.venue_id)) as work:
            if await rows.hold_paired(work, kiosk.id) is None:
                raise Unauthenticated("This tablet is not paired any more. Please pair it again.", reason="kiosk")
            before = await claim_key(work, route, key, fingerprint(kiosk.id, typed))
            if before is not None:
                return await self._walked_in_before(work, kiosk, before["user_id"])
            regions = {region_of(country, zone) for country, zone in await people.places(work, kiosk.venue_id)}
            columns = _walk_in_columns(new, regions.pop() if len(regions) == 1 else None)
            values = columns | {"role": Role.CUSTOMER.value, "created_in_venue_id": kiosk.venue_id}
            try:
                record = await people.add_user(work, values)
            except AlreadyExists as error:
                raise AlreadyExists(
                    "Somebody has this e-mail address already. Please sign in, or leave the e-mail address out.",
                    field="email",
                ) from error
            # While the key is still nobody's.
            await store_answer(work, route, key, {"user_id": record.id}, 201)
            # Who walks in acts for the first time.
            walked_in = Actor(record.id, Role.CUSTOMER, Source.KIOSK, name=record.full_name)
            work.actor = walked_in.at_kiosk(kiosk.id, kiosk.venue_id)
            after = {"kiosk_id": kiosk.id}
            work.audit("customer.created", entity="user", entity_id=record.id, venue_id=kiosk.venue_id, after=after)
            work.changed(Topic.USER, record.id)
            return self._session(work.actor, record)

    async def _walked_in_before(self, read: ReadWork, kiosk: KioskSnapshot, user_id: int) -> WalkedIn:
        record = await people.user(read, user_id)
        if record is None:
            raise Unauthenticated
        actor = Actor(record.id, Role.CUSTOMER, Source.KIOSK, name=record.full_name)
        return self._session(actor.at_kiosk(kiosk.id, kiosk.venue_id), record)

    def _session(self, actor: Actor, record: people.UserRecord) -> WalkedIn:
        return WalkedIn(
            user_snapshot(record), actor, self._tokens.make(TokenKind.ACCESS, record.id, record.token_version)
        )

    # --- what is told once

    def _code(self, salt: str) -> str:
        number = int.from_bytes(self._tokens.derived("kiosk code", salt))
        letters = []
        for _ in range(CODE_LENGTH):
            number, rest = divmod(number, len(ALPHABET))
            letters.append(ALPHABET[rest])
        return "".join(letters)

    def _token(self, salt: str) -> str:
        return base64.urlsafe_b64encode(self._tokens.derived("kiosk token", salt)).rstrip(b"=").decode()


def _salt() -> str:
    return secrets.token_urlsafe(24)


def _code_minutes() -> int:
    return int(CODE_LIFE.total_seconds() // 60)


def _name(typed: str) -> str:
    name = clean_line(typed, "name", _LONGEST_NAME)
    if not name:
        raise ValidationFailed({"name": "Please give the kiosk a name, for example where it stands."})
    return name


def _walk_in_columns(new: NewCustomer, region: str | None) -> dict[str, Any]:
    """Return the columns of who walks in; all that is wrong is said at once."""
    missing: dict[str, str] = {}
    if not (new.phone or "").strip() and not (new.email or "").strip():
        missing["phone"] = "Please type a phone number or an e-mail address."
    try:
        columns = customer_columns(new, region)
    except ValidationFailed as error:
        raise ValidationFailed(missing | error.fields) from error
    if missing:
        raise ValidationFailed(missing)
    return columns


def _refuse_others(actor: Actor) -> None:
    """Refuse those who manage no kiosk, before anything is looked up."""
    if scope_of(actor.role, Action.MANAGE_KIOSKS) is Scope.NONE:
        require(actor, Action.MANAGE_KIOSKS)


async def _locked(work: UnitOfWork, actor: Actor, kiosk_id: int) -> dict[str, Any]:
    """Lock a kiosk that the actor may manage."""
    row = await rows.lock(work, check_number(kiosk_id, "kiosk", _UNKNOWN))
    if row is None:
        raise NotFound(_UNKNOWN, entity="kiosk", id=kiosk_id)
    require(actor, Action.MANAGE_KIOSKS, venue_ids=frozenset({row["venue_id"]}))
    return row


def _refuse_revoked(row: dict[str, Any]) -> None:
    if row["revoked_at"] is not None:
        raise TransitionRefused(
            "This kiosk was revoked. Please make a new one.",
            status=KioskState.REVOKED.value,
            wanted=KioskState.WAITING.value,
        )


def _record(
    work: UnitOfWork,
    action: str,
    row: dict[str, Any],
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    work.audit(action, entity="kiosk", entity_id=row["id"], venue_id=row["venue_id"], before=before, after=after)
    work.changed(Topic.KIOSK, row["id"], row["venue_id"])


async def _known(read: ReadWork, kiosk_id: int) -> KioskRow:
    row = await rows.one(read, kiosk_id)
    if row is None:
        raise NotFound(_UNKNOWN, entity="kiosk", id=kiosk_id)
    return _row(row)


def _row(row: dict[str, Any]) -> KioskRow:
    paired = KioskState.PAIRED if row["paired"] else KioskState.WAITING
    return KioskRow(
        id=row["id"],
        venue_id=row["venue_id"],
        venue_name=row["venue_name"],
        name=row["name"],
        state=KioskState.REVOKED if row["revoked_at"] is not None else paired,
        code_expires_at=row["code_expires_at"] if row["code_counts"] else None,
        paired_at=row["paired_at"],
        last_seen_at=row["last_seen_at"],
        revoked_at=row["revoked_at"],
        created_at=row["created_at"],
        version=row["version"],
    )


def _snapshot(found: rows.PairedRecord) -> KioskSnapshot:
    return KioskSnapshot(found.id, found.venue_id, found.venue_name, found.timezone, found.name)
