"""One series over time: solid between what is known, dashed to a target, broken where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from presenter.core.chart.axis import YEAR_DROP, after_band, grid_room, time_axis, value_grid
from presenter.core.chart.clip import clip_polyline
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.fit import PLAIN, Fit, levelled
from presenter.core.chart.ground import Ground, Wish, ink_boxes, place, place_all
from presenter.core.chart.heading import TITLE_DROP, heading, unit_context
from presenter.core.chart.kinds import of_one_kind
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.point_label import PointLabel, Side, around
from presenter.core.chart.points import Datum, chart_data, known
from presenter.core.chart.ramp import Ramp, draw_ramp, ramp_of, ramp_room
from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.chart.time_plot import TimePlot, register, time_plot
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.chart.whisker import upright_whisker
from presenter.core.compose.frame import Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import LineSpec

MOST_LABELS = 8
SIDES: tuple[Side, ...] = ("right", "below-right", "above-left", "above", "below", "left", "above-right", "below-left")


def draw_line(sheet: Sheet, spec: LineSpec, area: Rect, fit: Fit = PLAIN) -> None:
    """A line of facts or table rows, with an optional ramp to a target."""
    dated = [d for d in chart_data(sheet, spec.points, spec.data, spec.id) if d.days is not None]
    data = sorted(of_one_kind(sheet, dated), key=lambda d: d.days or 0.0)
    ramp = ramp_of(sheet, spec, data)
    everything = [*data, *(ramp.ends if ramp else ())]
    drawable = [d for d in known(everything) if spec.scale == "linear" or d.value > 0]
    if not drawable:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, everything, unit_context(sheet, spec.title, spec.note))
    plot = _plot(sheet, spec, area, drawable, ramp, writing, fit)
    register(sheet, plot, everything)
    left = area.x if fit.level is None else plot.rect.x
    heading(sheet, spec.id, spec.title, spec.note, left, area.y + TITLE_DROP, area.right - left)
    after_band(sheet, plot)
    value_grid(sheet, plot, writing, skip_foot=True)
    time_axis(sheet, plot, plot.rect.bottom, right=area.right)
    ground = Ground(Rect(area.x, area.y, area.width, plot.rect.bottom - area.y - 4), ink_boxes(sheet))
    shown = [d for d in data if sheet.shows(d.step)]
    _joins(sheet, spec, plot, shown, ground)
    if ramp and sheet.shows(ramp.step):
        draw_ramp(sheet, ramp, plot, writing, ground, spec.colour)
    _points(sheet, spec, plot, shown, writing, ground)


def _plot(
    sheet: Sheet, spec: LineSpec, area: Rect, data: Sequence[Datum], ramp: Ramp | None, writing: Numerals, fit: Fit
) -> TimePlot:
    log = spec.scale == "log"
    values = [end for d in data for end in d.reach]
    domain = log_domain(values) if log else _linear(values, always_zero=fit.level is not None)
    foot = area.bottom - YEAR_DROP - 10
    top = area.y + TITLE_DROP + 46
    if not log:
        top = levelled(fit, top, foot, domain[1], area.y)
    left = area.x + grid_room(sheet, spec.id, writing, domain, foot - top, log=log)
    right = area.right - (ramp_room(sheet, ramp, writing) if ramp else _end_room(sheet, data[-1], writing, area))
    days = [d.days for d in data if d.days is not None]
    rect = Rect(left, top, max(right - left, 60), foot - top)
    return time_plot(sheet, spec.id, area, rect, (min(days), max(days)), domain, log=log)


def _linear(values: Sequence[float], *, always_zero: bool) -> tuple[float, float]:
    """From zero, unless that would press a line of close values flat against the top."""
    low, high = min(values), max(values)
    if always_zero or low <= 0 or high - low > 0.4 * high:
        return zero_based(values)
    ticks = value_ticks(ValueScale(low, high if high > low else low + 1, 0, 1))
    step = ticks[1] - ticks[0] if len(ticks) > 1 else (high - low) / 2 or 1.0
    return low - step / 2, high + step / 4


def _end_room(sheet: Sheet, last: Datum, writing: Numerals, area: Rect) -> float:
    return min(label_for(sheet, last, writing).stacked_width(sheet) + 30, 0.3 * area.width)


def label_for(sheet: Sheet, datum: Datum, writing: Numerals) -> PointLabel:
    """Number and the point's own words; the axis says the date already."""
    return PointLabel(
        key=datum.key,
        number=writing.write(sheet, datum),
        name=sheet.say(datum.label),
        size=76 if datum.hero else 40,
        group=datum.key.partition(".")[0],
        sources=datum.sources,
        event=datum.event,
        name_width=260,
    )


