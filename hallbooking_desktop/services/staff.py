"""The staff: made, changed, let go by admins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from hallbooking_desktop.domain.errors import DomainError, Forbidden, NotFound, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.permissions import Action, Actor, Role, require
from hallbooking_desktop.persistence import people
from hallbooking_desktop.persistence import staff as rows
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.people import UserRecord, Wanted
from hallbooking_desktop.persistence.refusals import refusing
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.auth import make_code, send_code
from hallbooking_desktop.services.commands import NewStaff, StaffQuery
from hallbooking_desktop.services.passwords import Passwords, check_password
from hallbooking_desktop.services.people_checks import (
    clean_email,
    clean_name,
    is_language,
    name_columns,
    phone_columns,
    user_snapshot,
    which_changed,
)
from hallbooking_desktop.services.snapshots import Page, UserSnapshot
from hallbooking_desktop.services.snapshots_staff import PasswordCode, StaffRow, StaffState
from hallbooking_desktop.services.texts import may_exist

_UNKNOWN: Final = "There is no such member of the staff."


async def create(db: Database, passwords: Passwords, actor: Actor, typed: NewStaff) -> UserSnapshot:
    """Make a moderator or an admin."""
    require(actor, Action.MANAGE_USERS)
    columns = await _columns(passwords, typed)
    async with db.work(actor) as work:
        with refusing(_no_such_venue()):
            record = await people.add_user(work, columns)
        work.audit("user.created", entity="user", entity_id=record.id, after=_rights(record))
        work.changed(Topic.USER, record.id)
        if record.password_hash is None:
            await send_code(work, record.id)
    return user_snapshot(record)


async def update(
    db: Database, passwords: Passwords, actor: Actor, user_id: int, version: int, typed: NewStaff
) -> UserSnapshot:
    """Replace name, e-mail, role and venue, and the password, phone and language if they are given."""
    require(actor, Action.MANAGE_USERS)
    columns = await _columns(passwords, typed)
    async with db.work(actor) as work:
        admins = await _admins(work, actor)
        before = await people.user(work, user_id)
        if before is None or before.role == Role.CUSTOMER:
            raise NotFound(_UNKNOWN, entity="user", id=user_id)
        if columns["role"] != Role.ADMIN:
            _keep_an_admin(admins, user_id)
        if "password_hash" in columns:
            columns["token_version"] = before.token_version + 1
            await people.end_codes(work, user_id)
        with refusing(_no_such_venue()):
            after = await people.change_user(work, user_id, version, columns)
        work.audit(
            "user.updated",
            entity="user",
            entity_id=user_id,
            before=_rights(before),
            after=_rights(after) | {"changed": which_changed(before, after)},
        )
        work.changed(Topic.USER, user_id)
    return user_snapshot(after)


async def set_active(db: Database, actor: Actor, user_id: int, *, active: bool) -> UserSnapshot:
    """Let somebody go, or give them access again."""
    require(actor, Action.MANAGE_USERS)
    if actor.user_id == user_id and not active:
        raise Forbidden("You cannot deactivate yourself; another admin can.")
    async with db.work(actor) as work:
        admins = await _admins(work, actor)
        before = await people.user(work, user_id)
        if before is None or before.merged_into_id is not None:
            raise NotFound("There is no such person.", entity="user", id=user_id)
        if before.active == active:
            return user_snapshot(before)
        if not active:
            _keep_an_admin(admins, user_id)
        values = {"active": active, "token_version": before.token_version + 1}
        after = await people.change_user(work, user_id, None, values)
        await people.end_codes(work, user_id)
        action = "user.reactivated" if active else "user.deactivated"
        work.audit(action, entity="user", entity_id=user_id)
        work.changed(Topic.USER, user_id)
    return user_snapshot(after)


async def page(db: Database, actor: Actor, query: StaffQuery, wanted: Wanted, limit: int) -> Page[StaffRow]:
    """Return a page of the staff."""
    require(actor, Action.MANAGE_USERS)
    if query.sort.lstrip("-") not in rows.SORTS:
        raise ValidationFailed({"sort": "The staff cannot be sorted by this."})
    offset = max(query.offset, 0)
    if query.venue_id is not None and not may_exist(query.venue_id):
        return Page((), 0, offset)
    role = None if query.role is None else query.role.value
    of = rows.StaffFilter(wanted, role, query.state, query.venue_id)
    async with db.read(consistent=True) as read:
        found, total = await rows.page(read, of, query.sort, limit=limit, offset=offset)
    return Page(tuple(_row(row) for row in found), total, offset)


async def one(db: Database, actor: Actor, user_id: int) -> StaffRow:
    """Return one of the staff."""
    require(actor, Action.MANAGE_USERS)
    async with db.read() as read:
        row = await rows.one(read, user_id)
    if row is None:
        raise NotFound(_UNKNOWN, entity="user", id=user_id)
    return _row(row)


async def new_code(db: Database, actor: Actor, user_id: int, *, mailed: bool) -> PasswordCode:
    """Make a code by which somebody sets a new password; codes made before count no more."""
    require(actor, Action.MANAGE_USERS)
    async with db.work(actor) as work:
        await _admins(work, actor)
        record = await people.user(work, user_id)
        if record is None or not record.usable:
            raise NotFound("There is no such person who may sign in.", entity="user", id=user_id)
        if record.email is None:
            raise ValidationFailed({"email": "Somebody who signs in needs an e-mail address."})
        await rows.withdraw_codes(work, user_id)
        code, expires_at = await make_code(work, user_id, mailed=mailed)
        work.changed(Topic.USER, user_id)
    return PasswordCode(user_id, record.full_name, record.email, "" if mailed else code, expires_at)


def _row(row: rows.StaffRecord) -> StaffRow:
    return StaffRow(
        id=row.id,
        full_name=row.full_name,
        email=row.email,
        phone=row.phone,
        role=Role(row.role),
        language=row.language,
        venue_id=row.venue_id,
        venue=row.venue,
        state=StaffState(row.state),
        created_at=row.created_at,
        version=row.version,
    )


async def _columns(passwords: Passwords, typed: NewStaff) -> dict[str, Any]:
    problems: dict[str, str] = {}
    columns: dict[str, Any] = {"role": typed.role.value, "assigned_venue_id": typed.assigned_venue_id}
    password = typed.password

    def collect(make: Callable[[], Mapping[str, Any]]) -> None:
        try:
            columns.update(make())
        except ValidationFailed as error:
            problems.update(error.fields)

    def check() -> Mapping[str, Any]:
        if password is not None:
            check_password(password)
        return {}

    collect(lambda: name_columns(clean_name(typed.full_name)))
    collect(lambda: {"email": clean_email(typed.email)})
    collect(check)
    if typed.phone is not None:
        collect(lambda: phone_columns(typed.phone, None))
    if typed.language is not None:
        columns["language"] = typed.language.strip()
        if not is_language(typed.language):
            problems["language"] = "Please choose a language."
    problems |= _role_problems(typed)
    if problems:
        raise ValidationFailed(problems)
    if password is not None:
        columns["password_hash"] = await passwords.hash(password)
    return columns


def _role_problems(typed: NewStaff) -> dict[str, str]:
    if typed.role not in {Role.MODERATOR, Role.ADMIN}:
        return {"role": "Staff are moderators or admins."}
    if (typed.role is Role.MODERATOR) != (typed.assigned_venue_id is not None):
        return {"assigned_venue_id": "A moderator has one venue, an admin has all of them."}
    return {}


def _no_such_venue() -> dict[str, DomainError | type[DomainError]]:
    return {"fk_users_assigned_venue_id": ValidationFailed({"assigned_venue_id": "There is no such venue."})}


def _rights(record: UserRecord) -> dict[str, Any]:
    return {"role": record.role, "assigned_venue_id": record.assigned_venue_id}


async def _admins(work: UnitOfWork, actor: Actor) -> frozenset[int]:
    """Lock the admins; whoever was deactivated a moment ago changes nothing any more."""
    admins = await people.lock_admins(work)
    if actor.user_id is not None and actor.user_id not in admins:
        raise Forbidden
    return admins


def _keep_an_admin(admins: frozenset[int], user_id: int) -> None:
    if admins == {user_id}:
        raise Forbidden("There must be at least one admin.")
