"""Points and rectangles in slide units (su): the slide is 1920 x 1080, y grows downwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Point(NamedTuple):
    x: float
    y: float


class Size(NamedTuple):
    width: float
    height: float


class Rect(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def inflated(self, by: float) -> Rect:
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def overlaps(self, other: Rect) -> bool:
        """Whether the interiors meet; touching edges do not count."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def contains(self, point: Point) -> bool:
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def encloses(self, other: Rect) -> bool:
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom


SLIDE = Rect(0, 0, 1920, 1080)
SAFE_AREA = Rect(96, 40, 1728, 1008)
"""Nothing but backgrounds lies outside (LOOK section 1)."""


def bounds(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all; an empty one at the origin for none."""
    listed = list(rects)
    if not listed:
        return Rect(0, 0, 0, 0)
    x = min(rect.x for rect in listed)
    y = min(rect.y for rect in listed)
    return Rect(x, y, max(rect.right for rect in listed) - x, max(rect.bottom for rect in listed) - y)
