"""Charts under the lanes laid out for a view: each value at its date, labels where they fit, an axis of few values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.geometry import Point, Rect
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.series import Series, SeriesPoint

Measure = Callable[[str, bool], float]
TOP, FOOT = 17.0, 8.0
"""Room above the highest value, for its label, and under the lowest."""
FOLDED_TO = 36.0
"""A row up to this height is folded to a line: its name beside it, no axis, numbers beside their marks."""
FOLDED_AIR = 7.0
NAME_X = 16.0
NAMES = (24.0, 41.0)
"""Baselines of the name and of the note under it."""
TICK_GAP = 8.0
HIT = 10.0
ASCENT, LINE = 11.0, 14.0
BAR = 9.0


class ChartRow(Struct, frozen=True):
    """A series under the lanes: each value with its place and that of its label, if it found one."""

    series: Series
    area: Rect
    points: tuple[tuple[SeriesPoint, Point], ...]
    labels: tuple[tuple[str, float, float], ...]
    """Text, left edge and baseline."""
    ticks: tuple[tuple[str, float, float], ...] = ()
    """Values of the axis in the gutter: text, left edge and y of the line; the text is empty without room."""
    lit: tuple[SeriesPoint, ...] = ()
    """Those that are selected, by themselves, by their figure or by their event."""

    @property
    def folded(self) -> bool:
        """Whether it is no more than a line."""
        return self.area.height <= FOLDED_TO

    def y(self, share: float) -> float:
        """Where a share of the height lies."""
        above, under = (FOLDED_AIR, FOLDED_AIR) if self.folded else (TOP, FOOT)
        top, foot = self.area.y + above, self.area.bottom - under
        return foot - share * (foot - top)

    def point_at(self, x: float, y: float) -> SeriesPoint | None:
        """The value under a point: at its mark, or on its bar."""
        near: list[tuple[float, SeriesPoint]] = []
        for point, place in self.points:
            on_bar = self.series.bars and min(place.y, self.y(self.series.base)) <= y <= self.y(self.series.base)
            if abs(place.x - x) <= HIT and (on_bar or abs(place.y - y) <= HIT):
                near.append((abs(place.x - x), point))
        return min(near, key=lambda found: found[0], default=(0.0, None))[1]


def row_width(series: Series, width: Measure) -> float:
    """What the gutter needs for a row's names and axis."""
    names = NAME_X + max(width(series.name, True), width(series.note, False))
    return names + max((width(text, False) + TICK_GAP for _, text in series.ticks), default=0.0)


def chart_rows(rows: Sequence[Series], scale: TimeScale, top: float, width: Measure) -> tuple[ChartRow, ...]:
    """One under the other from `top` down."""
    found: list[ChartRow] = []
    for row in rows:
        found.append(_chart(row, scale, Rect(scale.x0, top, scale.x1 - scale.x0, row.height), width))
        top += row.height
    return tuple(found)


def lit_rows(charts: Sequence[ChartRow], value: tuple[int, int] | None, fact: str, event: str) -> tuple[ChartRow, ...]:
    """With what is selected: the value that was pointed at or walked to, else those of a figure or of an event."""
    found: list[ChartRow] = []
    for row, chart in enumerate(charts):
        points = chart.series.points
        if value is not None:
            lit = points[value[1] : value[1] + 1] if value[0] == row else ()
        else:
            lit = tuple(one for one in points if (fact and one.fact == fact) or (event and one.event == event))
        found.append(replace(chart, lit=lit) if lit else chart)
    return tuple(found)


def _chart(series: Series, scale: TimeScale, area: Rect, width: Measure) -> ChartRow:
    """Points on the row; labels above them, left of them, else none, never on each other or over the edge."""
    bare = ChartRow(series, area, (), ())
    points = [
        (point, Point(scale.x(point.days), bare.y(point.share)))
        for point in series.points
        if scale.start <= point.days <= scale.end
    ]
    taken = [Rect(place.x - 5, place.y - 5, 10, 10) for _, place in points]
    if series.bars:
        taken += [_bar(place, bare.y(series.base)) for _, place in points]
    labels: list[tuple[str, float, float]] = []
    line = _line(series, [place for _, place in points])
    for point, place in reversed(points):
        wide = width(point.text, True)
        free = [
            box
            for x, baseline in _beside(place, wide, area, folded=bare.folded)
            if area.encloses(box := Rect(x, baseline - ASCENT, wide, LINE))
            and not any(box.overlaps(other) for other in taken)
        ]
        if free:
            # Off the line where there is such a place; else on its ground, over the line.
            box = next((box for box in free if not any(_crosses(box, *part) for part in line)), free[0])
            labels.append((point.text, box.x, box.y + ASCENT))
            taken.append(box)
    return ChartRow(series, area, tuple(points), tuple(labels), tuple(_ticks(bare, width)))


def _beside(place: Point, wide: float, area: Rect, *, folded: bool) -> tuple[tuple[float, float], ...]:
    """Left edge and baseline of a value's label, the best place first."""
    if folded:
        middle = min(max(place.y + 4, area.y + 1 + ASCENT), area.bottom - 1 - LINE + ASCENT)
        low, high = area.bottom - LINE + ASCENT - 1, area.y + ASCENT + 1
        return tuple((x, y) for y in (middle, high, low) for x in (place.x + 8, place.x - 8 - wide))
    return (
        (place.x + 6, place.y - 6),
        (place.x - 8 - wide, place.y + 4),
        (place.x - wide / 2, place.y - 9),
        (place.x - 6 - wide, place.y - 6),
        (place.x + 8, place.y + 14),
    )


def _line(series: Series, places: Sequence[Point]) -> list[tuple[Point, Point]]:
    """The straight parts of what joins the values."""
    if series.bars:
        return []
    if not series.held:
        return list(pairwise(places))
    corners = [(before, Point(after.x, before.y), after) for before, after in pairwise(places)]
    return [part for before, corner, after in corners for part in ((before, corner), (corner, after))]


def _crosses(box: Rect, one: Point, other: Point) -> bool:
    """Whether a straight line passes through a box: what of it lies within the box's width reaches its height."""
    left, right = max(box.x, min(one.x, other.x)), min(box.right, max(one.x, other.x))
    if left > right:
        return False
    if one.x == other.x:
        low, high = sorted((one.y, other.y))
    else:
        slope = (other.y - one.y) / (other.x - one.x)
        low, high = sorted((one.y + (left - one.x) * slope, one.y + (right - one.x) * slope))
    return low <= box.bottom and high >= box.y


def _bar(place: Point, base: float) -> Rect:
    return Rect(place.x - BAR / 2, min(place.y, base), BAR, abs(place.y - base))


def _ticks(row: ChartRow, width: Measure) -> list[tuple[str, float, float]]:
    """Values at the right of the gutter; those that would meet a name or each other keep their line only."""
    found: list[tuple[str, float, float]] = []
    series, left = row.series, row.area.x
    if row.folded:
        return []
    taken = [
        Rect(NAME_X, row.area.y + baseline - 11, width(text, bold) + 4, LINE)
        for text, baseline, bold in ((series.name, NAMES[0], True), (series.note, NAMES[1], False))
    ]
    for share, text in series.ticks:
        y = row.y(share)
        wide = width(text, False)
        box = Rect(left - TICK_GAP - wide, y - 6, wide, 12)
        free = box.x >= 0 and not any(box.overlaps(other) for other in taken)
        if free:
            taken.append(box)
        found.append((text if free else "", box.x, y))
    return found
