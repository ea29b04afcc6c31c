"""Favourites, reviews and queries over HTTP: the shapes, and who may do what."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.persistence.database import Database
from tests.support.bookings import add_booking
from tests.support.http import Api
from tests.support.world import Person, World

Over = Callable[[Person], Awaitable[int]]
BEYOND = 2**40


@pytest.fixture
def over(database: Database, world: World, clock: ManualClock) -> Over:
    """Return a maker of bookings of the ballroom that are over."""
    days = iter(range(2, 100))

    async def make(person: Person) -> int:
        async with database.work(world.system) as work:
            return await add_booking(work, world.ballroom, clock() - timedelta(days=next(days)), person)

    return make


def people(api: Api, world: World) -> dict[str, Api]:
    """Return everybody's calls by name."""
    known = {"alice": world.alice, "bob": world.bob, "desk": world.moderator, "away": world.berlin_moderator}
    return {"guest": api, "admin": api.of(world.admin)} | {name: api.of(person) for name, person in known.items()}


# --- favourites


async def test_favorites_are_kept_counted_and_taken_away(api: Api, world: World) -> None:
    """A customer's stars would be lost, or the hall's page show the wrong number of hearts."""
    alice = api.of(world.alice)
    made = await alice.post("/favorites", {"room_id": world.ballroom})
    assert made.status_code == 201, made.text
    assert made.json() == {
        "id": made.json()["id"],
        "room_id": world.ballroom,
        "venue_id": None,
        "name": "Grand Ballroom",
        "venue_name": "City Center Hall",
        "city": "Metropolis",
        "archived": False,
        "created_at": made.json()["created_at"],
    }
    assert made.json()["created_at"].endswith("Z")
    again = await alice.post("/favorites", {"room_id": world.ballroom})
    assert (again.status_code, again.json()["id"]) == (201, made.json()["id"])
    await alice.post("/favorites", {"venue_id": world.berlin})
    await api.of(world.bob).post("/favorites", {"room_id": world.ballroom})
    mine = await alice.get("/favorites")
    assert [item["name"] for item in mine.json()] == ["Spreehalle", "Grand Ballroom"]
    assert mine.headers["X-Total-Count"] == "2"
    assert [item["name"] for item in (await alice.get("/favorites?limit=1&offset=1")).json()] == ["Grand Ballroom"]

    room = await api.get(f"/rooms/{world.ballroom}")
    assert room.json()["favorites_count"] == 2
    hearts = {item["id"]: item["favorites_count"] for item in (await api.get("/rooms")).json()}
    assert (hearts[world.ballroom], hearts[world.studio]) == (2, 0)

    for stranger in (api.of(world.bob), api.of(world.admin)):
        assert (await stranger.delete(f"/favorites/{made.json()['id']}")).status_code == 404
    gone = await alice.delete(f"/favorites/{made.json()['id']}")
    assert (gone.status_code, gone.content) == (204, b"")
    assert (await alice.delete(f"/favorites/{made.json()['id']}")).status_code == 404
    fresh = await api.get(f"/rooms/{world.ballroom}", headers={"If-None-Match": room.headers["ETag"]})
    assert (fresh.status_code, fresh.json()["favorites_count"]) == (200, 1)


