"""How much a card would hide: the ink of a frame counted in cells, so that thousands of places can be compared."""

from __future__ import annotations

import math
from collections.abc import Sequence

from presenter.core.compose.frame import AnyPiece, Mark, Picture, Shape, Text
from presenter.core.geometry import SLIDE, Point, Rect

CELL = 20.0
COLUMNS = math.ceil(SLIDE.width / CELL)
ROWS = math.ceil(SLIDE.height / CELL)

NOTHING = frozenset({"backdrop", "ground", "bar-ground", "after-band", "event-band", "comparison-band", "grid"})
"""Roles of what may be hidden at no cost."""
HEAVY = {
    "headline": 4.0,
    "headline-timeline": 4.0,
    "source-line": 2.0,
    "standfirst": 1.6,
    "giant": 3.0,
    "value": 2.0,
    "value-hero": 2.5,
    "block-heading": 1.5,
    "block-heading-large": 1.5,
    "switch": 3.0,
}
"""What a cell of these is worth; a cell of other text is worth 1."""
SAME = 4.0
"""Other places of the figure asked about are worth so many times more."""
CUT = 0.5
"""What a cell of a text that is hidden in part is worth."""
THIN = 6.0
"""Ink flatter or narrower than this (su) is a rule."""


class Ground:
    """The weight of the ink in every cell of a slide, summed up so that any rectangle is one subtraction."""

    def __init__(self, pieces: Sequence[AnyPiece], fact: str = "") -> None:
        """`fact` is the one asked about: its other places are kept in sight if that can be."""
        cells = [[0.0] * COLUMNS for _ in range(ROWS)]
        for piece in pieces:
            weight = weight_of(piece) * (SAME if fact and fact in piece.facts else 1.0)
            if weight > 0 and piece.rect.width > 0:
                _add(cells, piece.rect, weight)
        self._sums = _summed(cells)
        self._texts = [(piece.rect, weight_of(piece)) for piece in pieces if isinstance(piece, Text)]
        self._crossed: dict[tuple[Point, Point], float] = {}

    def cut(self, rect: Rect) -> float:
        """What is left in sight of texts that a rectangle hides in part: half a sentence is worse than none."""
        right, bottom = rect.right, rect.bottom
        left = sum(
            weight * (_area(text) - _shared(text, rect))
            for text, weight in self._texts
            if text.x < right and text.y < bottom and text.overlaps(rect)
        )
        return CUT * left / CELL**2

    def under(self, rect: Rect) -> float:
        """The weight of what lies under a rectangle, in cells of plain text."""
        left, right = _cell(rect.x, COLUMNS), _cell(rect.right - 0.01, COLUMNS) + 1
        above, below = self._sums[_cell(rect.y, ROWS)], self._sums[_cell(rect.bottom - 0.01, ROWS) + 1]
        return below[right] - above[right] - below[left] + above[left]

    def crossed(self, start: Point, end: Point) -> float:
        """The weight of the texts that a level or upright line would run through."""
        if (start, end) not in self._crossed:
            x, y = min(start.x, end.x), min(start.y, end.y)
            line = Rect(x, y, max(abs(end.x - start.x), 1.0), max(abs(end.y - start.y), 1.0)).inflated(2)
            met = ((_shared(text, line), weight) for text, weight in self._texts if text.overlaps(line))
            self._crossed[start, end] = sum(weight * area for area, weight in met) / 5 / CELL
        return self._crossed[start, end]


def weight_of(piece: AnyPiece) -> float:
    """What one cell of a piece is worth, in cells of plain text."""
    if piece.role in NOTHING:
        return 0.0
    if isinstance(piece, Text):
        return HEAVY.get(piece.role, 1.0) if piece.text.strip() else 0.0
    if isinstance(piece, Mark):
        return 2.0
    if isinstance(piece, Picture):
        return 0.3
    return _weight_of_shape(piece)


def _weight_of_shape(piece: Shape) -> float:
    if piece.rect.width < THIN or piece.rect.height < THIN:
        return 0.1
    return 0.5 if piece.fill is not None or piece.hatch is not None else 0.2


def _area(rect: Rect) -> float:
    return rect.width * rect.height


def _shared(one: Rect, other: Rect) -> float:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(across, 0.0) * max(down, 0.0)


def _cell(at: float, most: int) -> int:
    cell = int(at // CELL)
    return 0 if cell < 0 else cell if cell < most else most - 1


def _add(cells: list[list[float]], rect: Rect, weight: float) -> None:
    left, right = _cell(rect.x, COLUMNS), _cell(rect.right - 0.01, COLUMNS)
    for row in range(_cell(rect.y, ROWS), _cell(rect.bottom - 0.01, ROWS) + 1):
        line = cells[row]
        for column in range(left, right + 1):
            line[column] += weight


def _summed(cells: list[list[float]]) -> list[list[float]]:
    """Sums of all cells above and left of each corner."""
    sums = [[0.0] * (COLUMNS + 1)]
    for line in cells:
        above, row, total = sums[-1], [0.0], 0.0
        for column, weight in enumerate(line):
            total += weight
            row.append(above[column + 1] + total)
        sums.append(row)
    return sums
