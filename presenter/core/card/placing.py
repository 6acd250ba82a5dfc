"""Where a card lies: beside its figure, over as little ink as there is, with a straight line to it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from presenter.core.card.ground import Ground
from presenter.core.geometry import Point, Rect

AREA = Rect(112, 100, 1696, 904)
"""Cards keep the slide's side margins, and leave the time rule and the source line in sight."""
NEAREST = 26.0
REACH = tuple(NEAREST + 18 * n + 2 * n * n for n in range(16))
"""Distances (su) from the figure that are tried: 26 to 746, close together at first."""
STEP = 32.0
FOOT = 22.0
"""The line meets the card at least this far from its corners."""
PER_SU = 0.10
"""What a unit of distance costs, in cells of plain text covered."""
CROSSED = 40.0
"""What a cell of text that the line runs through is worth."""
LESS = 6.0
"""What the next form of a card costs."""
SLACK = 60.0
"""A place may cost so much more than the best one and still be looked at for the texts it would cut."""
FINALISTS = 60
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
        found: list[tuple[int, Placed]] = []
        least = math.inf
        for number, size in enumerate(sizes):
            for placed in _beside(size, figure, kept, ground, LESS * number, least + SLACK):
                found.append((number, placed))
                least = min(least, placed.cost)
        if found:
            found.sort(key=lambda entry: entry[1].cost)
            return min(found[:FINALISTS], key=lambda entry: entry[1].cost + ground.cut(entry[1].rect))
    return min(_anywhere(sizes, figure, ground), key=lambda entry: entry[1].cost)


def _beside(
    size: tuple[float, float], figure: Rect, kept: Rect, ground: Ground, handicap: float, most: float
) -> Iterator[Placed]:
    """Places on the four sides, near ones first; a level or upright line leads to the figure.

    What would cost more than `most`, or much more than the best one so far, is left out.
    """
    for gap in REACH:
        for side in SIDES:
            level = _level(side, gap, size, kept)
            if level is None:
                continue
            for ray in _rays(side, figure):
                line = _line(side, gap, kept, ray)
                base = handicap + CROSSED * ground.crossed(*line) + PER_SU * gap
                if base > most:
                    continue
                for rect in _rects(side, level, size, ray):
                    cost = base + ground.under(rect)
                    if cost <= most:
                        most = min(most, cost + SLACK)
                        yield Placed(rect, line, cost)


def _level(side: Side, gap: float, size: tuple[float, float], kept: Rect) -> float | None:
    """The card's x beside, or its y below or above, at a distance; None where it would leave its area."""
    width, height = size
    if side in ("right", "left"):
        x = kept.right + gap if side == "right" else kept.x - gap - width
        return x if AREA.x <= x <= AREA.right - width else None
    y = kept.bottom + gap if side == "below" else kept.y - gap - height
    return y if AREA.y <= y <= AREA.bottom - height else None


def _rays(side: Side, figure: Rect) -> list[Point]:
    """Points of the figure through which the line may run: its middle, and towards its ends."""
    centre = figure.centre
    if side in ("right", "left"):
        return [centre]
    return [centre, *(Point(figure.x + share * figure.width, centre.y) for share in (0.1, 0.9))]


def _rects(side: Side, level: float, size: tuple[float, float], ray: Point) -> Iterator[Rect]:
    width, height = size
    if side in ("right", "left"):
        return (Rect(level, y, width, height) for y in _slides(ray.y, height, AREA.y, AREA.bottom))
    return (Rect(x, level, width, height) for x in _slides(ray.x, width, AREA.x, AREA.right))


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


def _line(side: Side, gap: float, kept: Rect, ray: Point) -> tuple[Point, Point]:
    """From the card's edge to the frame around the figure."""
    if side == "right":
        return Point(kept.right + gap, ray.y), Point(kept.right, ray.y)
    if side == "left":
        return Point(kept.x - gap, ray.y), Point(kept.x, ray.y)
    if side == "below":
        return Point(ray.x, kept.bottom + gap), Point(ray.x, kept.bottom)
    return Point(ray.x, kept.y - gap), Point(ray.x, kept.y)


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
