"""A divisible hall: a picture of the whole and its parts, and which parts they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from hallbooking_desktop.domain.rooms import members
from hallbooking_desktop.services.commands_catalogue import NewRoom
from hallbooking_desktop.services.snapshots import RoomSnapshot
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.places.pages import FormPage
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.theme import colour, font, theme, tokens
from hallbooking_desktop.ui.widgets.panel import text_label

_ROLE = Qt.ItemDataRole.UserRole


class PartsPicture(QWidget):
    """The whole as a frame, its parts side by side in it, as wide as they hold people; parts of parts inside those."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: RoomSnapshot | None = None
        self._parts: Mapping[int, Sequence[RoomSnapshot]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_hall(self, whole: RoomSnapshot, parts: Mapping[int, Sequence[RoomSnapshot]]) -> None:
        """Show a hall; ``parts``: hall id -> what it is made of."""
        self._whole, self._parts = whole, parts
        inside = ", ".join(part.name for part in parts.get(whole.id, ()))
        said = self.tr("%1 is made of %2").replace("%1", whole.name).replace("%2", inside) if inside else whole.name
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of a whole, its parts and theirs."""
        return QSize(tokens().px(420), tokens().px(150))

    def boxes(self) -> list[tuple[RoomSnapshot, QRectF]]:
        """Return where each hall stands, the whole first."""
        if self._whole is None:
            return []
        out: list[tuple[RoomSnapshot, QRectF]] = []
        self._place(self._whole, QRectF(self.rect()).adjusted(1, 1, -1, -1), out, 0)
        return out

    def _place(self, room: RoomSnapshot, box: QRectF, out: list[tuple[RoomSnapshot, QRectF]], depth: int) -> None:
        out.append((room, box))
        parts = self._parts.get(room.id, ())
        if not parts or depth > 2:  # noqa: PLR2004 - what is deeper is too small to see
            return
        values = tokens()
        gap, head = float(values.s8), float(values.px(26))
        inner = box.adjusted(gap, head, -gap, -gap)
        room_for = inner.width() - gap * (len(parts) - 1)
        whole = sum(part.capacity for part in parts)
        left = inner.left()
        for part in parts:
            # A small part keeps a width that its name can be read in.
            width = room_for * (0.4 / len(parts) + 0.6 * part.capacity / whole)
            self._place(part, QRectF(left, inner.top(), width, inner.height()), out, depth + 1)
            left += width + gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the halls, each with its name and for how many it is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values = tokens()
        for number, (room, box) in enumerate(self.boxes()):
            painter.setPen(colour(values.accent if not number else values.line_strong))
            painter.setBrush(colour(values.accent_soft if not number else values.surface))
            painter.drawRoundedRect(box, values.radius, values.radius)
            inner = box.adjusted(values.s8, 4, -values.s8, -4)
            painter.setFont(font("strong" if not number else "body"))
            painter.setPen(colour(values.text))
            is_leaf = not self._parts.get(room.id)
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
            if is_leaf:
                text = f"{room.name}\n{counts.guests(room.capacity)}"
                painter.drawText(inner, flags | Qt.TextFlag.TextWordWrap, text)
            else:
                words = joined((room.name, counts.guests(room.capacity)))
                shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(inner.width()))
                painter.drawText(inner, flags, shown)


class PartsList(QListWidget):
    """The halls that can be parts, to be ticked. ``changed`` comes when one was."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(tokens().px(160))
        self.itemChanged.connect(lambda _: self.changed.emit())

    def show_halls(self, halls: Sequence[RoomSnapshot], chosen: frozenset[int]) -> None:
        """Show these halls, some of them ticked."""
        self.clear()
        for hall in halls:
            item = QListWidgetItem(joined((hall.name, counts.guests(hall.capacity))))
            item.setData(_ROLE, hall.id)
            item.setCheckState(Qt.CheckState.Checked if hall.id in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)

    def value(self) -> tuple[int, ...]:
        """Return the ticked halls."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(sorted(item.data(_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked))


class PartsPage(FormPage):
    """What a hall is made of."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.about = text_label("", "muted", self)
        self.picture = PartsPicture(self)
        self.column.insertWidget(0, self.about)
        self.column.insertWidget(1, self.picture)
        self.parts = PartsList(self)
        hint = self.tr(
            "Whoever books the whole takes all parts, and whoever books a part takes the whole away. "
            "This cannot change while bookings or blocks lie ahead in a hall involved."
        )
        self.add("part_ids", self.tr("It is made of"), self.parts, hint, wide=True)
        self.column.addStretch(1)
        self.parts.changed.connect(self._draw)

    def _made_of(self, place: Place) -> dict[int, tuple[int, ...]]:
        return {room.id: room.part_ids for room in place.rooms if room.part_ids}

    def fill(self, place: Place) -> None:
        """Show what it is made of, and what it could be made of."""
        room = place.room
        if room is None:
            return
        made_of = self._made_of(place)
        others = [other for other in place.rooms if room.id not in members(other.id, made_of)]
        self.parts.show_halls(others, frozenset(room.part_ids))
        self._draw()

    def _draw(self) -> None:
        place = self.place
        if place is None or place.room is None:
            return
        room, by_id = place.room, {other.id: other for other in place.rooms}
        chosen = {**self._made_of(place), room.id: self.parts.value()}
        wholes = [other for other in place.rooms if room.id in other.part_ids]
        shown = wholes[0] if wholes and not chosen[room.id] else room
        parts = {whole: [by_id[part] for part in found if part in by_id] for whole, found in chosen.items()}
        self.picture.show_hall(shown, parts)
        if wholes:
            names = ", ".join(other.name for other in wholes)
            self.about.setText(self.tr("This hall is a part of %1.").replace("%1", names))
        elif chosen[room.id]:
            self.about.setText(self.tr("A divisible hall: it can be booked whole or in parts."))
        else:
            self.about.setText(self.tr("This hall is not divided. Tick halls below to make it of them."))

    def typed(self) -> Mapping[str, Any]:
        """Return the ticked halls."""
        return {"part_ids": self.parts.value()}

    async def save(self, version: int | None) -> None:
        """Store what it is made of."""
        place = self.place
        if place is None or place.room is None:
            return
        room, parts = place.room, self.parts.value()
        new = replace(NewRoom.of(room), part_ids=parts)
        wanted = room.version if version is None else version
        await self.desk.write(lambda s, a: s.catalogue.update_room(a, room.id, wanted, new))
