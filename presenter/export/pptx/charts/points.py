"""Lines, slopes, stairs, ranks and dots as scatter charts: dates and values at their true distances.

A line that changes its look, or is broken, is several series: programs that know no look per stretch draw it as
it is, and nothing is joined that the stage does not join.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import log10

from msgspec.structs import replace

from presenter.core.chart.breaks import joins
from presenter.core.chart.bump_ranks import rank_all
from presenter.core.chart.kinds import of_one_kind
from presenter.core.chart.line import read_lines
from presenter.core.chart.points import Datum, chart_data
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.series import Series, read_all
from presenter.core.compose.frame import ChartRegion, Mark, Pen, Shape
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect
from presenter.core.schema.chart import BumpSpec, DotsSpec, LineSpec, SlopeSpec, StairsSpec
from presenter.export.pptx.charts.drawn import Drawn, ids
from presenter.export.pptx.charts.native import AsShapes, Number, PointChart, Points, helper, number_of

SERIAL = 693_594
"""Days of ours at day 0 of a workbook."""
FIRST_DAY = SERIAL + 61
"""1 March 1900: before it workbooks have no true dates."""
YEAR = 365.2425
Place = Callable[[float, float], Point]


def lines(sheet: Sheet, spec: LineSpec | SlopeSpec, drawn: Drawn, region: ChartRegion) -> PointChart:
    """The series as drawn; target ramps, bands and whiskers stay shapes."""
    series = read_lines(sheet, spec) if isinstance(spec, LineSpec) else read_all(sheet, spec)
    found = [(_name(sheet, one, spec), one.listed, one.listed) for one in series]
    return _chart(region, drawn, found)


def ranks(sheet: Sheet, spec: BumpSpec, drawn: Drawn, region: ChartRegion) -> PointChart:
    """The rows of the ranks, the first on top; tied series stand under each other as on stage."""
    ranked = rank_all(read_all(sheet, spec), stated=spec.ranks == "stated", lowest_first=spec.first == "lowest")
    found = []
    for one in ranked:
        own = {datum.key: datum for datum, _ in one.marks}
        found.append((_name(sheet, one.series, spec), one.drawn, tuple(own.get(d.key, d) for d in one.drawn)))
    return _chart(region, drawn, found, downwards=True)


def stairs(sheet: Sheet, spec: StairsSpec, drawn: Drawn, region: ChartRegion) -> PointChart:
    """The levels as marks with the numbers, and the stairs through them as a line of corners."""
    read = of_one_kind(sheet, chart_data(sheet, spec.steps, spec.data, spec.id))
    data = sorted((d for d in read if d.days is not None), key=lambda d: d.days or 0.0)
    chart = _chart(region, drawn, [(sheet.story.plain_text(spec.title, sheet.language), data, data)], joined=False)
    place = _inverse(region)
    known = [datum for datum in data if datum.known]
    steps: list[Points] = []
    xs: tuple[float, ...]
    ys: tuple[Number | None, ...]
    for datum in data:
        for piece in drawn.all(f"{datum.key}.stair"):
            if not isinstance(piece, Shape):
                continue
            corners = [_corner(*place(step[1], step[2]), known) for step in piece.path]
            xs, ys = tuple(_x(x, dates=chart.dates) for x, _ in corners), tuple(y for _, y in corners)
            before = steps[-1] if steps else None
            if before and before.pen == piece.pen and (before.xs[-1], before.ys[-1]) == (xs[0], ys[0]):
                xs, ys = (*before.xs, *xs[1:]), (*before.ys, *ys[1:])
                steps.pop()
            steps.append(Points(helper(sheet.language, 2), xs, ys, (None,) * len(xs), piece.pen))
    cut = ids(piece for datum in data for piece in drawn.all(f"{datum.key}.stair"))
    return replace(chart, series=(*chart.series, *steps), replaced=chart.replaced | cut)


def dots(sheet: Sheet, spec: DotsSpec, drawn: Drawn) -> PointChart | AsShapes:
    """A row per number: values across, rows down, numbered from the top."""
    data = of_one_kind(sheet, chart_data(sheet, spec.points, spec.data, spec.id))
    log = spec.scale == "log"
    marks = [(number, d, mark) for number, d in enumerate(data) if d.known and (mark := drawn.mark(f"{d.key}.mark"))]
    ordered = sorted(marks, key=lambda one: one[2].centre.x)
    axis = drawn.shape(f"{spec.id}.axis")
    if axis is None or len(ordered) < 2 or ordered[-1][2].centre.x - ordered[0][2].centre.x < 1:
        return AsShapes("one-dot")
    (_, low, first), (_, high, last) = ordered[0], ordered[-1]
    scale = ValueScale(*_ends(low.value, high.value, log=log), first.centre.x, last.centre.x, log)
    left, right = axis.rect.x, axis.rect.right
    rows = sorted(mark.centre.y for _, _, mark in marks)
    pitch = min(b - a for a, b in pairwise(rows)) if len(rows) > 1 else 80.0
    plot = Rect(left, rows[0] - pitch / 2, right - left, axis.rect.centre.y - rows[0] + pitch / 2)
    y_of = {mark.id: (mark.centre.y - plot.y) / pitch + 0.5 for _, _, mark in marks}
    series = Points(
        sheet.story.plain_text(spec.title, sheet.language),
        tuple(float(number_of(d) or 0) for _, d, _ in marks),
        tuple(y_of[mark.id] for _, _, mark in marks),
        tuple(mark for _, _, mark in marks),
        None,
        tuple(d for _, d, _ in marks),
    )
    return PointChart(
        spec.id, plot, (series,), (_at(scale, left), _at(scale, right)), (0.5, 0.5 + plot.height / pitch), x_log=log,
        downwards=True, values_across=True, replaced=ids(_disc(mark) for _, _, mark in marks), under=ids(mark for _, _, mark in marks),
    )  # fmt: skip


def _ends(low: float, high: float, *, log: bool) -> tuple[float, float]:
    return (log10(low), log10(high)) if log else (low, high)


def _at(scale: ValueScale, x: float) -> float:
    """The value at a place on a scale."""
    value = scale.low + (x - scale.near) * (scale.high - scale.low) / (scale.far - scale.near)
    return 10**value if scale.log else value


def _chart(
    region: ChartRegion,
    drawn: Drawn,
    series: Sequence[tuple[str, Sequence[Datum], Sequence[Datum]]],
    *,
    downwards: bool = False,
    joined: bool = True,
) -> PointChart:
    """Of each series the places it is drawn at, and the numbers it stands for."""
    dates = region.x_range[0] >= FIRST_DAY
    at = _forward(region)
    found: list[Points] = []
    replaced: set[str] = set()
    for name, placed, told in series:
        truth = {id(one): datum for one, datum in zip(placed, told, strict=True)}
        marks = {id(d): drawn.mark(f"{d.key}.mark", at(d.days or 0.0, d.value)) if d.known else None for d in placed}
        replaced |= ids(_disc(mark) for mark in marks.values())
        stretches = _stretches(placed, drawn, at) if joined else []
        replaced |= {piece_id for _, _, piece_ids in stretches for piece_id in piece_ids}
        within = {id(d) for stretch, _, _ in stretches for d in stretch}
        alone = [d for d in placed if id(d) not in within and marks[id(d)]]
        parts: list[tuple[tuple[Datum, ...], Pen | None]] = [(tuple(stretch), pen) for stretch, pen, _ in stretches]
        if not joined:
            parts = [(tuple(alone), None)]
        else:
            parts += [((d,), None) for d in alone]
        marked: set[int] = set()
        for number, (stretch, pen) in enumerate(parts):
            own = [None if id(d) in marked else marks[id(d)] for d in stretch]
            marked |= {id(d) for d in stretch}
            found.append(
                Points(
                    name if number == 0 else f"{name} · {number + 1}".strip(),
                    tuple(_x(d.days or 0.0, dates=dates) for d in stretch),
                    tuple(_y(d, downwards=downwards) for d in stretch),
                    tuple(own),
                    pen,
                    tuple(truth[id(d)] for d in stretch),
                )
            )
    low, high = region.y_range
    if region.y_is_log:
        low, high = 10**low, 10**high
    y_span = (-high, -low) if downwards else (low, high)
    x_span = (_x(region.x_range[0], dates=dates), _x(region.x_range[1], dates=dates))
    return PointChart(
        region.id, region.plot, tuple(found), x_span, y_span, y_log=region.y_is_log, downwards=downwards, dates=dates,
        replaced=frozenset(replaced), under=ids(mark for one in found for mark in one.marks),
    )  # fmt: skip


def _disc(mark: Mark | None) -> Mark | None:
    """A mark that every program draws in a chart. Rings stay shapes on the chart's own: not all know a mark's edge."""
    return mark if mark is not None and mark.origin == "article" else None


def _stretches(data: Sequence[Datum], drawn: Drawn, at: Place) -> list[tuple[list[Datum], Pen, list[str]]]:
    """Neighbours that one pen joins, with the pieces that did."""
    found: list[tuple[list[Datum], Pen, list[str]]] = []
    for first, second in joins(data):
        piece = drawn.shape(f"{second.key}.line", at(second.days or 0.0, second.value))
        if piece is None or piece.pen is None:
            continue
        if found and found[-1][0][-1] is first and found[-1][1] == piece.pen:
            found[-1][0].append(second)
            found[-1][2].append(piece.id)
        else:
            found.append(([first, second], piece.pen, [piece.id]))
    return found


def _name(sheet: Sheet, one: Series, spec: LineSpec | SlopeSpec | BumpSpec) -> str:
    return sheet.story.plain_text(one.spec.name or spec.title, sheet.language).replace("|", " ")


def _x(days: float, *, dates: bool) -> float:
    """A date of a workbook, or a year and its part."""
    return days - SERIAL if dates else (days - 1) / YEAR + 1


def _y(datum: Datum, *, downwards: bool) -> Number | None:
    number = number_of(datum)
    return -number if downwards and number is not None else number


def _forward(region: ChartRegion) -> Place:
    plot, (start, end), (low, high) = region.plot, region.x_range, region.y_range
    scale = ValueScale(low, high, plot.bottom, plot.y, region.y_is_log)
    return lambda days, value: Point(plot.x + (days - start) / (end - start) * plot.width, scale.at(value))


def _inverse(region: ChartRegion) -> Callable[[float, float], tuple[float, float]]:
    """From a place to date and value."""
    plot, (start, end) = region.plot, region.x_range
    scale = ValueScale(*region.y_range, plot.bottom, plot.y, region.y_is_log)
    return lambda x, y: (start + (x - plot.x) / plot.width * (end - start), _at(scale, y))


def _corner(days: float, value: float, known: Sequence[Datum]) -> tuple[float, Number]:
    """A corner of stairs: exactly at the date and the number it belongs to."""
    day = next((d.days for d in known if d.days is not None and abs(d.days - days) < 0.01), days)
    near = next((d for d in known if abs(d.value - value) <= 1e-6 * abs(value)), None)
    return day, (number_of(near) if near else None) or value
