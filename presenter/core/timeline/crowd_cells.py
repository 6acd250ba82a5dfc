"""The view cut into cells of time, the same ones while it is moved: how many events begin in each, and the chief of them.

A cell's length is a power of two days, so that zooming in parts each cell into halves.
"""

from __future__ import annotations

import math

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from presenter.core.crowd.lane import CrowdLane, Numbers
from presenter.core.timeline.scale import TimeScale

FEW = 8
"""Cells of no more events than this are looked into: they may all have room."""


Edges = NDArray[np.float64]


class Cells(Struct, frozen=True):
    """Cells from left to right with the events of each. What reached in from before the view is in the first."""

    edges: NDArray[np.float64]
    """In days, one more than there are cells; the first and the last are the view's."""
    counts: Numbers
    lows: Numbers
    highs: Numbers
    """Cell k holds the places from `lows[k]` up to `highs[k]` of its lane."""
    chiefs: Numbers
    """The most important of each; -1 where there is none, or none was found."""
    inherited: Numbers
    """Places of those that reach in; empty when they are too many to look for."""


def cells_of(lane: CrowdLane, scale: TimeScale, cell: float, ends: tuple[float, float]) -> Cells:
    """Cells at least `cell` wide; the first and last have as much room more as `ends` say."""
    edges = cell_edges(scale, cell, ends)
    cuts = lane.cuts(edges)
    lows, highs = cuts[:-1], cuts[1:]
    counts = highs - lows
    before = lane.from_before(scale.start)
    counts[0] += before
    chiefs = lane.chief(lows, highs)
    inherited = np.zeros(0, dtype=np.int64)
    if before:
        found = lane.reaching_in(scale.start)
        if found is not None:
            inherited = found
            chiefs[0] = _greater(lane, int(chiefs[0]), found)
    return Cells(edges, counts, lows, highs, chiefs, inherited)


def cell_edges(scale: TimeScale, cell: float, ends: tuple[float, float]) -> NDArray[np.float64]:
    """Where cells begin and end, in days. A tear is a cell of its own, in which nothing begins: no number counts what is
    before it together with what is after it, but where a part between tears has no room for one.
    """
    inner = _grid(scale, cell_days(scale, cell))
    low, high = scale.days(scale.x0 + cell + ends[0]), scale.days(scale.x1 - cell - ends[1])
    for first, last in _torn_cells(scale, cell, ends):
        around = scale.days(scale.x(first) - cell), scale.days(scale.x(last) + cell)
        inner = np.concatenate((inner[inner <= around[0]], [first, last], inner[inner >= around[1]]))
    inner = inner[(inner > scale.start) & (inner < scale.end) & (inner >= low) & (inner <= high)]
    return np.concatenate(([scale.start], inner, [scale.end]))


def _torn_cells(scale: TimeScale, cell: float, ends: tuple[float, float]) -> list[tuple[float, float]]:
    """Tears inside the view that have a cell's room on either side."""
    found: list[tuple[float, float]] = []
    free, right = scale.x0 + ends[0], scale.x1 - ends[1]
    torn = scale.torn_here()
    for number, (first, last) in enumerate(torn):
        following = scale.x(torn[number + 1][0]) if number + 1 < len(torn) else right
        if scale.x(first) - free >= cell and following - scale.x(last) >= cell:
            found.append((first, last))
            free = scale.x(last)
    return found


def cell_days(scale: TimeScale, cell: float) -> float:
    """How long a cell is: the shortest power of two days that is as wide as a cell must be."""
    return 2.0 ** math.ceil(math.log2(cell / scale.per_day))


def ticks_of(lane: CrowdLane, scale: TimeScale, cell: float, parts: int = 16) -> tuple[NDArray[np.float64], Numbers]:
    """The view in parts of cells: where each begins (days; the last edge too) and how many events begin in it."""
    edges = _grid(scale, tick_length(scale, cell, parts))
    cuts = lane.cuts(np.minimum(np.maximum(edges, scale.start), scale.end))
    return edges, cuts[1:] - cuts[:-1]


def tick_length(scale: TimeScale, cell: float, parts: int = 16) -> float:
    """How many open days a part of a cell is long."""
    return cell_days(scale, cell) / parts


def _grid(scale: TimeScale, length: float) -> Edges:
    """Days at equal distances, from the view's start or before it to its end or after it.

    Where the axis is torn they are equally far apart on it: counted from the end of the tear before the view.
    """
    if scale.is_linear:
        return np.arange(math.floor(scale.start / length), math.ceil(scale.end / length) + 1, dtype=np.float64) * length
    passed = [end for _, end in scale.tears if end <= scale.start]
    origin = passed[-1] if passed else math.floor(scale.start / length) * length
    torn = scale.open_time
    first = math.floor(torn.length(origin, scale.start) / length)
    last = math.ceil(torn.length(origin, scale.end) / length)
    return np.array([torn.away(origin, number * length) for number in range(first, last + 1)], dtype=np.float64)


def _greater(lane: CrowdLane, chief: int, others: Numbers) -> int:
    """The weightier of a cell's chief and what reaches into it, the earlier of equals."""
    if not len(others):
        return chief
    best = int(others[lane.weights[others].argmax()])
    return best if chief < 0 or lane.weight(best) > lane.weight(chief) else chief
