"""Labels of a slope chart: stacked before the first date, in one line after the last, numbers alone between."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from presenter.core.chart.ground import Ground, blank, ink_boxes, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.point_label import PointLabel, Side, around
from presenter.core.chart.points import Datum
from presenter.core.chart.series import Series
from presenter.core.chart.spread import spread
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet

REACH = 27.0
"""From a mark's centre to its label."""
END, MIDDLE, MINOR = 52, 40, 28


def _label(
    sheet: Sheet, one: Series, datum: Datum, writing: Numerals, *, named: bool = True, end: int = END
) -> PointLabel:
    minor = not one.is_line
    grey = one.colour == "t3"
    return PointLabel(
        key=datum.key,
        number=writing.write(sheet, datum),
        name=sheet.say(one.spec.name) if named else Said(""),
        size=MINOR if minor else end if named else MIDDLE,
        ink="t2" if grey else one.colour,
        name_ink=one.colour,
        name_role="body",
        name_bold=not grey,
        name_width=240,
        group=datum.key.partition(".")[0],
        sources=datum.sources,
        event=datum.event,
    )


def starts_room(sheet: Sheet, series: Sequence[Series], first: float, writing: Numerals) -> float:
    """Width before the first date."""
    starts = [_label(sheet, s, s.data[0], writing) for s in series if s.is_line and s.data[0].days == first]
    return max((label.stacked_width(sheet) for label in starts), default=0.0) + REACH + 14 if starts else 40.0


def ends_room(sheet: Sheet, series: Sequence[Series], writing: Numerals, end: int = END) -> float:
    """Width behind the last date, with numbers of the size `end`."""
    return max(_label(sheet, s, s.data[-1], writing, end=end).inline_width(sheet) for s in series) + REACH + 4


def label_ends(
    sheet: Sheet, plot: TimePlot, series: Sequence[Series], days: Sequence[float], writing: Numerals, ground: Ground
) -> None:
    """Number and name of every series where it begins and where it ends; both columns are solved apart."""
    starts = [(s, s.data[0]) for s in series if s.is_line and s.data[0].days == days[0] and _is_in(plot, s.data[0])]
    _column(sheet, plot, starts, writing, ground, before=True)
    label_lasts(sheet, plot, series, days[-1], writing, ground)


def label_lasts(
    sheet: Sheet,
    plot: TimePlot,
    series: Sequence[Series],
    last: float,
    writing: Numerals,
    ground: Ground,
    end: int = END,
) -> None:
    """Number and name of every series where it ends: behind the last date in a column, else about its point."""
    ends = [(s, s.data[-1]) for s in series if s.data[-1].days == last and _is_in(plot, s.data[-1])]
    _column(sheet, plot, ends, writing, ground, before=False, end=end)
    for one in series:
        early = one.data[-1]
        if early.days != last and _is_in(plot, early):
            at = plot.point(early.days or 0.0, early.value)
            sides: tuple[Side, ...] = ("right", "above", "below", "left", "above-right", "below-right")
            label = _label(sheet, one, early, writing, end=end)
            place_or_note(sheet, ground, list(around(sheet, label, at.x, at.y, one.radius, sides)), early.key)


def _is_in(plot: TimePlot, datum: Datum) -> bool:
    return plot.holds(plot.point(datum.days or 0.0, datum.value))


def _column(
    sheet: Sheet,
    plot: TimePlot,
    ends: Sequence[tuple[Series, Datum]],
    writing: Numerals,
    ground: Ground,
    *,
    before: bool,
    end: int = END,
) -> None:
    labels = [_label(sheet, one, datum, writing, end=end) for one, datum in ends]
    points = [plot.point(datum.days or 0.0, datum.value) for _, datum in ends]
    heights = [max(label.cap, 20.0) + (label.stacked_depth(sheet) + 6 if before else 0.0) for label in labels]
    if not before:
        # Some figures reach over the cap height and under the baseline: $, brackets.
        heights = [max(height, _ink(sheet, label)) for height, label in zip(heights, labels, strict=True)]
    # A stacked label is level with its point by its number, so its box lies lower than its point.
    drops = [(height - label.cap) / 2 if before else 0.0 for height, label in zip(heights, labels, strict=True)]
    wanted = [point.y + drop for point, drop in zip(points, drops, strict=True)]
    placed = spread(wanted, heights, 14 if before else 10, plot.rect.y - 6, plot.rect.bottom - 2)
    for label, point, centre, height, drop in zip(labels, points, placed, heights, drops, strict=True):
        baseline = centre - height / 2 + label.cap if before else centre + label.cap / 2
        x = point.x - REACH if before else point.x + REACH
        draw = partial(_stacked if before else _inline, label, x, baseline)
        place_or_note(sheet, ground, [draw], label.key, pad=1)
        moved = centre - drop - point.y
        if abs(moved) > 10 and not before:
            _leader(sheet, plot, label, (point.x, point.y), (x - 5, baseline - label.cap / 2))


def _ink(sheet: Sheet, label: PointLabel) -> float:
    """Height of a label's ink on one line, about the middle of its figures."""
    trial = blank(sheet)
    label.inline(trial, 0.0, label.cap / 2)
    boxes = ink_boxes(trial)
    return 2 * max((max(-box.y, box.bottom) for box in boxes), default=0.0)


def _leader(
    sheet: Sheet, plot: TimePlot, label: PointLabel, start: tuple[float, float], end: tuple[float, float]
) -> None:
    path = (("M", start[0] + 11, start[1]), ("L", *end))
    sheet.shape(f"{label.key}.leader", path, "leader", pen=Pen(Ink("t3"), 1), group=plot.id)


def _inline(label: PointLabel, x: float, baseline: float, sheet: Sheet) -> None:
    label.inline(sheet, x, baseline)


def _stacked(label: PointLabel, x: float, baseline: float, sheet: Sheet) -> None:
    label.stacked(sheet, x, baseline, "right")


def label_middles(
    sheet: Sheet, plot: TimePlot, series: Sequence[Series], days: Sequence[float], writing: Numerals, ground: Ground
) -> None:
    """Between the ends only numbers: above the highest line, below the lowest."""
    for day in days[:-1]:
        here = [(s, d) for s in series for d in s.data if d.days == day and _is_in(plot, d)]
        here.sort(key=lambda pair: -pair[1].value)
        for number, (one, datum) in enumerate(here):
            if datum is one.data[-1] or (day == days[0] and one.is_line and datum is one.data[0]):
                continue
            at = plot.point(day, datum.value)
            sides: tuple[Side, ...] = ("above", "below") if number == 0 else ("below", "above")
            named = datum is one.data[0]
            label = _label(sheet, one, datum, writing, named=named)
            more: tuple[Side, ...] = ("above-right", "below-left", "above-left", "below-right", "right", "left")
            place_or_note(
                sheet, ground, list(around(sheet, label, at.x, at.y, one.radius, (*sides, *more))), datum.key, pad=4
            )
