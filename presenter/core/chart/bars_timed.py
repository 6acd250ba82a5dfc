"""Bars at their dates: equal widths, true distances in time, the value above and the name below each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from presenter.core.chart.axis import BASELINE, after_band, time_axis
from presenter.core.chart.beside import Beside, read_beside
from presenter.core.chart.field import field_of
from presenter.core.chart.figures import bar, bar_ground, bar_mark, ink_of
from presenter.core.chart.fit import Fit, levelled
from presenter.core.chart.ground import Candidate, Ground, Wish, blank, ink_boxes, place, place_all, place_or_note
from presenter.core.chart.heading import TITLE_DROP, heading, unit_context
from presenter.core.chart.kinds import kind_of
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.point_label import Align
from presenter.core.chart.points import Datum
from presenter.core.chart.scales import zero_based
from presenter.core.chart.spread import spread
from presenter.core.chart.time_plot import TimePlot, register, time_plot
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.chart.whisker import upright_whisker
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import place as place_of
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec

NARROWEST, WIDEST = 4.0, 48.0
NAME_DROP = 34.0
OVER_BARS = 66.0
"""From the plot up to what stands over it: room for the number on the tallest bar."""
ROLE = "chart-label-small"


def draw_timed(sheet: Sheet, spec: BarsSpec, data: Sequence[Datum], area: Rect, fit: Fit) -> None:
    """The chart; with too many bars for names under each, the time axis names years instead."""
    writing = numerals(sheet, data, unit_context(sheet, spec.title, spec.note))
    unit = kind_of(data)
    beside = read_beside(sheet, spec, unit)
    days = [*(d.days or 0.0 for d in data), *beside.days]
    whole = min(days), max(days)
    plot = _plot(sheet, spec, data, area, writing, fit, beside, 0.0)
    room = beside.room(sheet, field_of(plot, whole))
    plot = _plot(sheet, spec, data, area, writing, fit, beside, room) if room else plot
    register(sheet, plot, data)
    after_band(sheet, plot)
    shown = [d for d in data if sheet.shows(d.step)]
    width = _bar_width(plot, [plot.x.x(d.days or 0.0) for d in data], widest=30.0 if fit.low_heading else WIDEST)
    ground = Ground(Rect(area.x, area.y - 20, area.width, plot.rect.bottom - area.y + 20))
    if not fit.low_heading:
        _heading(sheet, spec, area, area.y + TITLE_DROP)
        ground.boxes += ink_boxes(sheet)
    field = field_of(plot, whole, unit, clear=OVER_BARS)
    beside.draw_under(sheet, field, ground)
    within = plot.rect.inflated(width) if not plot.zoomed else plot.rect
    for datum in shown:
        _bar(sheet, spec, datum, plot, width, within, ground, solid_ground=beside.crosses)
    foot = plot.y.at(0.0)
    sheet.line(f"{spec.id}.axis", area.x, foot, area.right, foot, BASELINE, "axis", spec.id)
    _names(sheet, spec, plot, shown, area, foot)
    for datum in sorted(shown, key=lambda d: (not d.hero, -d.value)):
        _value(sheet, spec, datum, plot, width, writing, ground)
    if fit.low_heading:
        _low_heading(sheet, spec, area, ground)
    if room:
        _note_title(sheet, spec, Rect(area.x, plot.rect.y - room - 8, area.width, room + 8))
    if any(datum.metric for datum in shown):
        from presenter.core.chart.gaps import draw_changes  # few charts have them

        place_all(sheet, ground, [Wish(key, places) for key, places in draw_changes(sheet, plot, shown, ground)])
    beside.draw_over(sheet, field, writing, ground)


def _plot(
    sheet: Sheet, spec: BarsSpec, data: Sequence[Datum], area: Rect, writing: Numerals, fit: Fit, beside: Beside,
    room: float,
) -> TimePlot:  # fmt: skip
    """The plot, lower by the room that words above it take."""
    days = [d.days or 0.0 for d in data]
    foot = area.bottom - NAME_DROP - 10
    # A title and note of several lines need more than their usual room.
    lines = max(0.0, _heading(blank(sheet), spec, area, 0.0) - 30)
    top = area.y + (26 if fit.low_heading else TITLE_DROP + 70 + lines) + room
    domain = zero_based([*(end for d in data for end in d.reach), *beside.values])
    top = levelled(fit, top, foot, domain[1], area.y) if domain[0] == 0 else top
    first, last = data[days.index(min(days))], data[days.index(max(days))]
    left, right = (_half(sheet, d, writing) + 12 for d in (first, last))
    rect = Rect(area.x + left, top, max(area.width - left - right, 60), foot - top)
    return time_plot(
        sheet, spec.id, area, rect, (min([*days, *beside.days]), max([*days, *beside.days])), domain, from_zero=True
    )


def _half(sheet: Sheet, datum: Datum, writing: Numerals) -> float:
    """Half the width of what stands on and under a bar."""
    number = 0.0 if datum.hero else value_width(sheet, writing.write(sheet, datum), 32)
    return max(number, sheet.extent(name_of(sheet, datum), ROLE)[0], 40.0) / 2


def name_of(sheet: Sheet, datum: Datum) -> Said:
    """What stands under a bar: its label, else its date."""
    said = sheet.say(datum.label)
    if said or datum.moment is None:
        return said
    return Said(format_date(datum.moment, sheet.language, "short"))


def _bar_width(plot: TimePlot, xs: list[float], widest: float) -> float:
    gaps = [b - a for a, b in pairwise(sorted(xs)) if b - a > 0.5]
    return min(max(0.64 * min(gaps, default=widest), NARROWEST), widest, plot.rect.width / 2)


def _heading(sheet: Sheet, spec: BarsSpec, area: Rect, baseline: float) -> float:
    return heading(sheet, spec.id, spec.title, spec.note, area.x, baseline, area.width)


def _low_heading(sheet: Sheet, spec: BarsSpec, area: Rect, ground: Ground) -> None:
    """As low as the labels under it allow: near the small bars, out of the way of the tall one; else above all."""
    near = Ground(ground.bounds, [box.inflated(16) for box in ground.boxes])
    places: list[Candidate] = [
        partial(_heading_at, spec, area, area.x + aside, area.bottom - 130 - up)
        for aside in range(0, int(area.width) - 200, 60)
        for up in range(0, int(area.height) - 120, 6)
    ]
    if not place(sheet, near, places, pad=16):
        height = _heading_at(spec, area, area.x, 0.0, blank(sheet))
        _heading_at(spec, area, area.x, area.y - 34 - height, sheet)


def _note_title(sheet: Sheet, spec: BarsSpec, rows: Rect) -> None:
    """Note a title or note that stands where lines and events have their words."""
    own = (f"{spec.id}.title", f"{spec.id}.title.note")
    for piece in sheet.pieces:
        if piece.id in own and piece.rect.overlaps(rows):
            by = piece.rect.bottom - rows.y
            sheet.overflows.append(Overflow(piece.id, by, place_of(sheet, "chart", "title")))


def _heading_at(spec: BarsSpec, area: Rect, x: float, baseline: float, sheet: Sheet) -> float:
    return heading(sheet, spec.id, spec.title, spec.note, x, baseline, area.right - x)


def _bar(
    sheet: Sheet, spec: BarsSpec, datum: Datum, plot: TimePlot, width: float, within: Rect, ground: Ground,
    *, solid_ground: bool,
) -> None:  # fmt: skip
    if not datum.known:
        return
    x, zero, end = plot.x.x(datum.days or 0.0), plot.y.at(0.0), plot.y.at(datum.value)
    if solid_ground:
        bar_ground(sheet, datum, Rect(x - width / 2, min(zero, end), width, abs(end - zero)), spec.id, within)
    drawn = bar(sheet, datum, Rect(x - width / 2, min(zero, end), width, abs(end - zero)), spec.colour, spec.id, within)
    if drawn is None:
        return
    ground.boxes.append(drawn)
    if end >= plot.rect.y - 1 and bar_mark(sheet, datum, x, end, spec.colour, spec.id):
        ground.boxes.append(Rect(x - 12, end - 12, 24, 24))
    box = upright_whisker(sheet, datum, plot, x, ink_of(datum, "t1"))
    if box:
        ground.boxes.append(box)


def _names(sheet: Sheet, spec: BarsSpec, plot: TimePlot, data: Sequence[Datum], area: Rect, foot: float) -> None:
    """Under their bars, moved aside a little where they would touch; else the axis has ticks."""
    inside = [d for d in data if plot.rect.inflated(1).x <= plot.x.x(d.days or 0.0) <= plot.rect.right + 1]
    names = [name_of(sheet, d) for d in inside]
    wanted = [plot.x.x(d.days or 0.0) for d in inside]
    sizes = [sheet.extent(name, ROLE)[0] for name in names]
    placed = spread(wanted, sizes, 12, area.x - 6, area.right + 6)
    moved = max((abs(a - b) for a, b in zip(wanted, placed, strict=True)), default=0.0)
    if (
        not inside
        or moved > 24
        or any("\n" in name.text for name in names)
        or placed[-1] + sizes[-1] / 2 > area.right + 8
    ):
        time_axis(sheet, plot, foot, line=False)
        return
    for datum, name, x in zip(inside, names, placed, strict=True):
        sheet.text(
            f"{datum.key}.name", name, x, foot + NAME_DROP, ROLE, align="centre", group=spec.id, facts=datum.facts,
            event=datum.event,
        )  # fmt: skip


def _value(
    sheet: Sheet, spec: BarsSpec, datum: Datum, plot: TimePlot, width: float, writing: Numerals, ground: Ground
) -> None:
    x = plot.x.x(datum.days or 0.0)
    if not plot.rect.x - 1 <= x <= plot.rect.right + 1:
        return
    if not datum.known:
        words = Said(datum.words or word("no-data", sheet.language), datum.facts)
        at = plot.y.at(0.0) - 14
        place(sheet, ground, [partial(_gap, datum, words, x, at - up, spec.id) for up in (0, 34, 68)])
        return
    top = plot.y.at(max(datum.value, 0.0))
    if top < plot.rect.y - 1:
        return
    said = writing.write(sheet, datum)
    places = _hero_places(sheet, spec, datum, x, top, width, writing) if datum.hero else []
    lift = 26 if datum.uncertain and datum.origin == "article" else 14
    ceiling = min(plot.y.at(datum.reach[1]), top)
    aligns: tuple[tuple[Align, float], ...] = (("centre", x), ("left", x - width / 2), ("right", x + width / 2))
    for up in (0, 18):
        for align, at in aligns:
            places.append(
                partial(_number, spec.id, datum, said, at, ceiling - lift - up, 48 if datum.hero else 32, align)
            )
    if not place(sheet, ground, places, pad=3) and len(ground.boxes) < 60:
        place_or_note(sheet, ground, places, datum.key, pad=0)


def _number(
    group: str, datum: Datum, said: Said, x: float, baseline: float, size: int, align: Align, sheet: Sheet
) -> None:
    value_text(
        sheet, f"{datum.key}.value", said, x, baseline, size, align=align, group=group, sources=datum.sources,
        event=datum.event,
    )  # fmt: skip


def _gap(datum: Datum, said: Said, x: float, baseline: float, group: str, sheet: Sheet) -> None:
    sheet.text(f"{datum.key}.gap", said, x, baseline, ROLE, align="centre", ink="t3", group=group)


def _hero_places(
    sheet: Sheet, spec: BarsSpec, datum: Datum, x: float, top: float, width: float, writing: Numerals
) -> list[Candidate]:
    """The large number stands beside the head of its bar, with its unit and kind under it."""
    said, caption = writing.write(sheet, datum), hero_caption(sheet, datum, writing)
    reach = width / 2 + 24

    def draw(at: float, align: Align, trial: Sheet) -> None:
        value_text(
            trial, f"{datum.key}.value", said, at, top + 54, 96, align=align, group=spec.id, sources=datum.sources,
            event=datum.event,
        )  # fmt: skip
        if caption:
            trial.text(
                f"{datum.key}.caption",
                caption,
                at,
                top + 92,
                "chart-label",
                align=align,
                group=spec.id,
                facts=datum.facts,
            )

    return [partial(draw, x - reach, "right"), partial(draw, x + reach, "left")]


def hero_caption(sheet: Sheet, datum: Datum, writing: Numerals) -> str:
    """The unit behind a bare number, and what kind of figure it is: 亿美元，原文目标."""
    unit = writing.unit_words(datum)
    kind = word(f"kind-{datum.status}", sheet.language) if datum.status != "actual" else ""
    if kind and datum.origin == "article":
        kind = word("kind-article", sheet.language, kind=kind)
    join = "，" if sheet.language == "zh" else ", "
    return join.join(part for part in (unit, kind) if part)
