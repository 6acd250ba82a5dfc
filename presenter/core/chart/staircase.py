"""A value that holds until the next one, as stairs, over the sums that set it, on one time axis."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from presenter.core.chart.axis import after_band, grid_room, time_axis, value_grid, year_lines
from presenter.core.chart.beside import Beside, read_beside
from presenter.core.chart.clip import clip_polyline
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.field import field_of
from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.gaps import draw_changes, draw_gaps
from presenter.core.chart.ground import Ground, Wish, blank, ink_boxes, place_all
from presenter.core.chart.heading import TITLE_DROP, heading, scale_words, unit_context
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.lower_panel import draw_lower, lower_data, title_room
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, chart_data, known, moment_of
from presenter.core.chart.range_band import draw_bound
from presenter.core.chart.ratio_bracket import GUTTER, draw_bracket
from presenter.core.chart.scales import log_domain, zero_based
from presenter.core.chart.stair_labels import label_stairs
from presenter.core.chart.time_plot import TimePlot, register, time_plot
from presenter.core.chart.whisker import upright_whisker
from presenter.core.compose.frame import Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect
from presenter.core.schema.chart import StairsSpec

AXIS_LIFT = 26.0
LABEL_DROP = 24.0
LOWER_HEIGHT = 153.0
LOWER_GAP = 69.0
RUN_OUT = 75.0
"""How far the last level runs on: nobody knows how long it holds."""


def draw_staircase(sheet: Sheet, spec: StairsSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """Stairs on a logarithmic or linear scale; the lower panel has bars up and stems down."""
    read = of_one_kind(sheet, chart_data(sheet, spec.steps, spec.data, spec.id))
    listed = sorted(
        (d for d in read if d.days is not None and (_fits(spec, d) or not d.known)), key=lambda d: d.days or 0.0
    )
    steps = known(listed)
    lower = lower_data(sheet, spec)
    if not steps and not lower.known:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, steps, unit_context(sheet, spec.title, spec.note))
    unit = kind_of(steps)
    beside = read_beside(sheet, spec, unit)
    plot, foot = _plot(sheet, spec, listed, area, writing, lower.known, beside)
    register(sheet, plot, [*steps, *lower.known])
    panels = [plot.rect]
    if lower.known:
        panels.append(Rect(plot.rect.x, foot - LOWER_HEIGHT, plot.rect.width, LOWER_HEIGHT))
    after_band(sheet, plot)
    year_lines(sheet, plot, panels)
    value_grid(sheet, plot, writing)
    _heading(sheet, spec, area)
    time_axis(sheet, plot, foot, drop=LABEL_DROP)
    ground = Ground(Rect(area.x, area.y - 32, area.width, plot.rect.bottom - area.y + 30), ink_boxes(sheet))
    field = field_of(plot, _range(spec, [*listed, *lower.known], beside), unit)
    beside.draw_under(sheet, field, ground)
    shown = [d for d in steps if sheet.shows(d.step)]
    _stairs(sheet, spec, plot, listed, ground)
    draw_bracket(sheet, spec, plot, shown, area, ground)
    _marks(sheet, spec, plot, shown, ground)
    on_stage = [d for d in listed if sheet.shows(d.step)]
    metrics = [Wish(key, places) for key, places in draw_changes(sheet, plot, on_stage, ground, held=True)]
    label_stairs(sheet, plot, shown, writing, ground)
    draw_gaps(sheet, plot, on_stage, ground, held=True)
    place_all(sheet, ground, metrics)
    beside.draw_over(sheet, field, writing, ground)
    if lower.known:
        draw_lower(sheet, spec, plot, lower, panels[1], area)


def _heading(sheet: Sheet, spec: StairsSpec, area: Rect) -> float:
    also = scale_words(sheet, spec.title, spec.note) if spec.scale == "log" else ()
    return heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, 0.6 * area.width, also=also)


def _title(sheet: Sheet, spec: StairsSpec, area: Rect) -> float:
    """The last baseline of title and note: where they take two lines, the plot begins lower."""
    return max(_heading(blank(sheet), spec, area), area.y + TITLE_DROP)


def _fits(spec: StairsSpec, datum: Datum) -> bool:
    return spec.scale == "linear" or datum.value > 0


def _plot(
    sheet: Sheet, spec: StairsSpec, steps: Sequence[Datum], area: Rect, writing: Numerals, lower: Sequence[Datum],
    beside: Beside, room: float | None = None,
) -> tuple[TimePlot, float]:  # fmt: skip
    """The upper plot, lower by the words above it, and where the time axis lies."""
    log = spec.scale == "log"
    days = _range(spec, [*steps, *lower], beside)
    if room is None:
        plain, foot = _plot(sheet, spec, steps, area, writing, lower, beside, 0.0)
        room = beside.room(sheet, field_of(plain, days))
        return (plain, foot) if not room else _plot(sheet, spec, steps, area, writing, lower, beside, room)
    values = [*(end for d in known(steps) for end in d.reach), *beside.values]
    domain = log_domain(values) if log else zero_based(values)
    foot = area.bottom - AXIS_LIFT - (0 if lower else 12)
    top = _title(sheet, spec, area) + 26 + room
    bottom = foot - LOWER_HEIGHT - LOWER_GAP - title_room(sheet, spec, area) if lower else foot
    left = area.x + max(grid_room(sheet, spec.id, writing, domain, bottom - top, log=log), 88.0)
    right = area.right - (GUTTER if spec.ratio else 0.0)
    rect = Rect(left, top, max(right - left, 80), max(bottom - top, 60))
    if not log:
        rect = Rect(rect.x, rect.y + 34, rect.width, rect.height - 34)
    return time_plot(sheet, spec.id, area, rect, days, domain, log=log, from_zero=not log), foot


def _range(spec: StairsSpec, steps: Sequence[Datum], beside: Beside) -> tuple[float, float]:
    """As written, else a little around the data."""
    start, end = moment_of(spec.from_), moment_of(spec.to)
    days = [*(d.days or 0.0 for d in steps), *beside.days] or [0.0, 1.0]
    margin = max((max(days) - min(days)) * 0.06, 1.0)
    return (
        start.start.days if start else min(days) - margin,
        end.end.days if end else max(days) + 2 * margin,
    )


def _stairs(sheet: Sheet, spec: StairsSpec, plot: TimePlot, steps: Sequence[Datum], ground: Ground) -> None:
    """The levels and risers: each level ends where the next begins or nothing is known, the last one in the open."""
    for before, datum, after in zip_longest([None, *steps[:-1]], steps, steps[1:]):
        if datum is None or not datum.known or not sheet.shows(datum.step):
            continue
        at = plot.point(datum.days or 0.0, datum.value)
        end = plot.x.x(after.days or 0.0) if after else min(at.x + RUN_OUT, plot.rect.right)
        if after and after.after != datum.after:
            end = min(end, plot.x.x(sheet.story.after or 0.0))
        lines = [[at, Point(max(end, at.x), at.y)]]
        if before is not None and before.known and not datum.metric and before.after == datum.after:
            rise = _riser(plot, before, datum, at)
            lines = [rise, *lines] if len(rise) > 1 else [[*rise, *lines[0]]]
        for part in (part for points in lines for part in clip_polyline(points, plot.rect)):
            pen = Pen(ink_of(datum, spec.colour), 4)
            sheet.shape(
                f"{datum.key}.stair",
                polyline(part),
                "series",
                pen=pen,
                group=spec.id,
                facts=datum.facts,
                event=datum.event,
            )
            ground.add_line(part)


def _riser(plot: TimePlot, before: Datum, datum: Datum, at: Point) -> list[Point]:
    """From the level before to this one, as far as a conflicting report between them: there the whisker takes over."""
    foot = plot.y.at(before.value)
    ends = [foot]
    if datum.conflict and datum.conflict.known:
        other = plot.y.at(datum.conflict.value)
        if min(foot, at.y) < other < max(foot, at.y):
            ends.append(other)
    return [Point(at.x, y) for y in ends]


def _marks(sheet: Sheet, spec: StairsSpec, plot: TimePlot, steps: Sequence[Datum], ground: Ground) -> None:
    for datum in steps:
        at = plot.point(datum.days or 0.0, datum.value)
        if not plot.holds(at):
            continue
        upright_whisker(sheet, datum, plot, at.x, ink_of(datum, spec.colour))
        draw_bound(sheet, datum, at.x, at.y, ink_of(datum, spec.colour), spec.id)
        mark = sheet.mark(
            f"{datum.key}.mark", mark_origin(datum), at.x, at.y, 11, ink_of(datum, spec.colour), group=spec.id, facts=datum.facts,
            sources=datum.sources, event=datum.event,
        )  # fmt: skip
        ground.boxes.append(mark.rect)
