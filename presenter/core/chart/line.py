"""Series over time: solid between what is known, dashed to a target, broken where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.axis import YEAR_DROP, after_band, grid_room, time_axis, value_grid
from presenter.core.chart.beside import Beside, read_beside
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.field import field_of
from presenter.core.chart.fit import PLAIN, Fit, levelled
from presenter.core.chart.ground import Ground, blank, ink_boxes
from presenter.core.chart.heading import TITLE_DROP, heading, scale_words, unit_context
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.line_drawing import draw_joins, draw_marks, label_points, label_several, point_label
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, chart_data, known
from presenter.core.chart.ramp import Ramp, draw_ramp, ramp_of, ramp_room
from presenter.core.chart.range_band import draw_bands
from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.chart.series import Series, read_all, series_of
from presenter.core.chart.slope_labels import ends_room
from presenter.core.chart.time_plot import TimePlot, register, time_plot
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.compose.collisions import note_low
from presenter.core.compose.furniture import place
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.numbers import Style, format_quantity
from presenter.core.schema.chart import LineSpec, SeriesSpec

END_SIZE = 40
"""Numbers at the ends of several lines."""


class _Parts(Struct, frozen=True):
    """What a line chart is made of. `everything` includes the ends of the ramp."""

    spec: LineSpec
    series: Sequence[Series]
    everything: Sequence[Datum]
    ramp: Ramp | None
    beside: Beside
    writing: Numerals
    fit: Fit

    @property
    def several(self) -> bool:
        return bool(self.spec.series)

    @property
    def days(self) -> tuple[float, float]:
        found = [*(d.days for d in self.everything if d.days is not None), *self.beside.days]
        return min(found), max(found)


def draw_line(sheet: Sheet, spec: LineSpec, area: Rect, fit: Fit = PLAIN) -> None:
    """Lines of facts or table rows, with an optional ramp to a target."""
    series = read_lines(sheet, spec)
    data = [d for one in series for d in one.listed]
    ramp = ramp_of(sheet, spec, data)
    everything = [*data, *(ramp.ends if ramp else ())]
    if not known(data):
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, everything, unit_context(sheet, spec.title, spec.note))
    unit = kind_of(data)
    parts = _Parts(spec, series, everything, ramp, read_beside(sheet, spec, unit), writing, fit)
    plot = _plot(sheet, parts, area)
    register(sheet, plot, everything)
    left = area.x if fit.level is None else plot.rect.x
    last = _heading(sheet, spec, left, area.y + TITLE_DROP, area.right - left)
    note_low(
        sheet, f"{spec.id}.title", last + 8, plot.rect.y, place(sheet, "chart", "title"), (f"{spec.id}.title.note",)
    )
    after_band(sheet, plot)
    value_grid(sheet, plot, writing, skip_foot=True)
    time_axis(sheet, plot, plot.rect.bottom, right=area.right)
    ground = Ground(Rect(area.x, area.y, area.width, plot.rect.bottom - area.y - 4), ink_boxes(sheet))
    field = field_of(plot, parts.days, unit)
    parts.beside.draw_under(sheet, field, ground)
    _draw(sheet, parts, plot, ground)
    parts.beside.draw_over(sheet, field, writing, ground)


def _heading(sheet: Sheet, spec: LineSpec, x: float, baseline: float, width: float) -> float:
    also = scale_words(sheet, spec.title, spec.note) if spec.scale == "log" else ()
    return heading(sheet, spec.id, spec.title, spec.note, x, baseline, width, also=also)


def _title_room(sheet: Sheet, parts: _Parts, area: Rect) -> float:
    """What a title and note of several lines need beyond their usual room; beside a big number the plot stands still."""
    if parts.fit.level is not None:
        return 0.0
    return max(0.0, _heading(blank(sheet), parts.spec, area.x, 0.0, area.width) - 20)


def read_lines(sheet: Sheet, spec: LineSpec) -> list[Series]:
    """One series of the chart's own points, or several; what has no place on a log scale is told in words."""
    if spec.series:
        series = read_all(sheet, spec)
    else:
        own = SeriesSpec(name="", colour=spec.colour)
        series = [series_of(own, of_one_kind(sheet, chart_data(sheet, spec.points, spec.data, spec.id)))]
    if spec.scale == "linear":
        return series
    return [series_of(one.spec, [_on_log(sheet, datum) for datum in one.listed]) for one in series]


