"""Reviews: who may write one, who reads it, and what a room's stars come to."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import insert, text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import (
    AlreadyExists,
    Forbidden,
    NotFound,
    TransitionRefused,
    Unauthenticated,
    ValidationFailed,
)
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.commands_engagement import NewReview, ReviewQuery
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.snapshots_engagement import ReviewSnapshot
from tests.support.bookings import add_booking
from tests.support.world import Person, World


@pytest.fixture
def over(database: Database, world: World, clock: ManualClock) -> Any:
    """Return a maker of bookings that are over, each a day earlier than the last."""
    days = iter(range(2, 100))

    async def make(person: Person, room: int | None = None, **more: Any) -> int:
        async with database.work(world.system) as work:
            start = clock() - timedelta(days=next(days))
            return await add_booking(work, room or world.ballroom, start, person, **more)

    return make


async def stars_of(services: Services, world: World, room: int) -> tuple[Decimal | None, int]:
    found = await services.catalogue.room(world.guest, room)
    return found.average_rating, found.review_count


async def test_a_review_counts_at_once(services: Services, world: World, over: Any, database: Database) -> None:
    """The room's page would show yesterday's stars, and neither reviewer nor venue would hear of it."""
    booking = await over(world.alice)
    made = await services.reviews.post(world.alice.actor, NewReview(booking, 4, "  Bright and warm.\n"))
    assert (made.stars, made.text, made.room_name, made.reviewer, made.hidden) == (
        4,
        "Bright and warm.",
        "Grand Ballroom",
        "Alice Martin",
        False,
    )
    await services.reviews.post(world.bob.actor, NewReview(await over(world.bob), 5))
    assert await stars_of(services, world, world.ballroom) == (Decimal("4.5"), 2)
    async with database.read() as read:
        sent = (
            await read.execute(
                text("SELECT user_id, booking_id, payload FROM outbox WHERE event = 'review.posted' ORDER BY id")
            )
        ).all()
    assert (sent[0].user_id, sent[0].booking_id) == (world.alice.id, booking)
    assert sent[0].payload == {"review_id": made.id, "room_id": world.ballroom, "venue_id": world.city, "stars": 4}


async def test_strangers_read_no_full_names(services: Services, world: World, over: Any) -> None:
    """Anybody could see who was at which hall and when."""
    await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 4, "Fine"))
    await services.reviews.post(world.bob.actor, NewReview(await over(world.bob), 2, "Cold"))
    page = await services.reviews.of_room(world.guest, world.ballroom)
    assert [(review.reviewer, review.stars) for review in page.rows] == [("Bob M.", 2), ("Alice M.", 4)]
    second = await services.reviews.of_room(world.guest, world.ballroom, limit=1, offset=1)
    assert ([review.text for review in second.rows], second.total) == (["Fine"], 2)
    beyond = await services.reviews.of_room(world.guest, world.ballroom, offset=10)
    assert (beyond.rows, beyond.total) == ((), 2)
    assert (await services.reviews.of_room(world.guest, world.studio)).total == 0
    for number in (9_999, 0, 2**40):
        with pytest.raises(NotFound):
            await services.reviews.of_room(world.guest, number)


async def test_only_completed_bookings_are_reviewed(
    services: Services, world: World, over: Any, database: Database, clock: ManualClock
) -> None:
    """Stars could be given for what never took place."""
    async with database.work(world.system) as work:
        ahead = await add_booking(work, world.ballroom, clock() + timedelta(days=3), world.alice)
        under_way = await add_booking(work, world.studio, clock() - timedelta(hours=1), world.alice)
    cancelled = await over(world.alice)
    async with database.work(world.system) as work:
        await work.execute(
            text(
                "WITH gone AS (DELETE FROM claims WHERE booking_id = :id) UPDATE bookings SET status = 'cancelled',"
                " cancelled_at = clock_timestamp(), cancel_kind = 'customer' WHERE id = :id"
            ),
            {"id": cancelled},
        )
    for booking in (ahead, under_way, cancelled):
        with pytest.raises(TransitionRefused):
            await services.reviews.post(world.alice.actor, NewReview(booking, 5))
    for number in (9_999, 0, -4, 2**40):
        with pytest.raises(NotFound):
            await services.reviews.post(world.alice.actor, NewReview(number, 5))
    assert await stars_of(services, world, world.ballroom) == (None, 0)


async def test_only_people_of_the_booking_review_it(
    services: Services, world: World, over: Any, database: Database
) -> None:
    """A rival could give one star to halls they never saw; the staff could give themselves five."""
    booking = await over(world.alice)
    for who in (world.bob, world.admin, world.moderator):
        with pytest.raises(Forbidden):
            await services.reviews.post(who.actor, NewReview(booking, 1))
    with pytest.raises(Unauthenticated):
        await services.reviews.post(world.guest, NewReview(booking, 1))
    async with database.work(world.system) as work:
        await work.execute(
            insert(t.booking_customers).values(booking_id=booking, user_id=world.bob.id, role="attendee")
        )
    assert (await services.reviews.post(world.bob.actor, NewReview(booking, 3))).user_id == world.bob.id


async def test_one_review_a_booking(services: Services, world: World, over: Any) -> None:
    """One evening could be counted as many, by whoever taps fastest."""
    booking = await over(world.alice)
    done = await asyncio.gather(
        *(services.reviews.post(world.alice.actor, NewReview(booking, stars)) for stars in (1, 2, 3, 4)),
        return_exceptions=True,
    )
    assert sorted(type(answer).__name__ for answer in done) == ["AlreadyExists"] * 3 + ["ReviewSnapshot"]
    made = next(answer for answer in done if isinstance(answer, ReviewSnapshot))
    assert await stars_of(services, world, world.ballroom) == (Decimal(made.stars), 1)
    with pytest.raises(AlreadyExists):
        await services.reviews.post(world.alice.actor, NewReview(booking, 5))


@pytest.mark.parametrize(
    ("stars", "words", "field"),
    [(0, "", "stars"), (6, "", "stars"), (-1, "", "stars"), (5, "x" * 5_001, "text"), (5, "y" * 20_000, "text")],
)
async def test_odd_reviews_are_refused(
    services: Services, world: World, over: Any, stars: int, words: str, field: str
) -> None:
    """A mistyped review would fail somewhere below, or skew the average."""
    booking = await over(world.alice)
    with pytest.raises(ValidationFailed) as refused:
        await services.reviews.post(world.alice.actor, NewReview(booking, stars, words))
    assert set(refused.value.fields) == {field}


async def test_words_that_no_database_holds_are_cleaned(services: Services, world: World, over: Any) -> None:
    """A pasted control character would lose the whole review."""
    new = NewReview(await over(world.alice), 5, "Nice\0 hall\ud800\x07\n\tagain")
    made = await services.reviews.post(world.alice.actor, new)
    assert made.text == "Nice hall\n\tagain"


async def test_hidden_reviews_do_not_count(services: Services, world: World, over: Any) -> None:
    """An insult would stay on the hall's page, or its stars go on weighing."""
    admin = world.admin.actor
    good = await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 5))
    bad = await services.reviews.post(world.bob.actor, NewReview(await over(world.bob), 1, "The caretaker, Mr X, ..."))
    assert await stars_of(services, world, world.ballroom) == (Decimal(3), 2)
    hidden = await services.reviews.hide(admin, bad.id, "Names a person")
    assert (hidden.hidden, hidden.hidden_reason) == (True, "Names a person")
    assert await stars_of(services, world, world.ballroom) == (Decimal(5), 1)
    assert [r.id for r in (await services.reviews.of_room(world.guest, world.ballroom)).rows] == [good.id]
    (own,) = (await services.reviews.mine(world.bob.actor)).rows
    assert own.hidden_reason == "Names a person", "the author is not told why"
    shown = await services.reviews.unhide(admin, bad.id)
    assert (shown.hidden, shown.hidden_reason) == (False, "")
    assert await stars_of(services, world, world.ballroom) == (Decimal(3), 2)
    with pytest.raises(ValidationFailed):
        await services.reviews.hide(admin, bad.id, "   ")
    for number in (9_999, 0, 2**40):
        with pytest.raises(NotFound):
            await services.reviews.hide(admin, number, "x")


