"""The strip's canvas laid out in pixels: axis, lanes, chart row and playhead for one view. No painting here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from presenter.app.strip.chart_rows import ChartRow, chart_rows, lit_rows, row_width
from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.flags import AXIS, Flag, flag_of, titled
from presenter.app.strip.row_heights import LEAST_LANE, fitted_rows
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect
from presenter.core.timeline.as_of import AsOf, as_of_text, place_as_of
from presenter.core.timeline.crowd_items import CrowdBand
from presenter.core.timeline.index import Entry, TimelineIndex
from presenter.core.timeline.items import STRIP, PlacedLabel, PlacedLane, PlacedMark, Sizes, TimelineLayout, Width
from presenter.core.timeline.layout import lane_shares, lay_out
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.series import Series, SeriesPoint
from presenter.core.timeline.tears import Stretches
from presenter.core.timeline.texts import Texts
from presenter.core.timeline.tick_labels import context_label
from presenter.core.timeline.ticks import Tick, spaced_ticks
from presenter.core.timeline.torn_axis import PlacedTear, place_tears

if TYPE_CHECKING:
    from presenter.core.timeline.kept_ticks import KeptTicks

TICK_GAP, TICK_PAD = 60.0, 14.0
"""From one tick to the next at the least, and air around their labels."""
RIGHT = 18.0
LEAST_GUTTER, MOST_GUTTER = 95.0, 190.0
AXIS_GUTTER = 50.0
"""More where rows of charts have values in it."""
NAME_X = 31.0
TEAR_LEVELS = ((3.0, 15.0), (AXIS + 3, 15.0), (AXIS + 19, 15.0), (AXIS + 35, 15.0))
"""Where the words of a tear may stand: on the axis row, else under it."""
AS_OF, AS_OF_GAP = 14.0, 6.0
"""Height of the words of the as-of date, and their distance from its line."""
HIT = 5.0
"""How far beside a mark a click still counts."""


class Picture(Struct, frozen=True):
    """All that is painted, in widget pixels. `lanes_rect` is where lanes are seen; they may be scrolled behind it."""

    scale: TimeScale
    layout: TimelineLayout
    ticks: tuple[Tick, ...]
    gutter: float
    lanes_rect: Rect
    content_height: float
    charts: tuple[ChartRow, ...]
    flag: Flag | None
    edge: float | None
    """Where the stretch after the article begins, if it is in view."""
    edge_name: tuple[str, float, float] | None
    crowd: tuple[CrowdBand, ...] = ()
    """Bands of the events from a file, one under each lane that has some."""
    tears: tuple[PlacedTear, ...] = ()
    as_of: AsOf | None = None
    """The story's as-of date; its words where the lanes have room for them."""
    corner: str = ""
    """Said beside the axis: what its ticks leave unsaid, the year of months, the day of hours; else that time is compressed."""

    def mark_at(self, x: float, y: float) -> PlacedMark | None:
        """The mark under a point, the smaller before the larger."""
        if not self.lanes_rect.contains(Point(x, y)):
            return None
        found = [mark for mark in self.layout.marks if mark.rect.inflated(HIT).contains(Point(x, y))]
        return min(found, key=lambda mark: (mark.rect.width, abs(mark.centre_x - x)), default=None)

    def label_at(self, x: float, y: float) -> PlacedLabel | None:
        if not self.lanes_rect.contains(Point(x, y)):
            return None
        return next((label for label in self.layout.labels if label.box.contains(Point(x, y))), None)

    @property
    def foot(self) -> float:
        """Where lanes and charts end."""
        return self.charts[-1].area.bottom if self.charts else self.lanes_rect.bottom

    def point_at(self, x: float, y: float) -> SeriesPoint | None:
        """The value of a chart row under a point."""
        return next((point for chart in self.charts if (point := chart.point_at(x, y)) is not None), None)

    def value_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Its row, from the top, and its number by time."""
        for row, chart in enumerate(self.charts):
            point = chart.point_at(x, y)
            if point is not None:
                return row, chart.series.points.index(point)
        return None

    def value_box(self, row: int, number: int) -> Rect | None:
        """Where the mark of a value is seen; None where it is not."""
        if row >= len(self.charts):
            return None
        chart = self.charts[row]
        place = next((place for point, place in chart.points if point is chart.series.points[number]), None)
        return None if place is None else Rect(place.x - HIT, place.y - HIT, 2 * HIT, 2 * HIT)


def name_middle(picture: Picture, lane: PlacedLane) -> float:
    """Where a lane's name stands: beside its rows of marks, over a crowd in the middle of both."""
    foot = next((band.foot for band in picture.crowd if band.lane == lane.id), None)
    return lane.middle if foot is None else (lane.top + foot) / 2