def _joins(sheet: Sheet, spec: LineSpec, plot: TimePlot, data: Sequence[Datum], ground: Ground) -> None:
    """Lines between neighbours: dashed where one is not an actual figure, none over a gap or the article's date."""
    for first, second in pairwise(data):
        if not (first.known and second.known) or first.after != second.after:
            continue
        ends = [plot.point(d.days or 0.0, d.value) for d in (first, second)]
        dashed = first.uncertain or second.uncertain
        pen = (
            Pen(ink_of(second, spec.colour), 2.5, dash=(9, 7))
            if dashed
            else Pen(ink_of(second, spec.colour), 4, cap="round")
        )
        for part in clip_polyline(ends, plot.rect):
            ground.add_line(part)
            path = (("M", *part[0]), *(("L", *p) for p in part[1:]))
            sheet.shape(f"{second.key}.line", path, "series", pen=pen, group=spec.id, facts=second.facts)


def _points(
    sheet: Sheet, spec: LineSpec, plot: TimePlot, data: Sequence[Datum], writing: Numerals, ground: Ground
) -> None:
    inside = [d for d in data if d.known and plot.holds(plot.point(d.days or 0.0, d.value))]
    radius = 11.0 if len(inside) <= MOST_LABELS else 6.0
    for datum in inside:
        at = plot.point(datum.days or 0.0, datum.value)
        upright_whisker(sheet, datum, plot, at.x, ink_of(datum, spec.colour))
        mark = sheet.mark(
            f"{datum.key}.mark", mark_origin(datum), at.x, at.y, radius, ink_of(datum, spec.colour), group=spec.id,
            facts=datum.facts, sources=datum.sources, event=datum.event,
        )  # fmt: skip
        ground.boxes.append(mark.rect)
    wishes: list[Wish] = []
    for datum in telling(inside):
        at = plot.point(datum.days or 0.0, datum.value)
        candidates = list(around(sheet, label_for(sheet, datum, writing), at.x, at.y, radius, SIDES))
        wishes.append(Wish(datum.key, candidates))
    place_all(sheet, ground, wishes)
    for datum in data:
        if not datum.known:
            _gap(sheet, plot, datum, ground)


def telling(data: Sequence[Datum]) -> list[Datum]:
    """Which points get a label, the weightiest first: all of a few, else hero, ends, highest and lowest."""
    if not data:
        return []
    chief = [d for d in data if d.hero] + [data[-1], data[0], max(data, key=_value), min(data, key=_value)]
    return list({d.key: d for d in (chief if len(data) > MOST_LABELS else [*chief, *data])}.values())


def _value(datum: Datum) -> float:
    return datum.value


def _gap(sheet: Sheet, plot: TimePlot, datum: Datum, ground: Ground) -> None:
    """A number nobody knows: its words above the axis at its date."""
    x = plot.x.x(datum.days or 0.0)
    if not plot.rect.x - 1 <= x <= plot.rect.right + 1:
        return
    words = datum.words or word("no-data", sheet.language)

    def draw(y: float, trial: Sheet) -> None:
        trial.text(
            f"{datum.key}.gap",
            words,
            x,
            y,
            "chart-label-small",
            align="centre",
            ink="t3",
            group=plot.id,
            facts=datum.facts,
        )

    place(sheet, ground, [partial(draw, plot.rect.bottom - up) for up in (14, 48, 82)])
