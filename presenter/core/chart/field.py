"""Where something beside the data may stand in a chart: its plot, its scales, and where its points were drawn."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.chart.kinds import of_one_kind
from presenter.core.chart.points import fact_datum
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Mark, Shape, Text
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect
from presenter.core.numbers import Unit
from presenter.core.schema.chart import PointSpec
from presenter.core.timeline.scale import TimeScale

CLEAR = 26.0
NEAR = 30.0
"""A text this close to a mark, level with it, is its label."""


class Field(Struct, frozen=True):
    """`rect` is the plot inside `area`. `upright`: values run up; without `days` there is no time axis."""

    chart: str
    area: Rect
    rect: Rect
    values: ValueScale
    days: TimeScale | None = None
    upright: bool = True
    zoomed: bool = False
    unit: Unit | None = None
    clear: float = CLEAR
    """From the plot up to the lowest baseline of words over it: as much as the labels of the highest data need."""
    whole: TimeScale | None = None
    """All the time there is, where `days` is zoomed: what takes room takes it for this."""
    adds: bool = False
    """Whether numbers begin where others end: then a number's value is not its level, and no bracket joins two."""
    stacked: bool = False
    """Whether bars stand on each other: what speaks of one meets it at its free side, not at its end."""

    def value_of(self, sheet: Sheet, fact: str) -> float | None:
        """The value of a fact in the chart's unit; None where it has no place on the scale."""
        datum = of_one_kind(sheet, [fact_datum(sheet, PointSpec(fact=fact), self.chart)], self.unit)[0]
        return datum.value if datum.known and self.values.holds(datum.value) else None

    def level(self, value: float) -> float:
        """The y of a value; the x where values run to the right."""
        return self.values.at(value)

    def holds_value(self, value: float) -> bool:
        return self.values.holds(value)

    def holds_x(self, x: float) -> bool:
        return self.rect.x - 1 <= x <= self.rect.right + 1


def field_of(plot: TimePlot, days: tuple[float, float], unit: Unit | None = None, clear: float = CLEAR) -> Field:
    """The field of a chart over time, whose whole range is `days`."""
    whole = TimeScale(days[0], max(days[1], days[0] + 1), plot.rect.x, plot.rect.right)
    return Field(plot.id, plot.area, plot.rect, plot.y, plot.x, zoomed=plot.zoomed, unit=unit, clear=clear, whole=whole)


class Anchor(Struct, frozen=True):
    """A point something refers to, and how far from it the ink of its mark reaches: with its own label on a side,
    as far as the end of that.
    """

    at: Point
    reach: float = 0.0
    up: float = 0.0
    right: float = 0.0


def anchor_of(sheet: Sheet, field: Field, fact: str | None, row: int | None = None) -> Anchor | None:
    """The mark or the bar's end of a fact or of a table row; None where it is not drawn."""
    start = f"{field.chart}."
    names = {f"{start}row{row}.mark", f"{start}row{row}.bar"} if row is not None else set()
    found: Anchor | None = None
    for piece in sheet.pieces:
        wanted = piece.id in names or (fact is not None and fact in piece.facts and piece.id.startswith(start))
        if not wanted:
            continue
        if isinstance(piece, Mark) and piece.role == "mark":
            found = Anchor(piece.centre, piece.radius)
            break
        if isinstance(piece, Shape) and piece.role == "bar" and found is None:
            found = Anchor(_end(field, piece.rect))
    if found is None:
        return None
    texts = [p for p in sheet.pieces if isinstance(p, Text) and p.id.startswith(start)]
    prefixes = (f"{start}row{row}.",) if row is not None else ()
    own = [p.rect for p in texts if p.id.startswith(prefixes) or (fact is not None and fact in p.facts)]
    return _with_label(found, own)


def _with_label(anchor: Anchor, texts: Sequence[Rect]) -> Anchor:
    """The anchor with what its label takes right above it or right of it."""
    at, up, right = anchor.at, anchor.reach, anchor.reach
    for box in sorted(texts, key=lambda box: -box.bottom):
        if box.x <= at.x <= box.right and 0 <= at.y - up - box.bottom < NEAR:
            up = at.y - box.y
    for box in sorted(texts, key=lambda box: box.x):
        if box.y <= at.y <= box.bottom and 0 <= box.x - (at.x + right) < NEAR:
            right = box.right - at.x
    return Anchor(at, anchor.reach, up, right)


def _end(field: Field, bar: Rect) -> Point:
    """The end of a bar that is not its zero line; of a part of a stack the middle of a free side."""
    if field.stacked:
        return Point(bar.right, bar.centre.y) if field.upright else Point(bar.centre.x, bar.y)
    zero = field.level(0.0)
    if field.upright:
        return Point(bar.centre.x, bar.y if abs(bar.y - zero) >= abs(bar.bottom - zero) else bar.bottom)
    return Point(bar.right if abs(bar.right - zero) >= abs(bar.x - zero) else bar.x, bar.centre.y)
