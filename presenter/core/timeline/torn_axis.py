"""A torn axis ready to paint: where each tear lies, the zigzag of its edges, and the words of its length with their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from presenter.core.geometry import Point, Rect
from presenter.core.timeline.length_words import length_words
from presenter.core.timeline.scale import TimeScale

LEAST = 3.0
"""Of less than this width in view, a tear is drawn without words."""


class PlacedTear(Struct, frozen=True):
    """From `x0` to `x1`; an edge that is out of view is `cut` and has no zigzag. `box` is around the words."""

    x0: float
    x1: float
    cut_start: bool
    cut_end: bool
    text: str
    box: Rect | None

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def place_tears(
    scale: TimeScale,
    language: str,
    width: Callable[[str], float],
    levels: Sequence[tuple[float, float]],
    taken: Sequence[Rect] = (),
    *,
    gap: float = 6.0,
) -> tuple[PlacedTear, ...]:
    """The tears in view, from left to right. The length told is that of the whole tear.

    Words stand in the middle of their tear, as far as the view's edges let them, on the first of the `levels` (upper edge
    and height) where they meet neither others nor what is `taken`.
    """
    boxes = list(taken)
    found: list[PlacedTear] = []
    for start, end in scale.torn_here():
        full = next(tear for tear in scale.tears if tear[0] <= start and end <= tear[1])
        x0, x1 = scale.x(start), scale.x(end)
        text = length_words(*full, language)
        box = _place((x0 + x1) / 2, width(text), scale, levels, boxes, gap) if x1 - x0 >= LEAST else None
        if box is not None:
            boxes.append(box)
        found.append(PlacedTear(x0, x1, full[0] < start, end < full[1], text, box))
    return tuple(found)


def _place(
    middle: float,
    wide: float,
    scale: TimeScale,
    levels: Sequence[tuple[float, float]],
    taken: Sequence[Rect],
    gap: float,
) -> Rect | None:
    left = max(min(middle - wide / 2, scale.x1 - wide), scale.x0)
    for top, height in levels:
        box = Rect(left, top, wide, height)
        if not any(box._replace(x=left - gap, width=wide + 2 * gap).overlaps(other) for other in taken):
            return box
    return None


def zigzag(x: float, top: float, bottom: float, pitch: float, depth: float) -> list[Point]:
    """A torn edge along `x` from top to bottom, that reaches `depth` to either side; teeth are about `pitch` high."""
    count = max(2, 2 * round((bottom - top) / pitch / 2))
    step = (bottom - top) / count
    return [Point(x + (depth if number % 2 else -depth) * (0 < number < count), top + number * step)
            for number in range(count + 1)]  # fmt: skip


def torn_strip(tear: PlacedTear, top: float, bottom: float, pitch: float, depth: float) -> list[Point]:
    """The outline of what is torn out, from the left edge's top around to the right edge's."""
    left = (
        [Point(tear.x0, top), Point(tear.x0, bottom)] if tear.cut_start else zigzag(tear.x0, top, bottom, pitch, depth)
    )
    right = (
        [Point(tear.x1, top), Point(tear.x1, bottom)] if tear.cut_end else zigzag(tear.x1, top, bottom, pitch, depth)
    )
    return [*left, *reversed(right)]
