"""Titles of a crowd's marks where they have room, the weightier first; which ones does not depend on where the view is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from presenter.core.crowd.store import Crowd
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_items import CrowdCount, CrowdLabel, CrowdMark, CrowdSizes
from presenter.core.timeline.labels import ASCENT, LINE
from presenter.core.timeline.scale import TimeScale

MOST = 80
"""Marks of a lane that may try for a label in one view."""
_SPREAD = 2_654_435_761
"""Odd, so that numbers of neighbours fall far apart: of equal weights, no side of the view is preferred."""

Stretch = tuple[float, float]


def crowd_labels(
    crowd: Crowd,
    marks: Sequence[CrowdMark],
    counts: Sequence[CrowdCount],
    scale: TimeScale,
    rect: Rect,
    sizes: CrowdSizes,
    width: Callable[[str], float],
    chosen: int | None,
    language: str,
) -> Iterator[CrowdLabel]:
    """Beside the mark where nothing else stands, else in a row above it."""
    rows = int((rect.height - sizes.marks_row - sizes.counts_row) / sizes.label_row)
    torn = [(scale.x(start), scale.x(end)) for start, end in scale.torn_here()]
    beside = Free([(mark.rect.x, mark.rect.right) for mark in marks]
                  + [(count.stretch.x, count.stretch.right) for count in counts] + torn)  # fmt: skip
    taken = [Free(torn) for _ in range(rows)]
    ordered = sorted((mark.number != chosen, -mark.weight, mark.number * _SPREAD & 0xFFFFFFFF, place)
                     for place, mark in enumerate(marks))  # fmt: skip
    foot = rect.bottom - sizes.counts_row - sizes.marks_row
    for *_, place in ordered[:MOST]:
        mark = marks[place]
        if not _may_fit(mark, beside, taken, scale, sizes):
            continue
        text = crowd.title(mark.number, language)
        wide = width(text)
        label = _beside(mark, text, wide, beside, scale, foot, sizes) or _above(
            mark, text, wide, taken, scale, foot, sizes
        )
        if label is not None:
            yield label


def _may_fit(mark: CrowdMark, beside: Free, rows: list[Free], scale: TimeScale, sizes: CrowdSizes) -> bool:
    """False where no title has room, however short: in a crowd that is said of most, so no title is read for it."""
    x, _, width, _ = mark.rect
    right = x + width + sizes.gap
    if beside.has(right, right + sizes.gap):
        return True
    if not rows:
        return False
    at = x + 1 if mark.bar else x + width / 2
    first = max(at - sizes.disc, scale.x0)
    return rows[0].has(first - sizes.gap, first + sizes.gap) or rows[0].has(at - 1, at + 1)


def _beside(
    mark: CrowdMark, text: str, wide: float, free: Free, scale: TimeScale, foot: float, sizes: CrowdSizes
) -> CrowdLabel | None:
    x = mark.rect.x + mark.rect.width + sizes.gap
    if x + wide > scale.x1 or not free.has(x, x + wide + sizes.gap):
        return None
    free.take(x, x + wide)
    height = sizes.text * LINE
    y = foot + sizes.marks_row / 2 - height / 2
    return CrowdLabel(mark.number, text, x, y + ASCENT * sizes.text, Rect(x, y, wide, height))


def _above(
    mark: CrowdMark, text: str, wide: float, rows: list[Free], scale: TimeScale, foot: float, sizes: CrowdSizes
) -> CrowdLabel | None:
    """In the lowest row that is free; from the second on, a line leads down to the mark."""
    at = mark.rect.x + 1 if mark.bar else mark.rect.x + mark.rect.width / 2
    x = max(at - sizes.disc, scale.x0)
    if x + wide > scale.x1:
        return None
    for row, free in enumerate(rows):
        if row and not rows[row - 1].has(at - 1, at + 1):
            return None
        if free.has(x - sizes.gap, x + wide + sizes.gap):
            free.take(x, x + wide)
            for lower in rows[:row]:
                lower.take(at - 1, at + 1)
            top = foot - (row + 1) * sizes.label_row
            box = Rect(x, top + (sizes.label_row - sizes.text * LINE) / 2, wide, sizes.text * LINE)
            leader = (at, top + sizes.label_row, mark.rect.y) if row else None
            return CrowdLabel(mark.number, text, x, box.y + ASCENT * sizes.text, box, leader)
    return None


class Free:
    """What is free of a row: asked far more often than taken, so it keeps what is taken as sorted stretches, joined."""

    def __init__(self, taken: Iterable[Stretch] = ()) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []
        for start, end in sorted(taken):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def has(self, start: float, end: float) -> bool:
        """Whether nothing that was taken reaches into a stretch; it may touch its ends."""
        place = bisect_right(self._ends, start)
        return place == len(self._starts) or self._starts[place] >= end

    def take(self, start: float, end: float) -> None:
        """Take a stretch, which may lie in what is taken in part."""
        first, last = bisect_left(self._ends, start), bisect_right(self._starts, end)
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]
