"""What is said of narrated events without a mark while the view moves: how many are before it, after it and at each "+n"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from presenter.app.strip.moving_cards import Chip
from presenter.app.strip.moving_view import MovingView
from presenter.app.strip.picture import Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.timeline.index import LaneIndex
from presenter.core.timeline.items import PlacedLane
from presenter.core.timeline.labels import ASCENT, LINE

SIDE = 3.0
"""From a lane's end to the count there, as in the layout."""
AIR = 2.0


class EndCount(Struct, frozen=True):
    """How many of a lane are before or after the view, in its unit."""

    text: str
    x: float
    baseline: float
    box: Rect


class LaneEnds:
    """Counts at the ends of the lanes: in rows where few marks are, the same ones in every view."""

    def __init__(self, picture: Picture, former: Picture, arranger: Arranger, style: StripStyle) -> None:
        """`former` was laid out for what is seen: its counts stay where they are."""
        self._style, self._size = style, arranger.sizes.label
        self._lanes = list(zip(arranger.index.lanes, picture.layout.lanes, strict=True))
        self._tops: dict[tuple[str, str], float] = {}
        for lane, placed in self._lanes:
            tops = [mark.rect for mark in picture.layout.marks if mark.lane == lane.id]
            best = min(
                self._levels(placed), key=lambda top: sum(top < r.bottom and r.y < top + self._high for r in tops)
            )
            for kind in ("earlier", "later"):
                own = (label.box.y for label in former.layout.labels if label.kind == kind)
                self._tops[lane.id, kind] = next((y for y in own if placed.top <= y < placed.bottom), best)

    @property
    def _high(self) -> float:
        return self._size * LINE

    def _levels(self, lane: PlacedLane) -> tuple[float, ...]:
        return (lane.top + lane.bottom - self._high) / 2, lane.bottom - self._high - 3, lane.top + 3

    def counts(self, view: MovingView) -> Iterator[EndCount]:
        """Those of a view."""
        scale = view.scale
        for lane, _ in self._lanes:
            earlier, later = lane.earlier(scale.start), lane.later(scale.end)
            if earlier:
                yield self._count(lane, "earlier", f"◂ {earlier}", scale.x0 + SIDE, 0.0)
            if later:
                yield self._count(lane, "later", f"{later} ▸", scale.x1 - SIDE, 1.0)

    def _count(self, lane: LaneIndex, kind: str, text: str, x: float, right: float) -> EndCount:
        wide, top = self._style.width(text), self._tops[lane.id, kind]
        left = x - right * wide
        return EndCount(text, left, top + ASCENT * self._size, Rect(left - AIR, top, wide + 2 * AIR, self._high))


def chips_in_view(chips: Iterable[Chip], view: MovingView) -> Iterator[tuple[Chip, int]]:
    """The "+n" of marks in view and what each counts: all that is in view without a mark, at the nearest of them."""
    start, end = view.scale.start, view.scale.end
    lanes: dict[int, list[Chip]] = {}
    for chip in chips:
        lanes.setdefault(chip.lane, []).append(chip)
    for lane in lanes.values():
        seen: list[tuple[Chip, int]] = []
        before = after = 0
        for chip in lane:
            mark = chip.mark
            number = sum(first < end and last > start for first, last in chip.behind)
            if mark.x1 * view.per_x + view.shift + mark.d1 * view.ratio <= view.left:
                before += number
            elif mark.x0 * view.per_x + view.shift + mark.d0 * view.ratio >= view.right:
                after += number
            else:
                seen.append((chip, number))
        if seen and before:
            near = min(range(len(seen)), key=lambda k: seen[k][0].day)
            seen[near] = seen[near][0], seen[near][1] + before
        if seen and after:
            near = max(range(len(seen)), key=lambda k: seen[k][0].day)
            seen[near] = seen[near][0], seen[near][1] + after
        yield from ((chip, number) for chip, number in seen if number)
