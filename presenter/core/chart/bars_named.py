"""Upright bars along names: the value above each, the name below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.beside import read_beside
from presenter.core.chart.field import Field
from presenter.core.chart.figures import bar, bar_ground, bar_mark, ink_of
from presenter.core.chart.fit import Fit, foot_over_names, levelled
from presenter.core.chart.ground import KNOCKOUT, Ground, ink_boxes, place_or_note
from presenter.core.chart.heading import TITLE_DROP, as_of_words, heading, unit_context
from presenter.core.chart.kinds import kind_of
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, is_said, label_of
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.share import draw_share, label_share, whole_of
from presenter.core.chart.value_text import value_text
from presenter.core.chart.whisker import whisker
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec

WIDEST = 120.0
NAME_PITCH = 30.0


def draw_named(sheet: Sheet, spec: BarsSpec, data: Sequence[Datum], area: Rect, fit: Fit) -> None:
    """Bars at equal distances. Where a number is not known, its words stand at the foot."""
    share = whole_of(sheet, spec, data)
    compared = [share] if share else []
    writing = numerals(sheet, [*data, *compared], unit_context(sheet, spec.title, spec.note))
    unit = kind_of(data)
    beside = read_beside(sheet, spec, unit)
    also = as_of_words(sheet, data, spec.title, spec.note)
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    pitch = area.width / len(data)
    lines = max(sheet.extent(label_of(sheet, d), "chart-label", width=pitch - 20)[1] for d in data)
    top = title_end + (110 if any(d.hero for d in data) else 64)
    foot = foot_over_names(area.bottom - 14, top, NAME_PITCH * lines)
    ends = [end for d in [*data, *compared] for end in d.reach]
    ends += beside.values
    domain = zero_based(ends)
    top = levelled(fit, top, foot, domain[1], area.y) if domain[0] == 0 else top
    scale = ValueScale(*domain, foot, top)
    ground = Ground(Rect(area.x, area.y, area.width, foot - area.y), ink_boxes(sheet))
    zero = scale.at(0.0)
    whole = Rect(area.x, scale.at(share.value), area.width, zero - scale.at(share.value)) if share else None
    if share and whole:
        draw_share(sheet, share, whole, spec.id)
    plot = Rect(area.x, top, area.width, foot - top)
    field = Field(spec.id, area, plot, scale, unit=unit)
    beside.draw_under(sheet, field, ground)
    shown = [(number, d) for number, d in enumerate(data) if sheet.shows(d.step)]
    width = min(pitch * 0.52, WIDEST)
    for number, datum in shown:
        x = area.x + pitch * (number + 0.5)
        if beside.crosses and datum.known:
            high, low = sorted((scale.at(datum.value), zero))
            bar_ground(sheet, datum, Rect(x - width / 2, high, width, low - high), spec.id)
        _bar(sheet, spec, datum, x, width, scale, ground)
    sheet.line(f"{spec.id}.axis", area.x, zero, area.right, zero, BASELINE, "axis", spec.id)
    for number, datum in shown:
        x = area.x + pitch * (number + 0.5)
        sheet.text(
            f"{datum.key}.name", label_of(sheet, datum), x, foot + 34, "chart-label", width=pitch - 20, align="centre",
            group=spec.id, facts=datum.facts, event=datum.event, pitch=NAME_PITCH,
        )  # fmt: skip
        if not datum.known:
            _gap(sheet, spec, datum, x, pitch - 16, scale, ground)
    if share and whole:
        label_share(sheet, share, writing, whole, spec.id, ground)
    for number, datum in shown:
        if datum.known:
            _value(sheet, spec, datum, area.x + pitch * (number + 0.5), scale, ground, writing)
    beside.draw_over(sheet, field, writing, ground)


def _bar(sheet: Sheet, spec: BarsSpec, datum: Datum, x: float, width: float, scale: ValueScale, ground: Ground) -> None:
    if not datum.known:
        return
    zero, end = scale.at(0.0), scale.at(datum.value)
    drawn = bar(sheet, datum, Rect(x - width / 2, min(zero, end), width, abs(end - zero)), spec.colour, spec.id)
    if drawn:
        ground.boxes.append(drawn)
    if bar_mark(sheet, datum, x, end, spec.colour, spec.id):
        ground.boxes.append(Rect(x - 12, end - 12, 24, 24))
    ends = datum.reach
    low, high = scale.at(min(ends)), scale.at(max(ends))
    if low - high > 1:
        whisker(sheet, datum, (x, low), (x, high), ink_of(datum, "t1"))
        ground.boxes.append(Rect(x - 8, high - 2, 16, low - high + 4))


def _gap(sheet: Sheet, spec: BarsSpec, datum: Datum, x: float, width: float, scale: ValueScale, ground: Ground) -> None:
    """The words for a number nobody knows, on the zero line."""
    words = datum.words or word("no-data", sheet.language)
    lines = sheet.extent(words, "chart-label", width=width)[1]
    baseline = scale.at(0.0) - 16 - NAME_PITCH * (lines - 1)
    piece = sheet.text(
        f"{datum.key}.gap", words, x, baseline, "chart-label", width=width, pitch=NAME_PITCH, align="centre", ink="t3",
        group=spec.id, facts=datum.facts, knockout=KNOCKOUT,
    )  # fmt: skip
    ground.boxes.append(piece.rect)


def _value(
    sheet: Sheet, spec: BarsSpec, datum: Datum, x: float, scale: ValueScale, ground: Ground, writing: Numerals
) -> None:
    said = writing.write(sheet, datum)
    size = 76 if datum.hero else 40
    high = min(scale.at(datum.reach[1]), scale.at(datum.value), scale.at(0.0))
    lift = 26 if datum.uncertain and datum.origin == "article" else 14

    def draw(y: float, trial: Sheet) -> None:
        value_text(
            trial,
            f"{datum.key}.value",
            said,
            x,
            y,
            size,
            align="centre",
            group=spec.id,
            sources=datum.sources,
            event=datum.event,
        )

    places = [partial(draw, high - lift - rise) for rise in (0, 20, 44, 72)]
    place_or_note(sheet, ground, places, datum.key, pad=4)
    _conflict_value(sheet, spec, datum, x, scale, ground, writing)


def _conflict_value(
    sheet: Sheet, spec: BarsSpec, datum: Datum, x: float, scale: ValueScale, ground: Ground, writing: Numerals
) -> None:
    """The other report in figures, unless the bar's own label names it already."""
    other = datum.conflict
    if other is None or not other.known or is_said(sheet, other, (*label_of(sheet, datum).facts, *datum.facts)):
        return
    y = scale.at(other.value)

    def draw(at: float, right: bool, trial: Sheet) -> None:
        value_text(
            trial, f"{datum.key}.other", writing.write(trial, other), at, y + 11, 30, align="left" if right else "right",
            group=spec.id, sources=other.sources, event=other.event, role="value-minor", ink="t2",
        )  # fmt: skip

    wide = WIDEST / 2 + 14
    place_or_note(
        sheet,
        ground,
        [partial(draw, x + 16, True), partial(draw, x + wide, True), partial(draw, x - wide, False)],
        other.key,
        pad=3,
    )
