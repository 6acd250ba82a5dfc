"""What of a laid-out timeline goes with which day: where marks and labels are once the view is another.

A mark or label is two ends, each a place on the axis, which moves with the view, and a distance from it, which stays.
"""

from __future__ import annotations

from typing import NamedTuple

from presenter.core.story import Event
from presenter.core.timeline.index import Entry
from presenter.core.timeline.items import PlacedLabel, PlacedMark
from presenter.core.timeline.scale import TimeScale

NEAR = 0.5
"""What is not farther than this beside something touches it."""


class Ends(NamedTuple):
    """The left end is at `x0`, as places are in the layout, and `d0` farther right; the right one alike."""

    x0: float
    d0: float
    x1: float
    d1: float

    @property
    def fixed(self) -> bool:
        """Whether it is equally wide at every zoom."""
        return self.x0 == self.x1


class Hold(NamedTuple):
    """A label's left edge: `dx` right of what lies at a `share` of its mark."""

    share: float
    dx: float


def mark_ends(mark: PlacedMark, event: Event, entry: Entry | None, scale: TimeScale) -> Ends:
    """What the ends of a mark go with; `entry` is the event's in its lane.

    Of a dated bar they are where its time begins and ends, however wide it is drawn.
    """
    moment = event.claims[mark.claim - 1].moment if mark.claim else event.moment
    rect = mark.rect
    if moment is None:
        if entry is None:
            return _about(rect.centre.x, mark)
        x0, x1 = scale.x(entry.start), scale.x(entry.end)
        if not event.precedes:
            return Ends(x0, rect.x - x0, x0, rect.right - x0)
        if not event.follows:
            return Ends(x1, rect.x - x1, x1, rect.right - x1)
        gap = rect.x - x0
        return Ends(x0, gap, x1, -gap) if gap >= 0 or mark.cut_start else _about((x0 + x1) / 2, mark)
    x0, x1 = scale.x(moment.start.days), scale.x(moment.end.days)
    if mark.kind == "disc" and rect.width <= 2.01 * mark.radius:
        middle = (x0 + x1) / 2
        return Ends(middle, -mark.radius, middle, mark.radius)
    return Ends(x0, 0.0, x1, 0.0)


def _about(middle: float, mark: PlacedMark) -> Ends:
    half = mark.rect.width / 2
    return Ends(middle, -half, middle, half)


def drawn_ends(mark: PlacedMark, ends: Ends) -> Ends:
    """The ends of a mark as it is drawn: one that is wider than its time keeps its width."""
    x0, _, x1, _ = ends
    rect = mark.rect
    if ends.fixed or rect.width <= x1 - x0 + 0.01:
        return ends
    middle = (x0 + x1) / 2
    if abs(rect.x + rect.width / 2 - middle) < NEAR:
        return _about(middle, mark)
    if abs(rect.x - x0) < NEAR:
        return Ends(x0, 0.0, x0, rect.width)
    return Ends(x1, -rect.width, x1, 0.0)


def label_hold(label: PlacedLabel, mark: PlacedMark, ends: Ends) -> Hold:
    """What a label goes with: an end of its mark, its middle, or a place along it."""
    x, wide = label.box.x, label.box.width
    left, right = mark.rect.x, mark.rect.right
    if ends.fixed:
        return Hold(0.0, x - ends.x0 - ends.d0)
    if x >= right - NEAR:
        return Hold(1.0, x - right)
    if x + wide <= left + NEAR:
        return Hold(0.0, x - left)
    if label.leader or right - left <= wide + 1:
        return Hold(0.5, x - (left + right) / 2)
    share = min(max((x - left) / (right - left - wide), 0.0), 1.0)
    return Hold(share, -share * wide)


def held(ends: Ends, hold: Hold) -> tuple[float, float]:
    """A place on the axis and a distance from it: where a label's left edge is while its mark is seen as a whole."""
    share = hold.share
    return ends.x0 + share * (ends.x1 - ends.x0), ends.d0 + share * (ends.d1 - ends.d0) + hold.dx
