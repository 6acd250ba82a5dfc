"""Straight ways of diagrams that end at a station or a box hold on to it: moved in PowerPoint, they stay joined."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from presenter.core.compose.frame import Frame, Mark, Shape
from presenter.core.geometry import Point, Rect
from presenter.export.pptx.shapes import bounds, is_rectangle

NEAR = 6.0
"""How far from a place to hold on to a way may end: an arrow stops short of what it points at."""
_ROUND = {0: (0.5, 0.0), 2: (0.0, 0.5), 4: (0.5, 1.0), 6: (1.0, 0.5)}
_SQUARE = {0: (0.5, 0.0), 1: (0.0, 0.5), 2: (0.5, 1.0), 3: (1.0, 0.5)}
"""The numbers of these places on PowerPoint's ellipse and rectangle, as shares of their width and height."""


class Hold(Struct, frozen=True):
    """A way's start or end at a place of another piece."""

    way: str
    start: bool
    piece: str
    place: int


def holds(frame: Frame) -> Iterator[Hold]:
    """All ends of straight ways that lie at a piece of the same diagram."""
    sites = list(_sites(frame))
    for piece in frame.pieces:
        if not (isinstance(piece, Shape) and piece.role == "way" and [step[0] for step in piece.path] == ["M", "L"]):
            continue
        for start, (_, x, y) in zip((True, False), piece.path, strict=True):
            near = [
                (abs(at.x - x) + abs(at.y - y), other, place)
                for group, other, place, at in sites
                if group == piece.group and abs(at.x - x) <= NEAR and abs(at.y - y) <= NEAR
            ]
            if near:
                _, other, place = min(near)
                yield Hold(piece.id, start, other, place)


def _sites(frame: Frame) -> Iterator[tuple[str, str, int, Point]]:
    for piece in frame.pieces:
        if isinstance(piece, Mark):
            ring = 2 * piece.radius
            box, places = Rect(piece.centre.x - piece.radius, piece.centre.y - piece.radius, ring, ring), _ROUND
        elif isinstance(piece, Shape) and [step[0] for step in piece.path] == ["E"]:
            box, places = bounds(piece.path), _ROUND
        elif isinstance(piece, Shape) and is_rectangle(piece.path):
            box, places = bounds(piece.path), _SQUARE
        else:
            continue
        for place, (across, down) in places.items():
            yield piece.group, piece.id, place, Point(box.x + across * box.width, box.y + down * box.height)
