"""Level lines to compare with: at a fact's value across the plot, with the number and its words on the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from presenter.core.chart.field import Field
from presenter.core.chart.figures import mark_origin
from presenter.core.chart.ground import Candidate, Ground, place_strictly
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, label_of
from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.geometry import Point, Rect

MARK = 8.0
ROLE = "chart-label-small"
RISE = 11.0
"""From the line up to the baseline of its words."""
DROP = 28.0
PITCH = 28.0
NARROW = 190.0
"""Words that find no place on one line break at this width."""


class Level(Struct, frozen=True):
    """A line at the value of a datum."""

    datum: Datum
    place: Place


def draw_level_lines(sheet: Sheet, levels: Sequence[Level], field: Field, ground: Ground) -> None:
    """The lines alone, under the data; a range is a band between its two ends."""
    for level in levels:
        datum, rect = level.datum, field.rect
        if not (datum.known and sheet.shows(datum.step) and field.holds_value(datum.value)):
            continue
        low, high = (field.level(end) for end in datum.span)
        if datum.is_range:
            top, bottom = max(high, rect.y), min(low, rect.bottom)
            band = Rect(rect.x, top, rect.width, max(bottom - top, 1.0))
            sheet.box(
                f"{datum.key}.band", band, "comparison-band", fill=Ink("t1", 0.06), group=field.chart, facts=datum.facts,
                event=datum.event,
            )  # fmt: skip
        y = field.level(datum.value)
        solid = not datum.uncertain and datum.origin != "derived" and not datum.is_range
        pen = Pen(Ink("t2"), 1.5, dash=() if solid else (6, 5))
        sheet.shape(
            f"{datum.key}.line", (("M", rect.x, y), ("L", rect.right, y)), "comparison", pen=pen, group=field.chart,
            facts=datum.facts, event=datum.event,
        )  # fmt: skip
        ground.add_rule([Point(rect.x, y), Point(rect.right, y)])


def label_level_lines(sheet: Sheet, levels: Sequence[Level], field: Field, writing: Numerals, ground: Ground) -> None:
    """Mark, number and words on the line or under it, at its right end if there is room, else further left."""
    for level in levels:
        datum = level.datum
        if not sheet.shows(datum.step):
            continue
        if not datum.known or not field.holds_value(datum.value):
            if not field.zoomed:
                name = label_of(sheet, datum).text
                sheet.overflows.append(Overflow(f"{datum.key}.label", DROP, level.place, name or datum.words))
            continue
        y = field.level(datum.value)
        said = words_of(sheet, datum, writing)
        candidates = [*_places(sheet, field, datum, said, y, 1e6), *_places(sheet, field, datum, said, y, NARROW)]
        place_strictly(sheet, ground, candidates, f"{datum.key}.label", level.place, pad=4)


def _places(sheet: Sheet, field: Field, datum: Datum, said: Said, y: float, width: float) -> Iterator[Candidate]:
    """Along the line from its right end to its left, over it and under it."""
    wide, lines = sheet.extent(said, ROLE, width=width)
    taken, rect = wide + 2 * MARK + 10, field.rect
    lefts = [rect.right - taken - 4, rect.x + 8]
    lefts += [rect.x + 8 + part / 16 * max(rect.width - taken - 16, 0) for part in range(15, 0, -1)]
    lefts += [field.area.right - taken, field.area.x]
    for x in lefts:
        for baseline in (y - RISE - PITCH * (lines - 1), y + DROP):
            yield partial(_label, field.chart, datum, said, x, baseline, width)


def words_of(sheet: Sheet, datum: Datum, writing: Numerals) -> Said:
    """The number and what it is."""
    number, name = writing.write(sheet, datum), label_of(sheet, datum)
    text = " ".join(part for part in (f"**{number.text}**" if number.text else "", name.text) if part)
    return Said(text.replace("\n", " "), (*number.facts, *name.facts))


def _label(chart: str, datum: Datum, said: Said, x: float, baseline: float, width: float, sheet: Sheet) -> None:
    sheet.mark(
        f"{datum.key}.mark", mark_origin(datum), x + MARK, baseline - 8, MARK, "t2", group=chart, facts=datum.facts,
        sources=datum.sources, event=datum.event, role="comparison-mark",
    )  # fmt: skip
    sheet.text(
        f"{datum.key}.label", said, x + 2 * MARK + 10, baseline, ROLE, width=width, pitch=PITCH, ink="t1", group=chart, facts=datum.facts,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip
