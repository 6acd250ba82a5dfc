"""The first part of a path by length, as a pen that draws it would leave it."""

from __future__ import annotations

import math
from itertools import pairwise

from presenter.core.compose.frame import Path
from presenter.core.geometry import Point

PIECES = 24
"""Chords that stand for a cubic curve when its length is measured."""


def length(path: Path) -> float:
    """Length in slide units; an ellipse has none, for no pen begins it."""
    return sum(found for _, _, found in _segments(path))


def drawn(path: Path, share: float) -> Path:
    """The part of `path` up to `share` (0 to 1) of its length: lines and cubic curves end where the pen is."""
    if share >= 1:
        return path
    left = max(0.0, share) * length(path)
    done: list[tuple[object, ...]] = []
    for start, command, long in _segments(path):
        if long == 0 or long <= left:
            done.append(command)
            left -= long
            continue
        if left > 0:
            done.append(_cut(start, command, left / long))
        break
    return tuple(done)


def _segments(path: Path) -> list[tuple[Point, tuple[object, ...], float]]:
    """Each command with the point it starts from and its length; closing is a line back to the start."""
    found: list[tuple[Point, tuple[object, ...], float]] = []
    at = begin = Point(0, 0)
    for command in path:
        kind, *n = command
        if kind == "M":
            found.append((at, command, 0.0))
            at = begin = Point(n[0], n[1])
        elif kind == "L":
            to = Point(n[0], n[1])
            found.append((at, command, math.dist(at, to)))
            at = to
        elif kind == "C":
            to = Point(n[4], n[5])
            found.append((at, command, _curve_length(at, n)))
            at = to
        elif kind == "Z":
            found.append((at, ("L", *begin), math.dist(at, begin)))
            at = begin
        else:
            found.append((at, command, 0.0))
    return found


def _point_on(start: Point, n: list[float], t: float) -> Point:
    u = 1 - t
    a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
    return Point(a * start.x + b * n[0] + c * n[2] + d * n[4], a * start.y + b * n[1] + c * n[3] + d * n[5])


def _chords(start: Point, n: list[float]) -> list[float]:
    points = [_point_on(start, n, k / PIECES) for k in range(PIECES + 1)]
    return [math.dist(a, b) for a, b in pairwise(points)]


def _curve_length(start: Point, n: list[float]) -> float:
    return sum(_chords(start, n))


def _parameter(start: Point, n: list[float], share: float) -> float:
    """The curve's parameter at a share of its length."""
    chords = _chords(start, n)
    left = share * sum(chords)
    for number, chord in enumerate(chords):
        if left <= chord:
            return (number + (left / chord if chord else 1.0)) / PIECES
        left -= chord
    return 1.0


def _cut(start: Point, command: tuple[object, ...], share: float) -> tuple[object, ...]:
    """The first `share` of a line, or of a curve by de Casteljau's construction."""
    kind, *rest = command
    n = [float(value) for value in rest]  # type: ignore[arg-type]

    def mid(a: Point, b: Point) -> Point:
        return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)

    if kind == "L":
        return ("L", *mid(start, Point(n[0], n[1])))
    share = _parameter(start, n, share)
    one, two, three = Point(n[0], n[1]), Point(n[2], n[3]), Point(n[4], n[5])
    first, second, third = mid(start, one), mid(one, two), mid(two, three)
    low, high = mid(first, second), mid(second, third)
    return ("C", *first, *low, *mid(low, high))
