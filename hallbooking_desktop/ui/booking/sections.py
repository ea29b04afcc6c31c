"""How a long form is divided: headings, and parts that stay folded until somebody wants them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.theme import set_kind


class Section(QWidget):
    """A heading and what belongs under it."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(title, self)
        set_kind(heading, "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(content)


class Fold(QWidget):
    """A link that unfolds a part of the form. ``toggled`` tells whether it is open."""

    toggled = Signal(bool)

    def __init__(self, title: str, content: QWidget, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.link = QPushButton(title, self)
        self.link.setCheckable(True)
        self.link.setIcon(icon(mark, "accent_text"))
        self.link.setIconSize(icon_size(16))
        set_kind(self.link, "link")
        content.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(content)
        self.link.toggled.connect(self._toggle)

    @property
    def is_open(self) -> bool:
        """Tell whether the part is unfolded."""
        return self.link.isChecked()

    def set_open(self, shown: bool) -> None:
        """Unfold or fold the part."""
        self.link.setChecked(shown)

    def _toggle(self, shown: bool) -> None:
        self._content.setVisible(shown)
        self.toggled.emit(shown)
