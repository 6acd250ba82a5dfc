"""An upright waterfall: bars at equal distances, thin lines from each to the next, signed numbers at their ends."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from msgspec import Struct

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.beside import read_beside
from presenter.core.chart.field import Field
from presenter.core.chart.figures import bar, bar_ground, bar_mark
from presenter.core.chart.fit import Fit, foot_over_names, levelled
from presenter.core.chart.ground import Candidate, Ground, ink_boxes, on_stage, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.chart.waterfall_data import Fall, FallBar, computed_words, value_of
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect
from presenter.core.schema.chart import WaterfallSpec

FILL = 0.6
WIDEST = 132.0
FARTHEST = 300.0
"""Largest distance between the middles of two bars."""
NAME_PITCH = 30.0
SIZES = (40, 34, 28, 24)
"""Of the numbers: the largest at which neighbours stay apart."""
CONNECTOR = Pen(Ink("t3"), 1.5)
SUM = Pen(Ink("t2"), 2.0, dash=(6, 5))
"""Where a stated end disagrees: the level of the computed one."""


class _Upright(Struct, frozen=True):
    spec: WaterfallSpec
    writing: Numerals
    area: Rect
    plot: Rect
    scale: ValueScale
    pitch: float
    width: float
    size: int
    ground: Ground

    def x(self, number: int) -> float:
        return self.area.x + self.pitch * (number + 0.5)

    def place(self, number: int, one: FallBar) -> Rect:
        high, low = self.scale.at(one.high), self.scale.at(one.low)
        return Rect(self.x(number) - self.width / 2, high, self.width, low - high)


def draw_up(sheet: Sheet, spec: WaterfallSpec, fall: Fall, area: Rect, fit: Fit) -> None:
    """The chart; names under the bars, at the foot of the plot."""
    data = [one.datum for one in fall.bars]
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, fall.unit)
    also = (*computed_words(sheet, fall), *as_of_words(sheet, data, spec.title, spec.note))
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    pitch = min(area.width / len(fall.bars), FARTHEST)
    said = [value_of(sheet, writing, one) for one in fall.bars if one.datum.known]
    size = next((s for s in SIZES if all(value_width(sheet, v, s) <= pitch - 10 for v in said)), SIZES[-1])
    lines = max(sheet.extent(one.name, "chart-label", width=pitch - 14)[1] for one in fall.bars)
    ends = [end for one in fall.bars for end in (one.start, one.end)]
    domain = zero_based([*ends, *([fall.sum.value] if fall.sum else []), *beside.values])
    room = size * 0.75 + 16
    lowest = min(domain[0], 0.0) < 0
    under = room + 14 if lowest else 0
    top = title_end + 38 + room + (34 if fall.sum else 0)
    foot = foot_over_names(area.bottom - 14, top + under, NAME_PITCH * lines)
    bottom = foot - under
    top = levelled(fit, top, bottom, domain[1], area.y) if domain[0] == 0 else top
    scale = ValueScale(*domain, bottom, top)
    ground = Ground(Rect(area.x, area.y, area.width, foot + 4 - area.y), ink_boxes(sheet))
    plot = Rect(area.x, top, pitch * len(fall.bars), bottom - top)
    drawing = _Upright(spec, writing, area, plot, scale, pitch, min(pitch * FILL, WIDEST), size, ground)
    field = Field(spec.id, area, plot, scale, unit=fall.unit, adds=True)
    beside.draw_under(sheet, field, ground)
    listed = [(number, one, on_stage(sheet, one.datum.step)) for number, one in enumerate(fall.bars)]
    for number, one, target in listed:
        if beside.crosses and one.datum.known:
            bar_ground(target, one.datum, drawing.place(number, one), spec.id)
        _bar(target, drawing, number, one)
    _connectors(sheet, drawing, fall)
    zero = scale.at(0.0)
    sheet.line(f"{spec.id}.axis", plot.x, zero, plot.right, zero, BASELINE, "axis", spec.id)
    for number, one, target in listed:
        target.text(
            f"{one.datum.key}.name", one.name, drawing.x(number), foot + 34, "chart-label", width=pitch - 14,
            align="centre", group=spec.id, facts=one.datum.facts, event=one.datum.event, pitch=NAME_PITCH,
        )  # fmt: skip
    for number, one, target in listed:
        _value(target, drawing, number, one, fall.sum if one is fall.bars[-1] else None)
    _disagreement(sheet, drawing, fall)
    beside.draw_over(sheet, field, writing, ground)


def _bar(sheet: Sheet, drawing: _Upright, number: int, one: FallBar) -> None:
    if not one.datum.known:
        return
    rect, group = drawing.place(number, one), drawing.spec.id
    drawn = bar(sheet, one.datum, rect, one.colour, group)
    drawing.ground.boxes += [drawn] if drawn else []
    end = drawing.scale.at(one.end)
    if bar_mark(sheet, one.datum, rect.centre.x, end, one.colour, group, radius=10):
        drawing.ground.boxes.append(Rect(rect.centre.x - 10, end - 10, 20, 20))


def _connectors(sheet: Sheet, drawing: _Upright, fall: Fall) -> None:
    """A thin line from each bar's end to the next; dotted past a number that nobody knows."""
    for number, (one, other) in enumerate(pairwise(fall.bars)):
        y = drawing.scale.at(one.end if one.datum.known else one.start)
        half = drawing.width / 2
        left = drawing.x(number) + (half if one.datum.known else -half)
        right = drawing.x(number + 1) - half
        pen = CONNECTOR if one.datum.known else Pen(CONNECTOR.ink, CONNECTOR.width, dash=(2, 6))
        target = on_stage(sheet, max(one.datum.step, other.datum.step))
        target.line(f"{one.datum.key}.on", left, y, right, y, pen, "connector", drawing.spec.id)
        drawing.ground.add_rule([Point(left, y), Point(right, y)])


