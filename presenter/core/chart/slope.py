"""Several series between survey dates: straight connections, direct labels at both ends, one mark where they cross."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.chart.axis import BASELINE, after_band
from presenter.core.chart.beside import Beside, read_beside
from presenter.core.chart.breaks import joins
from presenter.core.chart.clip import clip_polyline
from presenter.core.chart.crossing import draw_crossing
from presenter.core.chart.date_columns import DATE_DROP, date_words, draw_dates
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.field import field_of
from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.gaps import draw_changes, draw_gaps
from presenter.core.chart.ground import Ground, Wish, ink_boxes, place_all
from presenter.core.chart.heading import PITCH, TITLE_DROP, broken, heading, unit_context
from presenter.core.chart.kinds import kind_of
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.range_band import draw_bound
from presenter.core.chart.scales import zero_based
from presenter.core.chart.series import Series, read_all
from presenter.core.chart.slope_labels import ends_room, label_ends, label_middles, starts_room
from presenter.core.chart.time_plot import TimePlot, register, time_plot
from presenter.core.compose.frame import Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import SlopeSpec

OVERHANG = (30.0, 20.0)


def draw_slope(sheet: Sheet, spec: SlopeSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """Lines over true time between the dates of the surveys; nothing is joined across the article's date."""
    series = read_all(sheet, spec)
    data = [d for one in series for d in one.data]
    if not data:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note))
    top = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width)
    top += 20 if spec.title or spec.note else PITCH - TITLE_DROP + 34
    unit = kind_of(data)
    beside = read_beside(sheet, spec, unit)
    days = sorted({d.days or 0.0 for d in data})
    stretch = [*(d.days or 0.0 for one in series for d in one.listed), *beside.days]
    whole = min(stretch), max(stretch)
    inner = Rect(area.x, top, area.width, area.bottom - top)
    plot = _plot(sheet, spec, series, inner, writing, beside, whole)
    room = beside.room(sheet, field_of(plot, whole))
    if room:
        inner = Rect(inner.x, inner.y + room, inner.width, inner.height - room)
        plot = _plot(sheet, spec, series, inner, writing, beside, whole)
    plot = replace(plot, area=area)  # with what stands above the plot: a zoomed view paints all of it
    register(sheet, plot, data)
    after_band(sheet, plot)
    draw_dates(sheet, plot, days, date_words(sheet, spec.dates, data, days), spec.dates)
    _axis(sheet, plot)
    ground = Ground(Rect(area.x, top - 8, area.width, plot.rect.bottom - top + 22), ink_boxes(sheet))
    field = field_of(plot, whole, unit)
    beside.draw_under(sheet, field, ground)
    shown = [s for s in series if sheet.shows(s.spec.step)]
    for one in shown:
        _lines(sheet, one, plot, ground)
    for one in shown:
        _marks(sheet, one, plot, ground)
    metrics = [Wish(key, at) for one in shown for key, at in draw_changes(sheet, plot, one.listed, ground)]
    label_ends(sheet, plot, shown, days, writing, ground)
    label_middles(sheet, plot, shown, days, writing, ground)
    for one in shown:
        draw_gaps(sheet, plot, one.listed, ground, colour=one.colour)
    place_all(sheet, ground, metrics)
    if spec.crossing:
        draw_crossing(sheet, plot, [s for s in shown if s.is_line], broken(sheet.say(spec.crossing)), ground)
    beside.draw_over(sheet, field, writing, ground)


def _plot(
    sheet: Sheet,
    spec: SlopeSpec,
    series: list[Series],
    area: Rect,
    writing: Numerals,
    beside: Beside,
    whole: tuple[float, float],
) -> TimePlot:
    data = [d for one in series for d in one.data]
    days = [d.days or 0.0 for d in data]
    left = starts_room(sheet, series, min(days), writing)
    right = ends_room(sheet, series, writing)
    # Labels may take two thirds of the width; longer ones are left out by their placement.
    give = min(1.0, 0.67 * area.width / (left + right))
    left, right = left * give, right * give
    foot = area.bottom - DATE_DROP - 28
    rect = Rect(area.x + left, area.y, max(area.width - left - right, 80), foot - area.y)
    domain = zero_based([*(end for d in data for end in d.span), *beside.values])
    headroom = (domain[1] - domain[0]) * 30 / max(rect.height - 30, 60)
    return time_plot(sheet, spec.id, area, rect, whole, (domain[0], domain[1] + headroom), from_zero=True)


def _axis(sheet: Sheet, plot: TimePlot) -> None:
    """The zero line, a little wider than the plot."""
    if plot.y.holds(0.0):
        zero, left, right = plot.y.at(0.0), plot.rect.x - OVERHANG[0], plot.rect.right + OVERHANG[1]
        sheet.line(f"{plot.id}.axis", left, zero, right, zero, BASELINE, "axis", plot.id)


def _lines(sheet: Sheet, one: Series, plot: TimePlot, ground: Ground) -> None:
    for first, second in joins(one.listed):
        dashed = first.uncertain or second.uncertain or first.bound or second.bound
        width = 6 if one.spec.protagonist else 4
        ink = ink_of(second, one.colour)
        pen = Pen(ink, 2.5, dash=(9, 7)) if dashed else Pen(ink, width)
        ends = [plot.point(d.days or 0.0, d.value) for d in (first, second)]
        for part in clip_polyline(ends, plot.rect):
            sheet.shape(f"{second.key}.line", polyline(part), "series", pen=pen, group=plot.id, facts=second.facts)
            ground.add_line(part)


def _marks(sheet: Sheet, one: Series, plot: TimePlot, ground: Ground) -> None:
    for datum in one.data:
        at = plot.point(datum.days or 0.0, datum.value)
        if plot.holds(at):
            draw_bound(sheet, datum, at.x, at.y, ink_of(datum, one.colour), plot.id)
            mark = sheet.mark(
                f"{datum.key}.mark", mark_origin(datum), at.x, at.y, one.radius, ink_of(datum, one.colour), group=plot.id,
                facts=datum.facts, sources=datum.sources, event=datum.event,
            )  # fmt: skip
            ground.boxes.append(mark.rect)
