"""What pages are called on screen: their kinds and languages, and what the kiosk shows under which name."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.pages import PageKind
from hallbooking_desktop.ui.formats import Formats, isolated

translate = QCoreApplication.translate

#: In these the kiosk speaks; the first is that of a page whose address names none.
LANGUAGES: Final = ("en", "de", "ar")
_TAGS: Final = re.compile(r"<[^>]*>")


def kind_text(kind: PageKind) -> str:
    """Return what a kind of page is called."""
    return {
        PageKind.PAGE: translate("Content", "Page"),
        PageKind.POST: translate("Content", "Post"),
        PageKind.FAQ: translate("Content", "Questions and answers"),
        PageKind.POLICY: translate("Content", "Policy"),
    }[kind]


def language_text(code: str) -> str:
    """Return a language's name in the reader's; nothing for none."""
    return {
        "en": translate("Content", "English"),
        "de": translate("Content", "German"),
        "ar": translate("Content", "Arabic"),
    }.get(code, "")


def language_of(slug: str) -> str:
    """Return the code of the language that an address ends in; nothing if it names none."""
    ending = slug.rpartition("-")[2]
    return ending if ending in LANGUAGES and ending != slug else ""


def word_count(content: str) -> int:
    """Return how many words a page's HTML has."""
    return len(html.unescape(_TAGS.sub(" ", content)).split())


def is_right_to_left(text: str) -> bool:
    """Tell whether a text runs from right to left: as its first letter does."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((way in {"R", "AL"} for way in strong if way in {"L", "R", "AL"}), False)


@dataclass(frozen=True, slots=True)
class KioskPage:
    """What the kiosk shows under one of its names."""

    slug: str
    kind: PageKind
    name: str
    #: What a new one is called at first, in the languages of `LANGUAGES`.
    titles: tuple[str, str, str]

    def title(self, language: str) -> str:
        """Return what a new page is called at first, in its own language."""
        return self.titles[LANGUAGES.index(language)]

    def address(self, language: str) -> str:
        """Return the address at which the kiosk looks for it in a language."""
        return self.slug if language == LANGUAGES[0] else f"{self.slug}-{language}"


def kiosk_pages() -> tuple[KioskPage, ...]:
    """Return what the kiosk shows, in its order."""
    return (
        KioskPage("about", PageKind.PAGE, translate("Content", "About"), ("About us", "Über uns", "من نحن")),
        KioskPage("terms", PageKind.POLICY, translate("Content", "Terms"), ("Terms", "Bedingungen", "الشروط")),
        KioskPage(
            "faq",
            PageKind.FAQ,
            translate("Content", "FAQ"),
            ("Questions and answers", "Fragen und Antworten", "أسئلة وأجوبة"),
        ),
        KioskPage(
            "house-rules",
            PageKind.POLICY,
            translate("Content", "House rules"),
            ("House rules", "Hausordnung", "قواعد المكان"),
        ),
    )


def purpose(slug: str) -> str:
    """Return what the kiosk does with the page at an address; nothing if it does nothing."""
    for page in kiosk_pages():
        for language in LANGUAGES:
            if slug in {page.address(language), f"{page.slug}-{language}"}:
                text = translate("Content", "The kiosk shows this under “%1” to whoever reads %2.")
                return text.replace("%1", page.name).replace("%2", language_text(language))
    return ""


def somebody(name: str) -> str:
    """Return who saved something, at the beginning of a sentence."""
    return isolated(name) if name else translate("Content", "Somebody")


def moment(at: datetime, now: datetime, formats: Formats) -> str:
    """Return a moment: of today its time alone, else with its day."""
    zone = formats.viewer_zone
    local, today = at.astimezone(zone), now.astimezone(zone)
    return formats.local_time(at) if local.date() == today.date() else formats.local(at, weekday=False)
