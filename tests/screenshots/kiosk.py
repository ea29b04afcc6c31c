"""The kiosk's screens in every language, as a tablet on a table and as a column in the lobby, with a few variations.

``python -m tests.screenshots.kiosk FOLDER [LANGUAGES [SIZES]]`` takes only some of them.
"""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.bench.data import DataSet, loaded
from tests.support.kiosk import LANDSCAPE, PORTRAIT, Tablet, call, chromium, save, tablet
from tests.support.serving import served

LANGUAGES = ("en", "de", "ar")
SIZES = {"landscape": LANDSCAPE, "portrait": PORTRAIT}
_AHEAD_DAYS = 100
_VENUE, _BALLROOM, _BOARDROOM = 1, 1, 6
_FIVE = 17 * 60
#: What is shown slides in and loads its pictures.
_PATIENCE = 350


class Photographer:
    """Takes one picture after another of a tablet, each named by its place in the walk."""

    def __init__(self, switched_on: Tablet, folder: Path, look: str) -> None:
        self.tablet = switched_on
        self._folder = folder
        self._look = look
        self.taken = 0

    def take(self, name: str) -> None:
        """Keep what is on the screen."""
        self.tablet.page.wait_for_timeout(_PATIENCE)
        self.taken += 1
        save(self.tablet.page, self._folder / f"kiosk-{self._look}-{self.taken:02}-{name}.png")


def walk(camera: Photographer, language: str, day: str, account: tuple[str, str], admin: str) -> None:
    """Walk through every screen, as a person with an account does."""
    here, page, address = camera.tablet, camera.tablet.page, camera.tablet.address
    code = call(address, "/kiosks", {"venue_id": _VENUE, "name": "Lobby"}, admin)["code"]
    page.goto(f"{address}/kiosk")
    page.locator(f".choices-languages .choice[lang={language}]").click()
    camera.take("pairing")
    page.locator(".choices-languages .choice[lang=en]").click()
    here.pair(code)
    if language != "en":
        here.speak(language)
    camera.take("start")
    here.begin()
    here.choose_day(day)
    camera.take("day")
    here.on()
    here.choose_time(_FIVE)
    camera.take("time")
    here.on()
    page.locator(".choices-numbers .choice").nth(1).click()
    camera.take("guests")
    here.on()
    page.locator(".choices-kinds .choice").nth(2).click()
    camera.take("needs")
    here.on()
    page.locator(".card[data-room]").first.wait_for()
    camera.take("rooms")
    _be_beaten(camera, day, admin)
    here.choose_room(_BOARDROOM)
    page.locator(".addon .stepper-button").nth(1).click()
    camera.take("addons")
    here.on()
    camera.take("who")
    page.locator(".way").nth(0).click()
    camera.take("walk-in")
    page.locator(".footer-start .button").click()
    page.locator(".way").nth(2).click()
    here.on()
    camera.take("sign-up-refused")
    page.locator(".footer-start .button").click()
    here.sign_in(*account)
    page.locator(".lines").wait_for()
    camera.take("review")
    here.on()
    here.shows("pay")
    camera.take("pay")
    page.locator(".pay-way .button").nth(0).click()
    here.shows("done")
    page.locator(".done-code").wait_for()
    camera.take("held")
    page.locator(".footer-pages .link").nth(1).click()
    camera.take("terms")
    page.locator(".dialog-actions button").click()
    page.locator(".footer-pages .link").nth(3).click()
    camera.take("leave")
    page.locator(".dialog-actions button").first.click()
    number = page.locator("#booking-number").inner_text()
    call(address, f"/bookings/{number}/pay", {"method": "cash"}, admin)
    page.locator(".done-paid").wait_for()
    camera.take("paid")
    page.emulate_media(media="print")
    camera.take("printed")
    page.emulate_media(media="screen")
    call(address, f"/bookings/{number}/cancel", {"reason": "A picture"}, admin)


def _be_beaten(camera: Photographer, day: str, admin: str) -> None:
    """Look at a room that somebody else takes at that moment; return to the list."""
    here, page = camera.tablet, camera.tablet.page
    here.room(_BALLROOM).locator("button").click()
    here.shows("room")
    camera.take("room")
    block = {"room_id": _BALLROOM, "start_time": f"{day}T16:00:00Z", "end_time": f"{day}T18:30:00Z"}
    customer = call(
        here.address, "/auth/signup", {"email": f"{secrets.token_hex(6)}@example.org", "password": "Quick-Rival-1!"}
    )
    rival = call(here.address, "/bookings", block, customer["access_token"])["booking_id"]
    page.locator(".dialog-taken").wait_for()
    camera.take("taken")
    page.locator(".dialog-actions button").click()
    here.shows("rooms")
    camera.take("rooms-taken")
    call(here.address, f"/bookings/{rival}/cancel", {"reason": "A picture"}, admin)


def looks(languages: Sequence[str], sizes: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """Go through languages and sizes; and once, in English, through the dark."""
    for language in languages:
        for size in sizes:
            yield language, size, False
    if "en" in languages and "landscape" in sizes:
        yield "en", "landscape", True


def take_all(
    data: DataSet, folder: Path, languages: Sequence[str] = LANGUAGES, sizes: Sequence[str] = tuple(SIZES)
) -> int:
    """Take the kiosk's pictures into a folder; return how many."""
    taken = 0
    quiet = {"RATE_LIMIT_ENABLED": "false", "KIOSK_IDLE_SECONDS": "600"}
    with (
        served(data.folder, "--port", "0", environment=quiet) as running,
        chromium() as browser,
    ):
        signed = data.account("admin")
        who = {"email": signed.email, "password": signed.password}
        admin = call(running.address, "/auth/login", who)["access_token"]
        _wait_for_photos(running.address)
        customer = data.account("customer")
        free = _free_days(running.address)
        for language, size, dark in looks(languages, sizes):
            look = f"{language}-{'dark' if dark else size}"
            print(f"kiosk, {look}", flush=True)
            with tablet(browser, running.address, SIZES[size], dark=dark) as switched_on:
                camera = Photographer(switched_on, folder, look)
                walk(camera, language, next(free), (customer.email, customer.password), admin)
            taken += camera.taken
    return taken


def _wait_for_photos(address: str) -> None:
    """Wait until the demo's photos hang."""
    end = datetime.now(UTC) + timedelta(seconds=120)
    while not all(room["photos"] for room in call(address, f"/rooms?venue_id={_VENUE}")):
        if datetime.now(UTC) > end:
            raise TimeoutError("the demo's photos were not hung")


def _free_days(address: str) -> Iterator[str]:
    for ahead in range(_AHEAD_DAYS, 400):
        day = (datetime.now(UTC).date() + timedelta(days=ahead)).isoformat()
        answers = [call(address, f"/rooms/{room}/availability?date={day}") for room in (_BALLROOM, _BOARDROOM)]
        if all(len(answer["available_slots"]) == 1 and not answer["tentative_slots"] for answer in answers):
            yield day


def main() -> int:
    """Take the kiosk's pictures alone."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [argument.split(",") for argument in sys.argv[2:4]]
    print(f"{take_all(loaded('small'), folder, *chosen)} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
