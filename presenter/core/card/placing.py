"""Where a card lies: beside its figure, over as little ink as there is, with a straight line to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from presenter.core.card.ground import Ground
from presenter.core.geometry import SAFE_AREA, Point, Rect

AREA = Rect(112, 100, 1696, SAFE_AREA.bottom - 100)
"""Cards keep the slide's side margins and stay under the time rule."""
NEAREST = 26.0
REACH = (NEAREST, 44.0, 64.0, 96.0, 136.0, 184.0, 248.0, 328.0, 424.0, 536.0, 664.0)
"""Distances (su) from the figure that are tried."""
STEP = 24.0
FOOT = 22.0
"""The line meets the card at least this far from its corners."""
PER_SU = 0.10
"""What a unit of distance costs, in cells of plain text covered."""
CROSSED = 8.0
"""What the line crosses is worth so much more."""
LESS = 6.0
"""What the next form of a card costs."""
CLEAR = 8.0
FINALISTS = 80
"""Places that are looked at for texts they would cut."""

Side = Literal["right", "left", "below", "above"]
SIDES: tuple[Side, ...] = ("right", "left", "below", "above")


class Placed(Struct, frozen=True):
    """A card's rectangle and the line from it to the figure; no line where there is no straight one."""

    rect: Rect
    line: tuple[Point, Point] | None
    cost: float
    """In cells of plain text that it hides."""


def place_card(sizes: Sequence[tuple[float, float]], figure: Rect, lit: Rect, ground: Ground) -> tuple[int, Placed]:
    """The best place for one of several sizes (earlier ones are preferred) and which size that is.

    `lit` is the frame around the figure and what belongs to it: it stays in sight as well where that can be.
    Where the figure itself leaves no room at all beside it, the card lies where it covers least of it.
    """
    for kept in (lit, figure):
        found = [
            (number, placed)
            for number, size in enumerate(sizes)
            for placed in _beside(size, figure, kept, ground, LESS * number)
        ]
        if found:
            found.sort(key=lambda entry: entry[1].cost)
            return min(found[:FINALISTS], key=lambda entry: entry[1].cost + ground.cut(entry[1].rect))
    return min(_anywhere(sizes, figure, ground), key=lambda entry: entry[1].cost)


def _beside(size: tuple[float, float], figure: Rect, kept: Rect, ground: Ground, handicap: float) -> Iterator[Placed]:
    """Places on the four sides, near ones first; a level or upright line leads to the figure."""
    width, height = size
    for side in SIDES:
        for ray in _rays(side, figure):
            for gap in REACH:
                for x, y in _positions(side, gap, size, ray, kept):
                    rect = Rect(x, y, width, height)
                    if AREA.encloses(rect) and not rect.overlaps(kept.inflated(CLEAR)):
                        line = _line(side, rect, kept, ray)
                        cost = handicap + ground.under(rect) + CROSSED * ground.along(*line) + PER_SU * gap
                        yield Placed(rect, line, cost)


def _rays(side: Side, figure: Rect) -> list[Point]:
    """Points of the figure through which the line may run: its middle, and towards its ends."""
    centre = figure.centre
    if side in ("right", "left"):
        return [centre]
    return [centre, *(Point(figure.x + share * figure.width, centre.y) for share in (0.1, 0.9))]


def _positions(
    side: Side, gap: float, size: tuple[float, float], centre: Point, kept: Rect
) -> Iterator[tuple[float, float]]:
    width, height = size
    if side in ("right", "left"):
        x = kept.right + gap if side == "right" else kept.x - gap - width
        for y in _slides(centre.y, height, AREA.y, AREA.bottom):
            yield x, y
    else:
        y = kept.bottom + gap if side == "below" else kept.y - gap - height
        for x in _slides(centre.x, width, AREA.x, AREA.right):
            yield x, y


def _slides(middle: float, length: float, low: float, high: float) -> Iterable[float]:
    """Starts of a stretch of that length that holds `middle` well inside, within low and high."""
    first, last = max(low, middle - length + FOOT), min(high - length, middle - FOOT)
    if first > last:
        return
    yield last
    start = first
    while start < last:
        yield start
        start += STEP


def _line(side: Side, card: Rect, kept: Rect, centre: Point) -> tuple[Point, Point]:
    """From the card's edge to the frame around the figure."""
    if side == "right":
        return Point(card.x, centre.y), Point(kept.right, centre.y)
    if side == "left":
        return Point(card.right, centre.y), Point(kept.x, centre.y)
    if side == "below":
        return Point(centre.x, card.y), Point(centre.x, kept.bottom)
    return Point(centre.x, card.bottom), Point(centre.x, kept.y)


def _anywhere(sizes: Sequence[tuple[float, float]], figure: Rect, ground: Ground) -> Iterator[tuple[int, Placed]]:
    """All places on the slide; what lies on the figure costs more than anything else. Never empty."""
    for number, (width, height) in enumerate(sizes):
        x = AREA.x
        while x <= max(AREA.x, AREA.right - width):
            y = AREA.y
            while y <= max(AREA.y, AREA.bottom - height):
                rect = Rect(x, y, width, height)
                hidden = _shared(rect, figure)
                yield number, Placed(rect, None, ground.under(rect) + 10 * number + 1000 * hidden)
                y += STEP
            x += STEP


def _shared(one: Rect, other: Rect) -> float:
    """The area two rectangles share."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(across, 0.0) * max(down, 0.0)
