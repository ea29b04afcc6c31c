"""The calls that are answered before the router answer as the routed ones do."""

from __future__ import annotations

from collections.abc import Callable

from hallbooking_desktop.domain.timeranges import TimeRange
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
