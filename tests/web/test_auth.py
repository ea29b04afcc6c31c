"""Signing up, in and out over HTTP."""

from __future__ import annotations

import pytest

from tests.support.http import Api
from tests.support.world import PASSWORD, World

NEW = {"email": "Nora@Example.com", "password": "Correct-Horse-10", "full_name": "Nora Quist"}


async def test_sign_up_and_use_the_session(api: Api) -> None:
    """A new customer would be sent away from the kiosk."""
    answer = await api.post("/auth/signup", NEW)
    assert answer.status_code == 201
    session = answer.json()
    assert session.keys() == {"user", "access_token", "refresh_token", "token_type"}
    assert session["token_type"] == "bearer"
    assert (session["user"]["email"], session["user"]["role"]) == ("Nora@example.com", "customer")
    bearer = {"Authorization": f"Bearer {session['access_token']}"}
    assert (await api.get("/wallet/me", headers=bearer)).json()["balance"] == 0
    assert (await api.post("/auth/signup", NEW)).json()["code"] == "ALREADY_EXISTS"
    refreshed = await api.post("/auth/refresh", headers={"Authorization": f"Bearer {session['refresh_token']}"})
    assert refreshed.json().keys() == {"access_token", "token_type"}
    with_access = await api.post("/auth/refresh", headers=bearer)
    assert with_access.status_code == 401, "an access token never passes as a refresh token"
    out = await api.post("/auth/logout", headers=bearer)
    assert out.json()["success"] is True
    assert (await api.get("/wallet/me", headers=bearer)).status_code == 401
    gone = await api.post("/auth/refresh", headers={"Authorization": f"Bearer {session['refresh_token']}"})
    assert gone.status_code == 401


async def test_sign_in_by_json_form_and_address(api: Api, world: World) -> None:
    """An old client would be locked out."""
    who = {"email": world.alice.email, "password": PASSWORD}
    for answer in (
        await api.post("/auth/login", who),
        await api.post("/auth/login", data=who),
        await api.post("/auth/login", data={"username": world.alice.email, "password": PASSWORD}),
        await api.post("/auth/login", params=who),
    ):
        assert answer.status_code == 200, answer.text
        assert answer.json()["user"]["id"] == world.alice.id
    wrong = await api.post("/auth/login", who | {"password": "no"})
    unknown = await api.post("/auth/login", who | {"email": "nobody@example.com"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json()["detail"] == unknown.json()["detail"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "nobody", "password": "Correct-Horse-10"}, "email"),
        ({"email": "a@example.com", "password": "short"}, "password"),
        ({"email": "a@example.com"}, "password"),
        ({"email": "a\0@example.com", "password": "Correct-Horse-10"}, "email"),
        ({"email": ["a@example.com"], "password": "Correct-Horse-10"}, "email"),
    ],
)
async def test_what_is_wrong_is_said_by_field(api: Api, body: dict[str, object], field: str) -> None:
    """Somebody at the kiosk would not know what to correct."""
    answer = await api.post("/auth/signup", body)
    assert answer.status_code == 422
    assert field in answer.json()["errors"]


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer " + "a" * 5000, "bearer \x7f", "Token abc"],
)
async def test_made_up_tokens_are_refused(api: Api, world: World, header: str) -> None:
    """Anybody could be anybody."""
    answer = await api.get("/wallet/me", headers={"Authorization": header})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert (await api.get("/venues", headers={"Authorization": header})).status_code == 401


async def test_a_password_keeps_its_spaces(api: Api, world: World) -> None:
    """Cut silently, it would open the console but not the kiosk."""
    made = await api.post("/auth/signup", {**NEW, "password": "  Blue-Heron 42  ", "full_name": None})
    assert made.status_code == 201
    for typed, status in (("  Blue-Heron 42  ", 200), ("Blue-Heron 42", 401)):
        answer = await api.post("/auth/login", {"email": NEW["email"], "password": typed})
        assert answer.status_code == status
