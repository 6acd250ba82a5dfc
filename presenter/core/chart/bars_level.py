"""Level bars, one per row: the name at the left, the value at the bar's end."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.figures import bar, bar_mark, ink_of, whisker
from presenter.core.chart.heading import TITLE_DROP, heading, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import Datum, fact_datum, is_said, label_of
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec, PointSpec

HIGHEST_ROW = 104.0
NAME_SHARE = 0.3


def draw_level(sheet: Sheet, spec: BarsSpec, data: Sequence[Datum], area: Rect) -> None:
    """Rows from top to bottom in the order written, all from one zero line."""
    share = fact_datum(sheet, PointSpec(fact=spec.share_of), f"{spec.id}.share") if spec.share_of else None
    rows = [*data, share] if share and share.known else list(data)
    writing = numerals(sheet, rows, unit_context(sheet, spec.title, spec.note))
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width)
    names = min(max(sheet.extent(label_of(sheet, d), "chart-label")[0] for d in rows), NAME_SHARE * area.width)
    left = area.x + names + 24
    low, high = zero_based(end for d in rows for end in (*d.span, *_conflict(d)))
    scale = ValueScale(low, high, left, left + _length(sheet, rows, writing, (low, high), area.right - left))
    top = title_end + 28
    pitch = min((area.bottom - 8 - top) / len(rows), HIGHEST_ROW)
    zero = scale.at(0.0)
    for number, datum in enumerate(rows):
        if sheet.shows(datum.step):
            _row(
                sheet,
                spec,
                datum,
                top + pitch * (number + 0.5),
                pitch,
                scale,
                writing,
                (area.x, names),
                rows,
                whole=datum is share,
            )
    sheet.line(f"{spec.id}.axis", zero, top, zero, top + pitch * len(rows), BASELINE, "axis", spec.id)


def _conflict(datum: Datum) -> tuple[float, ...]:
    return (datum.conflict.value,) if datum.conflict and datum.conflict.known else ()


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
        share = (max(0.0, *datum.span, *_conflict(datum)) - domain[0]) / (domain[1] - domain[0])
        words = value_width(sheet, writing.write(sheet, datum), _size(datum))
        if other := _other(sheet, datum, rows, writing):
            words += 16 + sheet.extent(other, "chart-label-small")[0]
        lengths.append((width - words - 32) / share if share > 0 else width)
    return max(min(lengths), width * 0.3, 40.0)


def _row(
    sheet: Sheet, spec: BarsSpec, datum: Datum, y: float, pitch: float, scale: ValueScale, writing: Numerals,
    names: tuple[float, float], rows: Sequence[Datum], *, whole: bool,
) -> None:  # fmt: skip
    said = label_of(sheet, datum)
    lines = sheet.extent(said, "chart-label", width=names[1])[1]
    sheet.text(
        f"{datum.key}.name", said, names[0], y + 9 - 15 * (lines - 1), "chart-label", width=names[1], pitch=30,
        group=spec.id, facts=datum.facts, event=datum.event, ink="t1" if datum.hero else "t2", bold=datum.hero,
    )  # fmt: skip
    zero = scale.at(0.0)
    if not datum.known:
        words = datum.words or word("no-data", sheet.language)
        sheet.text(
            f"{datum.key}.gap", words, zero + 16, y + 9, "chart-label", ink="t3", group=spec.id, facts=datum.facts
        )
        return
    end = scale.at(datum.value)
    height = min(pitch * 0.5, 48)
    rect = Rect(min(zero, end), y - height / 2, abs(end - zero), height)
    if whole:
        pen = Pen(Ink("t3"), 1.5, dash=(6, 5))
        sheet.box(f"{datum.key}.outline", rect.inflated(-0.75), "share", pen=pen, group=spec.id, facts=datum.facts)
    else:
        bar(sheet, datum, rect, spec.colour, spec.id)
        bar_mark(sheet, datum, end, y, spec.colour, spec.id)
    _at_end(sheet, spec, datum, y, scale, writing, rows)


def _at_end(
    sheet: Sheet, spec: BarsSpec, datum: Datum, y: float, scale: ValueScale, writing: Numerals, rows: Sequence[Datum]
) -> None:
    """The value behind the bar; with a conflicting report, behind the whisker that reaches to it."""
    values = (*datum.span, *_conflict(datum))
    first, last = scale.at(min(values)), scale.at(max(values))
    if last - first > 1:
        whisker(sheet, f"{datum.key}.whisker", datum, (first, y), (last, y), ink_of(datum, "t1"), spec.id)
    size = _size(datum)
    marked = datum.uncertain and datum.origin == "article"
    x = max(scale.at(datum.value), scale.at(0.0), last) + (26 if marked else 16)
    piece = value_text(
        sheet, f"{datum.key}.value", writing.write(sheet, datum), x, y + 0.365 * size, size, group=spec.id,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip
    if (other := _other(sheet, datum, rows, writing)) and datum.conflict:
        sheet.text(
            f"{datum.key}.other", other, piece.rect.right + 16, y + 9, "chart-label-small", group=spec.id,
            sources=datum.conflict.sources, event=datum.conflict.event,
        )  # fmt: skip
