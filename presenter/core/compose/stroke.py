"""The ink of a path: what its filling and its pen really cover, with caps, joins and curves."""

from __future__ import annotations

import math
from collections.abc import Iterator

from presenter.core.compose.frame import Path, Pen
from presenter.core.compose.paths import curve_points, path_bounds
from presenter.core.geometry import Point, Rect, bounds

MITER_LIMIT = 2.0
"""How far a pointed join reaches at most, in pen widths: as painters clip it."""
_TINY = 1e-6


def ink_bounds(path: Path, pen: Pen | None, *, filled: bool) -> Rect:
    """The smallest rectangle around fill and stroke."""
    parts = [path_bounds(path)] if filled or pen is None else []
    if pen is not None:
        parts += list(_stroked(path, pen))
    return bounds(parts)


def _stroked(path: Path, pen: Pen) -> Iterator[Rect]:
    points: list[Point] = []
    for kind, *n in path:
        if kind == "E":
            yield Rect(n[0] - n[2], n[1] - n[3], 2 * n[2], 2 * n[3]).inflated(pen.width / 2)
        elif kind == "M":
            yield from _polyline(points, pen, closed=False)
            points = [Point(n[0], n[1])]
        elif kind == "L":
            points.append(Point(n[0], n[1]))
        elif kind == "C":
            points += curve_points(points[-1], n)
        else:
            yield from _polyline(points, pen, closed=True)
            points = points[:1]
    yield from _polyline(points, pen, closed=False)


def _polyline(points: list[Point], pen: Pen, *, closed: bool) -> Iterator[Rect]:
    """Rectangles around each segment, its caps and its joins."""
    corners = [p for number, p in enumerate(points) if number == 0 or math.dist(p, points[number - 1]) > _TINY]
    if closed and len(corners) > 1 and math.dist(corners[0], corners[-1]) <= _TINY:
        corners.pop()
    if len(corners) < 2:
        return
    half = pen.width / 2
    ends = [*corners[1:], corners[0]] if closed else corners[1:]
    ways = [_way(a, b) for a, b in zip(corners, ends, strict=False)]
    for (a, b), (dx, dy) in zip(zip(corners, ends, strict=False), ways, strict=True):
        yield _around([a, b], abs(dy) * half, abs(dx) * half)
    joins = range(len(corners)) if closed else range(1, len(corners) - 1)
    for number in joins:
        yield _join(corners[number], ways[number - 1], ways[number], pen)
    if not closed and pen.cap != "flat":
        for end, (dx, dy) in ((corners[0], ways[0]), (corners[-1], ways[-1])):
            reach = (abs(dx) + abs(dy)) * half if pen.cap == "square" else half
            yield _around([end], reach, reach)


def _join(corner: Point, before: tuple[float, float], after: tuple[float, float], pen: Pen) -> Rect:
    half = pen.width / 2
    if pen.join == "round":
        return _around([corner], half, half)
    # The tip lies where the outer edges meet: along the difference of the two ways.
    out_x, out_y = before[0] - after[0], before[1] - after[1]
    length = math.hypot(out_x, out_y)
    if length <= _TINY:
        return Rect(*corner, 0, 0)
    cosine = before[0] * after[0] + before[1] * after[1]
    reach = half / math.sqrt(max((1 + cosine) / 2, _TINY))
    reach = min(reach, MITER_LIMIT * pen.width)
    tip = Point(corner.x + out_x / length * reach, corner.y + out_y / length * reach)
    return _around([corner, tip], 0, 0)


def _way(a: Point, b: Point) -> tuple[float, float]:
    length = math.dist(a, b)
    return (b.x - a.x) / length, (b.y - a.y) / length


def _around(points: list[Point], dx: float, dy: float) -> Rect:
    xs, ys = [p.x for p in points], [p.y for p in points]
    return Rect(min(xs) - dx, min(ys) - dy, max(xs) - min(xs) + 2 * dx, max(ys) - min(ys) + 2 * dy)