async def test_odd_favorites_are_refused(api: Api, world: World) -> None:
    """A mistyped call would break the list for good."""
    alice = api.of(world.alice)
    for body, status in (
        ({}, 422),
        ({"room_id": world.ballroom, "venue_id": world.city}, 422),
        ({"room_id": 9_999}, 404),
        ({"venue_id": 9_999}, 404),
        ({"room_id": BEYOND}, 422),
        ({"room_id": "x"}, 422),
    ):
        answer = await alice.post("/favorites", body)
        assert answer.status_code == status, (body, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
    for path in ("/favorites/0", f"/favorites/{BEYOND}"):
        assert (await alice.delete(path)).status_code == 404
    assert (await alice.delete("/favorites/x")).status_code == 422
    for answer in (await api.get("/favorites"), await api.post("/favorites", {}), await api.delete("/favorites/1")):
        assert answer.status_code == 401


async def test_a_repeat_with_a_key_is_answered_alike(api: Api, world: World, over: Over) -> None:
    """After a dropped connection the desk would have a question twice, and a deletion be reported as failed."""
    alice, headers = api.of(world.alice), {"Idempotency-Key": "k1"}
    question = {"subject": "A piano?", "message": "Is there one?", "venue_id": world.city}
    first = await alice.post("/queries", question, headers=headers)
    again = await alice.post("/queries", question, headers=headers)
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert len((await alice.get("/queries")).json()) == 1
    other = await alice.post("/queries", question | {"subject": "Other"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")

    review = {"booking_id": await over(world.alice), "rating": 5}
    made = await alice.post("/reviews", review, headers={"Idempotency-Key": "k2"})
    assert (await alice.post("/reviews", review, headers={"Idempotency-Key": "k2"})).json() == made.json()
    favorite = (await alice.post("/favorites", {"room_id": world.studio})).json()["id"]
    for _ in range(2):
        gone = await alice.delete(f"/favorites/{favorite}", headers={"Idempotency-Key": "k3"})
        assert (gone.status_code, gone.content) == (204, b"")


# --- reviews


async def test_a_review_is_posted_read_hidden_and_shown(api: Api, world: World, over: Over) -> None:
    """The hall's page would show the wrong stars, or tell strangers who was there."""
    who, booking = people(api, world), await over(world.alice)
    made = await who["alice"].post("/reviews", {"booking_id": booking, "rating": 4, "comment": " Bright. "})
    assert made.status_code == 201, made.text
    body = made.json()
    assert (body["booking_id"], body["rating"], body["comment"], body["hidden"]) == (booking, 4, "Bright.", False)
    assert (body["room_id"], body["venue_name"], body["created_at"][-1]) == (world.ballroom, "City Center Hall", "Z")
    public = await api.get(f"/rooms/{world.ballroom}/reviews")
    assert public.json() == [
        {
            "id": body["id"],
            "room_id": world.ballroom,
            "rating": 4,
            "comment": "Bright.",
            "reviewer": "Alice M.",
            "created_at": body["created_at"],
        }
    ]
    assert public.headers["X-Total-Count"] == "1"
    known = {"If-None-Match": public.headers["ETag"]}
    assert (await api.get(f"/rooms/{world.ballroom}/reviews", headers=known)).status_code == 304
    room = (await api.get(f"/rooms/{world.ballroom}")).json()
    assert (room["average_rating"], room["review_count"]) == (4, 1)

    refused = await who["desk"].post(f"/reviews/{body['id']}/hide", {"reason": "Spam"})
    assert (refused.status_code, refused.json()["code"]) == (403, "FORBIDDEN")
    assert (await who["admin"].post(f"/reviews/{body['id']}/hide", {"reason": "  "})).status_code == 422
    hidden = await who["admin"].post(f"/reviews/{body['id']}/hide", {"reason": "Spam"})
    assert (hidden.status_code, hidden.json()["hidden"], hidden.json()["hidden_reason"]) == (200, True, "Spam")
    assert (await api.get(f"/rooms/{world.ballroom}/reviews")).json() == []
    room = (await api.get(f"/rooms/{world.ballroom}")).json()
    assert (room["average_rating"], room["review_count"]) == (None, 0)
    (own,) = (await who["alice"].get("/reviews")).json()
    assert own["hidden_reason"] == "Spam"
    assert (await who["desk"].get("/reviews")).json() == []
    assert [item["id"] for item in (await who["admin"].get("/reviews?hidden=true")).json()] == [body["id"]]
    assert (await who["desk"].get("/reviews?hidden=true")).status_code == 403
    shown = await who["admin"].post(f"/reviews/{body['id']}/unhide")
    assert (shown.status_code, shown.json()["hidden"]) == (200, False)
    assert [item["id"] for item in (await who["desk"].get("/reviews")).json()] == [body["id"]]
    assert (await who["desk"].get(f"/reviews?venue_id={world.berlin}")).status_code == 403
    assert (await who["admin"].get("/reviews?mine=true")).json() == []


async def test_only_ones_own_completed_booking_is_reviewed(
    api: Api, world: World, over: Over, database: Database, clock: ManualClock
) -> None:
    """A rival could give one star to a hall they never saw; an evening be counted twice."""
    who, booking = people(api, world), await over(world.alice)
    async with database.work(world.system) as work:
        ahead = await add_booking(work, world.ballroom, clock() + timedelta(days=3), world.alice)
    for name, status in (("guest", 401), ("bob", 403), ("desk", 403), ("away", 403), ("admin", 403)):
        answer = await who[name].post("/reviews", {"booking_id": booking, "rating": 1})
        assert answer.status_code == status, name
    too_early = await who["alice"].post("/reviews", {"booking_id": ahead, "rating": 5})
    assert (too_early.status_code, too_early.json()["code"]) == (409, "STATE_REFUSED")
    for body, status in (
        ({"booking_id": 9_999, "rating": 5}, 404),
        ({"booking_id": booking, "rating": 0}, 422),
        ({"booking_id": booking, "rating": 6}, 422),
        ({"booking_id": booking, "rating": 5, "comment": "x" * 5_001}, 422),
        ({"booking_id": booking, "rating": 5, "comment": "a\0b"}, 422),
        ({"booking_id": booking}, 422),
        ({"rating": 5}, 422),
    ):
        assert (await who["alice"].post("/reviews", body)).status_code == status, body
    assert (await who["alice"].post("/reviews", {"booking_id": booking, "rating": 5})).status_code == 201
    twice = await who["alice"].post("/reviews", {"booking_id": booking, "rating": 5})
    assert (twice.status_code, twice.json()["code"]) == (409, "ALREADY_EXISTS")
    for path in ("/rooms/9999/reviews", "/rooms/0/reviews", f"/rooms/{BEYOND}/reviews"):
        assert (await api.get(path)).status_code == 404
    for number in (9_999, 0, BEYOND):
        assert (await who["admin"].post(f"/reviews/{number}/hide", {"reason": "x"})).status_code == 404
        assert (await who["admin"].post(f"/reviews/{number}/unhide")).status_code == 404
    assert (await api.get("/reviews")).status_code == 401


# --- queries


async def test_a_query_goes_its_way(api: Api, world: World, database: Database) -> None:
    """A customer would wait for an answer for ever, or read what staff note about them."""
    who = people(api, world)
    asked = await who["alice"].post(
        "/queries", {"subject": "A piano?", "message": "Is there one?", "venue_id": world.city}
    )
    assert asked.status_code == 201, asked.text
    number = asked.json()["id"]
    assert asked.json()["status"] == "OPEN"
    assert [message["body"] for message in asked.json()["messages"]] == ["Is there one?"]
    assert (await who["desk"].put(f"/queries/{number}", {"status": "RESOLVED"})).status_code == 409

    noted = await who["desk"].post(f"/queries/{number}/messages", {"body": "Ask Jo", "internal": True})
    assert (noted.status_code, noted.json()["status"], noted.json()["messages"][-1]["internal"]) == (201, "OPEN", True)
    answered = await who["desk"].post(f"/queries/{number}/messages", {"body": "Yes."})
    assert (answered.json()["status"], answered.json()["messages"][-1]["by_staff"]) == ("IN_PROGRESS", True)
    done = await who["desk"].put(f"/queries/{number}", {"status": "RESOLVED"})
    assert (done.status_code, done.json()["status"], done.json()["resolved_at"][-1]) == (200, "RESOLVED", "Z")

    seen = (await who["alice"].get(f"/queries/{number}")).json()
    assert [message["body"] for message in seen["messages"]] == ["Is there one?", "Yes."]
    (line,) = (await who["alice"].get("/queries")).json()
    assert (line["messages_count"], "messages" in line) == (2, False)
    again = await who["alice"].post(f"/queries/{number}/messages", {"body": "Tuned?"})
    assert (again.status_code, again.json()["status"]) == (201, "IN_PROGRESS")
    async with database.read() as read:
        sent = await read.scalar(text("SELECT count(*) FROM outbox WHERE event = 'query.answered'"))
    assert sent == 1
    stale = await who["desk"].put(f"/queries/{number}", {"status": "RESOLVED", "version": 1})
    assert (stale.status_code, stale.json()["code"]) == (409, "STALE_VERSION")


async def test_queries_of_others_are_refused(api: Api, world: World, over: Over) -> None:
    """Anybody could read on by counting the number up."""
    who = people(api, world)
    question: dict[str, Any] = {"subject": "A piano?", "message": "Is there one?"}
    number = (await who["alice"].post("/queries", question | {"venue_id": world.city})).json()["id"]
    general = (await who["alice"].post("/queries", question)).json()["id"]
    for name, status in (("guest", 401), ("bob", 403), ("away", 403)):
        other = who[name]
        for answer in (
            await other.get(f"/queries/{number}"),
            await other.post(f"/queries/{number}/messages", {"body": "x"}),
            await other.put(f"/queries/{number}", {"status": "IN_PROGRESS"}),
        ):
            assert answer.status_code == status, name
    assert (await who["alice"].put(f"/queries/{number}", {"status": "IN_PROGRESS"})).status_code == 403
    noted = await who["alice"].post(f"/queries/{number}/messages", {"body": "x", "internal": True})
    assert noted.status_code == 403
    assert (await who["desk"].get(f"/queries/{general}")).status_code == 403
    assert [line["id"] for line in (await who["desk"].get("/queries")).json()] == [number]
    assert [line["id"] for line in (await who["admin"].get("/queries?status=OPEN")).json()] == [general, number]
    assert (await who["bob"].get("/queries")).json() == []
    assert (await who["desk"].get(f"/queries?venue_id={world.berlin}")).status_code == 403
    assert (await api.get("/queries")).status_code == 401

    booking = await over(world.alice)
    of_booking = await who["alice"].post("/queries", question | {"booking_id": booking})
    assert (of_booking.json()["venue_id"], of_booking.json()["booking_id"]) == (world.city, booking)
    assert (await who["bob"].post("/queries", question | {"booking_id": booking})).status_code == 403
    for body, status in (
        (question | {"booking_id": 9_999}, 404),
        (question | {"venue_id": 9_999}, 404),
        (question | {"booking_id": booking, "venue_id": world.berlin}, 422),
        ({"subject": " ", "message": "x"}, 422),
        ({"subject": "x" * 201, "message": "x"}, 422),
        ({"subject": "x"}, 422),
        ({"subject": "x", "message": "a\0"}, 422),
    ):
        assert (await who["alice"].post("/queries", body)).status_code == status, body
    for other_number in (9_999, 0, BEYOND):
        assert (await who["admin"].get(f"/queries/{other_number}")).status_code == 404
        assert (await who["admin"].put(f"/queries/{other_number}", {"status": "RESOLVED"})).status_code == 404
    for path in ("/queries?status=odd", "/queries?limit=0", "/queries?text=a%00b"):
        assert (await who["admin"].get(path)).status_code == 422, path
