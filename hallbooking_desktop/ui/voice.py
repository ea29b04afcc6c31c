"""What a screen reader is told that nobody would come across: what has the keyboard on a canvas, and what passes."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def tell(widget: QWidget, text: str) -> None:
    """Make the text the widget's description, and have it said."""
    if text == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(text)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
    announce(widget, text)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a sentence said that appeared without the keyboard going there; an urgent one at once."""
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
