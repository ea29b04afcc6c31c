"""Time axes: instants to places along a line and back, exact on days of 23 and 25 hours. No Qt.

Instants are whole epoch seconds; a place is a number of *axis minutes* from the axis' start, which a scale turns
into pixels. An axis is made of segments; between two segments there may be a blank (a place without an instant: the
hour that a clock change skips, in a week whose other days have it) or a cut (instants without a place: the night,
where a timeline leaves it out).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from hallbooking_desktop.domain.timeranges import local_instant

HOUR = 3600
DAY_MINUTES = 1440
_EPOCH = date(1970, 1, 1)


def epoch(moment: datetime) -> int:
    """Return the instant as whole epoch seconds."""
    return int(moment.timestamp())


def moment(seconds: int) -> datetime:
    """Return epoch seconds as an aware UTC instant."""
    return datetime.fromtimestamp(seconds, UTC)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one local day without a clock change: ``offset`` seconds are added to UTC to get the wall's time."""

    day: date
    start: int
    end: int
    offset: int
    repeated: bool

    @property
    def wall_start(self) -> int:
        """Seconds of the local day that the wall shows at the start."""
        return self.start + self.offset - (self.day - _EPOCH).days * 86400

    @property
    def wall_end(self) -> int:
        """Seconds of the local day that the wall shows at the end."""
        return self.wall_start + self.end - self.start


def _offset(seconds: int, zone: ZoneInfo) -> int:
    delta = moment(seconds).astimezone(zone).utcoffset() or timedelta(0)
    return int(delta.total_seconds())


@lru_cache(maxsize=4096)
def pieces(day: date, zone: ZoneInfo) -> tuple[Piece, ...]:
    """Return the local day as stretches of one UTC offset: one, or two on a day of clock change."""
    start, end = epoch(local_instant(day, 0, zone)), epoch(local_instant(day, DAY_MINUTES, zone))
    out: list[Piece] = []
    latest_wall = -1
    here = start
    while here < end:
        offset = _offset(here, zone)
        change = _next_change(here, end, offset, zone)
        piece = Piece(day, here, change, offset, repeated=False)
        if piece.wall_start < latest_wall:
            again = min(change, here + latest_wall - piece.wall_start)
            out.append(Piece(day, here, again, offset, repeated=True))
            here = again
            if here >= change:
                continue
            piece = Piece(day, here, change, offset, repeated=False)
        out.append(piece)
        latest_wall = max(latest_wall, piece.wall_end)
        here = change
    return tuple(out)


def _next_change(start: int, end: int, offset: int, zone: ZoneInfo) -> int:
    """Return the first instant after ``start`` with another UTC offset, or ``end``."""
    low = start
    while low < end:
        high = min(low + HOUR, end)
        if _offset(high, zone) != offset:
            while high - low > 1:
                middle = (low + high) // 2
                if _offset(middle, zone) == offset:
                    low = middle
                else:
                    high = middle
            return min(high, end)
        low = high
    return end


