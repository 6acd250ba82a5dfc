"""Events to marks: precision is width. A day is a disc, a month or a year a bar of its true length.

How each side of a date is known decides how that side is drawn (`items.End`); `mark_shapes` draws it.
"""

from __future__ import annotations

from msgspec import Struct

from presenter.core.dates import Kind, Moment, Precision
from presenter.core.story import Event
from presenter.core.timeline.index import Entry
from presenter.core.timeline.items import End, MarkKind, Sizes
from presenter.core.timeline.scale import TimeScale

YEAR_DAYS = 300.0
"""From this length on a bar is drawn lower."""
SMALL = 1.6
"""In radii of a disc: a bar shorter than this is drawn small."""
LEAST = 2.2
"""Width of the smallest bar in radii of a disc: wider than a dot is, and lower."""
LEAST_LOW = 0.62
"""Its height in heights of a disc."""
LEAST_OPEN = 3.4
"""Width of the smallest mark with a point, an arrow or an unknown end."""
WIDE_DAY = 3.0
"""From this many radii on a day is told to be a whole day, not the noon of it."""


class Shape(Struct):
    """A mark before it has a row: its stretch on the axis, within the view, and its height."""

    event: Event
    kind: MarkKind
    x0: float
    x1: float
    height: float
    claim: int = 0
    start: End = "sharp"
    end: End = "sharp"
    approximate: bool = False
    uncertain: bool = False
    clock: bool = False
    dot: float | None = None
    cut_start: bool = False
    cut_end: bool = False
    others: int = 0
    """Events near it that have no mark of their own in this view."""
    counted: tuple[float, float] | None = None
    """First and last day of these."""
    behind: list[tuple[float, float]] = []
    """The first and last day of each."""

    @property
    def second(self) -> bool:
        return self.claim > 0


def is_point(moment: Moment) -> bool:
    """Known to the day or better."""
    return (
        moment.kind is Kind.POINT and moment.precision <= Precision.DAY and not (moment.open_start or moment.open_end)
    )


def is_limit(moment: Moment) -> bool:
    """Something that happened at some time before, by or after another."""
    return moment.kind is Kind.POINT and (moment.open_start or moment.open_end)


def ends_of(moment: Moment) -> tuple[End, End]:
    """How the two sides of a date are known."""
    if is_limit(moment):
        return "arrow" if moment.open_start else "sharp", "arrow" if moment.open_end else "sharp"
    if moment.kind is not Kind.INTERVAL:
        end: End = "vague" if moment.approximate else "round"
        return end, end
    first, last = moment.start_moment, moment.end_moment
    start: End = "vague" if moment.approximate or (first is not None and first.approximate) else "sharp"
    until: End = "vague" if moment.approximate or (last is not None and last.approximate) else "sharp"
    if moment.open_start:
        start = "unknown" if moment.qualifier == "unknown start" else "on"
    if moment.open_end:
        until = "unknown" if moment.qualifier == "unknown end" else "on"
    return start, until


def is_uncertain(moment: Moment) -> bool:
    """Marked with a question mark, on either side."""
    if moment.uncertain or moment.kind is not Kind.INTERVAL:
        return moment.uncertain
    return any(side is not None and side.uncertain for side in (moment.start_moment, moment.end_moment))


def shape_of(entry: Entry, scale: TimeScale, sizes: Sizes) -> Shape:
    """The event's first mark; the undated lie beside or between the events they are known to follow or precede."""
    event = entry.event
    if event.moment is None:
        return _undated(entry, scale, sizes)
    return _mark(event, event.moment, scale, sizes, "bar" if event.spec.status == "actual" else "target")


def claim_shapes(event: Event, scale: TimeScale, sizes: Sizes) -> list[Shape]:
    """The ghosts: marks of the dates that are claimed and not used, as far as they are in view."""
    shapes: list[Shape] = []
    for number, claim in enumerate(event.claims, 1):
        moment = claim.moment
        if moment.end.days > scale.start and moment.start.days < scale.end:
            shape = _mark(event, moment, scale, sizes)
            shape.claim = number
            shapes.append(shape)
    return shapes


def extent(moment: Moment, per_day: float, sizes: Sizes) -> tuple[float, float]:
    """First and last x of a mark on an unlimited axis with day 0 at 0, before any view cuts it."""
    x0, x1 = moment.start.days * per_day, moment.end.days * per_day
    if is_point(moment):
        return _day(x0, x1, sizes)[:2]
    return _widened(x0, x1, *ends_of(moment), sizes)


