"""Venues, rooms, add-ons, availability and search over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hallbooking_desktop.domain.timeranges import TimeRange
from tests.support.http import Api
from tests.support.world import World
from tests.web.test_bookings import booked

At = Callable[..., TimeRange]


async def test_everybody_reads_the_catalogue(api: Api, world: World) -> None:
    """A visitor who is not signed in would see nothing to book."""
    venues = await api.get("/venues")
    assert [venue["name"] for venue in venues.json()] == ["City Center Hall", "Spreehalle"]
    assert venues.headers["X-Total-Count"] == "2"
    room = (await api.get(f"/rooms/{world.ballroom}")).json()
    assert room["venue"] == {"id": world.city, "name": "City Center Hall", "city": "Metropolis", "timezone": "UTC"}
    assert (room["capacity"], room["rate_per_hour"], room["status"]) == (100, 100.0, "open")
    addons = (await api.get(f"/addons?venue_id={world.city}")).json()
    assert {addon["name"]: addon["price"] for addon in addons}["Projector"] == 25.0
    assert (await api.get("/rooms?limit=1&offset=1")).headers["X-Total-Count"] == "7"
    assert (await api.get("/rooms/999999")).status_code == 404
    assert (await api.get("/rooms/99999999999999999999")).status_code == 404
    assert (await api.get("/rooms/nothing")).status_code == 422


async def test_a_day_shows_what_is_free_held_and_taken(api: Api, world: World, at: At) -> None:
    """Two people would be promised the same hour."""
    alice = api.of(world.alice)
    taken = await booked(alice, world.ballroom, at(10, 10))
    await alice.post(f"/bookings/{taken['booking_id']}/pay", {"method": "wallet"})
    await booked(alice, world.ballroom, at(10, 15))
    day = at(10, 10).start.date().isoformat()
    found = (await api.get(f"/rooms/{world.ballroom}/availability?date={day}")).json()
    assert (found["room_id"], found["date"], found["timezone"]) == (world.ballroom, day, "UTC")
    assert found["available_slots"] == [
        {"start": "08:00:00", "end": "10:00:00"},
        {"start": "12:00:00", "end": "22:00:00"},
    ]
    (held,) = found["tentative_slots"]
    assert (held["start"], held["end"]) == ("15:00:00", "17:00:00")
    assert held["hold_expires_at"].endswith("Z")
    assert {"start": "10:00:00", "end": "12:00:00", "status": "booked"} in found["unavailable_slots"]
    assert {"start": "22:00:00", "end": "24:00:00", "status": "closed"} in found["unavailable_slots"]
    assert (await api.get(f"/rooms/{world.ballroom}/availability")).status_code == 422


async def test_search_finds_ranks_and_says_what_was_relaxed(api: Api, world: World, at: At) -> None:
    """The kiosk's first question would have no answer."""
    day = at(10, 10).start.date().isoformat()
    asked = f"/search/rooms?city=metropolis&date={day}&capacity=50&amenities=wifi&amenities=projector"
    found = (await api.get(asked)).json()
    assert found.keys() == {"query", "results", "count", "relaxed"}
    assert (found["query"]["city"], found["query"]["date"], found["query"]["min_capacity"]) == ("metropolis", day, 50)
    assert found["query"]["amenities"] == ["wifi", "projector"]
    best = found["results"][0]
    assert best["room_id"] == world.ballroom
    assert best["venue"] == "City Center Hall"
    assert best["available_slots"] == [{"start": "08:00:00", "end": "22:00:00"}]
    assert {"name", "capacity", "rate_per_hour", "amenities", "average_rating", "photos"} <= best.keys()
    assert found["relaxed"] == []
    everywhere = (await api.get(asked.replace("city=metropolis&", ""))).json()
    assert everywhere["relaxed"] == ["amenities"], "the hall in Berlin has no projector"
    assert everywhere["count"] == 2
    assert found["count"] >= len(found["results"])
    paged = (await api.get(f"{asked}&limit=1")).json()
    assert (len(paged["results"]), paged["count"]) == (1, found["count"])
    timed = (await api.get(f"{asked}&start=21:00&end=23:00")).json()
    assert timed["count"] == 0, "nothing is open then"
    assert (await api.get("/search/rooms?favorites_only=true")).status_code == 401
    assert (await api.get("/search/rooms?start=25:00")).status_code == 422