@dataclass(frozen=True, slots=True)
class Segment:
    """Instants from ``start`` to ``end`` that lie along the axis from the place ``at``, minute for minute."""

    start: int
    end: int
    at: float
    offset: int
    repeated: bool = False

    @property
    def until(self) -> float:
        """The place of the end."""
        return self.at + (self.end - self.start) / 60


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: ``minute`` of the local day; ``repeated``: the second reading after the clock went back."""

    at: float
    minute: int
    repeated: bool


class TimeAxis:
    """Instants along a line; see the module's text. ``days`` are the local days and the places where they begin."""

    __slots__ = ("_ats", "_starts", "blanks", "days", "end", "length", "segments", "start")

    def __init__(self, segments: Sequence[Segment], length: float, days: Sequence[tuple[date, float]]) -> None:
        self.segments = tuple(segments)
        self.length = length
        self.days = tuple(days)
        self._starts = [s.start for s in self.segments]
        self._ats = [s.at for s in self.segments]
        self.start = self.segments[0].start
        self.end = self.segments[-1].end
        self.blanks = self._find_blanks()

    def _find_blanks(self) -> tuple[tuple[float, float], ...]:
        out: list[tuple[float, float]] = []
        last = 0.0
        for segment in self.segments:
            if segment.at > last:
                out.append((last, segment.at))
            last = segment.until
        if last < self.length:
            out.append((last, self.length))
        return tuple(out)

    def is_like(self, other: TimeAxis) -> bool:
        """Tell whether the same instants lie at the same places."""
        return self is other or (self.segments == other.segments and self.days == other.days)

    def place(self, seconds: int) -> float:
        """Return where the instant lies, as a start; one outside the axis, or cut from it, lies at the nearest edge."""
        return self._place_in(bisect_right(self._starts, seconds) - 1, seconds)

    def place_of_end(self, seconds: int) -> float:
        """Return where the instant lies as an end: before a blank that begins there, not after it."""
        return self._place_in(bisect_left(self._starts, seconds) - 1, seconds)

    def _place_in(self, index: int, seconds: int) -> float:
        if index < 0:
            return self.segments[0].at
        segment = self.segments[index]
        return segment.at + (min(seconds, segment.end) - segment.start) / 60

    def segment_at(self, place: float) -> Segment:
        """Return the segment that holds the place, or the nearest one."""
        index = max(0, bisect_right(self._ats, place) - 1)
        segment = self.segments[index]
        if place > segment.until and index + 1 < len(self.segments):
            following = self.segments[index + 1]
            if following.at - place < place - segment.until:
                return following
        return segment

    def instant(self, place: float) -> int:
        """Return the instant at the place; in a blank, or outside, that of the nearest edge."""
        segment = self.segment_at(place)
        inside = min(max(place, segment.at), segment.until)
        return min(segment.end, segment.start + round((inside - segment.at) * 60))

    def snapped(self, place: float, step_minutes: int, *, floor: bool = False) -> int:
        """Return the instant at the place, moved to the wall-clock grid of ``step_minutes``."""
        segment = self.segment_at(place)
        inside = min(max(place, segment.at), segment.until)
        step = step_minutes * 60
        wall = segment.start + (inside - segment.at) * 60 + segment.offset
        count = wall // step if floor else (wall + step / 2) // step
        return max(segment.start, min(segment.end, int(count * step) - segment.offset))

    def has_blank_at(self, place: float) -> bool:
        """Tell whether no instant lies at the place."""
        return any(low <= place < high for low, high in self.blanks)

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether any of the instants from ``start`` to ``end`` has a place."""
        if end <= self.start or start >= self.end:
            return False
        if len(self.segments) == 1:
            return True
        return any(s.start < end and start < s.end for s in self.segments)

    def ticks(self, step_minutes: int, low: float = 0.0, high: float | None = None) -> Iterator[Tick]:
        """Yield the wall-clock marks of the grid between two places."""
        high = self.length if high is None else high
        step = step_minutes * 60
        for segment in self.segments:
            if segment.until < low or segment.at > high:
                continue
            wall = segment.start + segment.offset
            mark = -(-wall // step) * step
            while mark < segment.end + segment.offset:
                at = segment.at + (mark - wall) / 60
                if low <= at <= high:
                    yield Tick(at, mark % 86400 // 60, segment.repeated)
                mark += step

    def day_at(self, place: float) -> date:
        """Return the local day at the place."""
        found = self.days[0][0]
        for day, at in self.days:
            if at > place:
                break
            found = day
        return found


@lru_cache(maxsize=512)
def day_axis(day: date, zone: ZoneInfo) -> TimeAxis:
    """Return one local day, hour after hour as they pass: 23, 24 or 25 of them."""
    first = pieces(day, zone)[0].start
    segments = [Segment(p.start, p.end, (p.start - first) / 60, p.offset, p.repeated) for p in pieces(day, zone)]
    return TimeAxis(segments, segments[-1].until, [(day, 0.0)])


def week_axes(days: Sequence[date], zone: ZoneInfo) -> list[TimeAxis]:
    """Return an axis for each day, all sharing the wall's hours so that they can stand side by side.

    Where one of the days repeats an hour, all get room for it; where one skips an hour, it has a blank there.
    """
    extra: dict[int, int] = {}
    for day in days:
        for piece in pieces(day, zone):
            if piece.repeated:
                seam = piece.wall_end
                extra[seam] = max(extra.get(seam, 0), piece.end - piece.start)
    length = DAY_MINUTES + sum(extra.values()) / 60
    return [_shared_axis(day, zone, extra, length) for day in days]


def _shared_axis(day: date, zone: ZoneInfo, extra: dict[int, int], length: float) -> TimeAxis:
    segments: list[Segment] = []
    for piece in pieces(day, zone):
        if piece.repeated:
            shift = sum(gap for seam, gap in extra.items() if seam < piece.wall_end)
            at = (piece.wall_end + shift) / 60
            segments.append(Segment(piece.start, piece.end, at, piece.offset, repeated=True))
            continue
        cuts = sorted({piece.wall_start, piece.wall_end, *(s for s in extra if piece.wall_start < s < piece.wall_end)})
        for low, high in pairwise(cuts):
            shift = sum(gap for seam, gap in extra.items() if seam <= low)
            begin = piece.start + low - piece.wall_start
            segments.append(Segment(begin, begin + high - low, (low + shift) / 60, piece.offset))
    return TimeAxis(segments, length, [(day, 0.0)])


def line_axis(days: Sequence[date], zone: ZoneInfo, window: tuple[int, int] = (0, DAY_MINUTES)) -> TimeAxis:
    """Return several days one after another, each cut to the wall minutes of ``window``."""
    low, high = window[0] * 60, window[1] * 60
    segments: list[Segment] = []
    starts: list[tuple[date, float]] = []
    at = 0.0
    for day in days:
        starts.append((day, at))
        for piece in pieces(day, zone):
            begin, end = max(low, piece.wall_start), min(high, piece.wall_end)
            if begin >= end:
                continue
            start = piece.start + begin - piece.wall_start
            segments.append(Segment(start, start + end - begin, at, piece.offset, piece.repeated))
            at += (end - begin) / 60
    return TimeAxis(segments, at, starts)
