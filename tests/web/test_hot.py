"""The calls that are answered before the router answer as the routed ones do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import httpx
import pytest

from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.web.present import Presenter
from hallbooking_desktop.web.search_answers import SearchAnswers
from tests.support.http import Api, lines_of
from tests.support.world import World
from tests.web.test_bookings import booked

At = Callable[..., TimeRange]


async def test_a_search_from_memory_knows_the_last_booking(api: Api, world: World, at: At) -> None:
    """The kiosk would offer an hour that somebody has just paid for."""
    day = at(10, 10).start.date().isoformat()
    asked = f"/search/rooms?city=Metropolis&date={day}&capacity=90"
    first = await api.get(asked)
    again = await api.get(asked)
    assert again.content == first.content
    assert again.headers["content-type"] == first.headers["content-type"] == "application/json"
    assert [line["request"]["endpoint"] for line in lines_of(api.endpoint)] == ["/search/rooms"] * 2
    alice = api.of(world.alice)
    made = await booked(alice, world.ballroom, at(10, 10))
    assert (await api.get(asked)).content == first.content, "a hold takes nothing"
    await alice.post(f"/bookings/{made['booking_id']}/pay", {"method": "wallet"})
    slots = (await api.get(asked)).json()["results"][0]["available_slots"]
    assert slots == [{"start": "08:00:00", "end": "10:00:00"}, {"start": "12:00:00", "end": "22:00:00"}]
    await api.of(world.moderator).put(f"/rooms/{world.ballroom}", {"name": "Golden Ballroom"})
    assert (await api.get(asked)).json()["results"][0]["name"] == "Golden Ballroom"


def test_an_address_that_says_no_date_is_not_learnt(services: Services) -> None:
    """The kiosk would show today's free halls tomorrow, and for ever."""
    answers = SearchAnswers(services.search, Presenter(Currency(), ""))
    query = SearchQuery(date(2030, 1, 15))
    for address in (b"city=X", b"city=X&update=1", b"validate=2", b""):
        answers.learn(address, query)
        assert answers.find(address) is None
    for address in (b"date=2030-01-15", b"city=X&date=2030-01-15&limit=5"):
        answers.learn(address, query)
        assert answers.find(address) is query


async def test_own_bookings_are_the_same_either_way(api: Api, world: World, at: At) -> None:
    """The same call with a page asked for would show other names or other amounts."""
    alice = api.of(world.alice)
    first = await booked(alice, world.ballroom, at(10, 10), addons=[{"addon_id": world.coffee, "quantity": 3}])
    second = await booked(alice, world.studio, at(11, 10), title="Team day", expected_guests=8, notes="By the window")
    await alice.post(f"/bookings/{first['booking_id']}/pay", {"method": "wallet"})
    await alice.post(f"/bookings/{second['booking_id']}/cancel", {"reason": "No time"})
    hot = await alice.get("/bookings/me")
    routed = await alice.get("/bookings/me?limit=20")
    assert hot.status_code == routed.status_code == 200
    assert hot.json() == routed.json()
    assert hot.json()["total"] == 2
    assert '"total_cost":213.50' in hot.text.replace(" ", "")
    assert lines_of(api.endpoint)[-2]["request"]["user_id"] == world.alice.id


async def test_a_session_that_ended_is_refused_either_way(api: Api, world: World) -> None:
    """Whoever signed out would still be read by the next one at the kiosk."""
    alice = api.of(world.alice)
    await alice.post("/auth/logout")
    for path in ("/bookings/me", "/bookings/me?limit=5"):
        answer = await alice.get(path)
        assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED")
    assert (await api.get("/bookings/me")).status_code == 401
    assert (await api.get("/bookings/me", headers={"Authorization": "Bearer x"})).status_code == 401


