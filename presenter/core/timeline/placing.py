"""A packed lane at a height: where its rows, its marks and its name lie."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.geometry import Rect
from presenter.core.timeline.items import PlacedLane, PlacedMark, Sizes
from presenter.core.timeline.packing import Packed


def row_middles(packed: Packed, lane: PlacedLane, sizes: Sizes, spread: float = 0.0) -> list[float]:
    """The middle of the marks of each row: spread over the lane, those of targets low in their row, under their text.

    In a lane too low for them all rows are equally high. `spread` from -1 to 1 moves all rows up or down as far as the lane's height allows.
    """
    heights = packed.row_heights(sizes)
    free = lane.bottom - lane.top - sum(heights)
    if free < 0:
        pitch = (lane.bottom - lane.top) / packed.rows
        return [lane.top + pitch * (row + 0.5) for row in range(packed.rows)]
    between = min(free / (packed.rows + 1) * (1 - abs(spread)), sizes.row)
    around = free - between * (packed.rows - 1)
    middles: list[float] = []
    top = lane.top + around * (1 + spread) / 2 - between
    for row, height in enumerate(heights):
        top += between
        low = row in packed.targets and not sizes.even
        middles.append(top + height - sizes.target / 2 - 2 if low else top + height / 2)
        top += height
    return middles


def placed_marks(packed: Packed, lane: PlacedLane, middles: Sequence[float]) -> list[PlacedMark]:
    """All marks of a lane, none over its edges, in rows with these middles."""
    aims = {entry.event.spec.link for entry in packed.drawn if entry.event.spec.link}
    tallest = lane.bottom - lane.top - 2
    placed: list[PlacedMark] = []
    for shape, row in packed.shapes:
        event = shape.event
        height = min(shape.height, tallest)
        middle = min(max(middles[row], lane.top + height / 2 + 1), lane.bottom - height / 2 - 1)
        placed.append(
            PlacedMark(
                event=event.id,
                kind=shape.kind,
                rect=Rect(shape.x0, middle - height / 2, shape.x1 - shape.x0, height),
                origin="context" if shape.second else event.origin,
                colour=lane.colour,
                claim=shape.claim,
                start=shape.start,
                end=shape.end,
                approximate=shape.approximate,
                uncertain=shape.uncertain,
                clock=shape.clock,
                dot=shape.dot,
                lane=lane.id,
                cut_start=shape.cut_start,
                cut_end=shape.cut_end,
                faded=event.after,
                linked=not shape.second and event.id in aims,
                others=shape.others,
                counted=shape.counted,
                behind=tuple(shape.behind),
            )
        )
    return placed
