"""A fixed partition of a rectangle: every cell's area is its value times one factor, exactly."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from presenter.core.geometry import Rect
from presenter.core.schema.chart import TreeCell


class PlacedCell(Struct, frozen=True):
    """A leaf of the tree; `path` are the indices that lead to it."""

    cell: TreeCell
    rect: Rect
    path: tuple[int, ...]


class Cut(Struct, frozen=True):
    """A line between two cells."""

    x1: float
    y1: float
    x2: float
    y2: float


def weight(cell: TreeCell, value: Callable[[str], float]) -> float:
    """The cell's value, or the sum of its parts; negative and unknown values count nothing."""
    if cell.cells:
        return sum(weight(part, value) for part in cell.cells)
    return max(value(cell.fact), 0.0) if cell.fact else 0.0


def partition(
    cell: TreeCell, rect: Rect, value: Callable[[str], float], path: tuple[int, ...] = ()
) -> tuple[list[PlacedCell], list[Cut]]:
    """Leaves and the cuts between them; parts of no weight have no place."""
    if not cell.cells:
        return ([PlacedCell(cell, rect, path)] if weight(cell, value) > 0 else []), []
    total = weight(cell, value)
    if total <= 0:
        return [], []
    columns = cell.split == "columns"
    leaves: list[PlacedCell] = []
    cuts: list[Cut] = []
    used = 0.0
    for number, part in enumerate(cell.cells):
        own = weight(part, value)
        if own <= 0:
            continue
        begin, end = used / total, (used + own) / total
        if columns:
            inner = Rect(rect.x + begin * rect.width, rect.y, (end - begin) * rect.width, rect.height)
            cut = Cut(inner.x, rect.y, inner.x, rect.bottom)
        else:
            inner = Rect(rect.x, rect.y + begin * rect.height, rect.width, (end - begin) * rect.height)
            cut = Cut(rect.x, inner.y, rect.right, inner.y)
        if used > 0:
            cuts.append(cut)
        below, more = partition(part, inner, value, (*path, number))
        leaves += below
        cuts += more
        used += own
    return leaves, cuts
