"""Where upright stacks stand: the plot, the bars' middles and width, with room for names, totals and a grid."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.axis import grid_room
from presenter.core.chart.beside import Beside
from presenter.core.chart.field import Field, field_of
from presenter.core.chart.fit import Fit, foot_over_names, levelled
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.stack_data import Segment, Stack, Stacks
from presenter.core.chart.stack_figures import INSIDE, PAD, fitting_size, number_of
from presenter.core.chart.stack_names import CORRIDOR, Sided, column_room, sides_of, widest_name
from presenter.core.chart.stack_totals import height_over
from presenter.core.chart.time_plot import TimePlot, time_plot
from presenter.core.chart.value_text import value_width
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import StackedSpec
from presenter.core.timeline.scale import TimeScale

FILL = 0.54
"""Width of a bar as a share of the distance between two."""
WIDEST, WIDEST_TIMED, NARROWEST = 168.0, 88.0, 6.0
FARTHEST = 440.0
"""Largest distance between the middles of two bars."""
PLOT_LEAST = 0.4
NAME_PITCH = 30.0
NAME_DROP = 34.0
OVERHANG = 20.0
"""The axis goes on this far beyond the last bar."""
_NO_TIME = TimeScale(0.0, 1.0, 0.0, 1.0)


class Upright(Struct, frozen=True):
    """`plot` holds the scales, `rect` what axis and grid span, `words` how wide the words at a bar may be."""

    spec: StackedSpec
    stacks: Stacks
    writing: Numerals
    plot: TimePlot
    rect: Rect
    xs: tuple[float, ...]
    width: float
    pitch: float
    words: float
    over: float
    """How wide words over a bar may be, clear of the columns of names."""
    size: int
    """Of the totals."""
    widest: float
    """Width of the widest number at its smallest."""
    whole: tuple[float, float] = (0.0, 1.0)
    """All the time there is, in days."""

    def place(self, number: int, segment: Segment) -> Rect:
        """Where a segment of a bar lies."""
        high, low = self.plot.y.at(segment.high), self.plot.y.at(segment.low)
        return Rect(self.xs[number] - self.width / 2, high, self.width, low - high)

    def size_inside(self, sheet: Sheet, segment: Segment, rect: Rect) -> int:
        """The size of a number inside its segment; 0 where it has no room, or its like in other bars has none."""
        said = number_of(sheet, self.writing, segment)
        if self.stacks.timed and self.width < self.widest + 2 * PAD:
            return 0
        return fitting_size(sheet, said, rect, self.stacks.parts[segment.part], segment.datum)

    def sees(self, number: int) -> bool:
        return self.rect.x - 1 <= self.xs[number] <= self.rect.right + 1

    @property
    def sided(self) -> Sided:
        """Where each part is named, among the bars in view."""
        seen = [number for number in range(len(self.xs)) if self.sees(number)]
        return sides_of(self.stacks, seen[0], seen[-1]) if seen else Sided()

    def field(self, clear: float) -> Field:
        """What stands beside the data is placed by this."""
        plot, unit = self.plot, self.stacks.unit
        if self.stacks.timed:
            return replace(field_of(plot, self.whole, unit, clear=clear), adds=True, stacked=True)
        return Field(plot.id, plot.area, self.rect, plot.y, unit=unit, adds=True, stacked=True)


class Space(Struct, frozen=True):
    """The chart's area below its title, and what else decides the layout."""

    area: Rect
    top: float
    fit: Fit
    gridded: bool

    def under(self, height: float, foot: float) -> float:
        """The top of the plot under so much; the plot keeps two fifths, whatever the words over it take."""
        return min(self.top + height, foot - PLOT_LEAST * (foot - self.top))


def laid_out(
    sheet: Sheet, spec: StackedSpec, stacks: Stacks, space: Space, writing: Numerals, beside: Beside
) -> Upright:
    """The layout with room for the names of parts beside the first and the last bar, once there."""
    domain = zero_based([*(end for bar in stacks.bars for end in (bar.top, bar.foot)), *beside.values])
    if stacks.shares:
        domain = domain[0], max(domain[1], 100.0)
    sided, widest = sides_of(stacks, 0, len(stacks.bars) - 1), widest_name(space.area)
    numbers = _numbers(sheet, stacks.bars, writing)
    right, left = (
        column_room(sheet, stacks, parts, numbers if stacks.timed else _numbers(sheet, [bar], writing), widest)
        for parts, bar in ((sided.right, stacks.bars[-1]), (sided.left, stacks.bars[0]))
    )
    height = space.area.bottom - space.top
    grid = grid_room(sheet, spec.id, writing, domain, height) if space.gridded else 0.0
    number = max((_wide(sheet, said) for said in numbers.values()), default=0.0)
    sides = _Sides(space.area.x + grid, left, right, number)
    if stacks.timed:
        return _timed(sheet, spec, stacks, space, writing, beside, domain, sides)
    return _named(sheet, spec, stacks, space, writing, domain, sides)


