"""Events to marks: precision is width. A day is a disc, a month or a year a bar of its true length."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.dates import Kind, Moment, Precision
from presenter.core.story import Event
from presenter.core.timeline.index import Entry
from presenter.core.timeline.items import MarkKind, Sizes
from presenter.core.timeline.scale import TimeScale

YEAR_DAYS = 300.0
"""From this length on a bar is drawn lower."""


class Shape(Struct):
    """A mark before it has a row: its stretch on the axis, within the view, and its height."""

    event: Event
    kind: MarkKind
    x0: float
    x1: float
    height: float
    second: bool = False
    soft_start: bool = False
    soft_end: bool = False
    cut_start: bool = False
    cut_end: bool = False
    others: int = 0
    """Events on the same spot that this mark stands for, too."""


def is_point(moment: Moment) -> bool:
    """Known to the day or better."""
    return (
        moment.kind is Kind.POINT and moment.precision <= Precision.DAY and not (moment.open_start or moment.open_end)
    )


def shape_of(entry: Entry, scale: TimeScale, sizes: Sizes) -> Shape:
    """The event's first mark; the undated get an arrow from where the event before them ends."""
    event = entry.event
    if event.moment is None:
        start = min(max(scale.x(entry.start) + 5, scale.x0), scale.x1 - 12)
        end = min(
            start + sizes.arrow,
            scale.x1,
            *(scale.x(tear[0]) - 4 for tear in scale.torn_here() if tear[0] > entry.start),
        )
        return Shape(event, "arrow", start, max(end, start + 12), sizes.disc)
    return _mark(event, event.moment, scale, sizes, "bar" if event.spec.status == "actual" else "target")


def second_shape(event: Event, scale: TimeScale, sizes: Sizes) -> Shape | None:
    """The mark of another source's date, if it is in view."""
    moment = event.also
    if moment is None or moment.end.days <= scale.start or moment.start.days >= scale.end:
        return None
    shape = _mark(event, moment, scale, sizes)
    shape.second = True
    return shape


def _mark(event: Event, moment: Moment, scale: TimeScale, sizes: Sizes, kind: MarkKind = "bar") -> Shape:
    x0, x1 = scale.x(moment.start.days), scale.x(moment.end.days)
    radius = sizes.disc
    if is_point(moment) or x1 - x0 < 1.6 * radius:
        middle = min(max((x0 + x1) / 2, scale.x0), scale.x1)
        return Shape(event, "disc", middle - radius, middle + radius, 2 * radius)
    return _bar(event, moment, scale, sizes, kind)


def _bar(event: Event, moment: Moment, scale: TimeScale, sizes: Sizes, kind: MarkKind) -> Shape:
    start, end = moment.start.days, moment.end.days
    height = sizes.target if kind == "target" else sizes.bar_long if end - start >= YEAR_DAYS else sizes.bar
    x0, x1 = scale.x(start), scale.x(end)
    vague = moment.approximate or moment.uncertain
    if x1 - x0 < 4:
        x0, x1 = (x0 + x1) / 2 - 2, (x0 + x1) / 2 + 2
    left, right = max(x0, scale.x0), min(x1, scale.x1)
    if right - left < 2:
        # All but out of view: a sliver at the edge still counts as shown.
        left, right = (scale.x0, scale.x0 + 2) if left < (scale.x0 + scale.x1) / 2 else (scale.x1 - 2, scale.x1)
    return Shape(
        event,
        kind,
        left,
        right,
        height,
        soft_start=vague or moment.open_start,
        soft_end=vague or moment.open_end,
        cut_start=x0 < scale.x0 - 0.5,
        cut_end=x1 > scale.x1 + 0.5,
    )
