"""Papers over HTTP: by token, by signed link, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.timeranges import TimeRange
from tests.support.http import BASE, Api, lines_of
from tests.support.papers import text_of
from tests.support.world import World

At = Callable[..., TimeRange]
PAPERS = {"confirmation.pdf": "application/pdf", "invoice.pdf": "application/pdf", "calendar.ics": "text/calendar"}


@pytest.fixture
async def made(api: Api, world: World, at: At) -> dict[str, Any]:
    """Return what Alice was answered when she booked."""
    span = at(10, 10)
    body = {"room_id": world.ballroom, "start_time": span.start.isoformat(), "end_time": span.end.isoformat()}
    answer = await api.of(world.alice).post("/bookings", body)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_papers_are_served_to_their_owner(api: Api, world: World, made: dict[str, Any]) -> None:
    """A guest could not print the own booking, or a shared browser would keep it for the next one."""
    for name, kind in PAPERS.items():
        answer = await api.of(world.alice).get(f"/bookings/{made['booking_id']}/{name}")
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].split(";")[0] == kind
        assert answer.headers["cache-control"] == "private, no-cache"
        ending = name.rpartition(".")[2]
        assert answer.headers["content-disposition"].startswith(f'inline; filename="booking-{made["booking_id"]}')
        assert answer.headers["content-disposition"].endswith(f'.{ending}"')
        again = await api.of(world.alice).get(
            f"/bookings/{made['booking_id']}/{name}", headers={"If-None-Match": answer.headers["etag"]}
        )
        assert (again.status_code, again.content) == (304, b"")


async def test_the_confirmations_address_needs_no_header(api: Api, world: World, made: dict[str, Any]) -> None:
    """The link of a mail or a phone's browser would ask for a password that a walk-in does not have."""
    url = made["confirmation_pdf_url"]
    assert url.startswith(f"{BASE}/bookings/{made['booking_id']}/confirmation.pdf?")
    answer = await api.get(url)
    assert answer.status_code == 200, answer.text
    text = text_of(answer.content)
    assert "PROVISIONAL – UNPAID" in text
    assert "alice@mail.example" not in text
    whole = await api.of(world.alice).get(f"/bookings/{made['booking_id']}")
    assert (await api.get(whole.json()["confirmation_pdf_url"])).status_code == 200
    line = lines_of(api.endpoint)[-1]
    assert "signature=" not in str(line)
    assert url.partition("signature=")[2] not in str(line), "whoever reads the log could read the booking"


async def test_forged_and_expired_links_open_nothing(
    api: Api, world: World, clock: ManualClock, made: dict[str, Any]
) -> None:
    """Changing a digit of the address would show somebody else's booking."""
    url, number = made["confirmation_pdf_url"], made["booking_id"]
    query = url.partition("?")[2]
    for tried in (
        url.replace(f"/{number}/", f"/{number + 1}/"),
        url.replace("confirmation.pdf", "invoice.pdf"),
        url.replace("confirmation.pdf", "calendar.ics"),
        url.replace("expires=", "expires=9"),
        url[:-3],
        url + "x",
        url.partition("&signature")[0],
        f"{BASE}/bookings/{number}/confirmation.pdf?{query.partition('&')[2]}",
        f"{BASE}/bookings/{number}/confirmation.pdf?expires=1&signature=%00%ff",
    ):
        answer = await api.get(tried)
        assert (answer.status_code, answer.json()["code"]) == (403, "LINK_REFUSED"), tried
    assert (await api.get(url.replace("expires=", "expires=x"))).status_code == 422
    clock.advance(timedelta(days=7))
    answer = await api.get(url)
    assert (answer.status_code, answer.json()["code"]) == (403, "LINK_EXPIRED")


async def test_others_papers_are_nobodys_business(api: Api, world: World, made: dict[str, Any]) -> None:
    """Anybody who can count could read who booked what."""
    for name in PAPERS:
        path = f"/bookings/{made['booking_id']}/{name}"
        assert (await api.get(path)).status_code == 401
        assert (await api.of(world.bob).get(path)).status_code == 403
        assert (await api.of(world.berlin_moderator).get(path)).status_code == 403
        assert (await api.of(world.moderator).get(path)).status_code == 200
        for unknown in ("999999", "0", "99999999999999999999"):
            assert (await api.of(world.admin).get(f"/bookings/{unknown}/{name}")).status_code == 404
        assert (await api.of(world.admin).get(f"/bookings/x/{name}")).status_code == 422


async def test_papers_come_in_sizes(api: Api, world: World, made: dict[str, Any]) -> None:
    """An American printer would cut the foot off, a receipt printer the amounts."""
    call, path = api.of(world.alice), f"/bookings/{made['booking_id']}/invoice.pdf"
    for size, box in (("a4", b"595.27"), ("letter", b"612 792"), ("receipt", b"226.77")):
        answer = await call.get(path, params={"format": size})
        assert answer.status_code == 200
        assert b"/MediaBox [ 0 0 " + box in answer.content
    assert (await call.get(path, params={"format": "a0"})).status_code == 422


async def test_the_description_tells_of_files(api: Api) -> None:
    """A client made from the description would look for JSON."""
    described = (await api.get("/openapi.json")).json()["paths"]
    for name, kind in PAPERS.items():
        call = described[f"/bookings/{{booking_id}}/{name}"]["get"]
        assert kind in call["responses"]["200"]["content"]
        assert call["responses"].keys() >= {"200", "304", "401", "403", "404", "422", "429", "503"}
        assert {"expires", "signature"} <= {each["name"] for each in call["parameters"]}
