"""One panel of small multiples: a line, stairs or bars on the common scales, its last value in figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from msgspec import Struct

from presenter.core.chart.axis import BASELINE, GRID, GRID_GAP, after_band, time_axis
from presenter.core.chart.figures import bar, ink_of, mark_origin
from presenter.core.chart.ground import KNOCKOUT, Ground, ink_boxes, place, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, label_of
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.multiples import Panel
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect

NAME = "chart-label"
BAR_NAME = "chart-label-small"
VALUE = 30
MOST_MARKS = 14
WIDEST_BAR = 64.0


class Frame(Struct, frozen=True):
    """Which of its labels a panel carries: values at the left of a row, the axis under a column."""

    values: bool
    axis: bool


def draw_panel_chart(
    sheet: Sheet, panel: Panel, plot: TimePlot, others: Sequence[Panel], writing: Numerals, frame: Frame
) -> None:
    """Grid and axis, the other panels' lines as a quiet ground, then the panel's own figures."""
    after_band(sheet, plot)
    _grid(sheet, plot, writing, labelled=frame.values)
    foot = plot.y.at(0.0) if not plot.y.log else plot.rect.bottom
    sheet.line(f"{plot.id}.axis", plot.rect.x, foot, plot.rect.right, foot, BASELINE, "axis", plot.id)
    if frame.axis and not panel.names:
        time_axis(sheet, plot, plot.rect.bottom, line=False)
    for other in others:
        _ghost(sheet, other, plot)
    shown = [datum for datum in panel.data if sheet.shows(datum.step)]
    known = [datum for datum in shown if datum in panel.known]
    ground = Ground(Rect(plot.area.x - 24, plot.area.y, plot.area.width + 48, plot.area.height), ink_boxes(sheet))
    if panel.bars:
        _bars(sheet, panel, plot, shown, writing, ground)
    else:
        _line(sheet, panel, plot, shown, ground)
        _marks(sheet, panel, plot, known, ground)
        if known:
            _last_value(sheet, plot, known[-1], writing, ground, panel)
    for datum in shown:
        if not datum.known and not panel.names:
            _gap(sheet, plot, datum, plot.x.x(datum.days or 0.0), ground)
    if not panel.known:
        at = plot.rect.bottom - 18
        said = word("no-data", sheet.language)
        sheet.text(f"{plot.id}.empty", said, plot.rect.x, at, NAME, ink="t3", group=plot.id, knockout=KNOCKOUT)


def _grid(sheet: Sheet, plot: TimePlot, writing: Numerals, *, labelled: bool) -> None:
    values = [value for value in value_ticks(plot.y) if plot.y.holds(value)]
    free = 1e9
    for number, (value, text) in enumerate(zip(values, writing.axis(values), strict=True)):
        y = plot.y.at(value)
        if free - y < 30:
            continue
        free = y
        if abs(y - plot.rect.bottom) > 1:
            sheet.line(f"{plot.id}.grid{number}", plot.rect.x, y, plot.rect.right, y, GRID, "grid", plot.id)
        if labelled:
            at = plot.rect.x - GRID_GAP
            sheet.text(f"{plot.id}.value{number}", text, at, y + 8, "axis", align="right", group=plot.id)


def _points(panel: Panel, plot: TimePlot, first: Datum, second: Datum) -> list[Point]:
    """The stroke from one figure to the next: straight, or level and then upright for values that hold."""
    start, end = (plot.point(datum.days or 0.0, datum.value) for datum in (first, second))
    return [start, Point(end.x, start.y), end] if panel.held else [start, end]


def _joined(panel: Panel, data: Sequence[Datum]) -> list[tuple[Datum, Datum]]:
    """Neighbours that a line may join: nothing bridges a gap, a change of metric, or the end of the article."""
    drawable = panel.known
    return [
        (first, second)
        for first, second in pairwise(data)
        if first in drawable and second in drawable and first.after == second.after and not second.metric
    ]


def _ghost(sheet: Sheet, other: Panel, plot: TimePlot) -> None:
    shown = [datum for datum in other.data if sheet.shows(datum.step)]
    for number, (first, second) in enumerate(_joined(other, shown)):
        points = _points(other, plot, first, second)
        path = (("M", *points[0]), *(("L", *point) for point in points[1:]))
        sheet.shape(f"{plot.id}.ghost.{other.key}.{number}", path, "ghost", pen=Pen(Ink("line"), 2), group=plot.id)


def _line(sheet: Sheet, panel: Panel, plot: TimePlot, data: Sequence[Datum], ground: Ground) -> None:
    for first, second in _joined(panel, data):
        points = _points(panel, plot, first, second)
        ground.add_line(points)
        ink = ink_of(second, panel.colour)
        dashed = first.uncertain or second.uncertain
        pen = Pen(ink, 2.5, dash=(9, 7)) if dashed else Pen(ink, 4, cap="round", join="round")
        path = (("M", *points[0]), *(("L", *point) for point in points[1:]))
        sheet.shape(f"{second.key}.line", path, "series", pen=pen, group=plot.id, facts=second.facts)


def _marks(sheet: Sheet, panel: Panel, plot: TimePlot, data: Sequence[Datum], ground: Ground) -> None:
    """Each figure carries its mark; of many only the last, the line says the rest."""
    marked = data if len(data) <= MOST_MARKS else data[-1:]
    for datum in marked:
        at = plot.point(datum.days or 0.0, datum.value)
        radius = 9.0 if datum is data[-1] else 6.0
        mark = sheet.mark(
            f"{datum.key}.mark", mark_origin(datum), at.x, at.y, radius, ink_of(datum, panel.colour), group=plot.id,
            facts=datum.facts, sources=datum.sources, event=datum.event,
        )  # fmt: skip
        ground.boxes.append(mark.rect)
    sheet.cite(*(fact for datum in data for fact in datum.facts))


def _last_value(sheet: Sheet, plot: TimePlot, datum: Datum, writing: Numerals, ground: Ground, panel: Panel) -> None:
    """Behind the end of the line, where room was kept; over or under it when the line ends early."""
    at = plot.point(datum.days or 0.0, datum.value)
    said = writing.write(sheet, datum)
    ink = "t1" if panel.colour in ("t2", "t3") else panel.colour

    def draw(x: float, y: float, align: str, trial: Sheet) -> None:
        value_text(
            trial, f"{datum.key}.value", said, x, y, VALUE, align=align, ink=ink, group=plot.id, sources=datum.sources,  # type: ignore[arg-type]
            event=datum.event, role="value-minor",
        )  # fmt: skip

    spots = [(at.x + 18, at.y + 11, "left"), (at.x + 18, at.y - 12, "left"), (at.x + 18, at.y + 36, "left")]
    spots += [(at.x, at.y - 22, "centre"), (at.x, at.y + 44, "centre"), (at.x + 8, at.y - 22, "right")]
    place_or_note(sheet, ground, [partial(draw, *spot) for spot in spots], datum.key, pad=3)


def _bars(sheet: Sheet, panel: Panel, plot: TimePlot, data: Sequence[Datum], writing: Numerals, ground: Ground) -> None:
    """Bars at their dates or side by side; figures on all of them where they fit, else on the last and the highest."""
    xs = bar_places(panel, plot, data)
    gaps = [b - a for a, b in pairwise(sorted(xs)) if b - a > 0.5]
    pitch = min(gaps, default=plot.rect.width / max(len(data), 1))
    width = min(0.62 * pitch, WIDEST_BAR)
    zero = plot.y.at(0.0)
    for datum, x in zip(data, xs, strict=True):
        if panel.names:
            sheet.text(
                f"{datum.key}.name", label_of(sheet, datum), x, plot.rect.bottom + 32, BAR_NAME, width=pitch - 8,
                align="centre", group=plot.id, facts=datum.facts, place=panel.place,
            )  # fmt: skip
        if datum.known:
            end = plot.y.at(datum.value)
            drawn = bar(
                sheet, datum, Rect(x - width / 2, min(zero, end), width, abs(end - zero)), panel.colour, plot.id
            )
            if drawn:
                ground.boxes.append(drawn)
        elif panel.names:
            _gap(sheet, plot, datum, x, ground)
    known = [(datum, x) for datum, x in zip(data, xs, strict=True) if datum.known]
    texts = [value_width(sheet, writing.write(sheet, datum), VALUE, "value-minor") for datum, _ in known]
    if known and max(texts) + 10 > pitch:
        highest = max(known, key=lambda pair: pair[0].value)
        known = list({pair[0].key: pair for pair in (known[-1], highest)}.values())
    for datum, x in known:
        top = min(plot.y.at(datum.value), zero)

        def draw(up: float, trial: Sheet, datum: Datum = datum, x: float = x, top: float = top) -> None:
            value_text(
                trial, f"{datum.key}.value", writing.write(trial, datum), x, top - up, VALUE, align="centre",
                group=plot.id, sources=datum.sources, event=datum.event, role="value-minor",
            )  # fmt: skip

        place_or_note(sheet, ground, [partial(draw, 12), partial(draw, 34)], datum.key, pad=1)


def bar_places(panel: Panel, plot: TimePlot, data: Sequence[Datum]) -> list[float]:
    """The middle of each bar."""
    if not panel.names:
        return [plot.x.x(datum.days or 0.0) for datum in data]
    pitch = plot.rect.width / max(len(data), 1)
    return [plot.rect.x + pitch * (number + 0.5) for number in range(len(data))]


def _gap(sheet: Sheet, plot: TimePlot, datum: Datum, x: float, ground: Ground) -> None:
    """A number nobody knows: its words at the foot, at its place."""
    words = datum.words or word("no-data", sheet.language)

    def draw(up: float, trial: Sheet) -> None:
        at = plot.rect.bottom - up
        trial.text(
            f"{datum.key}.gap", words, x, at, BAR_NAME, align="centre", ink="t3", group=plot.id, facts=datum.facts
        )

    place(sheet, ground, [partial(draw, up) for up in (14, 46, 78)])
