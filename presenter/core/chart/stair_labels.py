"""Labels of a staircase: the number on its level, its name behind it or under the level; the hero before its riser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from presenter.core.chart.ground import Candidate, Ground, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.other_report import label_other
from presenter.core.chart.point_label import Align, PointLabel, around
from presenter.core.chart.points import Datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point

INSET = 24.0
"""From a mark to its label."""
RISE = 18.0
"""From a level up to the baseline of what stands on it."""


def label_stairs(sheet: Sheet, plot: TimePlot, steps: Sequence[Datum], writing: Numerals, ground: Ground) -> None:
    """The hero first, then from the last step back: later steps have less room."""
    for datum in sorted(steps, key=lambda d: (not d.hero, -(d.days or 0.0))):
        at = plot.point(datum.days or 0.0, datum.value)
        if not plot.holds(at):
            continue
        label = PointLabel(
            key=datum.key,
            number=writing.write(sheet, datum),
            name=sheet.say(datum.label),
            size=84 if datum.hero else 44,
            group=plot.id,
            sources=datum.sources,
            event=datum.event,
            name_width=300,
        )
        place_or_note(sheet, ground, _places(sheet, label, at, hero=datum.hero), datum.key)
        label_other(sheet, plot, datum, writing, ground)


def _places(sheet: Sheet, label: PointLabel, at: Point, *, hero: bool) -> list[Candidate]:
    on = at.y - RISE
    depth = label.stacked_depth(sheet)
    beside: list[Candidate] = [
        partial(_inline, label, at.x + INSET, on, "left"),
        partial(_split, label, at.x + INSET, on, at.y + 36, "left"),
        partial(_stacked, label, at.x + INSET, on - depth, "left"),
        partial(_above, label, at.x + INSET, on, "left"),
    ]
    before: list[Candidate] = [
        partial(_above, label, at.x - INSET, at.y + 11, "right"),
        partial(_stacked, label, at.x - INSET, at.y - 4, "right"),
        partial(_stacked, label, at.x - INSET, on - depth, "right"),
        partial(_inline, label, at.x - INSET, on, "right"),
    ]
    rest = list(around(sheet, label, at.x, at.y, 11, ("above", "left", "below-right", "below", "right", "above-left")))
    return [*before, *beside, *rest] if hero else [*beside, *before, *rest]


def _inline(label: PointLabel, x: float, baseline: float, align: Align, sheet: Sheet) -> None:
    label.inline(sheet, x, baseline, align)


def _stacked(label: PointLabel, x: float, baseline: float, align: Align, sheet: Sheet) -> None:
    label.stacked(sheet, x, baseline, align)


def _above(label: PointLabel, x: float, baseline: float, align: Align, sheet: Sheet) -> None:
    label.name_above(sheet, x, baseline, align)


def _split(label: PointLabel, x: float, baseline: float, under: float, align: Align, sheet: Sheet) -> None:
    label.split(sheet, x, baseline, under, align)
