"""Where a line is meant to go: dashed lines from a point to a target, hatched between its two ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from presenter.core.chart.clip import clip_polygon, clip_polyline
from presenter.core.chart.ground import Candidate, Ground, place, place_or_note
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.point_label import PointLabel, around
from presenter.core.chart.points import Datum, fact_datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point
from presenter.core.schema.chart import LineSpec, PointSpec

RATIO_SIZE = 44


class Ramp(Struct, frozen=True):
    """`low` is the lower end of a target range; the ratios are ids of derived facts, or empty."""

    start: Datum
    target: Datum
    low: Datum | None
    ratio: str
    low_ratio: str
    step: int

    @property
    def ends(self) -> tuple[Datum, ...]:
        return (self.target, self.low) if self.low else (self.target,)


def ramp_of(sheet: Sheet, spec: LineSpec, data: Sequence[Datum]) -> Ramp | None:
    """The ramp of a line as written; None without one, or where one of its numbers or dates is not known."""
    written = spec.target
    if written is None:
        return None

    def end(fact: str, label: object) -> Datum:
        text = label if isinstance(label, (str, dict)) else ""
        return fact_datum(
            sheet, PointSpec(fact=fact, date=written.date, label=text, step=written.step), f"{spec.id}.target"
        )

    start = next((d for d in data if d.fact == written.from_), None)
    start = start or fact_datum(sheet, PointSpec(fact=written.from_), f"{spec.id}.from")
    ends = [end(written.fact, written.label)] + ([end(written.low, written.low_label)] if written.low else [])
    start, target, *more = of_one_kind(sheet, [start, *ends], kind_of(data))
    low = more[0] if more else None
    if not all(d.known and d.days is not None for d in (start, target)):
        return None
    if low is not None and (not low.known or low.days is None):
        low = None
    return Ramp(start, target, low, written.ratio or "", (written.low_ratio or "") if low else "", written.step)


def ramp_room(sheet: Sheet, ramp: Ramp, writing: Numerals) -> float:
    """Width right of the plot for the labels at the ramp's ends."""
    return max(_label(sheet, datum, writing).stacked_width(sheet) for datum in ramp.ends) + 44


def _label(sheet: Sheet, datum: Datum, writing: Numerals) -> PointLabel:
    return PointLabel(
        key=datum.key,
        number=writing.write(sheet, datum),
        name=sheet.say(datum.label) or sheet.say(datum.title),
        size=48,
        name_width=170,
        group=datum.key.partition(".")[0],
        sources=datum.sources,
        event=datum.event,
    )


def draw_ramp(sheet: Sheet, ramp: Ramp, plot: TimePlot, writing: Numerals, ground: Ground, colour: str) -> None:
    """Band, dashed lines, marks and labels; the ratios stand beside their lines."""
    start = plot.point(ramp.start.days or 0.0, ramp.start.value)
    ends = [plot.point(d.days or 0.0, d.value) for d in ramp.ends]
    if len(ends) == 2:
        band = clip_polygon([start, *ends], plot.rect)
        if len(band) > 2:
            hatch = Hatch(Ink(colour, 0.42), 12, 1.6)
            sheet.shape(f"{plot.id}.ramp", polyline(band, closed=True), "band", hatch=hatch, group=plot.id)
        for part in clip_polyline(ends, plot.rect):
            sheet.shape(f"{plot.id}.ramp.range", polyline(part), "series", pen=Pen(Ink(colour), 4), group=plot.id)
            ground.add_line(part)
    for datum, end in zip(ramp.ends, ends, strict=True):
        for part in clip_polyline([start, end], plot.rect):
            pen = Pen(Ink(colour), 2.5, dash=(9, 7))
            sheet.shape(f"{datum.key}.line", polyline(part), "series", pen=pen, group=plot.id, facts=datum.facts)
            ground.add_line(part)
    for number, (datum, end) in enumerate(zip(ramp.ends, ends, strict=True)):
        if not plot.holds(end):
            continue
        mark = sheet.mark(
            f"{datum.key}.mark", datum.origin, end.x, end.y, 12 if number == 0 else 11, colour, group=plot.id,
            facts=datum.facts, sources=datum.sources, event=datum.event,
        )  # fmt: skip
        ground.boxes.append(mark.rect)
    for datum, end in zip(ramp.ends, ends, strict=True):
        if plot.holds(end):
            label = _label(sheet, datum, writing)
            beside = partial(_stacked, label, end.x + 28, end.y + label.cap / 2)
            others = around(sheet, label, end.x, end.y, 12, ("right", "above-left", "left", "below-left"))
            place_or_note(sheet, ground, [beside, *others], datum.key, pad=3)
    for fact, end, upper in ((ramp.ratio, ends[0], True), (ramp.low_ratio, ends[-1], False)):
        if fact in sheet.story.facts:
            place(sheet, ground, _beside(plot, fact, start, end, upper=upper), pad=8)


def _beside(plot: TimePlot, fact: str, start: Point, end: Point, *, upper: bool) -> list[Candidate]:
    """Places for a ratio along its line: left of the upper one, right of the lower one."""
    parts = (0.56, 0.64, 0.48, 0.72, 0.4, 0.8, 0.3)
    along = [Point(start.x + part * (end.x - start.x), start.y + part * (end.y - start.y)) for part in parts]
    return [
        partial(_ratio, plot.id, fact, on.x - gap if upper else on.x + gap, on.y, upper)
        for on in along
        if plot.holds(on)
        for gap in (30, 44, 64, 90)
    ]


def _stacked(label: PointLabel, x: float, baseline: float, sheet: Sheet) -> None:
    label.stacked(sheet, x, baseline)


def _ratio(group: str, fact: str, x: float, y: float, ends_at_x: bool, sheet: Sheet) -> None:
    said = sheet.number(fact)
    width = value_width(sheet, said, RATIO_SIZE) + 30
    left = x - width if ends_at_x else x
    origin = sheet.fact(fact).origin
    sheet.mark(f"{group}.{fact}.mark", origin, left + 9, y, 9, "t2", group=group, facts=(fact,))
    value_text(sheet, f"{group}.{fact}.value", said, left + 30, y + 0.365 * RATIO_SIZE, RATIO_SIZE, group=group)
