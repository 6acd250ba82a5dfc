"""Range bars at their dates: upright on one scale, each with its figures and its name over it or beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from presenter.core.chart.axis import YEAR_DROP, after_band, grid_room, time_axis, value_grid
from presenter.core.chart.beside import read_beside
from presenter.core.chart.extent import Extent, values_of
from presenter.core.chart.extent_bar import THICK, draw_extent, reach_beyond
from presenter.core.chart.field import field_of
from presenter.core.chart.ground import Candidate, Ground, Wish, ink_boxes, place_all
from presenter.core.chart.heading import TITLE_DROP, heading, scale_words, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.point_label import PointLabel, Side, around
from presenter.core.chart.points import Datum
from presenter.core.chart.positions import begins_words, domain_of
from presenter.core.chart.time_plot import TimePlot, register_points, spoken, time_plot
from presenter.core.compose.frame import ChartPoint
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect
from presenter.core.numbers import Unit
from presenter.core.schema.chart import RangesSpec

DROP = YEAR_DROP + 6
"""From the axis to its labels: clear of a mark on it."""
OVERHEAD = 84.0
"""Room over the highest value for its figures and its name."""
SIDES: tuple[Side, ...] = ("above", "right", "left", "below", "above-right", "above-left")


def draw_timed_ranges(sheet: Sheet, spec: RangesSpec, extents: Sequence[Extent], unit: Unit | None, area: Rect) -> None:
    """Bars about the middle of their dates; what the article could not know stands on the band after it."""
    log = spec.scale == "log"
    data = [datum for extent in extents for datum in extent.everything]
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, unit)
    domain = domain_of([*values_of(extents), *beside.values], log=log, from_zero=spec.from_zero)
    also = [
        *(scale_words(sheet, spec.title, spec.note) if log else ()),
        *begins_words(sheet, domain, writing, log=log),
    ]
    top = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also) + 24
    whole = _stretch(sheet, extents, writing, beside.days, area.width)
    plot = _plot(sheet, spec, writing, area, top, domain, whole)
    room = beside.room(sheet, field_of(plot, whole))
    plot = _plot(sheet, spec, writing, area, top + room, domain, whole) if room else plot
    shown = [extent for extent in extents if sheet.shows(extent.spec.step)]
    register_points(sheet, plot, _points(sheet, shown))
    after_band(sheet, plot)
    value_grid(sheet, plot, writing, skip_foot=True)
    time_axis(sheet, plot, plot.rect.bottom, right=area.right, drop=DROP)
    ground = Ground(Rect(area.x, area.y, area.width, plot.rect.bottom - area.y - 4), ink_boxes(sheet))
    field = field_of(plot, whole, unit)
    beside.draw_under(sheet, field, ground)
    shown = [extent for extent in shown if _in_view(plot, extent)]
    within = plot.rect.inflated(THICK)
    for extent in shown:
        x = plot.x.x(extent.days or 0.0)
        draw_extent(sheet, spec.id, extent, plot.y, x, ground, upright=True, within=within, crossed=beside.crosses)
    place_all(sheet, ground, [wish for extent in shown for wish in _wishes(sheet, spec.id, extent, plot, writing)])
    beside.draw_over(sheet, field, writing, ground)


def _plot(
    sheet: Sheet, spec: RangesSpec, writing: Numerals, area: Rect, top: float, domain: tuple[float, float],
    whole: tuple[float, float],
) -> TimePlot:  # fmt: skip
    log = spec.scale == "log"
    foot = area.bottom - DROP - 10
    left = area.x + grid_room(sheet, spec.id, writing, domain, foot - top, log=log)
    rect = Rect(left, top, max(area.right - left, 60), max(foot - top, 60))
    head = (domain[1] - domain[0]) * OVERHEAD / max(rect.height - OVERHEAD, 60)
    return time_plot(sheet, spec.id, area, rect, whole, (domain[0], domain[1] + head), log=log)


def _stretch(
    sheet: Sheet, extents: Sequence[Extent], writing: Numerals, also: Sequence[float], width: float
) -> tuple[float, float]:
    """From the first date to the last, with room for half a label at both ends."""
    days = [*(extent.days or 0.0 for extent in extents), *also]
    moments = [datum.moment for extent in extents for datum in extent.everything if datum.moment]
    low, high = min(days), max(days)
    widest = max(_range_label(sheet, "", extent, writing).stacked_width(sheet) for extent in extents)
    room = min(max(widest / 2 + 12, 48.0), width / 4)
    extra = max(high - low, 1.0) * room / (width - 2 * room - 80)
    start = min((moment.start.days for moment in moments), default=low)
    return min(low - extra, start), high + extra


def _points(sheet: Sheet, extents: Sequence[Extent]) -> Iterator[ChartPoint]:
    """What the numbers say on hover, each where its range stands."""
    for extent in extents:
        for datum in extent.everything:
            yield ChartPoint(extent.days or 0.0, datum.value, datum.fact, spoken(sheet, datum), datum.event)


def _in_view(plot: TimePlot, extent: Extent) -> bool:
    low, high = extent.span
    x, (foot, top) = plot.x.x(extent.days or 0.0), (plot.y.at(low), plot.y.at(high))
    return plot.rect.x <= x <= plot.rect.right and foot >= plot.rect.y and top <= plot.rect.bottom


def _wishes(sheet: Sheet, chart: str, extent: Extent, plot: TimePlot, writing: Numerals) -> list[Wish]:
    """Figures and name at the upper end, a marked value beside its mark."""
    x = plot.x.x(extent.days or 0.0)
    _, above = reach_beyond(extent)
    top = max(plot.y.at(max(end for d in extent.everything for end in d.span)) - above, plot.rect.y)
    label = _range_label(sheet, chart, extent, writing)
    over: list[Candidate] = [
        partial(label.stacked, x=x, baseline=top - 14 - label.stacked_depth(sheet), align="centre")
    ]
    wishes = [Wish(f"{extent.key}.label", [*over, *around(sheet, label, x, top, 4.0, SIDES)])]
    if extent.mark is not None and extent.mark.known:
        said = writing.write(sheet, extent.mark)
        marked = _label(extent.mark.key, extent.mark, said, Said(""), chart, 26)
        at = plot.y.at(extent.mark.value)
        if plot.rect.y <= at <= plot.rect.bottom:
            sides: tuple[Side, ...] = ("right", "left")
            wishes.append(Wish(extent.mark.key, list(around(sheet, marked, x, at, THICK / 2, sides))))
    return wishes


def _range_label(sheet: Sheet, chart: str, extent: Extent, writing: Numerals) -> PointLabel:
    data = sorted(extent.known, key=lambda datum: datum.value)
    number = Said("–".join(writing.write(sheet, datum).text for datum in data), extent.facts)
    return _label(extent.key, data[0], number, extent.name(sheet), chart, 40 if extent.spec.strong else 32)


def _label(key: str, datum: Datum, number: Said, name: Said, chart: str, size: int) -> PointLabel:
    return PointLabel(
        key=key, number=number, name=name, size=size, name_width=280, group=chart, sources=datum.sources,
        event=datum.event,
    )  # fmt: skip
