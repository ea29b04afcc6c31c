"""Users and kiosks over HTTP: the shapes, and who may do what."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.persistence.database import Database
from tests.support.http import Api
from tests.support.world import PASSWORD, World

BEYOND = 2**40
STAFF: dict[str, Any] = {"email": "nora@hall.example", "full_name": "Nora New", "role": "moderator"}


async def test_admins_make_staff(api: Api, world: World, database: Database) -> None:
    """A new colleague could not be let in, or anybody make themselves one."""
    admin = api.of(world.admin)
    made = await admin.post("/users", STAFF | {"assigned_venue_id": world.city})
    assert made.status_code == 201, made.text
    body = made.json()
    assert (body["email"], body["full_name"], body["role"], body["assigned_venue_id"], body["active"]) == (
        "nora@hall.example",
        "Nora New",
        "moderator",
        world.city,
        True,
    )
    assert not {"password_hash", "password", "token_version"} & body.keys()
    async with database.read() as read:
        mailed = await read.scalar(text("SELECT user_id FROM outbox WHERE event = 'password.reset'"))
    assert mailed == body["id"], "nobody is mailed a code to set a password"
    chief = await admin.post(
        "/users", {"email": "c@hall.example", "full_name": "C", "role": "admin", "password": PASSWORD}
    )
    assert (chief.status_code, chief.json()["assigned_venue_id"]) == (201, None)
    signed = await api.post("/auth/login", {"email": "c@hall.example", "password": PASSWORD})
    assert signed.json()["user"]["role"] == "admin"
    for body, status in (
        (STAFF, 422),
        (STAFF | {"role": "admin", "assigned_venue_id": world.city}, 422),
        (STAFF | {"role": "customer"}, 422),
        (STAFF | {"role": "king"}, 422),
        (STAFF | {"assigned_venue_id": 9_999, "email": "x@hall.example"}, 422),
        (STAFF | {"assigned_venue_id": world.city}, 409),
        (STAFF | {"assigned_venue_id": world.city, "email": "no mail"}, 422),
        (STAFF | {"assigned_venue_id": world.city, "email": "y@hall.example", "password": "weak"}, 422),
        ({"email": "z@hall.example"}, 422),
    ):
        assert (await admin.post("/users", body)).status_code == status, body
    for who, status in ((api, 401), (api.of(world.alice), 403), (api.of(world.moderator), 403)):
        assert (await who.post("/users", STAFF | {"assigned_venue_id": world.city})).status_code == status


async def test_admins_list_and_change_everybody(api: Api, world: World) -> None:
    """An admin could not find a colleague, or would undo what another admin did."""
    admin = api.of(world.admin)
    everybody = await admin.get("/users")
    assert everybody.headers["X-Total-Count"] == str(len(world.people))
    moderators = (await admin.get("/users?role=moderator")).json()
    assert [user["full_name"] for user in moderators] == ["Bea Berlin", "Mo Metropolis"]
    assert [user["id"] for user in (await admin.get("/users?text=alice")).json()] == [world.alice.id]
    changed = await admin.put(f"/users/{world.moderator.id}", {"assigned_venue_id": world.berlin})
    assert (changed.status_code, changed.json()["assigned_venue_id"]) == (200, world.berlin)
    assert changed.json()["full_name"] == "Mo Metropolis"
    stale = await admin.put(f"/users/{world.moderator.id}", {"full_name": "Mo", "version": 1})
    assert (stale.status_code, stale.json()["code"]) == (409, "STALE_VERSION")
    customer = await admin.put(f"/users/{world.alice.id}", {"phone": "+12025550188", "notes": "Likes tea"})
    assert (customer.json()["phone"], customer.json()["notes"]) == ("+12025550188", "Likes tea")
    refused = await admin.put(f"/users/{world.alice.id}", {"role": "admin"})
    assert (refused.status_code, list(refused.json()["errors"])) == (422, ["role"])
    for path in ("/users/9999", "/users/0", f"/users/{BEYOND}"):
        for answer in (await admin.get(path), await admin.put(path, {"full_name": "A"})):
            assert answer.status_code == 404, (path, answer.text)
    assert (await admin.get("/users?role=odd")).status_code == 422


async def test_letting_go_ends_every_session(api: Api, world: World) -> None:
    """Somebody who was let go would work on until their token runs out."""
    admin, mo = api.of(world.admin), api.of(world.moderator)
    assert (await mo.get("/users/me")).status_code == 200
    gone = await admin.post(f"/users/{world.moderator.id}/deactivate")
    assert (gone.status_code, gone.json()["active"]) == (200, False)
    assert (await mo.get("/users/me")).status_code == 401
    assert [user["id"] for user in (await admin.get("/users?active=false")).json()] == [world.moderator.id]
    back = await admin.post(f"/users/{world.moderator.id}/activate")
    assert (back.status_code, back.json()["active"]) == (200, True)
    assert (await mo.get("/users/me")).status_code == 401, "an old token came back to life"
    assert (await admin.post(f"/users/{world.admin.id}/deactivate")).status_code == 403
    for number in (9_999, 0, BEYOND):
        assert (await admin.post(f"/users/{number}/deactivate")).status_code == 404
        assert (await admin.post(f"/users/{number}/activate")).status_code == 404


async def test_records_of_others_are_refused(api: Api, world: World) -> None:
    """Anybody could read names and numbers by counting up."""
    alice, mo = api.of(world.alice), api.of(world.moderator)
    for path in ("/users", f"/users/{world.bob.id}", f"/users/{world.admin.id}"):
        assert (await api.get(path)).status_code == 401
        assert (await alice.get(path)).status_code in {403, 404}
        assert (await mo.get(path)).status_code in {403, 404}
    for who in (alice, mo):
        assert (await who.put(f"/users/{world.bob.id}", {"full_name": "X"})).status_code == 403
        assert (await who.put(f"/users/{world.alice.id}", {"full_name": "X"})).status_code == 403
        assert (await who.post(f"/users/{world.bob.id}/deactivate")).status_code == 403
        assert (await who.post(f"/users/{world.bob.id}/activate")).status_code == 403


async def test_ones_own_record(api: Api, world: World) -> None:
    """Somebody who moved could not say so; or would read what the desk noted about them."""
    await api.of(world.admin).put(f"/users/{world.alice.id}", {"notes": "Haggles", "customer_group": "clubs"})
    alice = api.of(world.alice)
    for path in ("/users/me", f"/users/{world.alice.id}"):
        own = (await alice.get(path)).json()
        assert (own["email"], own["notes"], own["customer_group"]) == ("alice@mail.example", "", None)
    changed = await alice.put("/users/me", {"full_name": "Alice Meier", "language": "de", "notes": "Great"})
    assert (changed.status_code, changed.json()["full_name"], changed.json()["language"]) == (200, "Alice Meier", "de")
    kept = (await api.of(world.admin).get(f"/users/{world.alice.id}")).json()
    assert (kept["notes"], kept["customer_group"], kept["phone"]) == ("Haggles", "clubs", "+12025550101")
    raised = await alice.put("/users/me", {"role": "admin", "assigned_venue_id": world.city})
    assert raised.json()["role"] == "customer"
    taken = await alice.put("/users/me", {"email": "BOB@mail.example"})
    assert (taken.status_code, taken.json()["code"]) == (409, "ALREADY_EXISTS")
    assert (await alice.put("/users/me", {"language": "no language"})).status_code == 422
    assert (await alice.put("/users/me", {"full_name": "A", "version": 1})).status_code == 409
    assert (await api.get("/users/me")).status_code == 401


async def test_kiosks_are_made_named_and_revoked(api: Api, world: World) -> None:
    """Staff could not put a tablet into the lobby, or not end a stolen one."""
    mo, services = api.of(world.moderator), api.endpoint.services
    made = await mo.post("/kiosks", {"name": "Lobby"})
    assert made.status_code == 201, made.text
    body = made.json()
    assert (body["venue_id"], body["name"], body["state"], len(body["code"])) == (world.city, "Lobby", "waiting", 8)
    assert body["code_expires_at"].endswith("Z")
    paired = await services.kiosks.pair(body["code"])
    (line,) = (await mo.get("/kiosks")).json()
    assert (line["state"], line["code_expires_at"], "code" in line) == ("paired", None, False)
    renamed = await mo.put(f"/kiosks/{body['id']}", {"name": "Foyer"})
    assert (renamed.status_code, renamed.json()["name"]) == (200, "Foyer")
    again = await mo.post(f"/kiosks/{body['id']}/code")
    assert (again.status_code, again.json()["code"] != body["code"]) == (201, True)
    gone = await mo.delete(f"/kiosks/{body['id']}")
    assert (gone.status_code, gone.json()["state"]) == (200, "revoked")
    with pytest.raises(Exception, match="not paired"):
        await services.kiosks.kiosk_for(paired.token)
    refused = await mo.post(f"/kiosks/{body['id']}/code")
    assert (refused.status_code, refused.json()["code"]) == (409, "STATE_REFUSED")


async def test_kiosks_of_other_houses_are_refused(api: Api, world: World) -> None:
    """A moderator would end another house's tablets; anybody pair one of their own."""
    admin = api.of(world.admin)
    there = (await admin.post("/kiosks", {"name": "Empfang", "venue_id": world.berlin})).json()["id"]
    for who, status in ((api, 401), (api.of(world.alice), 403), (api.of(world.moderator), 403)):
        for answer in (
            await who.get(f"/kiosks?venue_id={world.berlin}"),
            await who.post("/kiosks", {"name": "Mine", "venue_id": world.berlin}),
            await who.post(f"/kiosks/{there}/code"),
            await who.put(f"/kiosks/{there}", {"name": "Mine"}),
            await who.delete(f"/kiosks/{there}"),
        ):
            assert answer.status_code == status, answer.text
    assert (await api.of(world.alice).get("/kiosks")).status_code == 403
    assert (await api.of(world.alice).post("/kiosks", {"name": "Mine"})).status_code == 403
    assert (await api.of(world.moderator).get("/kiosks")).json() == []
    assert (await admin.get("/kiosks")).headers["X-Total-Count"] == "1"
    for body, status in (
        ({"name": "Lost"}, 422),
        ({"name": " ", "venue_id": world.city}, 422),
        ({"name": "x" * 101, "venue_id": world.city}, 422),
        ({"name": "Lost", "venue_id": 9_999}, 404),
    ):
        assert (await admin.post("/kiosks", body)).status_code == status, body
    for number in (9_999, 0, BEYOND):
        for answer in (
            await admin.post(f"/kiosks/{number}/code"),
            await admin.put(f"/kiosks/{number}", {"name": "Lost"}),
            await admin.delete(f"/kiosks/{number}"),
        ):
            assert answer.status_code == 404, answer.text


async def test_codes_are_kept_for_no_repeat(api: Api, world: World, database: Database) -> None:
    """A copy of the database would hold the code in the answer that waits for a repeat."""
    headers = {"Idempotency-Key": "k1"}
    made = await api.of(world.moderator).post("/kiosks", {"name": "Lobby"}, headers=headers)
    again = await api.of(world.moderator).post(f"/kiosks/{made.json()['id']}/code", headers=headers)
    async with database.read() as read:
        kept = await read.scalar(text("SELECT coalesce(string_agg(body::text, ' '), '') FROM idempotency_keys"))
    assert made.json()["code"] not in kept
    assert again.json()["code"] not in kept
