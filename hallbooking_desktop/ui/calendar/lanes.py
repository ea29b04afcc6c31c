"""Lanes for entries that share a time: no two that overlap share one, each as wide as its neighbours let it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Lane:
    """Where an entry stands: from lane ``index``, ``span`` lanes wide, of ``count`` lanes."""

    index: int
    span: int
    count: int


ALONE = Lane(0, 1, 1)


def packed(intervals: Sequence[tuple[float, float]]) -> list[Lane]:
    """Return a lane for each half-open interval, in the order given.

    Intervals that overlap, directly or through others, form a cluster with one lane count.
    """
    out: list[Lane] = [ALONE] * len(intervals)
    if all(one[1] <= next_one[0] for one, next_one in pairwise(intervals)):
        return out
    order = sorted(range(len(intervals)), key=lambda i: (intervals[i][0], -intervals[i][1], i))
    cluster: list[int] = []
    reach = float("-inf")
    for i in order:
        start, end = intervals[i]
        if cluster and start >= reach:
            _close(cluster, intervals, out)
            cluster = []
            reach = float("-inf")
        cluster.append(i)
        reach = max(reach, end)
    if cluster:
        _close(cluster, intervals, out)
    return out


def _close(cluster: Sequence[int], intervals: Sequence[tuple[float, float]], out: list[Lane]) -> None:
    """Give each interval of one cluster the first free lane, then let it spread over free lanes beside it."""
    if len(cluster) == 1:
        return
    ends: list[float] = []
    taken: list[list[int]] = []
    lane_of: dict[int, int] = {}
    for i in cluster:
        start, end = intervals[i]
        lane = next((n for n, busy_until in enumerate(ends) if busy_until <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
            taken.append([])
        ends[lane] = end
        taken[lane].append(i)
        lane_of[i] = lane
    count = len(ends)
    for i in cluster:
        start, end = intervals[i]
        span = 1
        for lane in range(lane_of[i] + 1, count):
            if any(intervals[j][0] < end and start < intervals[j][1] for j in taken[lane]):
                break
            span += 1
        out[i] = Lane(lane_of[i], span, count)
