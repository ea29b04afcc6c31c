"""What is said about a picture: for whom cannot see it, beneath it, and how wide it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from hallbooking_desktop.ui.editor.model import Figure, Run
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field

_MOST_PIXELS = 4


class FigureSheet(Sheet):
    """Asks for description, caption and width. ``then`` is given the figure as it is to be."""

    def __init__(self, figure: Figure, then: Callable[[Figure], None], parent: QWidget) -> None:
        super().__init__(self.tr("Picture"), parent, primary=self.tr("Done"))
        self._figure = figure
        self._then = then
        self._words = "".join(run.text for run in figure.caption)
        self.alt = QLineEdit(figure.alt, self)
        self.caption = QLineEdit(self._words.replace("\n", " "), self)
        self.wide = QLineEdit(figure.width, self)
        self._alt_field = Field(
            self.tr("Description"), self.alt, self.tr("What the picture shows, for people who cannot see it."), self
        )
        self._wide_field = Field(
            self.tr("Width in pixels"), self.wide, self.tr("Empty: as wide as the picture is."), self
        )
        for field in (
            self._alt_field,
            Field(self.tr("Caption"), self.caption, self.tr("Stands below the picture."), self),
            self._wide_field,
        ):
            self.body.addWidget(field)
        self.alt.setFocus()

    def _take_primary(self) -> None:
        width = self.wide.text().strip()
        if not self.alt.text().strip():
            self._alt_field.set_error(self.tr("Say what the picture shows."))
            self.alt.setFocus()
            self.fit()
            return
        if width and (not width.isdecimal() or len(width) > _MOST_PIXELS or not int(width)):
            self._wide_field.set_error(self.tr("Use a whole number from 1 to 9999."))
            self.wide.setFocus()
            self.fit()
            return
        self._then(self._changed(width))
        self.accept()

    def _changed(self, width: str) -> Figure:
        figure = self._figure
        caption = self.caption.text().strip()
        runs = figure.caption if caption == self._words else ((Run(caption),) if caption else ())
        height = figure.height
        if width != figure.width:
            known = width and figure.width and figure.height and int(figure.width)
            height = str(max(1, round(int(figure.height) * int(width) / int(figure.width)))) if known else ""
        return replace(figure, alt=self.alt.text().strip(), caption=runs, width=width, height=height)
