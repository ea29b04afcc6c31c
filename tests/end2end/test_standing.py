"""The kiosk stands through restarts, and ends when staff end it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import Browser, expect

from tests.end2end.conftest import UNLIMITED, House
from tests.end2end.test_walk import BOARDROOM, FIVE
from tests.support.kiosk import Tablet, tablet
from tests.support.serving import Served, served

Maker = Callable[..., Tablet]


@pytest.fixture
def restartable(house: House) -> Iterator[tuple[Served, Callable[[], None], Callable[[], None]]]:
    """Return a second endpoint on the same data, what kills it, and what starts it again at the same address."""
    with ExitStack() as stack:

        @contextmanager
        def begun(port: str) -> Iterator[Served]:
            with served(house.data_dir, "--port", port, environment=UNLIMITED) as running:
                yield running

        running = stack.enter_context(begun("0"))
        port = running.address.rpartition(":")[2]

        def kill() -> None:
            running.process.kill()
            running.process.wait(10)

        yield running, kill, lambda: stack.enter_context(begun(port)) and None


def test_a_restart_in_the_middle_is_survived_and_said(
    browser: Browser,
    house: House,
    restartable: tuple[Served, Callable[[], None], Callable[[], None]],
    day: str,
) -> None:
    """An update at noon would throw everybody out, or hold a room twice."""
    running, kill, start_again = restartable
    with tablet(browser, running.address) as switched_on:
        page = switched_on.page
        switched_on.pair(house.new_kiosk("Steady")[1])
        switched_on.to_rooms(day, FIVE, guests=10)
        switched_on.choose_room(BOARDROOM)
        switched_on.on()
        switched_on.as_walk_in("Rita Start", "+1 212 555 0110")
        switched_on.on()
        switched_on.shows("pay")
        switched_on.may_be_away = True
        kill()
        expect(page.locator(".connection")).to_be_visible()
        page.locator(".pay-way .button").nth(0).click()
        expect(page.locator(".pay-way .button").nth(0)).to_have_attribute("aria-busy", "true")
        start_again()
        switched_on.shows("done")
        expect(page.locator(".connection")).to_have_count(0)
        number = int(page.locator("#booking-number").inner_text())
        rows = house.call("admin", "/bookings?q=Rita%20Start")
        assert [row["id"] for row in rows] == [number], "one hold, however often it was asked for"
        house.take_payment(number)
        expect(page.locator(".done")).to_have_attribute("data-status", "confirmed")


def test_a_revoked_tablet_returns_to_pairing(switch_on: Maker, house: House, browser: Browser) -> None:
    """A stolen tablet would go on booking."""
    with tablet(browser, house.address) as switched_on:
        kiosk_id, code = house.new_kiosk("Stolen")
        switched_on.pair(code)
        switched_on.begin()
        house.call("admin", f"/kiosks/{kiosk_id}", method="DELETE")
        expect(switched_on.page.locator(".pairing")).to_be_visible(timeout=10_000)


def test_a_wrong_code_is_refused_in_words(browser: Browser, house: House) -> None:
    """Who mistypes would not know why nothing happens."""
    with tablet(browser, house.address) as switched_on:
        page = switched_on.page
        page.goto(f"{house.address}/kiosk")
        page.get_by_label("Code").fill("NONSENSE")
        page.get_by_role("button", name="Pair", exact=True).click()
        expect(page.locator(".field-problem")).to_contain_text("unknown")
