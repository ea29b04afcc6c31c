"""The kiosk's own addresses: pages, pairing, walk-ins, prices, codes, and the stream of changes."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import httpx
import psycopg
import pytest

from hallbooking_desktop.domain.events import Change, ChangeNotice, Topic
from hallbooking_desktop.domain.permissions import Actor, Role, Source
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import BookingDraft, Move
from hallbooking_desktop.web.callers import KIOSK_COOKIE
from hallbooking_desktop.web.kiosk.codes import picture
from hallbooking_desktop.web.kiosk.live import Live
from tests.support.http import Api, make_endpoint
from tests.support.postgres import DatabaseAddress
from tests.support.serving import served
from tests.support.world import World

At = Callable[..., TimeRange]


async def _paired(api: Api, world: World) -> str:
    """Pair the client; return the tablet's token."""
    made = await api.of(world.admin).post("/kiosks", {"name": "Lobby", "venue_id": world.city})
    answer = await api.post("/kiosk/pair", {"code": made.json()["code"].lower()})
    assert answer.status_code == 200, answer.text
    return str(answer.cookies[KIOSK_COOKIE])


async def test_the_page_is_strict_and_kept_nowhere(api: Api) -> None:
    """A page that somebody else slipped in could read what people type; a kept one would show it again."""
    page = await api.get("/kiosk")
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy, "nothing comes from elsewhere"
    assert "pairing.js" in page.text, "a tablet that is not paired is paired first"
    assert "<style" not in page.text
    assert "style=" not in page.text


async def test_a_page_of_the_website_stands_by_itself(api: Api, world: World) -> None:
    """Staff who wrote a page could look at it on a paired tablet alone."""
    admin = api.of(world.admin)
    content = "<p>Hallo <script>x()</script><strong>Welt</strong></p>"
    wanted = {"title": "Über <uns>", "slug": "about-de", "html_content": content}
    made = (await admin.post("/cms", wanted)).json()
    assert (await api.get("/kiosk/page/about-de")).status_code == 404, "a draft is nobody's"
    await admin.put(f"/cms/{made['id']}", {"status": "published"})
    page = await api.get("/kiosk/page/about-de")
    assert page.status_code == 200
    assert 'lang="de"' in page.text
    assert "<p>Hallo <strong>Welt</strong></p>" in page.text
    assert "Über &lt;uns&gt;" in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store"
    assert (await api.get("/kiosk/page/none")).status_code == 404
    await admin.put(f"/cms/{made['id']}", {"slug": "ueber-uns-de"})
    moved = await api.get("/kiosk/page/about-de")
    assert (moved.status_code, moved.headers["Location"]) == (308, "/kiosk/page/ueber-uns-de")


async def test_files_are_kept_by_their_version(api: Api) -> None:
    """Every load would fetch a megabyte again, or a new version would run with old files."""
    version = (await api.get("/kiosk/config")).json()["version"]
    script = await api.get(f"/kiosk/files/{version}/static/js/main.js")
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert "immutable" in script.headers["Cache-Control"]
    old = await api.get("/kiosk/files/older/static/js/main.js", headers={"If-None-Match": script.headers["ETag"]})
    assert old.status_code == 304
    assert old.headers["Cache-Control"] == "no-cache"
    for outside in ("static/../../../pyproject.toml", "templates/kiosk.html", "static/js/none.js", "static"):
        assert (await api.get(f"/kiosk/files/{version}/{outside}")).status_code == 404


def test_every_language_says_everything() -> None:
    """Somebody would read a key instead of a sentence, or a plural that their language does not know."""
    folder = Path(__file__).parents[2] / "resources" / "kiosk" / "locales"
    texts = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    assert set(texts) == {"en", "de", "ar"}
    forms = {"en": {"one", "other"}, "de": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}
    for language, said in texts.items():
        assert said.keys() == texts["en"].keys(), language
        for key, text in said.items():
            if isinstance(texts["en"][key], dict):
                assert set(text) == forms[language], f"{language}: {key}"
            else:
                assert text.strip(), f"{language}: {key}"


