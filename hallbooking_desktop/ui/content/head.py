"""The head of a page's sheet: title, address, kind, and what the page is for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import AlreadyExists, DomainError
from hallbooking_desktop.domain.pages import LONGEST_SLUG, PageKind, PageStatus, slug_of
from hallbooking_desktop.services.snapshots_content import PageSnapshot
from hallbooking_desktop.ui.content.words import kind_text, purpose
from hallbooking_desktop.ui.formats import isolated
from hallbooking_desktop.ui.theme import font, theme, tokens
from hallbooking_desktop.ui.widgets.buttons import tool_button
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.pill import StatusPill

_LONGEST_TITLE = 200


class PageHead(QFrame):
    """What is typed of a page beside its text. ``edited`` comes at each change; ``close_wanted`` at the cross."""

    edited = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._stored_slug = ""
        self._own_slug = self._public = False
        self.title = QLineEdit(self)
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("Title"))
        self._title = Field(self.tr("Title"), self.title, "", self)
        self.address = QLineEdit(self)
        self.address.setMaxLength(LONGEST_SLUG)
        self._address = Field(self.tr("Address"), self.address, "", self)
        self.kind = QComboBox(self)
        for kind in PageKind:
            self.kind.addItem(kind_text(kind), kind.value)
        self._kind = Field(self.tr("Kind"), self.kind, "", self)
        self.fields = {"title": self._title, "slug": self._address, "kind": self._kind}
        self.pill = StatusPill("draft", parent=self)
        self.versions = tool_button(self.tr("Versions"), "history", self.tr("Versions: compare, restore"), self)
        self.show_it = tool_button(self.tr("Show on the kiosk"), "monitor", "", self)
        self.close_it = tool_button(self.tr("Close the page"), "x", self.tr("Back to the list (Esc)"), self)
        self.close_it.clicked.connect(self.close_wanted)
        self.purpose = text_label("", "small", self)
        self._lay_out()
        self.title.textEdited.connect(self._title_edited)
        self.address.textEdited.connect(self._address_edited)
        self.kind.activated.connect(lambda _: self._say())
        theme().changed.connect(self._scale)
        self._scale()

    def _lay_out(self) -> None:
        values = tokens()
        first = QHBoxLayout()
        first.setSpacing(values.s12)
        first.addWidget(self._title, 1)
        first.addWidget(self.pill)
        for button in (self.versions, self.show_it, self.close_it):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(values.s16)
        second.addWidget(self._address, 3, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._kind, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        column.setSpacing(values.s8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.purpose)

    def _scale(self) -> None:
        self.title.setFont(font("title"))
        self.title.setMinimumHeight(tokens().px(40))

    def show_page(self, page: PageSnapshot | None, address: str) -> None:
        """Say how the page stands; ``address`` is where a browser shows it, empty where none does."""
        status = page.status if page is not None else PageStatus.DRAFT
        self.pill.set_status(status.value)
        self.versions.setVisible(page is not None)
        self.show_it.setVisible(status is PageStatus.PUBLISHED and bool(address))
        self.show_it.setToolTip(self.tr("Show on the kiosk: %1").replace("%1", address))
        self._public = status is PageStatus.PUBLISHED
        self._explain()

    # --- what is typed -----------------------------------------------------------------------------------------------

    def fill(self, title: str, slug: str, kind: PageKind, *, own_slug: bool, stored_slug: str) -> None:
        """Show a page. ``own_slug``: its address does not follow its title; ``stored_slug`` is the one it has now."""
        self._stored_slug, self._own_slug = stored_slug, own_slug
        self.title.setText(title)
        self.address.setText(slug)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        for field in self.fields.values():
            field.set_error("")
        self._explain()

    def is_stored(self, slug: str) -> None:
        """Take an address for the one that the page has now."""
        self._stored_slug = slug
        self._own_slug = True
        if not self.address.hasFocus():
            self.address.setText(slug)
        self._explain()

    @property
    def slug(self) -> str:
        """The address as it is typed."""
        return self.address.text().strip()

    @property
    def own_slug(self) -> bool:
        """Tell whether the address was typed, not made from the title."""
        return self._own_slug

    @property
    def chosen_kind(self) -> PageKind:
        """The kind that is chosen."""
        return PageKind(self.kind.currentData())

    def _title_edited(self, text: str) -> None:
        if not self._own_slug:
            self.address.setText(slug_of(text))
            self._address.set_error("")
        self._say()

    def _address_edited(self, text: str) -> None:
        # Whoever empties it wants it made from the title again.
        self._own_slug = bool(text.strip()) or bool(self._stored_slug)
        self._say()

    def _say(self) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        slug, stored = self.slug, self._stored_slug
        if self._public and slug and slug != stored:
            hint = self.tr("The old address, %1, will lead to the new one.").replace("%1", isolated(stored))
        elif self._public:
            hint = self.tr("Change it only for good reason: others may have noted it.")
        elif not self._own_slug and slug:
            hint = self.tr("Made from the title, until you change it.")
        elif not slug:
            hint = self.tr("Type one in Latin letters, for example opening-hours.")
        else:
            hint = ""
        self._address.set_hint(hint)
        said = purpose(slug)
        self.purpose.setText(said)
        self.purpose.setVisible(bool(said))

    def refuse(self, error: DomainError, otherwise: Callable[[DomainError], None]) -> None:
        """Show a refusal beside the field it is about, or ``otherwise``."""
        if isinstance(error, AlreadyExists) and error.details.get("field") == "slug":
            self._address.set_error(self.tr("Another page has this address already. Choose another one."))
            self.address.setFocus()
        elif not show_field_errors(self.fields, error):
            otherwise(error)
