"""Cutting drawings at the edge of a plot: lines, bars and bands of a zoomed chart stay inside."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from presenter.core.geometry import Point, Rect

Segment = tuple[Point, Point]


def clip_segment(start: Point, end: Point, rect: Rect) -> Segment | None:
    """The part of a line inside a rectangle (Liang and Barsky); None if it passes by."""
    dx, dy = end.x - start.x, end.y - start.y
    enter, leave = 0.0, 1.0
    for step, room in (
        (-dx, start.x - rect.x),
        (dx, rect.right - start.x),
        (-dy, start.y - rect.y),
        (dy, rect.bottom - start.y),
    ):
        if step == 0:
            if room < 0:
                return None
            continue
        at = room / step
        if step < 0:
            enter = max(enter, at)
        else:
            leave = min(leave, at)
    if enter > leave:
        return None
    return (
        Point(start.x + enter * dx, start.y + enter * dy),
        Point(start.x + leave * dx, start.y + leave * dy),
    )


def clip_polyline(points: Sequence[Point], rect: Rect) -> list[list[Point]]:
    """A line through points as the stretches of it inside a rectangle."""
    parts: list[list[Point]] = []
    for start, end in itertools.pairwise(points):
        inside = clip_segment(start, end, rect)
        if inside is None or inside[0] == inside[1]:
            continue
        if parts and parts[-1][-1] == inside[0]:
            parts[-1].append(inside[1])
        else:
            parts.append(list(inside))
    return parts


def clip_polygon(points: Sequence[Point], rect: Rect) -> list[Point]:
    """A polygon cut by a rectangle (Sutherland and Hodgman); empty if nothing is left."""
    cut = list(points)
    for inside, crossing in _edges(rect):
        before = cut
        cut = []
        for start, end in zip([*before[-1:], *before[:-1]], before, strict=True):
            if inside(start) != inside(end):
                cut.append(crossing(start, end))
            if inside(end):
                cut.append(end)
    return cut


Test = Callable[[Point], bool]
Cross = Callable[[Point, Point], Point]


def _edges(rect: Rect) -> list[tuple[Test, Cross]]:
    def at_x(x: float) -> Cross:
        return lambda a, b: Point(x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))

    def at_y(y: float) -> Cross:
        return lambda a, b: Point(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)

    return [
        (lambda p: p.x >= rect.x, at_x(rect.x)),
        (lambda p: p.x <= rect.right, at_x(rect.right)),
        (lambda p: p.y >= rect.y, at_y(rect.y)),
        (lambda p: p.y <= rect.bottom, at_y(rect.bottom)),
    ]


def clip_rect(rect: Rect, within: Rect) -> Rect | None:
    """The part of a rectangle inside another; None if they do not meet."""
    x, y = max(rect.x, within.x), max(rect.y, within.y)
    right, bottom = min(rect.right, within.right), min(rect.bottom, within.bottom)
    return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None
