"""Photos over HTTP: sent by staff, seen by everybody, refused where they are something else."""

from __future__ import annotations

import zlib
from typing import Any

import httpx
import pytest

from tests.support.http import Api
from tests.support.pictures import SVG, bomb, opened, picture, png
from tests.support.world import World

PICTURE = picture(2000, 1250)


async def send(
    api: Api, path: str, content: bytes = PICTURE, caption: str | None = None, **more: Any
) -> httpx.Response:
    name, kind = more.pop("named", ("hall.jpg", "image/jpeg"))
    data = {} if caption is None else {"caption": caption}
    return await api.post(path, files={"file": (name, content, kind)}, data=data, **more)


async def test_a_photo_is_sent_shown_and_served(api: Api, world: World) -> None:
    """The kiosk and the web page could not show a hall."""
    desk, path = api.of(world.moderator), f"/rooms/{world.ballroom}/photos"
    sent = await send(desk, path, caption="By candlelight")
    assert sent.status_code == 201
    made = sent.json()
    assert made["caption"] == "By candlelight"
    assert (await api.get(path)).json() == [made]
    assert (await api.get(f"/rooms/{world.ballroom}")).json()["photos"] == [made]
    for url, width in ((made["url"], 2000), (made["thumbnail_url"], 480), (f"{made['url']}?size=large", 1600)):
        served = await api.get(url)
        assert (served.status_code, served.headers["Content-Type"]) == (200, "image/jpeg")
        assert served.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert served.headers["X-Content-Type-Options"] == "nosniff"
        assert opened(served.content).width == width
        tag = served.headers["ETag"]
        assert not tag.startswith("W/")
        again = await api.get(url, headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
        assert (await api.get(url, headers={"If-None-Match": '"another"'})).status_code == 200
        head = await api.call("HEAD", url)
        assert (head.status_code, head.headers["ETag"]) == (200, tag)
        assert head.headers["Content-Length"] == str(len(served.content))


async def test_the_search_shows_them(api: Api, world: World) -> None:
    """Guests would choose among names."""
    made = (await send(api.of(world.admin), f"/rooms/{world.ballroom}/photos")).json()
    found = (await api.get(f"/search/rooms?city=Metropolis&date=2031-05-06&capacity=90&venue_id={world.city}")).json()
    shown = {result["room_id"]: result["photos"] for result in found["results"]}
    assert shown[world.ballroom] == [made]


async def test_a_repeated_upload_is_answered_as_the_first(api: Api, world: World) -> None:
    """A connection that broke would put the same photo up twice, or never: each try divides its parts otherwise."""
    desk, path, key = api.of(world.moderator), f"/rooms/{world.ballroom}/photos", {"Idempotency-Key": "a-photo"}
    first = await send(desk, path, caption="By candlelight", headers=key)
    again = await send(desk, path, caption="By candlelight", headers=key)
    assert (again.status_code, again.json()) == (201, first.json())
    assert len((await api.get(path)).json()) == 1
    other = await send(desk, path, caption="By day", headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


async def test_photos_are_arranged_described_and_deleted(api: Api, world: World) -> None:
    """What was sent could never be corrected."""
    admin, path = api.of(world.admin), f"/venues/{world.city}/photos"
    first, second = [(await send(admin, path, caption=words)).json() for words in ("one", "two")]
    wanted = [{"photo_id": second["photo_id"], "caption": "Zwei"}, {"photo_id": first["photo_id"]}]
    arranged = await admin.put(path, wanted)
    assert [photo["caption"] for photo in arranged.json()] == ["Zwei", "one"]
    assert (await api.get(f"/venues/{world.city}")).json()["photos"] == arranged.json()
    assert (await admin.put(path, wanted[:1])).json()["code"] == "STALE_VERSION"
    too_long = [wanted[0] | {"caption": "x" * 201}, wanted[1]]
    assert (await admin.put(path, too_long)).status_code == 422
    gone = await admin.delete(f"{path}/{first['photo_id']}")
    assert (gone.status_code, gone.json()["success"]) == (200, True)
    assert (await admin.delete(f"{path}/{first['photo_id']}")).status_code == 404
    assert (await api.get(first["url"])).status_code == 404
    assert [photo["photo_id"] for photo in (await api.get(path)).json()] == [second["photo_id"]]


@pytest.mark.parametrize(
    ("content", "named", "reason"),
    [
        (b"", ("a.jpg", "image/jpeg"), "empty"),
        (SVG, ("a.svg", "image/svg+xml"), "not_a_picture"),
        (SVG, ("a.jpg", "image/jpeg"), "not_a_picture"),
        (b"<html><script>alert(1)</script>", ("a.png", "image/png"), "not_a_picture"),
        (b"MZ\x90\x00", ("../../etc/passwd", "image/jpeg"), "not_a_picture"),
        (picture(kind="PPM"), ("a.gif", "image/gif"), "not_a_picture"),
        (PICTURE[:-9000], ("a.jpg", "image/jpeg"), "damaged"),
        (bomb(), ("a.png", "image/png"), "too_many_pixels"),
        (png(2**31 - 1, 2**31 - 1), ("a.png", "image/png"), "too_many_pixels"),
        (png(9, 9, (b"iCCP", b"a\0\0" + zlib.compress(bytes(40_000_000)))), ("a.png", "image/png"), "not_a_picture"),
        (PICTURE + bytes(10_500_000), ("a.jpg", "image/jpeg"), "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_is_no_picture_is_refused(
    api: Api, world: World, content: bytes, named: tuple[str, str], reason: str
) -> None:
    """A script could be served from our address, or one file could fill the memory."""
    path = f"/rooms/{world.ballroom}/photos"
    refused = await send(api.of(world.moderator), path, content, named=named)
    assert (refused.status_code, refused.json()["code"], refused.json()["reason"]) == (422, "PICTURE_REFUSED", reason)
    assert (await api.get(path)).json() == []


async def test_a_body_that_is_no_form_is_refused(api: Api, world: World) -> None:
    """A broken client would see a defect of ours."""
    desk, path = api.of(world.moderator), f"/rooms/{world.ballroom}/photos"
    assert (await desk.post(path, {"file": "text"})).status_code == 422
    assert (await desk.post(path, files={"other": ("a.jpg", PICTURE, "image/jpeg")})).status_code == 422
    assert (await send(desk, path, caption="x" * 201)).status_code == 422
    broken = {"Content-Type": "multipart/form-data; boundary=x"}
    assert (await desk.call("POST", path, content=b"--y\r\nnonsense", headers=broken)).status_code in {400, 422}
    huge = await send(desk, path, bytes(12_500_000))
    assert (huge.status_code, huge.json()["code"]) == (413, "BODY_TOO_LARGE")


async def test_who_may_send_and_delete(api: Api, world: World) -> None:
    """Anybody could put pictures on the kiosk."""
    made = (await send(api.of(world.admin), f"/rooms/{world.ballroom}/photos")).json()
    house = (await send(api.of(world.admin), f"/venues/{world.city}/photos")).json()
    nobody = {
        f"/rooms/{world.ballroom}/photos": (
            (api, 401),
            (api.of(world.alice), 403),
            (api.of(world.berlin_moderator), 403),
        ),
        f"/venues/{world.city}/photos": ((api, 401), (api.of(world.alice), 403), (api.of(world.moderator), 403)),
    }
    for path, callers in nobody.items():
        photo = made if path.startswith("/rooms") else house
        for caller, status in callers:
            assert (await send(caller, path)).status_code == status
            assert (await caller.put(path, [{"photo_id": photo["photo_id"]}])).status_code == status
            assert (await caller.delete(f"{path}/{photo['photo_id']}")).status_code == status
    assert (await send(api.of(world.admin), "/rooms/999999/photos")).status_code == 404
    assert (await api.get("/venues/999999/photos")).status_code == 404
    other = f"/rooms/{world.studio}/photos/{made['photo_id']}"
    assert (await api.of(world.moderator).delete(other)).status_code == 404, "a photo of another room"


@pytest.mark.parametrize("name", ["x", "0" * 32, "..%2f..%2fetc%2fpasswd", "a" * 65, "%00", "%F0%9F%98%80"])
async def test_names_that_stand_for_nothing(api: Api, world: World, name: str) -> None:
    """Guessing names would reach other files, or a defect."""
    assert (await api.get(f"/media/{name}")).status_code in {404, 422}
    assert (await api.get(f"/media/{'0' * 32}?size=huge")).status_code == 422


async def test_a_repeated_upload_adds_one_photo(api: Api, world: World) -> None:
    """A connection that broke off would double the picture."""
    desk, path = api.of(world.moderator), f"/rooms/{world.ballroom}/photos"
    request = desk.client.build_request("POST", path, files={"file": ("a.jpg", PICTURE, "image/jpeg")})
    body, kind = request.read(), request.headers["Content-Type"]
    headers = {"Idempotency-Key": "upload-1", "Content-Type": kind}
    first, second = [await desk.call("POST", path, content=body, headers=headers) for _ in range(2)]
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert len((await api.get(path)).json()) == 1
