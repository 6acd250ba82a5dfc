"""The strokes, marks and labels of lines over time."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from presenter.core.chart.breaks import joins
from presenter.core.chart.clip import clip_polyline
from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.gaps import draw_changes, draw_gaps
from presenter.core.chart.ground import Ground, Wish, place, place_all
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.other_report import label_other
from presenter.core.chart.point_label import PointLabel, Side, around
from presenter.core.chart.points import Datum
from presenter.core.chart.range_band import draw_bound
from presenter.core.chart.series import Series
from presenter.core.chart.slope_labels import label_lasts
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.whisker import upright_whisker
from presenter.core.compose.frame import Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Said, Sheet

MOST_LABELS = 8
SIDES: tuple[Side, ...] = ("right", "below-right", "above-left", "above", "below", "left", "above-right", "below-left")


def point_label(sheet: Sheet, datum: Datum, writing: Numerals) -> PointLabel:
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


def draw_joins(sheet: Sheet, plot: TimePlot, data: Sequence[Datum], colour: str, width: float, ground: Ground) -> None:
    """Lines between neighbours: dashed where one is not an actual figure, none over a gap or the article's date."""
    for first, second in joins(data):
        ends = [plot.point(d.days or 0.0, d.value) for d in (first, second)]
        dashed = first.uncertain or second.uncertain or first.bound or second.bound
        ink = ink_of(second, colour)
        pen = Pen(ink, min(width, 2.5), dash=(9, 7)) if dashed else Pen(ink, width, cap="round")
        for part in clip_polyline(ends, plot.rect):
            ground.add_line(part)
            sheet.shape(f"{second.key}.line", polyline(part), "series", pen=pen, group=plot.id, facts=second.facts)


def draw_marks(
    sheet: Sheet, plot: TimePlot, data: Sequence[Datum], colour: str, ground: Ground, banded: Collection[str]
) -> None:
    """A mark on each number in view; whiskers where neighbours have no band, ticks at floors and ceilings."""
    inside = _in_view(plot, data)
    radius = 11.0 if len(inside) <= MOST_LABELS else 6.0
    for datum in inside:
        at = plot.point(datum.days or 0.0, datum.value)
        ink = ink_of(datum, colour)
        if datum.key not in banded or datum.conflict:
            upright_whisker(sheet, datum, plot, at.x, ink)
        draw_bound(sheet, datum, at.x, at.y, ink, plot.id)
        mark = sheet.mark(
            f"{datum.key}.mark", mark_origin(datum), at.x, at.y, radius, ink, group=plot.id, facts=datum.facts,
            sources=datum.sources, event=datum.event,
        )  # fmt: skip
        ground.boxes.append(mark.rect)


def _in_view(plot: TimePlot, data: Sequence[Datum]) -> list[Datum]:
    return [d for d in data if d.known and plot.holds(plot.point(d.days or 0.0, d.value))]


def label_points(
    sheet: Sheet, plot: TimePlot, one: Series, writing: Numerals, ground: Ground, banded: Collection[str]
) -> None:
    """Labels of a single line: its telling points, its gaps, the names of its metrics."""
    inside = _in_view(plot, one.data)
    radius = 11.0 if len(inside) <= MOST_LABELS else 6.0
    metrics = [Wish(key, places) for key, places in draw_changes(sheet, plot, one.listed, ground)]
    wishes: list[Wish] = []
    for datum in telling(inside):
        at = plot.point(datum.days or 0.0, datum.value)
        label = point_label(sheet, datum, writing)
        candidates = [*around(sheet, label, at.x, at.y, radius, SIDES)]
        candidates += around(sheet, label, at.x, at.y, radius + 18, SIDES[2:])
        if datum.key in banded:
            low, high = (plot.y.at(end) for end in datum.span)
            candidates += around(sheet, label, at.x, high, 4.0, ("above", "above-left", "above-right"))
            candidates += around(sheet, label, at.x, low, 4.0, ("below", "below-right", "below-left"))
        wishes.append(Wish(datum.key, candidates))
    place_all(sheet, ground, wishes)
    for datum in inside:
        label_other(sheet, plot, datum, writing, ground)
    draw_gaps(sheet, plot, one.listed, ground)
    place_all(sheet, ground, metrics)


def label_several(
    sheet: Sheet, plot: TimePlot, series: Sequence[Series], writing: Numerals, ground: Ground, size: int
) -> None:
    """Labels of several lines: each named at its end; large points, first numbers where there is room, gaps."""
    if not series:
        return
    metrics = [Wish(key, places) for one in series for key, places in draw_changes(sheet, plot, one.listed, ground)]
    last = max(one.data[-1].days or 0.0 for one in series)
    label_lasts(sheet, plot, series, last, writing, ground, size)
    for one in series:
        for datum in _in_view(plot, one.data[:-1]):
            if not (datum.hero or datum is one.data[0] or datum.label):
                continue
            at = plot.point(datum.days or 0.0, datum.value)
            label = PointLabel(
                key=datum.key, number=writing.write(sheet, datum), name=sheet.say(datum.label) if datum.label else Said(""),
                size=52 if datum.hero else 28, ink="t2" if one.colour == "t3" else one.colour, group=plot.id,
                sources=datum.sources, event=datum.event, name_width=260,
            )  # fmt: skip
            sides: tuple[Side, ...] = ("above", "below", *SIDES)
            candidates = list(around(sheet, label, at.x, at.y, 11.0, sides))
            if datum.hero or datum.label:
                place_all(sheet, ground, [Wish(datum.key, candidates)])
            else:
                place(sheet, ground, candidates[:4], pad=4)
    for one in series:
        draw_gaps(sheet, plot, one.listed, ground, colour=one.colour)
    place_all(sheet, ground, metrics)


def telling(data: Sequence[Datum]) -> list[Datum]:
    """Which points get a label, the weightiest first: all of a few, else hero, ends, highest and lowest."""
    if not data:
        return []
    chief = [d for d in data if d.hero] + [data[-1], data[0], max(data, key=_value), min(data, key=_value)]
    return list({d.key: d for d in (chief if len(data) > MOST_LABELS else [*chief, *data])}.values())


def _value(datum: Datum) -> float:
    return datum.value
