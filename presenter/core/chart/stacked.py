"""Stacked bars from zero, always: each a total with its parts, along names or time, upright or level."""

from __future__ import annotations

from presenter.core.chart.empty import draw_empty
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.stack_data import read_stacks
from presenter.core.chart.stacked_level import draw_level
from presenter.core.chart.stacked_up import draw_up
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import StackedSpec


def draw_stacked(sheet: Sheet, spec: StackedSpec, area: Rect, fit: Fit = PLAIN) -> None:
    """The chart. Bars along time stand upright; those without a date are set along their names."""
    stacks = read_stacks(sheet, spec)
    if not stacks.data:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
    elif spec.direction == "right" and not stacks.timed:
        draw_level(sheet, spec, stacks, area)
    else:
        draw_up(sheet, spec, stacks, area, fit)
