"""Paths of slide shapes and their bounds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from presenter.core.compose.frame import Command, Path
from presenter.core.geometry import Point, Rect

SAMPLES = 16
"""Points taken of a curve: enough to be within half a unit of any arc on a slide."""


def rect_path(rect: Rect) -> Path:
    return (
        ("M", rect.x, rect.y),
        ("L", rect.right, rect.y),
        ("L", rect.right, rect.bottom),
        ("L", rect.x, rect.bottom),
        ("Z",),
    )


def polyline(points: Sequence[tuple[float, float]], *, closed: bool = False) -> Path:
    first, *rest = points
    path: list[Command] = [("M", *first), *(("L", *point) for point in rest)]
    if closed:
        path.append(("Z",))
    return tuple(path)


def circle(x: float, y: float, radius: float) -> Path:
    return (("E", x, y, radius, radius),)


def arc(x: float, y: float, radius: float, start_deg: float, end_deg: float) -> Path:
    """A circular arc as cubic curves; angles in degrees, clockwise from the right (y grows downwards)."""
    pieces = max(1, math.ceil(abs(end_deg - start_deg) / 45))
    step = math.radians(end_deg - start_deg) / pieces
    handle = 4 / 3 * math.tan(step / 4) * radius
    angle = math.radians(start_deg)
    commands: list[Command] = [("M", x + radius * math.cos(angle), y + radius * math.sin(angle))]
    for _ in range(pieces):
        after = angle + step
        commands.append(
            (
                "C",
                x + radius * math.cos(angle) - handle * math.sin(angle),
                y + radius * math.sin(angle) + handle * math.cos(angle),
                x + radius * math.cos(after) + handle * math.sin(after),
                y + radius * math.sin(after) - handle * math.cos(after),
                x + radius * math.cos(after),
                y + radius * math.sin(after),
            )
        )
        angle = after
    return tuple(commands)


def open_arrowhead(tip: Point, direction_deg: float, size: float = 9) -> Path:
    """Two strokes that meet at the tip; the direction is where the arrow points, in degrees clockwise from the right."""
    left = math.radians(direction_deg + 180 - 35)
    right = math.radians(direction_deg + 180 + 35)
    length = size * 1.4
    return (
        ("M", tip.x + length * math.cos(left), tip.y + length * math.sin(left)),
        ("L", tip.x, tip.y),
        ("L", tip.x + length * math.cos(right), tip.y + length * math.sin(right)),
    )


def path_bounds(path: Path) -> Rect:
    """Bounds of a path's points; curves are bounded by sampling."""
    xs: list[float] = []
    ys: list[float] = []
    x = y = 0.0
    for command in path:
        kind, *numbers = command
        if kind in "ML":
            x, y = numbers
            xs.append(x)
            ys.append(y)
        elif kind == "C":
            for point in curve_points(Point(x, y), numbers):
                xs.append(point.x)
                ys.append(point.y)
            x, y = numbers[4], numbers[5]
        elif kind == "E":
            cx, cy, rx, ry = numbers
            xs += [cx - rx, cx + rx]
            ys += [cy - ry, cy + ry]
    if not xs:
        return Rect(0, 0, 0, 0)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def curve_points(start: Point, numbers: Sequence[float], samples: int = SAMPLES) -> list[Point]:
    """Points along a cubic curve, its end included; `numbers` are those of its command."""
    return [_cubic(sample / samples, *start, *numbers) for sample in range(1, samples + 1)]


def _cubic(t: float, x0: float, y0: float, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float) -> Point:
    u = 1 - t
    return Point(
        u**3 * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t**3 * x3,
        u**3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t**3 * y3,
    )