class Arranger(Struct):
    """Makes pictures of one story in one language; keeps what does not change with the view."""

    index: TimelineIndex
    texts: Texts
    rows: tuple[Series, ...]
    label_width: Width
    width: Callable[[str, bool], float]
    """Advance of a text of the usual size, plain or bold."""
    crowd: CrowdSource | None = None
    sizes: Sizes = STRIP
    tears: Stretches = ()
    """Empty time that is torn out of the axis, in days."""
    note: str = ""
    """Said beside the axis: that time is compressed, or that there was nothing to compress."""
    _gutter: float = 0.0
    _shares: tuple[Rect, tuple[float, ...]] | None = None

    @property
    def gutter(self) -> float:
        """Room for lane names at the left."""
        if not self._gutter:
            names = [self.texts.lane(lane.id) for lane in self.index.lanes]
            widest = max([0.0, *(NAME_X + self.width(name, False) for name in names)])
            widest = max([widest, *(row_width(row, self.width) for row in self.rows)])
            most = MOST_GUTTER + (AXIS_GUTTER if any(row.ticks for row in self.rows) else 0)
            self._gutter = min(max(LEAST_GUTTER, widest + 12), most)
        return self._gutter

    def scale(self, start: float, end: float, width: float) -> TimeScale:
        """Days to x for a canvas of that width."""
        return TimeScale(start, end, self.gutter, max(self.gutter + 40, width - RIGHT), self.tears)

    def picture(
        self,
        start: float,
        end: float,
        width: float,
        height: float,
        *,
        playhead: str = "",
        scrolled: float = 0.0,
        former: TimelineLayout | None = None,
        chosen: int | None = None,
        beside: float = 0.0,
        value: tuple[int, int] | None = None,
        fact: str = "",
        rows_wanted: bool | None = None,
    ) -> Picture:
        """Lay out a view; `playhead` is the event under it, `scrolled` how far the lanes are moved up.

        `value` of a chart row is chosen, by row and number; `fact` is a figure that is selected. `rows_wanted` says
        whether the user wants the rows or not, whatever room there is.

        `chosen` is a chosen event of the crowd. `beside` is how much of the width at either side is laid out beside what
        is seen.
        """
        scale = self.scale(start, end, width)
        lanes = len(self.index.lanes)
        free = height - AXIS
        more = self._crowd_lane
        rows = fitted_rows(self.rows, free, lanes, more, rows_wanted)
        seen = max(free - sum(row.height for row in rows), LEAST_LANE)
        content = max(seen, lanes * (LEAST_LANE + more))
        lanes_rect = Rect(scale.x0, AXIS, scale.x1 - scale.x0, seen)
        seen_x = self.scale(start, end, width - 2 * beside) if beside else scale
        area = Rect(scale.x0, AXIS - min(scrolled, content - seen), scale.x1 - scale.x0, content)
        edge = self.edge(scale)
        edge_name = self.edge_name(edge, scale)
        blocked: tuple[Rect, ...] = (
            (Rect(edge_name[1], AXIS, self.width(edge_name[0], False), 18),) if edge_name else ()
        )
        flag = flag_of(self, playhead, value, scale)
        tears = self._tears(scale, (*blocked, *((flag.box,) if flag else ())))
        blocked += tuple(tear.box for tear in tears if tear.box is not None and tear.box.y > AXIS)
        layout = lay_out(
            self.index, scale, area, self.sizes, self.label_width, self.texts, selected=playhead, blocked=blocked,
            former=former, shares=self._lane_shares(area._replace(width=seen_x.x1 - seen_x.x0)),
            feet=self.crowd.feet(content / lanes) if self.crowd else (), seen=seen_x.x1 - seen_x.x0,
        )  # fmt: skip
        flag = titled(self, flag, scale, layout, tears)
        ticks = self.ticks(self._spaced(scale), scale, flag, tears)
        boxes = [*(mark.rect for mark in layout.marks), *(label.box for label in layout.labels), *blocked]
        as_of = self._as_of(scale, lanes_rect, boxes)
        return Picture(
            scale=scale,
            layout=layout,
            ticks=ticks,
            gutter=self.gutter,
            lanes_rect=lanes_rect,
            content_height=content,
            charts=lit_rows(chart_rows(rows, scale, AXIS + seen, self.width), value, fact, playhead),
            flag=flag,
            edge=edge,
            edge_name=edge_name,
            crowd=self.crowd.bands(scale, area, self.texts.language, chosen) if self.crowd else (),
            tears=tears,
            as_of=as_of,
            corner=self.corner(scale, ticks),
        )

    @property
    def _crowd_lane(self) -> float:
        """What a lane needs beside its narrated events."""
        return self.crowd.least_lane - LEAST_LANE if self.crowd else 0.0

    def rows_shown(self, height: float, wanted: bool | None) -> int:
        """How many rows of charts a canvas of a height shows."""
        return len(fitted_rows(self.rows, height - AXIS, len(self.index.lanes), self._crowd_lane, wanted))

    def _as_of(self, scale: TimeScale, lanes: Rect, taken: list[Rect]) -> AsOf | None:
        """The line, and its words on either side at the foot of the lanes or at their top, where they meet nothing."""
        placed = self.as_of_line(scale)
        if placed is None:
            return None
        for y in (lanes.bottom - AS_OF - 1, lanes.y + 1):
            for x in (placed.x - AS_OF_GAP - placed.wide, placed.x + AS_OF_GAP):
                box = Rect(x, y, placed.wide, AS_OF)
                if (
                    scale.x0 <= x
                    and box.right <= scale.x1
                    and not any(box.inflated(2).overlaps(rect) for rect in taken)
                ):
                    return replace(placed, text_x=x, text_y=y)
        return replace(placed, text="")

    def as_of_line(self, scale: TimeScale) -> AsOf | None:
        """The as-of date's line in a view, if it is in it."""
        text = as_of_text(self.index.story, self.texts.language)
        return place_as_of(self.index.story, scale, text, self.width(text, False), AS_OF_GAP) if text else None

    def corner(self, scale: TimeScale, ticks: tuple[Tick, ...]) -> str:
        """What is said beside the axis of a view with such ticks."""
        context = context_label(scale.start, ticks[0].unit, self.texts.language) if ticks else ""
        return context or self.note

    def _tears(self, scale: TimeScale, taken: tuple[Rect, ...]) -> tuple[PlacedTear, ...]:
        if scale.is_linear:
            return ()
        return place_tears(scale, self.texts.language, lambda text: self.width(text, True), TEAR_LEVELS, taken)

    def _lane_shares(self, area: Rect) -> tuple[float, ...]:
        """Lanes by what they need to show the whole story, whatever is in view; equal ones over a crowd, which fills them
        all.
        """
        if self.crowd is not None:
            return ()
        area = area._replace(y=0)
        if self._shares is None or self._shares[0] != area:
            whole = TimeScale(*self.index.story.period, area.x, area.right, self.tears)
            self._shares = area, lane_shares(self.index, whole, area, self.sizes, self.label_width)
        return self._shares[1]

    def edge(self, scale: TimeScale) -> float | None:
        after = self.index.story.after
        return None if after is None or after >= scale.end else max(scale.x(after), scale.x0)

    def edge_name(self, edge: float | None, scale: TimeScale) -> tuple[str, float, float] | None:
        """The name of the stretch after the article, where it has room."""
        if edge is None:
            return None
        story, time = self.index.story, self.index.story.board.time
        said = story.plain_text(time.after_label, self.texts.language) if time and time.after_label else ""
        text = said or word("after", self.texts.language)
        if edge + self.width(text, False) + 12 > scale.x1:
            return None
        return text, edge + 6, AXIS + 14

    def _spaced(self, scale: TimeScale) -> list[Tick]:
        return spaced_ticks(
            scale, self.texts.language, lambda text: self.width(text, True), least=TICK_GAP, pad=TICK_PAD
        )

    def kept_ticks(self, reach: TimeScale) -> KeptTicks:
        """The ticks of views within `reach`, made once."""
        from presenter.core.timeline.kept_ticks import KeptTicks  # for views that move

        return KeptTicks(reach, self.texts.language, lambda text: self.width(text, True), TICK_GAP, TICK_PAD)

    def ticks(
        self, spaced: Sequence[Tick], scale: TimeScale, flag: Flag | None, tears: tuple[PlacedTear, ...] = ()
    ) -> tuple[Tick, ...]:
        """The ticks; those whose label the flag or the words of a tear would cover keep their line only."""
        boxes = [tear.box for tear in tears if tear.box is not None and tear.box.y < AXIS]
        boxes += [flag.box] if flag is not None else []
        found: list[Tick] = []
        for tick in spaced:
            end = tick.x + 8 + self.width(tick.label, tick.major)
            covered = end > scale.x1 + RIGHT or any(tick.x < box.right + 4 and end > box.x - 4 for box in boxes)
            found.append(Tick(tick.days, tick.x, "", tick.unit, tick.major) if covered else tick)
        return tuple(found)

    def middle(self, entry: Entry, scale: TimeScale) -> float:
        """Where the event's mark has its middle: in the part of it that is in view."""
        if entry.undated:
            return min(max(scale.x(entry.start) + 5, scale.x0), scale.x1)
        start, end = max(entry.start, scale.start), min(entry.end, scale.end)
        return scale.beside_tears((scale.x(start) + scale.x(end)) / 2)
