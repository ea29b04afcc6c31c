"""Handover notes: left, changed, seen to, taken back; heard of by other desks, and in the log by numbers alone."""

from __future__ import annotations

import asyncio

import pytest

from hallbooking_desktop.domain.errors import Forbidden, NotFound, StaleVersion, Unauthenticated, ValidationFailed
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import GUEST
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.notices import ChangeListener
from hallbooking_desktop.services.commands import AuditQuery
from hallbooking_desktop.services.registry import Services
from tests.support.world import World


async def test_a_note_is_left_and_seen_to(services: Services, world: World) -> None:
    """What one shift knew would be lost on the next."""
    mo = world.moderator.actor
    note = await services.handover.add(mo, world.city, "  Projector bulb\n is weak ")
    assert (note.text, note.author, note.venue_name) == ("Projector bulb is weak", "Mo Metropolis", "City Center Hall")
    assert (note.done_at, note.done_by) == (None, None)
    shown = (await services.today.day(mo)).notes
    assert shown == (note,)
    done = await services.handover.finish(world.admin.actor, note.id)
    assert done.done_at is not None
    assert done.done_by == "Ada Admin"
    again = await services.handover.finish(mo, note.id)
    assert again == done, "who was first stays"
    assert (await services.today.day(mo)).notes == (done,), "what was done today can still be taken back"
    reopened = await services.handover.reopen(mo, note.id)
    assert (reopened.done_at, reopened.done_by, reopened.version) == (None, None, 3)
    assert await services.handover.reopen(mo, note.id) == reopened


async def test_words_that_nobody_read_are_not_done(services: Services, world: World) -> None:
    """“Lock the door” would be ticked after its author wrote “Do not lock the door”."""
    mo, admin = world.moderator.actor, world.admin.actor
    note = await services.handover.add(mo, world.city, "Lock the back door")
    await services.handover.edit(mo, note.id, "Do not lock the back door", note.version)
    with pytest.raises(StaleVersion):
        await services.handover.finish(admin, note.id, note.version)
    assert (await services.today.day(mo)).notes[0].done_at is None
    done = await services.handover.finish(admin, note.id, note.version + 1)
    with pytest.raises(StaleVersion):
        await services.handover.reopen(mo, note.id, note.version + 1)
    assert (await services.handover.reopen(mo, note.id, done.version)).done_at is None


async def test_only_who_wrote_it_changes_the_words(services: Services, world: World) -> None:
    """Somebody's words would be put into another's mouth."""
    mo = world.moderator.actor
    note = await services.handover.add(mo, world.city, "Keys are with Ann")
    changed = await services.handover.edit(mo, note.id, "Keys are in the safe", note.version)
    assert (changed.text, changed.version) == ("Keys are in the safe", 2)
    assert await services.handover.edit(mo, note.id, "Keys are in the safe") == changed
    with pytest.raises(Forbidden):
        await services.handover.edit(world.admin.actor, note.id, "Keys are gone")
    with pytest.raises(StaleVersion):
        await services.handover.edit(mo, note.id, "Keys are lost", note.version)


async def test_notes_are_of_one_venue(services: Services, world: World) -> None:
    """Another venue's staff would read or finish what is not theirs."""
    note = await services.handover.add(world.moderator.actor, world.city, "Heating off at ten")
    away = world.berlin_moderator.actor
    for refused in (
        services.handover.add(away, world.city, "x"),
        services.handover.edit(away, note.id, "x"),
        services.handover.finish(away, note.id),
        services.handover.reopen(away, note.id),
        services.handover.add(world.alice.actor, world.city, "x"),
        services.handover.finish(world.alice.actor, note.id),
    ):
        with pytest.raises(Forbidden):
            await refused
    with pytest.raises(Unauthenticated):
        await services.handover.finish(GUEST, note.id)
    assert (await services.today.day(away)).notes == ()
    assert (await services.today.day(world.admin.actor)).notes == (note,)


async def test_what_cannot_be_a_note(services: Services, world: World) -> None:
    """An empty line, a novel, a venue or note that is not there: said, nothing stored."""
    mo, admin = world.moderator.actor, world.admin.actor
    for typed in ("", " \n ", "x" * 1001):
        with pytest.raises(ValidationFailed) as refused:
            await services.handover.add(mo, world.city, typed)
        assert set(refused.value.fields) == {"text"}
    for number in (999, 0, 2**40):
        with pytest.raises(NotFound):
            await services.handover.add(admin, number, "Hello")
        with pytest.raises(NotFound):
            await services.handover.finish(admin, number)
    with pytest.raises(Forbidden):
        await services.handover.add(world.system, world.city, "The program signs nothing")
    assert (await services.today.day(admin)).notes == ()


async def test_the_log_holds_numbers_only(services: Services, world: World) -> None:
    """Erasing a person would leave what was written about them."""
    mo = world.moderator.actor
    note = await services.handover.add(mo, world.city, "Mr Secret left his coat")
    await services.handover.edit(mo, note.id, "Mr Secret has his coat")
    await services.handover.finish(mo, note.id)
    await services.handover.reopen(mo, note.id)
    found = await services.audit.entries(world.admin.actor, AuditQuery(entity="handover_note", entity_id=note.id))
    assert [row.action for row in found.rows][::-1] == [
        "handover.added",
        "handover.edited",
        "handover.finished",
        "handover.reopened",
    ]
    assert {row.venue_id for row in found.rows} == {world.city}
    assert "Secret" not in repr(found)


async def test_other_desks_hear_of_it(services: Services, world: World, database: Database, database_url: str) -> None:
    """A note would only be seen after a refresh."""
    heard: list[ChangeNotice] = []
    listener = ChangeListener(database_url, heard.append, lambda _: None)
    await listener.start()
    try:
        note = await services.handover.add(world.moderator.actor, world.city, "Call the plumber")
        for _ in range(200):
            if any(note.id in notice.ids(Topic.HANDOVER) for notice in heard):
                break
            await asyncio.sleep(0.01)
        else:
            pytest.fail("nobody was told")
    finally:
        await listener.stop()