def _on_log(sheet: Sheet, datum: Datum) -> Datum:
    if datum.quantity is None or datum.span[0] > 0:
        return datum
    return replace(datum, quantity=None, words=format_quantity(datum.quantity, sheet.language, Style.LABEL))


def _draw(sheet: Sheet, parts: _Parts, plot: TimePlot, ground: Ground) -> None:
    spec, ramp = parts.spec, parts.ramp
    shown = [one for one in (_shown(sheet, one) for one in parts.series if sheet.shows(one.spec.step)) if one.listed]
    banded: set[str] = set()
    for one in shown:
        banded |= draw_bands(sheet, plot, one.listed, one.colour, ground)
    for one in sorted(shown, key=lambda one: one.spec.protagonist):
        width = 4.0 if not parts.several else 6.0 if one.spec.protagonist else 3.0
        draw_joins(sheet, plot, one.listed, one.colour, width, ground)
    if ramp and sheet.shows(ramp.step):
        draw_ramp(sheet, ramp, plot, parts.writing, ground, spec.colour)
    for one in sorted(shown, key=lambda one: one.spec.protagonist):
        draw_marks(sheet, plot, one.data, one.colour, ground, banded)
    if parts.several:
        with_numbers = [one for one in shown if one.data]
        label_several(sheet, plot, with_numbers, parts.writing, ground, END_SIZE)
    else:
        for one in shown:
            label_points(sheet, plot, one, parts.writing, ground, banded)


def _shown(sheet: Sheet, one: Series) -> Series:
    return series_of(one.spec, [datum for datum in one.listed if sheet.shows(datum.step)])


def _plot(sheet: Sheet, parts: _Parts, area: Rect) -> TimePlot:
    """The plot, lower by the rows of words that stand above it."""
    plain = _plot_below(sheet, parts, area, 0.0)
    room = parts.beside.room(sheet, field_of(plain, parts.days))
    return _plot_below(sheet, parts, area, room) if room else plain


def _plot_below(sheet: Sheet, parts: _Parts, area: Rect, room: float) -> TimePlot:
    spec, fit = parts.spec, parts.fit
    log = spec.scale == "log"
    values = [*(end for d in known(parts.everything) for end in d.reach), *parts.beside.values]
    domain = log_domain(values) if log else _linear(values, always_zero=fit.level is not None)
    foot = area.bottom - YEAR_DROP - 10
    top = area.y + TITLE_DROP + 46 + _title_room(sheet, parts, area) + room
    if not log:
        top = levelled(fit, top, foot, domain[1], area.y)
    left = area.x + grid_room(sheet, spec.id, parts.writing, domain, foot - top, log=log)
    right = area.right - _end_room(sheet, parts, area)
    rect = Rect(left, top, max(right - left, 60), max(foot - top, 60))
    return time_plot(sheet, spec.id, area, rect, parts.days, domain, log=log)


def _linear(values: Sequence[float], *, always_zero: bool) -> tuple[float, float]:
    """From zero, unless that would press a line of close values flat against the top."""
    low, high = min(values), max(values)
    if always_zero or low <= 0 or high - low > 0.4 * high:
        return zero_based(values)
    ticks = value_ticks(ValueScale(low, high if high > low else low + 1, 0, 1))
    step = ticks[1] - ticks[0] if len(ticks) > 1 else (high - low) / 2 or 1.0
    return low - step / 2, high + step / 4


def _end_room(sheet: Sheet, parts: _Parts, area: Rect) -> float:
    """Width right of the plot for what stands at the ends of lines."""
    ramp = ramp_room(sheet, parts.ramp, parts.writing) if parts.ramp else 0.0
    if parts.several:
        ends = ends_room(sheet, [one for one in parts.series if one.data], parts.writing, END_SIZE)
        return max(ramp, min(ends, 0.45 * area.width))
    last = known(parts.series[0].listed)[-1]
    beyond = max(parts.beside.days, default=last.days or 0.0) - (last.days or 0.0)
    brackets = parts.beside.bracket_room(sheet, last.fact)
    own = 24.0 if beyond > 0.15 * (parts.days[1] - parts.days[0]) else 1e9
    label = min(point_label(sheet, last, parts.writing).stacked_width(sheet) + 30, 0.3 * area.width, own)
    return ramp or min(label + brackets, 0.5 * area.width)
