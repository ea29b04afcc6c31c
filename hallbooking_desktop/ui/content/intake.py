"""Pictures on their way into the library: looked at, described, sent, one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import DomainError, PictureRefused, ValidationFailed
from hallbooking_desktop.domain.photos import is_picture_name
from hallbooking_desktop.services.library import LONGEST_ALT
from hallbooking_desktop.services.paste_pictures import LeftPicture
from hallbooking_desktop.services.snapshots_content import PictureSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.tasks import spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.panel import text_label
from hallbooking_desktop.ui.widgets.picture_files import checked_size, image_content, picture_content


class DescribeSheet(Sheet):
    """Shows a picture, asks what it shows and sends it; ``made`` is what was kept."""

    def __init__(self, desk: Desk, parent: QWidget, name: str, content: bytes, image: QImage, place: str = "") -> None:
        super().__init__(self.tr("Describe the picture"), parent, primary=self.tr("Add"))
        self._desk = desk
        self._name, self._content = name, content
        self.formats = desk.formats
        self.made: PictureSnapshot | None = None
        values = tokens()
        shown = QLabel(self)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setAccessibleName(self.tr("The picture"))
        shown.setPixmap(
            QPixmap.fromImage(image).scaled(
                values.px(400),
                220,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        facts = [name, f"{image.width()} × {image.height()}", desk.formats.file_size(len(content)), place]
        self.alt = QLineEdit(self)
        self.alt.setMaxLength(LONGEST_ALT)
        self.field = Field(
            self.tr("What does it show?"),
            self.alt,
            self.tr("Who cannot see the picture hears this, so it cannot be left out. A short sentence will do."),
            self,
        )
        self.body.addWidget(shown)
        self.body.addWidget(text_label(joined(facts), "small", self))
        self.body.addWidget(self.field)
        self.way_out.setText(self.tr("Leave it out"))
        self.way_out.setAccessibleName(self.way_out.text())
        self.on_submit(self._send)
        self.alt.setFocus()

    async def _send(self) -> None:
        alt, name, content = self.alt.text().strip(), self._name, self._content
        if not alt:
            raise ValidationFailed({"alt": self.tr("Please say what the picture shows.")})
        self.made = await self._desk.write(lambda s, a: s.library.add(a, content, name, alt))

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside the field, or above."""
        if not show_field_errors({"alt": self.field}, error):
            super().refuse(error)
        self.fit()


@dataclass(frozen=True, slots=True)
class _Coming:
    """A picture that is to be taken: ``content`` gets its bytes, in a thread, and raises `PictureRefused`."""

    name: str
    content: Callable[[], bytes]
    alt: str = ""


class Intake(QObject):
    """Takes pictures over a widget. ``added`` carries each ``PictureSnapshot``; ``refused`` says why one was not."""

    added = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._in_turn = asyncio.Lock()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take files, each after it was described."""
        self._take_all([_Coming(path.name, partial(picture_content, path)) for path in paths])

    def take(self, image: QImage, alt: str = "") -> None:
        """Take an image that was pasted, and what it is said to show."""
        self._take_all([_Coming("", partial(image_content, image), alt)])

    def take_left(self, pictures: Sequence[LeftPicture]) -> None:
        """Take those that were left out of what was pasted and are to be had here."""
        self._take_all([_Coming(_name_of(each), partial(_left_content, each), each.alt) for each in pictures])

    def _take_all(self, pictures: Sequence[_Coming]) -> None:
        spawn(self, self._take_in_turn(tuple(pictures)), "pictures on their way")

    async def _take_in_turn(self, pictures: Sequence[_Coming]) -> None:
        for number, each in enumerate(pictures, 1):
            place = self.tr("%1 of %2").replace("%1", str(number)).replace("%2", str(len(pictures)))
            try:
                content = await asyncio.to_thread(each.content)
            except PictureRefused as error:
                self._say_refused(each.name, error)
                continue
            await self._take_one(each, content, place if len(pictures) > 1 else "")

    async def _take_one(self, coming: _Coming, content: bytes, place: str) -> None:
        async with self._in_turn:
            image = await asyncio.to_thread(QImage.fromData, content)
            if image.isNull():
                self._say_refused(coming.name, PictureRefused("This is no picture.", reason="not_a_picture"))
                return
            sheet = DescribeSheet(self._desk, self._over, coming.name, content, image, place)
            sheet.alt.setText(coming.alt[:LONGEST_ALT])
            sheet.open()
            await sheet.outcome()
            if sheet.made is not None:
                self.added.emit(sheet.made)

    def _say_refused(self, name: str, error: DomainError) -> None:
        said = sentence(error, self._desk.formats)
        self.refused.emit(self.tr("%1: %2").replace("%1", isolated(name)).replace("%2", said) if name else said)


def _name_of(picture: LeftPicture) -> str:
    return picture.path.name if picture.path is not None else ""


def _left_content(picture: LeftPicture) -> bytes:
    """Return a picture's bytes; raises `PictureRefused` if it is not to be had."""
    path = picture.path
    if path is not None and is_picture_name(path.name):
        return picture_content(path)
    content = picture.content
    if content is None:
        raise PictureRefused("This picture cannot be read.", reason="unreadable")
    return checked_size(content)