def _value(sheet: Sheet, drawing: _Upright, number: int, one: FallBar, total: Datum | None) -> None:
    """Over a bar that rises, under one that falls, clear of the level of another `total`; in words where no number is known."""
    datum, group, ground = one.datum, drawing.spec.id, drawing.ground
    x, size = drawing.x(number), drawing.size
    if not datum.known:
        words = datum.words or word("no-data", sheet.language)
        y = drawing.scale.at(one.start)

        def gap(up: float, trial: Sheet) -> None:
            trial.text(
                f"{datum.key}.gap", words, x, y - 14 - up, "chart-label", width=drawing.pitch - 10, pitch=NAME_PITCH,
                align="centre", ink="t3", group=group, facts=datum.facts,
            )  # fmt: skip

        lines = sheet.extent(words, "chart-label", width=drawing.pitch - 10)[1]
        place_or_note(
            sheet, ground, [partial(gap, NAME_PITCH * (lines - 1) + up) for up in (0, -60, 60)], datum.key, pad=2
        )
        return
    said = value_of(sheet, drawing.writing, one)
    lift = 14 + (8 if datum.uncertain and datum.origin == "article" else 0)
    ends = [one.high, one.low, *([total.value] if total else [])]
    over, under = drawing.scale.at(max(ends)) - lift, drawing.scale.at(min(ends)) + lift + size * 0.72

    def draw(y: float, trial: Sheet) -> None:
        value_text(
            trial, f"{datum.key}.value", said, x, y, size, align="centre", group=group, sources=datum.sources,
            event=datum.event,
        )  # fmt: skip

    below = one.falls or (one.is_end and one.end < 0)
    ways = (under, over) if below else (over, under)
    places: list[Candidate] = [partial(draw, y) for y in (*ways, over - 24, under + 24, over - 48)]
    place_or_note(sheet, ground, places, datum.key, pad=3)


def _disagreement(sheet: Sheet, drawing: _Upright, fall: Fall) -> None:
    """The computed end as a dashed level across the stated one, and quiet words."""
    total = fall.sum
    if total is None:
        return
    sheet = on_stage(sheet, total.step)
    number, group = len(fall.bars) - 1, drawing.spec.id
    y, x, half = drawing.scale.at(total.value), drawing.x(number), drawing.width / 2 + 10
    sheet.line(f"{total.key}.line", x - half, y, x + half, y, SUM, "comparison", group)
    said = drawing.writing.write(sheet, total)
    words = word("steps-sum", sheet.language, sum=said.text)
    width = sheet.extent(words, "chart-label-small")[0]
    right = min(x + width / 2, drawing.area.right)

    def tell(right: float, at: float, trial: Sheet) -> None:
        trial.text(f"{total.key}.words", words, right, at, "chart-label-small", align="right", ink="t3", group=group)

    tops = min(y, drawing.scale.at(fall.bars[-1].high))
    places: list[Candidate] = [partial(tell, right, tops - up) for up in (14, 50, 60, 76, 96)]
    places += [partial(tell, x - half - 12, y + 8 + down) for down in (0, 40, -40)]
    place_or_note(sheet, drawing.ground, places, f"{total.key}.words", pad=2)
