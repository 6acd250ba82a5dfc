"""What is said of narrated events without a mark while the view moves: how many are before it, after it and at each "+n"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from PySide6.QtGui import QPixmap

from presenter.app.strip.moving_cards import Chip
from presenter.app.strip.moving_ground import MovingGround
from presenter.app.strip.moving_view import MovingView
from presenter.app.strip.picture import Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.timeline.items import PlacedLane
from presenter.core.timeline.labels import ASCENT, LINE
from presenter.core.timeline.scale import TimeScale

SIDE = 3.0
"""From a lane's end to the count there, as in the layout."""
AIR = 2.0


class EndCount(Struct, frozen=True):
    """How many of a lane are before or after the view."""

    box: Rect
    """In the layout's unit."""
    place: tuple[int, int, int, int]
    """In device pixels: left, top, right and bottom of what it knocks out."""
    card: tuple[int, int, QPixmap]


class LaneEnds:
    """Counts at the ends of the lanes: in rows where few marks are, the same ones in every view."""

    def __init__(
        self, picture: Picture, former: Picture, arranger: Arranger, style: StripStyle, ground: MovingGround
    ) -> None:
        """`former` was laid out for what is seen: its counts stay where they are."""
        self._style, self._size, self._texts, self._ground = style, arranger.sizes.label, arranger.texts, ground
        self._known: dict[tuple[tuple[str, str], str, float], EndCount] = {}
        self._lanes = list(zip(arranger.index.lanes, picture.layout.lanes, strict=True))
        self._tops: dict[tuple[str, str], list[float]] = {}
        """For each lane's two ends, where its count may stand, the best first."""
        self._long: set[tuple[str, str]] = set()
        """Counts said in words, as long as these have room."""
        for lane, placed in self._lanes:
            rects = [mark.rect for mark in picture.layout.marks if mark.lane == lane.id]
            levels = sorted(
                self._levels(placed), key=lambda top: sum(top < r.bottom and r.y < top + self._high for r in rects)
            )
            for kind in ("earlier", "later"):
                own = [label for label in former.layout.labels
                       if label.kind == kind and placed.top <= label.box.y < placed.bottom]  # fmt: skip
                self._tops[lane.id, kind] = [*(label.box.y for label in own), *levels]
                if any(len(label.text.split()) > 2 for label in own):
                    self._long.add((lane.id, kind))

    @property
    def _high(self) -> float:
        return self._size * LINE

    def _levels(self, lane: PlacedLane) -> tuple[float, ...]:
        return (lane.top + lane.bottom - self._high) / 2, lane.bottom - self._high - 3, lane.top + 3

    def counts(self, view: MovingView, near: Sequence[Rect]) -> list[EndCount]:
        """Those of a view that have room: a mark that leaves the view gives way, a bar that is cut there does not.

        `near` are the marks near the view's ends.
        """
        scale, found = view.scale, []
        for lane, _ in self._lanes:
            counts = ("earlier", lane.earlier(scale.start)), ("later", lane.later(scale.end))
            found += [self._count((lane.id, kind), count, scale, near) for kind, count in counts if count]
        return [count for count in found if count is not None]

    def _count(self, key: tuple[str, str], count: int, scale: TimeScale, near: Sequence[Rect]) -> EndCount | None:
        later, tops = key[1] == "later", self._tops[key]
        if key in self._long:
            text = self._texts.later(count) if later else self._texts.earlier(count)
            made = self._made(key, text, tops[0], scale)
            if not any(made.box.overlaps(rect) for rect in near):
                return made
            self._long.discard(key)
        text = f"{count} ▸" if later else f"◂ {count}"
        for top in tops:
            made = self._made(key, text, top, scale)
            if not any(_is_cut(rect, scale) and made.box.overlaps(rect) for rect in near):
                return made
        return None

    def _made(self, key: tuple[str, str], text: str, top: float, scale: TimeScale) -> EndCount:
        found = self._known.get((key, text, top))
        if found is None:
            wide = self._style.width(text)
            left = scale.x1 - SIDE - wide if key[1] == "later" else scale.x0 + SIDE
            box, px = Rect(left - AIR, top, wide + 2 * AIR, self._high), self._ground.px
            baseline = top + ASCENT * self._size
            found = self._known[key, text, top] = EndCount(
                box, (px(box.x), px(box.y), px(box.right), px(box.bottom)),
                self._ground.line(text, left, baseline, "t3"),
            )  # fmt: skip
        return found


def _is_cut(rect: Rect, scale: TimeScale) -> bool:
    return rect.x <= scale.x0 < rect.right or rect.x < scale.x1 <= rect.right


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
