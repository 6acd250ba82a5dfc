"""A chart of PowerPoint's as values: where its plot lies, its axes, and its numbers, each with its look and its origin.

What the frame drew says what is on stage and how it looks; what the chart's data say is the number. A number that
nobody knows, or that a later step brings, is None: a gap, never a zero.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from presenter.core.chart.points import Datum
from presenter.core.compose.frame import Hatch, Ink, Mark, Pen, TextStyle
from presenter.core.geometry import Rect
from presenter.export.objects import Reason

Number = Decimal | float
HELPERS = {"zh": ("底座", "零以下", "阶梯"), "en": ("Base", "Below zero", "Stairs")}
"""Names of series that help to draw: what bars stand on, their part below zero, the line through levels."""


class Look(Struct, frozen=True):
    """Of a bar: filled, hatched, outlined."""

    fill: Ink | None = None
    hatch: Hatch | None = None
    pen: Pen | None = None


class Labels(Struct, frozen=True):
    """How the names under the bars are written."""

    style: TextStyle
    ink: Ink


class Bars(Struct, frozen=True):
    """One series of bars: a number per category. Without a `look` a bar is not seen: what others stand on."""

    name: str
    numbers: tuple[Number | None, ...]
    looks: tuple[Look | None, ...]
    data: tuple[Datum | None, ...] = ()
    """Where the numbers come from; empty for what only carries others."""


class BarChart(Struct, frozen=True):
    """Columns, or bars from the top down. `span` are the values at the plot's ends, `gap` the room between bars in % of
    their width. `replaced` are the ids of the frame's pieces that it draws.
    """

    id: str
    plot: Rect
    upright: bool
    names: tuple[str, ...]
    series: tuple[Bars, ...]
    span: tuple[float, float]
    gap: float
    stacked: bool = False
    share: bool = False
    """Shares that PowerPoint works out of the numbers."""
    axis: Pen | None = None
    labels: Labels | None = None
    """Written by the chart; None where the frame's own words stay."""
    replaced: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()


class Points(Struct, frozen=True):
    """One series of points, joined by `pen` if there is one; a mark or none at each."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[Number | None, ...]
    marks: tuple[Mark | None, ...]
    pen: Pen | None = None
    data: tuple[Datum | None, ...] = ()


class PointChart(Struct, frozen=True):
    """Points at true distances. With `dates` the x are dates of a workbook, else plain numbers (years, values)."""

    id: str
    plot: Rect
    series: tuple[Points, ...]
    x_span: tuple[float, float]
    y_span: tuple[float, float]
    x_log: bool = False
    y_log: bool = False
    downwards: bool = False
    """The first value on top, as ranks are."""
    dates: bool = False
    values_across: bool = False
    """The numbers run along x, a row each."""
    replaced: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    """Ids of the frame's pieces that lie on it."""


Native = BarChart | PointChart


class AsShapes(Struct, frozen=True):
    """A chart that stays shapes, and why."""

    reason: Reason


def helper(language: str, number: int) -> str:
    """The name of a series that helps to draw, in one of our languages."""
    return HELPERS.get(language, HELPERS["en"])[number]


def number_of(datum: Datum) -> Number | None:
    """Its number exactly as stated; the middle of a range, the end of an open one."""
    if datum.quantity is None:
        return None
    return datum.quantity.value if datum.quantity.value is not None else datum.quantity.central
