"""The calendar's grid on the screen: what is shown, where it is scrolled, what is selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.ui import voice
from hallbooking_desktop.ui.calendar.axis import epoch, moment
from hallbooking_desktop.ui.calendar.cursor import Cursor
from hallbooking_desktop.ui.calendar.geometry import Box, Orientation
from hallbooking_desktop.ui.calendar.ghosts import ghost_boxes
from hallbooking_desktop.ui.calendar.headers import Header, HeaderState
from hallbooking_desktop.ui.calendar.index import Item, Key, SnapshotIndex
from hallbooking_desktop.ui.calendar.layout import Frame, Period, View, build_grid, opening_place
from hallbooking_desktop.ui.calendar.look import Look
from hallbooking_desktop.ui.calendar.painter import GridPainter, Shown
from hallbooking_desktop.ui.calendar.rules import FREE, Ghost, Verdict, judge
from hallbooking_desktop.ui.calendar.scene import Placed, Scene
from hallbooking_desktop.ui.calendar.words import spoken_entry, spoken_ghost, translate
from hallbooking_desktop.ui.formats import Formats
from hallbooking_desktop.ui.theme import theme, tokens


class CanvasBase(QAbstractScrollArea):
    """The part without input: what is shown, where it is scrolled, what is selected, what a screen reader hears."""

    #: Ghost: the drag's wanted place changed (None: it ended)
    ghost_changed = Signal(object)
    #: Ghost: dropped on a free place, to be asked about
    dropped = Signal(object)
    #: Ghost, Verdict: dropped where it cannot be
    refused = Signal(object, object)
    #: Ghost: a range for a new booking
    create_requested = Signal(object)
    #: Item: to be opened; Item: to be cancelled or removed
    opened = Signal(object)
    remove_requested = Signal(object)
    #: Item or None
    selection_changed = Signal(object)
    #: pages to turn; factor to zoom by; day to show
    turn_requested = Signal(int)
    zoom_requested = Signal(float)
    day_requested = Signal(object)

    #: the headers' sizes at 100 % text
    SIDE_HOURS, SIDE_ROOMS, TOP_BANDS, TOP_HOURS = 62, 168, 44, 46

    def __init__(self, clock: Clock, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._formats = formats
        self.scene: Scene | None = None
        self.period: Period | None = None
        self.shown = Shown()
        self._painter: GridPainter | None = None
        self._look: Look | None = None
        self._zoom = 1.0
        self._top = Header(self._header_state, along_top=True, parent=self)
        self._side = Header(self._header_state, along_top=False, parent=self)
        self._corner = QWidget(self)
        self._top.day_clicked.connect(self.day_requested)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translate("Calendar", "Calendar"))
        self.horizontalScrollBar().valueChanged.connect(self._repaint_all)
        # Its value is the content's left edge, in every language: Qt would turn it round.
        self.horizontalScrollBar().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.verticalScrollBar().valueChanged.connect(self._repaint_all)
        theme().changed.connect(self._restyle)
        self._unfinished = QTimer(self)
        self._unfinished.setSingleShot(True)
        self._unfinished.timeout.connect(self.viewport().update)
        self._ticker = QTimer(self)
        self._ticker.setInterval(5000)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def now(self) -> int:
        """The present in epoch seconds."""
        return epoch(self._clock())

    @property
    def index(self) -> SnapshotIndex | None:
        """The snapshot shown."""
        return self.scene.index if self.scene is not None else None

    @property
    def step(self) -> int:
        """The venue's slot step in minutes."""
        return self.scene.index.snapshot.venue.rules.slot_step_minutes if self.scene is not None else 15

    @property
    def cell(self) -> int:
        """The keyboard's cell in minutes: half an hour where the slot step divides it."""
        return 30 if 30 % self.step == 0 else self.step

    def show_scene(
        self, period: Period, index: SnapshotIndex, rooms: tuple[int, ...], statuses: frozenset[str]
    ) -> None:
        """Show a snapshot. The scrolling stays when only entries changed, else it goes to the opening hours."""
        old, old_period = self.scene, self.period
        self.period = period
        self._place_headers()
        scene = Scene(index, build_grid(period, index, rooms, self._frame()), rooms, statuses)
        changed = scene.follow(old) if old is not None and self.shown.ghost is None else None
        if changed is not None and self._painter is not None:
            self._change_scene(scene, changed, self._painter)
        else:
            self._set_scene(scene)
        fresh = old is None or old_period is None or old_period.view is not period.view
        moved = fresh or (old_period is not None and old_period.days != period.days)
        if fresh or (moved and period.view is View.TIMELINE):
            self._scroll_to_opening()
        self._keep_selection(moved=moved)
        self._look_at_clock()

    def _frame(self) -> Frame:
        size = self.viewport().size()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Frame(size.width(), size.height(), self._zoom, mirrored, tokens().scale)

    def _set_scene(self, scene: Scene) -> None:
        self.scene = scene
        if self._painter is None:
            self._painter = GridPainter(self._current_look(), scene, self._formats)
        else:
            self._painter.show(scene)
        self._update_scrollbars()
        self._painter.prepare(self.view_box)
        self._repaint_all()

    def _change_scene(self, scene: Scene, changed: frozenset[int], painter: GridPainter) -> None:
        """Show a scene that differs in some bands alone: what is elsewhere is not painted again."""
        self.scene = scene
        painter.follow(scene, changed)
        view = self.view_box
        painter.prepare(view)
        for number in changed.intersection(scene.grid.visible_bands(view)):
            band = scene.grid.box(number, 0, scene.grid.bands[number].axis.length)
            self.viewport().update(self.on_screen(band).adjusted(-1, -1, 1, 1))

    def _current_look(self) -> Look:
        ratio = self.devicePixelRatioF()
        if self._look is None or self._look.ratio != ratio or self._look.tokens is not tokens():
            self._look = Look(tokens(), ratio)
            self._painter = None
        return self._look

    def _restyle(self) -> None:
        self._look = self._painter = None
        if self.scene is not None:
            self._place_headers()
            self._set_scene(self.scene)
            self._relayout()

    def _look_at_clock(self) -> None:
        self.shown.now = self.now
        if self.scene is not None:
            self.shown.today = moment(self.shown.now).astimezone(self.scene.index.zone).date()

    def _tick(self) -> None:
        self._look_at_clock()
        if self.isVisible():
            self._repaint_all()

    def _repaint_all(self) -> None:
        self.viewport().update()
        self._top.update()
        self._side.update()

    # --- size and scrolling ----------------------------------------------------------------------------------------

    def _place_headers(self) -> None:
        values = tokens()
        across = self.period is not None and self.period.view is View.TIMELINE
        side = values.px(self.SIDE_ROOMS if across else self.SIDE_HOURS)
        top = values.px(self.TOP_HOURS if across else self.TOP_BANDS)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if rtl else side, top, side if rtl else 0, 0)
        area = self.viewport().geometry()
        self._top.setGeometry(area.x(), area.y() - top, area.width(), top)
        self._side.setGeometry(area.right() + 1 if rtl else area.x() - side, area.y(), side, area.height())
        self._corner.setGeometry(self._side.x(), self._top.y(), side, top)
        self._corner.setAutoFillBackground(True)
        self._corner.setBackgroundRole(self._corner.palette().ColorRole.Base)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit columns and rows to the new size."""
        super().resizeEvent(event)
        self._place_headers()
        self._relayout()

    def _relayout(self) -> None:
        if self.scene is None or self.period is None:
            return
        grid = build_grid(self.period, self.scene.index, self.scene.rooms, self._frame())
        self._set_scene(self.scene.rescaled(grid))

    @property
    def zoom(self) -> float:
        """How far time is stretched."""
        return self._zoom

    def set_zoom(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Stretch time; the instant under the anchor (default: the middle) stays where it is."""
        scene = self.scene
        if scene is None or not scene.grid.bands:
            self._zoom = zoom
            return
        down = scene.grid.orientation is Orientation.DOWN
        point = anchor if anchor is not None else self.viewport().rect().center()
        x, y = self.content(point)
        place = scene.grid.nearest_spot(x, y).place
        self._zoom = zoom
        self._relayout()
        box = self.scene.grid.box(0, place, place) if self.scene is not None else None
        if box is not None and down:
            self.verticalScrollBar().setValue(round(box.y) - point.y())
        elif box is not None:
            self.horizontalScrollBar().setValue(round(box.x) - point.x())

    def _update_scrollbars(self) -> None:
        if self.scene is None:
            return
        grid, size = self.scene.grid, self.viewport().size()
        for bar, content, page, line in (
            (self.horizontalScrollBar(), grid.width, size.width(), 40),
            (self.verticalScrollBar(), grid.height, size.height(), 40),
        ):
            from_the_end = bar.maximum() - bar.value()
            bar.setPageStep(page)
            bar.setSingleStep(line)
            bar.setRange(0, max(0, round(content) - page))
            if grid.mirrored and bar is self.horizontalScrollBar():
                bar.setValue(bar.maximum() - from_the_end)  # What is written from the right stays there.

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Repaint: what is sticky would smear otherwise."""

    def _scroll_to_opening(self) -> None:
        if self.scene is None or not self.scene.grid.bands:
            return
        grid = self.scene.grid
        place = opening_place(grid, self.scene.index, self.now)
        box = grid.box(0, place, place)
        if grid.orientation is Orientation.DOWN:
            self.verticalScrollBar().setValue(round(box.y))
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum() if grid.mirrored else 0)
        else:
            self.horizontalScrollBar().setValue(round(box.x - (self.viewport().width() if grid.mirrored else 0)))

    @property
    def view_box(self) -> Box:
        """The part of the content that is on screen."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return Box(x, y, self.viewport().width(), self.viewport().height())

    def content(self, point: QPoint) -> tuple[float, float]:
        """Return a point of the viewport in content coordinates."""
        return point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value()

    def on_screen(self, box: Box) -> QRect:
        """Return a content rectangle in the viewport's coordinates."""
        view = self.view_box
        return QRect(round(box.x - view.x), round(box.y - view.y), round(box.w), round(box.h))

    def reveal(self, box: Box) -> None:
        """Scroll as little as needed to show a rectangle; of one that is too large, its beginning."""
        view, margin = self.view_box, 24
        if box.x < view.x:
            self.horizontalScrollBar().setValue(round(box.x) - margin)
        elif box.right > view.right:
            self.horizontalScrollBar().setValue(round(min(box.x - margin, box.right - view.w + margin)))
        if box.y < view.y:
            self.verticalScrollBar().setValue(round(box.y) - margin)
        elif box.bottom > view.bottom:
            self.verticalScrollBar().setValue(round(min(box.y - margin, box.bottom - view.h + margin)))

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the event asks for."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        look = self._current_look()
        if self.scene is None:
            painter.fillRect(event.rect(), look.colour("surface"))
            return
        if self._painter is None:
            self._painter = GridPainter(look, self.scene, self._formats)
        view, dirty = self.view_box, event.rect()
        painter.translate(-view.x, -view.y)
        clip = Box(dirty.x() + view.x, dirty.y() + view.y, dirty.width(), dirty.height())
        self.shown.focused = self.hasFocus()
        if not self._painter.paint(painter, clip, view, self.shown, hurry=True):
            self._unfinished.start()

    def _header_state(self) -> HeaderState | None:
        if self.scene is None:
            return None
        view = self.view_box
        shown = self.shown
        return HeaderState(self._current_look(), self.scene, round(view.x), round(view.y), shown.today, shown.now)

    # --- selection -------------------------------------------------------------------------------------------------

    @property
    def selected(self) -> Item | None:
        """The selected entry."""
        if self.scene is None or self.shown.selected is None:
            return None
        return self.scene.index.items.get(self.shown.selected)

    def select(self, key: Key | None, *, reveal: bool = True) -> None:
        """Select an entry, or none."""
        self.shown.selected = key
        placed = self.scene.find(key) if self.scene is not None and key is not None else None
        if placed is not None and self.scene is not None:
            self.set_cursor(self._cursor_at(placed), speak=False)
            if reveal:
                self.reveal(self.scene.box(placed))
            voice.tell(self, spoken_entry(placed.item, self.scene.index, self.now))
        self.viewport().update()
        self.selection_changed.emit(self.selected)

    def _cursor_at(self, placed: Placed) -> Cursor | None:
        return Cursor.at(self.scene.grid, placed.band, placed.item.start, self.cell) if self.scene is not None else None

    def set_cursor(self, cursor: Cursor | None, *, speak: bool = True) -> None:
        """Put the keyboard's cell somewhere."""
        self.shown.cursor = cursor
        if cursor is not None and speak and self.scene is not None:
            ghost = self.cursor_ghost()
            if ghost is not None:
                voice.tell(self, spoken_ghost(ghost, judge(self.scene.index, ghost, self.now), self.scene.index))
        self.viewport().update()

    def cursor_ghost(self) -> Ghost | None:
        """Return the range that the keyboard's cell covers, as a wish for a new booking."""
        raise NotImplementedError

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a wanted place, red where it cannot be, or none."""
        shown = self.shown
        if ghost == shown.ghost:
            return
        shown.ghost, shown.note, shown.asked = ghost, "", False
        shown.verdict = FREE if ghost is None or self.scene is None else judge(self.scene.index, ghost, self.now)
        self.viewport().update()
        self.ghost_changed.emit(ghost)

    def set_note(self, ghost: Ghost, note: str) -> None:
        """Write a price into the ghost, if it is still the one asked about."""
        if ghost == self.shown.ghost:
            self.shown.note = note
            self.viewport().update()

    def set_verdict(self, ghost: Ghost, verdict: Verdict) -> None:
        """Turn the ghost red for something that the service knows, if it is still the one asked about."""
        if ghost == self.shown.ghost and self.shown.verdict.is_free:
            self.shown.verdict = verdict
            self.viewport().update()

    @property
    def surface(self) -> QWidget:
        """What rectangles are measured in."""
        return self.viewport()

    def item_rect(self, key: Key) -> QRect | None:
        """Return where an entry is in the viewport."""
        placed = self.scene.find(key) if self.scene is not None else None
        if placed is None or self.scene is None:
            return None
        return self.on_screen(self.scene.box(placed)).intersected(self.viewport().rect())

    def ghost_rect(self) -> QRect | None:
        """Return where the ghost is in the viewport."""
        if self.scene is None or self.shown.ghost is None:
            return None
        boxes = ghost_boxes(self.scene, self.shown.ghost)
        return self.on_screen(boxes[0][0]).intersected(self.viewport().rect()) if boxes else None

    def _keep_selection(self, *, moved: bool) -> None:
        """After new data: keep what is selected while it is there, the cell while it fits."""
        scene, shown = self.scene, self.shown
        if scene is None:
            return
        if shown.selected is not None and shown.selected not in scene.index.items:
            self.select(None)
        ghost = shown.ghost
        if ghost is not None:
            item = scene.index.items.get(ghost.item.key) if ghost.item is not None else None
            if ghost.item is not None and item is None:
                self.set_ghost(None)
            else:
                shown.verdict = judge(scene.index, ghost, self.now)
        if scene.grid.bands and (shown.cursor is None or moved or shown.cursor.band >= len(scene.grid.bands)):
            shown.cursor = self._first_cursor(scene)

    def _first_cursor(self, scene: Scene) -> Cursor:
        """Return the cell to begin with: the next one today where today is shown, else the first opening."""
        for number, band in enumerate(scene.grid.bands):
            if band.axis.start <= self.now < band.axis.end:
                return Cursor.at(scene.grid, number, self.now + self.cell * 60, self.cell)
        axis = scene.grid.bands[0].axis
        opens = [s for room in scene.rooms[:1] for s, e in scene.index.open_ranges(room) if e > axis.start]
        return Cursor.at(scene.grid, 0, max(axis.start, opens[0]) if opens else axis.start, self.cell)

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew when the reading direction changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_headers()
            self._relayout()
