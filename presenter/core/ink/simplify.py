"""A drawn line with as few points as tell it: Douglas and Peucker, without recursion; pressure counts as well."""

from __future__ import annotations

from presenter.core.geometry import Point
from presenter.core.ink.stroke import Sample, distance

TOLERANCE = 0.6
"""How far the simpler line may lie from the drawn one, in slide units: less than a pixel of a full-HD stage."""
PRESSURE = 0.12
MOST_POINTS = 2000
"""Of one stroke; a longer one is thinned evenly first."""


def simplified(points: list[Sample], tolerance: float = TOLERANCE) -> tuple[Sample, ...]:
    """The ends and what is needed between them, to a hundredth of a unit."""
    if len(points) > 4 * MOST_POINTS:
        step = len(points) / (4 * MOST_POINTS)
        points = [points[int(k * step)] for k in range(4 * MOST_POINTS)] + [points[-1]]
    kept = _kept(points, tolerance)
    while len(kept) > MOST_POINTS:
        tolerance *= 1.6
        kept = _kept(points, tolerance)
        if tolerance > 100:
            kept = kept[:: len(kept) // MOST_POINTS + 1]
    return tuple(Sample(round(p.x, 2), round(p.y, 2), round(p.pressure, 2)) for p in kept)


def _kept(points: list[Sample], tolerance: float) -> list[Sample]:
    if len(points) < 3:
        return list(points)
    keep = {0, len(points) - 1}
    open_ = [(0, len(points) - 1)]
    while open_:
        first, last = open_.pop()
        worst, place = 1.0, 0
        a, b = points[first], points[last]
        for number in range(first + 1, last):
            point = points[number]
            part = (number - first) / (last - first)
            pressed = abs(point.pressure - (a.pressure + part * (b.pressure - a.pressure))) / PRESSURE
            off = max(distance(Point(point.x, point.y), a, b) / tolerance, pressed)
            if off > worst:
                worst, place = off, number
        if place:
            keep.add(place)
            open_ += [(first, place), (place, last)]
    return [points[number] for number in sorted(keep)]
