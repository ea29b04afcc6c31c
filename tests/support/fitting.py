"""Whether what a window shows has room: texts in their widgets, widgets in their parents, dialogs on the screen.

A text that is shortened on purpose is told whole by the tool tip. What a widget paints by itself cannot be seen here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from hallbooking_desktop.ui.palette.cover import Cover
from hallbooking_desktop.ui.states import BusyLine
from hallbooking_desktop.ui.tour.tour import Tour, _Card
from hallbooking_desktop.ui.widgets.buttons import LinkButton
from hallbooking_desktop.ui.widgets.toasts import ToastHost

#: What lies over a window on purpose.
OVERLAYS: tuple[type[QWidget], ...] = (BusyLine, ToastHost, Cover, Tour, _Card)
#: A button that has the keys is smaller by its border.
_BORDER = 4
#: Metrics are rounded.
_SLACK = 1


def misfits(root: QWidget, *, skip: tuple[type[QWidget], ...] = ()) -> list[str]:
    """Return, in words, what has no room in a window or a part of one; ``skip`` what lies over it on purpose."""
    found: list[str] = []
    for widget in _shown(root, skip):
        found += (f"{tell(widget)}: {what}" for what in _cut(widget))
        found += (f"{tell(widget)}: {what}" for what in _outside(widget, root))
        found += _overlaps(widget)
    return found


def too_large(dialog: QWidget, screen: QSize) -> list[str]:
    """Return whether a window is larger than a screen."""
    size = dialog.frameGeometry().size()
    fits = size.width() <= screen.width() and size.height() <= screen.height()
    return [] if fits else [f"{tell(dialog)}: {size.width()}x{size.height()} on {screen.width()}x{screen.height()}"]


def tell(widget: QWidget) -> str:
    """Return words by which a widget is found in the code."""
    words = _words(widget)[:40] or widget.accessibleName()[:40] or widget.objectName()
    above, names = widget.parentWidget(), []
    while above is not None and len(names) < 4:
        if type(above) is not QWidget:
            names.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__}({words!r}) in {' < '.join(names)}"


def _words(widget: QWidget) -> str:
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QAbstractSpinBox)):
        return widget.text().strip()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _shown(root: QWidget, skip: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    """Yield a widget and what is shown in it; a window of its own is looked at by itself."""
    yield root
    for child in root.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow() and not isinstance(child, skip):
            yield from _shown(child, skip)


# --- texts -----------------------------------------------------------------------------------------------------------


def _cut(widget: QWidget) -> list[str]:
    """Return what is cut of a widget's own text."""
    for kind, look in _LOOKS.items():
        if isinstance(widget, kind):
            return look(widget)
    if isinstance(widget.parentWidget(), (QLineEdit, QTabBar)):
        return []
    if isinstance(widget, LinkButton):
        # It goes on in the next line.
        least = QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
        return _smaller(widget, least)
    if isinstance(widget, (QPushButton, QToolButton, QCheckBox, QRadioButton)):
        return _smaller(widget, widget.sizeHint())
    if isinstance(widget, QTableView) and widget.model() is not None and widget.model().rowCount():
        high, wanted = widget.rowHeight(0), widget.fontMetrics().height()
        return [f"rows of {high} for text of {wanted}"] if 0 < high < wanted else []
    if isinstance(widget, QGroupBox):
        return _smaller(widget, widget.minimumSizeHint())
    return []


def _smaller(widget: QWidget, wanted: QSize) -> list[str]:
    size = widget.size()
    if size.width() + _BORDER < wanted.width():
        return [f"{size.width()} wide, wants {wanted.width()}"]
    return [f"{size.height()} high, wants {wanted.height()}"] if size.height() + _BORDER < wanted.height() else []


def _cut_label(label: QLabel) -> list[str]:
    if not label.text():
        return []
    size = label.size()
    if label.wordWrap():
        wide, high = QLabel.minimumSizeHint(label).width(), QLabel.heightForWidth(label, size.width())
    else:
        wanted = QLabel.sizeHint(label)
        wide, high = wanted.width(), wanted.height()
    found = []
    if size.width() + _SLACK < wide and label.text() not in label.toolTip():
        found.append(f"{size.width()} wide, its text {wide}")
    if size.height() + _SLACK < high:
        found.append(f"{size.height()} high, its text {high}")
    return found


def _cut_combo(combo: QComboBox) -> list[str]:
    if combo.isEditable():
        return []
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    return _cut_line_in(combo, combo.currentText(), room)


