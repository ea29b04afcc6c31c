"""Fields: search with a pause, exact amounts, rows of chips."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPushButton, QWidget

from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.tasks import Debounce
from hallbooking_desktop.ui.widgets.flow import FlowLayout


class _TakenWhole(QObject):
    """Selects all of a field at the click that comes into it: what is typed then replaces it, as after Tab."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._came = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice how the field is entered; a selection drawn with the mouse stays as it is."""
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusIn:
            self._came = event.reason() is Qt.FocusReason.MouseFocusReason
        elif event.type() is QEvent.Type.MouseButtonRelease and self._came:
            self._came = False
            if not self._line.hasSelectedText():
                self._line.selectAll()
        return super().eventFilter(watched, event)


def taken_whole(field: QLineEdit | QAbstractSpinBox) -> None:
    """Let the click that comes into a field select all that is in it."""
    line = field if isinstance(field, QLineEdit) else field.lineEdit()
    watcher = _TakenWhole(line)
    line.installEventFilter(watcher)
    if field is not line:
        field.installEventFilter(watcher)


class SearchField(QLineEdit):
    """A field that says what to look for, 200 ms after the last key or at once on Enter; Esc empties it.

    ``left_downwards`` comes on the key Down: what was found is wanted.
    """

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "text_faint"), QLineEdit.ActionPosition.LeadingPosition)
        self._pause = Debounce(self, 200, self._say)
        self.textChanged.connect(self._pause)
        self.returnPressed.connect(self._pause.flush)

    def _say(self) -> None:
        self.searched.emit(self.text().strip())

    def set_quietly(self, text: str) -> None:
        """Show a text without searching for it."""
        self.setText(text)
        self._pause.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._pause.flush()
            return
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)


class NarrowChoice(QComboBox):
    """A choice that is narrow whatever can be chosen; its tool tip has in full what is chosen."""

    def __init__(self, name: str, parent: QWidget, letters: int = 11) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say in full what is shown; it may have been chosen without a signal."""
        super().paintEvent(event)
        tip = f"{self._name}: {self.currentText()}" if self.currentText() else self._name
        if tip != self.toolTip():
            self.setToolTip(tip)


class MoneyField(QLineEdit):
    """A field for an exact amount; what is no amount of the currency is None. ``changed`` carries it."""

    changed = Signal(object)

    def __init__(self, formats: Formats, *, negative: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._negative = negative
        sign = "[-\u2212+]?" if negative else ""
        pattern = QRegularExpression(f"{sign}[0-9٠-٩.,٫٬' \u00a0\u202f]{{0,20}}")
        self.setValidator(QRegularExpressionValidator(pattern, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText(formats.plain(Decimal(0)))
        taken_whole(self)
        self.textChanged.connect(lambda _: self.changed.emit(self.amount()))
        self.editingFinished.connect(self._tidy)

    def amount(self) -> Decimal | None:
        """Return what is typed, exactly; None if it is empty or no amount."""
        found = self._formats.parse_money(self.text())
        return None if found is not None and found < 0 and not self._negative else found

    def set_amount(self, amount: Decimal | None) -> None:
        """Show an amount."""
        self.setText("" if amount is None else self._formats.plain(amount))

    def _tidy(self) -> None:
        found = self.amount()
        if found is not None:
            self.set_amount(found)


class Chips(QWidget):
    """A row of choices as chips; ``several`` may be on at once. ``changed`` carries the chosen keys."""

    changed = Signal(object)

    def __init__(
        self, options: Iterable[tuple[str, str, str]] = (), *, several: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._several = several
        self._chips: dict[str, QPushButton] = {}
        self._row = FlowLayout(self, spacing=6)
        self._row.setContentsMargins(0, 0, 0, 0)
        for key, label, mark in options:
            self.add(key, label, mark)

    def add(self, key: str, label: str, mark: str = "") -> None:
        """Add a choice with its label and, if wanted, an icon's name."""
        chip = QPushButton(f" {label}" if mark else label, self)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setAccessibleName(label)
        if mark:
            chip.setIcon(icon(mark))
            chip.setIconSize(icon_size(14))
        chip.clicked.connect(lambda: self._clicked(key))
        self._chips[key] = chip
        self._row.addWidget(chip)

    def sizeHint(self) -> QSize:
        """Want one line."""
        sizes = [chip.sizeHint() for chip in self._chips.values()]
        width = sum(size.width() + self._row.spacing() for size in sizes) - self._row.spacing()
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    def say(self, key: str, name: str) -> None:
        """Give a choice a name that tells more than the chip has room for."""
        self._chips[key].setAccessibleName(name)
        self._chips[key].setToolTip(name)

    @property
    def chosen(self) -> frozenset[str]:
        """The keys that are on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    @property
    def labels(self) -> list[str]:
        """What the choices that are on are called, in their order."""
        return [chip.accessibleName() for chip in self._chips.values() if chip.isChecked()]

    def choose(self, keys: Iterable[str]) -> None:
        """Turn these on and the others off, silently."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def _clicked(self, key: str) -> None:
        if not self._several:
            for other, chip in self._chips.items():
                if other != key:
                    chip.setChecked(False)
        self.changed.emit(self.chosen)


class GivenChip(QPushButton):
    """What another view asked for, in words, on a chip that a press takes away; without that it is hidden.

    ``say`` returns for a value what stands on the chip, and at more length beside it; nothing where it has no meaning.
    """

    taken_away = Signal()

    def __init__(self, say: Callable[[object], tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.given: object = None
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setIcon(icon("x"))
        self.setIconSize(icon_size(14))
        self.clicked.connect(self._take_away)
        self.hide()

    @property
    def words(self) -> str:
        """What was asked for."""
        return self.text().strip().replace("&&", "&")

    def give(self, value: object) -> bool:
        """Take over a value, None for nothing, silently; tell whether it has a meaning."""
        text, explanation = ("", "") if value is None else self._say(value)
        self.given = value if text else None
        self.setText(f" {text.replace('&', '&&')}")
        self.setAccessibleName(self.tr("%1. Take this filter away").replace("%1", text))
        self.setToolTip(explanation)
        self.setChecked(True)
        self.setVisible(bool(text))
        return bool(text) or value is None

    def _take_away(self) -> None:
        self.give(None)
        self.taken_away.emit()
