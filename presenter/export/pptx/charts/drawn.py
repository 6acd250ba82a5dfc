"""What the frame drew of a chart, found by the numbers' keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from presenter.core.compose.frame import AnyPiece, Frame, Ink, Mark, Shape, Text
from presenter.core.geometry import Point, Rect
from presenter.export.pptx.charts.native import Look

Kind = TypeVar("Kind", Shape, Mark)
_AGAIN = re.compile(r"~\d+$")
"""Behind an id that the frame had already."""


class Drawn:
    """The pieces of one chart. Two numbers of one fact share a key: the nearest piece is meant then."""

    def __init__(self, frame: Frame, chart: str) -> None:
        self._by_key: dict[str, list[AnyPiece]] = {}
        for piece in frame.pieces:
            if piece.group == chart:
                self._by_key.setdefault(_AGAIN.sub("", piece.id), []).append(piece)

    def all(self, key: str) -> list[AnyPiece]:
        return self._by_key.get(key, [])

    def shape(self, key: str, near: Point | None = None) -> Shape | None:
        return _nearest([piece for piece in self.all(key) if isinstance(piece, Shape)], near)

    def mark(self, key: str, near: Point | None = None) -> Mark | None:
        return _nearest([piece for piece in self.all(key) if isinstance(piece, Mark)], near)

    def text(self, key: str) -> Text | None:
        return next((piece for piece in self.all(key) if isinstance(piece, Text)), None)

    def of_role(self, role: str) -> list[AnyPiece]:
        return [piece for pieces in self._by_key.values() for piece in pieces if piece.role == role]

    def look(self, key: str) -> Look | None:
        """A bar as drawn, with the ground that was laid under it."""
        bar = self.shape(f"{key}.bar")
        if bar is None:
            return None
        ground = Ink("bg") if self.all(f"{key}.ground") and bar.fill is None else bar.fill
        return Look(ground, bar.hatch, bar.pen)


def _nearest(pieces: list[Kind], near: Point | None) -> Kind | None:
    if near is None or len(pieces) < 2:
        return pieces[0] if pieces else None
    return min(pieces, key=lambda piece: _away(piece.rect, near))


def _away(rect: Rect, point: Point) -> float:
    """From a point to a rectangle's nearest corner or middle."""
    corners = [(x, y) for x in (rect.x, rect.centre.x, rect.right) for y in (rect.y, rect.centre.y, rect.bottom)]
    return min((x - point.x) ** 2 + (y - point.y) ** 2 for x, y in corners)


def ids(pieces: Iterable[AnyPiece | None]) -> frozenset[str]:
    return frozenset(piece.id for piece in pieces if piece is not None)