async def test_a_tablet_is_paired_once_and_known_until_revoked(api: Api, world: World) -> None:
    """A code seen over somebody's shoulder would pair another tablet; a revoked one would go on."""
    admin = api.of(world.admin)
    made = (await admin.post("/kiosks", {"name": "Lobby", "venue_id": world.city})).json()
    answer = await api.post("/kiosk/pair", {"code": f" {made['code'][:4]}-{made['code'][4:].lower()} "})
    cookie = answer.headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "secure" not in cookie, "over plain http a browser would not send it back"
    config = (await api.get("/kiosk/config")).json()
    assert config["paired"]
    assert config["venue"]["id"] == world.city
    assert "main.js" in (await api.get("/kiosk")).text
    assert (await api.post("/kiosk/pair", {"code": made["code"]})).status_code == 422
    await admin.delete(f"/kiosks/{made['id']}")
    assert not (await api.get("/kiosk/config")).json()["paired"]
    walked = await api.post("/kiosk/walk-in", {"full_name": "Tom", "phone": "+12025550123"})
    assert (walked.status_code, walked.json()["reason"]) == (401, "kiosk")


async def test_a_repeat_makes_no_second_kiosk_tablet_or_person(
    api: Api, world: World, database_address: DatabaseAddress
) -> None:
    """A lost answer would leave a kiosk too many, a code used up for nothing, a customer written down twice."""
    admin, key = api.of(world.admin), {"Idempotency-Key": "lobby"}
    wanted = {"name": "Lobby", "venue_id": world.city}
    made, twice = [(await admin.post("/kiosks", wanted, headers=key)).json() for _ in range(2)]
    assert made == twice
    assert len((await admin.get("/kiosks")).json()) == 1
    path = f"/kiosks/{made['id']}/code"
    codes = [(await admin.post(path, headers=key)).json()["code"] for _ in range(2)]
    assert codes[0] == codes[1] != made["code"]
    tokens = [(await api.post("/kiosk/pair", {"code": codes[0]}, headers=key)).cookies[KIOSK_COOKIE] for _ in range(2)]
    assert tokens[0] == tokens[1]
    assert (await api.post("/kiosk/pair", {"code": codes[0]}, headers={"Idempotency-Key": "x"})).status_code == 422
    other = await api.post("/kiosk/pair", {"code": made["code"]}, headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")
    tom = {"full_name": "Tom Ahead", "email": "tom@mail.example"}
    first, again = [await api.post("/kiosk/walk-in", tom, headers=key) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()["user"]) == (201, 201, first.json()["user"])
    headers = {"Authorization": f"Bearer {again.json()['access_token']}"}
    assert (await api.get("/users/me", headers=headers)).json()["id"] == first.json()["user"]["id"]
    assert (await api.post("/kiosk/walk-in", tom)).json()["code"] == "ALREADY_EXISTS", "without the key, somebody else"
    with psycopg.connect(database_address.owner_url) as connection:
        kept = str(connection.execute("SELECT body, body_hash FROM idempotency_keys").fetchall())
    for secret in (*codes, made["code"], tokens[0], first.json()["access_token"]):
        assert secret not in kept, "whoever reads the database would have a tablet"


async def test_what_is_done_at_a_tablet_is_known_as_that(api: Api, world: World, at: At) -> None:
    """Nobody could tell later which tablet a hold came from, nor limit how many there are."""
    assert (await api.post("/kiosk/walk-in", {"full_name": "Tom", "phone": "+12025550123"})).status_code == 401
    await _paired(api, world)
    refused = await api.post("/kiosk/walk-in", {"full_name": "Tom"})
    assert (refused.status_code, set(refused.json()["errors"])) == (422, {"phone"})
    walked = await api.post("/kiosk/walk-in", {"full_name": "Tom Ahead", "phone": "+12025550123", "language": "de"})
    assert walked.status_code == 201, walked.text
    slot = at(3, 10)
    wanted = {
        "room_id": world.ballroom,
        "start_time": slot.start.isoformat(),
        "end_time": slot.end.isoformat(),
    }
    headers = {"Authorization": f"Bearer {walked.json()['access_token']}"}
    made = await api.post("/bookings", wanted, headers=headers)
    assert made.status_code == 201, made.text
    later = at(4, 10)
    again = await api.post(
        "/bookings",
        wanted | {"start_time": later.start.isoformat(), "end_time": later.end.isoformat()},
        headers=headers,
    )
    assert again.json()["code"] == "HOLD_LIMIT_REACHED"
    lines = (await api.of(world.admin).get(f"/audit?entity=booking&entity_id={made.json()['booking_id']}")).json()
    assert {line["source"] for line in lines} == {Source.KIOSK.value}


async def test_guests_learn_prices_by_the_venues_rules(api: Api, world: World, at: At) -> None:
    """The list of rooms would show another price than the bill."""
    slot = at(3, 10)
    asked = {"venue_id": world.city, "start": slot.start.isoformat(), "end": slot.end.isoformat()}
    prices = (await api.get("/kiosk/prices", params=asked)).json()["prices"]
    totals = {price["room_id"]: price["total"] for price in prices}
    wanted = {"room_id": world.ballroom, "start_time": asked["start"], "end_time": asked["end"]}
    quote = await api.of(world.alice).post("/bookings/quote", wanted)
    assert totals[world.ballroom] == quote.json()["total"]
    assert (await api.get("/kiosk/prices", params=asked | {"end": asked["start"]})).status_code == 422
    assert (await api.get("/kiosk/prices", params=asked | {"venue_id": 2_000_000_000})).status_code == 404


def test_a_code_is_drawn_as_what_it_says() -> None:
    """A scanner would read nothing."""
    drawn = picture("1601")
    dark = 0
    for step in drawn.path.split("M")[1:]:
        dark += int(step.partition("h")[2].partition("v")[0])
    assert drawn.size == 21 + 4
    assert 150 < dark < 300


class Stream:
    """A tablet's stream, read event by event."""

    def __init__(self, source: AsyncIterator[bytes]) -> None:
        self._source = source

    async def next(self) -> tuple[str, dict[str, object]]:
        """Return the next event's name and data."""
        lines = (await asyncio.wait_for(anext(self._source), 5)).decode().splitlines()
        found = dict(line.split(": ", 1) for line in lines if line)
        return found["event"], json.loads(found["data"])


async def test_a_tablet_hears_which_rooms_changed(api: Api, world: World, at: At) -> None:
    """Somebody would go on choosing a room that is gone, and hear so only at the end."""
    endpoint = api.endpoint
    live = Live(endpoint)
    stream = Stream(live.stream(world.city, 7))
    assert (await stream.next())[0] == "ready"
    services = endpoint.services
    alice = Actor(world.alice.id, Role.CUSTOMER, Source.API)
    booking = await services.bookings.create(alice, BookingDraft(world.ballroom, at(3, 10)))
    endpoint.notices.publish(ChangeNotice((Change(Topic.BOOKING, booking.id, world.city),)))
    assert await stream.next() == ("availability", {"room_ids": [world.ballroom], "all": False})
    moved = await services.bookings.move(alice, booking.id, Move(at(3, 10), world.studio))
    endpoint.notices.publish(ChangeNotice((Change(Topic.BOOKING, moved.id, world.city),)))
    name, told = await stream.next()
    assert name == "availability"
    assert told["room_ids"] == sorted([world.ballroom, world.studio]), "where it was is free again"
    endpoint.notices.publish(ChangeNotice((Change(Topic.BLOCK, 1, world.berlin),)))
    endpoint.notices.publish(ChangeNotice((Change(Topic.BLOCK, 1, world.city), Change(Topic.KIOSK, 1, world.city))))
    assert await stream.next() == ("availability", {"room_ids": [], "all": True})
    assert (await stream.next())[0] == "kiosk"


@pytest.mark.timed
async def test_streams_are_bounded_beat_and_end(world: World, api: Api) -> None:
    """A few hundred open pages would take every connection; a restart would wait for tablets that never go."""
    endpoint = make_endpoint(api.endpoint.services)
    live = Live(endpoint, most=1, beat=0.05)
    source = live.stream(world.city, 0)
    stream = Stream(source)
    assert (await stream.next())[0] == "ready"
    assert live.is_full
    assert (await stream.next())[0] == "beat"
    endpoint.stopping.set()
    begun = time.monotonic()
    assert [event async for event in source] == []
    assert time.monotonic() - begun < 1
    assert live.watching == 0


@pytest.mark.usefixtures("world")
def test_a_served_stream_ends_with_its_server(tmp_path: Path, database_address: DatabaseAddress) -> None:
    """An update would hang until the last tablet is switched off."""
    with (
        served(tmp_path, "--port", "0", environment={"POSTGRES_URL": database_address.app_url}) as running,
        httpx.stream("GET", f"{running.address}/kiosk/events?venue_id=1", timeout=20) as answer,
    ):
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        lines = answer.iter_lines()
        assert [next(lines) for _ in range(2)][1] == "event: ready"
        begun = time.monotonic()
        running.ask_to_end()
        assert "event: availability" not in list(lines)
        assert running.process.wait(15) == 0
        assert time.monotonic() - begun < timedelta(seconds=8).total_seconds()
