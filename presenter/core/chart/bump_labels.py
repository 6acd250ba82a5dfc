"""Names of a bump chart where each line begins and ends, with quiet values beside them and over the marks between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.bump_marks import LEAST
from presenter.core.chart.bump_ranks import Ranked
from presenter.core.chart.ground import Candidate, Ground, place, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Point

NAME, VALUE = "body", "chart-label-small"
PITCH = 34.0
REACH = 16.0
"""From a mark's edge to its name."""
GAP = 12.0
WIDEST, CLOSE = 320.0, 520.0
"""A longer name breaks; where rows are too close for two lines, it may be longer."""
SHORT = 220.0
"""A name this wide stands before the words of its gap."""
BESIDE = 160.0
"""A plot that ends this near behind the last date has the names behind its end."""
RISE = 13.0
AXIS = 40.0
"""Room for ranks at the left where the marks hold none: two digits."""


class EndLabel(Struct, frozen=True):
    """Name and value of one end of a line; the name stands nearer to the mark."""

    key: str
    name: Said
    value: Said
    ink: str
    bold: bool
    group: str
    datum: Datum
    widest: float = WIDEST

    def extent(self, sheet: Sheet) -> tuple[float, int]:
        """Width and lines of the name."""
        return sheet.extent(self.name, NAME, width=self.widest, bold=self.bold)

    def width(self, sheet: Sheet) -> float:
        value = sheet.extent(self.value, VALUE)[0] + GAP if self.value else 0.0
        return self.extent(sheet)[0] + value

    def stands(self, sheet: Sheet, pitch: float) -> bool:
        """Whether the name breaks, and its lines can stand between neighbours of one line, at rows so far apart."""
        wide, lines = self.extent(sheet)
        return wide <= self.widest + 1 and (lines == 1 or PITCH * lines <= 2 * pitch - PITCH)

    def draw(self, x: float, y: float, to_left: bool, sheet: Sheet) -> None:
        """Beside a mark level with `y`, from `x` away."""
        wide, lines = self.extent(sheet)
        align: Literal["left", "right"] = "right" if to_left else "left"
        sheet.text(
            f"{self.key}.name", self.name, x, y + 9 - PITCH / 2 * (lines - 1), NAME, width=self.widest, align=align,
            pitch=PITCH, ink=self.ink, bold=self.bold, group=self.group, facts=self.datum.facts,
            event=self.datum.event,
        )  # fmt: skip
        if self.value:
            at = x - wide - GAP if to_left else x + wide + GAP
            sheet.text(
                f"{self.key}.value", self.value, at, y + 9, VALUE, align=align, ink="t3", group=self.group,
                facts=self.datum.facts, sources=self.datum.sources, event=self.datum.event,
            )  # fmt: skip


def _label(sheet: Sheet, one: Ranked, datum: Datum, writing: Numerals | None, end: str, pitch: float) -> EndLabel:
    colour = one.series.colour
    return EndLabel(
        f"{datum.key}.{end}",
        sheet.say(one.series.spec.name),
        writing.write(sheet, datum) if writing else Said(""),
        "t2" if colour == "t3" else colour,
        colour != "t3",
        datum.key.partition(".")[0],
        datum,
        WIDEST if pitch >= 2 * PITCH else CLOSE,
    )


def named_gaps(sheet: Sheet, one: Ranked) -> Ranked:
    """The series with its name in the words of its gaps: among many lines they must say whose they are."""
    name = sheet.say(one.series.spec.name)
    if not name or sheet.extent(name, VALUE)[0] > SHORT:
        return one
    said = word("name-colon", sheet.language, name=name.text)
    drawn = [
        d if d.known else replace(d, words=f"{said}{d.words or word('no-data', sheet.language)}") for d in one.drawn
    ]
    return replace(one, drawn=tuple(drawn))


