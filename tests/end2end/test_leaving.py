"""Who leaves leaves nothing behind: not in the page, its stores, its history, its fields, nor at the endpoint."""

from __future__ import annotations

import json
import re
import urllib.error
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.end2end.conftest import IDLE_SECONDS, UNLIMITED, House
from tests.end2end.test_walk import BOARDROOM, FIVE
from tests.support.kiosk import Tablet, call, tablet
from tests.support.serving import Served, served

NAME, PHONE = "Pepper Vanishing", "+1 212 555 0177"


@pytest.fixture(scope="module")
def second(house: House) -> Iterator[Served]:
    """Run a second endpoint on the same data, whose tablets ask soon."""
    idle = {"KIOSK_IDLE_SECONDS": str(IDLE_SECONDS)}
    with served(house.data_dir, "--port", "0", environment=UNLIMITED | idle) as running:
        yield running


@pytest.fixture
def impatient(browser: Browser, house: House, second: Served) -> Iterator[Tablet]:
    """Return a paired tablet that asks soon."""
    with tablet(browser, second.address) as switched_on:
        switched_on.pair(house.new_kiosk("Impatient")[1])
        yield switched_on


def _everything(switched_on: Tablet) -> str:
    """Return all that the browser keeps which a script or the next person could see."""
    page = switched_on.page
    kept = page.evaluate(
        """async () => ({
            text: document.documentElement.outerHTML,
            fields: [...document.querySelectorAll('input, textarea')].map((field) => field.value),
            local: {...localStorage}, session: {...sessionStorage},
            history: history.state, address: location.href, name: window.name,
            databases: (await indexedDB.databases()).map((found) => found.name),
            caches: await caches.keys(), cookies: document.cookie,
        })"""
    )
    return json.dumps(kept) + json.dumps(switched_on.context.storage_state())


def test_somebody_who_walks_away_is_forgotten(impatient: Tablet, house: House, day: str) -> None:
    """The next person would read a stranger's name and number, or book at their cost."""
    page = impatient.page
    tokens: list[str] = []
    page.on(
        "response",
        lambda answer: tokens.append(answer.json()["access_token"]) if answer.url.endswith("/walk-in") else None,
    )
    impatient.to_rooms(day, FIVE, guests=10)
    impatient.choose_room(BOARDROOM)
    impatient.on()
    impatient.as_walk_in(NAME, PHONE)
    number = impatient.hold()
    assert NAME in _everything(impatient), "what is looked for can be found"
    history_length = page.evaluate("() => history.length")
    dialog = page.locator(".dialog-idle")
    expect(dialog).to_be_visible(timeout=(IDLE_SECONDS + 5) * 1000)
    expect(dialog).to_contain_text(str(number))
    dialog.locator(".button-primary").click()
    expect(dialog).to_have_count(0)
    impatient.shows("done")
    expect(dialog).to_be_visible(timeout=(IDLE_SECONDS + 5) * 1000)
    impatient.shows("start")
    for _ in range(4):
        assert NAME not in (kept := _everything(impatient))
        assert PHONE not in kept
        assert tokens[0] not in kept
        assert not re.search(rf"\b{number}\b", page.inner_text("body"))
        page.go_back()
        page.wait_for_timeout(150)
        if page.url == "about:blank":
            page.go_forward()
        impatient.shows("start")
    assert page.evaluate("() => history.length") <= history_length + 1
    with pytest.raises(urllib.error.HTTPError, match="401"):
        call(house.address, f"/bookings/{number}", token=tokens[0])
    assert house.call("admin", f"/bookings/{number}")["status"] == "pending", "the hold has its own countdown"


def test_fields_of_a_form_are_empty_for_the_next_person(impatient: Tablet, day: str) -> None:
    """Half a form, left, would greet the next person."""
    page = impatient.page
    impatient.to_rooms(day, FIVE, guests=10)
    impatient.choose_room(BOARDROOM)
    impatient.on()
    page.locator(".way").nth(2).click()
    page.locator(".field-input").nth(0).fill(NAME)
    page.locator(".field-input").nth(2).fill("Half-Typed-Secret-1!")
    assert page.locator(".field-input").nth(0).get_attribute("autocomplete") == "off"
    dialog = page.locator(".dialog-idle")
    expect(dialog).to_be_visible(timeout=(IDLE_SECONDS + 5) * 1000)
    dialog.get_by_role("button", name="Finish").click()
    impatient.shows("start")
    impatient.to_rooms(day, FIVE, guests=10)
    impatient.choose_room(BOARDROOM)
    impatient.on()
    page.locator(".way").nth(2).click()
    assert [field.input_value() for field in page.locator(".field-input").all()] == ["", "", ""]


def test_back_goes_one_question_back_and_never_away(impatient: Tablet, day: str) -> None:
    """A swipe from the edge would throw people out of the kiosk, into whatever was open before."""
    page = impatient.page
    impatient.begin()
    impatient.choose_day(day)
    impatient.on()
    impatient.shows("time")
    page.go_back()
    impatient.shows("day")
    assert page.url.endswith("/kiosk")
