"""Upright stacks, at equal distances over their names or at their dates on a time axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from presenter.core.chart.axis import BASELINE, after_band, time_axis, value_grid
from presenter.core.chart.beside import read_beside
from presenter.core.chart.fit import Fit
from presenter.core.chart.ground import Ground, ink_boxes, on_stage, place
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, unit_context
from presenter.core.chart.numerals import numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.spread import spread
from presenter.core.chart.stack_data import Segment, Stacks
from presenter.core.chart.stack_figures import (
    MARK,
    draw_inside,
    draw_joints,
    draw_segment,
    is_marked,
    number_of,
)
from presenter.core.chart.stack_names import Side, Tied, draw_alone, draw_column, keep_ties, widest_name
from presenter.core.chart.stack_totals import draw_over
from presenter.core.chart.stacked_layout import NAME_DROP, NAME_PITCH, OVERHANG, Space, Upright, laid_out
from presenter.core.chart.time_plot import register_points, spoken
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import ChartPoint, Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import StackedSpec

BESIDE = 24
"""Size of a number beside its segment."""
AWAY = 22.0
"""From a segment to its number: room for the line that ties them."""
OVER_BARS = 60.0
"""From the plot up to what stands over it: room for the total of the tallest bar."""
ROLE = "chart-label"
Drawn = dict[int, list[tuple[Segment, Rect]]]


def draw_up(sheet: Sheet, spec: StackedSpec, stacks: Stacks, area: Rect, fit: Fit) -> None:
    """The chart. A value grid stands behind the bars where not every number is written."""
    writing = numerals(sheet, written(stacks), unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, stacks.unit)
    also = also_said(sheet, spec, stacks)
    top = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    drawing = laid_out(sheet, spec, stacks, Space(area, top, fit, stacks.timed), writing, beside)
    gridded = stacks.timed or not _all_written(sheet, drawing)
    if gridded and not stacks.timed:
        drawing = laid_out(sheet, spec, stacks, Space(area, top, fit, True), writing, beside)
    plot = drawing.plot
    if stacks.timed:
        register_points(sheet, plot, _points(sheet, stacks))
        after_band(sheet, plot)
    if gridded:
        value_grid(sheet, replace(plot, rect=drawing.rect), writing, skip_foot=True)
    foot = drawing.rect.bottom + 4
    ground = Ground(Rect(area.x, area.y - 20, area.width, foot - area.y + 20), ink_boxes(sheet))
    field = drawing.field(OVER_BARS)
    beside.draw_under(sheet, field, ground)
    drawn = _segments(sheet, drawing, ground, solid_ground=beside.crosses or gridded)
    zero = plot.y.at(0.0)
    sheet.line(f"{spec.id}.axis", drawing.rect.x, zero, drawing.rect.right, zero, BASELINE, "axis", spec.id)
    _bar_names(sheet, drawing)
    _numbers(sheet, drawing, drawn, ground, beside_bars=not gridded)
    bounds, columns = _columns(sheet, drawing, drawn)
    for side, tied in columns.items():
        keep_ties(sheet, tied, side, bounds, ground)
    for number, bar in enumerate(stacks.bars):
        if drawing.sees(number) and plot.y.at(max(bar.top, 0.0)) >= plot.rect.y - 1:
            x, half = drawing.xs[number], drawing.width / 2
            over = x - half, x + half, plot.y.at(max(bar.top, 0.0))
            draw_over(
                on_stage(sheet, bar.complete), stacks, bar, over, drawing.over, drawing.size, writing, ground, spec.id
            )
    _part_names(sheet, drawing, drawn, ground)
    beside.draw_over(sheet, field, writing, ground)


def written(stacks: Stacks) -> list[Datum]:
    """What the chart writes, for one way of writing: shares, or numbers and their totals."""
    if stacks.computed:
        return [Datum(key="", quantity=segment.number) for bar in stacks.bars for segment in bar.segments]
    totals = [Datum(key="", quantity=bar.total) for bar in stacks.bars if bar.total and not stacks.shares]
    return [*stacks.data, *totals]


def also_said(sheet: Sheet, spec: StackedSpec, stacks: Stacks) -> tuple[str, ...]:
    """What the program computed, and when the numbers were counted."""
    words: list[str] = []
    if stacks.computed:
        words.append(word("shares-computed", sheet.language))
    elif not stacks.shares and any(bar.total and bar.stated is None and len(bar.segments) > 1 for bar in stacks.bars):
        words.append(word("totals-computed", sheet.language))
    names = " ".join(bar.name.text for bar in stacks.bars)
    dated = () if stacks.timed else as_of_words(sheet, stacks.data, f"{sheet.say(spec.title).text} {names}", spec.note)
    return (*words, *dated)


def _points(sheet: Sheet, stacks: Stacks) -> Iterator[ChartPoint]:
    """Each segment says its own number at its end."""
    for bar in stacks.bars:
        for segment in bar.segments:
            if bar.days is not None and sheet.shows(segment.step) and not stacks.parts[segment.part].rest:
                datum = segment.datum
                yield ChartPoint(bar.days, segment.end, datum.fact, spoken(sheet, datum), datum.event)


def _segments(sheet: Sheet, drawing: Upright, ground: Ground, *, solid_ground: bool) -> Drawn:
    """All segments as far as they lie in the plot; later steps' keep their places."""
    found: Drawn = {}
    plot, group = drawing.plot, drawing.spec.id
    within = plot.rect if plot.zoomed else None
    for number, bar in enumerate(drawing.stacks.bars):
        rects: list[tuple[Segment, Rect]] = []
        for segment in bar.segments:
            look, rect = drawing.stacks.parts[segment.part], drawing.place(number, segment)
            target = on_stage(sheet, segment.step)
            cut = draw_segment(target, look, segment, rect, group, within, solid_ground=solid_ground)
            if cut is not None:
                rects.append((segment, cut))
                ground.boxes.append(cut)
            elif drawing.sees(number) and not plot.zoomed:
                rects.append((segment, rect))
        draw_joints(sheet, bar, rects, group, upright=True)
        found[number] = rects
    return found


