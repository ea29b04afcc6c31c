"""Users: one's own record; everybody's for admins, who make the staff."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from starlette.responses import Response

from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.services.commands import NewStaff, UserEdit, UserQuery
from hallbooking_desktop.web.callers import Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.present_people import user
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import people as schemas

router = calls("Users", "/users")


@router.get("", responses=answers(list[schemas.User], 401, 403, 422, 429, 503))
async def users(
    services: TheServices,
    actor: Somebody,
    role: Role | None = None,
    active: bool | None = None,
    text: Annotated[str, Query(max_length=200, description="part of a name, phone number or e-mail")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Return a page of everybody by name (admins)."""
    found = await services.users.page(actor, UserQuery(role, active, text, limit, offset))
    return page([user(row) for row in found.rows], found.total)


@router.post("", status_code=201, responses=answers(schemas.User, 401, 403, 409, 422, 429, 503, status=201))
async def create(services: TheServices, actor: Somebody, wanted: schemas.NewUser) -> Response:
    """Make a moderator or an admin (admins); without a password they are mailed a code to set one."""
    return Answer(user(await services.users.create_staff(actor, NewStaff(**wanted.model_dump()))), 201)


@router.get("/me", responses=answers(schemas.User, 401, 403, 429, 503))
async def me(services: TheServices, actor: Somebody) -> Response:
    """Return one's own record."""
    return Answer(user(await services.users.profile(actor)))


@router.put("/me", responses=answers(schemas.User, 401, 403, 409, 422, 429, 503))
async def change_me(services: TheServices, actor: Somebody, wanted: schemas.ProfileChanges) -> Response:
    """Change one's own record; what is left out stays."""
    edit = UserEdit(**wanted.model_dump(exclude={"version"}))
    return Answer(user(await services.users.update_profile(actor, wanted.version, edit)))


@router.get("/{user_id}", responses=answers(schemas.User, 401, 403, 404, 422, 429, 503))
async def one(services: TheServices, actor: Somebody, user_id: int) -> Response:
    """Return one's own record, a customer's of the own venue (moderators), or anybody's (admins)."""
    if actor.user_id == user_id:
        return await me(services, actor)
    return Answer(user(await services.users.customer(actor, user_id)))


@router.put("/{user_id}", responses=answers(schemas.User, 401, 403, 404, 409, 422, 429, 503))
async def change(services: TheServices, actor: Somebody, user_id: int, wanted: schemas.UserChanges) -> Response:
    """Change anybody (admins); what is left out stays. A new password ends every session of theirs."""
    edit = UserEdit(**wanted.model_dump(exclude={"version"}))
    return Answer(user(await services.users.update_user(actor, user_id, wanted.version, edit)))


@router.post("/{user_id}/deactivate", responses=answers(schemas.User, 401, 403, 404, 422, 429, 503))
async def deactivate(services: TheServices, actor: Somebody, user_id: int) -> Response:
    """End somebody's access and every session at once (admins); what they did and booked stays."""
    return Answer(user(await services.users.deactivate(actor, user_id)))


@router.post("/{user_id}/activate", responses=answers(schemas.User, 401, 403, 404, 422, 429, 503))
async def activate(services: TheServices, actor: Somebody, user_id: int) -> Response:
    """Give somebody access again (admins)."""
    return Answer(user(await services.users.reactivate(actor, user_id)))
