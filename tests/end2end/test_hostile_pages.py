"""Hostile pages in a real browser: what was cleaned runs nothing and asks nobody, even where no policy forbids it."""

from __future__ import annotations

from playwright.sync_api import Browser, Dialog, Route

from hallbooking_desktop.services.html import clean_html
from hallbooking_desktop.services.paste import pasted_html
from tests.support.hostile_html import HOSTILE

_PLACE = "http://hall.test/page"
#: Stands before each page, as nothing that was cleaned can: what runs is heard.
_TRAPS = "<script>window.hits = []; window.alert = (said) => { hits.push(String(said)); };</script>"


class Lobby:
    """A browser that shows one page after another, without any policy, and hears what each of them does."""

    def __init__(self, browser: Browser) -> None:
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self._shown = ""
        self.page.on("dialog", self._dialog)
        self.page.route("**/*", self._answer)

    def _dialog(self, dialog: Dialog) -> None:
        self.asked.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _answer(self, route: Route) -> None:
        if route.request.url == _PLACE and route.request.is_navigation_request():
            route.fulfill(content_type="text/html; charset=utf-8", body=self._shown)
        else:
            # Pictures from elsewhere are allowed; nothing is fetched here.
            self.asked.append(route.request.url)
            route.abort()

    def show(self, *pages: str) -> None:
        """Show pages below each other as they come, and then put each there once more as a script would."""
        self._shown = f"<!doctype html><body>{_TRAPS}{'<hr>'.join(pages)}"
        self.page.goto(_PLACE)
        self.page.evaluate(
            """pages => {
                const box = document.createElement('div');
                document.body.append(box);
                for (const html of pages) { box.innerHTML = html; void box.offsetHeight; }
            }""",
            list(pages),
        )

    def links(self) -> set[str]:
        """Return the schemes of the links that are shown."""
        found = self.page.evaluate("[...document.querySelectorAll('a[href]')].map((link) => link.protocol)")
        return set(found)

    def hits(self) -> list[str]:
        """Return what ran."""
        found: list[str] = self.page.evaluate("window.hits")
        return found


def test_no_hostile_page_runs_anything_or_asks_anybody(browser: Browser) -> None:
    """A page could run a stranger's program in the lobby where another parser than a browser had judged it."""
    lobby = Lobby(browser)
    try:
        lobby.show("<img src=https://bait.example/x onerror=alert(1)>")
        lobby.page.wait_for_function("window.hits.length > 0")
        assert "https://bait.example/x" in lobby.asked
        lobby.asked.clear()
        for made in (clean_html, lambda typed: clean_html(f"<table><tr><td>{typed}"), pasted_html):
            lobby.show(*(made(typed) for typed in HOSTILE))
            assert lobby.page.locator("hr").count() >= len(HOSTILE) - 1, "a page swallowed the others"
            assert lobby.links() <= {"http:", "https:", "mailto:", "tel:", ":"}
            assert lobby.hits() == []
        assert [url for url in lobby.asked if not url.startswith(("https://a.example", "http://a.example"))] == []
    finally:
        lobby.context.close()
