"""Words that a stroke or hatching runs through, or that a filled shape is drawn over: noted as overflows, by how much of a line.

For drawings whose words cannot always find free ground, such as diagrams with long names.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

from presenter.core.chart.clip import clip_segment
from presenter.core.compose.frame import Mark, Overflow, Path, Pen, Shape, Text
from presenter.core.compose.paths import circle, curve_points
from presenter.core.compose.sheet import Place, Sheet
from presenter.core.geometry import Point, Rect

SIDES = 32
"""An ellipse is taken as a polygon with so many."""
GRAZE = 1.5
"""Ink may be touched by this much (su)."""


def note_crossings(sheet: Sheet, first: int, place: Place) -> None:
    """Note the texts that shapes from piece number `first` on run through or cover. What lies behind may be hidden."""
    told = {overflow.piece for overflow in sheet.overflows}
    shapes = [(n, _drawn(p)) for n, p in enumerate(sheet.pieces[first:], first) if isinstance(p, Shape | Mark)]
    for number, text in enumerate(sheet.pieces):
        if not isinstance(text, Text) or not text.text.strip() or text.id in told:
            continue
        inks = [sheet.ink_of((line,)).inflated(-GRAZE) for line in text.lines if line.text.strip()]
        for at, shape in shapes:
            if not shape.rect.overlaps(text.rect):
                continue
            later = at > number
            if not later and text.knockout is not None:
                continue
            between = [p for n, p in shapes if at < n < number and p.fill is not None and p.fill.alpha == 1.0]
            depth = max((_depth(shape, ink, between, later=later) for ink in inks), default=0.0)
            if depth > GRAZE:
                sheet.overflows.append(Overflow(text.id, depth, sheet.places.get(text.id, place)))
                break


def _drawn(piece: Shape | Mark) -> Shape:
    """The piece as a shape: a mark is a disc."""
    if isinstance(piece, Shape):
        return piece
    path = circle(*piece.centre, piece.radius)
    return Shape(id=piece.id, rect=piece.rect, role=piece.role, path=path, fill=piece.ink, pen=Pen(piece.ink, 2))


def _depth(shape: Shape, ink: Rect, between: list[Shape], *, later: bool) -> float:
    """How much of the ink's width or height the shape takes; what lies `between` hides the shape from it."""
    if later and shape.fill and shape.fill.alpha > 0.5 and _covers(shape, ink):
        return min(ink.width, ink.height)
    if shape.hatch and not any(other.rect.encloses(ink) for other in between):
        across = min(shape.rect.right, ink.right) - max(shape.rect.x, ink.x)
        down = min(shape.rect.bottom, ink.bottom) - max(shape.rect.y, ink.y)
        return max(0.0, min(across, down))
    if shape.pen is None:
        return 0.0
    lengths = [
        math.dist(*part)
        for points in outline(shape.path)
        for start, end in itertools.pairwise(points)
        if (part := clip_segment(start, end, ink)) and not any(_holds(other, part) for other in between)
    ]
    return sum(lengths)


def _covers(shape: Shape, ink: Rect) -> bool:
    """Whether a filled shape reaches over the ink: a disc by its rim, all else by its bounds."""
    if len(shape.path) == 1 and shape.path[0][0] == "E":
        _, x, y, rx, ry = shape.path[0]
        near = Point(min(max(x, ink.x), ink.right), min(max(y, ink.y), ink.bottom))
        return math.hypot((near.x - x) / rx, (near.y - y) / ry) < 1
    return shape.rect.overlaps(ink)


def _holds(shape: Shape, part: tuple[Point, Point]) -> bool:
    """Whether a filled shape, a disc or else something square, holds this part of a line."""
    if len(shape.path) == 1 and shape.path[0][0] == "E":
        _, x, y, rx, ry = shape.path[0]
        return all(math.hypot((point.x - x) / rx, (point.y - y) / ry) <= 1 for point in part)
    return all(shape.rect.contains(point) for point in part)


def outline(path: Path) -> Iterator[list[Point]]:
    """The lines of a path, one list of points for each of its parts."""
    points: list[Point] = []
    for kind, *n in path:
        if kind == "E":
            turns = [2 * math.pi * side / SIDES for side in range(SIDES + 1)]
            yield [Point(n[0] + n[2] * math.cos(turn), n[1] + n[3] * math.sin(turn)) for turn in turns]
        elif kind == "M":
            yield points
            points = [Point(n[0], n[1])]
        elif kind == "L":
            points.append(Point(n[0], n[1]))
        elif kind == "C":
            points += curve_points(points[-1], n)
        else:
            points.append(points[0])
    yield points
