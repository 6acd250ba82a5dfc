"""Where a loop's rings and stations stand: angles, centres and radius from counts alone."""

from __future__ import annotations

import math
from dataclasses import dataclass

from presenter.core.diagram.curves import on_circle
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import LoopSpec

RADIUS = 208.0
LEAST_RADIUS = 130.0
SHARED = 52.0
STATION = 22.0
CURRENT = 26.0


@dataclass(frozen=True, slots=True)
class RingPlace:
    """A ring and the way round it: `shared_deg` is where the shared station lies, `turn` is 1 for clockwise."""

    centre: Point
    radius: float
    shared_deg: float
    turn: int
    count: int

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


def ring_places(spec: LoopSpec, area: Rect) -> list[RingPlace]:
    """One ring right of the shared station, or one on either side of it, centred in the area.

    A free band of 92 su above and below holds the words of the outer stations.
    """
    rings = spec.rings
    room = min((area.height - 184) / 2, (area.width - 280) / (2 * len(rings)))
    radius = max(LEAST_RADIUS, min(RADIUS, room))
    middle = area.centre
    if len(rings) == 1:
        return [RingPlace(Point(middle.x + SHARED / 2, middle.y), radius, 180.0, 1, len(rings[0].stations))]
    return [
        RingPlace(Point(middle.x - radius, middle.y), radius, 0.0, -1, len(rings[0].stations)),
        RingPlace(Point(middle.x + radius, middle.y), radius, 180.0, 1, len(rings[1].stations)),
    ]
