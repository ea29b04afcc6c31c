"""The line above the preview: what is printed, on which paper, which pages, and how large it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.layout import Layout
from hallbooking_desktop.ui.printing.document import Printable, Sheeted, translate
from hallbooking_desktop.ui.printing.paper import PageSetup, Paper, usual_paper
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.flow import FlowLayout


class Options(QWidget):
    """``changed``: pages must be laid out anew; ``fitted`` and ``zoomed`` concern the preview alone."""

    changed = Signal()
    fitted = Signal(str)
    zoomed = Signal(float)

    def __init__(
        self, documents: Sequence[Printable | Sheeted], locale: QLocale, layout: Layout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._layout = layout
        #: Each field with its label.
        self._frames: dict[QWidget, QWidget] = {}
        self._row = FlowLayout(self, spacing=tokens().s8)
        self._row.setContentsMargins(0, 0, 0, 0)
        names = [document.name for document in documents]
        self.content = self._choice(translate("Printing", "What"), names, shown=len(names) > 1)
        self.paper = self._choice(
            translate("Printing", "Paper"), [translate("Printing", "A4"), translate("Printing", "Letter")]
        )
        left = layout.text("print/paper", [paper.value for paper in Paper], usual_paper(locale).value)
        self.paper.setCurrentIndex(list(Paper).index(Paper(left)))
        self.direction = self._choice(
            translate("Printing", "Orientation"),
            [translate("Printing", "Portrait"), translate("Printing", "Landscape")],
        )
        self.range = QLineEdit(self)
        self.range.setPlaceholderText(translate("Printing", "All"))
        self.range.setFixedWidth(tokens().px(90))
        self.range.setToolTip(translate("Printing", "Which pages, like 1-3, 5; empty for all"))
        self._labelled(translate("Printing", "Pages"), self.range)
        self.grey = QCheckBox(translate("Printing", "Black and white"), self)
        self.grey.setChecked(True)
        self.grey.setAccessibleName(self.grey.text())
        self._row.addWidget(self.grey)
        self._add_view()
        self._follow_document()
        self.content.currentIndexChanged.connect(self._choose_document)
        self.paper.currentIndexChanged.connect(self._keep_paper)
        self.direction.currentIndexChanged.connect(self._keep_direction)
        for box in (self.paper, self.direction):
            box.currentIndexChanged.connect(self.changed)
        self.grey.toggled.connect(self.changed)

    def _labelled(self, name: str, field: QWidget, *, shown: bool = True) -> None:
        frame = self._frames[field] = QWidget(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, tokens().s8, 0)
        row.setSpacing(tokens().s4)
        label = QLabel(name, frame)
        set_kind(label, "muted")
        label.setBuddy(field)
        field.setAccessibleName(name)
        row.addWidget(label)
        row.addWidget(field)
        self._row.addWidget(frame)
        if not shown:
            frame.hide()

    def _choice(self, name: str, texts: Sequence[str], *, shown: bool = True) -> QComboBox:
        box = QComboBox(self)
        box.addItems(list(texts))
        self._labelled(name, box, shown=shown)
        return box

    def _add_view(self) -> None:
        frame = QWidget(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().s4)
        self.fits: dict[str, QPushButton] = {}
        for fit, text in (
            ("width", translate("Printing", "Fit width")),
            ("page", translate("Printing", "Fit page")),
        ):
            button = QPushButton(text, frame)
            set_kind(button, "ghost")
            button.setAutoDefault(False)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, fit=fit: self.fitted.emit(fit))
            self.fits[fit] = button
            row.addWidget(button)
        for picture, text, factor in (
            ("zoom-out", translate("Printing", "Smaller (−)"), 1 / 1.25),
            ("zoom-in", translate("Printing", "Larger (+)"), 1.25),
        ):
            tool = QToolButton(frame)
            tool.setIcon(icon(picture))
            tool.setIconSize(icon_size(18))
            tool.setAccessibleName(text)
            tool.setToolTip(text)
            tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            tool.clicked.connect(lambda _=False, factor=factor: self.zoomed.emit(factor))
            row.addWidget(tool)
        self._row.addWidget(frame)

    @property
    def number(self) -> int:
        """Which of the documents is chosen."""
        return max(0, self.content.currentIndex())

    def setup(self, *, mirrored: bool) -> PageSetup:
        """Return how pages are to be laid out."""
        coloured = self._documents[self.number].coloured and not self.grey.isChecked()
        paper = list(Paper)[self.paper.currentIndex()]
        return PageSetup(paper, self.direction.currentIndex() == 1, not coloured, mirrored)

    @property
    def _key(self) -> str:
        """What the orientation is remembered by: a calendar is wanted otherwise than a list."""
        return f"print/{type(self._documents[self.number]).__name__}/landscape"

    def _keep_paper(self, number: int) -> None:
        self._layout.keep("print/paper", list(Paper)[number].value)

    def _keep_direction(self, number: int) -> None:
        self._layout.keep(self._key, number == 1)

    def _follow_document(self) -> None:
        document = self._documents[self.number]
        whole = isinstance(document, Sheeted)
        lies = document.landscape if whole else self._layout.flag(self._key, default=document.landscape)
        self.direction.blockSignals(True)
        self.direction.setCurrentIndex(int(lies))
        self.direction.blockSignals(False)
        self._frames[self.direction].setVisible(not whole)
        self._frames[self.paper].setVisible(not isinstance(document, Sheeted) or document.sizes)
        self.grey.setVisible(document.coloured)

    def _choose_document(self) -> None:
        self._follow_document()
        self.changed.emit()
