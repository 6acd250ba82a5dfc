"""Level bars, one per row: the name at the left, the value at the bar's end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.beside import read_beside
from presenter.core.chart.field import Field
from presenter.core.chart.figures import bar, bar_ground, bar_mark, ink_of
from presenter.core.chart.ground import Ground, ink_boxes, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, unit_context
from presenter.core.chart.kinds import kind_of
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, is_said, label_of
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.share import whole_of
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.chart.whisker import whisker
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec

HIGHEST_ROW = 104.0
NAME_SHARE = 0.3
NAME_PITCH = 30.0


class _Rows(Struct, frozen=True):
    """What all rows have in common; `names` is the width of the name column."""

    spec: BarsSpec
    data: Sequence[Datum]
    writing: Numerals
    area: Rect
    names: float
    pitch: float
    scale: ValueScale
    ground: Ground
    crossed: bool = False
    """Whether lines run across the bars."""


def draw_level(sheet: Sheet, spec: BarsSpec, data: Sequence[Datum], area: Rect) -> None:
    """Rows from top to bottom in the order written, all from one zero line."""
    share = whole_of(sheet, spec, data)
    listed = [*data, share] if share else list(data)
    writing = numerals(sheet, listed, unit_context(sheet, spec.title, spec.note))
    unit = kind_of(listed)
    beside = read_beside(sheet, spec, unit, writing, upright=False)
    also = as_of_words(sheet, data, spec.title, spec.note)
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    names = min(max(sheet.extent(label_of(sheet, d), "chart-label")[0] for d in listed), NAME_SHARE * area.width)
    left = area.x + names + 24
    low, high = zero_based([*(end for d in listed for end in d.reach), *beside.values])
    length = _length(sheet, listed, writing, (low, high), area.right - left)
    scale = ValueScale(low, high, left, left + length)
    plain = Rect(left, title_end + 28, length, area.bottom - title_end - 28)
    top = title_end + 28 + beside.room(sheet, Field(spec.id, area, plain, scale, upright=False))
    pitch = min((area.bottom - 8 - top) / len(listed), HIGHEST_ROW)
    ground = Ground(Rect(area.x, top - 8, area.width, area.bottom - top + 8), ink_boxes(sheet))
    rows = _Rows(spec, listed, writing, area, names, pitch, scale, ground, beside.crosses)
    plot = Rect(left, top, length, pitch * len(listed))
    field = Field(spec.id, area, plot, scale, upright=False, unit=unit)
    beside.draw_under(sheet, field, ground)
    for number, datum in enumerate(listed):
        if sheet.shows(datum.step):
            _row(sheet, rows, datum, top + pitch * (number + 0.5), whole=datum is share)
    zero = rows.scale.at(0.0)
    sheet.line(f"{spec.id}.axis", zero, top, zero, top + pitch * len(listed), BASELINE, "axis", spec.id)
    beside.draw_over(sheet, field, writing, ground)


def _size(datum: Datum) -> int:
    return 56 if datum.hero else 36


def _other(sheet: Sheet, datum: Datum, rows: Sequence[Datum], writing: Numerals) -> Said:
    """A conflicting report in words, unless a row or a label says it already."""
    other = datum.conflict
    if other is None or not other.known or any(row.fact == other.fact for row in rows):
        return Said("")
    if is_said(sheet, other, (*label_of(sheet, datum).facts, *datum.facts)):
        return Said("")
    name, number = sheet.say(other.title), writing.write(sheet, other)
    return Said(f"{number.text} {name.text}", (*number.facts, *name.facts))


def _length(sheet: Sheet, rows: Sequence[Datum], writing: Numerals, domain: tuple[float, float], width: float) -> float:
    """Length of the whole scale: the longest at which every row has room for its words behind its bar."""
    lengths: list[float] = []
    for datum in rows:
        share = (max(0.0, datum.reach[1]) - domain[0]) / (domain[1] - domain[0])
        words = value_width(sheet, writing.write(sheet, datum), _size(datum))
        if other := _other(sheet, datum, rows, writing):
            words += 16 + sheet.extent(other, "chart-label-small")[0]
        lengths.append((width - words - 32) / share if share > 0 else width)
    return max(min(lengths), width * 0.3, 40.0)


def _row(sheet: Sheet, rows: _Rows, datum: Datum, y: float, *, whole: bool) -> None:
    place_or_note(sheet, rows.ground, [partial(_name, rows, datum, y)], f"{datum.key}.name", pad=1)
    if not datum.known:
        place_or_note(sheet, rows.ground, [partial(_gap, rows, datum, y)], f"{datum.key}.gap", pad=1)
        return
    chart, zero, end = rows.spec.id, rows.scale.at(0.0), rows.scale.at(datum.value)
    height = min(rows.pitch * 0.5, 48)
    rect = Rect(min(zero, end), y - height / 2, abs(end - zero), height)
    if whole:
        pen = Pen(Ink("t3"), 1.5, dash=(6, 5))
        sheet.box(f"{datum.key}.outline", rect.inflated(-0.75), "share", pen=pen, group=chart, facts=datum.facts)
    else:
        if rows.crossed:
            bar_ground(sheet, datum, rect, chart)
        drawn = bar(sheet, datum, rect, rows.spec.colour, chart)
        rows.ground.boxes += [drawn] if drawn else []
        bar_mark(sheet, datum, end, y, rows.spec.colour, chart)
    _at_end(sheet, rows, datum, y)


def _name(rows: _Rows, datum: Datum, y: float, sheet: Sheet) -> None:
    said = label_of(sheet, datum)
    lines = sheet.extent(said, "chart-label", width=rows.names, bold=datum.hero)[1]
    sheet.text(
        f"{datum.key}.name", said, rows.area.x, y + 9 - NAME_PITCH / 2 * (lines - 1), "chart-label", width=rows.names,
        pitch=NAME_PITCH, group=rows.spec.id, facts=datum.facts, event=datum.event, ink="t1" if datum.hero else "t2", bold=datum.hero,
    )  # fmt: skip


def _gap(rows: _Rows, datum: Datum, y: float, sheet: Sheet) -> None:
    words = datum.words or word("no-data", sheet.language)
    x = rows.scale.at(0.0) + 16
    sheet.text(f"{datum.key}.gap", words, x, y + 9, "chart-label", ink="t3", group=rows.spec.id, facts=datum.facts)


def _at_end(sheet: Sheet, rows: _Rows, datum: Datum, y: float) -> None:
    """The value behind the bar; with a conflicting report, behind the whisker that reaches to it."""
    values = datum.reach
    first, last = rows.scale.at(values[0]), rows.scale.at(values[1])
    if last - first > 1:
        whisker(sheet, datum, (first, y), (last, y), ink_of(datum, "t1"))
    marked = datum.uncertain and datum.origin == "article"
    x = max(rows.scale.at(datum.value), rows.scale.at(0.0), last) + (26 if marked else 16)
    place_or_note(sheet, rows.ground, [partial(_words, rows, datum, x, y)], datum.key, pad=1)


def _words(rows: _Rows, datum: Datum, x: float, y: float, sheet: Sheet) -> None:
    size = _size(datum)
    piece = value_text(
        sheet, f"{datum.key}.value", rows.writing.write(sheet, datum), x, y + 0.365 * size, size, group=rows.spec.id,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip
    if (other := _other(sheet, datum, rows.data, rows.writing)) and datum.conflict:
        sheet.text(
            f"{datum.key}.other", other, piece.rect.right + 16, y + 9, "chart-label-small", group=rows.spec.id,
            sources=datum.conflict.sources, event=datum.conflict.event,
        )  # fmt: skip