async def test_who_may_change_the_catalogue(api: Api, world: World) -> None:
    """Customers could rename halls, and one venue's staff another's."""
    room: dict[str, Any] = {"venue_id": world.city, "name": "Attic", "capacity": 12, "rate_per_hour": 20}
    venue = {"name": "Harbour Rooms", "city": "Metropolis", "timezone": "UTC"}
    addon = {"venue_id": world.city, "name": "Flowers", "price": 12.5}
    for person, rooms, others in (
        (world.alice, 403, 403),
        (world.berlin_moderator, 403, 403),
        (world.moderator, 201, 403),
        (world.admin, 409, 201),
    ):
        call = api.of(person)
        assert (await call.post("/rooms", room)).status_code == rooms
        assert (await call.post("/venues", venue)).status_code == others
        assert (await call.post("/addons", addon)).status_code == others
    assert (await api.post("/rooms", room)).status_code == 401


async def test_changes_keep_what_is_not_said_and_refuse_stale_ones(api: Api, world: World) -> None:
    """A new price would empty the description; two people would undo each other's work."""
    desk = api.of(world.moderator)
    before = (await api.get(f"/rooms/{world.ballroom}")).json()
    after = (await desk.put(f"/rooms/{world.ballroom}", {"rate_per_hour": 110, "version": before["version"]})).json()
    assert after["rate_per_hour"] == 110.0
    assert {**after, "rate_per_hour": 0, "version": 0} == {**before, "rate_per_hour": 0, "version": 0}
    stale = await desk.put(f"/rooms/{world.ballroom}", {"capacity": 5, "version": before["version"]})
    assert (stale.status_code, stale.json()["code"]) == (409, "STALE_VERSION")
    admin = api.of(world.admin)
    hours = [{"weekday": 0, "opens": 600, "closes": 720}]
    venue = (await admin.put(f"/venues/{world.city}", {"description": "New", "opening_hours": hours})).json()
    assert (venue["description"], venue["opening_hours"], venue["name"]) == ("New", hours, "City Center Hall")
    addon = (await admin.put(f"/addons/{world.coffee}", {"price": 5})).json()
    assert (addon["price"], addon["name"], addon["stock"]) == (5.0, "Coffee", None)


async def test_what_is_referred_to_is_archived(api: Api, world: World, at: At) -> None:
    """A deleted hall would take its bookings along."""
    await booked(api.of(world.alice), world.ballroom, at(3, 10))
    admin = api.of(world.admin)
    busy = await admin.delete(f"/rooms/{world.ballroom}")
    assert (busy.status_code, busy.json()["code"]) == (409, "IN_USE")
    made = await admin.post("/rooms", {"venue_id": world.city, "name": "Attic", "capacity": 12, "rate_per_hour": 20})
    gone = await admin.delete(f"/rooms/{made.json()['id']}")
    assert gone.json()["archived"] is False
    assert (await api.get(f"/rooms/{made.json()['id']}")).status_code == 404


async def test_hours_that_are_none_change_nothing_of_a_venue(api: Api, world: World) -> None:
    """Half of a form would be saved, and the next try refused as out of date."""
    admin, path = api.of(world.admin), f"/venues/{world.city}"
    before = (await admin.get(path)).json()
    wrong = {"description": "New", "opening_hours": [{"weekday": 0, "opens": 600, "closes": 500}]}
    assert (await admin.put(path, wrong)).status_code == 422
    assert (await admin.get(path)).json() == before


async def test_a_refused_deletion_is_refused_again_and_done_when_it_can_be(api: Api, world: World, at: At) -> None:
    """The key of the refused try would answer for good that its answer was lost."""
    made = await booked(api.of(world.alice), world.ballroom, at(10, 10))
    admin, key = api.of(world.admin), {"Idempotency-Key": "delete-the-ballroom"}
    for _ in range(2):
        answer = await admin.delete(f"/rooms/{world.ballroom}", headers=key)
        assert (answer.status_code, answer.json()["code"]) == (409, "IN_USE")
    await api.of(world.alice).post(f"/bookings/{made['booking_id']}/cancel", {"reason": None})
    for _ in range(2):
        assert (await admin.delete(f"/rooms/{world.ballroom}", headers=key)).json()["archived"] is True
