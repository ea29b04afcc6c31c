"""The photos of a venue or a hall: looked at, added, put in order, described, deleted."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError, PictureRefused
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.photos import FORMAT_NAMES, LONGEST_CAPTION, MOST_BYTES
from hallbooking_desktop.services.commands_media import PhotoEdit, PhotosOf
from hallbooking_desktop.services.snapshots import PhotoSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.models.photos import PhotosModel
from hallbooking_desktop.ui.models.thumbnails import Thumbnails
from hallbooking_desktop.ui.places.pages import Page
from hallbooking_desktop.ui.places.photo_upload import UploadBar
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, confirm
from hallbooking_desktop.ui.widgets.drop_target import DropTarget
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.photo_grid import PhotoGrid
from hallbooking_desktop.ui.widgets.picture_files import choose_pictures

if TYPE_CHECKING:
    from hallbooking_desktop.services.registry import Services


class PhotosView(QWidget):
    """The photos of one place at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = PhotosModel(self)
        self._place: Place | None = None
        self._shown: PhotosOf | None = None
        self._described: PhotoSnapshot | None = None
        self._changing = 0
        self._in_turn = asyncio.Lock()
        self._load = Latest[tuple[PhotoSnapshot, ...]](self, "photos")
        Thumbnails(desk, self.model)
        self._build()
        self.grid.moved.connect(self.move_photo)
        self.target.dropped.connect(self.add_files)
        self.grid.delete_wanted.connect(self._delete)
        self.grid.caption_wanted.connect(self._edit_caption)
        self.grid.opened.connect(self._edit_caption)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self.model.modelReset.connect(self._show_choice)
        self.upload.refused.connect(self._say_refused)
        self.upload.added.connect(self._added)

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.add = text_button(self.tr("Add photos…"), "plus", "primary", self)
        self.add.clicked.connect(self._choose_files)
        self.note = Note("danger", parent=self)
        self.grid = PhotoGrid(self.model, self)
        self.states = StateStack(self.grid, self)
        self.target = DropTarget(self.states, self)
        self.upload = UploadBar(self.desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar())
        column.addWidget(self.note)
        column.addWidget(self.target, 1)
        column.addWidget(self.upload)
        column.addWidget(self._build_details())

    def _build_bar(self) -> QFrame:
        values = tokens()
        bar = QFrame(self)
        bar.setProperty("kind", "bar")
        row = FlowLayout(bar, spacing=values.s8)
        row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        hint = self.tr("Drop files here to add them; drag photos to change their order.")
        row.addWidget(text_label(hint, "small", bar))
        row.addWidget(self.add)
        return bar

    def _build_details(self) -> QFrame:
        values = tokens()
        self.details = QFrame(self)
        self.details.setProperty("kind", "footer")
        row = FlowLayout(self.details, spacing=values.s8, pushed=True)
        row.setContentsMargins(values.s24, values.s8, values.s16, values.s8)
        self.caption = QLineEdit(self.details)
        self.caption.setMinimumWidth(values.px(260))
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.caption.setPlaceholderText(self.tr("Caption: what guests see below the photo"))
        self.caption.setAccessibleName(self.tr("Caption"))
        self.caption.editingFinished.connect(self._save_caption)
        self.earlier = text_button(self.tr("Earlier"), "chevron-left", parent=self.details)
        self.later = text_button(self.tr("Later"), "chevron-right", parent=self.details)
        self.delete = text_button(self.tr("Delete…"), "trash", parent=self.details)
        self.earlier.setToolTip(self.tr("Move this photo towards the first (Alt+Left)"))
        self.later.setToolTip(self.tr("Move this photo towards the last (Alt+Right)"))
        self.earlier.clicked.connect(lambda: self.move_photo(self.grid.row, self.grid.row - 1))
        self.later.clicked.connect(lambda: self.move_photo(self.grid.row, self.grid.row + 1))
        self.delete.clicked.connect(self._delete)
        row.addWidget(self.caption)
        for button in (self.earlier, self.later, self.delete):
            row.addWidget(button)
        self.details.hide()
        return self.details

    # --- whose they are ----------------------------------------------------------------------------------------------

    def show_photos_of(self, place: Place) -> None:
        """Show the photos of one place, or the same ones as they are now."""
        self._place = place
        of = PhotosOf.venue(place.venue.id) if place.room_id is None else PhotosOf.room(place.room_id)
        if of != self._shown:
            self._shown = of
            self.note.say("")
            self.model.show_photos(())
            self.states.loading()
        self._reload()

    @property
    def may_edit(self) -> bool:
        """Tell whether the one who is signed in may change what is shown."""
        return self._place is not None and self._place.may_edit(self.desk.actor)

    # --- photos ------------------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        of = self._shown
        if of is not None and not self._changing:
            self._load.start(self.desk.read(lambda s, a: s.media.photos(a, of)), self._show, self._not_loaded)

    def _not_loaded(self, error: DomainError) -> None:
        if not self.model.photos:
            self.states.failed(error, self._reload)

    def _show(self, photos: tuple[PhotoSnapshot, ...]) -> None:
        if self._changing:
            return  # It was read before what is being changed now; another one follows.
        before = self.grid.row
        chosen = self.model.photo_at(before)
        self.model.show_photos(photos)
        self.add.setEnabled(self.may_edit)
        self.grid.set_editable(self.may_edit)
        self.target.setAcceptDrops(self.may_edit)
        if chosen is not None:
            row = self.model.row_of(chosen.id)
            row = min(before, len(photos) - 1) if row < 0 else row
            if row != self.grid.row:
                self.grid.choose(row)
        if photos:
            self.states.ready()
        elif self.may_edit:
            text = self.tr("No photos yet. Drop pictures here, or choose files: %2, at most %1 each.")
            text = text.replace("%1", self.desk.formats.file_size(MOST_BYTES)).replace("%2", FORMAT_NAMES)
            self.states.empty(text, self.tr("Add photos…"), self._choose_files, icon="photo")
        else:
            self.states.empty(self.tr("No photos yet. An administrator can add some."), icon="photo")
        self._show_choice()

    def _show_choice(self) -> None:
        row, editable = self.grid.row, self.may_edit
        photo = self.model.photo_at(row)
        self.details.setVisible(photo is not None)
        self.caption.setEnabled(editable)
        self.delete.setEnabled(editable)
        self.earlier.setEnabled(editable and row > 0)
        self.later.setEnabled(editable and row < self.model.rowCount() - 1)
        if photo is not None and (self._described is None or self._described.id != photo.id or not self._is_typing):
            self.caption.setText(photo.caption)
        self._described = photo

    @property
    def _is_typing(self) -> bool:
        return self.caption.hasFocus() and self.caption.isModified()

    # --- changing ----------------------------------------------------------------------------------------------------

    def move_photo(self, row: int, to: int) -> None:
        """Put a photo in another place, at once on the screen and then for everybody."""
        of = self._shown
        if of is None or not self.may_edit or not self.model.move_photo(row, to):
            return
        self.grid.choose(to)
        self._show_choice()
        order = tuple(PhotoEdit(photo.id) for photo in self.model.photos)
        self._change(lambda s, a: s.media.arrange(a, of, order), "order of photos")

    def _change(self, call: Callable[[Services, Actor], Awaitable[object]], name: str) -> None:
        """Have something changed, after what was asked for before; what is shown is loaded anew when all is done."""
        self._changing += 1
        spawn(self, self._changed(call), name)

    async def _changed(self, call: Callable[[Services, Actor], Awaitable[object]]) -> bool:
        try:
            async with self._in_turn:
                await self.desk.write(call)
        except DomainError as error:
            self.note.say(sentence(error, self.desk.formats))
            return False
        finally:
            self._changing -= 1
            self._reload()
        return True

    def _edit_caption(self) -> None:
        if self.caption.isEnabled():
            self.caption.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.caption.selectAll()

    def _save_caption(self) -> None:
        of, photo, words = self._shown, self._described, self.caption.text().strip()
        self.caption.setModified(False)
        if of is None or photo is None or words == photo.caption or not self.may_edit:
            return
        self._change(lambda s, a: s.media.describe(a, of, photo.id, words), "caption of a photo")

    def _delete(self) -> None:
        of, photo = self._shown, self.model.photo_at(self.grid.row)
        if of is not None and photo is not None and self.may_edit:
            spawn(self, self._delete_after_asking(of, photo), "delete a photo")

    async def _delete_after_asking(self, of: PhotosOf, photo: PhotoSnapshot) -> None:
        text = self.tr("Guests will not see it any more.")
        if not await confirm(self, self.tr("Delete this photo?"), text, self.tr("Delete"), danger=True, final=True):
            return
        self._changing += 1
        if await self._changed(lambda s, a: s.media.remove(a, of, photo.id)):
            self.desk.say(self.tr("The photo was deleted."))
            self.grid.setFocus()

    # --- adding ------------------------------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        choose_pictures(self, self.tr("Add photos"), self.add_files)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Send files as photos of what is shown."""
        if self._shown is not None and self.may_edit and paths:
            self.note.say("")
            self.upload.send(self._shown, paths)

    def _added(self, of: PhotosOf) -> None:
        if of == self._shown:
            self._reload()

    def _say_refused(self, name: str, error: object) -> None:
        if isinstance(error, DomainError):
            said = sentence(error, self.desk.formats)
            named = self.tr("%1: %2").replace("%1", name).replace("%2", said)
            text = named if isinstance(error, PictureRefused) else said
            self.note.say(f"{self.note.text}\n{text}" if self.note.text else text)


class PhotosPage(Page):
    """The photos among the pages about a venue or a hall."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.photos = PhotosView(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.photos)

    def activate(self) -> None:
        """Show the photos of the place as they are now."""
        if self.place is not None:
            self.photos.show_photos_of(self.place)
