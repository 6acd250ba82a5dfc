"""Time unfolded on a sheet: eras, axis, lanes and events in the order of their layers, on the timeline slide and the poster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline import lanes, marks
from presenter.core.compose.timeline.axis import (
    AXIS_DROP,
    after_band,
    after_name,
    after_x,
    axis,
    era_strip,
    grid,
    name_box,
    shown_ticks,
)
from presenter.core.compose.timeline.crowd import crowd_marks, crowd_words
from presenter.core.compose.timeline.tears import era_part, placed_tears, torn, torn_words
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_items import CrowdBand
from presenter.core.timeline.items import TimelineLayout
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.torn_axis import PlacedTear


class Ruler(Struct, frozen=True):
    """What stands before lanes are laid out: where the eras and the axis lie, and the boxes that labels keep away from."""

    eras: tuple[float, float]
    axis_y: float
    edge: float | None
    """Where the stretch after the article begins, if it is in view."""
    name: Rect | None
    """The box of its name, where no era says it."""
    tears: tuple[PlacedTear, ...]
    taken: tuple[Rect, ...]

    def left_out(self, area: Rect) -> list[Rect]:
        """Where time is torn in the lanes' area and its axes."""
        return [Rect(tear.x0, area.y, tear.x1 - tear.x0, area.height) for tear in self.tears]


def draw_ruler(
    sheet: Sheet, scale: TimeScale, eras_top: float, flag: Callable[[float], Rect | None] = lambda _: None
) -> Ruler:
    """The eras; `flag` is asked for the playhead's box on the axis."""
    eras_end, after_named = era_strip(sheet, scale, eras_top)
    axis_y = eras_end + AXIS_DROP
    edge = after_x(sheet, scale)
    name = None if edge is None or after_named else name_box(sheet, edge, scale, axis_y)
    flagged = flag(axis_y)
    if name and flagged and flagged.overlaps(name):
        name = name._replace(y=flagged.bottom + 4)
    taken = [box for box in (flagged, name) if box]
    tears = placed_tears(sheet, scale, axis_y, taken)
    taken += [tear.box for tear in tears if tear.box is not None]
    return Ruler((eras_top, eras_end), axis_y, edge, name, tears, tuple(taken))


def draw_ground(
    sheet: Sheet, scale: TimeScale, ruler: Ruler, layout: TimelineLayout, feet: Sequence[float], axes: Sequence[float] = ()
) -> None:  # fmt: skip
    """What lies under the events: the stretch after the article, years, lanes, the axis, and more `axes` at these heights."""
    end = layout.area.bottom
    ticks = shown_ticks(sheet, scale)
    words = [tear.box for tear in ruler.tears if tear.box is not None and tear.box.y < ruler.axis_y]
    if ruler.edge is not None:
        after_band(sheet, ruler.edge, scale, ruler.axis_y, end)
    grid(sheet, ticks, scale, ruler.axis_y, end)
    lanes.lane_lines(sheet, layout, feet)
    left_out = ruler.left_out(layout.area)
    axis(sheet, scale, ticks, ruler.axis_y, [*words, *left_out])
    for y in axes:
        axis(sheet, scale, ticks, y, left_out)


def draw_events(
    sheet: Sheet, scale: TimeScale, ruler: Ruler, layout: TimelineLayout, bands: Sequence[CrowdBand], torn_to: float
) -> None:
    """Bars, then what is torn out of them down to `torn_to`, discs, and all words: nothing that is read is torn."""
    crowd_marks(sheet, bands)
    lanes.links(sheet, layout)
    if ruler.tears:
        marks.marks(sheet, layout, bars=True)
        torn(sheet, ruler.tears, scale, [*era_part(*ruler.eras), ("lanes", ruler.axis_y - 6, torn_to)])
        marks.marks(sheet, layout, bars=False)
        torn_words(sheet, ruler.tears)
    else:
        marks.marks(sheet, layout)
    if sheet.story.crowd is not None:
        crowd_words(sheet, sheet.story.crowd, bands)
    lanes.lane_names(sheet, layout)
    if ruler.name is not None:
        after_name(sheet, ruler.name)
    lanes.labels(sheet, layout)
