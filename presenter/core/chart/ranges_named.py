"""Range bars in rows: the name at the left, the range in figures behind its bar, a marked value over its mark."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from presenter.core.chart.axis import GRID, YEAR_DROP
from presenter.core.chart.beside import read_beside
from presenter.core.chart.extent import Extent, values_of
from presenter.core.chart.extent_bar import RADIUS, THICK, draw_extent, reach_beyond
from presenter.core.chart.field import Field
from presenter.core.chart.ground import Candidate, Ground, ink_boxes, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, scale_words, unit_context
from presenter.core.chart.level_axis import INSET, level_axis
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.positions import begins_words, domain_of, fitted_scale
from presenter.core.chart.row_names import GAP, draw_name, names_width
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.numbers import Unit
from presenter.core.schema.chart import RangesSpec

HIGHEST_ROW = 150.0
LEAD = 15.0
"""From a bar's end to its number."""
SMALLEST = 24
MARKED = 24


def draw_named_ranges(sheet: Sheet, spec: RangesSpec, extents: Sequence[Extent], unit: Unit | None, area: Rect) -> None:
    """Rows in the order written, the scale at the foot."""
    log = spec.scale == "log"
    drawable = [extent for extent in extents if extent.drawable(log=log)]
    data = [datum for extent in drawable for datum in extent.everything]
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, unit, writing, upright=False)
    domain = domain_of([*values_of(drawable), *beside.values], log=log, from_zero=spec.from_zero)
    also = [
        *(scale_words(sheet, spec.title, spec.note) if log else ()),
        *begins_words(sheet, domain, writing, log=log),
        *as_of_words(sheet, data, spec.title, spec.note),
    ]
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    names = [(extent.name(sheet), extent.spec.strong) for extent in extents]
    left = area.x + names_width(sheet, names, area.width) + GAP
    scale = fitted_scale(domain, (left, area.right), partial(_reaches, sheet, drawable, writing), log=log)
    lowest = area.bottom - YEAR_DROP - 12
    plain = Rect(scale.near - INSET, title_end + 24, scale.far - scale.near + 2 * INSET, lowest - title_end - 24)
    top = title_end + 24 + beside.room(sheet, Field(spec.id, area, plain, scale, upright=False))
    pitch = min((lowest - top) / len(extents), HIGHEST_ROW)
    foot = top + pitch * len(extents)
    level_axis(sheet, spec.id, scale, writing, top, foot)
    ground = Ground(Rect(area.x, top - 10, area.width, foot - top + 6), ink_boxes(sheet))
    field = Field(spec.id, area, Rect(plain.x, top, plain.width, foot - top), scale, upright=False, unit=unit)
    beside.draw_under(sheet, field, ground)
    shown = [(n, top + pitch * (n + 0.5), extent) for n, extent in enumerate(extents) if sheet.shows(extent.spec.step)]
    for _, y, extent in shown:
        sheet.line(f"{extent.key}.row", left - GAP / 2, y, scale.far + INSET, y, Pen(GRID.ink, 1), "grid", spec.id)
        if extent in drawable:
            draw_extent(sheet, spec.id, extent, scale, y, ground, crossed=True)
    for number, y, extent in shown:
        said, bold = names[number]
        name = partial(
            draw_name, f"{extent.key}.name", said, area.x, y, left - GAP - area.x, spec.id, extent.facts, bold
        )
        place_or_note(sheet, ground, [name], f"{extent.key}.name", pad=1)
        if extent in drawable:
            _numbers(sheet, spec.id, extent, scale, y, pitch, writing, ground)
    for _, y, extent in shown:
        if extent in drawable:
            _marked(sheet, spec.id, extent, scale, y, writing, ground)
        told = _told(sheet, extent, writing, drawn=extent in drawable)
        if told:
            draw = partial(
                _words, spec.id, extent, told, _behind(sheet, extent, scale, writing, drawn=extent in drawable), y
            )
            place_or_note(sheet, ground, [draw], f"{extent.key}.gap", pad=1)
    beside.draw_over(sheet, field, writing, ground)


def _size(extent: Extent, pitch: float = 1e3) -> int:
    return max(min(40 if extent.spec.strong else 32, int(0.62 * pitch)), SMALLEST)