def _cut_line(line: QLineEdit) -> list[str]:
    """Look at what cannot be typed, and at what hints at what can: in the rest one can move."""
    above = line.parentWidget()
    if line.text() and not line.isReadOnly() and not isinstance(above, QAbstractSpinBox):
        text = ""
    else:
        text = line.text() or line.placeholderText()
    icons = sum(child.width() for child in line.findChildren(QToolButton) if child.isVisible())
    room = line.contentsRect().adjusted(0, 0, -icons, 0)
    if isinstance(above, QComboBox):
        text = above.currentText()
    return _cut_line_in(line, text, room)


def _cut_line_in(widget: QWidget, text: str, room: QRect) -> list[str]:
    metrics = widget.fontMetrics()
    found = []
    wide = metrics.horizontalAdvance(text)
    if text and room.width() + _SLACK < wide and text not in widget.toolTip():
        found.append(f"room of {room.width()} for {text!r} of {wide}")
    if room.height() + 2 * _SLACK < metrics.height():
        found.append(f"room of {room.height()} for text {metrics.height()} high")
    return found


def _cut_tabs(bar: QTabBar) -> list[str]:
    metrics = bar.fontMetrics()
    found = []
    for number in filter(bar.isTabVisible, range(bar.count())):
        place, wide = bar.tabRect(number), metrics.horizontalAdvance(bar.tabText(number))
        if place.width() < wide or place.height() < metrics.height():
            found.append(f"tab {bar.tabText(number)!r} has {place.width()}x{place.height()} for {wide}")
        if not bar.usesScrollButtons() and not bar.rect().contains(place):
            found.append(f"tab {bar.tabText(number)!r} is outside")
    return found


def _cut_header(header: QHeaderView) -> list[str]:
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return []
    found = []
    if header.height() < header.fontMetrics().height():
        found.append(f"headings of {header.height()} for text {header.fontMetrics().height()} high")
    for number in range(header.count()):
        text = str(header.model().headerData(number, Qt.Orientation.Horizontal) or "")
        tip = str(header.model().headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or "")
        wide = header.fontMetrics().horizontalAdvance(text)
        if not header.isSectionHidden(number) and header.sectionSize(number) < wide and text not in tip:
            found.append(f"heading {text!r} has {header.sectionSize(number)} for {wide}")
    return found


_LOOKS: dict[type[QWidget], Callable[[Any], list[str]]] = {
    QLabel: _cut_label,
    QComboBox: _cut_combo,
    QLineEdit: _cut_line,
    QTabBar: _cut_tabs,
    QHeaderView: _cut_header,
}


# --- places ----------------------------------------------------------------------------------------------------------


def _outside(widget: QWidget, root: QWidget) -> list[str]:
    """Return whether a widget sticks out of what it lies in."""
    parent = widget.parentWidget()
    if widget is root or parent is None or widget.isWindow() or isinstance(widget, (QSplitterHandle, QScrollBar)):
        return []
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return _sideways(widget, area) if isinstance(area, QScrollArea) else []
    if isinstance(parent, (QAbstractScrollArea, QLineEdit, QTabBar)):
        return []
    # From right to left Qt counts a splitter's handle twice.
    room = parent.rect().adjusted(0, 0, _SLACK if isinstance(parent, QSplitter) else 0, 0)
    return [] if room.contains(widget.geometry()) else [f"{_at(widget)} outside {_at(parent)}"]


def _sideways(widget: QWidget, area: QScrollArea) -> list[str]:
    """Look at what is read from top to bottom: it is not moved sideways as well."""
    over = widget.width() - area.viewport().width()
    return [f"{over} wider than what it is scrolled in"] if over > 0 else []


def _overlaps(parent: QWidget) -> list[str]:
    """Return which parts lie over each other: what is laid out does not, what covers the window is skipped."""
    if parent.layout() is None:
        return []
    inside = [w for w in parent.children() if isinstance(w, QWidget) and not isinstance(w, OVERLAYS)]
    laid = [w for w in inside if w.isVisible() and not w.isWindow() and not w.geometry().isEmpty()]
    return [
        f"{tell(one)} {_at(one)} lies over {tell(other)} {_at(other)}"
        for number, one in enumerate(laid)
        for other in laid[number + 1 :]
        if one.geometry().intersects(other.geometry())
    ]


def _at(widget: QWidget) -> str:
    rect = widget.geometry()
    return f"[{rect.x()},{rect.y()} {rect.width()}x{rect.height()}]"
