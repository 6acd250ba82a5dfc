"""Which strokes an eraser meets on its way."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from presenter.core.geometry import Point
from presenter.core.ink.stroke import Sample, Stroke, distance

RADIUS = 16.0
"""In slide units."""


def met(strokes: Sequence[Stroke | None], start: Point, end: Point, radius: float = RADIUS) -> list[int]:
    """Numbers of the strokes, as they are placed now, that a move from `start` to `end` touches."""
    return [
        number for number, stroke in enumerate(strokes) if stroke is not None and _touches(stroke, start, end, radius)
    ]


def _touches(stroke: Stroke, start: Point, end: Point, radius: float) -> bool:
    far = radius + stroke.width / 2
    box = stroke.reach.inflated(radius)
    if max(start.x, end.x) < box.x or min(start.x, end.x) > box.right:
        return False
    if max(start.y, end.y) < box.y or min(start.y, end.y) > box.bottom:
        return False
    a, b = Sample(*start), Sample(*end)
    points = stroke.points
    if len(points) == 1:
        return distance(Point(points[0].x, points[0].y), a, b) <= far
    return any(_between(p, q, a, b) <= far for p, q in itertools.pairwise(points))


def _between(p: Sample, q: Sample, a: Sample, b: Sample) -> float:
    """From one straight line to another: 0 where they cross."""
    if _side(p, q, a) * _side(p, q, b) < 0 and _side(a, b, p) * _side(a, b, q) < 0:
        return 0.0
    return min(
        distance(Point(p.x, p.y), a, b),
        distance(Point(q.x, q.y), a, b),
        distance(Point(a.x, a.y), p, q),
        distance(Point(b.x, b.y), p, q),
    )


def _side(a: Sample, b: Sample, c: Sample) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
