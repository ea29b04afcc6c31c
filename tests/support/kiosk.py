"""A tablet in Debian's Chromium, driven as a person drives it; any complaint of the page's is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
LANDSCAPE, PORTRAIT = (1280, 800), (1080, 1920)
PATIENCE = 20_000
#: What a browser writes when the endpoint is away for a moment, which the kiosk is made for.
_AWAY = re.compile(r"net::ERR_|Failed to load resource")
_NAMES = {"en": "English", "de": "Deutsch", "ar": "العربية"}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a browser for a session."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--lang=en-US"])
        yield browser
        browser.close()


def call(address: str, path: str, body: object = None, token: str = "", method: str | None = None) -> Any:
    """Call the endpoint as another program does; return what it answers."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    data = None if body is None else json.dumps(body).encode()
    request = Request(address + path, data, headers, method=method or ("POST" if data else "GET"))  # noqa: S310 - ours
    with urlopen(request, timeout=30) as answer:  # noqa: S310 - likewise
        return json.loads(answer.read() or b"null")


@dataclass
class Tablet:
    """One tablet: its browser's context and page, and what went wrong in it."""

    context: BrowserContext
    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    #: The endpoint is taken away on purpose: lost connections are no complaints.
    may_be_away: bool = False

    # --- life

    def watch(self) -> None:
        """Keep every error of the page, of its scripts and of its policy."""
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("console", self._heard)

    def _heard(self, message: Any) -> None:
        if message.type not in {"error", "warning"}:
            return
        # A refusal that the page answers in words is noted by the browser all the same.
        refused = re.search(r"status of (4\d\d)", message.text)
        if (self.may_be_away and _AWAY.search(message.text)) or refused:
            return
        self.complaints.append(f"{message.type}: {message.text} {message.location.get('url', '')}")

    def pair(self, code: str) -> None:
        """Open the kiosk and type the console's code."""
        self.page.goto(f"{self.address}/kiosk")
        self.page.get_by_label("Code").fill(code)
        self.page.get_by_role("button", name="Pair", exact=True).click()
        self.shows("start")

    # --- what a person does

    def shows(self, name: str) -> None:
        """Wait for a screen."""
        expect(self.page.locator(f".screen-{name}")).to_be_visible()

    def on(self) -> None:
        """Touch the button that leads on."""
        self.page.locator("#next").click()

    def speak(self, language: str) -> None:
        """Choose a language on the first screen."""
        self.page.locator(f".start-language[lang={language}]").click()
        expect(self.page.locator("html")).to_have_attribute("lang", language)

    def begin(self) -> None:
        """Touch to begin."""
        self.page.locator(".start-button").click()
        self.shows("day")

    def choose_day(self, day: str) -> None:
        """Choose a day, leafing to its month."""
        for _ in range(14):
            if self.page.locator(f'[data-day="{day}"]').count():
                break
            self.page.locator(".month-head .round").nth(1).click()
        self.page.locator(f'[data-day="{day}"]').click()

    def choose_time(self, minutes: int) -> None:
        """Choose a start, minutes of the day, on the screen of times."""
        first = self.page.evaluate("() => 8 * 60")
        self.page.locator(".time-starts .choice").nth((minutes - first) // 30).click()

    def room(self, room_id: int) -> Locator:
        """Return a room's card."""
        return self.page.locator(f'.card[data-room="{room_id}"]')

    def to_rooms(self, day: str, minutes: int | None, *, guests: int | None = None) -> None:
        """Answer the questions up to the list of rooms."""
        self.begin()
        self.choose_day(day)
        self.on()
        self.shows("time")
        if minutes is None:
            self.page.locator(".time-any").click()
        else:
            self.choose_time(minutes)
        self.on()
        self.shows("guests")
        if guests is not None:
            self.page.locator(".choices-numbers .choice", has_text=re.compile(rf"^{guests}$")).click()
        self.on()
        self.shows("needs")
        self.on()
        self.shows("rooms")
        expect(self.page.locator(".card[data-room]").first).to_be_visible()

    def choose_room(self, room_id: int) -> None:
        """Open a room and take it."""
        self.room(room_id).locator("button").click()
        self.shows("room")
        self.on()
        self.shows("addons")

    def as_walk_in(self, name: str, phone: str) -> None:
        """Say who one is, without an account."""
        self.page.locator(".way").nth(0).click()
        self.shows("walkin")
        self.page.locator(".form input.field-input").nth(0).fill(name)
        self.page.locator(".form input.field-input").nth(1).fill(phone)
        self.on()
        self.shows("review")

    def sign_in(self, email: str, password: str) -> None:
        """Sign in with an account."""
        self.page.locator(".way").nth(1).click()
        self.shows("signin")
        self.page.locator(".form input.field-input").nth(0).fill(email)
        self.page.locator(".form input.field-input").nth(1).fill(password)
        self.on()
        self.shows("review")

    def sign_up(self, name: str, email: str, password: str) -> None:
        """Make an account."""
        self.page.locator(".way").nth(2).click()
        self.shows("signup")
        for place, text in enumerate((name, email, password)):
            self.page.locator(".form input.field-input").nth(place).fill(text)
        self.on()
        self.shows("review")

    def hold(self) -> int:
        """Hold the room and pay at the desk; return the booking's number."""
        self.on()
        self.shows("pay")
        self.page.locator(".pay-way .button").nth(0).click()
        self.shows("done")
        return int(self.page.locator("#booking-number").inner_text())


@contextmanager
def tablet(
    browser: Browser, address: str, size: tuple[int, int] = LANDSCAPE, *, dark: bool = False, **options: Any
) -> Iterator[Tablet]:
    """Switch on a tablet that is not paired yet; at the end it must have had nothing to complain about."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="en-US",
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        has_touch=True,
        **options,
    )
    context.set_default_timeout(PATIENCE)
    switched_on = Tablet(context, context.new_page(), address)
    switched_on.watch()
    try:
        yield switched_on
        assert not switched_on.complaints, switched_on.complaints
    finally:
        context.close()


def save(page: Page, path: Path) -> None:
    """Keep what is on the screen."""
    page.evaluate("() => document.fonts.ready")
    page.screenshot(path=path, animations="disabled")
