"""People: finding and writing down customers, making two records one, and the staff (SPEC 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hallbooking_desktop.domain.errors import Forbidden, NotFound, ValidationFailed
from hallbooking_desktop.domain.events import Topic
from hallbooking_desktop.domain.people import likeness, name_key, normalise_phone, phone_digits
from hallbooking_desktop.domain.permissions import Action, Actor, Role, Scope, require, scope_of
from hallbooking_desktop.persistence import customers, people
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.merging import rename_in_bookings
from hallbooking_desktop.persistence.people import UserRecord, Wanted
from hallbooking_desktop.persistence.work import ReadWork
from hallbooking_desktop.services import merging, staff
from hallbooking_desktop.services.commands import (
    CustomerQuery,
    NewCustomer,
    NewStaff,
    StaffQuery,
    UserEdit,
    UserQuery,
)
from hallbooking_desktop.services.passwords import Passwords
from hallbooking_desktop.services.people_checks import (
    customer_columns,
    customer_match,
    myself,
    user_snapshot,
    which_changed,
)
from hallbooking_desktop.services.phones import region_of
from hallbooking_desktop.services.snapshots import CreatedCustomer, CustomerMatch, CustomerRow, Page, UserSnapshot
from hallbooking_desktop.services.snapshots_merging import MergePreview
from hallbooking_desktop.services.snapshots_staff import PasswordCode, StaffRow
from hallbooking_desktop.services.user_edits import customer_after, staff_after

MOST_ROWS: Final = 500
_MOST_FOUND: Final = 100
_MOST_DUPLICATES: Final = 5
_FEWEST_DIGITS: Final = 3
#: As many digits of two phone numbers as must be the same, whatever stands before them.
_LAST_DIGITS: Final = 7


class UsersService:
    """Customers and staff.

    Any staff may find any customer, to book for them, and sees name, phone, e-mail and organisation. All of a customer
    is seen and edited by admins and by the staff of venues where they booked or were written down.
    """

    def __init__(self, db: Database, passwords: Passwords) -> None:
        self._db = db
        self._passwords = passwords

    async def find(self, actor: Actor, text: str, limit: int = 20) -> tuple[CustomerMatch, ...]:
        """Return customers by part of a name in any script, of a phone number, an e-mail or an organisation."""
        require(actor, Action.FIND_CUSTOMER)
        wanted = wanted_by(text)
        if not wanted.typed:
            return ()
        async with self._db.read() as read:
            found = await people.find_customers(read, wanted, min(max(limit, 0), _MOST_FOUND))
        return tuple(customer_match(record) for record in found)

    async def likely_duplicates(self, actor: Actor, typed: NewCustomer) -> tuple[CustomerMatch, ...]:
        """Return who might be the same person, the likeliest first; ``typed`` may be half typed."""
        require(actor, Action.FIND_CUSTOMER)
        async with self._db.read() as read:
            return await self._duplicates(read, typed)

    async def _duplicates(
        self, read: ReadWork, typed: NewCustomer, *, besides: int | None = None
    ) -> tuple[CustomerMatch, ...]:
        key, email = name_key(typed.full_name), (typed.email or "").strip() or None
        digits = phone_digits(normalise_phone(typed.phone or ""))
        last = digits[-_LAST_DIGITS:] if len(digits) >= _LAST_DIGITS else ""
        if not (key or last or email):
            return ()
        alike: list[tuple[float, UserRecord, str]] = []
        for record in await people.look_alikes(read, key, last, email):
            if record.id == besides:
                continue
            like = likeness(typed.full_name, typed.phone, record.full_name, record.phone)
            if email and record.email and email.lower() == record.email.lower():
                alike.append((like.score + 2, record, "same e-mail"))
            elif like:
                alike.append((like.score, record, like.reason))
        alike.sort(key=lambda item: (-item[0], item[1].id))
        return tuple(customer_match(record, reason) for _, record, reason in alike[:_MOST_DUPLICATES])

    async def create_customer(self, actor: Actor, typed: NewCustomer) -> CreatedCustomer:
        """Write down a customer, who may lack e-mail and password; says who might be the same person.

        Raises:
            ValidationFailed: with each field that will not do.
            AlreadyExists: somebody has this e-mail; a typed e-mail never opens an existing account.
        """
        require(actor, Action.CREATE_CUSTOMER)
        async with self._db.work(actor) as work:
            columns = customer_columns(typed, await _region(work, actor))
            duplicates = await self._duplicates(work, typed)
            values = columns | {"role": Role.CUSTOMER.value, "created_in_venue_id": actor.venue_id}
            record = await people.add_user(work, values)
            work.audit("customer.created", entity="user", entity_id=record.id, venue_id=actor.venue_id)
            work.changed(Topic.USER, record.id)
        return CreatedCustomer(user_snapshot(record), duplicates)

    async def customers(self, actor: Actor, query: CustomerQuery) -> Page[CustomerRow]:
        """Return a page of customers, at most 500; a moderator's are those of the own venue, with their bookings there.

        Raises:
            ValidationFailed: ``sort`` names no field of CustomerRow.
        """
        venue_id = own_venue(actor, Action.EDIT_CUSTOMER)
        if query.sort.lstrip("-") not in customers.CUSTOMER_SORTS:
            raise ValidationFailed({"sort": "Customers cannot be sorted by this."})
        limit, offset = min(max(query.limit, 0), MOST_ROWS), max(query.offset, 0)
        async with self._db.read(consistent=True) as read:
            rows, total = await customers.page(
                read, venue_id, wanted_by(query.text), query.sort, limit=limit, offset=offset
            )
        return Page(tuple(CustomerRow(**row._mapping) for row in rows), total, offset)  # noqa: SLF001 - its public name

    async def customer(self, actor: Actor, user_id: int) -> UserSnapshot:
        """Return all of one person: one's own record, or a customer of one's venue.

        Raises:
            NotFound: there is no such person, or a moderator asks for one of the staff.
            Forbidden: the customer belongs to other venues only.
        """
        async with self._db.read() as read:
            return user_snapshot(await _known(read, actor, user_id))

    async def update_customer(self, actor: Actor, user_id: int, version: int, typed: NewCustomer) -> UserSnapshot:
        """Replace what is known of a person; people editing their own record keep the staff's notes and group.

        Raises:
            NotFound, Forbidden: as `customer`; or staff change the e-mail by which a customer signs in.
            StaleVersion: somebody else changed the record in the meantime.
            ValidationFailed: with each field that will not do.
            AlreadyExists: somebody else has this e-mail.
        """
        async with self._db.work(actor) as work:
            before = await _known(work, actor, user_id)
            columns = customer_columns(typed, await _region(work, actor))
            if actor.user_id == user_id and scope_of(actor.role, Action.EDIT_CUSTOMER) is not Scope.ALL:
                columns |= {"notes": before.notes, "customer_group": before.customer_group}
            _check_email_change(actor, before, columns["email"])
            after = await people.change_user(work, user_id, version, columns)
            if after.name_key != before.name_key:
                await rename_in_bookings(work, user_id, after.name_key)
            if after.email != before.email:
                await people.end_codes(work, user_id)
            changed = which_changed(before, after)
            work.audit("customer.updated", entity="user", entity_id=user_id, after={"changed": changed})
            work.changed(Topic.USER, user_id)
        return user_snapshot(after)

    async def merge(self, actor: Actor, keep_id: int, drop_id: int) -> UserSnapshot:
        """Make two customers one: ``keep_id`` gets the other's bookings, favourites, reviews, queries and money.

        Raises:
            NotFound: one of them is no customer, or was merged already.
            Forbidden: one belongs to other venues only, or only an admin may end the account that is dropped.
            ValidationFailed: they are the same.
        """
        return await merging.merge(self._db, actor, keep_id, drop_id)

    async def merge_preview(self, actor: Actor, keep_id: int, drop_id: int) -> MergePreview:
        """Return what `merge` would move and leave behind, as things stand.

        Raises:
            NotFound, Forbidden, ValidationFailed: as `merge`.
        """
        return await merging.preview(self._db, actor, keep_id, drop_id)

    async def duplicates_of(self, actor: Actor, user_id: int) -> tuple[CustomerMatch, ...]:
        """Return who might be the same person as a customer, the likeliest first.

        Raises:
            NotFound, Forbidden: as `customer`.
        """
        require(actor, Action.FIND_CUSTOMER)
        async with self._db.read() as read:
            record = await _known(read, actor, user_id)
            typed = NewCustomer(record.full_name, record.phone, record.email)
            return await self._duplicates(read, typed, besides=user_id)

    async def page(self, actor: Actor, query: UserQuery) -> Page[UserSnapshot]:
        """Return a page of everybody, customers and staff, by name, at most 500; those who were merged are left out."""
        require(actor, Action.MANAGE_USERS)
        limit, offset = min(max(query.limit, 0), MOST_ROWS), max(query.offset, 0)
        role = None if query.role is None else query.role.value
        async with self._db.read(consistent=True) as read:
            found, total = await people.page(
                read, wanted_by(query.text), role, query.active, limit=limit, offset=offset
            )
        return Page(tuple(user_snapshot(record) for record in found), total, offset)

    async def profile(self, actor: Actor) -> UserSnapshot:
        """Return the actor's own record, without what only staff may read of a customer."""
        found = await self.customer(actor, myself(actor, Action.EDIT_PROFILE))
        return found if actor.is_staff else replace(found, notes="", customer_group=None)

    async def update_profile(self, actor: Actor, version: int | None, edit: UserEdit) -> UserSnapshot:
        """Change the actor's own name, phone, language, organisation or e-mail.

        Raises:
            StaleVersion: somebody else changed the record in the meantime.
            ValidationFailed, AlreadyExists: as `update_customer`.
            Forbidden: it is about role, venue or password.
        """
        user_id = myself(actor, Action.EDIT_PROFILE)
        if edit.role is not None or edit.assigned_venue_id is not None or edit.password is not None:
            raise Forbidden("Role and venue are changed by an admin, a password by giving the old one.")
        async with self._db.read() as read:
            before = await _known(read, actor, user_id)
        stamp = before.version if version is None else version
        await self.update_customer(actor, user_id, stamp, customer_after(before, edit))
        return await self.profile(actor)

    async def update_user(self, actor: Actor, user_id: int, version: int | None, edit: UserEdit) -> UserSnapshot:
        """Change a customer or one of the staff; without a version, whichever there is now.

        Raises:
            NotFound: there is no such person.
            ValidationFailed: a customer is to get a role, a venue or a password; or a field will not do.
            StaleVersion, Forbidden, AlreadyExists: as `update_customer` and `update_staff`.
        """
        require(actor, Action.MANAGE_USERS)
        async with self._db.read() as read:
            before = await _known(read, actor, user_id)
        stamp = before.version if version is None else version
        if before.role == Role.CUSTOMER:
            return await self.update_customer(actor, user_id, stamp, customer_after(before, edit))
        return await self.update_staff(actor, user_id, stamp, staff_after(before, edit))

    async def create_staff(self, actor: Actor, typed: NewStaff) -> UserSnapshot:
        """Make a moderator or an admin; without a password they are mailed a code to set one.

        Raises:
            ValidationFailed: a field will not do; a moderator needs a venue.
            AlreadyExists: somebody has this e-mail.
        """
        return await staff.create(self._db, self._passwords, actor, typed)

    async def staff(self, actor: Actor) -> tuple[UserSnapshot, ...]:
        """Return moderators and admins by name, the deactivated too."""
        require(actor, Action.MANAGE_USERS)
        async with self._db.read() as read:
            return tuple(user_snapshot(record) for record in await people.staff(read))

    async def staff_page(self, actor: Actor, query: StaffQuery) -> Page[StaffRow]:
        """Return a page of moderators and admins, the deactivated too, at most 500.

        Raises:
            ValidationFailed: ``sort`` names no field of StaffRow that is sorted by.
        """
        return await staff.page(self._db, actor, query, wanted_by(query.text), min(max(query.limit, 0), MOST_ROWS))

    async def staff_member(self, actor: Actor, user_id: int) -> StaffRow:
        """Return one of the staff.

        Raises:
            NotFound: there is no such member of the staff.
        """
        return await staff.one(self._db, actor, user_id)

    async def new_code(self, actor: Actor, user_id: int, *, mailed: bool) -> PasswordCode:
        """Make a code, valid 24 hours, by which somebody sets a new password; earlier ones count no more.

        ``mailed``: it goes to them by mail and nobody else sees it; else it is returned, once, to be handed over.

        Raises:
            NotFound: there is no such person, or they may not sign in.
            ValidationFailed: field ``email``: they have none to sign in with.
        """
        return await staff.new_code(self._db, actor, user_id, mailed=mailed)

    async def update_staff(self, actor: Actor, user_id: int, version: int, typed: NewStaff) -> UserSnapshot:
        """Replace name, e-mail, role and venue; a password, if given, is set, and ends every token of theirs.

        Raises:
            NotFound: there is no such member of the staff.
            StaleVersion: somebody else changed them in the meantime.
            Forbidden: no admin would be left.
            ValidationFailed, AlreadyExists: as `create_staff`.
        """
        return await staff.update(self._db, self._passwords, actor, user_id, version, typed)

    async def deactivate(self, actor: Actor, user_id: int) -> UserSnapshot:
        """End somebody's access, and every token, at once; what they did and booked stays.

        Raises:
            NotFound: there is no such person.
            Forbidden: it is the actor, or no admin would be left.
        """
        return await staff.set_active(self._db, actor, user_id, active=False)

    async def reactivate(self, actor: Actor, user_id: int) -> UserSnapshot:
        """Give somebody access again.

        Raises:
            NotFound: there is no such person, or they were merged into another.
        """
        return await staff.set_active(self._db, actor, user_id, active=True)


