"""Bookings over HTTP: the shapes that other programs rely on, and who may do what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import psycopg

from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.domain.timeranges import TimeRange
from tests.support.http import Api
from tests.support.postgres import DatabaseAddress
from tests.support.world import World

At = Callable[..., TimeRange]


def z(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def wanted(room_id: int, span: TimeRange, **more: Any) -> dict[str, Any]:
    return {"room_id": room_id, "start_time": z(span.start), "end_time": z(span.end), **more}


async def booked(api: Api, room_id: int, span: TimeRange, **more: Any) -> dict[str, Any]:
    answer = await api.post("/bookings", wanted(room_id, span, **more))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_a_booking_is_made_paid_moved_and_cancelled(api: Api, world: World, at: At) -> None:
    """A customer's whole way, in the shapes that SPEC 12 names: any other name breaks somebody's program."""
    alice, span = api.of(world.alice), at(10, 10)
    made = await booked(alice, world.ballroom, span, addons=[{"addon_id": world.projector, "quantity": 2}])
    assert made["room_id"] == world.ballroom
    assert (made["start_time"], made["end_time"]) == (z(span.start), z(span.end))
    assert (made["status"], made["total_cost"]) == ("pending", 250.0)
    assert made["addons"] == [
        {"addon_id": world.projector, "name": "Projector", "unit_price": 25.0, "quantity": 2, "subtotal": 50.0}
    ]
    assert made["confirmation_pdf_url"].startswith("http://hall.test/bookings/")
    assert made["hold_expires_at"].endswith("Z")
    assert made["created_at"].endswith("Z")
    number = made["booking_id"]

    paid = (await alice.post(f"/bookings/{number}/pay", {"method": "wallet"})).json()
    assert (paid["id"], paid["status"], paid["amount_due"]) == (number, "confirmed", 0)
    assert paid["room"] == {
        "id": world.ballroom,
        "name": "Grand Ballroom",
        "venue": {"id": world.city, "name": "City Center Hall", "city": "Metropolis", "timezone": "UTC"},
    }
    wallet = (await alice.get("/wallet/me")).json()
    assert wallet.keys() >= {"wallet_id", "user_id", "balance", "transactions_count", "created_at"}
    assert wallet["balance"] == 250.0

    later = at(11, 12)
    moved = await alice.put(
        f"/bookings/{number}/reschedule", {"new_start_time": z(later.start), "new_end_time": z(later.end)}
    )
    assert moved.status_code == 200, moved.text
    assert moved.json()["rescheduled"] is True
    (step,) = moved.json()["reschedule_history"]
    assert (step["original_start"], step["new_start"]) == (z(span.start), z(later.start))
    assert step["reason"] == "Customer requested"

    ended = (await alice.post(f"/bookings/{number}/cancel", {"reason": "Plans changed"})).json()
    assert ended["refund_policy"] == "Cancelled > 48 hours before booking - 75% refund"
    assert (ended["status"], ended["refund_amount"], ended["cancellation_fee"]) == ("cancelled", 187.5, 62.5)
    assert ended["wallet_credited"] is True
    entries = (await alice.get("/wallet/me/transactions")).json()
    assert [entry["type"] for entry in entries["transactions"]][:2] == ["REFUND", "DEBIT"]
    assert entries["transactions"][0]["reference_id"] == number

    own = (await alice.get("/bookings/me")).json()
    assert (own["total"], own["pending"], own["confirmed"], own["cancelled"]) == (1, 0, 0, 1)
    assert own["bookings"][0]["id"] == number


async def test_money_has_the_currencys_decimals(api: Api, world: World, at: At) -> None:
    """250.00 written as 250.0 or as text is another amount to some programs."""
    answer = await api.of(world.alice).post("/bookings", wanted(world.ballroom, at(10, 10)))
    assert '"total_cost":200.00' in answer.text


async def test_a_taken_slot_is_refused_with_alternatives(api: Api, world: World, at: At) -> None:
    """Somebody who is too late is told what else is free, and not who has it."""
    await booked(api.of(world.alice), world.ballroom, at(10, 10))
    late = await api.of(world.bob).post("/bookings", wanted(world.ballroom, at(10, 11)))
    assert late.status_code == 409
    assert late.headers["content-type"] == "application/problem+json"
    problem = late.json()
    assert (problem["code"], problem["status"]) == ("CONFLICT_DETECTED", 409)
    assert problem["alternatives"][0].keys() == {"room_id", "room_name", "start_time", "end_time"}
    assert problem["in_the_way"][0].keys() == {"room_id", "room_name", "start_time", "end_time", "status"}


async def test_a_repeated_key_gets_the_first_answer_and_moves_no_money(api: Api, world: World, at: At) -> None:
    """A client that lost the connection asks again: one booking, one payment, the same answer to the letter."""
    alice = api.of(world.alice)
    key = {"Idempotency-Key": "once"}
    first = await alice.post("/bookings", wanted(world.ballroom, at(10, 10)), headers=key)
    number = first.json()["booking_id"]
    paid = await alice.post(f"/bookings/{number}/pay", {"method": "wallet"}, headers=key)
    again = await alice.post("/bookings", wanted(world.ballroom, at(10, 10)), headers=key)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.json()["status"] == "pending", "the first answer, not how things are now"
    assert (await alice.post(f"/bookings/{number}/pay", {"method": "wallet"}, headers=key)).json() == paid.json()
    assert (await alice.get("/wallet/me")).json()["balance"] == 300.0
    other = await alice.post("/bookings", wanted(world.ballroom, at(12, 10)), headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


async def test_keys_count_for_every_change(api: Api, world: World) -> None:
    """A venue that is made twice by a retry would stand twice in every list."""
    admin = api.of(world.admin)
    body = {"name": "Harbour Rooms", "city": "Metropolis", "timezone": "UTC"}
    key = {"Idempotency-Key": "venue"}
    first = await admin.post("/venues", body, headers=key)
    again = await admin.post("/venues", body, headers=key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert (await admin.post("/venues", body)).status_code == 409, "without the key it is another attempt"


async def test_bookings_of_others_are_nobodys_business(api: Api, world: World, at: At) -> None:
    """Guests, other customers and another venue's moderator neither see nor change a booking."""
    made = await booked(api.of(world.alice), world.ballroom, at(10, 10))
    path = f"/bookings/{made['booking_id']}"
    assert (await api.get(path)).status_code == 401
    for stranger in (world.bob, world.berlin_moderator):
        call = api.of(stranger)
        assert (await call.get(path)).status_code == 403
        assert (await call.post(f"{path}/cancel", {"reason": "mine now"})).status_code == 403
        assert (await call.post(f"{path}/pay", {"method": "wallet"})).status_code == 403
        assert (await call.put(path, {"title": "mine now"})).status_code == 403
    assert (await api.of(world.moderator).get(path)).status_code == 200
    assert (await api.of(world.bob).get("/bookings")).status_code == 403


