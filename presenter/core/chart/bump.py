"""Ranks over dates: a line per series from row to row, the rank in each mark, names and values at both ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from presenter.core.chart.axis import after_band
from presenter.core.chart.beside import read_beside
from presenter.core.chart.breaks import joins
from presenter.core.chart.bump_labels import label_ends, label_values, named_gaps, rooms
from presenter.core.chart.bump_marks import LEAST, draw_mark, draw_ties, rank_axis
from presenter.core.chart.bump_ranks import Ranked, rank_all
from presenter.core.chart.clip import clip_polyline
from presenter.core.chart.date_columns import DATE_DROP, date_words, draw_dates
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.field import field_of
from presenter.core.chart.figures import ink_of
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.gaps import draw_changes, draw_gaps
from presenter.core.chart.ground import Ground, Wish, ink_boxes, place_all
from presenter.core.chart.heading import PITCH, TITLE_DROP, heading, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.series import read_all
from presenter.core.chart.time_plot import TimePlot, register_points, spoken, time_plot
from presenter.core.compose.frame import ChartPoint, Path, Pen
from presenter.core.compose.paths import curve_points, polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import AnnotationSpec, BumpSpec, ComparisonSpec

LARGEST = 22.0
"""Radius of a mark with its rank in it."""
FINE = 96
"""Points of a curve that a zoomed view cuts."""
NEVER = 10**6
"""A step no slide comes to."""
BEND = 0.45
"""How far a smooth line runs level at each end, as a share of its width."""


def draw_bump(sheet: Sheet, spec: BumpSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """Rows from rank 1 down, over true time; nothing is joined over a gap or across the article's date."""
    series = read_all(sheet, spec)
    data = [d for one in series for d in one.data]
    ranked = [
        named_gaps(sheet, one)
        for one in rank_all(series, stated=spec.ranks == "stated", lowest_first=spec.first == "lowest")
    ]
    if not any(one.marks for one in ranked):
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note)) if spec.ranks == "computed" else None
    top = heading(
        sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=_said(sheet, spec, ranked)
    )
    top += 20 if spec.title or spec.note else PITCH - TITLE_DROP + 34
    beside = read_beside(sheet, _on_ranks(spec), None)
    dated = [d for one in ranked for d in one.drawn]
    days = sorted({d.days or 0.0 for d in dated})
    whole = min(*days, *beside.days, days[0]), max(*days, *beside.days, days[-1])
    inner = Rect(area.x, top, area.width, area.bottom - top)
    plot = _plot(sheet, ranked, inner, writing, whole, spec.id)
    room = beside.room(sheet, field_of(plot, whole))
    if room:
        inner = Rect(inner.x, inner.y + room, inner.width, inner.height - room)
        plot = _plot(sheet, ranked, inner, writing, whole, spec.id)
    plot = replace(plot, area=area)  # with what stands above the plot: a zoomed view paints all of it
    radius = _radius(plot, days)
    _register(sheet, plot, ranked, stated=spec.ranks == "stated")
    after_band(sheet, plot)
    draw_dates(sheet, plot, days, date_words(sheet, spec.dates, dated, days), spec.dates)
    ground = Ground(Rect(area.x, top - 8, area.width, plot.rect.bottom - top + 22), ink_boxes(sheet))
    field = field_of(plot, whole)
    beside.draw_under(sheet, field, ground)
    shown = [one for one in [_shown(sheet, one) for one in ranked] if one.marks]
    _draw(sheet, spec, shown, plot, radius, ground)
    metrics = [Wish(key, at) for one in shown for key, at in draw_changes(sheet, plot, one.drawn, ground)]
    label_ends(sheet, plot, shown, writing, radius, ground)
    for one in shown:
        draw_gaps(sheet, plot, one.drawn, ground, colour=one.series.colour, clear=radius + 8)
    place_all(sheet, ground, metrics)
    beside.draw_over(sheet, field, writing or numerals(sheet, data, ""), ground)
    if writing is not None:
        label_values(sheet, plot, shown, writing, radius, ground)


def _shown(sheet: Sheet, one: Ranked) -> Ranked:
    """What is on stage of a series; ranks are those among all."""
    if not sheet.shows(one.series.spec.step):
        return replace(one, marks=(), drawn=())
    marks = tuple(mark for mark in one.marks if sheet.shows(mark[0].step))
    return replace(one, marks=marks, drawn=tuple(d for d in one.drawn if sheet.shows(d.step)))


