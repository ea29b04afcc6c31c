"""The scene that the walks through the permissions are played in: a customer with bookings at the desk's venue."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text, update

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.persistence import tables as t
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.commands import BookingDraft, NewBlock, PersonChoice
from hallbooking_desktop.services.commands_content import PageDraft
from hallbooking_desktop.services.commands_engagement import NewFavourite, NewQuery, NewReview
from hallbooking_desktop.services.commands_media import PhotosOf
from hallbooking_desktop.services.registry import Services
from tests.support.bookings import add_booking
from tests.support.codes import mailed_code
from tests.support.permission_rows import Scene
from tests.support.pictures import picture
from tests.support.world import World, add_room, open_round_the_clock


async def set_scene(services: Services, world: World, database: Database, clock: Clock) -> Scene:
    """Set the scene: the walk-in has been at the venue too."""
    start = (clock() + timedelta(days=5)).replace(hour=8, minute=0, second=0, microsecond=0)
    async with database.work(world.system) as work:
        booking = await add_booking(work, world.ballroom, start + timedelta(hours=2), world.alice)
        under_way = await add_booking(
            work, world.garden_north, clock() - timedelta(minutes=30), world.alice, hours=4, total="0.00"
        )
        await open_round_the_clock(work, world.garden_north)
        arrived = await add_booking(work, world.studio, clock() - timedelta(minutes=20), world.walk_in, total="0.00")
        await work.execute(update(t.bookings).where(t.bookings.c.id == arrived).values(attendance="arrived"))
        await add_booking(work, world.garden_south, start, world.walk_in)
        over = await add_booking(work, world.garden_south, clock() - timedelta(days=3), world.alice)
        reviewed = await add_booking(work, world.garden_south, clock() - timedelta(days=4), world.alice)
        spare = await add_room(work, world.city, "Spare Room")
        closure = int(
            await work.scalar(
                text("INSERT INTO closures (venue_id, starts_at, ends_at) VALUES (:venue, :start, :end) RETURNING id"),
                {"venue": world.city, "start": start + timedelta(days=30), "end": start + timedelta(days=31)},
            )
        )
    draft = BookingDraft(
        world.studio, TimeRange(start, start + timedelta(hours=2)), customers=(PersonChoice(world.alice.id),)
    )
    unpaid = await services.bookings.create(world.admin.actor, draft)
    later = start + timedelta(hours=4)
    block = await services.blocks.create(
        world.admin.actor, NewBlock(world.studio, TimeRange(later, later + timedelta(hours=2)))
    )
    alice = world.alice.actor
    review = await services.reviews.post(alice, NewReview(reviewed, 4))
    favourite = await services.favourites.add(alice, NewFavourite(room_id=world.ballroom))
    asked = await services.queries.ask(alice, NewQuery("A piano?", "Is there one?", venue_id=world.city))
    kiosk = await services.kiosks.create(world.admin.actor, world.city, "Lobby")
    assert world.alice.email is not None
    await services.auth.forgot_password(world.alice.email)
    page = await services.cms.create(world.admin.actor, PageDraft("House rules"))
    published = await services.cms.create(
        world.admin.actor, PageDraft("Opening hours", "<p>Daily.</p>", status=PageStatus.PUBLISHED)
    )
    other = await services.kiosks.create(world.admin.actor, world.city, "Foyer")
    return Scene(
        world,
        booking=booking,
        under_way=under_way,
        unpaid=unpaid.id,
        block=block.id,
        closure=closure,
        spare=spare,
        start=start,
        over=over,
        review=review.id,
        favourite=favourite.id,
        query=asked.query.id,
        kiosk=kiosk.kiosk.id,
        page=page.id,
        published=published,
        kiosk_code=kiosk.code,
        tablet=(await services.kiosks.pair(other.code)).token,
        room_photo=await services.media.add(world.admin.actor, PhotosOf.room(world.studio), picture(40, 30)),
        picture=await services.library.add(world.admin.actor, picture(40, 30), "door.jpg", "The door"),
        venue_photo=await services.media.add(world.admin.actor, PhotosOf.venue(world.berlin), picture(40, 30)),
        arrived=arrived,
        note=(await services.handover.add(world.moderator.actor, world.city, "The lift is slow")).id,
        reset_code=await mailed_code(database, world.alice.id),
    )