def _bar_names(sheet: Sheet, drawing: Upright) -> None:
    """Under the bars; along time where they fit, else the axis names years."""
    stacks, foot = drawing.stacks, drawing.rect.bottom
    if not stacks.timed:
        for number, bar in enumerate(stacks.bars):
            if sheet.shows(bar.step):
                sheet.text(
                    f"{bar.key}.name", bar.name, drawing.xs[number], foot + NAME_DROP, ROLE, width=drawing.words,
                    align="centre", group=drawing.spec.id, pitch=NAME_PITCH,
                )  # fmt: skip
        return
    plot = drawing.plot
    seen = [
        number
        for number in range(len(stacks.bars))
        if plot.rect.inflated(1).x <= drawing.xs[number] <= plot.rect.right + 1
    ]
    wanted = [drawing.xs[number] for number in seen]
    sizes = [sheet.extent(stacks.bars[number].name, ROLE)[0] for number in seen]
    placed = spread(wanted, sizes, 12, plot.area.x - 6, plot.area.right + 6)
    moved = max((abs(a - b) for a, b in zip(wanted, placed, strict=True)), default=0.0)
    if not seen or moved > 24 or placed[-1] + sizes[-1] / 2 > plot.area.right + 8:
        time_axis(sheet, plot, foot, line=False, right=drawing.rect.right)
        return
    for number, x in zip(seen, placed, strict=True):
        bar = stacks.bars[number]
        if sheet.shows(bar.step):
            sheet.text(f"{bar.key}.name", bar.name, x, foot + NAME_DROP, ROLE, align="centre", group=drawing.spec.id)


def _numbers(sheet: Sheet, drawing: Upright, drawn: Drawn, ground: Ground, *, beside_bars: bool) -> None:
    """Inside the segments where they fit, else beside them; those of the bar with the names stand with these."""
    named = _named(drawing)
    for number, rects in drawn.items():
        outside: list[tuple[Segment, Rect, Said]] = []
        for segment, rect in rects:
            said = number_of(sheet, drawing.writing, segment)
            look = drawing.stacks.parts[segment.part]
            size = drawing.size_inside(sheet, segment, rect)
            if size and drawing.sees(number):
                draw_inside(on_stage(sheet, segment.step), look, segment, said, rect, size, ground, drawing.spec.id)
            elif beside_bars and (number, segment.part) not in named:
                outside.append((segment, rect, said))
        _beside(sheet, drawing, outside, ground)