def rooms(
    sheet: Sheet, ranked: Sequence[Ranked], writing: Numerals | None, radius: float, pitch: float
) -> tuple[float, float]:
    """Width before the first date and behind the last one; a name of too many lines is given none."""
    first = min(one.marks[0][0].days or 0.0 for one in ranked)
    reach = radius + REACH + 4
    highest = str(max(place_.row for one in ranked for _, place_ in one.marks))
    axis = max(AXIS, sheet.width(highest, "axis") + 14) if radius < LEAST else 0.0
    starts = [
        _label(sheet, one, one.marks[0][0], writing, "start", pitch) for one in ranked if one.marks[0][0].days == first
    ]
    ends = [_label(sheet, one, one.marks[-1][0], writing, "end", pitch) for one in ranked]
    left, right = (
        max([one.width(sheet) for one in every if one.stands(sheet, pitch)], default=0.0) for every in (starts, ends)
    )
    return left + reach + axis, right + reach


def label_ends(
    sheet: Sheet, plot: TimePlot, shown: Sequence[Ranked], writing: Numerals | None, radius: float, ground: Ground
) -> None:
    """Name and value at both ends of every line; where one begins or ends between the dates, about its mark.

    A series of one number is named once.
    """
    pitch = _pitch(plot)
    beyond = plot.rect.right - max(plot.x.x(one.marks[-1][0].days or 0.0) for one in shown) if shown else 0.0
    for one in shown:
        last, place_ = one.marks[-1]
        at = plot.point(last.days or 0.0, -float(place_.row))
        if plot.holds(at):
            label = _label(sheet, one, last, writing, "end", pitch)
            places = list(_about(label, at, radius, to_left=False))
            if 0 < beyond <= BESIDE and plot.rect.right - at.x <= beyond + 1:
                places.insert(0, partial(label.draw, max(plot.rect.right, at.x + radius) + REACH, at.y, False))
            place_or_note(sheet, ground, places, label.key, pad=2)
    for one in shown:
        if len(one.marks) < 2:
            continue
        first, place_ = one.marks[0]
        at = plot.point(first.days or 0.0, -float(place_.row))
        if plot.holds(at):
            label = _label(sheet, one, first, writing, "start", pitch)
            places = list(_about(label, at, radius, to_left=True))
            if at.x > plot.rect.x + 1:
                # It is named at its end: inside the plot a second time only where nothing is in the way.
                place(sheet, ground, places, pad=2, crossing=False)
            else:
                place_or_note(sheet, ground, places, label.key, pad=2)


def _pitch(plot: TimePlot) -> float:
    """From one row to the next."""
    return abs(plot.y.at(-2.0) - plot.y.at(-1.0))


def _about(label: EndLabel, at: Point, radius: float, *, to_left: bool) -> Iterator[Candidate]:
    sign = -1 if to_left else 1
    yield partial(label.draw, at.x + sign * (radius + REACH), at.y, to_left)
    for rise in (-radius - 22, radius + 22):
        yield partial(label.draw, at.x - sign * radius, at.y + rise, to_left)
    yield partial(label.draw, at.x - sign * (radius + REACH), at.y, not to_left)


def label_values(
    sheet: Sheet, plot: TimePlot, shown: Sequence[Ranked], writing: Numerals, radius: float, ground: Ground
) -> None:
    """Values between the ends, under or over their marks, where rows are far apart and nothing is in the way."""
    if _pitch(plot) < 2 * (radius + RISE) + 22:
        return
    for one in sorted(shown, key=lambda one: not one.series.spec.protagonist):
        for datum, place_ in one.marks[1:-1]:
            at = plot.point(datum.days or 0.0, -float(place_.row))
            if plot.holds(at):
                draws = [
                    partial(_value, writing, datum, at.x, at.y + radius + RISE + 16),
                    partial(_value, writing, datum, at.x, at.y - radius - RISE),
                ]
                place(sheet, ground, draws, pad=8, crossing=False)


def _value(writing: Numerals, datum: Datum, x: float, baseline: float, sheet: Sheet) -> None:
    sheet.text(
        f"{datum.key}.value", writing.write(sheet, datum), x, baseline, VALUE, align="centre", ink="t3",
        group=datum.key.partition(".")[0], sources=datum.sources, event=datum.event,
    )  # fmt: skip
