"""The one curve family of diagrams: cubic curves that leave and arrive along an axis, or bow out from a chord."""

from __future__ import annotations

import math

from presenter.core.compose.frame import Path
from presenter.core.geometry import Point

Curve = tuple[Point, Point, Point, Point]
"""Start, two control points, end."""


def sway(start: Point, end: Point) -> Curve:
    """An S that leaves and arrives level, as where a road forks."""
    middle = (start.x + end.x) / 2
    return start, Point(middle, start.y), Point(middle, end.y), end


def drop(start: Point, end: Point) -> Curve:
    """An S that leaves and arrives upright, with its control points at 62 % and 30 % of the height (LOOK section 8)."""
    height = end.y - start.y
    return start, Point(start.x, start.y + 0.62 * height), Point(end.x, start.y + 0.30 * height), end


def bow(start: Point, end: Point, bulge: float) -> Curve:
    """A curve whose middle lies `bulge` beside its chord, to the right of the way from start to end."""
    length = math.hypot(end.x - start.x, end.y - start.y) or 1.0
    across = Point(-(end.y - start.y) / length, (end.x - start.x) / length)
    reach = bulge * 4 / 3
    first = Point(
        start.x + (end.x - start.x) * 0.3 + across.x * reach, start.y + (end.y - start.y) * 0.3 + across.y * reach
    )
    second = Point(
        end.x - (end.x - start.x) * 0.3 + across.x * reach, end.y - (end.y - start.y) * 0.3 + across.y * reach
    )
    return start, first, second, end


def curve_path(curve: Curve) -> Path:
    start, first, second, end = curve
    return ("M", *start), ("C", *first, *second, *end)


def along(curve: Curve, t: float) -> Point:
    """The point at t from 0 to 1."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve
    u = 1 - t
    a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
    return Point(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)


def direction(curve: Curve, t: float) -> float:
    """Where the curve heads at t, in degrees clockwise from the right."""
    before, after = along(curve, max(0.0, t - 0.01)), along(curve, min(1.0, t + 0.01))
    return math.degrees(math.atan2(after.y - before.y, after.x - before.x))


def on_circle(centre: Point, radius: float, degrees: float) -> Point:
    """The point of a circle at an angle, clockwise from the right."""
    angle = math.radians(degrees)
    return Point(centre.x + radius * math.cos(angle), centre.y + radius * math.sin(angle))
