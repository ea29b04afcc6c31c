"""People at the kiosk: they find, choose, book and pay."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.end2end.conftest import BALLROOM, House
from tests.support.kiosk import PORTRAIT, Tablet

Maker = Callable[..., Tablet]
CLUB, BOARDROOM = 5, 6
FIVE = 17 * 60
PASSWORD = "Sunny-Hall-4711!"


def _to_addons_past_a_rival(tablet: Tablet, house: House, day: str) -> None:
    """Look at a room, see it taken by somebody else at that very moment, take another and an add-on."""
    page = tablet.page
    tablet.to_rooms(day, FIVE, guests=10)
    expect(tablet.room(BALLROOM)).to_have_attribute("data-state", "free")
    tablet.room(BALLROOM).locator("button").click()
    tablet.shows("room")
    house.book(BALLROOM, day, "16:30", "18:00")
    dialog = page.locator(".dialog-taken")
    expect(dialog).to_be_visible(timeout=5000)
    expect(dialog.locator(".offer-room").first).to_be_visible()
    dialog.locator(".dialog-actions button").click()
    tablet.shows("rooms")
    expect(tablet.room(BALLROOM)).to_have_attribute("data-state", "taken")
    tablet.choose_room(BOARDROOM)
    page.locator(".addon .stepper-button").nth(1).click()
    expect(page.locator(".addon .stepper-value").first).to_have_text("1")
    tablet.on()
    tablet.shows("who")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_person_books_alone_and_pays_at_the_desk(switch_on: Maker, house: House, day: str, language: str) -> None:
    """The kiosk would be no use: a guest could not book, or the desk's confirmation would never be seen."""
    tablet = switch_on(size=PORTRAIT if language == "ar" else (1280, 800))
    page = tablet.page
    if language != "en":
        tablet.speak(language)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    _to_addons_past_a_rival(tablet, house, day)
    tablet.sign_up("Mona Vale", f"mona-{language}@example.org", PASSWORD)
    expect(page.locator(".lines tbody tr")).to_have_count(2)
    number = tablet.hold()
    expect(page.locator("#countdown")).to_have_text(re.compile(r"1[45]:\d\d"))
    expect(page.locator(".done-code .code path")).to_have_attribute("d", re.compile("^M"))
    booking = house.call("admin", f"/bookings/{number}")
    assert booking["status"] == "pending"
    assert [person["full_name"] for person in booking["customers"]] == ["Mona Vale"]
    assert len(booking["addons"]) == 1
    house.take_payment(number)
    expect(page.locator(".done")).to_have_attribute("data-status", "confirmed", timeout=5000)
    expect(page.locator(".done-paid")).to_be_visible()
    tablet.on()
    tablet.shows("start")
    audit = house.call("admin", f"/audit?entity=booking&entity_id={number}")
    assert {"kiosk"} <= {line["source"] for line in audit}, "what is done at a kiosk is written down as that"


def test_a_walk_in_needs_only_a_name_and_a_phone(switch_on: Maker, house: House, day: str) -> None:
    """Who has no account would have to queue at the desk."""
    tablet = switch_on()
    page = tablet.page
    tablet.to_rooms(day, FIVE, guests=10)
    tablet.choose_room(BOARDROOM)
    tablet.on()
    page.locator(".way").nth(0).click()
    tablet.on()
    expect(page.locator(".field-problem")).to_have_count(2)
    page.locator(".field-input").nth(0).fill("Tom Ahead")
    page.locator(".field-input").nth(1).fill("+1 212 555 0199")
    tablet.on()
    tablet.shows("review")
    tablet.on()
    expect(page.locator(".pay-off .button")).to_have_attribute("aria-disabled", "true")
    page.locator(".pay-way .button").nth(0).click()
    tablet.shows("done")
    number = int(page.locator("#booking-number").inner_text())
    assert house.call("admin", f"/bookings/{number}")["customers"][0]["full_name"] == "Tom Ahead"
    page.get_by_role("button", name="Release the room").click()
    page.locator(".dialog-release .button-danger").click()
    tablet.shows("start")
    assert house.call("admin", f"/bookings/{number}")["status"] == "cancelled"


