"""Where the words of arrows stand: on their own curve or on its outer side, clear of circles, of other curves and of each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from presenter.core.diagram.curves import Curve, along
from presenter.core.diagram.flow_places import Stand
from presenter.core.geometry import Point, Rect

PLACES = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74)
"""Where on the curve a label may stand, the best first."""
PAD = 8.0
BENT = 14.0
"""A curve that bows out by as much has an outer side."""
BESIDE = 12.0
"""Between such a curve and the words on its outer side."""


def place_labels(
    curves: Sequence[Curve | None],
    sizes: Sequence[tuple[float, float]],
    stands: Sequence[Stand],
    area: Rect,
    *,
    beside: bool = False,
) -> list[Rect | None]:
    """A rectangle per curve; where nothing is clear, the place that meets least. Short arrows, which have less choice, go first.

    `beside` puts words on the outer side of bent curves where they have room there, so that the curve stays whole.
    """
    placed: list[Rect | None] = [None] * len(curves)
    for index in sorted(range(len(curves)), key=lambda number: _length(curves[number])):
        curve, (width, height) = curves[index], sizes[index]
        if curve is None:
            continue
        others = [other for number, other in enumerate(curves) if other is not None and number != index]
        best: tuple[float, Rect] | None = None
        places = [along(curve, t) for t in PLACES]
        outer = _outer(curve, width, height) if beside else None
        for rank, middle in enumerate([outer, *places] if outer else places):
            box = Rect(middle.x - width / 2, middle.y - height / 2, width, height)
            cost = rank * 0.5 + _cost(box.inflated(PAD), [rect for rect in placed if rect], stands, others, area)
            if best is None or cost < best[0]:
                best = cost, box
        assert best is not None  # noqa: S101  # PLACES is not empty
        placed[index] = best[1]
    return placed


def _outer(curve: Curve, width: float, height: float) -> Point | None:
    """The middle of words on the outer side of a curve; None for a curve that is nearly straight."""
    apex, start, end = along(curve, 0.5), curve[0], curve[3]
    out = Point(apex.x - (start.x + end.x) / 2, apex.y - (start.y + end.y) / 2)
    bulge = math.hypot(*out)
    if bulge < BENT:
        return None
    x, y = out.x / bulge, out.y / bulge
    reach = abs(x) * width / 2 + abs(y) * height / 2 + BESIDE
    return Point(apex.x + x * reach, apex.y + y * reach)


def _length(curve: Curve | None) -> float:
    """Rounded, so that arrows of the same length keep their order."""
    return round(math.dist(curve[0], curve[3]), 1) if curve else 0.0


def _cost(box: Rect, placed: Sequence[Rect], stands: Sequence[Stand], others: Sequence[Curve], area: Rect) -> float:
    cost = sum(1000.0 for rect in placed if rect.inflated(PAD / 2).overlaps(box))
    points = [Point(box.x + box.width * i / 4, box.y + box.height * j / 3) for i in range(5) for j in range(4)]
    cost += sum(200.0 for stand in stands for point in points if stand.covers(point, 2))
    cost += sum(8.0 for curve in others for step in range(2, 19) if box.contains(along(curve, step / 20)))
    return cost + (0.0 if area.encloses(box) else 500.0)
