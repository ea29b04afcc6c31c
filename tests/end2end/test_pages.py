"""Pages on the kiosk: everything that the editor can write, as people read it there, by touch, by key and by ear."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.end2end.conftest import House
from tests.end2end.test_access import Inspector
from tests.support.kiosk import LANDSCAPE, Tablet
from tests.support.page_html import whole_page
from tests.support.pictures import picture

Maker = Callable[..., Tablet]
PHONE = (390, 844)
_WIDE = "<table><tbody><tr>" + "".join(f"<td>Column{number}</td>" for number in range(12)) + "</tr></tbody></table>"


@pytest.fixture
def about(house: House) -> Any:
    """Put every element of the vocabulary on the page About, and put back what was there at the end."""
    sent = house.send_picture(picture(640, 480), "The ballroom")
    page = house.call("", "/cms/slug/about")
    path = f"/cms/{page['id']}"
    written = house.call("admin", path, {"html_content": f"{whole_page(sent['url'])}\n{_WIDE}"}, "PUT")
    yield written
    house.call("admin", path, {"html_content": page["html_content"], "slug": "about"}, "PUT")
    house.call("admin", f"/cms/pictures/{sent['id']}", method="DELETE")


def open_about(page: Page) -> None:
    """Open the page About from the start screen."""
    page.locator(".footer-pages .link, .start-pages .link").first.click()
    expect(page.locator(".page-text h3").first).to_be_visible()


@pytest.mark.parametrize(
    ("size", "dark", "contrast"),
    [(LANDSCAPE, False, False), (LANDSCAPE, True, False), (PHONE, False, True)],
    ids=["light", "dark", "phone-high-contrast"],
)
def test_everything_that_can_be_written_is_shown(
    switch_on: Maker, about: dict[str, Any], size: tuple[int, int], dark: bool, contrast: bool
) -> None:
    """What an admin sees in the editor would be missing, cut off or unreadable in the lobby."""
    switched_on = switch_on(size=size, dark=dark)
    page = switched_on.page
    if contrast:
        page.locator(".tool").nth(1).click()
    switched_on.begin()
    open_about(page)
    text = page.locator(".page-text")
    for selector, words in (
        ("h3", "House rules"),
        ("ol[start='3'] > li", "Three"),
        ("th[scope=row]", "Ballroom"),
        ("td[rowspan='2']", "Studio"),
        ("figure figcaption em", "candlelight"),
        ("blockquote", "Grand"),
        (".callout-note", "NoteBring a coat."),
        (".callout-tip li", "By tram"),
        (".callout-warning .callout-name", "Warning"),
        ("pre", "two <three>"),
        ("h4[dir=rtl][lang=ar]", "قاعات"),
        ("mark", "new"),
        ("dt abbr[title]", "AV"),
    ):
        expect(text.locator(selector).first).to_contain_text(words)
    expect(text.locator("a")).to_have_count(0)
    image = text.locator("figure img")
    expect(image).to_have_attribute("alt", "The ballroom")
    page.wait_for_function("document.querySelector('.page-text figure img').naturalWidth > 0")
    wide = text.locator(".page-table").last
    assert wide.evaluate("box => box.scrollWidth > box.clientWidth") or size == LANDSCAPE
    assert text.evaluate("box => box.scrollWidth <= box.clientWidth + 1"), "the whole page scrolls sideways"
    wide.focus()
    inspector = Inspector(switched_on)
    inspector.look("about")
    # The rest of the kiosk is not made for a phone.
    found = [each for each in inspector.found if size != PHONE or "data-day" not in each]
    assert not found, "\n".join(found)


def test_a_page_that_moved_is_found(switch_on: Maker, house: House, about: dict[str, Any]) -> None:
    """The kiosk's own links would lead nowhere after an admin gave a page another address."""
    house.call("admin", f"/cms/{about['id']}", {"slug": "who-we-are"}, "PUT")
    switched_on = switch_on()
    switched_on.begin()
    open_about(switched_on.page)
    expect(switched_on.page.locator(".page-text")).to_contain_text("House rules")


def _becomes(page: Page, true: str) -> None:
    """Wait until something is so. The page's policy lets nothing else be asked again and again from within it."""
    for _ in range(200):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"it never came to be: {true}")


def test_a_page_by_itself_is_drawn_as_in_the_kiosk(browser: Browser, house: House, about: dict[str, Any]) -> None:
    """Staff would look at something else than what their guests see."""
    page = browser.new_page(viewport={"width": 1100, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    try:
        page.goto(f"{house.address}/kiosk/page/about")
        text = page.locator(".page-text")
        expect(text.locator(".callout-note")).to_contain_text("NoteBring a coat.")
        expect(text.locator("h3").first).to_contain_text("House rules")
        expect(text.locator("a")).to_have_count(0)
        _becomes(page, "document.querySelector('.page-text figure img').naturalWidth > 0")
        assert page.evaluate("document.documentElement.scrollHeight > innerHeight"), "the page can be scrolled"
        page.mouse.wheel(0, 400)
        _becomes(page, "scrollY > 0")
        assert said == []
    finally:
        page.close()
