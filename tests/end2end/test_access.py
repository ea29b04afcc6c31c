"""Everybody can use the kiosk: axe-core looks at every screen, in two languages, usual and high contrast."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.end2end.conftest import House
from tests.end2end.test_walk import BOARDROOM, FIVE
from tests.support.kiosk import LANDSCAPE, PORTRAIT, Tablet

Maker = Callable[..., Tablet]
#: Everything that axe knows but its experiments: standards up to WCAG 2.2 AA, and best practice.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # What passes need not be described node by node, which is most of the work.
    "resultTypes": ["violations"],
}
#: In pixels: the least that a thumb needs.
THUMB = 56
#: Nothing in these may be wider than they are.
_PARTS = ".screen-body, .dialog-box, .button-text, .choice-text, .header, .footer"


class Inspector:
    """Looks at one screen after another and remembers what is wrong."""

    def __init__(self, switched_on: Tablet) -> None:
        self.page = switched_on.page
        self.found: list[str] = []

    def look(self, name: str) -> None:
        """Run axe, measure targets, and look for what is cut off or too wide."""
        self.page.wait_for_timeout(120)
        for violation in Axe().run(self.page, options=RULES).response["violations"]:
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            self.found.append(f"{name}: {violation['id']}: {violation['help']}: {nodes}")
        small = self.page.evaluate(
            """(least) => [...document.querySelectorAll('button')].filter((button) => {
                const box = button.getBoundingClientRect();
                return box.width && (box.height < least - 0.5 || box.width < least - 0.5);
            }).map((button) => button.outerHTML.slice(0, 120))""",
            THUMB,
        )
        self.found += [f"{name}: smaller than a thumb: {text}" for text in small]
        wide = self.page.evaluate(
            """(parts) => [...document.querySelectorAll(parts)]
                .filter((part) => part.clientWidth && part.scrollWidth > part.clientWidth + 1)
                .map((part) => `${part.className}: ${part.textContent.slice(0, 60)}`)""",
            _PARTS,
        )
        self.found += [f"{name}: wider than its place: {text}" for text in wide]


@pytest.mark.parametrize(
    ("language", "size", "dark", "contrast", "large"),
    [
        ("en", LANDSCAPE, False, False, False),
        ("ar", PORTRAIT, False, False, False),
        ("de", LANDSCAPE, False, True, True),
        ("de", PORTRAIT, True, False, False),
    ],
    ids=["english", "arabic-portrait", "german-high-contrast-large", "german-dark-portrait"],
)
def test_nothing_stands_in_anybodys_way(
    switch_on: Maker,
    house: House,
    day: str,
    language: str,
    size: tuple[int, int],
    dark: bool,
    contrast: bool,
    large: bool,
) -> None:
    """People who see, hear or move otherwise could not book alone."""
    switched_on = switch_on(size=size, dark=dark)
    page = switched_on.page
    inspector = Inspector(switched_on)
    if language != "en":
        switched_on.speak(language)
    if contrast:
        page.locator(".tool").nth(1).click()
    if large:
        page.locator(".tool").nth(0).click()
    inspector.look("start")
    switched_on.begin()
    switched_on.choose_day(day)
    inspector.look("day")
    page.locator(".tool-wide").click()
    inspector.look("language")
    page.keyboard.press("Escape")
    page.locator(".footer-pages .link").nth(1).click()
    expect(page.locator(".page-text p, .page-text div").first).to_be_visible()
    inspector.look("terms")
    page.keyboard.press("Escape")
    switched_on.on()
    switched_on.choose_time(FIVE)
    inspector.look("time")
    switched_on.on()
    inspector.look("guests")
    switched_on.on()
    page.locator(".choices-amenities .choice").nth(1).click()
    inspector.look("needs")
    page.locator(".choices-amenities .choice").nth(1).click()
    switched_on.on()
    expect(page.locator(".card[data-room]").first).to_be_visible()
    inspector.look("rooms")
    switched_on.room(BOARDROOM).locator("button").click()
    inspector.look("room")
    switched_on.on()
    inspector.look("addons")
    switched_on.on()
    inspector.look("who")
    page.locator(".way").nth(1).click()
    inspector.look("signin")
    page.locator(".footer-start .button").click()
    page.locator(".way").nth(2).click()
    switched_on.on()
    inspector.look("signup")
    page.locator(".footer-start .button").click()
    switched_on.as_walk_in("Axel Core", "+1 212 555 0123")
    expect(page.locator(".lines")).to_be_visible()
    inspector.look("review")
    switched_on.on()
    inspector.look("pay")
    page.locator(".pay-way .button").nth(0).click()
    switched_on.shows("done")
    expect(page.locator(".done-code .code")).to_be_visible()
    inspector.look("done")
    page.locator(".footer-pages .link").nth(3).click()
    inspector.look("leave")
    assert not inspector.found, "\n".join(inspector.found)


def test_the_page_that_pairs_a_tablet_is_clear_too(switch_on: Maker, house: House) -> None:
    """Staff who see badly could not set a tablet up."""
    switched_on = switch_on()
    switched_on.context.clear_cookies()
    switched_on.page.goto(f"{house.address}/kiosk")
    expect(switched_on.page.locator(".pairing")).to_be_visible()
    inspector = Inspector(switched_on)
    inspector.look("pairing")
    assert not inspector.found, "\n".join(inspector.found)
