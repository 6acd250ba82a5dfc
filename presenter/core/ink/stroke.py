"""A stroke: points in slide units as they were drawn, and what on the slide it holds on to."""

from __future__ import annotations

import math
from typing import Literal

from msgspec import Struct

from presenter.core.geometry import Point, Rect, bounds

Kind = Literal["pen", "marker"]
INKS = ("amber", "t1", "fix", "teal")
"""Theme tokens one may draw with: each stands out from the ground of every theme."""
WIDTHS: dict[Kind, float] = {"pen": 4.0, "marker": 30.0}
"""In slide units, at full pressure of a pen that knows none."""
FULL = 1.0


class Sample(Struct, frozen=True, array_like=True):
    """A place in slide units and the pressure there, from 0 to 1."""

    x: float
    y: float
    pressure: float = FULL


class Band(Struct, frozen=True, array_like=True):
    """A lane of a timeline: its top and bottom in slide units."""

    id: str
    top: float
    bottom: float


class Anchor(Struct, frozen=True, omit_defaults=True):
    """What a stroke holds on to, and how that lay when it was drawn.

    `piece` has the piece's `rect`. `chart` has the plot as `rect` and its ranges in data coordinates (y as log10 with
    `log`); `time` has `x_range` in days and its lanes. From these, and the points, follow the data coordinates.
    """

    kind: Literal["slide", "piece", "chart", "time"] = "slide"
    id: str = ""
    rect: Rect = Rect(0, 0, 0, 0)
    x_range: tuple[float, float] = (0, 0)
    y_range: tuple[float, float] = (0, 0)
    log: bool = False
    bands: tuple[Band, ...] = ()


class Stroke(Struct, frozen=True, omit_defaults=True):
    """`width` in slide units; `ink` is a theme token; `step` is the slide's step (from 0) it was drawn on."""

    kind: Kind
    ink: str
    width: float
    points: tuple[Sample, ...]
    anchor: Anchor = Anchor()
    step: int = 0

    @property
    def reach(self) -> Rect:
        """Bounds of what is painted, in slide units."""
        return reach(self.points, self.width)


def reach(points: tuple[Sample, ...], width: float) -> Rect:
    """Bounds of a line of that width through the points."""
    return bounds(Rect(p.x, p.y, 0, 0) for p in points).inflated(width / 2 + 1)


def distance(point: Point, a: Sample, b: Sample) -> float:
    """From a point to the straight line between two samples."""
    dx, dy = b.x - a.x, b.y - a.y
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else max(0.0, min(1.0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
    return float(((point.x - a.x - t * dx) ** 2 + (point.y - a.y - t * dy) ** 2) ** 0.5)


LEAST_PRESSED, MOST_PRESSED = 0.35, 1.5
"""Of the width: where a pen hardly touches, and where it is pressed hard."""


def pressed_width(pressure: float) -> float:
    """Part of the width; a pen that knows no pressure always says FULL and draws its width."""
    return 1.0 if pressure == FULL else LEAST_PRESSED + (MOST_PRESSED - LEAST_PRESSED) * pressure


def is_corner(o: Sample, p: Sample, q: Sample) -> bool:
    """Whether the way turns at `p` by more than 70 degrees: that is meant."""
    ax, ay, bx, by = p.x - o.x, p.y - o.y, q.x - p.x, q.y - p.y
    return ax * bx + ay * by < 0.34 * math.hypot(ax, ay) * math.hypot(bx, by)
