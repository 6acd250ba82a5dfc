"""Where the stations of a process stand, from counts and heights alone: one line, or two joined by a turn."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.diagram.curves import Curve, drop
from presenter.core.diagram.stations import CURRENT, REACH, STATION
from presenter.core.geometry import Point, Rect

LEAST_ROWS = 196.0
MOST_ROWS = 330.0
"""Between two lines of stations: at least, and at most where there is room."""
ARCH = 92.0
"""Height of a way back over the discs that it joins."""
TURN = 90.0
"""How far the turn reaches out on the right."""
CLEAR = 9.0
"""Between a disc and the end of a way back."""


class Seats(Struct, frozen=True):
    """Centres of the stations in their order; `pitch` is the room across that each one has.

    `first` of them stand on the upper line from left to right; the others below, from right to left.
    """

    points: tuple[Point, ...]
    first: int
    pitch: float
    turn: float

    @property
    def two(self) -> bool:
        return self.first < len(self.points)

    def outward(self, index: int) -> float:
        """The side of the words: -1 above the upper of two lines, 1 below the line."""
        return -1.0 if self.two and index < self.first else 1.0

    def turn_curve(self) -> Curve:
        """From the last station of the upper line round to the first of the lower one."""
        start, end = self.points[self.first - 1], self.points[self.first]
        out = start.x + self.turn * 4 / 3
        return (
            Point(start.x + STATION, start.y),
            Point(out, start.y),
            Point(out, end.y),
            Point(end.x + STATION, end.y),
        )

    def back_curve(self, from_: int, to: int) -> Curve:
        """Between the lines, or over the only one: an arch along a line, an S from one line to the other."""
        start, end = self.points[from_], self.points[to]
        if (from_ < self.first) != (to < self.first):
            return drop(Point(start.x, start.y - CURRENT - CLEAR), Point(end.x, end.y + CURRENT + CLEAR))
        side = -self.outward(from_)
        near, far = CURRENT + CLEAR, CURRENT + CLEAR + ARCH * 4 / 3
        return (
            Point(start.x, start.y + side * near),
            Point(start.x, start.y + side * far),
            Point(end.x, end.y + side * far),
            Point(end.x, end.y + side * near),
        )


def columns_of(count: int, rows: int) -> int:
    """Stations side by side: all on one line, the larger half on the upper of two."""
    return count if rows == 1 else (count + 1) // 2


def seats(count: int, rows: int, area: Rect, heights: tuple[float, float], between: float) -> Seats:
    """Stations in the middle of the area's height.

    `heights` are those of the words above the upper and below the lower line; on one line the first of them is the
    room for a way back. `between` is what stands between two lines.
    """
    across = columns_of(count, rows)
    pitch = area.width / across
    above, below = REACH + heights[0], REACH + heights[1]
    if rows == 1:
        y = area.y + max(0.0, (area.height - above - below) / 2) + above
        points = tuple(Point(area.x + pitch * (index + 0.5), y) for index in range(count))
        return Seats(points, count, pitch, 0.0)
    apart = max(LEAST_ROWS, between, min(MOST_ROWS, area.height - above - below))
    upper = area.y + max(0.0, (area.height - above - apart - below) / 2) + above
    points = tuple(
        Point(area.x + pitch * (index + 0.5), upper)
        if index < across
        else Point(area.x + pitch * (2 * across - index - 0.5), upper + apart)
        for index in range(count)
    )
    return Seats(points, across, pitch, min(TURN, apart / 2, pitch / 2 - 6))