def _beside(sheet: Sheet, drawing: Upright, outside: Sequence[tuple[Segment, Rect, Said]], ground: Ground) -> None:
    """Numbers right of their segments, moved apart where they would touch."""
    bounds = drawing.rect
    placed = spread([rect.centre.y for _, rect, _ in outside], [22.0] * len(outside), 5, bounds.y - 8, bounds.bottom)
    for (segment, rect, said), middle in zip(outside, placed, strict=True):
        datum = segment.datum
        ink = drawing.stacks.parts[segment.part].ink

        def number(x: float, middle: float, said: Said, datum: Datum, ink: str, trial: Sheet) -> None:
            value_text(
                trial, f"{datum.key}.value", said, x, middle + 9, BESIDE, role="value-minor", group=drawing.spec.id,
                sources=datum.sources, event=datum.event, ink=ink,
            )  # fmt: skip

        x, start = rect.right + AWAY, rect.right + (MARK + 2 if is_marked(datum) else 3)
        target = on_stage(sheet, segment.step)
        if (
            place(target, ground, [partial(number, x, middle, said, datum, ink)], pad=1)
            and abs(middle - rect.centre.y) > 5
        ):
            path = (("M", start, rect.centre.y), ("L", x - 4, middle))
            target.shape(f"{datum.key}.tie", path, "leader", pen=Pen(Ink("t3"), 1), group=drawing.spec.id)


def _all_written(sheet: Sheet, drawing: Upright) -> bool:
    """Whether every number finds a place inside its segment or beside it."""
    gap = drawing.pitch - drawing.width - AWAY - 10
    named = _named(drawing)
    for number, bar in enumerate(drawing.stacks.bars):
        outside = 0
        for segment in bar.segments:
            said = number_of(sheet, drawing.writing, segment)
            if drawing.size_inside(sheet, segment, drawing.place(number, segment)):
                continue
            if (number, segment.part) in named:
                continue
            outside += 1
            if value_width(sheet, said, BESIDE, "value-minor") > gap:
                return False
        if outside * 27 > drawing.rect.height:
            return False
    return True


def _named(drawing: Upright) -> set[tuple[int, int]]:
    """Bar and part of each segment whose name stands beside it in a column, and with it its number."""
    (first, last), sided = _ends(drawing), drawing.sided
    return {(last, part) for part in sided.right} | {(first, part) for part in sided.left}


def _ends(drawing: Upright) -> tuple[int, int]:
    """The first and the last bar in view; -1 without any."""
    seen = [number for number in range(len(drawing.xs)) if drawing.sees(number)]
    return (seen[0], seen[-1]) if seen else (-1, -1)


def _columns(sheet: Sheet, drawing: Upright, drawn: Drawn) -> tuple[Rect, dict[Side, list[Tied]]]:
    """Where the names of parts may stand, and those beside the last and the first bar."""
    sided, (first, last) = drawing.sided, _ends(drawing)
    bounds = Rect(drawing.rect.x, drawing.rect.y - 10, drawing.rect.width, drawing.rect.height + 8)
    right = [_tied(sheet, drawing, s, r) for s, r in drawn.get(last, []) if s.part in sided.right]
    left = [_tied(sheet, drawing, s, r) for s, r in drawn.get(first, []) if s.part in sided.left]
    return bounds, {"right": right, "left": left}


def _part_names(sheet: Sheet, drawing: Upright, drawn: Drawn, ground: Ground) -> None:
    bounds, columns = _columns(sheet, drawing, drawn)
    for side, tied in columns.items():
        draw_column(sheet, tied, side, bounds, ground, drawing.spec.id)
    for part, number in drawing.sided.others:
        for segment, rect in drawn.get(number, []):
            if segment.part == part:
                gap = drawing.pitch - drawing.width
                draw_alone(sheet, _tied(sheet, drawing, segment, rect), gap, ground, drawing.spec.id)


def _tied(sheet: Sheet, drawing: Upright, segment: Segment, rect: Rect) -> Tied:
    """A name with its segment; in a zoomed view it stands beside the plot, beyond all bars."""
    plot, datum, look = drawing.plot, segment.datum, drawing.stacks.parts[segment.part]
    said = number_of(sheet, drawing.writing, segment)
    number = None if drawing.size_inside(sheet, segment, rect) else said
    if plot.zoomed:
        right = drawing.rect.right - OVERHANG
        rect = Rect(plot.rect.x, rect.y, right - plot.rect.x, rect.height)
    widest = widest_name(plot.area)
    return Tied(look, datum.key, rect, number, datum.facts, datum.sources, segment.step, widest)