def _mark(event: Event, moment: Moment, scale: TimeScale, sizes: Sizes, kind: MarkKind = "bar") -> Shape:
    x0, x1 = scale.x(moment.start.days), scale.x(moment.end.days)
    doubt = is_uncertain(moment)
    if is_point(moment):
        left, right, dot = _day(x0, x1, sizes)
        wide = right - left > 2.01 * sizes.disc
        if not wide:
            middle = min(max(dot, scale.x0), scale.x1)
            left, right, dot = middle - sizes.disc, middle + sizes.disc, middle
        shape = _cut(Shape(event, "disc", left, right, 2 * sizes.disc), scale, reach=0 if wide else sizes.disc)
        if wide:
            shape.dot = min(max(dot, shape.x0 + sizes.disc), shape.x1 - sizes.disc)
        shape.approximate, shape.uncertain = moment.approximate, doubt
        shape.clock = moment.precision < Precision.DAY
        return shape
    start, end = ends_of(moment)
    left, right = _widened(x0, x1, start, end, sizes)
    small = right - left > x1 - x0 + 0.01
    if is_limit(moment) and kind != "target":
        kind = "line"
    height = bar_height(moment, kind, sizes, small=small)
    if kind == "target" and is_limit(moment):
        start, end = ("on" if side == "arrow" else side for side in (start, end))
    shape = Shape(event, kind, left, right, height, start=start, end=end, uncertain=doubt)
    shape.approximate = moment.approximate
    if small:
        # A small mark is never cut in two: as long as its middle is in view, all of it is.
        middle = (left + right) / 2
        if scale.x0 <= middle <= scale.x1:
            move = max(scale.x0 - left, 0) or min(scale.x1 - right, 0)
            shape.x0, shape.x1 = left + move, right + move
    return _cut(shape, scale)


def bar_height(moment: Moment, kind: MarkKind, sizes: Sizes, *, small: bool) -> float:
    """Of a mark that is no disc; `small` ones are wider than their time."""
    if kind == "line":
        return sizes.bar
    days = moment.end.days - moment.start.days
    height = sizes.target if kind == "target" else sizes.bar_long if days >= YEAR_DAYS else sizes.bar
    if is_uncertain(moment) or "unknown" in ends_of(moment):
        return max(height, sizes.bar)  # room for a question mark
    return min(height, LEAST_LOW * 2 * sizes.disc) if small else height


def least_widths(moment: Moment, sizes: Sizes) -> tuple[float, float, int]:
    """What is narrower than the first is drawn as wide as the second: about its middle (0), to the left (-1) or right (1)."""
    ends = ends_of(moment)
    if set(ends) <= {"sharp", "round", "vague"}:
        return SMALL * sizes.disc, LEAST * sizes.disc, 0
    anchor = {("arrow", "sharp"): -1, ("sharp", "arrow"): 1}.get(ends, 0)
    return LEAST_OPEN * sizes.disc, LEAST_OPEN * sizes.disc, anchor


def _day(x0: float, x1: float, sizes: Sizes) -> tuple[float, float, float]:
    """A dot in its day: left, right and where the dot stands."""
    middle = (x0 + x1) / 2
    if x1 - x0 > WIDE_DAY * 2 * sizes.disc:
        return x0, x1, middle
    return middle - sizes.disc, middle + sizes.disc, middle


def _widened(x0: float, x1: float, start: End, end: End, sizes: Sizes) -> tuple[float, float]:
    """No mark is too small for its shape; a limit keeps its wall where it is."""
    plain = {start, end} <= {"sharp", "round", "vague"}
    more = (LEAST if plain else LEAST_OPEN) * sizes.disc - (x1 - x0)
    if more <= 0 or (plain and x1 - x0 >= SMALL * sizes.disc):
        return x0, x1
    if start == "arrow" and end == "sharp":
        return x0 - more, x1
    if end == "arrow" and start == "sharp":
        return x0, x1 + more
    return x0 - more / 2, x1 + more / 2


def _undated(entry: Entry, scale: TimeScale, sizes: Sizes) -> Shape:
    """After: an arrow from where that ends; before: an arrow that ends where that begins; between: all of the gap."""
    event = entry.event
    gap = min(5.0, 0.6 * sizes.disc)
    start: End = "sharp" if event.follows else "arrow"
    end: End = "sharp" if event.precedes else "arrow"
    x0, x1 = scale.x(entry.start) + gap, scale.x(entry.end) - gap
    if not event.precedes:
        start, x1 = "round", x0 + sizes.arrow
    elif not event.follows:
        end, x0 = "round", x1 - sizes.arrow
    elif x1 - x0 < LEAST_OPEN * sizes.disc:
        middle = (x0 + x1) / 2
        x0, x1 = middle - LEAST_OPEN / 2 * sizes.disc, middle + LEAST_OPEN / 2 * sizes.disc
    return _cut(Shape(event, "arrow", x0, x1, sizes.disc, start=start, end=end), scale, least=12)


def _cut(shape: Shape, scale: TimeScale, *, reach: float = 0.0, least: float = 2.0) -> Shape:
    """Within the view; of what is all but out of it a sliver at the edge still counts as shown."""
    low, high = scale.x0 - reach, scale.x1 + reach
    x0, x1 = shape.x0, shape.x1
    left, right = max(x0, low), min(x1, high)
    if right - left < least:
        left, right = (low, low + least) if left < (low + high) / 2 else (high - least, high)
    shape.x0, shape.x1 = left, right
    shape.cut_start, shape.cut_end = x0 < low - 0.5, x1 > high + 0.5
    return shape