async def test_naive_times_and_nonsense_are_refused_by_field(api: Api, world: World) -> None:
    """A time without a zone would be booked at whatever hour the server lives in."""
    alice = api.of(world.alice)
    body = {"room_id": world.ballroom, "start_time": "2030-01-15T10:00:00", "end_time": "2030-01-15T12:00:00Z"}
    answer = await alice.post("/bookings", body)
    assert answer.status_code == 422
    assert "start_time" in answer.json()["errors"]
    assert (await alice.post("/bookings", {})).json()["errors"].keys() == {"room_id", "start_time", "end_time"}
    assert (await alice.get("/bookings/999999")).json()["code"] == "NOT_FOUND"


async def test_staff_list_their_venues_bookings(api: Api, world: World, at: At) -> None:
    """The list is an array with the whole count beside it, so that a client can page."""
    alice = api.of(world.alice)
    for hour in (10, 12, 14):
        await booked(alice, world.ballroom, at(10, hour))
    answer = await api.of(world.moderator).get("/bookings?limit=2&sort=start")
    assert answer.headers["X-Total-Count"] == "3"
    assert [item["start_time"] for item in answer.json()] == [z(at(10, 10).start), z(at(10, 12).start)]
    assert (await api.of(world.berlin_moderator).get("/bookings")).json() == []


async def test_staff_who_name_nobody_book_for_themselves(api: Api, world: World, at: At) -> None:
    """Staff have the rights of customers over their own bookings, at every venue."""
    for person, room in ((world.admin, world.ballroom), (world.moderator, world.great_hall)):
        made = await booked(api.of(person), room, at(10, 10))
        whole = (await api.of(person).get(f"/bookings/{made['booking_id']}")).json()
        assert [(each["user_id"], each["role"]) for each in whole["customers"]] == [(person.id, "organiser")]


async def test_what_staff_are_quoted_is_what_they_pay(
    api: Api, world: World, at: At, database_address: DatabaseAddress
) -> None:
    """A colleague with the house's own rate would be told one price and owe another."""
    with psycopg.connect(database_address.owner_url) as connection:
        connection.execute("UPDATE users SET customer_group = 'staff' WHERE id = %s", [world.admin.id])
    rule = PriceRule(0, "Own", "rate", Decimal(7), customer_group="staff")
    services = api.endpoint.services
    await services.catalogue.set_price_rules(world.admin.actor, world.city, (rule,))
    admin, asked = api.of(world.admin), wanted(world.ballroom, at(10, 10))
    quoted = (await admin.post("/bookings/quote", asked)).json()["total"]
    made = (await admin.post("/bookings", asked)).json()
    addons = sum(each["subtotal"] for each in made["addons"])
    assert quoted == made["total_cost"] == 7 * (at(10, 10).duration.total_seconds() / 3600) + addons


async def test_a_state_that_does_not_exist_is_no_empty_list(api: Api, world: World) -> None:
    """A program with a typing error would believe that nothing is booked."""
    admin = api.of(world.admin)
    for path in ("/bookings", "/bookings/me"):
        assert (await admin.get(f"{path}?status=done")).status_code == 422
        assert (await admin.get(f"{path}?status=completed&status=pending")).status_code == 200