async def test_hiding_the_last_one_leaves_no_stars(services: Services, world: World, over: Any) -> None:
    """A hall without reviews would show the stars of the one that was taken away."""
    only = await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 1))
    await services.reviews.hide(world.admin.actor, only.id, "Spam")
    assert await stars_of(services, world, world.ballroom) == (None, 0)


async def test_the_average_survives_a_crowd(services: Services, world: World, over: Any) -> None:
    """Two reviews at the same moment would each be counted without the other."""
    bookings = [await over(world.alice) for _ in range(8)]
    made = await asyncio.gather(
        *(services.reviews.post(world.alice.actor, NewReview(b, 1 + n % 5)) for n, b in enumerate(bookings))
    )
    await asyncio.gather(*(services.reviews.hide(world.admin.actor, review.id, "x") for review in made[:3]))
    left = [review.stars for review in made[3:]]
    average = (Decimal(sum(left)) / len(left)).quantize(Decimal("0.01"))
    assert await stars_of(services, world, world.ballroom) == (average, len(left))


async def test_staff_read_what_concerns_them(services: Services, world: World, over: Any) -> None:
    """A moderator would read another house's reviews, or what an admin took away."""
    here = await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 5))
    there = await services.reviews.post(world.bob.actor, NewReview(await over(world.bob, world.great_hall), 2))
    gone = await services.reviews.post(world.bob.actor, NewReview(await over(world.bob), 1))
    await services.reviews.hide(world.admin.actor, gone.id, "Spam")

    async def seen(who: Person, **wanted: Any) -> list[int]:
        return [review.id for review in (await services.reviews.page(who.actor, ReviewQuery(**wanted))).rows]

    assert await seen(world.moderator) == [here.id]
    assert await seen(world.admin) == [gone.id, there.id, here.id]
    assert await seen(world.admin, hidden=True) == [gone.id]
    assert await seen(world.admin, venue_id=world.berlin) == [there.id]
    assert await seen(world.admin, stars=5) == [here.id]
    assert await seen(world.admin, room_id=2**40) == []
    for refused in ({"venue_id": world.berlin}, {"hidden": True}):
        with pytest.raises(Forbidden):
            await seen(world.moderator, **refused)
    with pytest.raises(Forbidden):
        await seen(world.alice)


