"""The kiosk's own pages at a glance: in which language each is there, what is missing, and the way to look at one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from hallbooking_desktop.domain.pages import PageStatus
from hallbooking_desktop.services.endpoint import ChildPhase
from hallbooking_desktop.ui.content.model import PageLine
from hallbooking_desktop.ui.content.words import LANGUAGES, KioskPage, kiosk_pages, language_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.layout import Layout
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.panel import text_label

#: Larger text leaves no room for the pages above the list, unless somebody wants them there.
_LARGE = 1.3
_OPEN = "content/kiosk"
#: state -> mark and its colour
_LOOKS = {"published": ("check", "success"), "draft": ("edit", "warning"), "": ("plus", "text_faint")}


class KioskPages(QFrame):
    """A chip for each page and language. ``open_wanted`` carries a page's number, ``write_wanted`` what is missing."""

    open_wanted = Signal(int)
    #: page: KioskPage, language: str
    write_wanted = Signal(object, str)

    def __init__(self, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        values = tokens()
        self._layout = layout
        self.setProperty("kind", "bar")
        self.chips: dict[str, QPushButton] = {}
        self._known: Mapping[str, PageLine] = {}
        self.toggle = QPushButton(self)
        self.toggle.setProperty("kind", "link")
        self.toggle.setCheckable(True)
        self.toggle.setChecked(layout.flag(_OPEN, default=values.scale <= _LARGE))
        self.toggle.toggled.connect(self._folded)
        row = FlowLayout(self, spacing=values.s16)
        row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        row.addWidget(self.toggle)
        self._groups = [self._group(page) for page in kiosk_pages()]
        for group in self._groups:
            row.addWidget(group)
        self.show_known({})
        self._fold(self.toggle.isChecked())

    def _group(self, page: KioskPage) -> QWidget:
        group = QWidget(self)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        name = text_label(page.name, "strong", group)
        name.setWordWrap(False)
        line.addWidget(name)
        for language in LANGUAGES:
            chip = QPushButton(f" {language_text(language)}", group)
            chip.setProperty("kind", "chip")
            chip.setIconSize(QSize(14, 14))
            chip.clicked.connect(lambda _=False, p=page, code=language: self._clicked(p, code))
            self.chips[page.address(language)] = chip
            line.addWidget(chip)
        return group

    def _folded(self, shown: bool) -> None:
        self._layout.keep(_OPEN, shown)
        self._fold(shown)

    def _fold(self, shown: bool) -> None:
        """Show the pages, or how many of them there are alone."""
        for group in self._groups:
            group.setVisible(shown)
        self.toggle.setIcon(icon("chevron-up" if shown else "chevron-down"))

    def _found(self, page: KioskPage, language: str) -> PageLine | None:
        return self._known.get(f"{page.slug}-{language}") or self._known.get(page.address(language))

    def show_known(self, known: Mapping[str, PageLine]) -> None:
        """Say of each page whether it is there."""
        self._known = known
        there = 0
        for page in kiosk_pages():
            for language in LANGUAGES:
                found = self._found(page, language)
                state = found.state if found is not None else ""
                there += state == PageStatus.PUBLISHED
                mark, token = _LOOKS[state]
                chip = self.chips[page.address(language)]
                chip.setIcon(icon(mark, token))
                said = {
                    "published": self.tr("“%1” in %2: the kiosk shows it"),
                    "draft": self.tr("“%1” in %2: a draft, which the kiosk does not show"),
                    "": self.tr("The kiosk has no “%1” in %2 yet: write it"),
                }[state]
                text = said.replace("%1", page.name).replace("%2", language_text(language))
                chip.setAccessibleName(text)
                chip.setToolTip(text)
        said = self.tr("On the kiosk: %1 of %2 pages").replace("%1", str(there)).replace("%2", str(len(self.chips)))
        self.toggle.setText(said)
        self.toggle.setAccessibleName(said)

    def _clicked(self, page: KioskPage, language: str) -> None:
        found = self._found(page, language)
        if found is not None:
            self.open_wanted.emit(found.id)
        else:
            self.write_wanted.emit(page, language)


def kiosk_address(desk: Desk, slug: str) -> str:
    """Return where a browser shows a page as the kiosk does; nothing while the endpoint does not run."""
    endpoint = desk.endpoint
    if endpoint is None or endpoint.state.phase is not ChildPhase.RUNNING:
        return ""
    return f"{endpoint.state.address}/kiosk/page/{slug}"


def show_on_kiosk(desk: Desk, slug: str) -> None:
    """Open a page in the browser as the kiosk shows it."""
    if address := kiosk_address(desk, slug):
        QDesktopServices.openUrl(QUrl(address))