def _draw(sheet: Sheet, spec: BumpSpec, shown: Sequence[Ranked], plot: TimePlot, radius: float, ground: Ground) -> None:
    """Lines under all marks, the protagonist's over the others'."""
    upwards = sorted(shown, key=lambda one: (one.series.spec.protagonist, one.series.colour != "t3"))
    for one in upwards:
        _lines(sheet, one, plot, ground, smooth=spec.curve == "smooth")
    ground.boxes += draw_ties(sheet, plot, shown, radius)
    for one in upwards:
        for (datum, place), drawn in zip(one.marks, [d for d in one.drawn if d.known], strict=True):
            at = plot.point(drawn.days or 0.0, drawn.value)
            if plot.holds(at):
                ground.boxes.append(draw_mark(sheet, plot.id, datum, place, at, radius, one.series.colour))
    if radius < LEAST:
        rank_axis(sheet, plot, ground)


def _said(sheet: Sheet, spec: BumpSpec, ranked: Sequence[Ranked]) -> list[str]:
    """How the ranks came about, and what the sign of a tie means."""
    words: list[str] = []
    if spec.ranks == "computed":
        words.append(word("ranked-low" if spec.first == "lowest" else "ranked", sheet.language))
    if any(place.tied for one in ranked for _, place in one.marks):
        words.append(word("tied", sheet.language))
    return words


def _on_ranks(spec: BumpSpec) -> BumpSpec:
    """Without what lies at a value: `check` says that ranks have no level for it. Numbers in the lists stay as written."""
    lines = [line if line.fact is None else ComparisonSpec() for line in spec.lines]
    notes = [
        note if not (note.value or note.to_fact) else AnnotationSpec(text="", step=NEVER) for note in spec.annotations
    ]
    return replace(spec, lines=lines, annotations=notes)


def _plot(
    sheet: Sheet, ranked: Sequence[Ranked], area: Rect, writing: Numerals | None, whole: tuple[float, float], chart: str
) -> TimePlot:
    rows = max(place.row for one in ranked for _, place in one.marks)
    foot = area.bottom - DATE_DROP - 28
    rough = min(LARGEST, 0.4 * (foot - area.y) / rows)
    left, right = rooms(sheet, ranked, writing, rough, (foot - area.y) / rows)
    # Labels may take two thirds of the width; longer ones are left out by their placement.
    give = min(1.0, 0.67 * area.width / (left + right))
    left, right = left * give, right * give
    rect = Rect(area.x + left, area.y, max(area.width - left - right, 80), foot - area.y)
    return time_plot(sheet, chart, area, rect, whole, (-rows - 0.5, -0.5))


def _radius(plot: TimePlot, days: Sequence[float]) -> float:
    """As large as rows and dates leave room for."""
    rows = abs(plot.y.at(-2.0) - plot.y.at(-1.0))
    dates = min((plot.x.x(b) - plot.x.x(a) for a, b in pairwise(days)), default=1e6)
    return max(min(LARGEST, 0.4 * rows, 0.4 * dates), 4.0)


def _lines(sheet: Sheet, one: Ranked, plot: TimePlot, ground: Ground, *, smooth: bool) -> None:
    width = 6 if one.series.spec.protagonist else 4
    for first, second in joins(one.drawn):
        ink = ink_of(second, one.series.colour)
        guessed = first.uncertain or second.uncertain
        pen = Pen(ink, 2.5, dash=(9, 7)) if guessed else Pen(ink, width, join="round")
        start, end = (plot.point(d.days or 0.0, d.value) for d in (first, second))
        bend = BEND * (end.x - start.x)
        curve = (start.x + bend, start.y, end.x - bend, end.y, end.x, end.y)
        curved = smooth and start.y != end.y
        way = [start, *curve_points(start, curve, FINE)] if curved else [start, end]
        parts = clip_polyline(way, plot.rect)
        whole = plot.holds(start) and plot.holds(end)
        for part in parts:
            path: Path = (("M", *start), ("C", *curve)) if whole and curved else polyline(part)
            sheet.shape(f"{second.key}.line", path, "series", pen=pen, group=plot.id, facts=second.facts)
            ground.add_line(part)


def _register(sheet: Sheet, plot: TimePlot, ranked: Sequence[Ranked], *, stated: bool) -> None:
    """The region for zooming, and what its points say: rank, value, meaning, date, sources."""
    points: list[ChartPoint] = []
    for one in ranked:
        for datum, place in _shown(sheet, one).marks:
            rank = word("rank-tied" if place.tied else "rank", sheet.language, n=place.rank)
            text = spoken(sheet, datum)
            said = text if stated else f"{rank}\n{text}"
            points.append(ChartPoint(datum.days or 0.0, float(-place.row), datum.fact, said, datum.event))
    register_points(sheet, plot, points)
