"""A level waterfall: one bar per row from top to bottom, its name at the left, its signed number behind it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.beside import read_beside
from presenter.core.chart.field import Field
from presenter.core.chart.figures import bar, bar_ground, bar_mark
from presenter.core.chart.ground import Ground, ink_boxes, on_stage, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.value_text import row_size, value_text, value_width
from presenter.core.chart.waterfall_data import Fall, FallBar, computed_words, value_of
from presenter.core.chart.waterfall_up import CONNECTOR, SUM
from presenter.core.compose.frame import Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import WaterfallSpec

HIGHEST_ROW = 96.0
FILL = 0.56
NAME_SHARE = 0.34
NAME_PITCH = 30.0
SMALL = "chart-label-small"


def draw_level(sheet: Sheet, spec: WaterfallSpec, fall: Fall, area: Rect) -> None:
    """Rows in the order written, all on one value axis; thin lines lead from row to row."""
    data = [one.datum for one in fall.bars]
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, fall.unit, writing, upright=False)
    also = (*computed_words(sheet, fall), *as_of_words(sheet, data, spec.title, spec.note))
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    names = min(max(sheet.extent(one.name, "chart-label")[0] for one in fall.bars), NAME_SHARE * area.width)
    left = area.x + names + 24
    ends = [end for one in fall.bars for end in (one.start, one.end)]
    domain = zero_based([*ends, *([fall.sum.value] if fall.sum else []), *beside.values])
    size = row_size((area.bottom - title_end - 30) / len(fall.bars), 34)
    length = _length(sheet, fall, writing, domain, area.right - left, size)
    scale = ValueScale(*domain, left, left + length)
    plain = Rect(left, title_end + 24, length, area.bottom - title_end - 24)
    top = title_end + 24 + beside.room(sheet, Field(spec.id, area, plain, scale, upright=False))
    pitch = min((area.bottom - 6 - top) / len(fall.bars), HIGHEST_ROW)
    plot = Rect(left, top, length, pitch * len(fall.bars))
    ground = Ground(Rect(area.x, top - 8, area.width, area.bottom - top + 8), ink_boxes(sheet))
    field = Field(spec.id, area, plot, scale, upright=False, unit=fall.unit, adds=True)
    beside.draw_under(sheet, field, ground)
    height = pitch * FILL
    for number, one in enumerate(fall.bars):
        y, target = top + pitch * (number + 0.5), on_stage(sheet, one.datum.step)
        rect = Rect(scale.at(one.low), y - height / 2, scale.at(one.high) - scale.at(one.low), height)
        if beside.crosses and one.datum.known:
            bar_ground(target, one.datum, rect, spec.id)
        _bar(target, spec, one, rect, scale.at(one.end), ground)
    _connectors(sheet, spec, fall, scale, top, pitch)
    zero = scale.at(0.0)
    sheet.line(f"{spec.id}.axis", zero, top, zero, plot.bottom, BASELINE, "axis", spec.id)
    for number, one in enumerate(fall.bars):
        y, target = top + pitch * (number + 0.5), on_stage(sheet, one.datum.step)
        place_or_note(target, ground, [partial(_name, spec, one, area.x, y, names)], f"{one.datum.key}.name", pad=1)
        place_or_note(target, ground, [partial(_value, spec, fall, one, scale, y, size, writing)], one.datum.key, pad=1)
    if fall.sum is not None and sheet.shows(fall.sum.step):
        x, y = scale.at(fall.sum.value), top + pitch * (len(fall.bars) - 0.5)
        sheet.line(f"{fall.sum.key}.line", x, y - height / 2 - 6, x, y + height / 2 + 6, SUM, "comparison", spec.id)
    beside.draw_over(sheet, field, writing, ground)


def _length(sheet: Sheet, fall: Fall, writing: Numerals, domain: tuple[float, float], width: float, size: int) -> float:
    """Length of the whole scale: the longest at which every row has room for its words behind its bar."""
    lengths = [width - 24.0]
    for one in fall.bars:
        words = value_width(sheet, value_of(sheet, writing, one), size) + 40
        if fall.sum is not None and one is fall.bars[-1]:
            words += sheet.extent(_sum_words(sheet, fall, writing), SMALL)[0] + 16
        high = max(one.high, fall.sum.value) if fall.sum and one is fall.bars[-1] else one.high
        share = (high - domain[0]) / (domain[1] - domain[0])
        lengths.append((width - words) / share if share > 0 else width)
    return max(min(lengths), width * 0.3, 40.0)


def _sum_words(sheet: Sheet, fall: Fall, writing: Numerals) -> str:
    return word("steps-sum", sheet.language, sum=writing.write(sheet, fall.sum).text) if fall.sum else ""


def _name(spec: WaterfallSpec, one: FallBar, x: float, y: float, width: float, sheet: Sheet) -> None:
    lines = sheet.extent(one.name, "chart-label", width=width)[1]
    sheet.text(
        f"{one.datum.key}.name", one.name, x, y + 9 - NAME_PITCH / 2 * (lines - 1), "chart-label", width=width,
        pitch=NAME_PITCH, group=spec.id, facts=one.datum.facts, event=one.datum.event,
    )  # fmt: skip


def _bar(sheet: Sheet, spec: WaterfallSpec, one: FallBar, rect: Rect, end: float, ground: Ground) -> None:
    if not one.datum.known:
        return
    drawn = bar(sheet, one.datum, rect, one.colour, spec.id)
    ground.boxes += [drawn] if drawn else []
    bar_mark(sheet, one.datum, end, rect.centre.y, one.colour, spec.id, radius=10)


def _connectors(sheet: Sheet, spec: WaterfallSpec, fall: Fall, scale: ValueScale, top: float, pitch: float) -> None:
    for number, (one, other) in enumerate(pairwise(fall.bars)):
        if sheet.shows(one.datum.step) and sheet.shows(other.datum.step):
            x = scale.at(one.end if one.datum.known else one.start)
            half = pitch * FILL / 2
            start = top + pitch * (number + 0.5) + (half if one.datum.known else -half)
            pen = CONNECTOR if one.datum.known else Pen(CONNECTOR.ink, CONNECTOR.width, dash=(2, 6))
            end = top + pitch * (number + 1.5) - half
            sheet.line(f"{one.datum.key}.on", x, start, x, end, pen, "connector", spec.id)


def _value(
    spec: WaterfallSpec,
    fall: Fall,
    one: FallBar,
    scale: ValueScale,
    y: float,
    size: int,
    writing: Numerals,
    sheet: Sheet,
) -> None:
    """Behind the bar; with a sum that disagrees, quiet words behind that."""
    datum = one.datum
    if not datum.known:
        words = datum.words or word("no-data", sheet.language)
        sheet.text(
            f"{datum.key}.gap",
            words,
            scale.at(one.start) + 16,
            y + 9,
            "chart-label",
            ink="t3",
            group=spec.id,
            facts=datum.facts,
        )
        return
    last = fall.sum is not None and one is fall.bars[-1]
    high = max(one.high, fall.sum.value) if last and fall.sum else one.high
    x = scale.at(high) + 16 + (10 if datum.uncertain and datum.origin == "article" and not one.falls else 0)
    piece = value_text(
        sheet, f"{datum.key}.value", value_of(sheet, writing, one), x, y + 0.365 * size, size, group=spec.id,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip
    if last and fall.sum:
        words = _sum_words(sheet, fall, writing)
        sheet.text(f"{fall.sum.key}.words", words, piece.rect.right + 16, y + 9, SMALL, ink="t3", group=spec.id)
