"""Single values on one scale, a row each: on a logarithmic scale equal distances are equal ratios."""

from __future__ import annotations

from presenter.core.chart.axis import GRID, YEAR_DROP
from presenter.core.chart.beside import read_beside
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.field import Field
from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.ground import Ground, ink_boxes, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, scale_words, unit_context
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.level_axis import INSET, level_axis
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.point_label import PointLabel, around
from presenter.core.chart.points import Datum, chart_data, label_of
from presenter.core.chart.range_band import draw_bound
from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.chart.whisker import whisker
from presenter.core.compose.frame import Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import DotsSpec

HIGHEST_ROW = 150.0


def draw_dots(sheet: Sheet, spec: DotsSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """Rows in the order written; the scale at the foot, its lines through all rows."""
    data = of_one_kind(sheet, chart_data(sheet, spec.points, spec.data, spec.id))
    log = spec.scale == "log"
    drawable = [d for d in data if d.known and (not log or min(d.span) > 0)]
    if not drawable:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, drawable, unit_context(sheet, spec.title, spec.note))
    unit = kind_of(drawable)
    beside = read_beside(sheet, spec, unit, writing, upright=False)
    also = [
        *(scale_words(sheet, spec.title, spec.note) if log else ()),
        *as_of_words(sheet, data, spec.title, spec.note),
    ]
    top = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also) + 24
    foot = area.bottom - YEAR_DROP - 12
    values = [*(end for d in drawable for end in d.reach), *beside.values]
    domain = log_domain(values, headroom=1.3) if log else zero_based(values)
    scale = ValueScale(*domain, area.x + INSET, area.right - INSET, log)
    plain = Rect(scale.near - INSET, top, scale.far - scale.near + 2 * INSET, foot - top)
    top += beside.room(sheet, Field(spec.id, area, plain, scale, upright=False))
    level_axis(sheet, spec.id, scale, writing, top, foot)
    ground = Ground(Rect(area.x, top - 10, area.width, foot - top + 6), ink_boxes(sheet))
    field = Field(spec.id, area, Rect(plain.x, top, plain.width, foot - top), scale, upright=False, unit=unit)
    beside.draw_under(sheet, field, ground)
    pitch = min((foot - top) / len(data), HIGHEST_ROW)
    first = foot - pitch * len(data)
    shown = [(first + pitch * (number + 0.5), d) for number, d in enumerate(data) if sheet.shows(d.step)]
    for y, datum in shown:
        if datum in drawable:
            _dot(sheet, spec, datum, scale, y, ground)
        else:
            ground.boxes.append(_gap(sheet, spec, datum, writing, area.x + INSET, y))
    for y, datum in shown:
        if datum in drawable:
            _label(sheet, spec, datum, scale, y, pitch, writing, ground)
    beside.draw_over(sheet, field, writing, ground)


def _gap(sheet: Sheet, spec: DotsSpec, datum: Datum, writing: Numerals, x: float, y: float) -> Rect:
    """A row whose number is not known, or has no place on this scale: in words. Returns their ink."""
    told = writing.write(sheet, datum).text or word("no-data", sheet.language)
    words = f"{label_of(sheet, datum).text} {told}".strip()
    piece = sheet.text(
        f"{datum.key}.gap", words, x, y + 8, "chart-label", ink="t3", group=spec.id, facts=datum.facts, knockout=4
    )
    return piece.rect


def _radius(datum: Datum) -> float:
    return 14.0 if datum.hero else 11.0


def _dot(sheet: Sheet, spec: DotsSpec, datum: Datum, scale: ValueScale, y: float, ground: Ground) -> None:
    x = scale.at(datum.value)
    ink = ink_of(datum, spec.colour)
    ends = datum.reach
    low, high = scale.at(min(ends)), scale.at(max(ends))
    sheet.line(f"{datum.key}.row", scale.near - INSET, y, min(low, x), y, Pen(GRID.ink, 1), "grid", spec.id)
    if high - low > 1:
        whisker(sheet, datum, (low, y), (high, y), ink)
        ground.boxes.append(Rect(low - 2, y - 8, high - low + 4, 16))
    draw_bound(sheet, datum, x, y, ink, spec.id, upright=False)
    mark = sheet.mark(
        f"{datum.key}.mark", mark_origin(datum), x, y, _radius(datum), ink, group=spec.id, facts=datum.facts, sources=datum.sources,
        event=datum.event,
    )  # fmt: skip
    ground.boxes.append(mark.rect)


def _label(
    sheet: Sheet,
    spec: DotsSpec,
    datum: Datum,
    scale: ValueScale,
    y: float,
    pitch: float,
    writing: Numerals,
    ground: Ground,
) -> None:
    tall = min(84, int(pitch * 0.8)) if datum.hero else min(40, max(int(pitch * 0.62), 26))
    label = PointLabel(
        key=datum.key,
        number=writing.write(sheet, datum),
        name=label_of(sheet, datum),
        size=tall,
        name_role="chart-label",
        group=spec.id,
        sources=datum.sources,
        event=datum.event,
    )
    ends = datum.reach
    low, high = scale.at(min(ends)), scale.at(max(ends))
    radius = _radius(datum)
    right = list(around(sheet, label, max(high, scale.at(datum.value)), y, radius, ("right",)))
    left = list(around(sheet, label, min(low, scale.at(datum.value)), y, radius, ("left",)))
    more = list(around(sheet, label, scale.at(datum.value), y, radius, ("above", "below", "above-left", "below-left")))
    place_or_note(sheet, ground, [right[0], left[0], *right[1:], *left[1:], *more], datum.key, pad=4)