def wanted_by(text: str) -> Wanted:
    """Return what a typed text looks for."""
    typed = " ".join(text.replace("\0", " ").encode("utf-8", "ignore").decode().split()).lower()
    digits = phone_digits(normalise_phone(typed)).lstrip("0")
    is_number = len(digits) >= _FEWEST_DIGITS and not any(char.isalpha() for char in typed)
    return Wanted(tuple(name_key(typed).split()), digits if is_number else "", typed)


def own_venue(actor: Actor, action: Action) -> int | None:
    """Return the one venue over which the actor may do this, None for all.

    Raises:
        Forbidden: over none.
    """
    if scope_of(actor.role, action) is Scope.ALL:
        return None
    require(actor, action, venue_ids=frozenset({actor.venue_id} if actor.venue_id is not None else ()))
    return actor.venue_id


async def _known(read: ReadWork, actor: Actor, user_id: int) -> UserRecord:
    """Return a person whom the actor may see and edit."""
    record = await people.user(read, user_id)
    own = actor.user_id == user_id
    if not own and scope_of(actor.role, Action.EDIT_CUSTOMER) is Scope.NONE:
        require(actor, Action.EDIT_CUSTOMER)
    if record is None or record.merged_into_id is not None:
        raise NotFound(
            "There is no such customer.",
            entity="user",
            id=user_id,
            merged_into=record.merged_into_id if record else None,
        )
    if own:
        require(actor, Action.EDIT_PROFILE, owner_ids=frozenset({user_id}))
    elif record.role == Role.CUSTOMER:
        require(actor, Action.EDIT_CUSTOMER, venue_ids=await people.venues_of(read, user_id))
    elif scope_of(actor.role, Action.MANAGE_USERS) is not Scope.ALL:
        raise NotFound("There is no such customer.", entity="user", id=user_id)
    return record


def _check_email_change(actor: Actor, before: UserRecord, email: str | None) -> None:
    """Keep accounts with their owners: whoever may change the e-mail can have a new password mailed to it."""
    if email == before.email or before.password_hash is None:
        return
    if email is None:
        raise ValidationFailed({"email": "Somebody who signs in needs an e-mail address."})
    if actor.user_id != before.id and scope_of(actor.role, Action.MANAGE_USERS) is not Scope.ALL:
        raise Forbidden("This customer signs in with the e-mail address: only they or an admin may change it.")


async def _region(read: ReadWork, actor: Actor) -> str | None:
    """Return the country whose phone numbers are typed: the actor's venue's, or the one that all venues share."""
    regions = {region_of(country, zone) for country, zone in await people.places(read, actor.venue_id)}
    return regions.pop() if len(regions) == 1 else None
