"""Events to marks: precision is width. A day is a disc, a month or a year a bar of its true length."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from presenter.core.dates import Kind, Moment, Precision
from presenter.core.story import Event
from presenter.core.timeline.items import MarkKind, Sizes
from presenter.core.timeline.scale import TimeScale

YEAR_DAYS = 300.0
"""From this length on a bar is drawn lower."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark before it has a row: its stretch on the axis and its height."""

    event: Event
    kind: MarkKind
    x0: float
    x1: float
    height: float
    second: bool = False
    soft_start: bool = False
    soft_end: bool = False


def is_point(moment: Moment) -> bool:
    """Known to the day or better."""
    return (
        moment.kind is Kind.POINT and moment.precision <= Precision.DAY and not (moment.open_start or moment.open_end)
    )


def shape_of(event: Event, events: Mapping[str, Event], scale: TimeScale, sizes: Sizes) -> Shape | None:
    """The event's first mark; None for one without any place in time."""
    if event.moment is None:
        return _arrow(event, events, scale, sizes)
    if event.spec.status != "actual":
        return _bar(event, event.moment, scale, sizes, "target")
    return _mark(event, event.moment, scale, sizes)


def second_shape(event: Event, scale: TimeScale, sizes: Sizes) -> Shape | None:
    """The mark of another source's date."""
    if event.also is None:
        return None
    shape = _mark(event, event.also, scale, sizes)
    return Shape(event, shape.kind, shape.x0, shape.x1, shape.height, second=True)


def _mark(event: Event, moment: Moment, scale: TimeScale, sizes: Sizes) -> Shape:
    x0, x1 = scale.x(moment.start.days), scale.x(moment.end.days)
    if is_point(moment) or x1 - x0 < 1.6 * sizes.disc:
        middle = (x0 + x1) / 2
        return Shape(event, "disc", middle - sizes.disc, middle + sizes.disc, 2 * sizes.disc)
    return _bar(event, moment, scale, sizes, "bar")


def _bar(event: Event, moment: Moment, scale: TimeScale, sizes: Sizes, kind: MarkKind) -> Shape:
    long = moment.end.days - moment.start.days >= YEAR_DAYS
    height = sizes.bar_year if long else sizes.bar_day
    x0, x1 = scale.x(moment.start.days), scale.x(moment.end.days)
    soft_start = moment.open_start or moment.approximate or moment.uncertain
    soft_end = moment.open_end or moment.approximate or moment.uncertain
    return Shape(event, kind, x0, max(x1, x0 + 4), height, soft_start=soft_start, soft_end=soft_end)


def _arrow(event: Event, events: Mapping[str, Event], scale: TimeScale, sizes: Sizes) -> Shape | None:
    """Undated: an arrow from where the event before it ends."""
    seen = {event.id}
    before = events.get(event.spec.after_event or "")
    while before is not None and before.moment is None and before.id not in seen:
        seen.add(before.id)
        before = events.get(before.spec.after_event or "")
    if before is None or before.moment is None:
        return None
    start = scale.x(before.moment.end.days) + 5
    return Shape(event, "arrow", start, start + sizes.arrow, sizes.disc)
