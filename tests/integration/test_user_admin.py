"""Everybody's records as admins keep them, and one's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    Forbidden,
    NotFound,
    StaleVersion,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.commands import NewStaff, UserEdit, UserQuery
from hallbooking_desktop.services.users import UsersService
from tests.support.world import PASSWORD, World


async def test_admins_list_everybody(users: UsersService, world: World) -> None:
    """An admin would look for a colleague among five thousand customers."""
    admin = world.admin.actor

    async def names(**wanted: object) -> list[str]:
        page = await users.page(admin, UserQuery(**wanted))  # type: ignore[arg-type]
        return [user.full_name for user in page.rows]

    everybody = await users.page(admin, UserQuery())
    assert [user.full_name for user in everybody.rows] == sorted(person.full_name for person in world.people)
    assert await names(role=Role.MODERATOR) == ["Bea Berlin", "Mo Metropolis"]
    assert await names(text="mü") == ["Bob Müller"]
    assert await names(text="MO@hall") == ["Mo Metropolis"]
    assert await names(text="555 0101") == ["Alice Martin"]
    assert await names(limit=1, offset=1) == ["Alice Martin"]
    await users.deactivate(admin, world.bob.id)
    assert await names(active=False) == ["Bob Müller"]
    assert "Bob Müller" not in await names(active=True)
    await users.merge(admin, world.alice.id, world.walk_in.id)
    assert (await users.page(admin, UserQuery())).total == len(world.people) - 1, "a merged record is listed still"
    for who in (world.moderator, world.alice):
        with pytest.raises(Forbidden):
            await users.page(who.actor, UserQuery())


async def test_admins_change_one_thing_and_the_rest_stays(users: UsersService, world: World, auth: AuthService) -> None:
    """A new phone number would cost the customer their e-mail, or the moderator their venue."""
    admin = world.admin.actor
    alice = await users.update_user(admin, world.alice.id, None, UserEdit(phone="+12025550188", notes="Likes tea"))
    assert (alice.phone, alice.email, alice.full_name, alice.notes) == (
        "+12025550188",
        "alice@mail.example",
        "Alice Martin",
        "Likes tea",
    )
    mo = await users.update_user(admin, world.moderator.id, None, UserEdit(full_name="Mo M.", phone="+12025550177"))
    assert (mo.full_name, mo.phone, mo.role, mo.assigned_venue_id) == (
        "Mo M.",
        "+12025550177",
        Role.MODERATOR,
        world.city,
    )
    moved = await users.update_user(admin, mo.id, mo.version, UserEdit(assigned_venue_id=world.berlin, language="de"))
    assert (moved.assigned_venue_id, moved.language, moved.phone) == (world.berlin, "de", "+12025550177")
    raised = await users.update_user(admin, mo.id, None, UserEdit(role=Role.ADMIN))
    assert (raised.role, raised.assigned_venue_id) == (Role.ADMIN, None)
    signed = await auth.sign_in("mo@hall.example", PASSWORD)
    await users.update_user(admin, mo.id, None, UserEdit(password="Another-Horse-9"))
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    assert await auth.sign_in("mo@hall.example", "Another-Horse-9")


async def test_what_does_not_fit_is_refused(users: UsersService, world: World) -> None:
    """A customer would become an admin by a slip of the mouse, or two edits undo each other."""
    admin = world.admin.actor
    for user_id, edit, field in (
        (world.alice.id, UserEdit(role=Role.ADMIN), "role"),
        (world.alice.id, UserEdit(assigned_venue_id=world.city), "assigned_venue_id"),
        (world.alice.id, UserEdit(password=PASSWORD), "password"),
        (world.alice.id, UserEdit(language="no language"), "language"),
        (world.moderator.id, UserEdit(notes="x"), "notes"),
        (world.moderator.id, UserEdit(role=Role.CUSTOMER), "role"),
        (world.moderator.id, UserEdit(language="?"), "language"),
        (world.moderator.id, UserEdit(phone="no number"), "phone"),
        (world.moderator.id, UserEdit(assigned_venue_id=9_999), "assigned_venue_id"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            await users.update_user(admin, user_id, None, edit)
        assert set(refused.value.fields) == {field}, edit
    with pytest.raises(AlreadyExists):
        await users.update_user(admin, world.alice.id, None, UserEdit(email="BOB@mail.example"))
    with pytest.raises(StaleVersion):
        await users.update_user(admin, world.alice.id, 7, UserEdit(full_name="A"))
    with pytest.raises(NotFound):
        await users.update_user(admin, 9_999, None, UserEdit(full_name="A"))
    for who in (world.moderator, world.alice, world.bob):
        with pytest.raises(Forbidden):
            await users.update_user(who.actor, world.alice.id, None, UserEdit(full_name="A"))


async def test_ones_own_record(users: UsersService, world: World, database: Database) -> None:
    """Somebody who moved could not say so; or would read what the desk noted about them."""
    async with database.work(world.system) as work:
        await work.execute(
            text("UPDATE users SET notes = 'Haggles', customer_group = 'clubs' WHERE id = :id"), {"id": world.alice.id}
        )
    alice = world.alice.actor
    seen = await users.profile(alice)
    assert (seen.full_name, seen.notes, seen.customer_group) == ("Alice Martin", "", None)
    edit = UserEdit(full_name="Alice Meier", organisation="Choir", language="de", notes="Pays well", customer_group="x")
    changed = await users.update_profile(alice, seen.version, edit)
    assert (changed.full_name, changed.organisation, changed.language, changed.phone) == (
        "Alice Meier",
        "Choir",
        "de",
        "+12025550101",
    )
    kept = await users.customer(world.admin.actor, world.alice.id)
    assert (kept.notes, kept.customer_group) == ("Haggles", "clubs"), "a customer wrote the staff's notes"
    with pytest.raises(StaleVersion):
        await users.update_profile(alice, seen.version, UserEdit(full_name="A"))
    mo = await users.update_profile(world.moderator.actor, None, UserEdit(phone="+12025550166"))
    assert (mo.phone, mo.assigned_venue_id) == ("+12025550166", world.city)
    for edit in (UserEdit(role=Role.ADMIN), UserEdit(assigned_venue_id=world.berlin), UserEdit(password=PASSWORD)):
        with pytest.raises(Forbidden):
            await users.update_profile(world.moderator.actor, None, edit)
    for nobody, refusal in ((world.guest, Unauthenticated), (replace(world.system), Forbidden)):
        with pytest.raises(refusal):
            await users.profile(nobody)


async def test_staff_are_made_with_a_phone(users: UsersService, world: World) -> None:
    """Nobody could ring the new colleague."""
    new = NewStaff("new@hall.example", "Nora New", Role.MODERATOR, world.city, phone="+12025550155", language="ar")
    made = await users.create_staff(world.admin.actor, new)
    assert (made.phone, made.language, made.assigned_venue_id) == ("+12025550155", "ar", world.city)
    kept = await users.update_staff(
        world.admin.actor, made.id, made.version, NewStaff("new@hall.example", "Nora", Role.MODERATOR, world.city)
    )
    assert (kept.phone, kept.language) == ("+12025550155", "ar")


async def test_deactivating_ends_sessions_at_once(users: UsersService, world: World, auth: AuthService) -> None:
    """Somebody who was let go would work on until their token runs out."""
    signed = await auth.sign_in("mo@hall.example", PASSWORD)
    await users.deactivate(world.admin.actor, world.moderator.id)
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    with pytest.raises(Unauthenticated):
        await auth.refresh(signed.refresh_token)
    await users.reactivate(world.admin.actor, world.moderator.id)
    with pytest.raises(Unauthenticated):
        await auth.actor_for(signed.access_token)
    assert await auth.sign_in("mo@hall.example", PASSWORD)