def test_an_account_pays_from_its_wallet(switch_on: Maker, house: House, day: str) -> None:
    """Money in the wallet could not be spent where people stand."""
    tablet = switch_on()
    before = house.call("customer", "/wallet/me")["balance"]
    tablet.to_rooms(day, FIVE, guests=10)
    tablet.choose_room(BOARDROOM)
    tablet.on()
    account = house.accounts["customer"]
    tablet.sign_in(account["email"], account["password"])
    tablet.on()
    tablet.page.locator(".pay-way .button").nth(1).click()
    tablet.shows("done")
    expect(tablet.page.locator(".done-paid")).to_be_visible()
    house.tokens.pop("customer", None)
    after = house.call("customer", "/wallet/me")["balance"]
    assert round(before - after, 2) == 100


def test_free_times_are_shown_when_any_time_will_do(switch_on: Maker, house: House, day: str) -> None:
    """Who has time all day would have to guess when a room is free; others' holds would look free."""
    customer = house.call("customer", "/wallet/me")["user_id"]
    held = {"room_id": BOARDROOM, "start_time": f"{day}T12:00:00Z", "end_time": f"{day}T14:00:00Z"}
    house.call("moderator", "/bookings", {**held, "customer_ids": [customer]})
    tablet = switch_on()
    page = tablet.page
    tablet.to_rooms(day, None, guests=10)
    tablet.room(BOARDROOM).locator("button").click()
    tablet.shows("room")
    expect(page.locator(".strip-held").first).to_be_visible()
    expect(page.locator("#next")).to_have_attribute("aria-disabled", "true")
    times = page.locator(".choices-times .choice").all_inner_texts()
    assert "12:00 PM" not in times
    assert "2:00 PM" in times
    page.locator(".choices-times .choice", has_text=re.compile(r"^2:00 PM$")).click()
    expect(page.locator(".room-price b")).to_have_text("$100.00")
    tablet.on()
    tablet.shows("addons")


def test_the_keyboard_alone_will_do(switch_on: Maker, day: str) -> None:
    """Who cannot touch a screen, or uses a switch, could not book."""
    tablet = switch_on()
    page = tablet.page

    def press_on(selector: str) -> None:
        """Walk with Tab until the focus is there, then press Enter."""
        for _ in range(90):
            if page.evaluate("(s) => document.activeElement.matches(s)", selector):
                # What is still being counted is waited for, as by whoever sees it.
                page.wait_for_function("() => document.activeElement.ariaDisabled !== 'true'")
                page.keyboard.press("Enter")
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    press_on(".start-button")
    tablet.shows("day")
    for _ in range(12):
        if page.locator(f'[data-day="{day}"]').count():
            break
        press_on(".month-head .round:last-child")
    press_on(f'[data-day="{day}"]')
    press_on("#next")
    tablet.shows("time")
    press_on(".time-starts .choice")
    press_on("#next")
    tablet.shows("guests")
    press_on("#next")
    tablet.shows("needs")
    press_on("#next")
    tablet.shows("rooms")
    expect(page.locator(".card[data-state=free]").first).to_be_visible()
    press_on(".card[data-state=free] .button")
    tablet.shows("room")
    press_on("#next")
    tablet.shows("addons")
    press_on("#next")
    tablet.shows("who")
    press_on(".way")
    tablet.shows("walkin")
    page.keyboard.press("Tab")
    for text in ("Keira Board", "+1 212 555 0142"):
        while not page.evaluate("() => document.activeElement.matches('.field-input')"):
            page.keyboard.press("Tab")
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    press_on("#next")
    tablet.shows("review")
    press_on("#next")
    tablet.shows("pay")
    press_on(".pay-way .button")
    tablet.shows("done")
    assert page.evaluate("() => document.activeElement.localName") == "h1", "the new screen is read out"
