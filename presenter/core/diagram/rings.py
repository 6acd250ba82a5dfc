"""Where a loop's rings and stations stand: angles, centres and radius from counts alone."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct

from presenter.core.diagram.curves import on_circle
from presenter.core.diagram.stations import CURRENT, REACH
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import LoopSpec

RADIUS = 208.0
LEAST_RADIUS = 130.0
SHARED = 52.0
MOST_SHARED = 96.0
"""Radius of the shared station: the usual one, and the largest that a long word gets."""
OUTER = 0.35
"""Stations further out than this (cosine of their angle) have their names beside them."""


class RingPlace(Struct, frozen=True):
    """A ring and the way round it: `shared_deg` is where the shared station lies, `turn` is 1 for clockwise."""

    centre: Point
    radius: float
    shared_deg: float
    turn: int
    count: int
    shared: float = SHARED

    def degrees(self, index: int) -> float:
        """Angle of station 0 …, clockwise from the right; -1 and `count` are the shared station."""
        return self.shared_deg + self.turn * 360.0 * (index + 1) / (self.count + 1)

    def point(self, index: int) -> Point:
        return on_circle(self.centre, self.radius, self.degrees(index))

    def between(self, index: int, before: float, after: float) -> tuple[float, float]:
        """Start and end angle of the way to a station, short of discs of these radii at its two ends."""
        start = self.degrees(index - 1) + self.turn * self._angle(before)
        return start, self.degrees(index) - self.turn * self._angle(after)

    def _angle(self, radius: float) -> float:
        """Degrees of the ring that a disc on it covers from its centre to its rim."""
        return 2 * math.degrees(math.asin(min(1.0, radius / (2 * self.radius))))


def ring_places(spec: LoopSpec, area: Rect, names: Sequence[Sequence[float]], shared: float) -> list[RingPlace]:
    """One ring right of the shared station, or one on either side of it, in the middle of the area.

    `names` are the widths of the stations' names, ring by ring: rings move aside, then shrink, to leave the outer
    ones room. `shared` is the radius of the shared station. A free band of 80 su above and below holds the names that stand there.
    """
    counts = [len(ring.stations) for ring in spec.rings]
    radius = max(LEAST_RADIUS, min(RADIUS, (area.height - 160) / 2))
    # Where a ring ends depends on its radius, and the room needed beside it too: a few rounds settle both.
    for _ in range(3):
        margins = [_margin(count, widths, radius) for count, widths in zip(counts, names, strict=True)]
        left, right = (margins[0], margins[1]) if len(counts) == 2 else (shared, margins[0])
        radius = max(LEAST_RADIUS, min(radius, (area.width - left - right) / (2 * len(counts))))
    free = area.width - 2 * radius * len(counts)
    start = area.x + min(max(free / 2, left), max(free - right, left))
    y = area.centre.y
    if len(counts) == 1:
        return [RingPlace(Point(start + radius, y), radius, 180.0, 1, counts[0], shared)]
    return [
        RingPlace(Point(start + radius, y), radius, 0.0, -1, counts[0], shared),
        RingPlace(Point(start + 3 * radius, y), radius, 180.0, 1, counts[1], shared),
    ]


def _margin(count: int, widths: Sequence[float], radius: float) -> float:
    """Room that the names beside a ring need from its outermost point on."""
    ring = RingPlace(Point(0, 0), radius, 180.0, 1, count)
    needs = [CURRENT]
    for index, width in enumerate(widths):
        cos = math.cos(math.radians(ring.degrees(index)))
        if cos > OUTER:
            needs.append(width + REACH * cos - radius * (1 - cos))
    return max(needs)