def _two(extent: Extent) -> bool:
    return len(extent.known) == 2


def _ends(extent: Extent, scale: ValueScale) -> tuple[float, float]:
    """Where its ink begins and ends."""
    before, behind = reach_beyond(extent)
    values = [end for datum in extent.everything for end in datum.span]
    return min(scale.at(extent.span[0]) - before, scale.at(min(values))), max(
        scale.at(extent.span[1]) + behind, scale.at(max(values))
    )


def _reach(sheet: Sheet, extent: Extent, scale: ValueScale, writing: Numerals) -> tuple[float, float]:
    """How far it goes with its numbers: two facts have one at each end, one fact its number behind."""
    left, right = _ends(extent, scale)
    widths = [value_width(sheet, writing.write(sheet, datum), _size(extent)) + LEAD for datum in extent.known]
    return (left - widths[0] if _two(extent) else left), right + widths[-1]


def _reaches(sheet: Sheet, extents: Sequence[Extent], writing: Numerals, scale: ValueScale) -> tuple[float, float]:
    reaches = [_reach(sheet, extent, scale, writing) for extent in extents]
    return min(left for left, _ in reaches), max(right for _, right in reaches)


def _numbers(
    sheet: Sheet, chart: str, extent: Extent, scale: ValueScale, y: float, pitch: float, writing: Numerals,
    ground: Ground,
) -> None:  # fmt: skip
    left, right = _ends(extent, scale)
    data = sorted(extent.known, key=lambda datum: datum.value)
    places = (
        [(data[0], left - LEAD, True), (data[1], right + LEAD, False)]
        if _two(extent)
        else [(data[0], right + LEAD, False)]
    )
    for datum, x, to_left in places:
        draw = partial(_number, chart, datum, writing.write(sheet, datum), x, y, _size(extent, pitch), to_left)
        place_or_note(sheet, ground, [draw], datum.key, pad=1)


def _number(chart: str, datum: Datum, said: Said, x: float, y: float, size: int, to_left: bool, sheet: Sheet) -> None:
    value_text(
        sheet, f"{datum.key}.value", said, x, y + 0.365 * size, size, align="right" if to_left else "left", group=chart,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip


def _marked(
    sheet: Sheet, chart: str, extent: Extent, scale: ValueScale, y: float, writing: Numerals, ground: Ground
) -> None:
    """The value of the mark over it, or under it."""
    datum = extent.mark
    if datum is None or not datum.known:
        return
    x = scale.at(datum.value)
    reach = max(RADIUS, THICK / 2) + 9
    places: list[Candidate] = [
        partial(_mark_value, chart, datum, writing.write(sheet, datum), x, baseline)
        for baseline in (y - reach, y + reach + 0.73 * MARKED)
    ]
    place_or_note(sheet, ground, places, datum.key, pad=2)


def _mark_value(chart: str, datum: Datum, said: Said, x: float, baseline: float, sheet: Sheet) -> None:
    value_text(
        sheet, f"{datum.key}.value", said, x, baseline, MARKED, align="centre", group=chart, sources=datum.sources,
        event=datum.event, role="value-minor",
    )  # fmt: skip


def _told(sheet: Sheet, extent: Extent, writing: Numerals, *, drawn: bool) -> Said:
    """Words for a range without a place on the scale, and for the end that nobody knows."""
    missing = [datum for datum in extent.data if not datum.known]
    if drawn and not missing:
        return Said("")
    texts = [writing.write(sheet, datum).text for datum in (missing if drawn else extent.data)]
    told = " ".join(text for text in texts if text) or word("no-data", sheet.language)
    return Said(told, tuple(fact for datum in extent.data for fact in datum.facts))


def _behind(sheet: Sheet, extent: Extent, scale: ValueScale, writing: Numerals, *, drawn: bool) -> float:
    return _reach(sheet, extent, scale, writing)[1] + 16 if drawn else scale.near + LEAD


def _words(chart: str, extent: Extent, said: Said, x: float, y: float, sheet: Sheet) -> None:
    sheet.text(f"{extent.key}.gap", said, x, y + 8, "chart-label", ink="t3", group=chart)