async def test_the_list_is_sorted_and_searched(services: Services, world: World, over: Any) -> None:
    """What a guest wrote of the soup would be looked for page by page."""
    here = await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 5, "Bright and 100% warm"))
    there = await services.reviews.post(world.bob.actor, NewReview(await over(world.bob, world.great_hall), 2, "Cold"))
    gone = await services.reviews.post(world.bob.actor, NewReview(await over(world.bob), 1, "The soup was cold"))
    await services.reviews.hide(world.admin.actor, gone.id, "Spam")

    async def seen(who: Person = world.admin, **wanted: Any) -> list[int]:
        return [review.id for review in (await services.reviews.page(who.actor, ReviewQuery(**wanted))).rows]

    assert await seen(sort="stars") == [gone.id, there.id, here.id]
    assert await seen(sort="-stars") == [here.id, there.id, gone.id]
    assert await seen(sort="-hidden") == [gone.id, there.id, here.id]
    assert await seen(sort="created_at") == [here.id, there.id, gone.id]
    assert (await seen(sort="venue"))[-1] == there.id
    assert (await seen(sort="reviewer"))[0] == here.id
    assert len(await seen(sort="room")) == 3
    assert await seen(text="cold") == [gone.id, there.id]
    assert await seen(world.moderator, text="cold") == [], "what was taken away, and another venue's"
    assert await seen(text="100%") == [here.id]
    assert await seen(text="muller") == [gone.id, there.id]
    assert await seen(text="großer saal") == [there.id]
    assert await seen(text=f"#{here.booking_id}") == [here.id]
    assert await seen(any_stars=frozenset({1, 5})) == [gone.id, here.id]
    assert (await services.reviews.page(world.admin.actor, ReviewQuery(text="cold", limit=1))).total == 2
    for refused in ({"sort": "text"}, {"text": "a\0b"}):
        with pytest.raises(ValidationFailed):
            await seen(**refused)


async def test_one_review_is_read_by_its_venue_s_staff(services: Services, world: World, over: Any) -> None:
    """A number would open another house's review, or one that was hidden."""
    here = await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 5))
    assert (await services.reviews.details(world.moderator.actor, here.id)).id == here.id
    for who in (world.berlin_moderator.actor, world.alice.actor):
        with pytest.raises(Forbidden):
            await services.reviews.details(who, here.id)
    with pytest.raises(Unauthenticated):
        await services.reviews.details(world.guest, here.id)
    await services.reviews.hide(world.admin.actor, here.id, "Spam")
    assert (await services.reviews.details(world.admin.actor, here.id)).hidden_reason == "Spam"
    for who, number in ((world.moderator.actor, here.id), (world.admin.actor, 2**40), (world.admin.actor, 99_999)):
        with pytest.raises(NotFound):
            await services.reviews.details(who, number)


async def test_other_windows_hear_of_it(services: Services, world: World, over: Any, database_url: str) -> None:
    """The kiosk would show the old stars until somebody reloads it."""
    heard: list[ChangeNotice] = []
    listener = ChangeListener(database_url, heard.append)
    await listener.start()
    try:
        made = await services.reviews.post(world.alice.actor, NewReview(await over(world.alice), 4))
        for _ in range(100):
            if any(notice.ids(Topic.REVIEW) for notice in heard):
                break
            await asyncio.sleep(0.02)
    finally:
        await listener.stop()
    notice = next(notice for notice in heard if notice.ids(Topic.REVIEW))
    assert (notice.ids(Topic.REVIEW), notice.ids(Topic.ROOM)) == ({made.id}, {world.ballroom})
