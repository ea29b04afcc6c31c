"""The website's pictures: looked at, found, added, described, deleted; and chosen for a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError, PictureInUse, ValidationFailed
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.photos import FORMAT_NAMES, MOST_BYTES
from hallbooking_desktop.services.commands_content import PictureQuery
from hallbooking_desktop.services.library import LONGEST_ALT
from hallbooking_desktop.services.snapshots import Page, PhotoSnapshot
from hallbooking_desktop.services.snapshots_content import PictureSnapshot
from hallbooking_desktop.ui.content.intake import Intake
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.models.photos import PhotosModel
from hallbooking_desktop.ui.models.thumbnails import Thumbnails
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Debounce, Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet, confirm
from hallbooking_desktop.ui.widgets.drop_target import DropTarget
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import SearchField
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.photo_grid import PhotoGrid
from hallbooking_desktop.ui.widgets.picture_files import choose_pictures

_AT_ONCE = 100


class LibrarySheet(Sheet):
    """The library over a view; ``picking`` lets one be put into a page, ``chosen`` carries it."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, *, picking: bool) -> None:
        title = self.tr("Choose a picture") if picking else self.tr("Pictures of the website")
        super().__init__(title, parent, primary=self.tr("Put it into the page"), width=820)
        self._desk = desk
        self._picking = picking
        self.formats = desk.formats
        self._shown: tuple[PictureSnapshot, ...] = ()
        self._total = 0
        self._numbers: dict[str, int] = {}
        self._wanted = ""
        self._load = Latest[Page[PictureSnapshot]](self, "library")
        self._soon = Debounce(self, 20, self.reload)
        self.intake = Intake(desk, self)
        self.intake.added.connect(self._added)
        self.intake.refused.connect(self._say)
        self._build()
        self.primary.setVisible(picking)
        self.way_out.setText(self.tr("Close"))
        self.way_out.setAccessibleName(self.way_out.text())
        self.on_submit(self._take)
        desk.changed.connect(self._on_change)
        self.states.loading()
        self.reload()
        self.grid.setFocus()

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        values = tokens()
        self.search = SearchField(self.tr("What it shows, or the file's name"), self)
        self.search.searched.connect(lambda _: self.reload())
        self.add = text_button(self.tr("Add pictures…"), "plus", parent=self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._choose_files)
        top = QHBoxLayout()
        top.setSpacing(values.s8)
        top.addWidget(self.search, 1)
        top.addWidget(self.add)
        self.model = PhotosModel(self)
        Thumbnails(self._desk, self.model)
        self.grid: PhotoGrid = PhotoGrid(self.model, self, numbered=False)
        self.grid.setAccessibleName(self.tr("Pictures"))
        self.grid.setMinimumHeight(220)
        self.search.left_downwards.connect(self.grid.setFocus)
        self.grid.opened.connect(self._open)
        self.grid.caption_wanted.connect(self._edit)
        self.grid.delete_wanted.connect(self._delete)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self.model.modelReset.connect(self._show_choice)
        self.states: StateStack = StateStack(self.grid, self)
        self.target = DropTarget(self.states, self)
        self.target.setAcceptDrops(True)
        self.target.dropped.connect(self.add_files)
        self.more = text_button(self.tr("Show more"), parent=self)
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._load_more)
        self.more.hide()
        self.body.addLayout(top)
        self.body.addWidget(self.target, 1)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self._build_details())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _build_details(self) -> QFrame:
        values = tokens()
        self.details = QFrame(self)
        self.details.setProperty("kind", "fact")
        self.alt = QLineEdit(self.details)
        self.alt.setMaxLength(LONGEST_ALT)
        self.field = Field(self.tr("What it shows"), self.alt, "", self.details)
        self.store = text_button(self.tr("Save"), parent=self.details)
        self.store.setToolTip(self.tr("Save what it shows; pages that have the picture already keep their words"))
        self.delete = text_button(self.tr("Delete…"), "trash", parent=self.details)
        self.facts = text_label("", "small", self.details, select=True)
        self.uses = text_label("", "small", self.details, select=True)
        self.about = Note("danger", parent=self.details)
        self.store.clicked.connect(self._describe)
        self.alt.textEdited.connect(lambda _: self.store.setEnabled(True))
        self.delete.clicked.connect(self._delete)
        for button in (self.store, self.delete):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(values.s8)
        row.addWidget(self.field, 1)
        row.addWidget(self.store, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self.details)
        column.setContentsMargins(values.s12, values.s8, values.s12, values.s8)
        column.setSpacing(values.s4)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self.facts)
        column.addWidget(self.uses)
        self.details.hide()
        return self.details

    @property
    def is_dirty(self) -> bool:
        """Tell whether a description was typed and not saved."""
        return self.alt.isModified() and self.details.isVisible()

    # --- loading -----------------------------------------------------------------------------------------------------

    @property
    def pictures(self) -> tuple[PictureSnapshot, ...]:
        """What is shown."""
        return self._shown

    def reload(self) -> None:
        """Load the first pictures that fit."""
        query = PictureQuery(self.search.text().strip(), max(_AT_ONCE, len(self._shown)))
        self._load.start(self._desk.read(lambda s, a: s.library.pictures(a, query)), self._show, self._failed)

    def _load_more(self) -> None:
        query = PictureQuery(self.search.text().strip(), _AT_ONCE, len(self._shown))
        self._load.start(self._desk.read(lambda s, a: s.library.pictures(a, query)), self._show_more, self._failed)

    def _show_more(self, page: Page[PictureSnapshot]) -> None:
        known = {picture.media_id for picture in self._shown}
        self._fill((*self._shown, *(each for each in page.rows if each.media_id not in known)), page.total)

    def _failed(self, error: DomainError) -> None:
        if not self._shown:
            self.states.failed(error, self.reload)
        else:
            self._say(sentence(error, self._desk.formats))

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.PAGE):
            self._soon()

    def _show(self, page: Page[PictureSnapshot]) -> None:
        self._fill(page.rows, page.total)

    def _fill(self, pictures: Sequence[PictureSnapshot], total: int) -> None:
        chosen = self._wanted or (self.picture.media_id if self.picture is not None else "")
        self._wanted = ""
        self._shown, self._total = tuple(pictures), total
        self.model.show_photos([self._as_photo(each) for each in self._shown])
        self.more.setVisible(len(self._shown) < total)
        row = next((row for row, each in enumerate(self._shown) if each.media_id == chosen), -1)
        if row >= 0:
            self.grid.choose(row)
        if self._shown:
            self.states.ready()
        elif self.search.text().strip():
            self.states.empty(self.tr("No picture fits these words."), icon="search")
        else:
            text = self.tr("No pictures yet. Drop some here, or choose files: %2, at most %1 each.")
            text = text.replace("%1", self._desk.formats.file_size(MOST_BYTES)).replace("%2", FORMAT_NAMES)
            self.states.empty(text, self.tr("Add pictures…"), self._choose_files, icon="photo")
        self._show_choice()

    def _as_photo(self, picture: PictureSnapshot) -> PhotoSnapshot:
        number = self._numbers.setdefault(picture.media_id, len(self._numbers) + 1)
        return PhotoSnapshot(number, picture.media_id, picture.alt, number)

    # --- the chosen one ----------------------------------------------------------------------------------------------

    @property
    def picture(self) -> PictureSnapshot | None:
        """The chosen picture."""
        row = self.grid.row
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_choice(self) -> None:
        picture = self.picture
        self.details.setVisible(picture is not None)
        self.primary.setEnabled(picture is not None)
        if picture is None:
            return
        if not (self.alt.isModified() and self.alt.hasFocus()):
            self.alt.setText(picture.alt)
            self.alt.setModified(False)
            self.field.set_error("")
            self.store.setEnabled(False)
        self.about.say("")
        formats = self._desk.formats
        facts = (
            picture.name,
            f"{picture.width} × {picture.height}",
            formats.file_size(picture.size_bytes),
            formats.local(picture.added_at, weekday=False),
        )
        self.facts.setText(joined(facts))
        uses = ", ".join(isolated(title) for title in picture.used_by)
        self.uses.setText(
            self.tr("Shown on: %1").replace("%1", uses) if uses else self.tr("No page shows it at present.")
        )

    def _open(self) -> None:
        if self._picking:
            self.primary.click()
        else:
            self._edit()

    def _edit(self) -> None:
        self.alt.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.alt.selectAll()

    async def _take(self) -> None:
        if self.picture is not None:
            self.alt.setModified(False)
            self.chosen.emit(self.picture)

    def _describe(self) -> None:
        if self.picture is not None:
            spawn(self, self._save_words(self.picture, self.alt.text().strip()), "describe a picture")

    async def _save_words(self, picture: PictureSnapshot, alt: str) -> None:
        try:
            if not alt:
                raise ValidationFailed({"alt": self.tr("Please say what the picture shows.")})
            await self._desk.write(lambda s, a: s.library.describe(a, picture.media_id, alt))
        except DomainError as error:
            if not show_field_errors({"alt": self.field}, error):
                self.about.say(sentence(error, self._desk.formats))
            return
        self.alt.setModified(False)
        self.store.setEnabled(False)
        self.reload()

    def _delete(self) -> None:
        if self.picture is not None:
            spawn(self, self._delete_after_asking(self.picture), "delete a picture")

    async def _delete_after_asking(self, picture: PictureSnapshot) -> None:
        if picture.used_by:
            self.about.say(self._why_kept(picture.used_by), "warning")
            return
        text = self.tr("It will not be in the library any more.")
        if not await confirm(self, self.tr("Delete this picture?"), text, self.tr("Delete"), danger=True, final=True):
            return
        try:
            await self._desk.write(lambda s, a: s.library.remove(a, picture.media_id))
        except PictureInUse as error:
            pages = error.details.get("pages")
            self.about.say(self._why_kept(tuple(map(str, pages)) if isinstance(pages, tuple | list) else ()))
        except DomainError as error:
            self.about.say(sentence(error, self._desk.formats))
        self.reload()

    def _why_kept(self, pages: Sequence[str]) -> str:
        text = self.tr("These pages show the picture: %1. Take it out there first.")
        return text.replace("%1", ", ".join(map(isolated, pages)))

    # --- adding ------------------------------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        choose_pictures(self, self.tr("Add pictures"), self.add_files)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add picture files, each after it was described."""
        self.note.say("")
        self.intake.take_files(paths)

    def _added(self, picture: PictureSnapshot) -> None:
        self._wanted = picture.media_id
        self.search.set_quietly("")
        self.reload()

    def _say(self, text: str) -> None:
        self.note.say(f"{self.note.text}\n{text}" if self.note.text else text)
        self.fit()
