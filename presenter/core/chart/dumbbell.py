"""Two values per row as two marks on one scale: what each end is stands once, over the first row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from presenter.core.chart.axis import GRID, YEAR_DROP
from presenter.core.chart.beside import read_beside
from presenter.core.chart.dumbbell_heads import draw_behind, draw_heads, has_heads, read_behind
from presenter.core.chart.dumbbell_row import Ends, Pair, draw_ends, draw_words
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.field import Field
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.ground import Ground, ink_boxes, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, scale_words, unit_context
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.level_axis import INSET, level_axis
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, fact_datum
from presenter.core.chart.positions import begins_words, domain_of, fitted_scale
from presenter.core.chart.row_names import GAP, draw_name, names_width
from presenter.core.chart.scales import ValueScale
from presenter.core.compose.frame import Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.numbers import Unit
from presenter.core.schema.chart import DumbbellSpec, PairRow, PointSpec

HIGHEST_ROW = 150.0
HEADS = 46.0
"""Room over the first row for what its two ends are."""


def draw_dumbbell(sheet: Sheet, spec: DumbbellSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """Rows in the order written, the scale at the foot; a number behind a row only where the author names one."""
    rows, unit = _read(sheet, spec)
    log = spec.scale == "log"
    drawn = [d for row in rows for d in row.drawn(log=log)]
    if not drawn:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, drawn, unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, unit, writing, upright=False)
    values = [*(end for d in drawn for end in d.span), *beside.values]
    domain = domain_of(values, log=log, from_zero=spec.from_zero)
    also = [
        *(scale_words(sheet, spec.title, spec.note) if log else ()),
        *begins_words(sheet, domain, writing, log=log),
        *_as_of(sheet, spec, drawn),
    ]
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    names = [(sheet.say(row.spec.name), row.spec.strong) for row in rows]
    left = area.x + names_width(sheet, names, area.width) + GAP
    behind = read_behind(sheet, spec, rows, writing, area.width)
    pair = (sheet.say(spec.from_head), sheet.say(spec.to_head))
    ends = (left, area.right - behind.room)
    scale = fitted_scale(domain, ends, partial(_reach, sheet, rows, writing, pair), log=log)
    lowest = area.bottom - YEAR_DROP - 12
    plain = Rect(scale.near - INSET, title_end + 24, scale.far - scale.near + 2 * INSET, lowest - title_end - 24)
    top = title_end + 24 + beside.room(sheet, Field(spec.id, area, plain, scale, upright=False))
    heads = HEADS if has_heads(sheet, spec) else 0.0
    pitch = min((lowest - top - heads) / len(rows), HIGHEST_ROW)
    first, foot = top + heads, top + heads + pitch * len(rows)
    level_axis(sheet, spec.id, scale, writing, first - heads / 2, foot)
    ground = Ground(Rect(area.x, top - 10, area.width, foot - top + 6), ink_boxes(sheet))
    field = Field(spec.id, area, Rect(plain.x, top, plain.width, foot - top), scale, upright=False, unit=unit)
    beside.draw_under(sheet, field, ground)
    shown = [(n, first + pitch * (n + 0.5), row) for n, row in enumerate(rows) if sheet.shows(row.spec.step)]
    for _, y, row in shown:
        sheet.line(f"{row.key}.row", left - GAP / 2, y, scale.far + INSET, y, Pen(GRID.ink, 1), "grid", spec.id)
        draw_ends(sheet, spec.id, row, scale, y, ground)
    for number, y, row in shown:
        said, bold = names[number]
        name = partial(draw_name, f"{row.key}.name", said, area.x, y, left - GAP - area.x, spec.id, row.facts, bold)
        place_or_note(sheet, ground, [name], f"{row.key}.name", pad=1)
        draw_words(sheet, spec.id, row, scale, y, pitch, writing, ground, pair)
        draw_behind(sheet, spec.id, row, behind.data[number], area.right, y, writing, ground)
    if heads and sheet.shows(rows[0].spec.step):
        over = first + pitch / 2 - min(pitch / 2, 40.0)
        draw_heads(sheet, spec, rows[0], scale, over, behind, (area.x, area.right), ground)
    beside.draw_over(sheet, field, writing, ground)


def _read(sheet: Sheet, spec: DumbbellSpec) -> tuple[list[Ends], Unit | None]:
    pairs = [
        (row, [fact_datum(sheet, PointSpec(fact=fact), f"{spec.id}.{number}") for fact in (row.from_, row.to)])
        for number, row in enumerate(spec.rows)
    ]
    unit = kind_of(datum for _, pair in pairs for datum in pair)
    rows = [_ends(sheet, spec, number, row, of_one_kind(sheet, pair, unit)) for number, (row, pair) in enumerate(pairs)]
    return rows, unit


def _ends(sheet: Sheet, spec: DumbbellSpec, number: int, row: PairRow, pair: Sequence[Datum]) -> Ends:
    first, second = (None if d.after and not sheet.after else d for d in pair)
    return Ends(f"{spec.id}.{number}", row, first, second, row.colour or spec.colour)


def _as_of(sheet: Sheet, spec: DumbbellSpec, data: Sequence[Datum]) -> tuple[str, ...]:
    """When the numbers were counted, unless the heads of the two ends name the years."""
    said = " ".join(sheet.say(text).text for text in (spec.from_head, spec.to_head))
    moments = [datum.moment for datum in data if datum.moment]
    if moments and all(str(abs(moment.start.ymd()[0])) in said for moment in moments):
        return ()
    return as_of_words(sheet, data, spec.title, spec.note)


def _reach(sheet: Sheet, rows: Sequence[Ends], writing: Numerals, pair: Pair, scale: ValueScale) -> tuple[float, float]:
    """How far all rows go to the left and to the right."""
    reaches = [row.reach(sheet, scale, writing, pair) for row in rows]
    return min(left for left, _ in reaches), max(right for _, right in reaches)