async def test_a_booking_is_answered_the_same_either_way(api: Api, world: World, at: At) -> None:
    """A caller that sends a key would read other members, other codes or other prices than one without."""
    alice = api.of(world.alice)

    async def both(**wanted: object) -> tuple[httpx.Response, httpx.Response]:
        """Ask the hot path, and the routed call with a cookie, which it looks at."""
        hot = await alice.post("/bookings", wanted)
        routed = await alice.post("/bookings", wanted, headers={"Cookie": "seen=1"})
        return hot, routed

    hour = at(10, 10)
    times = {"start_time": hour.start.isoformat(), "end_time": hour.end.isoformat()}
    addons = [{"addon_id": world.coffee, "quantity": 3}]
    made = await alice.post("/bookings", {"room_id": world.ballroom, "addons": addons, **times})
    assert made.status_code == 201
    await alice.post(f"/bookings/{made.json()['booking_id']}/cancel", {"reason": "No time"})
    routed = await alice.post("/bookings", {"room_id": world.ballroom, "addons": addons, **times}, headers=COOKIE)
    assert shape(made.json()) == shape(routed.json())
    assert made.headers.keys() == routed.headers.keys()
    for wanted, status in (
        ({"room_id": world.ballroom, **times}, 409),
        ({"room_id": 999_999, **times}, 404),
        ({"room_id": world.ballroom, **times, "end_time": times["start_time"]}, 422),
        ({"room_id": "ten", **times}, 422),
        ({"room_id": world.ballroom}, 422),
        ({"room_id": world.ballroom, **times, "title": "\0"}, 422),
        ({"room_id": world.ballroom, **times, "addons": [{"addon_id": world.coffee, "quantity": 0}]}, 422),
    ):
        first, second = await both(**wanted)
        assert first.status_code == second.status_code == status, first.text
        assert without_id(first) == without_id(second)
        assert first.headers.keys() == second.headers.keys()
    for content in (b"", b"{", b"[1]", b"null", b'"x"', b"[" * 9_000, b'{"room_id": NaN}', b"\xff"):
        headers = {"Content-Type": "application/json"}
        hot = await alice.call("POST", "/bookings", content=content, headers=headers)
        routed = await alice.call("POST", "/bookings", content=content, headers=headers | COOKIE)
        assert hot.status_code == routed.status_code
        assert without_id(hot) == without_id(routed)
    lines = [line["request"] for line in lines_of(api.endpoint) if line["request"]["endpoint"] == "/bookings"]
    assert [line["user_id"] for line in lines[:4]] == [world.alice.id] * 4


async def test_a_booking_needs_a_session_either_way(api: Api, world: World, at: At) -> None:
    """Whoever signed out, or never signed in, would still book."""
    hour = at(10, 10)
    wanted = {"room_id": world.ballroom, "start_time": hour.start.isoformat(), "end_time": hour.end.isoformat()}
    alice = api.of(world.alice)
    await alice.post("/auth/logout")
    for caller in (alice, api):
        for headers in ({}, COOKIE, {"Authorization": "Bearer"}, {"Authorization": "Basic x"}):
            answer = await caller.post("/bookings", wanted, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED"), headers


async def test_a_known_report_is_for_its_readers_alone(api: Api, world: World) -> None:
    """A moderator would read all venues' revenue, or a customer any, once an admin has asked for it."""
    path = "/reports/bookings?start_date=2027-01-01&end_date=2027-01-31"
    admin = api.of(world.admin)
    computed = await admin.get(path)
    cached = await admin.get(path)
    assert (computed.json()["from_cache"], cached.json()["from_cache"]) == (False, True)
    again = await admin.get(path)
    assert again.content == cached.content
    assert again.headers.keys() == computed.headers.keys()
    of_venue = await api.of(world.moderator).get(path)
    assert of_venue.json()["report"]["venue"] != computed.json()["report"]["venue"]
    assert (await api.of(world.alice).get(path)).status_code == 403
    assert (await api.get(path)).status_code == 401
    lines = lines_of(api.endpoint)
    assert {line["request"]["endpoint"] for line in lines} == {"/reports/bookings"}
    assert [line["request"]["user_id"] for line in lines[:3]] == [world.admin.id] * 3


async def test_a_defect_is_told_and_logged_on_a_hot_path_too(
    api: Api, world: World, at: At, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The caller would get a bare line of text, and nobody a trace of what went wrong."""

    async def fail(*_args: object, **_options: object) -> None:
        raise RuntimeError("a defect")

    alice, hour = api.of(world.alice), at(10, 10)
    monkeypatch.setattr(type(api.endpoint.services.own_bookings), "of_bearer", fail)
    monkeypatch.setattr(type(api.endpoint.services.bookings), "create", fail)
    wanted = {"room_id": world.ballroom, "start_time": hour.start.isoformat(), "end_time": hour.end.isoformat()}
    for answer in (await alice.get("/bookings/me"), await alice.post("/bookings", wanted)):
        assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL_ERROR")
        assert answer.headers["content-type"] == "application/problem+json"
    assert [record.levelname for record in caplog.records if "failed" in record.message] == ["CRITICAL"] * 2
    caplog.clear()


COOKIE = {"Cookie": "seen=1"}


def without_id(answer: httpx.Response) -> dict[str, object]:
    """Return a refusal without what differs from request to request."""
    return {name: value for name, value in answer.json().items() if name != "request_id"}


def shape(value: object) -> object:
    """Return what an answer is made of, without its numbers and letters."""
    if isinstance(value, dict):
        return {name: shape(item) for name, item in value.items()}
    return [shape(item) for item in value] if isinstance(value, list) else type(value)