def _numbers(sheet: Sheet, bars: Sequence[Stack], writing: Numerals) -> dict[int, Said]:
    """The widest number of each part: in a closer view of a time axis any bar may be the one with the names."""
    found: dict[int, Said] = {}
    widths: dict[int, float] = {}
    for segment in [segment for bar in bars for segment in bar.segments]:
        said = number_of(sheet, writing, segment)
        width = _wide(sheet, said)
        if segment.part not in found or width > widths[segment.part]:
            found[segment.part], widths[segment.part] = said, width
    return found


def _wide(sheet: Sheet, said: Said) -> float:
    return value_width(sheet, said, INSIDE[-1], "value-minor")


class _Sides(Struct, frozen=True):
    """Where axis and grid start, the widths of the columns of names and of the widest number at its smallest."""

    start: float
    left: float
    right: float
    number: float


def _named(
    sheet: Sheet, spec: StackedSpec, stacks: Stacks, space: Space, writing: Numerals, domain: tuple[float, float],
    sides: _Sides,
) -> Upright:  # fmt: skip
    area, count = space.area, len(stacks.bars)
    room = area.right - sides.start - sides.left - sides.right
    free = (not sides.left) + (not sides.right)
    pitch = room / max(count - 1 + FILL + free * (1 - FILL) / 2, 0.5)
    width = min(pitch * FILL, WIDEST)
    if width == WIDEST:
        pitch = (room - WIDEST + free * WIDEST / 2) / max(count - 1 + free / 2, 0.5)
    pitch = min(pitch, FARTHEST)
    first = sides.start + (sides.left + width / 2 if sides.left else pitch / 2)
    xs = tuple(first + pitch * number for number in range(count))
    words = min(pitch - 10, 2 * (area.right - xs[-1]))
    lines = max(sheet.extent(bar.name, "chart-label", width=words)[1] for bar in stacks.bars)
    size = 40 if pitch >= 150 else 32
    foot = foot_over_names(area.bottom - 14, space.top + 32, NAME_PITCH * lines)
    over = min(words, max(width + 2 * CORRIDOR - 24, 140.0))
    top = space.under(32 + height_over(sheet, stacks, writing, over, size), foot)
    top = levelled(space.fit, top, foot, domain[1], area.y) if domain[0] == 0 else top
    right = xs[-1] + (width / 2 + OVERHANG if sides.right else pitch / 2)
    rect = Rect(sides.start, top, right - sides.start, foot - top)
    plot = TimePlot(spec.id, area, rect, _NO_TIME, ValueScale(*domain, foot, top))
    return Upright(spec, stacks, writing, plot, rect, xs, width, pitch, words, over, size, sides.number)


def _timed(
    sheet: Sheet, spec: StackedSpec, stacks: Stacks, space: Space, writing: Numerals, beside: Beside,
    domain: tuple[float, float], sides: _Sides,
) -> Upright:  # fmt: skip
    area, days = space.area, [bar.days or 0.0 for bar in stacks.bars]
    stretch = [*days, *beside.days]
    whole = min(stretch), max(stretch)
    foot = area.bottom - NAME_DROP - 10
    over, size = 240.0, 32
    top = space.under(40 + height_over(sheet, stacks, writing, over, size), foot)

    def plotted(half: float, top: float) -> TimePlot:
        left = sides.left + half + (0 if sides.left else 24)
        right = (sides.right or 40.0) + half
        rect = Rect(sides.start + left, top, max(area.right - right - sides.start - left, 60.0), foot - top)
        return time_plot(sheet, spec.id, area, rect, whole, domain, from_zero=True)

    wide = plotted(WIDEST_TIMED / 2, top).rect
    half = _bar_width(TimeScale(whole[0], max(whole[1], whole[0] + 1), wide.x, wide.right), days) / 2
    plot = plotted(half, top)
    room = beside.room(sheet, field_of(plot, whole))
    if room:
        plot = plotted(half, top + room)
    width = _bar_width(plot.x, days) if plot.zoomed else 2 * half
    xs = tuple(plot.x.x(day) for day in days)
    rect = Rect(sides.start, plot.rect.y, plot.rect.right + half + OVERHANG - sides.start, plot.rect.height)
    gaps = [b - a for a, b in pairwise(sorted(xs)) if b - a > 0.5]
    pitch = min(gaps, default=plot.rect.width)
    return Upright(spec, stacks, writing, plot, rect, xs, width, pitch, over, over, size, sides.number, whole)


def _bar_width(scale: TimeScale, days: list[float]) -> float:
    xs = sorted(map(scale.x, days))
    gaps = [b - a for a, b in pairwise(xs) if b - a > 0.5]
    return min(max(0.64 * min(gaps, default=WIDEST_TIMED), NARROWEST), WIDEST_TIMED, (scale.x1 - scale.x0) / 2)
